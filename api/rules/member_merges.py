"""Merging two records of one person: what becomes of a dated fact of the record that is given up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Interval:
    """Half-open ``[valid_from, valid_to)``."""

    valid_from: date
    valid_to: date

    def overlaps(self, other: "Interval") -> bool:
        """Whether they share a day."""
        return self.valid_from < other.valid_to and other.valid_from < self.valid_to


@dataclass(frozen=True)
class Settlement:
    """The part of a fact that the remaining record takes over, and the part that stays for the closed years' sake.

    What is in neither part is dropped.
    """

    moved: Interval | None
    kept: Interval | None


def settle(fact: Interval, others: Iterable[Interval], open_from: date) -> Settlement:
    """Settle a fact against those of the same kind that the remaining record has.

    Without a clash the whole fact moves. Otherwise only what lies before the first clash does: from there on the
    remaining record is right. The rest stays as far as it lies in closed years (before ``open_from``), since figures
    were counted from it; nothing is counted from it afterwards.
    """
    clashes = [other.valid_from for other in others if fact.overlaps(other)]
    if not clashes:
        return Settlement(fact, None)
    clash = max(min(clashes), fact.valid_from)
    moved = Interval(fact.valid_from, clash) if fact.valid_from < clash else None
    kept_until = min(fact.valid_to, open_from)
    kept = Interval(clash, kept_until) if clash < kept_until else None
    return Settlement(moved, kept)
