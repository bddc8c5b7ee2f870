"""Organisations over HTTP: what is seen on a day, by whom, what may be written, and every wrong value by its code."""

from datetime import date, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.rules.access import Role
from tests.make import accounts as make_accounts
from tests.make import organisations as make
from tests.world import World

URL = "/api/v1/organisations"


@pytest.fixture
def tree(world: World) -> make.SmallTree:
    with world.session() as session:
        return make.small_tree(session)


def client_of(world: World, role: Role, organisation: Any, *, below: bool = True) -> TestClient:
    with world.session() as session:
        account = make_accounts.account(session, role, organisation, below=below)
    return world.client(account)


@pytest.fixture
def administrator(world: World, tree: make.SmallTree) -> TestClient:
    return client_of(world, Role.ADMINISTRATOR, tree.root)


def names(answer: Any) -> list[str]:
    return [each["name"] for each in answer.json()["items"]]


def test_search(world: World, tree: make.SmallTree, administrator: TestClient) -> None:
    everything = administrator.get(URL)
    assert len(everything.json()["items"]) == 7
    cases: list[tuple[dict[str, Any], list[str]]] = [
        ({"text": "van phong"}, ["Chi bộ Văn phòng"]),
        ({"text": "100%"}, []),
        ({"kind": "grassroots_cell"}, ["Chi bộ Ban Dân tộc"]),
        ({"kind": ["grassroots_cell", "upper_committee"]}, ["Đảng bộ tỉnh", "Chi bộ Ban Dân tộc"]),
        ({"sector": "public_service", "sort": "name"}, ["Chi bộ Khoa Nội", "Đảng bộ Bệnh viện"]),
        ({"below": str(tree.committee.id)}, ["Đảng bộ Sở Nội vụ", "Chi bộ Văn phòng", "Chi bộ Thanh tra"]),
        (
            {"below": str(tree.committee.id), "as_of": "2020-01-01", "sort": "name"},
            ["Chi bộ Thanh tra", "Chi bộ Văn phòng", "Đảng bộ Sở Nội vụ"],
        ),
        ({"parent_id": str(tree.neighbour.id)}, ["Chi bộ Khoa Nội"]),
        ({"as_of": "2014-12-31"}, []),
    ]
    for params, expected in cases:
        answer = administrator.get(URL, params=params)
        assert answer.status_code == 200, answer.text
        assert names(answer) == expected, params


def test_rows_name_their_parents(world: World, tree: make.SmallTree, administrator: TestClient) -> None:
    for params in ({}, {"as_of": "2020-01-01"}):
        rows = administrator.get(URL, params={"below": str(tree.committee.id), "sort": "tree", **params}).json()[
            "items"
        ]
        called = {row["name"]: row["parent_name"] for row in rows}
        assert called["Chi bộ Văn phòng"] == "Đảng bộ Sở Nội vụ"
        assert called["Đảng bộ Sở Nội vụ"] == "Đảng bộ tỉnh"
    nodes = administrator.get(f"{URL}/{tree.committee.id}/subtree").json()["nodes"]
    assert {node["parent_name"] for node in nodes} == {"Đảng bộ tỉnh", "Đảng bộ Sở Nội vụ"}
    staff = client_of(world, Role.COMMITTEE_STAFF, tree.committee)  # what stands above their committee is not theirs
    assert staff.get(f"{URL}/{tree.committee.id}").json()["parent_name"] is None


@pytest.mark.parametrize("sort", ["tree", "name"])
@pytest.mark.parametrize("as_of", [None, "2020-01-01"])
def test_pages_give_everything_once(administrator: TestClient, sort: str, as_of: str | None) -> None:
    params: dict[str, Any] = {"sort": sort, "limit": 2} | ({"as_of": as_of} if as_of else {})
    seen: list[str] = []
    while True:
        page = administrator.get(URL, params=params)
        seen += [each["id"] for each in page.json()["items"]]
        if page.json()["next_cursor"] is None:
            break
        params["cursor"] = page.json()["next_cursor"]
    assert len(seen) == len(set(seen)) == 7
    whole = administrator.get(URL, params={key: value for key, value in params.items() if key in {"sort", "as_of"}})
    assert [each["id"] for each in whole.json()["items"]] == seen


