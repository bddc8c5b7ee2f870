"""Planning a list of members: whom each row means, and what it would change, field by field.

An empty cell says nothing: it never empties a field. A date in the file that is known less exactly than the record's
changes nothing, as long as the two agree.
"""

import uuid
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from api.core.text import spelling
from api.models.members import ExternalKey, Member
from api.models.organisations import Organisation
from api.rules.imports import RowAction
from api.rules.members import DEPARTED, FIRST, MemberStatus, dates_too_early, may_follow
from api.services.context import Context
from api.services.histories import batches
from api.services.imports.fields import CellRefused, partial_of
from api.services.imports.member_positions import post_given
from api.services.imports.member_surroundings import Surroundings, surroundings
from api.services.imports.people import SUBJECT, Person, agree
from api.services.imports.places import Place
from api.services.imports.plans import PlannedRow, Source
from api.services.imports.rows import Remark
from api.services.member_lists import MemberChange, NewMember

PROFILE = (
    "full_name",
    "card_number",
    "national_id",
    "birth_date",
    "sex",
    "joined_on",
    "official_on",
    "telephone",
    "email",
)
"""The fields of a row that belong to the person's own record."""

_DATES = ("birth_date", "joined_on", "official_on")
_ACTIVE = "active"
"""A status word that says no more than that the person takes part."""


def plan_members(ctx: Context, source: Source, rows: Sequence[PlannedRow]) -> list[PlannedRow]:
    """Plan the rows of a list; those that could not be read stay as they are. Writes nothing."""
    readable = [row for row in rows if row.action is RowAction.UNCHANGED]
    for row in readable:
        row.values = _with_birth(row.values)
    around = surroundings(ctx, source, readable)
    cells: set[uuid.UUID] = set()
    for row in readable:
        cell = _plan_row(ctx, source, around, row)
        if cell is not None:
            cells.add(cell.id)
    return [*rows, *_vanished(ctx, source, rows, cells)]


def _with_birth(values: Mapping[str, Any]) -> dict[str, Any]:
    """Birth date and sex from the two columns in which lists tell men from women."""
    kept = dict(values)
    for name, sex in (("born_male", "male"), ("born_female", "female")):
        if name in kept:
            kept["birth_date"] = kept.pop(name)
            kept.setdefault("sex", sex)
    return kept


def _plan_row(ctx: Context, source: Source, around: Surroundings, row: PlannedRow) -> Place | None:
    """Plan one row; gives the cell it names."""
    cell = _cell(around, row)
    match = around.people.find(row.values, None if cell is None else cell.id).settled(row, source.choices)
    match.refuse_unclear(row)
    if row.errors:
        return cell
    _refuse_repeated(around, row, match.person)
    _refuse_taken(around, row, match.person)
    known = match.person.values if match.person else {}
    profile = {**known, **{name: row.values[name] for name in PROFILE if name in row.values}}
    for name in dates_too_early(**{name: partial_of(profile.get(name)) for name in _DATES}):
        row.refuse("date_too_early", name)
    if row.errors:
        return cell
    if match.person is None:
        _plan_new(ctx, source, around, row, cell)
    else:
        _plan_change(ctx, source, around, row, match.person, cell)
    return cell


def _cell(around: Surroundings, row: PlannedRow) -> Place | None:
    text = row.values.get("organisation")
    if text is None:
        return None
    try:
        place = around.places.find(text, row.values.get("committee"))
    except CellRefused as refused:
        row.refuse(refused.code, "organisation", **refused.params)
        return None
    if not place.holds_members:
        row.refuse("organisation_holds_no_members", "organisation")
    return place


def _residence(around: Surroundings, row: PlannedRow, cell_id: uuid.UUID | None) -> Place | None:
    """The cell of residence, if it is one of ours: most people live where another committee keeps the list."""
    text = row.values.get("residence")
    if text is None:
        return None
    try:
        place = around.places.find(text)
    except CellRefused:
        place = None
    if place is None or not place.holds_members:
        row.notices.append(Remark("residence_not_kept", "residence", value=text))
        return None
    return None if place.id == cell_id else place


