"""How many guesses at a secret are let through: arithmetic only, the record of guesses is kept by the caller.

A guess draws on one or more allowances, each a number of guesses in any window of time that slides along:

* from a source nobody knows: the account's, the account's for this one source, and the source's over all
  accounts;
* from a trusted source — one that proved itself at an earlier login and shows the cookie it was then given
  for this very account — only the account's separate allowance for trusted sources.

So strangers, however many addresses they forge, never use up what the owner's own device has, one stranger
never uses up what another honest source has, and account and trusted allowance together bound the guesses at
one account.

Protocol. **Reserve before evaluating**: guesses that are counted only after a slow hash let sixty at once
through.

1. In a transaction of its own, lock the record of each allowance in :func:`allowances_of` (one row each, made
   if absent, always in that order), call :func:`reserve`, store ``guesses`` back if allowed, commit.
2. Not allowed: answer 429 with ``retry_after``; evaluate nothing and record nothing, so a refused guess does
   not prolong the wait.
3. Allowed: evaluate. If the guess was right, in another such transaction store :func:`give_back` of each
   record. Wrong, or the process died: the reservation stands.

Records are found by a keyed hash of the login name as typed and normalised, whether or not there is such an
account (people type passwords into the field for names, and a known name must not answer otherwise than an
unknown one), and of the source. A record may be deleted when its latest guess is older than the window.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Allowance(StrEnum):
    """What a guess draws on, and thereby what the record is keyed by."""

    ACCOUNT = "account"
    ACCOUNT_AND_SOURCE = "account_and_source"
    SOURCE = "source"
    ACCOUNT_TRUSTED = "account_trusted"


@dataclass(frozen=True)
class ThrottleLimits:
    """Guesses in any one window; each number is at least 1.

    Attributes:
        window: length of the sliding window.
        account: at one account, by all sources that are not trusted together.
        account_and_source: at one account by one such source.
        source: by one such source, at all accounts together; a whole office may share one address.
        account_trusted: at one account, by all its trusted sources together.
    """

    window: timedelta = timedelta(minutes=15)
    account: int = 6
    account_and_source: int = 4
    source: int = 60
    account_trusted: int = 4

    def __post_init__(self) -> None:
        """Refuse limits that would let nobody in.

        Raises:
            ValueError: see there.
        """
        if min(self.of(allowance) for allowance in Allowance) < 1 or self.window <= timedelta():
            raise ValueError("each limit must be at least 1, and the window longer than nothing")

    def of(self, allowance: Allowance) -> int:
        """Return the guesses of one allowance in any window."""
        match allowance:
            case Allowance.ACCOUNT:
                return self.account
            case Allowance.ACCOUNT_AND_SOURCE:
                return self.account_and_source
            case Allowance.SOURCE:
                return self.source
            case Allowance.ACCOUNT_TRUSTED:
                return self.account_trusted

    @property
    def most_per_account(self) -> int:
        """Guesses at one account that are ever evaluated in a window."""
        return self.account + self.account_trusted


@dataclass(frozen=True)
class Reservation:
    """The answer to "may this guess be evaluated?".

    Attributes:
        allowed: whether it may.
        retry_after: how long to wait before the next guess can be allowed; zero if this one is.
        guesses: what to store for each allowance if allowed: instants in ascending order, this guess
            included.
    """

    allowed: bool
    retry_after: timedelta
    guesses: Mapping[Allowance, tuple[datetime, ...]]


def allowances_of(*, is_trusted: bool) -> tuple[Allowance, ...]:
    """Return what a guess draws on, in the order in which the records are to be locked."""
    if is_trusted:
        return (Allowance.ACCOUNT_TRUSTED,)
    return (Allowance.ACCOUNT, Allowance.ACCOUNT_AND_SOURCE, Allowance.SOURCE)


def reserve(limits: ThrottleLimits, at: datetime, guesses: Mapping[Allowance, Sequence[datetime]]) -> Reservation:
    """Take one guess from every allowance given, or from none.

    Args:
        limits: the limits in force.
        at: the instant of the guess, aware.
        guesses: the recorded instants of each allowance in :func:`allowances_of`, in any order, empty for a
            new record. An instant after `at` (another server's clock is ahead) counts too.
    """
    recent = {
        allowance: sorted(instant for instant in instants if instant > at - limits.window)
        for allowance, instants in guesses.items()
    }
    waits = [_wait(limits, allowance, at, instants) for allowance, instants in recent.items()]
    wait = max(waits, default=timedelta())
    return Reservation(
        allowed=not wait,
        retry_after=wait,
        guesses={allowance: tuple(sorted([*instants, at])) for allowance, instants in recent.items()},
    )


@dataclass(frozen=True)
class Standing:
    """How one allowance stands: guesses left in the window, and how long until one more fits (zero: now)."""

    remaining: int
    wait: timedelta


def standings(
    limits: ThrottleLimits, at: datetime, guesses: Mapping[Allowance, Sequence[datetime]]
) -> Mapping[Allowance, Standing]:
    """Say how each allowance given stands at an instant; arguments as of :func:`reserve`."""
    found = {}
    for allowance, instants in guesses.items():
        recent = sorted(instant for instant in instants if instant > at - limits.window)
        remaining = max(0, limits.of(allowance) - len(recent))
        found[allowance] = Standing(remaining, _wait(limits, allowance, at, recent))
    return found


def give_back(guesses: Sequence[datetime], at: datetime) -> tuple[datetime, ...]:
    """Return a record without the one guess reserved at `at`; unchanged if it has left the record already."""
    remaining = list(guesses)
    if at in remaining:
        remaining.remove(at)
    return tuple(remaining)


def _wait(limits: ThrottleLimits, allowance: Allowance, at: datetime, recent: Sequence[datetime]) -> timedelta:
    """How long until one more guess fits; zero if it does now."""
    excess = len(recent) - limits.of(allowance)
    if excess < 0:
        return timedelta()
    return recent[excess] + limits.window - at
