"""Many rows into one table, as each database takes them fastest: COPY on PostgreSQL, a prepared statement on SQLite."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, insert
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from api.core.prepared import Prepared

_FEW = 20
"""Up to so many rows the ordinary way costs no more."""


def insert_rows(session: Session, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write whole rows, all with the columns of the first.

    Defaults of the models are not filled in: a column that is left out must have one in the database.

    Raises:
        sqlalchemy.exc.IntegrityError: as an ordinary insert does.
    """
    if not rows:
        return
    session.flush()
    connection = session.connection()
    if len(rows) <= _FEW:
        _insert_into(table, tuple(rows[0])).run(connection, rows)
        return
    names = list(rows[0])
    stored = _as_stored(connection, table, names, rows)
    columns = ", ".join(f'"{name}"' for name in names)
    if connection.dialect.name == "postgresql":
        _copy(connection, f'COPY "{table.name}" ({columns}) FROM STDIN', stored)
    else:
        marks = ", ".join("?" * len(names))
        connection.exec_driver_sql(f'INSERT INTO "{table.name}" ({columns}) VALUES ({marks})', list(stored))  # noqa: S608  # names of our own columns


@cache
def _insert_into(table: Table, names: tuple[str, ...]) -> Prepared:
    return Prepared(insert(table).inline(), names)


def _as_stored(
    connection: Connection, table: Table, names: Sequence[str], rows: Iterable[Mapping[str, Any]]
) -> Iterable[tuple[Any, ...]]:
    """The values of the rows as the driver takes them, each through its column's type."""
    columns: list[Iterable[Any]] = []
    listed = list(rows)
    for name in names:
        values = [row[name] for row in listed]
        convert: Callable[[Any], Any] | None = (
            table.c[name].type.dialect_impl(connection.dialect).bind_processor(connection.dialect)
        )
        columns.append(values if convert is None else [convert(value) for value in values])
    return zip(*columns, strict=True)


def _copy(connection: Connection, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
    driver: Any = connection.dialect.dbapi
    cursor = connection.connection.cursor()
    try:
        with cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)
    except driver.Error as error:
        raise DBAPIError.instance(statement, None, error, driver.Error, dialect=connection.dialect) from error
    finally:
        cursor.close()
