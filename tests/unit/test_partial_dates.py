"""Dates on the wire, as exactly as they are known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from api.rules.dates import PartialDate, Precision
from api.schemas.partial_dates import PartialDay, to_text

ADAPTER: TypeAdapter[PartialDate] = TypeAdapter(PartialDay)


@pytest.mark.parametrize(
    ("text", "on", "precision"),
    [
        ("1950", date(1950, 1, 1), Precision.YEAR),
        ("1950-05", date(1950, 5, 1), Precision.MONTH),
        ("1950-05-19", date(1950, 5, 19), Precision.DAY),
    ],
)
def test_read(text: str, on: date, precision: Precision) -> None:
    assert ADAPTER.validate_python(text) == PartialDate(on, precision)


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "50",
        "1950-5",
        "1950-13",
        "1950-02-30",
        "19/05/1890",
        "1950-05-19T00:00",
        "1700",
        "3000",
        1950,
        None,
        "１９５０",
    ],
)
def test_refused(wrong: object) -> None:
    with pytest.raises(ValidationError):
        ADAPTER.validate_python(wrong)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(list(Precision)))
def test_written_as_it_is_read(day: date, precision: Precision) -> None:
    first = {
        Precision.DAY: day,
        Precision.MONTH: day.replace(day=1),
        Precision.YEAR: day.replace(month=1, day=1),
    }[precision]
    partial = PartialDate(first, precision)
    assert ADAPTER.validate_python(to_text(partial)) == partial
    assert ADAPTER.dump_json(partial).decode() == f'"{to_text(partial)}"'
