"""Lists of exemplars: proposals, and what committees recognised before, with the decision; undone while untouched."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select
from sqlmodel import col

from api.models.events import Event
from api.models.exemplars import Commendation, Exemplar, ExemplarDeed
from api.models.members import Member
from api.rules.access import Role
from api.rules.exemplars import ExemplarKind, ExemplarState
from tests.make.accounts import account
from tests.make.imports import commit, csv_file, load, rows_of, send
from tests.make.members import member
from tests.make.organisations import SmallTree, small_tree
from tests.world import World

TITLES = ["TT", "Tên mô hình, điển hình (*)", "Loại", "Đơn vị", "Họ và tên", "Lĩnh vực", "Địa bàn", "Việc làm",
          "Kết quả", "Cấp công nhận", "Số QĐ", "Ngày công nhận", "Hình thức khen", "Cấp khen"]  # fmt: skip
ROAD = {
    "title": "Bí thư đi từng ngõ", "kind": "Cá nhân", "unit": "Chi bộ Văn phòng", "person": "NGUYỄN VĂN AN",
    "field": "phát triển kinh tế", "place": "Thôn Bản Qua", "deed": "Vận động 32 hộ hiến đất",
    "result": "Đường dài 1,8 km", "by": "Đảng bộ Sở Nội vụ", "number": "112-QĐ/ĐU", "day": "10/05/2025",
    "form": "Giấy khen", "level": "Cơ sở",
}  # fmt: skip
CLEAN = ROAD | {
    "title": "Ngày thứ bảy sạch", "kind": "Mô hình", "person": "", "by": "", "number": "", "day": "",
    "form": "", "level": "",
}  # fmt: skip


@dataclass(frozen=True)
class Place:
    """A committee whose staff imports, and a member of its cell."""

    world: World
    tree: SmallTree
    client: TestClient
    an: Member

    def kept(self) -> dict[str, Exemplar]:
        with self.world.database.read() as session:
            return {each.title: each for each in session.execute(select(Exemplar)).scalars()}

    def count(self, table: Any) -> int:
        with self.world.database.read() as session:
            return int(session.execute(select(func.count()).select_from(table)).scalar_one())


@pytest.fixture
def place(world: World) -> Place:
    with world.session() as session:
        tree = small_tree(session)
        an = member(session, tree.cell, "Nguyễn Văn An")
        clerk = account(session, Role.COMMITTEE_STAFF, tree.committee)
        session.expunge_all()
    return Place(world, tree, world.client(clerk), an)


def list_of(*rows: dict[str, str]) -> bytes:
    lines = [[str(number), *row.values()] for number, row in enumerate(rows, start=1)]
    return csv_file(["DANH SÁCH ĐIỂN HÌNH"], TITLES, *lines)


def test_what_was_recognised_and_what_is_proposed_come_in(place: Place) -> None:
    batch = load(place.client, list_of(ROAD, CLEAN), "exemplars")
    assert batch["counts"]["create"] == 2
    found = place.kept()
    road, clean = found["Bí thư đi từng ngõ"], found["Ngày thứ bảy sạch"]
    assert (road.kind, road.member_id, road.state) == (ExemplarKind.INDIVIDUAL, place.an.id, ExemplarState.COMMENDED)
    assert (road.recognised_on, road.decision_number) == (date(2025, 5, 10), "112-QĐ/ĐU")
    assert road.recognised_by_id == place.tree.committee.id
    assert road.snapshot is not None
    assert road.snapshot["person_name"] == "Nguyễn Văn An"
    assert (clean.kind, clean.member_id, clean.state) == (ExemplarKind.MODEL, None, ExemplarState.PROPOSED)
    assert (clean.field, clean.summary, clean.recognised_on) == ("economy", clean.title, None)
    with place.world.database.read() as session:
        line = session.execute(select(Commendation)).scalar_one()
        deeds = {deed.text: deed.result for deed in session.execute(select(ExemplarDeed)).scalars()}
        kinds = list(session.execute(select(col(Event.kind)).where(col(Event.subject) == "exemplar")).scalars())
    assert (line.form, line.level, line.decision_number) == ("certificate", "grassroots", "112-QĐ/ĐU")
    assert deeds == {"Vận động 32 hộ hiến đất": "Đường dài 1,8 km"}
    assert sorted(kinds) == ["exemplar.commended", "exemplar.proposed", "exemplar.proposed", "exemplar.recognised"]
    published = place.client.get(f"/api/v1/exemplars/{road.id}")
    assert published.status_code == 200, published.text


def test_the_same_list_again_changes_nothing(place: Place) -> None:
    load(place.client, list_of(ROAD, CLEAN), "exemplars")
    again = load(place.client, list_of(ROAD, CLEAN), "exemplars")
    assert again["counts"]["unchanged"] == 2
    assert place.count(Exemplar) == 2
    [row] = rows_of(
        place.client, send(place.client, list_of(ROAD | {"number": "9-QĐ/ĐU"}), "exemplars").json(), "error"
    )
    assert row["errors"][0]["code"] == "exemplar_exists"


AHEAD = f"{date.today() + timedelta(days=40):%d/%m/%Y}"  # noqa: DTZ011  # far enough for any zone
FAULTS: list[tuple[dict[str, str], str, str]] = [
    ({"title": ""}, "title", "missing"),
    ({"kind": "Nhóm"}, "kind", "choice_invalid"),
    ({"unit": "Chi bộ Ma"}, "organisation", "organisation_unknown"),
    ({"unit": "Chi bộ Khoa Nội"}, "organisation", "organisation_unknown"),
    ({"unit": "Chi bộ Thanh tra"}, "full_name", "person_unknown"),
    ({"person": "Người Lạ"}, "full_name", "person_unknown"),
    ({"person": ""}, "full_name", "missing"),
    ({"kind": "Tập thể"}, "full_name", "person_not_asked"),
    ({"field": "Bóng đá"}, "field", "choice_invalid"),
    ({"deed": ""}, "deed_1", "missing"),
    ({"number": ""}, "decision_number", "missing"),
    ({"day": AHEAD}, "decided_on", "day_ahead"),
    ({"by": "Chi bộ Thanh tra"}, "recognised_by", "exemplar_not_below"),
    ({"level": ""}, "level", "missing"),
    ({"day": "10/05/2026", "level": "Huyện, quận"}, "level", "choice_invalid"),
]


def test_every_fault_is_named_by_field(place: Place) -> None:
    rows = [ROAD | {"title": f"Gương số {number}"} | wrong for number, (wrong, _, _) in enumerate(FAULTS)]
    batch = send(place.client, list_of(*rows), "exemplars").json()
    assert batch["counts"]["error"] == len(FAULTS), batch["counts"]
    for row, (wrong, field, code) in zip(rows_of(place.client, batch, "error"), FAULTS, strict=True):
        assert (field, code) in [(error["field"], error["code"]) for error in row["errors"]], (wrong, row["errors"])
    assert commit(place.client, batch).json()["code"] == "import_has_errors"
    assert place.count(Exemplar) == 0


def test_nobody_enters_their_own_recognition(place: Place) -> None:
    with place.world.session() as session:
        own = account(session, Role.COMMITTEE_STAFF, place.tree.committee, member=session.get_one(Member, place.an.id))
    [row] = rows_of(place.world.client(own), send(place.world.client(own), list_of(ROAD), "exemplars").json(), "error")
    assert row["errors"][0]["code"] == "own_exemplar"


def test_a_list_is_undone_until_something_is_done_with_it(place: Place) -> None:
    batch = load(place.client, list_of(ROAD, CLEAN), "exemplars")
    there = place.client.get(f"/api/v1/imports/{batch['id']}")
    undone = place.client.post(f"/api/v1/imports/{batch['id']}/reversal", headers={"If-Match": there.headers["ETag"]})
    assert undone.status_code == 200, undone.text
    assert [place.count(table) for table in (Exemplar, ExemplarDeed, Commendation)] == [0, 0, 0]
    batch = load(place.client, list_of(ROAD), "exemplars")
    [road] = place.kept().values()
    one = place.client.get(f"/api/v1/exemplars/{road.id}/dossier")
    told = place.client.put(
        f"/api/v1/exemplars/{road.id}/story",
        json={"story": "Ba năm trước…", "photo_link": None},
        headers={"If-Match": one.headers["ETag"]},
    )
    assert told.status_code == 200, told.text
    there = place.client.get(f"/api/v1/imports/{batch['id']}")
    refused = place.client.post(f"/api/v1/imports/{batch['id']}/reversal", headers={"If-Match": there.headers["ETag"]})
    assert (refused.status_code, refused.json()["code"]) == (409, "import_built_upon")
