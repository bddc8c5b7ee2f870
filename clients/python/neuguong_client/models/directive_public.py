from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DirectivePublic")


@_attrs_define
class DirectivePublic:
    """A paper that members follow.

    Attributes:
        id (UUID):
        number (str):
        kind (str):
        title (str):
        issuer (str):
        issued_on (datetime.date):
        valid_from (datetime.date):
        valid_to (datetime.date | None): First day on which it no longer holds; null while in force.
        summary (None | str):
        link (None | str):
        replaces_id (None | UUID): The paper it took the place of.
        version (int):
    """

    id: UUID
    number: str
    kind: str
    title: str
    issuer: str
    issued_on: datetime.date
    valid_from: datetime.date
    valid_to: datetime.date | None
    summary: None | str
    link: None | str
    replaces_id: None | UUID
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        number = self.number

        kind = self.kind

        title = self.title

        issuer = self.issuer

        issued_on = self.issued_on.isoformat()

        valid_from = self.valid_from.isoformat()

        valid_to: None | str
        if isinstance(self.valid_to, datetime.date):
            valid_to = self.valid_to.isoformat()
        else:
            valid_to = self.valid_to

        summary: None | str
        summary = self.summary

        link: None | str
        link = self.link

        replaces_id: None | str
        if isinstance(self.replaces_id, UUID):
            replaces_id = str(self.replaces_id)
        else:
            replaces_id = self.replaces_id

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "number": number,
                "kind": kind,
                "title": title,
                "issuer": issuer,
                "issued_on": issued_on,
                "valid_from": valid_from,
                "valid_to": valid_to,
                "summary": summary,
                "link": link,
                "replaces_id": replaces_id,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        number = d.pop("number")

        kind = d.pop("kind")

        title = d.pop("title")

        issuer = d.pop("issuer")

        issued_on = datetime.date.fromisoformat(d.pop("issued_on"))

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

        def _parse_summary(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        summary = _parse_summary(d.pop("summary"))

        def _parse_link(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        link = _parse_link(d.pop("link"))

        def _parse_replaces_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                replaces_id_type_0 = UUID(data)

                return replaces_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        replaces_id = _parse_replaces_id(d.pop("replaces_id"))

        version = d.pop("version")

        directive_public = cls(
            id=id,
            number=number,
            kind=kind,
            title=title,
            issuer=issuer,
            issued_on=issued_on,
            valid_from=valid_from,
            valid_to=valid_to,
            summary=summary,
            link=link,
            replaces_id=replaces_id,
            version=version,
        )

        directive_public.additional_properties = d
        return directive_public

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
