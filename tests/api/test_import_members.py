"""Lists of members: planned row by row, committed all or nothing, the same list again changes nothing."""

import threading
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select, text
from sqlmodel import col

from api.models.events import Event
from api.models.imports import ImportBatch, ImportRow
from api.models.jobs import StoredFile
from api.models.members import ExternalKey, Member, Membership, MembershipKind, MemberStatus, MemberStatusPeriod
from api.models.statistics import OrganisationYear
from api.rules.access import Role
from api.services.counted_years import drift
from tests.make import pledges as make_pledges
from tests.make.accounts import account, api_token, grant
from tests.make.imports import commit, csv_file, load, rows_of, send, xlsx_file
from tests.make.members import member
from tests.make.organisations import SmallTree, small_tree
from tests.world import World

TITLES = ["STT", "Mã đảng viên", "Họ và tên (*)", "Số thẻ Đảng viên", "Số CCCD", "Ngày sinh", "Ngày kết nạp",
          "Chi bộ đang sinh hoạt", "Trạng thái"]  # fmt: skip
AN = ["1", "DV1", "NGUYỄN VĂN AN", "030099004321", "001090012345", "19/05/1970", "03/02/1995", "Chi bộ Văn phòng",
      "Chính thức"]  # fmt: skip
BINH = ["2", "DV2", "Trần Thị Bình", "30099004322", "1090012346", "1950", "03/1975", "chi bo thanh tra", "Dự bị"]
CHI = ["3", "DV3", unicodedata.normalize("NFD", "Lê Hoà Chi"), "", "", "1960", "1990", "Chi bộ Văn phòng", ""]


@dataclass(frozen=True)
class Place:
    """A committee whose staff imports."""

    world: World
    tree: SmallTree
    client: TestClient


@pytest.fixture
def place(world: World) -> Place:
    with world.session() as session:
        tree = small_tree(session)
        make_pledges.year(session)
        clerk = account(session, Role.COMMITTEE_STAFF, tree.committee)
    return Place(world, tree, world.client(clerk))


def people(world: World) -> dict[str, Member]:
    with world.database.read() as session:
        return {each.full_name: each for each in session.execute(select(Member)).scalars()}


def figures_hold(world: World) -> None:
    with world.database.read() as session:
        assert drift(session, world.today.year, world.today) == []


def test_a_plan_changes_nothing_and_its_commit_does_exactly_that(place: Place) -> None:
    batch = send(place.client, csv_file(TITLES, AN, BINH, CHI)).json()
    assert batch["counts"] == {
        "create": 3, "update": 0, "unchanged": 0, "error": 0, "ambiguous": 0, "vanished": 0, "ignored": 0,
    }  # fmt: skip
    assert batch["state"] == "planned"
    assert batch["missing_fields"] == []
    assert people(place.world) == {}
    committed = commit(place.client, batch)
    assert committed.status_code == 200, committed.text
    assert committed.json()["state"] == "committed"
    found = people(place.world)
    assert set(found) == {"Nguyễn Văn An", "Trần Thị Bình", "Lê Hoà Chi"}
    binh = found["Trần Thị Bình"]
    assert (binh.card_number, binh.national_id) == ("030099004322", "001090012346")
    assert (binh.birth_date, binh.birth_precision, binh.joined_on, binh.joined_precision) == (
        date(1950, 1, 1), "year", date(1975, 3, 1), "month",
    )  # fmt: skip
    assert (binh.organisation_id, binh.status) == (place.tree.other_cell.id, MemberStatus.PROBATIONARY)
    figures_hold(place.world)
    with place.world.database.read() as session:
        registered = session.execute(
            select(col(OrganisationYear.members)).where(col(OrganisationYear.organisation_id) == place.tree.cell.id)
        ).scalar_one()
        assert registered == 2
        receipts = session.execute(select(col(ImportRow.subject_id))).scalars().all()
        assert set(receipts) == {each.id for each in found.values()}
        kinds = session.execute(select(col(Event.kind), func.count()).group_by(col(Event.kind))).all()
        assert {(row[0], row[1]) for row in kinds} >= {("member.created", 3), ("import.committed", 1)}


