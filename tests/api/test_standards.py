"""Ethical standards over HTTP: drafted, consulted, issued, inherited, adapted, and never changed afterwards."""

from dataclasses import dataclass
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.rules.access import Role
from tests.make.accounts import account
from tests.make.members import member
from tests.make.organisations import SmallTree, small_tree
from tests.world import World

ISSUE = {"decision_number": "21-QĐ/ĐU", "issued_on": "2026-01-05", "valid_from": "2026-01-10"}


@dataclass(frozen=True)
class Scene:
    """The small tree with its people."""

    world: World
    tree: SmallTree
    administrator: TestClient
    staff: TestClient
    secretary: TestClient
    comrade: TestClient
    outsider: TestClient


@pytest.fixture
def scene(world: World) -> Scene:
    with world.session() as session:
        tree = small_tree(session)
        person = member(session, tree.cell)
        stranger = member(session, tree.foreign_cell, "Trần Thị Bình")
        administrator = account(session, Role.ADMINISTRATOR, tree.root)
        staff = account(session, Role.COMMITTEE_STAFF, tree.committee)
        secretary = account(session, Role.SECRETARY, tree.cell, below=False)
        comrade = account(session, member=person)
        outsider = account(session, member=stranger)
    clients = [world.client(each) for each in (administrator, staff, secretary, comrade, outsider)]
    return Scene(world, tree, *clients)


def draft(client: TestClient, owner: object | None, *texts: str, **item: Any) -> dict[str, Any]:
    where = {} if owner is None else {"organisation_id": str(owner)}
    made = client.post("/api/v1/standards", params=where, json={"title": "Chuẩn mực"})
    assert made.status_code == 201, made.text
    body = {"items": [{"text": text, **item} for text in texts]}
    edited = client.patch(
        f"/api/v1/standards/{made.json()['id']}", json=body, headers={"If-Match": made.headers["ETag"]}
    )
    assert edited.status_code == 200, edited.text
    return edited.json()


def post(client: TestClient, version: dict[str, Any], step: str, **body: Any) -> Any:
    etag = {"If-Match": f'"{version["version"]}"'}
    return client.post(f"/api/v1/standards/{version['id']}/{step}", json=body or None, headers=etag)


def in_force(client: TestClient, organisation: object, as_of: str = "2026-06-01") -> list[tuple[str, str | None]]:
    answer = client.get(f"/api/v1/organisations/{organisation}/standards-in-force", params={"as_of": as_of})
    assert answer.status_code == 200, answer.text
    return [(item["text"], (item["issued_by"] or {"name": None})["name"]) for item in answer.json()["items"]]


def test_from_the_national_list_down_to_a_cell(scene: Scene) -> None:
    national = draft(scene.administrator, None, "Yêu nước", "Cần, kiệm")
    assert post(scene.administrator, national, "issue", **ISSUE).status_code == 200
    lineage = national["items"][1]["lineage_id"]
    local = draft(scene.staff, scene.tree.committee.id, "Cần, kiệm trong công sở", adapts_id=lineage)
    consulted = post(scene.staff, local, "consultation", closes_on="2199-01-31").json()

    said = scene.comrade.post(f"/api/v1/standards/{local['id']}/comments", json={"text": "Nên nêu số điện tiết kiệm"})
    assert said.status_code == 201, said.text
    answered = scene.staff.put(f"/api/v1/standard-comments/{said.json()['id']}/answer", json={"answer": "Tiếp thu"})
    assert answered.json()["answer"] == "Tiếp thu"
    assert [
        each["text"] for each in scene.comrade.get(f"/api/v1/standards/{local['id']}/comments").json()["items"]
    ] == ["Nên nêu số điện tiết kiệm"]

    issued = post(scene.staff, consulted, "issue", **ISSUE)
    assert issued.json()["state"] == "issued"
    assert in_force(scene.comrade, scene.tree.cell.id) == [
        ("Yêu nước", None),
        ("Cần, kiệm trong công sở", "Đảng bộ Sở Nội vụ"),
    ]
    assert in_force(scene.comrade, scene.tree.cell.id, "2026-01-09") == []
    assert in_force(scene.outsider, scene.tree.foreign_cell.id) == [("Yêu nước", None), ("Cần, kiệm", None)]


