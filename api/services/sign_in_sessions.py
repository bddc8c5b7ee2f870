"""Sessions people are signed in with: a browser's, by cookie, and a program's, by rotating refresh tokens."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import delete, or_, select, update
from sqlmodel import Session, col

from api.core.errors import NotFound, Refusal, Unauthenticated
from api.core.secrets import digest_of, is_well_formed, matches, new_secret
from api.core.text import tidy
from api.models.accounts import Account, AccountState, SessionEnd, SignInSession, SignInSessionKind
from api.services import events
from api.services.authentication import SESSION_PREFIX
from api.services.context import Context

FAMILY_PREFIX = "ng_refresh"
TURN_PREFIX = "ng_turn"
KEPT_AFTER_END = timedelta(days=90)
_LONGEST_USER_AGENT = 300


@dataclass(frozen=True)
class StartedSession:
    """A session and the secret its owner keeps; the secret is nowhere else."""

    row: SignInSession
    secret: str


class RefreshToken(NamedTuple):
    """``<family>.<turn>``: the family's part stays, the turn's part is good for one exchange."""

    family: str
    turn: str


def start_browser(ctx: Context, account_id: uuid.UUID, user_agent: str | None) -> StartedSession:
    """Start a browser's session; its secret goes into the cookie."""
    secret = new_secret(SESSION_PREFIX)
    row = _start(
        ctx,
        account_id,
        user_agent,
        kind=SignInSessionKind.BROWSER,
        secret_digest=secret.digest,
        lasts=timedelta(days=ctx.settings.session_days),
    )
    return StartedSession(row, secret.plain)


def start_family(ctx: Context, account_id: uuid.UUID, user_agent: str | None) -> StartedSession:
    """Start a family of refresh tokens; the secret is the first of them."""
    family, turn = new_secret(FAMILY_PREFIX), new_secret(TURN_PREFIX)
    row = _start(
        ctx,
        account_id,
        user_agent,
        kind=SignInSessionKind.TOKEN,
        secret_digest=turn.digest,
        family_digest=family.digest,
        lasts=timedelta(days=ctx.settings.refresh_token_days),
    )
    return StartedSession(row, f"{family.plain}.{turn.plain}")


def exchange(ctx: Context, refresh_token: str) -> StartedSession | Refusal:
    """Exchange a refresh token for the next of its family.

    A token of the family that was exchanged before ends the family: one of its two holders is a thief. Commit
    before raising the refusal, or the family lives on.
    """
    parts = _parse(refresh_token)
    if parts is None:
        return Unauthenticated("token_invalid")
    row: SignInSession | None = ctx.session.execute(
        select(SignInSession).where(col(SignInSession.family_digest) == digest_of(parts.family)).with_for_update()
    ).scalar_one_or_none()
    if row is None:
        return Unauthenticated("token_invalid")
    if row.ended_at is not None or row.expires_at <= ctx.at:
        return Unauthenticated("session_ended")
    if not matches(parts.turn, row.secret_digest):
        _end(ctx, row, SessionEnd.REFRESH_REPLAYED)
        return Unauthenticated("refresh_replayed")
    account = ctx.session.get_one(Account, row.account_id)
    if account.state is not AccountState.ACTIVE:
        return Unauthenticated("account_inactive")
    turn = new_secret(TURN_PREFIX)
    row.secret_digest = turn.digest
    row.last_seen_at = ctx.at
    ctx.session.flush()
    return StartedSession(row, f"{parts.family}.{turn.plain}")


def live_sessions(ctx: Context) -> Sequence[SignInSession]:
    """The caller's own sessions that have not ended, latest used first."""
    idle = timedelta(minutes=ctx.settings.session_idle_minutes)
    rows = (
        ctx.session.execute(
            select(SignInSession)
            .where(
                col(SignInSession.account_id) == ctx.actor.account_id,
                col(SignInSession.ended_at).is_(None),
                col(SignInSession.expires_at) > ctx.at,
            )
            .order_by(col(SignInSession.last_seen_at).desc(), col(SignInSession.id))
        )
        .scalars()
        .all()
    )
    return [row for row in rows if row.kind is SignInSessionKind.TOKEN or row.last_seen_at + idle > ctx.at]


