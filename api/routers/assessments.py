"""Collective assessment (tập thể nhận xét, đánh giá): the remark and rating, one by one or a whole session."""

from typing import Annotated

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, Ctx, Cursor, IfMatch, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.assessments import AssessmentCreate, AssessmentOutcomes, AssessmentsCreate, QueuedPledge
from api.schemas.common import PageOf, Year
from api.schemas.pledges import PledgeStatus
from api.services import assessments
from api.transactions import Reply

router = Router(tags=["assessments"])


@router.post(
    "/pledges/{pledge_id}/assessments",
    operation_id="assessments_assess",
    response_model=PledgeStatus,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def assess(ctx: Ctx, pledge_id: PathId, body: AssessmentCreate, if_match: IfMatch) -> Reply[PledgeStatus]:
    """Write the collective's remark and rating. Nobody writes it on their own pledge."""
    moved = assessments.assess(ctx, pledge_id, body, if_match)
    return Reply(moved, version=moved.version)


@router.get(
    "/organisations/{organisation_id}/assessment-queue",
    operation_id="assessments_queue",
    response_model=PageOf[QueuedPledge],
    responses=documented(401, 403, 404, 422),
)
def queue(
    ctx: Ctx,
    organisation_id: PathId,
    year: Annotated[Year, Query()],
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> PageOf[QueuedPledge]:
    """The self-reported pledges of a cell that wait for the collective's remark."""
    page = assessments.queue(ctx, organisation_id, year, limit, cursor)
    return PageOf[QueuedPledge](items=page.items, next_cursor=page.next_cursor)


@router.post(
    "/organisations/{organisation_id}/assessments",
    operation_id="assessments_assess_many",
    response_model=AssessmentOutcomes,
    responses=documented(401, 403, 404, 422),
)
def assess_many(ctx: Ctx, organisation_id: PathId, body: AssessmentsCreate) -> AssessmentOutcomes:
    """Write the remarks of one session of a cell; says of each what became of it."""
    return assessments.assess_many(ctx, organisation_id, body)
