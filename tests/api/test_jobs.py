"""Background work is done once, by whoever lives, with the rights of the moment, and can be watched and stopped."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, update
from sqlmodel import col

from api.core.clock import now
from api.core.errors import Conflict
from api.core.ids import new_id
from api.models.accounts import Account, AccountState, ApiToken
from api.models.events import Event
from api.models.jobs import Job, JobState
from api.rules.access import Permission, Role
from api.services import events, jobs
from api.services.access import anywhere
from api.services.context import Actor
from api.services.work import Task, Work, Worker
from tests.make import accounts
from tests.make.organisations import small_tree
from tests.world import World


def ask(world: World, kind: str = "test", account: Account | None = None, **arguments: Any) -> Job:
    with world.acting() as ctx:
        if account is not None:
            ctx = replace(ctx, actor=Actor(account.id))
        return jobs.enqueue(ctx, kind, arguments)


def state(world: World, job: Job) -> Job:
    found = world.get(Job, job.id)
    assert isinstance(found, Job)
    return found


def worker(world: World, **kinds: Work) -> Worker:
    return Worker(world.installation, kinds, {})


def test_done_with_its_result(world: World) -> None:
    job = ask(world, number=6)
    assert worker(world, test=lambda task: {"product": int(task.arguments["number"]) * 7}).do_next()
    done = state(world, job)
    assert (done.state, done.result, done.attempts) == (JobState.DONE, {"product": 42}, 1)
    assert not worker(world, test=lambda _: {}).do_next()


def test_only_kinds_it_knows(world: World) -> None:
    ask(world, "other")
    assert not worker(world, test=lambda _: {}).do_next()


def test_each_job_is_done_once_by_many_workers(world: World) -> None:
    asked = {ask(world, number=number).id for number in range(30)}
    done: list[object] = []

    def note(task: Task) -> Mapping[str, Any]:
        done.append(task.job_id)
        return {}

    def work() -> None:
        mine = worker(world, test=note)
        while mine.do_next():
            pass

    with ThreadPoolExecutor(6) as pool:
        for future in [pool.submit(work) for _ in range(6)]:
            future.result()
    assert sorted(map(str, done)) == sorted(map(str, asked))


def test_a_refusal_ends_it_and_a_failure_is_tried_again(world: World) -> None:
    def refuse(_: Task) -> Mapping[str, Any]:
        raise Conflict("year_closed")

    def crash(_: Task) -> Mapping[str, Any]:
        raise ValueError("a fault of ours")

    refused, crashed = ask(world, "refuse"), ask(world, "crash")
    both = worker(world, refuse=refuse, crash=crash)
    assert both.do_next()
    assert both.do_next()
    assert not both.do_next(), "the second attempt comes later"
    assert (state(world, refused).state, state(world, refused).error_code) == (JobState.FAILED, "year_closed")
    assert (state(world, crashed).state, state(world, crashed).attempts) == (JobState.QUEUED, 1)
    for _ in range(jobs.MAXIMUM_ATTEMPTS):
        with world.session() as session:
            session.execute(update(Job).values(run_at=now()))
        both.do_next()
    assert state(world, crashed).state is JobState.FAILED


def test_work_and_its_end_stand_or_fall_together(world: World) -> None:
    """A worker that lost its lease while it worked leaves nothing behind."""
    job = ask(world)

    def slow(task: Task) -> Mapping[str, Any]:
        with task.acting() as ctx:
            events.record(ctx, "job.tested", new_id())
            if world.database.dialect == "postgresql":
                with world.session() as session:  # meanwhile another worker took it
                    session.execute(update(Job).values(attempts=2))
            else:
                ctx.session.execute(update(Job).values(attempts=2))
            task.finish(ctx, {})
        return {}

    assert worker(world, test=slow).do_next()
    with world.session() as session:
        assert session.execute(select(func.count()).where(col(Event.kind) == "job.tested")).scalar() == 0
    assert state(world, job).state is JobState.LEASED


@pytest.mark.parametrize("loss", ["suspended", "revoked"])
def test_a_lost_right_is_lost_to_running_work(world: World, loss: str) -> None:
    with world.session() as session:
        tree = small_tree(session)
        account = accounts.account(session, Role.ADMINISTRATOR, tree.root)
        accounts.api_token(session, account, [Permission.EVENT_READ])
        token = session.execute(select(ApiToken)).scalar_one()
    with world.acting() as ctx:
        job = jobs.enqueue(replace(ctx, actor=Actor(account.id, token_id=token.id)), "test", {})
    seen: list[bool] = []

    def look(task: Task) -> Mapping[str, Any]:
        with task.acting() as ctx:
            seen.append(anywhere(ctx.actor, Permission.EVENT_READ))
            seen.append(anywhere(ctx.actor, Permission.ACCOUNT_MANAGE))
        with world.session() as session:
            if loss == "suspended":
                session.execute(update(Account).values(state=AccountState.SUSPENDED))
            else:
                session.execute(update(ApiToken).values(revoked_at=now()))
        with task.acting():
            seen.append(True)
        return {}

    worker(world, test=look).do_next()
    assert seen == [True, False], "a token's narrower rights hold for what was asked with it"
    assert state(world, job).state is JobState.FAILED


def test_progress_and_cancellation_over_the_api(world: World) -> None:
    with world.session() as session:
        tree = small_tree(session)
        owner = accounts.account(session, Role.COMMITTEE_STAFF, tree.committee)
        other = accounts.account(session, Role.COMMITTEE_STAFF, tree.committee)
    job = ask(world, account=owner)
    client, stranger = world.client(owner), world.client(other)
    reached: list[int] = []

    def steps(task: Task) -> Mapping[str, Any]:
        for number in range(1, 4):
            task.progress(number, 3)
            reached.append(number)
            if number == 2:
                shown = client.get(f"/api/v1/jobs/{job.id}").json()
                assert (shown["state"], shown["progress"], shown["total"]) == ("leased", 2, 3)
                assert client.post(f"/api/v1/jobs/{job.id}/cancellation").json()["state"] == "cancelled"
        return {}

    worker(world, test=steps).do_next()
    assert reached == [1, 2]
    assert state(world, job).state is JobState.CANCELLED
    again = client.post(f"/api/v1/jobs/{job.id}/cancellation")
    assert (again.status_code, again.json()["code"], again.json()["allowed"]) == (409, "job_ended", [])
    assert [item["id"] for item in client.get("/api/v1/jobs").json()["items"]] == [str(job.id)]
    assert stranger.get("/api/v1/jobs").json()["items"] == []
    assert stranger.get(f"/api/v1/jobs/{job.id}").status_code == 404
    assert stranger.post(f"/api/v1/jobs/{job.id}/cancellation").status_code == 404


CHILD = """
import sys, time
from api.core.settings import Settings
from api.services.installation import open_installation
from api.services.work import Worker
installation = open_installation(Settings(_env_file=None, database_url=sys.argv[1], data_directory=sys.argv[2]))
def hang(task):
    print("begun", flush=True)
    time.sleep(60)
    return {}
