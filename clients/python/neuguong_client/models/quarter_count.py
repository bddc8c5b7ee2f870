from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="QuarterCount")


@_attrs_define
class QuarterCount:
    """One quarter of one cell. ``over``: the quarter has ended; before that nothing is missing.

    Attributes:
        quarter (int):
        expected (int): 0 for a cell that was not there throughout the quarter.
        held (int):
        missing (int):
        over (bool):
    """

    quarter: int
    expected: int
    held: int
    missing: int
    over: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        quarter = self.quarter

        expected = self.expected

        held = self.held

        missing = self.missing

        over = self.over

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "quarter": quarter,
                "expected": expected,
                "held": held,
                "missing": missing,
                "over": over,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        quarter = d.pop("quarter")

        expected = d.pop("expected")

        held = d.pop("held")

        missing = d.pop("missing")

        over = d.pop("over")

        quarter_count = cls(
            quarter=quarter,
            expected=expected,
            held=held,
            missing=missing,
            over=over,
        )

        quarter_count.additional_properties = d
        return quarter_count

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
