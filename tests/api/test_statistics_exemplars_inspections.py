"""Figures of exemplars and inspections: what is generated is counted as it is recounted, on any day and either tree."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from api.models.exemplars import Commendation, Publicity, Replication
from api.models.inspections import FindingStep
from api.models.organisations import Organisation
from api.rules.access import Role
from api.rules.exemplars import ExemplarKind, ExemplarState
from api.rules.inspections import FindingAction, FindingState, InspectionState
from tests.make import exemplars, inspections
from tests.make.casts import Cast, cast
from tests.make.clients import with_role
from tests.make.recounts import DAYS, MOVES, PLACES, generated, grounds
from tests.world import World, Worlds

LATER = st.none() | st.integers(0, 400)
ASKED = st.lists(DAYS, min_size=1, max_size=3)
FIELDS = ("economy", "health", "charity", "unheard_of")
LEVELS = ("province", "district", "commune", "unheard_of")
Recognised = tuple[int, date, ExemplarKind, str, int | None, list[tuple[str, int, str]]]
Found = tuple[int, date, int | None, list[tuple[FindingAction, int]]]


def recognise(session: Session, places: list[Organisation], each: Recognised) -> None:
    place, day, kind, field, ends, following = each
    made = exemplars.exemplar(session, places[place], kind=kind, state=ExemplarState.RECOGNISED, on=day)
    made.field = field
    if ends is not None:
        made.state, made.ended_on = ExemplarState.WITHDRAWN, day + timedelta(days=ends)
    taken_up_by = iter(organisation for organisation in places if organisation is not places[place])
    for number, (what, delay, level) in enumerate(following):
        on, by = day + timedelta(days=delay), {"exemplar_id": made.id, "organisation_id": places[place].id}
        if what == "commended":
            decided = {"decision_number": str(number), "decided_on": on}
            session.add(Commendation(**by, level=level, form="praise", **decided))
        elif what == "publicised":
            session.add(Publicity(**by, channel="meeting", count=number + 1, published_on=on))
        else:
            by["organisation_id"] = next(taken_up_by).id
            session.add(Replication(**by, started_on=on, evidence="Nghị quyết"))
    session.flush()


def find(session: Session, places: list[Organisation], each: Found) -> None:
    place, day, closed_after, steps = each
    found_by = inspections.inspection(session, places[place], places[place], InspectionState.CONCLUDED, on=day)
    closed_on = None if closed_after is None else day + timedelta(days=closed_after)
    state = FindingState.OPEN if closed_on is None else FindingState.CLOSED
    finding = inspections.limitation(session, found_by, state, due_on=day, closed_on=closed_on)
    for number, (action, after) in enumerate(sorted(steps, key=lambda step: step[1]), start=1):
        step = {"number": number, "action": action, "on": day + timedelta(days=after)}
        session.add(FindingStep(finding_id=finding.id, **step))
    session.flush()


def assert_family(worlds: Worlds, family: str, write: Any, rows: list[Any], moves: Any, asked: list[date]) -> None:
    with grounds(worlds) as at:
        for row in rows:
            write(at.ctx.session, at.places, row)
        at.move(moves)
        at.assert_counted(family, asked)


@given(
    rows=st.lists(
        st.tuples(
            PLACES,
            DAYS,
            st.sampled_from(ExemplarKind),
            st.sampled_from(FIELDS),
            LATER,
            st.lists(
                st.tuples(
                    st.sampled_from(("commended", "publicised", "replicated")),
                    st.integers(0, 300),
                    st.sampled_from(LEVELS),
                ),
                max_size=4,
            ),
        ),
        max_size=10,
    ),
    moves=MOVES,
    asked=ASKED,
)
@generated(6)
def exemplars_counted(worlds: Worlds, rows: list[Recognised], moves: Any, asked: list[date]) -> None:
    assert_family(worlds, "exemplars", recognise, rows, moves, asked)


@given(
    rows=st.lists(
        st.tuples(
            PLACES, DAYS, LATER, st.lists(st.tuples(st.sampled_from(FindingAction), st.integers(1, 400)), max_size=4)
        ),
        max_size=10,
    ),
    moves=MOVES,
    asked=ASKED,
)
@generated(6)
def inspections_counted(worlds: Worlds, rows: list[Found], moves: Any, asked: list[date]) -> None:
    assert_family(worlds, "inspections", find, rows, moves, asked)


def test_generated_exemplars_are_counted_as_recounted(worlds: Worlds) -> None:
    exemplars_counted(worlds)


def test_generated_inspections_are_counted_as_recounted(worlds: Worlds) -> None:
    inspections_counted(worlds)


@pytest.fixture
def people(sqlite_world: World) -> Cast:
    return cast(sqlite_world)


def test_twenty_models_are_reported(people: Cast) -> None:
    """S4: 20 models judged effective, in one year, below one committee."""
    with people.world.session() as session:
        for number in range(20):
            exemplars.exemplar(session, people.cell, f"Mô hình {number}", state=ExemplarState.RECOGNISED)
        exemplars.exemplar(session, people.cell, member=people.members["member"], state=ExemplarState.RECOGNISED)
        exemplars.exemplar(session, people.tree.foreign_cell, state=ExemplarState.RECOGNISED)
    client = with_role(people.world, Role.COMMITTEE_STAFF, people.tree.committee)
    query = {"organisation_id": str(people.tree.committee.id), "year": people.year, "indicator": "exemplars_model"}
    answer = client.get("/api/v1/statistics", params=query)
    assert answer.status_code == 200, answer.text
    [own] = [unit for unit in answer.json()["units"] if unit["relation"] == "itself"]
    [figure] = own["years"][0]["indicators"]
    assert (figure["numerator"], figure["denominator"]) == (20, 21)