def end_own(ctx: Context, session_id: uuid.UUID, reason: SessionEnd = SessionEnd.ENDED_BY_OWNER) -> None:
    """End one of the caller's own sessions.

    Raises:
        NotFound: it is not one of theirs, or has ended already.
    """
    row = ctx.session.get(SignInSession, session_id)
    if row is None or row.account_id != ctx.actor.account_id or row.ended_at is not None:
        raise NotFound
    _end(ctx, row, reason)


def end_by_secret(ctx: Context, secret: str, reason: SessionEnd) -> None:
    """End the session that a cookie stands for, if there is one."""
    row = ctx.session.execute(
        select(SignInSession).where(
            col(SignInSession.secret_digest) == digest_of(secret),
            col(SignInSession.kind) == SignInSessionKind.BROWSER,
            col(SignInSession.ended_at).is_(None),
        )
    ).scalar_one_or_none()
    if row is not None:
        _end(ctx, row, reason)


def end_all(ctx: Context, account_id: uuid.UUID, reason: SessionEnd, *, but: uuid.UUID | None = None) -> None:
    """End every session of an account, all but one when one is named ("Thoát trên mọi máy")."""
    statement = update(SignInSession).where(
        col(SignInSession.account_id) == account_id, col(SignInSession.ended_at).is_(None)
    )
    if but is not None:
        statement = statement.where(col(SignInSession.id) != but)
    ctx.session.execute(
        statement.values(ended_at=ctx.at, ended_reason=reason).execution_options(synchronize_session=False)
    )
    events.record(ctx, "account.signed_out", account_id, data={"reason": reason})


def forget_old(session: Session, at: datetime) -> None:
    """Remove sessions that ended or expired long ago; the trail of events still tells of them."""
    session.execute(
        delete(SignInSession)
        .where(
            or_(col(SignInSession.expires_at) < at - KEPT_AFTER_END, col(SignInSession.ended_at) < at - KEPT_AFTER_END)
        )
        .execution_options(synchronize_session=False)
    )


def _start(
    ctx: Context,
    account_id: uuid.UUID,
    user_agent: str | None,
    *,
    kind: SignInSessionKind,
    secret_digest: bytes,
    lasts: timedelta,
    family_digest: bytes | None = None,
) -> SignInSession:
    row = SignInSession(
        account_id=account_id,
        kind=kind,
        secret_digest=secret_digest,
        family_digest=family_digest,
        user_agent=tidy(user_agent or "")[:_LONGEST_USER_AGENT] or None,
        expires_at=ctx.at + lasts,
        last_seen_at=ctx.at,
    )
    ctx.session.add(row)
    ctx.session.flush()
    events.record(ctx, "session.started", row.id, data={"account_id": account_id, "kind": kind})
    return row


def _end(ctx: Context, row: SignInSession, reason: SessionEnd) -> None:
    ended = ctx.session.execute(
        update(SignInSession)
        .where(col(SignInSession.id) == row.id, col(SignInSession.ended_at).is_(None))
        .values(ended_at=ctx.at, ended_reason=reason)
        .execution_options(synchronize_session=False)
        .returning(col(SignInSession.id))
    ).first()
    if ended is not None:  # else somebody else ended it at the same moment
        data = {"account_id": row.account_id, "reason": reason}
        events.record(ctx, "session.ended", row.id, data=data)


def _parse(refresh_token: str) -> RefreshToken | None:
    family, _, turn = refresh_token.partition(".")
    if is_well_formed(family, FAMILY_PREFIX) and is_well_formed(turn, TURN_PREFIX):
        return RefreshToken(family, turn)
    return None
