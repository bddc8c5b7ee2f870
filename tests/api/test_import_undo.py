"""A committed list can be taken back whole, as long as nobody has built on it; afterwards everything is as it was."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, text
from sqlmodel import SQLModel

from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Role
from api.services.counted_years import drift
from tests.make import pledges as make_pledges
from tests.make.accounts import account
from tests.make.imports import commit, csv_file, load, send
from tests.make.organisations import SmallTree, small_tree
from tests.world import World

PEOPLE = ["Mã đảng viên", "Họ và tên", "Ngày sinh", "Chi bộ", "Trạng thái", "Điện thoại", "Chủ chốt"]
AN = ["DV1", "Nguyễn Văn An", "1970", "Chi bộ Văn phòng", "Dự bị", "0912345678", ""]
BINH = ["DV2", "Trần Thị Bình", "1980", "Chi bộ Thanh tra", "", "", "x"]
UNITS = ["Mã", "Tên tổ chức đảng", "Loại hình", "Trực thuộc", "Điện thoại"]
FACTS = ("member", "membership", "member_status", "key_leader", "position", "external_key", "person_year",
         "organisation_year", "pledge", "deed", "organisation", "placement", "organisation_profile")  # fmt: skip


def _counts_anybody(figures: dict[str, Any]) -> bool:
    return any(value for name, value in figures.items() if isinstance(value, int) and name != "year")


@dataclass(frozen=True)
class Place:
    """A province whose staff imports."""

    world: World
    tree: SmallTree
    client: TestClient

    def load(self, titles: list[str], *rows: list[str], kind: str = "members", **options: Any) -> dict[str, Any]:
        batch = load(self.client, csv_file(titles, *rows), kind, organisation_id=str(self.tree.root.id), **options)
        found: dict[str, Any] = self.client.get(f"/api/v1/imports/{batch['id']}").json()
        return found

    def undo(self, batch: dict[str, Any]) -> Any:
        match = {"If-Match": f'"{batch["version"]}"'}
        return self.client.post(f"/api/v1/imports/{batch['id']}/reversal", headers=match)

    def everything(self) -> dict[str, list[dict[str, Any]]]:
        """All facts, without the counts of how often rows were written."""
        found = {}
        with self.world.database.read() as session:
            for name in FACTS:
                table = SQLModel.metadata.tables[name]
                rows = [
                    {key: value for key, value in row._mapping.items() if key not in {"version", "updated_at"}}
                    for row in session.execute(select(table))
                ]
                found[name] = sorted(rows, key=str)
        found["organisation_year"] = [row for row in found["organisation_year"] if _counts_anybody(row)]
        return found

    def figures_hold(self) -> None:
        with self.world.database.read() as session:
            assert drift(session, self.world.today.year, self.world.today) == []


@pytest.fixture
def place(world: World) -> Place:
    with world.session() as session:
        tree = small_tree(session)
        make_pledges.year(session)
        clerk = account(session, Role.COMMITTEE_STAFF, tree.root)
    return Place(world, tree, world.client(clerk))


def test_new_people_are_gone_again(place: Place) -> None:
    before = place.everything()
    batch = place.load(PEOPLE, AN, BINH)
    assert batch["allowed_actions"] == ["undo"]
    undone = place.undo(batch)
    assert (undone.status_code, undone.json()["state"], undone.json()["allowed_actions"]) == (200, "undone", [])
    assert place.everything() == before
    place.figures_hold()
    assert place.undo(undone.json()).json()["code"] == "import_state_refused"
    assert place.load(PEOPLE, AN, BINH)["counts"]["create"] == 2


def test_changed_people_are_as_they_were(place: Place) -> None:
    past = f"{place.world.today - timedelta(days=40)}"
    place.load(PEOPLE, AN, BINH, effective_on=past)
    before = place.everything()
    moved = ["DV1", "Nguyễn Văn Ân", "19/05/1970", "Chi bộ Thanh tra", "Chính thức", "0987654321", "x"]
    calmer = ["DV2", "Trần Thị Bình", "", "Chi bộ Thanh tra", "Miễn sinh hoạt", "", "không"]
    batch = place.load(PEOPLE, moved, calmer)
    assert batch["counts"]["update"] == 2
    assert place.everything() != before
    assert place.undo(batch).status_code == 200
    assert place.everything() == before
    place.figures_hold()


def _telephone(place: Place) -> None:
    with place.world.session() as session:
        session.execute(text("UPDATE member SET telephone = '0900000000', version = version + 1"))


def _pledge(place: Place) -> None:
    row = ["DV1", f"{place.world.today:%d/%m/%Y}", "Mỗi tuần giúp dân làm thủ tục"]
    place.load(["Mã đảng viên", "Ngày đăng ký", "Việc làm theo 1"], row, kind="pledges")


def _another_list(place: Place) -> None:
    place.load(PEOPLE, ["DV1", "Nguyễn Văn An", "1970", "Chi bộ Thanh tra", "", "", ""])


def _another_source(place: Place) -> None:
    place.load(PEOPLE, ["X9", *AN[1:]], system="nguon-khac")


@pytest.mark.parametrize("build", [_telephone, _pledge, _another_list, _another_source])
def test_what_others_built_on_stays(place: Place, build: Callable[[Place], None]) -> None:
    batch = place.load(PEOPLE, AN, effective_on=f"{place.world.today - timedelta(days=40)}")
    build(place)
    before = place.everything()
    refused = place.undo(batch)
    assert (refused.status_code, refused.json()["code"]) == (409, "import_built_upon")
    assert place.everything() == before


def test_a_change_built_on_stays(place: Place) -> None:
    place.load(PEOPLE, AN)
    batch = place.load(PEOPLE, [*AN[:5], "0987654321", ""])
    _telephone(place)
    assert place.undo(batch).json()["code"] == "import_built_upon"


def test_new_units_are_gone_again_and_contacts_as_they_were(place: Place) -> None:
    before = place.everything()
    cell = ["CB1", "Chi bộ Kế toán", "Chi bộ trực thuộc", "Đảng bộ Công ty", ""]
    committee = ["DB1", "Đảng bộ Công ty", "Đảng bộ cơ sở", "Đảng bộ tỉnh", ""]
    known = ["CB2", "Chi bộ Văn phòng", "", "Đảng bộ Sở Nội vụ", "0214 3840 123"]
    batch = place.load(UNITS, cell, committee, known, kind="organisations")
    assert (batch["counts"]["create"], batch["counts"]["update"]) == (2, 1)
    assert place.undo(batch).status_code == 200
    assert place.everything() == before
    again = place.load(UNITS, cell, committee, kind="organisations")
    place.load(PEOPLE, ["DV1", "Nguyễn Văn An", "1970", "Chi bộ Kế toán", "", "", ""])
    assert place.undo(again).json()["code"] == "import_built_upon"


NAMED = [*UNITS, "Số quyết định", "Ngày quyết định"]


def _renamed(name: str, number: str) -> list[str]:
    return ["CB2", name, "", "Đảng bộ Sở Nội vụ", "0214 3840 123", number, "02/01/2026"]


@pytest.mark.parametrize("days", [-30, 0, 30])
def test_renamed_units_have_their_names_back(place: Place, days: int) -> None:
    """Whether the name was in force already, since today, or ahead."""
    known = ["CB2", "Chi bộ Văn phòng", "", "Đảng bộ Sở Nội vụ", "", "", ""]
    place.load(NAMED, known, kind="organisations")
    before = place.everything()
    day = place.world.today + timedelta(days=days)
    batch = place.load(NAMED, _renamed("Chi bộ Hành chính", "7-QĐ/ĐU"), kind="organisations", effective_on=f"{day}")
    [row] = place.client.get(f"/api/v1/imports/{batch['id']}/rows").json()["items"]
    assert "name" in row["changes"]
    assert place.everything() != before
    undone = place.undo(batch)
    assert undone.status_code == 200, undone.text
    assert place.everything() == before
    [case] = place.client.get("/api/v1/reorganisations", params={"kind": "rename"}).json()["items"]
    assert (case["decision_number"], case["state"]) == ("7-QĐ/ĐU", "cancelled")


def test_a_name_decided_anew_stays(place: Place) -> None:
    past = place.world.today - timedelta(days=30)
    known = ["CB2", "Chi bộ Văn phòng", "", "Đảng bộ Sở Nội vụ", "", "", ""]
    place.load(NAMED, known, kind="organisations")
    batch = place.load(NAMED, _renamed("Chi bộ Hành chính", "7-QĐ/ĐU"), kind="organisations", effective_on=f"{past}")
    place.load(NAMED, _renamed("Chi bộ Tổng hợp", "8-QĐ/ĐU"), kind="organisations")
    before = place.everything()
    assert place.undo(batch).json()["code"] == "reorganisation_built_upon"
    assert place.everything() == before


def test_what_is_gone_again_is_told_as_gone(place: Place) -> None:
    """Whoever follows the feed lets their copies go."""
    batch = place.load(PEOPLE, AN)
    assert place.undo(batch).status_code == 200
    with place.world.session() as session:
        follower = account(session, Role.ADMINISTRATOR, place.tree.root)
    feed = place.world.client(follower).get("/api/v1/events", params={"after": "start", "kind": "member.removed"})
    assert [item["tombstone"] for item in feed.json()["items"]] == [True]


def test_pledges_are_gone_again(place: Place) -> None:
    place.load(PEOPLE, AN, BINH)
    before = place.everything()
    titles = ["Mã đảng viên", "Ngày đăng ký", "Việc làm theo 1", "Căn cứ 1"]
    day = f"{place.world.today:%d/%m/%Y}"
    rows = [[key, day, "Mỗi tuần giúp dân làm thủ tục", "Cần, kiệm"] for key in ("DV1", "DV2")]
    batch = place.load(titles, *rows, kind="pledges")
    assert place.undo(batch).status_code == 200
    assert place.everything() == before
    place.figures_hold()


def test_who_may_not_import_undoes_nothing(place: Place) -> None:
    batch = place.load(PEOPLE, AN)
    with place.world.session() as session:
        strangers = [
            (account(session, Role.COMMITTEE_STAFF, place.tree.neighbour), 404),
            (account(session, Role.INSPECTOR, place.tree.root), 403),
        ]
    for who, status in strangers:
        answer = place.world.client(who).post(
            f"/api/v1/imports/{batch['id']}/reversal", headers={"If-Match": f'"{batch["version"]}"'}
        )
        assert answer.status_code == status
    unplanned = send(place.client, csv_file(PEOPLE, BINH), organisation_id=str(place.tree.root.id)).json()
    assert place.undo(unplanned).json()["code"] == "import_state_refused"
    assert commit(place.client, unplanned).status_code == 200
    with place.world.database.read() as session:
        assert len(session.execute(select(Member)).all()) == 2
        assert session.execute(select(Organisation)).first() is not None
