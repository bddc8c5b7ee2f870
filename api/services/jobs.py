"""Background work that survives a kill: queued in the transaction that asks for it, leased by a worker, done once.

A lease is taken with one statement, so that a job never runs twice at the same time; it is renewed while the work
goes on, and runs out when the process dies. ``finish`` belongs into the transaction of the work itself: it refuses a
worker whose lease was lost or whose job was cancelled meanwhile, and with it everything that worker wrote.
"""

import uuid
from collections.abc import Collection
from datetime import date, datetime, timedelta
from math import ceil
from typing import Any, cast

from sqlalchemy import ColumnElement, CursorResult, and_, delete, insert, or_, select, update
from sqlmodel import Session, col

from api.core.errors import Conflict, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.models.jobs import Job, JobState
from api.rules.access import Permission
from api.schemas.jobs import JobPublic
from api.services import events, job_progress
from api.services.access import require_anywhere
from api.services.context import Context

LEASE = timedelta(seconds=60)
MAXIMUM_ATTEMPTS = 5
KEPT_FOR = timedelta(days=30)
"""How long an ended job can still be looked at."""

ENDED = frozenset({JobState.DONE, JobState.FAILED, JobState.CANCELLED})
_DAILY = uuid.UUID("6f1b4f0e-9d3c-4f52-8a86-2f7d0c5f6b11")


class LeaseLost(Exception):
    """The job was cancelled or given to another worker: stop, and roll back."""


def enqueue(ctx: Context, kind: str, arguments: dict[str, Any], *, run_at: datetime | None = None) -> Job:
    """Ask for work of a kind, to be done with the caller's rights of that later moment."""
    job = Job(
        kind=kind,
        state=JobState.QUEUED,
        arguments=events.jsonable(arguments),
        run_at=run_at or ctx.at,
        account_id=ctx.actor.account_id,
        token_id=ctx.actor.token_id,
    )
    ctx.session.add(job)
    ctx.session.flush()
    return job


def enqueue_daily(session: Session, kind: str, day: date, at: datetime) -> None:
    """Ask for the system's own work of a day, once however many processes ask."""
    job_id = uuid.uuid5(_DAILY, f"{kind} {day}")
    if session.execute(select(col(Job.id)).where(col(Job.id) == job_id)).first() is None:
        values = {"id": job_id, "kind": kind, "state": JobState.QUEUED, "arguments": {}, "run_at": at}
        session.execute(insert(Job).values(**values, attempts=0, progress=0, version=1))


def claim(session: Session, kinds: Collection[str], at: datetime) -> Job | None:
    """Lease the job that has waited longest among those due; None when nothing is."""
    due = or_(
        and_(col(Job.state) == JobState.QUEUED, col(Job.run_at) <= at),
        and_(col(Job.state) == JobState.LEASED, col(Job.lease_until) < at),
    )
    oldest = (
        select(col(Job.id))
        .where(col(Job.kind).in_(kinds), due)
        .order_by(col(Job.run_at), col(Job.id))
        .limit(1)
        .with_for_update(skip_locked=True)
        .scalar_subquery()  # evaluated once; PostgreSQL may run an IN (…) again for every row, and lease them all
    )
    leased: Job | None = session.execute(
        update(Job)
        .where(col(Job.id) == oldest, due)
        .values(
            state=JobState.LEASED,
            lease_until=at + LEASE,
            begun_at=at,
            progress=0,
            attempts=Job.attempts + 1,
            version=Job.version + 1,
        )
        .returning(Job)
        .execution_options(populate_existing=True)
    ).scalar_one_or_none()
    return leased


def renew(session: Session, job: Job, at: datetime, *, progress: int | None = None, total: int | None = None) -> None:
    """Keep a lease for as long again, and say how far the work has come.

    Raises:
        LeaseLost: see there.
    """
    values: dict[str, Any] = {"lease_until": at + LEASE}
    if progress is not None:
        values |= {"progress": progress, "total": total}
    _write(session, job, values)


def finish(session: Session, job: Job, result: dict[str, Any]) -> None:
    """Note in the transaction of the work that it is done.

    Raises:
        LeaseLost: see there; let it roll the work back.
    """
    _write(session, job, {"state": JobState.DONE, "result": events.jsonable(result), "lease_until": None})


