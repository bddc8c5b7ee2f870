"""Plans of reorganisations over HTTP: drafts, what is refused, what stands in the way, and who decides."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.models.members import Transfer, TransferState
from api.rules.access import Role
from tests.make import members as make_members
from tests.make import organisations as make
from tests.make.reorganisations import DECISION, URL, blockers, client_of, drafted, planned, unit
from tests.world import World, Worlds


@pytest.fixture
def tree(world: World) -> make.SmallTree:
    with world.session() as session:
        return make.small_tree(session)


@pytest.fixture
def staff(world: World, tree: make.SmallTree) -> TestClient:
    return client_of(world, Role.COMMITTEE_STAFF, tree.root)


def test_a_plan_that_changed_is_not_applied(world: World, tree: make.SmallTree, staff: TestClient) -> None:
    case = drafted(staff, "merge", world.today, source_ids=[str(tree.cell.id)], into_id=str(tree.other_cell.id))
    plan = planned(staff, case)
    with world.session() as session:
        make_members.member(session, tree.cell, "Lò Thị Mai")
    answer = staff.post(f"{case}/application", json={"plan_hash": plan["plan_hash"]})
    assert (answer.status_code, answer.json()["code"]) == (409, "plan_changed")
    assert unit(staff, tree.cell.id)["valid_to"] is None


def test_changing_a_draft(world: World, tree: make.SmallTree, staff: TestClient) -> None:
    case = drafted(staff, "rename", world.today, organisation_id=str(tree.cell.id), name="Chi bộ Một")
    body = DECISION | {
        "kind": "rename",
        "effective_on": str(world.today),
        "organisation_id": str(tree.cell.id),
        "name": "Chi bộ Hai",
    }
    assert staff.put(case, json=body).status_code == 428
    assert staff.put(case, json=body, headers={"If-Match": '"9"'}).status_code == 412
    done = staff.put(case, json=body, headers={"If-Match": '"1"'})
    assert (done.status_code, done.json()["request"]["name"]) == (200, "Chi bộ Hai")
    other = body | {"kind": "change_kind", "new_kind": "cell"}
    refused = staff.put(case, json=other, headers={"If-Match": '"2"'})
    assert refused.json()["errors"][0]["pointer"] == "/kind"
    found = staff.get(URL, params={"state": "draft", "organisation_id": str(tree.committee.id)}).json()["items"]
    assert [f"{URL}/{each['id']}" for each in found] == [case]


COMMITTEE, CELL, OTHER, NEIGHBOUR = "@committee", "@cell", "@other_cell", "@neighbour"
FOREIGN, LONE, ROOT = "@foreign_cell", "@lone_cell", "@root"
BLOCKED: list[tuple[str, dict[str, Any], dict[str, str]]] = [
    ("move", {"organisation_ids": [COMMITTEE], "parent_id": CELL}, {"/organisation_ids/0": "tree_cycle"}),
    ("move", {"organisation_ids": [LONE], "parent_id": COMMITTEE}, {"/organisation_ids/0": "kind_not_under"}),
    ("move", {"organisation_ids": [CELL], "parent_id": COMMITTEE}, {"/organisation_ids/0": "nothing_changes"}),
    ("rename", {"organisation_id": CELL, "name": "Chi bộ Văn phòng"}, {"": "nothing_changes"}),
    ("rename", {"organisation_id": CELL, "sector": "moon"}, {"/sector": "sector_unknown"}),
    ("rename", {"organisation_id": CELL, "code": "1"}, {"/code": "organisation_code_invalid"}),
    ("rename", {"organisation_id": CELL, "code": "30000100000007"}, {"/code": "organisation_code_taken"}),
    ("change_kind", {"organisation_id": CELL, "new_kind": "soviet"}, {"/new_kind": "kind_unknown"}),
    ("change_kind", {"organisation_id": CELL, "new_kind": "grassroots_cell"}, {"/new_kind": "kind_not_under"}),
    ("merge", {"source_ids": [OTHER], "into_id": COMMITTEE}, {"/source_ids/0": "kind_holds_no_members"}),
    ("merge", {"source_ids": [FOREIGN], "into_id": CELL}, {"/source_ids/0": "transfers_in_transit"}),
    (
        "dissolve",
        {
            "organisation_id": OTHER,
            "heir_id": CELL,
            "members": [{"member_id": CELL, "organisation_id": CELL}],
            "members_to": CELL,
        },
        {"/members/0/member_id": "member_not_here"},
    ),
    (
        "dissolve",
        {
            "organisation_id": OTHER,
            "heir_id": CELL,
            "members_to": CELL,
            "children": [{"organisation_id": CELL, "parent_id": NEIGHBOUR}],
        },
        {"/children/0/organisation_id": "not_a_child"},
    ),
    ("dissolve", {"organisation_id": OTHER, "heir_id": OTHER, "members_to": CELL}, {"/organisation_id": "heir_ends"}),
    ("rename", {"organisation_id": CELL, "name": "Mới", "effective_on": "2014-12-31"}, {"": "organisation_not_on_day"}),
    ("rename", {"organisation_id": CELL, "name": "Mới", "effective_on": "2015-01-01"}, {"": "later_fact"}),
    ("rename", {"organisation_id": CELL, "name": "Mới", "decision_number": None}, {"/decision_number": "missing"}),
    (
        "establish",
        {"unit": {"parent_id": COMMITTEE, "kind": "cell", "name": "Mới"}, "effective_on": "2014-12-31"},
        {"/unit/parent_id": "parent_ends"},
    ),
    (
        "establish",
        {"unit": {"id": CELL, "parent_id": COMMITTEE, "kind": "cell", "name": "Mới"}},
        {"/unit/id": "id_taken"},
    ),
]


@pytest.fixture(scope="module")
def blocked_world(sqlite_worlds: Worlds) -> Iterator[tuple[World, make.SmallTree, TestClient]]:
    """A tree in which nothing is ever applied."""
    world = sqlite_worlds.make()
    with world.session() as session:
        tree = make.small_tree(session)
        make.organisation(session, "Chi bộ có mã", parent=tree.committee, code="30000100000007")
        make_members.member(session, tree.other_cell, "Lò Thị Mai")
        leaving = make_members.member(session, tree.foreign_cell, "Giàng A Páo")
        session.add(
            Transfer(
                member_id=leaving.id,
                from_organisation_id=tree.foreign_cell.id,
                to_organisation_id=tree.lone_cell.id,
                state=TransferState.IN_TRANSIT,
                introduced_on=date(2026, 1, 5),
            )
        )
    yield world, tree, client_of(world, Role.COMMITTEE_STAFF, tree.root)
    sqlite_worlds.remove(world)


@pytest.mark.parametrize(("kind", "request_", "expected"), BLOCKED)
def test_what_stands_in_the_way(
    blocked_world: tuple[World, make.SmallTree, TestClient],
    kind: str,
    request_: dict[str, Any],
    expected: dict[str, str],
) -> None:
    world, tree, staff = blocked_world
    body = named(request_, tree)
    effective_on = body.pop("effective_on", str(world.today))
    assert blockers(staff, drafted(staff, kind, effective_on, **body)) == expected


REFUSED: list[tuple[str, dict[str, Any], int, dict[str, str]]] = [
    ("annex", {}, 422, {"/kind": "choice_invalid"}),
    ("rename", {"organisation_id": CELL}, 422, {"/name": "missing"}),
    ("rename", {"organisation_id": CELL, "name": None}, 422, {"/name": "wrong_type"}),
    ("rename", {"name": "Mới"}, 422, {"/organisation_id": "missing"}),
    ("move", {"organisation_ids": [], "parent_id": ROOT}, 422, {"/organisation_ids": "list_too_short"}),
    ("move", {"organisation_ids": [CELL, CELL], "parent_id": ROOT}, 422, {"/organisation_ids/1": "repeated"}),
    ("merge", {"source_ids": [CELL]}, 422, {"/into_id": "one_of_two"}),
    ("merge", {"source_ids": [CELL], "into_id": CELL}, 422, {"/into_id": "heir_ends"}),
    (
        "merge",
        {"source_ids": [CELL], "unit": {"parent_id": COMMITTEE, "kind": "cell", "name": "Mới"}},
        422,
        {"/source_ids": "list_too_short"},
    ),
    (
        "split",
        {"organisation_id": CELL, "units": [{"parent_id": COMMITTEE, "kind": "cell", "name": ""}]},
        422,
        {"/units/0/name": "text_too_short"},
    ),
    (
        "split",
        {
            "organisation_id": CELL,
            "members_to": OTHER,
            "units": [{"parent_id": COMMITTEE, "kind": "cell", "name": "Mới"}],
        },
        422,
        {"/members_to": "destination_unknown"},
    ),
    ("establish", {"unit": {"kind": "cell", "name": "Mới", "owner": 1}}, 422, {"/unit/owner": "unknown_field"}),
    ("establish", {"unit": {"kind": "upper_committee", "name": "Mới"}}, 403, {}),
    (
        "move",
        {"organisation_ids": [CELL, "00000000-0000-7000-8000-000000000000"], "parent_id": NEIGHBOUR},
        404,
        {"/organisation_ids/1": "not_found"},
    ),
]


@pytest.mark.parametrize(("kind", "request_", "status", "expected"), REFUSED)
def test_refused_drafts(
    blocked_world: tuple[World, make.SmallTree, TestClient],
    kind: str,
    request_: dict[str, Any],
    status: int,
    expected: dict[str, str],
) -> None:
    world, tree, staff = blocked_world
    body = DECISION | {"kind": kind, "effective_on": str(world.today)} | named(request_, tree)
    answer = staff.post(URL, json=body)
    assert answer.status_code == status, answer.text
    assert {each["pointer"]: each["code"] for each in answer.json()["errors"]} == expected


def test_a_case_without_a_kind(blocked_world: tuple[World, make.SmallTree, TestClient]) -> None:
    answer = blocked_world[2].post(URL, json={"effective_on": "2026-01-01"})
    assert [(each["pointer"], each["code"]) for each in answer.json()["errors"]] == [("/kind", "missing")]


def test_who_decides(world: World, tree: make.SmallTree) -> None:
    """An organisation is reorganised by the level above it, and nothing comes to where one has no right."""
    staff = client_of(world, Role.COMMITTEE_STAFF, tree.committee)
    head = {"effective_on": str(world.today)} | DECISION
    cases: list[tuple[dict[str, Any], int]] = [
        ({"kind": "rename", "organisation_id": CELL, "name": "Mới"}, 201),
        ({"kind": "rename", "organisation_id": COMMITTEE, "name": "Mới"}, 403),
        ({"kind": "rename", "organisation_id": FOREIGN, "name": "Mới"}, 404),
        ({"kind": "move", "organisation_ids": [CELL], "parent_id": NEIGHBOUR}, 404),
        ({"kind": "merge", "source_ids": [FOREIGN], "into_id": CELL}, 404),
        ({"kind": "dissolve", "organisation_id": CELL, "heir_id": FOREIGN}, 404),
    ]
    for body, status in cases:
        answer = staff.post(URL, json=head | named(body, tree))
        assert answer.status_code == status, (body, answer.text)
    made = staff.post(URL, json=head | named(cases[0][0], tree)).json()
    neighbour = client_of(world, Role.COMMITTEE_STAFF, tree.neighbour)
    secretary = client_of(world, Role.SECRETARY, tree.committee)
    for client, status in ((neighbour, 404), (secretary, 403), (staff, 200)):
        assert client.get(f"{URL}/{made['id']}").status_code == status
        assert client.get(f"{URL}/{made['id']}/plan").status_code == status
    assert secretary.get(URL).status_code == 403
    assert [len(client.get(URL).json()["items"]) for client in (neighbour, staff)] == [0, 2]
    assert neighbour.post(f"{URL}/{made['id']}/cancellation").status_code == 404


def named(value: Any, tree: make.SmallTree) -> Any:
    """A request with the ids of organisations where the table has their names."""
    if isinstance(value, dict):
        return {key: named(each, tree) for key, each in value.items()}
    if isinstance(value, list):
        return [named(each, tree) for each in value]
    if isinstance(value, str) and value.startswith("@"):
        return str(getattr(tree, value[1:]).id)
    return value
