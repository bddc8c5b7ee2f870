"""What a restriction withholds, and from whom: a table of holdings and readers, before, during and after."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

import pytest

from api.core.clock import now
from api.models.pledges import PledgeState
from api.models.study_sessions import Minutes, Opinion, SessionState, StudySession
from api.models.yearbooks import YearbookEntry
from api.rules.exemplars import ExemplarState
from api.services import events
from tests.api.test_exemplars import API as EXEMPLARS
from tests.api.test_privacy import fulfilled
from tests.make import exemplars, study_sessions
from tests.make.casts import Cast, cast
from tests.make.pledges import pledge
from tests.world import World

WORDS = "Lời của đồng chí An"
READERS = ("member", "secretary", "staff", "administrator", "nobody")
HERE: Mapping[str, set[str]] = {
    "pledge": {"member", "secretary"},
    "notebook": {"member", "secretary"},
    "opinion": {"member", "secretary"},
    "dossier": {"member", "secretary"},
    "dossiers": {"secretary"},
    "file": {"secretary"},
    "behind a figure": set(),
    "published": set(),
    "found": set(),
    "yearbook": set(),
    "old values": set(),
}
"""Holding → who still reads it while the restriction stands: the person and the unit."""

FREELY: Mapping[str, set[str]] = {
    "pledge": {"member", "secretary", "staff"},
    "notebook": {"member", "secretary", "staff"},
    "opinion": {"member", "secretary", "staff", "administrator"},
    "dossier": {"member", "secretary", "staff", "administrator"},
    "dossiers": {"secretary", "staff", "administrator"},
    "file": {"secretary", "staff", "administrator"},
    "behind a figure": {"secretary", "staff", "administrator"},
    "published": set(READERS),
    "found": set(READERS),
    "yearbook": set(READERS),
    "old values": {"administrator"},
}
"""The same without a restriction."""


@pytest.fixture
def people(world: World) -> Cast:
    return cast(world)


def prepared(people: Cast) -> Mapping[str, str]:
    """One of each holding with the words of a member; gives the address at which each is read."""
    today, person = people.world.today, people.members["member"]
    with people.world.session() as session:
        promised = pledge(session, person, people.cell, state=PledgeState.PUBLICISED, actions=[WORDS])
        held = study_sessions.study_session(session, people.cell, today, state=SessionState.MINUTED)
        session.add(Minutes(study_session_id=held.id, conclusion="Thống nhất", written_at=now()))
        session.flush()
        session.add(Opinion(study_session_id=held.id, number=1, member_id=person.id, text=WORDS))
        found = exemplars.exemplar(
            session,
            people.cell,
            WORDS,
            member=person,
            state=ExemplarState.RECOGNISED,
            summary=WORDS,
            committee=people.cell,
        )
        session.add(
            YearbookEntry(
                organisation_id=people.tree.committee.id,
                year=today.year,
                exemplar_id=found.id,
                with_story=False,
                with_photo=False,
            )
        )
    with people.world.acting() as ctx:
        changes = {"full_name": [None, WORDS]}
        events.record(ctx, "member.updated", person.id, organisation_id=people.cell.id, changes=changes)
    book = f"organisation_id={people.tree.committee.id}&year={today.year}"
    return {
        "pledge": f"/api/v1/pledges/{promised.id}",
        "notebook": f"/api/v1/members/{person.id}/notebooks/{people.year}",
        "opinion": f"/api/v1/study-sessions/{held.id}/minutes",
        "dossier": f"{EXEMPLARS}/{found.id}/dossier",
        "dossiers": f"/api/v1/organisations/{people.cell.id}/exemplars",
        "file": f"/api/v1/exports/exemplars?organisation_id={people.cell.id}&format=csv",
        "behind a figure": (
            f"/api/v1/statistics/records?organisation_id={people.cell.id}&year={today.year}&column=exemplars_recognised"
        ),
        "published": f"{EXEMPLARS}/{found.id}",
        "found": f"{EXEMPLARS}?limit=20",
        "yearbook": f"/api/v1/yearbook-entries?{book}",
        "old values": f"/api/v1/events?subject=member&subject_id={person.id}",
    }


def read_by(people: Cast, address: str) -> set[str]:
    """Who reads the words there."""
    return {reader for reader in READERS if WORDS in people.client(reader).get(address).text}


def test_words_are_withheld_above_the_unit_while_the_restriction_stands(people: Cast) -> None:
    addresses = prepared(people)
    assert {name: read_by(people, address) for name, address in addresses.items()} == FREELY
    asked = fulfilled(people, "restrict")
    assert {name: read_by(people, address) for name, address in addresses.items()} == HERE
    people.client("member").post(
        f"/api/v1/privacy-requests/{asked['id']}/withdrawal", headers={"If-Match": f'"{asked["version"]}"'}
    )
    assert {name: read_by(people, address) for name, address in addresses.items()} == FREELY


def test_who_stands_above_does_not_work_with_what_is_withheld(people: Cast) -> None:
    addresses = prepared(people)
    fulfilled(people, "restrict")
    staff, exemplar = people.client("staff"), addresses["published"]
    book = {"organisation_id": str(people.tree.committee.id), "year": 2020, "with_story": False, "with_photo": False}
    commended = {
        "organisation_id": str(people.tree.committee.id),
        "level": "commune",
        "form": "certificate",
        "decision_number": "1-QĐ",
        "decided_on": str(people.world.today),
    }
    refused: list[Callable[[], Any]] = [
        lambda: staff.post(f"{exemplar}/yearbook-entries", json=book),
        lambda: staff.post(f"{exemplar}/commendations", json=commended),
        lambda: staff.post(f"{exemplar}/withdrawal", json={"reason": "Sai"}, headers={"If-Match": '"1"'}),
    ]
    answers = [ask() for ask in refused]
    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [(403, "data_restricted")] * 3


def test_minutes_are_not_written_anew_by_who_cannot_read_them_whole(people: Cast) -> None:
    addresses = prepared(people)
    fulfilled(people, "restrict")
    with people.world.session() as session:
        row = session.get_one(StudySession, UUID(addresses["opinion"].split("/")[4]))
        row.state = SessionState.HELD
    staff = people.client("staff")
    version = staff.get(addresses["opinion"].removesuffix("/minutes")).json()["version"]
    answer = staff.put(
        addresses["opinion"], json={"conclusion": "Khác", "opinions": []}, headers={"If-Match": f'"{version}"'}
    )
    assert answer.status_code in (403, 409), answer.text
    assert WORDS in people.client("secretary").get(addresses["opinion"]).text
