"""Grading (đánh giá, xếp loại chất lượng): the life of a grade, points and levels, the cap on the top grade, ballots.

A grade is ``opened → self_graded → appraised → decided → locked``. Everything that a paper may change (criteria,
thresholds, cap, who appraises and decides) is a dated rule set; what stands here is how any of them is applied.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from enum import StrEnum

from api.rules.duties import DutyPeriod, bounds


class GradingSubject(StrEnum):
    """Who is graded."""

    MEMBER = "member"
    ORGANISATION = "organisation"


class GradingPeriod(StrEnum):
    """What a grade is given for. A term is named by its first year."""

    QUARTER = "quarter"
    YEAR = "year"
    TERM = "term"


class GradingState(StrEnum):
    """How far a grade has come."""

    OPENED = "opened"
    SELF_GRADED = "self_graded"
    APPRAISED = "appraised"
    DECIDED = "decided"
    LOCKED = "locked"


class GradingAction(StrEnum):
    """What can be done to a grade."""

    SELF_GRADE = "self_grade"
    RETURN = "return"
    APPRAISE = "appraise"
    DECIDE = "decide"
    LOCK = "lock"
    REOPEN = "reopen"


class RuleSetState(StrEnum):
    """A rule set is worked on, then issued for ever; the next one of its subject takes its place."""

    DRAFT = "draft"
    ISSUED = "issued"
    DISCARDED = "discarded"


class RuleSetAction(StrEnum):
    """What can be done to a rule set."""

    EDIT = "edit"
    ISSUE = "issue"
    DISCARD = "discard"


class Grader(StrEnum):
    """Which unit takes a step: the one in which the subject is graded, or the one directly above it."""

    OWN_UNIT = "own_unit"
    UNIT_ABOVE = "unit_above"


class Rounding(StrEnum):
    """How the ceiling of the cap becomes a whole number."""

    DOWN = "down"
    NEAREST = "nearest"
    UP = "up"


_S, _A = GradingState, GradingAction

TRANSITIONS: dict[GradingAction, dict[GradingState, GradingState]] = {
    _A.SELF_GRADE: {_S.OPENED: _S.SELF_GRADED, _S.SELF_GRADED: _S.SELF_GRADED},
    _A.RETURN: {_S.SELF_GRADED: _S.OPENED, _S.APPRAISED: _S.SELF_GRADED},
    _A.APPRAISE: {_S.SELF_GRADED: _S.APPRAISED, _S.APPRAISED: _S.APPRAISED},
    _A.DECIDE: {_S.APPRAISED: _S.DECIDED},
    _A.LOCK: {_S.DECIDED: _S.LOCKED},
    _A.REOPEN: {_S.DECIDED: _S.APPRAISED, _S.LOCKED: _S.APPRAISED},
}
"""Action → state it may start from → state it leads to. Anything not written here is refused."""

_R = RuleSetState

RULE_SET_TRANSITIONS: dict[RuleSetAction, dict[RuleSetState, RuleSetState]] = {
    RuleSetAction.EDIT: {_R.DRAFT: _R.DRAFT},
    RuleSetAction.ISSUE: {_R.DRAFT: _R.ISSUED},
    RuleSetAction.DISCARD: {_R.DRAFT: _R.DISCARDED},
}
"""As ``TRANSITIONS``, for rule sets."""

WITH_REASON = frozenset({_A.RETURN, _A.REOPEN})


def actions_from(state: GradingState) -> tuple[GradingAction, ...]:
    """What the lifecycle allows from a state, whoever asks."""
    return tuple(action for action, steps in TRANSITIONS.items() if state in steps)


def period_bounds(period: GradingPeriod, year: int, number: int, term_years: int) -> tuple[date, date]:
    """First and last day of a period; ``number`` counts quarters from 1 and is 1 otherwise."""
    if period is GradingPeriod.QUARTER:
        return bounds(DutyPeriod.QUARTER, year, number)
    last = year if period is GradingPeriod.YEAR else year + term_years - 1
    return date(year, 1, 1), date(last, 12, 31)


@dataclass(frozen=True)
class Criterion:
    """What is looked at, and how many points it can give at most."""

    code: str
    points: Decimal


@dataclass(frozen=True)
class Cap:
    """How many may get the top grade: a share in percent of those graded ``base_level`` (rank) or better.

    ``base_level`` None: of all who are graded.
    """

    share_percent: Decimal
    base_level: int | None
    rounding: Rounding


def total(points: Mapping[str, Decimal]) -> Decimal:
    """The points of a form added up."""
    return sum(points.values(), Decimal(0))


def wrong_points(criteria: Sequence[Criterion], points: Mapping[str, Decimal]) -> dict[str, str]:
    """Criterion → why its points cannot be right: ``missing``, ``criterion_unknown`` or ``points_outside``."""
    most = {criterion.code: criterion.points for criterion in criteria}
    faults = {code: "missing" for code in most if code not in points}
    for code, given in points.items():
        if code not in most:
            faults[code] = "criterion_unknown"
        elif not 0 <= given <= most[code]:
            faults[code] = "points_outside"
    return faults


def rank_for(thresholds: Sequence[Decimal], points: Decimal) -> int:
    """The best level that a total of points reaches, as a rank: 1 is the top. ``thresholds``: best first, last 0."""
    return next((rank for rank, least in enumerate(thresholds, start=1) if points >= least), len(thresholds))


def may_give(rank: int, reached: int) -> bool:
    """Whether a level may be given when the points reach another: a lower one, with a remark, but no higher one."""
    return rank >= reached


_ROUNDINGS = {Rounding.DOWN: ROUND_FLOOR, Rounding.NEAREST: ROUND_HALF_UP, Rounding.UP: ROUND_CEILING}


def ceiling(cap: Cap, ranks: Iterable[int]) -> tuple[int, int]:
    """How many the share is taken of, and how many may get the top grade, given the ranks of one unit."""
    base = sum(cap.base_level is None or rank <= cap.base_level for rank in ranks)
    exact = Decimal(base) * cap.share_percent / 100
    return base, int(exact.to_integral_value(rounding=_ROUNDINGS[cap.rounding]))


@dataclass(frozen=True)
class Ballot:
    """A paper ballot as the counting team found it; nobody's vote can be told from it."""

    entitled: int
    present: int
    issued: int
    returned: int
    valid: int
    in_favour: int


