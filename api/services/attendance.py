"""Attendance (điểm danh) of a session: advance excuses, and one call for the whole cell with the rule of its base."""

import uuid
from collections import Counter

from sqlalchemy import delete, insert, select
from sqlmodel import col

from api.core.errors import Conflict, FieldError, Forbidden, Invalid, NotFound
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.study_sessions import Attendance, StudySession, StudySessionInvitation
from api.rules.access import Permission
from api.rules.indicators.study_sessions import ATTENDING
from api.rules.study_sessions import NEEDS_REASON, Mark, SessionAction
from api.schemas.common import Named
from api.schemas.study_sessions import AttendanceLine, AttendanceMark, AttendancePublic, AttendanceTake, Excuse
from api.services.access import allowed
from api.services.context import Context
from api.services.session_rosters import Person, Roster, roster
from api.services.session_steps import readable, require_action, take, to_change
from api.services.session_views import summary_of


def excuse(ctx: Context, study_session_id: uuid.UUID, body: Excuse) -> None:
    """Tell in advance why one cannot come; an officer may write it down for somebody.

    Raises:
        NotFound: the session is out of scope, or the person was not invited.
        Forbidden: somebody else's excuse, without the right.
        Conflict: the session is not convened, or its day has passed.
    """
    row = readable(ctx, study_session_id, Permission.STUDY_SESSION_READ)
    member_id = body.member_id or ctx.actor.member_id
    if member_id != ctx.actor.member_id or member_id is None:
        organisation = ctx.session.get_one(Organisation, row.organisation_id)
        if not allowed(ctx.actor, Permission.STUDY_SESSION_MANAGE, organisation.path):
            raise Forbidden("forbidden", permission=str(Permission.STUDY_SESSION_MANAGE))
    ctx.session.refresh(row, with_for_update=True)  # many tell at once, each for themselves
    require_action(row, SessionAction.EXCUSE)
    if row.held_on < ctx.today:
        raise Conflict("study_session_day_past", allowed=[SessionAction.HOLD, SessionAction.CANCEL])
    invitation = ctx.session.get(StudySessionInvitation, (row.id, member_id))
    if invitation is None:
        raise NotFound
    invitation.excuse, invitation.excused_at = body.reason, ctx.at
    take(ctx, row, SessionAction.EXCUSE, member_id=member_id)


def mark(ctx: Context, study_session_id: uuid.UUID, body: AttendanceTake, expected: int | None) -> AttendancePublic:
    """Take the attendance of everybody at once; it replaces what was taken before.

    Raises:
        Invalid: ``not_member_on_day``, ``member_twice``, ``missing`` for a reason that is needed, and
            ``attendance_rest`` when the mark of the rest needs reasons.
    """
    row = to_change(ctx, study_session_id, SessionAction.TAKE_ATTENDANCE, expected)
    people = roster(ctx.session, row.organisation_id, row.held_on, row.id)
    _check(body, people)
    named = {each.member_id: each for each in body.marks}
    lines = []
    for person in people.values():
        told = named.get(person.member_id)
        if told is not None:
            lines.append((person, told.mark, _reason(told, person)))
        elif person.expected and person.excuse is not None:
            lines.append((person, Mark.EXCUSED, person.excuse))
        elif person.expected:
            lines.append((person, body.rest, None))
    ctx.session.execute(delete(Attendance).where(col(Attendance.study_session_id) == row.id))
    if lines:
        ctx.session.execute(
            insert(Attendance),
            [
                {
                    "study_session_id": row.id,
                    "member_id": person.member_id,
                    "mark": noted,
                    "expected": person.expected,
                    "reason": reason,
                }
                for person, noted, reason in lines
            ],
        )
    present = sum(noted is Mark.PRESENT for _, noted, _ in lines)
    take(ctx, row, SessionAction.TAKE_ATTENDANCE, people=len(lines), present=present)
    return _public(ctx, row)


def get(ctx: Context, study_session_id: uuid.UUID) -> AttendancePublic:
    """The attendance of a session by name, for the cell and for who may open its minutes."""
    return _public(ctx, readable(ctx, study_session_id, Permission.MINUTES_READ))


def is_taken(ctx: Context, study_session_id: uuid.UUID) -> bool:
    """Whether attendance was taken."""
    found = select(col(Attendance.member_id)).where(col(Attendance.study_session_id) == study_session_id).limit(1)
    return ctx.session.execute(found).first() is not None


def _check(body: AttendanceTake, people: Roster) -> None:
    errors = []
    seen: set[uuid.UUID] = set()
    if body.rest in NEEDS_REASON:
        errors.append(FieldError("/rest", "attendance_rest"))
    for place, told in enumerate(body.marks):
        person = people.get(told.member_id)
        if person is None:
            errors.append(FieldError(f"/marks/{place}/member_id", "not_member_on_day"))
        elif told.member_id in seen:
            errors.append(FieldError(f"/marks/{place}/member_id", "member_twice"))
        elif told.mark in NEEDS_REASON and _reason(told, person) is None:
            errors.append(FieldError(f"/marks/{place}/reason", "missing"))
        seen.add(told.member_id)
    if errors:
        raise Invalid("invalid", errors=errors[:20])


def _reason(told: AttendanceMark, person: Person) -> str | None:
    """The reason noted, or the one told in advance."""
    return told.reason or (person.excuse if told.mark is Mark.EXCUSED else None)


def _public(ctx: Context, row: StudySession) -> AttendancePublic:
    lines = ctx.session.execute(
        select(
            col(Member.id),
            col(Member.full_name),
            col(Attendance.mark),
            col(Attendance.expected),
            col(Attendance.reason),
        )
        .join(Member, col(Member.id) == col(Attendance.member_id))
        .where(col(Attendance.study_session_id) == row.id)
        .order_by(col(Member.name_sort), col(Member.id))
    ).all()
    counted = Counter((line.mark, line.expected) for line in lines)
    return AttendancePublic(
        study_session_id=row.id,
        held_on=row.held_on,
        base_rule=ATTENDING.text_vi if ctx.language == "vi" else ATTENDING.text_en,
        summary=summary_of(counted) if lines else None,
        lines=[
            AttendanceLine(
                member=Named(id=line.id, name=line.full_name),
                mark=line.mark,
                expected=line.expected,
                reason=line.reason,
            )
            for line in lines
        ],
        version=row.version,
    )
