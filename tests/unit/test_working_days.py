"""Working days: weekends, holidays, and Saturdays worked instead."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.rules.working_days import WorkingCalendar, after_working_days

TET = frozenset(date(2026, 2, day) for day in range(16, 21))
CALENDAR = WorkingCalendar(off=TET | {date(2026, 1, 2)}, worked=frozenset({date(2026, 1, 10)}))


@pytest.mark.parametrize(
    ("start", "days", "expected"),
    [
        (date(2026, 3, 2), 2, date(2026, 3, 4)),  # a Monday
        (date(2026, 3, 6), 1, date(2026, 3, 9)),  # over a weekend
        (date(2026, 3, 7), 1, date(2026, 3, 9)),  # received on a Saturday
        (date(2026, 2, 13), 1, date(2026, 2, 23)),  # over Tết
        (date(2026, 1, 1), 1, date(2026, 1, 5)),
        (date(2026, 1, 9), 1, date(2026, 1, 10)),  # the Saturday worked instead
        (date(2026, 2, 13), 10, date(2026, 3, 6)),
    ],
)
def test_counted_from_the_next_day(start: date, days: int, expected: date) -> None:
    assert after_working_days(start, days, CALENDAR) == expected


@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(1, 40))
def test_so_many_working_days_lie_between(start: date, days: int) -> None:
    end = after_working_days(start, days, CALENDAR)
    between = [date.fromordinal(number) for number in range(start.toordinal() + 1, end.toordinal() + 1)]
    assert CALENDAR.works(end)
    assert sum(CALENDAR.works(day) for day in between) == days


@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(1, 40))
def test_a_holiday_not_entered_makes_it_earlier_never_later(start: date, days: int) -> None:
    without = WorkingCalendar(worked=CALENDAR.worked)
    assert after_working_days(start, days, without) <= after_working_days(start, days, CALENDAR)
