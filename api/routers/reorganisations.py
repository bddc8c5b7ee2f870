"""Reorganisations: draft a case, look at its plan, apply it, take it back while its day lies ahead."""

from typing import Annotated

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, Ctx, Cursor, IfMatch, Limit, PathId
from api.models.organisations import Reorganisation, ReorganisationKind, ReorganisationState
from api.problems import documented, sentence
from api.routing import Router
from api.rules.reorganisations import CaseFault, allowed
from api.schemas.common import PageOf
from api.schemas.reorganisations import (
    Application,
    Blocker,
    ReorganisationCreate,
    ReorganisationPlan,
    ReorganisationPublic,
    ReorganisationRow,
)
from api.services import reorganisations
from api.transactions import Reply

router = Router(tags=["reorganisations"])

URL = "/reorganisations"


@router.get(
    URL,
    operation_id="reorganisations_search",
    response_model=PageOf[ReorganisationRow],
    responses=documented(401, 403, 404, 422),
)
def search(
    ctx: Ctx,
    state: Annotated[list[ReorganisationState], Query(max_length=4, description="Only in these states.")] = [],
    kind: Annotated[list[ReorganisationKind], Query(max_length=7, description="Only cases of these kinds.")] = [],
    organisation_id: Annotated[PathId | None, Query(description="Filed here or below.")] = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> PageOf[ReorganisationRow]:
    """Cases the caller may handle, the latest effective date first."""
    page = reorganisations.search(
        ctx, states=state, kinds=kind, organisation_id=organisation_id, limit=limit, cursor=cursor
    )
    return PageOf[ReorganisationRow](items=page.items, next_cursor=page.next_cursor)


@router.post(
    URL,
    operation_id="reorganisations_create",
    status_code=201,
    response_model=ReorganisationPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def create(ctx: Ctx, body: ReorganisationCreate) -> Reply[ReorganisationPublic]:
    """Draft a case. Nothing changes until its plan has been looked at and applied."""
    case = reorganisations.create(ctx, body)
    return Reply(_public(case), version=case.version, location=f"/api/v1/reorganisations/{case.id}")


@router.get(
    URL + "/{case_id}",
    operation_id="reorganisations_get",
    response_model=ReorganisationPublic,
    responses=documented(401, 403, 404, 422),
)
def get(ctx: Ctx, case_id: PathId) -> Reply[ReorganisationPublic]:
    """One case and what was asked."""
    case = reorganisations.get(ctx, case_id)
    return Reply(_public(case), version=case.version)


@router.put(
    URL + "/{case_id}",
    operation_id="reorganisations_update",
    response_model=ReorganisationPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def update(ctx: Ctx, case_id: PathId, body: ReorganisationCreate, if_match: IfMatch) -> Reply[ReorganisationPublic]:
    """Replace what a draft asks for."""
    case = reorganisations.update(ctx, case_id, body, if_match)
    return Reply(_public(case), version=case.version)


@router.get(
    URL + "/{case_id}/plan",
    operation_id="reorganisations_plan",
    response_model=ReorganisationPlan,
    responses=documented(401, 403, 404, 409, 422),
)
def plan(ctx: Ctx, case_id: PathId) -> ReorganisationPlan:
    """What would happen to units, members, open pledges and rights, and what stands in the way."""
    made = reorganisations.plan(ctx, case_id)
    blockers = [_blocker(fault, ctx.language) for fault in made.faults]
    return ReorganisationPlan(**dict(made.content), blockers=blockers, plan_hash=made.digest)


@router.post(
    URL + "/{case_id}/application",
    operation_id="reorganisations_apply",
    response_model=ReorganisationPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def apply(ctx: Ctx, case_id: PathId, body: Application) -> Reply[ReorganisationPublic]:
    """Apply exactly the plan whose hash is sent: at once, or on its day when that lies ahead."""
    case = reorganisations.apply(ctx, case_id, body.plan_hash)
    return Reply(_public(case), version=case.version)


@router.post(
    URL + "/{case_id}/cancellation",
    operation_id="reorganisations_cancel",
    response_model=ReorganisationPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def cancel(ctx: Ctx, case_id: PathId) -> Reply[ReorganisationPublic]:
    """Give up a draft, or take back a scheduled case."""
    case = reorganisations.cancel(ctx, case_id)
    return Reply(_public(case), version=case.version)


def _public(case: Reorganisation) -> ReorganisationPublic:
    return ReorganisationPublic.model_validate({**dict(case), "allowed_actions": allowed(case.state)})


def _blocker(fault: CaseFault, language: str) -> Blocker:
    return Blocker(
        pointer=fault.pointer,
        code=fault.code,
        organisation_id=fault.organisation_id,
        detail=sentence(fault.code, language, fault.params),
    )
