"""An administrator sees how the system is: its database and backup, who works, what waits and what failed."""

import time
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, text
from sqlmodel import col

from api.core.clock import now
from api.core.db import Database
from api.core.ids import new_id
from api.models.events import Event
from api.models.jobs import JobState
from api.models.webhooks import DeliveryState, Webhook, WebhookDelivery, WebhookState
from api.rules.access import Role
from api.services import events, jobs, workers
from api.services.backup import back_up, remember
from api.services.work import Worker
from tests.make import accounts
from tests.make.clients import with_role
from tests.make.organisations import SmallTree, small_tree
from tests.world import World


@pytest.fixture
def tree(world: World) -> SmallTree:
    with world.session() as session:
        return small_tree(session)


@pytest.fixture
def administrator(world: World, tree: SmallTree) -> TestClient:
    return with_role(world, Role.ADMINISTRATOR, tree.root)


def standing(client: TestClient, part: str | None = None) -> Any:
    answer = client.get("/api/v1/system")
    assert answer.status_code == 200, answer.text
    return answer.json() if part is None else answer.json()[part]


def test_a_fresh_installation(world: World, administrator: TestClient) -> None:
    said = standing(administrator)
    assert said["database"]["kind"] == world.database.dialect
    assert said["database"]["size_bytes"] > 100_000
    with world.database.read() as session:
        revision = session.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
    assert said["database"]["revision"] == revision
    assert said["backup"] is None
    assert said["workers"] == {"running": 0, "last_seen_at": None}
    assert said["jobs"] == {"queued": 0, "under_way": 0, "failed": 0, "oldest_due_at": None}
    assert said["webhooks"] == {"waiting": 0, "oldest_waiting_at": None, "held": 0, "failed": 0}
    assert said["mail"] == {
        "configured": False,
        "waiting": 0,
        "oldest_waiting_at": None,
        "last_sent_at": None,
        "last_failed_at": None,
        "last_failure": None,
    }


def test_an_administrator_of_a_part_is_refused(world: World, tree: SmallTree) -> None:
    assert with_role(world, Role.ADMINISTRATOR, tree.committee).get("/api/v1/system").status_code == 403


def test_the_last_backup(world: World, administrator: TestClient, tmp_path: Path) -> None:
    settings = world.installation.settings
    for name in ("monday", "tuesday"):
        manifest = back_up(settings, tmp_path / name)
        assert remember(settings, tmp_path / name, manifest)
    said = standing(administrator, "backup")
    assert (said["name"], said["revision"]) == ("tuesday", manifest.revision)
    assert datetime.fromisoformat(said["taken_at"]) == datetime.fromisoformat(manifest.created_at)
    assert said["size_bytes"] == next((tmp_path / "tuesday").glob("database.*")).stat().st_size
    assert str(tmp_path) not in str(said), "where it lies is nobody's business"


def test_a_backup_before_an_upgrade_is_not_noted(world: World, tmp_path: Path) -> None:
    settings = world.installation.settings
    manifest = back_up(settings, tmp_path / "old")
    older = Database(settings)
    with older.begin() as session:
        session.execute(text("DROP TABLE backup"))
    older.close()
    assert not remember(settings, tmp_path / "old", manifest)


def test_a_worker_is_there_until_it_stops(world: World, administrator: TestClient) -> None:
    worker = Worker(world.installation, {}, {})
    worker.start()
    wait_until(lambda: standing(administrator, "workers")["running"] == 1)
    worker.stop(10)
    assert standing(administrator, "workers") == {"running": 0, "last_seen_at": None}


def test_a_worker_that_died_is_taken_for_gone(world: World, administrator: TestClient) -> None:
    died, lives = new_id(), new_id()
    with world.session() as session:
        workers.say_here(session, died, now() - workers.GONE_AFTER - timedelta(seconds=1))
    said = standing(administrator, "workers")
    assert (said["running"], said["last_seen_at"] is None) == (0, False)
    with world.session() as session:
        for _ in range(2):
            workers.say_here(session, lives, now())
    assert standing(administrator, "workers")["running"] == 1
    with world.session() as session:
        workers.forget_gone(session, now() + timedelta(days=8))
    assert standing(administrator, "workers")["last_seen_at"] is None


def test_work_that_waits_is_done_and_fails(world: World, administrator: TestClient) -> None:
    with world.acting() as ctx:
        due = jobs.enqueue(ctx, "first", {}, run_at=ctx.at - timedelta(hours=2))
        jobs.enqueue(ctx, "first", {}, run_at=ctx.at - timedelta(hours=1))
        jobs.enqueue(ctx, "later", {}, run_at=ctx.at + timedelta(hours=1))
        jobs.enqueue(ctx, "broken", {}).state = JobState.FAILED
    said = standing(administrator, "jobs")
    assert (said["queued"], said["under_way"], said["failed"]) == (3, 0, 1)
    assert datetime.fromisoformat(said["oldest_due_at"]) == due.run_at
    seen: list[Any] = []

    def look(_: object) -> Mapping[str, Any]:
        seen.append(standing(administrator, "jobs"))
        return {}

    Worker(world.installation, {"first": look}, {}).do_next()
    assert (seen[0]["queued"], seen[0]["under_way"]) == (2, 1)


def test_messages_to_other_software(world: World, tree: SmallTree, administrator: TestClient) -> None:
    with world.acting() as ctx:
        for _ in range(4):
            events.record(ctx, "member.updated", new_id(), organisation_id=tree.cell.id)
    with world.session() as session:
        told = session.execute(select(Event).where(col(Event.kind) == "member.updated")).scalars().all()
        chief = accounts.account(session)
        states = [DeliveryState.PENDING, DeliveryState.PENDING, DeliveryState.FAILED, DeliveryState.DELIVERED]
        for state, number in ((WebhookState.ENABLED, 4), (WebhookState.DISABLED, 1)):
            webhook = Webhook(
                account_id=chief.id,
                organisation_id=tree.root.id,
                url="https://example.vn/",
                description="HRM",
                kinds=[],
                state=state,
                secret="",
                position=0,
            )
            session.add(webhook)
            session.flush()
            for event, delivery in zip(told[:number], states, strict=False):
                values = {"webhook_id": webhook.id, "event_id": event.id, "kind": event.kind, "state": delivery}
                session.add(WebhookDelivery(**values, next_at=now()))
    said = standing(administrator, "webhooks")
    assert (said["waiting"], said["held"], said["failed"]) == (2, 1, 1)
    assert said["oldest_waiting_at"] is not None


def wait_until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)
