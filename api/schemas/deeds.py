"""Deeds on the wire (việc làm theo): what will be done, how measured, by when, out of which duty, grounded in what."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from pydantic import Field

from api.rules.pledges import GroundKind
from api.schemas.common import Id, Line, Paragraphs, Public, ShortLine, Strict

Quantity = Annotated[float, Field(ge=0, le=1e12)]
"""A promised or reached number."""


class GroundWrite(Strict):
    """What a deed is grounded in: a theme, directive or item of standards by its id, anything else in words."""

    kind: GroundKind = Field(examples=["theme"])
    theme_id: Id | None = Field(default=None, description="For `theme`; it must reach the cell.")
    directive_id: Id | None = Field(default=None, description="For `directive`.")
    standard_item_id: Id | None = Field(
        default=None,
        description="For `standard`: an item of a version that is in force for the cell in the year.",
    )
    citation: Line | None = Field(
        default=None,
        description="The words it rests on; needed for every other kind, and for `standard` without an item.",
        examples=["Việc gì có lợi cho dân phải hết sức làm."],
    )


class GroundPublic(Public):
    """What a deed is grounded in. ``title``: the theme's, the text of the item, or the number of the directive."""

    kind: GroundKind
    theme_id: Id | None
    directive_id: Id | None
    standard_item_id: Id | None
    citation: str | None
    title: str | None


class DeedWrite(Strict):
    """A deed as the member writes it. Everything but the action may be left out, and is then hinted at."""

    id: Id | None = Field(default=None, description="Of a deed already in the pledge that is kept; null: a new one.")
    action: Paragraphs = Field(
        max_length=2000,
        description="What will be done.",
        examples=["Mỗi tuần dành một buổi hướng dẫn bà con làm thủ tục qua mạng."],
    )
    measure: Line | None = Field(
        default=None, description="The result that can be seen.", examples=["Bà con tự nộp được hồ sơ"]
    )
    quantity: Quantity | None = Field(default=None, examples=[40])
    unit: ShortLine | None = Field(default=None, examples=["buổi"])
    due_on: date | None = Field(default=None, description="By when.", examples=["2026-11-30"])
    rhythm: ShortLine | None = Field(default=None, description="Code of the catalogue `rhythm`.", examples=["weekly"])
    duty: Line | None = Field(
        default=None, description="The duty or post it belongs to.", examples=["Tổ công nghệ số cộng đồng"]
    )
    grounds: list[GroundWrite] = Field(default_factory=list, max_length=10)


class DeedPublic(Public):
    """A deed as it stands."""

    id: Id
    number: int = Field(description="Its place in the pledge, from 1.")
    action: str
    measure: str | None
    quantity: float | None
    unit: str | None
    due_on: date | None
    rhythm: str | None
    duty: str | None
    grounds: Sequence[GroundPublic]
