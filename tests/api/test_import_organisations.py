"""Lists of organisations: parents before children in any order, what stands is found again, no case is bypassed."""

from dataclasses import dataclass

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlmodel import col

from api.models.members import ExternalKey
from api.models.organisations import Organisation, OrganisationProfile
from api.rules.access import Role
from tests.make.accounts import account, api_token
from tests.make.imports import commit, csv_file, load, rows_of, send
from tests.make.organisations import SmallTree, small_tree
from tests.world import World

TITLES = ["TT", "Mã", "Mã tổ chức đảng", "Tên tổ chức đảng (*)", "Loại hình", "Khu vực", "Trực thuộc", "Ngày thành lập",
          "Điện thoại"]  # fmt: skip
CELL = ["1", "CB1", "11111111111111", "Chi bộ Kế toán", "Chi bộ trực thuộc", "Doanh nghiệp", "Đảng bộ Công ty May",
        "01/01/2021", "0214 3840 123"]  # fmt: skip
COMMITTEE = ["2", "DB1", "2222222222222", "Đảng bộ Công ty May", "Đảng bộ cơ sở", "doanh nghiep", "Đảng bộ tỉnh",
             "01/01/2020", ""]  # fmt: skip


@dataclass(frozen=True)
class Place:
    """A province whose staff imports."""

    world: World
    tree: SmallTree
    client: TestClient


@pytest.fixture
def place(world: World) -> Place:
    with world.session() as session:
        tree = small_tree(session)
        clerk = account(session, Role.COMMITTEE_STAFF, tree.root)
    return Place(world, tree, world.client(clerk))


def units(world: World) -> dict[str, Organisation]:
    with world.database.read() as session:
        return {each.name: each for each in session.execute(select(Organisation)).scalars()}


def test_children_may_stand_before_their_parents(place: Place) -> None:
    batch = load(place.client, csv_file(TITLES, CELL, COMMITTEE), "organisations")
    assert batch["counts"]["create"] == 2
    made = units(place.world)
    committee, cell = made["Đảng bộ Công ty May"], made["Chi bộ Kế toán"]
    assert (committee.parent_id, cell.parent_id) == (place.tree.root.id, committee.id)
    assert cell.path == f"{committee.path}{cell.node}."
    assert (committee.code, committee.sector, cell.telephone) == ("02222222222222", "enterprise", "0214 3840 123")
    with place.world.database.read() as session:
        profile = session.execute(
            select(OrganisationProfile).where(col(OrganisationProfile.organisation_id) == cell.id)
        ).scalar_one()
        assert f"{profile.valid_from}" == "2021-01-01"
        assert {row.key for row in session.execute(select(ExternalKey)).scalars()} == {"CB1", "DB1"}
    again = load(place.client, csv_file(TITLES, COMMITTEE, CELL), "organisations")
    assert again["counts"]["unchanged"] == 2
    assert len(units(place.world)) == len(made)


def test_contact_and_name_change_field_by_field_and_a_name_by_a_case(place: Place) -> None:
    load(place.client, csv_file(TITLES, CELL, COMMITTEE), "organisations")
    renamed = ["1", "CB1", "11111111111111", "Chi bộ Tài chính", "", "", "", "", "0214 3840 999"]
    undecided = send(place.client, csv_file(TITLES, renamed), "organisations").json()
    [row] = rows_of(place.client, undecided, "error")
    assert [(error["field"], error["code"]) for error in row["errors"]] == [
        ("decision_number", "missing"), ("decided_on", "missing"),
    ]  # fmt: skip
    titles, decision = [*TITLES, "Số quyết định", "Ngày quyết định"], ["7-QĐ/ĐU", "02/01/2026"]
    batch = send(place.client, csv_file(titles, [*renamed, *decision]), "organisations").json()
    [row] = rows_of(place.client, batch, "update")
    assert row["changes"] == {
        "telephone": ["0214 3840 123", "0214 3840 999"],
        "name": ["Chi bộ Kế toán", "Chi bộ Tài chính"],
    }
    answer = commit(place.client, batch)
    assert answer.status_code == 200, answer.text
    unit = units(place.world)["Chi bộ Tài chính"]
    assert unit.telephone == "0214 3840 999"
    cases = place.client.get("/api/v1/reorganisations", params={"organisation_id": str(unit.id)}).json()["items"]
    assert [(case["kind"], case["state"]) for case in cases] == [("rename", "applied")]