@pytest.mark.parametrize("keyed", [True, False])
def test_the_same_list_again_changes_nothing(place: Place, keyed: bool) -> None:
    rows = [AN, BINH, CHI] if keyed else [[row[0], "", *row[2:]] for row in (AN, BINH, CHI)]
    load(place.client, csv_file(TITLES, *rows))
    before = people(place.world)
    batch = load(place.client, xlsx_file([], ["DANH SÁCH"], TITLES, *rows))
    assert batch["counts"] | {"ignored": 0} == {
        "create": 0, "update": 0, "unchanged": 3, "error": 0, "ambiguous": 0, "vanished": 0, "ignored": 0,
    }  # fmt: skip
    assert people(place.world) == before


def test_differences_are_shown_field_by_field_and_carried_out(place: Place) -> None:
    load(place.client, csv_file(TITLES, AN, BINH, CHI), effective_on=f"{place.world.today - timedelta(days=30)}")
    moved = ["1", "DV1", "Nguyễn Văn An", "030099004321", "001090012345", "1970", "03/02/1995", "Chi bộ Thanh tra", ""]
    promoted = ["2", "DV2", "Trần Thị Bình", "", "", "02/09/1950", "", "", "Chính thức"]
    batch = send(place.client, csv_file(TITLES, moved, promoted)).json()
    assert {row["number"]: row["changes"] for row in rows_of(place.client, batch, "update")} == {
        2: {"organisation": ["Chi bộ Văn phòng", "Chi bộ Thanh tra"]},
        3: {"birth_date": ["1950", "1950-09-02"], "status": ["probationary", "official"]},
    }
    assert [row["values"]["key"] for row in rows_of(place.client, batch, "vanished")] == []
    assert commit(place.client, batch).status_code == 200
    found = people(place.world)
    assert found["Nguyễn Văn An"].organisation_id == place.tree.other_cell.id
    assert found["Nguyễn Văn An"].birth_date == date(1970, 5, 19)
    assert found["Trần Thị Bình"].status is MemberStatus.OFFICIAL
    assert found["Trần Thị Bình"].card_number == "030099004322"
    with place.world.database.read() as session:
        spans = session.execute(
            select(col(Membership.valid_from), col(Membership.valid_to))
            .where(
                col(Membership.member_id) == found["Nguyễn Văn An"].id,
                col(Membership.kind) == MembershipKind.OFFICIAL,
            )
            .order_by(col(Membership.valid_from))
        ).all()
        assert len(spans) == 2
        assert spans[0].valid_to == spans[1].valid_from == place.world.today
        statuses = session.execute(
            select(func.count()).where(col(MemberStatusPeriod.member_id) == found["Trần Thị Bình"].id)
        ).scalar_one()
        assert statuses == 2
    figures_hold(place.world)


def test_who_is_listed_no_more_is_named_and_left_alone(place: Place) -> None:
    load(place.client, csv_file(TITLES, AN, BINH, CHI))
    batch = load(place.client, csv_file(TITLES, AN))
    vanished = rows_of(place.client, batch, "vanished")
    assert [(row["number"], row["values"]["full_name"]) for row in vanished] == [(None, "Lê Hoà Chi")]
    assert len(people(place.world)) == 3


