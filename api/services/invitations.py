"""Invitations: a slip with a one-time code by which somebody takes up the account made for them."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlmodel import Session, col

from api.core.errors import Invalid
from api.core.recovery_codes import new_recovery_codes, recovery_code_digest
from api.models.accounts import Account, AccountState
from api.services import events, passwords, reference
from api.services.context import Context


def invite(ctx: Context, account: Account) -> str:
    """Give an invited account a new code, which is shown once; an earlier one is worth nothing any more."""
    code = new_recovery_codes(1)[0]
    account.invitation_digest = code.digest
    account.invitation_expires_at = ctx.at + timedelta(
        days=reference.setting(ctx.session, "invitation_days", ctx.today)
    )
    events.record(ctx, "account.invited", account.id)
    return code.plain


def find(session: Session, code: str, at: datetime) -> Account:
    """The account that an invitation is for.

    Raises:
        Invalid: ``invitation_invalid`` at ``/invitation``: unknown, used, replaced or expired.
    """
    account: Account | None = session.execute(
        select(Account).where(col(Account.invitation_digest) == recovery_code_digest(code)).with_for_update()
    ).scalar_one_or_none()
    if (
        account is None
        or account.state is not AccountState.INVITED
        or account.invitation_expires_at is None
        or account.invitation_expires_at <= at
    ):
        raise Invalid.at("/invitation", "invitation_invalid")
    return account


def accept(ctx: Context, code: str, new_hash: str) -> None:
    """Take up an account: the password holds, the code does not any more.

    Raises:
        Invalid: see ``find``.
    """
    account = find(ctx.session, code, ctx.at)
    passwords.set_hash(ctx, account, new_hash)
    account.state = AccountState.ACTIVE
    account.invitation_digest = account.invitation_expires_at = None
    events.record(ctx, "account.activated", account.id)
