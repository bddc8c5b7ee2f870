"""Two chairs act at once on a session: one of them wins, and nothing is half done."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlmodel import col

from api.models.study_sessions import Attendance, StudySessionInvitation
from api.rules.study_sessions import SessionState
from tests.make.casts import Cast, cast
from tests.make.study_sessions import study_session
from tests.world import World

AT_ONCE = 8


@pytest.fixture
def people(world: World) -> Cast:
    return cast(world)


def race(people: Cast, act: Callable[[Any], Any]) -> Counter[tuple[int, str | None]]:
    clients = [people.client("secretary" if number % 2 else "deputy") for number in range(AT_ONCE)]
    barrier = Barrier(AT_ONCE)

    def one(client: Any) -> Any:
        barrier.wait()
        return act(client)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(one, clients))
    return Counter((each.status_code, each.json().get("code")) for each in answers)


LOSERS = {(409, "study_session_state_refused"), (412, "changed_meanwhile")}


def test_a_session_is_convened_and_its_attendance_taken_once(people: Cast) -> None:
    with people.world.session() as session:
        secretary, comrade = people.members["secretary"], people.members["comrade"]
        leading = {"chair_id": secretary.id, "minute_taker_id": comrade.id, "place": "Hội trường", "agenda": "Học tập"}
        ready = study_session(session, people.cell, people.world.today, **leading)
        gathered = study_session(session, people.cell, people.world.today, state=SessionState.HELD, **leading)
    address = f"/api/v1/study-sessions/{ready.id}/convocation"
    told = race(people, lambda client: client.post(address, json={}, headers={"If-Match": '"1"'}))
    assert told[200, None] == 1
    assert set(told) <= {(200, None), *LOSERS}
    taking = f"/api/v1/study-sessions/{gathered.id}/attendance"
    told = race(people, lambda client: client.put(taking, json={}, headers={"If-Match": '"1"'}))
    assert told[200, None] == 1
    assert set(told) <= {(200, None), (412, "changed_meanwhile")}
    with people.world.database.read() as session:
        invited = select(func.count()).where(col(StudySessionInvitation.study_session_id) == ready.id)
        marked = select(func.count()).where(col(Attendance.study_session_id) == gathered.id)
        assert session.execute(invited).scalar_one() == session.execute(marked).scalar_one() == 4