def test_get_and_around_it(tree: make.SmallTree, administrator: TestClient) -> None:
    answer = administrator.get(f"{URL}/{tree.cell.id}")
    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert answer.headers["etag"] == '"1"'
    assert body["name"] == "Chi bộ Văn phòng"
    assert body["parent_id"] == str(tree.committee.id)
    assert body["valid_to"] is None
    assert [each["name"] for each in body["ancestors"]] == ["Đảng bộ tỉnh", "Đảng bộ Sở Nội vụ"]
    assert body["children_count"] == 0
    assert body["allowed_actions"] == ["update", "reorganise", "establish"]
    children = administrator.get(f"{URL}/{tree.root.id}/children")
    assert names(children) == ["Chi bộ Ban Dân tộc", "Đảng bộ Bệnh viện", "Đảng bộ Sở Nội vụ"]
    before = administrator.get(f"{URL}/{tree.cell.id}", params={"as_of": "2014-12-31"})
    assert (before.status_code, before.json()["code"]) == (404, "organisation_not_on_day")
    nodes = administrator.get(f"{URL}/{tree.root.id}/subtree").json()["nodes"]
    assert [(each["depth"], each["name"], each["children_count"]) for each in nodes] == [
        (0, "Đảng bộ tỉnh", 3),
        (1, "Chi bộ Ban Dân tộc", 0),
        (1, "Đảng bộ Bệnh viện", 1),
        (2, "Chi bộ Khoa Nội", 0),
        (1, "Đảng bộ Sở Nội vụ", 2),
        (2, "Chi bộ Thanh tra", 0),
        (2, "Chi bộ Văn phòng", 0),
    ]
    shallow = administrator.get(f"{URL}/{tree.root.id}/subtree", params={"depth": 1}).json()["nodes"]
    assert len(shallow) == 4


def test_counts(world: World) -> None:
    """Source: S3, 91 grassroots organisations = 45 committees + 46 cells; sectors 51 + 10 + 30."""
    sectors = ["administration"] * 51 + ["public_service"] * 10 + ["enterprise"] * 30
    with world.session() as session:
        root = make.organisation(session, "Đảng bộ Khối")
        for number, sector in enumerate(sectors):
            kind = "grassroots_committee" if number % 2 else "grassroots_cell"
            unit = make.organisation(session, parent=root, kind=kind, sector=sector)
            if kind == "grassroots_committee":
                make.organisation(session, parent=unit, sector=sector)
    counts = client_of(world, Role.AUDITOR, root).get(f"{URL}/{root.id}/counts").json()
    assert counts["grassroots_total"] == 91
    assert [(each["kind"], each["grassroots"], each["count"]) for each in counts["by_kind"]] == [
        ("grassroots_committee", True, 45),
        ("grassroots_cell", True, 46),
        ("cell", False, 45),
    ]
    assert {each["sector"]: each["count"] for each in counts["grassroots_by_sector"]} == {
        "administration": 51,
        "public_service": 10,
        "enterprise": 30,
    }
    assert counts["total"] == 136


