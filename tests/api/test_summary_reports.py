"""Reports to the level above over HTTP: filled from the figures, sealed when sent, judged above, restated by number."""

import io
from dataclasses import dataclass
from typing import Any

import pytest
from fastapi.testclient import TestClient
from python_calamine import CalamineWorkbook
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from api.rules.access import Role
from api.services import counters
from tests.make.accounts import account
from tests.make.figures import opened_year, pledged
from tests.make.members import member
from tests.make.organisations import SmallTree, organisation, small_tree
from tests.make.summary_reports import WRITTEN
from tests.world import World


@dataclass(frozen=True)
class Scene:
    """A committee with two cells: its clerk, the secretaries, and the staff of the level above."""

    world: World
    tree: SmallTree
    clients: dict[str, TestClient]
    year: int

    def begin(self, who: str, unit: Any, period: str = "year") -> dict[str, Any]:
        body = {"organisation_id": str(unit.id), "year": self.year, "period": period}
        made = self.clients[who].post("/api/v1/summary-reports", json=body)
        assert made.status_code == 201, made.text
        found: dict[str, Any] = made.json()
        return found

    def written(self, who: str, unit: Any) -> dict[str, Any]:
        """A report of the year in which everything is written."""
        report = self.begin(who, unit)
        edited = self.clients[who].patch(f"/api/v1/summary-reports/{report['id']}", json=WRITTEN, headers=etag(report))
        assert edited.status_code == 200, edited.text
        found: dict[str, Any] = edited.json()
        return found

    def step(self, who: str, report: dict[str, Any], step: str, **body: Any) -> Any:
        takes_none = step == "acceptance"
        return self.clients[who].post(
            f"/api/v1/summary-reports/{report['id']}/{step}",
            json=None if takes_none else body,
            headers=etag(report),
        )

    def issue(self, report: dict[str, Any], number: int) -> dict[str, Any]:
        answer = self.clients["above"].get(f"/api/v1/summary-reports/{report['id']}/issues/{number}")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found


def etag(report: dict[str, Any]) -> dict[str, str]:
    return {"If-Match": f'"{report["version"]}"'}


@pytest.fixture
def scene(world: World) -> Scene:
    year = world.today.year
    with world.acting() as ctx:
        session = ctx.session
        tree = small_tree(session)
        opened_year(session, year)
        people = [member(session, cell) for cell in (tree.cell, tree.cell, tree.other_cell)]
        accounts = {
            "clerk": account(session, Role.COMMITTEE_STAFF, tree.committee, below=False),
            "secretary": account(session, Role.SECRETARY, tree.cell, below=False),
            "other_secretary": account(session, Role.SECRETARY, tree.other_cell, below=False),
            "above": account(session, Role.COMMITTEE_STAFF, tree.root),
            "neighbour": account(session, Role.COMMITTEE_STAFF, tree.neighbour),
            "comrade": account(session, member=people[0]),
        }
    with world.acting() as ctx:
        counters.open_year(ctx, year)
        pledged(ctx, people[0], year, 2)
    return Scene(world, tree, {name: world.client(each) for name, each in accounts.items()}, year)


def registered(issue: dict[str, Any]) -> list[tuple[str, int, int]]:
    """Numerator and denominator of the first indicator of each unit but what is the organisation's own."""
    units = [unit for unit in issue["content"]["figures"] if unit["relation"] != "own"]
    return [
        (unit["organisation"]["name"], each["numerator"], each["denominator"])
        for unit in units
        for each in unit["indicators"]
        if each["code"] == "registered"
    ]


def test_from_the_cells_to_the_level_above_and_a_restatement(scene: Scene) -> None:
    tree = scene.tree
    for who, cell in (("secretary", tree.cell), ("other_secretary", tree.other_cell)):
        sent = scene.step(who, scene.written(who, cell), "submission")
        assert (sent.status_code, sent.json()["state"]) == (200, "submitted")
        accepted = scene.step("clerk", sent.json(), "acceptance")
        assert (accepted.status_code, accepted.json()["state"]) == (200, "accepted")
    report = scene.written("clerk", tree.committee)
    sent = scene.step("clerk", report, "submission").json()
    assert (sent["state"], sent["issues"], sent["to_organisation"]["name"]) == ("submitted", 1, "Đảng bộ tỉnh")
    first = scene.issue(sent, 1)
    assert first["intact"] is True
    assert registered(first) == [
        ("Đảng bộ Sở Nội vụ", 1, 3),
        ("Chi bộ Văn phòng", 1, 2),
        ("Chi bộ Thanh tra", 0, 1),
    ]
    assert [below["state"] for below in first["content"]["below"]] == ["accepted", "accepted"]
    assert {rule["key"] for rule in first["content"]["rules"]} >= {"status_requirements", "good", "results"}
    accepted = scene.step("above", sent, "acceptance").json()
    assert accepted["state"] == "accepted"

    with scene.world.acting() as ctx:
        late = member(ctx.session, tree.other_cell)
        counters.people_changed(ctx, [late.id])
    url = f"/api/v1/summary-reports/{report['id']}/differences"
    now = scene.clients["above"].get(url, params={"before": 1}).json()
    changed = [(line["unit_name"], line["before_denominator"], line["after_denominator"]) for line in now["figures"]]
    assert ("Đảng bộ Sở Nội vụ", 3, 4) in changed

    again = scene.step("clerk", accepted, "restatement", reason="Bổ sung một đảng viên").json()
    assert again["state"] == "restating"
    restated = scene.step("clerk", again, "submission").json()
    second = scene.issue(restated, 2)
    assert (second["restates"], second["content"]["restatement_reason"]) == (1, "Bổ sung một đảng viên")
    assert scene.issue(restated, 1)["content"] == first["content"]
    shown = scene.clients["above"].get(url, params={"before": 1, "after": 2}).json()
    assert shown["figures"] == now["figures"]
    final = scene.step("above", restated, "acceptance").json()
    assert (final["state"], final["restatement_reason"]) == ("accepted", None)


