"""The turn of the day: days on which nothing begins or ends may be passed over, all others have their effect."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from api.core.clock import now
from api.models.inspections import Finding
from api.models.members import Member, MemberStatus
from api.models.organisations import Organisation
from api.rules.access import Role
from api.rules.inspections import InspectionState
from api.services import days
from api.services.context import SYSTEM, Context
from api.services.tallies import COUNTERS
from tests.make import accounts, inspections, members, organisations
from tests.make.casts import Cast, cast
from tests.world import World

AHEAD = 40
KEPT = (
    (col(Member.id), col(Member.organisation_id), col(Member.status), col(Member.key_leader), col(Member.version)),
    (col(Organisation.id), col(Organisation.path), col(Organisation.name)),
    (col(Finding.id), col(Finding.held_by_id), col(Finding.overdue_since), col(Finding.times_overdue)),
    tuple(COUNTERS.columns),
)


def plan_ahead(people: Cast) -> None:
    """Facts of every part that turns, each beginning or ending on a day of its own, some next to each other."""
    tree, today = people.tree, people.world.today

    def on(number: int) -> date:
        return today + timedelta(days=number)

    with people.world.session() as session:
        members.member(session, tree.cell, "Bùi Thị Hoa", since=on(3), key_leader=True)
        members.member(session, tree.other_cell, "Cao Văn Ích", since=on(4), status=MemberStatus.PROBATIONARY)
        members.membership(session, people.members["comrade"].id, tree.other_cell, since=on(9), until=on(21))
        members.position(session, people.members["member"], tree.cell, "deputy_secretary", since=on(10), until=on(30))
        accounts.grant(session, people.accounts["nobody"], Role.AUDITOR, tree.root, valid_to=on(17))
        organisations.organisation(session, "Chi bộ mới", parent=tree.committee, valid_from=on(12))
        concluded = inspections.inspection(session, tree.committee, tree.cell, InspectionState.CONCLUDED)
        inspections.limitation(session, concluded, due_on=on(5))
        inspections.limitation(session, concluded, due_on=on(25), number=2)


def every_step_every_day(ctx: Context) -> None:
    day = ctx.today - timedelta(days=AHEAD)
    while day < ctx.today:
        day += timedelta(days=1)
        for step in days.STEPS:
            step.turn(ctx, day)


def outcome(world: World, turn: Callable[[Context], None]) -> tuple[list[Any], list[Any]]:
    """What the trail would tell and what would stand in the rows after all those days; nothing is kept."""
    at = now()
    with world.database.begin() as session:
        ctx = Context(session, SYSTEM, at, world.today + timedelta(days=AHEAD), "test", world.installation.settings)
        turn(ctx)
        session.flush()
        told = [(event.kind, event.subject_id, event.data) for event in ctx.events]
        rows = [sorted(map(repr, session.execute(select(*columns)))) for columns in KEPT]
        session.rollback()
    return told, rows


def test_many_days_at_once_are_as_each_in_turn(world: World) -> None:
    plan_ahead(cast(world))
    told, rows = outcome(world, days.turn)
    assert (told, rows) == outcome(world, every_step_every_day)
    assert {kind for kind, _, _ in told} == {
        "finding.climbed",
        "grant.expired",
        "key_leader.begun",
        "member_status.begun",
        "membership.begun",
        "membership.expired",
        "placement.begun",
        "position.begun",
        "position.expired",
    }
