"""What offices do in the year: the quarterly sessions, an inspection, grading, and the report to the level above."""

from datetime import date

from api.models.organisations import Organisation
from tests.journeys.committee import Answer, Committee
from tests.make.summary_reports import WRITTEN

SESSIONS = (
    (3, 2, "themed", None),
    (6, 10, "field_visit", "Khu di tích K9"),
    (9, 8, "seminar", None),
    (12, 5, "themed", None),
)
"""Month, day, kind and site of the themed sessions of the year, one a quarter."""

EXCELLENT = {"politics": 19, "discipline": 14, "example": 24, "task": 37}
GOOD = {"politics": 15, "discipline": 12, "example": 20, "task": 30}
REPORTED = (
    "registered",
    "assessed",
    "rated_good",
    "study_sessions_fulfilled",
    "exemplars_recognised",
    "inspections_open",
    "gradings_members",
)


def sessions_are_planned_for_every_cell(at: Committee) -> None:
    at.on(2, 10)
    items = [
        {"kind": kind, "title": f"Chuyên đề quý {quarter}", "held_on": at.day(month, day), "site": site}
        for quarter, (month, day, kind, site) in enumerate(SESSIONS, start=1)
    ]
    body = {"organisation_id": str(at.committee.id), "year": at.year, "title": "Kế hoạch năm", "for_cells": True}
    plan = at.post("clerk", "/study-plans", **body, items=items)
    issued = at.post("clerk", f"/study-plans/{plan['id']}/issue", plan["version"])
    assert [item["sessions"] for item in issued["items"]] == [3, 3, 3, 3]


def sessions_are_convened(at: Committee, quarter: int) -> None:
    """The day before, what was still open is decided in each cell and everybody called to the session."""
    month, day, _, _ = SESSIONS[quarter - 1]
    at.on(month, day - 1)
    for number in range(len(at.cells)):
        secretary, planned = f"secretary_{number}", of_quarter(at, number, quarter)
        address = f"/study-sessions/{planned['id']}"
        known = {
            "place": "Nhà văn hoá",
            "agenda": "Trình bày; thảo luận; kết luận",
            "chair_id": str(at.people[secretary].id),
            "minute_taker_id": str(at.people[f"member_{number}"].id),
        }
        planned = at.call(secretary, "PATCH", address, known, version=planned["version"])
        at.post(secretary, f"{address}/convocation", planned["version"], also_invited=[])
    at.on(month, day)


def sessions_are_held(at: Committee, quarter: int, **dealt_with: dict[str, str]) -> None:
    """One session in each cell is held and minuted, and the minutes of the last one are approved.

    ``dealt_with``: pledges ``publicised`` or ``assessed`` in it.
    """
    month = SESSIONS[quarter - 1][0]
    for number in range(len(at.cells)):
        secretary, held = f"secretary_{number}", of_quarter(at, number, quarter)
        address = f"/study-sessions/{held['id']}"
        held = at.call(secretary, "POST", f"{address}/holding", {}, version=held["version"])
        marks = [{"member_id": str(at.people["member_2"].id), "mark": "excused", "reason": "Đi công tác"}]
        away = quarter == 2 and number == 2
        taken = at.call(
            secretary, "PUT", f"{address}/attendance", {"marks": marks if away else []}, version=held["version"]
        )
        minutes = {
            "conclusion": "Mỗi đồng chí chọn một việc làm ngay",
            "tasks": [{"text": "Rà soát việc đã hứa với dân", "due_on": at.day(month, 28)}],
            "pledges": [
                {"pledge_id": pledge, how: True}
                for how, pledges in dealt_with.items()
                for who, pledge in pledges.items()
                if who.endswith(f"_{number}")
            ],
        }
        at.call(secretary, "PUT", f"{address}/minutes", minutes, version=taken["version"])
        if quarter > 1:
            the_last_minutes_are_approved(at, number, quarter, str(held["id"]))


def the_last_minutes_are_approved(at: Committee, number: int, quarter: int, here: str) -> None:
    before = of_quarter(at, number, quarter - 1)
    address = f"/study-sessions/{before['id']}/minutes/approval"
    assert at.refused(f"secretary_{number}", address, before["version"], approved_in_id=here) == (403, "own_minutes")
    at.post(f"deputy_{number}", address, before["version"], approved_in_id=here)