def test_nothing_is_sent_before_it_is_complete_and_all_below_are_in(scene: Scene) -> None:
    report = scene.begin("clerk", scene.tree.committee)
    refused = scene.step("clerk", report, "submission")
    assert (refused.status_code, refused.json()["code"]) == (409, "summary_report_incomplete")
    assert {each["pointer"] for each in refused.json()["errors"]} == {
        "/sections/results",
        "/sections/limitations",
        "/sections/plan",
        "/place",
        "/authority",
        "/signatory_title",
        "/signatory_name",
    }
    edited = (
        scene.clients["clerk"]
        .patch(f"/api/v1/summary-reports/{report['id']}", json=WRITTEN, headers=etag(report))
        .json()
    )
    assert {each["name"] for each in edited["missing_below"]} == {"Chi bộ Văn phòng", "Chi bộ Thanh tra"}
    refused = scene.step("clerk", edited, "submission")
    assert (refused.json()["code"], refused.json()["allowed"]) == ("summary_report_below_missing", ["exception"])
    assert "Chi bộ Thanh tra" in refused.json()["detail"]
    sent = scene.step("clerk", edited, "submission", exception="Hai chi bộ gửi muộn do bão")
    assert sent.status_code == 200
    assert scene.issue(sent.json(), 1)["content"]["exception"] == "Hai chi bộ gửi muộn do bão"


def test_returned_with_a_reason_and_sent_again(scene: Scene) -> None:
    sent = scene.step("secretary", scene.written("secretary", scene.tree.cell), "submission").json()
    edit = {"place": "Sa Pa"}
    url = f"/api/v1/summary-reports/{sent['id']}"
    refused = scene.clients["secretary"].patch(url, json=edit, headers=etag(sent))
    assert (refused.status_code, refused.json()["code"]) == (409, "summary_report_state_refused")
    assert scene.step("secretary", sent, "acceptance").status_code == 403
    returned = scene.step("clerk", sent, "return", reason="Chưa nêu nguyên nhân").json()
    assert returned["state"] == "returned"
    edited = scene.clients["secretary"].patch(url, json=edit, headers=etag(returned)).json()
    assert edited["allowed_actions"] == ["edit", "submit"]
    resent = scene.step("secretary", edited, "submission").json()
    issues = scene.clients["secretary"].get(f"{url}/issues").json()
    assert [(each["number"], each["restates"], each["intact"]) for each in issues] == [(1, None, True), (2, None, True)]
    assert (issues[0]["verdict"]["reason"], issues[1]["verdict"]) == ("Chưa nêu nguyên nhân", None)
    assert resent["submitted_on"] == sent["submitted_on"]


def test_nobody_accepts_what_they_sent_themselves(scene: Scene) -> None:
    report = scene.written("above", scene.tree.cell)
    sent = scene.step("above", report, "submission").json()
    refused = scene.step("above", sent, "acceptance")
    assert (refused.status_code, refused.json()["code"]) == (403, "own_summary_report")
    assert sent["allowed_actions"] == []


