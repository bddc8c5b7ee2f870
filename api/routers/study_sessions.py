"""Study sessions (sinh hoạt chuyên đề): planned, called together, held; attendance in one call for the whole cell."""

import uuid
from collections.abc import Sequence
from typing import Annotated

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, Ctx, Cursor, IfMatch, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.rules.study_sessions import SessionState, StudySessionKind
from api.schemas.common import PageOf, Year, page_public
from api.schemas.study_quarters import QuartersLine
from api.schemas.study_sessions import (
    AttendancePublic,
    AttendanceTake,
    Convocation,
    Excuse,
    Holding,
    InvitationPublic,
    MaterialsSent,
    SessionCancellation,
    StudySessionCreate,
    StudySessionPublic,
    StudySessionUpdate,
)
from api.services import attendance, study_quarters, study_sessions
from api.transactions import Reply

router = Router(tags=["study sessions"])

URL = "/study-sessions"
ONE = URL + "/{study_session_id}"
STEP = documented(401, 403, 404, 409, 412, 422, 428)

OrganisationId = Annotated[uuid.UUID, Query(description="The organisation; everything below it is included.")]
OfYear = Annotated[Year, Query(description="The year of the sessions.")]


@router.get(
    URL,
    operation_id="study_sessions_list",
    response_model=PageOf[StudySessionPublic],
    responses=documented(401, 403, 404, 422),
)
def list_sessions(
    ctx: Ctx,
    organisation_id: OrganisationId,
    year: OfYear,
    kind: Annotated[
        list[StudySessionKind] | None, Query(max_length=10, description="Only these kinds; repeat it.")
    ] = None,
    state: Annotated[
        list[SessionState] | None, Query(max_length=10, description="Only in these states; repeat it.")
    ] = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> PageOf[StudySessionPublic]:
    """The sessions of an organisation and of everything below it in a year, the latest first."""
    page = study_sessions.listed(ctx, organisation_id, year, kind or (), state or (), limit, cursor)
    return PageOf[StudySessionPublic](**page_public(page))


@router.post(
    URL,
    operation_id="study_sessions_create",
    status_code=201,
    response_model=StudySessionPublic,
    responses=documented(401, 403, 404, 422),
)
def create(ctx: Ctx, body: StudySessionCreate) -> Reply[StudySessionPublic]:
    """Plan a session; what is not known yet may come later, until it is convened."""
    made = study_sessions.create(ctx, body)
    return Reply(made, version=made.version, location=f"/api/v1/study-sessions/{made.id}")


@router.get(
    URL + "/quarters",
    operation_id="study_sessions_quarters",
    response_model=PageOf[QuartersLine],
    responses=documented(401, 403, 404, 422),
)
def quarters(
    ctx: Ctx, organisation_id: OrganisationId, year: OfYear, limit: Limit = DEFAULT_LIMIT, cursor: Cursor = None
) -> PageOf[QuartersLine]:
    """Themed sessions expected, held and missing per quarter of each cell below an organisation."""
    return PageOf[QuartersLine](**page_public(study_quarters.listed(ctx, organisation_id, year, limit, cursor)))


@router.get(
    ONE,
    operation_id="study_sessions_get",
    response_model=StudySessionPublic,
    responses=documented(401, 403, 404, 422),
)
def get(ctx: Ctx, study_session_id: PathId) -> Reply[StudySessionPublic]:
    """One session, with its materials and its attendance in numbers."""
    return _reply(study_sessions.get(ctx, study_session_id))


@router.patch(ONE, operation_id="study_sessions_edit", response_model=StudySessionPublic, responses=STEP)
def edit(ctx: Ctx, study_session_id: PathId, body: StudySessionUpdate, if_match: IfMatch) -> Reply[StudySessionPublic]:
    """Change a session that has not been held."""
    return _reply(study_sessions.edit(ctx, study_session_id, body, if_match))


@router.post(ONE + "/materials", operation_id="study_sessions_send", response_model=StudySessionPublic, responses=STEP)
def send_materials(
    ctx: Ctx, study_session_id: PathId, body: MaterialsSent, if_match: IfMatch
) -> Reply[StudySessionPublic]:
    """Note reading materials as sent, some days ahead of the session."""
    return _reply(study_sessions.send_materials(ctx, study_session_id, body, if_match))


@router.post(
    ONE + "/convocation", operation_id="study_sessions_convene", response_model=StudySessionPublic, responses=STEP
)
def convene(ctx: Ctx, study_session_id: PathId, body: Convocation, if_match: IfMatch) -> Reply[StudySessionPublic]:
    """Call the session together: everybody of the base is invited, and who else is named."""
    return _reply(study_sessions.convene(ctx, study_session_id, body, if_match))


@router.get(
    ONE + "/invitations",
    operation_id="study_sessions_invitations",
    response_model=Sequence[InvitationPublic],
    responses=documented(401, 403, 404, 422),
)
def invitations(ctx: Ctx, study_session_id: PathId) -> Sequence[InvitationPublic]:
    """Who was invited, with the excuses given in advance."""
    return study_sessions.invitations(ctx, study_session_id)


@router.post(
    ONE + "/excuses",
    operation_id="study_sessions_excuse",
    status_code=204,
    response_model=None,
    responses=documented(401, 403, 404, 409, 422),
)
def excuse(ctx: Ctx, study_session_id: PathId, body: Excuse) -> None:
    """Tell in advance why one cannot come; an officer may write it down for somebody."""
    attendance.excuse(ctx, study_session_id, body)


@router.post(ONE + "/holding", operation_id="study_sessions_hold", response_model=StudySessionPublic, responses=STEP)
def hold(ctx: Ctx, study_session_id: PathId, body: Holding, if_match: IfMatch) -> Reply[StudySessionPublic]:
    """Say that the session took place."""
    return _reply(study_sessions.hold(ctx, study_session_id, body, if_match))


@router.post(
    ONE + "/cancellation", operation_id="study_sessions_cancel", response_model=StudySessionPublic, responses=STEP
)
def cancel(
    ctx: Ctx, study_session_id: PathId, body: SessionCancellation, if_match: IfMatch
) -> Reply[StudySessionPublic]:
    """Call the session off, with the reason."""
    return _reply(study_sessions.cancel(ctx, study_session_id, body.reason, if_match))


@router.get(
    ONE + "/attendance",
    operation_id="study_sessions_attendance",
    response_model=AttendancePublic,
    responses=documented(401, 403, 404, 422),
)
def get_attendance(ctx: Ctx, study_session_id: PathId) -> Reply[AttendancePublic]:
    """Who came, by name, with the rule of the base."""
    found = attendance.get(ctx, study_session_id)
    return Reply(found, version=found.version)


@router.put(ONE + "/attendance", operation_id="study_sessions_attend", response_model=AttendancePublic, responses=STEP)
def take_attendance(
    ctx: Ctx, study_session_id: PathId, body: AttendanceTake, if_match: IfMatch
) -> Reply[AttendancePublic]:
    """Take the attendance of the whole cell in one call."""
    taken = attendance.mark(ctx, study_session_id, body, if_match)
    return Reply(taken, version=taken.version)


def _reply(found: StudySessionPublic) -> Reply[StudySessionPublic]:
    return Reply(found, version=found.version)
