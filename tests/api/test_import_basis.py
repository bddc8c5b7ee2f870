"""A plan is carried out only as long as what it rests on stands, also where its rows change nothing."""

from dataclasses import dataclass, replace

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from api.core.clock import now
from api.rules.access import Role
from api.services.context import SYSTEM, Actor, Context, Right
from api.services.imports.basis import Basis, basis_of, still_holds
from tests.make import pledges as make_pledges
from tests.make.accounts import account
from tests.make.imports import commit, csv_file, load, send
from tests.make.organisations import SmallTree, small_tree
from tests.world import World

TITLES = ["Mã đảng viên", "Họ và tên", "Số CCCD", "Ngày sinh", "Chi bộ"]
AN = ["DV1", "Nguyễn Văn An", "001090012345", "19/05/1970", "Chi bộ Văn phòng"]
BINH = ["DV2", "Trần Thị Bình", "001090012346", "1950", "Chi bộ Thanh tra"]


@dataclass(frozen=True)
class Place:
    """A committee whose staff imports."""

    world: World
    tree: SmallTree
    client: TestClient

    def context(self, session: Session, actor: Actor = SYSTEM) -> Context:
        """A context that only reads."""
        return Context(session, actor, now(), self.world.today, "test", self.world.installation.settings)


@pytest.fixture
def place(world: World) -> Place:
    with world.session() as session:
        tree = small_tree(session)
        make_pledges.year(session)
        clerk = account(session, Role.COMMITTEE_STAFF, tree.committee)
    return Place(world, tree, world.client(clerk))


def rename(place: Place, name: str) -> None:
    [found] = place.client.get("/api/v1/members", params={"q": "Nguyễn Văn An"}).json()["items"]
    one = place.client.get(f"/api/v1/members/{found['id']}")
    changed = place.client.patch(
        f"/api/v1/members/{found['id']}", json={"full_name": name}, headers={"If-Match": one.headers["ETag"]}
    )
    assert changed.status_code == 200, changed.text


def test_rows_that_change_nothing_are_part_of_what_is_agreed_to(place: Place) -> None:
    load(place.client, csv_file(TITLES, AN))
    batch = send(place.client, csv_file(TITLES, AN, BINH)).json()
    assert (batch["counts"]["create"], batch["counts"]["unchanged"]) == (1, 1)
    rename(place, "Nguyễn Văn Ân")
    refused = commit(place.client, batch)
    assert (refused.status_code, refused.json()["code"]) == (409, "import_plan_changed")


def test_what_does_not_come_out_otherwise_is_no_obstacle(place: Place) -> None:
    load(place.client, csv_file(TITLES, AN))
    batch = send(place.client, csv_file(TITLES, BINH)).json()
    rename(place, "Nguyễn Văn Ân")
    assert commit(place.client, batch).status_code == 200


def test_a_plan_holds_for_the_same_day_rights_and_trail(place: Place) -> None:
    right = Right(Role.COMMITTEE_STAFF, place.tree.committee.id, place.tree.committee.path, below=True)
    actor = Actor(account_id=place.tree.committee.id, rights=[right])
    with place.world.database.read() as session:
        ctx = place.context(session, actor)
        basis = basis_of(ctx)
        assert still_holds(ctx, basis)
        assert not still_holds(ctx, Basis(basis.sequence, None))
        assert not still_holds(place.context(session), basis)
        narrower = replace(actor, rights=[replace(right, below=False)])
        assert not still_holds(place.context(session, narrower), basis)
    send(place.client, csv_file(TITLES, AN))
    with place.world.database.read() as session:
        assert still_holds(place.context(session, actor), basis)
    load(place.client, csv_file(TITLES, AN))
    with place.world.database.read() as session:
        assert not still_holds(place.context(session, actor), basis)
