"""What an account holds on a day: by grant, by post, by its cell, lent; and what ends it."""

from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import pytest
from sqlmodel import select

from api.models.accounts import Account, AccountState
from api.models.members import Position
from api.models.organisations import Organisation
from api.rules.access import Role
from api.services.rights import holdings_of, rights_of
from tests.make import accounts, members, organisations
from tests.world import World

YESTERDAY, TOMORROW = timedelta(days=-1), timedelta(days=1)


@dataclass(frozen=True)
class Cast:
    """A cell in a tree with its secretary (by post), and somebody who may borrow."""

    tree: organisations.SmallTree
    secretary: Account
    borrower: Account


@pytest.fixture
def cast(world: World) -> Cast:
    with world.session() as session:
        tree = organisations.small_tree(session)
        person = members.member(session, tree.cell)
        members.position(session, person, tree.cell, "secretary")
        return Cast(tree, accounts.account(session, member=person), accounts.account(session))


def roles(world: World, account: Account) -> set[tuple[Role, str, bool]]:
    with world.database.read() as session:
        return {(right.role, right.path, right.below) for right in rights_of(session, account.id, world.today)}


def test_post_and_cell_confer_roles(world: World, cast: Cast) -> None:
    path = cast.tree.cell.path
    assert roles(world, cast.secretary) == {(Role.SECRETARY, path, False), (Role.MEMBER, path, False)}
    with world.database.read() as session:
        sources = [str(held.source) for held in holdings_of(session, cast.secretary.id, world.today)]
    assert sorted(sources) == ["membership", "position"]


@pytest.mark.parametrize(
    ("starts", "ends", "held"),
    [
        (YESTERDAY, TOMORROW, True),
        (timedelta(), TOMORROW, True),
        (YESTERDAY, timedelta(), False),
        (TOMORROW, 2 * TOMORROW, False),
    ],
)
def test_grant_holds_over_its_interval(
    world: World, cast: Cast, starts: timedelta, ends: timedelta, held: bool
) -> None:
    today = world.today
    with world.session() as session:
        accounts.grant(
            session,
            cast.borrower,
            Role.AUDITOR,
            cast.tree.root,
            valid_from=today + starts,
            valid_to=today + ends,
        )
    assert bool(roles(world, cast.borrower)) is held


def test_ended_organisation_gives_nothing(world: World, cast: Cast) -> None:
    with world.session() as session:
        accounts.grant(session, cast.borrower, Role.INSPECTOR, cast.tree.cell)
        session.get_one(Organisation, cast.tree.cell.id).valid_to = world.today
    assert roles(world, cast.borrower) == set()
    assert roles(world, cast.secretary) == set()


def test_grant_ended_by_hand_gives_nothing(world: World, cast: Cast) -> None:
    with world.acting() as ctx:
        given = accounts.grant(ctx.session, cast.borrower, Role.INSPECTOR, cast.tree.cell)
        given.ended_at = ctx.at
    assert roles(world, cast.borrower) == set()


class TestLentRole:
    """A lent role is worth what its lender still holds."""

    @pytest.fixture
    def lent(self, world: World, cast: Cast) -> set[tuple[Role, str, bool]]:
        with world.session() as session:
            accounts.grant(
                session,
                cast.borrower,
                Role.SECRETARY,
                cast.tree.cell,
                below=False,
                lent_by=cast.secretary,
            )
        return {(Role.SECRETARY, cast.tree.cell.path, False)}

    def test_holds(self, world: World, cast: Cast, lent: set[tuple[Role, str, bool]]) -> None:
        assert roles(world, cast.borrower) == lent

    def test_ends_with_the_post_of_the_lender(
        self, world: World, cast: Cast, lent: set[tuple[Role, str, bool]]
    ) -> None:
        with world.session() as session:
            for position in session.exec(select(Position)):
                position.valid_to = world.today
        assert roles(world, cast.borrower) == set()

    def test_ends_when_the_lender_is_suspended(
        self, world: World, cast: Cast, lent: set[tuple[Role, str, bool]]
    ) -> None:
        with world.session() as session:
            session.get_one(Account, cast.secretary.id).state = AccountState.SUSPENDED
        assert roles(world, cast.borrower) == set()

    def test_cannot_be_lent_on(self, world: World, cast: Cast, lent: set[tuple[Role, str, bool]]) -> None:
        with world.session() as session:
            third = accounts.account(session)
            accounts.grant(session, third, Role.SECRETARY, cast.tree.cell, below=False, lent_by=cast.borrower)
        assert roles(world, third) == set()

    def test_reaches_no_further_than_the_lender(self, world: World, cast: Cast) -> None:
        lend = partial(accounts.grant, role=Role.SECRETARY, lent_by=cast.secretary)
        with world.session() as session:
            lend(session, cast.borrower, organisation=cast.tree.cell, below=True)
            lend(session, cast.borrower, organisation=cast.tree.other_cell, below=False)
        assert roles(world, cast.borrower) == set()
