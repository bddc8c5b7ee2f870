"""Statuses over HTTP: what may follow what, what a departure ends, coming back, corrections, days that lie ahead."""

from datetime import date, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlmodel import select

from api.core.clock import FOREVER
from api.models.members import KeyLeaderPeriod, Member, Membership, MembershipKind, MemberStatus, Position
from api.models.years import ClosedCell, ProgrammeYear, YearClosing
from api.rules.access import Role
from api.services import member_today
from tests.make import accounts, clients
from tests.make import members as make
from tests.make.organisations import SmallTree, small_tree
from tests.world import World

ON = date(2026, 5, 19)


@pytest.fixture
def tree(world: World) -> SmallTree:
    with world.session() as session:
        return small_tree(session)


@pytest.fixture
def member(world: World, tree: SmallTree) -> Member:
    with world.session() as session:
        return make.member(session, tree.cell, "Lê Thị Hoa", key_leader=True)


@pytest.fixture
def staff(world: World, tree: SmallTree) -> TestClient:
    return clients.with_role(world, Role.COMMITTEE_STAFF, tree.root)


def change(client: TestClient, member: Member, status: str, on: date = ON, **fields: Any) -> Any:
    body = {"status": status, "valid_from": on.isoformat(), "decision_number": "9-QĐ/ĐU", **fields}
    return client.post(f"/api/v1/members/{member.id}/statuses", json=body)


def timeline(client: TestClient, member: Member) -> list[tuple[str, str, str | None]]:
    rows = client.get(f"/api/v1/members/{member.id}/statuses").json()
    return [(row["status"], row["valid_from"], row["valid_to"]) for row in rows]


def row_of(world: World, member: Member) -> Member:
    row = world.get(Member, member.id)
    assert isinstance(row, Member)
    return row


@pytest.mark.parametrize("status", ["left", "expelled", "deceased"])
def test_a_departure_ends_everything(
    world: World, tree: SmallTree, member: Member, staff: TestClient, status: str
) -> None:
    with world.session() as session:
        make.position(session, member, tree.cell)
        make.membership(session, member.id, tree.other_cell)
        make.position(session, member, tree.cell, "committee_member", since=ON + timedelta(days=30))
    transfer = {
        "member_id": str(member.id),
        "organisation_id": str(tree.foreign_cell.id),
        "introduced_on": "2026-05-01",
    }
    under_way = staff.post("/api/v1/transfers", json=transfer).json()
    answer = change(staff, member, status, reason="Theo quyết định")
    assert answer.status_code == 201, answer.text
    assert timeline(staff, member) == [
        ("official", make.LONG_AGO.isoformat(), ON.isoformat()),
        (status, ON.isoformat(), None),
    ]
    with world.session() as session:
        for table in (Membership, Position, KeyLeaderPeriod):
            ends = session.execute(select(table.valid_to).where(table.member_id == member.id)).scalars().all()
            assert set(ends) == {ON}, table
    row = row_of(world, member)
    assert (row.organisation_id, row.home_organisation_id) == (None, tree.cell.id)
    assert (row.status.value, row.key_leader) == (status, False)
    assert staff.get(f"/api/v1/transfers/{under_way['id']}").json()["state"] == "cancelled"
    former = staff.get("/api/v1/members", params={"former": True, "status": status}).json()["items"]
    assert [line["id"] for line in former] == [str(member.id)]


def test_only_what_may_follow(world: World, member: Member, staff: TestClient) -> None:
    refused = change(staff, member, "probationary")
    assert (refused.status_code, refused.json()["code"]) == (409, "status_refused")
    assert refused.json()["allowed"] == ["exempt", "suspended", "left", "expelled", "deceased"]
    early = change(staff, member, "exempt", make.LONG_AGO - timedelta(days=1))
    assert (early.status_code, early.json()["code"]) == (409, "fact_out_of_order")
    assert change(staff, member, "exempt").status_code == 201
    assert change(staff, member, "official", ON + timedelta(days=40)).status_code == 201
    assert [status for status, _, _ in timeline(staff, member)] == ["official", "exempt", "official"]


def test_probation_ends_with_the_date_of_becoming_official(world: World, tree: SmallTree, staff: TestClient) -> None:
    with world.session() as session:
        member = make.member(session, tree.cell, status=MemberStatus.PROBATIONARY)
    assert change(staff, member, "official").status_code == 201
    assert staff.get(f"/api/v1/members/{member.id}").json()["official_on"] == ON.isoformat()


