"""A server killed while it writes: what was answered is kept, what was not happened whole or not at all."""

import signal
import threading
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import pytest
from sqlalchemy import func, select
from sqlmodel import col

from api.models.accounts import IdempotencyRecord
from api.models.pledges import Deed, Pledge
from api.services import audit, counters
from api.services.counted_years import drift
from tests.make.casts import Cast, cast
from tests.make.members import member
from tests.make.pledges import CONCRETE
from tests.servers import PATIENCE, ApiServer, api_server, environment_of
from tests.world import World

WRITERS = 6
EACH = 30


@dataclass
class Written:
    """What the writers sent and what they were answered, by idempotency key."""

    sent: dict[str, dict[str, Any]] = field(default_factory=dict)
    answered: dict[str, str] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)


@dataclass(frozen=True)
class Scene:
    """A cell of many people without a pledge, and its deputy's token."""

    people: Cast
    member_ids: list[uuid.UUID]
    headers: dict[str, str]


@pytest.fixture
def scene(world: World) -> Scene:
    people = cast(world)
    with world.acting() as ctx:
        many = [member(ctx.session, people.cell, f"Nguyễn Văn {number}") for number in range(WRITERS * EACH)]
        ids = [person.id for person in many]
        ctx.session.flush()
        counters.people_changed(ctx, ids)
    return Scene(people, ids, {"Authorization": people.client("deputy").headers["Authorization"]})


@pytest.fixture
def environment(scene: Scene) -> dict[str, str]:
    return environment_of(scene.people.world.installation.settings)


def write(scene: Scene, address: str, number: int, written: Written, stop: threading.Event) -> None:
    """Type pledges for one person after another until the server is gone."""
    with httpx2.Client(base_url=address, headers=scene.headers, timeout=PATIENCE) as client:
        for member_id in scene.member_ids[number::WRITERS]:
            if stop.is_set():
                return
            key, body = str(uuid.uuid4()), body_for(scene, member_id)
            with written.lock:
                written.sent[key] = body
            try:
                answer = client.post("/api/v1/pledges", json=body, headers={"Idempotency-Key": key})
            except httpx2.TransportError:
                return
            assert answer.status_code == 201, answer.text
            with written.lock:
                written.answered[key] = answer.json()["id"]


def body_for(scene: Scene, member_id: uuid.UUID) -> dict[str, Any]:
    return {"member_id": str(member_id), "year": scene.people.year, "deeds": [CONCRETE]}


@pytest.fixture
def server(environment: dict[str, str], repository: Path, tmp_path: Path) -> Iterator[ApiServer]:
    with api_server(environment, repository, tmp_path / "server.log") as started:
        yield started


def test_killed_in_the_middle_of_writing(
    scene: Scene, server: ApiServer, environment: dict[str, str], repository: Path, tmp_path: Path
) -> None:
    written, stop = Written(), threading.Event()
    with ThreadPoolExecutor(WRITERS) as pool:
        running = [pool.submit(write, scene, server.address, n, written, stop) for n in range(WRITERS)]
        deadline = time.monotonic() + PATIENCE
        while len(written.answered) < 30 and time.monotonic() < deadline:
            time.sleep(0.01)
        server.kill()
        stop.set()
        for future in running:
            future.result()
    assert 30 <= len(written.answered) < len(scene.member_ids), "killed while there was still something to write"
    assert_whole(scene, written)
    with api_server(environment, repository, tmp_path / "second.log") as again:
        for key, body in written.sent.items():
            answer = httpx2.post(
                f"{again.address}/api/v1/pledges",
                json=body,
                headers={**scene.headers, "Idempotency-Key": key},
                timeout=PATIENCE,
            )
            assert answer.status_code == 201, answer.text
            assert answer.json()["id"] == written.answered.get(key, answer.json()["id"])
    with scene.people.world.database.read() as session:
        assert session.execute(select(func.count()).select_from(Pledge)).scalar() == len(written.sent)
    assert_whole(scene, written)


def assert_whole(scene: Scene, written: Written) -> None:
    """What was answered is there; every pledge has its deed, its event and its place in the figures."""
    world = scene.people.world
    with world.database.read() as session:
        kept = set(session.execute(select(col(Pledge.id))).scalars())
        assert {uuid.UUID(answered) for answered in written.answered.values()} <= kept
        assert set(session.execute(select(col(Deed.pledge_id))).scalars()) == kept
        assert session.execute(select(func.count()).select_from(IdempotencyRecord)).scalar() == len(kept)
        assert drift(session, scene.people.year, world.today) == []
    with world.database.snapshot() as session:
        assert audit.verify(session, world.installation.seal_key).faults == ()


def test_answered_after_it_was_committed(scene: Scene, server: ApiServer) -> None:
    database = scene.people.world.database
    with httpx2.Client(base_url=server.address, headers=scene.headers, timeout=PATIENCE) as client:
        for member_id in scene.member_ids[:25]:
            made = client.post("/api/v1/pledges", json=body_for(scene, member_id)).json()
            with database.read() as session:  # another process, another connection, at once
                assert session.get(Pledge, uuid.UUID(made["id"])) is not None


def test_a_polite_end_answers_what_was_begun(scene: Scene, server: ApiServer) -> None:
    written, stop = Written(), threading.Event()
    with ThreadPoolExecutor(WRITERS) as pool:
        running = [pool.submit(write, scene, server.address, n, written, stop) for n in range(WRITERS)]
        while len(written.answered) < 20:
            time.sleep(0.01)
        server.process.terminate()
        code = server.process.wait(timeout=PATIENCE)
        for future in running:
            future.result()
    assert code in {0, -signal.SIGTERM}, "ended by itself, or by the signal once everything was answered"
    with scene.people.world.database.read() as session:
        stored = session.execute(select(func.count()).select_from(Pledge)).scalar()
    assert stored == len(written.answered), "everything that was written was answered"
