"""Planning a list of exemplars: proposals, and those with a decision as recognised by the committee that took it.

An exemplar is the same as one that stands when unit, kind and title agree. What stands is changed at its own page: a
list that says otherwise of it is refused, one that says the same changes nothing.
"""

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from api.core.text import fold
from api.models.exemplars import Exemplar
from api.rules.access import Permission
from api.rules.exemplars import OPEN, ExemplarKind
from api.rules.imports import RowAction
from api.schemas.exemplar_spread import CommendationCreate
from api.schemas.exemplars import DeedLine, ExemplarPropose, ExemplarRecognition
from api.services import exemplar_obstacles, reference
from api.services.access import allowed
from api.services.context import Context
from api.services.exemplar_lists import NewExemplar
from api.services.histories import batches
from api.services.imports.fields import CellRefused
from api.services.imports.people import People, Person, find_people
from api.services.imports.places import Place, Places, find_places
from api.services.imports.plans import PlannedRow, Source

MOST_DEEDS = 3
"""How many deeds a row has columns for."""

_PLACES = ("organisation", "recognised_by")
_WORDS = {"field": "exemplar_field", "form": "commendation_form", "level": "commendation_level"}
"""Field → the catalogue it is a word of."""

Key = tuple[uuid.UUID, str, str]
"""Unit, kind and folded title."""


@dataclass(frozen=True)
class _Around:
    """What the rows are compared with, and the first row of each exemplar."""

    places: Places
    people: People
    standing: Mapping[Key, Exemplar]
    seen: dict[Key, int]


def plan_exemplars(ctx: Context, source: Source, rows: Sequence[PlannedRow]) -> list[PlannedRow]:
    """Plan the rows of a list; those that could not be read stay as they are. Writes nothing."""
    readable = [row for row in rows if row.action is RowAction.UNCHANGED]
    texts = {row.values[name] for row in readable for name in _PLACES if name in row.values}
    places = find_places(ctx, source.scope, texts, source.system)
    named = [row.values for row in readable if row.values["kind"] == ExemplarKind.INDIVIDUAL]
    units = {place.id for alike in places.by_name.values() for place in alike}
    around = _Around(places, find_people(ctx, source.scope, named, source.system), _standing(ctx, units), {})
    for row in readable:
        unit = _place(around, row, "organisation")
        if unit is not None and not _is_repeated(around, row, unit):
            _plan_row(ctx, source, around, row, unit)
    return list(rows)


def _plan_row(ctx: Context, source: Source, around: _Around, row: PlannedRow, unit: Place) -> None:
    standing = around.standing.get(_key(row, unit))
    if standing is not None:
        _compare(row, standing)
        return
    person = _person(source, around, row, unit)
    proposed_on, decided_on = _days(ctx, source, row)
    committee = None if decided_on is None else _committee(ctx, source, around, row, unit)
    _refuse_words(ctx, row, proposed_on, decided_on)
    if committee is not None and person is not None and person.id == ctx.actor.member_id:
        row.refuse("own_exemplar", "full_name")
    if not allowed(ctx.actor, Permission.EXEMPLAR_PROPOSE, unit.path):
        row.refuse("right_missing", "organisation")
    obstacles = exemplar_obstacles.against(ctx, unit.id, None if person is None else person.id)
    if obstacles:
        row.refuse("exemplar_obstacles", "title", count=len(obstacles))
    if row.errors:
        return
    row.action = RowAction.CREATE
    row.intent = _new(row.values, unit, person, proposed_on, committee, decided_on)


def _place(around: _Around, row: PlannedRow, name: str) -> Place | None:
    try:
        return around.places.find(row.values[name])
    except CellRefused as refused:
        row.refuse(refused.code, name, **refused.params)
        return None


def _key(row: PlannedRow, unit: Place) -> Key:
    return unit.id, str(row.values["kind"]), fold(row.values["title"])


def _is_repeated(around: _Around, row: PlannedRow, unit: Place) -> bool:
    assert row.number is not None
    first = around.seen.setdefault(_key(row, unit), row.number)
    if first != row.number:
        row.refuse("row_repeated", "title", row=first)
    return first != row.number


def _compare(row: PlannedRow, standing: Exemplar) -> None:
    """The same decision, or none named, is nothing new; anything else is done at the exemplar's own page."""
    row.subject_id = standing.id
    told = (row.values.get("decision_number"), row.values.get("decided_on"))
    known = (standing.decision_number, None if standing.recognised_on is None else standing.recognised_on.isoformat())
    if any(here is not None and here != there for here, there in zip(told, known, strict=True)):
        row.subject_id = None
        row.refuse("exemplar_exists", "title")


