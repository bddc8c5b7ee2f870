from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="DirectiveUpdate")


@_attrs_define
class DirectiveUpdate:
    """A correction of how a paper is described; what was issued when is corrected by ending and adding.

    Attributes:
        title (str | Unset):
        summary (str | Unset):
        link (str | Unset):
    """

    title: str | Unset = UNSET
    summary: str | Unset = UNSET
    link: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        summary = self.summary

        link = self.link

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if summary is not UNSET:
            field_dict["summary"] = summary
        if link is not UNSET:
            field_dict["link"] = link

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title", UNSET)

        summary = d.pop("summary", UNSET)

        link = d.pop("link", UNSET)

        directive_update = cls(
            title=title,
            summary=summary,
            link=link,
        )

        return directive_update