FAULTS = [
    ("missing name", {2: ""}, "full_name", "C", "missing"),
    ("no such name", {2: "Nguyễn 4"}, "full_name", "C", "name_unreadable"),
    ("card number", {3: "ABC"}, "card_number", "D", "card_number_invalid"),
    ("national ID", {4: "123"}, "national_id", "E", "national_id_invalid"),
    ("impossible date", {5: "31/02/1970"}, "birth_date", "F", "date_impossible"),
    ("American date", {5: "12/25/1970"}, "birth_date", "F", "date_impossible"),
    ("two digits of a year", {5: "19/05/70"}, "birth_date", "F", "date_year_incomplete"),
    ("no date", {6: "đầu năm"}, "joined_on", "G", "date_unreadable"),
    ("joined before birth", {6: "1950"}, "joined_on", "G", "date_too_early"),
    ("no such cell", {7: "Chi bộ Ma"}, "organisation", "H", "organisation_unknown"),
    ("a cell of somebody else's", {7: "Chi bộ Khoa Nội"}, "organisation", "H", "organisation_unknown"),
    ("no cell at all", {7: ""}, "organisation", "H", "missing"),
    ("a committee", {7: "Đảng bộ Sở Nội vụ"}, "organisation", "H", "organisation_holds_no_members"),
    ("no such status", {8: "Đi vắng"}, "status", "I", "choice_invalid"),
    ("begins as gone", {8: "Từ trần"}, "status", "I", "status_not_first"),
]


def test_every_fault_is_named_by_row_and_column(place: Place) -> None:
    faulty = []
    for number, case in enumerate(FAULTS, start=1):
        row = [f"{number}", f"X{number}", f"Nguyễn Văn An {'I' * number}", *AN[3:]]
        row[3], row[4] = f"0300990050{number:02}", f"0010900150{number:02}"
        faulty.append([case[1].get(column, cell) for column, cell in enumerate(row)])
    batch = send(place.client, csv_file(["Danh sách"], [], TITLES, BINH, *faulty)).json()
    assert (batch["counts"]["create"], batch["counts"]["error"]) == (1, len(FAULTS))
    rows = {row["number"]: row for row in rows_of(place.client, batch, "error")}
    for number, (name, _, field, letter, code) in enumerate(FAULTS, start=5):
        [error] = rows[number]["errors"]
        assert (name, error["field"], error["letter"], error["code"]) == (name, field, letter, code)
        assert {error["reason_vi"], error["reason_en"]} & {"", code} == set()
    refused = commit(place.client, batch)
    assert (refused.status_code, refused.json()["code"]) == (409, "import_has_errors")
    assert people(place.world) == {}
    assert commit(place.client, batch, good_rows_only=True).status_code == 200
    assert set(people(place.world)) == {"Trần Thị Bình"}


def test_repeated_rows_and_numbers_of_others_are_refused(place: Place) -> None:
    with place.world.session() as session:
        member(session, place.tree.foreign_cell, "Người Khác", national_id="001090012399")
    same = ["9", "DV9", "Nguyễn Văn Ân", "", "001090012345", "1971", "", "Chi bộ Văn phòng", ""]
    foreign = ["10", "DV10", "Người Mới", "", "001090012399", "1972", "", "Chi bộ Văn phòng", ""]
    batch = send(place.client, csv_file(TITLES, AN, same, foreign)).json()
    errors = {row["number"]: row["errors"][0] for row in rows_of(place.client, batch, "error")}
    assert (errors[3]["code"], errors[3]["letter"]) == ("row_repeated", "E")
    assert "2" in errors[3]["reason_vi"]
    assert (errors[4]["code"], errors[4]["letter"]) == ("national_id_taken", "E")
    assert "Người Khác" not in str(errors)


def test_who_cannot_be_told_apart_is_left_to_a_person(place: Place) -> None:
    with place.world.session() as session:
        for cell in (place.tree.cell, place.tree.other_cell):
            member(session, cell, "Nguyễn Văn An", birth_date=date(1970, 1, 1), birth_precision="year", birth_year=1970)
        member(
            session, place.tree.foreign_cell, "Nguyễn Văn An",
            birth_date=date(1970, 1, 1), birth_precision="year", birth_year=1970,
        )  # fmt: skip
    batch = send(place.client, csv_file(["Họ và tên", "Năm sinh"], ["Nguyễn Văn An", "1970"])).json()
    [row] = rows_of(place.client, batch, "ambiguous")
    assert row["errors"][0]["code"] == "person_ambiguous"
    assert "2" in row["errors"][0]["reason_vi"]


