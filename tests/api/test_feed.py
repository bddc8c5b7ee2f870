"""Following the trail: from a place on, oldest first, one subtree only, and nothing lost when writers interleave."""

import threading
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from api.core.clock import civil_date, now
from api.core.ids import new_id
from api.models.jobs import DayTurn
from api.rules.access import Role
from api.services import days, events
from api.services.context import SYSTEM, Context
from tests.make import clients, members
from tests.make.organisations import SmallTree, small_tree
from tests.servers import PATIENCE
from tests.world import World

PATH = "/api/v1/events"


@pytest.fixture
def tree(world: World) -> SmallTree:
    with world.session() as session:
        return small_tree(session)


def follow(client: TestClient, after: str, **query: Any) -> tuple[list[dict[str, Any]], str]:
    answer = client.get(PATH, params={"after": after, **query})
    assert answer.status_code == 200, answer.text
    return answer.json()["items"], answer.json()["resume_after"]


def happen(world: World, tree: SmallTree, kind: str = "member.updated") -> None:
    with world.acting() as ctx:
        events.record(ctx, kind, new_id(), organisation_id=tree.cell.id)
        events.record(ctx, kind, new_id(), organisation_id=tree.foreign_cell.id)


def test_page_by_page_from_the_start_and_on(world: World, tree: SmallTree) -> None:
    client = clients.with_role(world, Role.ADMINISTRATOR, tree.root)
    for _ in range(3):
        happen(world, tree)
    whole, end = follow(client, "start")
    met: list[dict[str, Any]] = []
    place = "start"
    for _ in range(4):
        items, place = follow(client, place, limit=2)
        met += items
    assert met == whole
    assert place == end
    assert follow(client, end) == ([], end)
    assert follow(client, "latest") == ([], end)
    happen(world, tree)
    assert len(follow(client, end)[0]) == 2


def test_one_subtree_and_the_place_moves_on_past_what_is_not_seen(world: World, tree: SmallTree) -> None:
    local = clients.with_role(world, Role.AUDITOR, tree.committee)
    _, place = follow(local, "latest")
    happen(world, tree)
    items, place = follow(local, place)
    assert {item["organisation_id"] for item in items} == {str(tree.cell.id)}
    assert follow(local, place, organisation_id=str(tree.cell.id)) == ([], place)


def test_what_is_gone_is_said_to_be_gone(world: World, tree: SmallTree) -> None:
    client = clients.with_role(world, Role.AUDITOR, tree.committee)
    happen(world, tree, "membership.moved")
    happen(world, tree, "member.updated")
    items, _ = follow(client, "start", kind=["membership.moved", "member.updated"])
    assert [item["tombstone"] for item in items] == [True, False]


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ({"after": "nonsense"}, "?after"),
        ({"after": "WyJ4Il0"}, "?after"),
        ({"after": "start", "cursor": "WzBd"}, "?cursor"),
    ],
)
def test_places_that_are_none(world: World, tree: SmallTree, query: dict[str, str], pointer: str) -> None:
    client = clients.with_role(world, Role.AUDITOR, tree.committee)
    answer = client.get(PATH, params=query)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer)


def test_an_event_that_commits_late_is_not_passed_over(postgresql_worlds: Any) -> None:
    """A transaction takes its number, another one overtakes it and commits; only then does the first commit."""
    world = postgresql_worlds.make()
    with world.session() as session:
        tree = small_tree(session)
    elsewhere = next(
        unit
        for unit in (tree.foreign_cell, tree.other_cell, tree.neighbour, tree.committee, tree.root)
        if events.chain_of(unit.id) != events.chain_of(tree.cell.id)  # whoever writes to the same chain waits anyway
    )
    numbered, may_commit = threading.Event(), threading.Event()

    def slow() -> None:
        with world.database.begin() as session:
            _record(world, session, tree.cell.id)
            numbered.set()
            may_commit.wait(PATIENCE)

    slowly = threading.Thread(target=slow)
    slowly.start()
    assert numbered.wait(PATIENCE)
    with world.database.begin() as session:
        _record(world, session, elsewhere.id)
    found: list[int] = []
    reader = threading.Thread(target=lambda: found.append(_settled(world)))
    reader.start()
    reader.join(0.5)
    assert found == []  # it waits for the slow one instead of telling a place beyond it
    may_commit.set()
    slowly.join(10)
    reader.join(10)
    with world.database.read() as session:
        assert found == [events.settled(session)]
    postgresql_worlds.remove(world)


def _record(world: World, session: Session, organisation_id: Any) -> None:
    at = now()
    ctx = Context(session, SYSTEM, at, civil_date(at), "test", world.installation.settings)
    events.record(ctx, "member.updated", new_id(), organisation_id=organisation_id)
    events.write_pending(ctx, world.installation.seal_key)


def _settled(world: World) -> int:
    with world.database.read() as session:
        return events.settled(session)


def test_what_begins_and_ends_on_its_day_is_told_on_that_day(world: World, tree: SmallTree) -> None:
    today = world.today
    with world.session() as session:
        person = members.member(session, tree.cell)
        members.position(session, person, tree.cell, "secretary", since=today, until=today + timedelta(days=1))
        turned = session.get(DayTurn, 1)
        assert turned is not None
        turned.day = today - timedelta(days=1)
    for day in (today, today + timedelta(days=1)):
        with world.acting(now() + (day - today)) as ctx:
            days.turn(ctx)
    client = clients.with_role(world, Role.AUDITOR, tree.committee)
    items, _ = follow(client, "start", subject="position")
    assert [(item["kind"], item["data"]["on"], item["tombstone"]) for item in items] == [
        ("position.begun", str(today), False),
        ("position.expired", str(today + timedelta(days=1)), True),
    ]
