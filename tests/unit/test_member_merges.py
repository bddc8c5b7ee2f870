"""What becomes of a fact of the record that is given up: cases, and what must hold of all of them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.rules.member_merges import Interval, settle

OPEN = date(9999, 12, 31)


def years(start: int, end: int | None) -> Interval:
    return Interval(date(start, 1, 1), OPEN if end is None else date(end, 1, 1))


@pytest.mark.parametrize(
    ("fact", "others", "open_from", "moved", "kept"),
    [
        (years(2010, 2015), [], 2000, years(2010, 2015), None),
        (years(2010, 2015), [years(2015, None)], 2000, years(2010, 2015), None),
        (years(2010, None), [years(2020, None)], 2000, years(2010, 2020), None),
        (years(2020, None), [years(2010, None)], 2000, None, None),
        (years(2020, None), [years(2010, None)], 2024, None, years(2020, 2024)),
        (years(2010, None), [years(2020, None)], 2024, years(2010, 2020), years(2020, 2024)),
        (years(2010, 2022), [years(2020, None)], 2024, years(2010, 2020), years(2020, 2022)),
        (years(2010, None), [years(2012, 2013), years(2020, None)], 2000, years(2010, 2012), None),
    ],
)
def test_settled(
    fact: Interval, others: list[Interval], open_from: int, moved: Interval | None, kept: Interval | None
) -> None:
    found = settle(fact, others, date(open_from, 1, 1))
    assert (found.moved, found.kept) == (moved, kept)


days = st.integers(0, 60).map(lambda number: date(2020, 1, 1) + timedelta(days=number))
intervals = st.tuples(days, days).filter(lambda pair: pair[0] < pair[1]).map(lambda pair: Interval(*pair))


@given(intervals, st.lists(intervals, max_size=4), days)
def test_of_all_facts(fact: Interval, others: list[Interval], open_from: date) -> None:
    settled = settle(fact, others, open_from)
    if settled.moved is not None:
        assert fact.valid_from == settled.moved.valid_from < settled.moved.valid_to <= fact.valid_to
        assert not any(settled.moved.overlaps(other) for other in others)
    if settled.kept is not None:
        assert fact.valid_from <= settled.kept.valid_from < settled.kept.valid_to <= min(fact.valid_to, open_from)
    if settled.moved and settled.kept:
        assert settled.moved.valid_to == settled.kept.valid_from
