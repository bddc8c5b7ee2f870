"""Who is asking: turns what a request carries into an actor with the rights of this moment.

Three proofs are accepted: a short-lived bearer token (of a session, or of client credentials), a service or personal
token, and a browser's session cookie.
A right, an account or a session that has ended is refused at the next request, since all of them are read anew: one
statement finds the proof and its account, one the rights.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Date, LargeBinary, Select, and_, bindparam, or_, select, update
from sqlmodel import Session, col

from api.core.columns import Identifier, UtcDateTime
from api.core.errors import Forbidden, Unauthenticated
from api.core.networks import lies_within
from api.core.prepared import Prepared
from api.core.secrets import csrf_matches, digest_of, is_well_formed
from api.core.settings import Settings
from api.core.tokens import InvalidToken, TokenKeys, read_access
from api.models.accounts import Account, AccountKind, AccountState, ApiToken, SignInSession, SignInSessionKind
from api.models.organisations import Organisation
from api.models.reference import DatedSetting
from api.rules.access import Permission
from api.services.context import Actor, Right
from api.services.rights import rights_of

API_TOKEN_PREFIX = "ng_api"
SESSION_PREFIX = "ng_session"

LONGEST_UNNOTED = timedelta(minutes=5)
"""How stale the note of a session's latest use may be, so that not every request writes."""


@dataclass(frozen=True)
class Credentials:
    """What a request brought: at most one proof is used, the bearer first. ``changes_state``: needs the CSRF token.

    ``source``: the address it came from; tokens may be held to networks.
    """

    bearer: str | None
    session_secret: str | None
    csrf_token: str | None
    changes_state: bool
    source: str


@dataclass(frozen=True)
class Signed:
    """Whose request it is, and whether its use is worth a note (``note_use``)."""

    actor: Actor
    use_is_noted: bool


def authenticate(
    session: Session,
    credentials: Credentials,
    keys: TokenKeys,
    settings: Settings,
    at: datetime,
    today: date,
    *,
    unfinished: bool = False,
) -> Signed:
    """The actor behind a request.

    ``unfinished`` lets in an account that must first change its password or set up its second factor: only the
    operations that do this pass it.

    Raises:
        Unauthenticated: no proof, or one that is no longer worth anything.
        Forbidden: ``csrf_failed`` when a browser session changes state without its CSRF token;
            ``password_change_required`` or ``second_factor_required`` when that must be done first.
    """
    moment = _Moment(at, today, settings, credentials.source)
    if credentials.bearer is not None:
        if is_well_formed(credentials.bearer, API_TOKEN_PREFIX):
            return by_api_token(session, credentials.bearer, at, today, credentials.source)
        return _by_access_token(session, credentials.bearer, keys, moment, unfinished)
    if credentials.session_secret is not None:
        return _by_cookie(session, credentials, moment, unfinished)
    raise Unauthenticated("sign_in_required")


def note_use(session: Session, actor: Actor, at: datetime, today: date) -> None:
    """Note that a session or token, and with it the account, was used just now."""
    if actor.session_id is not None:
        session.execute(update(SignInSession).where(col(SignInSession.id) == actor.session_id).values(last_seen_at=at))
    if actor.token_id is not None:
        session.execute(update(ApiToken).where(col(ApiToken.id) == actor.token_id).values(last_used_on=today))
    session.execute(
        update(Account)
        .where(
            col(Account.id) == actor.account_id,
            or_(col(Account.last_seen_on).is_(None), col(Account.last_seen_on) != today),
        )
        .values(last_seen_on=today, updated_at=col(Account.updated_at))
    )


@dataclass(frozen=True)
class _Moment:
    at: datetime
    today: date
    settings: Settings
    source: str

    @property
    def idle(self) -> timedelta:
        return timedelta(minutes=self.settings.session_idle_minutes)


