"""A browser's session, however its owner proved who they are: started, shown, and handed over as cookies."""

from dataclasses import dataclass, replace

from fastapi import Response

from api.cookies import set_cookies
from api.core.secrets import csrf_token
from api.dependencies import Caller
from api.models.accounts import Account, SessionEnd
from api.password_proofs import sign_in_keys
from api.schemas.auth import CurrentSession, SignedInAccount
from api.services import me, sign_in_sessions, signing_in
from api.services.context import Context
from api.services.rights import rights_of


@dataclass(frozen=True)
class NewSession:
    """A session that was started, with what its owner is told. ``secret`` goes into the cookie and nowhere else."""

    secret: str
    current: CurrentSession


def start(ctx: Context, caller: Caller, account: Account) -> NewSession:
    """Start a session for an account that has been proved to be the caller's."""
    old = caller.credentials.session_secret
    if old is not None:  # a session planted in or left behind by this browser does not live on
        sign_in_sessions.end_by_secret(ctx, old, SessionEnd.REPLACED)
    started = sign_in_sessions.start_browser(ctx, account.id, caller.user_agent)
    actor = replace(ctx.actor, session_id=started.row.id, rights=rights_of(ctx.session, account.id, ctx.today))
    return NewSession(started.secret, current(replace(ctx, actor=actor), account, started.secret))


def hand_over(response: Response, caller: Caller, started: NewSession) -> CurrentSession:
    """Give the browser its session, and the mark by which it is recognised. Call it once all is committed."""
    mark = signing_in.new_device(sign_in_keys(caller.installation).devices, started.current.account.id)
    set_cookies(response, caller.installation.settings, session=started.secret, device=mark)
    return started.current


def current(ctx: Context, account: Account, secret: str | None) -> CurrentSession:
    """Who is signed in, with which rights, and what is left to do. ``secret``: of the session, when it is a cookie."""
    session = me.own_session(ctx)
    return CurrentSession.model_validate(
        {
            "account": SignedInAccount.model_validate(account),
            "rights": me.own_rights(ctx, account.id),
            "unfinished": me.unfinished(ctx, account),
            "second_factor": account.second_factor,
            "recovery_codes_left": len(account.recovery_hashes),
            "csrf_token": None if secret is None else csrf_token(secret),
            "expires_at": None if session is None else session.expires_at,
        }
    )
