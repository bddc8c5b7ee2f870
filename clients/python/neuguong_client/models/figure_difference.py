from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="FigureDifference")


@_attrs_define
class FigureDifference:
    """One figure that differs between two versions.

    Attributes:
        unit (str): An organisation's id, or its relation where it has none.
        unit_name (None | str):
        code (str):
        before_numerator (int | None):
        before_denominator (int | None):
        after_numerator (int | None):
        after_denominator (int | None):
    """

    unit: str
    unit_name: None | str
    code: str
    before_numerator: int | None
    before_denominator: int | None
    after_numerator: int | None
    after_denominator: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        unit = self.unit

        unit_name: None | str
        unit_name = self.unit_name

        code = self.code

        before_numerator: int | None
        before_numerator = self.before_numerator

        before_denominator: int | None
        before_denominator = self.before_denominator

        after_numerator: int | None
        after_numerator = self.after_numerator

        after_denominator: int | None
        after_denominator = self.after_denominator

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "unit": unit,
                "unit_name": unit_name,
                "code": code,
                "before_numerator": before_numerator,
                "before_denominator": before_denominator,
                "after_numerator": after_numerator,
                "after_denominator": after_denominator,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        unit = d.pop("unit")

        def _parse_unit_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        unit_name = _parse_unit_name(d.pop("unit_name"))

        code = d.pop("code")

        def _parse_before_numerator(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        before_numerator = _parse_before_numerator(d.pop("before_numerator"))

        def _parse_before_denominator(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        before_denominator = _parse_before_denominator(d.pop("before_denominator"))

        def _parse_after_numerator(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        after_numerator = _parse_after_numerator(d.pop("after_numerator"))

        def _parse_after_denominator(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        after_denominator = _parse_after_denominator(d.pop("after_denominator"))

        figure_difference = cls(
            unit=unit,
            unit_name=unit_name,
            code=code,
            before_numerator=before_numerator,
            before_denominator=before_denominator,
            after_numerator=after_numerator,
            after_denominator=after_denominator,
        )

        figure_difference.additional_properties = d
        return figure_difference

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
