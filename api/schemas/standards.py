"""Ethical standards on the wire (chuẩn mực đạo đức)."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from api.rules.standards import Change, StandardAction, StandardState
from api.schemas.common import Id, Line, Named, Paragraphs, Partial, Public, ShortLine, Strict, omitted

ItemText = Annotated[
    Line, Field(description="Short and easy to remember.", examples=["Gần dân, trọng dân, giữ lời hứa"])
]


class StandardItemIn(Strict):
    """An item of a draft, in its order.

    Name ``lineage_id`` to carry an item of an earlier version on; leave it out for a new one.
    """

    text: ItemText
    explanation: Paragraphs | None = None
    lineage_id: Id | None = Field(default=None, description="The item of an earlier version that this one carries on.")
    adapts_id: Id | None = Field(
        default=None, description="Lineage of the item of an upper level that this one takes the place of."
    )
    national_item_ids: Sequence[Id] = Field(default=(), max_length=10, description="National items it answers to.")


class StandardVersionCreate(Strict):
    """A new draft. With ``from_present`` it begins with the items of the version in force."""

    title: Line = Field(examples=["Chuẩn mực đạo đức công vụ"])
    preamble: Paragraphs | None = None
    from_present: bool = True


class StandardVersionUpdate(Partial):
    """A change of a draft; ``items`` replaces all items."""

    title: Line = omitted()
    preamble: Paragraphs | None = omitted()
    items: Annotated[Sequence[StandardItemIn], Field(max_length=100)] = omitted()


class ConsultationOpen(Strict):
    """Opens a draft to the comments of the subtree."""

    closes_on: date = Field(description="Last day for comments.", examples=["2026-03-31"])


class StandardIssue(Strict):
    """Issues a version; the one before it is superseded on the same day."""

    decision_number: ShortLine = Field(examples=["21-QĐ/ĐU"])
    issued_on: date = Field(examples=["2026-04-10"])
    valid_from: date = Field(description="First day on which it is in force.", examples=["2026-04-15"])
    review_by: date | None = Field(default=None, description="When it should be looked through again.")


class StandardItemPublic(Public):
    """An item of a version. ``too_long``: longer than people remember, by the present setting."""

    id: Id
    number: int
    lineage_id: Id
    text: str
    explanation: str | None
    adapts_id: Id | None
    national_item_ids: Sequence[Id]
    too_long: bool


class StandardVersionPublic(Public):
    """A version with its items. ``issued_by`` null is the national list."""

    id: Id
    issued_by: Named | None
    number: int
    state: StandardState
    title: str
    preamble: str | None
    consultation_closes_on: date | None
    decision_number: str | None
    issued_on: date | None
    valid_from: date | None
    valid_to: date | None = Field(description="First day on which it no longer holds; null while open.")
    review_by: date | None
    items: Sequence[StandardItemPublic]
    allowed_actions: Sequence[StandardAction]
    version: int


class ItemChangePublic(Public):
    """One line of what a version changed against the one before it."""

    change: Change
    before: str | None
    after: str | None


class EffectiveItemPublic(Public):
    """An item in force for an organisation, with the level it comes from and what it took the place of."""

    id: Id
    lineage_id: Id
    text: str
    explanation: str | None
    issued_by: Named | None = Field(description="The organisation it comes from; null: the national list.")
    version_id: Id
    in_place_of: Sequence[str]


class EffectiveStandards(Public):
    """What is in force for an organisation on a day, from the national list down."""

    organisation_id: Id
    as_of: date
    items: Sequence[EffectiveItemPublic]


class StandardCommentCreate(Strict):
    """A comment on a version under consultation, or on one of its items."""

    text: Paragraphs = Field(examples=["Đề nghị nêu rõ việc trả lời dân trong mấy ngày."])
    lineage_id: Id | None = Field(default=None, description="The item meant; null: the whole version.")


class StandardCommentAnswer(Strict):
    """What becomes of a comment."""

    answer: Paragraphs = Field(examples=["Tiếp thu, đã bổ sung vào mục 3."])


class StandardCommentPublic(Public):
    """A comment, and its answer once there is one."""

    id: Id
    lineage_id: Id | None
    author: str
    text: str
    created_at: datetime
    answer: str | None
    answered_at: datetime | None