def test_an_issued_version_never_changes_and_the_next_one_says_what_it_changed(scene: Scene) -> None:
    first = draft(scene.staff, scene.tree.committee.id, "Đúng giờ", "Giữ lời")
    issued = post(scene.staff, first, "issue", **ISSUE).json()
    refused = scene.staff.patch(
        f"/api/v1/standards/{first['id']}", json={"title": "Khác"}, headers={"If-Match": f'"{issued["version"]}"'}
    )
    assert (refused.status_code, refused.json()["code"]) == (409, "standard_state_refused")

    second = scene.staff.post(
        "/api/v1/standards", params={"organisation_id": str(scene.tree.committee.id)}, json={"title": "Bản 2"}
    )
    items = [{"text": "Giữ lời với dân", "lineage_id": second.json()["items"][1]["lineage_id"]}, {"text": "Gần dân"}]
    edited = scene.staff.patch(
        f"/api/v1/standards/{second.json()['id']}", json={"items": items}, headers={"If-Match": second.headers["ETag"]}
    ).json()
    changes = scene.staff.get(f"/api/v1/standards/{edited['id']}/changes").json()
    assert [(line["change"], line["before"], line["after"]) for line in changes] == [
        ("changed", "Giữ lời", "Giữ lời với dân"),
        ("added", None, "Gần dân"),
        ("removed", "Đúng giờ", None),
    ]
    again = {**ISSUE, "valid_from": "2026-05-01"}
    assert post(scene.staff, edited, "issue", **again).status_code == 200
    assert [text for text, _ in in_force(scene.comrade, scene.tree.cell.id, "2026-04-30")] == ["Đúng giờ", "Giữ lời"]
    assert [text for text, _ in in_force(scene.comrade, scene.tree.cell.id)] == ["Giữ lời với dân", "Gần dân"]


def test_wrong_values_are_named_and_nothing_is_written(scene: Scene) -> None:
    made = draft(scene.staff, scene.tree.committee.id, "Đúng giờ")
    stranger = "0199a0b0-0000-7000-8000-000000000000"
    cases = [
        ({"items": [{"text": "x", "lineage_id": stranger}]}, "/items/0/lineage_id", "standard_lineage_unknown"),
        ({"items": [{"text": "x", "adapts_id": stranger}]}, "/items/0/adapts_id", "standard_item_not_above"),
        (
            {"items": [{"text": "x", "national_item_ids": [stranger]}]},
            "/items/0/national_item_ids/0",
            "standard_item_unknown",
        ),
        ({"items": [{"text": "  "}]}, "/items/0/text", "missing"),
        ({"title": None}, "/title", "wrong_type"),
        ({"state": "issued"}, "/state", "unknown_field"),
    ]
    for body, pointer, code in cases:
        answer = scene.staff.patch(
            f"/api/v1/standards/{made['id']}", json=body, headers={"If-Match": f'"{made["version"]}"'}
        )
        assert answer.status_code == 422, answer.text
        assert [(error["pointer"], error["code"]) for error in answer.json()["errors"]] == [(pointer, code)]
    assert scene.staff.get(f"/api/v1/standards/{made['id']}").json() == made
    empty = draft(scene.secretary, scene.tree.cell.id)
    assert post(scene.secretary, empty, "issue", **ISSUE).json()["code"] == "standard_empty"


def test_who_sees_and_who_may(scene: Scene) -> None:
    committee = str(scene.tree.committee.id)
    made = draft(scene.staff, committee, "Đúng giờ")
    address = f"/api/v1/standards/{made['id']}"
    assert scene.comrade.get(address).status_code == 404, "a draft is its writers' own"
    consulted = post(scene.staff, made, "consultation", closes_on="2199-01-31").json()
    assert scene.comrade.get(address).json()["allowed_actions"] == []
    assert scene.outsider.get(address).status_code == 404
    assert scene.outsider.get("/api/v1/standards", params={"organisation_id": committee}).status_code == 404
    assert scene.outsider.post(f"{address}/comments", json={"text": "x"}).status_code == 404
    assert post(scene.secretary, consulted, "issue", **ISSUE).status_code == 403
    assert scene.secretary.post("/api/v1/standards", json={"title": "Quốc gia"}).status_code == 403
    twice = scene.staff.post("/api/v1/standards", params={"organisation_id": committee}, json={"title": "Nữa"})
    assert (twice.status_code, twice.json()["code"]) == (409, "standard_draft_exists")
    assert scene.staff.patch(address, json={"title": "x"}).status_code == 428
