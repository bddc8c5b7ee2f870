"""The tree over time: what must hold on every date, asked of the dated facts of some organisations.

A tree is right when, on every day, each living organisation has exactly one profile and one place, no place leads
back to itself, every child lives inside its parent's time, and every kind may stand under its parent's.
"""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from api.rules.organisations import Interval, Kinds, standing_fault


@dataclass(frozen=True)
class Placed(Interval):
    """A place in the tree over an interval; ``parent_id`` None is a root."""

    parent_id: uuid.UUID | None


@dataclass(frozen=True)
class Profiled(Interval):
    """What an organisation was and was called over an interval."""

    kind: str
    name: str
    short_name: str | None
    sector: str | None
    code: str | None


@dataclass(frozen=True)
class Unit:
    """Every dated fact about one organisation from some day on, in order of time."""

    organisation_id: uuid.UUID
    life: Interval
    placements: tuple[Placed, ...]
    profiles: tuple[Profiled, ...]

    def placed_on(self, day: date) -> Placed | None:
        """Its place on a day; None when it had none."""
        return next((each for each in self.placements if each.holds_on(day)), None)

    def profiled_on(self, day: date) -> Profiled | None:
        """Its profile on a day; None when it had none."""
        return next((each for each in self.profiles if each.holds_on(day)), None)


Tree = Mapping[uuid.UUID, Unit]


@dataclass(frozen=True)
class Fault:
    """Something that must not be: a stable code and the organisation it is about."""

    code: str
    organisation_id: uuid.UUID


def faults_of(tree: Tree, organisation_id: uuid.UUID, kinds: Kinds, since: date) -> Iterator[Fault]:
    """Everything wrong with one organisation's place in the tree on any day from ``since`` on.

    The tree must hold the organisation and everything that is above it on any of those days.
    """
    unit = tree[organisation_id]
    if has_gap(unit, since):
        yield Fault("tree_gap", organisation_id)
    for placed in unit.placements:
        if placed.parent_id is None:
            parent = None
        else:
            parent = tree[placed.parent_id]
            if not parent.life.contains(placed):
                yield Fault("parent_ends", organisation_id)
                continue
        for code in sorted(set(_kind_faults(unit, placed, parent, kinds))):
            yield Fault(code, organisation_id)
    if leads_to_itself(tree, organisation_id):
        yield Fault("tree_cycle", organisation_id)


def has_gap(unit: Unit, since: date) -> bool:
    """Whether on some day of its life from ``since`` on it has not exactly one profile and one place."""
    start = max(since, unit.life.valid_from)
    return not (
        _covers(unit.placements, start, unit.life.valid_to) and _covers(unit.profiles, start, unit.life.valid_to)
    )


def leads_to_itself(tree: Tree, organisation_id: uuid.UUID) -> bool:
    """Whether on some day the way up from an organisation comes back to an organisation already passed."""
    waiting: list[tuple[uuid.UUID, Interval, frozenset[uuid.UUID]]] = [
        (organisation_id, tree[organisation_id].life, frozenset({organisation_id}))
    ]
    while waiting:
        current, interval, passed = waiting.pop()
        for placed in tree[current].placements:
            shared = interval.overlap(placed)
            if placed.parent_id is None or shared is None:
                continue
            if placed.parent_id in passed:
                return True
            waiting.append((placed.parent_id, shared, passed | {placed.parent_id}))
    return False


def _kind_faults(unit: Unit, placed: Placed, parent: Unit | None, kinds: Kinds) -> Iterator[str]:
    for own in unit.profiles:
        together = own.overlap(placed)
        if together is None:
            continue
        above = [None] if parent is None else [each.kind for each in parent.profiles if each.overlap(together)]
        for parent_kind in above:
            code = standing_fault(kinds, own.kind, parent_kind)
            if code is not None:
                yield code


def _covers(facts: tuple[Interval, ...], start: date, end: date) -> bool:
    """Whether intervals in order of time follow one another without gap or overlap from a day to an end."""
    reached = start
    for index, fact in enumerate(facts):
        if fact.valid_from != reached and not (index == 0 and fact.valid_from <= start):
            return False
        reached = fact.valid_to
    return reached == end if facts else start >= end