def test_birth_dates_in_columns_of_men_and_women(place: Place) -> None:
    titles = [["Họ và tên", "Ngày sinh", "", "Chi bộ"], ["", "Nam", "Nữ", ""]]
    rows = [["Nguyễn Văn An", "19/05/1970", "", "Chi bộ Văn phòng"], ["Lê Thị Hoa", "", "1980", "Chi bộ Văn phòng"]]
    load(place.client, xlsx_file(*titles, *rows))
    found = people(place.world)
    assert (found["Nguyễn Văn An"].sex, found["Lê Thị Hoa"].sex) == ("male", "female")
    assert found["Lê Thị Hoa"].birth_year == 1980


def test_a_plan_is_refused_once_the_data_has_changed(place: Place) -> None:
    batch = send(place.client, csv_file(TITLES, AN, BINH)).json()
    with place.world.session() as session:
        member(session, place.tree.cell, "Nguyễn Văn An", national_id="001090012345")
    refused = commit(place.client, batch)
    assert (refused.status_code, refused.json()["code"]) == (409, "import_plan_changed")
    assert len(people(place.world)) == 1
    other = commit(place.client, {**batch, "plan_hash": "0" * 64})
    assert other.json()["code"] == "import_plan_changed"
    again = place.client.patch(f"/api/v1/imports/{batch['id']}", json={}, headers={"If-Match": f'"{batch["version"]}"'})
    assert again.status_code == 200, again.text
    assert (again.json()["counts"]["create"], again.json()["counts"]["update"]) == (1, 1)
    assert commit(place.client, again.json()).status_code == 200
    assert len(people(place.world)) == 2


def test_two_commits_of_one_plan_are_one(place: Place) -> None:
    batch = send(place.client, csv_file(TITLES, AN, BINH, CHI)).json()
    answers: list[int] = []

    def race() -> None:
        answers.append(commit(place.client, batch).status_code)

    racers = [threading.Thread(target=race) for _ in range(6)]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join()
    assert sorted(answers) == [200, 409, 409, 409, 409, 409]
    assert len(people(place.world)) == 3


def test_two_lists_of_the_same_people_do_not_create_them_twice(place: Place) -> None:
    batches = [send(place.client, csv_file(TITLES, AN, CHI), system=f"nguon-{number}").json() for number in range(4)]
    answers: list[int] = []
    racers = [
        threading.Thread(target=lambda batch=batch: answers.append(commit(place.client, batch).status_code))
        for batch in batches
    ]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join()
    assert sorted(answers) == [200, 409, 409, 409]
    assert len(people(place.world)) == 2


def test_a_failing_last_row_leaves_nothing(place: Place) -> None:
    with place.world.session() as session:
        session.execute(text("CREATE UNIQUE INDEX trap ON member (telephone)"))
    titles, numbers = [*TITLES, "Điện thoại"], ["0912345678", "0912345679", "0912345678"]
    rows = [[*row, number] for row, number in zip((AN, BINH, CHI), numbers, strict=True)]
    batch = send(place.client, csv_file(titles, *rows)).json()
    assert commit(place.client, batch).status_code == 409
    assert people(place.world) == {}
    with place.world.database.read() as session:
        for table in (Membership, MemberStatusPeriod, ExternalKey):
            assert session.execute(select(func.count()).select_from(table)).scalar_one() == 0
        assert session.get(ImportBatch, UUID(batch["id"])).state == "planned"  # type: ignore[union-attr]  # it is there


def test_the_same_upload_twice_is_once(place: Place) -> None:
    content = csv_file(TITLES, AN)
    first, second = (send(place.client, content, key="mot-lan") for _ in range(2))
    assert first.status_code == second.status_code == 201
    assert first.json() == second.json()
    assert second.headers["Idempotent-Replayed"] == "true"
    other = send(place.client, csv_file(TITLES, BINH), key="mot-lan")
    assert (other.status_code, other.json()["errors"][0]["code"]) == (422, "idempotency_key_reused")