def _person(source: Source, around: _Around, row: PlannedRow, unit: Place) -> Person | None:
    """Who an individual is, by record; None for a unit, a model, or somebody who is no member."""
    if row.values["kind"] != ExemplarKind.INDIVIDUAL:
        if "full_name" in row.values:
            row.refuse("person_not_asked", "full_name")
        return None
    if "full_name" not in row.values:
        row.refuse("missing", "full_name")
        return None
    if row.values.get("is_member") is False:
        return None
    match = around.people.find(row.values, unit.id).settled(row, source.choices)
    match.refuse_unclear(row)
    if match.person is None and not row.errors:
        row.refuse("person_unknown", "full_name")
    if match.person is not None and match.person.organisation_id != unit.id:
        row.refuse("member_not_in_cell", "full_name")
    return match.person


def _days(ctx: Context, source: Source, row: PlannedRow) -> tuple[date, date | None]:
    """The days of the proposal and of the decision; without a decision there is none."""
    for name, other in (("decided_on", "decision_number"), ("decision_number", "decided_on")):
        if name in row.values and other not in row.values:
            row.refuse("missing", other)
    decided_on = _day(row.values.get("decided_on"))
    proposed_on = _day(row.values.get("proposed_on")) or decided_on or min(source.effective_on, ctx.today)
    for name, day in (("proposed_on", proposed_on), ("decided_on", decided_on)):
        if day is not None and day > ctx.today:
            row.refuse("day_ahead", name)
    if decided_on is not None and decided_on < proposed_on:
        row.refuse("date_too_early", "decided_on")
    return proposed_on, decided_on


def _committee(ctx: Context, source: Source, around: _Around, row: PlannedRow, unit: Place) -> Place | None:
    """The committee that recognised it: named, or the unit itself."""
    committee = _place(around, row, "recognised_by") if "recognised_by" in row.values else unit
    if committee is None:
        return None
    if not unit.path.startswith(committee.path):
        row.refuse("exemplar_not_below", "recognised_by")
    elif not allowed(ctx.actor, Permission.EXEMPLAR_RECOGNISE, committee.path):
        row.refuse("right_missing", "recognised_by")
    return committee


def _refuse_words(ctx: Context, row: PlannedRow, proposed_on: date, decided_on: date | None) -> None:
    """Refuse words that were not in use on the day they are said of, and half a commendation."""
    for name, catalogue in _WORDS.items():
        if name not in row.values:
            continue
        day = proposed_on if name == "field" else decided_on
        if day is None:
            row.refuse("missing", "decided_on")
        elif reference.item(ctx.session, catalogue, row.values[name], day) is None:
            row.refuse("choice_invalid", name)
    for name, other in (("form", "level"), ("level", "form")):
        if name in row.values and other not in row.values:
            row.refuse("missing", other)


def _new(
    values: Mapping[str, Any],
    unit: Place,
    person: Person | None,
    proposed_on: date,
    committee: Place | None,
    decided_on: date | None,
) -> NewExemplar:
    proposal = ExemplarPropose(
        organisation_id=unit.id,
        kind=ExemplarKind(values["kind"]),
        member_id=None if person is None else person.id,
        person_name=values.get("full_name") if person is None else None,
        title=values["title"],
        field=values["field"],
        place=values.get("place", unit.name),
        summary=values.get("summary", values["title"]),
        deeds=[
            DeedLine(text=values[f"deed_{number}"], result=values.get(f"result_{number}"))
            for number in range(1, MOST_DEEDS + 1)
            if f"deed_{number}" in values
        ],
        proposed_on=proposed_on,
    )
    if committee is None or decided_on is None:
        return NewExemplar(proposal)
    decision: Mapping[str, Any] = {
        "organisation_id": committee.id,
        "decision_number": values["decision_number"],
        "decided_on": decided_on,
    }
    commendation = None
    if "form" in values:
        commendation = CommendationCreate(form=values["form"], level=values["level"], **decision)
    return NewExemplar(proposal, ExemplarRecognition(**decision), commendation)


def _standing(ctx: Context, units: Collection[uuid.UUID]) -> Mapping[Key, Exemplar]:
    """The exemplars of these units that were neither declined nor withdrawn."""
    found: dict[Key, Exemplar] = {}
    for batch in batches(units):
        statement = select(Exemplar).where(col(Exemplar.organisation_id).in_(batch), col(Exemplar.state).in_(OPEN))
        for each in ctx.session.execute(statement).scalars():
            found[each.organisation_id, str(each.kind), fold(each.title)] = each
    return found


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)
