"""Large lists: read, planned and committed in the background, watched, stopped, and whole or not at all when killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select, text, update
from sqlmodel import col

from api.core.clock import now
from api.models.events import Event
from api.models.jobs import Job, JobState
from api.models.members import ExternalKey, Member, Membership
from api.rules.access import Role
from api.services import job_progress
from api.services.counted_years import drift
from api.services.job_kinds import KINDS
from api.services.work import Task, Worker
from tests.make import pledges as make_pledges
from tests.make.accounts import account
from tests.make.imports import commit, csv_file, send
from tests.make.organisations import small_tree
from tests.world import World

TITLES = ["Mã đảng viên", "Họ và tên", "Ngày sinh", "Chi bộ đang sinh hoạt"]
PEOPLE = 1_200


def a_list(people: int) -> bytes:
    rows = [[f"DV{number}", "Nguyễn Văn An", f"{1940 + number % 60}", "Chi bộ Văn phòng"] for number in range(people)]
    return csv_file(TITLES, *rows)


@dataclass(frozen=True)
class Place:
    """A committee whose staff sends lists that count as large."""

    world: World
    client: TestClient

    def work(self) -> None:
        assert Worker(self.world.installation, KINDS, {}).do_next()

    def job(self, batch: Mapping[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = self.client.get(f"/api/v1/jobs/{batch['job_id']}").json()
        return found

    def get(self, batch: Mapping[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = self.client.get(f"/api/v1/imports/{batch['id']}").json()
        return found

    def count(self, table: type[Member | Membership | ExternalKey]) -> int:
        with self.world.database.read() as session:
            return session.execute(select(func.count()).select_from(table)).scalar_one()


@pytest.fixture
def place(world: World) -> Place:
    with world.session() as session:
        tree = small_tree(session)
        make_pledges.year(session)
        clerk = account(session, Role.COMMITTEE_STAFF, tree.committee)
    settings = world.installation.settings.model_copy(
        update={"import_bytes_at_once": 10_000, "import_rows_at_once": 500}
    )
    small = replace(world, installation=replace(world.installation, settings=settings))
    world.app.state.installation = small.installation
    return Place(small, small.client(clerk))


def planned(place: Place, people: int = PEOPLE) -> dict[str, Any]:
    batch = send(place.client, a_list(people)).json()
    assert (batch["state"], batch["plan_hash"], batch["allowed_actions"]) == ("planning", None, ["discard"])
    place.work()
    assert place.job(batch)["state"] == "done"
    return place.get(batch)


def test_planned_and_committed_in_the_background(place: Place) -> None:
    batch = planned(place)
    assert (batch["state"], batch["counts"]["create"]) == ("planned", PEOPLE)
    assert place.job(batch)["result"]["counts"] == {"create": PEOPLE}
    waiting = commit(place.client, batch).json()
    assert (waiting["state"], place.job(waiting)["state"]) == ("planned", "queued")
    assert place.count(Member) == 0
    place.work()
    assert place.get(batch)["state"] == "committed"
    assert place.count(Member) == place.count(Membership) == place.count(ExternalKey) == PEOPLE
    with place.world.database.read() as session:
        assert drift(session, place.world.today.year, place.world.today) == []


def test_a_plan_agreed_to_twice_is_carried_out_once(place: Place) -> None:
    batch = planned(place)
    first, second = (commit(place.client, batch).json() for _ in range(2))
    place.work()
    place.work()
    assert place.count(Member) == PEOPLE
    assert (place.job(first)["state"], place.job(second)["error_code"]) == ("done", "import_state_refused")


def test_progress_is_told_and_a_stopped_import_writes_nothing(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = send(place.client, a_list(2_500)).json()
    told: list[dict[str, Any]] = []
    progress = Task.progress

    def watched(task: Task, done: int, total: int | None = None) -> None:
        progress(task, done, total)
        told.append(place.job(batch))
        if done >= 2_000:
            place.client.post(f"/api/v1/jobs/{batch['job_id']}/cancellation")

    monkeypatch.setattr(Task, "progress", watched)
    place.work()
    assert [(job["progress"], job["total"]) for job in told] == [(1_000, 2_501), (2_000, 2_501)]
    assert all(job["rate_per_second"] > 0 and job["seconds_left"] >= 0 for job in told)
    assert (place.job(batch)["state"], place.get(batch)["state"]) == ("cancelled", "planning")
    gone = place.client.delete(f"/api/v1/imports/{batch['id']}", headers={"If-Match": f'"{batch["version"]}"'})
    assert gone.status_code == 204


def test_progress_of_a_commit_is_told_while_nobody_sees_a_row(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = commit(place.client, planned(place)).json()
    told: list[tuple[dict[str, Any], int]] = []
    progress = Task.progress_meanwhile

    def watched(task: Task, done: int, total: int) -> None:
        progress(task, done, total)
        told.append((place.job(batch), place.count(Member)))

    monkeypatch.setattr(Task, "progress_meanwhile", watched)
    place.work()
    assert [(job["progress"], job["total"]) for job, _ in told] == [(done, PEOPLE) for done in (0, 500, 1_000, PEOPLE)]
    assert all(job["state"] == "leased" and people == 0 for job, people in told)
    assert all(job["rate_per_second"] > 0 and job["seconds_left"] >= 0 for job, _ in told[1:])
    assert (place.job(batch)["state"], place.count(Member)) == ("done", PEOPLE)
    assert list(place.world.installation.settings.data_directory.glob("progress/*")) == []


def test_what_a_killed_attempt_said_is_not_told_of_the_next(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = commit(place.client, planned(place)).json()
    settings = place.world.installation.settings
    told: list[int] = []
    progress = Task.progress_meanwhile

    def watched(task: Task, done: int, total: int) -> None:
        if not told:
            earlier = task.job.model_copy(update={"attempts": task.job.attempts - 1})
            job_progress.tell(settings, earlier, 1_000, total)
            told.append(place.job(batch)["progress"])
        progress(task, done, total)

    monkeypatch.setattr(Task, "progress_meanwhile", watched)
    place.work()
    assert told == [0]


@pytest.mark.parametrize("worlds", ["postgresql"], indirect=True)
def test_a_commit_cancelled_half_way_writes_nothing(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where somebody else can write at all: on SQLite the cancellation waits until the commit is over."""
    batch = commit(place.client, planned(place)).json()
    progress = Task.progress_meanwhile

    def stopped(task: Task, done: int, total: int) -> None:
        if done == 500:
            assert place.client.post(f"/api/v1/jobs/{batch['job_id']}/cancellation").status_code == 200
        progress(task, done, total)

    monkeypatch.setattr(Task, "progress_meanwhile", stopped)
    place.work()
    assert (place.job(batch)["state"], place.get(batch)["state"], place.count(Member)) == ("cancelled", "planned", 0)
    commit(place.client, batch)
    monkeypatch.undo()
    place.work()
    assert place.count(Member) == PEOPLE