def test_columns_are_chosen_by_hand_and_remembered_for_the_source(place: Place) -> None:
    titles = ["Ông bà", "Sinh", "Đơn vị"]
    rows = [["Nguyễn Văn An", "1970", "Chi bộ Văn phòng"]]
    batch = send(place.client, csv_file(titles, *rows)).json()
    assert (batch["state"], batch["missing_fields"], batch["plan_hash"]) == ("unmapped", ["full_name"], None)
    url, match = f"/api/v1/imports/{batch['id']}", {"If-Match": f'"{batch["version"]}"'}
    columns = [{"number": 1, "field": "full_name"}, {"number": 2, "field": "birth_date"},
               {"number": 3, "field": "organisation"}]  # fmt: skip
    assert place.client.patch(url, json={"columns": columns}).status_code == 428
    wrong = place.client.patch(url, json={"columns": [{"number": 9, "field": "soul"}]}, headers=match)
    assert {error["code"] for error in wrong.json()["errors"]} == {"column_unknown", "choice_invalid"}
    planned = place.client.patch(url, json={"columns": columns}, headers=match)
    assert planned.status_code == 200, planned.text
    assert planned.json()["counts"]["create"] == 1
    assert place.client.patch(url, json={}, headers=match).status_code == 412
    assert commit(place.client, planned.json()).status_code == 200
    again = send(place.client, csv_file(titles, *rows)).json()
    assert (again["state"], again["counts"]["unchanged"]) == ("planned", 1)


def test_outside_the_subtree_nothing_is_there(place: Place) -> None:
    with place.world.session() as session:
        accounts = [
            account(session, Role.COMMITTEE_STAFF, place.tree.neighbour),
            account(session, Role.SECRETARY, place.tree.committee),
        ]
        inside = member(session, place.tree.foreign_cell, "Nguyễn Văn An", card_number="030099004321")
    stranger, secretary = (place.world.client(each) for each in accounts)
    batch = send(place.client, csv_file(TITLES, BINH)).json()
    url, match = f"/api/v1/imports/{batch['id']}", {"If-Match": f'"{batch["version"]}"'}
    for client, status in ((stranger, 404), (secretary, 403)):
        assert client.get(url).status_code == status
        assert client.get(f"{url}/rows").status_code == status
        assert client.get(f"{url}/faulty-rows.xlsx").status_code == status
        assert client.patch(url, json={}, headers=match).status_code == status
        assert commit(client, batch).status_code == status
        assert client.delete(url, headers=match).status_code == status
        assert client.get("/api/v1/imports").json()["items"] == []
    assert send(secretary, csv_file(TITLES, BINH)).status_code == 403
    assert send(stranger, csv_file(TITLES, BINH), organisation_id=str(place.tree.committee.id)).status_code == 404
    taken = send(place.client, csv_file(TITLES, AN)).json()
    [row] = rows_of(place.client, taken, "error")
    assert [error["code"] for error in row["errors"]] == ["card_number_taken"]
    assert str(inside.id) not in str(row)


def test_a_lost_right_is_lost_at_the_commit(place: Place) -> None:
    batch = send(place.client, csv_file(TITLES, AN)).json()
    with place.world.session() as session:
        session.execute(text("UPDATE role_grant SET valid_to = '2001-01-01'"))
    assert commit(place.client, batch).status_code == 404
    assert people(place.world) == {}


def test_a_discarded_import_keeps_no_personal_data(place: Place) -> None:
    batch = send(place.client, csv_file(TITLES, AN)).json()
    url = f"/api/v1/imports/{batch['id']}"
    assert place.client.delete(url, headers={"If-Match": f'"{batch["version"]}"'}).status_code == 204
    assert place.client.get(url).json()["state"] == "discarded"
    assert commit(place.client, batch).json()["code"] == "import_state_refused"
    with place.world.database.read() as session:
        assert session.execute(select(func.count()).select_from(ImportRow)).scalar_one() == 0
        assert session.execute(select(func.count()).select_from(StoredFile)).scalar_one() == 0


