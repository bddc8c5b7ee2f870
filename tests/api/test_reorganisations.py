"""Reorganisations over HTTP: what each kind does, now, ahead of time and in the past."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
import time_machine
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlmodel import col

from api.core.clock import FOREVER
from api.models.members import Member, Membership, Position
from api.models.organisations import Organisation, Placement
from api.rules.access import Role
from tests.make import accounts as make_accounts
from tests.make import members as make_members
from tests.make import organisations as make
from tests.make.reorganisations import UNITS, above, applied, blockers, client_of, drafted, planned, unit
from tests.world import World


@pytest.fixture
def tree(world: World) -> make.SmallTree:
    with world.session() as session:
        return make.small_tree(session)


@pytest.fixture
def staff(world: World, tree: make.SmallTree) -> TestClient:
    return client_of(world, Role.COMMITTEE_STAFF, tree.root)


def test_rename(world: World, tree: make.SmallTree, staff: TestClient) -> None:
    yesterday = world.today - timedelta(days=1)
    case = drafted(
        staff,
        "rename",
        world.today,
        organisation_id=str(tree.committee.id),
        name="Đảng bộ Sở Nội vụ và Dân tộc",
        code="30000100000099",
    )
    plan = applied(staff, case)
    assert [(each["action"], each["name"], each["name_after"]) for each in plan["units"]] == [
        ("changes", "Đảng bộ Sở Nội vụ", "Đảng bộ Sở Nội vụ và Dân tộc")
    ]
    now, before = unit(staff, tree.committee.id), unit(staff, tree.committee.id, yesterday)
    assert (now["name"], now["code"], now["sector"]) == (
        "Đảng bộ Sở Nội vụ và Dân tộc",
        "30000100000099",
        "administration",
    )
    assert (before["name"], before["code"]) == ("Đảng bộ Sở Nội vụ", None)
    found = staff.get(UNITS, params={"text": "noi vu va dan toc"}).json()["items"]
    assert [each["id"] for each in found] == [str(tree.committee.id)]
    old = staff.get(UNITS, params={"text": "noi vu va dan toc", "as_of": str(yesterday)}).json()["items"]
    assert old == []
    timeline = staff.get(f"{UNITS}/{tree.committee.id}/timeline").json()
    assert [each["name"] for each in timeline["profiles"]] == ["Đảng bộ Sở Nội vụ", "Đảng bộ Sở Nội vụ và Dân tộc"]
    assert timeline["cases"][0]["decision_number"] == "12-QĐ/TU"


def test_change_kind(world: World, tree: make.SmallTree, staff: TestClient) -> None:
    up = drafted(
        staff,
        "change_kind",
        world.today,
        organisation_id=str(tree.lone_cell.id),
        new_kind="grassroots_committee",
        name="Đảng bộ Ban Dân tộc",
    )
    applied(staff, up)
    assert unit(staff, tree.lone_cell.id)["kind"] == "grassroots_committee"
    wrong = drafted(
        staff, "change_kind", world.today, organisation_id=str(tree.committee.id), new_kind="grassroots_cell"
    )
    plan = planned(staff, wrong)
    assert {(each["code"], each["organisation_id"]) for each in plan["blockers"]} == {
        ("kind_not_under", str(tree.cell.id)),
        ("kind_not_under", str(tree.other_cell.id)),
    }


def test_move_takes_everything_below_along(world: World, tree: make.SmallTree, staff: TestClient) -> None:
    with world.session() as session:
        province = make.organisation(session, "Đảng bộ các cơ quan", parent=tree.root, kind="upper_committee")
    case = drafted(
        staff,
        "move",
        world.today,
        organisation_ids=[str(tree.committee.id), str(tree.neighbour.id)],
        parent_id=str(province.id),
        codes={str(tree.committee.id): "30000100000001"},
    )
    plan = applied(staff, case)
    assert [(each["action"], each["moves_along"], each["code_after"]) for each in plan["units"]] == [
        ("moves", 2, "30000100000001"),
        ("moves", 1, None),
    ]
    assert above(staff, tree.cell.id) == ["Đảng bộ tỉnh", "Đảng bộ các cơ quan", "Đảng bộ Sở Nội vụ"]
    assert above(staff, tree.cell.id, "2020-01-01") == ["Đảng bộ tỉnh", "Đảng bộ Sở Nội vụ"]
    below = staff.get(UNITS, params={"below": str(province.id)}).json()["items"]
    assert len(below) == 6
    counts = staff.get(f"{UNITS}/{province.id}/counts").json()
    assert (counts["total"], counts["grassroots_total"]) == (5, 2)
    with world.session() as session:
        moved = session.get_one(Organisation, tree.cell.id)
        assert moved.path == f"{province.path}{tree.committee.node}.{tree.cell.node}."


def test_merge_moves_members_and_ends_rights(world: World, tree: make.SmallTree, staff: TestClient) -> None:
    with world.session() as session:
        member = make_members.member(session, tree.cell, "Lò Thị Mai")
        make_members.position(session, member, tree.cell, "secretary")
        make_accounts.account(session, Role.DEPUTY, tree.cell)
    case = drafted(staff, "merge", world.today, source_ids=[str(tree.cell.id)], into_id=str(tree.other_cell.id))
    plan = applied(staff, case)
    assert [(each["full_name"], each["organisation_id_after"]) for each in plan["members"]] == [
        ("Lò Thị Mai", str(tree.other_cell.id))
    ]
    assert [each["kind"] for each in plan["positions"]] == ["secretary"]
    assert [each["role"] for each in plan["grants"]] == ["deputy"]
    with world.session() as session:
        assert session.get_one(Member, member.id).organisation_id == tree.other_cell.id
        rows = (
            session.execute(
                select(Membership).where(col(Membership.member_id) == member.id).order_by(col(Membership.valid_from))
            )
            .scalars()
            .all()
        )
        assert [(row.organisation_id, row.valid_to) for row in rows] == [
            (tree.cell.id, world.today),
            (tree.other_cell.id, FOREVER),
        ]
        assert session.execute(select(col(Position.valid_to))).scalars().all() == [world.today]
    ended = unit(staff, tree.cell.id)
    assert (ended["valid_to"], ended["heir_id"]) == (str(world.today), str(tree.other_cell.id))
    assert ended["allowed_actions"] == []
    timeline = staff.get(f"{UNITS}/{tree.cell.id}/timeline").json()
    assert [(each["organisation_id"], each["heir"]) for each in timeline["successors"]] == [
        (str(tree.other_cell.id), True)
    ]
    assert timeline["placements"][-1]["inherited"]
    assert [each["id"] for each in staff.get(UNITS, params={"text": "Văn phòng"}).json()["items"]] == []
    with world.session() as session:  # today's path lies below the heir, so that figures roll up to it
        heir, dead = session.get_one(Organisation, tree.other_cell.id), session.get_one(Organisation, tree.cell.id)
        assert dead.path == f"{heir.path}{dead.node}."


def test_merge_into_a_new_committee_takes_children_along(world: World, tree: make.SmallTree, staff: TestClient) -> None:
    case = drafted(
        staff,
        "merge",
        world.today,
        source_ids=[str(tree.committee.id), str(tree.neighbour.id)],
        unit={"parent_id": str(tree.root.id), "kind": "grassroots_committee", "name": "Đảng bộ Sở Y tế và Nội vụ"},
    )
    plan = applied(staff, case)
    assert sorted(each["action"] for each in plan["units"]) == ["closes", "closes", "moves", "moves", "moves", "opens"]
    assert above(staff, tree.foreign_cell.id) == ["Đảng bộ tỉnh", "Đảng bộ Sở Y tế và Nội vụ"]
    counts = staff.get(f"{UNITS}/{tree.root.id}/counts").json()
    assert (counts["total"], counts["grassroots_total"]) == (5, 2)


@pytest.mark.parametrize("ends", [True, False])
def test_split(world: World, tree: make.SmallTree, staff: TestClient, ends: bool) -> None:
    with world.session() as session:
        first = make_members.member(session, tree.cell, "Lò Thị Mai")
        second = make_members.member(session, tree.cell, "Giàng A Páo")
    ids = ["018f0000-0000-7000-8000-000000000001", "018f0000-0000-7000-8000-000000000002"]
    units = [
        {"id": each, "parent_id": str(tree.committee.id), "kind": "cell", "name": f"Chi bộ Văn phòng {number}"}
        for number, each in enumerate(ids, start=1)
    ]
    request: dict[str, Any] = {
        "organisation_id": str(tree.cell.id),
        "units": units,
        "members": [{"member_id": str(first.id), "organisation_id": ids[0]}],
    }
    if ends:
        unsettled = drafted(staff, "split", world.today, **request, heir_id=ids[1])
        assert blockers(staff, unsettled) == {"/members_to": "members_remain"}
        request |= {"heir_id": ids[1], "members_to": ids[1]}
    applied(staff, drafted(staff, "split", world.today, **request))
    with world.session() as session:
        assert str(session.get_one(Member, first.id).organisation_id) == ids[0]
        stays = session.get_one(Member, second.id).organisation_id
        assert str(stays) == (ids[1] if ends else str(tree.cell.id))
    assert (unit(staff, tree.cell.id)["valid_to"] is not None) is ends
    timeline = staff.get(f"{UNITS}/{ids[1]}/timeline").json()
    assert [(each["organisation_id"], each["heir"]) for each in timeline["predecessors"]] == [(str(tree.cell.id), ends)]


def test_what_was_split_off_may_be_merged_again(world: World, tree: make.SmallTree, staff: TestClient) -> None:
    part = "018f0000-0000-7000-8000-000000000001"
    units = [{"id": part, "parent_id": str(tree.committee.id), "kind": "cell", "name": "Chi bộ Một cửa"}]
    applied(staff, drafted(staff, "split", date(2024, 1, 1), organisation_id=str(tree.cell.id), units=units))
    applied(staff, drafted(staff, "merge", world.today, source_ids=[str(tree.cell.id)], into_id=part))
    successors = staff.get(f"{UNITS}/{tree.cell.id}/timeline").json()["successors"]
    assert [(each["effective_on"], each["heir"]) for each in successors] == [
        ("2024-01-01", False),
        (str(world.today), True),
    ]


def test_dissolve_sends_each_where_it_is_told(world: World, tree: make.SmallTree, staff: TestClient) -> None:
    with world.session() as session:
        first = make_members.member(session, tree.cell, "Lò Thị Mai")
        second = make_members.member(session, tree.cell, "Giàng A Páo")
    case = drafted(
        staff,
        "dissolve",
        world.today,
        organisation_id=str(tree.cell.id),
        heir_id=str(tree.committee.id),
        members=[{"member_id": str(first.id), "organisation_id": str(tree.foreign_cell.id)}],
        members_to=str(tree.other_cell.id),
    )
    applied(staff, case)
    with world.session() as session:
        assert session.get_one(Member, first.id).organisation_id == tree.foreign_cell.id
        assert session.get_one(Member, second.id).organisation_id == tree.other_cell.id
        assert session.get_one(Member, second.id).home_organisation_id == tree.other_cell.id
    committee = drafted(
        staff, "dissolve", world.today, organisation_id=str(tree.committee.id), heir_id=str(tree.neighbour.id)
    )
    assert "children_remain" in blockers(staff, committee).values()
    applied(
        staff,
        drafted(
            staff,
            "dissolve",
            world.today,
            organisation_id=str(tree.committee.id),
            heir_id=str(tree.neighbour.id),
            children_to=str(tree.neighbour.id),
        ),
    )
    assert above(staff, tree.other_cell.id) == ["Đảng bộ tỉnh", "Đảng bộ Bệnh viện"]
    with world.session() as session:  # the one that ended first hangs below its heir, which hangs below its own
        dead = session.get_one(Organisation, tree.cell.id)
        assert dead.path == f"{tree.neighbour.path}{tree.committee.node}.{tree.cell.node}."


def test_ahead_of_time(world: World, tree: make.SmallTree, staff: TestClient) -> None:
    day = world.today + timedelta(days=40)
    with world.session() as session:
        member = make_members.member(session, tree.cell, "Lò Thị Mai")
    merge = drafted(staff, "merge", day, source_ids=[str(tree.cell.id)], into_id=str(tree.other_cell.id))
    applied(staff, merge, "scheduled")
    rename = drafted(staff, "rename", day, organisation_id=str(tree.other_cell.id), name="Chi bộ Hợp nhất")
    applied(staff, rename, "scheduled")
    assert unit(staff, tree.other_cell.id)["name"] == "Chi bộ Thanh tra"
    assert unit(staff, tree.other_cell.id, day)["name"] == "Chi bộ Hợp nhất"
    assert unit(staff, tree.cell.id)["valid_to"] == str(day)
    assert staff.get(f"{UNITS}/{tree.cell.id}", params={"as_of": str(day)}).status_code == 404
    with world.session() as session:
        assert session.get_one(Member, member.id).organisation_id == tree.cell.id
    with time_machine.travel(datetime.combine(day, time(5), UTC), tick=False):
        assert staff.get(merge).json()["state"] == "applied"
        assert unit(staff, tree.other_cell.id)["name"] == "Chi bộ Hợp nhất"
        assert staff.get(UNITS, params={"text": "Văn phòng"}).json()["items"] == []
    with world.session() as session:
        other = session.get_one(Organisation, tree.other_cell.id)
        dead = session.get_one(Organisation, tree.cell.id)
        assert other.name == "Chi bộ Hợp nhất"
        assert dead.path == f"{other.path}{dead.node}."


def test_cancelling(world: World, tree: make.SmallTree, staff: TestClient) -> None:
    day = world.today + timedelta(days=40)
    with world.session() as session:
        member = make_members.member(session, tree.cell, "Lò Thị Mai")
        make_members.position(session, member, tree.cell, "secretary")
        before = snapshot(session)
    draft = drafted(staff, "rename", world.today, organisation_id=str(tree.cell.id), name="Chi bộ Khác")
    assert staff.post(f"{draft}/cancellation").json()["state"] == "cancelled"
    merge = drafted(
        staff,
        "merge",
        day,
        source_ids=[str(tree.cell.id), str(tree.other_cell.id)],
        unit={"parent_id": str(tree.committee.id), "kind": "cell", "name": "Chi bộ Hợp nhất"},
    )
    applied(staff, merge, "scheduled")
    again = staff.post(f"{merge}/application", json={"plan_hash": "0" * 64})
    assert (again.status_code, again.json()["allowed"]) == (409, ["cancel"])
    done = staff.post(f"{merge}/cancellation")
    assert (done.status_code, done.json()["state"]) == (200, "cancelled")
    assert done.json()["allowed_actions"] == []
    with world.session() as session:
        assert snapshot(session) == before
    assert staff.get(f"{merge}/plan").status_code == 409


def test_cancelling_what_others_rest_on(world: World, tree: make.SmallTree, staff: TestClient) -> None:
    day = world.today + timedelta(days=40)
    establish = drafted(
        staff,
        "establish",
        day,
        unit={
            "id": "018f0000-0000-7000-8000-000000000009",
            "parent_id": str(tree.root.id),
            "kind": "grassroots_committee",
            "name": "Đảng bộ Mới",
        },
    )
    applied(staff, establish, "scheduled")
    move = drafted(
        staff, "move", day, organisation_ids=[str(tree.cell.id)], parent_id="018f0000-0000-7000-8000-000000000009"
    )
    applied(staff, move, "scheduled")
    refused = staff.post(f"{establish}/cancellation")
    assert (refused.status_code, refused.json()["code"]) == (409, "reorganisation_built_upon")
    assert staff.post(f"{move}/cancellation").status_code == 200
    draft = drafted(staff, "rename", day, organisation_id="018f0000-0000-7000-8000-000000000009", name="Khác")
    assert staff.post(f"{establish}/cancellation").status_code == 200
    assert staff.get(draft).json()["organisation_id"] == str(tree.root.id)
    assert staff.get(f"{draft}/plan").status_code == 404
    assert staff.post(f"{draft}/cancellation").status_code == 200


def test_in_the_past(world: World, tree: make.SmallTree, staff: TestClient) -> None:
    case = drafted(
        staff, "move", date(2024, 7, 1), organisation_ids=[str(tree.cell.id)], parent_id=str(tree.neighbour.id)
    )
    applied(staff, case)
    assert above(staff, tree.cell.id, "2024-06-30")[-1] == "Đảng bộ Sở Nội vụ"
    assert above(staff, tree.cell.id, "2024-07-01")[-1] == "Đảng bộ Bệnh viện"
    assert above(staff, tree.cell.id)[-1] == "Đảng bộ Bệnh viện"
    earlier = drafted(
        staff, "move", date(2024, 1, 1), organisation_ids=[str(tree.cell.id)], parent_id=str(tree.committee.id)
    )
    assert blockers(staff, earlier) == {"/organisation_ids/0": "later_fact"}


def snapshot(session: Any) -> list[Any]:
    """The dated facts as they stand."""
    found: list[Any] = []
    for table, columns in (
        (Organisation, ("id", "valid_from", "valid_to", "path", "heir_id")),
        (Placement, ("organisation_id", "parent_id", "valid_from", "valid_to", "inherited")),
        (Membership, ("member_id", "organisation_id", "kind", "valid_from", "valid_to")),
        (Position, ("member_id", "organisation_id", "valid_from", "valid_to")),
    ):
        rows = session.execute(select(*(getattr(table, name) for name in columns))).all()
        found.append(sorted(rows, key=str))
    return found
