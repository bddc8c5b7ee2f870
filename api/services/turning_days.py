"""On which days dated facts begin or end: what the turn of the day asks before it has anything to do."""

from datetime import date
from typing import Any

from sqlalchemy import func, select, union_all
from sqlmodel import Session

AnyColumn = Any
"""A column of civil dates; SQLModel types it as the date that an instance holds."""


def first_day_after(session: Session, after: date, *columns: AnyColumn) -> date | None:
    """The first date after a day that stands in any of these columns, of one table or several; None: there is none."""
    firsts = union_all(*(select(func.min(column).label("day")).where(column > after) for column in columns)).subquery()
    return session.execute(select(func.min(firsts.c.day))).scalar()
