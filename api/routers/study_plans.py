"""Yearly plans of study sessions (kế hoạch sinh hoạt chuyên đề năm), for one organisation or for all cells below it."""

import uuid
from collections.abc import Sequence
from typing import Annotated

from fastapi import Query

from api.dependencies import Ctx, IfMatch, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.common import Year
from api.schemas.study_plans import StudyPlanCreate, StudyPlanPublic, StudyPlanUpdate
from api.services import study_plans
from api.transactions import Reply

router = Router(prefix="/study-plans", tags=["study sessions"])

STEP = documented(401, 403, 404, 409, 412, 422, 428)


@router.get(
    "",
    operation_id="study_plans_list",
    response_model=Sequence[StudyPlanPublic],
    responses=documented(401, 403, 404, 422),
)
def list_plans(
    ctx: Ctx,
    organisation_id: Annotated[uuid.UUID, Query(description="Whose plans; those from above that reach it included.")],
    year: Annotated[Year, Query(description="The year of the plans.")],
) -> Sequence[StudyPlanPublic]:
    """The plans of an organisation, and those from above for its cells, from the top down."""
    return study_plans.listed(ctx, organisation_id, year)


@router.post(
    "",
    operation_id="study_plans_create",
    status_code=201,
    response_model=StudyPlanPublic,
    responses=documented(401, 403, 404, 422),
)
def create(ctx: Ctx, body: StudyPlanCreate) -> Reply[StudyPlanPublic]:
    """Begin a plan for a year; lines may be added until it is issued."""
    made = study_plans.create(ctx, body)
    return Reply(made, version=made.version, location=f"/api/v1/study-plans/{made.id}")


@router.get(
    "/{plan_id}",
    operation_id="study_plans_get",
    response_model=StudyPlanPublic,
    responses=documented(401, 404, 422),
)
def get(ctx: Ctx, plan_id: PathId) -> Reply[StudyPlanPublic]:
    """One plan, with how far the sessions of each line have come."""
    return _reply(study_plans.get(ctx, plan_id))


@router.patch("/{plan_id}", operation_id="study_plans_edit", response_model=StudyPlanPublic, responses=STEP)
def edit(ctx: Ctx, plan_id: PathId, body: StudyPlanUpdate, if_match: IfMatch) -> Reply[StudyPlanPublic]:
    """Change a draft; `items` replaces all its lines."""
    return _reply(study_plans.edit(ctx, plan_id, body, if_match))


@router.post("/{plan_id}/issue", operation_id="study_plans_issue", response_model=StudyPlanPublic, responses=STEP)
def issue(ctx: Ctx, plan_id: PathId, if_match: IfMatch) -> Reply[StudyPlanPublic]:
    """Issue a plan: each line becomes a planned session of the organisation, or of every cell below it at once."""
    return _reply(study_plans.issue(ctx, plan_id, if_match))


@router.post("/{plan_id}/discard", operation_id="study_plans_discard", response_model=StudyPlanPublic, responses=STEP)
def discard(ctx: Ctx, plan_id: PathId, if_match: IfMatch) -> Reply[StudyPlanPublic]:
    """Give up a draft; its number is not used again."""
    return _reply(study_plans.discard(ctx, plan_id, if_match))


def _reply(found: StudyPlanPublic) -> Reply[StudyPlanPublic]:
    return Reply(found, version=found.version)
