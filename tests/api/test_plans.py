"""Plans over HTTP: drafted, issued, their tasks done, postponed and given up, and closed."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.make.casts import Cast, cast
from tests.world import World


@pytest.fixture
def stage(world: World) -> Cast:
    return cast(world)


def task(stage: Cast, title: str = "Mỗi chi bộ chọn một việc đột phá", **fields: Any) -> dict[str, Any]:
    return {"title": title, "due_on": f"{stage.year}-12-31", **fields}


def drafted(stage: Cast, client: TestClient, *tasks: dict[str, Any], at: Any = None) -> dict[str, Any]:
    body = {"organisation_id": str(at or stage.tree.committee.id), "year": stage.year, "title": "Kế hoạch năm"}
    made = client.post("/api/v1/plans", json={**body, "tasks": list(tasks) or [task(stage)]})
    assert made.status_code == 201, made.text
    return made.json()


def step(client: TestClient, what: str, row: dict[str, Any], verb: str, **body: Any) -> Any:
    etag = {"If-Match": f'"{row["version"]}"'}
    return client.post(f"/api/v1/{what}/{row['id']}/{verb}", json=body or None, headers=etag)


def issued(stage: Cast, *tasks: dict[str, Any]) -> dict[str, Any]:
    staff = stage.client("staff")
    answer = step(
        staff, "plans", drafted(stage, staff, *tasks), "issue", number="12-KH/ĐU", issued_on=str(stage.world.today)
    )
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_from_draft_to_closing(stage: Cast) -> None:
    staff, owner = stage.client("staff"), stage.client("member")
    cell, person = str(stage.cell.id), str(stage.members["member"].id)
    plan = drafted(stage, staff, task(stage, owner_id=cell, owner_member_id=person), task(stage, "Biên soạn kỷ yếu"))
    address = f"/api/v1/plans/{plan['id']}"
    assert owner.get(address).status_code == 404, "a draft is its writers' own"
    assert owner.get(f"/api/v1/organisations/{cell}/plans").json()["items"] == []
    plan = step(staff, "plans", plan, "issue", number="12-KH/ĐU", issued_on=str(stage.world.today)).json()

    seen = owner.get(address).json()
    assert [each["allowed_actions"] for each in seen["tasks"]] == [["start", "complete"], []]
    begun = step(owner, "plan-tasks", seen["tasks"][0], "start").json()
    done = step(owner, "plan-tasks", begun, "completion", result="Đã làm xong")
    assert (done.json()["state"], done.json()["done_on"]) == ("done", str(stage.world.today))
    assert step(owner, "plan-tasks", seen["tasks"][1], "start").status_code == 403

    refused = step(staff, "plans", plan, "closing")
    assert (refused.status_code, refused.json()["code"]) == (409, "plan_has_open_tasks")
    step(staff, "plan-tasks", seen["tasks"][1], "cancellation", reason="Không còn cần")
    closed = step(staff, "plans", plan, "closing").json()
    assert (closed["state"], closed["allowed_actions"]) == ("closed", ["reopen"])
    late = step(staff, "plan-tasks", done.json(), "reopening", reason="Thêm kết quả")
    assert (late.status_code, late.json()["code"], late.json()["allowed"]) == (409, "plan_task_state_refused", [])
    reopened = step(staff, "plans", closed, "reopening", reason="Bổ sung").json()
    assert reopened["closed_on"] is None
    listed = owner.get(f"/api/v1/organisations/{cell}/plans", params={"year": stage.year}).json()["items"]
    assert [(each["tasks"], each["tasks_done"], each["tasks_done_on_time"]) for each in listed] == [(1, 1, 1)]


def test_an_issued_plan_is_supplemented_and_postponed_but_not_rewritten(stage: Cast) -> None:
    staff = stage.client("staff")
    plan = issued(stage, task(stage, due_on=f"{stage.year}-01-01"))
    edited = staff.patch(
        f"/api/v1/plans/{plan['id']}", json={"title": "Khác"}, headers={"If-Match": f'"{plan["version"]}"'}
    )
    assert (edited.status_code, edited.json()["code"]) == (409, "plan_state_refused")
    added = staff.post(f"/api/v1/plans/{plan['id']}/tasks", json=task(stage, "Việc thêm"))
    assert (added.status_code, added.json()["number"]) == (201, 2)
    late = plan["tasks"][0]
    assert late["overdue"] is (stage.world.today > date(stage.year, 1, 1))
    sooner = step(staff, "plan-tasks", late, "postponement", due_on=f"{stage.year}-01-01", reason="x")
    assert sooner.json()["errors"][0]["code"] == "date_too_early"
    later = step(staff, "plan-tasks", late, "postponement", due_on=f"{stage.year}-12-31", reason="Chờ hướng dẫn")
    assert (later.json()["due_on"], later.json()["overdue"]) == (f"{stage.year}-12-31", False)


def test_wrong_values_are_named_and_nothing_is_written(stage: Cast) -> None:
    staff = stage.client("staff")
    foreign = str(stage.tree.foreign_cell.id)
    tomorrow = str(stage.world.today + timedelta(days=1))
    committee = str(stage.tree.committee.id)
    for fields, pointer, code in [
        ({"owner_id": foreign}, "/tasks/0/owner_id", "plan_owner_outside"),
        ({"owner_member_id": str(stage.members["outsider"].id)}, "/tasks/0/owner_member_id", "plan_owner_outside"),
        ({"due_on": f"{stage.year + 1}-01-01"}, "/tasks/0/due_on", "due_outside_year"),
        ({"state": "done"}, "/tasks/0/state", "unknown_field"),
    ]:
        body = {"organisation_id": committee, "year": stage.year, "title": "x", "tasks": [task(stage, **fields)]}
        answer = staff.post("/api/v1/plans", json=body)
        assert answer.status_code == 422, answer.text
        assert [(error["pointer"], error["code"]) for error in answer.json()["errors"]] == [(pointer, code)]
    assert staff.get(f"/api/v1/organisations/{committee}/plans").json()["items"] == []

    plan = drafted(stage, staff)
    ahead = step(staff, "plans", plan, "issue", number="1-KH", issued_on=tomorrow)
    assert ahead.json()["errors"][0]["code"] == "day_ahead"
    emptied = staff.patch(f"/api/v1/plans/{plan['id']}", json={"tasks": []}, headers={"If-Match": '"1"'}).json()
    empty = step(staff, "plans", emptied, "issue", number="1-KH", issued_on=str(stage.world.today))
    assert (empty.status_code, empty.json()["code"]) == (409, "plan_empty")
    assert staff.post(f"/api/v1/plans/{plan['id']}/discard").status_code == 428
    assert step(staff, "plans", emptied, "discard").json()["state"] == "discarded"


def test_a_task_is_completed_once_however_many_try(stage: Cast) -> None:
    plan = issued(stage)
    clients = [stage.client("staff") for _ in range(6)]
    with ThreadPoolExecutor(len(clients)) as pool:
        found = pool.map(
            lambda client: step(client, "plan-tasks", plan["tasks"][0], "completion", result="Xong").status_code,
            clients,
        )
    assert sorted(found) == [200, *[412] * 5]
