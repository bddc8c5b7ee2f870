"""Duties (việc phải làm): when they fall due, how somebody stands towards one, when to remind and when it climbs.

A duty is never entered: a kind (a dated row of the catalogue ``duty_kind``) says of whom it is asked, for which
period and by when, and the rule it names finds in the rows of the programme who has done it.
"""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from api.rules.periods import Windows


class DutySubject(StrEnum):
    """Of whom a duty is asked."""

    MEMBER = "member"
    ORGANISATION = "organisation"


class DutyRule(StrEnum):
    """How it is found out who has done a duty; ``services.duty_rules`` holds the select of each."""

    PLEDGE_REGISTERED = "pledge_registered"
    PLEDGE_SELF_REPORTED = "pledge_self_reported"
    PLEDGES_ASSESSED = "pledges_assessed"
    THEMED_SESSION_HELD = "themed_session_held"
    REPORT_SUBMITTED = "report_submitted"


class DutyPeriod(StrEnum):
    """What a duty is asked once for."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"


class DutyState(StrEnum):
    """How somebody stands towards a duty on a day: one of these. ``late``: the last day has passed, and not done."""

    EXPECTED = "expected"
    DONE = "done"
    LATE = "late"
    EXCUSED = "excused"


PARTS: Mapping[DutyPeriod, int] = {DutyPeriod.YEAR: 1, DutyPeriod.QUARTER: 4, DutyPeriod.MONTH: 12}
"""How many periods of a kind a year has; they are numbered from 1."""


@dataclass(frozen=True)
class DutyKind:
    """A kind of duty as it is in force.

    ``rule`` says how it is found out who has done it. It is due on a day of the year's windows (``window``, one of
    ``periods.WINDOW_FIELDS``) or, when that is None, ``days_after`` the last day of its period. ``reminders``: on
    which days from the due day on (negative: before it) those are reminded who have not done it. ``climbs_after``:
    how many days after the due day it is told to the officers one level up; ``quiet_after``: from when nobody is told
    any more.
    ``may_unsubscribe``: whether its e-mails may be refused.
    """

    code: str
    name_vi: str
    name_en: str
    rule: DutyRule
    subject: DutySubject
    period: DutyPeriod
    window: str | None
    days_after: int
    reminders: tuple[int, ...]
    climbs_after: int
    quiet_after: int
    may_unsubscribe: bool

    @classmethod
    def of(cls, code: str, name_vi: str, name_en: str, data: Mapping[str, Any]) -> "DutyKind":
        """Read a row of the catalogue, whose data has been checked when it was added."""
        return cls(
            code=code,
            name_vi=name_vi,
            name_en=name_en,
            rule=DutyRule(data["rule"]),
            subject=DutySubject(data["of"]),
            period=DutyPeriod(data["period"]),
            window=data.get("window"),
            days_after=data.get("days_after", 0),
            reminders=tuple(sorted(data.get("reminders", ()))),
            climbs_after=data["climbs_after"],
            quiet_after=data["quiet_after"],
            may_unsubscribe=data["may_unsubscribe"],
        )


def bounds(period: DutyPeriod, year: int, number: int) -> tuple[date, date]:
    """First and last day of a period of a year; ``number`` counts from 1."""
    months = 12 // PARTS[period]
    last_month = number * months
    return date(year, last_month - months + 1, 1), date(year, last_month, monthrange(year, last_month)[1])


def numbers_in_force(kind: DutyKind, year: int, valid_from: date, valid_to: date) -> Sequence[int]:
    """The periods of a year to which a row of the catalogue applies: those that end while it is in force."""
    return [
        number
        for number in range(1, PARTS[kind.period] + 1)
        if valid_from <= bounds(kind.period, year, number)[1] < valid_to
    ]


def due_on(kind: DutyKind, year: int, number: int, windows: Windows) -> date:
    """The last day on which a duty is done in time."""
    if kind.window is not None:
        day: date = getattr(windows, kind.window)
        return day
    return bounds(kind.period, year, number)[1] + timedelta(days=kind.days_after)


def state_of(due: date, done_on: date | None, today: date, *, excused: bool) -> DutyState:
    """How somebody stands towards a duty. Whoever is excused owes nothing, whatever they have done."""
    if excused:
        return DutyState.EXCUSED
    if done_on is not None:
        return DutyState.DONE
    return DutyState.LATE if today > due else DutyState.EXPECTED


def on_time(due: date, done_on: date | None) -> bool | None:
    """Whether it was done on its last day or before; None while it is not done."""
    return None if done_on is None else done_on <= due


def reminder_step(kind: DutyKind, due: date, today: date) -> int | None:
    """The latest reminder whose day has come, counted from 1; None before the first.

    A day on which nobody worked is made good on the next, and of several missed reminders only the last is sent.
    """
    passed = sum(today >= due + timedelta(days=day) for day in kind.reminders)
    return passed or None
