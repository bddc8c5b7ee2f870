"""Consents (sự đồng ý): what members, organisations and persons outside allow to be published of them."""

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import Query

from api.dependencies import DEFAULT_LIMIT, Ctx, Cursor, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.common import PageOf, page_public
from api.schemas.consents import ConsentCreate, ConsentPublic, ConsentWithdrawal
from api.schemas.reference import Code
from api.services import consents
from api.transactions import Reply

router = Router(tags=["privacy"])


@router.get(
    "/members/{member_id}/consents",
    operation_id="consents_of_member",
    response_model=Sequence[ConsentPublic],
    responses=documented(401, 403, 404),
)
def of_member(ctx: Ctx, member_id: PathId) -> Sequence[ConsentPublic]:
    """All consents of a member, the latest first, withdrawn ones included."""
    return consents.of_member(ctx, member_id)


@router.post(
    "/consents",
    operation_id="consents_give",
    response_model=ConsentPublic,
    status_code=201,
    responses=documented(401, 403, 404, 409, 422),
)
def give(ctx: Ctx, body: ConsentCreate) -> Reply[ConsentPublic]:
    """Consent to a purpose; officers record it with the evidence, for members, organisations and persons outside."""
    made = consents.give(ctx, body)
    return Reply(made, version=made.version)


@router.get(
    "/consents",
    operation_id="consents_search",
    response_model=PageOf[ConsentPublic],
    responses=documented(401, 403, 404, 422),
)
def search(
    ctx: Ctx,
    organisation_id: Annotated[PathId, Query(description="Of this organisation and below.")],
    purpose: Annotated[Code | None, Query(description="Only this purpose.")] = None,
    stands: Annotated[bool | None, Query(description="Only those that hold today, or only those that do not.")] = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, Any]:
    """The register of consents of an organisation and below, the newest first."""
    return page_public(consents.search(ctx, organisation_id, purpose, stands, limit, cursor))


@router.post(
    "/consents/{consent_id}/withdrawal",
    operation_id="consents_withdraw",
    response_model=ConsentPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def withdraw(ctx: Ctx, consent_id: PathId, body: ConsentWithdrawal) -> Reply[ConsentPublic]:
    """Take a consent back from a day on."""
    ended = consents.withdraw(ctx, consent_id, body)
    return Reply(ended, version=ended.version)
