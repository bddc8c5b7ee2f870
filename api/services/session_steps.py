"""The steps of a study session: found in scope, at its version, allowed from its state, and noted in the trail."""

import uuid
from typing import Any

from api.core.errors import Conflict, NotFound
from api.models.study_sessions import StudySession
from api.rules.access import Permission
from api.rules.study_sessions import SessionAction, actions_from, target
from api.services import events
from api.services.access import require
from api.services.context import Context, check_version

_EVENTS = {
    SessionAction.CONVENE: "study_session.convened",
    SessionAction.HOLD: "study_session.held",
    SessionAction.MINUTE: "study_session.minuted",
    SessionAction.RETURN_MINUTES: "study_session.minutes_returned",
    SessionAction.APPROVE: "study_session.approved",
    SessionAction.CANCEL: "study_session.cancelled",
    SessionAction.EDIT: "study_session.edited",
    SessionAction.SEND_MATERIALS: "study_session.materials_sent",
    SessionAction.EXCUSE: "study_session.excused",
    SessionAction.ENTER: "study_session.entries_written",
    SessionAction.SCORE: "study_session.scored",
    SessionAction.TAKE_ATTENDANCE: "study_session.attendance_taken",
}


def readable(ctx: Context, study_session_id: uuid.UUID, permission: Permission) -> StudySession:
    """A session at an organisation where the actor has the permission.

    Raises:
        NotFound: there is none in scope.
        Forbidden: in scope, without the right.
    """
    row = ctx.session.get(StudySession, study_session_id)
    if row is None:
        raise NotFound
    require(ctx, permission, row.organisation_id)
    return row


def to_change(
    ctx: Context,
    study_session_id: uuid.UUID,
    action: SessionAction,
    expected: int | None,
    permission: Permission = Permission.STUDY_SESSION_MANAGE,
) -> StudySession:
    """A session about to take a step, for whoever may, at the version the client knows.

    Raises:
        Conflict: ``study_session_state_refused``.
    """
    row = readable(ctx, study_session_id, permission)
    ctx.session.refresh(row, with_for_update=True)  # of two chairs at once, the second sees what the first has done
    check_version(row, expected)
    require_action(row, action)
    return row


def require_action(row: StudySession, action: SessionAction) -> None:
    """Refuse a step that the lifecycle does not allow from the present state."""
    if target(action, row.state) is None:
        raise Conflict("study_session_state_refused", allowed=actions_from(row.state), state=str(row.state))


def take(ctx: Context, row: StudySession, action: SessionAction, **data: Any) -> None:
    """Take a step: the new state, a new version (also where only what hangs on the session has changed), its event."""
    reached = target(action, row.state)
    assert reached is not None
    row.state = reached
    row.updated_at = ctx.at
    ctx.session.flush()
    events.record(
        ctx,
        _EVENTS[action],
        row.id,
        organisation_id=row.organisation_id,
        data={"state": row.state, **data},
    )
