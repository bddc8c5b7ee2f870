"""Figures as of days that are gone: what counted only then is found, though nothing of it counts today."""

from datetime import date, datetime, time, timedelta
from typing import Any

from fastapi.testclient import TestClient

from api.core.clock import CIVIL_ZONE
from api.models.members import KeyLeaderPeriod
from api.models.organisations import Organisation
from api.rules.access import Role
from api.services import counters
from api.services.roll_ups import Question, of_units
from tests.make.accounts import account
from tests.make.figures import joined, opened_year
from tests.make.members import member
from tests.make.organisations import small_tree
from tests.world import World

DAY = timedelta(days=1)


def leaders(client: TestClient, unit: Organisation, year: int, as_of: date) -> int:
    """How many key leaders a unit has on a day, wherever it is told."""
    asked: dict[str, Any] = {"organisation_id": str(unit.id), "year": year, "as_of": str(as_of)}
    answer = client.get("/api/v1/statistics", params=asked).json()
    told: int = answer["units"][0]["years"][0]["key_leaders"]["people"]
    again = client.post("/api/v1/statistics/recount", json=asked).json()
    assert (again["equal"], again["counted"]["key_leaders"]["people"]) == (True, told)
    rows = client.get("/api/v1/statistics/rows", params=asked | {"column": "leader_people"}).json()
    assert rows["total"] == len(rows["items"]) == told
    return told


def test_a_key_leader_for_a_time_that_is_over_when_it_is_written_down(world: World) -> None:
    """Also in the cell the person has left since, and in no other cell."""
    today = world.today
    with world.acting(datetime.combine(today - 60 * DAY, time(9), CIVIL_ZONE)) as ctx:
        tree = small_tree(ctx.session)
        for year in sorted({today.year, (today - 60 * DAY).year}):
            opened_year(ctx.session, year)
        person = member(ctx.session, tree.cell)
        counters.people_changed(ctx, [person.id])
        staff = account(ctx.session, Role.COMMITTEE_STAFF, tree.root)
    with world.acting(datetime.combine(today - 20 * DAY, time(9), CIVIL_ZONE)) as ctx:
        joined(ctx, person, tree.other_cell, today - 20 * DAY)
    client, since, until = world.client(staff), today - 50 * DAY, today - 10 * DAY
    period = {"valid_from": str(since), "valid_to": str(until)}
    marked = client.post(f"/api/v1/members/{person.id}/key-leader-periods", json=period)
    assert marked.status_code == 201, marked.text
    for day, in_the_first, in_the_second in (
        (since - DAY, 0, 0),
        (since, 1, 0),
        (today - 21 * DAY, 1, 0),
        (today - 20 * DAY, 0, 1),
        (until - DAY, 0, 1),
        (until, 0, 0),
    ):
        counted = [leaders(client, cell, day.year, day) for cell in (tree.cell, tree.other_cell, tree.root)]
        assert counted == [in_the_first, in_the_second, in_the_first + in_the_second], day


def test_a_fact_that_began_and_ended_while_nobody_came(world: World) -> None:
    begin = date(2026, 3, 6)
    with world.acting(datetime.combine(begin, time(9), CIVIL_ZONE)) as ctx:
        tree = small_tree(ctx.session)
        person = member(ctx.session, tree.cell)
        opened_year(ctx.session, begin.year)
        counters.open_year(ctx, begin.year)
        period = {"valid_from": begin + DAY, "valid_to": begin + 2 * DAY}
        ctx.session.add(KeyLeaderPeriod(member_id=person.id, organisation_id=tree.cell.id, **period))
    with world.acting(datetime.combine(begin + 3 * DAY, time(9), CIVIL_ZONE)) as ctx:
        for passed in (1, 2, 3):
            counters.turn(ctx, begin + passed * DAY)
        for days, expected in enumerate((0, 1, 0, 0)):
            on = begin + days * DAY
            found = of_units(ctx.session, [tree.cell.id], Question((begin.year,), on, on, ctx.today))
            assert found.tallies[tree.cell.id, begin.year]["leader_due"] == expected, on


def test_a_cell_that_lost_its_people_before_the_year_was_opened(world: World) -> None:
    opened_on = date(2026, 3, 6)
    with world.acting(datetime.combine(opened_on, time(9), CIVIL_ZONE)) as ctx:
        tree = small_tree(ctx.session)
        person = member(ctx.session, tree.cell)
        joined(ctx, person, tree.other_cell, opened_on - 10 * DAY)
        opened_year(ctx.session, opened_on.year)
        counters.open_year(ctx, opened_on.year)
        for on, expected in ((opened_on - 11 * DAY, 1), (opened_on - 10 * DAY, 0), (opened_on, 0)):
            found = of_units(ctx.session, [tree.cell.id], Question((opened_on.year,), on, on, ctx.today))
            assert found.tallies.get((tree.cell.id, opened_on.year), {}).get("due", 0) == expected, on
