"""Engines and sessions: one place that knows how SQLite and PostgreSQL are opened.

SQLite runs in WAL with ``synchronous=FULL`` and foreign keys on; a write unit is ``BEGIN IMMEDIATE``. PostgreSQL
writes run at READ COMMITTED; reads that are one statement run without a transaction around them.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, Executable, Result, create_engine, event, make_url, text
from sqlalchemy.engine import Connection
from sqlmodel import Session

from api.core.settings import Settings

NAMING_CONVENTION = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Database:
    """The engines of one installation. Open it once per process and close it at shutdown."""

    def __init__(self, settings: Settings) -> None:
        """Open the engines; connections are made on first use or by ``warm``."""
        url = make_url(settings.sqlalchemy_url)
        self.dialect = url.get_backend_name()
        if self.dialect == "sqlite":
            self.writing, self.reading = _open_sqlite(settings)
        else:
            self.writing, self.reading = _open_postgresql(settings)

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """A writing session: one transaction, committed when the block ends, rolled back when it raises."""
        with Session(self.writing, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A reading session. On PostgreSQL each statement sees its own snapshot."""
        with Session(self.reading, autoflush=False, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def snapshot(self) -> Iterator[Session]:
        """A reading session in which all statements see the same moment."""
        if self.dialect == "sqlite":  # there a reading session already is one transaction
            with self.read() as session:
                yield session
            return
        with Session(self.writing, autoflush=False, expire_on_commit=False) as session:
            session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
            session.execute(text("SET TRANSACTION READ ONLY"))
            yield session

    def warm(self) -> None:
        """Open one connection on each engine, so that the first request does not pay for it."""
        for engine in (self.writing, self.reading):
            with engine.connect() as connection:
                connection.exec_driver_sql("SELECT 1")

    def close(self) -> None:
        """Close all connections."""
        self.writing.dispose()
        self.reading.dispose()


def read_columns(session: Session, statement: Executable, parameters: Mapping[str, Any] | None = None) -> Result[Any]:
    """Run a select of columns past the ORM, which has nothing to do there and takes as long again.

    Nothing that waits in the session is flushed first.
    """
    return session.connection().execute(statement, parameters)


def _open_sqlite(settings: Settings) -> tuple[Engine, Engine]:
    url = make_url(settings.sqlalchemy_url)
    if url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    options: dict[str, Any] = {
        "connect_args": {"timeout": settings.busy_timeout_seconds, "check_same_thread": False},
        "pool_size": settings.pool_size,
        "max_overflow": 0,
    }
    writing, reading = create_engine(url, **options), create_engine(url, **options)
    for engine in (writing, reading):
        event.listen(engine, "connect", _prepare_sqlite)
    event.listen(writing, "begin", _begin_immediate)
    event.listen(reading, "begin", _begin_deferred)
    return writing, reading


def _open_postgresql(settings: Settings) -> tuple[Engine, Engine]:
    options: dict[str, Any] = {"pool_size": settings.pool_size, "max_overflow": 0, "pool_pre_ping": True}
    writing = create_engine(settings.sqlalchemy_url, **options)
    reading = create_engine(settings.sqlalchemy_url, isolation_level="AUTOCOMMIT", pool_reset_on_return=None, **options)
    return writing, reading


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver must not begin transactions of its own
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "temp_store=MEMORY",
        "mmap_size=268435456",
        "cache_size=-65536",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    if cursor.execute("PRAGMA synchronous").fetchone() != (2,):  # read back: a promise of durability
        message = "SQLite did not accept synchronous=FULL"
        raise RuntimeError(message)
    cursor.close()


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_deferred(connection: Connection) -> None:
    connection.connection.cursor().execute("BEGIN")  # takes no lock yet and so cannot fail
