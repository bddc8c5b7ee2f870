from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ReadingMaterialUpdate")


@_attrs_define
class ReadingMaterialUpdate:
    """A correction of how a material is described.

    Attributes:
        title (str | Unset):
        text (str | Unset):
        link (str | Unset):
        file_id (UUID | Unset):
        source (str | Unset):
    """

    title: str | Unset = UNSET
    text: str | Unset = UNSET
    link: str | Unset = UNSET
    file_id: UUID | Unset = UNSET
    source: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        text = self.text

        link = self.link

        file_id: str | Unset = UNSET
        if not isinstance(self.file_id, Unset):
            file_id = str(self.file_id)

        source = self.source

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if text is not UNSET:
            field_dict["text"] = text
        if link is not UNSET:
            field_dict["link"] = link
        if file_id is not UNSET:
            field_dict["file_id"] = file_id
        if source is not UNSET:
            field_dict["source"] = source

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title", UNSET)

        text = d.pop("text", UNSET)

        link = d.pop("link", UNSET)

        _file_id = d.pop("file_id", UNSET)
        file_id: UUID | Unset
        if isinstance(_file_id, Unset):
            file_id = UNSET
        else:
            file_id = UUID(_file_id)

        source = d.pop("source", UNSET)

        reading_material_update = cls(
            title=title,
            text=text,
            link=link,
            file_id=file_id,
            source=source,
        )

        return reading_material_update
