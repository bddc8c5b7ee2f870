"""Bringing the tables to this version, and knowing whether they are there."""

import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from api.core.db import Database
from api.core.settings import Settings

_MIGRATIONS = Path(__file__).parent.parent / "migrations"


def configuration(settings: Settings) -> Config:
    """What Alembic needs to run for these settings."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["settings"] = settings
    return config


def migrate(settings: Settings, revision: str = "head") -> None:
    """Bring the tables up to a revision, the newest by default. Only one process at a time does it."""
    command.upgrade(configuration(settings), revision)


def downgrade(settings: Settings, revision: str) -> None:
    """Take the tables back to a revision; ``base`` removes them all."""
    command.downgrade(configuration(settings), revision)


def draft(message: str) -> str:
    """Write a migration that leads from the newest one to the present models. Gives its file name.

    The difference is taken from an empty SQLite database brought to the newest migration. CHECK constraints and
    triggers are not noticed: add those by hand.
    """
    with tempfile.TemporaryDirectory() as directory:
        settings = Settings(database_url=f"sqlite:///{directory}/draft.sqlite3")
        migrate(settings)
        number = len(list((_MIGRATIONS / "versions").glob("[0-9]*.py"))) + 1
        command.revision(configuration(settings), message=message, autogenerate=True, rev_id=f"{number:04d}")
    return next((_MIGRATIONS / "versions").glob(f"{number:04d}_*.py")).name


def is_current(database: Database, settings: Settings) -> bool:
    """Whether the tables are those of this version."""
    with database.reading.connect() as connection:
        present = MigrationContext.configure(connection).get_current_revision()
    return present == ScriptDirectory.from_config(configuration(settings)).get_current_head()
