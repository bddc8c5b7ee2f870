"""Duties: periods and last days, how somebody stands, when to remind; and the kinds that come with the software."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from api.rules.duties import (
    DutyKind,
    DutyPeriod,
    DutyRule,
    DutyState,
    DutySubject,
    bounds,
    due_on,
    numbers_in_force,
    on_time,
    reminder_step,
    state_of,
)
from api.rules.notices import wanted
from api.rules.periods import Windows
from api.schemas.reference import CATALOGUES
from api.services.duty_rules import RULES
from api.services.reference import read_data

DUE = date(2026, 3, 31)
WINDOWS = Windows(date(2026, 1, 1), DUE, date(2026, 11, 1), date(2026, 11, 30), date(2026, 12, 15))
YEARLY = DutyKind(
    code="registration",
    name_vi="Đăng ký",
    name_en="Register",
    rule=DutyRule.PLEDGE_REGISTERED,
    subject=DutySubject.MEMBER,
    period=DutyPeriod.YEAR,
    window="registration_closes_on",
    days_after=0,
    reminders=(-14, -3, 1),
    climbs_after=7,
    quiet_after=90,
    may_unsubscribe=True,
)
QUARTERLY = replace(YEARLY, period=DutyPeriod.QUARTER, window=None, days_after=5)


@pytest.mark.parametrize(
    ("period", "number", "first", "last"),
    [
        (DutyPeriod.YEAR, 1, date(2024, 1, 1), date(2024, 12, 31)),
        (DutyPeriod.QUARTER, 1, date(2024, 1, 1), date(2024, 3, 31)),
        (DutyPeriod.QUARTER, 4, date(2024, 10, 1), date(2024, 12, 31)),
        (DutyPeriod.MONTH, 2, date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_periods(period: DutyPeriod, number: int, first: date, last: date) -> None:
    assert bounds(period, 2024, number) == (first, last)


def test_a_rule_of_july_asks_for_the_quarters_that_end_under_it() -> None:
    assert numbers_in_force(QUARTERLY, 2026, date(2026, 7, 1), date(9999, 12, 31)) == [3, 4]
    assert numbers_in_force(QUARTERLY, 2026, date(1930, 2, 3), date(2026, 7, 1)) == [1, 2]
    assert numbers_in_force(YEARLY, 2026, date(2026, 7, 1), date(2026, 12, 31)) == []


def test_the_last_day_comes_from_the_window_or_from_the_period() -> None:
    assert due_on(YEARLY, 2026, 1, WINDOWS) == DUE
    assert due_on(QUARTERLY, 2026, 2, WINDOWS) == date(2026, 7, 5)


@pytest.mark.parametrize(
    ("done", "today", "excused", "state", "in_time"),
    [
        (None, DUE, False, DutyState.EXPECTED, None),
        (None, DUE + timedelta(1), False, DutyState.LATE, None),
        (DUE, DUE + timedelta(9), False, DutyState.DONE, True),
        (DUE + timedelta(1), DUE + timedelta(9), False, DutyState.DONE, False),
        (None, DUE + timedelta(9), True, DutyState.EXCUSED, None),
        (DUE, DUE, True, DutyState.EXCUSED, True),
    ],
)
def test_how_somebody_stands(
    done: date | None, today: date, excused: bool, state: DutyState, in_time: bool | None
) -> None:
    assert state_of(DUE, done, today, excused=excused) is state
    assert on_time(DUE, done) is in_time


@pytest.mark.parametrize(("days", "step"), [(-15, None), (-14, 1), (-4, 1), (-3, 2), (0, 2), (1, 3), (60, 3)])
def test_a_reminder_missed_is_made_good_on_the_next_day(days: int, step: int | None) -> None:
    assert reminder_step(YEARLY, DUE, DUE + timedelta(days)) == step


def test_nobody_is_reminded_by_a_kind_without_reminders() -> None:
    assert reminder_step(replace(YEARLY, reminders=()), DUE, DUE) is None


@pytest.mark.parametrize(
    ("email", "refused", "may_unsubscribe", "sent"),
    [
        (True, False, True, True),
        (False, False, True, False),
        (True, True, True, False),
        (False, True, False, True),
    ],
)
def test_what_is_obligatory_is_sent_whatever_was_chosen(
    email: bool, refused: bool, may_unsubscribe: bool, sent: bool
) -> None:
    assert wanted(email=email, refused=refused, may_unsubscribe=may_unsubscribe) is sent


def test_the_kinds_that_come_with_the_software_have_the_shape_of_the_catalogue() -> None:
    rows = read_data("reference.yaml")["duty_kind"]
    for row in rows:
        data = CATALOGUES["duty_kind"].validate_python(row["data"]).model_dump()
        assert DutyKind.of(row["code"], row["name_vi"], row["name_en"], data).rule in RULES
    assert set(RULES) == set(DutyRule)
