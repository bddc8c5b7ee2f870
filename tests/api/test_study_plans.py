"""Plans that put sessions into many cells at once, contests with entries, quality scores, and lists of directives."""

from datetime import timedelta
from typing import Any

import pytest

from api.rules.study_sessions import SessionState, StudySessionKind
from tests.make.casts import Cast, cast
from tests.make.study_sessions import study_session
from tests.world import World


@pytest.fixture
def people(world: World) -> Cast:
    return cast(world)


@pytest.fixture
def quick(sqlite_world: World) -> Cast:
    return cast(sqlite_world)


def version(row: dict[str, Any]) -> dict[str, str]:
    return {"If-Match": f'"{row["version"]}"'}


def test_an_upper_level_plans_for_all_its_cells_at_once(people: Cast) -> None:
    staff, secretary = people.client("staff"), people.client("secretary")
    first, last = f"{people.year}-01-15", f"{people.year}-12-15"
    body = {
        "organisation_id": str(people.tree.committee.id),
        "year": people.year,
        "title": "Kế hoạch năm",
        "for_cells": True,
        "items": [
            {"kind": "themed", "title": "Cuối năm", "held_on": last},
            {"kind": "field_visit", "title": "Về nguồn", "held_on": first, "site": "K9"},
        ],
    }
    wrong = body | {"items": [{"kind": "themed", "title": "Lạc năm", "held_on": f"{people.year + 1}-01-01"}]}
    [error] = staff.post("/api/v1/study-plans", json=wrong).json()["errors"]
    assert (error["pointer"], error["code"]) == ("/items/0/held_on", "date_outside_year")
    plan = staff.post("/api/v1/study-plans", json=body).json()
    address = f"/api/v1/study-plans/{plan['id']}"
    assert [item["title"] for item in plan["items"]] == ["Về nguồn", "Cuối năm"]
    assert secretary.get(address).status_code == 404
    changed = staff.patch(address, json={"title": "Kế hoạch chung"}, headers=version(plan))
    assert changed.status_code == 200, changed.text
    issued = staff.post(f"{address}/issue", headers=version(changed.json()))
    assert issued.status_code == 200, issued.text
    assert [item["sessions"] for item in issued.json()["items"]] == [2, 2]
    again = staff.post(f"{address}/issue", headers=version(issued.json()))
    assert (again.status_code, again.json()["code"]) == (409, "study_plan_state_refused")
    query = {"organisation_id": str(people.cell.id), "year": people.year}
    mine = secretary.get("/api/v1/study-sessions", params=query).json()["items"]
    assert [(each["title"], each["state"], each["site"]) for each in mine] == [
        ("Cuối năm", "planned", None),
        ("Về nguồn", "planned", "K9"),
    ]
    [listed] = secretary.get("/api/v1/study-plans", params=query).json()
    assert (listed["title"], listed["allowed_actions"]) == ("Kế hoạch chung", [])
    called_off = secretary.post(
        f"/api/v1/study-sessions/{mine[0]['id']}/cancellation", json={"reason": "Trùng lịch"}, headers=version(mine[0])
    )
    assert called_off.status_code == 200, called_off.text
    assert [item["cancelled"] for item in secretary.get(address).json()["items"]] == [0, 1]


def test_a_draft_without_lines_is_not_issued(quick: Cast) -> None:
    staff = quick.client("staff")
    body = {"organisation_id": str(quick.cell.id), "year": quick.year, "title": "Trống"}
    plan = staff.post("/api/v1/study-plans", json=body).json()
    address = f"/api/v1/study-plans/{plan['id']}"
    refused = staff.post(f"{address}/issue", headers=version(plan))
    assert (refused.status_code, refused.json()["code"]) == (409, "study_plan_empty")
    assert staff.post(f"{address}/discard", headers=version(plan)).json()["state"] == "discarded"


