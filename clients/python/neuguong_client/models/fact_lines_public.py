from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.fact_lines_public_column import FactLinesPublicColumn
from ..models.structure import Structure

if TYPE_CHECKING:
    from ..models.fact_line import FactLine
    from ..models.year_base import YearBase


T = TypeVar("T", bound="FactLinesPublic")


@_attrs_define
class FactLinesPublic:
    """The records of one number, page by page.

    Attributes:
        items (list[FactLine]):
        next_cursor (None | str): Start of the next page; null on the last.
        as_of (datetime.date):
        structure (Structure): On which tree figures are added up: that of the day asked about, or restated on today's.
        structure_on (datetime.date): The day of the tree on which it was added up.
        bases (list[YearBase]):
        column (FactLinesPublicColumn):
        total (int): The number whose records these are.
        openable (int): How much of it lies where you may open records.
    """

    items: list[FactLine]
    next_cursor: None | str
    as_of: datetime.date
    structure: Structure
    structure_on: datetime.date
    bases: list[YearBase]
    column: FactLinesPublicColumn
    total: int
    openable: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_cursor: None | str
        next_cursor = self.next_cursor

        as_of = self.as_of.isoformat()

        structure = self.structure.value

        structure_on = self.structure_on.isoformat()

        bases = []
        for bases_item_data in self.bases:
            bases_item = bases_item_data.to_dict()
            bases.append(bases_item)

        column = self.column.value

        total = self.total

        openable = self.openable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "items": items,
                "next_cursor": next_cursor,
                "as_of": as_of,
                "structure": structure,
                "structure_on": structure_on,
                "bases": bases,
                "column": column,
                "total": total,
                "openable": openable,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.fact_line import FactLine  # noqa: PLC0415
        from ..models.year_base import YearBase  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = FactLine.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_cursor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_cursor = _parse_next_cursor(d.pop("next_cursor"))

        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        structure = Structure(d.pop("structure"))

        structure_on = datetime.date.fromisoformat(d.pop("structure_on"))

        bases = []
        _bases = d.pop("bases")
        for bases_item_data in _bases:
            bases_item = YearBase.from_dict(bases_item_data)

            bases.append(bases_item)

        column = FactLinesPublicColumn(d.pop("column"))

        total = d.pop("total")

        openable = d.pop("openable")

        fact_lines_public = cls(
            items=items,
            next_cursor=next_cursor,
            as_of=as_of,
            structure=structure,
            structure_on=structure_on,
            bases=bases,
            column=column,
            total=total,
            openable=openable,
        )

        fact_lines_public.additional_properties = d
        return fact_lines_public

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