def _by_access_token(session: Session, token: str, keys: TokenKeys, moment: _Moment, unfinished: bool) -> Signed:
    issuer = moment.settings.token_issuer
    try:
        claims = read_access(keys, token, moment.at, issuer=issuer, audience=issuer)
        session_id, account_id = uuid.UUID(claims.session_id), uuid.UUID(claims.subject)
    except (InvalidToken, ValueError) as error:
        raise Unauthenticated("token_invalid") from error
    found = _BY_SESSION_ID.first(session, {"session": session_id, "today": moment.today})
    if found is None:
        return _by_client(session, session_id, account_id, moment)
    if found.kind is not SignInSessionKind.TOKEN or found.account_id != account_id:
        raise Unauthenticated("session_ended")
    return _of_session(session, found, moment, unfinished)


def _by_client(session: Session, token_id: uuid.UUID, account_id: uuid.UUID, moment: _Moment) -> Signed:
    """An access token that was issued for client credentials: it holds as long as these do."""
    found = _BY_TOKEN_ID.first(session, {"token": token_id})
    if found is None or found.account_id != account_id:
        raise Unauthenticated("session_ended")
    return _signed_by_token(session, found, moment.at, moment.today, moment.source)


def _by_cookie(session: Session, credentials: Credentials, moment: _Moment, unfinished: bool) -> Signed:
    secret = credentials.session_secret or ""
    found = _BY_SECRET.first(session, {"digest": digest_of(secret), "today": moment.today})
    if found is None or found.kind is not SignInSessionKind.BROWSER or found.last_seen_at + moment.idle <= moment.at:
        raise Unauthenticated("session_ended")
    if credentials.changes_state and not csrf_matches(credentials.csrf_token or "", secret):
        raise Forbidden("csrf_failed")
    return _of_session(session, found, moment, unfinished)


def _of_session(session: Session, found: Any, moment: _Moment, unfinished: bool) -> Signed:
    if found.ended_at is not None or found.expires_at <= moment.at:
        raise Unauthenticated("session_ended")
    _require_active(found)
    rights = rights_of(session, found.account_id, moment.today)
    if not unfinished:
        _require_finished(found, rights)
    actor = Actor(account_id=found.account_id, member_id=found.member_id, rights=rights, session_id=found.session_id)
    unnoted = min(LONGEST_UNNOTED, moment.idle / 10)
    return Signed(actor, found.last_seen_on == moment.today and found.last_seen_at + unnoted > moment.at)


def actor_behind(
    session: Session, account_id: uuid.UUID, token_id: uuid.UUID | None, at: datetime, today: date
) -> Actor:
    """Who an account, or one of its tokens, is at this moment: for work that goes on after their request.

    Raises:
        Unauthenticated: the account is no longer active, or the token no longer worth anything.
    """
    if token_id is not None:
        return _of_token(session, _BY_TOKEN_ID.first(session, {"token": token_id}), at, today)
    found = session.execute(
        select(col(Account.id), col(Account.state), col(Account.member_id)).where(col(Account.id) == account_id)
    ).one()
    _require_active(found)
    return Actor(found.id, found.member_id, rights_of(session, account_id, today))


def by_api_token(session: Session, token: str, at: datetime, today: date, source: str) -> Signed:
    """Whose service or personal token this is, shown from an address. The secret before a rotation holds a while.

    Raises:
        Unauthenticated: it is no token, or no longer worth anything, or not from there.
    """
    found = _BY_API_TOKEN.first(session, {"digest": digest_of(token), "at": at})
    return _signed_by_token(session, found, at, today, source)


def _signed_by_token(session: Session, found: Any, at: datetime, today: date, source: str) -> Signed:
    actor = _of_token(session, found, at, today)
    if found.networks and not lies_within(source, found.networks):
        raise Unauthenticated("token_network")
    return Signed(actor, found.last_used_on == today and found.last_seen_on == today)


def _of_token(session: Session, found: Any, at: datetime, today: date) -> Actor:
    if found is None or found.revoked_at is not None:
        raise Unauthenticated("token_invalid")
    if found.expires_at is not None and found.expires_at <= at:
        raise Unauthenticated("token_invalid")
    _require_active(found)
    rights = rights_of(session, found.account_id, today)
    if found.organisation_id is not None:
        alive = found.valid_from <= today < found.valid_to
        rights = narrowed(rights, found.organisation_id, found.path) if alive else ()
    return Actor(
        account_id=found.account_id,
        member_id=None,  # a token never acts as the person it belongs to
        rights=rights,
        permissions=frozenset(Permission) & frozenset(found.permissions),
        token_id=found.token_id,
    )


