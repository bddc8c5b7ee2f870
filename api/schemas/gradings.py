"""Grades on the wire (đánh giá, xếp loại): forms with their evidence, decisions with the cap, paper ballots."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from api.rules.gradings import GradingAction, GradingPeriod, GradingState, GradingSubject, Rounding
from api.schemas.common import CivilDate, Id, Named, Paragraphs, Public, ShortLine, Strict, Year
from api.schemas.grading_rules import Code, Points

Level = Annotated[Code, Field(description="Code of a level of the rule set.", examples=["good"])]
PeriodNumber = Annotated[int, Field(ge=1, le=4, description="Which quarter, from 1; 1 for a year or a term.")]
PointsGiven = Annotated[
    Mapping[Code, Points],
    Field(
        max_length=50,
        description="Criterion → points, for every criterion of the rule set.",
        examples=[{"politics": "18", "discipline": "14", "example": "22", "task": "36"}],
    ),
]


class GradingAsked(Strict):
    """Grades of one kind of subject for one period."""

    subject: GradingSubject
    period: GradingPeriod
    year: Year
    number: PeriodNumber = 1


class GradingsOpened(Public):
    """How many forms were opened; those that were there already are left as they are."""

    opened: int


class SelfGrade(Strict):
    """The subject's own view."""

    points: PointsGiven
    level: Level
    text: Paragraphs = Field(examples=["Hoàn thành các việc đã đăng ký; còn chậm một báo cáo."])


class Appraisal(Strict):
    """What the appraising unit says and proposes."""

    points: PointsGiven
    level: Level
    text: Paragraphs = Field(examples=["Chi bộ nhất trí với bản tự đánh giá."])


class GradingReason(Strict):
    """Why a form is returned, or a grade opened again."""

    reason: Paragraphs = Field(examples=["Bổ sung kết quả quý IV."])


class DecidedGrade(Strict):
    """One grade of a decision."""

    grading_id: Id
    level: Level


class GradingDecision(GradingAsked):
    """One decision on grades of a unit."""

    decision_number: ShortLine = Field(examples=["31-QĐ/ĐU"])
    decided_on: CivilDate | None = Field(default=None, description="Today when left out.")
    grades: Annotated[Sequence[DecidedGrade], Field(min_length=1, max_length=1000)]
    above_cap_reason: Paragraphs | None = Field(
        default=None, description="Why more than the ceiling get the top level, where the rule set lets a reason do."
    )


class GradingsLocked(Public):
    """How many grades were locked."""

    locked: int


class CapAdvice(Public):
    """What the cap allows in a unit, and who stands above it in the order of their points."""

    levels: Mapping[str, int] = Field(
        description="Level → how many are decided so, or proposed where nothing is decided.", examples=[{"good": 12}]
    )
    share_percent: Decimal | None = Field(description="Null: the rule set has no cap.")
    base: int = Field(description="How many the share is taken of.")
    rounding: Rounding | None
    ceiling: int | None = Field(description="How many may get the top level.")
    binding: bool = Field(description="Whether more are refused, or need a reason.")
    top: Sequence["CappedGrade"] = Field(description="Those with the top level, the most points first.")
    over: int = Field(description="How many of them are too many.")


class CappedGrade(Public):
    """Somebody with the top level; ``over``: beyond the ceiling by their points."""

    grading_id: Id
    subject: Named
    points: Decimal
    decided: bool
    over: bool


class BallotRecord(Strict):
    """A paper ballot on a proposed level as the counting team found it. Who voted how is not asked for."""

    held_on: CivilDate = Field(examples=["2026-03-02"])
    level: Level
    entitled: Annotated[int, Field(ge=1, le=100_000)] = Field(description="Entitled to vote.", examples=[21])
    present: Annotated[int, Field(ge=0, le=100_000)] = Field(examples=[19])
    issued: Annotated[int, Field(ge=0, le=100_000)] = Field(examples=[19])
    returned: Annotated[int, Field(ge=0, le=100_000)] = Field(examples=[19])
    valid: Annotated[int, Field(ge=0, le=100_000)] = Field(examples=[18])
    in_favour: Annotated[int, Field(ge=0, le=100_000)] = Field(examples=[16])
    counting_team: Annotated[Sequence[ShortLine], Field(min_length=1, max_length=10)] = Field(
        description="Names under the minutes of the count.", examples=[["Trần Thị Bình", "Lê Văn Cường"]]
    )


class BallotPublic(Public):
    """A paper ballot with what follows from its numbers."""

    number: int
    held_on: date
    level: str
    entitled: int
    present: int
    issued: int
    returned: int
    valid: int
    in_favour: int
    counting_team: Sequence[str]
    quorum: bool
    carried: bool


class GradingStepPublic(Public):
    """A step that was taken, with what was said."""

    number: int
    action: GradingAction
    on: date
    by: Named | None = Field(description="Null: the installation itself.")
    level: str | None
    points: Mapping[str, Decimal] | None = Field(examples=[{"politics": "18"}])
    total: Decimal | None
    text: str | None
    at: datetime


class PledgeEvidence(Public):
    """The year's pledge of a member."""

    pledge_id: Id
    year: int
    state: str
    rating: str | None = Field(description="Code of the rating level; null until assessed.")
    registered_on: date | None
    assessed_on: date | None


class AttendanceEvidence(Public):
    """Study sessions of the period to which a member was expected, by how they were marked."""

    expected: int
    present: int
    excused: int
    absent: int
    on_duty: int


class DutyEvidence(Public):
    """Duties of the subject in the period that are done in time, done late or overdue."""

    done_on_time: int
    done_late: int
    late: int


class UnitEvidence(Public):
    """A unit's pledges of the year, with everything below it."""

    due: int
    registered: int
    assessed: int
    rated_good: int


class GradingEvidence(Public):
    """What the programme's own rows say of the subject in the period."""

    pledges: Sequence[PledgeEvidence]
    attendance: AttendanceEvidence | None = Field(description="Of a member; null for an organisation.")
    duties: DutyEvidence
    unit: UnitEvidence | None = Field(description="Of an organisation; null for a member.")


class GradingRow(Public):
    """A grade in a list."""

    id: Id
    member: Named | None
    organisation: Named
    period: GradingPeriod
    year: int
    number: int
    state: GradingState
    self_level: str | None
    appraised_level: str | None
    decided_level: str | None
    version: int


class GradingPublic(GradingRow):
    """A grade: the form, the evidence beside it, every step, the ballots, and the rule set it is given under."""

    rule_set_id: Id
    decision_number: str | None
    decided_on: date | None
    evidence: GradingEvidence
    steps: Sequence[GradingStepPublic]
    ballots: Sequence[BallotPublic]
    allowed_actions: Sequence[GradingAction]
