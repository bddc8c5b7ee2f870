"""The notebook: a person's year as one document, its next task, its hints, and what a transfer leaves in it."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import update
from sqlmodel import col

from api.models.members import Member, Membership, MembershipKind
from api.rules.pledges import PledgeState
from api.services import counters
from tests.make.accounts import account
from tests.make.casts import Cast, cast, recount
from tests.make.members import member, membership, position
from tests.make.pledges import CONCRETE, VAGUE, pledge, theme, year
from tests.world import World


@pytest.fixture
def people(world: World) -> Cast:
    return cast(world)


def notebook(people: Cast, part: str, owner: str = "member") -> dict[str, Any]:
    address = f"/api/v1/members/{people.members[owner].id}/notebooks/{people.year}"
    answer = people.client(part).get(address)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def test_an_empty_notebook_says_what_comes_first(people: Cast) -> None:
    with people.world.session() as session:
        theme(session, people.tree.root, "Toàn khoá")
    body = people.client("member").get(f"/api/v1/me/notebooks/{people.year}").json()
    assert body["pledge"] is None
    assert (body["standing"], body["may_create"]) == ("missing", True)
    assert [each["title"] for each in body["themes"]] == ["Toàn khoá"]
    task = body["next_task"]
    assert (task["task"], task["mine"]) == ("write", True)
    assert task["due_on"] == body["calendar"]["windows"][0]["closes_on"]
    assert task["days_left"] == (date.fromisoformat(task["due_on"]) - people.world.today).days
    retired = people.client("retired").get(f"/api/v1/me/notebooks/{people.year}").json()
    assert (retired["standing"], retired["next_task"], retired["may_create"]) == ("exempt", None, True)
    assert people.client("member").get("/api/v1/me/notebooks/1999").status_code == 404
    assert people.client("nobody").get(f"/api/v1/me/notebooks/{people.year}").status_code == 404


def test_who_opens_whose_notebook(people: Cast) -> None:
    address = f"/api/v1/members/{people.members['member'].id}/notebooks/{people.year}"
    statuses = {"secretary": 200, "deputy": 200, "comrade": 404, "staff": 403, "auditor": 403, "outsider": 404}
    for part, status in statuses.items():
        assert people.client(part).get(address).status_code == status, part
    assert notebook(people, "secretary")["may_create"] is True
    people.client("member").post("/api/v1/pledges", json={"year": people.year, "deeds": [CONCRETE]})
    draft = notebook(people, "secretary")
    assert (draft["pledge"], draft["allowed_actions"]) == (None, [])


def test_hints_say_what_is_missing_and_what_is_repeated(people: Cast) -> None:
    before = people.year - 1
    with people.world.session() as session:
        year(session, before)
        own = "Mỗi quý thăm hai gia đình chính sách trong thôn và giúp việc nhà"
        pledge(session, people.members["member"], people.cell, before, state=PledgeState.ASSESSED, actions=[own])
        theirs = "Mỗi tuần quét dọn đường làng một buổi cùng đoàn viên"
        pledge(session, people.members["comrade"], people.cell, state=PledgeState.PUBLICISED, actions=[theirs])
    recount(people.world)
    deeds = [
        VAGUE,
        {"action": own + " cửa"},
        {"action": theirs.upper()},
        CONCRETE,
    ]
    made = people.client("member").post("/api/v1/pledges", json={"year": people.year, "deeds": deeds})
    assert made.status_code == 201, made.text
    hints = people.client("member").get(f"/api/v1/me/notebooks/{people.year}").json()["pledge"]["hints"]
    codes = {(each["pointer"], each["code"]) for each in hints["hints"]}
    assert {
        ("/deeds", "too_many_deeds"),
        ("/deeds/0/action", "vague_wording"),
        ("/deeds/0/measure", "measure_missing"),
        ("/deeds/0/due_on", "date_or_rhythm_missing"),
        ("/deeds/0/duty", "duty_missing"),
        ("/deeds/0/grounds", "ground_missing"),
    } <= codes
    assert not {pointer for pointer, _ in codes if pointer.startswith("/deeds/3")}
    assert all(each["text"].startswith("Hãy") for each in hints["hints"])
    [first, second] = hints["likenesses"]
    assert (first["pointer"], first["own"], first["year"], first["action"]) == ("/deeds/1", True, before, own)
    assert 75 <= first["similarity_percent"] < 100
    assert (second["pointer"], second["own"], second["member_name"]) == ("/deeds/2", False, "Phạm Thị Dung")
    assert second["similarity_percent"] == 100
    unsaved = people.client("member").post(
        "/api/v1/pledges/hints", json={"year": people.year, "deeds": deeds}, headers={"Accept-Language": "en"}
    )
    assert unsaved.json()["likenesses"] == hints["likenesses"]
    assert not any(each["text"].startswith("Hãy") for each in unsaved.json()["hints"])


def test_a_pledge_goes_along_and_the_old_cell_leaves_a_note(people: Cast) -> None:
    world, tree = people.world, people.tree
    moved = people.members["member"]
    with world.session() as session:
        made = pledge(session, moved, people.cell, state=PledgeState.PUBLICISED, on=world.today - timedelta(days=9))
    recount(world)
    with world.acting() as ctx:
        day = world.today - timedelta(days=3)
        ctx.session.execute(update(Membership).where(col(Membership.member_id) == moved.id).values(valid_to=day))
        membership(ctx.session, moved.id, tree.other_cell, MembershipKind.OFFICIAL, since=day)
        ctx.session.execute(update(Member).where(col(Member.id) == moved.id).values(organisation_id=tree.other_cell.id))
        counters.people_changed(ctx, [moved.id])
    with world.session() as session:
        officer = member(session, tree.other_cell, "Bùi Thị Kim")
        position(session, officer, tree.other_cell, "secretary")
        receiving = account(session, member=officer)
    note = f"/api/v1/pledges/{made.id}/transfer-notes"
    assert people.client("secretary").get(f"/api/v1/pledges/{made.id}").status_code == 404
    answer = people.client("secretary").post(note, json={"text": "Đã làm được một nửa"})
    assert answer.status_code == 201, answer.text
    for part, status in (("comrade", 404), ("outsider", 404), ("staff", 403), ("parent_secretary", 404)):
        assert people.client(part).post(note, json={"text": "x"}).status_code == status, part
    body = world.client(receiving).get(f"/api/v1/members/{moved.id}/notebooks/{people.year}").json()
    assert body["organisation"]["id"] == str(tree.other_cell.id)
    assert [(each["kind"], each["text"]) for each in body["comments"]] == [("transfer_note", "Đã làm được một nửa")]
    assert "assess" not in body["allowed_actions"]
    comrade = people.client("parent_secretary").get(f"/api/v1/pledges/{made.id}/comments").json()
    assert comrade["items"] == []


def test_comments_are_taken_back_by_their_author_or_an_officer(people: Cast) -> None:
    with people.world.session() as session:
        made = pledge(session, people.members["member"], people.cell, state=PledgeState.PUBLICISED)
    address = f"/api/v1/pledges/{made.id}/comments"
    first = people.client("comrade").post(address, json={"text": "Ý kiến một"}).json()
    second = people.client("comrade").post(address, json={"text": "Ý kiến hai"}).json()
    assert people.client("retired").post(f"{address}/{first['id']}/withdrawal").status_code == 403
    assert people.client("comrade").post(f"{address}/{first['id']}/withdrawal").status_code == 200
    assert people.client("deputy").post(f"{address}/{second['id']}/withdrawal").status_code == 200
    again = people.client("comrade").post(f"{address}/{first['id']}/withdrawal")
    assert (again.status_code, again.json()["code"]) == (409, "already_withdrawn")
    shown = people.client("member").get(address).json()["items"]
    assert [(each["text"], each["withdrawn_at"] is not None) for each in shown] == [("", True), ("", True)]
    assert people.client("outsider").post(address, json={"text": "x"}).status_code == 404
    assert people.client("staff").post(address, json={"text": "x"}).status_code == 403
