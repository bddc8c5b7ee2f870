"""Minutes of study sessions (biên bản), their approval at the next session, and the tasks given."""

import uuid
from typing import Annotated

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, Ctx, Cursor, IfMatch, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.common import PageOf, page_public
from api.schemas.minutes import (
    MinutesApproval,
    MinutesPublic,
    MinutesReturn,
    MinutesWrite,
    SessionTaskCompletion,
    TaskPublic,
)
from api.services import minutes, session_tasks
from api.transactions import Reply

router = Router(tags=["study sessions"])

OF_SESSION = "/study-sessions/{study_session_id}/minutes"
STEP = documented(401, 403, 404, 409, 412, 422, 428)


@router.get(
    OF_SESSION,
    operation_id="minutes_get",
    response_model=MinutesPublic,
    responses=documented(401, 403, 404, 422),
)
def get(ctx: Ctx, study_session_id: PathId) -> Reply[MinutesPublic]:
    """The minutes: opinions, conclusion, tasks, pledges dealt with, and how they were approved."""
    return _reply(minutes.get(ctx, study_session_id))


@router.put(OF_SESSION, operation_id="minutes_write", response_model=MinutesPublic, responses=STEP)
def write(ctx: Ctx, study_session_id: PathId, body: MinutesWrite, if_match: IfMatch) -> Reply[MinutesPublic]:
    """Write the minutes, or write them anew while they are not approved."""
    return _reply(minutes.write(ctx, study_session_id, body, if_match))


@router.post(OF_SESSION + "/return", operation_id="minutes_return", response_model=MinutesPublic, responses=STEP)
def send_back(ctx: Ctx, study_session_id: PathId, body: MinutesReturn, if_match: IfMatch) -> Reply[MinutesPublic]:
    """Return the minutes to be written again."""
    return _reply(minutes.send_back(ctx, study_session_id, body.reason, if_match))


@router.post(OF_SESSION + "/approval", operation_id="minutes_approve", response_model=MinutesPublic, responses=STEP)
def approve(ctx: Ctx, study_session_id: PathId, body: MinutesApproval, if_match: IfMatch) -> Reply[MinutesPublic]:
    """Approve the minutes at a later session: never by who wrote or took them; then nothing changes any more."""
    return _reply(minutes.approve(ctx, study_session_id, body.approved_in_id, if_match))


@router.get(
    "/session-tasks",
    operation_id="session_tasks_list",
    response_model=PageOf[TaskPublic],
    responses=documented(401, 403, 404, 422),
)
def list_tasks(
    ctx: Ctx,
    organisation_id: Annotated[uuid.UUID, Query(description="The organisation; everything below it is included.")],
    only_open: Annotated[bool, Query(description="Only those that are not done.")] = True,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> PageOf[TaskPublic]:
    """The tasks given in sessions, the nearest deadline first."""
    page = session_tasks.listed(ctx, organisation_id, only_open=only_open, limit=limit, cursor=cursor)
    return PageOf[TaskPublic](**page_public(page))


@router.post(
    "/session-tasks/{task_id}/completion",
    operation_id="session_tasks_complete",
    response_model=TaskPublic,
    responses=STEP,
)
def complete(ctx: Ctx, task_id: PathId, body: SessionTaskCompletion, if_match: IfMatch) -> Reply[TaskPublic]:
    """Say that a task was done, and what came of it."""
    done = session_tasks.complete(ctx, task_id, body, if_match)
    return Reply(done, version=done.version)


def _reply(found: MinutesPublic) -> Reply[MinutesPublic]:
    return Reply(found, version=found.version)
