from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SentMaterial")


@_attrs_define
class SentMaterial:
    """A reading material with the day it was sent.

    Attributes:
        id (UUID):
        kind (str):
        title (str):
        link (None | str):
        source (str):
        sent_on (datetime.date):
    """

    id: UUID
    kind: str
    title: str
    link: None | str
    source: str
    sent_on: datetime.date
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind = self.kind

        title = self.title

        link: None | str
        link = self.link

        source = self.source

        sent_on = self.sent_on.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "title": title,
                "link": link,
                "source": source,
                "sent_on": sent_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = d.pop("kind")

        title = d.pop("title")

        def _parse_link(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        link = _parse_link(d.pop("link"))

        source = d.pop("source")

        sent_on = datetime.date.fromisoformat(d.pop("sent_on"))

        sent_material = cls(
            id=id,
            kind=kind,
            title=title,
            link=link,
            source=source,
            sent_on=sent_on,
        )

        sent_material.additional_properties = d
        return sent_material

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
