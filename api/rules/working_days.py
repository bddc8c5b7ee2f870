"""Working days (ngày làm việc): Monday to Friday, without public holidays, with the Saturdays worked instead."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

_SATURDAY = 5


@dataclass(frozen=True)
class WorkingCalendar:
    """What differs from Monday to Friday: days off, and days of a weekend on which people work."""

    off: Collection[date] = frozenset()
    worked: Collection[date] = frozenset()

    def works(self, day: date) -> bool:
        """Whether a day is a working day."""
        return day in self.worked or (day.weekday() < _SATURDAY and day not in self.off)


def after_working_days(start: date, days: int, calendar: WorkingCalendar) -> date:
    """The last of so many working days (at least one), counted from the day after ``start``."""
    day = start
    while days:
        day += timedelta(days=1)
        days -= calendar.works(day)
    return day