def _refuse_repeated(around: Surroundings, row: PlannedRow, person: Person | None) -> None:
    """Refuse a row about somebody whom an earlier row is about. What bears a number is told apart by it alone."""
    marks = [(name, row.values[name]) for name in ("key", "national_id", "card_number") if name in row.values]
    if person is not None:
        marks.append(("id", person.id))
    elif not marks:
        marks.append(
            ("name", tuple(row.values.get(name) for name in ("full_name", "birth_date", "joined_on", "organisation")))
        )
    assert row.number is not None
    for name, value in marks:
        first = around.seen.setdefault((name, value), row.number)
        if first != row.number:
            row.refuse("row_repeated", name if name in row.values else "full_name", row=first)
            return


def _refuse_taken(around: Surroundings, row: PlannedRow, person: Person | None) -> None:
    """Refuse numbers that belong to somebody else; who that is, is not said."""
    for name in ("key", "national_id", "card_number"):
        value = row.values.get(name)
        if value is None:
            continue
        holder = around.people.by_number.get((name, value))
        if (name, value) in around.people.taken or (
            holder is not None and person is not None and holder.id != person.id
        ):
            row.refuse(f"{name}_taken", name)


def _plan_new(ctx: Context, source: Source, around: Surroundings, row: PlannedRow, cell: Place | None) -> None:
    values, valid_from = row.values, _valid_from(source, row.values)
    if cell is None:
        row.refuse("missing", "organisation")
        return
    status = MemberStatus.OFFICIAL if values.get("status", _ACTIVE) == _ACTIVE else MemberStatus(values["status"])
    if status not in FIRST:
        row.refuse("status_not_first", "status")
    _refuse_day(around, row, [cell], [cell.id], valid_from)
    post = post_given(ctx, row, around.places, around.posts, None, cell, valid_from)
    if row.errors:
        return
    residence = _residence(around, row, cell.id)
    row.action = RowAction.CREATE
    row.intent = NewMember(
        profile=_profile(values),
        organisation_id=cell.id,
        status=status,
        valid_from=valid_from,
        decision_number=values.get("decision_number"),
        key_leader=values.get("key_leader", False),
        residence_id=None if residence is None else residence.id,
        position=None if post is None else post[0],
    )


def _plan_change(
    ctx: Context, source: Source, around: Surroundings, row: PlannedRow, person: Person, cell: Place | None
) -> None:
    values, valid_from = row.values, _valid_from(source, row.values)
    row.subject_id = person.id
    profile = {
        name: values[name]
        for name in PROFILE
        if name in values and not _says_the_same(name, person.values.get(name), values[name])
    }
    changes = {name: [person.values.get(name), value] for name, value in profile.items()}
    status = _next_status(values, person.status)
    stays = (status or person.status) not in DEPARTED
    comes_back = person.status in DEPARTED and status is not None and stays
    move_to = cell if cell is not None and cell.id != person.organisation_id and stays else None
    if move_to is not None:
        changes["organisation"] = [None if person.organisation_id is None else person.home_name, move_to.name]
    if status is not None:
        changes["status"] = [person.status.value, status.value]
    leads = values.get("key_leader") if stays else None
    if leads is not None and leads != person.key_leader:
        changes["key_leader"] = [person.key_leader, leads]
    residence = _residence(around, row, cell.id if cell else person.organisation_id)
    if residence is not None and residence.id not in around.standing(person.id).residences:
        changes["residence"] = [None, residence.name]
    post = post_given(ctx, row, around.places, around.posts, person.id, cell, valid_from) if stays else None
    if post is not None:
        changes["position"] = [None, f"{post[0].kind}: {post[1].name}"]
    if "key" in values and around.people.keys_of.get(person.id) != values["key"]:
        changes["key"] = [around.people.keys_of.get(person.id), values["key"]]
    if row.errors or not changes:
        return
    if comes_back and move_to is None:
        row.refuse("missing", "organisation")
    if status is not None:
        _refuse_status(around, row, person, status, valid_from)
    if move_to is not None and not comes_back:
        _refuse_move(around, row, person, valid_from)
    if {"organisation", "status", "key_leader"} & changes.keys():
        cells = [person.home_organisation_id, move_to.id if move_to else None]
        _refuse_day(around, row, [move_to] if move_to else [], cells, valid_from)
    if row.errors:
        return
    row.action, row.changes = RowAction.UPDATE, changes
    row.intent = MemberChange(
        member_id=person.id,
        home_organisation_id=person.home_organisation_id,
        profile=_profile({**person.values, **profile}) | {"name_sort_override": person.name_sort_override}
        if profile
        else None,
        changed={name: changes[name] for name in profile},
        valid_from=valid_from,
        decision_number=values.get("decision_number"),
        move_to_id=move_to.id if move_to is not None and not comes_back else None,
        returns_to_id=move_to.id if move_to is not None and comes_back else None,
        status=status,
        key_leader=leads if "key_leader" in changes else None,
        residence_id=residence.id if residence is not None and "residence" in changes else None,
        position=None if post is None else post[0],
    )


