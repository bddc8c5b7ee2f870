from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.closing_public import ClosingPublic
    from ..models.open_work import OpenWork


T = TypeVar("T", bound="Closings")


@_attrs_define
class Closings:
    """The closings at an organisation or above it, newest first, and what is still open at and below it.

    Attributes:
        items (list[ClosingPublic]):
        open_work (OpenWork): What is still open in a subtree before its year can be closed.
    """

    items: list[ClosingPublic]
    open_work: OpenWork
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        open_work = self.open_work.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "items": items,
                "open_work": open_work,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.closing_public import ClosingPublic  # noqa: PLC0415
        from ..models.open_work import OpenWork  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = ClosingPublic.from_dict(items_item_data)

            items.append(items_item)

        open_work = OpenWork.from_dict(d.pop("open_work"))

        closings = cls(
            items=items,
            open_work=open_work,
        )

        closings.additional_properties = d
        return closings

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
