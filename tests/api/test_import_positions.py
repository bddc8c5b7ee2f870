"""Posts in lists of members: given once, by whom they may be given, and taken back with the list."""

from dataclasses import dataclass

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlmodel import col

from api.models.events import Event
from api.models.members import Member, Position
from api.rules.access import Role
from tests.make import pledges as make_pledges
from tests.make.accounts import account
from tests.make.imports import csv_file, load, rows_of, send
from tests.make.members import member
from tests.make.organisations import SmallTree, small_tree
from tests.world import World

TITLES = ["Mã", "Họ và tên", "Ngày sinh", "Chi bộ", "Chức vụ Đảng", "Chức vụ tại", "Ngày giữ chức vụ",
          "Quyết định chuẩn y"]  # fmt: skip
AN = ["DV1", "Nguyễn Văn An", "19/05/1970", "Chi bộ Văn phòng", "Bí thư chi bộ", "", "15/01/2026", "12-QĐ/ĐU"]
BINH = ["DV2", "Trần Thị Bình", "1950", "Chi bộ Văn phòng", "Đảng uỷ viên", "Đảng bộ Sở Nội vụ", "", ""]
CHI = ["DV3", "Lê Hoà Chi", "1960", "Chi bộ Văn phòng", "Đảng viên", "", "", ""]


@dataclass(frozen=True)
class Place:
    """A committee whose staff imports."""

    world: World
    tree: SmallTree
    client: TestClient

    def posts(self) -> dict[str, tuple[str, object, str | None]]:
        with self.world.database.read() as session:
            rows = session.execute(
                select(Member.full_name, Position).join(Position, col(Position.member_id) == col(Member.id))
            )
            return {name: (post.kind, post.organisation_id, post.decision_number) for name, post in rows}


@pytest.fixture
def place(world: World) -> Place:
    with world.session() as session:
        tree = small_tree(session)
        make_pledges.year(session)
        clerk = account(session, Role.COMMITTEE_STAFF, tree.committee)
        session.expunge_all()
    return Place(world, tree, world.client(clerk))


def undo(place: Place, batch: dict[str, object]) -> None:
    there = place.client.get(f"/api/v1/imports/{batch['id']}")
    undone = place.client.post(f"/api/v1/imports/{batch['id']}/reversal", headers={"If-Match": there.headers["ETag"]})
    assert undone.status_code == 200, undone.text


def test_new_people_come_with_their_posts_and_the_same_list_gives_none_again(place: Place) -> None:
    batch = load(place.client, csv_file(TITLES, AN, BINH, CHI))
    assert place.posts() == {
        "Nguyễn Văn An": ("secretary", place.tree.cell.id, "12-QĐ/ĐU"),
        "Trần Thị Bình": ("committee_member", place.tree.committee.id, None),
    }
    with place.world.database.read() as session:
        opened = select(col(Event.id)).where(col(Event.kind) == "position.opened")
        assert len(session.execute(opened).all()) == 2
    assert send(place.client, csv_file(TITLES, AN, BINH, CHI)).json()["counts"]["unchanged"] == 3
    undo(place, batch)
    assert place.posts() == {}


def test_a_post_is_given_to_somebody_known_and_taken_back(place: Place) -> None:
    load(place.client, csv_file(TITLES, CHI))
    batch = load(place.client, csv_file(TITLES, [*CHI[:4], "Phó bí thư", "", "", ""]))
    [row] = rows_of(place.client, batch, "update")
    assert row["changes"] == {"position": [None, "deputy_secretary: Chi bộ Văn phòng"]}
    assert place.posts()["Lê Hoà Chi"][0] == "deputy_secretary"
    undo(place, batch)
    assert place.posts() == {}


FAULTS = [
    ({4: "Trưởng phòng"}, "position", "choice_invalid"),
    ({5: "Chi bộ Ma"}, "position_at", "organisation_unknown"),
    ({6: "01/01/1900"}, "position_from", "date_out_of_bounds"),
    ({4: "Bí thư"}, "position", "position_taken"),
]


def test_every_fault_of_a_post_is_named(place: Place) -> None:
    load(place.client, csv_file(TITLES, AN))
    rows = []
    for number, (wrong, _, _) in enumerate(FAULTS):
        row = [f"X{number}", f"Nguyễn Văn {'ABCD'[number]}n", f"{1961 + number}", *BINH[3:]]
        row[5] = ""
        rows.append([wrong.get(place_, cell) for place_, cell in enumerate(row)])
    batch = send(place.client, csv_file(TITLES, *rows)).json()
    found = rows_of(place.client, batch, "error")
    assert [(row["errors"][0]["field"], row["errors"][0]["code"]) for row in found] == [
        (field, code) for _, field, code in FAULTS
    ]


def test_one_post_for_one_holder_is_given_once_in_a_list(place: Place) -> None:
    other = ["DV9", "Lê Văn Dũng", "1965", *AN[3:]]
    [row] = rows_of(place.client, send(place.client, csv_file(TITLES, AN, other)).json(), "error")
    assert (row["errors"][0]["field"], row["errors"][0]["code"]) == ("position", "row_repeated")


def test_nobody_gives_themselves_a_post_that_confers_a_role(place: Place) -> None:
    with place.world.session() as session:
        own = member(session, place.tree.cell, "Lê Hoà Chi")
        clerk = account(session, Role.COMMITTEE_STAFF, place.tree.committee, member=own)
    client = place.world.client(clerk)
    row = ["", "Lê Hoà Chi", "", "Chi bộ Văn phòng", "Bí thư", "", "", ""]
    [refused] = rows_of(client, send(client, csv_file(TITLES, row)).json(), "error")
    assert refused["errors"][0]["code"] == "own_position"


def test_who_may_import_but_not_appoint_gives_no_post(place: Place) -> None:
    with place.world.session() as session:
        program = account(session, Role.SERVICE, place.tree.committee)
    service = place.world.client(program)
    [refused] = rows_of(service, send(service, csv_file(TITLES, AN)).json(), "error")
    assert (refused["errors"][0]["field"], refused["errors"][0]["code"]) == ("position", "right_missing")
