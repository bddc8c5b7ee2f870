from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="ColumnChoice")


@_attrs_define
class ColumnChoice:
    """Which field a column shall fill.

    Attributes:
        number (int):
        field (None | str): Null: do not read the column.
    """

    number: int
    field: None | str

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        field: None | str
        field = self.field

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "number": number,
                "field": field,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        number = d.pop("number")

        def _parse_field(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        field = _parse_field(d.pop("field"))

        column_choice = cls(
            number=number,
            field=field,
        )

        return column_choice
