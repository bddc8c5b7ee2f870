from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="StandardCommentPublic")


@_attrs_define
class StandardCommentPublic:
    """A comment, and its answer once there is one.

    Attributes:
        id (UUID):
        lineage_id (None | UUID):
        author (str):
        text (str):
        created_at (datetime.datetime):
        answer (None | str):
        answered_at (datetime.datetime | None):
    """

    id: UUID
    lineage_id: None | UUID
    author: str
    text: str
    created_at: datetime.datetime
    answer: None | str
    answered_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        lineage_id: None | str
        if isinstance(self.lineage_id, UUID):
            lineage_id = str(self.lineage_id)
        else:
            lineage_id = self.lineage_id

        author = self.author

        text = self.text

        created_at = self.created_at.isoformat()

        answer: None | str
        answer = self.answer

        answered_at: None | str
        if isinstance(self.answered_at, datetime.datetime):
            answered_at = self.answered_at.isoformat()
        else:
            answered_at = self.answered_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "lineage_id": lineage_id,
                "author": author,
                "text": text,
                "created_at": created_at,
                "answer": answer,
                "answered_at": answered_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        def _parse_lineage_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lineage_id_type_0 = UUID(data)

                return lineage_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        lineage_id = _parse_lineage_id(d.pop("lineage_id"))

        author = d.pop("author")

        text = d.pop("text")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_answer(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        answer = _parse_answer(d.pop("answer"))

        def _parse_answered_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                answered_at_type_0 = datetime.datetime.fromisoformat(data)

                return answered_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        answered_at = _parse_answered_at(d.pop("answered_at"))

        standard_comment_public = cls(
            id=id,
            lineage_id=lineage_id,
            author=author,
            text=text,
            created_at=created_at,
            answer=answer,
            answered_at=answered_at,
        )

        standard_comment_public.additional_properties = d
        return standard_comment_public

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
