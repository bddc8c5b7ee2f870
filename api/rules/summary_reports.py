"""Reports to the level above (báo cáo tổng hợp): their life, their periods, and what a later version changed.

What is sent is sealed and never changes. A correction is another numbered version, a restatement (đính chính số liệu),
that shows its difference from the version it corrects.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class ReportState(StrEnum):
    """How far a report has come. ``restating``: accepted once, and being corrected; what was accepted still stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    RESTATING = "restating"


class ReportAction(StrEnum):
    """What can be done to a report."""

    EDIT = "edit"
    SUBMIT = "submit"
    ACCEPT = "accept"
    RETURN = "return"
    RESTATE = "restate"


_S, _A = ReportState, ReportAction

TRANSITIONS: Mapping[ReportAction, Mapping[ReportState, ReportState]] = {
    _A.EDIT: {_S.DRAFT: _S.DRAFT, _S.RETURNED: _S.RETURNED, _S.RESTATING: _S.RESTATING},
    _A.SUBMIT: {_S.DRAFT: _S.SUBMITTED, _S.RETURNED: _S.SUBMITTED, _S.RESTATING: _S.SUBMITTED},
    _A.ACCEPT: {_S.SUBMITTED: _S.ACCEPTED},
    _A.RETURN: {_S.SUBMITTED: _S.RETURNED},
    _A.RESTATE: {_S.ACCEPTED: _S.RESTATING},
}
"""Action → state it may start from → state it leads to. Anything not written here is refused."""

SENDS = frozenset({_A.EDIT, _A.SUBMIT, _A.RESTATE})
"""What the organisation that reports does; the rest is for the level above."""

IN = frozenset({_S.SUBMITTED, _S.ACCEPTED, _S.RESTATING})
"""States in which the level above has a report in hand."""


def actions_from(state: ReportState) -> tuple[ReportAction, ...]:
    """What may be done in a state, by whoever may do it."""
    return tuple(action for action in ReportAction if state in TRANSITIONS[action])


class ReportPeriod(StrEnum):
    """The part of a year that a report is of; its figures run from the year's beginning to the period's end."""

    QUARTER_1 = "quarter_1"
    QUARTER_2 = "quarter_2"
    FIRST_HALF = "first_half"
    QUARTER_3 = "quarter_3"
    QUARTER_4 = "quarter_4"
    YEAR = "year"


_MONTHS: Mapping[ReportPeriod, tuple[int, int]] = {
    ReportPeriod.QUARTER_1: (1, 3),
    ReportPeriod.QUARTER_2: (4, 6),
    ReportPeriod.FIRST_HALF: (1, 6),
    ReportPeriod.QUARTER_3: (7, 9),
    ReportPeriod.QUARTER_4: (10, 12),
    ReportPeriod.YEAR: (1, 12),
}
"""The first and the last month."""


def first_day(year: int, period: ReportPeriod) -> date:
    """The first day of a period."""
    return date(year, _MONTHS[period][0], 1)


def last_day(year: int, period: ReportPeriod) -> date:
    """The last day of a period, included."""
    month = _MONTHS[period][1]
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)


def due_on(year: int, period: ReportPeriod, days: Mapping[str, int]) -> date:
    """The last day on which a report is on time: so many days after its period ends (before it, when negative)."""
    return last_day(year, period) + timedelta(days=days[period])


def missing_below(expected: Collection[str], states: Mapping[str, ReportState]) -> list[str]:
    """Of the organisations directly below that are expected to report, those whose report is not in, in order."""
    return [each for each in expected if states.get(each) not in IN]


@dataclass(frozen=True)
class Figure:
    """One figure as it was reported. ``denominator`` None: a plain count."""

    numerator: int
    denominator: int | None


FigureKey = tuple[str, str]
"""Unit (an organisation's id, or its relation where it has none) and the indicator's code."""


@dataclass(frozen=True)
class FigureChange:
    """One figure that differs; ``before`` or ``after`` None: the version does not hold it."""

    key: FigureKey
    before: Figure | None
    after: Figure | None


def figure_changes(before: Mapping[FigureKey, Figure], after: Mapping[FigureKey, Figure]) -> list[FigureChange]:
    """The figures in which two versions differ: in the later one's order, then what it no longer holds."""
    keys = [*after, *(key for key in before if key not in after)]
    changes = [FigureChange(key, before.get(key), after.get(key)) for key in keys]
    return [change for change in changes if change.before != change.after]


@dataclass(frozen=True)
class TextChange:
    """One section that differs; None: the version does not hold it."""

    code: str
    before: str | None
    after: str | None


def text_changes(before: Mapping[str, str], after: Mapping[str, str]) -> list[TextChange]:
    """The sections in which two versions differ, in the same order as ``figure_changes``."""
    codes = [*after, *(code for code in before if code not in after)]
    changes = [TextChange(code, before.get(code), after.get(code)) for code in codes]
    return [change for change in changes if change.before != change.after]
