"""The turn of the day: facts dated in the future come into force when their day comes.

Columns that repeat today's truth (an organisation's path and name, a member's cell and status, the counters of open
years) are brought up to date once per civil date, by whichever process is asked first.
"""

import threading
from datetime import date, datetime
from typing import Protocol
from weakref import WeakKeyDictionary

from sqlalchemy import select
from sqlmodel import col

from api.core.db import Database
from api.core.settings import Settings
from api.models.jobs import DayTurn
from api.services import counters, events, findings, member_today, organisations, validity
from api.services.context import SYSTEM, Context


class Step(Protocol):
    """A part of the service that days bring up to date: a module. Steps run in order, in one transaction."""

    def next_turn(self, ctx: Context, after: date) -> date | None:
        """The first day after a day with anything to do; None where nothing lies ahead."""

    def turn(self, ctx: Context, day: date) -> None:
        """Bring the part up to date for a day that begins."""


STEPS: tuple[Step, ...] = (organisations, member_today, counters, findings, validity)
"""In order: the tree, then people, then the figures that rest on both, and findings; at last the trail is told."""

_turned: WeakKeyDictionary[Database, date] = WeakKeyDictionary()
_lock = threading.Lock()


def ensure_turned(database: Database, at: datetime, today: date, settings: Settings, seal_key: bytes) -> None:
    """Turn the days up to today if nobody has yet. Costs a dictionary look-up when there is nothing to do."""
    if _turned.get(database) == today:
        return
    with _lock:
        if _turned.get(database) == today:
            return
        with database.begin() as session:
            ctx = Context(
                session=session,
                actor=SYSTEM,
                at=at,
                today=today,
                request_id=f"day-{today}",
                settings=settings,
            )
            turn(ctx)
            events.write_pending(ctx, seal_key)
        _turned[database] = today


def turn(ctx: Context) -> None:
    """Bring everything from the last turned day up to ``ctx.today``. The row lock lets one process do it."""
    last = ctx.session.execute(select(DayTurn).where(col(DayTurn.id) == 1).with_for_update()).scalar_one_or_none()
    if last is None:
        ctx.session.add(DayTurn(id=1, day=ctx.today, turned_at=ctx.at))
        return
    day = _next_turn(ctx, last.day)
    while day is not None and day <= ctx.today:
        for step in STEPS:
            step.turn(ctx, day)
        day = _next_turn(ctx, day)
    if last.day < ctx.today:
        last.day, last.turned_at = ctx.today, ctx.at


def _next_turn(ctx: Context, after: date) -> date | None:
    """The first day after a day on which any step has something to do: days on which nothing turns cost nothing."""
    return min((day for step in STEPS if (day := step.next_turn(ctx, after)) is not None), default=None)
