"""Members: which status may follow which, what a departure ends, how names are searched and ordered."""

from dataclasses import dataclass
from enum import StrEnum

from api.core.text import sort_key, words


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


def name_forms(full_name: str, override: str | None = None) -> NameForms:
    """The stored forms of a name. ``override``: its words in the order in which they shall be compared."""
    found = words(full_name)
    return NameForms(" ".join(found), sort_key(full_name, override), tuple(dict.fromkeys(found)))
