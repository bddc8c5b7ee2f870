"""The fixtures of the whole suite: a world per test, on SQLite and on PostgreSQL from one code."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers import postgresql, postgresql_binaries
from tests.world import World, Worlds


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The URL of a PostgreSQL server of our own. Without one on the machine: skipped, but an error in CI."""
    if postgresql_binaries() is None and not os.environ.get("CI"):
        pytest.skip("no PostgreSQL server on this machine")
    with postgresql() as url:
        yield url


@pytest.fixture(scope="session")
def sqlite_worlds(tmp_path_factory: pytest.TempPathFactory) -> Worlds:
    """Worlds on SQLite."""
    return Worlds("sqlite", tmp_path_factory.mktemp("sqlite"), None)


@pytest.fixture(scope="session")
def postgresql_worlds(tmp_path_factory: pytest.TempPathFactory, postgresql_server: str) -> Worlds:
    """Worlds on PostgreSQL."""
    return Worlds("postgresql", tmp_path_factory.mktemp("postgresql"), postgresql_server)


@pytest.fixture(params=["sqlite", "postgresql"])
def worlds(request: pytest.FixtureRequest) -> Worlds:
    """Worlds on each database in turn."""
    found: Worlds = request.getfixturevalue(f"{request.param}_worlds")
    return found


@pytest.fixture
def world(worlds: Worlds) -> Iterator[World]:
    """A fresh installation for one test, on each database in turn."""
    made = worlds.make()
    yield made
    worlds.remove(made)


@pytest.fixture
def sqlite_world(sqlite_worlds: Worlds) -> Iterator[World]:
    """A fresh installation on SQLite alone, for what does not depend on the database."""
    made = sqlite_worlds.make()
    yield made
    sqlite_worlds.remove(made)


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the checkout."""
    return Path(__file__).parent.parent
