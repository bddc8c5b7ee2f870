"""A cell with everybody who may come to a pledge, each with an account: what most tests of pledges begin with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from fastapi.testclient import TestClient

from api.models.accounts import Account, AccountKind
from api.models.members import Member, MemberStatus
from api.models.organisations import Organisation
from api.rules.access import Role
from api.services import counters
from tests.make.accounts import account
from tests.make.members import member, position
from tests.make.organisations import SmallTree, small_tree
from tests.make.pledges import year
from tests.world import World


@dataclass(frozen=True)
class Cast:
    """The cell's people and those who stand around it; ``accounts`` by the part they play.

    Parts: secretary, deputy, member, comrade, retired (exempt), staff, inspector, administrator, auditor, service,
    parent_secretary (of the committee directly above, not below), outsider (secretary of a foreign cell), nobody.
    """

    world: World
    tree: SmallTree
    members: Mapping[str, Member]
    accounts: Mapping[str, Account]

    @property
    def cell(self) -> Organisation:
        """The cell."""
        return self.tree.cell

    @property
    def year(self) -> int:
        """The opened year: this one."""
        return self.world.today.year

    def client(self, part: str) -> TestClient:
        """A client signed in as one of them."""
        return self.world.client(self.accounts[part])


def cast(world: World, *, open_year: int | None = None, **days: date) -> Cast:
    """Build the cell in a world whose year is open, today within every window unless days say otherwise."""
    with world.acting() as ctx:
        session = ctx.session
        tree = small_tree(session)
        members = {
            "secretary": member(session, tree.cell, "Trần Thị Bình", key_leader=True),
            "deputy": member(session, tree.cell, "Lê Văn Cường"),
            "member": member(session, tree.cell, "Nguyễn Văn An"),
            "comrade": member(session, tree.cell, "Phạm Thị Dung"),
            "retired": member(session, tree.cell, "Hoàng Văn Giáp", status=MemberStatus.EXEMPT),
            "parent_secretary": member(session, tree.other_cell, "Vũ Văn Hải"),
            "outsider": member(session, tree.foreign_cell, "Đỗ Thị Én"),
        }
        position(session, members["secretary"], tree.cell, "secretary")
        position(session, members["deputy"], tree.cell, "deputy_secretary")
        position(session, members["parent_secretary"], tree.committee, "secretary")
        position(session, members["outsider"], tree.foreign_cell, "secretary")
        accounts = {
            part: account(session, member=person, display_name=person.full_name) for part, person in members.items()
        }
        for part, role in {
            "staff": Role.COMMITTEE_STAFF,
            "inspector": Role.INSPECTOR,
            "administrator": Role.ADMINISTRATOR,
            "auditor": Role.AUDITOR,
        }.items():
            accounts[part] = account(session, role, tree.root)
        accounts["service"] = account(session, Role.SERVICE, tree.root, kind=AccountKind.SERVICE)
        accounts["nobody"] = account(session)
        opened = year(session, open_year, **days).year
    with world.acting() as ctx:
        counters.open_year(ctx, opened)
    return Cast(world, tree, members, accounts)


def recount(world: World) -> None:
    """Bring the counters to the rows that a test has written itself."""
    with world.acting() as ctx:
        counters.rebuild(ctx)
