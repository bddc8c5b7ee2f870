from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ReportedIndicator")


@_attrs_define
class ReportedIndicator:
    """One figure: numerator, denominator and percent (0–100).

    Attributes:
        code (str):
        name (str):
        numerator (int):
        denominator (int | None): Null where the indicator is a plain count.
        percent (float | None): Null where nothing was due.
        base_rule (str): Who belongs to the denominator.
    """

    code: str
    name: str
    numerator: int
    denominator: int | None
    percent: float | None
    base_rule: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        name = self.name

        numerator = self.numerator

        denominator: int | None
        denominator = self.denominator

        percent: float | None
        percent = self.percent

        base_rule = self.base_rule

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "name": name,
                "numerator": numerator,
                "denominator": denominator,
                "percent": percent,
                "base_rule": base_rule,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        name = d.pop("name")

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

        base_rule = d.pop("base_rule")

        reported_indicator = cls(
            code=code,
            name=name,
            numerator=numerator,
            denominator=denominator,
            percent=percent,
            base_rule=base_rule,
        )

        reported_indicator.additional_properties = d
        return reported_indicator

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
