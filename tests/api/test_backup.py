"""A backup is a restore: taken under load, everything lost, brought back with every table equal and the trail whole."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlmodel import SQLModel
from typer.testing import CliRunner

from api import upkeep
from api.core.db import Database
from api.core.ids import new_id
from api.core.settings import Settings
from api.models.base import table_of
from api.models.events import Event
from api.services import events
from api.services.audit import verify
from api.services.backup import BackupError, back_up, read_manifest, restore
from tests.make import accounts, members
from tests.make.organisations import small_tree
from tests.world import SEAL_KEY, World
from tests.world import test_settings as settings_for_tests


@pytest.fixture
def filled(world: World) -> World:
    with world.session() as session:
        tree = small_tree(session)
        for _ in range(20):
            members.member(session, tree.cell)
        accounts.account(session)
    write_events(world, 50)
    return world


def write_events(world: World, count: int) -> None:
    for _ in range(count):
        with world.acting() as ctx:
            events.record(ctx, "member.updated", new_id(), organisation_id=new_id(), changes={"full_name": ["A", "Ă"]})


@contextmanager
def under_load(world: World) -> Iterator[None]:
    """People go on writing meanwhile."""
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            write_events(world, 1)

    thread = threading.Thread(target=write)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def settings_with_keys(world: World, directory: Path) -> Settings:
    directory.mkdir()
    (directory / "keys").mkdir()
    (directory / "keys" / "a.pem").write_text("a key")
    (directory / "event-seal.key").write_bytes(SEAL_KEY)
    return world.installation.settings.model_copy(update={"data_directory": directory})


def contents(settings: Settings) -> dict[str, list[Any]]:
    database = Database(settings)
    try:
        with database.read() as session:
            return {
                table.name: sorted(map(repr, session.execute(select(*table.columns)).all()))
                for table in SQLModel.metadata.sorted_tables
            }
    finally:
        database.close()


def destroy(world: World) -> None:
    world.database.close()
    if world.database.dialect == "postgresql":
        with world.database.writing.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
        world.database.close()
        return
    path = Path(world.installation.settings.database_url.removeprefix("sqlite:///"))
    for part in path.parent.glob(path.name + "*"):
        part.unlink()


def test_drill(filled: World, tmp_path: Path) -> None:
    settings = settings_with_keys(filled, tmp_path / "data")
    with under_load(filled):
        threading.Event().wait(0.3)
        manifest = back_up(settings, tmp_path / "under_load")
        threading.Event().wait(0.3)
    assert manifest.rows["member"] == 20
    assert manifest.rows["event"] >= 50
    quiet = back_up(settings, tmp_path / "quiet")
    assert quiet.rows["event"] > manifest.rows["event"], "people went on writing while the backup was taken"
    before = contents(settings)

    destroy(filled)
    elsewhere = settings.model_copy(update={"data_directory": tmp_path / "new"})
    assert restore(elsewhere, tmp_path / "quiet") == quiet
    assert contents(settings) == before
    assert (tmp_path / "new" / "event-seal.key").read_bytes() == SEAL_KEY
    assert (tmp_path / "new" / "keys" / "a.pem").read_text() == "a key"
    write_events(filled, 3)

    filled.database.close()
    restore(settings, tmp_path / "under_load", replace=True)
    with filled.database.snapshot() as session:
        verdict = verify(session, SEAL_KEY)
    assert (verdict.faults, verdict.events) == ((), manifest.rows["event"])
    write_events(filled, 3)


def test_refusals(filled: World, tmp_path: Path) -> None:
    settings = settings_with_keys(filled, tmp_path / "data")
    target = tmp_path / "backup"
    back_up(settings, target)
    with pytest.raises(BackupError, match="not empty"):
        back_up(settings, target)
    with pytest.raises(BackupError, match="not empty"):
        restore(settings, target)
    with pytest.raises(BackupError, match="no backup"):
        restore(settings, tmp_path)
    if filled.database.dialect == "postgresql":
        other = settings_for_tests(f"sqlite:///{tmp_path}/other.sqlite3", tmp_path)
        with pytest.raises(BackupError, match="backup of postgresql"):
            restore(other, target)
    damaged = next(target.glob("database.*"))
    damaged.write_bytes(damaged.read_bytes()[:-1])
    with pytest.raises(BackupError, match="not the file"):
        restore(settings, target, replace=True)
    assert read_manifest(target).rows["member"] == 20


def test_nothing_is_restored_under_a_service_that_runs(sqlite_world: World, tmp_path: Path) -> None:
    settings = settings_with_keys(sqlite_world, tmp_path / "data")
    back_up(settings, tmp_path / "backup")
    write_events(sqlite_world, 3)
    with pytest.raises(BackupError, match="stop the service"):
        restore(settings, tmp_path / "backup", replace=True)
    with sqlite_world.database.read() as session:
        assert len(session.execute(select(table_of(Event))).all()) == 3
    sqlite_world.database.close()
    restore(settings, tmp_path / "backup", replace=True)
    with sqlite_world.database.read() as session:
        assert session.execute(select(table_of(Event))).all() == []


def test_a_disk_that_takes_nothing_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEUGUONG_DATABASE_URL", f"sqlite:///{tmp_path}/some.sqlite3")
    (tmp_path / "file").write_text("no directory")
    told = CliRunner().invoke(upkeep.commands, ["backup", str(tmp_path / "file" / "backup")])
    assert (told.exit_code, "could not be done" in told.output) == (1, True)
