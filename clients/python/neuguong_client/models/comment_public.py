from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.comment_kind import CommentKind

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="CommentPublic")


@_attrs_define
class CommentPublic:
    """A comment or a transfer note. Withdrawn, its text is empty and its place stays.

    Attributes:
        id (UUID):
        kind (CommentKind): ``transfer_note``: what the old cell leaves when the member moves on; the new cell's
            officers read it.
        author (Named | None):
        text (str):
        written_at (datetime.datetime):
        withdrawn_at (datetime.datetime | None):
    """

    id: UUID
    kind: CommentKind
    author: Named | None
    text: str
    written_at: datetime.datetime
    withdrawn_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named import Named  # noqa: PLC0415

        id = str(self.id)

        kind = self.kind.value

        author: dict[str, Any] | None
        if isinstance(self.author, Named):
            author = self.author.to_dict()
        else:
            author = self.author

        text = self.text

        written_at = self.written_at.isoformat()

        withdrawn_at: None | str
        if isinstance(self.withdrawn_at, datetime.datetime):
            withdrawn_at = self.withdrawn_at.isoformat()
        else:
            withdrawn_at = self.withdrawn_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "author": author,
                "text": text,
                "written_at": written_at,
                "withdrawn_at": withdrawn_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = CommentKind(d.pop("kind"))

        def _parse_author(data: object) -> Named | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                author_type_0 = Named.from_dict(data)

                return author_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Named | None, data)

        author = _parse_author(d.pop("author"))

        text = d.pop("text")

        written_at = datetime.datetime.fromisoformat(d.pop("written_at"))

        def _parse_withdrawn_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                withdrawn_at_type_0 = datetime.datetime.fromisoformat(data)

                return withdrawn_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        withdrawn_at = _parse_withdrawn_at(d.pop("withdrawn_at"))

        comment_public = cls(
            id=id,
            kind=kind,
            author=author,
            text=text,
            written_at=written_at,
            withdrawn_at=withdrawn_at,
        )

        comment_public.additional_properties = d
        return comment_public

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
