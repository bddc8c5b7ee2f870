"""The windows of a year, and the one next task of a notebook."""

from dataclasses import replace
from datetime import date

import pytest

from api.rules.figures import Bucket
from api.rules.notebooks import Step, Task, next_step
from api.rules.periods import WINDOW_FIELDS, Moment, Window, Windows, first_out_of_order, moment
from api.rules.pledges import PledgeState

WINDOWS = Windows(
    registration_opens_on=date(2026, 1, 5),
    registration_closes_on=date(2026, 3, 31),
    report_opens_on=date(2026, 11, 1),
    report_closes_on=date(2026, 12, 10),
    assessment_closes_on=date(2026, 12, 31),
)


@pytest.mark.parametrize(
    ("window", "day", "expected"),
    [
        (Window.REGISTRATION, date(2026, 1, 4), Moment.BEFORE),
        (Window.REGISTRATION, date(2026, 1, 5), Moment.WITHIN),
        (Window.REGISTRATION, date(2026, 3, 31), Moment.WITHIN),
        (Window.REGISTRATION, date(2026, 4, 1), Moment.AFTER),
        (Window.REPORT, date(2026, 10, 31), Moment.BEFORE),
        (Window.REPORT, date(2026, 12, 10), Moment.WITHIN),
        (Window.REPORT, date(2026, 12, 11), Moment.AFTER),
        (Window.ASSESSMENT, date(2026, 10, 31), Moment.BEFORE),
        (Window.ASSESSMENT, date(2026, 11, 1), Moment.WITHIN),
        (Window.ASSESSMENT, date(2027, 1, 1), Moment.AFTER),
    ],
)
def test_where_a_day_lies(window: Window, day: date, expected: Moment) -> None:
    assert moment(WINDOWS, window, day) is expected


@pytest.mark.parametrize(
    ("field", "day"),
    [
        ("registration_closes_on", date(2026, 1, 4)),
        ("report_opens_on", date(2026, 1, 4)),
        ("report_closes_on", date(2026, 10, 31)),
        ("assessment_closes_on", date(2026, 10, 31)),
    ],
)
def test_days_that_do_not_follow_each_other(field: str, day: date) -> None:
    assert first_out_of_order(replace(WINDOWS, **{field: day})) == field


def test_days_in_order() -> None:
    assert first_out_of_order(WINDOWS) is None
    one_day = dict.fromkeys(WINDOW_FIELDS, date(2026, 5, 19))
    assert first_out_of_order(Windows(**one_day)) is None


@pytest.mark.parametrize(
    ("state", "bucket", "expected"),
    [
        (None, Bucket.DUE, Step(Task.WRITE, date(2026, 3, 31), mine=True)),
        (None, Bucket.EXEMPT, None),
        (None, Bucket.EXCEPTED, None),
        (None, None, None),
        (PledgeState.DRAFT, Bucket.DUE, Step(Task.REGISTER, date(2026, 3, 31), mine=True)),
        (PledgeState.DRAFT, Bucket.NOT_REQUIRED, Step(Task.REGISTER, date(2026, 3, 31), mine=True)),
        (PledgeState.REGISTERED, Bucket.DUE, Step(Task.PUBLISH, date(2026, 11, 1), mine=False)),
        (PledgeState.PUBLICISED, Bucket.DUE, Step(Task.SELF_REPORT, date(2026, 12, 10), mine=True)),
        (PledgeState.SELF_REPORTED, Bucket.DUE, Step(Task.ASSESS, date(2026, 12, 31), mine=False)),
        (PledgeState.ASSESSED, Bucket.DUE, None),
        (PledgeState.CLOSED, Bucket.DUE, None),
        (PledgeState.ENDED, None, None),
    ],
)
def test_the_next_task(state: PledgeState | None, bucket: Bucket | None, expected: Step | None) -> None:
    assert next_step(state, bucket, WINDOWS, closed=False) == expected
    assert next_step(state, bucket, WINDOWS, closed=True) is None
