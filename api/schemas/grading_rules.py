"""Grading rule sets on the wire (bộ tiêu chí đánh giá, xếp loại): the form of the rules themselves, and of trials."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Annotated

from pydantic import Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from api.rules.gradings import (
    Cap,
    Criterion,
    Grader,
    GradingPeriod,
    GradingSubject,
    Rounding,
    RuleSetAction,
    RuleSetState,
)
from api.rules.members import MemberStatus
from api.schemas.common import CivilDate, Id, Line, Partial, Public, ShortLine, Strict, omitted

Code = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[a-z][a-z0-9_]*$", examples=["good"])]
_DECIMAL = WithJsonSchema({"type": "string", "pattern": r"^\d{1,4}(\.\d{1,2})?$"})
"""As text in both directions: no client rounds it on the way."""

Points = Annotated[Decimal, Field(ge=0, le=1000, max_digits=6, decimal_places=2), _DECIMAL]
Percent = Annotated[Decimal, Field(ge=0, le=100, max_digits=5, decimal_places=2), _DECIMAL]


class GradingLevel(Strict):
    """A level of the scale and the least points that reach it."""

    code: Code = Field(examples=["excellent"])
    name_vi: ShortLine = Field(examples=["Hoàn thành xuất sắc nhiệm vụ"])
    name_en: ShortLine = Field(examples=["Excellent"])
    minimum: Points = Field(description="Least points.", examples=["0"])


class GradingCriterion(Strict):
    """What is looked at, and its most points."""

    code: Code = Field(examples=["example"])
    name_vi: Line = Field(examples=["Kết quả học tập và làm theo"])
    name_en: Line = Field(examples=["Following the example"])
    points: Points = Field(description="Most points.", examples=["30"])


class GradingCap(Strict):
    """How many of a unit may get the top level."""

    share_percent: Percent = Field(examples=["20"])
    base_level: Code | None = Field(
        description="The share is taken of those graded so or better; null: of all.", examples=["excellent"]
    )
    rounding: Rounding
    binding: bool = Field(description="Whether a decision above the ceiling is refused, or needs a reason.")


class GradingBallotRule(Strict):
    """When a ballot has a quorum, and from how many in favour (more than that share of those issued) it is carried."""

    quorum_percent: Percent = Field(examples=["66.67"])
    majority_percent: Percent = Field(examples=["50"])


_SCALE = [
    {"code": "good", "name_vi": "Hoàn thành tốt nhiệm vụ", "name_en": "Good", "minimum": "70"},
    {"code": "not_fulfilled", "name_vi": "Không hoàn thành nhiệm vụ", "name_en": "Not fulfilled", "minimum": "0"},
]


class GradingRules(Strict):
    """A whole rule set: scale (best first), criteria, cap, periods, who appraises and who decides."""

    levels: Annotated[Sequence[GradingLevel], Field(min_length=2, max_length=9)] = Field(examples=[_SCALE])
    criteria: Annotated[Sequence[GradingCriterion], Field(min_length=1, max_length=50)]
    cap: GradingCap | None
    ballot: GradingBallotRule
    periods: Annotated[Sequence[GradingPeriod], Field(min_length=1, max_length=3)]
    term_years: Annotated[int, Field(ge=1, le=10)] = Field(description="Years of a term.", examples=[5])
    appraised_by: Grader
    decided_by: Grader
    statuses: Annotated[Sequence[MemberStatus], Field(max_length=10)] = Field(
        description="Whose members are graded; for rule sets of members."
    )
    organisation_kinds: Annotated[Sequence[Code], Field(max_length=40)] = Field(
        description="Which units are graded; for rule sets of organisations."
    )

    @model_validator(mode="after")
    def _hangs_together(self) -> "GradingRules":
        """The scale falls to 0, codes are told apart, and the cap names a level there is."""
        least = [level.minimum for level in self.levels]
        codes = [level.code for level in self.levels]
        ordered = all(above > below for above, below in pairwise(least))
        if not ordered or least[-1] != 0 or least[0] > sum(criterion.points for criterion in self.criteria):
            raise PydanticCustomError("grading_thresholds", "thresholds")
        for each in (codes, [criterion.code for criterion in self.criteria]):
            if len(set(each)) != len(each):
                raise PydanticCustomError("repeated", "repeated")
        if self.cap is not None and self.cap.base_level not in {None, *codes}:
            raise PydanticCustomError("choice_invalid", "level")
        return self

    def rank_of(self, code: str) -> int | None:
        """The rank of a level (1 is the top); None when the scale has no such level."""
        return next((rank for rank, level in enumerate(self.levels, start=1) if level.code == code), None)

    def code_of(self, rank: int | None) -> str | None:
        """The level of a rank."""
        return None if rank is None else self.levels[rank - 1].code

    @property
    def thresholds(self) -> list[Decimal]:
        """The least points of each level, best first."""
        return [level.minimum for level in self.levels]

    @property
    def looked_at(self) -> list[Criterion]:
        """The criteria as the rules take them."""
        return [Criterion(criterion.code, criterion.points) for criterion in self.criteria]

    @property
    def limit(self) -> Cap | None:
        """The cap as the rules take it; None when there is none."""
        if self.cap is None:
            return None
        base = None if self.cap.base_level is None else self.rank_of(self.cap.base_level)
        return Cap(self.cap.share_percent, base, self.cap.rounding)


class RuleSetCreate(Strict):
    """A new draft of a rule set."""

    subject: GradingSubject
    title: Line = Field(examples=["Xếp loại đảng viên từ năm 2027"])
    rules: GradingRules


class RuleSetUpdate(Partial):
    """A change of a draft."""

    title: Line = omitted()
    rules: GradingRules = omitted()


class RuleSetIssue(Strict):
    """Issues a rule set; the one in force ends on the day it begins."""

    source: Line = Field(description="The paper it carries out.", examples=["Hướng dẫn 25-HD/BTCTW"])
    valid_from: CivilDate = Field(description="First day in force; not before today.", examples=["2027-01-01"])


class RuleSetPublic(Public):
    """A rule set; in force over its interval once issued."""

    id: Id
    subject: GradingSubject
    number: int
    state: RuleSetState
    title: str
    source: str | None
    rules: GradingRules
    valid_from: date | None
    valid_to: date | None = Field(description="First day on which it no longer holds; null while open.")
    allowed_actions: Sequence[RuleSetAction]
    version: int


class TriedGrade(Public):
    """One level of a trial: how many have it now, and would have it."""

    level: str
    now: int
    tried: int


class Trial(Public):
    """What a rule set would make of grades already given: each total carried over, criterion by criterion."""

    gradings: int
    levels: Sequence[TriedGrade]
    raised: int = Field(description="How many would get a better rank.")
    lowered: int
    ceiling: int | None = Field(description="How many might get the top level; null without a cap.")
    criteria_unknown: Sequence[str] = Field(description="Criteria that nothing was given for, taken as the rest.")
