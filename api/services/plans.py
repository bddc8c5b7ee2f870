"""Plans (kế hoạch): drafting, issuing and closing what an organisation means to do in a year."""

import uuid
from typing import Any

from sqlalchemy import and_, case, func, or_, select
from sqlmodel import col

from api.core.errors import Conflict, Invalid
from api.core.paging import Page, decode_cursor, page_of
from api.models.organisations import Organisation
from api.models.plans import Plan, PlanTask
from api.rules.access import Permission
from api.rules.plans import (
    OPEN_TASKS,
    READABLE_PLANS,
    PlanAction,
    PlanState,
    TaskState,
    plan_actions,
)
from api.schemas.common import Named
from api.schemas.plans import PlanCreate, PlanIssue, PlanPublic, PlanSummary, PlanUpdate
from api.services import events, plan_tasks
from api.services.access import allowed, require, scope_condition
from api.services.context import Context, check_version
from api.services.plan_access import managed, readable, step
from api.services.tree import prefixes_of


def search(
    ctx: Context, organisation_id: uuid.UUID, year: int | None, limit: int, cursor: str | None
) -> Page[PlanSummary]:
    """The plans that hold for an organisation: its own and those of the levels above it, the newest first.

    Raises:
        NotFound: the organisation is out of scope.
    """
    organisation = require(ctx, Permission.PLAN_READ, organisation_id)
    seen = or_(
        col(Plan.state).in_(READABLE_PLANS), scope_condition(ctx.actor, Permission.PLAN_MANAGE, col(Organisation.path))
    )
    statement = _summaries(ctx).where(col(Organisation.path).in_(prefixes_of(organisation.path)), seen)
    if year is not None:
        statement = statement.where(col(Plan.year) == year)
    if cursor is not None:  # ids grow with time
        statement = statement.where(col(Plan.id) < decode_cursor(cursor, [uuid.UUID])[0])
    rows = ctx.session.execute(statement.order_by(col(Plan.id).desc()).limit(limit + 1)).all()
    page = page_of(rows, limit, lambda row: [str(row.id)])
    return Page([_summary(row) for row in page.items], page.next_cursor)


def get(ctx: Context, plan_id: uuid.UUID) -> PlanPublic:
    """One plan with its tasks.

    Raises:
        NotFound: there is none that the actor may see.
    """
    plan, organisation = readable(ctx, plan_id)
    manages = allowed(ctx.actor, Permission.PLAN_MANAGE, organisation.path)
    return PlanPublic(
        **plan.model_dump(include=_PLAIN_FIELDS),
        organisation=Named(id=organisation.id, name=organisation.name),
        tasks=plan_tasks.of_plan(ctx, plan, manages=manages),
        allowed_actions=plan_actions(plan.state) if manages else (),
    )


def create(ctx: Context, body: PlanCreate) -> PlanPublic:
    """Begin a draft.

    Raises:
        Invalid: a task's owner stands outside the organisation, or its last day outside the year.
    """
    organisation = require(ctx, Permission.PLAN_MANAGE, body.organisation_id)
    plan = Plan(
        organisation_id=organisation.id, year=body.year, state=PlanState.DRAFT, title=body.title, basis=body.basis
    )
    ctx.session.add(plan)
    ctx.session.flush()
    plan_tasks.replace(ctx, plan, organisation, body.tasks)
    _record(ctx, "plan.drafted", plan)
    return get(ctx, plan.id)


def edit(ctx: Context, plan_id: uuid.UUID, body: PlanUpdate, expected: int | None) -> PlanPublic:
    """Change a draft's words or tasks.

    Raises:
        Conflict: ``plan_state_refused`` once it is no draft.
        Invalid: as ``create``.
    """
    plan, organisation = managed(ctx, plan_id)
    check_version(plan, expected)
    step(plan, PlanAction.EDIT)
    changes = body.changes()
    tasks = changes.pop("tasks", None)
    for field, value in changes.items():
        setattr(plan, field, value)
    plan.updated_at = ctx.at
    if tasks is not None:
        plan_tasks.replace(ctx, plan, organisation, tasks)
    return _stepped(ctx, "plan.edited", plan)


