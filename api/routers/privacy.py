"""The privacy desk (bảo vệ dữ liệu cá nhân): requests, one person's data, who saw it, incidents, retention."""

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, Ctx, Cursor, IfMatch, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.rules.privacy_requests import RequestState
from api.schemas.common import PageOf, page_public
from api.schemas.events import ReadingPublic
from api.schemas.privacy import (
    PersonalData,
    PrivacyAnswer,
    PrivacyRequestCreate,
    PrivacyRequestPublic,
    RetentionRunCreate,
    RetentionRunPublic,
)
from api.services import personal_data, privacy_requests, retention
from api.services.sheets import attachment
from api.transactions import Reply

router = Router(tags=["privacy"])


@router.get(
    "/members/{member_id}/personal-data",
    operation_id="personal_data_export",
    response_model=PersonalData,
    responses=documented(401, 403, 404, 409),
)
def export(ctx: Ctx, member_id: PathId) -> Reply[PersonalData]:
    """Everything that is kept of a person: for the person, or for the desk while their request is in hand."""
    found = personal_data.export(ctx, member_id)
    return Reply(found, headers={"Content-Disposition": attachment(f"du-lieu-ca-nhan {ctx.today}", "json")})


@router.get(
    "/members/{member_id}/readings",
    operation_id="personal_data_readings",
    response_model=PageOf[ReadingPublic],
    responses=documented(401, 403, 404, 422),
)
def readings(ctx: Ctx, member_id: PathId, limit: Limit = DEFAULT_LIMIT, cursor: Cursor = None) -> dict[str, Any]:
    """Who has opened this person's sensitive texts, when and by which right, the newest first."""
    return page_public(personal_data.readings(ctx, member_id, limit, cursor))


@router.get(
    "/members/{member_id}/privacy-requests",
    operation_id="privacy_requests_of_member",
    response_model=Sequence[PrivacyRequestPublic],
    responses=documented(401, 403, 404),
)
def of_member(ctx: Ctx, member_id: PathId) -> Sequence[PrivacyRequestPublic]:
    """What a person has asked about their own data, the latest first."""
    return privacy_requests.of_member(ctx, member_id)


@router.post(
    "/members/{member_id}/privacy-requests",
    operation_id="privacy_requests_create",
    response_model=PrivacyRequestPublic,
    status_code=201,
    responses=documented(401, 403, 404, 409, 422),
)
def create(ctx: Ctx, member_id: PathId, body: PrivacyRequestCreate) -> Reply[PrivacyRequestPublic]:
    """Ask to see, correct, restrict or erase one's data, or object to its use; its clocks begin at once."""
    made = privacy_requests.create(ctx, member_id, body)
    return Reply(made, version=made.version, location=f"/api/v1/privacy-requests/{made.id}")


@router.get(
    "/privacy-requests",
    operation_id="privacy_requests_search",
    response_model=PageOf[PrivacyRequestPublic],
    responses=documented(401, 403, 404, 422),
)
def search(
    ctx: Ctx,
    organisation_id: Annotated[PathId, Query(description="Whose people: of this organisation and below.")],
    state: Annotated[list[RequestState] | None, Query(max_length=5, description="Only in these states.")] = None,
    overdue: Annotated[bool | None, Query(description="Only what is overdue, or only what is not.")] = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, Any]:
    """The desk's register of requests with their due dates, the newest first."""
    return page_public(privacy_requests.search(ctx, organisation_id, state or (), overdue, limit, cursor))


@router.get(
    "/privacy-requests/{request_id}",
    operation_id="privacy_requests_get",
    response_model=PrivacyRequestPublic,
    responses=documented(401, 403, 404),
)
def get(ctx: Ctx, request_id: PathId) -> Reply[PrivacyRequestPublic]:
    """One request with its clocks."""
    return _reply(privacy_requests.get(ctx, request_id))


@router.post(
    "/privacy-requests/{request_id}/acknowledgement",
    operation_id="privacy_requests_acknowledge",
    response_model=PrivacyRequestPublic,
    responses=documented(401, 403, 404, 409, 412, 428),
)
def acknowledge(ctx: Ctx, request_id: PathId, if_match: IfMatch) -> Reply[PrivacyRequestPublic]:
    """Tell the person that the request is in hand."""
    return _reply(privacy_requests.acknowledge(ctx, request_id, if_match))


@router.post(
    "/privacy-requests/{request_id}/fulfilment",
    operation_id="privacy_requests_fulfil",
    response_model=PrivacyRequestPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def fulfil(ctx: Ctx, request_id: PathId, body: PrivacyAnswer, if_match: IfMatch) -> Reply[PrivacyRequestPublic]:
    """Carry a request out and say what was done."""
    return _reply(privacy_requests.fulfil(ctx, request_id, body, if_match))


@router.post(
    "/privacy-requests/{request_id}/refusal",
    operation_id="privacy_requests_refuse",
    response_model=PrivacyRequestPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def refuse(ctx: Ctx, request_id: PathId, body: PrivacyAnswer, if_match: IfMatch) -> Reply[PrivacyRequestPublic]:
    """Refuse a request and say why."""
    return _reply(privacy_requests.refuse(ctx, request_id, body, if_match))


@router.post(
    "/privacy-requests/{request_id}/withdrawal",
    operation_id="privacy_requests_withdraw",
    response_model=PrivacyRequestPublic,
    responses=documented(401, 403, 404, 409, 412, 428),
)
def withdraw(ctx: Ctx, request_id: PathId, if_match: IfMatch) -> Reply[PrivacyRequestPublic]:
    """Take a request back before it is decided, or end the restriction that a fulfilled one began."""
    return _reply(privacy_requests.withdraw(ctx, request_id, if_match))


@router.get(
    "/retention-runs",
    operation_id="retention_runs_search",
    response_model=PageOf[RetentionRunPublic],
    responses=documented(401, 403, 422),
)
def retention_runs(ctx: Ctx, limit: Limit = DEFAULT_LIMIT, cursor: Cursor = None) -> dict[str, Any]:
    """All retention runs with their reports, the newest first."""
    return page_public(retention.search(ctx, limit, cursor))


@router.post(
    "/retention-runs",
    operation_id="retention_runs_create",
    response_model=RetentionRunPublic,
    status_code=202,
    responses=documented(401, 403, 422),
)
def ask_retention(ctx: Ctx, body: RetentionRunCreate) -> RetentionRunPublic:
    """Queue a run that removes what is kept no longer; a trial only counts it."""
    return retention.ask(ctx, body)


def _reply(request: PrivacyRequestPublic) -> Reply[PrivacyRequestPublic]:
    return Reply(request, version=request.version)
