from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ReadingMaterialCreate")


@_attrs_define
class ReadingMaterialCreate:
    """Something to read, watch or keep in mind: its text, or a link to it, and where it comes from.

    Attributes:
        kind (str): Code of the catalogue `material_kind`.
        title (str):
        source (str):
        text (None | str | Unset):
        link (None | str | Unset):
    """

    kind: str
    title: str
    source: str
    text: None | str | Unset = UNSET
    link: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        title = self.title

        source = self.source

        text: None | str | Unset
        if isinstance(self.text, Unset):
            text = UNSET
        else:
            text = self.text

        link: None | str | Unset
        if isinstance(self.link, Unset):
            link = UNSET
        else:
            link = self.link

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "title": title,
                "source": source,
            }
        )
        if text is not UNSET:
            field_dict["text"] = text
        if link is not UNSET:
            field_dict["link"] = link

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = d.pop("kind")

        title = d.pop("title")

        source = d.pop("source")

        def _parse_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        text = _parse_text(d.pop("text", UNSET))

        def _parse_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        link = _parse_link(d.pop("link", UNSET))

        reading_material_create = cls(
            kind=kind,
            title=title,
            source=source,
            text=text,
            link=link,
        )

        return reading_material_create
