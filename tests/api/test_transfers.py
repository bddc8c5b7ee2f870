"""Transfers over HTTP: introduced, in between, received or called off; who may, who sees, what follows."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import col, select

from api.models.members import Member, Membership, MembershipKind, Position
from api.rules.access import Role
from tests.make import members as make
from tests.make.clients import of_member, with_role
from tests.make.organisations import SmallTree, small_tree
from tests.world import World

INTRODUCED = date(2026, 3, 2)
RECEIVED = date(2026, 3, 10)


@pytest.fixture
def tree(world: World) -> SmallTree:
    with world.session() as session:
        return small_tree(session)


@pytest.fixture
def member(world: World, tree: SmallTree) -> Member:
    with world.session() as session:
        return make.member(session, tree.cell, "Lê Thị Hoa")


def introduction(member: Member, tree: SmallTree, **fields: Any) -> dict[str, Any]:
    return {
        "member_id": str(member.id),
        "organisation_id": str(tree.foreign_cell.id),
        "introduced_on": INTRODUCED.isoformat(),
        "decision_number": "7-QĐ/ĐU",
        **fields,
    }


def stays(world: World, member: Member) -> list[tuple[Any, date, date]]:
    with world.session() as session:
        rows = session.execute(
            select(Membership.organisation_id, Membership.valid_from, Membership.valid_to)
            .where(Membership.member_id == member.id, Membership.kind == MembershipKind.OFFICIAL)
            .order_by(col(Membership.valid_from))
        ).all()
    return [(row[0], row[1], row[2]) for row in rows]


def test_from_cell_to_cell(world: World, tree: SmallTree, member: Member) -> None:
    with world.session() as session:
        make.position(session, member, tree.cell, "secretary")
        make.position(session, member, tree.root, "committee_member")
    old = with_role(world, Role.SECRETARY, tree.cell, below=False)
    new = with_role(world, Role.DEPUTY, tree.foreign_cell, below=False)
    url = f"/api/v1/members/{member.id}"
    assert new.get(url).status_code == 404

    introduced = old.post("/api/v1/transfers", json=introduction(member, tree))
    assert introduced.status_code == 201, introduced.text
    transfer = introduced.json()
    assert transfer["state"] == "in_transit"
    assert transfer["allowed_actions"] == ["cancel"]
    assert len(stays(world, member)) == 1

    assert new.get(url).status_code == 200  # whoever is to receive a person may see whom
    incoming = new.get("/api/v1/transfers", params={"organisation_id": str(tree.foreign_cell.id)}).json()["items"]
    assert [(each["id"], each["allowed_actions"]) for each in incoming] == [(transfer["id"], ["receive", "cancel"])]
    outgoing = {"organisation_id": str(tree.cell.id), "direction": "outgoing", "state": "in_transit"}
    assert len(old.get("/api/v1/transfers", params=outgoing).json()["items"]) == 1

    receipt = f"/api/v1/transfers/{transfer['id']}/receipt"
    assert old.post(receipt, json={"received_on": RECEIVED.isoformat()}).status_code == 403
    received = new.post(receipt, json={"received_on": RECEIVED.isoformat()})
    assert received.status_code == 200, received.text
    assert received.json()["state"] == "received"
    assert received.json()["allowed_actions"] == []
    assert stays(world, member) == [
        (tree.cell.id, make.LONG_AGO, RECEIVED),
        (tree.foreign_cell.id, RECEIVED, make.FOREVER),
    ]
    row = world.get(Member, member.id)
    assert isinstance(row, Member)
    assert row.organisation_id == row.home_organisation_id == tree.foreign_cell.id
    assert old.get(url).status_code == 404
    with world.session() as session:
        posts = session.execute(select(Position).order_by(col(Position.kind).desc())).scalars().all()
    assert [(post.kind, post.valid_to) for post in posts] == [
        ("secretary", RECEIVED),
        ("committee_member", make.FOREVER),
    ]
    again = new.post(receipt, json={"received_on": RECEIVED.isoformat()})
    assert (again.status_code, again.json()["code"], again.json()["allowed"]) == (409, "transfer_state_refused", [])


def test_received_on_a_day_that_lies_ahead(world: World, tree: SmallTree, member: Member) -> None:
    staff = with_role(world, Role.COMMITTEE_STAFF, tree.root)
    transfer = staff.post("/api/v1/transfers", json=introduction(member, tree)).json()
    ahead = world.today + timedelta(days=20)
    received = staff.post(f"/api/v1/transfers/{transfer['id']}/receipt", json={"received_on": ahead.isoformat()})
    assert received.json()["received_on"] == ahead.isoformat()
    row = world.get(Member, member.id)
    assert isinstance(row, Member)
    assert row.organisation_id == tree.cell.id
    assert [since for _, since, _ in stays(world, member)] == [make.LONG_AGO, ahead]


def test_called_off_by_either_side(world: World, tree: SmallTree, member: Member) -> None:
    old = with_role(world, Role.SECRETARY, tree.cell, below=False)
    new = with_role(world, Role.SECRETARY, tree.foreign_cell, below=False)
    for who in (old, new):
        transfer = old.post("/api/v1/transfers", json=introduction(member, tree)).json()
        url = f"/api/v1/transfers/{transfer['id']}/cancellation"
        assert who.post(url, json={}).status_code == 422
        assert who.post(url, json={"reason": "Ghi nhầm"}).json()["state"] == "cancelled"
        assert who.post(url, json={"reason": "Ghi nhầm"}).status_code == 409
    assert len(stays(world, member)) == 1
    assert new.get(f"/api/v1/members/{member.id}").status_code == 404


def test_one_at_a_time(world: World, tree: SmallTree, member: Member) -> None:
    staff = with_role(world, Role.COMMITTEE_STAFF, tree.root)
    assert staff.post("/api/v1/transfers", json=introduction(member, tree)).status_code == 201
    again = staff.post("/api/v1/transfers", json=introduction(member, tree, organisation_id=str(tree.lone_cell.id)))
    assert (again.status_code, again.json()["code"]) == (409, "transfer_in_transit")
    assert again.json()["allowed"] == ["receive", "cancel"]


def test_what_cannot_be_right(world: World, tree: SmallTree, member: Member) -> None:
    staff = with_role(world, Role.COMMITTEE_STAFF, tree.root)
    for fields, pointer, code in (
        ({"organisation_id": str(tree.cell.id)}, "/organisation_id", "transfer_same_cell"),
        ({"organisation_id": str(tree.committee.id)}, "/organisation_id", "organisation_holds_no_members"),
        ({"organisation_id": str(member.id)}, "/organisation_id", "organisation_unknown"),
        ({"introduced_on": "2019-12-31"}, "/introduced_on", "before_beginning"),
        ({"introduced_on": "2026-02-30"}, "/introduced_on", "date_invalid"),
    ):
        answer = staff.post("/api/v1/transfers", json=introduction(member, tree, **fields))
        assert answer.status_code == 422, answer.text
        assert [(error["pointer"], error["code"]) for error in answer.json()["errors"]] == [(pointer, code)]
    transfer = staff.post("/api/v1/transfers", json=introduction(member, tree)).json()
    early = staff.post(f"/api/v1/transfers/{transfer['id']}/receipt", json={"received_on": "2026-03-01"})
    assert early.json()["errors"][0]["code"] == "before_introduction"


def test_only_who_is_concerned(world: World, tree: SmallTree, member: Member) -> None:
    staff = with_role(world, Role.COMMITTEE_STAFF, tree.root)
    transfer = staff.post("/api/v1/transfers", json=introduction(member, tree)).json()
    url = f"/api/v1/transfers/{transfer['id']}"
    outsider = with_role(world, Role.SECRETARY, tree.lone_cell)
    assert outsider.get(url).status_code == 404
    assert outsider.post(f"{url}/receipt", json={"received_on": RECEIVED.isoformat()}).status_code == 404
    assert outsider.post("/api/v1/transfers", json=introduction(member, tree)).status_code == 404
    listed = outsider.get("/api/v1/transfers", params={"organisation_id": str(tree.cell.id)})
    assert listed.status_code == 404
    own = of_member(world, member)
    assert own.get(url).json()["allowed_actions"] == []
    assert own.post(f"{url}/cancellation", json={"reason": "Thôi"}).status_code == 403
    with world.session() as session:
        comrade = make.member(session, tree.cell, "Trần Văn Bình")
    plain = of_member(world, comrade)
    assert plain.get(url).status_code == 403
    assert plain.post("/api/v1/transfers", json=introduction(comrade, tree)).status_code == 403
