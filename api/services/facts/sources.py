"""What a resource gives so that its records can be counted: one SELECT, and the same again one by one in Python."""

import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Integer, Select, case, literal
from sqlmodel import Session

from api.rules.figures import base_date
from api.rules.indicators import Family

Records = Select[Any] | CompoundSelect[Any]
"""Rows ``organisation_id, id, happened_on, title`` and a whole number for each column of the family, in its order.

``organisation_id`` is where the record counts for good, whatever becomes of its people; ``id`` is met once a column;
``title`` is what may be shown to who may open rows, or NULL.
"""


@dataclass(frozen=True)
class Moment:
    """One year as it stood on a day."""

    year: int
    as_of: date

    @property
    def first_on(self) -> date:
        """The first day of the year."""
        return date(self.year, 1, 1)

    @property
    def base_on(self) -> date:
        """The base date: the day asked about, 31 December of the year at the latest. Before the year: nothing yet."""
        return base_date(self.year, self.as_of)

    def has_seen(self, day: date | None) -> bool:
        """Whether a day lies in the year and was there by the day asked about."""
        return day is not None and self.first_on <= day <= self.base_on


@dataclass(frozen=True)
class Fact:
    """One record as the rules count it: what it adds to each column; columns left out get nothing."""

    organisation_id: uuid.UUID
    numbers: Mapping[str, int]


@dataclass(frozen=True)
class Source:
    """Where a family's numbers come from.

    ``select`` answers for all organisations, and is narrowed by whoever sums it. ``recount`` reads raw rows and asks
    ``rules``; it shares no SQL with ``select``.
    """

    family: Family
    select: Callable[[Session, Moment], Records]
    recount: Callable[[Session, Moment], Iterable[Fact]]


def numbers_of(family: Family, **numbers: ColumnElement[Any]) -> list[Any]:
    """The columns of a family in its order; a condition counts 1 where it holds, and what is left out 0.

    Raises:
        KeyError: a name that is no column of the family.
    """
    unknown = numbers.keys() - {column.code for column in family.columns}
    if unknown:
        raise KeyError(*unknown)
    return [_number(numbers.get(column.code, literal(0))).label(column.code) for column in family.columns]


def _number(number: ColumnElement[Any]) -> ColumnElement[int]:
    return number if isinstance(number.type, Integer) else case((number, 1), else_=0)
