"""Signing in and out: a browser by cookie, a program by bearer and refresh tokens; and one's own sessions."""

import uuid
from dataclasses import replace
from datetime import timedelta

from fastapi import Response

from api import browser_sessions, password_proofs
from api.browser_sessions import NewSession
from api.cookies import Device, clear_session
from api.core.errors import Refusal, Unauthenticated
from api.core.ids import new_id
from api.core.tokens import AccessClaims, issue_access
from api.dependencies import Caller, CallerDependency, Ctx
from api.models.accounts import Account, SessionEnd
from api.problems import documented
from api.routing import Router
from api.schemas.auth import (
    CurrentSession,
    InvitationTaken,
    PasswordChange,
    RefreshTokenSent,
    SessionList,
    SessionPublic,
    SignIn,
    TokenPair,
)
from api.services import invitations, me, passwords, sign_in_sessions
from api.services.context import SYSTEM, Context
from api.services.sign_in_sessions import StartedSession
from api.transactions import open_as, open_context, translated_errors

router = Router(tags=["auth"])


@router.post(
    "/auth/session",
    operation_id="auth_sign_in",
    status_code=201,
    response_model=CurrentSession,
    responses=documented(401, 422, 503),
    openapi_extra={"x-public": True},
)
def sign_in(body: SignIn, caller: CallerDependency, device: Device, response: Response) -> CurrentSession:
    """Sign a browser in: sets the session cookie and gives the token that changes must carry.

    A known and an unknown name are answered alike. `second_factor_code_required` asks for the same call with `code`.
    """

    def start(ctx: Context, account: Account) -> NewSession:
        return browser_sessions.start(ctx, caller, account)

    started = password_proofs.sign_in(caller, body.login, body.password, body.code, device, start)
    return browser_sessions.hand_over(response, caller, started)


@router.get(
    "/auth/session",
    operation_id="auth_current",
    response_model=CurrentSession,
    responses=documented(401, 403),
)
def current_session(caller: CallerDependency) -> CurrentSession:
    """Who is signed in, with which rights, and what must be done before anything else."""
    with translated_errors(), open_context(caller, unfinished=True) as ctx:
        by_cookie = caller.credentials.bearer is None
        return browser_sessions.current(
            ctx, me.own_account(ctx), caller.credentials.session_secret if by_cookie else None
        )


@router.delete(
    "/auth/session", operation_id="auth_sign_out", status_code=204, response_model=None, responses=documented(401, 403)
)
def sign_out(caller: CallerDependency, response: Response) -> None:
    """End this session for good; the cookie is worth nothing any more, wherever a copy of it lies."""
    _end_current(caller)
    clear_session(response, caller.installation.settings)


@router.post(
    "/auth/token",
    operation_id="auth_token_create",
    status_code=201,
    response_model=TokenPair,
    responses=documented(401, 422, 503),
    openapi_extra={"x-public": True},
)
def create_token(body: SignIn, caller: CallerDependency) -> TokenPair:
    """Sign a program in: a bearer token for some minutes, and a refresh token for the next one."""

    def start(ctx: Context, account: Account) -> StartedSession:
        return sign_in_sessions.start_family(ctx, account.id, caller.user_agent)

    return _pair(caller, password_proofs.sign_in(caller, body.login, body.password, body.code, None, start))


@router.post(
    "/auth/token/refresh",
    operation_id="auth_token_refresh",
    status_code=201,
    response_model=TokenPair,
    responses=documented(401, 422, 503),
    openapi_extra={"x-public": True},
)
def refresh_token(body: RefreshTokenSent, caller: CallerDependency) -> TokenPair:
    """Exchange a refresh token. Whoever shows one a second time ends the whole family: one of two holders stole it."""
    with translated_errors():
        with open_as(caller, SYSTEM) as ctx:
            outcome = sign_in_sessions.exchange(ctx, body.refresh_token)
        if isinstance(outcome, Refusal):
            raise outcome
        return _pair(caller, outcome)