def of_quarter(at: Committee, number: int, quarter: int) -> Answer:
    listed = at.call(
        f"secretary_{number}", "GET", "/study-sessions", organisation_id=str(at.cells[number].id), year=at.year
    )["items"]
    [found] = [each for each in listed if each["title"] == f"Chuyên đề quý {quarter}"]
    return dict(found)


def an_inspection_finds_what_is_put_right_too_late(at: Committee, pledges: dict[str, str]) -> None:
    at.on(7, 1)
    body = {
        "organisation_id": str(at.committee.id),
        "kind": "inspection",
        "subject_organisation_id": str(at.cells[1].id),
        "title": "Kiểm tra việc làm theo Bác",
        "content": "Đăng ký, công khai, tự báo cáo",
        "period_from": at.day(1, 1),
        "period_to": at.day(6, 30),
        "planned_for": at.day(7, 10),
    }
    found = at.post("inspector", "/inspections", **body)
    address = f"/inspections/{found['id']}"
    team = {"members": [{"member_id": str(at.people["deputy_0"].id), "role": "head"}]}
    found = at.call("inspector", "PUT", f"{address}/team", team, version=found["version"])
    told = {"announcement_number": "07-TB/UBKT", "report_due_on": at.day(7, 8)}
    found = at.post("inspector", f"{address}/announcement", found["version"], **told)
    found = at.call("secretary_1", "PUT", f"{address}/own-report", {"text": "3/3 đã đăng ký"}, version=found["version"])
    at.on(7, 10)
    at.post("deputy_0", f"{address}/beginning", found["version"])
    read = at.call("clerk", "GET", f"/pledges/{pledges['member_1']}")
    at.post(
        "deputy_0",
        f"{address}/findings",
        kind="limitation",
        text="Chưa ghi mốc thời gian",
        cause="Chi bộ chưa góp ý",
        examined={"kind": "pledge", "id": read["id"], "version": read["version"]},
        remedy="Bổ sung mốc thời gian",
        due_on=at.day(8, 15),
    )
    present = at.call("inspector", "GET", address)
    concluded = {"conclusion": "Còn một hạn chế", "conclusion_number": "15-KL/UBKT"}
    at.post("inspector", f"{address}/conclusion", present["version"], **concluded)
    [wanting] = at.call("secretary_1", "GET", address)["findings"]

    at.on(8, 17)
    overdue = at.call("above", "GET", f"/organisations/{at.above.id}/findings", overdue="true")["items"]
    assert [each["id"] for each in overdue] == [wanting["id"]], "it has climbed to the level above"
    [wanting], path = at.call("secretary_1", "GET", address)["findings"], f"/findings/{wanting['id']}"
    wanting = at.post("secretary_1", f"{path}/remedy-reports", wanting["version"], text="Đã bổ sung")
    wanting = at.post("inspector", f"{path}/rechecks", wanting["version"], satisfied=True, text="Đạt")
    assert (wanting["state"], wanting["times_overdue"]) == ("closed", 1)
    at.post("inspector", f"{address}/closing", at.call("inspector", "GET", address)["version"])
    assert at.figures(at.committee, "inspections_missed", "inspections_settled", "inspections_open") == {
        "inspections_missed": (1, None),
        "inspections_settled": (1, None),
        "inspections_open": (0, None),
    }