def test_faulty_rows_come_back_as_a_workbook_that_can_be_sent_again(place: Place) -> None:
    wrong = [*AN[:5], "31/02/1970", *AN[6:]]
    batch = send(place.client, csv_file(["Đảng bộ"], TITLES, wrong, BINH)).json()
    workbook = place.client.get(f"/api/v1/imports/{batch['id']}/faulty-rows.xlsx")
    assert workbook.status_code == 200
    again = send(place.client, workbook.content, name="sua.xlsx").json()
    [row] = rows_of(place.client, again, "error")
    assert (row["number"], row["errors"][0]["code"]) == (2, "date_impossible")
    assert again["counts"]["error"] == 1
    assert again["counts"]["create"] == 0


@pytest.mark.parametrize("kind", ["organisations", "members", "pledges", "attendance"])
def test_templates_are_lists_that_are_understood(place: Place, kind: str) -> None:
    template = place.client.get(f"/api/v1/imports/templates/{kind}.xlsx")
    assert template.status_code == 200
    assert template.headers["content-disposition"].startswith("attachment; ")
    batch = send(place.client, template.content, kind, name="mau.xlsx").json()
    assert batch["missing_fields"] == []
    assert all(column["field"] for column in batch["columns"])


BAD_UPLOADS: list[tuple[str, bytes, dict[str, str], int, str]] = [
    ("nothing", b"", {}, 422, "file_empty"),
    ("not text", b"\xff\xfe\x00\xd8" * 9, {}, 422, "file_encoding_unknown"),
    ("legacy letters", b"T\xaan,\xd0\x8b\xff\xee", {}, 422, "file_encoding_unknown"),
    ("half an archive", b"PK\x03\x04" + b"x" * 400, {}, 422, "file_unreadable"),
    ("an image", b"\x89PNG\r\n\x1a\n" + bytes(64), {}, 422, "file_encoding_unknown"),
    ("no such kind", b"a,b\n1,2", {"kind": "souls"}, 422, "choice_invalid"),
    ("system with a path", b"a,b\n1,2", {"system": "../x"}, 422, "pattern_mismatch"),
    ("organisation not an id", b"a,b\n1,2", {"organisation_id": "x"}, 422, "id_invalid"),
    ("no such day", b"a,b\n1,2", {"effective_on": "2026-02-31"}, 422, "date_invalid"),
]


def test_bad_uploads_are_refused(place: Place) -> None:
    for name, content, fields, status, code in BAD_UPLOADS:
        answer = place.client.post(
            "/api/v1/imports", files={"file": ("x.csv", content)}, data={"kind": "members", "system": "nguon"} | fields
        )
        assert (name, answer.status_code) == (name, status)
        assert code in {answer.json()["code"], *(error["code"] for error in answer.json()["errors"])}


def test_a_larger_file_than_allowed_is_refused(place: Place) -> None:
    size = place.world.installation.settings.max_upload_bytes
    assert send(place.client, b"a," * (size // 2 + 10)).status_code == 413
    assert send(place.client, b"a," * size).status_code == 413


def test_a_token_without_the_permission_cannot_import(place: Place) -> None:
    with place.world.session() as session:
        clerk = account(session, Role.COMMITTEE_STAFF, place.tree.committee)
        token = api_token(session, clerk, [])
    client = place.world.anonymous()
    client.headers["Authorization"] = f"Bearer {token}"
    assert send(client, csv_file(TITLES, AN)).status_code == 403


def test_a_clerk_of_two_committees_says_where(world: World) -> None:
    with world.session() as session:
        tree = small_tree(session)
        clerk = account(session, Role.COMMITTEE_STAFF, tree.committee)
        grant(session, clerk, Role.COMMITTEE_STAFF, tree.neighbour)
    client = world.client(clerk)
    vague = send(client, csv_file(TITLES, AN))
    assert vague.json()["errors"][0] | {"detail": ""} == {
        "pointer": "/organisation_id", "code": "missing", "detail": "",
    }  # fmt: skip
    named = send(client, csv_file(TITLES, AN), organisation_id=str(tree.neighbour.id)).json()
    [row] = rows_of(client, named, "error")
    assert row["errors"][0]["code"] == "organisation_unknown"
