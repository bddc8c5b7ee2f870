"""Rounds (đợt) of proposing exemplars, on the wire."""

from pydantic import Field

from api.schemas.common import CivilDate, Id, Line, Named, Paragraphs, Partial, Public, Strict, omitted


class ExemplarRoundCreate(Strict):
    """A round of an organisation for its subtree; both days of the window count."""

    title: Line = Field(examples=["Đợt 1 năm 2026: gương người tốt, việc tốt"])
    guidance: Paragraphs | None = Field(default=None, examples=["Mỗi chi bộ giới thiệu không quá hai điển hình."])
    opens_on: CivilDate = Field(examples=["2026-03-01"])
    closes_on: CivilDate = Field(description="Last day for proposals.", examples=["2026-04-15"])


class ExemplarRoundUpdate(Partial):
    """A change of a round; what was proposed in it stays."""

    title: Line = omitted()
    guidance: Paragraphs | None = omitted()
    opens_on: CivilDate = omitted()
    closes_on: CivilDate = omitted()


class ExemplarRoundPublic(Public):
    """A round. ``open``: proposals are taken today."""

    id: Id
    organisation: Named
    title: str
    guidance: str | None
    opens_on: CivilDate
    closes_on: CivilDate
    open: bool
    version: int
