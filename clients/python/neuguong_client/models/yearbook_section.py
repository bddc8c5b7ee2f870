from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="YearbookSection")


@_attrs_define
class YearbookSection:
    """A part of a yearbook.

    Attributes:
        title (None | str): Its heading, once in a book; null: before the first heading.
        entry_ids (list[UUID]): Its entries, in order.
    """

    title: None | str
    entry_ids: list[UUID]

    def to_dict(self) -> dict[str, Any]:
        title: None | str
        title = self.title

        entry_ids = []
        for entry_ids_item_data in self.entry_ids:
            entry_ids_item = str(entry_ids_item_data)
            entry_ids.append(entry_ids_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "title": title,
                "entry_ids": entry_ids,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_title(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        title = _parse_title(d.pop("title"))

        entry_ids = []
        _entry_ids = d.pop("entry_ids")
        for entry_ids_item_data in _entry_ids:
            entry_ids_item = UUID(entry_ids_item_data)

            entry_ids.append(entry_ids_item)

        yearbook_section = cls(
            title=title,
            entry_ids=entry_ids,
        )

        return yearbook_section
