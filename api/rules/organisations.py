"""What may stand where in the tree of Party organisations (tổ chức đảng): which kind under which, codes, intervals."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

OPEN_END = date.max
"""The end of an interval of which no end is known."""


@dataclass(frozen=True)
class Interval:
    """The civil dates ``[valid_from, valid_to)``; open when ``valid_to`` is ``OPEN_END``."""

    valid_from: date
    valid_to: date

    @property
    def is_open(self) -> bool:
        """Whether no end is known."""
        return self.valid_to == OPEN_END

    def holds_on(self, day: date) -> bool:
        """Whether a day lies inside."""
        return self.valid_from <= day < self.valid_to

    def contains(self, other: "Interval") -> bool:
        """Whether every day of the other interval lies inside this one."""
        return self.valid_from <= other.valid_from and other.valid_to <= self.valid_to

    def overlap(self, other: "Interval") -> "Interval | None":
        """The days both have in common; None when there are none."""
        valid_from, valid_to = max(self.valid_from, other.valid_from), min(self.valid_to, other.valid_to)
        return Interval(valid_from, valid_to) if valid_from < valid_to else None


@dataclass(frozen=True)
class KindRule:
    """What reference data says of a kind of organisation.

    ``under``: the kinds it may stand under. ``root``: it may stand under nothing. ``in_force``: a new organisation may
    be given this kind; an older one may still have a kind that has gone out of use.
    """

    code: str
    under: frozenset[str]
    root: bool
    holds_members: bool
    grassroots: bool
    in_force: bool


Kinds = Mapping[str, KindRule]
"""Code → rule, as on one day."""


def standing_fault(kinds: Kinds, kind: str, parent_kind: str | None) -> str | None:
    """Why a kind may not stand under another (None: as a root); None when it may."""
    rule = kinds.get(kind)
    if rule is None:
        return "kind_unknown"
    if parent_kind is None:
        return None if rule.root else "kind_not_root"
    return None if parent_kind in rule.under else "kind_not_under"


def code_fault(code: str, length: int) -> str | None:
    """Why a text cannot be the code of an organisation; None when it can. ``length`` counts digits."""
    return None if len(code) == length and code.isascii() and code.isdigit() else "organisation_code_invalid"
