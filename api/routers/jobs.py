"""Background work: how far it has come, what came of it, and stopping it (tác vụ nền)."""

import uuid
from typing import Annotated, Any

from fastapi import Query

from api.core.paging import DEFAULT_LIMIT, Page
from api.dependencies import Ctx, Cursor, Limit
from api.problems import documented
from api.routing import Router
from api.schemas.common import PageOf, page_public
from api.schemas.jobs import JobPublic
from api.services import jobs

router = Router(tags=["jobs"])


@router.get(
    "/jobs",
    operation_id="jobs_search",
    response_model=PageOf[JobPublic],
    summary="Your jobs",
    responses=documented(403),
)
def search(
    ctx: Ctx,
    kind: Annotated[str | None, Query(max_length=40, description="Only this kind of work.")] = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, Any]:
    """Give the background work you asked for, the newest first."""
    page = jobs.search(ctx, kind, limit, cursor)
    return page_public(Page([jobs.public(ctx, job) for job in page.items], page.next_cursor))


@router.get(
    "/jobs/{job_id}",
    operation_id="jobs_get",
    response_model=JobPublic,
    summary="One job",
    responses=documented(403, 404),
)
def get(ctx: Ctx, job_id: uuid.UUID) -> JobPublic:
    """Give one piece of background work you asked for, with its progress or its result."""
    return jobs.public(ctx, jobs.get(ctx, job_id))


@router.post(
    "/jobs/{job_id}/cancellation",
    operation_id="jobs_cancel",
    response_model=JobPublic,
    summary="Stop a job",
    responses=documented(403, 404, 409),
)
def cancel(ctx: Ctx, job_id: uuid.UUID) -> JobPublic:
    """Stop background work you asked for. What is under way ends at its next step and leaves nothing half written."""
    return jobs.public(ctx, jobs.cancel(ctx, job_id))