def the_first_cell_is_graded_within_the_cap(at: Committee) -> None:
    at.on(12, 18)
    unit = f"/organisations/{at.cells[0].id}"
    asked = {"subject": "member", "period": "year", "year": at.year, "number": 1}
    assert at.post("clerk", f"{unit}/gradings", **asked) == {"opened": 5}
    forms = at.call("clerk", "GET", f"{unit}/gradings", **asked)["items"]
    by_name = {at.people[who].full_name: who for who in at.people_of(0)}
    judged = {}
    for form in forms:
        who = by_name[form["member"]["name"]]
        best = who in {"deputy_0", "member_0"}
        said = {"points": EXCELLENT if best else GOOD, "level": "excellent" if best else "good", "text": "Hoàn thành"}
        told = at.post(who, f"/gradings/{form['id']}/self-grade", form["version"], **said)
        assert told["evidence"]["pledges"][0]["rating"] == "good"
        assert (told["evidence"]["attendance"]["expected"], told["evidence"]["attendance"]["present"]) == (4, 4)
        judge = "deputy_0" if who == "secretary_0" else "secretary_0"
        judged[who] = at.post(judge, f"/gradings/{form['id']}/appraisal", told["version"], **said)
    advice = at.call("clerk", "GET", f"{unit}/grading-cap", **asked)
    assert (advice["base"], advice["ceiling"], advice["over"]) == (5, 1, 1)

    levels = {who: row["appraised_level"] for who, row in judged.items()}
    assert at.refused("clerk", f"{unit}/grading-decisions", **decision(asked, judged, levels)) == (
        409,
        "grading_cap_exceeded",
    )
    levels["deputy_0"] = "good"
    at.post("clerk", f"{unit}/grading-decisions", **decision(asked, judged, levels))
    assert at.post("clerk", f"{unit}/grading-locks", **asked) == {"locked": 5}
    graded = at.figures(at.committee, "gradings_members_1", "gradings_members_2")
    assert graded == {"gradings_members_1": (1, 5), "gradings_members_2": (4, 5)}


def decision(asked: Answer, judged: dict[str, Answer], levels: dict[str, str]) -> Answer:
    grades = [{"grading_id": row["id"], "level": levels[who]} for who, row in judged.items()]
    return {**asked, "decision_number": "31-QĐ/ĐU", "grades": grades}


def written_report(at: Committee, who: str, unit: Organisation) -> Answer:
    report = at.post(who, "/summary-reports", organisation_id=str(unit.id), year=at.year, period="year")
    written: Answer = at.call(who, "PATCH", f"/summary-reports/{report['id']}", WRITTEN, version=report["version"])
    return written


def reported(at: Committee, report: Answer, number: int) -> dict[str, tuple[int, int | None]]:
    issue = at.call("above", "GET", f"/summary-reports/{report['id']}/issues/{number}")
    assert issue["intact"] is True
    itself = next(unit for unit in issue["content"]["figures"] if unit["relation"] == "itself")
    found = {each["code"]: (each["numerator"], each["denominator"]) for each in itself["indicators"]}
    return {code: found[code] for code in REPORTED}


def reports_go_up_sealed_and_are_accepted(at: Committee) -> Answer:
    at.on(12, 28)
    report = written_report(at, "clerk", at.committee)
    address = f"/summary-reports/{report['id']}"
    early = at.refused("clerk", f"{address}/submission", report["version"], as_of=None)
    assert early == (409, "summary_report_below_missing")
    at.on(1, 4, years_later=1)
    for number, cell in enumerate(at.cells):
        sent = written_report(at, f"secretary_{number}", cell)
        of_cell = f"/summary-reports/{sent['id']}"
        sent = at.call(f"secretary_{number}", "POST", f"{of_cell}/submission", {}, version=sent["version"])
        at.post("clerk", f"{of_cell}/acceptance", sent["version"])
    at.on(1, 5, years_later=1)
    sent = at.call("clerk", "POST", f"{address}/submission", {}, version=report["version"])
    assert (sent["state"], sent["on_time"]) == ("submitted", True)
    accepted = at.post("above", f"{address}/acceptance", sent["version"])
    assert reported(at, accepted, 1) == {
        "registered": (11, 11),
        "assessed": (11, 11),
        "rated_good": (10, 11),
        "study_sessions_fulfilled": (12, 12),
        "exemplars_recognised": (1, None),
        "inspections_open": (0, None),
        "gradings_members": (5, None),
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
    assert changed == {("Đảng bộ xã Bản Qua", 10, 11), ("Chi bộ Trường học", 2, 3)}
    assert reported(at, report, 1)["rated_good"] == (10, 11), "what was sealed stays as it was"
    assert reported(at, report, 2)["rated_good"] == (11, 11)
