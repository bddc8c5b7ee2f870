"""One installation for one test: a fresh copy of a migrated database, served by the application, with real commits."""

import itertools
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import psycopg
from anyio.from_thread import BlockingPortal
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlmodel import Session

from api.core.clock import civil_date, now
from api.core.db import Database
from api.core.ids import new_id
from api.core.passwords import hasher_of
from api.core.secrets import new_secret
from api.core.settings import Settings
from api.core.token_keys import load_or_create_keys
from api.core.tokens import AccessClaims, issue_access
from api.dependencies import Installation
from api.models.accounts import Account, SignInSession, SignInSessionKind
from api.services import events
from api.services.context import SYSTEM, Context
from api.services.installation import prepare
from api.services.migration import migrate
from tests import replies
from tests.databases import close_database, open_database

SEAL_KEY = b"the key of the tests, 32 bytes .."
_numbers = itertools.count()


@dataclass(frozen=True)
class World:
    """An installation, and ways to act in it."""

    app: FastAPI
    installation: Installation
    portal: BlockingPortal

    @property
    def database(self) -> Database:
        """Its database."""
        return self.installation.database

    @property
    def today(self) -> date:
        """The civil date."""
        return civil_date(now())

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A writing session that commits."""
        with self.database.begin() as session:
            yield session

    @contextmanager
    def acting(self, at: datetime | None = None) -> Iterator[Context]:
        """A context of the system itself, committed with its events."""
        at = at or now()
        with self.database.begin() as session:
            ctx = Context(session, SYSTEM, at, civil_date(at), "test", self.installation.settings)
            yield ctx
            events.write_pending(ctx, self.installation.seal_key)

    def anonymous(self) -> TestClient:
        """A client that is not signed in."""
        return self._checked({})

    def client(self, account: Account) -> TestClient:
        """A client signed in as an account, by bearer token."""
        at = now()
        session_id = new_id()
        with self.session() as session:
            session.add(
                SignInSession(
                    id=session_id,
                    account_id=account.id,
                    kind=SignInSessionKind.TOKEN,
                    secret_digest=new_secret("ng_refresh").digest,
                    expires_at=at + timedelta(days=400),
                    last_seen_at=at,
                )
            )
        settings = self.installation.settings
        token = issue_access(
            self.installation.keys,
            AccessClaims(
                settings.token_issuer,
                settings.token_issuer,
                str(account.id),
                str(session_id),
                str(new_id()),
                at - timedelta(minutes=1),
                at + timedelta(days=400),
            ),
        )
        return self._checked({"Authorization": f"Bearer {token}"})

    def _checked(self, headers: dict[str, str]) -> TestClient:
        """A client whose replies are all held against the contract."""
        client = TestClient(self.app, headers=headers, raise_server_exceptions=False)
        client.event_hooks = replies.hooks(self.app)
        client.portal = self.portal  # one event loop for all requests, not one each
        return client

    def get(self, model: type, key: uuid.UUID) -> object:
        """A row as it is stored now."""
        with self.database.read() as session:
            return session.get(model, key)


def test_settings(url: str, directory: Path) -> Settings:
    """Settings for tests: cheap passwords, keys in a temporary directory."""
    return Settings(
        _env_file=None,
        database_url=url,
        data_directory=directory,
        environment="test",
        password_memory_kib=64,
        cookie_secure=False,
        log_level="error",
        event_seal_key=SEAL_KEY.decode(),
        work_in_process=False,
        pool_size=10,
    )


class Worlds:
    """Makes worlds of one kind of database from a template that is migrated once."""

    def __init__(
        self, directory: Path, server: psycopg.Connection | None, app: FastAPI, portal: BlockingPortal
    ) -> None:
        self.directory, self.server, self.app, self.portal = directory, server, app, portal
        settings = test_settings(self._url("template"), directory)
        if server is not None:
            self._admin("CREATE DATABASE template_neuguong")
        migrate(settings)
        database = open_database(settings)
        prepare(database, settings, SEAL_KEY)
        close_database(database)
        self.keys = load_or_create_keys(directory / "keys")

    def make(self) -> World:
        """A fresh world."""
        name = f"world_{next(_numbers)}"
        if self.server is None:
            for suffix in ("", "-wal"):
                source = self.directory / f"template.sqlite3{suffix}"
                if source.exists():
                    shutil.copyfile(source, self.directory / f"{name}.sqlite3{suffix}")
        else:
            self._admin(f"CREATE DATABASE {name} TEMPLATE template_neuguong STRATEGY FILE_COPY")
        return self.opened(self._url(name))

    def empty(self) -> Settings:
        """The settings of a database without any table."""
        name = f"empty_{next(_numbers)}"
        if self.server is not None:
            self._admin(f"CREATE DATABASE {name}")
        return test_settings(self._url(name), self.directory)

    def opened(self, url: str) -> World:
        """A world over a database that is there already."""
        settings = test_settings(url, self.directory)
        installation = Installation(settings, open_database(settings), self.keys, SEAL_KEY, hasher_of(settings))
        self.app.state.installation = installation
        return World(self.app, installation, self.portal)

    def remove(self, world: World) -> None:
        """Close and delete a world."""
        close_database(world.database)
        name = world.installation.settings.database_url.rsplit("/", 1)[-1].removesuffix(".sqlite3")
        if self.server is None:
            for path in self.directory.glob(f"{name}.sqlite3*"):
                path.unlink(missing_ok=True)
        else:
            self._admin(f"DROP DATABASE {name} WITH (FORCE)")

    def _url(self, name: str) -> str:
        if self.server is None:
            return f"sqlite:///{self.directory}/{name}.sqlite3"
        database = "template_neuguong" if name == "template" else name
        return f"postgresql://{self.server.info.user}@{self.server.info.host}:{self.server.info.port}/{database}"

    def _admin(self, statement: str) -> None:
        assert self.server is not None
        self.server.execute(statement.encode())
