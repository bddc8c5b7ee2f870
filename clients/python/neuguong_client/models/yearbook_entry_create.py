from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="YearbookEntryCreate")


@_attrs_define
class YearbookEntryCreate:
    """Puts an exemplar into an organisation's yearbook of a year.

    Attributes:
        organisation_id (UUID): Whose yearbook: the unit's or of an organisation above it.
        year (int): Programme year.
        with_story (bool):
        with_photo (bool):
    """

    organisation_id: UUID
    year: int
    with_story: bool
    with_photo: bool

    def to_dict(self) -> dict[str, Any]:
        organisation_id = str(self.organisation_id)

        year = self.year

        with_story = self.with_story

        with_photo = self.with_photo

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "organisation_id": organisation_id,
                "year": year,
                "with_story": with_story,
                "with_photo": with_photo,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        organisation_id = UUID(d.pop("organisation_id"))

        year = d.pop("year")

        with_story = d.pop("with_story")

        with_photo = d.pop("with_photo")

        yearbook_entry_create = cls(
            organisation_id=organisation_id,
            year=year,
            with_story=with_story,
            with_photo=with_photo,
        )

        return yearbook_entry_create
