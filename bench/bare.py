"""The bare asynchronous server that A1–A4 are measured against: FastAPI, the driver, hand-written SQL, orjson.

No response model, no session, no layers. ``/bare`` asks nobody who they are; ``/signed`` checks the same bearer token
and reads the same session and rights from the database as our server does, and nothing else.
"""

import os
import sqlite3
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

import asyncpg
import orjson
from fastapi import FastAPI, Request, Response
from sqlalchemy.dialects.postgresql import asyncpg as asyncpg_dialect
from sqlalchemy.dialects.sqlite import pysqlite

from api.core.clock import civil_date, now
from api.core.token_keys import load_or_create_keys
from api.core.tokens import read_access
from api.rules.figures import ALL_COLUMNS
from api.services.authentication import _BY_SESSION_ID
from api.services.rights import _HELD

_NUMBERS = ", ".join(f"sum(y.{column}) AS {column}" for column in ALL_COLUMNS)

LIST = (
    "SELECT m.id, m.full_name, m.organisation_id, o.name AS organisation_name, m.status, m.key_leader, m.birth_date "
    "FROM member m JOIN organisation o ON o.id = m.organisation_id "
    "WHERE m.organisation_id = $1 ORDER BY m.name_sort, m.id LIMIT 51"
)
GET = (
    "SELECT m.*, o.name AS home_organisation_name FROM member m "
    "JOIN organisation o ON o.id = m.home_organisation_id WHERE m.id = $1"
)
REPORT = {
    "postgresql": (
        "SELECT c.id, c.name, c.kind, s.* FROM organisation c CROSS JOIN LATERAL "
        f"(SELECT {_NUMBERS} FROM organisation_year y "
        "WHERE y.year = $2 AND y.path >= c.path AND y.path < c.path || '~') s WHERE c.parent_id = $1 ORDER BY c.path"
    ),
    "sqlite": (
        f"SELECT c.id, c.name, c.kind, {_NUMBERS} FROM organisation c CROSS JOIN organisation_year y "
        "WHERE c.parent_id = $1 AND y.year = $2 AND y.path >= c.path AND y.path < c.path || '~' "
        "GROUP BY c.id ORDER BY c.path"
    ),
}
FIND = {"postgresql": "SELECT state, organisation_id FROM pledge WHERE id = $1 FOR UPDATE"}
FIND["sqlite"] = FIND["postgresql"].removesuffix(" FOR UPDATE")
STEP = "UPDATE pledge SET state = 'publicised', publicised_on = $2, version = version + 1 WHERE id = $1"
COUNT = "UPDATE organisation_year SET publicised = publicised + 1 WHERE organisation_id = $1 AND year = $2"

Rows = list[dict[str, Any]]


class Postgres:
    """A pool made at the start."""

    def __init__(self, url: str) -> None:
        self.url, self.kind = url, "postgresql"
        self.dialect = asyncpg_dialect.dialect()

    async def open(self) -> None:
        self.pool = await asyncpg.create_pool(self.url, min_size=8, max_size=8)

    async def fetch(self, statement: str, *values: Any) -> Any:
        async with self.pool.acquire() as connection:
            return await connection.fetch(statement, *values)

    async def publish(self, pledge_id: uuid.UUID, today: date, year: int) -> bool:
        async with self.pool.acquire() as connection, connection.transaction():
            found = await connection.fetchrow(FIND["postgresql"], pledge_id)
            if found is None or found["state"] != "registered":
                return False
            await connection.execute(STEP, pledge_id, today)
            await connection.execute(COUNT, found["organisation_id"], year)
        return True