def test_wrong_values_are_named_and_nothing_is_written(scene: Scene) -> None:
    clerk, committee = scene.clients["clerk"], scene.tree.committee
    base = {"organisation_id": str(committee.id), "year": scene.year, "period": "year"}
    assert clerk.post("/api/v1/summary-reports", json=base | {"year": 1950}).json()["errors"][0]["pointer"] == "/year"
    report = scene.written("clerk", committee)
    assert clerk.post("/api/v1/summary-reports", json=base).json()["code"] == "summary_report_exists"
    url = f"/api/v1/summary-reports/{report['id']}"
    wrong = clerk.patch(url, json={"sections": {"poems": "Thơ"}}, headers=etag(report))
    assert [(each["pointer"], each["code"]) for each in wrong.json()["errors"]] == [
        ("/sections/poems", "choice_invalid")
    ]
    for as_of, code in ((f"{scene.year + 1}-01-01", "date_in_future"), (f"{scene.year - 1}-12-31", "before_beginning")):
        refused = scene.step("clerk", report, "submission", as_of=as_of, exception="Thử")
        assert [(each["pointer"], each["code"]) for each in refused.json()["errors"]] == [("/as_of", code)]
    assert clerk.get(url).json()["state"] == "draft"
    stale = clerk.patch(url, json={"place": "Sa Pa"}, headers={"If-Match": '"1"'})
    assert stale.status_code == 412
    assert clerk.patch(url, json={"place": "Sa Pa"}).status_code == 428


def test_what_was_sealed_cannot_be_bent(scene: Scene) -> None:
    sent = scene.step("secretary", scene.written("secretary", scene.tree.cell), "submission").json()
    with pytest.raises(DBAPIError, match="append-only"), scene.world.session() as session:
        session.execute(text("UPDATE summary_report_issue SET content = '{}'"))
    with scene.world.session() as session:  # as only somebody could who is master of the database
        on_postgresql = session.get_bind().dialect.name == "postgresql"
        if on_postgresql:
            session.execute(text("ALTER TABLE summary_report_issue DISABLE TRIGGER ALL"))
            session.execute(
                text("UPDATE summary_report_issue SET content = jsonb_set(content, '{exception}', '\"khác\"')")
            )
        else:
            session.execute(text("DROP TRIGGER summary_report_issue_no_update"))
            session.execute(text("UPDATE summary_report_issue SET content = json_set(content, '$.exception', 'khác')"))
    assert scene.issue(sent, 1)["intact"] is False


def test_the_annex_is_a_workbook_of_the_sealed_figures(scene: Scene) -> None:
    sent = scene.step("secretary", scene.written("secretary", scene.tree.cell), "submission").json()
    answer = scene.clients["secretary"].get(f"/api/v1/summary-reports/{sent['id']}/issues/1/annex")
    assert answer.status_code == 200
    rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert rows[0][:4] == ["Đơn vị", "Chỉ tiêu", "Số lượng", "Trên tổng số"]
    assert rows[1] == ["Chi bộ Văn phòng", "Đã đăng ký", 1, 2, "50,00", "due"]


def test_who_sees_it(scene: Scene) -> None:
    report = scene.begin("secretary", scene.tree.cell)
    url = f"/api/v1/summary-reports/{report['id']}"
    seen = {who: client.get(url).status_code for who, client in scene.clients.items()}
    assert seen == {
        "secretary": 200,
        "clerk": 200,
        "above": 200,
        "comrade": 403,
        "other_secretary": 404,
        "neighbour": 404,
    }
    listed = {who: len(client.get("/api/v1/summary-reports").json()["items"]) for who, client in scene.clients.items()}
    assert {who for who, count in listed.items() if count} == {"secretary", "clerk", "above"}


def test_what_the_level_above_waits_for(scene: Scene) -> None:
    scene.step("secretary", scene.written("secretary", scene.tree.cell), "submission")
    url = f"/api/v1/organisations/{scene.tree.committee.id}/summary-reports-below"
    found = scene.clients["clerk"].get(url, params={"year": scene.year, "period": "year"}).json()
    assert (found["expected"], found["submitted"], found["on_time"]) == (2, 1, 1)
    with scene.world.session() as session:
        organisation(session, "Chi bộ mới", parent=scene.tree.committee)
    found = scene.clients["clerk"].get(url, params={"year": scene.year, "period": "year"}).json()
    assert (found["expected"], found["submitted"]) == (3, 1)
    assert (found["own"], found["may_begin"]) == (None, True)
    begun = scene.begin("clerk", scene.tree.committee)
    found = scene.clients["clerk"].get(url, params={"year": scene.year, "period": "year"}).json()
    assert (found["own"]["id"], found["may_begin"]) == (begun["id"], False)
    found = scene.clients["above"].get(url, params={"year": scene.year + 1, "period": "year"}).json()
    assert (found["own"], found["may_begin"]) == (None, False)  # that year has not begun


def test_the_root_notes_itself_what_was_said_above(scene: Scene) -> None:
    with scene.world.session() as session:
        other = account(session, Role.COMMITTEE_STAFF, scene.tree.root)
    scene.clients["second"] = scene.world.client(other)
    report = scene.written("above", scene.tree.root)
    assert report["to_organisation"] is None
    sent = scene.step("above", report, "submission", exception="Gửi trước theo yêu cầu").json()
    assert scene.step("above", sent, "acceptance").status_code == 403
    assert scene.step("second", sent, "acceptance").json()["state"] == "accepted"
