"""Signing in with a provider (OpenID Connect), and which accounts its people own."""

import uuid
from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, Path, Response

from api import browser_sessions
from api.browser_sessions import NewSession
from api.cookies import SignOnTicket, clear_sign_on, set_sign_on
from api.core.errors import Refusal, Unauthenticated
from api.dependencies import CallerDependency, Ctx
from api.problems import documented
from api.schemas.auth import CurrentSession
from api.schemas.linked_identities import (
    IdentityLink,
    IdentityList,
    IdentityPublic,
    ProviderList,
    SignOnReturn,
    SignOnStarted,
)
from api.services import linked_identities, signing_on
from api.services.context import SYSTEM
from api.transactions import Reply, TransactionRoute, open_as, translated_errors

router = APIRouter(tags=["auth"], route_class=TransactionRoute)

Provider = Annotated[str, Path(max_length=40, description="Code of the provider.", examples=["so-noi-vu"])]


@router.get(
    "/auth/providers",
    operation_id="sign_on_providers",
    response_model=ProviderList,
    openapi_extra={"x-public": True},
)
def list_providers(caller: CallerDependency) -> dict[str, Any]:
    """List with whom one can sign in beside a password: one button each."""
    providers = caller.installation.settings.sign_in_providers
    return {"items": [{"code": each.code, "name": each.name} for each in providers]}


@router.post(
    "/auth/providers/{provider}/sign-on",
    operation_id="sign_on_begin",
    status_code=201,
    response_model=SignOnStarted,
    responses=documented(404, 503),
    openapi_extra={"x-public": True},
)
def begin(provider: Provider, caller: CallerDependency, response: Response) -> SignOnStarted:
    """Begin to sign in with a provider: go to the address given; the cookie set here must come back within minutes."""
    begun = signing_on.begin(caller.installation, provider, caller.at)
    set_sign_on(response, caller.installation.settings, begun.ticket, signing_on.TICKET_LASTS)
    return SignOnStarted(authorization_url=begun.authorization_url)


@router.post(
    "/auth/providers/{provider}/session",
    operation_id="sign_on_finish",
    status_code=201,
    response_model=CurrentSession,
    responses=documented(401, 404, 422, 503),
    openapi_extra={"x-public": True},
)
def finish(
    provider: Provider, body: SignOnReturn, caller: CallerDependency, ticket: SignOnTicket, response: Response
) -> CurrentSession:
    """Sign a browser in with what the provider sent back: sets the session cookie, as signing in by password does.

    Only people who are linked to an account come in: by an administrator, or by the claim of the settings; never by
    e-mail. `sign_on_not_linked` names the identifier to link.
    """
    with translated_errors():
        proven = signing_on.prove(caller.installation, provider, ticket, body.state, body.code, caller.at)
        if body.iss is not None and body.iss != proven.provider.issuer:
            raise Unauthenticated("sign_on_refused", provider=proven.provider.name)
        with open_as(caller, SYSTEM) as ctx:
            account = linked_identities.account_of(ctx, proven)
            started: NewSession | Refusal
            if isinstance(account, Refusal):
                started = account
            else:
                own = replace(ctx, actor=replace(ctx.actor, account_id=account.id))
                started = browser_sessions.start(own, caller, account)
        if isinstance(started, Refusal):
            raise started
    clear_sign_on(response, caller.installation.settings)
    return browser_sessions.hand_over(response, caller, started)


@router.get(
    "/accounts/{account_id}/identities",
    operation_id="identities_list",
    response_model=IdentityList,
    responses=documented(401, 403, 404),
)
def list_identities(account_id: uuid.UUID, ctx: Ctx) -> dict[str, Any]:
    """List who signs in to an account with a provider: of one's own account, or of one the caller may read."""
    return {"items": linked_identities.listed(ctx, account_id)}


@router.post(
    "/accounts/{account_id}/identities",
    operation_id="identities_link",
    status_code=201,
    response_model=IdentityPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def link(account_id: uuid.UUID, body: IdentityLink, ctx: Ctx) -> Reply[dict[str, Any]]:
    """Let a person of a provider sign in to an account."""
    made = linked_identities.link(ctx, account_id, body)
    return Reply(made, location=f"/api/v1/accounts/{account_id}/identities")


@router.delete(
    "/accounts/{account_id}/identities/{identity_id}",
    operation_id="identities_unlink",
    status_code=204,
    response_model=None,
    responses=documented(401, 403, 404),
)
def unlink(account_id: uuid.UUID, identity_id: uuid.UUID, ctx: Ctx) -> None:
    """End that a person of a provider signs in to an account; sessions that are open go on until they are ended."""
    linked_identities.unlink(ctx, account_id, identity_id)
