from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.exemplar_kind import ExemplarKind

if TYPE_CHECKING:
    from ..models.named import Named


T = TypeVar("T", bound="YearbookEntryPublic")


@_attrs_define
class YearbookEntryPublic:
    """A page of a yearbook. The story and the photo appear while their consent stands.

    Attributes:
        id (UUID):
        organisation (Named): A row of another resource by its id, with the name people know it by.
        year (int):
        exemplar_id (UUID):
        kind (ExemplarKind): A person (cá nhân), a unit (tập thể), or a way of doing things (mô hình, cách làm).
        field (str):
        title (str):
        person_name (None | str):
        unit_name (str):
        section (None | str): The heading it stands under; null: before the first.
        summary (str):
        story (None | str):
        photo_link (None | str):
    """

    id: UUID
    organisation: Named
    year: int
    exemplar_id: UUID
    kind: ExemplarKind
    field: str
    title: str
    person_name: None | str
    unit_name: str
    section: None | str
    summary: str
    story: None | str
    photo_link: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        organisation = self.organisation.to_dict()

        year = self.year

        exemplar_id = str(self.exemplar_id)

        kind = self.kind.value

        field = self.field

        title = self.title

        person_name: None | str
        person_name = self.person_name

        unit_name = self.unit_name

        section: None | str
        section = self.section

        summary = self.summary

        story: None | str
        story = self.story

        photo_link: None | str
        photo_link = self.photo_link

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "organisation": organisation,
                "year": year,
                "exemplar_id": exemplar_id,
                "kind": kind,
                "field": field,
                "title": title,
                "person_name": person_name,
                "unit_name": unit_name,
                "section": section,
                "summary": summary,
                "story": story,
                "photo_link": photo_link,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.named import Named  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        organisation = Named.from_dict(d.pop("organisation"))

        year = d.pop("year")

        exemplar_id = UUID(d.pop("exemplar_id"))

        kind = ExemplarKind(d.pop("kind"))

        field = d.pop("field")

        title = d.pop("title")

        def _parse_person_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        person_name = _parse_person_name(d.pop("person_name"))

        unit_name = d.pop("unit_name")

        def _parse_section(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        section = _parse_section(d.pop("section"))

        summary = d.pop("summary")

        def _parse_story(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        story = _parse_story(d.pop("story"))

        def _parse_photo_link(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        photo_link = _parse_photo_link(d.pop("photo_link"))

        yearbook_entry_public = cls(
            id=id,
            organisation=organisation,
            year=year,
            exemplar_id=exemplar_id,
            kind=kind,
            field=field,
            title=title,
            person_name=person_name,
            unit_name=unit_name,
            section=section,
            summary=summary,
            story=story,
            photo_link=photo_link,
        )

        yearbook_entry_public.additional_properties = d
        return yearbook_entry_public

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
