"""Whatever is done to people, in any order: facts never overlap, and columns and counters say what they say."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlmodel import col, select

from api.core.errors import Refusal
from api.models.members import (
    KeyLeaderPeriod,
    Member,
    Membership,
    MembershipKind,
    MemberStatus,
    MemberStatusPeriod,
    Position,
    Transfer,
)
from api.models.organisations import Organisation
from api.rules.transfers import TransferState
from api.schemas.key_leaders import KeyLeaderMark
from api.schemas.member_duplicates import MemberMerge
from api.schemas.member_statuses import StatusChange
from api.schemas.members import MemberCreate
from api.schemas.memberships import MembershipOpen
from api.schemas.positions import PositionOpen
from api.schemas.transfers import TransferIntroduce, TransferReceive
from api.services import (
    counters,
    key_leaders,
    member_merging,
    member_statuses,
    member_today,
    members,
    memberships,
    positions,
    transfers,
)
from api.services.context import Context
from api.services.counted_years import drift
from tests.make import pledges as make_pledge
from tests.make.organisations import small_tree
from tests.world import World, Worlds

STATUSES = st.sampled_from(list(MemberStatus))
AGO = st.integers(min_value=-30, max_value=900)
"""Days before today; negative: ahead."""


class People(RuleBasedStateMachine):
    """A small Party in which people come, go, move, lead and turn out to be one."""

    def __init__(self, worlds: Worlds) -> None:
        super().__init__()
        self.worlds = worlds
        self.world: World = worlds.make()

    def teardown(self) -> None:
        self.worlds.remove(self.world)

    @initialize()
    def begin(self) -> None:
        with self.world.session() as session:
            tree = small_tree(session)
            self.cells: Sequence[Organisation] = (tree.cell, tree.other_cell, tree.foreign_cell)
            this_year = self.world.today.year
            self.years = (this_year - 1, this_year)
            for year in self.years:
                make_pledge.year(session, year)
        with self.world.acting() as ctx:
            counters.rebuild(ctx)
        self.people: list[Any] = []

    def day(self, ago: int) -> date:
        return self.world.today - timedelta(days=ago)

    def person(self, number: int) -> Any:
        return self.people[number % len(self.people)]

    def attempt(self, act: Callable[[Context], Any]) -> Any:
        """Do it, or have it refused with nothing written."""
        try:
            with self.world.acting() as ctx:
                return act(ctx)
        except Refusal:
            return None

    @rule(cell=st.integers(0, 2), ago=AGO, status=STATUSES, leads=st.booleans())
    def join(self, cell: int, ago: int, status: MemberStatus, leads: bool) -> None:
        request = MemberCreate(
            full_name="Nguyễn Văn An",
            organisation_id=self.cells[cell].id,
            status=status,
            valid_from=self.day(ago),
            key_leader=leads,
        )
        made = self.attempt(lambda ctx: members.create(ctx, request))
        if made is not None:
            self.people.append(made.id)

    @precondition(lambda self: self.people)
    @rule(who=st.integers(0, 9), ago=AGO, status=STATUSES, cell=st.integers(0, 2))
    def change_status(self, who: int, ago: int, status: MemberStatus, cell: int) -> None:
        request = StatusChange(status=status, valid_from=self.day(ago), organisation_id=self.cells[cell].id)
        self.attempt(lambda ctx: member_statuses.change(ctx, self.person(who), request))

    @precondition(lambda self: self.people)
    @rule(who=st.integers(0, 9), cell=st.integers(0, 2), ago=AGO, days=st.integers(0, 60))
    def move(self, who: int, cell: int, ago: int, days: int) -> None:
        introduction = TransferIntroduce(
            member_id=self.person(who), organisation_id=self.cells[cell].id, introduced_on=self.day(ago)
        )
        made = self.attempt(lambda ctx: transfers.introduce(ctx, introduction))
        if made is not None:
            receipt = TransferReceive(received_on=self.day(ago - days))
            self.attempt(lambda ctx: transfers.receive(ctx, made.id, receipt))

    @precondition(lambda self: self.people)
    @rule(who=st.integers(0, 9), ago=AGO, days=st.integers(1, 400))
    def lead(self, who: int, ago: int, days: int) -> None:
        request = KeyLeaderMark(valid_from=self.day(ago), valid_to=self.day(ago - days))
        self.attempt(lambda ctx: key_leaders.mark(ctx, self.person(who), request))

    @precondition(lambda self: self.people)
    @rule(who=st.integers(0, 9), cell=st.integers(0, 2), ago=AGO, kind=st.sampled_from(list(MembershipKind)))
    def belong(self, who: int, cell: int, ago: int, kind: MembershipKind) -> None:
        request = MembershipOpen(
            organisation_id=self.cells[cell].id, kind=kind, valid_from=self.day(ago), valid_to=self.day(ago - 30)
        )
        self.attempt(lambda ctx: memberships.open_membership(ctx, self.person(who), request))

    @precondition(lambda self: self.people)
    @rule(who=st.integers(0, 9), cell=st.integers(0, 2), ago=AGO)
    def appoint(self, who: int, cell: int, ago: int) -> None:
        request = PositionOpen(organisation_id=self.cells[cell].id, kind="secretary", valid_from=self.day(ago))
        self.attempt(lambda ctx: positions.appoint(ctx, self.person(who), request))

    @precondition(lambda self: len(self.people) > 1)
    @rule(who=st.integers(0, 9), other=st.integers(0, 9))
    def merge(self, who: int, other: int) -> None:
        kept = self.person(who)
        request = MemberMerge(duplicate_id=self.person(other), reason="Nhập hai lần")
        version = members_version(self.world, kept)
        self.attempt(lambda ctx: member_merging.merge(ctx, kept, request, version))

    @invariant()
    def facts_do_not_overlap(self) -> None:
        if not hasattr(self, "people"):
            return
        with self.world.session() as session:
            for table, slot in (
                (Membership, lambda fact: (fact.member_id, fact.kind)),
                (MemberStatusPeriod, lambda fact: fact.member_id),
                (KeyLeaderPeriod, lambda fact: fact.member_id),
                (Position, lambda fact: (fact.organisation_id, fact.kind)),
            ):
                facts = session.execute(select(table).order_by(col(table.valid_from))).scalars().all()
                ends: dict[Any, date] = {}
                for fact in facts:
                    assert fact.valid_from < fact.valid_to
                    assert ends.get(slot(fact), date.min) <= fact.valid_from, (table, slot(fact))
                    ends[slot(fact)] = fact.valid_to

    @invariant()
    def today_says_what_the_facts_say(self) -> None:
        if not hasattr(self, "people"):
            return
        with self.world.acting() as ctx:
            before = columns(ctx)
            member_today.refresh(ctx, col(Member.id).is_not(None), ctx.today)
            assert columns(ctx) == before

    @invariant()
    def counters_agree(self) -> None:
        if hasattr(self, "people"):
            with self.world.session() as session:
                for year in self.years:
                    assert drift(session, year, self.world.today) == []

    @invariant()
    def who_is_gone_has_nothing(self) -> None:
        if not hasattr(self, "people"):
            return
        with self.world.session() as session:
            gone = session.execute(
                select(Member.id).where(col(Member.status).in_(["left", "expelled", "deceased"]))
            ).scalars()
            for member_id in gone:
                under_way = select(Transfer).where(
                    Transfer.member_id == member_id, Transfer.state == TransferState.IN_TRANSIT
                )
                assert session.execute(under_way).first() is None
                for table in (Membership, Position, KeyLeaderPeriod):
                    held = select(table).where(
                        table.member_id == member_id,
                        col(table.valid_from) <= self.world.today,
                        col(table.valid_to) > self.world.today,
                    )
                    assert session.execute(held).first() is None, table


def members_version(world: World, member_id: Any) -> int:
    row = world.get(Member, member_id)
    assert isinstance(row, Member)
    return row.version


def columns(ctx: Context) -> list[tuple[Any, ...]]:
    rows = ctx.session.execute(
        select(Member.id, Member.organisation_id, Member.status, Member.key_leader).order_by(col(Member.id))
    )
    return [tuple(row) for row in rows]


def test_whatever_is_done_to_people(sqlite_worlds: Worlds) -> None:
    run_state_machine_as_test(
        lambda: People(sqlite_worlds),
        settings=settings(
            max_examples=12,
            stateful_step_count=15,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
