"""Many writers at once, on one cell and on many: no counter is lost, none is doubled, nobody waits for ever."""

import random
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm.exc import StaleDataError
from sqlmodel import col

from api.core.clock import FOREVER
from api.models.members import Member, Membership
from api.models.organisations import Organisation
from api.models.pledges import Pledge
from api.models.statistics import OrganisationYear
from api.services import counters
from api.services.context import Context
from api.services.counted_years import drift
from api.services.tree import lock
from tests.make.figures import advance, opened_year, pledged, reach
from tests.make.members import member
from tests.make.organisations import small_tree
from tests.world import World

WRITERS = 8


def test_writers_of_all_kinds_leave_no_drift(world: World) -> None:
    year = world.today.year
    with world.acting() as ctx:
        tree = small_tree(ctx.session)
        cells = [tree.cell, tree.other_cell, tree.foreign_cell, tree.lone_cell]
        opened_year(ctx.session, year)
        people = [member(ctx.session, cell, key_leader=number == 0) for cell in cells for number in range(6)]
        counters.people_changed(ctx, [person.id for person in people])
        for person in people:
            pledged(ctx, person, year, 0)

    def change_pledges(ctx: Context, chance: random.Random) -> None:
        """Two people of one busy cell or of any, their pledges written in one order and counted at once."""
        crowd = people[:6] if chance.random() < 0.5 else people
        ids = sorted(person.id for person in chance.sample(crowd, 2))
        rows = select(Pledge).where(col(Pledge.member_id).in_(ids)).order_by(col(Pledge.id)).with_for_update()
        pledges = ctx.session.execute(rows).scalars().all()
        counters.pledges_changed(
            ctx, [advance(ctx, each, chance.randint(0, 4), rating=chance.randint(1, 4)) for each in pledges]
        )

    def change_cells(ctx: Context, chance: random.Random) -> None:
        """Somebody changes cells."""
        _transfer(ctx, chance.choice(people), chance.choice(cells))

    def change_places(ctx: Context, chance: random.Random) -> None:
        """The committee goes back and forth, its cells' counters with it."""
        lock(ctx.session)
        committee = ctx.session.get_one(Organisation, tree.committee.id)
        _move(ctx, committee, tree.neighbour if committee.parent_id == tree.root.id else tree.root)

    def change_everything(ctx: Context, _chance: random.Random) -> None:
        counters.rebuild(ctx, year)

    kinds = [change_pledges] * 6 + [change_cells] * 3 + [change_places, change_everything]
    rounds = 30 if world.database.dialect == "postgresql" else 10

    def write(number: int) -> int:
        chance = random.Random(number)
        refused = 0
        for _ in range(rounds):
            try:
                with world.acting() as ctx:
                    chance.choice(kinds)(ctx, chance)
            except (OperationalError, StaleDataError):
                refused += 1  # the edge answers 503 or 412; nothing of it may remain
        return refused

    with ThreadPoolExecutor(WRITERS) as pool:
        refused = sum(pool.map(write, range(WRITERS)))
    with world.session() as session:
        assert drift(session, year, world.today) == []
        paths = session.execute(
            select(col(OrganisationYear.path), col(Organisation.path)).join(
                Organisation, col(Organisation.id) == col(OrganisationYear.organisation_id)
            )
        ).all()
        assert all(kept == true for kept, true in paths)
    assert refused <= WRITERS, refused  # a whole year built anew may cross a writer now and then


def _transfer(ctx: Context, person: Member, cell: Organisation) -> None:
    """As the service of transfers does it: the person is locked, then the membership changes, then the counting."""
    ctx.session.get_one(Member, person.id, with_for_update=True)
    current = ctx.session.execute(
        select(Membership).where(col(Membership.member_id) == person.id, col(Membership.valid_to) == FOREVER)
    ).scalar_one()
    current.organisation_id = cell.id
    counters.people_changed(ctx, [person.id])


def _move(ctx: Context, unit: Organisation, parent: Organisation) -> None:
    """As the service of reorganisations does it: the tree is locked, then paths change, then their counters."""
    old, new = unit.path, f"{ctx.session.get_one(Organisation, parent.id).path}{unit.node}."
    for each in ctx.session.execute(select(Organisation).where(col(Organisation.path).startswith(old))).scalars():
        each.path = new + each.path.removeprefix(old)
    unit.parent_id = parent.id
    counters.rekey(ctx, {old: new})


def test_everybody_in_one_cell(world: World) -> None:
    """Writers of different pledges of one cell each add their own."""
    year = world.today.year
    with world.acting() as ctx:
        tree = small_tree(ctx.session)
        opened_year(ctx.session, year)
        people = [member(ctx.session, tree.cell) for _ in range(WRITERS)]
        counters.people_changed(ctx, [person.id for person in people])

    def write(person: Member) -> None:
        with world.acting() as ctx:
            pledge = pledged(ctx, person, year, 0)
        for stages in (1, 2, 3, 4, 3, 4, 2, 4):
            with world.acting() as ctx:
                reach(ctx, ctx.session.get_one(Pledge, pledge.id), stages, rating=2)

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, people))
    with world.session() as session:
        row = session.execute(
            select(OrganisationYear).where(col(OrganisationYear.organisation_id) == tree.cell.id)
        ).scalar_one()
        assert (row.registered, row.assessed, row.rated_2, row.turns) == (WRITERS, WRITERS, WRITERS, WRITERS)
        assert drift(session, year, world.today) == []
