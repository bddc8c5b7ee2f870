"""Whatever is decided, applied ahead or in the past, cancelled or overtaken by the days: the tree stays a tree.

A machine draws cases at random, applies those that nothing stands in the way of, lets days pass, and after each step
reads every dated row and asks of every day on which anything changes whether all is as it must be.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeVar
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from pydantic import TypeAdapter
from sqlalchemy import select
from sqlmodel import Session, col

from api.core.errors import Conflict, Refusal
from api.core.ids import new_id
from api.models.members import Member, Membership, MembershipKind
from api.models.organisations import (
    Organisation,
    OrganisationProfile,
    Placement,
    Reorganisation,
    ReorganisationState,
)
from api.models.statistics import OrganisationYear
from api.models.years import ProgrammeYear
from api.schemas.reorganisations import ReorganisationCreate
from api.services import counted_years, days, organisation_checks, reorganisations, tree
from tests.make import members as make_members
from tests.make import organisations as make
from tests.world import World, Worlds

REQUESTS: TypeAdapter[Any] = TypeAdapter(ReorganisationCreate)
DECISION = {"decision_number": "1-QĐ", "decided_on": "2020-01-01"}
SHIFTS = st.sampled_from([-400, -30, -1, 0, 0, 0, 1, 20, 90])
NUMBERS = st.integers(min_value=0, max_value=1_000)
KINDS = st.sampled_from(["upper_committee", "grassroots_committee", "grassroots_cell", "sub_committee", "cell"])
BELOW = {
    "upper_committee": ["upper_committee", "grassroots_committee", "grassroots_cell"],
    "grassroots_committee": ["sub_committee", "cell"],
    "sub_committee": ["cell"],
    "grassroots_cell": ["cell"],
    "cell": ["cell"],
}
"""What may be put under a kind; under the last two nothing may, and it is tried all the same."""
Item = TypeVar("Item")


def pick(items: list[Item], number: int) -> Item:
    return items[number % len(items)]


class Tree(RuleBasedStateMachine):
    """An installation in which reorganisations are decided at random."""

    def __init__(self, worlds: Worlds) -> None:
        super().__init__()
        self.worlds = worlds
        self.world: World = worlds.make()
        self.today = self.world.today

    def teardown(self) -> None:
        self.worlds.remove(self.world)

    @initialize()
    def begin(self) -> None:
        with self.world.session() as session:
            small = make.small_tree(session)
            upper = make.organisation(session, "Đảng bộ phường", parent=small.root, kind="upper_committee")
            make.organisation(session, "Đảng bộ xã", parent=upper)
            part = make.organisation(session, "Bộ phận", parent=small.committee, kind="sub_committee")
            make.organisation(session, "Chi bộ tổ", parent=part)
            for cell in (small.cell, small.other_cell, small.foreign_cell, small.lone_cell):
                for _ in range(2):
                    make_members.member(session, cell)
            year = self.today.year
            session.add(
                ProgrammeYear(
                    year=year,
                    registration_opens_on=date(year, 1, 1),
                    registration_closes_on=date(year, 3, 31),
                    report_opens_on=date(year, 11, 1),
                    report_closes_on=date(year, 11, 30),
                    assessment_closes_on=date(year, 12, 31),
                )
            )
        with self.world.acting(self.now()) as ctx:
            counted_years.open_year(ctx, year)

    def now(self) -> datetime:
        return datetime.combine(self.today, time(5), UTC)

    def organisations(self, kind: str | None = None) -> list[UUID]:
        """Every organisation there ever was or will be, or those of one kind."""
        with self.world.database.read() as session:
            rows = session.execute(select(Organisation).order_by(col(Organisation.node))).scalars()
            return [each.id for each in rows if kind in {None, each.kind}]

    def one(self, number: int) -> tuple[UUID, str]:
        """Some organisation, and its kind."""
        organisation_id = pick(self.organisations(), number)
        with self.world.database.read() as session:
            return organisation_id, session.get_one(Organisation, organisation_id).kind

    def try_(self, kind: str, shift: int, **request: Any) -> None:
        """Draft a case and apply it if nothing stands in its way."""
        body = DECISION | {"kind": kind, "effective_on": str(self.today + timedelta(days=shift))} | request
        try:
            with self.world.acting(self.now()) as ctx:
                case = reorganisations.create(ctx, REQUESTS.validate_python(body))
            with self.world.acting(self.now()) as ctx:
                made = reorganisations.plan(ctx, case.id)
                if not made.faults:
                    reorganisations.apply(ctx, case.id, made.digest)
        except Refusal:
            return

    @rule(parent=NUMBERS, number=NUMBERS, shift=SHIFTS)
    def establish(self, parent: int, number: int, shift: int) -> None:
        parent_id, above = self.one(parent)
        kind = pick(BELOW[above], number)
        self.try_("establish", shift, unit={"parent_id": parent_id, "kind": kind, "name": "Mới"})

    @rule(unit=NUMBERS, kind=KINDS, shift=SHIFTS)
    def change_kind(self, unit: int, kind: str, shift: int) -> None:
        self.try_("change_kind", shift, organisation_id=self.one(unit)[0], new_kind=kind)

    @rule(unit=NUMBERS, with_it=st.none() | NUMBERS, parent=NUMBERS, shift=SHIFTS)
    def move(self, unit: int, with_it: int | None, parent: int, shift: int) -> None:
        first, kind = self.one(unit)
        fitting = [each for above, kinds in BELOW.items() if kind in kinds for each in self.organisations(above)]
        moving = {first} if with_it is None else {first, pick(self.organisations(kind), with_it)}
        self.try_("move", shift, organisation_ids=list(moving), parent_id=pick(fitting, parent))

    @rule(source=NUMBERS, with_it=st.none() | NUMBERS, into=NUMBERS, shift=SHIFTS)
    def merge(self, source: int, with_it: int | None, into: int, shift: int) -> None:
        first, kind = self.one(source)
        alike = self.organisations(kind)
        ending = {first} if with_it is None else {first, pick(alike, with_it)}
        self.try_("merge", shift, source_ids=list(ending), into_id=pick(alike, into))

    @rule(source=NUMBERS, ends=st.booleans(), shift=SHIFTS)
    def split(self, source: int, ends: bool, shift: int) -> None:
        source_id = pick(self.organisations(), source)
        with self.world.database.read() as session:
            organisation = session.get_one(Organisation, source_id)
            member_id = (
                session.execute(select(col(Membership.member_id)).where(col(Membership.organisation_id) == source_id))
                .scalars()
                .first()
            )
        ids = [new_id(), new_id()]
        units = [
            {"id": each, "parent_id": organisation.parent_id, "kind": organisation.kind, "name": "Phần"} for each in ids
        ]
        members = [] if member_id is None else [{"member_id": member_id, "organisation_id": ids[0]}]
        request: dict[str, Any] = {"organisation_id": source_id, "units": units, "members": members}
        if ends:
            request |= {"heir_id": ids[1], "members_to": ids[1], "children_to": ids[0]}
        self.try_("split", shift, **request)

    @rule(source=NUMBERS, heir=NUMBERS, members=NUMBERS, children=NUMBERS, shift=SHIFTS)
    def dissolve(self, source: int, heir: int, members: int, children: int, shift: int) -> None:
        source_id, kind = self.one(source)
        alike = self.organisations(kind)
        self.try_(
            "dissolve",
            shift,
            organisation_id=source_id,
            heir_id=pick(self.organisations(), heir),
            members_to=pick(alike, members),
            children_to=pick(alike, children),
        )

    @rule(number=NUMBERS)
    def cancel(self, number: int) -> None:
        with self.world.database.read() as session:
            scheduled = list(
                session.execute(
                    select(col(Reorganisation.id)).where(col(Reorganisation.state) == ReorganisationState.SCHEDULED)
                ).scalars()
            )
        if scheduled:
            with suppress(Conflict), self.world.acting(self.now()) as ctx:
                reorganisations.cancel(ctx, pick(scheduled, number))

    @rule(passing=st.integers(min_value=1, max_value=40))
    def days_pass(self, passing: int) -> None:
        self.today += timedelta(days=passing)
        with self.world.acting(self.now()) as ctx:
            days.turn(ctx)

    @invariant()
    def holds(self) -> None:
        with self.world.database.read() as session:
            facts = Facts(session, self.today)
            facts.check_every_day()
            facts.check_today(session)


class Facts:
    """Every dated row of an installation."""

    def __init__(self, session: Session, today: date) -> None:
        self.today = today
        self.organisations = session.execute(select(Organisation)).scalars().all()
        self.placements = session.execute(select(Placement)).scalars().all()
        self.profiles = session.execute(select(OrganisationProfile)).scalars().all()
        self.memberships = (
            session.execute(select(Membership).where(col(Membership.kind) == MembershipKind.OFFICIAL)).scalars().all()
        )
        self.kinds = organisation_checks.kinds_on(session, today)
        self.members = {each.member_id for each in self.memberships}

    def check_every_day(self) -> None:
        dated = (*self.organisations, *self.placements, *self.profiles, *self.memberships)
        for day in sorted({each.valid_from for each in dated} | {each.valid_to for each in dated} | {self.today}):
            self.check_day(day)

    def check_day(self, day: date) -> None:
        def on(rows: Any) -> list[Any]:
            return [row for row in rows if row.valid_from <= day < row.valid_to]

        alive = {each.id for each in on(self.organisations)}
        placed = [each for each in on(self.placements) if not each.inherited]
        parents = {each.organisation_id: each.parent_id for each in placed}
        kinds = {each.organisation_id: each.kind for each in on(self.profiles)}
        assert len(parents) == len(placed), (day, "two places")
        assert len(kinds) == len(on(self.profiles)), (day, "two profiles")
        assert parents.keys() == kinds.keys() == alive, (day, "gap")
        for organisation_id, parent_id in parents.items():
            rule_of = self.kinds[kinds[organisation_id]]
            if parent_id is None:
                assert rule_of.root
            else:
                assert parent_id in alive, (day, "closed over an active child")
                assert kinds[parent_id] in rule_of.under, (day, kinds[organisation_id], kinds[parent_id])
            passed = {organisation_id}
            while parent_id is not None:
                assert parent_id not in passed, (day, "cycle")
                passed.add(parent_id)
                parent_id = parents[parent_id]
        homes = on(self.memberships)
        for each in homes:
            assert each.organisation_id in alive, (day, "member of an organisation that is not there")
            assert self.kinds[kinds[each.organisation_id]].holds_members
        if day < date.max:
            expected = {each for each in self.members if day >= make_members.LONG_AGO}
            assert {each.member_id for each in homes} == expected, (day, "member without a cell")
            assert len(homes) == len(expected), (day, "member of two cells")

    def check_today(self, session: Session) -> None:
        """What repeats today's truth says the same as the dated facts."""
        paths = tree.paths_on(session, self.today)
        profiles = {
            each.organisation_id: each for each in self.profiles if each.valid_from <= self.today < each.valid_to
        }
        for each in self.organisations:
            if each.id in paths:  # not yet begun: where it will stand
                assert each.path == paths[each.id]
            if each.id in profiles:
                assert (each.kind, each.name) == (profiles[each.id].kind, profiles[each.id].name)
        by_id = {each.id: each for each in self.organisations}
        for cell in session.execute(select(OrganisationYear)).scalars():
            assert cell.path == by_id[cell.organisation_id].path, "figures left behind"
        homes = {
            each.member_id: each.organisation_id
            for each in self.memberships
            if each.valid_from <= self.today < each.valid_to
        }
        for member in session.execute(select(Member)).scalars():
            assert member.organisation_id == homes.get(member.id)
        for year in counted_years.opened_years(session):
            assert counted_years.drift(session, year, self.today) == []


@pytest.mark.parametrize("examples", [20])
def test_the_tree_stays_a_tree(worlds: Worlds, examples: int) -> None:
    many = examples if worlds.server is None else examples // 4
    machine: Callable[[], Tree] = lambda: Tree(worlds)  # noqa: E731  (Hypothesis wants a factory)
    run_state_machine_as_test(
        machine,
        settings=settings(
            phases=[Phase.explicit, Phase.reuse, Phase.generate],
            max_examples=many,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            print_blob=True,
        ),
    )
