"""Inspections over HTTP: planned, announced, answered, concluded; limitations put right, checked again, climbing."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from fastapi.testclient import TestClient
from sqlmodel import col, select

from api.models.events import Event
from api.models.inspections import Finding, Inspection
from api.rules.access import Role
from api.rules.inspections import FindingState, InspectionState
from api.rules.pledges import PledgeState
from api.services import findings
from tests.make import inspections as make
from tests.make.casts import Cast, cast
from tests.make.clients import with_role
from tests.make.pledges import pledge
from tests.world import World

API = "/api/v1/inspections"
DOCUMENT = {"kind": "document", "label": "Sổ nghị quyết chi bộ"}
STRENGTH = {"kind": "strength", "text": "Sinh hoạt đều", "examined": DOCUMENT}


@pytest.fixture
def people(world: World) -> Cast:
    return cast(world)


def plan_of(people: Cast, **fields: Any) -> dict[str, Any]:
    return {
        "organisation_id": str(people.tree.committee.id),
        "kind": "inspection",
        "subject_organisation_id": str(people.cell.id),
        "title": "Kiểm tra việc làm theo Bác",
        "content": "Đăng ký, công khai, tự báo cáo",
        "period_from": "2025-01-01",
        "period_to": "2025-12-31",
        "planned_for": "2026-05-10",
        **fields,
    }


def limitation(people: Cast, **fields: Any) -> dict[str, Any]:
    due_on = str(people.world.today + timedelta(days=5))
    wanting = {"kind": "limitation", "text": "Còn chung chung", "cause": "Chưa góp ý", "examined": DOCUMENT}
    return {**wanting, "remedy": "Bổ sung mốc thời gian", "due_on": due_on, **fields}


def step(client: TestClient, found: Mapping[str, Any], path: str, body: Any = None, method: str = "POST") -> Any:
    address = f"{API}/{found['id']}{path}"
    return client.request(method, address, json=body, headers={"If-Match": f'"{found["version"]}"'})


def done(answer: Any) -> dict[str, Any]:
    assert answer.status_code in {200, 201}, answer.text
    return dict(answer.json())


def code(answer: Any) -> tuple[int, str | None]:
    return answer.status_code, answer.json().get("code")


def fault(answer: Any) -> tuple[str, str]:
    assert answer.status_code == 422, answer.text
    return answer.json()["errors"][0]["pointer"], answer.json()["errors"][0]["code"]


def under_way(people: Cast, **fields: Any) -> dict[str, Any]:
    """An inspection of the cell by the committee that has begun, with the comrade of another cell at its head."""
    staff = people.client("staff")
    found = done(staff.post(API, json=plan_of(people, **fields)))
    team = {"members": [{"member_id": str(people.members["parent_secretary"].id), "role": "head"}]}
    found = done(step(staff, found, "/team", team, "PUT"))
    told = {"announcement_number": "07-TB/UBKT", "report_due_on": str(people.world.today)}
    found = done(step(staff, found, "/announcement", told))
    return done(step(staff, found, "/beginning"))


def test_from_the_plan_to_the_closing(people: Cast) -> None:
    inspector, secretary, head = (people.client(part) for part in ("inspector", "secretary", "parent_secretary"))
    committee = people.tree.committee.id
    year = {"year": people.year, "title": "Chương trình năm", "decision_number": "12-CTr/UBKT"}
    plan = done(inspector.post(f"/api/v1/organisations/{committee}/inspection-plans", json=year))
    again = inspector.post(f"/api/v1/organisations/{committee}/inspection-plans", json=year)
    assert code(again) == (409, "inspection_plan_exists")
    found = done(inspector.post(API, json=plan_of(people, plan_id=plan["id"])))
    assert secretary.get(f"{API}/{found['id']}").status_code == 404, "those inspected are told by the announcement"
    told = {"announcement_number": "07-TB/UBKT", "report_due_on": str(people.world.today)}
    assert code(step(inspector, found, "/announcement", told)) == (409, "team_missing")
    team = {"members": [{"member_id": str(people.members["parent_secretary"].id), "role": "head"}]}
    found = done(step(inspector, found, "/team", team, "PUT"))
    found = done(step(inspector, found, "/announcement", told))
    received = secretary.get(f"/api/v1/organisations/{people.cell.id}/inspections", params={"side": "inspected"})
    assert [each["id"] for each in received.json()["items"]] == [found["id"]]
    found = done(step(secretary, found, "/own-report", {"text": "24/24 đã đăng ký"}, "PUT"))
    found = done(step(head, found, "/beginning"))
    assert found["own_report"] == "24/24 đã đăng ký"
    done(head.post(f"{API}/{found['id']}/findings", json=STRENGTH))
    wrong = done(head.post(f"{API}/{found['id']}/findings", json=limitation(people, text="Ghi nhầm")))
    gone = head.delete(f"/api/v1/findings/{wrong['id']}", headers={"If-Match": f'"{wrong["version"]}"'})
    assert gone.status_code == 204, gone.text
    done(head.post(f"{API}/{found['id']}/findings", json=limitation(people)))
    assert secretary.get(f"{API}/{found['id']}").json()["findings"] == [], "read from the conclusion on"

    present = done(inspector.get(f"{API}/{found['id']}"))
    concluded = done(
        step(inspector, present, "/conclusion", {"conclusion": "Còn một hạn chế", "conclusion_number": "15-KL"})
    )
    assert code(step(inspector, concluded, "/closing")) == (409, "findings_unfinished")
    seen = done(secretary.get(f"{API}/{found['id']}"))
    wanting = seen["findings"][-1]
    assert [(each["kind"], each["state"]) for each in seen["findings"]] == [
        ("strength", "noted"),
        ("limitation", "open"),
    ]
    assert (wanting["cause"], wanting["allowed_actions"]) == ("Chưa góp ý", ["report"])

    wanting = settle(people, secretary, wanting, "remedy-reports", {"text": "Đã sửa ba bản"})
    assert wanting["state"] == "remedied"
    later = str(people.world.today + timedelta(days=20))
    wanting = settle(people, inspector, wanting, "rechecks", {"satisfied": False, "text": "Hai bản", "due_on": later})
    assert (wanting["state"], wanting["due_on"]) == ("open", later)
    wanting = settle(people, secretary, wanting, "remedy-reports", {"text": "Đã sửa nốt"})
    wanting = settle(people, head, wanting, "rechecks", {"satisfied": True, "text": "Đạt"})
    assert (wanting["state"], wanting["closed_on"]) == ("closed", str(people.world.today))
    assert [each["action"] for each in wanting["steps"]] == ["report", "reject", "report", "accept"]
    assert done(step(inspector, concluded, "/closing"))["state"] == "closed"
    plans = inspector.get(f"/api/v1/organisations/{committee}/inspection-plans").json()
    assert [each["inspections"] for each in plans] == [{"closed": 1}]


def settle(people: Cast, client: TestClient, finding: Mapping[str, Any], path: str, body: Any) -> dict[str, Any]:
    headers = {"If-Match": f'"{finding["version"]}"'}
    return done(client.post(f"/api/v1/findings/{finding['id']}/{path}", json=body, headers=headers))


def test_a_finding_points_at_the_version_that_was_read(people: Cast) -> None:
    with people.world.session() as session:
        read = pledge(session, people.members["member"], people.cell, state=PledgeState.PUBLICISED)
        foreign = pledge(session, people.members["outsider"], people.tree.foreign_cell, state=PledgeState.PUBLICISED)
    found, head = under_way(people), people.client("parent_secretary")
    address = f"{API}/{found['id']}/findings"
    exactly = {"kind": "pledge", "id": str(read.id), "version": read.version}
    cases = [
        ({"kind": "pledge", "id": str(read.id)}, "/examined/version", "examined_version_needed"),
        ({**exactly, "id": str(foreign.id)}, "/examined/id", "examined_unknown"),
        ({**exactly, "kind": "standard"}, "/examined/id", "examined_unknown"),
        ({"kind": "document"}, "/examined/label", "examined_label_needed"),
        ({**DOCUMENT, "id": str(read.id), "version": 1}, "/examined/label", "examined_label_needed"),
    ]
    for examined, pointer, expected in cases:
        assert fault(head.post(address, json=limitation(people, examined=examined))) == (pointer, expected), examined
    older = head.post(address, json=limitation(people, examined={**exactly, "version": read.version + 1}))
    assert code(older) == (409, "examined_changed")
    assert done(head.post(address, json=limitation(people, examined=exactly)))["examined"]["unchanged"] is True
    with people.world.session() as session:
        session.get_one(type(read), read.id).updated_at = datetime(2026, 1, 1, tzinfo=UTC)
    [pointing] = done(head.get(f"{API}/{found['id']}"))["findings"]
    assert (pointing["examined"]["version"], pointing["examined"]["unchanged"]) == (read.version, False)


def test_wrong_values_are_named_and_nothing_is_written(people: Cast) -> None:
    staff = people.client("staff")
    member, foreign = str(people.members["member"].id), str(people.tree.foreign_cell.id)
    cases = [
        ({"subject_member_id": member}, "/subject_organisation_id", "inspection_subject_one"),
        ({"subject_organisation_id": None}, "/subject_organisation_id", "inspection_subject_one"),
        ({"subject_organisation_id": foreign}, "/subject_organisation_id", "inspection_subject_outside"),
        (
            {"subject_organisation_id": str(people.tree.committee.id)},
            "/subject_organisation_id",
            "inspection_subject_outside",
        ),
        (
            {"subject_organisation_id": None, "subject_member_id": str(people.members["outsider"].id)},
            "/subject_member_id",
            "inspection_subject_outside",
        ),
        ({"plan_id": foreign}, "/plan_id", "inspection_plan_unknown"),
        ({"kind": "party"}, "/kind", "choice_invalid"),
        ({"period_to": "2024-12-31"}, "/period_to", "interval_empty"),
        ({"state": "closed"}, "/state", "unknown_field"),
    ]
    for change, pointer, expected in cases:
        assert fault(staff.post(API, json=plan_of(people, **change))) == (pointer, expected), change
    assert staff.get(f"/api/v1/organisations/{people.tree.root.id}/inspections").json()["items"] == []

    found = done(staff.post(API, json=plan_of(people)))
    stranger, own = str(people.members["outsider"].id), str(people.members["secretary"].id)
    teams: list[tuple[list[tuple[str, str]], str, str]] = [
        ([(stranger, "member")], "/members", "team_head_one"),
        ([(stranger, "head"), (stranger, "member")], "/members/1/member_id", "team_member_twice"),
        ([(own, "head")], "/members/0/member_id", "team_of_subject"),
        ([(found["id"], "head")], "/members/0/member_id", "member_unknown"),
    ]
    for lines, pointer, expected in teams:
        body = {"members": [{"member_id": person, "role": role} for person, role in lines]}
        assert fault(step(staff, found, "/team", body, "PUT")) == (pointer, expected), lines

    begun = under_way(people)
    past = str(people.world.today - timedelta(days=1))
    faulty = [
        (limitation(people, remedy=None), "/remedy", "remedy_needed"),
        (limitation(people, due_on=None), "/due_on", "remedy_needed"),
        (limitation(people, due_on=past), "/due_on", "date_in_past"),
        ({**STRENGTH, "remedy": "x"}, "/remedy", "remedy_not_asked"),
    ]
    for body, pointer, expected in faulty:
        answer = people.client("parent_secretary").post(f"{API}/{begun['id']}/findings", json=body)
        assert fault(answer) == (pointer, expected), body


def test_steps_out_of_order_say_what_is_allowed(people: Cast) -> None:
    staff = people.client("staff")
    found = done(staff.post(API, json=plan_of(people)))
    refused = step(staff, found, "/beginning")
    assert code(refused) == (409, "inspection_state_refused")
    assert refused.json()["allowed"] == ["edit", "announce", "cancel"]
    assert staff.post(f"{API}/{found['id']}/cancellation", json={"reason": "x"}).status_code == 428
    assert step(staff, {**found, "version": 9}, "/cancellation", {"reason": "x"}).status_code == 412
    gone = done(step(staff, found, "/cancellation", {"reason": "Đơn vị sáp nhập"}))
    assert (gone["state"], gone["cancelled_reason"], gone["allowed_actions"]) == ("cancelled", "Đơn vị sáp nhập", [])

    with people.world.session() as session:
        concluded = make.inspection(session, people.tree.committee, people.cell, InspectionState.CONCLUDED)
        finding = make.limitation(session, concluded)
    address, etag = f"/api/v1/findings/{finding.id}", {"If-Match": f'"{finding.version}"'}
    early = staff.post(f"{address}/rechecks", json={"satisfied": True, "text": "x"}, headers=etag)
    assert code(early) == (409, "finding_state_refused")
    assert early.json()["allowed"] == ["extend", "report"]
    same = staff.post(f"{address}/extension", json={"reason": "x", "due_on": str(finding.due_on)}, headers=etag)
    assert fault(same) == ("/due_on", "deadline_not_later")
    late = staff.delete(address, headers=etag)
    assert code(late) == (409, "inspection_state_refused"), "what was concluded stands"


def test_who_sees_and_who_may(people: Cast) -> None:
    with people.world.session() as session:
        person = people.members["member"]
        of_person = make.inspection(session, people.cell, person, InspectionState.CONCLUDED)
        finding = make.limitation(session, of_person)
        planned = make.inspection(session, people.cell, person)
    address = f"{API}/{of_person.id}"
    for part, expected in {"member": 200, "secretary": 200, "inspector": 200, "comrade": 403, "outsider": 404}.items():
        assert people.client(part).get(address).status_code == expected, part
    assert people.client("member").get(f"{API}/{planned.id}").status_code == 403, "not announced yet"
    etag = {"If-Match": f'"{finding.version}"'}
    report = {"json": {"text": "Đã sửa"}, "headers": etag}
    assert people.client("secretary").post(f"/api/v1/findings/{finding.id}/remedy-reports", **report).status_code == 403
    settled = done(people.client("member").post(f"/api/v1/findings/{finding.id}/remedy-reports", **report))
    ended = {"json": {"satisfied": True, "text": "Đạt"}, "headers": {"If-Match": f'"{settled["version"]}"'}}
    assert people.client("member").post(f"/api/v1/findings/{finding.id}/rechecks", **ended).status_code == 403
    assert people.client("deputy").post(f"/api/v1/findings/{finding.id}/rechecks", **ended).status_code == 200


def test_an_overdue_limitation_climbs_one_level_for_each_deadline(people: Cast) -> None:
    root = people.tree.root
    with people.world.session() as session:
        concluded = make.inspection(session, people.tree.committee, people.cell, InspectionState.CONCLUDED)
        due_on = people.world.today + timedelta(days=1)
        finding = make.limitation(session, concluded, due_on=due_on)
        make.limitation(session, concluded, FindingState.REMEDIED, due_on=due_on, number=2)
        make.limitation(session, concluded, FindingState.CLOSED, due_on=due_on, number=3)
    above = with_role(people.world, Role.COMMITTEE_STAFF, root, below=False)
    address = f"/api/v1/organisations/{root.id}/findings"
    assert above.get(address).json()["items"] == []
    assert above.get(f"{API}/{concluded.id}").status_code == 404
    on_day(people, due_on)
    assert climbed(people, finding) == (0, people.tree.committee.id)
    on_day(people, due_on + timedelta(days=1))
    on_day(people, due_on + timedelta(days=2))
    assert climbed(people, finding) == (1, root.id), "once for each deadline"
    at = datetime.combine(due_on + timedelta(days=2), datetime.min.time(), UTC)
    with time_machine.travel(at, tick=True):
        shown = above.get(address, params={"overdue": True}).json()["items"]
        assert [(each["id"], each["overdue"]) for each in shown] == [(str(finding.id), True)]
        assert above.get(f"{API}/{concluded.id}").status_code == 200, "the level it has climbed to reads it"
    with people.world.database.read() as session:
        kinds = session.exec(select(col(Event.kind)).where(col(Event.subject_id) == finding.id)).all()
    assert kinds == ["finding.climbed"]
    staff = people.client("staff")
    present = people.world.get(Finding, finding.id)
    assert isinstance(present, Finding)
    later = str(due_on + timedelta(days=30))
    extended = staff.post(
        f"/api/v1/findings/{finding.id}/extension",
        json={"reason": "Chờ hướng dẫn", "due_on": later},
        headers={"If-Match": f'"{present.version}"'},
    )
    assert (extended.json()["due_on"], extended.json()["times_overdue"]) == (later, 1)
    on_day(people, date.fromisoformat(later) + timedelta(days=1))
    assert climbed(people, finding) == (2, root.id), "above the root there is nothing"


def on_day(people: Cast, day: date) -> None:
    with people.world.acting(datetime.combine(day, datetime.min.time(), UTC)) as ctx:
        findings.turn(ctx, day)


def climbed(people: Cast, finding: Finding) -> tuple[int, Any]:
    stored = people.world.get(Finding, finding.id)
    assert isinstance(stored, Finding)
    return stored.times_overdue, stored.held_by_id


def test_open_findings_stand_against_an_exemplar(people: Cast) -> None:
    with people.world.session() as session:
        of_cell = make.inspection(session, people.tree.committee, people.cell, InspectionState.CONCLUDED)
        make.limitation(session, of_cell)
        make.limitation(session, of_cell, FindingState.CLOSED, number=2)
        of_person = make.inspection(session, people.cell, people.members["member"], InspectionState.CONCLUDED)
        own = make.limitation(session, of_person, FindingState.REMEDIED)
        make.limitation(session, make.inspection(session, people.tree.committee, people.cell), number=1)
    secretary = people.client("secretary")
    address = f"/api/v1/organisations/{people.cell.id}/exemplar-obstacles"
    assert [each["kind"] for each in secretary.get(address).json()] == ["open_finding"]
    person = secretary.get(address, params={"member_id": str(people.members["member"].id)}).json()
    assert [(each["kind"], each["subject_id"]) for each in person] == [("open_finding", str(own.id))]
    assert secretary.get(address, params={"member_id": str(people.members["comrade"].id)}).json() == []


def test_lists_are_paged_and_filtered(people: Cast) -> None:
    with people.world.session() as session:
        made = [make.inspection(session, people.tree.committee, people.cell) for _ in range(3)]
        session.get_one(Inspection, made[0].id).state = InspectionState.CANCELLED
        make.inspection(session, people.tree.neighbour, people.tree.foreign_cell)
    inspector = people.client("inspector")
    address = f"/api/v1/organisations/{people.tree.committee.id}/inspections"
    first = inspector.get(address, params={"limit": 2}).json()
    second = inspector.get(address, params={"limit": 2, "cursor": first["next_cursor"]}).json()
    seen = [each["id"] for page in (first, second) for each in page["items"]]
    assert seen == [str(each.id) for each in reversed(made)]
    assert second["next_cursor"] is None
    planned = inspector.get(address, params={"state": "planned"}).json()["items"]
    assert [each["id"] for each in planned] == [str(made[2].id), str(made[1].id)]
