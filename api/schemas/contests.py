"""Entries of contests and workshops on the wire (bài dự thi, tham luận)."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from api.schemas.common import Id, Line, Named, Public, ShortLine, Strict

Score = Annotated[float, Field(ge=0, le=1000, description="Points of the jury; null: not scored.")]


class ContestEntryIn(Strict):
    """One entry. It is by exactly one of a member, an organisation or a team."""

    title: Line = Field(examples=["Từ lời dạy của Bác đến chuẩn mực đạo đức nghề nghiệp"])
    member_id: Id | None = None
    organisation_id: Id | None = None
    team: Line | None = Field(default=None, examples=["Đội tuyên truyền Chi đoàn 1"])
    score: Score | None = None
    prize: ShortLine | None = Field(default=None, examples=["Giải nhất"])


class ContestEntries(Strict):
    """All entries in their order; they replace those before."""

    entries: Sequence[ContestEntryIn] = Field(max_length=500)


class ContestEntryPublic(Public):
    """One entry in its order."""

    id: Id
    number: int
    title: str
    member: Named | None
    organisation: Named | None
    team: str | None
    score: float | None
    prize: str | None


class ContestPublic(Public):
    """The entries of a contest, workshop or seminar, in the order given."""

    study_session_id: Id
    entries: Sequence[ContestEntryPublic]
    version: int = Field(description="The version of the session.")
