"""Incidents with personal data: their files, and the clock by which the authority must be notified."""

import uuid
from datetime import UTC
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import Conflict, Invalid, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.models.organisations import Organisation
from api.models.privacy import PrivacyIncident
from api.rules.access import Permission
from api.rules.privacy_incidents import TRANSITIONS, IncidentAction, IncidentState, actions_from, notify_by
from api.schemas.common import Named
from api.schemas.privacy import (
    IncidentClosure,
    IncidentCreate,
    IncidentNotification,
    IncidentPublic,
    IncidentUpdate,
)
from api.services import events, reference
from api.services.access import require, visible
from api.services.context import Context, check_version
from api.services.tree import subtree_now


def create(ctx: Context, body: IncidentCreate) -> IncidentPublic:
    """Open the file of an incident; its clock runs from the discovery.

    Raises:
        NotFound, Forbidden: out of scope, or without ``privacy:manage``.
        Invalid: ``instant_ahead``.
    """
    require(ctx, Permission.PRIVACY_MANAGE, body.organisation_id)
    discovered_at = (body.discovered_at or ctx.at).astimezone(UTC)
    if discovered_at > ctx.at:
        raise Invalid.at("/discovered_at", "instant_ahead")
    hours = int(reference.setting(ctx.session, "incident_notification_hours", ctx.today))
    incident = PrivacyIncident.model_validate(
        body.model_dump()
        | {
            "state": IncidentState.OPEN,
            "discovered_at": discovered_at,
            "notify_by": notify_by(discovered_at, hours),
        }
    )
    ctx.session.add(incident)
    ctx.session.flush()
    return _recorded(ctx, incident, "privacy_incident.opened")


def get(ctx: Context, incident_id: uuid.UUID) -> IncidentPublic:
    """The file of an incident.

    Raises:
        NotFound, Forbidden: out of scope, or without ``privacy:manage``.
    """
    return _public(ctx, *_load(ctx, incident_id))


def search(ctx: Context, organisation_id: uuid.UUID, limit: int, cursor: str | None) -> Page[IncidentPublic]:
    """The incidents of an organisation and below, newest first.

    Raises:
        NotFound, Forbidden: out of scope, or without ``privacy:manage``.
    """
    top = require(ctx, Permission.PRIVACY_MANAGE, organisation_id)
    statement = (
        select(PrivacyIncident, Organisation)
        .join(Organisation, col(Organisation.id) == col(PrivacyIncident.organisation_id))
        .where(subtree_now(top.path))
    )
    statement = visible(ctx, statement, Permission.PRIVACY_MANAGE, col(Organisation.path))
    if cursor is not None:  # ids grow with time
        statement = statement.where(col(PrivacyIncident.id) < decode_cursor(cursor, [uuid.UUID])[0])
    rows = ctx.session.execute(statement.order_by(col(PrivacyIncident.id).desc()).limit(limit + 1)).all()
    page = page_of(rows, limit, lambda row: [str(row[0].id)])
    return Page([_public(ctx, *row) for row in page.items], page.next_cursor)


def edit(ctx: Context, incident_id: uuid.UUID, body: IncidentUpdate, expected: int | None) -> IncidentPublic:
    """Add to the file; what stood before stays in the trail.

    Raises:
        Conflict: ``incident_state_refused`` once it is closed.
    """
    incident = _step(ctx, incident_id, IncidentAction.EDIT, expected)
    sent = body.changes()
    changes = {name: [getattr(incident, name), value] for name, value in sent.items()}
    for name, value in sent.items():
        setattr(incident, name, value)
    return _recorded(ctx, incident, "privacy_incident.edited", changes)


def notify(ctx: Context, incident_id: uuid.UUID, body: IncidentNotification, expected: int | None) -> IncidentPublic:
    """Note that the authority was notified.

    Raises:
        Invalid: ``instant_ahead``; ``missing`` at ``/late_reason`` when the clock had run out.
        Conflict: ``incident_state_refused``.
    """
    incident = _step(ctx, incident_id, IncidentAction.NOTIFY, expected)
    notified_at = (body.notified_at or ctx.at).astimezone(UTC)
    if notified_at > ctx.at:
        raise Invalid.at("/notified_at", "instant_ahead")
    if notified_at > incident.notify_by and body.late_reason is None:
        raise Invalid.at("/late_reason", "missing")
    incident.notified_at, incident.notified_to = notified_at, body.notified_to
    incident.late_reason = body.late_reason
    return _recorded(ctx, incident, "privacy_incident.notified")


def close(ctx: Context, incident_id: uuid.UUID, body: IncidentClosure, expected: int | None) -> IncidentPublic:
    """Close the file.

    Raises:
        Conflict: ``incident_state_refused``.
    """
    incident = _step(ctx, incident_id, IncidentAction.CLOSE, expected)
    incident.closed_at, incident.closing_note = ctx.at, body.note
    return _recorded(ctx, incident, "privacy_incident.closed")


def _load(ctx: Context, incident_id: uuid.UUID) -> tuple[PrivacyIncident, Organisation]:
    incident = ctx.session.get(PrivacyIncident, incident_id)
    if incident is None:
        raise NotFound
    return incident, require(ctx, Permission.PRIVACY_MANAGE, incident.organisation_id)


def _step(ctx: Context, incident_id: uuid.UUID, action: IncidentAction, expected: int | None) -> PrivacyIncident:
    incident, _ = _load(ctx, incident_id)
    ctx.session.refresh(incident, with_for_update=True)
    check_version(incident, expected)
    reached = TRANSITIONS[action].get(incident.state)
    if reached is None:
        raise Conflict("incident_state_refused", allowed=actions_from(incident.state), state=str(incident.state))
    incident.state = reached
    return incident


def _recorded(
    ctx: Context, incident: PrivacyIncident, kind: str, changes: dict[str, Any] | None = None
) -> IncidentPublic:
    incident.updated_at = ctx.at
    ctx.session.flush()
    events.record(
        ctx,
        kind,
        incident.id,
        organisation_id=incident.organisation_id,
        data={"state": incident.state},
        changes=changes,
    )
    return get(ctx, incident.id)


def _public(ctx: Context, incident: PrivacyIncident, organisation: Organisation) -> IncidentPublic:
    return IncidentPublic(
        **incident.model_dump(include=set(IncidentPublic.model_fields)),
        organisation=Named(id=organisation.id, name=organisation.name),
        overdue=incident.state is IncidentState.OPEN and ctx.at > incident.notify_by,
        allowed_actions=actions_from(incident.state),
    )