def test_scope(world: World, tree: make.SmallTree) -> None:
    staff = client_of(world, Role.COMMITTEE_STAFF, tree.committee)
    assert names(staff.get(URL)) == ["Đảng bộ Sở Nội vụ", "Chi bộ Văn phòng", "Chi bộ Thanh tra"]
    missing = "00000000-0000-7000-8000-000000000000"
    for path in ("", "/children", "/subtree", "/counts", "/timeline"):
        for hidden in (tree.neighbour.id, tree.root.id, tree.foreign_cell.id, missing):
            answer = staff.get(f"{URL}/{hidden}{path}")
            assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    for name in ("below", "parent_id"):
        assert staff.get(URL, params={name: str(tree.neighbour.id)}).status_code == 404
    body = staff.get(f"{URL}/{tree.cell.id}").json()
    assert [each["name"] for each in body["ancestors"]] == ["Đảng bộ Sở Nội vụ"]
    own = staff.get(f"{URL}/{tree.committee.id}").json()
    assert own["allowed_actions"] == ["update", "establish"]  # its own shape is decided above it
    secretary = client_of(world, Role.SECRETARY, tree.cell, below=False)
    assert secretary.get(f"{URL}/{tree.cell.id}").json()["allowed_actions"] == []
    assert world.anonymous().get(URL).status_code == 401


def test_contact(world: World, tree: make.SmallTree, administrator: TestClient) -> None:
    url = f"{URL}/{tree.cell.id}"
    change = {"address": "Số 1  Hoàng Liên", "email": "vp@example.vn"}
    assert administrator.patch(url, json=change).status_code == 428
    assert administrator.patch(url, json=change, headers={"If-Match": '"7"'}).status_code == 412
    done = administrator.patch(url, json=change, headers={"If-Match": '"1"'})
    assert done.status_code == 200, done.text
    assert (done.json()["address"], done.json()["telephone"]) == ("Số 1 Hoàng Liên", None)
    assert done.headers["etag"] == '"2"'
    emptied = administrator.patch(url, json={"address": None}, headers={"If-Match": '"2"'})
    assert emptied.json()["address"] is None
    secretary = client_of(world, Role.SECRETARY, tree.cell, below=False)
    assert secretary.patch(url, json=change, headers={"If-Match": '"3"'}).status_code == 403
    wrong = administrator.patch(url, json={"name": "Khác", "telephone": "gọi tôi"}, headers={"If-Match": '"3"'})
    assert {each["pointer"]: each["code"] for each in wrong.json()["errors"]} == {
        "/name": "unknown_field",
        "/telephone": "pattern_mismatch",
    }


def test_establish(world: World, tree: make.SmallTree) -> None:
    staff = client_of(world, Role.COMMITTEE_STAFF, tree.committee)
    body = {
        "parent_id": str(tree.committee.id),
        "kind": "cell",
        "name": "Chi bộ Tổ chức cán bộ",
        "sector": "administration",
        "code": "30000100000012",
        "decision_number": "05-QĐ/ĐU",
        "effective_on": world.today.isoformat(),
        "address": "Tầng 3",
    }
    made = staff.post(URL, json=body, headers={"Idempotency-Key": "once"})
    assert made.status_code == 201, made.text
    again = staff.post(URL, json=body, headers={"Idempotency-Key": "once"})
    assert again.json()["id"] == made.json()["id"]
    found = staff.get(made.headers["location"]).json()
    assert (found["address"], found["code"]) == ("Tầng 3", "30000100000012")
    timeline = staff.get(f"{made.headers['location']}/timeline").json()
    assert [each["decision_number"] for each in timeline["cases"]] == ["05-QĐ/ĐU"]
    assert timeline["placements"][0]["parent_name"] == "Đảng bộ Sở Nội vụ"
    twice = staff.post(URL, json=body)
    assert twice.json()["errors"][0]["pointer"] == "/code"
    assert twice.json()["errors"][0]["code"] == "organisation_code_taken"


def test_establish_ahead(world: World, tree: make.SmallTree, administrator: TestClient) -> None:
    begins = world.today + timedelta(days=30)
    body = {"parent_id": str(tree.committee.id), "kind": "cell", "name": "Chi bộ Mới", "effective_on": str(begins)}
    made = administrator.post(URL, json=body)
    assert made.status_code == 201
    assert made.json()["as_of"] == str(begins)
    assert "Chi bộ Mới" not in names(administrator.get(URL))
    assert "Chi bộ Mới" in names(administrator.get(URL, params={"as_of": str(begins)}))


