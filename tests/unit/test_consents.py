"""When a consent holds."""

from datetime import date

import pytest

from api.rules.consents import stands

GIVEN = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("withdrawn_on", "day", "expected"),
    [
        (None, date(2026, 3, 1), False),
        (None, GIVEN, True),
        (None, date(2030, 1, 1), True),
        (date(2026, 3, 10), date(2026, 3, 9), True),
        (date(2026, 3, 10), date(2026, 3, 10), False),
        (GIVEN, GIVEN, False),
    ],
)
def test_from_the_day_it_was_given_until_the_day_it_is_taken_back(
    withdrawn_on: date | None, day: date, expected: bool
) -> None:
    assert stands(GIVEN, withdrawn_on, day) is expected
