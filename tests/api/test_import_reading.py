"""How a file is read is found, shown, put right by a person and kept: encodings, columns, unclear rows."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from api.core.legacy_text import Encoding
from api.models.members import Member
from api.rules.access import Role
from tests.make.accounts import account
from tests.make.imports import commit, csv_file, load, rows_of, send, xlsx_file
from tests.make.members import member
from tests.make.organisations import SmallTree, small_tree
from tests.unit.test_legacy_text import written
from tests.world import World

TITLES = ["Họ và tên", "Năm sinh", "Chi bộ"]


@dataclass(frozen=True)
class Place:
    """A committee whose staff imports."""

    world: World
    tree: SmallTree
    client: TestClient

    def put_right(self, batch: dict[str, Any], **body: Any) -> Any:
        match = {"If-Match": f'"{batch["version"]}"'}
        return self.client.patch(f"/api/v1/imports/{batch['id']}", json=body, headers=match)

    def names(self) -> set[str]:
        with self.world.database.read() as session:
            return {each.full_name for each in session.execute(select(Member)).scalars()}


@pytest.fixture
def place(world: World) -> Place:
    with world.session() as session:
        tree = small_tree(session)
        clerk = account(session, Role.COMMITTEE_STAFF, tree.committee)
    return Place(world, tree, world.client(clerk))


@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "cp1258"])
def test_old_text_is_shown_converted_and_committed_once_confirmed(place: Place, encoding: str) -> None:
    batch = send(place.client, old_list(encoding)).json()
    assert (batch["encoding"], batch["encoding_confirmed"]) == (encoding, False)
    [row] = rows_of(place.client, batch, "create")
    assert row["values"]["full_name"] == "Nguyễn Thị Huệ"
    refused = commit(place.client, batch)
    assert (refused.status_code, refused.json()["code"]) == (409, "import_encoding_unconfirmed")
    confirmed = place.put_right(batch, encoding=encoding).json()
    assert (confirmed["plan_hash"], confirmed["encoding_confirmed"]) == (batch["plan_hash"], True)
    assert commit(place.client, confirmed).status_code == 200
    assert place.names() == {"Nguyễn Thị Huệ"}


def old_list(encoding: str) -> bytes:
    text = csv_file(TITLES, ["Nguyễn Thị Huệ", "1950", "Chi bộ Văn phòng"]).decode()
    return written(text, Encoding(encoding)).encode("latin-1")


def test_old_fonts_in_a_workbook_are_noticed(place: Place) -> None:
    workbook = xlsx_file(["Hä vµ tªn", "N¨m sinh", "Chi bé"], ["TRÇN V¡N BÐ", 1950, "Chi bé V¨n phßng"])
    batch = send(place.client, workbook, name="cu.xlsx").json()
    assert (batch["encoding"], batch["missing_fields"]) == ("tcvn3", [])
    [row] = rows_of(place.client, batch, "create")
    assert row["values"]["full_name"] == "Trần Văn Bé"
    told = send(place.client, workbook, name="cu.xlsx", encoding="tcvn3").json()
    assert commit(place.client, told).status_code == 200


def test_a_workbook_of_excel_97_is_read(place: Place, repository: Path) -> None:
    """A file in the old binary form (BIFF): merged title above, a number that lost its zero, a date and a bare year."""
    workbook = (repository / "tests" / "files" / "members-excel-97.xls").read_bytes()
    batch = load(place.client, workbook, name="danh-sach.xls")
    assert (batch["header_row"], batch["counts"]["create"]) == (4, 2)
    first, second = rows_of(place.client, batch, "create")
    assert (first["values"]["full_name"], first["values"]["birth_date"]) == ("Nguyễn Văn An", "1970-05-19")
    assert (first["values"]["card_number"], first["values"]["status"]) == ("030099004321", "official")
    assert [notice["field"] for notice in first["notices"] if notice["code"] == "zeros_restored"] == ["card_number"]
    assert (second["values"]["birth_date"], second["values"]["status"]) == ("1958", "probationary")


def test_who_knows_better_says_how_text_is_written(place: Place) -> None:
    batch = send(place.client, old_list("tcvn3")).json()
    wrong = place.put_right(batch, encoding="vni").json()
    assert (wrong["encoding"], wrong["state"]) == ("vni", "unmapped")
    right = place.put_right(wrong, encoding="tcvn3").json()
    assert (right["encoding"], right["counts"]["create"]) == ("tcvn3", 1)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_unicode_needs_no_consent(place: Place, encoding: str) -> None:
    content = csv_file(TITLES, ["Nguyễn Thị Huệ", "1950", "Chi bộ Văn phòng"]).decode().encode(encoding)
    batch = load(place.client, content)
    assert batch["encoding"] == "unicode"
    assert place.names() == {"Nguyễn Thị Huệ"}


def test_a_person_says_whom_an_unclear_row_means(place: Place) -> None:
    born = {"birth_date": date(1970, 1, 1), "birth_precision": "year", "birth_year": 1970}
    with place.world.session() as session:
        two = [member(session, cell, "Nguyễn Văn An", **born).id for cell in (place.tree.cell, place.tree.other_cell)]
    rows = [["Họ và tên", "Năm sinh", "Điện thoại", "Chi bộ"], ["Nguyễn Văn An", "1970", "0912345678", ""]]
    batch = send(place.client, csv_file(*rows)).json()
    [row] = rows_of(place.client, batch, "ambiguous")
    assert set(row["errors"][0]["candidates"]) == {str(each) for each in two}
    chosen = place.put_right(batch, choices=[{"row": 2, "subject_id": str(two[1])}]).json()
    assert (chosen["counts"]["update"], chosen["counts"]["ambiguous"]) == (1, 0)
    assert commit(place.client, chosen).status_code == 200
    with place.world.database.read() as session:
        assert [session.get_one(Member, each).telephone for each in two] == [None, "0912345678"]


def test_somebody_new_of_the_same_name(place: Place) -> None:
    with place.world.session() as session:
        for _ in range(2):
            member(session, place.tree.cell, "Nguyễn Văn An")
    batch = send(place.client, csv_file(TITLES, ["Nguyễn Văn An", "", "Chi bộ Văn phòng"])).json()
    assert batch["counts"]["ambiguous"] == 1
    stranger = place.put_right(batch, choices=[{"row": 2, "subject_id": str(place.tree.cell.id)}]).json()
    assert stranger["counts"]["ambiguous"] == 1
    fresh = place.put_right(stranger, choices=[{"row": 2, "subject_id": None}]).json()
    assert fresh["counts"]["create"] == 1
    assert commit(place.client, fresh).status_code == 200


def test_columns_are_kept_under_a_name(place: Place) -> None:
    titles = ["Ông bà", "Chi bộ", "Đơn vị"]
    rows = [["Nguyễn Văn An", "ghi chú riêng", "Chi bộ Văn phòng"]]
    batch = send(place.client, csv_file(titles, *rows)).json()
    chosen = ["full_name", None, "organisation"]
    columns = [{"number": number, "field": field} for number, field in enumerate(chosen, start=1)]
    mapped = place.put_right(batch, columns=columns).json()
    made = place.client.post("/api/v1/import-profiles", json={"import_id": mapped["id"], "name": "Sở Nội vụ"})
    assert made.status_code == 201, made.text
    assert [column["field"] for column in made.json()["columns"]] == chosen
    twice = place.client.post("/api/v1/import-profiles", json={"import_id": mapped["id"], "name": "Sở Nội vụ"})
    assert (twice.status_code, twice.json()["code"]) == (409, "import_profile_exists")
    turned = csv_file(["Đảng bộ"], [titles[2], titles[0], titles[1]], ["Chi bộ Văn phòng", "Nguyễn Văn An", "x"])
    again = send(place.client, turned, profile="Sở Nội vụ").json()
    assert (again["counts"]["create"], again["profile"], again["header_row"]) == (1, "Sở Nội vụ", 2)
    assert send(place.client, turned).json()["state"] == "unmapped"
    other = send(place.client, turned, profile="Sở Nội vụ", system="khac")
    assert other.json()["errors"][0]["pointer"] == "/profile"
    [kept] = place.client.get("/api/v1/import-profiles", params={"system": "nguon"}).json()["items"]
    gone = place.client.delete(f"/api/v1/import-profiles/{kept['id']}", headers={"If-Match": f'"{kept["version"]}"'})
    assert gone.status_code == 204
    assert place.client.get("/api/v1/import-profiles").json()["items"] == []


def test_the_national_list_is_read_by_its_own_columns_alone(place: Place) -> None:
    titles = ["STT", "Họ và tên", "Số thẻ Đảng viên", "Số CCCD", "Ngày sinh", "Ngày kết nạp",
              "Chi bộ đang sinh hoạt", "Chi bộ nơi cư trú", "Trạng thái", "Điện thoại"]  # fmt: skip
    row = ["1", "NGUYỄN VĂN AN", "030099004321", "001090012345", "19/05/1970", "03/02/1995", "Chi bộ Văn phòng",
           "Chi bộ Thanh tra", "Chính thức", "0912345678"]  # fmt: skip
    batch = send(place.client, csv_file(titles, row), profile="national").json()
    assert [column["field"] for column in batch["columns"]] == [
        None, "full_name", "card_number", "national_id", "birth_date", "joined_on", "organisation", "residence",
        "status", None,
    ]  # fmt: skip
    assert commit(place.client, batch).status_code == 200
    reserved = place.client.post("/api/v1/import-profiles", json={"import_id": batch["id"], "name": "national"})
    assert reserved.status_code == 422
    wrong = send(place.client, csv_file(titles, row), "pledges", profile="national")
    assert wrong.json()["errors"][0]["code"] == "choice_invalid"
