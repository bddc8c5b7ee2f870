"""A backup that is taken while people work, and the way back from it.

A backup is a directory: the database (a SQLite file, or PostgreSQL's own dump format), the keys without which its
trail cannot be verified nor its sessions continued, and a manifest that says what must be there after restoring.
Keep it as secret as the database itself.
"""

import json
import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from typing import Any

from alembic.migration import MigrationContext
from sqlalchemy import URL, func, make_url, select, text
from sqlalchemy.engine import Connection
from sqlmodel import SQLModel

import api.models  # noqa: F401  (registers the tables)
from api.core.clock import now
from api.core.db import Database
from api.core.settings import Settings
from api.models.base import table_of
from api.models.system import Backup

MANIFEST = "manifest.json"
_KEYS = "keys"
_SEAL_KEY = "event-seal.key"
_FILES = {"sqlite": "database.sqlite3", "postgresql": "database.dump"}


class BackupError(Exception):
    """A backup that cannot be taken or used; the message says why."""


@dataclass(frozen=True)
class Manifest:
    """What a backup holds. ``rows``: number of rows by table at the moment of the backup."""

    created_at: str
    dialect: str
    revision: str
    sha256: str
    rows: dict[str, int]


def back_up(settings: Settings, directory: Path) -> Manifest:
    """Write a backup into a directory that does not exist yet, or is empty. Readers and writers go on meanwhile.

    Raises:
        BackupError: the directory holds something, or PostgreSQL's programs are missing or failed.
    """
    if directory.exists() and any(directory.iterdir()):
        raise BackupError(f"{directory} is not empty")
    directory.mkdir(parents=True, exist_ok=True, mode=0o700)
    database = Database(settings)
    target = directory / _FILES[database.dialect]
    try:
        rows, revision = (_back_up_sqlite if database.dialect == "sqlite" else _back_up_postgresql)(
            database, settings, target
        )
    finally:
        database.close()
    for name in (_KEYS, _SEAL_KEY):
        _copy(settings.data_directory / name, directory / name)
    manifest = Manifest(now().isoformat(), database.dialect, revision, _digest(target), rows)
    (directory / MANIFEST).write_text(json.dumps(asdict(manifest), indent=1), encoding="utf-8")
    return manifest


def restore(settings: Settings, directory: Path, *, replace: bool = False) -> Manifest:
    """Bring a backup back into the database of these settings. Nothing else may use that database meanwhile.

    Args:
        settings: whose database URL names the same kind of database as the backup's.
        directory: the backup.
        replace: give up what the database holds now.

    Raises:
        BackupError: no backup, a damaged one, one of the other kind of database, or a database that holds something
            or that somebody else has opened.
    """
    manifest = read_manifest(directory)
    database = Database(settings)
    dialect, source = database.dialect, directory / _FILES[manifest.dialect]
    try:
        if dialect != manifest.dialect:
            raise BackupError(f"this is a backup of {manifest.dialect}, the database is {dialect}")
        if _digest(source) != manifest.sha256:
            raise BackupError(f"{source} is not the file that was backed up")
        if not replace and _has_tables(database):
            raise BackupError("the database is not empty; say that it may be replaced")
    finally:
        database.close()
    for name in (_KEYS, _SEAL_KEY):  # or whoever serves a database without keys makes others for it
        if not (settings.data_directory / name).exists():
            _copy(directory / name, settings.data_directory / name)
    (_restore_sqlite if dialect == "sqlite" else _restore_postgresql)(settings, source)
    for name in (_KEYS, _SEAL_KEY):
        _copy(directory / name, settings.data_directory / name)
    restored = Database(settings)
    try:
        with restored.read() as session:
            if _count_rows(session.connection()) != manifest.rows:
                raise BackupError("the restored database does not hold the rows of the backup")
    finally:
        restored.close()
    return manifest


def remember(settings: Settings, directory: Path, manifest: Manifest) -> bool:
    """Note in the database that this backup was taken, for whoever asks how the system is.

    False where the tables are those of an older version, before they are brought to this one.
    """
    database = Database(settings)
    try:
        with database.reading.connect() as connection:
            if not database.reading.dialect.has_table(connection, table_of(Backup).name):
                return False
        size = (directory / _FILES[manifest.dialect]).stat().st_size
        taken_at = datetime.fromisoformat(manifest.created_at)
        with database.begin() as session:
            session.add(Backup(taken_at=taken_at, name=directory.resolve().name, size=size, revision=manifest.revision))
        return True
    finally:
        database.close()


