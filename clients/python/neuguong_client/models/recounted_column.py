from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.recounted_column_column import RecountedColumnColumn

T = TypeVar("T", bound="RecountedColumn")


@_attrs_define
class RecountedColumn:
    """One number counted again, beside what the figures say.

    Attributes:
        column (RecountedColumnColumn):
        counted (int):
        stated (int):
    """

    column: RecountedColumnColumn
    counted: int
    stated: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        column = self.column.value

        counted = self.counted

        stated = self.stated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "column": column,
                "counted": counted,
                "stated": stated,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        column = RecountedColumnColumn(d.pop("column"))

        counted = d.pop("counted")

        stated = d.pop("stated")

        recounted_column = cls(
            column=column,
            counted=counted,
            stated=stated,
        )

        recounted_column.additional_properties = d
        return recounted_column

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