def _refuse_status(
    around: Surroundings, row: PlannedRow, person: Person, status: MemberStatus, valid_from: date
) -> None:
    since = around.standing(person.id).status_since
    if status not in may_follow(person.status):
        row.refuse("status_refused", "status")
    elif since is None or valid_from <= since:
        row.refuse("fact_out_of_order", "valid_from" if "valid_from" in row.values else "status")


def _refuse_move(around: Surroundings, row: PlannedRow, person: Person, valid_from: date) -> None:
    standing = around.standing(person.id)
    if standing.in_transit:
        row.refuse("transfer_in_transit", "organisation")
    elif person.organisation_id is None or standing.official_since is None:
        row.refuse("no_official_membership", "organisation")
    elif valid_from < standing.official_since:
        row.refuse("before_beginning", "valid_from", on=standing.official_since.isoformat())


def _refuse_day(
    around: Surroundings,
    row: PlannedRow,
    cells: Sequence[Place],
    touched: Collection[uuid.UUID | None],
    valid_from: date,
) -> None:
    """Refuse a day on which a cell does not exist, or from which on a closed year would change."""
    name = "valid_from" if "valid_from" in row.values else "organisation"
    if any(not cell.valid_from <= valid_from < cell.valid_to for cell in cells):
        row.refuse("organisation_not_active", name)
    year = around.closed_since(touched, valid_from)
    if year is not None:
        row.refuse("year_closed", name, year=year)


def _next_status(values: Mapping[str, Any], present: MemberStatus) -> MemberStatus | None:
    """The status a row gives a person; None: the present one stays."""
    word = values.get("status")
    if word is None or word == present or (word == _ACTIVE and present not in DEPARTED):
        return None
    return MemberStatus.OFFICIAL if word == _ACTIVE else MemberStatus(word)


def _valid_from(source: Source, values: Mapping[str, Any]) -> date:
    return date.fromisoformat(values["valid_from"]) if "valid_from" in values else source.effective_on


def _profile(values: Mapping[str, Any]) -> dict[str, Any]:
    """A whole profile as the service of members takes it."""
    profile = {name: values.get(name) for name in PROFILE}
    return profile | {name: partial_of(profile[name]) for name in _DATES} | {"name_sort_override": None}


def _says_the_same(name: str, known: Any, said: Any) -> bool:
    """Whether a row tells nothing new: the same letters, or a date that is known at least as exactly."""
    if known is None or known == said:
        return known is not None
    if name == "full_name":
        return spelling(known) == spelling(said)
    if name in _DATES:
        here, there = partial_of(said), partial_of(known)
        return here is not None and there is not None and agree(here, there) and len(said) <= len(known)
    return False


def _vanished(
    ctx: Context, source: Source, rows: Sequence[PlannedRow], cells: Collection[uuid.UUID]
) -> list[PlannedRow]:
    """Those whom the source listed before in cells of this file, and lists no more. Nothing happens to them."""
    if "key" not in source.fields:
        return []
    listed = {row.values.get("key") for row in rows}
    missing: list[PlannedRow] = []
    for batch in batches(sorted(cells)):
        columns: tuple[Any, ...] = (ExternalKey.key, Member.id, Member.full_name, Organisation.name)
        statement = (
            select(*columns)
            .join(Member, col(Member.id) == col(ExternalKey.subject_id))
            .join(Organisation, col(Organisation.id) == col(Member.organisation_id))
            .where(
                col(ExternalKey.system) == source.system,
                col(ExternalKey.subject) == SUBJECT,
                col(Member.organisation_id).in_(batch),
            )
            .order_by(col(ExternalKey.key))
        )
        for key, member_id, full_name, cell_name in ctx.session.execute(source.scope.narrowed(ctx, statement)):
            if key not in listed:
                values = {"key": key, "full_name": full_name, "organisation": cell_name}
                missing.append(PlannedRow(None, RowAction.VANISHED, values, member_id))
    return missing
