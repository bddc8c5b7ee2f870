"""Lists go out in every format, come in again unchanged, and hold no more than whoever asks may read."""

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient
from python_calamine import CalamineWorkbook
from sqlalchemy import func, select, text
from sqlmodel import col

from api.models.events import Event, ReadLogEntry
from api.models.gradings import Grading, GradingRuleSet
from api.models.jobs import StoredFile
from api.models.members import Member, Transfer
from api.rules.access import Role
from api.rules.gradings import GradingPeriod, GradingState, GradingSubject
from api.rules.study_sessions import Mark, SessionState
from api.rules.transfers import TransferState
from api.services import counters
from api.services.job_kinds import KINDS
from api.services.work import Worker
from tests.make import exemplars as make_exemplars
from tests.make import inspections as make_inspections
from tests.make import pledges as make_pledges
from tests.make.accounts import account
from tests.make.clients import with_role
from tests.make.imports import csv_file, load
from tests.make.members import member
from tests.make.organisations import SmallTree, small_tree
from tests.make.study_sessions import study_session
from tests.world import World

DEED = "Mỗi tuần hướng dẫn bà con làm thủ tục qua mạng"


@dataclass(frozen=True)
class Place:
    """A committee with two cells and two members, whose staff takes lists."""

    world: World
    tree: SmallTree
    client: TestClient

    def take(self, kind: str, client: TestClient | None = None, **params: Any) -> Any:
        query = {"organisation_id": str(self.tree.committee.id), **params}
        return (client or self.client).get(f"/api/v1/exports/{kind}", params=query)

    def table(self, kind: str, client: TestClient | None = None, **params: Any) -> list[dict[str, str]]:
        answer = self.take(kind, client, format="csv", **params)
        assert answer.status_code == 200, answer.text
        return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


@pytest.fixture
def place(world: World) -> Place:
    with world.acting() as ctx:
        tree = small_tree(ctx.session)
        make_pledges.year(ctx.session)
        dates = {"birth_date": date(1960, 5, 1), "birth_precision": "month", "birth_year": 1960}
        an = member(
            ctx.session, tree.cell, "Nguyễn Văn An", card_number="030000000001", national_id="001060000001", **dates
        )
        binh = member(ctx.session, tree.other_cell, "=Trần Thị Bình", card_number="030000000002", key_leader=True)
        member(ctx.session, tree.foreign_cell, "Người Khác")
        counters.people_changed(ctx, [an.id, binh.id])
        clerk = account(ctx.session, Role.COMMITTEE_STAFF, tree.committee)
    return Place(world, tree, world.client(clerk))


def test_members_in_every_format(place: Place) -> None:
    rows = place.table("members")
    assert [row["Họ và tên"] for row in rows] == ["Nguyễn Văn An", "'=Trần Thị Bình"]
    assert (rows[0]["Số thẻ Đảng viên"], rows[0]["Ngày sinh"], rows[0]["Số CCCD"]) == (
        "030000000001", "05/1960", "001060000001",
    )  # fmt: skip
    workbook = place.take("members")
    assert workbook.headers["content-disposition"].startswith("attachment; filename=")
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(workbook.content)).get_sheet_by_index(0).to_python()
    assert [list(row.values()) for row in rows] == [[str(cell) for cell in row] for row in sheet[1:]]
    lines = [json.loads(line) for line in place.take("members", format="ndjson").text.splitlines()]
    assert [line["full_name"] for line in lines] == ["Nguyễn Văn An", "=Trần Thị Bình"]
    assert lines[0]["card_number"] == "030000000001"


def test_csv_for_spreadsheets(place: Place) -> None:
    content = place.take("members", format="csv", delimiter=";").content
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").splitlines()[0].count(";") > 5
    assert place.take("members", format="csv", delimiter="|").status_code == 422


