"""A study session from its plan to its approved minutes, over HTTP, on both databases."""

import uuid
from datetime import date, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlmodel import col

from api.models.members import MembershipKind, MemberStatus
from api.models.reference import DatedSetting
from api.models.study_sessions import StudySession
from api.rules.pledges import PledgeState
from api.rules.study_sessions import SessionState
from tests.make.casts import Cast, cast
from tests.make.members import member, membership
from tests.make.pledges import pledge, theme
from tests.make.study_sessions import reading_material, study_session
from tests.world import World

URL = "/api/v1/study-sessions"


@pytest.fixture
def people(world: World) -> Cast:
    return cast(world)


@pytest.fixture
def quick(sqlite_world: World) -> Cast:
    return cast(sqlite_world)


def asked(people: Cast, **more: Any) -> dict[str, Any]:
    return {
        "organisation_id": str(people.cell.id),
        "kind": "themed",
        "title": "Học tập phong cách nêu gương",
        "held_on": people.world.today.isoformat(),
        "place": "Hội trường tầng 2",
        "agenda": "Trình bày chuyên đề; thảo luận; kết luận",
        "chair_id": str(people.members["secretary"].id),
        "minute_taker_id": str(people.members["comrade"].id),
        **more,
    }


def planned(client: TestClient, people: Cast, **more: Any) -> dict[str, Any]:
    answer = client.post(URL, json=asked(people, **more))
    assert answer.status_code == 201, answer.text
    body: dict[str, Any] = answer.json()
    return body


def do(client: TestClient, row: dict[str, Any], step: str, body: Any = None, status: int = 200, **options: Any) -> Any:
    """Take a step at the version the client knows; the next one is written into ``row``."""
    method = options.get("method", "POST")
    answer = client.request(
        method, f"{URL}/{row['id']}{step}", json=body or {}, headers={"If-Match": f'"{row["version"]}"'}
    )
    assert answer.status_code == status, answer.text
    if status == 200:
        row["version"] = answer.json()["version"]
    return answer.json()


def held(client: TestClient, people: Cast, **more: Any) -> dict[str, Any]:
    row = planned(client, people, **more)
    do(client, row, "/convocation")
    do(client, row, "/holding")
    return row


