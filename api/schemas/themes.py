"""Themes on the wire (chuyên đề): what an organisation asks its subtree to study and follow."""

from collections.abc import Sequence
from datetime import date

from pydantic import Field

from api.models.directives import ThemeTerm
from api.schemas.common import Id, Line, Named, Paragraphs, Partial, Public, ShortLine, Strict, omitted


class ThemeCreate(Strict):
    """A theme for the whole subtree of the issuing organisation, itself included."""

    term: ThemeTerm = Field(description="Of the whole term of office, or of one year.")
    title: Line = Field(examples=["Về ý chí tự lực, tự cường và khát vọng phát triển đất nước phồn vinh, hạnh phúc"])
    valid_from: date = Field(examples=["2026-01-01"])
    valid_to: date | None = Field(
        default=None,
        description="First day on which it no longer holds; null: until it is ended.",
        examples=["2027-01-01"],
    )
    content: Paragraphs | None = None
    document_number: ShortLine | None = Field(default=None, examples=["12-KH/ĐU"])
    directive_id: Id | None = Field(default=None, description="The paper it puts into practice.")


class ThemeUpdate(Partial):
    """A correction of a theme's words; its dates change by ending it."""

    title: Line = omitted()
    content: Paragraphs | None = omitted()
    document_number: ShortLine | None = omitted()


class ThemePublic(Public):
    """A theme, with who issued it."""

    id: Id
    issued_by: Named
    term: ThemeTerm
    title: str
    content: str | None
    document_number: str | None
    directive_id: Id | None
    directive_number: str | None = Field(examples=["05-CT/TW"])
    valid_from: date
    valid_to: date | None = Field(description="First day on which it no longer holds; null while open.")
    version: int


class Themes(Public):
    """The themes that reach an organisation on a day, from the top of the tree down."""

    as_of: date
    items: Sequence[ThemePublic]
