"""Contests and workshops (hội thi, hội thảo): their entries, scores and prizes."""

import uuid

from sqlalchemy import delete, select
from sqlmodel import col

from api.core.errors import Conflict, FieldError, Invalid
from api.models.contests import ContestEntry
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.study_sessions import StudySession
from api.rules.access import Permission
from api.rules.study_sessions import HAS_ENTRIES, SessionAction
from api.schemas.common import Named
from api.schemas.contests import ContestEntries, ContestEntryPublic, ContestPublic
from api.services.context import Context
from api.services.session_rosters import check_belongs, roster
from api.services.session_steps import readable, take, to_change
from api.services.tree import descendants


def get(ctx: Context, study_session_id: uuid.UUID) -> ContestPublic:
    """The entries of a session; none where it is no contest, workshop or seminar."""
    return _public(ctx, readable(ctx, study_session_id, Permission.STUDY_SESSION_READ))


def enter(ctx: Context, study_session_id: uuid.UUID, body: ContestEntries, expected: int | None) -> ContestPublic:
    """Write the entries with their scores and prizes, in place of those before.

    Raises:
        Conflict: ``no_contest`` for a kind of session that has no entries.
        Invalid: ``entry_by_one`` unless an entry is by exactly one of member, organisation or team;
            ``not_member_on_day`` and ``organisation_elsewhere`` for who does not belong to the organisation.
    """
    row = to_change(ctx, study_session_id, SessionAction.ENTER, expected)
    if row.kind not in HAS_ENTRIES:
        raise Conflict("no_contest")
    _check(ctx, row, body)
    ctx.session.execute(delete(ContestEntry).where(col(ContestEntry.study_session_id) == row.id))
    for number, entry in enumerate(body.entries, start=1):
        ctx.session.add(ContestEntry(study_session_id=row.id, number=number, **entry.model_dump()))
    take(ctx, row, SessionAction.ENTER, entries=len(body.entries))
    return _public(ctx, row)


def _check(ctx: Context, row: StudySession, body: ContestEntries) -> None:
    errors = [
        FieldError(f"/entries/{place}", "entry_by_one")
        for place, entry in enumerate(body.entries)
        if sum(each is not None for each in (entry.member_id, entry.organisation_id, entry.team)) != 1
    ]
    if errors:
        raise Invalid("invalid", errors=errors[:20])
    people = {f"/entries/{place}/member_id": entry.member_id for place, entry in enumerate(body.entries)}
    if any(people.values()):
        check_belongs(roster(ctx.session, row.organisation_id, row.held_on, row.id), people)
    below = set(ctx.session.execute(select(descendants(row.organisation_id, row.held_on).c.organisation_id)).scalars())
    for place, entry in enumerate(body.entries):
        if entry.organisation_id is not None and entry.organisation_id not in below:
            raise Invalid.at(f"/entries/{place}/organisation_id", "organisation_elsewhere")


def _public(ctx: Context, row: StudySession) -> ContestPublic:
    rows = ctx.session.execute(
        select(ContestEntry, col(Member.full_name), col(Organisation.name))
        .outerjoin(Member, col(Member.id) == col(ContestEntry.member_id))
        .outerjoin(Organisation, col(Organisation.id) == col(ContestEntry.organisation_id))
        .where(col(ContestEntry.study_session_id) == row.id)
        .order_by(col(ContestEntry.number))
    )
    return ContestPublic(
        study_session_id=row.id,
        entries=[
            ContestEntryPublic(
                **entry.model_dump(include={"id", "number", "title", "team", "score", "prize"}),
                member=None if entry.member_id is None else Named(id=entry.member_id, name=person),
                organisation=None if entry.organisation_id is None else Named(id=entry.organisation_id, name=unit),
            )
            for entry, person, unit in rows
        ],
        version=row.version,
    )
