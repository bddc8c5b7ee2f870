"""Members: which status may follow which, what a departure ends, how names are searched and ordered."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from api.core.text import sort_key, words
from api.rules.dates import PartialDate


class MembershipKind(StrEnum):
    """``official`` carries the duties; ``temporary`` and ``residence`` (nơi cư trú) stand beside it."""

    OFFICIAL = "official"
    TEMPORARY = "temporary"
    RESIDENCE = "residence"


class MemberStatus(StrEnum):
    """Where a person stands with the Party. ``staff`` is a non-member who takes part."""

    PROBATIONARY = "probationary"
    OFFICIAL = "official"
    STAFF = "staff"
    EXEMPT = "exempt"
    SUSPENDED = "suspended"
    LEFT = "left"
    EXPELLED = "expelled"
    DECEASED = "deceased"


_S = MemberStatus

DEPARTED: frozenset[MemberStatus] = frozenset({_S.LEFT, _S.EXPELLED, _S.DECEASED})
"""Statuses that end the official membership and every position."""

ENDS_PLEDGE: frozenset[MemberStatus] = DEPARTED | {_S.EXEMPT}
"""Statuses with which the pledge of the running year ends early."""

FIRST: tuple[MemberStatus, ...] = (_S.PROBATIONARY, _S.OFFICIAL, _S.STAFF, _S.EXEMPT, _S.SUSPENDED)
"""Statuses a record may begin with."""

FOLLOWING: dict[MemberStatus, tuple[MemberStatus, ...]] = {
    _S.STAFF: (_S.PROBATIONARY, _S.LEFT, _S.DECEASED),
    _S.PROBATIONARY: (_S.OFFICIAL, _S.EXEMPT, _S.SUSPENDED, _S.LEFT, _S.EXPELLED, _S.DECEASED),
    _S.OFFICIAL: (_S.EXEMPT, _S.SUSPENDED, _S.LEFT, _S.EXPELLED, _S.DECEASED),
    _S.EXEMPT: (_S.PROBATIONARY, _S.OFFICIAL, _S.SUSPENDED, _S.LEFT, _S.EXPELLED, _S.DECEASED),
    _S.SUSPENDED: (_S.PROBATIONARY, _S.OFFICIAL, _S.EXEMPT, _S.LEFT, _S.EXPELLED, _S.DECEASED),
    _S.LEFT: (_S.PROBATIONARY, _S.OFFICIAL, _S.STAFF),
    _S.EXPELLED: (_S.PROBATIONARY, _S.OFFICIAL),
    _S.DECEASED: (),
}
"""Status → what may follow it. Who left or was expelled comes back by admission anew (probationary) or by having
the membership restored (official); a death entered by mistake is corrected from the day it was entered for."""


def may_follow(previous: MemberStatus | None) -> tuple[MemberStatus, ...]:
    """The statuses that may follow one; None asks what a record may begin with."""
    return FIRST if previous is None else FOLLOWING[previous]


@dataclass(frozen=True)
class NameForms:
    """How a name is searched (its folded words) and where it stands in lists (bytewise order)."""

    folded: str
    sort: str
    words: tuple[str, ...]


def searched_name(full_name: str) -> str:
    """A name as it is searched: its folded words."""
    return " ".join(words(full_name))


def name_forms(full_name: str, override: str | None = None) -> NameForms:
    """The stored forms of a name. ``override``: its words in the order in which they shall be compared."""
    found = words(full_name)
    return NameForms(searched_name(full_name), sort_key(full_name, override), tuple(dict.fromkeys(found)))


def number_fits(number: str, lengths: Collection[int]) -> bool:
    """Whether a number of a person is made of digits alone and has one of the lengths in force."""
    return number.isascii() and number.isdecimal() and len(number) in lengths


def dates_too_early(
    birth_date: PartialDate | None, joined_on: PartialDate | None, official_on: PartialDate | None
) -> tuple[str, ...]:
    """Which of ``joined_on`` and ``official_on`` lie wholly before what must come first, however little is known."""
    return tuple(
        name
        for name, day, earlier in (
            ("joined_on", joined_on, (birth_date,)),
            ("official_on", official_on, (birth_date, joined_on)),
        )
        if day is not None and any(first is not None and day.last_on < first.on for first in earlier)
    )
