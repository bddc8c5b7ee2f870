"""The record of guesses at passwords, shared by all processes: reserved before a password is tried.

Arithmetic and protocol: ``core.throttle``.
"""

import hashlib
import hmac
import ipaddress
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, select, text
from sqlmodel import Session, col

from api.core.columns import UtcDateTime
from api.core.errors import RateLimit, TooMany
from api.core.throttle import (
    Allowance,
    Standing,
    ThrottleLimits,
    allowances_of,
    give_back,
    reserve,
    standings,
)
from api.models.accounts import SignInGuess

LIMITS = ThrottleLimits()
_IPV6_NETWORK = 64  # one customer has at least so many addresses


@dataclass(frozen=True)
class Guess:
    """A guess that was let through: when, and the records it was drawn on."""

    at: datetime
    keys: Mapping[Allowance, str]


def draw(session: Session, key: bytes, login: str, source: str, at: datetime, *, is_trusted: bool) -> Guess:
    """Reserve one guess at a login. Commit before evaluating it.

    Args:
        session: of a writing transaction of its own.
        key: keeps names and addresses out of the table.
        login: as typed, folded; whether there is such an account makes no difference.
        source: the client's address.
        at: the instant of the guess.
        is_trusted: the source proved itself at an earlier sign-in to this very account.

    Raises:
        TooMany: ``too_many_guesses`` with the seconds to wait; nothing is recorded then.
    """
    keys = _keys(key, login, source_network(source), is_trusted=is_trusted)
    records = {allowance: _locked(session, name, at) for allowance, name in keys.items()}
    answer = reserve(LIMITS, at, {allowance: _instants(record) for allowance, record in records.items()})
    if not answer.allowed:
        seconds = math.ceil(answer.retry_after.total_seconds())
        stand = standings(LIMITS, at, {allowance: _instants(record) for allowance, record in records.items()})
        raise TooMany(
            "too_many_guesses",
            retry_after=seconds,
            limits=[_told(allowance, standing) for allowance, standing in stand.items()],
            minutes=math.ceil(seconds / 60),
        )
    for allowance, record in records.items():
        _store(record, answer.guesses[allowance], at)
    return Guess(at, keys)


def take_back(session: Session, guess: Guess) -> None:
    """Return a guess that was right, or never evaluated."""
    for name in guess.keys.values():
        record = _locked(session, name, guess.at)
        _store(record, give_back(_instants(record), guess.at), record.latest_at)


def forget_old(session: Session, at: datetime) -> None:
    """Remove the records that no longer hold anybody back."""
    session.execute(delete(SignInGuess).where(col(SignInGuess.latest_at) < at - LIMITS.window))


def source_network(source: str) -> str:
    """What counts as one source: an IPv4 address, or the network of an IPv6 address."""
    try:
        address = ipaddress.ip_address(source)
    except ValueError:
        return source
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ipaddress.IPv6Network((address, _IPV6_NETWORK), strict=False))
    return str(address)


def _told(allowance: Allowance, standing: Standing) -> RateLimit:
    return RateLimit(
        name=allowance.value.replace("_", "-"),
        quota=LIMITS.of(allowance),
        window=int(LIMITS.window.total_seconds()),
        remaining=standing.remaining,
        reset=math.ceil(standing.wait.total_seconds()),
    )


def _keys(key: bytes, login: str, source: str, *, is_trusted: bool) -> dict[Allowance, str]:
    drawn_on = {
        Allowance.ACCOUNT: (login,),
        Allowance.ACCOUNT_AND_SOURCE: (login, source),
        Allowance.SOURCE: (source,),
        Allowance.ACCOUNT_TRUSTED: (login,),
    }
    return {
        allowance: _hashed(key, allowance, *drawn_on[allowance]) for allowance in allowances_of(is_trusted=is_trusted)
    }


def _hashed(key: bytes, *parts: str) -> str:
    content = b"".join(len(part.encode()).to_bytes(4, "big") + part.encode() for part in parts)
    return hmac.new(key, content, hashlib.sha256).hexdigest()


def _locked(session: Session, name: str, at: datetime) -> SignInGuess:
    """The record with this key, made if absent, locked until the transaction ends."""
    made = text("INSERT INTO sign_in_guess (key, guesses, latest_at) VALUES (:key, '[]', :at) ON CONFLICT DO NOTHING")
    session.execute(made.bindparams(bindparam("at", type_=UtcDateTime())), {"key": name, "at": at})
    record: SignInGuess = session.execute(
        select(SignInGuess)
        .where(col(SignInGuess.key) == name)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).scalar_one()
    return record


def _instants(record: SignInGuess) -> tuple[datetime, ...]:
    return tuple(datetime.fromisoformat(instant) for instant in record.guesses)


def _store(record: SignInGuess, instants: tuple[datetime, ...], latest_at: datetime) -> None:
    record.guesses = [instant.isoformat() for instant in instants]
    record.latest_at = max(latest_at, *instants) if instants else latest_at
