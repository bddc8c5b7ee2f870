from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.unit_figures_relation import UnitFiguresRelation

if TYPE_CHECKING:
    from ..models.figures import Figures
    from ..models.unit_named import UnitNamed
    from ..models.year_figures import YearFigures


T = TypeVar("T", bound="UnitFigures")


@_attrs_define
class UnitFigures:
    """The numbers of one unit, everything below it included.

    `itself`: the organisation asked about, whole. `own`: what belongs to no child, such as people of its own or what
    it inherited. `child`: a direct child. `elsewhere`: children of that day that lie outside your scope today.

        Attributes:
            relation (UnitFiguresRelation):
            organisation (None | UnitNamed):
            years (list[YearFigures]):
            span (Figures | None): All years added up, people once for each year; what stands on a base date, such as
                standards in force, is that of the last year. How many different people: `/statistics/people`. Null when one
                year was asked for.
    """

    relation: UnitFiguresRelation
    organisation: None | UnitNamed
    years: list[YearFigures]
    span: Figures | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.figures import Figures  # noqa: PLC0415
        from ..models.unit_named import UnitNamed  # noqa: PLC0415

        relation = self.relation.value

        organisation: dict[str, Any] | None
        if isinstance(self.organisation, UnitNamed):
            organisation = self.organisation.to_dict()
        else:
            organisation = self.organisation

        years = []
        for years_item_data in self.years:
            years_item = years_item_data.to_dict()
            years.append(years_item)

        span: dict[str, Any] | None
        if isinstance(self.span, Figures):
            span = self.span.to_dict()
        else:
            span = self.span

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "relation": relation,
                "organisation": organisation,
                "years": years,
                "span": span,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.figures import Figures  # noqa: PLC0415
        from ..models.unit_named import UnitNamed  # noqa: PLC0415
        from ..models.year_figures import YearFigures  # noqa: PLC0415

        d = dict(src_dict)
        relation = UnitFiguresRelation(d.pop("relation"))

        def _parse_organisation(data: object) -> None | UnitNamed:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                organisation_type_0 = UnitNamed.from_dict(data)

                return organisation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UnitNamed, data)

        organisation = _parse_organisation(d.pop("organisation"))

        years = []
        _years = d.pop("years")
        for years_item_data in _years:
            years_item = YearFigures.from_dict(years_item_data)

            years.append(years_item)

        def _parse_span(data: object) -> Figures | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                span_type_0 = Figures.from_dict(data)

                return span_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Figures | None, data)

        span = _parse_span(d.pop("span"))

        unit_figures = cls(
            relation=relation,
            organisation=organisation,
            years=years,
            span=span,
        )

        unit_figures.additional_properties = d
        return unit_figures

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
