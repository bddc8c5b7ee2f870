"""Memberships beside the official one, key-leader times and posts: opened, ended, withdrawn, never overlapping."""

from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.models.members import Member, MembershipKind
from api.rules.access import Role
from tests.make import clients
from tests.make import members as make
from tests.make.organisations import SmallTree, small_tree
from tests.world import World


@pytest.fixture
def tree(world: World) -> SmallTree:
    with world.session() as session:
        return small_tree(session)


@pytest.fixture
def member(world: World, tree: SmallTree) -> Member:
    with world.session() as session:
        return make.member(session, tree.cell, "Lê Thị Hoa")


@pytest.fixture
def staff(world: World, tree: SmallTree) -> TestClient:
    return clients.with_role(world, Role.COMMITTEE_STAFF, tree.root)


def codes(answer: Any) -> tuple[int, str]:
    body = answer.json()
    return answer.status_code, body["errors"][0]["code"] if body["errors"] else body["code"]


def test_a_guest(world: World, tree: SmallTree, member: Member, staff: TestClient) -> None:
    url = f"/api/v1/members/{member.id}/memberships"
    body = {"organisation_id": str(tree.lone_cell.id), "kind": "temporary", "valid_from": "2026-02-01"}
    made = staff.post(url, json=body)
    assert made.status_code == 201, made.text
    assert codes(staff.post(url, json=body)) == (409, "membership_overlaps")
    assert codes(staff.post(url, json={**body, "kind": "residence"})) == (409, "membership_same_cell")
    assert codes(staff.post(url, json={**body, "kind": "official"})) == (409, "membership_overlaps")
    assert codes(staff.post(url, json={**body, "valid_to": "2026-02-01"})) == (422, "interval_empty")
    host = clients.with_role(world, Role.SECRETARY, tree.lone_cell, below=False)
    assert host.get(f"/api/v1/members/{member.id}").status_code == 200  # the host cell knows its guest
    assert host.post(url, json=body).status_code == 403

    ending = f"/api/v1/memberships/{made.json()['id']}/ending"
    assert staff.post(ending, json={"valid_to": "2026-06-01"}).status_code == 428
    etag = {"If-Match": made.headers["etag"]}
    assert codes(staff.post(ending, json={"valid_to": "2026-02-01"}, headers=etag)) == (422, "before_beginning")
    ended = staff.post(ending, json={"valid_to": "2026-06-01"}, headers=etag)
    assert ended.json()["valid_to"] == "2026-06-01"
    assert staff.post(ending, json={"valid_to": "2026-05-01"}, headers=etag).status_code == 412
    assert host.get(f"/api/v1/members/{member.id}").status_code == 404
    listed = staff.get(url).json()
    assert [(each["kind"], each["valid_to"]) for each in listed] == [("temporary", "2026-06-01"), ("official", None)]


def test_the_official_one_ends_otherwise(world: World, member: Member, staff: TestClient) -> None:
    official = staff.get(f"/api/v1/members/{member.id}/memberships").json()[0]
    etag = {"If-Match": f'"{official["version"]}"'}
    ended = staff.post(f"/api/v1/memberships/{official['id']}/ending", json={"valid_to": "2026-06-01"}, headers=etag)
    assert codes(ended) == (409, "membership_official")
    assert ended.json()["allowed"] == ["introduce", "change_status"]
    assert codes(staff.delete(f"/api/v1/memberships/{official['id']}")) == (409, "membership_official")


def test_withdrawn_before_its_day(world: World, tree: SmallTree, member: Member, staff: TestClient) -> None:
    ahead = (world.today + timedelta(days=5)).isoformat()
    body = {"organisation_id": str(tree.lone_cell.id), "kind": "residence", "valid_from": ahead}
    made = staff.post(f"/api/v1/members/{member.id}/memberships", json=body).json()
    assert staff.delete(f"/api/v1/memberships/{made['id']}").status_code == 204
    assert len(staff.get(f"/api/v1/members/{member.id}/memberships").json()) == 1


def test_a_past_that_was_not_recorded(world: World, tree: SmallTree, member: Member, staff: TestClient) -> None:
    body = {
        "organisation_id": str(tree.other_cell.id),
        "kind": "official",
        "valid_from": "2018-01-01",
        "valid_to": make.LONG_AGO.isoformat(),
    }
    url = f"/api/v1/members/{member.id}/memberships"
    assert staff.post(url, json=body).status_code == 201
    assert codes(staff.post(url, json={**body, "valid_from": "2019-12-31"})) == (409, "membership_overlaps")
    secretary = clients.with_role(world, Role.SECRETARY, tree.cell, below=False)
    assert secretary.post(url, json={**body, "organisation_id": str(tree.cell.id)}).status_code == 403