class Sqlite:
    """The standard library's driver, called where it stands."""

    def __init__(self, url: str) -> None:
        self.path, self.kind = url.removeprefix("sqlite:///"), "sqlite"
        self.dialect = pysqlite.dialect(paramstyle="named")

    async def open(self) -> None:
        self.connection = sqlite3.connect(self.path, isolation_level=None, timeout=10)
        self.connection.row_factory = sqlite3.Row
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "mmap_size=268435456", "cache_size=-65536"):
            self.connection.execute(f"PRAGMA {pragma}")

    async def fetch(self, statement: str, *values: Any) -> Any:
        return self.connection.execute(_numbered(statement), _stored(values)).fetchall()

    async def publish(self, pledge_id: uuid.UUID, today: date, year: int) -> bool:
        run = self.connection.execute
        run("BEGIN IMMEDIATE")
        found = run(_numbered(FIND["sqlite"]), _stored((pledge_id,))).fetchone()
        if found is None or found["state"] != "registered":
            run("ROLLBACK")
            return False
        run(_numbered(STEP), _stored((pledge_id, today)))
        run(_numbered(COUNT), (found["organisation_id"], year))
        run("COMMIT")
        return True


def create() -> FastAPI:
    """The application, for the database of the environment."""
    url = os.environ["DATABASE_URL"]
    store: Any = Sqlite(url) if url.startswith("sqlite") else Postgres(url)
    keys = load_or_create_keys(Path(os.environ["NEUGUONG_DATA_DIRECTORY"]) / "keys")
    sign_in = [prepared.statement.compile(dialect=store.dialect) for prepared in (_BY_SESSION_ID, _HELD)]

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        await store.open()
        yield

    app = FastAPI(lifespan=lifespan, openapi_url=None)

    async def check(request: Request) -> None:
        token = request.headers["authorization"].removeprefix("Bearer ")
        at = now()
        claims = read_access(keys, token, at, issuer="neuguong", audience="neuguong")
        given = {
            "session": uuid.UUID(claims.session_id),
            "account": uuid.UUID(claims.subject),
            "today": civil_date(at),
        }
        for compiled in sign_in:
            values = compiled.construct_params(given)
            if store.kind == "postgresql":
                await store.fetch(str(compiled), *(values[name] for name in compiled.positiontup))
            else:
                named = {name: _plain(value) for name, value in values.items()}
                store.connection.execute(str(compiled), named).fetchall()

    async def nothing(_request: Request) -> None:
        return None

    for prefix, sign in (("/bare", nothing), ("/signed", check)):
        _add(app, prefix, store, sign)
    return app


def _add(app: FastAPI, prefix: str, store: Any, sign: Callable[[Request], Any]) -> None:
    @app.get(prefix + "/members")
    async def members(request: Request, organisation_id: uuid.UUID) -> Response:
        await sign(request)
        return _json({"items": _dicts(await store.fetch(LIST, organisation_id)), "next_cursor": None})

    @app.get(prefix + "/members/{member_id}")
    async def member(request: Request, member_id: uuid.UUID) -> Response:
        await sign(request)
        return _json(_dicts(await store.fetch(GET, member_id))[0])

    @app.get(prefix + "/statistics")
    async def statistics(request: Request, organisation_id: uuid.UUID, year: int) -> Response:
        await sign(request)
        return _json({"units": _dicts(await store.fetch(REPORT[store.kind], organisation_id, year))})

    @app.post(prefix + "/pledges/{pledge_id}/publication")
    async def publish(request: Request, pledge_id: uuid.UUID) -> Response:
        await sign(request)
        today = civil_date(now())
        if not await store.publish(pledge_id, today, today.year):
            return Response(status_code=409)
        return _json({"id": pledge_id, "state": "publicised"})


def _dicts(rows: Any) -> Rows:
    return [
        {key: value.hex() if isinstance(value, bytes) else value for key, value in dict(row).items()} for row in rows
    ]


def _json(content: Any) -> Response:
    return Response(orjson.dumps(content, default=str), media_type="application/json")


def _numbered(statement: str) -> str:
    return statement.replace("$", "?")


def _stored(values: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(_plain(value) for value in values)


def _plain(value: Any) -> Any:
    if isinstance(value, uuid.UUID):
        return value.bytes
    return value.isoformat() if isinstance(value, date) else value
