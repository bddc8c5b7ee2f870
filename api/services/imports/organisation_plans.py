"""Planning a list of organisations: new units in the order of the tree, contact data and names of those that stand.

Kind and parent of a unit that stands change by a reorganisation case with a plan of its own; here they are refused.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.ids import new_id
from api.core.text import fold
from api.models.organisations import Organisation, OrganisationProfile
from api.rules.access import Permission
from api.rules.imports import RowAction
from api.rules.reorganisations import Description
from api.services import organisations
from api.services.access import allowed
from api.services.context import Context
from api.services.external_keys import keys_of
from api.services.histories import batches
from api.services.imports.fields import CellRefused
from api.services.imports.places import SUBJECT, Place, Places, find_places
from api.services.imports.plans import PlannedRow, Source
from api.services.organisation_facts import NewOrganisation

CONTACT = ("address", "telephone", "email")
DESCRIBED = ("name", "short_name", "sector", "code")
"""What a case of renaming changes."""

DECISION = ("decision_number", "decided_on")
"""What such a case needs."""


@dataclass(frozen=True)
class OrganisationChange:
    """What a row changes of a unit: contact at once, name and the like from a day on, by a decision."""

    organisation_id: uuid.UUID
    version: int
    contact: Mapping[str, str]
    described: Mapping[str, str]
    valid_from: date
    decision_number: str | None
    decided_on: str | None


@dataclass
class Surroundings:
    """What the rows are compared with: the units that stand, and the rows that make new ones by what names them."""

    places: Places
    standing: Mapping[uuid.UUID, Organisation]
    described_since: Mapping[uuid.UUID, date]
    keys_of: Mapping[uuid.UUID, str]
    making: defaultdict[str, list[PlannedRow]] = field(default_factory=lambda: defaultdict(list))
    seen: dict[tuple[str, Any], int] = field(default_factory=dict)


def plan_organisations(ctx: Context, source: Source, rows: Sequence[PlannedRow]) -> list[PlannedRow]:
    """Plan the rows of a list; those that could not be read stay as they are. Writes nothing."""
    readable = [row for row in rows if row.action is RowAction.UNCHANGED]
    around = _surroundings(ctx, source, readable)
    making: list[PlannedRow] = []
    for row in readable:
        place = _standing_place(around, row)
        if row.errors or _is_repeated(around, row, place):
            continue
        if place is None:
            making.append(row)
            for name in ("key", "code", "name"):
                if name in row.values:
                    around.making[_mark(name, row.values[name])].append(row)
        else:
            _plan_change(ctx, source, around, row, around.standing[place.id])
    _plan_new(ctx, source, around, making)
    return list(rows)


def _standing_place(around: Surroundings, row: PlannedRow) -> Place | None:
    """The unit that stands and is meant by key, by code, or by name under the same parent."""
    values, places = row.values, around.places
    exact = places.by_key.get(values.get("key", "")) or places.by_code.get(values.get("code", ""))
    if exact is not None:
        return exact
    alike = places.by_name.get(fold(values["name"]), [])
    if "parent" in values:
        try:
            parent_id: uuid.UUID | None = places.find(values["parent"]).id
        except CellRefused:
            parent_id = None
        alike = [place for place in alike if parent_id is not None and place.parent_id == parent_id]
    if len(alike) > 1:
        row.refuse("organisation_ambiguous", "name", count=len(alike))
        row.action = RowAction.AMBIGUOUS
    return alike[0] if len(alike) == 1 else None


def _is_repeated(around: Surroundings, row: PlannedRow, place: Place | None) -> bool:
    assert row.number is not None
    marks: list[tuple[str, Any]] = [(name, row.values[name]) for name in ("key", "code") if name in row.values]
    marks.append(("id", place.id) if place else ("name", (fold(row.values["name"]), row.values.get("parent"))))
    for name, value in marks:
        first = around.seen.setdefault((name, value), row.number)
        if first != row.number:
            row.refuse("row_repeated", name if name in row.values else "name", row=first)
            return True
    return False


def _plan_change(ctx: Context, source: Source, around: Surroundings, row: PlannedRow, standing: Organisation) -> None:
    values = row.values
    row.subject_id = standing.id
    changed = {
        name: values[name]
        for name in (*CONTACT, *DESCRIBED)
        if name in values and values[name] != getattr(standing, name)
    }
    changes = {name: [getattr(standing, name), value] for name, value in changed.items()}
    if "kind" in values and values["kind"] != standing.kind:
        row.refuse("reorganisation_needed", "kind")
    if "parent" in values:
        try:
            if around.places.find(values["parent"]).id != standing.parent_id:
                row.refuse("reorganisation_needed", "parent")
        except CellRefused as refused:
            if not _names_present_parent(values["parent"], standing, around):
                row.refuse(refused.code, "parent", **refused.params)
    if "key" in values and around.keys_of.get(standing.id) != values["key"]:
        changes["key"] = [around.keys_of.get(standing.id), values["key"]]
    described = {name: value for name, value in changed.items() if name in DESCRIBED}
    valid_from = source.effective_on
    if described:
        since = around.described_since.get(standing.id)
        if since is None or since >= valid_from:
            row.refuse("later_fact", next(iter(described)))
        if not allowed(ctx.actor, Permission.ORGANISATION_REORGANISE, standing.path):
            row.refuse("right_missing", next(iter(described)))
        for name in DECISION:
            if name not in values:
                row.refuse("missing", name)
    if row.errors or not changes:
        return
    row.action, row.changes = RowAction.UPDATE, changes
    row.intent = OrganisationChange(
        organisation_id=standing.id,
        version=standing.version,
        contact={name: value for name, value in changed.items() if name in CONTACT},
        described=described,
        valid_from=valid_from,
        **{name: values.get(name) for name in DECISION},
    )


def _names_present_parent(text: str, standing: Organisation, around: Surroundings) -> bool:
    """Whether a parent outside the scope is named as it stands: the top unit of a list names what is above it."""
    place = next((each for alike in around.places.by_name.values() for each in alike if each.id == standing.id), None)
    return place is not None and fold(text) in place.above


def _plan_new(ctx: Context, source: Source, around: Surroundings, rows: Sequence[PlannedRow]) -> None:
    """Plan new units, parents before children."""
    ids = {id(row): new_id() for row in rows}
    parents: dict[int, uuid.UUID | None] = {}
    waiting: dict[int, PlannedRow] = {}
    for row in rows:
        if "kind" not in row.values:
            row.refuse("missing", "kind")
        maker = _parent(ctx, source, around, row, parents)
        if maker is not None:
            waiting[id(row)] = maker
    ordered = list(_parents_first(rows, waiting))
    for row in rows:
        if not row.errors and id(row) not in {id(each) for each in ordered}:
            row.refuse("parent_circle", "parent")
    for row in ordered:
        maker = waiting.get(id(row))
        if maker is not None and maker.errors:
            row.refuse("parent_faulty", "parent", row=maker.number)
        elif maker is not None:
            parents[id(row)] = ids[id(maker)]
    good = [row for row in ordered if not row.errors]
    made = [_new(source, row, ids[id(row)], parents[id(row)]) for row in good]
    faults = list(organisations.faults_of_rows(ctx, made)) if made else []
    for fault in faults:
        _, number, name = fault.pointer.split("/")
        good[int(number)].refuse(fault.code, name.removesuffix("_id"), **fault.params)
    for row, organisation in zip(good, made, strict=True):
        maker = waiting.get(id(row))
        if maker is not None and maker.errors and not row.errors:
            row.refuse("parent_faulty", "parent", row=maker.number)
        if not row.errors:
            row.action, row.intent = RowAction.CREATE, organisation


def _parent(
    ctx: Context, source: Source, around: Surroundings, row: PlannedRow, parents: dict[int, uuid.UUID | None]
) -> PlannedRow | None:
    """Find the parent of a new unit: one that stands goes into ``parents``, one that another row makes is given."""
    text = row.values.get("parent")
    if text is None:
        if source.scope.organisation_id is None:
            parents[id(row)] = None
        else:
            row.refuse("missing", "parent")
        return None
    try:
        place = around.places.find(text)
    except CellRefused as refused:
        makers = [
            maker
            for name in ("key", "code", "name")
            for maker in around.making.get(_mark(name, text), ())
            if maker is not row
        ]
        if len(makers) == 1 and refused.code == "organisation_unknown":
            return makers[0]
        code = "organisation_ambiguous" if len(makers) > 1 else refused.code
        row.refuse(code, "parent", **(refused.params or {"count": len(makers)}))
        return None
    if not allowed(ctx.actor, Permission.ORGANISATION_REORGANISE, place.path):
        row.refuse("right_missing", "parent")
    parents[id(row)] = place.id
    return None


def _parents_first(rows: Sequence[PlannedRow], makers: Mapping[int, PlannedRow]) -> Iterator[PlannedRow]:
    """The rows, each after the row that makes its parent; rows in a circle are left out."""
    placed: set[int] = set()
    waiting = list(rows)
    while waiting:
        ready = [row for row in waiting if id(row) not in makers or id(makers[id(row)]) in placed]
        if not ready:
            return
        yield from ready
        placed |= {id(row) for row in ready}
        waiting = [row for row in waiting if id(row) not in placed]


def _new(source: Source, row: PlannedRow, organisation_id: uuid.UUID, parent_id: uuid.UUID | None) -> NewOrganisation:
    values = row.values
    return NewOrganisation(
        organisation_id=organisation_id,
        parent_id=parent_id,
        description=Description(
            values["kind"], values["name"], values.get("short_name"), values.get("sector"), values.get("code")
        ),
        valid_from=_valid_from(source, values),
        contact={name: values.get(name) for name in CONTACT},
    )


def _surroundings(ctx: Context, source: Source, rows: Sequence[PlannedRow]) -> Surroundings:
    texts = {row.values[name] for row in rows for name in ("key", "code", "name", "parent") if name in row.values}
    places = find_places(ctx, source.scope, texts, source.system)
    found = {place.id for alike in places.by_name.values() for place in alike}
    standing: dict[uuid.UUID, Organisation] = {}
    since: dict[uuid.UUID, date] = {}
    for batch in batches(found):
        for organisation in ctx.session.execute(select(Organisation).where(col(Organisation.id).in_(batch))).scalars():
            standing[organisation.id] = organisation
        profiles = ctx.session.execute(
            select(col(OrganisationProfile.organisation_id), col(OrganisationProfile.valid_from)).where(
                col(OrganisationProfile.organisation_id).in_(batch), col(OrganisationProfile.valid_to) == FOREVER
            )
        )
        since |= {row[0]: row[1] for row in profiles}
    keys = keys_of(ctx, source.system, SUBJECT, found)
    return Surroundings(places, standing, since, keys)


def _mark(name: str, value: str) -> str:
    return fold(value) if name == "name" else value


def _valid_from(source: Source, values: Mapping[str, Any]) -> date:
    return date.fromisoformat(values["valid_from"]) if "valid_from" in values else source.effective_on
