from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.figure_source import FigureSource

T = TypeVar("T", bound="YearBase")


@_attrs_define
class YearBase:
    """What a year's numbers stand on.

    Attributes:
        year (int):
        base_on (datetime.date): The base date: the day asked about, 31 December at the latest.
        source (FigureSource): Where numbers were read: the counters kept with every change, the figures of a closing,
            or the dated rows.
    """

    year: int
    base_on: datetime.date
    source: FigureSource
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        year = self.year

        base_on = self.base_on.isoformat()

        source = self.source.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "year": year,
                "base_on": base_on,
                "source": source,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        year = d.pop("year")

        base_on = datetime.date.fromisoformat(d.pop("base_on"))

        source = FigureSource(d.pop("source"))

        year_base = cls(
            year=year,
            base_on=base_on,
            source=source,
        )

        year_base.additional_properties = d
        return year_base

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
