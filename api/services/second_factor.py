"""The second factor (xác thực hai bước): set up, confirmed, asked at sign-in, removed."""

from typing import NamedTuple

from api.core.errors import Conflict, Invalid
from api.core.recovery_codes import new_recovery_codes, recovery_code_digest
from api.core.sealing import seal, unseal
from api.core.totp import matching_step, new_totp_secret, provisioning_uri
from api.models.accounts import Account
from api.services import events
from api.services.context import Context

ISSUER = "Nêu Gương"


class Enrolment(NamedTuple):
    """What an authenticator app needs: the secret to type, or the address behind a QR code."""

    secret: str
    uri: str


def enrol(ctx: Context, account: Account, key: bytes) -> Enrolment:
    """Give the account a new secret, which holds once ``confirm`` was shown a code of it.

    Raises:
        Conflict: ``second_factor_is_on``; remove it first.
    """
    if account.second_factor:
        raise Conflict("second_factor_is_on", allowed=["remove"])
    secret = new_totp_secret()
    account.totp_secret = seal(key, secret, account.id.bytes)
    return Enrolment(secret, provisioning_uri(secret, account=account.login, issuer=ISSUER))


def confirm(ctx: Context, account: Account, code: str, key: bytes) -> list[str]:
    """Turn the second factor on. Gives the recovery codes, which are shown once.

    Raises:
        Conflict: ``second_factor_is_on``, or ``second_factor_not_begun``.
        Invalid: the code at ``/code`` is not one of the new secret's.
    """
    if account.second_factor:
        raise Conflict("second_factor_is_on", allowed=["remove"])
    if account.totp_secret is None:
        raise Conflict("second_factor_not_begun", allowed=["enrol"])
    if not _accept_totp(ctx, account, code, key):
        raise Invalid.at("/code", "second_factor_code_wrong")
    account.totp_confirmed_at = ctx.at
    events.record(ctx, "account.second_factor_confirmed", account.id)
    return renew_recovery_codes(ctx, account)


def renew_recovery_codes(ctx: Context, account: Account) -> list[str]:
    """Ten new recovery codes; the old ones are worth nothing any more.

    Raises:
        Conflict: ``second_factor_is_off``.
    """
    if not account.second_factor:
        raise Conflict("second_factor_is_off", allowed=["enrol"])
    codes = new_recovery_codes()
    account.recovery_hashes = [code.digest.hex() for code in codes]
    events.record(ctx, "account.recovery_codes_renewed", account.id)
    return [code.plain for code in codes]


def remove(ctx: Context, account: Account) -> None:
    """Turn the second factor off.

    Raises:
        Conflict: ``second_factor_is_off``.
    """
    if account.totp_secret is None:
        raise Conflict("second_factor_is_off", allowed=["enrol"])
    account.totp_secret = account.totp_confirmed_at = account.totp_last_step = None
    account.recovery_hashes = []
    events.record(ctx, "account.second_factor_removed", account.id)


def accept(ctx: Context, account: Account, typed: str, key: bytes) -> bool:
    """Whether what was typed is a code of the moment or an unused recovery code; either is used up by it.

    The account's row must be locked, or a code could be used twice at once.
    """
    if _accept_totp(ctx, account, typed, key):
        return True
    digest = recovery_code_digest(typed).hex()
    if digest not in account.recovery_hashes:
        return False
    account.recovery_hashes = [kept for kept in account.recovery_hashes if kept != digest]
    events.record(ctx, "account.recovery_code_used", account.id, data={"left": len(account.recovery_hashes)})
    return True


def _accept_totp(ctx: Context, account: Account, code: str, key: bytes) -> bool:
    if account.totp_secret is None:
        return False
    secret = unseal(key, account.totp_secret, account.id.bytes)
    step = matching_step(secret, code, ctx.at, account.totp_last_step)
    if step is None:
        return False
    account.totp_last_step = step
    return True
