"""Reorganisation (sắp xếp tổ chức): what each case does to the dated tree, and when it may.

A case never rewrites a fact: from its effective date on, some organisations open, move, are described anew or close,
and each that closes names the heir that takes over its figures. Everything here is facts in, facts out.
"""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from api.rules.dated_trees import Placed, Profiled, Tree, Unit
from api.rules.organisations import OPEN_END, Interval

TRANSITIONS: Mapping[str, tuple[str, ...]] = {
    "draft": ("update", "apply", "cancel"),
    "scheduled": ("cancel",),
    "applied": (),
    "cancelled": (),
}
"""State of a case → what may be done with it."""


@dataclass(frozen=True)
class Description:
    """What an organisation is and is called."""

    kind: str
    name: str
    short_name: str | None = None
    sector: str | None = None
    code: str | None = None


@dataclass(frozen=True)
class Change:
    """Something a case does to one organisation. ``pointer`` is the place in the request that asks for it."""

    organisation_id: uuid.UUID
    pointer: str


@dataclass(frozen=True)
class Opening(Change):
    """A new organisation; ``parent_id`` None makes a root."""

    parent_id: uuid.UUID | None
    description: Description


@dataclass(frozen=True)
class Moving(Change):
    """A new parent."""

    parent_id: uuid.UUID


@dataclass(frozen=True)
class Describing(Change):
    """New name, short name, sector, code or kind: only the fields that change."""

    fields: Mapping[str, str | None]


@dataclass(frozen=True)
class Closing(Change):
    """An end. The heir takes over the figures when they are restated."""

    heir_id: uuid.UUID


@dataclass(frozen=True)
class Succeeding:
    """Predecessor → successor."""

    predecessor_id: uuid.UUID
    successor_id: uuid.UUID
    heir: bool


@dataclass(frozen=True)
class Resettling:
    """Where the members of an organisation go: some by name, the rest together (None: they stay)."""

    source_id: uuid.UUID
    by_member: Mapping[uuid.UUID, uuid.UUID] = field(default_factory=dict)
    rest_to: uuid.UUID | None = None
    pointer: str = ""


@dataclass(frozen=True)
class Changes:
    """Everything one case does."""

    openings: Sequence[Opening] = ()
    movings: Sequence[Moving] = ()
    describings: Sequence[Describing] = ()
    closings: Sequence[Closing] = ()
    successions: Sequence[Succeeding] = ()
    resettlings: Sequence[Resettling] = ()

    def everything(self) -> Iterator[Change]:
        """All changes of organisations."""
        yield from (*self.openings, *self.movings, *self.describings, *self.closings)


@dataclass(frozen=True)
class CaseFault:
    """Why a case cannot be applied: code, place in the request, organisation, values of the sentence."""

    code: str
    pointer: str
    organisation_id: uuid.UUID | None = None
    params: Mapping[str, Any] = field(default_factory=dict)


def allowed(state: str) -> tuple[str, ...]:
    """What may be done with a case in a state."""
    return TRANSITIONS[state]


def recodings(codes: Mapping[uuid.UUID, str | None], movings: Sequence[Moving]) -> tuple[Describing, ...]:
    """The new codes of organisations that move: a code changes with the parent."""
    moving = {each.organisation_id for each in movings}
    return tuple(
        Describing(organisation_id, f"/codes/{organisation_id}", {"code": code})
        for organisation_id, code in codes.items()
        if organisation_id in moving
    )


def merging(
    sources: Sequence[uuid.UUID],
    target_id: uuid.UUID,
    opening: Opening | None,
    children: Mapping[uuid.UUID, Sequence[uuid.UUID]],
    codes: Mapping[uuid.UUID, str | None],
) -> Changes:
    """N → 1: the sources end, all their children and members go to the target, which is their heir."""
    movings = [
        Moving(child, f"/source_ids/{number}", target_id)
        for number, source in enumerate(sources)
        for child in children.get(source, ())
        if child not in sources and child != target_id
    ]
    return Changes(
        openings=() if opening is None else (opening,),
        movings=movings,
        describings=recodings(codes, movings),
        closings=[Closing(each, f"/source_ids/{number}", target_id) for number, each in enumerate(sources)],
        successions=[Succeeding(each, target_id, heir=True) for each in sources],
        resettlings=[
            Resettling(each, rest_to=target_id, pointer=f"/source_ids/{number}") for number, each in enumerate(sources)
        ],
    )


def splitting(
    source_id: uuid.UUID,
    openings: Sequence[Opening],
    heir_id: uuid.UUID | None,
    movings: Sequence[Moving],
    codes: Mapping[uuid.UUID, str | None],
    resettling: Resettling,
) -> Changes:
    """1 → N new: members and children go where the request says. Without an heir the source goes on."""
    return Changes(
        openings=openings,
        movings=movings,
        describings=recodings(codes, movings),
        closings=() if heir_id is None else (Closing(source_id, "/organisation_id", heir_id),),
        successions=[
            Succeeding(source_id, each.organisation_id, heir=each.organisation_id == heir_id) for each in openings
        ],
        resettlings=(resettling,),
    )