def test_contests_keep_entries_scores_and_prizes(people: Cast) -> None:
    with people.world.session() as session:
        contest = study_session(
            session, people.tree.committee, people.world.today, kind=StudySessionKind.CONTEST, state=SessionState.HELD
        )
        plain = study_session(session, people.cell, people.world.today, state=SessionState.HELD)
    client = people.client("staff")
    address = f"/api/v1/study-sessions/{contest.id}/entries"
    entries = [
        {"title": "Bài một", "member_id": str(people.members["member"].id), "score": 9.5, "prize": "Giải nhất"},
        {"title": "Bài hai", "organisation_id": str(people.tree.other_cell.id), "score": 8},
        {"title": "Bài ba", "team": "Đội trẻ"},
    ]
    written = client.put(address, json={"entries": entries}, headers={"If-Match": '"1"'})
    assert written.status_code == 200, written.text
    told = [(each["number"], each["score"], each["prize"]) for each in written.json()["entries"]]
    assert told == [(1, 9.5, "Giải nhất"), (2, 8.0, None), (3, None, None)]
    assert written.json()["entries"][0]["member"]["name"] == "Nguyễn Văn An"
    current = version(written.json())
    for entry, pointer, code in (
        ({"title": "Hai chủ", "team": "Đội", "member_id": entries[0]["member_id"]}, "/entries/0", "entry_by_one"),
        ({"title": "Không chủ"}, "/entries/0", "entry_by_one"),
        (
            {"title": "Ngoài", "member_id": str(people.members["outsider"].id)},
            "/entries/0/member_id",
            "not_member_on_day",
        ),
        (
            {"title": "Ngoài", "organisation_id": str(people.tree.foreign_cell.id)},
            "/entries/0/organisation_id",
            "organisation_elsewhere",
        ),
    ):
        [error] = client.put(address, json={"entries": [entry]}, headers=current).json()["errors"]
        assert (error["pointer"], error["code"]) == (pointer, code)
    assert len(client.get(address).json()["entries"]) == 3
    none = client.put(f"/api/v1/study-sessions/{plain.id}/entries", json={"entries": []}, headers={"If-Match": '"1"'})
    assert (none.status_code, none.json()["code"]) == (409, "no_contest")


def test_a_session_is_scored_by_the_groups_in_force_on_its_day(quick: Cast) -> None:
    today = quick.world.today
    with quick.world.session() as session:
        held = study_session(session, quick.cell, today, state=SessionState.HELD)
    administrator, client = quick.client("administrator"), quick.client("secretary")
    address = f"/api/v1/study-sessions/{held.id}/quality"
    unscored = client.get(address).json()
    assert (unscored["scored"], unscored["points"], unscored["maximum"]) == (False, 0, 100)
    scores = [{"group": group["group"], "points": group["maximum"] - 1} for group in unscored["groups"]]
    scored = client.put(address, json={"scores": scores}, headers={"If-Match": '"1"'}).json()
    assert (scored["scored"], scored["points"], scored["maximum"]) == (True, 95, 100)
    for change, pointer, code in (
        ({"group": "applause", "points": 1}, "/scores/0/group", "choice_invalid"),
        ({"group": "preparation", "points": 21}, "/scores/0/points", "number_too_large"),
    ):
        [error] = client.put(address, json={"scores": [change]}, headers=version(scored)).json()["errors"]
        assert (error["pointer"], error["code"]) == (pointer, code)
    groups = [{"code": "whole", "name_vi": "Chung", "name_en": "Whole", "maximum": 10}]
    value = {"value": groups, "valid_from": (today + timedelta(days=1)).isoformat()}
    changed = administrator.put("/api/v1/settings/session_quality", json=value)
    assert changed.status_code == 200, changed.text
    assert client.get(address).json()["maximum"] == 100


def test_a_list_of_directives_is_loaded_whole_or_not_at_all(quick: Cast) -> None:
    administrator = quick.client("administrator")
    known = administrator.get("/api/v1/directives", params={"ended": True, "limit": 200}).json()["items"]
    kept = next(each for each in known if each["number"] == "05-CT/TW")
    rows = [
        {
            "number": "05-CT/TW", "kind": "directive", "title": "Tên đã sửa", "issuer": "Bộ Chính trị",
            "issued_on": kept["issued_on"], "valid_to": "2026-07-01",
        },
        {
            "number": "90-CT/TW", "kind": "directive", "title": "Chỉ thị mới", "issuer": "Bộ Chính trị",
            "issued_on": "2026-07-01", "replaces": {"number": "05-CT/TW", "issuer": "Bộ Chính trị"},
        },
    ]  # fmt: skip
    wrong = [rows[1] | {"kind": "poem", "replaces": {"number": "0", "issuer": "Ai"}}, rows[1]]
    refused = administrator.put("/api/v1/directives", json={"directives": wrong})
    assert [(each["pointer"], each["code"]) for each in refused.json()["errors"]] == [
        ("/directives/0/kind", "choice_invalid"),
        ("/directives/0/replaces", "directive_unknown"),
        ("/directives/1/number", "directive_twice"),
    ]
    loaded = administrator.put("/api/v1/directives", json={"directives": rows})
    assert loaded.json() == {"added": 1, "changed": 1, "unchanged": 0}
    assert administrator.put("/api/v1/directives", json={"directives": rows}).json()["unchanged"] == 2
    now = administrator.get("/api/v1/directives", params={"ended": True, "limit": 200}).json()["items"]
    by_number = {each["number"]: each for each in now}
    assert len(now) == len(known) + 1
    assert by_number["90-CT/TW"]["replaces_id"] == by_number["05-CT/TW"]["id"]
    assert by_number["05-CT/TW"]["valid_to"] == "2026-07-01"
    assert quick.client("staff").put("/api/v1/directives", json={"directives": rows}).status_code == 403
