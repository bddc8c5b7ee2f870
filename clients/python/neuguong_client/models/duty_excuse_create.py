from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="DutyExcuseCreate")


@_attrs_define
class DutyExcuseCreate:
    """Excuses a unit from a duty of one period.

    Attributes:
        duty (str): Code of the catalogue `duty_kind`.
        year (int): Programme year.
        reason (str):
        number (int | Unset): Which period of the year, from 1; 1 for a yearly duty. Default: 1.
        decided_on (datetime.date | None | Unset): Today when left out.
    """

    duty: str
    year: int
    reason: str
    number: int | Unset = 1
    decided_on: datetime.date | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        duty = self.duty

        year = self.year

        reason = self.reason

        number = self.number

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
                "duty": duty,
                "year": year,
                "reason": reason,
            }
        )
        if number is not UNSET:
            field_dict["number"] = number
        if decided_on is not UNSET:
            field_dict["decided_on"] = decided_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        duty = d.pop("duty")

        year = d.pop("year")

        reason = d.pop("reason")

        number = d.pop("number", UNSET)

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

        duty_excuse_create = cls(
            duty=duty,
            year=year,
            reason=reason,
            number=number,
            decided_on=decided_on,
        )

        return duty_excuse_create