def test_from_the_plan_to_approved_minutes(people: Cast) -> None:
    today = people.world.today
    with people.world.session() as session:
        reaching = theme(session, people.tree.root)
        made = pledge(session, people.members["member"], people.cell, state=PledgeState.PUBLICISED)
        saying = reading_material(session, people.tree.committee, file=b"Loi day")
    secretary, deputy, comrade = (people.client(part) for part in ("secretary", "deputy", "member"))
    row = planned(secretary, people, theme_id=str(reaching.id), held_on=(today + timedelta(days=1)).isoformat())
    sent = do(secretary, row, "/materials", {"material_ids": [str(saying.id)]})
    assert [(each["title"], each["sent_on"]) for each in sent["materials"]] == [(saying.title, today.isoformat())]
    assert (sent["materials"][0]["text"], sent["materials"][0]["file"]["name"]) == (saying.text, "loi-day.txt")
    do(secretary, row, "/convocation")
    told = comrade.post(f"{URL}/{row['id']}/excuses", json={"reason": "Đi công tác"})
    assert told.status_code == 204, told.text
    invited = secretary.get(f"{URL}/{row['id']}/invitations").json()
    assert [(each["member"]["name"], each["excuse"]) for each in invited] == [
        ("Nguyễn Văn An", "Đi công tác"),
        ("Trần Thị Bình", None),
        ("Lê Văn Cường", None),
        ("Phạm Thị Dung", None),
    ]
    with people.world.session() as session:  # the day has come
        session.get_one(StudySession, uuid.UUID(row["id"])).held_on = today
    row["version"] = secretary.get(f"{URL}/{row['id']}").json()["version"]
    do(secretary, row, "/holding")
    retired = str(people.members["retired"].id)
    marks = [
        {"member_id": str(people.members["deputy"].id), "mark": "on_duty", "reason": "Trực cơ quan"},
        {"member_id": retired, "mark": "present"},
    ]
    taken = do(secretary, row, "/attendance", {"rest": "present", "marks": marks}, method="PUT")
    assert taken["summary"] == {
        "expected": 4, "present": 2, "excused": 1, "absent": 0, "on_duty": 1, "also_present": 1,
    }  # fmt: skip
    assert "phải dự" in taken["base_rule"]
    minutes = {
        "opinions": [{"member_id": retired, "text": "Cần làm mẫu trước"}, {"text": "Nhất trí"}],
        "conclusion": "Mỗi đồng chí chọn một việc",
        "tasks": [{"text": "Rà soát chuẩn mực", "member_id": retired, "due_on": today.isoformat()}],
        "pledges": [{"pledge_id": str(made.id), "publicised": True}],
    }
    written = do(secretary, row, "/minutes", minutes, method="PUT")
    assert [each["number"] for each in written["opinions"]] == [1, 2]
    assert written["pledges"][0]["member"]["name"] == "Nguyễn Văn An"
    assert do(deputy, row, "/minutes/return", {"reason": "Thiếu ý kiến"})["return_reason"] == "Thiếu ý kiến"
    do(secretary, row, "/minutes", minutes, method="PUT")
    assert secretary.get(f"{URL}/{row['id']}/minutes").status_code == 200
    assert people.client("inspector").get(f"{URL}/{row['id']}/minutes").status_code == 200
    read = people.client("auditor").get("/api/v1/read-log").json()["items"]
    assert {(each["subject"], each["member_name"]) for each in read} == {
        ("minutes", "Hoàng Văn Giáp"),
        ("minutes", "Nguyễn Văn An"),
    }, "whose words and pledges are read by a level above; the cell's own reading is not noted"
    following = held(deputy, people)
    approval = {"approved_in_id": following["id"]}
    assert do(secretary, row, "/minutes/approval", approval, 403)["code"] == "own_minutes"
    approved = do(deputy, row, "/minutes/approval", approval)
    assert (approved["approved_on"], approved["approved_by"]["name"]) == (today.isoformat(), "Lê Văn Cường")
    refused = do(deputy, row, "/minutes", minutes, 409, method="PUT")
    assert (refused["code"], refused["allowed"]) == ("study_session_state_refused", [])
    [task] = secretary.get("/api/v1/session-tasks", params={"organisation_id": str(people.cell.id)}).json()["items"]
    done = secretary.post(
        f"/api/v1/session-tasks/{task['id']}/completion",
        json={"result": "Đã xong"},
        headers={"If-Match": f'"{task["version"]}"'},
    )
    assert done.json()["done_on"] == today.isoformat()
    listed = secretary.get(URL, params={"organisation_id": str(people.cell.id), "year": people.year}).json()["items"]
    assert {each["state"] for each in listed} == {"approved", "held"}


def test_who_was_no_member_on_the_day_cannot_be_present(quick: Cast) -> None:
    today = quick.world.today
    with quick.world.session() as session:
        newcomer = member(session, quick.cell, "Đến sau", since=today + timedelta(days=1))
        away = member(session, quick.cell, "Tạm xa")
        membership(session, away.id, quick.tree.other_cell, MembershipKind.TEMPORARY)
        guest = member(session, quick.tree.other_cell, "Tạm đến")
        membership(session, guest.id, quick.cell, MembershipKind.TEMPORARY)
        suspended = member(session, quick.cell, "Đình chỉ", status=MemberStatus.SUSPENDED)
    client = quick.client("secretary")
    row = held(client, quick)
    wrong = [
        {"member_id": str(newcomer.id), "mark": "present"},
        {"member_id": str(quick.members["outsider"].id), "mark": "present"},
        {"member_id": str(away.id), "mark": "excused"},
        {"member_id": str(suspended.id), "mark": "absent"},
        {"member_id": str(suspended.id), "mark": "absent"},
    ]
    refused = do(client, row, "/attendance", {"rest": "excused", "marks": wrong}, 422, method="PUT")
    assert [(each["pointer"], each["code"]) for each in refused["errors"]] == [
        ("/rest", "attendance_rest"),
        ("/marks/0/member_id", "not_member_on_day"),
        ("/marks/1/member_id", "not_member_on_day"),
        ("/marks/2/reason", "missing"),
        ("/marks/4/member_id", "member_twice"),
    ]
    assert client.get(f"{URL}/{row['id']}/attendance").json()["summary"] is None
    taken = do(client, row, "/attendance", {"rest": "absent"}, method="PUT")
    expected = {line["member"]["name"] for line in taken["lines"] if line["expected"]}
    assert expected == {"Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung", "Tạm đến"}
    assert taken["summary"]["absent"] == 5


