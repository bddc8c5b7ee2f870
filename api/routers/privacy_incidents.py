"""Incidents with personal data (sự cố dữ liệu cá nhân): their files and the clock for notifying."""

from typing import Annotated, Any

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, Ctx, Cursor, IfMatch, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.common import PageOf, page_public
from api.schemas.privacy import (
    IncidentClosure,
    IncidentCreate,
    IncidentNotification,
    IncidentPublic,
    IncidentUpdate,
)
from api.services import privacy_incidents
from api.transactions import Reply

router = Router(prefix="/privacy-incidents", tags=["privacy"])


@router.get(
    "",
    operation_id="privacy_incidents_search",
    response_model=PageOf[IncidentPublic],
    responses=documented(401, 403, 404, 422),
)
def search(
    ctx: Ctx,
    organisation_id: Annotated[PathId, Query(description="Of this organisation and below.")],
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, Any]:
    """The incidents of an organisation and below, the newest first."""
    return page_public(privacy_incidents.search(ctx, organisation_id, limit, cursor))


@router.post(
    "",
    operation_id="privacy_incidents_create",
    response_model=IncidentPublic,
    status_code=201,
    responses=documented(401, 403, 404, 422),
)
def create(ctx: Ctx, body: IncidentCreate) -> Reply[IncidentPublic]:
    """Open the file of an incident; its clock runs from the discovery."""
    made = privacy_incidents.create(ctx, body)
    return Reply(made, version=made.version, location=f"/api/v1/privacy-incidents/{made.id}")


@router.get(
    "/{incident_id}",
    operation_id="privacy_incidents_get",
    response_model=IncidentPublic,
    responses=documented(401, 403, 404),
)
def get(ctx: Ctx, incident_id: PathId) -> Reply[IncidentPublic]:
    """The file of an incident with its clock."""
    return _reply(privacy_incidents.get(ctx, incident_id))


@router.patch(
    "/{incident_id}",
    operation_id="privacy_incidents_edit",
    response_model=IncidentPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def edit(ctx: Ctx, incident_id: PathId, body: IncidentUpdate, if_match: IfMatch) -> Reply[IncidentPublic]:
    """Add to the file; what stood before stays in the trail."""
    return _reply(privacy_incidents.edit(ctx, incident_id, body, if_match))


@router.post(
    "/{incident_id}/notification",
    operation_id="privacy_incidents_notify",
    response_model=IncidentPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def notify(ctx: Ctx, incident_id: PathId, body: IncidentNotification, if_match: IfMatch) -> Reply[IncidentPublic]:
    """Note that the authority was notified; after the last instant, with the reason."""
    return _reply(privacy_incidents.notify(ctx, incident_id, body, if_match))


@router.post(
    "/{incident_id}/closure",
    operation_id="privacy_incidents_close",
    response_model=IncidentPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def close(ctx: Ctx, incident_id: PathId, body: IncidentClosure, if_match: IfMatch) -> Reply[IncidentPublic]:
    """Close the file; without a notification the note says why none was needed."""
    return _reply(privacy_incidents.close(ctx, incident_id, body, if_match))


def _reply(incident: IncidentPublic) -> Reply[IncidentPublic]:
    return Reply(incident, version=incident.version)
