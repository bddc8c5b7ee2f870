"""Roles given to accounts, and one's own roles lent for a time."""

import uuid
from typing import Annotated, Any

from fastapi import Query

from api.core.paging import DEFAULT_LIMIT
from api.dependencies import Ctx, Cursor, Limit
from api.problems import documented
from api.routing import Router
from api.rules.access import Role
from api.schemas.accounts import DelegationCreate, GrantCreate, GrantList, GrantPublic
from api.schemas.common import PageOf, page_public
from api.services import delegations, grants

router = Router(tags=["grants"])


@router.get(
    "/grants",
    operation_id="grants_search",
    response_model=PageOf[GrantPublic],
    responses=documented(401, 403, 404, 422),
)
def search(
    ctx: Ctx,
    account_id: Annotated[uuid.UUID | None, Query(description="Given to this account.")] = None,
    organisation_id: Annotated[uuid.UUID | None, Query(description="On this very organisation.")] = None,
    role: Annotated[Role | None, Query(description="Of this role.")] = None,
    in_force: Annotated[bool, Query(description="Only those that hold today.")] = False,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, Any]:
    """Find who was given which role where the caller may read that, newest first."""
    page = grants.search(
        ctx,
        account_id=account_id,
        organisation_id=organisation_id,
        role=role,
        in_force=in_force,
        limit=limit,
        cursor=cursor,
    )
    return page_public(page)


@router.post(
    "/accounts/{account_id}/grants",
    operation_id="grants_give",
    status_code=201,
    response_model=GrantPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def give(account_id: uuid.UUID, body: GrantCreate, ctx: Ctx) -> dict[str, Any]:
    """Give an account a role, dated; nobody gives more than they may, and nobody to themselves."""
    return grants.get(ctx, grants.give(ctx, account_id, body).id)


@router.delete(
    "/grants/{grant_id}",
    operation_id="grants_end",
    status_code=204,
    response_model=None,
    responses=documented(401, 403, 404, 409),
)
def end(grant_id: uuid.UUID, ctx: Ctx) -> None:
    """Take a role back; it is gone at the account's next request, and stays on record."""
    grants.end(ctx, grant_id)


@router.get("/delegations", operation_id="delegations_list", response_model=GrantList, responses=documented(401, 403))
def list_delegations(ctx: Ctx) -> dict[str, Any]:
    """List the roles the caller has lent or borrowed, newest first, at most 200."""
    return {"items": delegations.own_delegations(ctx)}


@router.post(
    "/delegations",
    operation_id="delegations_lend",
    status_code=201,
    response_model=GrantPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def lend(body: DelegationCreate, ctx: Ctx) -> dict[str, Any]:
    """Lend one's own role for a time. It ends by itself, and with the lender's own."""
    return grants.get(ctx, delegations.lend(ctx, body).id)


@router.delete(
    "/delegations/{grant_id}",
    operation_id="delegations_end",
    status_code=204,
    response_model=None,
    responses=documented(401, 403, 404, 409),
)
def end_delegation(grant_id: uuid.UUID, ctx: Ctx) -> None:
    """Take back what one has lent, or give back what one has borrowed."""
    delegations.end(ctx, grant_id)