def read_manifest(directory: Path) -> Manifest:
    """What a backup says of itself.

    Raises:
        BackupError: there is no backup in the directory.
    """
    try:
        return Manifest(**json.loads((directory / MANIFEST).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise BackupError(f"{directory} holds no backup") from error


def _back_up_sqlite(database: Database, _settings: Settings, target: Path) -> tuple[dict[str, int], str]:
    with database.reading.connect() as connection, closing(sqlite3.connect(target)) as copy:
        driver: Any = connection.connection.driver_connection
        driver.backup(copy)  # in one step, of one moment: in WAL writers go on, but they would restart smaller steps
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, with nothing beside it
        if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise BackupError("the copy is damaged")
        counts = {name: f'SELECT count(*) FROM "{name}"' for name in _tables()}  # noqa: S608  (our own tables)
        rows = {name: copy.execute(count).fetchone()[0] for name, count in counts.items()}
        return rows, copy.execute("SELECT version_num FROM alembic_version").fetchone()[0]


def _back_up_postgresql(database: Database, settings: Settings, target: Path) -> tuple[dict[str, int], str]:
    with database.snapshot() as session:
        snapshot = session.execute(text("SELECT pg_export_snapshot()")).scalar_one()
        _run("pg_dump", settings, "--format=custom", f"--snapshot={snapshot}", "--no-owner", f"--file={target}")
        return _count_rows(session.connection()), _revision(session.connection())


def _restore_sqlite(settings: Settings, source: Path) -> None:
    target = Path(make_url(settings.sqlalchemy_url).database or "")
    beside = target.with_name(target.name + ".restoring")
    try:
        shutil.copyfile(source, beside)
        with open(beside, "rb") as file:
            os.fsync(file.fileno())
        _close_sqlite(target)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _close_sqlite(target: Path) -> None:
    """Bring everything into the one file, so that nothing beside it is taken for a part of what replaces it.

    Raises:
        BackupError: somebody else has it opened, and would go on writing into a file that nobody sees.
    """
    if target.exists():
        try:
            with closing(sqlite3.connect(target, timeout=1)) as connection:
                connection.execute("PRAGMA journal_mode=DELETE").fetchone()
        except sqlite3.OperationalError as error:
            raise BackupError("somebody has opened the database: stop the service first") from error
        except sqlite3.DatabaseError:
            pass  # it is damaged: all the more reason to replace it
    for suffix in ("-wal", "-shm"):
        target.with_name(target.name + suffix).unlink(missing_ok=True)


def _restore_postgresql(settings: Settings, source: Path) -> None:
    options = ("--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error")
    _run("pg_restore", settings, *options, str(source))


def _run(program: str, settings: Settings, *options: str) -> None:
    """Run a program of PostgreSQL; the password goes by the environment, which other users cannot see."""
    found = shutil.which(program)
    if found is None:
        raise BackupError(f"{program} is missing: install PostgreSQL's client programs")
    url: URL = make_url(settings.sqlalchemy_url).set(drivername="postgresql")
    address = url.set(password=None).render_as_string()
    environment = {**os.environ, "PGPASSWORD": str(url.password or "")}
    done = subprocess.run(
        [found, "--dbname", address, *options], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise BackupError(f"{program} failed: {done.stderr.strip()[-500:]}")


def _count_rows(connection: Connection) -> dict[str, int]:
    return {
        name: connection.execute(select(func.count()).select_from(SQLModel.metadata.tables[name])).scalar_one()
        for name in _tables()
    }


def _tables() -> list[str]:
    return sorted(SQLModel.metadata.tables)


def _revision(connection: Connection) -> str:
    return MigrationContext.configure(connection).get_current_revision() or ""


def _has_tables(database: Database) -> bool:
    with database.reading.connect() as connection:
        return database.reading.dialect.has_table(connection, "event_chain")


def _digest(path: Path) -> str:
    with open(path, "rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)
    elif source.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, target)
