"""Many at once: one pledge a person and year, one winner a step, no lost update, and nothing kept without a commit."""

import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import OperationalError
from sqlmodel import col

from api.models.events import Event
from api.models.pledges import Assessment, Pledge, SelfReport
from api.rules.pledges import PledgeState
from api.services.counted_years import drift
from tests.make.casts import Cast, cast, recount
from tests.make.pledges import CONCRETE, pledge
from tests.world import World

RACERS = 50
AT_ONCE = 10


@pytest.fixture
def people(world: World) -> Cast:
    return cast(world)


def race(act: Callable[[int], Any]) -> list[Any]:
    """Let everybody act as nearly at once as threads can."""
    barrier = threading.Barrier(AT_ONCE)

    def run(number: int) -> Any:
        if number < AT_ONCE:
            barrier.wait()
        return act(number)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(run, range(RACERS)))


def answers(replies: list[Any]) -> Counter[tuple[int, str | None]]:
    return Counter((reply.status_code, reply.json().get("code")) for reply in replies)


def assert_counted(people: Cast) -> None:
    with people.world.database.read() as session:
        assert drift(session, people.year, people.world.today) == []


def test_fifty_creates_are_one_pledge(people: Cast) -> None:
    clients = [people.client("member") for _ in range(AT_ONCE)]
    body = {"year": people.year, "deeds": [CONCRETE]}
    replies = race(lambda number: clients[number % AT_ONCE].post("/api/v1/pledges", json=body))
    assert answers(replies) == {(201, None): 1, (409, "pledge_exists"): RACERS - 1}
    with people.world.database.read() as session:
        assert len(session.execute(select(col(Pledge.id))).all()) == 1


def test_one_key_is_one_pledge_and_one_answer(people: Cast) -> None:
    clients = [people.client("member") for _ in range(AT_ONCE)]
    body = {"year": people.year, "deeds": [CONCRETE]}
    headers = {"Idempotency-Key": "mot-lan"}
    replies = race(lambda number: clients[number % AT_ONCE].post("/api/v1/pledges", json=body, headers=headers))
    told = answers(replies)
    assert set(told) <= {(201, None), (409, "still_running")}
    assert len({reply.text for reply in replies if reply.status_code == 201}) == 1
    again = clients[0].post("/api/v1/pledges", json=body, headers=headers)
    assert (again.status_code, again.headers["idempotent-replayed"]) == (201, "true")
    other = clients[0].post("/api/v1/pledges", json=body | {"deeds": []}, headers=headers)
    assert other.json()["errors"][0]["code"] == "idempotency_key_reused"
    with people.world.database.read() as session:
        assert len(session.execute(select(col(Event.id)).where(col(Event.kind) == "pledge.created")).all()) == 1


def test_a_step_is_taken_once(people: Cast) -> None:
    with people.world.session() as session:
        made = pledge(session, people.members["member"], people.cell, state=PledgeState.SELF_REPORTED)
    recount(people.world)
    clients = [people.client("secretary" if number % 2 else "deputy") for number in range(AT_ONCE)]
    body = {"rating": "good", "remark": "Tốt"}
    address = f"/api/v1/pledges/{made.id}/assessments"
    replies = race(lambda number: clients[number % AT_ONCE].post(address, json=body))
    told = answers(replies)
    assert told[200, None] == 1
    assert set(told) <= {(200, None), (409, "pledge_state_refused"), (412, "changed_meanwhile")}
    with people.world.database.read() as session:
        assert len(session.execute(select(col(Assessment.id)).where(col(Assessment.pledge_id) == made.id)).all()) == 1
    assert_counted(people)


def test_no_update_is_lost(people: Cast) -> None:
    member = people.client("member")
    draft = member.post("/api/v1/pledges", json={"year": people.year, "deeds": [CONCRETE]}).json()
    clients = [people.client("member") for _ in range(AT_ONCE)]

    def write(number: int) -> Any:
        body = {"deeds": [{"action": f"Việc số {number}"}]}
        return clients[number % AT_ONCE].put(
            f"/api/v1/pledges/{draft['id']}/deeds", json=body, headers={"If-Match": '"1"'}
        )

    replies = race(write)
    assert answers(replies) == {(200, None): 1, (412, "changed_meanwhile"): RACERS - 1}
    [winner] = [reply.json() for reply in replies if reply.status_code == 200]
    kept = member.get(f"/api/v1/pledges/{draft['id']}").json()
    assert (kept["deeds"], kept["version"]) == (winner["deeds"], 2)


def test_everybody_steps_at_once_and_the_figures_stay_right(people: Cast) -> None:
    with people.world.session() as session:
        made = [
            pledge(session, people.members[part], people.cell, state=PledgeState.REGISTERED)
            for part in ("secretary", "deputy", "member", "comrade")
        ]
    recount(people.world)
    clients = [people.client("secretary") for _ in range(AT_ONCE)]
    steps = (("publication", None), ("return", {"reason": "Bổ sung"}), ("reopening", {"reason": "Nhầm"}))

    def act(number: int) -> Any:
        client = clients[number % AT_ONCE]
        if number % 7 == 0:
            address = f"/api/v1/organisations/{people.cell.id}/publications"
            return client.post(address, json={"year": people.year})
        name, body = steps[number % len(steps)]
        return client.post(f"/api/v1/pledges/{made[number % len(made)].id}/{name}", json=body)

    replies = race(act)
    assert {reply.status_code for reply in replies} <= {200, 404, 409, 412}
    assert_counted(people)


def test_a_failing_commit_answers_an_error_and_leaves_nothing(people: Cast) -> None:
    member = people.client("member")
    engine = people.world.database.writing

    def fail(_connection: Any) -> None:
        raise OperationalError("COMMIT", {}, Exception("disk full"))

    event.listen(engine, "commit", fail)
    try:
        answer = member.post("/api/v1/pledges", json={"year": people.year, "deeds": [CONCRETE]})
    finally:
        event.remove(engine, "commit", fail)
    assert answer.status_code == 503, answer.text
    with people.world.database.read() as session:
        assert session.execute(select(col(Pledge.id))).first() is None
        assert session.execute(select(col(SelfReport.id))).first() is None
        assert session.execute(select(col(Event.id)).where(col(Event.kind) == "pledge.created")).first() is None
    assert member.post("/api/v1/pledges", json={"year": people.year, "deeds": [CONCRETE]}).status_code == 201
