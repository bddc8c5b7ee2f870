"""Assessments on the wire: the collective's remark and rating (tập thể nhận xét, đánh giá)."""

from collections.abc import Sequence
from datetime import date, datetime

from pydantic import Field

from api.schemas.common import Id, Named, Paragraphs, Public, Strict, Year
from api.schemas.pledges import LateEntry
from api.schemas.reports import SelfReportPublic


class AssessmentCreate(LateEntry):
    """What the collective said, written down by the secretary, the deputy or the level above."""

    rating: str = Field(max_length=40, description="Code of the catalogue `rating_level`.", examples=["good"])
    remark: Paragraphs = Field(examples=["Hoàn thành việc đã đăng ký, hiệu quả thiết thực với bà con."])
    assessed_on: date | None = Field(
        default=None, description="The day of the cell's session; today when left out. The writer held office on it."
    )


class AssessmentItem(AssessmentCreate):
    """One of many assessments."""

    pledge_id: Id


class AssessmentsCreate(Strict):
    """The assessments of one session of a cell."""

    year: Year
    items: list[AssessmentItem] = Field(min_length=1, max_length=200)


class AssessmentPublic(Public):
    """The collective's remark; the one with the highest number holds."""

    id: Id
    number: int
    assessed_on: date
    rating: str
    remark: str
    written_by: Named | None
    organisation: Named = Field(description="The cell that assessed.")
    written_at: datetime


class AssessmentOutcome(Public):
    """What became of one assessment."""

    pledge_id: Id
    assessed: bool
    code: str | None = Field(description="Why not; null when it was written.", examples=["own_assessment"])


class AssessmentOutcomes(Public):
    """What became of each assessment."""

    assessed: int
    refused: int
    outcomes: Sequence[AssessmentOutcome]


class QueuedPledge(Public):
    """A self-reported pledge that waits for the collective's remark."""

    pledge_id: Id
    member: Named
    year: int
    self_report: SelfReportPublic
    own: bool = Field(description="The caller's own: somebody else writes its remark.")
