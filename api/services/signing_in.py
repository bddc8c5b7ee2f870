"""Signing in: between two short transactions the edge tries the password, which takes long and must lock nothing.

``begin`` reserves a guess and finds the hash to try; ``finish`` follows a password that was right. Known and unknown
names take the same path up to there.
"""

import hashlib
import hmac
import secrets
import uuid
from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import Refusal, Unauthenticated
from api.core.text import fold
from api.models.accounts import Account, AccountKind, AccountState
from api.services import guesses, second_factor
from api.services.context import Context
from api.services.guesses import Guess


@dataclass(frozen=True)
class SignInKeys:
    """Keys of the installation, each for one purpose."""

    guesses: bytes
    devices: bytes
    second_factor: bytes


@dataclass(frozen=True)
class Attempt:
    """A password about to be tried. ``account_id`` and ``password_hash`` None: nobody can sign in by this name."""

    account_id: uuid.UUID | None
    password_hash: str | None
    guess: Guess


def begin(ctx: Context, keys: SignInKeys, login: str, source: str, device: str | None) -> Attempt:
    """Reserve a guess and find what to try the password against. Commit before trying it.

    Raises:
        TooMany: see ``guesses.draw``.
    """
    folded = fold(login)
    found = ctx.session.execute(
        select(col(Account.id), col(Account.password_hash)).where(
            col(Account.login_folded) == folded, col(Account.kind) == AccountKind.PERSON
        )
    ).first()
    account_id, password_hash = found or (None, None)
    is_trusted = account_id is not None and device is not None and is_device_of(keys.devices, account_id, device)
    guess = guesses.draw(ctx.session, keys.guesses, folded, source, ctx.at, is_trusted=is_trusted)
    return Attempt(account_id, password_hash, guess)


def finish(
    ctx: Context, keys: SignInKeys, attempt: Attempt, code: str | None, rehashed: str | None
) -> Account | Refusal:
    """The account whose password was right, once everything else is right too; commit also when it is not.

    Args:
        ctx: of a writing transaction.
        keys: of the installation.
        attempt: whose password was verified.
        code: the second factor or a recovery code, if any was sent.
        rehashed: the password's hash at today's cost, when the stored one has another.
    """
    account: Account = ctx.session.execute(
        select(Account).where(col(Account.id) == attempt.account_id).with_for_update()
    ).scalar_one()
    if account.password_hash != attempt.password_hash or account.state is not AccountState.ACTIVE:
        return Unauthenticated("sign_in_refused")
    if account.password_expires_at is not None and account.password_expires_at <= ctx.at:
        return Unauthenticated("temporary_password_expired")
    if account.second_factor:
        if code is None:
            guesses.take_back(ctx.session, attempt.guess)
            return Unauthenticated("second_factor_code_required")
        if not second_factor.accept(ctx, account, code, keys.second_factor):
            return Unauthenticated("second_factor_code_wrong")
    guesses.take_back(ctx.session, attempt.guess)
    if rehashed is not None:
        account.password_hash = rehashed
    return account


def new_device(key: bytes, account_id: uuid.UUID) -> str:
    """What a browser keeps to be recognised at the next sign-in to this account; it opens nothing by itself."""
    nonce = secrets.token_hex(16)
    return f"{nonce}.{_device_mark(key, account_id, nonce)}"


def is_device_of(key: bytes, account_id: uuid.UUID, device: str) -> bool:
    """Whether a browser signed in to this account before."""
    nonce, _, mark = device.partition(".")
    return hmac.compare_digest(mark.encode("utf-8", "replace"), _device_mark(key, account_id, nonce).encode())


def _device_mark(key: bytes, account_id: uuid.UUID, nonce: str) -> str:
    return hmac.new(key, account_id.bytes + nonce.encode("utf-8", "replace"), hashlib.sha256).hexdigest()
