from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.structure import Structure

if TYPE_CHECKING:
    from ..models.indicator_public import IndicatorPublic
    from ..models.unit_figures import UnitFigures
    from ..models.year_base import YearBase


T = TypeVar("T", bound="ComparisonPublic")


@_attrs_define
class ComparisonPublic:
    """The figures of several organisations side by side, in the order asked for.

    Attributes:
        as_of (datetime.date):
        structure (Structure): On which tree figures are added up: that of the day asked about, or restated on today's.
        structure_on (datetime.date): The day of the tree on which it was added up.
        bases (list[YearBase]):
        indicators (list[IndicatorPublic]):
        units (list[UnitFigures]):
    """

    as_of: datetime.date
    structure: Structure
    structure_on: datetime.date
    bases: list[YearBase]
    indicators: list[IndicatorPublic]
    units: list[UnitFigures]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_of = self.as_of.isoformat()

        structure = self.structure.value

        structure_on = self.structure_on.isoformat()

        bases = []
        for bases_item_data in self.bases:
            bases_item = bases_item_data.to_dict()
            bases.append(bases_item)

        indicators = []
        for indicators_item_data in self.indicators:
            indicators_item = indicators_item_data.to_dict()
            indicators.append(indicators_item)

        units = []
        for units_item_data in self.units:
            units_item = units_item_data.to_dict()
            units.append(units_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "structure": structure,
                "structure_on": structure_on,
                "bases": bases,
                "indicators": indicators,
                "units": units,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.indicator_public import IndicatorPublic  # noqa: PLC0415
        from ..models.unit_figures import UnitFigures  # noqa: PLC0415
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

        indicators = []
        _indicators = d.pop("indicators")
        for indicators_item_data in _indicators:
            indicators_item = IndicatorPublic.from_dict(indicators_item_data)

            indicators.append(indicators_item)

        units = []
        _units = d.pop("units")
        for units_item_data in _units:
            units_item = UnitFigures.from_dict(units_item_data)

            units.append(units_item)

        comparison_public = cls(
            as_of=as_of,
            structure=structure,
            structure_on=structure_on,
            bases=bases,
            indicators=indicators,
            units=units,
        )

        comparison_public.additional_properties = d
        return comparison_public

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
