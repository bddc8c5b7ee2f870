"""Dates that keep their precision: of an older member often only the year of birth is known (chỉ có năm).

A partial date is stored as two columns, the first day of the period and the precision. Dates are read
day first, as Vietnamese papers write them, never month first. Spreadsheet serial numbers are not
guessed here: the reader of the file knows its cell types.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from api.core.text import fold


class Precision(StrEnum):
    """How exactly a date is known, the most precise first."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class DateFault(StrEnum):
    """Why a text is not taken as a date."""

    UNREADABLE = "date_unreadable"
    YEAR_INCOMPLETE = "date_year_incomplete"
    IMPOSSIBLE = "date_impossible"
    OUT_OF_BOUNDS = "date_out_of_bounds"


class DateRefused(ValueError):
    """The text is not a date that can be stored; ``fault`` is the stable code. The text itself is not repeated."""

    def __init__(self, fault: DateFault) -> None:
        """Keep the code for the message to the user."""
        super().__init__(fault)
        self.fault = fault


@dataclass(frozen=True)
class PartialDate:
    """A day, a month or a year; ``on`` is its first day."""

    on: date
    precision: Precision

    def __post_init__(self) -> None:
        """Refuse a date that is not the first day of its period."""
        if self.on != _first_day(self.on, self.precision):
            raise ValueError(f"{self.on} is not the first day of a {self.precision}")

    @property
    def last_on(self) -> date:
        """The last day of the period, included."""
        match self.precision:
            case Precision.DAY:
                return self.on
            case Precision.MONTH:
                return self.on.replace(day=monthrange(self.on.year, self.on.month)[1])
            case Precision.YEAR:
                return self.on.replace(month=12, day=31)


_FORMS = [
    re.compile(form)
    for form in (
        r"(?:ngay )?(?P<day>[0-9]{1,2})(?P<sep> ?[-/.] ?)(?P<month>[0-9]{1,2})(?P=sep)(?P<year>[0-9]{4})",
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})",
        r"(?P<month>[0-9]{1,2}) ?[-/.] ?(?P<year>[0-9]{4})",
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})",
        r"(?:nam )?(?P<year>[0-9]{4})",
        r"(?:ngay )?(?P<day>[0-9]{1,2}) thang (?P<month>[0-9]{1,2}) nam (?P<year>[0-9]{4})",
        r"thang (?P<month>[0-9]{1,2}) ?(?:nam|[-/.]) ?(?P<year>[0-9]{4})",
    )
]

_YEAR_INCOMPLETE = re.compile(
    r"(?:ngay )?[0-9]{1,2} ?[-/.] ?[0-9]{1,2}(?: ?[-/.] ?[0-9]{2})?"
    r"|(?:(?:ngay )?[0-9]{1,2} )?thang [0-9]{1,2}(?: nam [0-9]{2})?"
    r"|(?:nam )?[0-9]{2}"
)


def parse_date(text: str, *, earliest: date | None = None, latest: date | None = None) -> PartialDate:
    """Read a date as Vietnamese papers and lists write it.

    Read are ``19/5/1890``, ``19-05-1890``, ``19.5.1890``, ``5/1890``, ``1890``, ``ngày 19 tháng 5 năm 1890`` and the
    ISO forms ``1890-05-19``, ``1890-05``. ``earliest`` and ``latest`` are the first and last day that may lie in
    the period; None leaves that side open.

    Raises: ``DateRefused`` for anything else, for a year of two digits or none, for a day that the
    calendar lacks (31/02) and for a period wholly outside the bounds.
    """
    folded = fold(text)
    form = next((match for form in _FORMS if (match := form.fullmatch(folded))), None)
    if form is None:
        incomplete = _YEAR_INCOMPLETE.fullmatch(folded)
        raise DateRefused(DateFault.YEAR_INCOMPLETE if incomplete else DateFault.UNREADABLE)
    known = form.groupdict()
    precision = next(precision for precision in Precision if precision in known)
    try:
        on = date(int(known["year"]), int(known.get("month", 1)), int(known.get("day", 1)))
    except ValueError:
        raise DateRefused(DateFault.IMPOSSIBLE) from None
    partial = PartialDate(on, precision)
    if (earliest and partial.last_on < earliest) or (latest and partial.on > latest):
        raise DateRefused(DateFault.OUT_OF_BOUNDS)
    return partial


def format_date(on: date, precision: Precision) -> str:
    """The date as it is printed: ``19/05/1890``, ``05/1890`` or ``1890``; ``parse_date`` reads it back."""
    day, month, year = f"{on.day:02}", f"{on.month:02}", f"{on.year:04}"
    match precision:
        case Precision.DAY:
            return f"{day}/{month}/{year}"
        case Precision.MONTH:
            return f"{month}/{year}"
        case Precision.YEAR:
            return year


def _first_day(on: date, precision: Precision) -> date:
    match precision:
        case Precision.DAY:
            return on
        case Precision.MONTH:
            return on.replace(day=1)
        case Precision.YEAR:
            return on.replace(month=1, day=1)
