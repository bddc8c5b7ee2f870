"""A full disk or a database that may only be read: told plainly, nothing half written, and works again afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event, func, select, text
from sqlmodel import col

from api.models.events import Event
from api.services import audit
from tests.make.accounts import account
from tests.world import World

ENOUGH = 300
"""Changes that fill the pages there are left many times over."""


@contextmanager
def spoiled(world: World, *statements: str) -> Iterator[None]:
    """Every connection that writes begins with these statements."""
    engine = world.database.writing

    def spoil(connection: Any, _record: object, _proxy: object) -> None:
        for statement in statements:
            connection.execute(statement)
        connection.commit()

    event.listen(engine, "checkout", spoil)
    try:
        yield
    finally:
        event.remove(engine, "checkout", spoil)
        engine.dispose()


def full(world: World) -> list[str]:
    """A SQLite file that cannot grow."""
    with world.database.read() as session:
        pages = session.execute(text("PRAGMA page_count")).scalar_one()
    return [f"PRAGMA max_page_count = {pages}"]


def read_only(world: World) -> list[str]:
    if world.database.dialect == "sqlite":
        return ["PRAGMA query_only = ON"]
    return ["SET default_transaction_read_only = on"]


@pytest.mark.parametrize(
    ("kind", "spoil"),
    [("sqlite", full), ("sqlite", read_only), ("postgresql", read_only)],
    ids=["sqlite-full", "sqlite-read-only", "postgresql-read-only"],
)
def test_told_plainly_and_whole_afterwards(kind: str, spoil: Any, request: pytest.FixtureRequest) -> None:
    worlds = request.getfixturevalue(f"{kind}_worlds")
    world = worlds.make()
    with world.session() as session:
        somebody = account(session)
    client = world.client(somebody)

    def change(number: int) -> Any:
        known = client.get("/api/v1/me").headers["ETag"]
        return client.patch("/api/v1/me", json={"display_name": f"Tên {number}"}, headers={"If-Match": known})

    changed = 1
    assert change(0).status_code == 200
    with spoiled(world, *spoil(world)):
        for number in range(ENOUGH):
            answer = change(number)
            if answer.status_code != 200:
                break
            changed += 1
        assert (answer.status_code, answer.json()["code"]) == (503, "storage_unavailable")
        assert int(answer.headers["Retry-After"]) > 1
        assert client.get("/api/v1/me").status_code == 200, "what needs no writing is answered"
    assert change(ENOUGH).status_code == 200
    with world.database.snapshot() as session:
        written = session.execute(select(func.count()).where(col(Event.kind) == "account.updated")).scalar_one()
        assert written == changed + 1
        assert audit.verify(session, world.installation.seal_key).faults == ()
    worlds.remove(world)
