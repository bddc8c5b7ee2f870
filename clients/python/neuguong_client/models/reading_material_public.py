from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.material_file import MaterialFile
    from ..models.named import Named


T = TypeVar("T", bound="ReadingMaterialPublic")


@_attrs_define
class ReadingMaterialPublic:
    """A reading material with who offers it.

    Attributes:
        id (UUID):
        offered_by (Named): A row of another resource by its id, with the name people know it by.
        kind (str):
        title (str):
        text (None | str):
        link (None | str):
        file (MaterialFile | None):
        source (str):
        ended_on (datetime.date | None): First day on which it is no longer offered; null while it is.
        version (int):
    """

    id: UUID
    offered_by: Named
    kind: str
    title: str
    text: None | str
    link: None | str
    file: MaterialFile | None
    source: str
    ended_on: datetime.date | None
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.material_file import MaterialFile  # noqa: PLC0415

        id = str(self.id)

        offered_by = self.offered_by.to_dict()

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

        ended_on: None | str
        if isinstance(self.ended_on, datetime.date):
            ended_on = self.ended_on.isoformat()
        else:
            ended_on = self.ended_on

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "offered_by": offered_by,
                "kind": kind,
                "title": title,
                "text": text,
                "link": link,
                "file": file,
                "source": source,
                "ended_on": ended_on,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.material_file import MaterialFile  # noqa: PLC0415
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        offered_by = Named.from_dict(d.pop("offered_by"))

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

        def _parse_ended_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_on_type_0 = datetime.date.fromisoformat(data)

                return ended_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        ended_on = _parse_ended_on(d.pop("ended_on"))

        version = d.pop("version")

        reading_material_public = cls(
            id=id,
            offered_by=offered_by,
            kind=kind,
            title=title,
            text=text,
            link=link,
            file=file,
            source=source,
            ended_on=ended_on,
            version=version,
        )

        reading_material_public.additional_properties = d
        return reading_material_public

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
