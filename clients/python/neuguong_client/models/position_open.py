from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PositionOpen")


@_attrs_define
class PositionOpen:
    """A post given to a person over an interval.

    Attributes:
        organisation_id (UUID): Where the post is.
        kind (str): Code of the catalogue `position_kind`.
        valid_from (datetime.date): First day; may lie ahead.
        decision_number (None | str | Unset):
        reason (None | str | Unset):
        valid_to (datetime.date | None | Unset): First day it no longer holds; null: open.
    """

    organisation_id: UUID
    kind: str
    valid_from: datetime.date
    decision_number: None | str | Unset = UNSET
    reason: None | str | Unset = UNSET
    valid_to: datetime.date | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        organisation_id = str(self.organisation_id)

        kind = self.kind

        valid_from = self.valid_from.isoformat()

        decision_number: None | str | Unset
        if isinstance(self.decision_number, Unset):
            decision_number = UNSET
        else:
            decision_number = self.decision_number

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        valid_to: None | str | Unset
        if isinstance(self.valid_to, Unset):
            valid_to = UNSET
        elif isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "organisation_id": organisation_id,
                "kind": kind,
                "valid_from": valid_from,
            }
        )
        if decision_number is not UNSET:
            field_dict["decision_number"] = decision_number
        if reason is not UNSET:
            field_dict["reason"] = reason
        if valid_to is not UNSET:
            field_dict["valid_to"] = valid_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        kind = d.pop("kind")

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        def _parse_decision_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        decision_number = _parse_decision_number(d.pop("decision_number", UNSET))

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        def _parse_valid_to(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_to_type_0 = datetime.date.fromisoformat(data)

                return valid_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        valid_to = _parse_valid_to(d.pop("valid_to", UNSET))

        position_open = cls(
            organisation_id=organisation_id,
            kind=kind,
            valid_from=valid_from,
            decision_number=decision_number,
            reason=reason,
            valid_to=valid_to,
        )

        return position_open