FAULTS = [
    ("no name", {3: ""}, "name", "missing"),
    ("no kind", {4: ""}, "kind", "missing"),
    ("no such kind", {4: "Câu lạc bộ"}, "kind", "choice_invalid"),
    ("no such sector", {5: "Vũ trụ"}, "sector", "choice_invalid"),
    ("kind that cannot stand there", {4: "Đảng bộ cấp trên cơ sở"}, "kind", "kind_not_under"),
    ("no parent", {6: ""}, "parent", "missing"),
    ("no such parent", {6: "Đảng bộ Mặt Trăng"}, "parent", "organisation_unknown"),
    ("before its parent", {6: "Đảng bộ Sở Nội vụ", 7: "01/01/2001"}, "parent", "parent_ends"),
    ("only a year", {7: "2021"}, "valid_from", "date_day_needed"),
    ("letters in the code", {2: "ABC"}, "code", "organisation_code_invalid"),
    ("no telephone", {8: "không có"}, "telephone", "telephone_invalid"),
]


def test_every_fault_is_named(place: Place) -> None:
    good = [*CELL[:6], "Đảng bộ Sở Nội vụ", *CELL[7:]]
    rows = []
    for number, (_, cells, _, _) in enumerate(FAULTS, start=1):
        row = [f"{number}", f"K{number}", f"{number:014}", f"Chi bộ mới {number}", *good[4:]]
        rows.append([cells.get(column, cell) for column, cell in enumerate(row)])
    batch = send(place.client, csv_file(TITLES, *rows), "organisations").json()
    found = {row["number"]: row["errors"] for row in rows_of(place.client, batch, "error")}
    told = {number: [(error["field"], error["code"]) for error in errors] for number, errors in found.items()}
    assert told == {number: [(field, code)] for number, (_, _, field, code) in enumerate(FAULTS, start=2)}


def test_what_needs_a_reorganisation_is_refused(place: Place) -> None:
    moved = ["1", "", "", "Chi bộ Văn phòng", "Chi bộ cơ sở", "", "Đảng bộ Sở Nội vụ", "", ""]
    batch = send(place.client, csv_file(TITLES, moved), "organisations").json()
    [row] = rows_of(place.client, batch, "error")
    assert [(error["field"], error["code"]) for error in row["errors"]] == [("kind", "reorganisation_needed")]


def test_units_above_each_other_and_twice_are_refused(place: Place) -> None:
    one = ["1", "A", "", "Đảng bộ A", "Đảng bộ cơ sở", "", "Đảng bộ B", "", ""]
    two = ["2", "B", "", "Đảng bộ B", "Đảng bộ cơ sở", "", "Đảng bộ A", "", ""]
    batch = send(place.client, csv_file(TITLES, one, two, CELL, CELL), "organisations").json()
    codes = {row["number"]: row["errors"][0]["code"] for row in rows_of(place.client, batch, "error")}
    assert codes == {2: "parent_circle", 3: "parent_circle", 4: "organisation_unknown", 5: "row_repeated"}


def test_who_may_not_reorganise_makes_no_units(place: Place) -> None:
    with place.world.session() as session:
        service = account(session, Role.SERVICE, place.tree.root)
        token = api_token(session, service)
    client = place.world.anonymous()
    client.headers["Authorization"] = f"Bearer {token}"
    batch = send(client, csv_file(TITLES, COMMITTEE), "organisations").json()
    [row] = rows_of(client, batch, "error")
    assert [(error["field"], error["code"]) for error in row["errors"]] == [("parent", "right_missing")]


def test_a_clerk_sees_nothing_above(place: Place) -> None:
    with place.world.session() as session:
        clerk = account(session, Role.COMMITTEE_STAFF, place.tree.committee)
    client = place.world.client(clerk)
    foreign = [*CELL[:6], "Đảng bộ Bệnh viện", *CELL[7:]]
    batch = send(client, csv_file(TITLES, foreign), "organisations").json()
    [row] = rows_of(client, batch, "error")
    assert [(error["field"], error["code"]) for error in row["errors"]] == [("parent", "organisation_unknown")]
