from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.theme_term import ThemeTerm

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="ThemePublic")


@_attrs_define
class ThemePublic:
    """A theme, with who issued it.

    Attributes:
        id (UUID):
        issued_by (Named): A row of another resource by its id, with the name people know it by.
        term (ThemeTerm): A theme of the whole term (toàn khoá) or of one year.
        title (str):
        content (None | str):
        document_number (None | str):
        directive_id (None | UUID):
        directive_number (None | str):
        valid_from (datetime.date):
        valid_to (datetime.date | None): First day on which it no longer holds; null while open.
        version (int):
    """

    id: UUID
    issued_by: Named
    term: ThemeTerm
    title: str
    content: None | str
    document_number: None | str
    directive_id: None | UUID
    directive_number: None | str
    valid_from: datetime.date
    valid_to: datetime.date | None
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        issued_by = self.issued_by.to_dict()

        term = self.term.value

        title = self.title

        content: None | str
        content = self.content

        document_number: None | str
        document_number = self.document_number

        directive_id: None | str
        if isinstance(self.directive_id, UUID):
            directive_id = str(self.directive_id)
        else:
            directive_id = self.directive_id

        directive_number: None | str
        directive_number = self.directive_number

        valid_from = self.valid_from.isoformat()

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "issued_by": issued_by,
                "term": term,
                "title": title,
                "content": content,
                "document_number": document_number,
                "directive_id": directive_id,
                "directive_number": directive_number,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        issued_by = Named.from_dict(d.pop("issued_by"))

        term = ThemeTerm(d.pop("term"))

        title = d.pop("title")

        def _parse_content(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        content = _parse_content(d.pop("content"))

        def _parse_document_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        document_number = _parse_document_number(d.pop("document_number"))

        def _parse_directive_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                directive_id_type_0 = UUID(data)

                return directive_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        directive_id = _parse_directive_id(d.pop("directive_id"))

        def _parse_directive_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        directive_number = _parse_directive_number(d.pop("directive_number"))

        valid_from = datetime.date.fromisoformat(d.pop("valid_from"))

        def _parse_valid_to(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_to_type_0 = datetime.date.fromisoformat(data)

                return valid_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        valid_to = _parse_valid_to(d.pop("valid_to"))

        version = d.pop("version")

        theme_public = cls(
            id=id,
            issued_by=issued_by,
            term=term,
            title=title,
            content=content,
            document_number=document_number,
            directive_id=directive_id,
            directive_number=directive_number,
            valid_from=valid_from,
            valid_to=valid_to,
            version=version,
        )

        theme_public.additional_properties = d
        return theme_public

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
