from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.material_file import MaterialFile


T = TypeVar("T", bound="SentMaterial")


@_attrs_define
class SentMaterial:
    """A reading material with the day it was sent.

    Attributes:
        id (UUID):
        kind (str):
        title (str):
        text (None | str):
        link (None | str):
        file (MaterialFile | None): Taken with `GET /reading-materials/{id}/file`.
        source (str):
        sent_on (datetime.date):
    """

    id: UUID
    kind: str
    title: str
    text: None | str
    link: None | str
    file: MaterialFile | None
    source: str
    sent_on: datetime.date
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.material_file import MaterialFile  # noqa: PLC0415

        id = str(self.id)

        kind = self.kind

        title = self.title

        text: None | str
        text = self.text

        link: None | str
        link = self.link

        file: dict[str, Any] | None
        if isinstance(self.file, MaterialFile):
            file = self.file.to_dict()
        else:
            file = self.file

        source = self.source

        sent_on = self.sent_on.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "title": title,
                "text": text,
                "link": link,
                "file": file,
                "source": source,
                "sent_on": sent_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.material_file import MaterialFile  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = d.pop("kind")

        title = d.pop("title")

        def _parse_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        text = _parse_text(d.pop("text"))

        def _parse_link(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        link = _parse_link(d.pop("link"))

        def _parse_file(data: object) -> MaterialFile | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                file_type_0 = MaterialFile.from_dict(data)

                return file_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MaterialFile | None, data)

        file = _parse_file(d.pop("file"))

        source = d.pop("source")

        sent_on = datetime.date.fromisoformat(d.pop("sent_on"))

        sent_material = cls(
            id=id,
            kind=kind,
            title=title,
            text=text,
            link=link,
            file=file,
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
