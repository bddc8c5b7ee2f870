"""Holds figures counted from records to a recount by brute force: whole, by child, on any day and either tree."""

import uuid
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from sqlmodel import Session

from api.models.organisations import Organisation
from api.services.context import Context
from api.services.facts import roll_ups
from api.services.facts.recounts import count
from api.services.roll_ups import Question
from tests.make.figures import moved
from tests.make.organisations import SmallTree, small_tree
from tests.world import Worlds

FIRST_DAY = date(2024, 1, 1)
TODAY = FIRST_DAY + timedelta(days=801)
DAYS = st.integers(0, 800).map(lambda shift: FIRST_DAY + timedelta(days=shift))
PLACES = st.integers(0, 6)
"""Which organisation of ``Grounds.places``."""

MOVES = st.lists(st.tuples(st.sampled_from(("cell", "other_cell", "lone_cell")), st.booleans()), max_size=2)
"""Which organisations are put under the neighbour, and whether that is where they stand after their end."""


def generated(examples: int) -> settings:
    """How often records are generated: each example fills a world of its own."""
    return settings(
        max_examples=examples,
        deadline=None,
        phases=[Phase.explicit, Phase.reuse, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )


@dataclass(frozen=True)
class Grounds:
    """A small tree for generated records."""

    ctx: Context
    tree: SmallTree

    @property
    def places(self) -> list[Organisation]:
        """All its organisations, in order."""
        return list(vars(self.tree).values())

    def move(self, moves: Collection[tuple[str, bool]]) -> None:
        """Put organisations under the neighbour in the middle of the time."""
        for name, ends in dict(moves).items():
            half_way = FIRST_DAY + timedelta(days=400)
            moved(self.ctx, getattr(self.tree, name), self.tree.neighbour, half_way, inherited=ends)

    def assert_counted(self, family: str, days: Iterable[date]) -> None:
        """Hold the figures of a family to a recount on these days and today, of everybody who has others below."""
        units = [self.tree.root.id, self.tree.committee.id, self.tree.neighbour.id]
        assert_counted(self.ctx.session, family, units, (2024, 2025, 2026), {*days, TODAY}, TODAY)


@contextmanager
def grounds(worlds: Worlds) -> Iterator[Grounds]:
    """Grounds in a fresh world, removed at the end."""
    world = worlds.make()
    try:
        with world.acting() as ctx:
            yield Grounds(ctx, small_tree(ctx.session))
    finally:
        worlds.remove(world)


def assert_counted(
    session: Session, family: str, units: Iterable[uuid.UUID], years: Iterable[int], days: Iterable[date], today: date
) -> Counter[str]:
    """Compare every unit, year and day, on the tree of the day and on today's; gives what was counted altogether."""
    seen: Counter[str] = Counter()
    for as_of in days:
        for structure_on in {as_of, today}:
            for year in years:
                question = Question((year,), as_of, structure_on, today)
                [moment] = roll_ups.moments_of(question)
                for unit in units:
                    counted = count(session, unit, question, family)
                    stated = roll_ups.of_units(session, [unit], question, [family]).get((unit, moment), Counter())
                    by_child = roll_ups.by_child(session, unit, question, [family])
                    where = (family, year, as_of, structure_on, unit)
                    assert +stated == +counted, where
                    assert +roll_ups.total(by_child, {branch for branch, _ in by_child}, moment) == +counted, where
                    seen.update(counted)
    return seen