def fail(session: Session, job: Job, code: str, at: datetime, *, again: bool) -> None:
    """Note that the work could not be done. ``again``: try it later, longer after each attempt, a few times."""
    if again and job.attempts < MAXIMUM_ATTEMPTS:
        later = at + timedelta(seconds=5 * 2**job.attempts)
        _write(session, job, {"state": JobState.QUEUED, "run_at": later, "lease_until": None, "error_code": code})
    else:
        _write(session, job, {"state": JobState.FAILED, "lease_until": None, "error_code": code})


def get(ctx: Context, job_id: uuid.UUID) -> Job:
    """One of the caller's own jobs.

    Raises:
        NotFound: there is none, or it is somebody else's.
    """
    require_anywhere(ctx, Permission.JOB_READ)
    job = ctx.session.get(Job, job_id)
    if job is None or not _is_own(ctx, job):
        raise NotFound
    return job


def search(ctx: Context, kind: str | None, limit: int, cursor: str | None) -> Page[Job]:
    """The caller's own jobs, the newest first."""
    require_anywhere(ctx, Permission.JOB_READ)
    statement = select(Job).where(col(Job.account_id) == ctx.actor.account_id)
    if ctx.actor.token_id is not None:
        statement = statement.where(col(Job.token_id) == ctx.actor.token_id)
    if kind is not None:
        statement = statement.where(col(Job.kind) == kind)
    if cursor is not None:  # ids grow with time
        statement = statement.where(col(Job.id) < decode_cursor(cursor, [uuid.UUID])[0])
    rows = ctx.session.execute(statement.order_by(col(Job.id).desc()).limit(limit + 1)).scalars().all()
    return page_of(rows, limit, lambda job: [str(job.id)])


def cancel(ctx: Context, job_id: uuid.UUID) -> Job:
    """Stop a job of the caller's own. Work under way stops at its next step and leaves nothing half written.

    Raises:
        NotFound: there is none, or it is somebody else's.
        Conflict: ``job_ended`` when there is nothing to stop any more.
    """
    job = get(ctx, job_id)
    stopped = cast(
        "CursorResult[Any]",
        ctx.session.execute(
            update(Job)
            .where(col(Job.id) == job_id, col(Job.state).in_([JobState.QUEUED, JobState.LEASED]))
            .values(state=JobState.CANCELLED, lease_until=None, version=Job.version + 1)
        ),
    )
    if stopped.rowcount == 0:
        raise Conflict("job_ended", allowed=[])
    events.record(ctx, "job.cancelled", job_id, data={"kind": job.kind})
    ctx.session.refresh(job)
    return job


def public(ctx: Context, job: Job) -> JobPublic:
    """A job as the wire has it, with how fast it has gone on average since it was begun."""
    done, total = job.progress, job.total
    rate, left = None, None
    if job.state is JobState.LEASED:
        done, total = job_progress.told(ctx.settings, job) or (done, total)
        if job.begun_at is not None and done > 0 and ctx.at > job.begun_at:
            rate = done / (ctx.at - job.begun_at).total_seconds()
            left = None if total is None else ceil(max(0, total - done) / rate)
    pace = {"rate_per_second": None if rate is None else round(rate, 1), "seconds_left": left}
    return JobPublic.model_validate({**job.model_dump(), "progress": done, "total": total, **pace})


def forget_old(session: Session, at: datetime) -> None:
    """Remove jobs that ended long ago."""
    session.execute(delete(Job).where(col(Job.state).in_(ENDED), col(Job.updated_at) < at - KEPT_FOR))


def _is_own(ctx: Context, job: Job) -> bool:
    if ctx.actor.is_system:
        return True
    return job.account_id == ctx.actor.account_id and ctx.actor.token_id in {None, job.token_id}


def _write(session: Session, job: Job, values: dict[str, Any]) -> None:
    written = cast(
        "CursorResult[Any]",
        session.execute(update(Job).where(_still_leased(job)).values(**values, version=Job.version + 1)),
    )
    if written.rowcount == 0:
        raise LeaseLost(str(job.id))


def _still_leased(job: Job) -> ColumnElement[bool]:
    return and_(col(Job.id) == job.id, col(Job.state) == JobState.LEASED, col(Job.attempts) == job.attempts)
