"""Study sessions (sinh hoạt chuyên đề): planned, changed, called together, held or cancelled."""

import uuid
from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import and_, insert, or_, select
from sqlmodel import col

from api.core.errors import Conflict, FieldError, Invalid
from api.core.paging import Page, decode_cursor, page_of
from api.models.organisations import Organisation
from api.models.reading_materials import ReadingMaterial
from api.models.study_sessions import StudySession, StudySessionInvitation, StudySessionMaterial
from api.rules.access import Permission
from api.rules.study_sessions import (
    SessionAction,
    SessionState,
    StudySessionKind,
    is_themed,
    materials_due_on,
    missing_to_convene,
    sent_in_time,
)
from api.schemas.common import Named
from api.schemas.study_sessions import (
    Convocation,
    Holding,
    InvitationPublic,
    MaterialsSent,
    StudySessionCreate,
    StudySessionPublic,
    StudySessionUpdate,
)
from api.services import events, reference, session_rosters, themes
from api.services.access import require, visible
from api.services.context import Context
from api.services.session_steps import readable, take, to_change
from api.services.session_views import public
from api.services.tree import ancestors, subtree_now

_PEOPLE = ("chair_id", "presenter_id", "minute_taker_id")


def listed(
    ctx: Context,
    organisation_id: uuid.UUID,
    year: int,
    kinds: Collection[StudySessionKind],
    states: Collection[SessionState],
    limit: int,
    cursor: str | None,
) -> Page[StudySessionPublic]:
    """The sessions of an organisation and of everything below it in a year, the latest first."""
    organisation = require(ctx, Permission.STUDY_SESSION_READ, organisation_id)
    statement = (
        visible(ctx, select(StudySession), Permission.STUDY_SESSION_READ, col(Organisation.path))
        .join(Organisation, col(Organisation.id) == col(StudySession.organisation_id))
        .where(
            subtree_now(organisation.path),
            col(StudySession.held_on).between(date(year, 1, 1), date(year, 12, 31)),
        )
        .order_by(col(StudySession.held_on).desc(), col(StudySession.id).desc())
        .limit(limit + 1)
    )
    if kinds:
        statement = statement.where(col(StudySession.kind).in_(kinds))
    if states:
        statement = statement.where(col(StudySession.state).in_(states))
    if cursor is not None:
        held_on, session_id = _place(cursor)
        statement = statement.where(
            or_(
                col(StudySession.held_on) < held_on,
                and_(col(StudySession.held_on) == held_on, col(StudySession.id) < session_id),
            )
        )
    rows = ctx.session.execute(statement).scalars().all()
    page = page_of(rows, limit, lambda row: [row.held_on.isoformat(), str(row.id)])
    return Page(public(ctx, page.items), page.next_cursor)


def get(ctx: Context, study_session_id: uuid.UUID) -> StudySessionPublic:
    """One session.

    Raises:
        NotFound: there is none in scope.
    """
    return public(ctx, [readable(ctx, study_session_id, Permission.STUDY_SESSION_READ)])[0]


def create(ctx: Context, body: StudySessionCreate) -> StudySessionPublic:
    """Plan a session.

    Raises:
        Invalid: ``not_member_on_day`` for who leads it, ``theme_not_reaching``.
    """
    require(ctx, Permission.STUDY_SESSION_MANAGE, body.organisation_id)
    fields = body.model_dump(exclude={"themed_part"})
    row = StudySession(**fields, state=SessionState.PLANNED, themed=is_themed(body.kind, themed_part=body.themed_part))
    _check(ctx, row, fields)
    ctx.session.add(row)
    ctx.session.flush()
    events.record(
        ctx,
        "study_session.planned",
        row.id,
        organisation_id=row.organisation_id,
        data={"kind": row.kind, "held_on": row.held_on},
    )
    return get(ctx, row.id)


def edit(
    ctx: Context, study_session_id: uuid.UUID, body: StudySessionUpdate, expected: int | None
) -> StudySessionPublic:
    """Change a session that has not been held.

    Raises:
        Invalid: ``missing`` for what those convened have been told already and nobody may take away.
        Conflict: ``materials_too_late`` when it would be held before those invited have had the materials in time.
    """
    row = to_change(ctx, study_session_id, SessionAction.EDIT, expected)
    changes = body.changes()
    for field, value in changes.items():
        setattr(row, field, value)
    if row.convened_on is not None:
        _require_complete(row)
    moved = "held_on" in changes
    _check(ctx, row, {name: getattr(row, name) for name in (*_PEOPLE, "theme_id")} if moved else changes)
    if moved:
        _require_in_time(ctx, row, _sent_on(ctx, row.id))
    take(ctx, row, SessionAction.EDIT, fields=sorted(changes))
    return get(ctx, row.id)


def send_materials(
    ctx: Context, study_session_id: uuid.UUID, body: MaterialsSent, expected: int | None
) -> StudySessionPublic:
    """Note reading materials as sent; sent again, the first day stands.

    Raises:
        Invalid: ``material_unknown``, ``date_in_future``.
        Conflict: ``materials_too_late`` by the dated setting ``materials_days_ahead``.
    """
    row = to_change(ctx, study_session_id, SessionAction.SEND_MATERIALS, expected)
    sent_on = body.sent_on or ctx.today
    if sent_on > ctx.today:
        raise Invalid.at("/sent_on", "date_in_future")
    _require_in_time(ctx, row, [sent_on])
    offered = set(
        ctx.session.execute(
            select(col(ReadingMaterial.id)).where(
                col(ReadingMaterial.id).in_(body.material_ids),
                col(ReadingMaterial.organisation_id).in_(ancestors(ctx.session, row.organisation_id, ctx.today)),
                or_(col(ReadingMaterial.ended_on).is_(None), col(ReadingMaterial.ended_on) > ctx.today),
            )
        ).scalars()
    )
    for place, material_id in enumerate(body.material_ids):
        if material_id not in offered:
            raise Invalid.at(f"/material_ids/{place}", "material_unknown")
    sent = set(
        ctx.session.execute(
            select(col(StudySessionMaterial.material_id)).where(col(StudySessionMaterial.study_session_id) == row.id)
        ).scalars()
    )
    for material_id in sorted(offered - sent):
        ctx.session.add(StudySessionMaterial(study_session_id=row.id, material_id=material_id, sent_on=sent_on))
    take(ctx, row, SessionAction.SEND_MATERIALS, sent_on=sent_on)
    return get(ctx, row.id)


