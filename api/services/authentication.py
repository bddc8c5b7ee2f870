"""Who is asking: turns what a request carries into an actor with the rights of this moment.

Three proofs are accepted: a short-lived bearer token, a service or personal token, and a browser's session cookie.
A right, an account or a session that has ended is refused at the next request, since all of them are read anew.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlmodel import Session, col

from api.core.errors import Forbidden, Unauthenticated
from api.core.secrets import csrf_matches, digest_of, is_well_formed
from api.core.settings import Settings
from api.core.tokens import InvalidToken, TokenKeys, read_access
from api.models.accounts import Account, AccountState, ApiToken, SignInSession
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.services.access import covers, rights_of
from api.services.context import Actor, Right

API_TOKEN_PREFIX = "ng_api"
SESSION_PREFIX = "ng_session"
REFRESH_PREFIX = "ng_refresh"


@dataclass(frozen=True)
class Credentials:
    """What a request brought: at most one proof is used, the bearer first. ``changes_state``: needs the CSRF token."""

    bearer: str | None
    session_secret: str | None
    csrf_token: str | None
    changes_state: bool


def authenticate(
    session: Session, credentials: Credentials, keys: TokenKeys, settings: Settings, at: datetime, today: date
) -> Actor:
    """The actor behind a request.

    Raises:
        Unauthenticated: no proof, or one that is no longer worth anything.
        Forbidden: ``csrf_failed`` when a browser session changes state without its CSRF token.
    """
    if credentials.bearer is not None:
        if is_well_formed(credentials.bearer, API_TOKEN_PREFIX):
            return _by_api_token(session, credentials.bearer, at, today)
        return _by_access_token(session, credentials.bearer, keys, settings, at, today)
    if credentials.session_secret is not None:
        return _by_cookie(session, credentials, at, today)
    raise Unauthenticated("sign_in_required")


def _by_access_token(
    session: Session, token: str, keys: TokenKeys, settings: Settings, at: datetime, today: date
) -> Actor:
    try:
        claims = read_access(keys, token, at, issuer=settings.token_issuer, audience=settings.token_issuer)
        session_id = uuid.UUID(claims.session_id)
    except (InvalidToken, ValueError) as error:
        raise Unauthenticated("token_invalid") from error
    return _of_session(session, session.get(SignInSession, session_id), at, today)


def _by_cookie(session: Session, credentials: Credentials, at: datetime, today: date) -> Actor:
    secret = credentials.session_secret or ""
    found = session.execute(
        select(SignInSession).where(
            col(SignInSession.secret_digest) == digest_of(secret), col(SignInSession.kind) == "browser"
        )
    ).scalar_one_or_none()
    actor = _of_session(session, found, at, today)
    if credentials.changes_state and not csrf_matches(credentials.csrf_token or "", secret):
        raise Forbidden("csrf_failed")
    return actor


def _of_session(session: Session, found: SignInSession | None, at: datetime, today: date) -> Actor:
    if found is None or found.ended_at is not None or found.expires_at <= at:
        raise Unauthenticated("session_ended")
    return _actor(session, found.account_id, today, session_id=found.id)


def _by_api_token(session: Session, token: str, at: datetime, today: date) -> Actor:
    found: ApiToken | None = session.execute(
        select(ApiToken).where(col(ApiToken.secret_digest) == digest_of(token))
    ).scalar_one_or_none()
    if found is None or found.revoked_at is not None or (found.expires_at is not None and found.expires_at <= at):
        raise Unauthenticated("token_invalid")
    actor = _actor(session, found.account_id, today, token_id=found.id)
    rights = actor.rights
    if found.organisation_id is not None:
        rights = _narrowed(rights, session.get(Organisation, found.organisation_id))
    return Actor(
        account_id=actor.account_id,
        member_id=None,  # a token never acts as the person it belongs to
        rights=rights,
        permissions=frozenset(Permission(name) for name in found.permissions if name in set(Permission)),
        token_id=found.id,
    )


def _actor(
    session: Session,
    account_id: uuid.UUID,
    today: date,
    *,
    session_id: uuid.UUID | None = None,
    token_id: uuid.UUID | None = None,
) -> Actor:
    account = session.get(Account, account_id)
    if account is None or account.state is not AccountState.ACTIVE:
        raise Unauthenticated("account_inactive")
    return Actor(
        account_id=account.id,
        member_id=account.member_id,
        rights=rights_of(session, account, today),
        session_id=session_id,
        token_id=token_id,
    )


def _narrowed(rights: Sequence[Right], organisation: Organisation | None) -> tuple[Right, ...]:
    """The rights that remain when they are held to one subtree."""
    if organisation is None:
        return ()
    path = organisation.path
    kept: list[Right] = []
    for right in rights:
        if right.below and path.startswith(right.path):
            kept.append(Right(right.role, organisation.id, path, below=True))
        elif covers(Right(right.role, organisation.id, path, below=True), right.path):
            kept.append(right)
    return tuple(kept)
