from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.plan_item_in import PlanItemIn


T = TypeVar("T", bound="StudyPlanUpdate")


@_attrs_define
class StudyPlanUpdate:
    """A change of a draft; ``items`` replaces all lines.

    Attributes:
        title (str | Unset):
        document_number (None | str | Unset):
        for_cells (bool | Unset):
        items (list[PlanItemIn] | Unset):
    """

    title: str | Unset = UNSET
    document_number: None | str | Unset = UNSET
    for_cells: bool | Unset = UNSET
    items: list[PlanItemIn] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        document_number: None | str | Unset
        if isinstance(self.document_number, Unset):
            document_number = UNSET
        else:
            document_number = self.document_number

        for_cells = self.for_cells

        items: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.items, Unset):
            items = []
            for items_item_data in self.items:
                items_item = items_item_data.to_dict()
                items.append(items_item)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if document_number is not UNSET:
            field_dict["document_number"] = document_number
        if for_cells is not UNSET:
            field_dict["for_cells"] = for_cells
        if items is not UNSET:
            field_dict["items"] = items

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.plan_item_in import PlanItemIn  # noqa: PLC0415

        d = dict(src_dict)
        title = d.pop("title", UNSET)

        def _parse_document_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        document_number = _parse_document_number(d.pop("document_number", UNSET))

        for_cells = d.pop("for_cells", UNSET)

        _items = d.pop("items", UNSET)
        items: list[PlanItemIn] | Unset = UNSET
        if _items is not UNSET:
            items = []
            for items_item_data in _items:
                items_item = PlanItemIn.from_dict(items_item_data)

                items.append(items_item)

        study_plan_update = cls(
            title=title,
            document_number=document_number,
            for_cells=for_cells,
            items=items,
        )

        return study_plan_update
