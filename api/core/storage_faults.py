"""Faults of the place where the database is kept: no room, nothing may be written, broken. Waiting mends none."""

import sqlite3

from sqlalchemy.exc import DBAPIError

_SQLITE = frozenset(
    {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
    }
)
_POSTGRESQL = frozenset({"53100", "58030", "25006"})
"""disk_full, io_error, read_only_sql_transaction."""


def storage_fault(error: DBAPIError) -> str | None:
    """What the database says is wrong with its storage, in one line; None where the fault is another."""
    of_sqlite = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF  # an extended code ends with the plain one
    of_postgresql = getattr(error.orig, "sqlstate", None)
    if of_sqlite in _SQLITE or of_postgresql in _POSTGRESQL:
        return str(error.orig).partition("\n")[0]
    return None
