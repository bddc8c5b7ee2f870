"""Counters: every change of people and pledges is counted once, where it belongs, on both databases."""

from datetime import date, timedelta

from sqlalchemy import select, update
from sqlmodel import Session, col

from api.models.members import Membership, MemberStatus, MemberStatusPeriod
from api.models.statistics import OrganisationYear
from api.rules.figures import ALL_COLUMNS
from api.services import counters
from api.services.counted_years import drift
from tests.make.figures import opened_year, pledged
from tests.make.members import member
from tests.make.organisations import small_tree
from tests.world import World


def of(session: Session, cell_id: object, year: int) -> dict[str, int]:
    """The counters of a cell that are not zero."""
    row = session.execute(
        select(OrganisationYear).where(
            col(OrganisationYear.organisation_id) == cell_id, col(OrganisationYear.year) == year
        )
    ).scalar_one_or_none()
    return {} if row is None else {name: getattr(row, name) for name in ALL_COLUMNS if getattr(row, name)}


def test_a_person_and_their_pledge_are_counted_where_they_belong(world: World) -> None:
    year = world.today.year
    with world.acting() as ctx:
        tree = small_tree(ctx.session)
        opened_year(ctx.session, year)
        people = [member(ctx.session, tree.cell, key_leader=place == 0) for place in range(3)]
        staff = member(ctx.session, tree.cell, status=MemberStatus.STAFF)
        counters.people_changed(ctx, [each.id for each in [*people, staff]])
        assert of(ctx.session, tree.cell.id, year) == {
            "members": 3, "due": 3, "not_required": 1, "leader_members": 1, "leader_due": 1,
        }  # fmt: skip
        pledged(ctx, people[0], year, 4, rating=2)
        pledged(ctx, people[1], year, 1)
        pledged(ctx, staff, year, 2)
    with world.session() as session:
        assert of(session, tree.cell.id, year) == {
            "members": 3, "due": 3, "registered": 2, "publicised": 1, "self_reported": 1, "assessed": 1, "rated_2": 1,
            "turns": 3, "turns_assessed": 1, "volunteered": 1,
            "leader_members": 1, "leader_due": 1, "leader_registered": 1, "leader_publicised": 1,
            "leader_self_reported": 1, "leader_assessed": 1, "leader_rated_2": 1, "leader_turns": 1,
            "leader_turns_assessed": 1,
        }  # fmt: skip
        assert drift(session, year, world.today) == []


def test_whoever_leaves_stays_as_a_turn_and_whoever_moves_takes_the_pledge_along(world: World) -> None:
    year = world.today.year
    with world.acting() as ctx:
        tree = small_tree(ctx.session)
        opened_year(ctx.session, year)
        leaving, moving = member(ctx.session, tree.cell), member(ctx.session, tree.cell)
        counters.people_changed(ctx, [leaving.id, moving.id])
        pledged(ctx, leaving, year, 1)
        kept = pledged(ctx, moving, year, 2)
        ctx.session.execute(
            update(MemberStatusPeriod).where(col(MemberStatusPeriod.member_id) == leaving.id).values(valid_to=ctx.today)
        )
        ctx.session.add(MemberStatusPeriod(member_id=leaving.id, status=MemberStatus.LEFT, valid_from=ctx.today))
        ctx.session.execute(
            update(Membership).where(col(Membership.member_id).in_([leaving.id, moving.id])).values(valid_to=ctx.today)
        )
        ctx.session.add(
            Membership(member_id=moving.id, organisation_id=tree.foreign_cell.id, kind="official", valid_from=ctx.today)
        )
        counters.people_changed(ctx, [leaving.id, moving.id])
        assert kept.organisation_id == tree.foreign_cell.id
        assert of(ctx.session, tree.cell.id, year) == {"turns": 1}
        assert of(ctx.session, tree.foreign_cell.id, year) == {
            "members": 1, "due": 1, "registered": 1, "publicised": 1, "turns": 1,
        }  # fmt: skip
        assert drift(ctx.session, year, ctx.today) == []


def test_a_year_is_built_from_rows_as_it_would_have_been_kept(world: World) -> None:
    year = world.today.year
    with world.acting() as ctx:
        tree = small_tree(ctx.session)
        for each in (year - 1, year):
            opened_year(ctx.session, each)
        since = date(year, 1, 1) + timedelta(days=5)
        people = [member(ctx.session, cell, since=since) for cell in (tree.cell, tree.other_cell, tree.lone_cell)]
        counters.people_changed(ctx, [each.id for each in people])
        for number, person in enumerate(people):
            pledged(ctx, person, year, number + 1)
        kept = [of(ctx.session, cell.id, year) for cell in (tree.cell, tree.other_cell, tree.lone_cell)]
        assert counters.rebuild(ctx) == []
        ctx.session.execute(update(OrganisationYear).values(due=7, registered=9, leader_due=1))
        assert len(counters.rebuild(ctx, year)) == 3
        assert [of(ctx.session, cell.id, year) for cell in (tree.cell, tree.other_cell, tree.lone_cell)] == kept
        assert of(ctx.session, tree.cell.id, year - 1) == {}


def test_counters_follow_a_subtree_to_its_new_path(world: World) -> None:
    year = world.today.year
    with world.acting() as ctx:
        tree = small_tree(ctx.session)
        opened_year(ctx.session, year)
        person = member(ctx.session, tree.cell)
        counters.people_changed(ctx, [person.id])
        old = tree.committee.path
        new = f"{tree.neighbour.path}{tree.committee.node}."
        for each in (tree.committee, tree.cell, tree.other_cell):
            each.path = new + each.path.removeprefix(old)
        counters.rekey(ctx, {old: new})
        stored = ctx.session.execute(select(col(OrganisationYear.path))).scalars().all()
        assert stored == [tree.cell.path]
