"""Ethical standards (chuẩn mực đạo đức): the life of a version, what is in force for a cell, what a version changed.

A version is ``draft → consultation → issued → superseded``. Once issued it never changes; a change is a new version.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class StandardState(StrEnum):
    """How far a version has come."""

    DRAFT = "draft"
    CONSULTATION = "consultation"
    ISSUED = "issued"
    SUPERSEDED = "superseded"
    DISCARDED = "discarded"


class StandardAction(StrEnum):
    """What can be done to a version. ``supersede`` follows from issuing the next one."""

    EDIT = "edit"
    CONSULT = "consult"
    REVISE = "revise"
    ISSUE = "issue"
    DISCARD = "discard"
    SUPERSEDE = "supersede"


_S, _A = StandardState, StandardAction

TRANSITIONS: dict[StandardAction, dict[StandardState, StandardState]] = {
    _A.EDIT: {_S.DRAFT: _S.DRAFT},
    _A.CONSULT: {_S.DRAFT: _S.CONSULTATION},
    _A.REVISE: {_S.CONSULTATION: _S.DRAFT},
    _A.ISSUE: {_S.DRAFT: _S.ISSUED, _S.CONSULTATION: _S.ISSUED},
    _A.DISCARD: {_S.DRAFT: _S.DISCARDED, _S.CONSULTATION: _S.DISCARDED},
    _A.SUPERSEDE: {_S.ISSUED: _S.SUPERSEDED},
}
"""Action → state it may start from → state it leads to. Anything not written here is refused."""

OPEN_STATES = frozenset({_S.DRAFT, _S.CONSULTATION})
"""An organisation works on one version at a time."""

READABLE_STATES = frozenset({_S.CONSULTATION, _S.ISSUED, _S.SUPERSEDED})
"""What the subtree sees; a draft is its writers' own."""


def actions_from(state: StandardState) -> tuple[StandardAction, ...]:
    """What may be done to a version in a state by who may manage it."""
    asked = (_A.EDIT, _A.CONSULT, _A.REVISE, _A.ISSUE, _A.DISCARD)
    return tuple(action for action in asked if state in TRANSITIONS[action])


@dataclass(frozen=True)
class ItemFacts:
    """One item of a version.

    ``lineage_id`` is the same in every version that carries the item on; ``adapts_id`` is the lineage of the item above
    that this one takes the place of (None: it is added).
    """

    item_id: UUID
    lineage_id: UUID
    text: str
    adapts_id: UUID | None = None


@dataclass(frozen=True)
class EffectiveItem:
    """An item in force, which level it comes from (0 is the top), and the items above that it took the place of."""

    item: ItemFacts
    level: int
    in_place_of: tuple[ItemFacts, ...] = ()


def effective(levels: Sequence[Sequence[ItemFacts]]) -> list[EffectiveItem]:
    """What is in force at the lowest of these levels, from the top down.

    An adapted item stands where the item it takes the place of stood; what is added comes after. An adaptation of
    something that is no longer in force is simply in force itself.
    """
    standing: list[EffectiveItem] = []
    for level, items in enumerate(levels):
        for item in items:
            place = next((at for at, found in enumerate(standing) if found.item.lineage_id == item.adapts_id), None)
            if item.adapts_id is None or place is None:
                standing.append(EffectiveItem(item, level))
            else:
                replaced = standing[place]
                standing[place] = EffectiveItem(item, level, (*replaced.in_place_of, replaced.item))
    return standing


class Change(StrEnum):
    """How an item of a new version stands to the version before."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    KEPT = "kept"


@dataclass(frozen=True)
class ItemChange:
    """One line of what a version changed; ``before`` is None for an added item, ``after`` for a removed one."""

    change: Change
    before: ItemFacts | None
    after: ItemFacts | None


def what_changed(before: Sequence[ItemFacts], after: Sequence[ItemFacts]) -> list[ItemChange]:
    """Compare two versions by lineage: the new version's items in their order, then what was removed."""
    earlier = {item.lineage_id: item for item in before}
    lines: list[ItemChange] = []
    for item in after:
        old = earlier.pop(item.lineage_id, None)
        if old is None:
            lines.append(ItemChange(Change.ADDED, None, item))
        else:
            same = (old.text, old.adapts_id) == (item.text, item.adapts_id)
            lines.append(ItemChange(Change.KEPT if same else Change.CHANGED, old, item))
    return lines + [ItemChange(Change.REMOVED, old, None) for old in earlier.values()]


def too_long(text: str, words_to_remember: int) -> bool:
    """Whether an item is longer than people remember. Source: S2, short and easy to remember."""
    return len(text.split()) > words_to_remember