def test_key_leaders(world: World, tree: SmallTree, member: Member, staff: TestClient) -> None:
    url = f"/api/v1/members/{member.id}/key-leader-periods"
    made = staff.post(url, json={"valid_from": "2026-01-01", "decision_number": "3-QĐ/ĐU"})
    assert made.status_code == 201, made.text
    assert staff.get(f"/api/v1/members/{member.id}").json()["key_leader"] is True
    assert codes(staff.post(url, json={"valid_from": "2026-03-01"})) == (409, "key_leader_overlaps")
    etag = {"If-Match": made.headers["etag"]}
    ending = f"/api/v1/key-leader-periods/{made.json()['id']}/ending"
    assert staff.post(ending, json={"valid_to": "2026-07-01"}, headers=etag).json()["valid_to"] == "2026-07-01"
    assert staff.get(f"/api/v1/members/{member.id}").json()["key_leader"] is False
    ahead = (world.today + timedelta(days=5)).isoformat()
    coming = staff.post(url, json={"valid_from": ahead}).json()
    assert staff.delete(f"/api/v1/key-leader-periods/{coming['id']}").status_code == 204
    assert len(staff.get(url).json()) == 1


def test_posts_confer_what_reference_data_says(
    world: World, tree: SmallTree, member: Member, staff: TestClient
) -> None:
    with world.session() as session:
        comrade = make.member(session, tree.cell, "Trần Văn Bình")
    client = clients.of_member(world, member)
    url = f"/api/v1/members/{member.id}/positions"
    body = {"organisation_id": str(tree.cell.id), "kind": "secretary", "valid_from": "2026-01-01"}
    assert client.get(f"/api/v1/members/{comrade.id}").json()["masked"] != []
    made = staff.post(url, json=body)
    assert made.status_code == 201, made.text
    assert made.json()["kind_name_vi"] == "Bí thư"
    assert client.get(f"/api/v1/members/{comrade.id}").json()["masked"] == []
    assert codes(staff.post(url, json=body)) == (409, "position_overlaps")
    other = staff.post(f"/api/v1/members/{comrade.id}/positions", json=body)
    assert codes(other) == (409, "position_taken")
    assert codes(staff.post(url, json={**body, "kind": "emperor"})) == (422, "choice_invalid")
    here = staff.get(f"/api/v1/organisations/{tree.cell.id}/positions", params={"as_of": "2025-12-31"}).json()
    assert here == []
    here = client.get(f"/api/v1/organisations/{tree.cell.id}/positions").json()
    assert [(each["member_name"], each["kind"]) for each in here] == [("Lê Thị Hoa", "secretary")]

    ended = staff.post(
        f"/api/v1/positions/{made.json()['id']}/ending",
        json={"valid_to": world.today.isoformat()},
        headers={"If-Match": made.headers["etag"]},
    )
    assert ended.status_code == 200, ended.text
    assert client.get(f"/api/v1/members/{comrade.id}").json()["masked"] != []
    assert staff.post(
        f"/api/v1/members/{comrade.id}/positions", json={**body, "valid_from": world.today.isoformat()}
    ).is_success


def test_nobody_gives_posts_to_themselves_or_without_the_right(world: World, tree: SmallTree, member: Member) -> None:
    body = {"organisation_id": str(tree.cell.id), "kind": "deputy_secretary", "valid_from": "2026-01-01"}
    url = f"/api/v1/members/{member.id}/positions"
    secretary = clients.with_role(world, Role.SECRETARY, tree.cell, below=False)
    assert secretary.post(url, json=body).status_code == 403
    with world.session() as session:
        account = clients.accounts.account(session, Role.COMMITTEE_STAFF, tree.root, member=member)
    own = world.client(account)
    assert codes(own.post(url, json=body)) == (403, "own_position")
    assert own.post(url, json={**body, "kind": "committee_member"}).status_code == 201


def test_gone_means_gone(world: World, tree: SmallTree, staff: TestClient) -> None:
    with world.session() as session:
        member = make.member(session, tree.cell, "Phan Văn Đi")
    gone = {"status": "left", "valid_from": "2026-05-01"}
    assert staff.post(f"/api/v1/members/{member.id}/statuses", json=gone).status_code == 201
    at = {"organisation_id": str(tree.lone_cell.id), "valid_from": "2026-06-01"}
    root = f"/api/v1/members/{member.id}"
    for kind in (MembershipKind.TEMPORARY, MembershipKind.OFFICIAL):
        assert codes(staff.post(f"{root}/memberships", json={**at, "kind": kind})) == (409, "member_departed")
    assert codes(staff.post(f"{root}/positions", json={**at, "kind": "secretary"})) == (409, "member_departed")
    assert codes(staff.post(f"{root}/key-leader-periods", json={"valid_from": "2026-06-01"})) == (
        409,
        "member_departed",
    )
    introduction = {
        "member_id": str(member.id),
        "organisation_id": str(tree.lone_cell.id),
        "introduced_on": "2026-06-01",
    }
    assert codes(staff.post("/api/v1/transfers", json=introduction)) == (409, "no_official_membership")
