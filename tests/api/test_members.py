"""Records of members over HTTP: created, read as far as one may, put right, searched for, listed in order."""

from datetime import timedelta

import pytest
from sqlmodel import select

from api.models.events import ReadLogEntry
from api.models.members import Member
from api.rules.access import Role
from tests.make import members as make
from tests.make.clients import of_member, with_role
from tests.make.organisations import SmallTree, small_tree
from tests.world import World

NEW = {
    "full_name": "  Y   Bhiŏ Niê ",
    "name_sort_override": "Bhiŏ Niê Y",
    "national_id": "001090012345",
    "birth_date": "1950",
    "joined_on": "1975-04",
    "official_on": "1976-04-30",
    "sex": "male",
    "telephone": "0912 345 678",
    "status": "official",
    "valid_from": "2024-01-15",
    "decision_number": "12-QĐ/ĐU",
}


@pytest.fixture
def tree(world: World) -> SmallTree:
    with world.session() as session:
        return small_tree(session)


def new(tree: SmallTree, **fields: object) -> dict[str, object]:
    return {**NEW, "organisation_id": str(tree.cell.id), **fields}


def test_created_and_read_back(world: World, tree: SmallTree) -> None:
    staff = with_role(world, Role.COMMITTEE_STAFF, tree.root)
    made = staff.post("/api/v1/members", json=new(tree))
    assert made.status_code == 201, made.text
    body = made.json()
    assert body["full_name"] == "Y Bhiŏ Niê"
    assert (body["birth_date"], body["joined_on"], body["official_on"]) == ("1950", "1975-04", "1976-04-30")
    assert body["national_id"] == "001090012345"
    assert body["organisation_id"] == body["home_organisation_id"] == str(tree.cell.id)
    assert body["masked"] == []
    assert "exempt" in body["next_statuses"]
    assert made.headers["location"] == f"/api/v1/members/{body['id']}"
    read = staff.get(made.headers["location"])
    assert read.json() == body
    assert read.headers["etag"] == made.headers["etag"]


def test_a_beginning_that_lies_ahead_is_no_membership_yet(world: World, tree: SmallTree) -> None:
    staff = with_role(world, Role.COMMITTEE_STAFF, tree.root)
    ahead = (world.today + timedelta(days=40)).isoformat()
    body = staff.post("/api/v1/members", json=new(tree, valid_from=ahead)).json()
    assert body["organisation_id"] is None
    assert body["home_organisation_id"] == str(tree.cell.id)
    listed = staff.get("/api/v1/members", params={"organisation_id": str(tree.cell.id)}).json()["items"]
    assert listed == []
    former = staff.get("/api/v1/members", params={"organisation_id": str(tree.cell.id), "former": True}).json()["items"]
    assert [line["id"] for line in former] == [body["id"]]


@pytest.mark.parametrize(
    ("fields", "pointer", "code"),
    [
        ({"full_name": " \u200b "}, "/full_name", "missing"),
        ({"full_name": "12-3"}, "/full_name", None),
        ({"full_name": "***"}, "/full_name", "name_unreadable"),
        ({"national_id": "12345"}, "/national_id", "national_id_invalid"),
        ({"national_id": "12345678901a"}, "/national_id", "pattern_mismatch"),
        ({"card_number": "1"}, "/card_number", "card_number_invalid"),
        ({"birth_date": "1950-02-30"}, "/birth_date", "date_invalid"),
        ({"birth_date": "19/05/1890"}, "/birth_date", "date_invalid"),
        ({"birth_date": 1950}, "/birth_date", "date_invalid"),
        ({"birth_date": "2150"}, "/birth_date", "day_ahead"),
        ({"joined_on": "1949"}, "/joined_on", "date_too_early"),
        ({"official_on": "1975-03-31"}, "/official_on", "date_too_early"),
        ({"email": "nobody"}, "/email", "value_invalid"),
        ({"telephone": "call me"}, "/telephone", "pattern_mismatch"),
        ({"status": "deceased"}, "/status", "status_not_first"),
        ({"status": "emeritus"}, "/status", "choice_invalid"),
        ({"valid_from": "2014-12-31"}, "/organisation_id", "organisation_not_active"),
        ({"merged_into_id": None}, "/merged_into_id", "unknown_field"),
    ],
)
def test_wrong_values_are_named(sqlite_world: World, fields: dict[str, object], pointer: str, code: str | None) -> None:
    with sqlite_world.session() as session:
        tree = small_tree(session)
    staff = with_role(sqlite_world, Role.COMMITTEE_STAFF, tree.root)
    answer = staff.post("/api/v1/members", json=new(tree, **fields))
    if code is None:
        assert answer.status_code == 201
        return
    assert answer.status_code == 422, answer.text
    assert (pointer, code) in [(error["pointer"], error["code"]) for error in answer.json()["errors"]]


def test_members_belong_to_cells_only(sqlite_world: World) -> None:
    with sqlite_world.session() as session:
        tree = small_tree(session)
    staff = with_role(sqlite_world, Role.COMMITTEE_STAFF, tree.root)
    answer = staff.post("/api/v1/members", json=new(tree, organisation_id=str(tree.committee.id)))
    assert [(e["pointer"], e["code"]) for e in answer.json()["errors"]] == [
        ("/organisation_id", "organisation_holds_no_members")
    ]


