from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ThemeUpdate")


@_attrs_define
class ThemeUpdate:
    """A correction of a theme's words; its dates change by ending it.

    Attributes:
        title (str | Unset):
        content (str | Unset):
        document_number (str | Unset):
    """

    title: str | Unset = UNSET
    content: str | Unset = UNSET
    document_number: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        content = self.content

        document_number = self.document_number

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if content is not UNSET:
            field_dict["content"] = content
        if document_number is not UNSET:
            field_dict["document_number"] = document_number

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title", UNSET)

        content = d.pop("content", UNSET)

        document_number = d.pop("document_number", UNSET)

        theme_update = cls(
            title=title,
            content=content,
            document_number=document_number,
        )

        return theme_update