def test_coming_back_needs_a_cell(world: World, tree: SmallTree, member: Member, staff: TestClient) -> None:
    change(staff, member, "left")
    back = ON + timedelta(days=60)
    missing = change(staff, member, "official", back)
    assert (missing.status_code, missing.json()["errors"][0]["pointer"]) == (422, "/organisation_id")
    wrong = change(staff, member, "official", back, organisation_id=str(tree.committee.id))
    assert wrong.json()["errors"][0]["code"] == "organisation_holds_no_members"
    assert change(staff, member, "official", back, organisation_id=str(tree.other_cell.id)).status_code == 201
    row = row_of(world, member)
    assert (row.organisation_id, row.status) == (tree.other_cell.id, MemberStatus.OFFICIAL)


def test_a_death_entered_by_mistake_is_undone(world: World, tree: SmallTree, member: Member, staff: TestClient) -> None:
    change(staff, member, "deceased")
    refused = change(staff, member, "official", ON + timedelta(days=1))
    assert refused.json()["allowed"] == []
    corrected = change(staff, member, "official", ON, reason="Ghi nhầm người")
    assert corrected.status_code == 201, corrected.text
    assert timeline(staff, member) == [("official", make.LONG_AGO.isoformat(), None)]
    assert row_of(world, member).organisation_id == tree.cell.id
    with world.session() as session:
        stays = session.execute(
            select(Membership.valid_from, Membership.valid_to).where(Membership.kind == MembershipKind.OFFICIAL)
        ).all()
    assert [tuple(stay) for stay in stays] == [(make.LONG_AGO, FOREVER)]


def test_a_day_ahead_comes_by_itself_and_can_be_withdrawn(
    world: World, tree: SmallTree, member: Member, staff: TestClient
) -> None:
    ahead = world.today + timedelta(days=10)
    made = change(staff, member, "left", ahead)
    assert made.status_code == 201
    assert row_of(world, member).organisation_id == tree.cell.id
    withdrawn = staff.delete(f"/api/v1/members/{member.id}/statuses/{made.json()['id']}")
    assert withdrawn.status_code == 204, withdrawn.text
    assert timeline(staff, member) == [("official", make.LONG_AGO.isoformat(), None)]
    with world.session() as session:
        assert session.execute(select(Membership.valid_to)).scalars().all() == [FOREVER]

    change(staff, member, "left", ahead)
    with world.acting() as ctx:
        member_today.turn(ctx, ahead)
    row = row_of(world, member)
    assert (row.organisation_id, row.status, row.key_leader) == (None, MemberStatus.LEFT, False)
    current = staff.get(f"/api/v1/members/{member.id}/statuses").json()[0]
    in_force = staff.delete(f"/api/v1/members/{member.id}/statuses/{current['id']}")
    assert (in_force.status_code, in_force.json()["code"]) == (409, "fact_in_force")


def test_a_closed_year_stands(world: World, tree: SmallTree, member: Member, staff: TestClient) -> None:
    with world.session() as session:
        account = accounts.account(session)
        session.add(
            ProgrammeYear(
                year=2026,
                registration_opens_on=date(2026, 1, 1),
                registration_closes_on=date(2026, 3, 31),
                report_opens_on=date(2026, 10, 1),
                report_closes_on=date(2026, 11, 30),
                assessment_closes_on=date(2026, 12, 31),
            )
        )
        session.flush()
        closing = YearClosing.model_validate(
            {
                "year": 2026,
                "organisation_id": tree.cell.id,
                "closed_at": account.created_at,
                "closed_on": world.today,
                "closed_by_id": account.id,
            }
        )
        session.add(closing)
        session.flush()
        session.add(ClosedCell(year=2026, organisation_id=tree.cell.id, closing_id=closing.id))
    refused = change(staff, member, "exempt")
    assert (refused.status_code, refused.json()["code"]) == (409, "year_closed")
    assert refused.json()["allowed"] == ["reopen"]
    assert change(staff, member, "exempt", date(2027, 1, 1)).status_code == 201


def test_who_may(world: World, tree: SmallTree, member: Member) -> None:
    own = clients.of_member(world, member)
    assert change(own, member, "exempt").status_code == 403
    assert len(timeline(own, member)) == 1
    with world.session() as session:
        comrade = make.member(session, tree.cell, "Trần Văn Bình")
    plain = clients.of_member(world, comrade)
    assert plain.get(f"/api/v1/members/{member.id}/statuses").status_code == 403
    outsider = clients.with_role(world, Role.SECRETARY, tree.lone_cell)
    assert change(outsider, member, "exempt").status_code == 404
    secretary = clients.with_role(world, Role.SECRETARY, tree.cell, below=False)
    assert change(secretary, member, "exempt").status_code == 201
