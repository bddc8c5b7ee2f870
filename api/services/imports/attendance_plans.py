"""Planning a list of attendance: which session and whom each row means, and what it would change.

A session whose attendance was never taken needs a whole list: nobody is absent because a list forgot them. Where it was
taken, a row changes one person's mark and leaves the others as they are.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlmodel import col

from api.models.study_sessions import Attendance, StudySession
from api.rules.access import Permission
from api.rules.imports import RowAction
from api.rules.study_sessions import NEEDS_REASON, Mark, SessionAction, SessionState, target
from api.schemas.study_sessions import AttendanceMark
from api.services.access import allowed
from api.services.context import Context
from api.services.histories import batches
from api.services.imports.fields import CellRefused
from api.services.imports.people import find_people
from api.services.imports.places import Place, find_places
from api.services.imports.plans import PlannedRow, Source
from api.services.session_rosters import roster

Noted = Mapping[uuid.UUID, tuple[Mark, str | None]]
"""Member → the mark and reason that stand."""


@dataclass(frozen=True)
class MarkedPerson:
    """What a row notes of one person at one session."""

    study_session_id: uuid.UUID
    mark: AttendanceMark


@dataclass(frozen=True)
class _Meant:
    """A row with whom and where it means."""

    row: PlannedRow
    place: Place
    member_id: uuid.UUID
    held_on: date


def plan_attendance(ctx: Context, source: Source, rows: Sequence[PlannedRow]) -> list[PlannedRow]:
    """Plan the rows of a list; those that could not be read stay as they are. Writes nothing."""
    readable = [row for row in rows if row.action is RowAction.UNCHANGED]
    meant = _meant(ctx, source, readable)
    sessions = _sessions(ctx, {each.place.id for each in meant}, {each.held_on for each in meant})
    by_session: defaultdict[uuid.UUID, list[_Meant]] = defaultdict(list)
    known: dict[uuid.UUID, StudySession] = {}
    for each in meant:
        found = sessions.get((each.place.id, each.held_on), ())
        if len(found) != 1:
            each.row.refuse("study_session_unclear" if found else "study_session_unknown", "held_on", count=len(found))
        elif not allowed(ctx.actor, Permission.STUDY_SESSION_MANAGE, each.place.path):
            each.row.refuse("forbidden", "organisation", permission=str(Permission.STUDY_SESSION_MANAGE))
        elif target(SessionAction.TAKE_ATTENDANCE, found[0].state) is None:
            each.row.refuse("study_session_state_refused", "held_on", state=str(found[0].state))
        else:
            known[found[0].id] = found[0]
            by_session[found[0].id].append(each)
    standing = noted(ctx, by_session.keys())
    for session_id, listed in by_session.items():
        _plan_session(ctx, known[session_id], listed, standing.get(session_id, {}))
    return list(rows)


def noted(ctx: Context, session_ids: Collection[uuid.UUID]) -> Mapping[uuid.UUID, Noted]:
    """What stands at sessions; those without attendance are left out."""
    found: defaultdict[uuid.UUID, dict[uuid.UUID, tuple[Mark, str | None]]] = defaultdict(dict)
    for some in batches(sorted(session_ids)):
        for line in ctx.session.execute(select(Attendance).where(col(Attendance.study_session_id).in_(some))).scalars():
            found[line.study_session_id][line.member_id] = (line.mark, line.reason)
    return found


def _meant(ctx: Context, source: Source, rows: Sequence[PlannedRow]) -> list[_Meant]:
    places = find_places(ctx, source.scope, {row.values["organisation"] for row in rows}, source.system)
    people = find_people(ctx, source.scope, [row.values for row in rows], source.system)
    found: list[_Meant] = []
    seen: dict[tuple[uuid.UUID, uuid.UUID, str], int] = {}
    for row in rows:
        try:
            place = places.find(row.values["organisation"])
        except CellRefused as refused:
            row.refuse(refused.code, "organisation", **refused.params)
            continue
        match = people.find(row.values, place.id).settled(row, source.choices)
        match.refuse_unclear(row)
        if match.person is None:
            if not row.errors:
                row.refuse("person_unknown", "full_name")
            continue
        assert row.number is not None
        first = seen.setdefault((place.id, match.person.id, row.values["held_on"]), row.number)
        if first != row.number:
            row.refuse("row_repeated", "full_name", row=first)
            continue
        found.append(_Meant(row, place, match.person.id, date.fromisoformat(row.values["held_on"])))
    return found


def _sessions(
    ctx: Context, organisation_ids: Collection[uuid.UUID], days: Collection[date]
) -> Mapping[tuple[uuid.UUID, date], Sequence[StudySession]]:
    """The sessions of these organisations on these days that were not called off."""
    found: defaultdict[tuple[uuid.UUID, date], list[StudySession]] = defaultdict(list)
    for some in batches(sorted(organisation_ids)):
        statement = select(StudySession).where(
            col(StudySession.organisation_id).in_(some),
            col(StudySession.held_on).in_(days),
            col(StudySession.state) != SessionState.CANCELLED,
        )
        for row in ctx.session.execute(statement).scalars():
            found[row.organisation_id, row.held_on].append(row)
    return found


def _plan_session(ctx: Context, session: StudySession, listed: Sequence[_Meant], standing: Noted) -> None:
    people = roster(ctx.session, session.organisation_id, session.held_on, session.id)
    for each in listed:
        values, person = each.row.values, people.get(each.member_id)
        if person is None:
            each.row.refuse("not_member_on_day", "full_name")
            continue
        mark = Mark(values["mark"])
        reason = values.get("reason") or (person.excuse if mark is Mark.EXCUSED else None)
        if mark in NEEDS_REASON and reason is None:
            each.row.refuse("missing", "reason")
            continue
        _compare(each.row, session.id, AttendanceMark(member_id=each.member_id, mark=mark, reason=reason), standing)
    named = {each.member_id for each in listed}
    forgotten = sum(person.expected and person.excuse is None and key not in named for key, person in people.items())
    if forgotten and not standing:
        for each in listed:
            each.row.refuse("attendance_incomplete", "held_on", count=forgotten)


def _compare(row: PlannedRow, session_id: uuid.UUID, told: AttendanceMark, standing: Noted) -> None:
    row.subject_id = session_id
    before = standing.get(told.member_id)
    if before == (told.mark, told.reason):
        return
    row.intent = MarkedPerson(session_id, told)
    if before is None:
        row.action = RowAction.CREATE
        return
    row.action = RowAction.UPDATE
    after = (told.mark, told.reason)
    row.changes = {
        name: [old, new] for name, old, new in zip(("mark", "reason"), before, after, strict=True) if old != new
    }
