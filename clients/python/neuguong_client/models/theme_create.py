from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.theme_term import ThemeTerm
from ..types import UNSET, Unset

T = TypeVar("T", bound="ThemeCreate")


@_attrs_define
class ThemeCreate:
    """A theme for the whole subtree of the issuing organisation, itself included.

    Attributes:
        term (ThemeTerm): A theme of the whole term (toàn khoá) or of one year.
        title (str):
        valid_from (datetime.date):
        valid_to (datetime.date | None | Unset): First day on which it no longer holds; null: until it is ended.
        content (None | str | Unset):
        document_number (None | str | Unset):
        directive_id (None | Unset | UUID): The paper it puts into practice.
    """

    term: ThemeTerm
    title: str
    valid_from: datetime.date
    valid_to: datetime.date | None | Unset = UNSET
    content: None | str | Unset = UNSET
    document_number: None | str | Unset = UNSET
    directive_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        term = self.term.value

        title = self.title

        valid_from = self.valid_from.isoformat()

        valid_to: None | str | Unset
        if isinstance(self.valid_to, Unset):
            valid_to = UNSET
        elif isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        content: None | str | Unset
        if isinstance(self.content, Unset):
            content = UNSET
        else:
            content = self.content

        document_number: None | str | Unset
        if isinstance(self.document_number, Unset):
            document_number = UNSET
        else:
            document_number = self.document_number

        directive_id: None | str | Unset
        if isinstance(self.directive_id, Unset):
            directive_id = UNSET
        elif isinstance(self.directive_id, UUID):
            directive_id = str(self.directive_id)
        else:
            directive_id = self.directive_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "term": term,
                "title": title,
                "valid_from": valid_from,
            }
        )
        if valid_to is not UNSET:
            field_dict["valid_to"] = valid_to
        if content is not UNSET:
            field_dict["content"] = content
        if document_number is not UNSET:
            field_dict["document_number"] = document_number
        if directive_id is not UNSET:
            field_dict["directive_id"] = directive_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        term = ThemeTerm(d.pop("term"))

        title = d.pop("title")

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        def _parse_valid_to(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_to_type_0 = datetime.date.fromisoformat(data)

                return valid_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        valid_to = _parse_valid_to(d.pop("valid_to", UNSET))

        def _parse_content(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        content = _parse_content(d.pop("content", UNSET))

        def _parse_document_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        document_number = _parse_document_number(d.pop("document_number", UNSET))

        def _parse_directive_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                directive_id_type_0 = UUID(data)

                return directive_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        directive_id = _parse_directive_id(d.pop("directive_id", UNSET))

        theme_create = cls(
            term=term,
            title=title,
            valid_from=valid_from,
            valid_to=valid_to,
            content=content,
            document_number=document_number,
            directive_id=directive_id,
        )

        return theme_create
