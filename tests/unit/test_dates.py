import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.rules.dates import DateFault, DateRefused, PartialDate, Precision, format_date, parse_date


@pytest.mark.parametrize(
    ("text", "on", "precision"),
    [
        ("19/05/1890", date(1890, 5, 19), "day"),
        ("19/5/1890", date(1890, 5, 19), "day"),
        ("3-2-1930", date(1930, 2, 3), "day"),
        ("03.02.1930", date(1930, 2, 3), "day"),
        (" 3 / 2 / 1930 ", date(1930, 2, 3), "day"),
        ("04/05/1980", date(1980, 5, 4), "day"),
        ("29/02/2024", date(2024, 2, 29), "day"),
        ("1890-05-19", date(1890, 5, 19), "day"),
        ("Ngày 19 tháng 5 năm 1890", date(1890, 5, 19), "day"),
        ("ngày 19/5/1890", date(1890, 5, 19), "day"),
        ("05/1890", date(1890, 5, 1), "month"),
        ("5-1890", date(1890, 5, 1), "month"),
        ("1890-05", date(1890, 5, 1), "month"),
        ("tháng 5/1890", date(1890, 5, 1), "month"),
        ("tháng 5 năm 1890", date(1890, 5, 1), "month"),
        ("1890", date(1890, 1, 1), "year"),
        ("Năm 1890", date(1890, 1, 1), "year"),
    ],
)
def test_vietnamese_dates_are_read_with_their_precision(text: str, on: date, precision: str) -> None:
    assert parse_date(text) == PartialDate(on, Precision(precision))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("31/02/1980", "date_impossible"),
        ("29/02/2023", "date_impossible"),
        ("05/31/1980", "date_impossible"),
        ("13/1980", "date_impossible"),
        ("1980-13-01", "date_impossible"),
        ("0000", "date_impossible"),
        ("00/00/1950", "date_impossible"),
        ("19/5/70", "date_year_incomplete"),
        ("19/5", "date_year_incomplete"),
        ("5/70", "date_year_incomplete"),
        ("70", "date_year_incomplete"),
        ("ngày 19 tháng 5 năm 70", "date_year_incomplete"),
        ("tháng 5", "date_year_incomplete"),
        ("43831", "date_unreadable"),
        ("19-5/1890", "date_unreadable"),
        ("1890/05/19", "date_unreadable"),
        ("19 May 1890", "date_unreadable"),
        ("19/5/1890 00:00", "date_unreadable"),
        ("", "date_unreadable"),
        ("không rõ", "date_unreadable"),
        ("\ud800", "date_unreadable"),
        ("1850", "date_out_of_bounds"),
        ("31/12/1899", "date_out_of_bounds"),
        ("02/07/2026", "date_out_of_bounds"),
        ("08/2026", "date_out_of_bounds"),
    ],
)
def test_other_texts_are_refused_with_their_fault(text: str, fault: str) -> None:
    with pytest.raises(DateRefused) as refused:
        parse_date(text, earliest=date(1900, 1, 1), latest=date(2026, 7, 1))
    assert refused.value.fault is DateFault(fault)


@pytest.mark.parametrize("text", ["15/06/1900", "06/1900", "1900", "01/07/2026", "07/2026", "2026"])
def test_a_period_that_reaches_into_the_bounds_is_taken(text: str) -> None:
    parse_date(text, earliest=date(1900, 6, 15), latest=date(2026, 7, 1))


@pytest.mark.parametrize(
    ("on", "precision", "last_on"),
    [
        (date(2024, 2, 10), "day", date(2024, 2, 10)),
        (date(2024, 2, 1), "month", date(2024, 2, 29)),
        (date(9999, 1, 1), "year", date(9999, 12, 31)),
    ],
)
def test_last_day_of_the_period(on: date, precision: str, last_on: date) -> None:
    assert PartialDate(on, Precision(precision)).last_on == last_on


@pytest.mark.parametrize(("on", "precision"), [(date(2024, 2, 2), "month"), (date(2024, 2, 1), "year")])
def test_only_the_first_day_of_a_period_is_stored(on: date, precision: str) -> None:
    with pytest.raises(ValueError, match="first day"):
        PartialDate(on, Precision(precision))


@given(st.dates(), st.sampled_from(Precision))
def test_what_is_printed_is_read_back(on: date, precision: Precision) -> None:
    partial = parse_date(format_date(on, precision))
    assert partial.precision is precision
    assert partial.on <= on <= partial.last_on
    assert parse_date(format_date(partial.on, precision)) == partial


@given(st.text(st.characters(), max_size=30))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    with contextlib.suppress(DateRefused):
        assert isinstance(parse_date(text), PartialDate)
