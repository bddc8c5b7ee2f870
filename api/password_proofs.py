"""Trying passwords at the edge: reserve a guess, try outside any transaction, then act in a short one.

An Argon2 hash takes long; meanwhile no lock is held, so that sixty who sign in at once do not stop the rest.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeVar

from api.core.errors import Invalid, Refusal, Unauthenticated
from api.core.passwords import HashingBusy
from api.core.sealing import derived_key
from api.dependencies import Caller
from api.models.accounts import Account
from api.services import guesses, me, signing_in
from api.services.context import SYSTEM, Actor, Context
from api.services.installation import Installation
from api.services.signing_in import Attempt, SignInKeys
from api.transactions import open_as, open_context, translated_errors

Started = TypeVar("Started")


def sign_in_keys(installation: Installation) -> SignInKeys:
    """The keys that signing in needs, drawn from the installation's own."""
    return SignInKeys(
        guesses=derived_key(installation.seal_key, "guesses"),
        devices=derived_key(installation.seal_key, "devices"),
        second_factor=derived_key(installation.seal_key, "second factor"),
    )


def sign_in(
    caller: Caller,
    login: str,
    password: str,
    code: str | None,
    device: str | None,
    start: Callable[[Context, Account], Started],
) -> Started:
    """Sign somebody in and start what ``start`` starts.

    Raises:
        Unauthenticated: ``sign_in_refused`` alike for unknown names, wrong passwords and accounts that are not
            active; ``second_factor_code_required``, ``second_factor_code_wrong`` or ``temporary_password_expired``
            after a right password.
        TooMany: ``too_many_guesses``.
    """
    keys = sign_in_keys(caller.installation)
    with translated_errors():
        attempt = _tried(caller, login, password, device)
        if attempt is None or attempt.password_hash is None:
            raise Unauthenticated("sign_in_refused")
        hasher = caller.installation.hasher
        rehashed = hasher.hash(password) if hasher.needs_rehash(attempt.password_hash) else None
        with open_as(caller, Actor(account_id=attempt.account_id)) as ctx:
            outcome = signing_in.finish(ctx, keys, attempt, code, rehashed)
            started = outcome if isinstance(outcome, Refusal) else start(ctx, outcome)
        if isinstance(started, Refusal):  # only now, so that what was used up stays used up
            raise started
        return started


@contextmanager
def proven(caller: Caller, password: str, device: str | None, pointer: str) -> Iterator[tuple[Context, Account]]:
    """A writing context and the caller's own account, locked, once they have proved again that it is theirs.

    A guess that was right is given back when the block ends; if the block raises (a wrong second factor), it stands.

    Raises:
        Invalid: ``password_wrong`` at ``pointer``.
        TooMany: ``too_many_guesses``.
    """
    with translated_errors():
        with open_context(replace(caller, writes=False), unfinished=True) as ctx:
            login = me.own_account(ctx).login
        attempt = _tried(caller, login, password, device)
        if attempt is None:
            raise Invalid.at(pointer, "password_wrong")
        with open_context(caller, unfinished=True) as ctx:
            account = me.own_account(ctx, locked=True)
            if account.password_hash != attempt.password_hash:
                raise Invalid.at(pointer, "password_wrong")
            yield ctx, account
            guesses.take_back(ctx.session, attempt.guess)


def _tried(caller: Caller, login: str, password: str, device: str | None) -> Attempt | None:
    """The attempt, if the password is right; None if it is wrong or there is no such account, after the same work."""
    keys = sign_in_keys(caller.installation)
    with open_as(caller, SYSTEM) as ctx:
        attempt = signing_in.begin(ctx, keys, login, caller.source, device)
    try:
        is_right = caller.installation.hasher.verify(password, attempt.password_hash)
    except HashingBusy:
        with open_as(caller, SYSTEM) as ctx:
            guesses.take_back(ctx.session, attempt.guess)
        raise
    return attempt if is_right else None
