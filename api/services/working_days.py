"""Working days by the holiday calendar: the catalogue ``holiday``, whose entries an administrator adds each year."""

from datetime import date, timedelta
from typing import Any

from sqlmodel import Session

from api.rules.working_days import WorkingCalendar, after_working_days
from api.services import reference


def due(session: Session, start: date, days: int) -> date:
    """The last of so many working days after a day. Holidays not entered yet make it earlier, never later."""
    return after_working_days(start, days, calendar(session, start))


def calendar(session: Session, day: date) -> WorkingCalendar:
    """The holidays and worked weekends as they are known on a day."""
    off: set[date] = set()
    worked: set[date] = set()
    for entry in reference.items(session, "holiday", day):
        (worked if entry.data.get("works") else off).update(_days(entry.data))
    return WorkingCalendar(frozenset(off), frozenset(worked))


def _days(data: dict[str, Any]) -> list[date]:
    first, last = date.fromisoformat(data["first_on"]), date.fromisoformat(data["last_on"])
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]
