"""Accounts: found, made, invited, changed, suspended; and why somebody may do something."""

import uuid
from dataclasses import replace
from typing import Annotated, Any

from fastapi import Query

from api.core.paging import DEFAULT_LIMIT
from api.dependencies import CallerDependency, Ctx, Cursor, IfMatch, Limit
from api.models.accounts import Account, AccountKind, AccountState
from api.problems import documented
from api.routing import Router
from api.rules.access import Role
from api.rules.accounts import AccountAction
from api.schemas.accounts import (
    AccountCreate,
    AccountDetail,
    AccountPublic,
    AccountUpdate,
    InvitationSlip,
    MemberLink,
    PasswordSlip,
    RightsExplained,
    Suspension,
)
from api.schemas.common import PageOf, page_public
from api.services import accounts, invitations, passwords, rights_explained
from api.transactions import Reply, open_context, translated_errors

router = Router(tags=["accounts"])


@router.get(
    "/accounts",
    operation_id="accounts_search",
    response_model=PageOf[AccountPublic],
    responses=documented(401, 403, 404, 422),
)
def search(
    ctx: Ctx,
    q: Annotated[
        str | None, Query(min_length=1, max_length=100, description="Words of the name, or how the login begins.")
    ] = None,
    organisation_id: Annotated[uuid.UUID | None, Query(description="Standing at or below this organisation.")] = None,
    role: Annotated[Role | None, Query(description="To whom this role is granted today.")] = None,
    state: Annotated[AccountState | None, Query(description="In this state.")] = None,
    kind: Annotated[AccountKind | None, Query(description="Of persons or of systems.")] = None,
    member_id: Annotated[uuid.UUID | None, Query(description="The account of this member.")] = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, Any]:
    """Find accounts where the caller may read them, ordered by login name."""
    return page_public(
        accounts.search(
            ctx,
            text=q,
            organisation_id=organisation_id,
            role=role,
            state=state,
            kind=kind,
            member_id=member_id,
            limit=limit,
            cursor=cursor,
        )
    )


@router.post(
    "/accounts",
    operation_id="accounts_create",
    status_code=201,
    response_model=AccountDetail,
    responses=documented(401, 403, 409, 422),
)
def create(body: AccountCreate, ctx: Ctx) -> Reply[AccountDetail]:
    """Make an account with its first roles. A person then gets an invitation, a service account a token."""
    account = accounts.create(ctx, body)
    return Reply(_detail(account), version=account.version, location=f"/api/v1/accounts/{account.id}")


@router.get(
    "/accounts/{account_id}",
    operation_id="accounts_get",
    response_model=AccountDetail,
    responses=documented(401, 403, 404),
)
def get(account_id: uuid.UUID, ctx: Ctx) -> Reply[AccountDetail]:
    """Read one account and what may be done to it."""
    return _shown(accounts.get(ctx, account_id))


@router.patch(
    "/accounts/{account_id}",
    operation_id="accounts_update",
    response_model=AccountDetail,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def update(account_id: uuid.UUID, body: AccountUpdate, ctx: Ctx, if_match: IfMatch) -> Reply[AccountDetail]:
    """Change an account's particulars."""
    return _shown(accounts.update(ctx, account_id, body.changes(), if_match))


@router.put(
    "/accounts/{account_id}/member",
    operation_id="accounts_link_member",
    response_model=AccountDetail,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def link_member(account_id: uuid.UUID, body: MemberLink, ctx: Ctx, if_match: IfMatch) -> Reply[AccountDetail]:
    """Say whose login this is; the rights of that member's posts follow at once."""
    return _shown(accounts.link_member(ctx, account_id, body.member_id, if_match))


@router.post(
    "/accounts/{account_id}/suspension",
    operation_id="accounts_suspend",
    response_model=AccountDetail,
    responses=documented(401, 403, 404, 409, 422),
)
def suspend(account_id: uuid.UUID, body: Suspension, ctx: Ctx) -> Reply[AccountDetail]:
    """Take an account out of use; sessions, tokens and lent roles are worth nothing from the next request on."""
    return _shown(accounts.suspend(ctx, account_id, body.reason))


@router.post(
    "/accounts/{account_id}/reactivation",
    operation_id="accounts_reactivate",
    response_model=AccountDetail,
    responses=documented(401, 403, 404, 409),
)
def reactivate(account_id: uuid.UUID, ctx: Ctx) -> Reply[AccountDetail]:
    """Take a suspended account into use again."""
    return _shown(accounts.reactivate(ctx, account_id))


@router.post(
    "/accounts/{account_id}/second-factor-removal",
    operation_id="accounts_remove_second_factor",
    response_model=AccountDetail,
    responses=documented(401, 403, 404, 409),
)
def remove_second_factor(account_id: uuid.UUID, ctx: Ctx) -> Reply[AccountDetail]:
    """Turn off the second factor of somebody who has lost it."""
    return _shown(accounts.remove_second_factor(ctx, account_id))


@router.post(
    "/accounts/{account_id}/invitation",
    operation_id="accounts_invite",
    status_code=201,
    response_model=InvitationSlip,
    responses=documented(401, 403, 404, 409),
)
def invite(account_id: uuid.UUID, caller: CallerDependency) -> InvitationSlip:
    """Make an invitation slip; its code is shown this once and replaces an earlier one."""
    with translated_errors(), open_context(caller) as ctx:
        account = accounts.find_for(ctx, account_id, AccountAction.INVITE)
        code = invitations.invite(ctx, account)
        return InvitationSlip.model_validate(
            {"login": account.login, "invitation": code, "expires_at": account.invitation_expires_at}
        )


@router.post(
    "/accounts/{account_id}/password-reset",
    operation_id="accounts_reset_password",
    status_code=201,
    response_model=PasswordSlip,
    responses=documented(401, 403, 404, 409, 503),
)
def reset_password(account_id: uuid.UUID, caller: CallerDependency) -> PasswordSlip:
    """Make a slip with a temporary password, shown this once; every session of the account ends."""
    temporary = passwords.new_temporary()
    with translated_errors():
        with open_context(replace(caller, writes=False)) as ctx:  # no work for those who may not
            accounts.find_for(ctx, account_id, AccountAction.RESET_PASSWORD)
        new_hash = caller.installation.hasher.hash(temporary)
        with open_context(caller) as ctx:
            account = accounts.find_for(ctx, account_id, AccountAction.RESET_PASSWORD)
            passwords.hand_out(ctx, account, new_hash)
            return PasswordSlip.model_validate(
                {
                    "login": account.login,
                    "temporary_password": temporary,
                    "expires_at": account.password_expires_at,
                }
            )


@router.get(
    "/accounts/{account_id}/rights",
    operation_id="accounts_explain_rights",
    response_model=RightsExplained,
    responses=documented(401, 403, 404),
)
def explain_rights(
    account_id: uuid.UUID,
    ctx: Ctx,
    organisation_id: Annotated[
        uuid.UUID | None, Query(description="Say of each right whether it reaches this organisation.")
    ] = None,
) -> dict[str, Any]:
    """Say why an account may do what it may: by grant, by delegation, by post, or by its own cell."""
    return {"items": rights_explained.explain(ctx, account_id, organisation_id)}


def _shown(account: Account) -> Reply[AccountDetail]:
    return Reply(_detail(account), version=account.version)


def _detail(account: Account) -> AccountDetail:
    shown = AccountPublic.model_validate(account)
    return AccountDetail(**shown.model_dump(), allowed_actions=accounts.allowed_actions(account))
