"""One year of one committee with three cells over HTTP, as five roles: from the themes to a restated report.

The administrator opens the year, the committee's clerk issues and reports, secretaries and members do the year's work
in their cells, and the level above accepts. Time passes between the steps.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine
from fastapi.testclient import TestClient
from sqlalchemy import update

from api.models.accounts import Account
from api.models.jobs import DayTurn
from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Role
from tests.make.accounts import account
from tests.make.members import member, position
from tests.make.organisations import organisation
from tests.make.summary_reports import WRITTEN
from tests.world import World

Answer = dict[str, Any]
CELLS = ("Chi bộ Thôn Nà Hai", "Chi bộ Trạm Y tế", "Chi bộ Trường học")
EXEMPLAR = {
    "kind": "individual",
    "title": "Đi từng ngõ, gõ từng nhà",
    "field": "countryside",
    "place": "Thôn Nà Hai",
    "summary": "Vận động nhân dân hiến đất làm đường.",
    "deeds": [{"text": "Vận động 32 hộ hiến đất", "result": "1,8 km đường"}],
}


class Committee:
    """A committee with three cells, each with a secretary and a member; roles are called by their names."""

    def __init__(self, world: World, stack: ExitStack) -> None:
        self.world, self.stack = world, stack
        self.year = world.today.year + 1
        self.accounts: dict[str, Account] = {}
        self.people: dict[str, Member] = {}
        with world.session() as session:
            session.execute(update(DayTurn).values(day=date(self.year, 1, 4)))
        self.on(1, 4)
        with world.session() as session:
            self.above = organisation(session, "Đảng bộ tỉnh")
            self.committee = organisation(session, "Đảng bộ xã Bản Qua", parent=self.above)
            self.cells = [organisation(session, name, parent=self.committee) for name in CELLS]
            for number, cell in enumerate(self.cells):
                for part in ("secretary", "member"):
                    person = member(
                        session, cell, f"{'Trần Thị' if part == 'secretary' else 'Nguyễn Văn'} {'ABC'[number]}"
                    )
                    self.people[f"{part}_{number}"] = person
                    self.accounts[f"{part}_{number}"] = account(session, member=person, display_name=person.full_name)
                position(session, self.people[f"secretary_{number}"], cell, "secretary")
            self.accounts["administrator"] = account(session, Role.ADMINISTRATOR, self.above)
            self.accounts["clerk"] = account(session, Role.COMMITTEE_STAFF, self.committee)
            self.accounts["head"] = account(session, Role.SECRETARY, self.committee, below=False)
            self.accounts["above"] = account(session, Role.COMMITTEE_STAFF, self.above)

    def on(self, month: int, day: int, years_later: int = 0) -> None:
        """Let time pass until the morning of a day."""
        at = datetime(self.year + years_later, month, day, 2, tzinfo=UTC)
        self.stack.enter_context(time_machine.travel(at, tick=True))

    def as_(self, who: str) -> TestClient:
        """A client newly signed in."""
        return self.world.client(self.accounts[who])

    def call(
        self, who: str, verb: str, path: str, body: Any = None, *, version: int | None = None, **query: Any
    ) -> Answer:
        """A call that must succeed."""
        headers = {} if version is None else {"If-Match": f'"{version}"'}
        answer = self.as_(who).request(verb, f"/api/v1{path}", json=body, params=query, headers=headers)
        assert answer.status_code < 300, f"{who} {verb} {path}: {answer.text}"
        found: Answer = answer.json()
        return found

    def post(self, who: str, path: str, version: int | None = None, **body: Any) -> Answer:
        """A step that must succeed."""
        return self.call(who, "POST", path, body or None, version=version)

    def day(self, month: int, day: int) -> str:
        """A day of the year as it is sent."""
        return str(date(self.year, month, day))


@pytest.fixture
def committee(sqlite_world: World) -> Iterator[Committee]:
    with ExitStack() as stack:
        yield Committee(sqlite_world, stack)


def test_one_year_of_one_committee(committee: Committee) -> None:
    theme = the_year_is_opened_and_its_theme_issued(committee)
    standards_are_issued_after_consultation(committee)
    pledges = everybody_registers_and_the_cells_publicise(committee, theme)
    an_exemplar_is_recognised_commended_publicised_and_replicated(committee)
    members_report_and_the_collective_assesses(committee, pledges)
    report = reports_go_up_sealed_and_are_accepted(committee)
    a_correction_is_restated(committee, report, pledges)


def the_year_is_opened_and_its_theme_issued(at: Committee) -> str:
    windows = {
        "registration_opens_on": at.day(1, 5),
        "registration_closes_on": at.day(3, 31),
        "report_opens_on": at.day(11, 1),
        "report_closes_on": at.day(12, 15),
        "assessment_closes_on": at.day(12, 31),
    }
    at.post("administrator", "/years", year=at.year, **windows)
    theme = at.post(
        "clerk",
        f"/organisations/{at.committee.id}/themes",
        term="year",
        title="Gần dân, sát dân, giữ lời hứa với dân",
        valid_from=at.day(1, 4),
        valid_to=str(date(at.year + 1, 1, 1)),
    )
    reaching = at.call("member_0", "GET", f"/organisations/{at.cells[0].id}/themes")["items"]
    assert [(each["title"], each["issued_by"]["name"]) for each in reaching] == [
        ("Gần dân, sát dân, giữ lời hứa với dân", "Đảng bộ xã Bản Qua")
    ]
    return str(theme["id"])


def standards_are_issued_after_consultation(at: Committee) -> None:
    at.on(1, 12)
    draft = at.call("clerk", "POST", "/standards", {"title": "Chuẩn mực đạo đức"}, organisation_id=str(at.committee.id))
    address = f"/standards/{draft['id']}"
    items = {"items": [{"text": "Gần dân, trọng dân"}, {"text": "Nói đi đôi với làm"}]}
    draft = at.call("clerk", "PATCH", address, items, version=draft["version"])
    at.post("clerk", f"{address}/consultation", draft["version"], closes_on=at.day(1, 31))
    said = at.post("member_1", f"{address}/comments", text="Nên thêm: giữ lời hứa với dân")
    at.call("clerk", "PUT", f"/standard-comments/{said['id']}/answer", {"answer": "Tiếp thu"})
    at.on(2, 1)
    consulted = at.call("clerk", "GET", address)
    draft = at.call("clerk", "DELETE", f"{address}/consultation", version=consulted["version"])
    items["items"].append({"text": "Giữ lời hứa với dân"})
    draft = at.call("clerk", "PATCH", address, items, version=draft["version"])
    issued = {"decision_number": "21-QĐ/ĐU", "issued_on": at.day(2, 1), "valid_from": at.day(2, 2)}
    at.post("clerk", f"{address}/issue", draft["version"], **issued)
    at.on(2, 2)
    in_force = at.call("member_2", "GET", f"/organisations/{at.cells[2].id}/standards-in-force")
    assert [each["text"] for each in in_force["items"]] == [
        "Gần dân, trọng dân",
        "Nói đi đôi với làm",
        "Giữ lời hứa với dân",
    ]


def everybody_registers_and_the_cells_publicise(at: Committee, theme: str) -> dict[str, str]:
    at.on(2, 20)
    deed = {
        "action": "Mỗi tuần dành một buổi hướng dẫn bà con làm thủ tục qua mạng tại nhà văn hoá thôn",
        "measure": "Bà con tự nộp được hồ sơ",
        "quantity": 40,
        "unit": "buổi",
        "duty": "Tổ công nghệ số cộng đồng",
        "grounds": [{"kind": "theme", "theme_id": theme}],
    }
    pledges = {}
    for who in at.people:
        made = at.post(who, "/pledges", year=at.year, deeds=[deed])
        pledges[who] = str(made["id"])
        at.post(who, f"/pledges/{made['id']}/registration")
    at.on(3, 2)
    for who, pledge in pledges.items():
        at.post(f"secretary_{who[-1]}", f"/pledges/{pledge}/publication")
    board = at.call("member_0", "GET", f"/organisations/{at.cells[0].id}/notice-board", year=at.year)
    assert len(board["items"]) == 2
    return pledges


def an_exemplar_is_recognised_commended_publicised_and_replicated(at: Committee) -> None:
    at.on(5, 10)
    person, home = at.people["member_0"], at.cells[0]
    found = at.post("secretary_0", "/exemplars", organisation_id=str(home.id), member_id=str(person.id), **EXEMPLAR)
    address = f"/exemplars/{found['id']}"
    found = at.post("clerk", f"{address}/verification", found["version"], verification="Có thật, hiệu quả")
    at.on(5, 19)
    by = {"organisation_id": str(at.committee.id), "decision_number": "112-QĐ/ĐU", "decided_on": at.day(5, 19)}
    at.post("clerk", f"{address}/recognition", found["version"], **by)
    at.post("clerk", f"{address}/commendations", **by, level="commune", form="certificate")
    told = {"channel": "newspaper", "link": "https://example.vn/a", "count": 2, "published_on": at.day(5, 19)}
    at.post("clerk", f"{address}/publicity", organisation_id=str(at.committee.id), **told)
    at.on(6, 1)
    taken_up = {"organisation_id": str(at.cells[1].id), "started_on": at.day(6, 1), "evidence": "Nghị quyết tháng 6"}
    at.post("secretary_1", f"{address}/replications", **taken_up)
    page = at.call("member_2", "GET", address)
    assert (page["state"], page["replications"]) == ("replicated", 1)


def members_report_and_the_collective_assesses(at: Committee, pledges: dict[str, str]) -> None:
    at.on(11, 20)
    for who, pledge in pledges.items():
        at.post(who, f"/pledges/{pledge}/self-reports", done="38 buổi", not_done="2 buổi", next="Tiếp tục")
    at.on(12, 5)
    for who, pledge in pledges.items():
        writer = "head" if who.startswith("secretary") else f"secretary_{who[-1]}"
        rating = "fair" if who == "member_2" else "good"
        at.post(writer, f"/pledges/{pledge}/assessments", rating=rating, remark="Thực hiện nghiêm túc")


def written_report(at: Committee, who: str, unit: Organisation) -> Answer:
    report = at.post(who, "/summary-reports", organisation_id=str(unit.id), year=at.year, period="year")
    return at.call(who, "PATCH", f"/summary-reports/{report['id']}", WRITTEN, version=report["version"])


def figures_of(at: Committee, report: Answer, number: int) -> dict[str, tuple[int, int, float]]:
    issue = at.call("above", "GET", f"/summary-reports/{report['id']}/issues/{number}")
    assert issue["intact"] is True
    itself = next(unit for unit in issue["content"]["figures"] if unit["relation"] == "itself")
    return {
        each["code"]: (each["numerator"], each["denominator"], each["percent"])
        for each in itself["indicators"]
        if each["code"] in {"registered", "assessed", "rated_good"}
    }


def reports_go_up_sealed_and_are_accepted(at: Committee) -> Answer:
    at.on(12, 28)
    report = written_report(at, "clerk", at.committee)
    early = at.as_("clerk").post(
        f"/api/v1/summary-reports/{report['id']}/submission", json={}, headers={"If-Match": f'"{report["version"]}"'}
    )
    assert (early.status_code, early.json()["code"]) == (409, "summary_report_below_missing")
    for number, cell in enumerate(at.cells):
        sent = written_report(at, f"secretary_{number}", cell)
        address = f"/summary-reports/{sent['id']}"
        sent = at.call(f"secretary_{number}", "POST", f"{address}/submission", {}, version=sent["version"])
        at.post("clerk", f"{address}/acceptance", sent["version"])
    at.on(1, 5, years_later=1)
    address = f"/summary-reports/{report['id']}"
    sent = at.call("clerk", "POST", f"{address}/submission", {}, version=report["version"])
    assert (sent["state"], sent["on_time"]) == ("submitted", True)
    accepted = at.post("above", f"{address}/acceptance", sent["version"])
    assert figures_of(at, accepted, 1) == {
        "registered": (6, 6, 100.0),
        "assessed": (6, 6, 100.0),
        "rated_good": (5, 6, 83.33),
    }
    return accepted


def a_correction_is_restated(at: Committee, report: Answer, pledges: dict[str, str]) -> None:
    at.on(1, 12, years_later=1)
    corrected = pledges["member_2"]
    at.post("secretary_2", f"/pledges/{corrected}/reopening", reason="Ghi nhầm mức đánh giá")
    at.post("secretary_2", f"/pledges/{corrected}/assessments", rating="good", remark="Thực hiện tốt")
    at.on(1, 13, years_later=1)
    address = f"/summary-reports/{report['id']}"
    unchanged = at.call("above", "GET", f"{address}/differences", before=1)
    assert unchanged["figures"] == [], "what held on the day of the report is what was reported"
    begun = at.post("clerk", f"{address}/restatement", report["version"], reason="Chi bộ Trường học ghi nhầm một mức")
    day = str(date(at.year + 1, 1, 13))
    sent = at.call("clerk", "POST", f"{address}/submission", {"as_of": day}, version=begun["version"])
    accepted = at.post("above", f"{address}/acceptance", sent["version"])
    assert (accepted["state"], accepted["issues"]) == ("accepted", 2)
    shown = at.call("above", "GET", f"{address}/differences", before=1, after=2)["figures"]
    changed = {
        (each["unit_name"], each["before_numerator"], each["after_numerator"])
        for each in shown
        if each["code"] == "rated_good"
    }
    assert changed == {("Đảng bộ xã Bản Qua", 5, 6), ("Chi bộ Trường học", 1, 2)}
    assert figures_of(at, report, 1)["rated_good"] == (5, 6, 83.33)
    assert figures_of(at, report, 2)["rated_good"] == (6, 6, 100.0)