def test_a_commit_cancelled_before_its_turn_writes_nothing(place: Place) -> None:
    batch = commit(place.client, planned(place)).json()
    assert place.client.post(f"/api/v1/jobs/{batch['job_id']}/cancellation").status_code == 200
    assert not Worker(place.world.installation, KINDS, {}).do_next()
    assert place.count(Member) == 0
    assert place.get(batch)["state"] == "planned"


def test_a_file_that_cannot_be_read_fails_with_its_reason(place: Place) -> None:
    batch = send(place.client, b"PK\x03\x04" + b"x" * 20_000).json()
    place.work()
    assert (place.job(batch)["state"], place.job(batch)["error_code"]) == ("failed", "invalid")


def test_a_lost_right_is_lost_to_a_waiting_import(place: Place) -> None:
    batch = commit(place.client, planned(place)).json()
    with place.world.session() as session:
        session.execute(text("UPDATE role_grant SET valid_to = '2001-01-01'"))
    place.work()
    assert place.count(Member) == 0
    with place.world.database.read() as session:
        job = session.execute(select(Job).where(col(Job.kind) == "import.commit")).scalar_one()
        assert (job.state, job.error_code) == (JobState.FAILED, "not_found")
    assert batch["state"] == "planned"


CHILD = """
import sys
from api.core.settings import Settings
from api.services.imports import background
from api.services.installation import open_installation
from api.services.work import Worker
installation = open_installation(
    Settings(_env_file=None, database_url=sys.argv[1], data_directory=sys.argv[2], event_seal_key=sys.argv[3])
)
def commit(task):
    print("begun", flush=True)
    return background.commit(task)
Worker(installation, {background.COMMIT: commit}, {}).do_next()
"""
KILLED_AFTER = (0.0, 0.2, 0.5, 0.9, 1.4)
"""Seconds after the work has begun."""


def test_killed_it_leaves_nothing_or_all(place: Place, tmp_path: Path, repository: Path) -> None:
    batch = planned(place)
    commit(place.client, batch)
    settings = place.world.installation.settings
    seal = settings.event_seal_key.get_secret_value() if settings.event_seal_key else ""
    for seconds in KILLED_AFTER:
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, settings.database_url, str(tmp_path), seal],
            cwd=repository,
            stdout=subprocess.PIPE,
        )
        with child:
            assert child.stdout is not None
            assert child.stdout.readline() == b"begun\n"
            time.sleep(seconds)
            os.kill(child.pid, signal.SIGKILL)
        assert place.count(Member) == place.count(Membership) == place.count(ExternalKey) in {0, PEOPLE}
        if place.count(Member) == PEOPLE:
            break
        with place.world.session() as session:  # as if the lease had run out
            session.execute(update(Job).values(lease_until=now() - timedelta(seconds=1), attempts=1))
    else:
        place.work()
    assert place.count(Member) == PEOPLE
    assert place.get(batch)["state"] == "committed"
    with place.world.database.read() as session:
        assert drift(session, place.world.today.year, place.world.today) == []
        created = select(func.count()).where(col(Event.kind) == "member.created")
        assert session.execute(created).scalar_one() == PEOPLE