def test_the_national_columns(place: Place) -> None:
    [first, _] = place.table("members", profile="national")
    assert list(first) == [
        "Họ và tên", "Số thẻ Đảng viên", "Số CCCD", "Ngày sinh", "Ngày kết nạp", "Chi bộ đang sinh hoạt",
        "Chi bộ nơi cư trú", "Trạng thái",
    ]  # fmt: skip
    refused = place.take("organisations", profile="national")
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "choice_invalid")


@pytest.mark.parametrize("kind", ["organisations", "members"])
@pytest.mark.parametrize("file_format", ["xlsx", "csv"])
def test_what_goes_out_comes_in_again_and_changes_nothing(place: Place, kind: str, file_format: str) -> None:
    with place.world.session() as session:
        session.execute(text("UPDATE member SET full_name = 'Trần Thị Bình', name_folded = 'tran thi binh' "
                             "WHERE card_number = '030000000002'"))  # fmt: skip
    content = place.take(kind, format=file_format).content
    batch = load(place.client, content, kind, name=f"ra.{file_format}")
    assert (batch["counts"]["unchanged"], batch["counts"]["error"]) == ((3 if kind == "organisations" else 2), 0)


def test_pledges_go_out_and_come_in_again(place: Place) -> None:
    year = place.world.today.year
    titles = ["Số thẻ Đảng viên", "Ngày đăng ký", "Việc làm theo 1"]
    load(place.client, csv_file(titles, ["030000000001", f"{place.world.today:%d/%m/%Y}", DEED]), "pledges")
    [row] = place.table("pledges", year=year)
    assert (row["Họ và tên"], row["Việc làm theo 1"]) == ("Nguyễn Văn An", DEED)
    with place.world.database.read() as session:
        assert session.execute(select(func.count()).select_from(ReadLogEntry)).scalar_one() == 1
    again = load(place.client, place.take("pledges", year=year).content, "pledges", name="ra.xlsx")
    assert again["counts"]["unchanged"] == 1
    standings = {row["Họ và tên"]: row["Tình trạng đăng ký"] for row in place.table("registrations", year=year)}
    assert standings == {"Nguyễn Văn An": "Đã đăng ký", "'=Trần Thị Bình": "Chưa đăng ký"}
    [committee, *cells] = place.table("figures", year=year)
    assert (committee["Đảng viên"], committee["Đã đăng ký"], committee["Lượt đăng ký"]) == ("2", "1", "1")
    assert sorted((cell["Đảng viên"], cell["Đã đăng ký"]) for cell in cells) == [("1", "0"), ("1", "1")]
    assert place.take("figures").status_code == 422


def test_nobody_takes_more_than_they_may_read(place: Place) -> None:
    with place.world.session() as session:
        roles = (Role.INSPECTOR, Role.AUDITOR, Role.SECRETARY)
        accounts = {role: account(session, role, place.tree.committee) for role in roles}
        stranger = account(session, Role.COMMITTEE_STAFF, place.tree.neighbour)
    assert place.take("members", place.world.client(stranger)).status_code == 404
    for role, who in accounts.items():
        answer = place.take("members", place.world.client(who), format="csv")
        assert answer.status_code in {200, 403}, (role, answer.text)
        assert b"001060000001" not in answer.content or role is Role.SECRETARY
    assert "Người Khác" not in place.take("members", format="csv").text
    with place.world.database.read() as session:
        made = select(func.count()).where(col(Event.kind) == "export.made")
        assert session.execute(made).scalar_one() >= 1


def ask(place: Place, **body: Any) -> dict[str, Any]:
    answer = place.client.post(
        "/api/v1/exports", json={"kind": "members", "organisation_id": str(place.tree.committee.id), **body}
    )
    assert answer.status_code == 202, answer.text
    job: dict[str, Any] = answer.json()
    return job


def fetch(place: Place, job: Mapping[str, Any], client: TestClient | None = None) -> Any:
    return (client or place.client).get(f"/api/v1/exports/files/{job['id']}")


