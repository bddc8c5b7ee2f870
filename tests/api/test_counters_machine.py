"""Whatever happens to people, pledges and cells: counters, dated rows and a recount one by one say the same.

A machine lives through days around a New Year, with facts dated back, today and ahead, and asks about any day.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test
from sqlalchemy import select, update
from sqlmodel import Session, col

from api.core.clock import CIVIL_ZONE, FOREVER
from api.models.members import KeyLeaderPeriod, Member, Membership, MemberStatus, MemberStatusPeriod
from api.models.organisations import Organisation, Placement
from api.models.pledges import PastStage, Pledge, PledgeException
from api.rules.figures import FigureSource
from api.services import counters, roll_ups
from api.services.context import SYSTEM, Context
from api.services.counted_years import drift
from api.services.recount import count
from api.services.roll_ups import Question
from tests.make.figures import joined, moved, opened_year, pledged, reach, status_from
from tests.make.members import member
from tests.make.organisations import small_tree
from tests.world import World, Worlds

FIRST_DAY = date(2025, 12, 10)
YEARS = (2025, 2026)
STATUSES = st.sampled_from(list(MemberStatus))
NUMBERS = st.integers(0, 30)
SHIFTS = st.integers(-20, 20)


class CountingMachine(RuleBasedStateMachine):
    """One installation; ``day`` is its civil date."""

    worlds: Worlds
    sources: ClassVar[set[FigureSource]] = set()

    def __init__(self) -> None:
        super().__init__()
        self.world: World = self.worlds.make()
        self.day = FIRST_DAY

    def teardown(self) -> None:
        try:
            self.agree(self.day)
            for as_of in self.turning_days():
                self.agree(as_of, units=[self.root], structures={self.day})
        finally:
            self.worlds.remove(self.world)

    @contextmanager
    def acting(self) -> Iterator[Context]:
        with self.world.database.begin() as session:
            at = datetime.combine(self.day, time(9), CIVIL_ZONE)
            yield Context(session, SYSTEM, at, self.day, "machine", self.world.installation.settings)

    @initialize()
    def begin(self) -> None:
        with self.acting() as ctx:
            tree = small_tree(ctx.session)
            self.cells = [tree.cell, tree.other_cell, tree.foreign_cell, tree.lone_cell]
            self.parents = [tree.root, tree.committee, tree.neighbour]
            self.root = tree.root
            for year in YEARS:
                opened_year(ctx.session, year)
            self.people = [
                member(ctx.session, cell, since=date(2025, 3, 1), key_leader=number == 0)
                for cell in self.cells
                for number in range(2)
            ]
            counters.people_changed(ctx, [each.id for each in self.people])

    @rule(cell=NUMBERS, shift=SHIFTS, status=STATUSES)
    def someone_joins(self, cell: int, shift: int, status: MemberStatus) -> None:
        with self.acting() as ctx:
            made = member(ctx.session, self.pick(self.cells, cell), since=self.on(shift), status=status)
            counters.people_changed(ctx, [made.id])
        self.people.append(made)

    @rule(person=NUMBERS, cell=NUMBERS, shift=SHIFTS)
    def someone_moves(self, person: int, cell: int, shift: int) -> None:
        who, on = self.pick(self.people, person), self.on(shift)
        with self.acting() as ctx:
            if self.latest(ctx.session, Membership, who) < on:
                joined(ctx, who, self.pick(self.cells, cell), on)

    @rule(person=NUMBERS, status=STATUSES, shift=SHIFTS)
    def a_status_changes(self, person: int, status: MemberStatus, shift: int) -> None:
        who, on = self.pick(self.people, person), self.on(shift)
        with self.acting() as ctx:
            if self.latest(ctx.session, MemberStatusPeriod, who) < on:
                status_from(ctx, who, status, on)

    @rule(person=NUMBERS, shift=SHIFTS)
    def a_key_leader_comes_or_goes(self, person: int, shift: int) -> None:
        who, on = self.pick(self.people, person), self.on(shift)
        with self.acting() as ctx:
            if self.latest(ctx.session, KeyLeaderPeriod, who) >= on:
                return
            ended = ctx.session.execute(
                update(KeyLeaderPeriod)
                .where(col(KeyLeaderPeriod.member_id) == who.id, col(KeyLeaderPeriod.valid_to) == FOREVER)
                .values(valid_to=on)
            )
            if not ended.rowcount:
                cell = self.cells[0]
                ctx.session.add(KeyLeaderPeriod(member_id=who.id, organisation_id=cell.id, valid_from=on))
            counters.people_changed(ctx, [who.id])

    @rule(person=NUMBERS, year=st.sampled_from(YEARS))
    def an_exception_is_decided_or_withdrawn(self, person: int, year: int) -> None:
        who = self.pick(self.people, person)
        with self.acting() as ctx:
            standing = ctx.session.execute(
                select(PledgeException).where(
                    col(PledgeException.member_id) == who.id,
                    col(PledgeException.year) == year,
                    col(PledgeException.withdrawn_on).is_(None),
                )
            ).scalar_one_or_none()
            if standing is None:
                fields = {"organisation_id": self.cells[0].id, "decided_on": self.day, "reason": "Ốm"}
                ctx.session.add(PledgeException(member_id=who.id, year=year, **fields))
            else:
                standing.withdrawn_on = self.day
            counters.people_changed(ctx, [who.id])

    @rule(person=NUMBERS, year=st.sampled_from(YEARS), stages=st.lists(st.integers(0, 4), min_size=1, max_size=6))
    def pledges_go_forward_or_back(self, person: int, year: int, stages: list[int]) -> None:
        with self.acting() as ctx:
            for place, reached in enumerate(stages):
                who = self.pick(self.people, person + place)
                pledge = ctx.session.execute(
                    select(Pledge).where(col(Pledge.member_id) == who.id, col(Pledge.year) == year)
                ).scalar_one_or_none()
                if pledge is None and counters.lines_for(ctx, [who.id], year):
                    pledge = pledged(ctx, who, year, 0)
                if pledge is not None:
                    reach(ctx, pledge, reached, rating=1 + (person + place) % 4)

    @rule(unit=NUMBERS, parent=NUMBERS)
    def a_unit_moves(self, unit: int, parent: int) -> None:
        units = [*self.cells, *self.parents[1:]]
        which, to = self.pick(units, unit), self.pick(self.parents, parent)
        with self.acting() as ctx:
            now = ctx.session.get_one(Organisation, which.id)
            above = ctx.session.get_one(Organisation, to.id)
            fresh = self.latest_placement(ctx.session, now) < self.day
            if fresh and above.id != now.parent_id and not above.path.startswith(now.path):
                moved(ctx, now, above, self.day)

    @precondition(lambda self: len(self.cells) > 2)
    @rule(cell=NUMBERS)
    def a_cell_is_merged_into_another(self, cell: int) -> None:
        ending = self.pick(self.cells, cell)
        with self.acting() as ctx:
            if self.latest_placement(ctx.session, ending) >= self.day:
                return
            heir = self.pick([each for each in self.cells if each.id != ending.id], cell)
            here = select(col(Membership.member_id)).where(
                col(Membership.organisation_id) == ending.id, col(Membership.valid_to) == FOREVER
            )
            ids = set(ctx.session.execute(here).scalars())
            if any(self.latest(ctx.session, Membership, who) >= self.day for who in self.people if who.id in ids):
                return
            moved(ctx, ending, heir, self.day, inherited=True)
            for who in [each for each in self.people if each.id in ids]:
                joined(ctx, who, heir, self.day)
        self.cells = [each for each in self.cells if each.id != ending.id]

    @rule(days=st.integers(1, 12))
    def days_pass(self, days: int) -> None:
        for _ in range(days):
            self.day += timedelta(days=1)
            with self.acting() as ctx:
                counters.turn(ctx, self.day)

    @rule(back=st.integers(0, 45))
    def somebody_asks(self, back: int) -> None:
        self.agree(self.day - timedelta(days=back))

    @rule(year=st.sampled_from(YEARS))
    def the_year_is_built_anew(self, year: int) -> None:
        with self.acting() as ctx:
            assert counters.rebuild(ctx, year) == []

    def turning_days(self) -> set[date]:
        """The days up to now on which any fact begins or ends."""
        days: set[date] = set()
        with self.world.database.read() as session:
            for table in (Membership, MemberStatusPeriod, KeyLeaderPeriod, PastStage, Placement):
                for row in session.execute(select(table.valid_from, table.valid_to)):
                    days.update(row)
        return {day for day in days if FIRST_DAY <= day <= self.day}

    def agree(self, as_of: date, units: list[Organisation] | None = None, structures: set[date] | None = None) -> None:
        """Counters, dated rows and the recount on a day, on the tree of that day and on today's."""
        with self.world.database.read() as session:
            for year in YEARS:
                assert drift(session, year, self.day) == []
                for structure_on in structures or {as_of, self.day}:
                    question = Question((year,), as_of, structure_on, self.day)
                    for unit in units or (self.root, self.parents[1]):
                        found = roll_ups.of_units(session, [unit.id], question)
                        CountingMachine.sources.update(found.sources.values())
                        expected = roll_ups.total([])
                        for person in count(session, unit.id, question):
                            for column, number in person.contribution.items():
                                expected[column] += number
                        stated = found.tallies.get((unit.id, year)) or roll_ups.total([])
                        assert stated == expected, (year, as_of, structure_on)
                        by_child = self.by_child(session, unit, question)
                        assert by_child == expected, (year, as_of, structure_on)

    def by_child(self, session: Session, unit: Organisation, question: Question) -> dict[str, int]:
        children = {
            child: unit.id if inherited else child
            for child, inherited in session.execute(
                select(col(Placement.organisation_id), col(Placement.inherited)).where(
                    col(Placement.parent_id) == unit.id,
                    col(Placement.valid_from) <= question.structure_on,
                    col(Placement.valid_to) > question.structure_on,
                )
            )
        }
        return roll_ups.total(roll_ups.by_child(session, unit.id, children, question).tallies.values())

    def on(self, shift: int) -> date:
        return self.day + timedelta(days=shift)

    @staticmethod
    def pick(items: list[Any], number: int) -> Any:
        return items[number % len(items)]

    @staticmethod
    def latest(session: Session, table: Any, who: Member) -> date:
        """The day the last fact of a kind began or ended; facts are added after it."""
        days = session.execute(select(table.valid_from, table.valid_to).where(table.member_id == who.id)).all()
        return max((day for row in days for day in row if day != FOREVER), default=date(2020, 1, 1))

    @staticmethod
    def latest_placement(session: Session, unit: Organisation) -> date:
        found: date = session.execute(
            select(col(Placement.valid_from))
            .where(col(Placement.organisation_id) == unit.id)
            .order_by(col(Placement.valid_from).desc())
        ).scalars().first() or date(2020, 1, 1)  # fmt: skip
        return found


@pytest.mark.parametrize(("kind", "examples"), [("sqlite", 8), ("postgresql", 5)])
def test_counters_rows_and_recount_agree(
    kind: str, examples: int, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CountingMachine, "worlds", request.getfixturevalue(f"{kind}_worlds"), raising=False)
    run: Callable[..., None] = run_state_machine_as_test
    run(
        CountingMachine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            print_blob=True,
        ),
    )
    assert {FigureSource.COUNTERS, FigureSource.ROWS} <= CountingMachine.sources
