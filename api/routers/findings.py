"""Findings of inspections: written down, put right, checked again, and followed up when overdue."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, Ctx, Cursor, IfMatch, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.rules.inspections import FindingState
from api.schemas.common import PageOf, page_public
from api.schemas.findings import (
    FindingCreate,
    FindingExtension,
    FindingLine,
    FindingPublic,
    Recheck,
    RemedyReport,
)
from api.services import finding_views, findings
from api.transactions import Reply

router = Router(tags=["inspections"])

States = Annotated[Sequence[FindingState], Query(max_length=4, alias="state", description="Repeat for several.")]
Overdue = Annotated[bool | None, Query(description="Only those past their deadline, or only the others.")]


@router.get(
    "/organisations/{organisation_id}/findings",
    operation_id="findings_list",
    response_model=PageOf[FindingLine],
    responses=documented(401, 403, 404, 422),
)
def list_findings(
    ctx: Ctx,
    organisation_id: PathId,
    states: States = (),
    overdue: Overdue = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, object]:
    """The limitations that an organisation and those below it see to; overdue ones have climbed one level."""
    return page_public(finding_views.limitations(ctx, organisation_id, states, overdue, limit, cursor))


@router.post(
    "/inspections/{inspection_id}/findings",
    operation_id="findings_write",
    response_model=FindingPublic,
    status_code=201,
    responses=documented(401, 403, 404, 409, 422),
)
def write(ctx: Ctx, inspection_id: PathId, body: FindingCreate) -> Reply[FindingPublic]:
    """Write down a strength or a limitation, pointing at the exact version of what was examined."""
    return _reply(findings.add(ctx, inspection_id, body))


@router.delete(
    "/findings/{finding_id}",
    operation_id="findings_remove",
    response_model=None,
    status_code=204,
    responses=documented(401, 403, 404, 409, 412, 428),
)
def remove(ctx: Ctx, finding_id: PathId, if_match: IfMatch) -> None:
    """Take a finding back before the conclusion; the trail keeps what it said."""
    findings.remove(ctx, finding_id, if_match)


@router.post(
    "/findings/{finding_id}/extension",
    operation_id="findings_extend",
    response_model=FindingPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def extend(ctx: Ctx, finding_id: PathId, body: FindingExtension, if_match: IfMatch) -> Reply[FindingPublic]:
    """Give more time for a remedy, with the reason."""
    return _reply(findings.extend(ctx, finding_id, body, if_match))


@router.post(
    "/findings/{finding_id}/remedy-reports",
    operation_id="findings_report",
    response_model=FindingPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def report(ctx: Ctx, finding_id: PathId, body: RemedyReport, if_match: IfMatch) -> Reply[FindingPublic]:
    """Report what was put right, by those inspected."""
    return _reply(findings.report(ctx, finding_id, body, if_match))


@router.post(
    "/findings/{finding_id}/rechecks",
    operation_id="findings_recheck",
    response_model=FindingPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def recheck(ctx: Ctx, finding_id: PathId, body: Recheck, if_match: IfMatch) -> Reply[FindingPublic]:
    """Look again: close the limitation, or open it again with a new deadline."""
    return _reply(findings.recheck(ctx, finding_id, body, if_match))


def _reply(found: FindingPublic) -> Reply[FindingPublic]:
    return Reply(found, version=found.version)