_NO_MORE_THAN = (
    ("present", "entitled"),
    ("issued", "present"),
    ("returned", "issued"),
    ("valid", "returned"),
    ("in_favour", "valid"),
)


def first_impossible(ballot: Ballot) -> str | None:
    """The first number that is larger than the one it is part of; None when the count can be right."""
    for part, whole in _NO_MORE_THAN:
        if getattr(ballot, part) > getattr(ballot, whole):
            return part
    return None


def has_quorum(ballot: Ballot, quorum_percent: Decimal) -> bool:
    """Whether enough of those entitled were there."""
    return ballot.entitled > 0 and Decimal(ballot.present) * 100 >= quorum_percent * ballot.entitled


def is_carried(ballot: Ballot, quorum_percent: Decimal, majority_percent: Decimal) -> bool:
    """Whether it was carried: with a quorum, and more than the share of the ballots issued in favour."""
    return has_quorum(ballot, quorum_percent) and Decimal(ballot.in_favour) * 100 > majority_percent * ballot.issued


def carried_over(
    before: Sequence[Criterion], after: Sequence[Criterion], points: Mapping[str, Decimal]
) -> tuple[Decimal, tuple[str, ...]]:
    """What points given under one rule set would come to under another, and the criteria nothing is known of.

    A criterion of the same code keeps its share of the points; what is not known is taken to be as good as the rest.
    """
    earlier = {criterion.code: criterion.points for criterion in before if criterion.points > 0}
    known = [criterion for criterion in after if criterion.code in earlier and criterion.code in points]
    unknown = tuple(criterion.code for criterion in after if criterion not in known)
    reachable = sum((criterion.points for criterion in known), Decimal(0))
    if reachable == 0:
        return Decimal(0), unknown
    got = sum((criterion.points * points[criterion.code] / earlier[criterion.code] for criterion in known), Decimal(0))
    whole = sum((criterion.points for criterion in after), Decimal(0))
    return (got * whole / reachable).quantize(Decimal("0.01")), unknown
