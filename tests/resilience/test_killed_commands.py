"""Commands killed while they write: run again, they do the whole of it once."""

import signal
import subprocess
import sys
from pathlib import Path

from sqlalchemy import func, select

from api.models.reference import ReferenceItem
from api.services import migration
from api.services.installation import prepare
from tests.databases import close_database, open_database
from tests.servers import PATIENCE, environment_of
from tests.world import SEAL_KEY, Worlds

KILLED = """
import os, signal, sys
from sqlalchemy import Engine, event
from api.cli import app

left = int(sys.argv.pop(1))

@event.listens_for(Engine, "before_cursor_execute")
def count(*_):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

app()
"""
"""The commands, killed just before the statement of the number that comes before their own arguments."""

HALFWAY = "150"
"""Some tables are there then, and others are not."""


def test_migrating(worlds: Worlds, repository: Path) -> None:
    settings = worlds.empty()
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, HALFWAY, "migrate"],
        env=environment_of(settings),
        cwd=repository,
        timeout=PATIENCE,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    migration.migrate(settings)
    database = open_database(settings)
    prepare(database, settings, SEAL_KEY)
    assert migration.is_current(database, settings)
    with database.read() as session:
        codes = session.execute(select(func.count()).select_from(ReferenceItem)).scalar_one()
    close_database(database)
    assert codes > 0
