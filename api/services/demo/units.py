"""Inventing the units of a case: the root, committees, grassroots units by sector, and the cells inside them."""

import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from api.services.demo.cases import Case

FOUNDED = date(2005, 1, 1)
"""From when the invented units exist."""


@dataclass
class Unit:
    """A unit with its parent before and after the reorganisation (the same where nothing changed).

    ``holds_members`` marks the cells; ``weight`` is how large a cell is compared to the others. ``ends_on`` and
    ``heir`` belong to a unit that the reorganisation dissolved, ``valid_from`` to one it established.
    """

    name: str
    kind: str
    parent: "Unit | None"
    later_parent: "Unit | None"
    sector: str | None = None
    valid_from: date = FOUNDED
    ends_on: date | None = None
    heir: "Unit | None" = None
    holds_members: bool = False
    weight: float = 0
    code: str = ""
    children: list["Unit"] = field(default_factory=list)


def invent_units(case: Case, material: Mapping[str, Any], chance: random.Random) -> list[Unit]:
    """All units of a case, parents before children."""
    root = Unit(case.root, "upper_committee" if case.old_parents else "grassroots_committee", None, None)
    old = [Unit(name, "upper_committee", root, root) for name in case.old_parents]
    for dissolved in old:
        dissolved.ends_on, dissolved.heir = case.reorganised_on, root
    names = {sector: _names(material["units"][sector]) for sector in case.sectors}
    sectors = [sector for sector, count in case.sectors.items() for _ in range(count)]
    chance.shuffle(sectors)
    kinds = ["committee"] * case.committees + ["cell"] * case.cells
    if old:
        chance.shuffle(kinds)
        new = {name: _established(name, root, case) for names in case.new_parents.values() for name in names}
        units = [root, *old, *new.values()]
        turns = {sector: itertools.cycle(case.new_parents[sector]) for sector in case.sectors}
        for kind, sector in zip(kinds, sectors, strict=True):
            parent, later = chance.choice(old), new[next(turns[sector])]
            units.extend(_grassroots(kind, next(names[sector]), sector, parent, later, case, chance))
    else:
        units = [root]
        for kind, sector in zip(kinds, sectors, strict=True):
            units.append(_inner(kind, next(names[sector]), sector, units, chance))
    for number, unit in enumerate(units, start=1):
        unit.code = f"{number:014}"
    return units


def _established(name: str, root: Unit, case: Case) -> Unit:
    return Unit(name, "upper_committee", root, root, valid_from=case.reorganised_on or FOUNDED)


def _grassroots(
    kind: str, name: str, sector: str, parent: Unit, later: Unit, case: Case, chance: random.Random
) -> Iterator[Unit]:
    """A grassroots cell, or a grassroots committee with its cells."""
    if kind == "cell":
        yield _cell(f"Chi bộ {name}", "grassroots_cell", parent, later, sector, chance)
        return
    committee = Unit(f"Đảng bộ {name}", "grassroots_committee", parent, later, sector)
    yield committee
    low, high = case.cells_per_committee
    for number in range(1, chance.randint(low, high) + 1):
        yield _cell(f"Chi bộ {number}, {committee.name}", "cell", committee, committee, sector, chance)


def _inner(kind: str, name: str, sector: str, before: Sequence[Unit], chance: random.Random) -> Unit:
    """A unit inside a case that is one grassroots committee: a sub-committee, or a cell under it or the root."""
    root = before[0]
    if kind == "committee":
        return Unit(f"Đảng bộ bộ phận {name}", "sub_committee", root, root, sector)
    above = chance.choice([unit for unit in before if not unit.holds_members])
    return _cell(f"Chi bộ {name}", "cell", above, above, sector, chance)


def _cell(name: str, kind: str, parent: Unit, later: Unit, sector: str, chance: random.Random) -> Unit:
    weight = min(5.0, max(0.25, chance.lognormvariate(0, 0.6)))
    return Unit(name, kind, parent, later, sector, holds_members=True, weight=weight)


def _names(stems: Sequence[str]) -> Iterator[str]:
    """The stems once, then numbered for ever."""
    yield from stems
    for number in itertools.count(2):
        for stem in stems:
            yield f"{stem} {number}"


def above(unit: Unit, day: date) -> Unit | None:
    """What a unit stands under on a day; None for the root."""
    later = unit.later_parent
    return later if later is not None and later.valid_from <= day else unit.parent


def top_of(unit: Unit, day: date) -> Unit:
    """The committee right under the root above a unit on a day, or the root where there is none."""
    chain = [unit]
    while (parent := above(chain[-1], day)) is not None:
        chain.append(parent)
    return chain[-2] if len(chain) > 1 and chain[-2].kind == "upper_committee" else chain[-1]


def stands_on(unit: Unit, day: date) -> bool:
    """Whether a unit is in being on a day."""
    return unit.valid_from <= day and (unit.ends_on is None or unit.ends_on > day)
