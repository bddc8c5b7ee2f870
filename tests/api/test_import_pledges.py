"""Lists of pledges: typed for those who signed them, within the year's windows, and never over one that is there."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlmodel import col

from api.models.members import Member
from api.models.pledges import Deed, Pledge, ProxyEntry
from api.rules.access import Role
from api.services import counters
from api.services.counted_years import drift
from tests.make import pledges as make_pledges
from tests.make.accounts import account
from tests.make.imports import commit, csv_file, load, rows_of, send
from tests.make.members import member
from tests.make.organisations import SmallTree, small_tree
from tests.world import World

TITLES = [
    "Họ và tên",
    "Số thẻ Đảng viên",
    "Năm",
    "Ngày đăng ký",
    "Việc làm theo 1",
    "Thời hạn 1",
    "Căn cứ 1",
    "Việc làm theo 2",
]
DEED = "Mỗi tuần hướng dẫn bà con làm thủ tục qua mạng"


@dataclass(frozen=True)
class Place:
    """A committee whose staff imports, with two members of a cell."""

    world: World
    tree: SmallTree
    client: TestClient
    an: Member
    binh: Member

    @property
    def year(self) -> int:
        return self.world.today.year

    def row(
        self, who: Member, *, year: object = None, on: object = None, deed: str = DEED, second: str = ""
    ) -> list[object]:
        on = f"{self.world.today:%d/%m/%Y}" if on is None else on
        due = f"31/12/{self.year}"
        return [who.full_name, who.card_number, year or self.year, on, deed, due, "Cần, kiệm, liêm, chính", second]


@pytest.fixture
def place(world: World) -> Place:
    with world.acting() as ctx:
        tree = small_tree(ctx.session)
        make_pledges.year(ctx.session)
        an = member(ctx.session, tree.cell, "Nguyễn Văn An", card_number="030000000001")
        binh = member(ctx.session, tree.cell, "Trần Thị Bình", card_number="030000000002", key_leader=True)
        counters.people_changed(ctx, [an.id, binh.id])
        clerk = account(ctx.session, Role.COMMITTEE_STAFF, tree.committee)
    return Place(world, tree, world.client(clerk), an, binh)


def test_pledges_are_registered_for_their_members_and_counted(place: Place) -> None:
    draft = place.row(place.binh, on="", second="Tiết kiệm điện nước ở cơ quan")
    load(place.client, csv_file(TITLES, place.row(place.an), draft), "pledges")
    with place.world.database.read() as session:
        found = {row.member_id: row for row in session.execute(select(Pledge)).scalars()}
        assert (found[place.an.id].state, found[place.an.id].registered_on) == ("registered", place.world.today)
        assert (found[place.binh.id].state, found[place.binh.id].key_leader) == ("draft", True)
        deeds = session.execute(
            select(col(Deed.action)).where(col(Deed.pledge_id) == found[place.binh.id].id).order_by(col(Deed.number))
        ).scalars()
        assert list(deeds) == [DEED, "Tiết kiệm điện nước ở cơ quan"]
        typed = session.execute(select(ProxyEntry)).scalars().all()
        assert {entry.pledge_id for entry in typed} == {row.id for row in found.values()}
        assert all(entry.typed_by_id is not None and entry.confirmed_on is None for entry in typed)
        assert drift(session, place.year, place.world.today) == []
    again = load(place.client, csv_file(TITLES, place.row(place.an), draft), "pledges")
    assert again["counts"]["unchanged"] == 2


def test_what_the_year_does_not_allow_is_refused(place: Place) -> None:
    tomorrow = place.world.today + timedelta(days=1)
    with place.world.session() as session:
        outside = member(session, place.tree.foreign_cell, "Người Khác", card_number="030000000009")
    rows = [
        place.row(place.an, year=place.year - 1),
        place.row(place.binh, on=f"{tomorrow:%d/%m/%Y}"),
        place.row(outside),
        ["Không Ai Cả", "030000000008", place.year, "", DEED, "", "", ""],
        [place.an.full_name, place.an.card_number, place.year, "", "", "", "", ""],
    ]
    batch = send(place.client, csv_file(TITLES, *rows), "pledges").json()
    told = {row["number"]: [error["code"] for error in row["errors"]] for row in rows_of(place.client, batch, "error")}
    assert told[2][0] == "year_not_opened"
    assert told[3] == ["day_ahead"]
    assert told[4] == told[5] == ["person_unknown"]
    assert told[6] == ["missing"]


def test_a_late_registration_needs_an_officer(place: Place) -> None:
    with place.world.session() as session:
        for year in session.execute(select(make_pledges.ProgrammeYear)).scalars():
            year.registration_closes_on = date(place.year, 1, 2)
    batch = send(place.client, csv_file(TITLES, place.row(place.an)), "pledges").json()
    [row] = rows_of(place.client, batch, "error")
    assert [error["code"] for error in row["errors"]] == ["registration_closed"]


def test_a_pledge_that_is_there_is_never_written_over(place: Place) -> None:
    load(place.client, csv_file(TITLES, place.row(place.an)), "pledges")
    other = place.row(place.an, deed="Việc khác hẳn")
    batch = send(place.client, csv_file(TITLES, other, other), "pledges").json()
    codes = [row["errors"][0]["code"] for row in rows_of(place.client, batch, "error")]
    assert codes == ["pledge_exists", "row_repeated"]


def test_of_two_lists_planned_together_the_second_is_refused(place: Place) -> None:
    first, second = (
        send(place.client, csv_file(TITLES, place.row(place.an, deed=deed)), "pledges").json()
        for deed in (DEED, "Việc khác hẳn")
    )
    assert commit(place.client, first).status_code == 200
    assert commit(place.client, second).json()["code"] == "import_plan_changed"
