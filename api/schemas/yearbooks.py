"""Yearbooks on the wire (kỷ yếu): what stands in one, and in which order and sections."""

import uuid
from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from api.rules.exemplars import ExemplarKind
from api.schemas.common import Id, Line, Named, Public, Strict, Year


class YearbookEntryCreate(Strict):
    """Puts an exemplar into an organisation's yearbook of a year."""

    organisation_id: Id = Field(description="Whose yearbook: the unit's or of an organisation above it.")
    year: Year
    with_story: bool
    with_photo: bool


class YearbookEntryPublic(Public):
    """A page of a yearbook. The story and the photo appear while their consent stands."""

    id: Id
    organisation: Named
    year: int
    exemplar_id: Id
    kind: ExemplarKind
    field: str
    title: str
    person_name: str | None
    unit_name: str
    section: str | None = Field(description="The heading it stands under; null: before the first.")
    summary: str
    story: str | None
    photo_link: str | None


class YearbookSection(Strict):
    """A part of a yearbook."""

    title: Line | None = Field(
        description="Its heading, once in a book; null: before the first heading.",
        examples=["Xây dựng nông thôn mới"],
    )
    entry_ids: Annotated[Sequence[Id], Field(min_length=1, max_length=2000)] = Field(
        description="Its entries, in order.", examples=[[uuid.UUID("019a0000-0000-7000-8000-000000000001")]]
    )


class YearbookArrange(Strict):
    """The whole order of a yearbook. Every entry that can be read is named once."""

    sections: Annotated[Sequence[YearbookSection], Field(max_length=100)]


class YearbookPublic(Public):
    """How a yearbook is arranged."""

    organisation_id: Id
    year: int
    sections: Sequence[YearbookSection]
    version: int = Field(description="0: nobody has arranged it yet; it stands as it was put together.")
