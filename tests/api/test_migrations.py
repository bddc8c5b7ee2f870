"""The migrations lead to exactly the tables of the models, back to nothing, and forth again."""

from collections.abc import Iterator

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect
from sqlmodel import SQLModel

from api.core.db import Database
from api.services.migration import downgrade, is_current, migrate
from tests.world import World, Worlds


@pytest.fixture
def installed(worlds: Worlds) -> Iterator[World]:
    settings = worlds.empty()
    migrate(settings)
    world = worlds.opened(settings.database_url)
    yield world
    worlds.remove(world)


def tables(database: Database) -> set[str]:
    return set(inspect(database.writing).get_table_names()) - {"alembic_version"}


def test_up_down_and_up(installed: World) -> None:
    database, settings = installed.database, installed.installation.settings
    assert is_current(database, settings)
    downgrade(settings, "base")
    assert tables(database) == set()
    assert not is_current(database, settings)
    migrate(settings)
    assert tables(database) == set(SQLModel.metadata.tables)
    assert is_current(database, settings)


def test_the_tables_are_those_of_the_models(installed: World) -> None:
    with installed.database.writing.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []
