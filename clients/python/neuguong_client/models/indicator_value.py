from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.indicator_value_code import IndicatorValueCode

T = TypeVar("T", bound="IndicatorValue")


@_attrs_define
class IndicatorValue:
    """One indicator: numerator, denominator and percent (0–100, two decimals; never 100 unless complete).

    Attributes:
        code (IndicatorValueCode):
        numerator (int):
        denominator (int | None): Null where the indicator is a plain count.
        percent (float | None): Null where nothing was due.
    """

    code: IndicatorValueCode
    numerator: int
    denominator: int | None
    percent: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code.value

        numerator = self.numerator

        denominator: int | None
        denominator = self.denominator

        percent: float | None
        percent = self.percent

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "numerator": numerator,
                "denominator": denominator,
                "percent": percent,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = IndicatorValueCode(d.pop("code"))

        numerator = d.pop("numerator")

        def _parse_denominator(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        denominator = _parse_denominator(d.pop("denominator"))

        def _parse_percent(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        percent = _parse_percent(d.pop("percent"))

        indicator_value = cls(
            code=code,
            numerator=numerator,
            denominator=denominator,
            percent=percent,
        )

        indicator_value.additional_properties = d
        return indicator_value

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
