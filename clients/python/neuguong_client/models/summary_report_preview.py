from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.below_public import BelowPublic
    from ..models.reported_unit import ReportedUnit


T = TypeVar("T", bound="SummaryReportPreview")


@_attrs_define
class SummaryReportPreview:
    """The figures as they would be sealed today for a day, and where the reports from below stand.

    Attributes:
        as_of (datetime.date):
        figures (list[ReportedUnit]):
        below (list[BelowPublic]):
    """

    as_of: datetime.date
    figures: list[ReportedUnit]
    below: list[BelowPublic]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_of = self.as_of.isoformat()

        figures = []
        for figures_item_data in self.figures:
            figures_item = figures_item_data.to_dict()
            figures.append(figures_item)

        below = []
        for below_item_data in self.below:
            below_item = below_item_data.to_dict()
            below.append(below_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_of": as_of,
                "figures": figures,
                "below": below,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.below_public import BelowPublic  # noqa: PLC0415
        from ..models.reported_unit import ReportedUnit  # noqa: PLC0415

        d = dict(src_dict)
        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        figures = []
        _figures = d.pop("figures")
        for figures_item_data in _figures:
            figures_item = ReportedUnit.from_dict(figures_item_data)

            figures.append(figures_item)

        below = []
        _below = d.pop("below")
        for below_item_data in _below:
            below_item = BelowPublic.from_dict(below_item_data)

            below.append(below_item)

        summary_report_preview = cls(
            as_of=as_of,
            figures=figures,
            below=below,
        )

        summary_report_preview.additional_properties = d
        return summary_report_preview

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
