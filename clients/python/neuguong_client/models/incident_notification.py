from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="IncidentNotification")


@_attrs_define
class IncidentNotification:
    """Notes that the authority was notified.

    Attributes:
        notified_to (str):
        notified_at (datetime.datetime | None | Unset): Not ahead; now when left out.
        late_reason (None | str | Unset): Needed after the last instant.
    """

    notified_to: str
    notified_at: datetime.datetime | None | Unset = UNSET
    late_reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        notified_to = self.notified_to

        notified_at: None | str | Unset
        if isinstance(self.notified_at, Unset):
            notified_at = UNSET
        elif isinstance(self.notified_at, datetime.datetime):
            notified_at = self.notified_at.isoformat()
        else:
            notified_at = self.notified_at

        late_reason: None | str | Unset
        if isinstance(self.late_reason, Unset):
            late_reason = UNSET
        else:
            late_reason = self.late_reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "notified_to": notified_to,
            }
        )
        if notified_at is not UNSET:
            field_dict["notified_at"] = notified_at
        if late_reason is not UNSET:
            field_dict["late_reason"] = late_reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        notified_to = d.pop("notified_to")

        def _parse_notified_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                notified_at_type_0 = datetime.datetime.fromisoformat(data)

                return notified_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        notified_at = _parse_notified_at(d.pop("notified_at", UNSET))

        def _parse_late_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        late_reason = _parse_late_reason(d.pop("late_reason", UNSET))

        incident_notification = cls(
            notified_to=notified_to,
            notified_at=notified_at,
            late_reason=late_reason,
        )

        return incident_notification
