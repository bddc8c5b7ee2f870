"""Many at once: one decision recognises, an organisation takes an exemplar up once, one consent stands."""

from collections import Counter
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlmodel import col

from api.models.consents import Consent
from api.models.events import Event
from api.models.exemplars import Exemplar, Publicity, Replication
from api.rules.exemplars import ExemplarState
from tests.api.test_exemplars import API
from tests.api.test_pledge_races import AT_ONCE, RACERS, answers, race
from tests.make import exemplars as make
from tests.make.casts import Cast, cast
from tests.world import World


@pytest.fixture
def people(world: World) -> Cast:
    return cast(world)


def prepared(people: Cast, state: ExemplarState) -> Exemplar:
    with people.world.session() as session:
        return make.exemplar(session, people.cell, state=state, story="Chuyện kể")


def count(people: Cast, column: Any, *conditions: Any) -> int:
    with people.world.database.read() as session:
        return session.execute(select(func.count(col(column))).where(*conditions)).scalar_one()


def test_one_decision_recognises(people: Cast) -> None:
    made = prepared(people, ExemplarState.VERIFIED)
    clients = [people.client("staff") for _ in range(AT_ONCE)]
    body = {"organisation_id": str(people.cell.id), "decided_on": str(people.world.today)}

    def recognise(number: int) -> Any:
        return clients[number % AT_ONCE].post(
            f"{API}/{made.id}/recognition",
            json=body | {"decision_number": f"{number}-QĐ"},
            headers={"If-Match": f'"{made.version}"'},
        )

    told = answers(race(recognise))
    assert told == {(200, None): 1, (409, "exemplar_state_refused"): RACERS - 1}
    assert count(people, Event.id, col(Event.kind) == "exemplar.recognised") == 1


def test_an_organisation_takes_an_exemplar_up_once(people: Cast) -> None:
    made = prepared(people, ExemplarState.RECOGNISED)
    clients = [people.client("outsider") for _ in range(AT_ONCE)]
    body = {
        "organisation_id": str(people.tree.foreign_cell.id),
        "started_on": str(people.world.today),
        "evidence": "Nghị quyết",
    }
    told = answers(race(lambda number: clients[number % AT_ONCE].post(f"{API}/{made.id}/replications", json=body)))
    assert told == {(201, None): 1, (409, "replication_exists"): RACERS - 1}
    assert count(people, Replication.id) == 1


def test_one_consent_stands(people: Cast) -> None:
    made = prepared(people, ExemplarState.RECOGNISED)
    clients = [people.client("secretary") for _ in range(AT_ONCE)]
    body = {"part": "story", "given_by": "Nguyễn Văn An", "evidence": "Giấy đồng ý"}
    told = answers(race(lambda number: clients[number % AT_ONCE].post(f"{API}/{made.id}/consents", json=body)))
    assert told == {(201, None): 1, (409, "consent_stands"): RACERS - 1}
    assert count(people, Consent.id, col(Consent.withdrawn_on).is_(None)) == 1


def test_nothing_of_what_many_record_is_lost(people: Cast) -> None:
    made = prepared(people, ExemplarState.RECOGNISED)
    clients = [people.client("staff") for _ in range(AT_ONCE)]
    body = {"organisation_id": str(people.cell.id), "channel": "meeting", "published_on": str(people.world.today)}
    replies = race(lambda number: clients[number % AT_ONCE].post(f"{API}/{made.id}/publicity", json=body))
    assert Counter(reply.status_code for reply in replies) == {201: RACERS}
    assert count(people, Publicity.id) == RACERS
    stored = people.world.get(Exemplar, made.id)
    assert isinstance(stored, Exemplar)
    assert stored.state is ExemplarState.SPREADING
