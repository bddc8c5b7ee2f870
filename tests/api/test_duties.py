"""The duty calendar over HTTP: derived from rows and windows, counted and listed alike, and units excused from it."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

from fastapi.testclient import TestClient

from api.models.years import YearWindow
from api.rules.pledges import PledgeState
from api.rules.study_sessions import SessionState
from tests.make.casts import Cast, cast, recount
from tests.make.duties import only_duties_of_pledges
from tests.make.members import member
from tests.make.pledges import pledge
from tests.make.study_sessions import study_session
from tests.world import World


def staged(world: World, **days: int) -> Cast:
    """A cast whose windows close so many days from today; one has registered in time, one has gone all the way."""
    made = cast(world, **{field: world.today + timedelta(days=ahead) for field, ahead in days.items()})
    with world.session() as session:
        only_duties_of_pledges(session)
        pledge(session, made.members["member"], made.cell, state=PledgeState.REGISTERED)
        pledge(session, made.members["comrade"], made.cell, state=PledgeState.ASSESSED)
    recount(world)
    return made


def calendar(client: TestClient, organisation: Any, year: int) -> dict[str, dict[str, Any]]:
    answer = client.get(f"/api/v1/organisations/{organisation.id}/duties", params={"year": year})
    assert answer.status_code == 200, answer.text
    return {line["duty"]: line for line in answer.json()}


def rows(client: TestClient, organisation: Any, **asked: Any) -> list[dict[str, Any]]:
    found, cursor = [], None
    while True:
        answer = client.get(
            f"/api/v1/organisations/{organisation.id}/duty-rows",
            params={"limit": 2, **asked} | ({"cursor": cursor} if cursor else {}),
        )
        assert answer.status_code == 200, answer.text
        found += answer.json()["items"]
        cursor = answer.json()["next_cursor"]
        if cursor is None:
            return found


def counts(line: dict[str, Any]) -> tuple[int, ...]:
    return tuple(line[name] for name in ("asked", "expected", "done", "done_on_time", "late", "excused"))


def test_counted_from_the_rows_of_the_programme(world: World) -> None:
    stage = staged(world, registration_closes_on=-1)
    found = calendar(stage.client("secretary"), stage.cell, stage.year)
    assert counts(found["registration"]) == (4, 0, 2, 0, 2, 1), "both registered today, a day late; one is exempt"
    assert counts(found["self_report"]) == (2, 1, 1, 1, 0, 0)
    assert counts(found["assessment"]) == (1, 1, 0, 0, 0, 0), "the cell has one pledge left to assess"
    assert found["registration"]["due_on"] == str(world.today - timedelta(days=1))
    above = calendar(stage.client("staff"), stage.tree.root, stage.year)
    assert counts(above["registration"]) == (6, 0, 2, 0, 4, 1)


def test_the_rows_add_up_to_the_counts_on_every_page(world: World) -> None:
    stage = staged(world, registration_closes_on=-1)
    staff = stage.client("staff")
    for code, line in calendar(staff, stage.tree.root, stage.year).items():
        listed = rows(staff, stage.tree.root, duty=code, year=stage.year)
        states = Counter(row["state"] for row in listed)
        assert {state: states[state] for state in ("expected", "done", "late", "excused")} == {
            state: line[state] for state in ("expected", "done", "late", "excused")
        }
        assert sum(row["on_time"] is True and row["state"] == "done" for row in listed) == line["done_on_time"]
    late = rows(staff, stage.cell, duty="registration", year=stage.year, state="late")
    assert [row["subject"]["name"] for row in late] == ["Trần Thị Bình", "Lê Văn Cường"]


def test_an_organisation_s_own_last_day_holds_for_its_subtree(world: World) -> None:
    stage = staged(world, registration_closes_on=-1)
    with world.session() as session:
        session.add(
            YearWindow(
                year=stage.year,
                organisation_id=stage.tree.committee.id,
                registration_closes_on=world.today + timedelta(days=5),
            )
        )
    above = calendar(stage.client("staff"), stage.tree.root, stage.year)["registration"]
    assert (above["expected"], above["late"], above["done_on_time"]) == (3, 1, 2), (
        "the hospital is late, the rest is not"
    )


def test_one_s_own_duties_and_those_of_the_unit_one_answers_for(world: World) -> None:
    stage = staged(world, registration_closes_on=3)
    asked = {"year": stage.year}
    of_member = stage.client("member").get("/api/v1/me/duties", params=asked).json()
    assert [(each["duty"], each["state"], each["organisation"]) for each in of_member] == [
        ("registration", "done", None),
        ("self_report", "expected", None),
    ]
    of_secretary = stage.client("secretary").get("/api/v1/me/duties", params=asked).json()
    assert {(each["duty"], each["state"]) for each in of_secretary} == {
        ("registration", "expected"),
        ("assessment", "expected"),
    }
    assert stage.client("nobody").get("/api/v1/me/duties", params=asked).json() == []
    assert stage.client("member").get("/api/v1/me/duties", params={"year": 1999}).status_code == 404


def test_a_unit_is_excused_until_that_is_withdrawn(world: World) -> None:
    stage = staged(world)
    staff, address = stage.client("staff"), f"/api/v1/organisations/{stage.cell.id}/duty-excuses"
    body = {"duty": "assessment", "year": stage.year, "reason": "Bão lũ"}
    assert stage.client("secretary").post(address, json=body).status_code == 403, "nobody excuses their own unit"
    for wrong, code in [
        ({"duty": "registration"}, "duty_of_people"),
        ({"duty": "nothing"}, "duty_unknown"),
        ({"number": 2}, "duty_unknown"),
        ({"year": 1999}, "year_not_opened"),
        ({"decided_on": str(world.today + timedelta(days=1))}, "day_ahead"),
    ]:
        assert staff.post(address, json=body | wrong).json()["errors"][0]["code"] == code
    excuse = staff.post(address, json=body)
    assert excuse.status_code == 201, excuse.text
    assert counts(calendar(staff, stage.cell, stage.year)["assessment"]) == (0, 0, 0, 0, 0, 1)
    again = staff.post(address, json=body)
    assert (again.status_code, again.json()["code"]) == (409, "duty_excused")
    withdrawn = staff.post(f"/api/v1/duty-excuses/{excuse.json()['id']}/withdrawal")
    assert withdrawn.json()["withdrawn_on"] == str(world.today)
    assert staff.post(f"/api/v1/duty-excuses/{excuse.json()['id']}/withdrawal").status_code == 409
    assert counts(calendar(staff, stage.cell, stage.year)["assessment"]) == (1, 1, 0, 0, 0, 0)
    assert [each["reason"] for each in staff.get(address, params={"year": stage.year}).json()] == ["Bão lũ"]


def test_units_owe_a_themed_session_each_quarter_and_a_report_of_the_year(world: World) -> None:
    stage = cast(world)
    held_on = date(stage.year, 2, 10)
    with world.session() as session:
        study_session(session, stage.cell, held_on, state=SessionState.HELD)
        study_session(session, stage.cell, date(stage.year, 5, 10))
    staff = stage.client("staff")
    address = f"/api/v1/organisations/{stage.tree.committee.id}/duties"
    lines = [line for line in staff.get(address, params={"year": stage.year}).json() if line["subject"] != "member"]
    quarters = [line for line in lines if line["duty"] == "themed_session"]
    assert [(line["number"], line["asked"], line["done"]) for line in quarters] == [
        (1, 2, 1),
        *((n, 2, 0) for n in (2, 3, 4)),
    ]
    asked = {"duty": "themed_session", "year": stage.year, "number": 1, "state": "done"}
    assert [row["done_on"] for row in rows(staff, stage.tree.committee, **asked)] == [str(held_on)]
    [report] = [line for line in lines if line["duty"] == "yearly_report"]
    assert (report["asked"], report["done"], report["due_on"]) == (3, 0, f"{stage.year + 1}-01-15")


def test_people_of_many_cells_are_counted_where_they_are(world: World) -> None:
    stage = staged(world)
    with world.session() as session:
        for number in range(7):
            member(session, stage.tree.lone_cell, f"Nguyễn Văn Số {number}")
    recount(world)
    staff = stage.client("staff")
    parts = [
        calendar(staff, unit, stage.year)["registration"]["asked"]
        for unit in (stage.tree.committee, stage.tree.neighbour, stage.tree.lone_cell)
    ]
    assert parts == [5, 1, 7]
    assert calendar(staff, stage.tree.root, stage.year)["registration"]["asked"] == 13
