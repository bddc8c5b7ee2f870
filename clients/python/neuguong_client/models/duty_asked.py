from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="DutyAsked")


@_attrs_define
class DutyAsked:
    """Which duty is meant.

    Attributes:
        duty (str): Code of the catalogue `duty_kind`.
        year (int): Programme year.
        number (int | Unset): Which period of the year, from 1; 1 for a yearly duty. Default: 1.
    """

    duty: str
    year: int
    number: int | Unset = 1

    def to_dict(self) -> dict[str, Any]:
        duty = self.duty

        year = self.year

        number = self.number

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "duty": duty,
                "year": year,
            }
        )
        if number is not UNSET:
            field_dict["number"] = number

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        duty = d.pop("duty")

        year = d.pop("year")

        number = d.pop("number", UNSET)

        duty_asked = cls(
            duty=duty,
            year=year,
            number=number,
        )

        return duty_asked
