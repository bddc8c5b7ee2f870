from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ExceptionCreate")


@_attrs_define
class ExceptionCreate:
    """Excepts a person from the duty of one year.

    Attributes:
        member_id (UUID):
        year (int): Programme year.
        reason (str):
        decided_on (datetime.date | None | Unset): The day of the decision; today when left out.
    """

    member_id: UUID
    year: int
    reason: str
    decided_on: datetime.date | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        member_id = str(self.member_id)

        year = self.year

        reason = self.reason

        decided_on: None | str | Unset
        if isinstance(self.decided_on, Unset):
            decided_on = UNSET
        elif isinstance(self.decided_on, datetime.date):
            decided_on = self.decided_on.isoformat()
        else:
            decided_on = self.decided_on

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "member_id": member_id,
                "year": year,
                "reason": reason,
            }
        )
        if decided_on is not UNSET:
            field_dict["decided_on"] = decided_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        member_id = UUID(d.pop("member_id"))

        year = d.pop("year")

        reason = d.pop("reason")

        def _parse_decided_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_on_type_0 = datetime.date.fromisoformat(data)

                return decided_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        decided_on = _parse_decided_on(d.pop("decided_on", UNSET))

        exception_create = cls(
            member_id=member_id,
            year=year,
            reason=reason,
            decided_on=decided_on,
        )

        return exception_create