def work(place: Place) -> None:
    assert Worker(place.world.installation, KINDS, {}).do_next()


def test_a_long_list_is_made_in_the_background(place: Place) -> None:
    job = ask(place, format="csv")
    early = fetch(place, job)
    assert (early.status_code, early.json()["code"]) == (409, "export_not_ready")
    work(place)
    assert place.client.get(f"/api/v1/jobs/{job['id']}").json()["result"]["rows"] == 2
    taken = fetch(place, job)
    assert taken.status_code == 200
    assert taken.content == place.take("members", format="csv").content
    assert taken.headers["content-disposition"] == place.take("members", format="csv").headers["content-disposition"]


def test_a_list_too_long_for_a_request(place: Place) -> None:
    settings = place.world.installation.settings.model_copy(update={"export_rows_at_once": 1})
    place.world.app.state.installation = replace(place.world.installation, settings=settings)
    refused = place.take("members")
    assert (refused.status_code, refused.json()["code"]) == (413, "export_too_large")
    job = ask(place)
    work(place)
    assert fetch(place, job).status_code == 200


def test_the_link_dies_with_the_right_to_it(place: Place) -> None:
    job = ask(place)
    work(place)
    with place.world.session() as session:
        other = account(session, Role.COMMITTEE_STAFF, place.tree.committee)
    assert fetch(place, job, place.world.client(other)).status_code == 404
    with place.world.session() as session:
        session.execute(text("UPDATE stored_file SET expires_at = '2001-01-01 00:00:00'"))
    assert fetch(place, job).json()["code"] == "file_gone"
    with place.world.session() as session:
        session.execute(text("UPDATE role_grant SET valid_to = '2001-01-01'"))
    assert fetch(place, job).status_code in {403, 404}


def test_a_right_lost_before_its_turn_makes_no_list(place: Place) -> None:
    ask(place)
    with place.world.session() as session:
        session.execute(text("UPDATE role_grant SET valid_to = '2001-01-01'"))
    work(place)
    with place.world.database.read() as session:
        assert session.execute(select(func.count()).select_from(StoredFile)).scalar_one() == 0
        assert session.execute(select(func.count()).select_from(Member)).scalar_one() == 3


def test_study_sessions_of_a_year_go_out_with_their_attendance(place: Place) -> None:
    year = place.world.today.year
    with place.world.session() as session:
        an, binh = session.execute(select(Member).order_by(col(Member.name_sort)).limit(2)).scalars()
        marks = [(an, Mark.PRESENT), (binh, Mark.ABSENT)]
        held = date(year, 1, 9)
        study_session(session, place.tree.cell, held, state=SessionState.HELD, marks=marks, title="Nêu gương")
        study_session(session, place.tree.other_cell, date(year, 1, 5))
        study_session(session, place.tree.foreign_cell, held)
        study_session(session, place.tree.cell, date(year - 1, 12, 9))
    latest, before = place.table("study_sessions", year=year)
    assert latest == {
        "Tổ chức đảng": place.tree.cell.name,
        "Ngày sinh hoạt": f"09/01/{year}",
        "Nội dung": "Nêu gương",
        "Hình thức": "Chuyên đề",
        "Chuyên đề": "Có",
        "Trạng thái": "Đã họp",
        "Thuộc chuyên đề": "",
        "Địa điểm": "",
        "Chủ trì": "",
        "Thuộc diện dự": "2",
        "Có mặt": "1",
        "Vắng có lý do": "0",
        "Vắng không lý do": "1",
        "Đi công tác": "0",
    }
    assert (before["Tổ chức đảng"], before["Có mặt"]) == (place.tree.other_cell.name, "")
    assert place.take("study_sessions").status_code == 422


