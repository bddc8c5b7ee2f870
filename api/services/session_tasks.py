"""Tasks given in sessions (nhiệm vụ giao), with their deadlines and what became of them."""

import uuid
from collections.abc import Sequence
from datetime import date

from sqlalchemy import select, true
from sqlmodel import col

from api.core.errors import Conflict, FieldError, Forbidden, Invalid, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.study_sessions import SessionTask, StudySession
from api.rules.access import Permission
from api.schemas.common import Named
from api.schemas.minutes import SessionTaskCompletion, TaskIn, TaskPublic
from api.services import events
from api.services.access import allowed, require, visible
from api.services.context import Context, check_version
from api.services.session_steps import readable
from api.services.tree import subtree_now

_TASKS = select(SessionTask, col(Member.full_name)).outerjoin(Member, col(Member.id) == col(SessionTask.member_id))


def listed(
    ctx: Context, organisation_id: uuid.UUID, *, only_open: bool, limit: int, cursor: str | None
) -> Page[TaskPublic]:
    """The tasks of an organisation and what is below it, the nearest deadline first."""
    organisation = require(ctx, Permission.MINUTES_READ, organisation_id)
    statement = (
        visible(ctx, _TASKS, Permission.MINUTES_READ, col(Organisation.path))
        .join(StudySession, col(StudySession.id) == col(SessionTask.study_session_id))
        .join(Organisation, col(Organisation.id) == col(StudySession.organisation_id))
        .where(subtree_now(organisation.path), col(SessionTask.done_on).is_(None) if only_open else true())
        .order_by(col(SessionTask.due_on), col(SessionTask.id))
        .limit(limit + 1)
    )
    if cursor is not None:
        due_on, task_id = decode_cursor(cursor, [str, uuid.UUID])
        statement = statement.where(
            (col(SessionTask.due_on) > _day(due_on))
            | ((col(SessionTask.due_on) == _day(due_on)) & (col(SessionTask.id) > task_id))
        )
    rows = ctx.session.execute(statement).all()
    page = page_of(rows, limit, lambda row: [row[0].due_on.isoformat(), str(row[0].id)])
    return Page([_public(ctx, *row) for row in page.items], page.next_cursor)


def of_session(ctx: Context, study_session_id: uuid.UUID) -> Sequence[TaskPublic]:
    """The tasks given in one session, in their order."""
    rows = ctx.session.execute(
        _TASKS.where(col(SessionTask.study_session_id) == study_session_id).order_by(col(SessionTask.number))
    ).all()
    return [_public(ctx, *row) for row in rows]


def replace(ctx: Context, row: StudySession, tasks: Sequence[TaskIn]) -> None:
    """Give a session these tasks; one that stands keeps its identity by its number.

    Raises:
        Invalid: ``due_before_session``.
        Conflict: ``task_done`` when one that was done would go.
    """
    early = [place for place, task in enumerate(tasks) if task.due_on < row.held_on]
    if early:
        raise Invalid("invalid", errors=[FieldError(f"/tasks/{place}/due_on", "due_before_session") for place in early])
    standing = {
        task.number: task
        for task in ctx.session.execute(
            select(SessionTask).where(col(SessionTask.study_session_id) == row.id)
        ).scalars()
    }
    for number, asked in enumerate(tasks, start=1):
        task = standing.pop(number, None)
        if task is None:
            ctx.session.add(SessionTask(study_session_id=row.id, number=number, **asked.model_dump()))
        else:
            task.text, task.member_id, task.due_on = asked.text, asked.member_id, asked.due_on
    for task in standing.values():
        if task.done_on is not None:
            raise Conflict("task_done", number=task.number)
        ctx.session.delete(task)


def complete(ctx: Context, task_id: uuid.UUID, body: SessionTaskCompletion, expected: int | None) -> TaskPublic:
    """Say that a task was done: whoever it was given to, and who manages the session's organisation.

    Raises:
        Conflict: ``task_done`` already.
        Invalid: ``date_in_future``, ``due_before_session`` for a day before the session.
    """
    task = ctx.session.get(SessionTask, task_id)
    if task is None:
        raise NotFound
    row = readable(ctx, task.study_session_id, Permission.MINUTES_READ)
    organisation = ctx.session.get_one(Organisation, row.organisation_id)
    own = task.member_id is not None and task.member_id == ctx.actor.member_id
    if not own and not allowed(ctx.actor, Permission.STUDY_SESSION_MANAGE, organisation.path):
        raise Forbidden("forbidden", permission=str(Permission.STUDY_SESSION_MANAGE))
    check_version(task, expected)
    if task.done_on is not None:
        raise Conflict("task_done", number=task.number)
    done_on = body.done_on or ctx.today
    if done_on > ctx.today:
        raise Invalid.at("/done_on", "date_in_future")
    if done_on < row.held_on:
        raise Invalid.at("/done_on", "due_before_session")
    task.done_on, task.result = done_on, body.result
    ctx.session.flush()
    events.record(
        ctx, "session_task.completed", task.id, organisation_id=row.organisation_id, data={"done_on": done_on}
    )
    [found] = [each for each in of_session(ctx, row.id) if each.id == task.id]
    return found


def _public(ctx: Context, task: SessionTask, name: str | None) -> TaskPublic:
    return TaskPublic(
        **task.model_dump(exclude={"member_id"}),
        member=None if task.member_id is None else Named(id=task.member_id, name=name or ""),
        overdue=task.done_on is None and task.due_on < ctx.today,
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Invalid.at("?cursor", "cursor_invalid") from error
