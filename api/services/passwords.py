"""Passwords as they are set and replaced. They are hashed at the edge, outside any transaction."""

from datetime import timedelta

from api.core.errors import Invalid
from api.core.password_strength import PasswordPolicy, find_fault
from api.core.passwords import as_bytes
from api.core.recovery_codes import new_recovery_codes
from api.models.accounts import Account, SessionEnd
from api.services import events, reference, sign_in_sessions
from api.services.context import Context

POLICY = PasswordPolicy()
_PRODUCT = "Nêu Gương neuguong"


def check_new(password: str, account: Account, pointer: str) -> None:
    """Refuse a new password that is too short or would be guessed.

    Raises:
        Invalid: at ``pointer``, with ``password_too_short``, ``password_too_long``, ``password_not_text`` or
            ``password_guessable``.
    """
    fault = find_fault(password, POLICY, (account.login, account.display_name, _PRODUCT))
    if fault is not None:
        raise Invalid.at(pointer, f"password_{fault}", min_length=POLICY.minimum_characters)


def replace(ctx: Context, account: Account, present: str, new: str, new_hash: str) -> None:
    """Let the owner's new password hold; all other sessions end. The present one has been proved.

    Raises:
        Invalid: ``password_unchanged`` at ``/new_password``.
    """
    if as_bytes(present) == as_bytes(new):
        raise Invalid.at("/new_password", "password_unchanged")
    set_hash(ctx, account, new_hash)
    sign_in_sessions.end_all(ctx, account.id, SessionEnd.PASSWORD_CHANGED, but=ctx.actor.session_id)
    events.record(ctx, "account.password_changed", account.id)


def set_hash(ctx: Context, account: Account, new_hash: str) -> None:
    """Store the hash of a password that its owner chose."""
    account.password_hash = new_hash
    account.password_changed_at = ctx.at
    account.password_expires_at = None
    account.must_change_password = False


def hand_out(ctx: Context, account: Account, new_hash: str) -> None:
    """Let the password on a slip hold: for some days, until it is changed. Every session of the account ends."""
    days = reference.setting(ctx.session, "temporary_password_days", ctx.today)
    account.password_hash = new_hash
    account.password_changed_at = ctx.at
    account.password_expires_at = ctx.at + timedelta(days=days)
    account.must_change_password = True
    sign_in_sessions.end_all(ctx, account.id, SessionEnd.PASSWORD_RESET)
    events.record(ctx, "account.password_reset", account.id)


def new_temporary() -> str:
    """A password for a printed slip, such as ``7kq2-9mzt-04ax-pb3h``: easy to type on a phone, 80 random bits."""
    return new_recovery_codes(1)[0].plain.lower()
