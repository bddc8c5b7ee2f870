"""What the wire's schemas share: strictness, text that is tidy on arrival, pages."""

import uuid
from datetime import date
from typing import Annotated, Any, Generic, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from api.core.clock import FOREVER
from api.core.paging import Page
from api.core.text import tidy, tidy_lines

Row = TypeVar("Row")


class Strict(BaseModel):
    """What clients send: unknown fields are refused, numbers are finite."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)


class Partial(Strict):
    """A change: declare each field ``name: Line = omitted()``. It may be left out; sending null is refused.

    What may be empty is declared ``name: Line | None = omitted()``: null empties it.
    """

    def changes(self) -> dict[str, Any]:
        """The fields the client sent, and only those."""
        return {name: getattr(self, name) for name in self.model_fields_set}


def omitted() -> Any:
    """The default of a field that may be left out, whether or not null may be sent."""
    return Field(default_factory=lambda: None)


class Public(BaseModel):
    """What clients get: plain Pydantic, every field always present."""

    model_config = ConfigDict(from_attributes=True)


class PageOf(Public, Generic[Row]):
    """One page of a list in a stable order."""

    items: list[Row]
    next_cursor: str | None = Field(description="Start of the next page; null on the last.")


class Named(Public):
    """A row of another resource by its id, with the name people know it by."""

    id: uuid.UUID
    name: str


def page_public(page: Page[Any]) -> dict[str, Any]:
    """A page as the wire has it."""
    return {"items": page.items, "next_cursor": page.next_cursor}


def _not_blank(text: str) -> str:
    if not text:
        raise PydanticCustomError("missing", "blank")
    return text


Line = Annotated[str, StringConstraints(min_length=1, max_length=300), AfterValidator(tidy), AfterValidator(_not_blank)]
"""A line of text: tidied (NFC, single spaces, no control characters)."""

ShortLine = Annotated[
    str, StringConstraints(min_length=1, max_length=100), AfterValidator(tidy), AfterValidator(_not_blank)
]
"""A short line of text."""

Paragraphs = Annotated[
    str,
    StringConstraints(min_length=1, max_length=10_000),
    AfterValidator(tidy_lines),
    AfterValidator(_not_blank),
]
"""Text of several lines, tidied line by line."""

Year = Annotated[int, Field(ge=1930, le=2200, description="Programme year.", examples=[2026])]

Id = uuid.UUID


CivilDate = Annotated[date, Field(ge=date(1930, 2, 3), le=date(2200, 12, 31))]
"""A civil date of Viet Nam between the founding of the Party and a time nobody plans for."""

OpenEnd = Annotated[
    date | None,
    BeforeValidator(lambda day: None if day == FOREVER else day),
    Field(description="First day on which it no longer holds; null: open."),
]
"""``valid_to`` as clients see it."""
