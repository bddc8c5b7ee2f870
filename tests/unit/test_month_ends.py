"""The days on which a year is shown month by month."""

from datetime import date

import pytest

from api.services.facts.months import month_ends


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (date(2023, 12, 31), []),
        (date(2024, 1, 1), [date(2024, 1, 1)]),
        (date(2024, 1, 31), [date(2024, 1, 31)]),
        (date(2024, 3, 2), [date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 2)]),
    ],
)
def test_months_that_are_over_then_the_day_asked_about(as_of: date, expected: list[date]) -> None:
    assert month_ends(2024, as_of) == expected


def test_a_year_that_is_over_has_twelve() -> None:
    for as_of in (date(2024, 12, 31), date(2025, 6, 1)):
        ends = month_ends(2024, as_of)
        assert (len(ends), ends[-1]) == (12, date(2024, 12, 31))
