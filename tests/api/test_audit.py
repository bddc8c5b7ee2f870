"""The trail cannot be bent unnoticed: every kind of tampering with one row among many is found and its place named."""

import uuid

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from api.core.clock import now
from api.core.ids import new_id
from api.models.events import ReadLogEntry
from api.services import events
from api.services.audit import FaultKind, Verdict, verify
from tests.make import accounts as make_accounts
from tests.make import members as make_members
from tests.make import organisations as make_organisations
from tests.world import SEAL_KEY, World

EVENTS = 300
ORGANISATION = uuid.UUID(int=5)
CHAIN = events.chain_of(ORGANISATION)


def filled(world: World, count: int = EVENTS) -> None:
    with world.acting() as ctx:
        for number in range(count):
            events.record(
                ctx,
                "member.updated",
                new_id(),
                organisation_id=ORGANISATION,
                data={"share": 0.5, "number": number, "on": world.today},
                changes={"full_name": ["Nguyễn Văn A", "Nguyễn Văn Á"]},
            )
            events.record(ctx, "account.created", new_id())


def verdict(world: World, **options: object) -> Verdict:
    with world.database.snapshot() as session:
        return verify(session, SEAL_KEY, **options)  # type: ignore[arg-type]  # options of several types


def tamper(world: World, *statements: str) -> None:
    """What somebody with the database's own password could do: switch the triggers off, then write."""
    with world.session() as session:
        if world.database.dialect == "postgresql":
            session.execute(text("ALTER TABLE event DISABLE TRIGGER ALL"))
        else:
            for verb in ("update", "delete"):
                session.execute(text(f"DROP TRIGGER IF EXISTS event_no_{verb}"))
        for statement in statements:
            session.execute(text(statement))


def test_untouched_trail_is_whole(world: World) -> None:
    filled(world)
    found = verdict(world)
    assert found.faults == ()
    assert found.events == 2 * EVENTS
    assert found.heads[CHAIN].length == EVENTS


AT = f"WHERE chain = {CHAIN} AND position"
COPIED = "at, kind, subject, subject_id, organisation_id, actor_id, request_id, data, detail_digest, chain"
TAMPERING: dict[str, tuple[list[str], tuple[FaultKind, int]]] = {
    "a word changed": ([f"UPDATE event SET kind = 'member.merged' {AT} = 77"], (FaultKind.CHANGED, 77)),
    "a time changed": ([f"UPDATE event SET at = '2020-01-01 00:00:00' {AT} = 78"], (FaultKind.CHANGED, 78)),
    "an actor removed": ([f"UPDATE event SET request_id = '' {AT} = 1"], (FaultKind.CHANGED, 1)),
    "one deleted": ([f"DELETE FROM event {AT} = 150"], (FaultKind.MISSING, 150)),
    "the first deleted": ([f"DELETE FROM event {AT} = 1"], (FaultKind.MISSING, 1)),
    "the end cut": ([f"DELETE FROM event {AT} > 290"], (FaultKind.MISSING, 291)),
    "all deleted": ([f"DELETE FROM event WHERE chain = {CHAIN}"], (FaultKind.MISSING, 1)),
    "two swapped": (
        [
            f"UPDATE event SET position = -1 {AT} = 20",
            f"UPDATE event SET position = 20 {AT} = 21",
            f"UPDATE event SET position = 21 {AT} = -1",
        ],
        (FaultKind.CHANGED, 20),
    ),
    "one inserted at the end": (
        [
            f"INSERT INTO event (sequence, id, {COPIED}, position, digest) "
            f"SELECT 900001, subject_id, {COPIED}, 301, digest FROM event {AT} = 300"
        ],
        (FaultKind.UNEXPECTED, 301),
    ),
    "one inserted in the middle": (
        [
            f"UPDATE event SET position = -position {AT} > 100",
            f"UPDATE event SET position = 1 - position {AT} < 0",
            f"INSERT INTO event (sequence, id, {COPIED}, position, digest) "
            f"SELECT 900001, subject_id, {COPIED}, 101, digest FROM event {AT} = 100",
        ],
        (FaultKind.CHANGED, 101),
    ),
    "the end cut with its head": (
        [
            f"DELETE FROM event {AT} > 290",
            f"UPDATE event_chain SET length = 290, digest = (SELECT digest FROM event {AT} = 290) "
            f"WHERE chain = {CHAIN}",
        ],
        (FaultKind.SEAL_BROKEN, 290),
    ),
    "the head removed": ([f"DELETE FROM event_chain WHERE chain = {CHAIN}"], (FaultKind.HEAD_MISSING, 0)),
    "a detail changed": (
        [
            'UPDATE event_detail SET changes = \'{"full_name": ["A", "B"]}\' '
            f"WHERE event_id = (SELECT id FROM event {AT} = 200)"
        ],
        (FaultKind.DETAIL_CHANGED, 200),
    ),
}


@pytest.mark.parametrize("how", TAMPERING)
def test_tampering_is_found_where_it_is(world: World, how: str) -> None:
    filled(world)
    statements, (kind, position) = TAMPERING[how]
    tamper(world, *statements)
    first = verdict(world).faults[0]
    assert (first.kind, first.chain, first.position) == (kind, CHAIN, position)


def test_taken_back_with_an_old_head_is_found_by_heads_kept_elsewhere(world: World) -> None:
    filled(world, 10)
    with world.session() as session:
        old = session.execute(text("SELECT length, digest, seal FROM event_chain WHERE chain = :c"), {"c": CHAIN}).one()
    filled(world, 10)
    known = verdict(world).heads
    gone = f"(SELECT id FROM event {AT} > 10)"
    tamper(world, f"DELETE FROM event_detail WHERE event_id IN {gone}", f"DELETE FROM event {AT} > 10")
    with world.session() as session:
        session.execute(
            text("UPDATE event_chain SET length = :length, digest = :digest, seal = :seal WHERE chain = :chain"),
            {**old._mapping, "chain": CHAIN},
        )
    assert verdict(world).faults == (), "the database alone cannot know"
    first = verdict(world, known_heads=known).faults[0]
    assert (first.kind, first.position) == (FaultKind.TAKEN_BACK, 11)


def test_erasing_details_leaves_the_trail_whole(world: World) -> None:
    filled(world, 5)
    with world.session() as session:
        session.execute(text("DELETE FROM event_detail"))
    found = verdict(world)
    assert (found.faults, found.erased) == ((), 5)


@pytest.mark.parametrize("table", ["event", "read_log"])
@pytest.mark.parametrize("verb", ["UPDATE {} SET request_id = 'x'", "DELETE FROM {}"])
def test_the_database_itself_refuses(world: World, table: str, verb: str) -> None:
    filled(world, 1)
    with world.session() as session:
        cell = make_organisations.small_tree(session).cell
        person = make_members.member(session, cell)
        reader = make_accounts.account(session)
        entry = {"account_id": reader.id, "member_id": person.id, "subject": "pledge", "subject_id": new_id()}
        session.add(ReadLogEntry(id=new_id(), at=now(), right="pledge:open_text", request_id="r", **entry))
    with pytest.raises(DBAPIError, match="append-only"), world.session() as session:
        session.execute(text(verb.format(table)))
