"""Many at once: one re-check settles a limitation, one plan a year, and a missed deadline climbs once."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from api.models.inspections import Finding
from api.rules.inspections import FindingState, InspectionState
from api.services import findings
from tests.api.test_pledge_races import AT_ONCE, RACERS, answers, race
from tests.make import inspections as make
from tests.make.casts import Cast, cast
from tests.world import World


@pytest.fixture
def people(world: World) -> Cast:
    return cast(world)


def found(people: Cast, state: FindingState) -> Finding:
    with people.world.session() as session:
        concluded = make.inspection(session, people.tree.committee, people.cell, InspectionState.CONCLUDED)
        return make.limitation(session, concluded, state, due_on=people.world.today)


def test_one_recheck_settles(people: Cast) -> None:
    made = found(people, FindingState.REMEDIED)
    clients = [people.client("inspector") for _ in range(AT_ONCE)]

    def recheck(number: int) -> Any:
        return clients[number % AT_ONCE].post(
            f"/api/v1/findings/{made.id}/rechecks",
            json={"satisfied": True, "text": f"Đạt, lần {number}"},
            headers={"If-Match": f'"{made.version}"'},
        )

    assert answers(race(recheck)) == {(200, None): 1, (409, "finding_state_refused"): RACERS - 1}


def test_one_plan_a_year(people: Cast) -> None:
    clients = [people.client("inspector") for _ in range(AT_ONCE)]
    address = f"/api/v1/organisations/{people.tree.committee.id}/inspection-plans"
    body = {"year": people.year, "title": "Chương trình"}
    told = answers(race(lambda number: clients[number % AT_ONCE].post(address, json=body)))
    assert told == {(201, None): 1, (409, "inspection_plan_exists"): RACERS - 1}


def test_a_missed_deadline_climbs_once(people: Cast) -> None:
    made = found(people, FindingState.OPEN)
    tomorrow = people.world.today + timedelta(days=1)

    def turn(_number: int) -> None:
        with people.world.acting(datetime.combine(tomorrow, datetime.min.time(), UTC)) as ctx:
            findings.turn(ctx, tomorrow)

    race(turn)
    stored = people.world.get(Finding, made.id)
    assert isinstance(stored, Finding)
    assert (stored.times_overdue, stored.held_by_id) == (1, people.tree.root.id)