Worker(installation, {"test": hang}, {}).do_next()
"""


def test_taken_over_when_the_worker_is_killed(world: World, tmp_path: Path, repository: Path) -> None:
    job = ask(world)
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, world.installation.settings.database_url, str(tmp_path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(repository)},
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"begun\n"
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    mine = worker(world, test=lambda _: {"by": "the second"})
    assert not mine.do_next(), "the lease still runs"
    with world.session() as session:
        session.execute(update(Job).values(lease_until=now() - timedelta(seconds=1)))
    assert mine.do_next()
    assert (state(world, job).attempts, state(world, job).result) == (2, {"by": "the second"})


def test_the_lease_is_kept_while_the_work_goes_on(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.services.work.LEASE", timedelta(seconds=0.2))
    job = ask(world)
    first = state(world, job)
    renewed = threading.Event()

    def wait(task: Task) -> Mapping[str, Any]:
        leased = task.job.lease_until
        for _ in range(200):
            if state(world, job).lease_until != leased:
                renewed.set()
                break
            threading.Event().wait(0.02)
        return {}

    worker(world, test=wait).do_next()
    assert renewed.is_set()
    assert first.lease_until is None


def test_daily_work_is_asked_for_once(world: World) -> None:
    ran: list[int] = []

    def tidy(task: Task) -> Mapping[str, Any]:
        ran.append(1)
        assert task.job.account_id is None
        return {}

    def run_a_moment() -> None:
        one = Worker(world.installation, {}, {"tidy": tidy})
        thread = threading.Thread(target=one.run)
        thread.start()
        threading.Event().wait(0.5)
        one.stop(5)
        thread.join()

    with ThreadPoolExecutor(3) as pool:
        for future in [pool.submit(run_a_moment) for _ in range(3)]:
            future.result()
    assert ran == [1]