REFUSED: tuple[tuple[dict[str, Any], str, str], ...] = (
    ({"chair_id": "outsider"}, "/chair_id", "not_member_on_day"),
    ({"presenter_id": "outsider"}, "/presenter_id", "not_member_on_day"),
    ({"theme_id": "elsewhere"}, "/theme_id", "theme_not_reaching"),
)


def test_wrong_values_are_named(quick: Cast) -> None:
    with quick.world.session() as session:
        elsewhere = theme(session, quick.tree.neighbour)
        known = {"outsider": str(quick.members["outsider"].id), "elsewhere": str(elsewhere.id)}
    client = quick.client("secretary")
    for more, pointer, code in REFUSED:
        answer = client.post(URL, json=asked(quick, **{name: known[value] for name, value in more.items()}))
        assert answer.status_code == 422
        assert [(each["pointer"], each["code"]) for each in answer.json()["errors"]] == [(pointer, code)]
    visit = planned(client, quick, kind="field_visit", agenda=None)
    missing = do(client, visit, "/convocation", status=422)
    assert [each["pointer"] for each in missing["errors"]] == ["/agenda", "/site"]
    past = planned(client, quick, held_on=(quick.world.today - timedelta(days=1)).isoformat())
    assert do(client, past, "/convocation", status=409)["code"] == "study_session_day_past"
    ahead = planned(client, quick, held_on=(quick.world.today + timedelta(days=1)).isoformat())
    do(client, ahead, "/convocation")
    assert do(client, ahead, "/holding", status=422)["errors"][0]["code"] == "date_in_future"
    early = {"held_on": (quick.world.today - timedelta(days=1)).isoformat()}
    assert do(client, ahead, "/holding", early, 422)["errors"][0]["code"] == "held_before_convened"


def test_what_is_not_known_after_all_is_emptied_until_people_are_called(quick: Cast) -> None:
    client = quick.client("secretary")
    row = planned(client, quick, held_on=(quick.world.today + timedelta(days=1)).isoformat())
    emptied = {"place": None, "chair_id": None}
    edited = do(client, row, "", emptied, method="PATCH")
    assert (edited["place"], edited["chair"]) == (None, None)
    refused = do(client, row, "/convocation", status=422)
    assert [error["pointer"] for error in refused["errors"]] == ["/place", "/chair_id"]
    do(client, row, "", {"place": "Hội trường", "chair_id": str(quick.members["secretary"].id)}, method="PATCH")
    do(client, row, "/convocation")
    told = do(client, row, "", emptied, 422, method="PATCH")
    assert [(error["pointer"], error["code"]) for error in told["errors"]] == [
        ("/place", "missing"),
        ("/chair_id", "missing"),
    ]


def test_materials_are_sent_a_day_ahead(quick: Cast) -> None:
    with quick.world.session() as session:
        saying = reading_material(session, quick.cell)
        foreign = reading_material(session, quick.tree.neighbour)
    client = quick.client("secretary")
    row = planned(client, quick)
    assert row["materials_due_on"] == (quick.world.today - timedelta(days=1)).isoformat()
    late = do(client, row, "/materials", {"material_ids": [str(saying.id)]}, 409)
    assert late["code"] == "materials_too_late"
    tomorrow = {"held_on": (quick.world.today + timedelta(days=1)).isoformat()}
    do(client, row, "", tomorrow, method="PATCH")
    unknown = do(client, row, "/materials", {"material_ids": [str(foreign.id)]}, 422)
    assert unknown["errors"][0]["code"] == "material_unknown"
    do(client, row, "/materials", {"material_ids": [str(saying.id)]})
    today = {"held_on": quick.world.today.isoformat()}
    assert do(client, row, "", today, 409, method="PATCH")["code"] == "materials_too_late"


