"""Plans of organisations (kế hoạch) and their key tasks (việc trọng tâm)."""

from typing import Annotated

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, Ctx, Cursor, IfMatch, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.common import PageOf, Year, page_public
from api.schemas.plans import (
    PlanCreate,
    PlanIssue,
    PlanPublic,
    PlanReopening,
    PlanSummary,
    PlanTaskCompletion,
    PlanTaskIn,
    PlanTaskPublic,
    PlanUpdate,
    TaskPostponement,
    TaskReason,
)
from api.services import plan_tasks, plans
from api.transactions import Reply

router = Router(tags=["plans"])

ONE = "/plans/{plan_id}"
TASK = "/plan-tasks/{task_id}"
STEP = documented(401, 403, 404, 409, 412, 422, 428)


@router.get(
    "/organisations/{organisation_id}/plans",
    operation_id="plans_search",
    response_model=PageOf[PlanSummary],
    responses=documented(401, 403, 404, 422),
)
def search(
    ctx: Ctx,
    organisation_id: PathId,
    year: Annotated[Year | None, Query(description="Only this year's.")] = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, object]:
    """The plans that hold for an organisation: its own and those of the levels above, the newest first."""
    return page_public(plans.search(ctx, organisation_id, year, limit, cursor))


@router.post(
    "/plans",
    operation_id="plans_create",
    response_model=PlanPublic,
    status_code=201,
    responses=documented(401, 403, 404, 422),
)
def create(ctx: Ctx, body: PlanCreate) -> Reply[PlanPublic]:
    """Begin a draft of a plan, with its tasks or without."""
    made = plans.create(ctx, body)
    return Reply(made, version=made.version, location=f"/api/v1/plans/{made.id}")


@router.get(ONE, operation_id="plans_get", response_model=PlanPublic, responses=documented(401, 404, 422))
def get(ctx: Ctx, plan_id: PathId) -> Reply[PlanPublic]:
    """One plan with its tasks."""
    return _plan(plans.get(ctx, plan_id))


@router.patch(ONE, operation_id="plans_edit", response_model=PlanPublic, responses=STEP)
def edit(ctx: Ctx, plan_id: PathId, body: PlanUpdate, if_match: IfMatch) -> Reply[PlanPublic]:
    """Change a draft; `tasks` replaces all its tasks."""
    return _plan(plans.edit(ctx, plan_id, body, if_match))


@router.post(ONE + "/issue", operation_id="plans_issue", response_model=PlanPublic, responses=STEP)
def issue(ctx: Ctx, plan_id: PathId, body: PlanIssue, if_match: IfMatch) -> Reply[PlanPublic]:
    """Issue a plan to the subtree."""
    return _plan(plans.issue(ctx, plan_id, body, if_match))


@router.post(ONE + "/discard", operation_id="plans_discard", response_model=PlanPublic, responses=STEP)
def discard(ctx: Ctx, plan_id: PathId, if_match: IfMatch) -> Reply[PlanPublic]:
    """Give up a draft of a plan."""
    return _plan(plans.discard(ctx, plan_id, if_match))


@router.post(ONE + "/closing", operation_id="plans_close", response_model=PlanPublic, responses=STEP)
def close(ctx: Ctx, plan_id: PathId, if_match: IfMatch) -> Reply[PlanPublic]:
    """Close a plan whose tasks are all done or cancelled."""
    return _plan(plans.close(ctx, plan_id, if_match))


@router.post(ONE + "/reopening", operation_id="plans_reopen", response_model=PlanPublic, responses=STEP)
def reopen(ctx: Ctx, plan_id: PathId, body: PlanReopening, if_match: IfMatch) -> Reply[PlanPublic]:
    """Take a closed plan up again, with the reason."""
    return _plan(plans.reopen(ctx, plan_id, body.reason, if_match))


@router.post(
    ONE + "/tasks",
    operation_id="plans_add_task",
    response_model=PlanTaskPublic,
    status_code=201,
    responses=documented(401, 403, 404, 409, 422),
)
def add_task(ctx: Ctx, plan_id: PathId, body: PlanTaskIn) -> Reply[PlanTaskPublic]:
    """Add a task to a plan that has been issued."""
    return _task(plan_tasks.add(ctx, plan_id, body))


@router.post(TASK + "/start", operation_id="plans_start_task", response_model=PlanTaskPublic, responses=STEP)
def start_task(ctx: Ctx, task_id: PathId, if_match: IfMatch) -> Reply[PlanTaskPublic]:
    """Say that work on a task has begun; also for its owner."""
    return _task(plan_tasks.start(ctx, task_id, if_match))


@router.post(TASK + "/completion", operation_id="plans_complete_task", response_model=PlanTaskPublic, responses=STEP)
def complete_task(ctx: Ctx, task_id: PathId, body: PlanTaskCompletion, if_match: IfMatch) -> Reply[PlanTaskPublic]:
    """Say what came of a task; also for its owner."""
    return _task(plan_tasks.complete(ctx, task_id, body, if_match))


@router.post(TASK + "/postponement", operation_id="plans_postpone_task", response_model=PlanTaskPublic, responses=STEP)
def postpone_task(ctx: Ctx, task_id: PathId, body: TaskPostponement, if_match: IfMatch) -> Reply[PlanTaskPublic]:
    """Give a task a later last day, with the reason."""
    return _task(plan_tasks.postpone(ctx, task_id, body, if_match))


@router.post(TASK + "/cancellation", operation_id="plans_cancel_task", response_model=PlanTaskPublic, responses=STEP)
def cancel_task(ctx: Ctx, task_id: PathId, body: TaskReason, if_match: IfMatch) -> Reply[PlanTaskPublic]:
    """Give a task up, with the reason."""
    return _task(plan_tasks.cancel(ctx, task_id, body.reason, if_match))


@router.post(TASK + "/reopening", operation_id="plans_reopen_task", response_model=PlanTaskPublic, responses=STEP)
def reopen_task(ctx: Ctx, task_id: PathId, body: TaskReason, if_match: IfMatch) -> Reply[PlanTaskPublic]:
    """Take up again a task that was done or cancelled, with the reason."""
    return _task(plan_tasks.reopen(ctx, task_id, body.reason, if_match))


def _plan(plan: PlanPublic) -> Reply[PlanPublic]:
    return Reply(plan, version=plan.version)


def _task(task: PlanTaskPublic) -> Reply[PlanTaskPublic]:
    return Reply(task, version=task.version)
