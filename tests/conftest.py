"""The fixtures of the whole suite: a world per test, on SQLite and on PostgreSQL from one code."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal
from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI

from api.main import create_app
from tests.servers import postgresql, postgresql_binaries, quick_directory
from tests.world import World, Worlds, test_settings

WITHOUT_DURABILITY = (
    "-c full_page_writes=off",
    "-c wal_level=minimal",
    "-c max_wal_senders=0",
    "-c max_wal_size=4GB",
    "-c jit=off",  # a world's tables are too small for a compiled plan to pay
)
"""How the tests' PostgreSQL differs from one that holds data: it need not outlive the machine, and has little."""


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The URL of a PostgreSQL server of our own. Without one on the machine: skipped, but an error in CI."""
    if postgresql_binaries() is None and not os.environ.get("CI"):
        pytest.skip("no PostgreSQL server on this machine")
    with postgresql(WITHOUT_DURABILITY, quick_directory()) as url:
        yield url


@pytest.fixture(scope="session")
def portal() -> Iterator[BlockingPortal]:
    """The event loop in which all requests of the session are answered, as many at once as a test sends."""
    with start_blocking_portal() as portal:
        portal.call(_allow_threads, 200)
        yield portal


def _allow_threads(number: int) -> None:
    current_default_thread_limiter().total_tokens = number


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    """The application of all worlds: each exchanges the installation that it serves."""
    directory = tmp_path_factory.mktemp("app")
    made = create_app(test_settings(f"sqlite:///{directory}/never_opened.sqlite3", directory))
    made.openapi()
    gc.collect()
    gc.freeze()  # what stays to the end is not looked through again with every collection
    return made


@pytest.fixture(scope="session")
def sqlite_worlds(app: FastAPI, portal: BlockingPortal) -> Iterator[Worlds]:
    """Worlds on SQLite."""
    with TemporaryDirectory(prefix="neuguong-sqlite-", dir=quick_directory()) as directory:
        yield Worlds(Path(directory), None, app, portal)


@pytest.fixture(scope="session")
def postgresql_worlds(
    tmp_path_factory: pytest.TempPathFactory, postgresql_server: str, app: FastAPI, portal: BlockingPortal
) -> Iterator[Worlds]:
    """Worlds on PostgreSQL."""
    with psycopg.connect(postgresql_server, autocommit=True) as connection:
        yield Worlds(tmp_path_factory.mktemp("postgresql"), connection, app, portal)


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