WRONG: list[tuple[dict[str, Any], int, dict[str, str]]] = [
    ({"kind": "grassroots_cell"}, 422, {"/kind": "kind_not_under"}),
    ({"kind": "soviet"}, 422, {"/kind": "kind_unknown"}),
    ({"kind": "Cell!"}, 422, {"/kind": "pattern_mismatch"}),
    ({"sector": "moon"}, 422, {"/sector": "sector_unknown"}),
    ({"code": "123"}, 422, {"/code": "organisation_code_invalid"}),
    (
        {"code": "ABCDEFGHIJKLMN", "sector": "moon"},
        422,
        {"/code": "organisation_code_invalid", "/sector": "sector_unknown"},
    ),
    ({"effective_on": "2014-01-01"}, 422, {"/parent_id": "parent_ends"}),
    ({"effective_on": "1900-01-01"}, 422, {"/effective_on": "number_too_small"}),
    ({"effective_on": "2026-02-30"}, 422, {"/effective_on": "date_invalid"}),
    ({"name": "  "}, 422, {"/name": "missing"}),
    ({"name": None}, 422, {"/name": "wrong_type"}),
    ({"parent_id": "x"}, 422, {"/parent_id": "id_invalid"}),
    ({"parent_id": "00000000-0000-7000-8000-000000000000"}, 404, {"/parent_id": "not_found"}),
    ({"path": "1."}, 422, {"/path": "unknown_field"}),
    ({"email": "không phải"}, 422, {"/email": "value_invalid"}),
]


@pytest.mark.parametrize(("change", "status", "errors"), WRONG)
def test_establish_wrongly(
    world: World,
    tree: make.SmallTree,
    administrator: TestClient,
    change: dict[str, Any],
    status: int,
    errors: dict[str, str],
) -> None:
    body = {
        "parent_id": str(tree.committee.id),
        "kind": "cell",
        "name": "Chi bộ Mới",
        "effective_on": str(date(2026, 1, 5)),
    }
    answer = administrator.post(URL, json=body | change)
    assert answer.status_code == status, answer.text
    found = {each["pointer"]: each["code"] for each in answer.json()["errors"]}
    assert found == errors
    assert len(administrator.get(URL).json()["items"]) == 7  # nothing half written


def test_who_may_establish(world: World, tree: make.SmallTree) -> None:
    body = {"kind": "cell", "name": "Chi bộ Mới", "effective_on": str(world.today)}
    cases = [
        (Role.COMMITTEE_STAFF, tree.committee, tree.committee, 201),
        (Role.COMMITTEE_STAFF, tree.committee, tree.neighbour, 404),
        (Role.SECRETARY, tree.committee, tree.committee, 403),
        (Role.AUDITOR, tree.root, tree.committee, 403),
        (Role.MEMBER, tree.cell, tree.cell, 403),
    ]
    for role, at, parent, status in cases:
        answer = client_of(world, role, at).post(URL, json=body | {"parent_id": str(parent.id)})
        assert answer.status_code == status, (role, answer.text)


def test_roots(world: World) -> None:
    """The first account begins the tree and administers it; later only administrators of a root begin another."""
    body = {"kind": "upper_committee", "name": "Đảng bộ tỉnh", "effective_on": "2020-01-01"}
    with world.session() as session:
        first = make_accounts.account(session)
        other = make_accounts.account(session)
    made = world.client(first).post(URL, json=body)
    assert made.status_code == 201, made.text
    assert world.client(other).post(URL, json=body).status_code == 403
    another = world.client(first).post(URL, json=body | {"name": "Đảng bộ thành phố"})
    assert another.status_code == 201, another.text
    assert names(world.client(first).get(URL)) == ["Đảng bộ tỉnh", "Đảng bộ thành phố"]
    wrong = world.client(first).post(URL, json=body | {"kind": "cell"})
    assert [(each["pointer"], each["code"]) for each in wrong.json()["errors"]] == [("/kind", "kind_not_root")]
