"""Inspection and supervision (kiểm tra, giám sát): yearly plans, inspections with their teams, conclusions."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, Ctx, Cursor, IfMatch, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.rules.inspections import InspectionState, Side
from api.schemas.common import PageOf, page_public
from api.schemas.inspections import (
    InspectionAnnouncement,
    InspectionCancellation,
    InspectionConclusion,
    InspectionCreate,
    InspectionLine,
    InspectionPlanCreate,
    InspectionPlanPublic,
    InspectionPlanUpdate,
    InspectionPublic,
    InspectionUpdate,
    OwnReport,
    TeamWrite,
)
from api.services import inspection_plans, inspection_views, inspections
from api.transactions import Reply

router = Router(tags=["inspections"])

OfSide = Annotated[
    Side, Query(description="Those that the subtree carries out, or those announced that are carried out there.")
]
States = Annotated[Sequence[InspectionState], Query(max_length=6, alias="state", description="Repeat for several.")]
OfPlan = Annotated[PathId | None, Query(description="Only those of this yearly plan.")]


@router.get(
    "/organisations/{organisation_id}/inspection-plans",
    operation_id="inspection_plans_list",
    response_model=Sequence[InspectionPlanPublic],
    responses=documented(401, 403, 404),
)
def list_plans(ctx: Ctx, organisation_id: PathId) -> Sequence[InspectionPlanPublic]:
    """An organisation's yearly plans with how far their inspections are, the latest year first."""
    return inspection_plans.of_organisation(ctx, organisation_id)


@router.post(
    "/organisations/{organisation_id}/inspection-plans",
    operation_id="inspection_plans_make",
    response_model=InspectionPlanPublic,
    status_code=201,
    responses=documented(401, 403, 404, 409, 422),
)
def make_plan(ctx: Ctx, organisation_id: PathId, body: InspectionPlanCreate) -> Reply[InspectionPlanPublic]:
    """Make an organisation's plan of a year; inspections are then planned in it."""
    made = inspection_plans.create(ctx, organisation_id, body)
    return Reply(made, version=made.version)


@router.patch(
    "/inspection-plans/{plan_id}",
    operation_id="inspection_plans_update",
    response_model=InspectionPlanPublic,
    responses=documented(401, 403, 404, 412, 422, 428),
)
def update_plan(
    ctx: Ctx, plan_id: PathId, body: InspectionPlanUpdate, if_match: IfMatch
) -> Reply[InspectionPlanPublic]:
    """Change the title or the decision of a plan."""
    changed = inspection_plans.update(ctx, plan_id, body, if_match)
    return Reply(changed, version=changed.version)


@router.get(
    "/organisations/{organisation_id}/inspections",
    operation_id="inspections_list",
    response_model=PageOf[InspectionLine],
    responses=documented(401, 403, 404, 422),
)
def list_inspections(
    ctx: Ctx,
    organisation_id: PathId,
    side: OfSide = Side.INSPECTING,
    states: States = (),
    plan_id: OfPlan = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, object]:
    """The inspections of a subtree on either side, the latest planned first."""
    return page_public(inspection_views.listed(ctx, organisation_id, side, states, plan_id, limit, cursor))


@router.post(
    "/inspections",
    operation_id="inspections_plan",
    response_model=InspectionPublic,
    status_code=201,
    responses=documented(401, 403, 404, 422),
)
def plan(ctx: Ctx, body: InspectionCreate) -> Reply[InspectionPublic]:
    """Plan an inspection of an organisation below, or of a person."""
    made = inspections.create(ctx, body)
    return Reply(made, version=made.version, location=f"/api/v1/inspections/{made.id}")


@router.get(
    "/inspections/{inspection_id}",
    operation_id="inspections_get",
    response_model=InspectionPublic,
    responses=documented(401, 403, 404),
)
def get(ctx: Ctx, inspection_id: PathId) -> Reply[InspectionPublic]:
    """An inspection; those inspected see it once it is announced, and the findings once it is concluded."""
    return _reply(inspection_views.get(ctx, inspection_id))


@router.patch(
    "/inspections/{inspection_id}",
    operation_id="inspections_edit",
    response_model=InspectionPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def edit(ctx: Ctx, inspection_id: PathId, body: InspectionUpdate, if_match: IfMatch) -> Reply[InspectionPublic]:
    """Change an inspection that has not begun."""
    return _reply(inspections.edit(ctx, inspection_id, body, if_match))


@router.put(
    "/inspections/{inspection_id}/team",
    operation_id="inspections_set_team",
    response_model=InspectionPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def set_team(ctx: Ctx, inspection_id: PathId, body: TeamWrite, if_match: IfMatch) -> Reply[InspectionPublic]:
    """Name the whole team of an inspection that has not begun."""
    return _reply(inspections.set_team(ctx, inspection_id, body, if_match))


@router.post(
    "/inspections/{inspection_id}/announcement",
    operation_id="inspections_announce",
    response_model=InspectionPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def announce(
    ctx: Ctx, inspection_id: PathId, body: InspectionAnnouncement, if_match: IfMatch
) -> Reply[InspectionPublic]:
    """Tell those inspected, who may then send their own report."""
    return _reply(inspections.announce(ctx, inspection_id, body, if_match))


@router.put(
    "/inspections/{inspection_id}/own-report",
    operation_id="inspections_answer",
    response_model=InspectionPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def answer(ctx: Ctx, inspection_id: PathId, body: OwnReport, if_match: IfMatch) -> Reply[InspectionPublic]:
    """Send the report of those inspected; sending again replaces it until the conclusion."""
    return _reply(inspections.answer(ctx, inspection_id, body, if_match))


@router.post(
    "/inspections/{inspection_id}/beginning",
    operation_id="inspections_begin",
    response_model=InspectionPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def begin(ctx: Ctx, inspection_id: PathId, if_match: IfMatch) -> Reply[InspectionPublic]:
    """Begin an announced inspection, whether the own report has come or not."""
    return _reply(inspections.begin(ctx, inspection_id, if_match))


@router.post(
    "/inspections/{inspection_id}/conclusion",
    operation_id="inspections_conclude",
    response_model=InspectionPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def conclude(ctx: Ctx, inspection_id: PathId, body: InspectionConclusion, if_match: IfMatch) -> Reply[InspectionPublic]:
    """Conclude an inspection; its findings stand from now on."""
    return _reply(inspections.conclude(ctx, inspection_id, body, if_match))


@router.post(
    "/inspections/{inspection_id}/closing",
    operation_id="inspections_close",
    response_model=InspectionPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def close(ctx: Ctx, inspection_id: PathId, if_match: IfMatch) -> Reply[InspectionPublic]:
    """Close an inspection whose limitations are all settled."""
    return _reply(inspections.close(ctx, inspection_id, if_match))


@router.post(
    "/inspections/{inspection_id}/cancellation",
    operation_id="inspections_cancel",
    response_model=InspectionPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def cancel(ctx: Ctx, inspection_id: PathId, body: InspectionCancellation, if_match: IfMatch) -> Reply[InspectionPublic]:
    """Give up an inspection that has not begun, with the reason."""
    return _reply(inspections.cancel(ctx, inspection_id, body, if_match))


def _reply(found: InspectionPublic) -> Reply[InspectionPublic]:
    return Reply(found, version=found.version)
