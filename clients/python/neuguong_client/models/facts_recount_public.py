from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.facts_recount_public_family import FactsRecountPublicFamily
from ..models.structure import Structure

if TYPE_CHECKING:
    from ..models.recounted_column import RecountedColumn
    from ..models.unit_named import UnitNamed
    from ..models.year_base import YearBase


T = TypeVar("T", bound="FactsRecountPublic")


@_attrs_define
class FactsRecountPublic:
    """The numbers of one family counted one record at a time, beside what the figures say.

    Attributes:
        as_of (datetime.date):
        structure (Structure): On which tree figures are added up: that of the day asked about, or restated on today's.
        structure_on (datetime.date): The day of the tree on which it was added up.
        bases (list[YearBase]):
        organisation (UnitNamed): An organisation as it was called on the structure's day.
        family (FactsRecountPublicFamily):
        columns (list[RecountedColumn]):
        equal (bool):
    """

    as_of: datetime.date
    structure: Structure
    structure_on: datetime.date
    bases: list[YearBase]
    organisation: UnitNamed
    family: FactsRecountPublicFamily
    columns: list[RecountedColumn]
    equal: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_of = self.as_of.isoformat()

        structure = self.structure.value

        structure_on = self.structure_on.isoformat()

        bases = []
        for bases_item_data in self.bases:
            bases_item = bases_item_data.to_dict()
            bases.append(bases_item)

        organisation = self.organisation.to_dict()

        family = self.family.value

        columns = []
        for columns_item_data in self.columns:
            columns_item = columns_item_data.to_dict()
            columns.append(columns_item)

        equal = self.equal

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "structure": structure,
                "structure_on": structure_on,
                "bases": bases,
                "organisation": organisation,
                "family": family,
                "columns": columns,
                "equal": equal,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.recounted_column import RecountedColumn  # noqa: PLC0415
        from ..models.unit_named import UnitNamed  # noqa: PLC0415
        from ..models.year_base import YearBase  # noqa: PLC0415

        d = dict(src_dict)
        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        structure = Structure(d.pop("structure"))

        structure_on = datetime.date.fromisoformat(d.pop("structure_on"))

        bases = []
        _bases = d.pop("bases")
        for bases_item_data in _bases:
            bases_item = YearBase.from_dict(bases_item_data)

            bases.append(bases_item)

        organisation = UnitNamed.from_dict(d.pop("organisation"))

        family = FactsRecountPublicFamily(d.pop("family"))

        columns = []
        _columns = d.pop("columns")
        for columns_item_data in _columns:
            columns_item = RecountedColumn.from_dict(columns_item_data)

            columns.append(columns_item)

        equal = d.pop("equal")

        facts_recount_public = cls(
            as_of=as_of,
            structure=structure,
            structure_on=structure_on,
            bases=bases,
            organisation=organisation,
            family=family,
            columns=columns,
            equal=equal,
        )

        facts_recount_public.additional_properties = d
        return facts_recount_public

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
