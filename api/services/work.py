"""The worker: takes queued jobs and does them, in a process of its own or beside the server's requests.

A kind of work is a function that gets a ``Task`` and gives back a result that can be written as JSON. What it raises
decides: a refusal ends the job, anything else lets it be tried again.
"""

import threading
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy.exc import DBAPIError, IntegrityError

from api.core.clock import civil_date, now
from api.core.errors import Refusal
from api.core.ids import new_id
from api.models.jobs import Job
from api.services import job_progress, jobs, workers
from api.services.authentication import actor_behind
from api.services.context import SYSTEM, Actor, Context
from api.services.installation import Installation, acting
from api.services.jobs import LEASE, LeaseLost

log = structlog.get_logger("worker")


class Task:
    """One leased job in the hands of the function that does it."""

    def __init__(self, installation: Installation, job: Job) -> None:
        """Take the job as it was leased."""
        self.installation = installation
        self.job = job
        self.finished = False

    @property
    def job_id(self) -> uuid.UUID:
        """The job's own id."""
        return self.job.id

    @property
    def arguments(self) -> Mapping[str, Any]:
        """What was asked for."""
        return self.job.arguments

    @contextmanager
    def acting(self) -> Iterator[Context]:
        """A writing transaction with the rights that whoever asked has at this moment.

        Raises:
            Unauthenticated: they have been suspended, or their token has ended.
            LeaseLost: the job was cancelled or given to another worker; everything is rolled back.
        """
        with acting(self.installation, self._actor()) as ctx:
            yield ctx
            if not self.finished:
                jobs.renew(ctx.session, self.job, now())

    @contextmanager
    def reading(self, *, snapshot: bool = False) -> Iterator[Context]:
        """A reading session with the rights that whoever asked has at this moment; it holds nobody up.

        ``snapshot``: everything read is of one moment.

        Raises:
            Unauthenticated: they have been suspended, or their token has ended.
        """
        at = now()
        database = self.installation.database
        with database.snapshot() if snapshot else database.read() as session:
            settings = self.installation.settings
            yield Context(session, self._actor(), at, civil_date(at), str(self.job_id), settings)

    def progress(self, done: int, total: int | None = None) -> None:
        """Say how far the work has come.

        Raises:
            LeaseLost: the job was cancelled or given to another worker: stop.
        """
        with self.installation.database.begin() as session:
            jobs.renew(session, self.job, now(), progress=done, total=total)

    def progress_meanwhile(self, done: int, total: int) -> None:
        """Say how far a writing transaction of the work has come that is still open, and stays all or nothing.

        Raises:
            LeaseLost: the job was cancelled or given to another worker: let it roll the work back. On SQLite nobody
                can do either until the transaction ends.
        """
        if self.installation.database.dialect == "sqlite":
            job_progress.tell(self.installation.settings, self.job, done, total)
        else:
            self.progress(done, total)

    def finish(self, ctx: Context, result: Mapping[str, Any]) -> None:
        """Note in the work's last transaction that all is done, so that the two stand or fall together."""
        jobs.finish(ctx.session, self.job, dict(result))
        self.finished = True

    def _actor(self) -> Actor:
        if self.job.account_id is None:
            return SYSTEM
        at = now()
        with self.installation.database.read() as session:
            return actor_behind(session, self.job.account_id, self.job.token_id, at, civil_date(at))


Work = Callable[[Task], Mapping[str, Any]]


class Worker:
    """Does jobs one after another until it is told to stop."""

    def __init__(self, installation: Installation, kinds: Mapping[str, Work], daily: Mapping[str, Work]) -> None:
        """Take what the worker can do: kinds that are asked for, and kinds that are due once every civil date."""
        self.installation = installation
        self.kinds = {**kinds, **daily}
        self.daily = tuple(daily)
        self._id = new_id()
        self._said_at: datetime | None = None
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Work in a thread beside the server's requests."""
        self._thread = threading.Thread(target=self.run, name="worker", daemon=True)
        self._thread.start()

    def stop(self, seconds: float) -> None:
        """Take no more jobs, and wait that long at most for the one under way; it is taken up again otherwise."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(seconds)

    def run(self) -> None:
        """Work until ``stop``. A database that is away for a while is waited for."""
        idle = self.installation.settings.job_poll_seconds
        while not self._stop.is_set():
            try:
                self._say_here()
                self._ask_for_daily_work()
                if not self.do_next():
                    self._stop.wait(idle)
            except DBAPIError as error:
                log.warning("worker_waits_for_database", error=type(error).__name__)
                self._stop.wait(idle * 5)
        # while the database is away nothing can be said; then this worker is soon taken for gone, as one that died
        with suppress(DBAPIError), self.installation.database.begin() as session:
            workers.say_gone(session, self._id)

    def do_next(self) -> bool:
        """Do one job that is due. False when there is none."""
        with self.installation.database.begin() as session:
            job = jobs.claim(session, list(self.kinds), now())
        if job is None:
            return False
        if job.attempts > jobs.MAXIMUM_ATTEMPTS:  # its workers died one after another
            self._fail(job, "job_gave_up", again=False)
            return True
        task = Task(self.installation, job)
        try:
            with self._lease_kept(job):
                self._do(task)
        finally:
            job_progress.forget(self.installation.settings, job)
        return True

    def _do(self, task: Task) -> None:
        job = task.job
        try:
            result = self.kinds[job.kind](task)
            if not task.finished:
                with self.installation.database.begin() as session:
                    jobs.finish(session, job, dict(result))
            log.info("job_done", job_id=str(job.id), kind=job.kind)
        except LeaseLost:
            log.info("job_left", job_id=str(job.id), kind=job.kind)
        except Refusal as refusal:
            self._fail(job, refusal.code, again=False)
        except Exception as error:
            log.exception("job_failed", job_id=str(job.id), kind=job.kind, error=type(error).__name__)
            self._fail(job, "internal", again=True)

    def _fail(self, job: Job, code: str, *, again: bool) -> None:
        try:
            with self.installation.database.begin() as session:
                jobs.fail(session, job, code, now(), again=again)
        except LeaseLost:
            log.info("job_left", job_id=str(job.id), kind=job.kind)

    @contextmanager
    def _lease_kept(self, job: Job) -> Iterator[None]:
        """Renew the lease from another thread as long as the work goes on: it ends with the process, not before."""
        done = threading.Event()

        def keep() -> None:
            while not done.wait(LEASE.total_seconds() / 4):
                try:
                    with self.installation.database.begin() as session:
                        jobs.renew(session, job, now())
                    self._say_here()
                except LeaseLost:
                    return
                except DBAPIError:  # the work itself holds SQLite's only write lock, and nobody can take the job then
                    continue

        keeper = threading.Thread(target=keep, name="lease", daemon=True)
        keeper.start()
        try:
            yield
        finally:
            done.set()
            keeper.join()

    def _say_here(self) -> None:
        at = now()
        if self._said_at is None or at - self._said_at >= workers.SAYS_EVERY:
            with self.installation.database.begin() as session:
                workers.say_here(session, self._id, at)
            self._said_at = at

    def _ask_for_daily_work(self) -> None:
        at = now()
        for kind in self.daily:
            try:
                with self.installation.database.begin() as session:
                    jobs.enqueue_daily(session, kind, civil_date(at), at)
            except IntegrityError:  # another process asked at the same moment
                continue