def issue(ctx: Context, plan_id: uuid.UUID, body: PlanIssue, expected: int | None) -> PlanPublic:
    """Issue a plan to the subtree; from then on its tasks are only done, postponed or cancelled.

    Raises:
        Conflict: ``plan_empty`` without a task, ``plan_state_refused``.
        Invalid: ``day_ahead``.
    """
    plan, _ = managed(ctx, plan_id)
    check_version(plan, expected)
    if body.issued_on > ctx.today:
        raise Invalid.at("/issued_on", "day_ahead")
    step(plan, PlanAction.ISSUE)
    if plan_tasks.count(ctx, plan.id) == 0:
        raise Conflict("plan_empty", allowed=[PlanAction.EDIT])
    plan.number, plan.issued_on = body.number, body.issued_on
    return _stepped(ctx, "plan.issued", plan)


def discard(ctx: Context, plan_id: uuid.UUID, expected: int | None) -> PlanPublic:
    """Give up a draft."""
    plan, _ = managed(ctx, plan_id)
    check_version(plan, expected)
    step(plan, PlanAction.DISCARD)
    return _stepped(ctx, "plan.discarded", plan)


def close(ctx: Context, plan_id: uuid.UUID, expected: int | None) -> PlanPublic:
    """Close a plan whose tasks are done or cancelled.

    Raises:
        Conflict: ``plan_has_open_tasks``, ``plan_state_refused``.
    """
    plan, _ = managed(ctx, plan_id)
    check_version(plan, expected)
    step(plan, PlanAction.CLOSE)
    still_open = plan_tasks.count(ctx, plan.id, OPEN_TASKS)
    if still_open:
        raise Conflict("plan_has_open_tasks", allowed=[PlanAction.ADD_TASK], count=still_open)
    plan.closed_on = ctx.today
    return _stepped(ctx, "plan.closed", plan)


def reopen(ctx: Context, plan_id: uuid.UUID, reason: str, expected: int | None) -> PlanPublic:
    """Take a closed plan up again."""
    plan, _ = managed(ctx, plan_id)
    check_version(plan, expected)
    step(plan, PlanAction.REOPEN)
    plan.closed_on = None
    return _stepped(ctx, "plan.reopened", plan, changes={"reason": [None, reason]})


def _stepped(ctx: Context, kind: str, plan: Plan, changes: dict[str, Any] | None = None) -> PlanPublic:
    ctx.session.flush()
    _record(ctx, kind, plan, changes)
    return get(ctx, plan.id)


def _record(ctx: Context, kind: str, plan: Plan, changes: dict[str, Any] | None = None) -> None:
    events.record(
        ctx,
        kind,
        plan.id,
        organisation_id=plan.organisation_id,
        data={"state": plan.state, "year": plan.year},
        changes=changes,
    )


def _summaries(ctx: Context) -> Any:
    """Plans with how many of their tasks stand where."""
    state, due_on, done_on = col(PlanTask.state), col(PlanTask.due_on), col(PlanTask.done_on)

    def number(condition: Any) -> Any:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

    return (
        select(
            *(col(getattr(Plan, field)) for field in ("id", "year", "title", "state", "number", "issued_on")),
            col(Organisation.id).label("organisation_id"),
            col(Organisation.name).label("organisation_name"),
            number(state != TaskState.CANCELLED).label("tasks"),
            number(state == TaskState.DONE).label("tasks_done"),
            number(and_(state == TaskState.DONE, done_on <= due_on)).label("tasks_done_on_time"),
            number(and_(state.in_(OPEN_TASKS), due_on < ctx.today)).label("tasks_overdue"),
        )
        .join(Organisation, col(Organisation.id) == col(Plan.organisation_id))
        .outerjoin(PlanTask, col(PlanTask.plan_id) == col(Plan.id))
        .group_by(col(Plan.id), col(Organisation.id))
    )


def _summary(row: Any) -> PlanSummary:
    fields = dict(row._mapping)
    organisation = Named(id=fields.pop("organisation_id"), name=fields.pop("organisation_name"))
    return PlanSummary(**fields, organisation=organisation)


_PLAIN_FIELDS = {"id", "year", "title", "basis", "state", "number", "issued_on", "closed_on", "version"}
