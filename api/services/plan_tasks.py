"""The key tasks of a plan (việc trọng tâm): who answers for them, by when, and what became of them."""

import uuid
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import delete, func, insert, select
from sqlmodel import col

from api.core.errors import Conflict, FieldError, Forbidden, Invalid, NotFound
from api.core.ids import new_id
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.plans import Plan, PlanTask
from api.rules.access import Permission
from api.rules.plans import (
    OWNERS_ACTIONS,
    TASK_TRANSITIONS,
    PlanAction,
    PlanState,
    TaskAction,
    TaskState,
    overdue,
    task_actions,
)
from api.schemas.common import Named
from api.schemas.plans import PlanTaskCompletion, PlanTaskIn, PlanTaskPublic, TaskPostponement
from api.services import events, plan_access
from api.services.access import allowed
from api.services.context import Context, check_version
from api.services.tree import subtree_now


def of_plan(ctx: Context, plan: Plan, *, manages: bool) -> list[PlanTaskPublic]:
    """The tasks of a plan in their order, for whoever has been let see it."""
    rows = ctx.session.execute(
        select(PlanTask, Organisation, col(Member.full_name))
        .join(Organisation, col(Organisation.id) == col(PlanTask.owner_id))
        .outerjoin(Member, col(Member.id) == col(PlanTask.owner_member_id))
        .where(col(PlanTask.plan_id) == plan.id)
        .order_by(col(PlanTask.number))
    ).all()
    return [
        PlanTaskPublic(
            **task.model_dump(include=_PLAIN_FIELDS),
            owner=Named(id=owner.id, name=owner.name),
            owner_member=None if name is None else Named(id=task.owner_member_id, name=name),
            overdue=overdue(task.state, task.due_on, ctx.today),
            allowed_actions=task_actions(plan.state, task.state, manages=manages, owns=_owns(ctx, task, owner)),
        )
        for task, owner, name in rows
    ]


def count(ctx: Context, plan_id: uuid.UUID, states: Collection[TaskState] = tuple(TaskState)) -> int:
    """How many tasks of a plan are in some states."""
    statement = select(func.count()).where(col(PlanTask.plan_id) == plan_id, col(PlanTask.state).in_(states))
    return ctx.session.execute(statement).scalar() or 0


def replace(ctx: Context, plan: Plan, organisation: Organisation, tasks: Sequence[PlanTaskIn]) -> None:
    """Give a draft these tasks instead of its present ones.

    Raises:
        Invalid: ``plan_owner_outside`` or ``due_outside_year`` at the task.
    """
    _check(ctx, plan, organisation, tasks, "/tasks/{}")
    ctx.session.execute(delete(PlanTask).where(col(PlanTask.plan_id) == plan.id))
    if tasks:
        rows = [_row(ctx, plan, task, number) for number, task in enumerate(tasks, start=1)]
        ctx.session.execute(insert(PlanTask), rows)


def add(ctx: Context, plan_id: uuid.UUID, task: PlanTaskIn) -> PlanTaskPublic:
    """Add a task to an issued plan.

    Raises:
        Conflict: ``plan_state_refused``.
        Invalid: as ``replace``.
    """
    plan, organisation = plan_access.managed(ctx, plan_id)
    ctx.session.refresh(plan, with_for_update=True)
    plan_access.step(plan, PlanAction.ADD_TASK)
    _check(ctx, plan, organisation, [task], "")
    last = ctx.session.execute(select(func.max(col(PlanTask.number))).where(col(PlanTask.plan_id) == plan_id)).scalar()
    row = _row(ctx, plan, task, (last or 0) + 1)
    ctx.session.execute(insert(PlanTask), [row])
    return _recorded(ctx, "plan.task_added", plan, row["id"])


def start(ctx: Context, task_id: uuid.UUID, expected: int | None) -> PlanTaskPublic:
    """Say that work on a task has begun."""
    plan, task = _step(ctx, task_id, TaskAction.START, expected)
    return _recorded(ctx, "plan.task_started", plan, task.id)


def complete(ctx: Context, task_id: uuid.UUID, body: PlanTaskCompletion, expected: int | None) -> PlanTaskPublic:
    """Say what came of a task.

    Raises:
        Invalid: ``day_ahead``.
    """
    plan, task = _step(ctx, task_id, TaskAction.COMPLETE, expected)
    task.done_on = body.done_on or ctx.today
    if task.done_on > ctx.today:
        raise Invalid.at("/done_on", "day_ahead")
    task.result = body.result
    return _recorded(ctx, "plan.task_completed", plan, task.id)


def postpone(ctx: Context, task_id: uuid.UUID, body: TaskPostponement, expected: int | None) -> PlanTaskPublic:
    """Give a task a later last day, with the reason; the trail keeps the earlier one.

    Raises:
        Invalid: ``date_too_early`` when it would not be later, ``due_outside_year``.
    """
    plan, task = _step(ctx, task_id, TaskAction.POSTPONE, expected)
    if body.due_on <= task.due_on:
        raise Invalid.at("/due_on", "date_too_early")
    if body.due_on.year != plan.year:
        raise Invalid.at("/due_on", "due_outside_year", year=plan.year)
    changes = {"due_on": [task.due_on, body.due_on], "reason": [task.reason, body.reason]}
    task.due_on, task.reason = body.due_on, body.reason
    return _recorded(ctx, "plan.task_postponed", plan, task.id, changes)