def convene(ctx: Context, study_session_id: uuid.UUID, body: Convocation, expected: int | None) -> StudySessionPublic:
    """Call the session together: everybody of the base is invited, and who else is named.

    Raises:
        Invalid: ``missing`` for what has to be known first, ``not_member_on_day``.
        Conflict: ``study_session_day_past``.
    """
    row = to_change(ctx, study_session_id, SessionAction.CONVENE, expected)
    _require_complete(row)
    if row.held_on < ctx.today:
        raise Conflict("study_session_day_past", allowed=[SessionAction.EDIT])
    people = session_rosters.roster(ctx.session, row.organisation_id, row.held_on, None)
    named = {f"/also_invited/{place}": each for place, each in enumerate(body.also_invited)}
    session_rosters.check_belongs(people, named)
    invited = {person.member_id for person in people.values() if person.expected} | set(body.also_invited)
    if invited:
        ctx.session.execute(
            insert(StudySessionInvitation),
            [{"study_session_id": row.id, "member_id": member_id} for member_id in sorted(invited)],
        )
    row.convened_on = ctx.today
    take(ctx, row, SessionAction.CONVENE, invited=len(invited))
    return get(ctx, row.id)


def invitations(ctx: Context, study_session_id: uuid.UUID) -> list[InvitationPublic]:
    """Who was invited, in the order of names, with the excuses given in advance."""
    row = readable(ctx, study_session_id, Permission.MINUTES_READ)
    people = session_rosters.roster(ctx.session, row.organisation_id, row.held_on, row.id)
    rows = ctx.session.execute(
        select(StudySessionInvitation).where(col(StudySessionInvitation.study_session_id) == row.id)
    ).scalars()
    found = {each.member_id: each.excuse for each in rows}
    names = session_rosters.names_of(ctx.session, found)
    gone = [member_id for member_id in found if member_id not in people]
    return [
        InvitationPublic(
            member=Named(id=member_id, name=names[member_id]),
            expected=member_id in people and people[member_id].expected,
            excuse=found[member_id],
        )
        for member_id in [*(each for each in people if each in found), *gone]
    ]


def hold(ctx: Context, study_session_id: uuid.UUID, body: Holding, expected: int | None) -> StudySessionPublic:
    """Say that a session took place.

    Raises:
        Invalid: ``date_in_future``, or ``held_before_convened``.
    """
    row = to_change(ctx, study_session_id, SessionAction.HOLD, expected)
    held_on = body.held_on or row.held_on
    if held_on > ctx.today:
        raise Invalid.at("/held_on", "date_in_future")
    if row.convened_on is not None and held_on < row.convened_on:
        raise Invalid.at("/held_on", "held_before_convened")
    row.held_on = held_on
    take(ctx, row, SessionAction.HOLD, held_on=held_on)
    return get(ctx, row.id)


def cancel(ctx: Context, study_session_id: uuid.UUID, reason: str, expected: int | None) -> StudySessionPublic:
    """Call a session off, with the reason."""
    row = to_change(ctx, study_session_id, SessionAction.CANCEL, expected)
    row.cancellation_reason = reason
    take(ctx, row, SessionAction.CANCEL)
    return get(ctx, row.id)


def _require_complete(row: StudySession) -> None:
    missing = missing_to_convene(row.model_dump())
    if missing:
        raise Invalid("invalid", errors=[FieldError(f"/{name}", "missing") for name in missing])


def _check(ctx: Context, row: StudySession, fields: dict[str, Any]) -> None:
    """Hold the people and the theme named in ``fields`` to the day of the session."""
    people = {f"/{name}": fields[name] for name in _PEOPLE if fields.get(name) is not None}
    if people:
        on_day = session_rosters.roster(ctx.session, row.organisation_id, row.held_on, None)
        session_rosters.check_belongs(on_day, people)
    theme_id = fields.get("theme_id")
    if theme_id is not None:
        reaching = themes.reaching(ctx.session, row.organisation_id, row.held_on)
        if theme_id not in {theme.id for theme in reaching}:
            raise Invalid.at("/theme_id", "theme_not_reaching")


def _sent_on(ctx: Context, study_session_id: uuid.UUID) -> list[date]:
    return list(
        ctx.session.execute(
            select(col(StudySessionMaterial.sent_on)).where(
                col(StudySessionMaterial.study_session_id) == study_session_id
            )
        ).scalars()
    )


def _require_in_time(ctx: Context, row: StudySession, sent_on: list[date]) -> None:
    days = int(reference.setting(ctx.session, "materials_days_ahead", row.held_on))
    if not sent_in_time(sent_on, row.held_on, days):
        raise Conflict("materials_too_late", days=days, by=f"{materials_due_on(row.held_on, days):%d/%m/%Y}")


def _place(cursor: str) -> tuple[date, uuid.UUID]:
    held_on, session_id = decode_cursor(cursor, [str, uuid.UUID])
    try:
        return date.fromisoformat(held_on), session_id
    except ValueError as error:
        raise Invalid.at("?cursor", "cursor_invalid") from error
