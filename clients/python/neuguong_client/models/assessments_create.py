from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.assessment_item import AssessmentItem


T = TypeVar("T", bound="AssessmentsCreate")


@_attrs_define
class AssessmentsCreate:
    """The assessments of one session of a cell.

    Attributes:
        year (int): Programme year.
        items (list[AssessmentItem]):
    """

    year: int
    items: list[AssessmentItem]

    def to_dict(self) -> dict[str, Any]:
        year = self.year

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "year": year,
                "items": items,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.assessment_item import AssessmentItem  # noqa: PLC0415

        d = dict(src_dict)
        year = d.pop("year")

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = AssessmentItem.from_dict(items_item_data)

            items.append(items_item)

        assessments_create = cls(
            year=year,
            items=items,
        )

        return assessments_create