@router.delete(
    "/auth/token",
    operation_id="auth_token_delete",
    status_code=204,
    response_model=None,
    responses=documented(401, 403),
)
def delete_token(caller: CallerDependency) -> None:
    """End the family this access token belongs to, the access token included."""
    _end_current(caller)


@router.get(
    "/auth/sessions", operation_id="auth_sessions_list", response_model=SessionList, responses=documented(401, 403)
)
def list_sessions(ctx: Ctx) -> SessionList:
    """Every place where the caller is signed in, latest used first."""
    me.own_account(ctx)
    return SessionList(
        items=[
            SessionPublic.model_validate({**row.model_dump(), "current": row.id == ctx.actor.session_id})
            for row in sign_in_sessions.live_sessions(ctx)
        ]
    )


@router.delete(
    "/auth/sessions",
    operation_id="auth_sessions_delete_others",
    status_code=204,
    response_model=None,
    responses=documented(401, 403),
)
def delete_other_sessions(ctx: Ctx) -> None:
    """Sign out everywhere else."""
    account = me.own_account(ctx)
    sign_in_sessions.end_all(ctx, account.id, SessionEnd.ENDED_BY_OWNER, but=ctx.actor.session_id)


@router.delete(
    "/auth/sessions/{session_id}",
    operation_id="auth_sessions_delete",
    status_code=204,
    response_model=None,
    responses=documented(401, 403, 404),
)
def delete_session(session_id: uuid.UUID, ctx: Ctx) -> None:
    """Sign out in one place."""
    me.own_account(ctx)
    sign_in_sessions.end_own(ctx, session_id)


@router.post(
    "/auth/password",
    operation_id="auth_password_change",
    status_code=204,
    response_model=None,
    responses=documented(401, 403, 422, 503),
)
def change_password(body: PasswordChange, caller: CallerDependency, device: Device) -> None:
    """Change one's own password; every other session of the account ends."""
    with translated_errors(), open_context(replace(caller, writes=False), unfinished=True) as ctx:
        passwords.check_new(body.new_password, me.own_account(ctx), "/new_password")
    with translated_errors():
        new_hash = caller.installation.hasher.hash(body.new_password)
    with password_proofs.proven(caller, body.current_password, device, "/current_password") as (ctx, account):
        passwords.replace(ctx, account, body.current_password, body.new_password, new_hash)


@router.post(
    "/auth/invitation",
    operation_id="auth_invitation_accept",
    status_code=204,
    response_model=None,
    responses=documented(422, 503),
    openapi_extra={"x-public": True},
)
def accept_invitation(body: InvitationTaken, caller: CallerDependency) -> None:
    """Take up an invitation slip by choosing a password; then sign in with it."""
    with translated_errors():
        with caller.installation.database.read() as session:
            account = invitations.find(session, body.invitation, caller.at)
        passwords.check_new(body.password, account, "/password")
        new_hash = caller.installation.hasher.hash(body.password)
        with open_as(caller, replace(SYSTEM, account_id=account.id)) as ctx:
            invitations.accept(ctx, body.invitation, new_hash)


def _end_current(caller: Caller) -> None:
    with translated_errors(), open_context(caller, unfinished=True) as ctx:
        me.own_account(ctx)
        if ctx.actor.session_id is None:
            raise Unauthenticated("session_ended")
        sign_in_sessions.end_own(ctx, ctx.actor.session_id, SessionEnd.SIGNED_OUT)


def _pair(caller: Caller, started: StartedSession) -> TokenPair:
    settings = caller.installation.settings
    issuer, row = settings.token_issuer, started.row
    expires_at = min(caller.at + timedelta(seconds=settings.access_token_seconds), row.expires_at)
    claims = AccessClaims(issuer, issuer, str(row.account_id), str(row.id), str(new_id()), caller.at, expires_at)
    return TokenPair(
        access_token=issue_access(caller.installation.keys, claims),
        expires_in=int((expires_at - caller.at).total_seconds()),
        refresh_token=started.secret,
        refresh_expires_at=row.expires_at,
    )
