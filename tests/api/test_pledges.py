"""A pledge from its first draft to the collective's remark, over HTTP, on both databases."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlmodel import col

from api.models.events import Event
from api.models.members import Position
from api.models.pledges import Assessment, PastStage, Pledge
from api.models.statistics import OrganisationYear
from api.rules.pledges import PledgeState
from api.services import pledges
from api.services.counted_years import drift
from tests.make.casts import Cast, cast, recount
from tests.make.pledges import CONCRETE, VAGUE, pledge
from tests.world import World

REPORT = {"done": "Đã tổ chức 38 buổi", "not_done": "Còn hai buổi", "next": "Làm bù trong tháng 1"}
REMARK = {"rating": "good", "remark": "Hiệu quả thiết thực với bà con"}


@pytest.fixture
def people(world: World) -> Cast:
    return cast(world)


@pytest.fixture
def quick(sqlite_world: World) -> Cast:
    return cast(sqlite_world)


def created(client: TestClient, people: Cast, **more: Any) -> dict[str, Any]:
    answer = client.post("/api/v1/pledges", json={"year": people.year, "deeds": [CONCRETE], **more})
    assert answer.status_code == 201, answer.text
    body: dict[str, Any] = answer.json()
    return body


def step(client: TestClient, pledge_id: str, name: str, body: Any = None, **headers: str) -> Any:
    return client.post(f"/api/v1/pledges/{pledge_id}/{name}", json=body, headers=headers)


def taken(answer: Any, state: str) -> dict[str, Any]:
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    assert body["state"] == state
    assert answer.headers["etag"] == f'"{body["version"]}"'
    return body


def assert_counted(people: Cast) -> None:
    with people.world.database.read() as session:
        assert drift(session, people.year, people.world.today) == []


def test_the_whole_way_of_a_pledge(people: Cast) -> None:
    member, secretary = people.client("member"), people.client("secretary")
    draft = created(member, people)
    assert draft["state"] == "draft"
    assert draft["allowed_actions"] == ["edit", "register"]
    assert draft["deeds"][0]["grounds"][0]["kind"] == "saying"
    address = draft["id"]

    registered = taken(step(member, address, "registration"), "registered")
    assert registered["registered_on"] == people.world.today.isoformat()
    assert registered["allowed_actions"] == ["withdraw", "report_progress"]
    taken(step(secretary, address, "publication"), "publicised")
    answer = step(
        member, address, "progress-reports", {"text": "Đã làm 20 buổi", "quantities": {draft["deeds"][0]["id"]: 20}}
    )
    assert answer.status_code == 201, answer.text
    answer = step(people.client("comrade"), address, "comments", {"text": "Đề nghị thêm một buổi cho thôn Nậm Cang"})
    assert answer.status_code == 201, answer.text
    taken(
        step(member, address, "self-reports", REPORT | {"quantities": {draft["deeds"][0]["id"]: 38}}), "self_reported"
    )
    assessed = taken(step(secretary, address, "assessments", REMARK), "assessed")
    assert assessed["rating"] == "good"
    assert assessed["allowed_actions"] == ["reopen"]

    notebook = member.get(f"/api/v1/me/notebooks/{people.year}").json()
    assert notebook["standing"] == "registered"
    assert notebook["progress"][0]["text"] == "Đã làm 20 buổi"
    assert notebook["comments"][0]["author"]["name"] == "Phạm Thị Dung"
    assert notebook["self_reports"][0]["done"] == REPORT["done"]
    assert notebook["assessments"][0]["written_by"]["name"] == "Trần Thị Bình"
    assert notebook["next_task"] is None
    assert_counted(people)
    with people.world.database.read() as session:
        row = session.execute(
            select(OrganisationYear).where(col(OrganisationYear.organisation_id) == people.cell.id)
        ).scalar_one()
        assert (row.due, row.registered, row.assessed, row.rated_2) == (4, 1, 1, 1)
        kinds = session.execute(
            select(col(Event.kind)).where(col(Event.subject_id) == uuid.UUID(address)).order_by(col(Event.sequence))
        ).scalars()
        assert list(kinds) == [
            "pledge.created",
            "pledge.registered",
            "pledge.published",
            "pledge.progress_reported",
            "pledge.commented",
            "pledge.self_reported",
            "pledge.assessed",
        ]


def test_a_second_pledge_of_the_year_is_refused(people: Cast) -> None:
    member = people.client("member")
    created(member, people)
    answer = member.post("/api/v1/pledges", json={"year": people.year})
    assert (answer.status_code, answer.json()["code"]) == (409, "pledge_exists")
    # An officer who types for the member is told the same, and sees nothing of the draft.
    body = {"year": people.year, "member_id": str(people.members["member"].id)}
    answer = people.client("secretary").post("/api/v1/pledges", json=body)
    assert (answer.status_code, answer.json()["code"]) == (409, "pledge_exists")


def test_editing_needs_the_version_it_is_based_on(quick: Cast) -> None:
    member = quick.client("member")
    draft = created(member, quick)
    address = f"/api/v1/pledges/{draft['id']}/deeds"
    kept = {**CONCRETE, "id": draft["deeds"][0]["id"], "action": "Mỗi quý một buổi"}
    body = {"deeds": [VAGUE, kept]}
    assert member.put(address, json=body).status_code == 428
    first = member.put(address, json=body, headers={"If-Match": '"1"'})
    assert first.status_code == 200, first.text
    assert [deed["action"] for deed in first.json()["deeds"]] == [VAGUE["action"], "Mỗi quý một buổi"]
    assert first.json()["deeds"][1]["id"] == draft["deeds"][0]["id"]
    assert member.put(address, json=body, headers={"If-Match": '"1"'}).status_code == 412
    assert member.get(f"/api/v1/pledges/{draft['id']}").headers["etag"] == '"2"'


WRONG_DEEDS = {
    "no action": ({"measure": "x"}, "/deeds/0/action", "missing"),
    "blank action": ({"action": "   "}, "/deeds/0/action", "missing"),
    "unknown field": ({"action": "Đọc", "state": "closed"}, "/deeds/0/state", "unknown_field"),
    "negative": ({"action": "Đọc", "quantity": -1}, "/deeds/0/quantity", "number_too_small"),
    "rhythm": ({"action": "Đọc", "rhythm": "sometimes"}, "/deeds/0/rhythm", "choice_invalid"),
    "due": ({"action": "Đọc", "due_on": "2001-01-01"}, "/deeds/0/due_on", "due_outside_year"),
    "foreign deed": ({"action": "Đọc", "id": "0198c9a2-0000-7000-8000-000000000000"}, "/deeds/0/id", "deed_unknown"),
    "empty ground": ({"action": "Đọc", "grounds": [{"kind": "saying"}]}, "/deeds/0/grounds/0/citation", "missing"),
    "unknown theme": (
        {"action": "Đọc", "grounds": [{"kind": "theme", "theme_id": "0198c9a2-0000-7000-8000-000000000000"}]},
        "/deeds/0/grounds/0/theme_id",
        "theme_unknown",
    ),
    "unknown paper": (
        {"action": "Đọc", "grounds": [{"kind": "directive", "directive_id": "0198c9a2-0000-7000-8000-000000000000"}]},
        "/deeds/0/grounds/0/directive_id",
        "directive_unknown",
    ),
    "standard not in force": (
        {
            "action": "Đọc",
            "grounds": [{"kind": "standard", "standard_item_id": "0198c9a2-0000-7000-8000-000000000000"}],
        },
        "/deeds/0/grounds/0/standard_item_id",
        "standard_item_unknown",
    ),
    "standard without any": (
        {"action": "Đọc", "grounds": [{"kind": "standard"}]},
        "/deeds/0/grounds/0/citation",
        "missing",
    ),
    "mixed ground": (
        {
            "action": "Đọc",
            "grounds": [{"kind": "saying", "citation": "x", "theme_id": "0198c9a2-0000-7000-8000-000000000000"}],
        },
        "/deeds/0/grounds/0/theme_id",
        "ground_of_other_kind",
    ),
}


def test_each_wrong_value_is_named(quick: Cast) -> None:
    member = quick.client("member")
    for name, (deed, pointer, code) in WRONG_DEEDS.items():
        answer = member.post("/api/v1/pledges", json={"year": quick.year, "deeds": [deed]})
        assert answer.status_code == 422, name
        assert [(each["pointer"], each["code"]) for each in answer.json()["errors"]] == [(pointer, code)], name
    answer = member.post("/api/v1/pledges", json={"year": 1999})
    assert answer.json()["errors"][0]["code"] == "year_not_opened"
    with quick.world.database.read() as session:
        assert session.execute(select(col(Pledge.id))).first() is None


def test_a_draft_without_deeds_is_not_registered(quick: Cast) -> None:
    member = quick.client("member")
    draft = created(member, quick, deeds=[])
    answer = step(member, draft["id"], "registration")
    assert (answer.status_code, answer.json()["code"], answer.json()["allowed"]) == (409, "pledge_incomplete", ["edit"])


def test_a_refused_step_says_what_is_allowed(quick: Cast) -> None:
    member = quick.client("member")
    draft = created(member, quick)
    answer = step(member, draft["id"], "withdrawal")
    assert answer.status_code == 409
    assert answer.json()["code"] == "pledge_state_refused"
    assert answer.json()["allowed"] == ["edit", "register"]
    taken(step(member, draft["id"], "registration", None, **{"If-Match": '"1"'}), "registered")
    assert step(member, draft["id"], "withdrawal", None, **{"If-Match": '"1"'}).status_code == 412


def test_return_keeps_the_text_and_the_reason(people: Cast) -> None:
    member, secretary = people.client("member"), people.client("secretary")
    address = created(member, people)["id"]
    taken(step(member, address, "registration"), "registered")
    assert step(secretary, address, "return", {}).status_code == 422
    taken(step(secretary, address, "return", {"reason": "Đề nghị bổ sung thời hạn"}), "draft")
    assert secretary.get(f"/api/v1/pledges/{address}").status_code == 404
    notebook = member.get(f"/api/v1/me/notebooks/{people.year}").json()
    assert notebook["reasons"][0]["reason"] == "Đề nghị bổ sung thời hạn"
    older = member.get(f"/api/v1/pledges/{address}/revisions").json()["items"]
    assert older[0]["state"] == "registered"
    assert older[0]["deeds"][0]["action"] == CONCRETE["action"]
    assert_counted(people)


def test_an_amendment_keeps_the_old_text_for_the_cell(people: Cast) -> None:
    member, secretary, comrade = (people.client(part) for part in ("member", "secretary", "comrade"))
    address = created(member, people)["id"]
    step(member, address, "registration")
    version = taken(step(secretary, address, "publication"), "publicised")["version"]
    body = {"deeds": [VAGUE], "reason": "Chuyển công tác"}
    assert member.post(f"/api/v1/pledges/{address}/amendment", json=body).status_code == 428
    answer = member.post(f"/api/v1/pledges/{address}/amendment", json=body, headers={"If-Match": f'"{version}"'})
    assert answer.status_code == 200, answer.text
    assert answer.json()["amended"] is True
    shown = comrade.get(f"/api/v1/pledges/{address}").json()
    assert shown["deeds"][0]["action"] == VAGUE["action"]
    [older] = comrade.get(f"/api/v1/pledges/{address}/revisions").json()["items"]
    assert (older["deeds"][0]["action"], older["reason"]) == (CONCRETE["action"], "Chuyển công tác")


def test_reopening_goes_one_stage_back_and_keeps_what_had_been_reached(people: Cast) -> None:
    world = people.world
    yesterday = world.today - timedelta(days=1)
    with world.session() as session:
        made = pledge(
            session, people.members["member"], people.cell, people.year, state=PledgeState.ASSESSED, on=yesterday
        )
    recount(world)
    secretary = people.client("secretary")
    body = taken(step(secretary, str(made.id), "reopening", {"reason": "Ghi nhầm người"}), "self_reported")
    assert (body["rating"], body["assessed_on"]) == (None, None)
    taken(step(secretary, str(made.id), "reopening", {"reason": "Báo cáo thiếu"}), "publicised")
    with world.database.read() as session:
        rows = session.execute(select(PastStage).order_by(col(PastStage.number))).scalars().all()
        assert [(row.stage, row.valid_from, row.valid_to, row.rating) for row in rows] == [
            (PledgeState.ASSESSED, yesterday, world.today, 2),
            (PledgeState.SELF_REPORTED, yesterday, world.today, None),
        ]
    assert_counted(people)


def test_nobody_writes_the_remark_on_their_own_pledge(people: Cast) -> None:
    secretary, deputy = people.client("secretary"), people.client("deputy")
    address = created(secretary, people)["id"]
    step(secretary, address, "registration")
    taken(step(secretary, address, "publication"), "publicised")
    taken(step(secretary, address, "self-reports", REPORT), "self_reported")
    refused = step(secretary, address, "assessments", REMARK)
    assert (refused.status_code, refused.json()["code"]) == (403, "own_assessment")
    assert step(people.client("comrade"), address, "assessments", REMARK).status_code == 403
    assert step(people.client("outsider"), address, "assessments", REMARK).status_code == 404
    taken(step(deputy, address, "assessments", REMARK), "assessed")


def test_the_level_above_writes_the_remark_for_an_officer_only(people: Cast) -> None:
    with people.world.session() as session:
        of_secretary = pledge(session, people.members["secretary"], people.cell, state=PledgeState.SELF_REPORTED)
        of_member = pledge(session, people.members["member"], people.cell, state=PledgeState.SELF_REPORTED)
    above = people.client("parent_secretary")
    assert step(above, str(of_member.id), "assessments", REMARK).status_code == 404
    taken(step(above, str(of_secretary.id), "assessments", REMARK), "assessed")


def test_who_may_assess_is_decided_by_the_office_on_the_day(quick: Cast) -> None:
    today = quick.world.today
    with quick.world.session() as session:
        made = pledge(
            session,
            quick.members["member"],
            quick.cell,
            state=PledgeState.SELF_REPORTED,
            on=today - timedelta(days=20),
        )
        held = session.execute(
            select(Position).where(col(Position.member_id) == quick.members["deputy"].id)
        ).scalar_one()
        held.valid_from = today - timedelta(days=5)
    deputy = quick.client("deputy")
    day = (today - timedelta(days=10)).isoformat()
    refused = step(deputy, str(made.id), "assessments", REMARK | {"assessed_on": day})
    assert (refused.status_code, refused.json()["code"]) == (403, "office_not_held")
    for day, code in (
        ((today + timedelta(days=1)).isoformat(), "day_ahead"),
        ((today - timedelta(days=30)).isoformat(), "day_before_report"),
    ):
        refused = step(deputy, str(made.id), "assessments", REMARK | {"assessed_on": day})
        assert refused.json()["errors"][0]["code"] == code
    assert step(deputy, str(made.id), "assessments", REMARK | {"rating": "splendid"}).status_code == 422
    day = (today - timedelta(days=3)).isoformat()
    assert (
        taken(step(deputy, str(made.id), "assessments", REMARK | {"assessed_on": day}), "assessed")["assessed_on"]
        == day
    )


def test_a_cell_is_publicised_at_once_with_the_fate_of_each(people: Cast) -> None:
    with people.world.session() as session:
        ready = [
            pledge(session, people.members[part], people.cell, state=PledgeState.REGISTERED)
            for part in ("secretary", "member", "comrade")
        ]
        done = pledge(session, people.members["deputy"], people.cell, state=PledgeState.PUBLICISED)
        foreign = pledge(session, people.members["outsider"], people.tree.foreign_cell, state=PledgeState.REGISTERED)
    recount(people.world)
    secretary = people.client("secretary")
    address = f"/api/v1/organisations/{people.cell.id}/publications"
    named = [str(each.id) for each in (ready[0], done, foreign)]
    answer = secretary.post(address, json={"year": people.year, "pledge_ids": named})
    assert answer.status_code == 200, answer.text
    assert [(each["published"], each["code"]) for each in answer.json()["outcomes"]] == [
        (True, None),
        (False, "pledge_state_refused"),
        (False, "not_found"),
    ]
    answer = secretary.post(address, json={"year": people.year})
    assert (answer.json()["published"], answer.json()["refused"]) == (2, 0)
    assert_counted(people)
    for part, status in (("member", 403), ("staff", 403), ("outsider", 404)):
        assert people.client(part).post(address, json={"year": people.year}).status_code == status, part


def test_a_session_of_assessments(people: Cast) -> None:
    with people.world.session() as session:
        made = {
            part: pledge(session, people.members[part], people.cell, state=PledgeState.SELF_REPORTED)
            for part in ("secretary", "member", "comrade")
        }
        made["deputy"] = pledge(session, people.members["deputy"], people.cell, state=PledgeState.PUBLICISED)
    recount(people.world)
    secretary = people.client("secretary")
    queue = secretary.get(f"/api/v1/organisations/{people.cell.id}/assessment-queue?year={people.year}&limit=2").json()
    assert [each["member"]["name"] for each in queue["items"]] == ["Nguyễn Văn An", "Trần Thị Bình"]
    assert [each["own"] for each in queue["items"]] == [False, True]
    rest = secretary.get(
        f"/api/v1/organisations/{people.cell.id}/assessment-queue",
        params={"year": people.year, "cursor": queue["next_cursor"]},
    ).json()
    assert [each["member"]["name"] for each in rest["items"]] == ["Phạm Thị Dung"]
    items = [{"pledge_id": str(each.id), **REMARK} for each in made.values()]
    items[2]["rating"] = "splendid"
    answer = secretary.post(
        f"/api/v1/organisations/{people.cell.id}/assessments", json={"year": people.year, "items": items}
    )
    assert answer.status_code == 200, answer.text
    outcomes = {each["pledge_id"]: each["code"] for each in answer.json()["outcomes"]}
    assert {part: outcomes[str(each.id)] for part, each in made.items()} == {
        "secretary": "own_assessment",
        "member": None,
        "comrade": "choice_invalid",
        "deputy": "pledge_state_refused",
    }
    assert_counted(people)
    with people.world.database.read() as session:
        assert (
            len(session.execute(select(col(Assessment.id)).where(col(Assessment.pledge_id) == made["member"].id)).all())
            == 1
        )


def test_what_is_typed_for_a_member_says_who_typed_and_who_confirmed(people: Cast) -> None:
    secretary, member = people.client("secretary"), people.client("member")
    member_id = str(people.members["member"].id)
    draft = created(secretary, people, member_id=member_id)
    assert draft["view"] == "cell"
    taken(step(secretary, draft["id"], "registration"), "registered")
    taken(step(secretary, draft["id"], "publication"), "publicised")
    confirmed = {"confirmed_on": people.world.today.isoformat(), "confirmation": "Ký bản giấy"}
    taken(step(secretary, draft["id"], "self-reports", REPORT | {"confirmed": confirmed}), "self_reported")
    first, second = member.get(f"/api/v1/me/notebooks/{people.year}").json()["proxy_entries"]
    assert (first["stage"], first["typed_by"]["name"], first["confirmed_on"]) == ("pledge", "Trần Thị Bình", None)
    assert (second["stage"], second["confirmation"]) == ("self_report", "Ký bản giấy")
    answer = step(member, draft["id"], f"proxy-entries/{first['id']}/confirmation", confirmed)
    assert answer.status_code == 200, answer.text
    assert answer.json()["items"][0]["confirmed_by"]["name"] == "Nguyễn Văn An"
    again = step(member, draft["id"], f"proxy-entries/{first['id']}/confirmation", confirmed)
    assert (again.status_code, again.json()["code"]) == (409, "already_confirmed")
    own = member.post("/api/v1/pledges/hints", json={"year": people.year, "deeds": []})
    assert own.status_code == 200


def test_typing_for_a_member_needs_the_right(quick: Cast) -> None:
    body = {"year": quick.year, "member_id": str(quick.members["member"].id), "deeds": [CONCRETE]}
    for part, status in (("comrade", 403), ("staff", 403), ("outsider", 404), ("nobody", 404)):
        assert quick.client(part).post("/api/v1/pledges", json=body).status_code == status, part
    refused = quick.client("staff").post("/api/v1/pledges", json={"year": quick.year})
    assert refused.json()["errors"][0]["code"] == "member_needed"


def test_ending_early_keeps_what_was_reached(people: Cast) -> None:
    with people.world.session() as session:
        made = pledge(session, people.members["member"], people.cell, state=PledgeState.PUBLICISED)
        done = pledge(session, people.members["comrade"], people.cell, state=PledgeState.ASSESSED)
    recount(people.world)
    with people.world.acting() as ctx:
        assert pledges.end_early(ctx, made.member_id, people.world.today, "Chuyển ra khỏi Đảng bộ") == 1
        assert pledges.end_early(ctx, done.member_id, people.world.today, "Chuyển ra khỏi Đảng bộ") == 0
    body = people.client("secretary").get(f"/api/v1/pledges/{made.id}").json()
    assert (body["state"], body["ended_on"]) == ("ended", people.world.today.isoformat())
    assert body["publicised_on"] is not None
    assert body["allowed_actions"] == []
    assert_counted(people)
