"""Statements that never change: compiled once for each kind of database, then run on the driver's own cursor.

SQLAlchemy finds the compiled statement, its parameters and its columns anew each time, which takes several times as
long as a short statement itself. What every request asks, and what many write, goes past that. Values are converted
by SQLAlchemy's types, and what the driver refuses is raised as SQLAlchemy's errors.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Dialect, Insert, Select, Update
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

Convert = Callable[[Any], Any]


@dataclass(frozen=True)
class _Form:
    """A statement as one driver takes it.

    ``fixed``: the values that never change, by name. ``order``: the names in the order in which the driver takes the
    values; None: it takes them by name. ``incoming`` and ``outgoing``: how parameters and columns are converted.
    """

    text: str
    fixed: Mapping[str, Any]
    order: Sequence[str] | None
    incoming: Sequence[tuple[str, Convert]]
    outgoing: Sequence[tuple[int, Convert]]
    row: Callable[[Sequence[Any]], Any]
    driver: Any

    def values(self, parameters: Mapping[str, Any]) -> Any:
        """What the driver is given: in order, or by name when ``order`` is None."""
        given = {**self.fixed, **parameters}
        for name, convert in self.incoming:
            given[name] = convert(given[name])
        return given if self.order is None else [given[name] for name in self.order]

    def made(self, values: Sequence[Any]) -> Any:
        """A row of the driver as the caller gets it."""
        converted = list(values)
        for place, convert in self.outgoing:
            converted[place] = convert(converted[place])
        return self.row(converted)


class Prepared:
    """A statement in which only the values of its parameters change: no list of them, none that is None in a condition.

    What models fill in by themselves, such as ``updated_at``, must be given too.
    """

    def __init__(
        self,
        statement: Select[*tuple[Any, ...]] | CompoundSelect[*tuple[Any, ...]] | Insert | Update,
        columns: Sequence[str] | None = None,
    ) -> None:
        """Compiled at its first use on each kind of database. ``columns``: those an insert is given; None: all."""
        self.statement = statement
        self.columns = columns
        self._forms: dict[str, _Form] = {}

    def all(self, session: Session, parameters: Mapping[str, Any]) -> list[Any]:
        """Every row, its columns by name and in order. Nothing that waits in the session is flushed first.

        Raises:
            DBAPIError: what the database refuses.
        """
        connection = session.connection()
        form = self._forms.get(connection.dialect.name) or self._compiled(connection.dialect)
        with closing(connection.connection.cursor()) as cursor:
            try:
                cursor.execute(form.text, form.values(parameters))
                return [form.made(values) for values in cursor.fetchall()]
            except form.driver.Error as error:
                raise DBAPIError.instance(form.text, None, error, form.driver.Error, hide_parameters=True) from error

    def first(self, session: Session, parameters: Mapping[str, Any]) -> Any:
        """The first row, None when there is none; otherwise as ``all``."""
        rows = self.all(session, parameters)
        return rows[0] if rows else None

    def run(self, where: Session | Connection, rows: Sequence[Mapping[str, Any]]) -> int:
        """Insert or update once for each row of parameters; how many rows of the table were touched.

        Nothing that waits in the session is flushed first.

        Raises:
            DBAPIError: what the database refuses.
        """
        connection = where if isinstance(where, Connection) else where.connection()
        form = self._forms.get(connection.dialect.name) or self._compiled(connection.dialect)
        values = [form.values(row) for row in rows]
        with closing(connection.connection.cursor()) as cursor:
            try:
                if len(values) == 1:
                    cursor.execute(form.text, values[0])
                else:
                    cursor.executemany(form.text, values)
            except form.driver.Error as error:
                raise DBAPIError.instance(form.text, None, error, form.driver.Error, hide_parameters=True) from error
            touched: int = cursor.rowcount
            return touched

    def _compiled(self, dialect: Dialect) -> _Form:
        compiled = self.statement.compile(dialect=dialect, column_keys=self.columns)
        if compiled.post_compile_params:
            message = "a list of values would have to be compiled anew each time"
            raise ValueError(message)
        columns = [] if isinstance(self.statement, Insert | Update) else list(self.statement.selected_columns)
        incoming = {
            name: (bind, bind.type.dialect_impl(dialect).bind_processor(dialect) or _as_it_is)
            for name, bind in compiled.binds.items()
        }
        outgoing = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
        form = _Form(
            text=str(compiled),
            fixed={name: convert(bind.value) for name, (bind, convert) in incoming.items() if not bind.required},
            order=compiled.positiontup,
            incoming=[(name, convert) for name, (bind, convert) in incoming.items() if bind.required],
            outgoing=[(place, convert) for place, convert in enumerate(outgoing) if convert is not None],
            row=_row_of([str(column.key) for column in columns]),
            driver=dialect.loaded_dbapi,
        )
        self._forms[dialect.name] = form
        return form


def _row_of(names: Sequence[str]) -> Callable[[Sequence[Any]], Any]:
    row = namedtuple("Row", names, rename=True)  # type: ignore[misc]  # the names are those of the statement
    return row._make


def _as_it_is(value: Any) -> Any:
    return value
