"""Grades over HTTP: opened, self-graded, appraised, decided within the cap, locked, opened again."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.models.members import Member
from api.rules.pledges import PledgeState
from api.rules.study_sessions import Mark, SessionState
from tests.make.casts import Cast, cast, recount
from tests.make.duties import only_duties_of_pledges
from tests.make.members import member
from tests.make.pledges import pledge
from tests.make.study_sessions import study_session
from tests.world import World

EXCELLENT = {"politics": 19, "discipline": 14, "example": 24, "task": 37}
GOOD = {"politics": 15, "discipline": 12, "example": 20, "task": 30}


@pytest.fixture
def stage(world: World) -> Cast:
    return cast(world)


def asked(stage: Cast, **other: Any) -> dict[str, Any]:
    return {"subject": "member", "period": "year", "year": stage.year, "number": 1, **other}


def opened(stage: Cast, at: Any = None, **other: Any) -> dict[str, dict[str, Any]]:
    """The grades of a unit by the name of who is graded."""
    staff, unit = stage.client("staff"), at or stage.cell
    answer = staff.post(f"/api/v1/organisations/{unit.id}/gradings", json=asked(stage, **other))
    assert answer.status_code == 200, answer.text
    rows = staff.get(f"/api/v1/organisations/{unit.id}/gradings", params=asked(stage, **other)).json()["items"]
    return {(row["member"] or row["organisation"])["name"]: row for row in rows}


def step(client: TestClient, row: dict[str, Any], verb: str, **body: Any) -> Any:
    return client.post(f"/api/v1/gradings/{row['id']}/{verb}", json=body, headers={"If-Match": f'"{row["version"]}"'})


def said(points: dict[str, int], level: str) -> dict[str, Any]:
    return {"points": points, "level": level, "text": "Hoàn thành các việc đã đăng ký"}


def appraised(stage: Cast, row: dict[str, Any], points: dict[str, int], level: str) -> dict[str, Any]:
    staff = stage.client("staff")
    told = step(staff, row, "self-grade", **said(points, level))
    assert told.status_code == 200, told.text
    judged = step(staff, told.json(), "appraisal", **said(points, level))
    assert judged.status_code == 200, judged.text
    return judged.json()


def decide(stage: Cast, client: TestClient, *grades: tuple[dict[str, Any], str], **other: Any) -> Any:
    body = asked(stage, decision_number="31-QĐ/ĐU", **other)
    body["grades"] = [{"grading_id": row["id"], "level": level} for row, level in grades]
    return client.post(f"/api/v1/organisations/{stage.cell.id}/grading-decisions", json=body)


def test_a_member_s_grade_from_the_form_to_the_lock_and_back(stage: Cast) -> None:
    own, secretary, above = stage.client("member"), stage.client("secretary"), stage.client("parent_secretary")
    with stage.world.session() as session:
        only_duties_of_pledges(session)
        pledge(session, stage.members["member"], stage.cell, state=PledgeState.ASSESSED, rating=1)
        came = [(stage.members["member"], Mark.PRESENT)]
        study_session(session, stage.cell, stage.world.today, state=SessionState.HELD, marks=came)
    recount(stage.world)
    mine = opened(stage)["Nguyễn Văn An"]
    assert [row["state"] for row in own.get("/api/v1/me/gradings").json()] == ["opened"]
    form = own.get(f"/api/v1/gradings/{mine['id']}").json()
    [evidence] = form["evidence"]["pledges"]
    assert (evidence["state"], evidence["rating"]) == ("assessed", "excellent")
    assert (form["evidence"]["attendance"]["expected"], form["evidence"]["attendance"]["present"]) == (1, 1)
    assert form["evidence"]["duties"] == {"done_on_time": 2, "done_late": 0, "late": 0}
    assert form["allowed_actions"] == ["self_grade"]

    told = step(own, form, "self-grade", **said(EXCELLENT, "excellent")).json()
    assert (told["state"], told["self_level"], told["steps"][0]["total"]) == ("self_graded", "excellent", "94")
    assert step(own, told, "appraisal", **said(EXCELLENT, "excellent")).json()["code"] == "own_grading"
    returned = step(secretary, told, "return", reason="Bổ sung kết quả quý IV").json()
    again = step(own, returned, "self-grade", **said(GOOD, "good")).json()
    judged = step(secretary, again, "appraisal", **said(GOOD, "good")).json()
    assert decide(stage, secretary, (judged, "good")).status_code == 403, "the level above decides"
    decided = decide(stage, above, (judged, "good"))
    assert decided.status_code == 200, decided.text
    seen = own.get(f"/api/v1/gradings/{mine['id']}").json()
    assert (seen["state"], seen["decided_level"], seen["decision_number"]) == ("decided", "good", "31-QĐ/ĐU")
    assert [each["action"] for each in seen["steps"]] == ["self_grade", "return", "self_grade", "appraise", "decide"]
    assert seen["rule_set_id"] == stage.client("staff").get("/api/v1/grading-rule-sets").json()[0]["id"]

    staff, unit = stage.client("staff"), f"/api/v1/organisations/{stage.cell.id}"
    waiting = staff.post(f"{unit}/grading-locks", json=asked(stage))
    assert (waiting.status_code, waiting.json()["code"]) == (409, "grading_undecided")
    reopened = step(staff, seen, "reopening", reason="Có khiếu nại").json()
    assert (reopened["state"], reopened["decided_level"]) == ("appraised", None)


def test_locked_grades_refuse_and_say_who_can_open_them(stage: Cast) -> None:
    staff, above = stage.client("staff"), stage.client("parent_secretary")
    rows = [appraised(stage, row, GOOD, "good") for row in opened(stage).values()]
    assert decide(stage, above, *((row, "good") for row in rows)).status_code == 200
    locked = staff.post(f"/api/v1/organisations/{stage.cell.id}/grading-locks", json=asked(stage))
    assert locked.json() == {"locked": len(rows)}
    assert staff.post(f"/api/v1/organisations/{stage.cell.id}/grading-locks", json=asked(stage)).json() == {"locked": 0}
    now = staff.get(f"/api/v1/gradings/{rows[0]['id']}").json()
    refused = step(staff, now, "appraisal", **said(GOOD, "good"))
    assert (refused.status_code, refused.json()["code"], refused.json()["allowed"]) == (
        409,
        "grading_locked",
        ["reopen"],
    )
    assert decide(stage, above, (now, "good")).json()["code"] == "grading_locked"
    assert step(above, now, "reopening", reason="x").status_code == 403
    assert step(staff, now, "reopening", reason="Có khiếu nại").json()["state"] == "appraised"


def test_forms_opened_later_are_graded_by_the_rules_of_the_rest_of_the_unit(stage: Cast) -> None:
    administrator, above = stage.client("administrator"), stage.client("parent_secretary")
    first = opened(stage)
    [before] = [each for each in administrator.get("/api/v1/grading-rule-sets").json() if each["subject"] == "member"]
    draft = {"subject": "member", "title": "Xếp loại đảng viên", "rules": before["rules"]}
    made = administrator.post("/api/v1/grading-rule-sets", json=draft).json()
    issue = {"source": "Hướng dẫn 25-HD/BTCTW", "valid_from": stage.world.today.isoformat()}
    assert step_of_rules(administrator, made, issue).status_code == 200
    with stage.world.session() as session:
        member(session, stage.cell, "Nguyễn Văn Mới")
    late = opened(stage)["Nguyễn Văn Mới"]
    assert len(opened(stage)) == len(first) + 1
    assert above.get(f"/api/v1/gradings/{late['id']}").json()["rule_set_id"] == before["id"]
    decided = decide(stage, above, (appraised(stage, late, GOOD, "good"), "good"))
    assert decided.status_code == 200, decided.text


def step_of_rules(client: TestClient, rule_set: dict[str, Any], body: dict[str, Any]) -> Any:
    url = f"/api/v1/grading-rule-sets/{rule_set['id']}/issue"
    return client.post(url, json=body, headers={"If-Match": f'"{rule_set["version"]}"'})


def test_the_cap_is_advised_and_then_kept(stage: Cast) -> None:
    with stage.world.session() as session:
        for number in range(8):
            member(session, stage.cell, f"Nguyễn Văn Số {number}")
    rows = opened(stage)
    names = sorted(rows)
    assert len(names) == 12, "probationary and official members; the exempt one is not graded"
    strong = [
        appraised(stage, rows[name], {**EXCELLENT, "task": 35 + place}, "excellent")
        for place, name in enumerate(names[:3])
    ]
    good = [appraised(stage, rows[name], GOOD, "good") for name in names[3:11]]
    above = stage.client("parent_secretary")
    advice = above.get(f"/api/v1/organisations/{stage.cell.id}/grading-cap", params=asked(stage)).json()
    assert (advice["base"], advice["ceiling"], advice["rounding"], advice["over"]) == (11, 2, "down", 1)
    assert [(each["points"], each["over"]) for each in advice["top"]] == [("94", False), ("93", False), ("92", True)]
    assert advice["levels"] == {"excellent": 3, "good": 8, "fulfilled": 0, "not_fulfilled": 0}

    too_many = decide(stage, above, *((row, "excellent") for row in strong))
    assert (too_many.status_code, too_many.json()["code"]) == (409, "grading_cap_exceeded")
    assert above.get(f"/api/v1/gradings/{strong[0]['id']}").json()["state"] == "appraised", "nothing is half written"
    kept = decide(stage, above, (strong[0], "good"), (strong[1], "excellent"), (strong[2], "excellent"))
    assert (kept.status_code, kept.json()["over"]) == (200, 0)
    too_high = decide(stage, above, (good[0], "excellent"))
    assert [(each["pointer"], each["code"]) for each in too_high.json()["errors"]] == [
        ("/grades/0/level", "grading_level_above_points")
    ]


def test_the_cap_holds_when_two_decide_at_once(stage: Cast) -> None:
    with stage.world.session() as session:
        member(session, stage.cell, "Nguyễn Văn Thêm")
    rows = [appraised(stage, row, EXCELLENT, "excellent") for row in opened(stage).values()]
    clients = [stage.client("parent_secretary") for _ in rows]
    with ThreadPoolExecutor(len(rows)) as pool:
        answers = list(
            pool.map(lambda pair: decide(stage, pair[0], (pair[1], "excellent")), zip(clients, rows, strict=True))
        )
    assert sorted(answer.status_code for answer in answers) == [200, *[409] * (len(rows) - 1)], "20 % of 5 is one"


def test_the_cap_holds_when_what_it_is_a_share_of_shrinks(stage: Cast) -> None:
    with stage.world.session() as session:
        member(session, stage.cell, "Nguyễn Văn Thêm")
    best, *rest = [appraised(stage, row, EXCELLENT, "excellent") for row in opened(stage).values()]
    above = stage.client("parent_secretary")
    assert decide(stage, above, (best, "excellent")).status_code == 200, "20 % of 5 is one"
    lower = decide(stage, above, *((row, "fulfilled") for row in rest))
    assert (lower.status_code, lower.json()["code"]) == (409, "grading_cap_exceeded"), "20 % of 1 is none"
    assert lower.json()["allowed"] == ["reopen"]
    assert decide(stage, above, *((row, "good") for row in rest)).status_code == 200


def test_wrong_values_are_named(stage: Cast) -> None:
    staff = stage.client("staff")
    row = opened(stage)["Nguyễn Văn An"]
    for body, pointer, code in [
        (said({**EXCELLENT, "task": 41}, "excellent"), "/points/task", "points_outside"),
        (said({**EXCELLENT, "study": 1}, "excellent"), "/points/study", "criterion_unknown"),
        (said({"task": 40}, "excellent"), "/points/politics", "missing"),
        (said(GOOD, "excellent"), "/level", "grading_level_above_points"),
        (said(GOOD, "unheard_of"), "/level", "choice_invalid"),
        (said(GOOD, "good") | {"state": "locked"}, "/state", "unknown_field"),
    ]:
        answer = step(staff, row, "self-grade", **body)
        assert answer.status_code == 422, answer.text
        assert (pointer, code) in [(error["pointer"], error["code"]) for error in answer.json()["errors"]]
    skipped = step(staff, row, "appraisal", **said(GOOD, "good"))
    assert (skipped.status_code, skipped.json()["allowed"]) == (409, ["self_grade"])
    unit = f"/api/v1/organisations/{stage.cell.id}/gradings"
    for wrong, code in [
        ({"year": 2019}, "grading_rules_missing"),
        ({"number": 2}, "number_too_large"),
        ({"year": stage.year + 1}, "day_ahead"),
        ({"subject": "organisation", "period": "quarter"}, "choice_invalid"),
    ]:
        assert staff.post(unit, json=asked(stage, **wrong)).json()["errors"][0]["code"] == code
    assert staff.post(unit, json=asked(stage)).json() == {"opened": 0}, "opening again opens nothing"


def test_units_are_graded_by_the_unit_above(stage: Cast) -> None:
    rows = opened(stage, stage.tree.committee, subject="organisation")
    assert set(rows) == {"Đảng bộ Sở Nội vụ", "Chi bộ Văn phòng", "Chi bộ Thanh tra"}
    secretary, above = stage.client("secretary"), stage.client("parent_secretary")
    points = {"politics": 15, "organisation": 15, "example": 15, "task": 30}
    told = step(secretary, rows["Chi bộ Văn phòng"], "self-grade", **said(points, "good")).json()
    assert step(secretary, told, "appraisal", **said(points, "good")).status_code == 403
    judged = step(above, told, "appraisal", **said(points, "good"))
    assert judged.status_code == 200, judged.text
    assert judged.json()["evidence"]["unit"]["due"] == 4
    body = asked(stage, subject="organisation", decision_number="1-QĐ")
    body["grades"] = [{"grading_id": told["id"], "level": "good"}]
    answer = above.post(f"/api/v1/organisations/{stage.tree.committee.id}/grading-decisions", json=body)
    assert answer.status_code == 200, answer.text


BALLOT = {
    "held_on": "2026-01-05",
    "level": "good",
    "entitled": 5,
    "present": 4,
    "issued": 4,
    "returned": 4,
    "valid": 4,
    "in_favour": 3,
    "counting_team": ["Lê Văn Cường"],
}


def test_a_paper_ballot_is_recorded_without_its_voters(stage: Cast) -> None:
    secretary = stage.client("secretary")
    row = opened(stage)["Nguyễn Văn An"]
    address = f"/api/v1/gradings/{row['id']}/ballots"
    body = BALLOT | {"held_on": str(stage.world.today)}
    assert secretary.post(address, json=body).json()["code"] == "grading_state_refused", "there is no proposal yet"
    judged = appraised(stage, row, GOOD, "good")
    recorded = secretary.post(address, json=body)
    assert recorded.status_code == 201, recorded.text
    assert (recorded.json()["quorum"], recorded.json()["carried"]) == (True, True)
    wrong = secretary.post(address, json=body | {"valid": 5})
    assert [(each["pointer"], each["code"]) for each in wrong.json()["errors"]] == [("/valid", "ballot_impossible")]
    assert secretary.post(address, json=body | {"voters": ["Trần Thị Bình"]}).status_code == 422
    assert stage.client("member").post(address, json=body).json()["code"] == "own_grading"
    assert len(secretary.get(f"/api/v1/gradings/{judged['id']}").json()["ballots"]) == 1


def test_who_sees_a_grade(stage: Cast) -> None:
    row = opened(stage)["Nguyễn Văn An"]
    address = f"/api/v1/gradings/{row['id']}"
    for part, status in {
        "member": 200,
        "secretary": 200,
        "parent_secretary": 200,
        "inspector": 200,
        "comrade": 403,
        "auditor": 403,
        "outsider": 404,
        "nobody": 404,
    }.items():
        assert stage.client(part).get(address).status_code == status, part
    assert stage.client("member").get("/api/v1/me/gradings").json()[0]["id"] == row["id"]
    assert stage.client("nobody").get("/api/v1/me/gradings").json() == []


def rule_set(client: TestClient, **changes: Any) -> dict[str, Any]:
    [present] = [each for each in client.get("/api/v1/grading-rule-sets").json() if each["subject"] == "member"]
    body = {"subject": "member", "title": "Bản mới", "rules": present["rules"] | changes}
    made = client.post("/api/v1/grading-rule-sets", json=body)
    assert made.status_code == 201, made.text
    return made.json()


def test_a_draft_is_tried_on_grades_already_given(stage: Cast) -> None:
    administrator, staff = stage.client("administrator"), stage.client("staff")
    rows = list(opened(stage).values())
    appraised(stage, rows[0], EXCELLENT, "excellent")
    appraised(stage, rows[1], GOOD, "good")
    levels = [
        {"code": code, "name_vi": code, "name_en": code, "minimum": least}
        for code, least in [("excellent", 95), ("good", 75), ("fulfilled", 60), ("not_fulfilled", 0)]
    ]
    draft = rule_set(administrator, levels=levels)
    assert staff.get(f"/api/v1/grading-rule-sets/{draft['id']}").status_code == 404, "a draft is its writers' own"
    tried = administrator.get(
        f"/api/v1/grading-rule-sets/{draft['id']}/trial",
        params={"organisation_id": str(stage.tree.root.id), **asked(stage)},
    )
    assert tried.status_code == 200, tried.text
    shown = tried.json()
    assert (shown["gradings"], shown["lowered"], shown["raised"], shown["ceiling"]) == (2, 1, 0, 0)
    assert [(each["now"], each["tried"]) for each in shown["levels"]] == [(1, 0), (1, 2), (0, 0), (0, 0)]
    assert staff.get(f"/api/v1/gradings/{rows[0]['id']}").json()["appraised_level"] == "excellent"


def test_a_rule_set_is_issued_once_and_grades_keep_theirs(stage: Cast) -> None:
    administrator = stage.client("administrator")
    before = opened(stage)["Nguyễn Văn An"]
    draft = rule_set(administrator, cap=None)
    address, etag = f"/api/v1/grading-rule-sets/{draft['id']}", {"If-Match": f'"{draft["version"]}"'}
    body = {"source": "HD 25", "valid_from": str(stage.world.today)}
    past = administrator.post(f"{address}/issue", json=body | {"valid_from": "2020-01-01"}, headers=etag)
    assert past.json()["errors"][0]["code"] == "day_past"
    issued = administrator.post(f"{address}/issue", json=body, headers=etag)
    assert issued.status_code == 200, issued.text
    etag = {"If-Match": f'"{issued.json()["version"]}"'}
    edited = administrator.patch(address, json={"title": "Khác"}, headers=etag)
    assert (edited.status_code, edited.json()["code"]) == (409, "rule_set_state_refused")
    assert administrator.post(f"{address}/discard", headers=etag).status_code == 409
    sets = administrator.get("/api/v1/grading-rule-sets").json()
    assert [each["valid_to"] for each in sets if each["subject"] == "member"] == [None, str(stage.world.today)]
    after = opened(stage, stage.tree.other_cell)["Vũ Văn Hải"]
    one = [administrator.get(f"/api/v1/gradings/{row['id']}").json()["rule_set_id"] for row in (before, after)]
    assert one[1] == draft["id"] != one[0]


def test_a_member_who_was_not_there_is_not_graded(stage: Cast) -> None:
    late: Member
    with stage.world.session() as session:
        late = member(session, stage.cell, "Nguyễn Văn Mới", since=stage.world.today)
    first = opened(stage, period="quarter", number=1)
    assert late.full_name not in first
    assert late.full_name in opened(stage)