def test_a_number_belongs_to_one_record(world: World, tree: SmallTree) -> None:
    staff = with_role(world, Role.COMMITTEE_STAFF, tree.root)
    assert staff.post("/api/v1/members", json=new(tree)).status_code == 201
    again = staff.post("/api/v1/members", json=new(tree, full_name="Người Khác"))
    assert again.status_code == 409
    assert again.json()["code"] == "number_taken"
    assert again.json()["errors"][0]["pointer"] == "/national_id"


def test_officers_see_numbers_and_comrades_do_not(world: World, tree: SmallTree) -> None:
    with world.session() as session:
        member = make.member(session, tree.cell, "Lê Thị Hoa", national_id="001190000001", telephone="0912345678")
        comrade = make.member(session, tree.cell, "Trần Văn Bình")
    url = f"/api/v1/members/{member.id}"
    secretary = with_role(world, Role.SECRETARY, tree.cell, below=False)
    assert secretary.get(url).json()["national_id"] == "001190000001"
    seen = of_member(world, comrade).get(url).json()
    assert seen["full_name"] == "Lê Thị Hoa"
    assert seen["national_id"] is None
    assert seen["telephone"] is None
    assert "national_id" in seen["masked"]
    assert seen["allowed_actions"] == []
    own = of_member(world, member).get(url).json()
    assert own["national_id"] == "001190000001"
    assert own["allowed_actions"] == ["update_contact"]


def test_reading_from_above_is_logged(world: World, tree: SmallTree) -> None:
    with world.session() as session:
        member = make.member(session, tree.cell)
    url = f"/api/v1/members/{member.id}"
    with_role(world, Role.SECRETARY, tree.cell, below=False).get(url)
    with world.session() as session:
        assert session.execute(select(ReadLogEntry)).all() == []
    with_role(world, Role.COMMITTEE_STAFF, tree.root).get(url)
    with world.session() as session:
        logged = session.execute(select(ReadLogEntry)).scalar_one()
    assert (logged.member_id, logged.right) == (member.id, "member:read_sensitive")


def test_outside_scope_nobody_exists(world: World, tree: SmallTree) -> None:
    with world.session() as session:
        member = make.member(session, tree.foreign_cell, "Lê Thị Hoa", national_id="001190000001")
    outsider = with_role(world, Role.ADMINISTRATOR, tree.committee)
    missing = outsider.get("/api/v1/members/01890000-0000-7000-8000-000000000000")
    for answer in (
        outsider.get(f"/api/v1/members/{member.id}"),
        outsider.patch(f"/api/v1/members/{member.id}", json={}, headers={"If-Match": '"1"'}),
        outsider.get(f"/api/v1/members/{member.id}/timeline"),
        outsider.get(f"/api/v1/members/{member.id}/statuses"),
        outsider.post("/api/v1/members", json=new(tree, organisation_id=str(tree.foreign_cell.id))),
        outsider.get("/api/v1/members", params={"organisation_id": str(tree.foreign_cell.id)}),
    ):
        assert answer.status_code == 404
        assert answer.json()["code"] == missing.json()["code"] == "not_found"
    found = outsider.post("/api/v1/members/search", json={"national_id": "001190000001"})
    assert found.json()["items"] == []
    assert outsider.get("/api/v1/members").json()["items"] == []


def test_put_right_on_the_present_version_only(world: World, tree: SmallTree) -> None:
    with world.session() as session:
        member = make.member(session, tree.cell, "Le Thi Hoa", telephone="0912345678")
    secretary = with_role(world, Role.SECRETARY, tree.cell, below=False)
    url = f"/api/v1/members/{member.id}"
    assert secretary.patch(url, json={"full_name": "Lê Thị Hoa"}).status_code == 428
    etag = secretary.get(url).headers["etag"]
    changed = secretary.patch(url, json={"full_name": "Lê Thị Hoa", "telephone": None}, headers={"If-Match": etag})
    assert changed.status_code == 200, changed.text
    assert changed.json()["telephone"] is None
    assert secretary.patch(url, json={"email": "hoa@example.vn"}, headers={"If-Match": etag}).status_code == 412
    refused = secretary.patch(url, json={"full_name": None}, headers={"If-Match": changed.headers["etag"]})
    assert refused.status_code == 422
    found = secretary.get("/api/v1/members", params={"q": "hoa le"}).json()["items"]
    assert [line["full_name"] for line in found] == ["Lê Thị Hoa"]


def test_people_change_their_own_contact_and_nothing_else(world: World, tree: SmallTree) -> None:
    with world.session() as session:
        member = make.member(session, tree.cell)
        comrade = make.member(session, tree.cell, "Trần Văn Bình")
    own = of_member(world, member)
    url = f"/api/v1/members/{member.id}"
    etag = {"If-Match": own.get(url).headers["etag"]}
    refused = own.patch(url, json={"full_name": "Lãnh Tụ", "email": "toi@example.vn"}, headers=etag)
    assert refused.status_code == 403
    assert own.patch(url, json={"email": "toi@example.vn"}, headers=etag).json()["email"] == "toi@example.vn"
    assert own.patch(f"/api/v1/members/{comrade.id}", json={"email": "x@example.vn"}, headers=etag).status_code == 403
    row = world.get(Member, member.id)
    assert isinstance(row, Member)
    assert row.full_name == "Nguyễn Văn An"