def test_exemplars_go_out_in_every_state(place: Place) -> None:
    with place.world.session() as session:
        make_exemplars.exemplar(session, place.tree.cell, title="Tuyến phố không rác")
        make_exemplars.exemplar(session, place.tree.foreign_cell)
    (row,) = place.table("exemplars")
    assert (row["Đơn vị đề nghị"], row["Tên điển hình"]) == (place.tree.cell.name, "Tuyến phố không rác")
    assert row["Trạng thái"]
    stranger = with_role(place.world, Role.COMMITTEE_STAFF, place.tree.neighbour)
    assert place.take("exemplars", stranger).status_code == 404


def test_limitations_go_out_with_where_they_stand(place: Place) -> None:
    with place.world.session() as session:
        for cell in (place.tree.cell, place.tree.foreign_cell):
            make_inspections.limitation(session, make_inspections.inspection(session, cell, cell))
    (row,) = place.table("findings")
    assert (row["Hạn chế, khuyết điểm"], row["Trạng thái"], row["Nơi theo dõi"]) == (
        "Còn chung chung",
        "Chưa khắc phục",
        place.tree.cell.name,
    )


def test_grades_of_a_year_go_out_by_the_names_of_their_levels(place: Place) -> None:
    year = place.world.today.year
    with place.world.session() as session:
        rule_set = session.execute(
            select(GradingRuleSet).where(col(GradingRuleSet.subject) == GradingSubject.MEMBER)
        ).scalar_one()
        person = session.execute(select(Member).order_by(col(Member.name_sort)).limit(1)).scalar_one()
        for each, period, number in ((year, GradingPeriod.QUARTER, 3), (year - 1, GradingPeriod.YEAR, 1)):
            session.add(
                Grading(
                    rule_set_id=rule_set.id,
                    member_id=person.id,
                    organisation_id=place.tree.cell.id,
                    unit_id=place.tree.cell.id,
                    period=period,
                    year=each,
                    number=number,
                    state=GradingState.SELF_GRADED,
                    self_rank=1,
                )
            )
        top = rule_set.rules["levels"][0]["name_vi"]
    (row,) = place.table("gradings", year=year)
    assert (row["Họ và tên"], row["Kỳ đánh giá"], row["Quý"], row["Tự xếp loại"], row["Mức quyết định"]) == (
        person.full_name,
        "Quý",
        "3",
        top,
        "",
    )
    assert place.take("gradings").status_code == 422


def test_transfers_go_out_once_whether_they_lead_in_or_out(place: Place) -> None:
    today = place.world.today
    with place.world.session() as session:
        people = session.execute(select(Member).order_by(col(Member.name_sort)).limit(2)).scalars().all()
        ends = ((place.tree.cell, place.tree.other_cell), (place.tree.cell, place.tree.foreign_cell))
        for person, (old, new) in zip(people, ends, strict=True):
            session.add(
                Transfer(
                    member_id=person.id,
                    from_organisation_id=old.id,
                    to_organisation_id=new.id,
                    state=TransferState.IN_TRANSIT,
                    introduced_on=today,
                )
            )
    rows = place.table("transfers")
    assert [(row["Chuyển từ"], row["Chuyển đến"], row["Trạng thái"]) for row in rows] == [
        (old.name, new.name, "Đang chuyển") for old, new in ends
    ]
    stranger = with_role(place.world, Role.COMMITTEE_STAFF, place.tree.neighbour)
    assert place.take("transfers", stranger).status_code == 404


def test_accounts_go_out_to_administrators_alone_and_without_secrets(place: Place) -> None:
    assert place.take("accounts").status_code == 403
    administrator = with_role(place.world, Role.ADMINISTRATOR, place.tree.committee)
    answer = place.take("accounts", administrator, format="ndjson")
    assert answer.status_code == 200, answer.text
    lines = [json.loads(line) for line in answer.text.splitlines()]
    assert lines
    assert {name for line in lines for name in line}.isdisjoint({"password_hash", "totp_secret", "id"})