def cancel(ctx: Context, task_id: uuid.UUID, reason: str, expected: int | None) -> PlanTaskPublic:
    """Give a task up, with the reason."""
    return _with_reason(ctx, task_id, TaskAction.CANCEL, "plan.task_cancelled", reason, expected)


def reopen(ctx: Context, task_id: uuid.UUID, reason: str, expected: int | None) -> PlanTaskPublic:
    """Take a task up again, with the reason."""
    return _with_reason(ctx, task_id, TaskAction.REOPEN, "plan.task_reopened", reason, expected)


def _with_reason(
    ctx: Context, task_id: uuid.UUID, action: TaskAction, kind: str, reason: str, expected: int | None
) -> PlanTaskPublic:
    plan, task = _step(ctx, task_id, action, expected)
    changes = {"reason": [task.reason, reason], "done_on": [task.done_on, None]}
    task.reason, task.done_on = reason, None
    return _recorded(ctx, kind, plan, task.id, changes)


def _step(ctx: Context, task_id: uuid.UUID, action: TaskAction, expected: int | None) -> tuple[Plan, PlanTask]:
    """Take a step of a task's life, if the actor may and its plan and state allow it."""
    task = ctx.session.get(PlanTask, task_id)
    if task is None:
        raise NotFound
    plan, organisation = plan_access.readable(ctx, task.plan_id)
    manages = allowed(ctx.actor, Permission.PLAN_MANAGE, organisation.path)
    owns = _owns(ctx, task, ctx.session.get_one(Organisation, task.owner_id))
    if not (manages or (owns and action in OWNERS_ACTIONS)):
        raise Forbidden("forbidden", permission=str(Permission.PLAN_MANAGE))
    check_version(task, expected)
    ctx.session.refresh(plan, with_for_update={"read": True})  # nobody closes it meanwhile
    possible = task_actions(plan.state, task.state, manages=manages, owns=owns)
    if plan.state is not PlanState.ISSUED or action not in possible:
        raise Conflict("plan_task_state_refused", allowed=possible)
    task.state = TASK_TRANSITIONS[action][task.state]
    return plan, task


def _owns(ctx: Context, task: PlanTask, owner: Organisation) -> bool:
    own = task.owner_member_id is not None and task.owner_member_id == ctx.actor.member_id
    return own or allowed(ctx.actor, Permission.PLAN_MANAGE, owner.path)


def _check(ctx: Context, plan: Plan, organisation: Organisation, tasks: Sequence[PlanTaskIn], at: str) -> None:
    """Refuse owners outside the organisation's subtree and last days outside the plan's year."""
    units = {task.owner_id for task in tasks if task.owner_id is not None}
    people = {task.owner_member_id for task in tasks if task.owner_member_id is not None}
    inside = subtree_now(organisation.path)
    known_units = set(
        ctx.session.execute(select(col(Organisation.id)).where(col(Organisation.id).in_(units), inside)).scalars()
    )
    known_people = set(
        ctx.session.execute(
            select(col(Member.id))
            .join(Organisation, col(Organisation.id) == col(Member.organisation_id))
            .where(col(Member.id).in_(people), inside)
        ).scalars()
    )
    faults = []
    for place, task in enumerate(tasks):
        pointer = at.format(place)
        if task.owner_id is not None and task.owner_id not in known_units:
            faults.append(FieldError(f"{pointer}/owner_id", "plan_owner_outside"))
        if task.owner_member_id is not None and task.owner_member_id not in known_people:
            faults.append(FieldError(f"{pointer}/owner_member_id", "plan_owner_outside"))
        if task.due_on.year != plan.year:
            faults.append(FieldError(f"{pointer}/due_on", "due_outside_year", {"year": plan.year}))
    if faults:
        raise Invalid("invalid", errors=faults)


def _row(ctx: Context, plan: Plan, task: PlanTaskIn, number: int) -> dict[str, Any]:
    return {
        **task.model_dump(),
        "id": new_id(),
        "created_at": ctx.at,
        "updated_at": ctx.at,
        "version": 1,
        "plan_id": plan.id,
        "number": number,
        "state": TaskState.PLANNED,
        "owner_id": task.owner_id or plan.organisation_id,
    }


def _recorded(
    ctx: Context, kind: str, plan: Plan, task_id: uuid.UUID, changes: dict[str, Any] | None = None
) -> PlanTaskPublic:
    ctx.session.flush()
    data = {"task_id": task_id, "year": plan.year}
    events.record(ctx, kind, plan.id, organisation_id=plan.organisation_id, data=data, changes=changes)
    organisation = ctx.session.get_one(Organisation, plan.organisation_id)
    manages = allowed(ctx.actor, Permission.PLAN_MANAGE, organisation.path)
    return next(task for task in of_plan(ctx, plan, manages=manages) if task.id == task_id)


_PLAIN_FIELDS = {"id", "number", "title", "state", "due_on", "done_on", "result", "reason", "version"}
