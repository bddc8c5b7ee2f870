"""Lists of attendance: whole for a session that has none, one mark at a time where it was taken."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlmodel import col

from api.models.events import Event
from api.models.members import Member
from api.models.study_sessions import Attendance, StudySession
from api.rules.access import Role
from api.rules.study_sessions import Mark, SessionState
from tests.make.accounts import account
from tests.make.imports import commit, csv_file, load, rows_of, send
from tests.make.members import member
from tests.make.organisations import SmallTree, small_tree
from tests.make.study_sessions import study_session
from tests.world import World

TITLES = ["TT", "Họ và tên", "Chi bộ", "Ngày sinh hoạt", "Có mặt", "Lý do"]


@dataclass(frozen=True)
class Place:
    """A committee whose staff imports, and a session of a cell of three."""

    world: World
    tree: SmallTree
    client: TestClient
    session: StudySession
    people: list[Member]

    @property
    def day(self) -> date:
        return self.session.held_on

    def list_of(self, *marks: tuple[str, str, str], day: date | None = None, cell: str | None = None) -> bytes:
        on = f"{day or self.day:%d/%m/%Y}"
        rows = [
            [number, name, cell or self.tree.cell.name, on, mark, reason]
            for number, (name, mark, reason) in enumerate(marks, start=1)
        ]
        return csv_file(["DANH SÁCH ĐIỂM DANH"], TITLES, *rows)

    def noted(self) -> dict[str, tuple[Mark, str | None]]:
        with self.world.database.read() as session:
            lines = session.execute(
                select(col(Member.full_name), col(Attendance.mark), col(Attendance.reason))
                .join(Attendance, col(Attendance.member_id) == col(Member.id))
                .where(col(Attendance.study_session_id) == self.session.id)
            )
            return {line.full_name: (line.mark, line.reason) for line in lines}


NAMES = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Chi")
WHOLE = ((NAMES[0], "x", ""), (NAMES[1], "phép", "Con ốm"), (NAMES[2], "K", ""))


@pytest.fixture
def place(world: World) -> Place:
    with world.session() as session:
        tree = small_tree(session)
        people = [member(session, tree.cell, name) for name in NAMES]
        held = study_session(session, tree.cell, world.today - timedelta(days=3), state=SessionState.HELD)
        clerk = account(session, Role.COMMITTEE_STAFF, tree.committee)
        session.expunge_all()
    return Place(world, tree, world.client(clerk), held, people)


def test_a_whole_list_is_noted_and_the_same_list_again_changes_nothing(place: Place) -> None:
    batch = load(place.client, place.list_of(*WHOLE), "attendance")
    assert batch["counts"]["create"] == 3
    assert place.noted() == {
        NAMES[0]: (Mark.PRESENT, None),
        NAMES[1]: (Mark.EXCUSED, "Con ốm"),
        NAMES[2]: (Mark.ABSENT, None),
    }
    assert send(place.client, place.list_of(*WHOLE), "attendance").json()["counts"]["unchanged"] == 3
    with place.world.database.read() as session:
        kinds = set(session.execute(select(col(Event.kind))).scalars())
    assert {"study_session.attendance_taken", "import.committed"} <= kinds


def test_one_row_changes_one_mark(place: Place) -> None:
    load(place.client, place.list_of(*WHOLE), "attendance")
    batch = load(place.client, place.list_of((NAMES[2], "CT", "Họp ở tỉnh")), "attendance")
    (row,) = rows_of(place.client, batch, "update")
    assert row["changes"] == {"mark": ["absent", "on_duty"], "reason": [None, "Họp ở tỉnh"]}
    assert place.noted()[NAMES[2]] == (Mark.ON_DUTY, "Họp ở tỉnh")
    assert place.noted()[NAMES[1]] == (Mark.EXCUSED, "Con ốm")


def test_nobody_is_absent_because_a_list_forgot_them(place: Place) -> None:
    batch = send(place.client, place.list_of(*WHOLE[:2]), "attendance").json()
    rows = rows_of(place.client, batch, "error")
    assert [[error["code"] for error in row["errors"]] for row in rows] == [["attendance_incomplete"]] * 2
    assert rows[0]["errors"][0]["reason_vi"].startswith("Danh sách thiếu 1 người")
    assert place.noted() == {}


@pytest.mark.parametrize(
    ("marks", "field", "code"),
    [
        ((*WHOLE, ("Người Lạ", "x", "")), "full_name", "person_unknown"),
        ((*WHOLE, WHOLE[0]), "full_name", "row_repeated"),
        ((*WHOLE[:2], (NAMES[2], "phép", "")), "reason", "missing"),
        ((*WHOLE[:2], (NAMES[2], "hay đến", "")), "mark", "choice_invalid"),
        ((*WHOLE[:2], (NAMES[2], "", "")), "mark", "missing"),
    ],
)
def test_a_wrong_row_is_named(place: Place, marks: tuple[tuple[str, str, str], ...], field: str, code: str) -> None:
    batch = send(place.client, place.list_of(*marks), "attendance").json()
    faults = [
        (error["field"], error["code"]) for row in rows_of(place.client, batch, "error") for error in row["errors"]
    ]
    assert (field, code) in faults
    assert commit(place.client, batch).json()["code"] == "import_has_errors"
    assert place.noted() == {}


def test_the_session_must_be_the_only_one_of_its_day_and_open(place: Place) -> None:
    def codes(content: bytes) -> set[str]:
        batch = send(place.client, content, "attendance").json()
        return {error["code"] for row in rows_of(place.client, batch, "error") for error in row["errors"]}

    assert codes(place.list_of(*WHOLE, day=place.day - timedelta(days=1))) == {"study_session_unknown"}
    with place.world.session() as session:
        study_session(session, place.tree.cell, place.day, state=SessionState.CANCELLED)
    assert codes(place.list_of(*WHOLE)) == set()
    with place.world.session() as session:
        session.get_one(StudySession, place.session.id).state = SessionState.APPROVED
    assert codes(place.list_of(*WHOLE)) == {"study_session_state_refused"}
    with place.world.session() as session:
        study_session(session, place.tree.cell, place.day)
    assert codes(place.list_of(*WHOLE)) == {"study_session_unclear"}


def test_a_clerk_notes_nothing_beside_their_subtree(place: Place) -> None:
    with place.world.session() as session:
        stranger = account(session, Role.COMMITTEE_STAFF, place.tree.neighbour)
    batch = send(place.world.client(stranger), place.list_of(*WHOLE), "attendance").json()
    assert batch["counts"]["error"] == 3
    assert place.noted() == {}


def test_what_was_taken_meanwhile_is_not_overwritten(place: Place) -> None:
    batch = send(place.client, place.list_of(*WHOLE), "attendance").json()
    taken = place.client.put(
        f"/api/v1/study-sessions/{place.session.id}/attendance", json={"rest": "present"}, headers={"If-Match": '"1"'}
    )
    assert taken.status_code == 200, taken.text
    assert commit(place.client, batch).json()["code"] == "import_plan_changed"
    assert set(place.noted().values()) == {(Mark.PRESENT, None)}


def test_attendance_is_taken_anew_and_not_undone(place: Place) -> None:
    batch = load(place.client, place.list_of(*WHOLE), "attendance")
    version = place.client.get(f"/api/v1/imports/{batch['id']}").headers["ETag"]
    undone = place.client.post(f"/api/v1/imports/{batch['id']}/reversal", headers={"If-Match": version})
    assert (undone.status_code, undone.json()["code"]) == (409, "import_not_undoable")
    assert "điểm danh lại" in undone.json()["detail"]
