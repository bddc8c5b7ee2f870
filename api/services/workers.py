"""Which workers are there (tiến trình chạy nền): each says so from time to time, and whoever is silent is gone."""

import uuid
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import CursorResult, delete, func, insert, select, update
from sqlmodel import Session, col

from api.models.system import RunningWorker
from api.schemas.system import WorkersStanding

SAYS_EVERY = timedelta(seconds=30)
GONE_AFTER = 4 * SAYS_EVERY
"""A worker that was silent for so long is counted no more; it may have missed a word or two while SQLite was busy."""
_FORGOTTEN_AFTER = timedelta(days=7)


def say_here(session: Session, worker_id: uuid.UUID, at: datetime) -> None:
    """Note that a worker is there at this instant."""
    known = cast(
        "CursorResult[Any]",
        session.execute(update(RunningWorker).where(col(RunningWorker.id) == worker_id).values(seen_at=at)),
    )
    if known.rowcount == 0:
        session.execute(insert(RunningWorker).values(id=worker_id, seen_at=at))


def say_gone(session: Session, worker_id: uuid.UUID) -> None:
    """Note that a worker has stopped as it should."""
    session.execute(delete(RunningWorker).where(col(RunningWorker.id) == worker_id))


def standing(session: Session, at: datetime) -> WorkersStanding:
    """How many are there, and when any was last heard of."""
    here = func.count().filter(col(RunningWorker.seen_at) > at - GONE_AFTER)
    row = session.execute(select(here, func.max(col(RunningWorker.seen_at)))).one()
    return WorkersStanding(running=row[0], last_seen_at=row[1])


def forget_gone(session: Session, at: datetime) -> None:
    """Remove those who died long ago."""
    session.execute(delete(RunningWorker).where(col(RunningWorker.seen_at) < at - _FORGOTTEN_AFTER))
