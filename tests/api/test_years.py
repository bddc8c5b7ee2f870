"""Programme years: opening, windows that the nearest organisation sets, lateness, closing and reopening."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col

from api.models.pledges import PledgeReason
from api.models.statistics import ClosedFigure, OrganisationYear
from api.models.years import ClosedCell
from api.rules.access import Role
from api.rules.pledges import PledgeState
from api.services.years import find
from tests.make.accounts import account
from tests.make.casts import Cast, cast, recount
from tests.make.organisations import small_tree
from tests.make.pledges import CONCRETE, pledge
from tests.world import World

DAYS = {
    "registration_opens_on": "2027-01-05",
    "registration_closes_on": "2027-03-31",
    "report_opens_on": "2027-11-01",
    "report_closes_on": "2027-12-10",
    "assessment_closes_on": "2027-12-31",
}


def last_year(world: World) -> Cast:
    number = world.today.year - 1
    return cast(world, open_year=number, registration_closes_on=date(number, 3, 31))


def test_a_year_is_opened_once_with_a_line_for_every_cell(world: World) -> None:
    people = cast(world)
    administrator = people.client("administrator")
    answer = administrator.post("/api/v1/years", json={"year": 2027, **DAYS})
    assert answer.status_code == 201, answer.text
    again = administrator.post("/api/v1/years", json={"year": 2027, **DAYS})
    assert (again.status_code, again.json()["code"]) == (409, "year_opened")
    wrong = administrator.post("/api/v1/years", json={"year": 2028, **DAYS, "report_closes_on": "2027-10-01"})
    assert [(each["pointer"], each["code"]) for each in wrong.json()["errors"]] == [
        ("/report_closes_on", "window_order")
    ]
    assert [each["year"] for each in administrator.get("/api/v1/years").json()["items"]] == [2027, people.year]
    with world.database.read() as session:
        row = session.execute(
            select(OrganisationYear).where(
                col(OrganisationYear.organisation_id) == people.cell.id, col(OrganisationYear.year) == 2027
            )
        ).scalar_one()
        assert (row.members, row.due, row.exempt) == (5, 4, 1)
    address = "/api/v1/years/2027"
    body = {"registration_closes_on": "2027-04-15"}
    assert administrator.patch(address, json=body).status_code == 428
    assert administrator.patch(address, json={"report_opens_on": None}, headers={"If-Match": '"1"'}).status_code == 422
    changed = administrator.patch(address, json=body, headers={"If-Match": '"1"'})
    assert (changed.status_code, changed.json()["registration_closes_on"]) == (200, "2027-04-15")
    assert administrator.patch(address, json=body, headers={"If-Match": '"1"'}).status_code == 412


def test_only_who_administers_the_whole_programme_opens_a_year(sqlite_world: World) -> None:
    with sqlite_world.session() as session:
        tree = small_tree(session)
        local = account(session, Role.ADMINISTRATOR, tree.committee)
    answer = sqlite_world.client(local).post("/api/v1/years", json={"year": 2027, **DAYS})
    assert answer.status_code == 403


def test_the_nearest_own_days_hold(sqlite_world: World) -> None:
    people = cast(sqlite_world)
    staff = people.client("staff")
    tree, number = people.tree, people.year

    def put(organisation_id: Any, **days: str) -> Any:
        return staff.put(f"/api/v1/organisations/{organisation_id}/years/{number}/windows", json=days)

    assert (
        put(tree.committee.id, registration_closes_on=f"{number}-04-15", report_opens_on=f"{number}-10-01").status_code
        == 200
    )
    assert put(tree.cell.id, registration_closes_on=f"{number}-05-01").status_code == 200

    def closes(organisation_id: Any) -> tuple[str, str]:
        body = people.client("staff").get(f"/api/v1/organisations/{organisation_id}/years/{number}").json()
        windows = {each["window"]: each for each in body["windows"]}
        return windows["registration"]["closes_on"][5:], windows["report"]["opens_on"][5:]

    assert closes(tree.cell.id) == ("05-01", "10-01")
    assert closes(tree.other_cell.id) == ("04-15", "10-01")
    assert closes(tree.foreign_cell.id) == ("12-31", "01-01")
    wrong = put(tree.cell.id, report_closes_on=f"{number}-09-01")
    assert wrong.json()["errors"][0]["code"] == "window_order"
    assert closes(tree.cell.id) == ("05-01", "10-01")
    assert put(tree.cell.id).json()["own"] is None
    assert closes(tree.cell.id) == ("04-15", "10-01")
    assert (
        people.client("secretary")
        .put(f"/api/v1/organisations/{tree.cell.id}/years/{number}/windows", json={})
        .status_code
        == 403
    )
    assert people.client("outsider").get(f"/api/v1/organisations/{tree.cell.id}/years/{number}").status_code == 404


def test_after_the_last_day_an_officer_registers_with_a_reason(world: World) -> None:
    people = last_year(world)
    number = world.today.year - 1
    member, secretary = people.client("member"), people.client("secretary")
    draft = member.post("/api/v1/pledges", json={"year": number, "deeds": [CONCRETE]}).json()
    address = f"/api/v1/pledges/{draft['id']}/registration"
    refused = member.post(address)
    assert (refused.status_code, refused.json()["code"]) == (409, "registration_closed")
    assert member.post(address, json={"late_reason": "Tôi quên"}).status_code == 409
    assert secretary.post(address).status_code == 404  # a draft stays the member's own
    [row] = [
        each
        for each in secretary.get(f"/api/v1/organisations/{people.cell.id}/pledges?year={number}").json()["items"]
        if each["pledge_id"]
    ]
    assert (row["pledge_id"], row["state"], row["standing"]) == (draft["id"], "draft", "missing")
    assert people.client("comrade").post(address, json={"late_reason": "x"}).status_code == 404
    taken = secretary.post(address, json={"late_reason": "Điều trị tại bệnh viện"})
    assert (taken.status_code, taken.json()["state"]) == (200, "registered"), taken.text
    with world.database.read() as session:
        [reason] = session.execute(select(PledgeReason)).scalars()
        assert (reason.kind, reason.reason) == ("late_registration", "Điều trị tại bệnh viện")


def test_within_the_window_an_officer_leaves_drafts_alone(sqlite_world: World) -> None:
    people = cast(sqlite_world)
    draft = people.client("member").post("/api/v1/pledges", json={"year": people.year, "deeds": [CONCRETE]}).json()
    answer = people.client("secretary").post(f"/api/v1/pledges/{draft['id']}/registration", json={"late_reason": "Vội"})
    assert answer.status_code == 404


def test_before_the_first_day_nothing_is_registered(sqlite_world: World) -> None:
    tomorrow = sqlite_world.today + timedelta(days=1)
    people = cast(sqlite_world, registration_opens_on=tomorrow, report_opens_on=tomorrow)
    member = people.client("member")
    draft = member.post("/api/v1/pledges", json={"year": people.year, "deeds": [CONCRETE]}).json()
    answer = member.post(f"/api/v1/pledges/{draft['id']}/registration")
    assert (answer.status_code, answer.json()["code"]) == (409, "registration_not_open")


def test_late_reports_are_taken_and_marked(sqlite_world: World) -> None:
    people = last_year(sqlite_world)
    number = sqlite_world.today.year - 1
    with sqlite_world.session() as session:
        made = pledge(session, people.members["member"], people.cell, number, state=PledgeState.PUBLICISED)
        opened = find(session, number)
        assert opened is not None
        opened.report_closes_on = opened.assessment_closes_on = date(number, 12, 31)
    recount(sqlite_world)
    body = {"done": "Đã làm", "not_done": "Không", "next": "Làm tiếp"}
    answer = people.client("member").post(f"/api/v1/pledges/{made.id}/self-reports", json=body)
    assert answer.status_code == 200, answer.text
    notebook = people.client("member").get(f"/api/v1/me/notebooks/{number}").json()
    assert [each["kind"] for each in notebook["reasons"]] == ["late_report"]


def test_closing_is_refused_while_something_is_open_unless_a_reason_is_given(world: World) -> None:
    people = last_year(world)
    number = world.today.year - 1
    with world.session() as session:
        done = pledge(session, people.members["member"], people.cell, number, state=PledgeState.ASSESSED)
        waiting = pledge(session, people.members["comrade"], people.cell, number, state=PledgeState.PUBLICISED)
    recount(world)
    staff = people.client("staff")
    address = f"/api/v1/organisations/{people.tree.committee.id}/year-closings"
    listed = staff.get(address, params={"year": number}).json()
    assert listed["open_work"] == {"missing": 3, "registered": 0, "publicised": 1, "self_reported": 0}
    refused = staff.post(address, json={"year": number})
    assert (refused.status_code, refused.json()["code"], refused.json()["allowed"]) == (
        409,
        "year_has_open_work",
        ["reason"],
    )
    closed = staff.post(address, json={"year": number, "reason": "Ba đồng chí đang điều trị"})
    assert closed.status_code == 201, closed.text
    assert people.client("secretary").get(f"/api/v1/pledges/{done.id}").json()["state"] == "closed"
    assert staff.post(address, json={"year": number, "reason": "Lại"}).json()["code"] == "already_closed"

    # Everything of the closed year refuses changes, and says so.
    secretary, member = people.client("secretary"), people.client("deputy")
    steps = [
        member.post("/api/v1/pledges", json={"year": number, "deeds": [CONCRETE]}),
        secretary.post(f"/api/v1/pledges/{waiting.id}/reopening", json={"reason": "Nhầm"}),
        secretary.post(f"/api/v1/pledges/{waiting.id}/comments", json={"text": "Tốt"}),
        secretary.post(f"/api/v1/pledges/{waiting.id}/transfer-notes", json={"text": "Tốt"}),
        secretary.post(f"/api/v1/pledges/{done.id}/reopening", json={"reason": "Nhầm"}),
        staff.post(
            f"/api/v1/organisations/{people.cell.id}/pledge-exceptions",
            json={"member_id": str(people.members["deputy"].id), "year": number, "reason": "Ốm"},
        ),
    ]
    assert [(each.status_code, each.json()["code"]) for each in steps] == [(409, "year_closed")] * len(steps)
    assert secretary.get(f"/api/v1/pledges/{waiting.id}").json()["allowed_actions"] == []
    outcome = secretary.post(f"/api/v1/organisations/{people.cell.id}/publications", json={"year": number})
    assert outcome.json() == {"published": 0, "refused": 0, "outcomes": []}
    with world.database.read() as session:
        frozen = {
            row.organisation_id: (row.due, row.registered, row.assessed)
            for row in session.execute(select(ClosedFigure)).scalars()
        }
        assert frozen == {
            people.tree.committee.id: (5, 2, 1),
            people.cell.id: (4, 2, 1),
            people.tree.other_cell.id: (1, 0, 0),
        }

    # A level above closes the rest; what lies below cannot be reopened before it.
    above = f"/api/v1/organisations/{people.tree.root.id}/year-closings"
    whole = staff.post(above, json={"year": number, "reason": "Hết hạn"})
    assert whole.status_code == 201, whole.text
    below = f"/api/v1/year-closings/{closed.json()['id']}/reopening"
    refused = staff.post(below, json={"reason": "Ghi nhầm"})
    assert (refused.status_code, refused.json()["code"]) == (409, "closed_above")
    assert (
        staff.post(f"/api/v1/year-closings/{whole.json()['id']}/reopening", json={"reason": "Nhầm"}).status_code == 200
    )
    assert people.client("parent_secretary").post(below, json={"reason": "x"}).status_code == 403
    assert people.client("secretary").post(below, json={"reason": "x"}).status_code == 404
    assert staff.post(below, json={}).status_code == 422
    reopened = staff.post(below, json={"reason": "Ghi nhầm người"})
    assert (reopened.status_code, reopened.json()["reopening_reason"]) == (200, "Ghi nhầm người")
    assert staff.post(below, json={"reason": "Lại"}).json()["code"] == "already_reopened"
    assert people.client("secretary").get(f"/api/v1/pledges/{done.id}").json()["state"] == "assessed"
    with world.database.read() as session:
        assert session.execute(select(ClosedCell)).first() is None


def test_a_year_is_not_closed_before_it_is_over(sqlite_world: World) -> None:
    if (sqlite_world.today.month, sqlite_world.today.day) == (12, 31):
        pytest.skip("today the year may be closed")
    people = cast(sqlite_world)
    answer = people.client("staff").post(
        f"/api/v1/organisations/{people.tree.root.id}/year-closings", json={"year": people.year, "reason": "Sớm"}
    )
    assert (answer.status_code, answer.json()["code"]) == (409, "year_not_over")
    with sqlite_world.database.read() as session:
        assert session.execute(select(ClosedCell)).first() is None