def narrowed(rights: Sequence[Right], organisation_id: uuid.UUID, path: str) -> tuple[Right, ...]:
    """The rights that remain when they are held to one subtree."""
    kept: list[Right] = []
    for right in rights:
        if right.below and path.startswith(right.path):
            kept.append(Right(right.role, organisation_id, path, below=True))
        elif right.path.startswith(path):
            kept.append(right)
    return tuple(kept)


def _require_active(found: Any) -> None:
    if found.state is not AccountState.ACTIVE:
        raise Unauthenticated("account_inactive")


def _require_finished(found: Any, rights: Sequence[Right]) -> None:
    if found.must_change_password:
        raise Forbidden("password_change_required")
    if found.totp_confirmed_at is None and needs_second_factor(found.account_kind, rights, found.demanding_roles):
        raise Forbidden("second_factor_required")


def needs_second_factor(kind: AccountKind, rights: Sequence[Right], demanding_roles: Sequence[str] | None) -> bool:
    """Whether an account with these rights must have a second factor. Systems hold tokens and have none."""
    return kind is AccountKind.PERSON and any(right.role in (demanding_roles or ()) for right in rights)


def _session_statement() -> Select[Any]:
    today: ColumnElement[date] = bindparam("today", type_=Date())
    demanding = select(col(DatedSetting.value)).where(
        col(DatedSetting.key) == "totp_required_roles",
        col(DatedSetting.valid_from) <= today,
        col(DatedSetting.valid_to) > today,
    )
    columns: Sequence[Any] = (
        col(SignInSession.id).label("session_id"),
        col(SignInSession.kind),
        col(SignInSession.expires_at),
        col(SignInSession.last_seen_at),
        col(SignInSession.ended_at),
        col(SignInSession.account_id),
        col(Account.kind).label("account_kind"),
        col(Account.state),
        col(Account.member_id),
        col(Account.must_change_password),
        col(Account.totp_confirmed_at),
        col(Account.last_seen_on),
        demanding.scalar_subquery().label("demanding_roles"),
    )
    return select(*columns).join(Account, col(Account.id) == col(SignInSession.account_id))


_BY_SESSION_ID = Prepared(_session_statement().where(col(SignInSession.id) == bindparam("session", type_=Identifier())))
_BY_SECRET = Prepared(
    _session_statement().where(col(SignInSession.secret_digest) == bindparam("digest", type_=LargeBinary()))
)
_TOKEN_COLUMNS: Sequence[Any] = (
    col(ApiToken.id).label("token_id"),
    col(ApiToken.account_id),
    col(ApiToken.permissions),
    col(ApiToken.organisation_id),
    col(ApiToken.expires_at),
    col(ApiToken.revoked_at),
    col(ApiToken.last_used_on),
    col(ApiToken.networks),
    col(Account.state),
    col(Account.last_seen_on),
    col(Organisation.path),
    col(Organisation.valid_from),
    col(Organisation.valid_to),
)
_TOKENS: Select[Any] = (
    select(*_TOKEN_COLUMNS)
    .join(Account, col(Account.id) == col(ApiToken.account_id))
    .outerjoin(Organisation, col(Organisation.id) == col(ApiToken.organisation_id))
)
_DIGEST: ColumnElement[bytes] = bindparam("digest", type_=LargeBinary())
_BY_API_TOKEN = Prepared(
    _TOKENS.where(
        or_(
            col(ApiToken.secret_digest) == _DIGEST,
            and_(
                col(ApiToken.previous_digest) == _DIGEST,
                col(ApiToken.previous_until) > bindparam("at", type_=UtcDateTime()),
            ),
        )
    )
)
_BY_TOKEN_ID = Prepared(_TOKENS.where(col(ApiToken.id) == bindparam("token", type_=Identifier())))
