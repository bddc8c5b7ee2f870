from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.standard_item_in import StandardItemIn


T = TypeVar("T", bound="StandardVersionUpdate")


@_attrs_define
class StandardVersionUpdate:
    """A change of a draft; ``items`` replaces all items.

    Attributes:
        title (str | Unset):
        preamble (None | str | Unset):
        items (list[StandardItemIn] | Unset):
    """

    title: str | Unset = UNSET
    preamble: None | str | Unset = UNSET
    items: list[StandardItemIn] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        preamble: None | str | Unset
        if isinstance(self.preamble, Unset):
            preamble = UNSET
        else:
            preamble = self.preamble

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
        if preamble is not UNSET:
            field_dict["preamble"] = preamble
        if items is not UNSET:
            field_dict["items"] = items

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.standard_item_in import StandardItemIn  # noqa: PLC0415

        d = dict(src_dict)
        title = d.pop("title", UNSET)

        def _parse_preamble(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        preamble = _parse_preamble(d.pop("preamble", UNSET))

        _items = d.pop("items", UNSET)
        items: list[StandardItemIn] | Unset = UNSET
        if _items is not UNSET:
            items = []
            for items_item_data in _items:
                items_item = StandardItemIn.from_dict(items_item_data)

                items.append(items_item)

        standard_version_update = cls(
            title=title,
            preamble=preamble,
            items=items,
        )

        return standard_version_update
