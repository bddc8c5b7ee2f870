from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.named import Named
    from ..models.reported_indicator import ReportedIndicator


T = TypeVar("T", bound="ReportedUnit")


@_attrs_define
class ReportedUnit:
    """The figures of the organisation itself, of what belongs to no child, or of one organisation directly below.

    Attributes:
        relation (str):
        organisation (Named | None):
        indicators (list[ReportedIndicator]):
    """

    relation: str
    organisation: Named | None
    indicators: list[ReportedIndicator]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        relation = self.relation

        organisation: dict[str, Any] | None
        if isinstance(self.organisation, Named):
            organisation = self.organisation.to_dict()
        else:
            organisation = self.organisation

        indicators = []
        for indicators_item_data in self.indicators:
            indicators_item = indicators_item_data.to_dict()
            indicators.append(indicators_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "relation": relation,
                "organisation": organisation,
                "indicators": indicators,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415
        from ..models.reported_indicator import ReportedIndicator  # noqa: PLC0415

        d = dict(src_dict)
        relation = d.pop("relation")

        def _parse_organisation(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                organisation_type_0 = Named.from_dict(data)

                return organisation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        organisation = _parse_organisation(d.pop("organisation"))

        indicators = []
        _indicators = d.pop("indicators")
        for indicators_item_data in _indicators:
            indicators_item = ReportedIndicator.from_dict(indicators_item_data)

            indicators.append(indicators_item)

        reported_unit = cls(
            relation=relation,
            organisation=organisation,
            indicators=indicators,
        )

        reported_unit.additional_properties = d
        return reported_unit

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
