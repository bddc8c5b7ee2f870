"""Rows on their way into the tables: a model with a value for each of its columns."""

import uuid
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any

from sqlmodel import SQLModel

from api.core.ids import new_id
from api.models.base import table_of

Row = tuple[type[SQLModel], dict[str, Any]]


def filled(model: type[SQLModel], on: date, /, **values: Any) -> Row:
    """A row made on a day; columns that are not named are empty, so that all rows of a table go in by one statement."""
    blank = _blank(model)
    own = record(noon(on), new_id()) if "version" in blank else {}
    return model, {**blank, **own, **values}


def record(at: datetime, own: uuid.UUID) -> dict[str, Any]:
    """What every row with an identity of its own has."""
    return {"id": own, "created_at": at, "updated_at": at, "version": 1}


def noon(day: date) -> datetime:
    """Noon of a civil day."""
    return datetime.combine(day, time(5), UTC)


@cache
def _blank(model: type[SQLModel]) -> dict[str, None]:
    return {column.name: None for column in table_of(model).columns}
