"""Directives and regulations on the wire (chỉ thị, quy định)."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from pydantic import Field, HttpUrl, PlainSerializer, UrlConstraints

from api.schemas.common import Id, Line, Paragraphs, Partial, Public, ShortLine, Strict, omitted

Code = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[a-z][a-z0-9_]*$")]
"""The code of a catalogue's entry."""

Link = Annotated[
    HttpUrl,
    UrlConstraints(max_length=500, allowed_schemes=["https", "http"]),
    PlainSerializer(str, return_type=str),
]
"""Where a paper can be read."""


class DirectiveCreate(Strict):
    """A paper to be followed from ``valid_from`` on."""

    number: ShortLine = Field(description="As printed.", examples=["05-CT/TW"])
    kind: Code = Field(description="Code of the catalogue `directive_kind`.", examples=["directive"])
    title: Line = Field(examples=["Về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"])
    issuer: ShortLine = Field(examples=["Bộ Chính trị"])
    issued_on: date = Field(examples=["2016-05-15"])
    valid_from: date | None = Field(default=None, description="First day in force; the day of issue when left out.")
    summary: Paragraphs | None = Field(default=None, description="What members need to know of it.")
    link: Link | None = Field(default=None, examples=["https://tulieuvankien.dangcongsan.vn"])


class DirectiveUpdate(Partial):
    """A correction of how a paper is described; what was issued when is corrected by ending and adding."""

    title: Line = omitted()
    summary: Paragraphs | None = omitted()
    link: Link | None = omitted()


class CatalogueEnding(Strict):
    """The end of a dated fact."""

    ends_on: date = Field(description="First day on which it no longer holds.", examples=["2027-01-01"])


class Predecessor(Strict):
    """The paper that another took the place of, by number and issuer."""

    number: ShortLine = Field(examples=["03-CT/TW"])
    issuer: ShortLine = Field(examples=["Bộ Chính trị"])


class DirectiveIn(DirectiveCreate):
    """One line of a list of directives."""

    valid_to: date | None = Field(default=None, description="First day on which it no longer holds.")
    replaces: Predecessor | None = Field(default=None, description="Known already, or earlier in the list.")


class DirectiveList(Strict):
    """A whole list, oldest first. What is known by number and issuer is corrected; nothing is taken away."""

    directives: Sequence[DirectiveIn] = Field(min_length=1, max_length=2000)


class DirectivesLoaded(Public):
    """What became of a list."""

    added: int
    changed: int
    unchanged: int


class DirectivePublic(Public):
    """A paper that members follow."""

    id: Id
    number: str = Field(examples=["05-CT/TW"])
    kind: str
    title: str
    issuer: str
    issued_on: date
    valid_from: date
    valid_to: date | None = Field(description="First day on which it no longer holds; null while in force.")
    summary: str | None
    link: str | None
    replaces_id: Id | None = Field(description="The paper it took the place of.")
    version: int
