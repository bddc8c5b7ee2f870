"""A demonstration installation on each database, and somebody signed in to it."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import select, text
from sqlmodel import Session, col

from api.core.clock import civil_date, now
from api.core.db import Database
from api.core.ids import new_id
from api.core.secrets import new_secret
from api.core.settings import Settings
from api.core.token_keys import load_or_create_keys
from api.core.tokens import AccessClaims, issue_access
from api.models.accounts import Account, SignInSession, SignInSessionKind
from api.models.organisations import Organisation
from api.rules.access import Role
from api.services import events
from api.services.context import SYSTEM, Context
from api.services.demo.load import load
from api.services.installation import load_or_create_seal_key, prepare
from api.services.migration import migrate
from tests.make.accounts import account
from tests.servers import postgresql

POSTGRESQL = ("-c shared_buffers=256MB", "-c effective_cache_size=1GB", "-c random_page_cost=1.1")
"""The server's settings, as ``docs/operations.md`` advises for a machine of this size."""


@dataclass(frozen=True)
class Installed:
    """One database filled with the case."""

    kind: str
    settings: Settings
    database: Database
    root_id: UUID
    token: str

    @property
    def year(self) -> int:
        """The running year."""
        return civil_date(now()).year

    @contextmanager
    def reading(self) -> Iterator[Context]:
        """A context of the system itself that reads."""
        with self.database.read() as session:
            yield self.context(session)

    def context(self, session: Session) -> Context:
        """A context of the system itself."""
        at = now()
        return Context(session, SYSTEM, at, civil_date(at), "bench", self.settings)

    @property
    def environment(self) -> dict[str, str]:
        """What a server of this installation is started with."""
        return os.environ | {
            "DATABASE_URL": self.settings.database_url,
            "NEUGUONG_DATA_DIRECTORY": str(self.settings.data_directory),
            "NEUGUONG_LOG_LEVEL": "warning",
            "NEUGUONG_WORK_IN_PROCESS": "false",
            "BENCH_TOKEN": self.token,
        }


@contextmanager
def installations(kinds: list[str], case: str) -> Iterator[list[Installed]]:
    """The case on each kind of database."""
    with tempfile.TemporaryDirectory(prefix="neuguong-bench-") as directory:
        if "postgresql" not in kinds:
            yield [_install("sqlite", f"sqlite:///{directory}/bench.sqlite3", Path(directory), case)]
            return
        with postgresql(POSTGRESQL) as url:
            urls = {"sqlite": f"sqlite:///{directory}/bench.sqlite3", "postgresql": url}
            made = [_install(kind, urls[kind], Path(directory), case) for kind in kinds]
            yield made
            for each in made:
                each.database.close()


def _install(kind: str, url: str, directory: Path, case: str) -> Installed:
    settings = Settings(_env_file=None, database_url=url, data_directory=directory / kind)  # type: ignore[call-arg]  # what pydantic-settings takes besides the fields
    migrate(settings)
    database = Database(settings)
    seal_key = load_or_create_seal_key(settings)
    prepare(database, settings, seal_key)
    at = now()
    with database.begin() as session:
        ctx = Context(session, SYSTEM, at, civil_date(at), "bench", settings)
        root_id = load(ctx, case).root_id
        officer = account(session, Role.SECRETARY, session.get_one(Organisation, root_id))
        events.write_pending(ctx, seal_key)
    with database.writing.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))
    return Installed(kind, settings, database, root_id, _token(database, settings, officer))


def _token(database: Database, settings: Settings, holder: Account) -> str:
    at, session_id = now(), new_id()
    with database.begin() as session:
        session.add(
            SignInSession(
                id=session_id,
                account_id=holder.id,
                kind=SignInSessionKind.TOKEN,
                secret_digest=new_secret("ng_refresh").digest,
                expires_at=at + timedelta(days=30),
                last_seen_at=at,
            )
        )
    claims = AccessClaims(
        settings.token_issuer,
        settings.token_issuer,
        str(holder.id),
        str(session_id),
        str(new_id()),
        at - timedelta(minutes=1),
        at + timedelta(days=1),
    )
    return issue_access(load_or_create_keys(settings.data_directory / "keys"), claims)


def places(installed: Installed) -> dict[str, UUID]:
    """Where is asked: the whole programme, its largest committee, and a grassroots committee of its."""
    with installed.reading() as ctx:
        rows = ctx.session.execute(
            select(col(Organisation.id), col(Organisation.path))
            .where(col(Organisation.valid_to) > ctx.today, col(Organisation.kind).like("%committee"))
            .order_by(col(Organisation.path))
        ).all()
        people = {
            row[0]: ctx.session.execute(
                text("SELECT sum(due) FROM organisation_year WHERE year = :year AND path >= :path AND path < :end"),
                {"year": installed.year, "path": row[1], "end": row[1] + "~"},
            ).scalar()
            or 0
            for row in rows
        }
    by_depth = {depth: [row for row in rows if row[1].count(".") == depth] for depth in (2, 3)}
    largest = max(by_depth[2], key=lambda row: people[row[0]])
    below = [row for row in by_depth[3] if row[1].startswith(largest[1])]
    return {
        "whole programme": installed.root_id,
        "upper committee": largest[0],
        "grassroots committee": max(below, key=lambda row: people[row[0]])[0],
    }
