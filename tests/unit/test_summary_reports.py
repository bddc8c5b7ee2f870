"""The life of a report to the level above, its periods, and what a version changed."""

from datetime import date

import pytest

from api.rules.summary_reports import (
    Figure,
    FigureChange,
    ReportAction,
    ReportPeriod,
    ReportState,
    TextChange,
    actions_from,
    due_on,
    figure_changes,
    first_day,
    last_day,
    missing_below,
    text_changes,
)

S, A, P = ReportState, ReportAction, ReportPeriod


@pytest.mark.parametrize(
    ("state", "actions"),
    [
        (S.DRAFT, (A.EDIT, A.SUBMIT)),
        (S.SUBMITTED, (A.ACCEPT, A.RETURN)),
        (S.RETURNED, (A.EDIT, A.SUBMIT)),
        (S.ACCEPTED, (A.RESTATE,)),
        (S.RESTATING, (A.EDIT, A.SUBMIT)),
    ],
)
def test_what_may_be_done_in_each_state(state: ReportState, actions: tuple[ReportAction, ...]) -> None:
    assert actions_from(state) == actions


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (P.QUARTER_1, date(2024, 1, 1), date(2024, 3, 31)),
        (P.QUARTER_2, date(2024, 4, 1), date(2024, 6, 30)),
        (P.FIRST_HALF, date(2024, 1, 1), date(2024, 6, 30)),
        (P.QUARTER_3, date(2024, 7, 1), date(2024, 9, 30)),
        (P.QUARTER_4, date(2024, 10, 1), date(2024, 12, 31)),
        (P.YEAR, date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_first_and_last_day(period: ReportPeriod, first: date, last: date) -> None:
    assert (first_day(2024, period), last_day(2024, period)) == (first, last)


@pytest.mark.parametrize(
    ("days", "expected"), [(15, date(2025, 1, 15)), (0, date(2024, 12, 31)), (-16, date(2024, 12, 15))]
)
def test_due_so_many_days_after_the_period(days: int, expected: date) -> None:
    assert due_on(2024, P.YEAR, {"year": days}) == expected


def test_whose_report_is_not_in() -> None:
    states = {"a": S.SUBMITTED, "b": S.ACCEPTED, "c": S.RESTATING, "d": S.RETURNED, "e": S.DRAFT}
    assert missing_below([*"abcdef"], states) == ["d", "e", "f"]


def test_what_a_version_changed() -> None:
    before = {("x", "due"): Figure(3, None), ("x", "done"): Figure(1, 3), ("gone", "due"): Figure(1, None)}
    after = {("x", "due"): Figure(3, None), ("x", "done"): Figure(2, 3), ("new", "due"): Figure(1, None)}
    assert figure_changes(before, after) == [
        FigureChange(("x", "done"), Figure(1, 3), Figure(2, 3)),
        FigureChange(("new", "due"), None, Figure(1, None)),
        FigureChange(("gone", "due"), Figure(1, None), None),
    ]
    assert figure_changes(before, before) == []
    assert text_changes({"a": "1", "b": "2"}, {"b": "2", "a": "3"}) == [TextChange("a", "1", "3")]
