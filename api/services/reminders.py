"""Reminders (nhắc việc): who has not done a duty is told, computed at that moment; what is overdue climbs one level.

Each reminder of a duty is written once to an account, however often the work is repeated; the e-mails that gather
them are planned in the same transaction.
"""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, insert, select
from sqlmodel import col

from api.core.ids import new_id
from api.models.accounts import Account, AccountState
from api.models.jobs import Job
from api.models.notices import Notice
from api.models.organisations import Organisation
from api.models.years import ProgrammeYear
from api.rules.access import Permission
from api.rules.duties import DutySubject, reminder_step
from api.rules.notices import NoticeKind
from api.schemas.duties import DutyAsked
from api.services import digests, duties, events, jobs, officers
from api.services.access import require
from api.services.context import Context
from api.services.duties import Duty
from api.services.tree import subtree_now
from api.services.work import Task

ASKED_FOR = "duty_reminders"
"""The kind of work that an officer asks for."""


def daily(task: Task) -> Mapping[str, Any]:
    """Write the day's reminders of all duties, and tell the level above of what is overdue."""
    with task.acting() as ctx:
        written = write_due(ctx)
        task.finish(ctx, {"notices": written, "digests": digests.plan(ctx)})
    return {}


def ask(ctx: Context, organisation_id: uuid.UUID, asked: DutyAsked) -> Job:
    """Have those at and below an organisation reminded who have not done a duty when the work is done.

    Raises:
        Invalid: ``duty_unknown``, ``year_not_opened``.
    """
    require(ctx, Permission.DUTY_REMIND, organisation_id)
    duties.one(ctx.session, asked.duty, asked.year, asked.number)
    data = asked.model_dump()
    events.record(ctx, "duty.reminder_asked", organisation_id, organisation_id=organisation_id, data=data)
    return jobs.enqueue(ctx, ASKED_FOR, {"organisation_id": organisation_id, **data})


def asked_for(task: Task) -> Mapping[str, Any]:
    """Remind those whom an officer asked to be reminded: at most once a day, and only who has not done it by now."""
    asked = DutyAsked.model_validate({name: task.arguments[name] for name in ("duty", "year", "number")})
    with task.acting() as ctx:
        organisation = require(ctx, Permission.DUTY_REMIND, uuid.UUID(str(task.arguments["organisation_id"])))
        duty = duties.one(ctx.session, asked.duty, asked.year, asked.number)
        here = duty.lines.c.organisation_id.in_(select(col(Organisation.id)).where(subtree_now(organisation.path)))
        step = ctx.today.toordinal()
        written = _write(ctx, duty, (_notice(NoticeKind.ASKED, step, *each) for each in _undone(ctx, duty, here)))
        task.finish(ctx, {"notices": written, "digests": digests.plan(ctx)})
    return {}


def write_due(ctx: Context) -> int:
    """Write every reminder that is due today and was not written yet. Gives how many."""
    opened = ctx.session.execute(select(ProgrammeYear).order_by(col(ProgrammeYear.year))).scalars().all()
    written = 0
    for year in opened:
        for duty in duties.of_year(ctx.session, year):
            written += _write(ctx, duty, [*_reminders(ctx, duty), *_climbing(ctx, duty)])
    return written


def _reminders(ctx: Context, duty: Duty) -> Iterator[dict[str, Any]]:
    kind = duty.kind
    if kind.reminders:
        for line in _undone(ctx, duty, _due_between(duty, ctx.today, kind.reminders[0])):
            step = reminder_step(kind, line[2], ctx.today)
            if step is not None:
                yield _notice(NoticeKind.REMINDER, step, *line)


def _climbing(ctx: Context, duty: Duty) -> Iterator[dict[str, Any]]:
    """One notice for each officer one level up: of a person's duty at their cell, of a unit's at the unit above."""
    lines = duty.lines.c
    above = lines.organisation_id if duty.kind.subject is DutySubject.MEMBER else col(Organisation.parent_id)
    counted = ctx.session.execute(
        select(above, func.count(), func.min(lines.due_on))
        .join_from(duty.lines, Organisation, col(Organisation.id) == lines.organisation_id)
        .where(duty.undone(), above.is_not(None), _due_between(duty, ctx.today, duty.kind.climbs_after))
        .group_by(above)
    ).all()
    answering = officers.of(ctx.session, [row[0] for row in counted], ctx.today)
    for organisation_id, undone, due_on in counted:
        for account_id in answering.get(organisation_id, ()):
            yield _notice(NoticeKind.OVERDUE, 1, account_id, organisation_id, due_on, False, undone)


def _undone(ctx: Context, duty: Duty, which: ColumnElement[bool]) -> list[tuple[uuid.UUID, uuid.UUID, date, bool, int]]:
    """Account, unit, last day, whether it is their own duty, and 1: for everybody who has not done it."""
    lines = duty.lines.c
    if duty.kind.subject is DutySubject.MEMBER:
        found = ctx.session.execute(
            select(col(Account.id), lines.organisation_id, lines.due_on)
            .join_from(duty.lines, Account, col(Account.member_id) == lines.subject_id)
            .where(duty.undone(), which, col(Account.state) == AccountState.ACTIVE)
        )
        return [(account_id, unit, due_on, True, 1) for account_id, unit, due_on in found]
    units = ctx.session.execute(select(lines.subject_id, lines.due_on).where(duty.undone(), which)).all()
    answering = officers.of(ctx.session, [unit for unit, _ in units], ctx.today)
    return [(account, unit, due_on, False, 1) for unit, due_on in units for account in answering.get(unit, ())]


def _due_between(duty: Duty, today: date, first: int) -> ColumnElement[bool]:
    """The SQL condition that ``first`` days from the due day on have come, and the duty is not yet left at peace."""
    due_on = duty.lines.c.due_on
    latest, earliest = today - timedelta(days=first), today - timedelta(days=duty.kind.quiet_after)
    return due_on.between(earliest, latest)


def _notice(
    kind: NoticeKind, step: int, account_id: uuid.UUID, unit: uuid.UUID, due_on: date, own: bool, undone: int
) -> dict[str, Any]:
    return {
        "account_id": account_id,
        "kind": kind,
        "step": step,
        "organisation_id": unit,
        "due_on": due_on,
        "own": own,
        "undone": undone,
    }


def _write(ctx: Context, duty: Duty, notices: Iterable[dict[str, Any]]) -> int:
    """Write those that were not written before; whoever moved to another cell is not told the same again."""
    named = {"duty": duty.kind.code, "year": duty.year, "number": duty.number}
    known = {
        _key(dict(row._mapping))
        for row in ctx.session.execute(
            select(*(col(getattr(Notice, name)) for name in _KEY)).where(
                *(col(getattr(Notice, name)) == value for name, value in named.items())
            )
        )
    }
    rows = []
    for notice in notices:
        if _key(notice) not in known:
            known.add(_key(notice))
            own = {"id": new_id(), "created_at": ctx.at, "updated_at": ctx.at, "version": 1}
            rows.append({**own, **named, **notice})
    if rows:
        ctx.session.execute(insert(Notice), rows)
    return len(rows)


_KEY = ("account_id", "kind", "step", "own", "organisation_id")


def _key(notice: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(None if name == "organisation_id" and notice["own"] else notice[name] for name in _KEY)