def test_every_session_of_a_list_keeps_the_rule_of_its_day(quick: Cast) -> None:
    year = quick.world.today.year
    with quick.world.session() as session:
        rule = session.execute(select(DatedSetting).where(col(DatedSetting.key) == "materials_days_ahead")).scalar_one()
        rule.valid_to = date(year, 7, 1)
        session.flush()  # one value holds without end
        session.add(DatedSetting(key=rule.key, valid_from=rule.valid_to, value=5))
        for held_on in (date(year, 3, 20), date(year, 7, 1)):
            study_session(session, quick.cell, held_on)
    listed = quick.client("member").get(URL, params={"organisation_id": str(quick.cell.id), "year": year}).json()
    due = {each["held_on"]: each["materials_due_on"] for each in listed["items"]}
    assert due == {f"{year}-03-20": f"{year}-03-19", f"{year}-07-01": f"{year}-06-26"}


def test_minutes_need_attendance_and_a_later_session(quick: Cast) -> None:
    client = quick.client("secretary")
    row = held(client, quick)
    minutes = {"conclusion": "Thống nhất", "tasks": [{"text": "Việc", "due_on": "2020-01-01"}]}
    assert do(client, row, "/minutes", minutes, 409, method="PUT")["code"] == "attendance_missing"
    do(client, row, "/attendance", {}, method="PUT")
    assert do(client, row, "/minutes", minutes, 422, method="PUT")["errors"][0]["code"] == "due_before_session"
    do(client, row, "/minutes", {"conclusion": "Thống nhất"}, method="PUT")
    with quick.world.session() as session:
        planned_only = study_session(session, quick.cell, quick.world.today + timedelta(days=9))
        foreign = study_session(session, quick.tree.foreign_cell, quick.world.today, state=SessionState.HELD)
    for other in (row["id"], str(planned_only.id), str(foreign.id)):
        refused = do(quick.client("deputy"), row, "/minutes/approval", {"approved_in_id": other}, 422)
        assert refused["errors"][0]["code"] == "not_a_later_session"


def test_what_the_cell_said_stays_in_the_cell(quick: Cast) -> None:
    client = quick.client("secretary")
    row = held(client, quick)
    do(client, row, "/attendance", {}, method="PUT")
    do(client, row, "/minutes", {"conclusion": "Kết luận kín"}, method="PUT")
    address = f"{URL}/{row['id']}"
    for part, status in {"member": 200, "staff": 200, "inspector": 200, "auditor": 403, "outsider": 404}.items():
        assert quick.client(part).get(f"{address}/minutes").status_code == status, part
        assert quick.client(part).get(f"{address}/attendance").status_code == status, part
    assert quick.client("auditor").get(address).status_code == 200
    assert quick.client("member").get(address).json()["allowed_actions"] == []


def test_all_that_reaches_a_cell_is_one_call(quick: Cast) -> None:
    with quick.world.session() as session:
        above = theme(session, quick.tree.root)
        theme(session, quick.tree.neighbour)
        reading_material(session, quick.tree.neighbour, "Ở nơi khác")
    staff = quick.client("staff")
    material = staff.post(
        f"/api/v1/organisations/{quick.tree.root.id}/reading-materials",
        json={"kind": "saying", "title": "Nêu gương", "text": "Một tấm gương sống", "source": "Toàn tập"},
    ).json()
    attached = staff.put(f"/api/v1/themes/{above.id}/materials", json={"material_ids": [material["id"]]})
    assert attached.status_code == 200, attached.text
    found = quick.client("member").get(f"/api/v1/organisations/{quick.cell.id}/guidance").json()
    assert [
        (each["theme"]["id"], [material["title"] for material in each["materials"]]) for each in found["themes"]
    ] == [(str(above.id), ["Nêu gương"])]
    assert [each["title"] for each in found["materials"]] == ["Nêu gương"]
    assert "05-CT/TW" in {each["number"] for each in found["directives"]}
    long_ago = quick.client("member").get(
        f"/api/v1/organisations/{quick.cell.id}/guidance", params={"as_of": "2016-01-01"}
    )
    assert "03-CT/TW" in {each["number"] for each in long_ago.json()["directives"]}
    empty = staff.post(
        f"/api/v1/organisations/{quick.tree.root.id}/reading-materials",
        json={"kind": "saying", "title": "Trống", "source": "Toàn tập"},
    )
    assert empty.json()["errors"][0]["code"] == "material_content_missing"