def dissolving(
    source_id: uuid.UUID,
    heir_id: uuid.UUID,
    movings: Sequence[Moving],
    codes: Mapping[uuid.UUID, str | None],
    resettling: Resettling,
) -> Changes:
    """An end: members and children go to named successors; the heir, which may be the parent, keeps the figures."""
    destinations = [*resettling.by_member.values(), *(each.parent_id for each in movings), heir_id]
    if resettling.rest_to is not None:
        destinations.append(resettling.rest_to)
    return Changes(
        movings=movings,
        describings=recodings(codes, movings),
        closings=(Closing(source_id, "/organisation_id", heir_id),),
        successions=[Succeeding(source_id, each, heir=each == heir_id) for each in dict.fromkeys(destinations)],
        resettlings=(resettling,),
    )


def order_faults(tree: Tree, changes: Changes, day: date) -> Iterator[CaseFault]:
    """Why a case comes at the wrong time: facts are added in order of time, and nothing that ended changes.

    The tree must hold every organisation that a change names, but those it opens.
    """
    for change in (*changes.movings, *changes.describings, *changes.closings):
        unit = tree[change.organisation_id]
        if not unit.life.holds_on(day):
            yield CaseFault("organisation_not_on_day", change.pointer, change.organisation_id)
        elif not unit.life.is_open:
            yield CaseFault("organisation_ends", change.pointer, change.organisation_id)
        elif any(not _replaceable(facts, day) for facts in _facts_touched(change, unit)):
            yield CaseFault("later_fact", change.pointer, change.organisation_id)
        elif _is_idle(change, unit, day):
            yield CaseFault("nothing_changes", change.pointer, change.organisation_id)
    closing = {each.organisation_id for each in changes.closings}
    opening = {each.organisation_id for each in changes.openings}
    for change in changes.closings:
        heir = tree.get(change.heir_id)
        lives = change.heir_id in opening or (heir is not None and heir.life.holds_on(day))
        if change.heir_id in closing or not lives:
            yield CaseFault("heir_ends", change.pointer, change.heir_id)


def after(tree: Tree, changes: Changes, day: date) -> dict[uuid.UUID, Unit]:
    """The tree with the changes in force from a day on. What ``order_faults`` refuses is left as it is."""
    units = dict(tree)
    for opening in changes.openings:
        units[opening.organisation_id] = opened(opening, day)
    for moving in changes.movings:
        unit = units[moving.organisation_id]
        if _replaceable(unit.placements, day):
            placements = (*_cut(unit.placements, day), Placed(day, OPEN_END, moving.parent_id))
            units[unit.organisation_id] = replace(unit, placements=placements)
    for describing in changes.describings:
        unit = units[describing.organisation_id]
        if _replaceable(unit.profiles, day):
            profile = replace(unit.profiles[-1], valid_from=day, **_new_values(describing))
            units[unit.organisation_id] = replace(unit, profiles=(*_cut(unit.profiles, day), profile))
    for closing in changes.closings:
        unit = units[closing.organisation_id]
        if _replaceable(unit.placements, day) and _replaceable(unit.profiles, day):
            units[unit.organisation_id] = replace(
                unit,
                life=replace(unit.life, valid_to=day),
                placements=_cut(unit.placements, day),
                profiles=_cut(unit.profiles, day),
            )
    return units


def opened(opening: Opening, day: date) -> Unit:
    """A new organisation as the tree sees it."""
    description = opening.description
    profile = Profiled(
        day,
        OPEN_END,
        kind=description.kind,
        name=description.name,
        short_name=description.short_name,
        sector=description.sector,
        code=description.code,
    )
    return Unit(
        opening.organisation_id,
        Interval(day, OPEN_END),
        (Placed(day, OPEN_END, opening.parent_id),),
        (profile,),
    )


def _new_values(describing: Describing) -> dict[str, Any]:
    return dict(describing.fields)


def _facts_touched(change: Change, unit: Unit) -> Iterator[Sequence[Interval]]:
    if not isinstance(change, Describing):
        yield unit.placements
    if not isinstance(change, Moving):
        yield unit.profiles


def _replaceable(facts: Sequence[Interval], day: date) -> bool:
    """Whether the last fact is open, is in force the day before, and can therefore be followed by another."""
    return bool(facts) and facts[-1].is_open and facts[-1].valid_from < day


def _cut(facts: tuple[Any, ...], day: date) -> tuple[Any, ...]:
    return (*facts[:-1], replace(facts[-1], valid_to=day))


def _is_idle(change: Change, unit: Unit, day: date) -> bool:
    placed, profiled = unit.placed_on(day), unit.profiled_on(day)
    if isinstance(change, Moving) and placed is not None:
        return placed.parent_id == change.parent_id
    if isinstance(change, Describing) and profiled is not None:
        return all(getattr(profiled, name) == value for name, value in change.fields.items())
    return False
