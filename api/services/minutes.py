"""Minutes of a session (biên bản): written, returned, and approved at the next session by somebody else."""

import uuid
from collections.abc import Sequence

from sqlalchemy import delete, insert, select
from sqlmodel import col

from api.core.errors import Conflict, FieldError, Forbidden, Invalid, NotFound
from api.models.accounts import Account
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.pledges import Pledge
from api.models.study_sessions import Minutes, Opinion, SessionPledge, StudySession
from api.rules.access import Permission, may
from api.rules.study_sessions import HELD_STATES, SessionAction, may_approve
from api.schemas.common import Named
from api.schemas.minutes import MinutesPublic, MinutesWrite, OpinionPublic, SessionPledgePublic
from api.services import attendance, events, restrictions, session_tasks
from api.services.context import Context
from api.services.session_rosters import check_belongs, names_of, roster
from api.services.session_steps import readable, take, to_change


def get(ctx: Context, study_session_id: uuid.UUID) -> MinutesPublic:
    """The minutes of a session; a reading by a right of a level above is noted for the read log.

    Raises:
        NotFound: the session is out of scope, or nothing has been written.
    """
    row = readable(ctx, study_session_id, Permission.MINUTES_READ)
    found = _public(ctx, row)
    _note_reading(ctx, row, found)
    return found


def write(ctx: Context, study_session_id: uuid.UUID, body: MinutesWrite, expected: int | None) -> MinutesPublic:
    """Write the minutes, or write them anew.

    Raises:
        Conflict: ``attendance_missing`` before attendance was taken; ``task_done`` when a task that was done is left
            out.
        Forbidden: ``data_restricted``: writing them anew would lose what is withheld from the writer.
        Invalid: ``not_member_on_day``, ``pledge_not_here``, ``due_before_session``.
    """
    row = to_change(ctx, study_session_id, SessionAction.MINUTE, expected)
    if not attendance.is_taken(ctx, row.id):
        raise Conflict("attendance_missing", allowed=[SessionAction.TAKE_ATTENDANCE])
    people = roster(ctx.session, row.organisation_id, row.held_on, row.id)
    check_belongs(people, {f"/opinions/{place}/member_id": each.member_id for place, each in enumerate(body.opinions)})
    check_belongs(people, {f"/tasks/{place}/member_id": each.member_id for place, each in enumerate(body.tasks)})
    _check_pledges(ctx, row, body)
    if any(each.text is None for each in _opinions(ctx, row)):
        raise Forbidden("data_restricted")
    ctx.session.execute(delete(Opinion).where(col(Opinion.study_session_id) == row.id))
    ctx.session.execute(delete(SessionPledge).where(col(SessionPledge.study_session_id) == row.id))
    if body.opinions:
        ctx.session.execute(
            insert(Opinion),
            [
                {"study_session_id": row.id, "number": number, **opinion.model_dump()}
                for number, opinion in enumerate(body.opinions, start=1)
            ],
        )
    if body.pledges:
        ctx.session.execute(
            insert(SessionPledge),
            [{"study_session_id": row.id, **each.model_dump()} for each in body.pledges],
        )
    session_tasks.replace(ctx, row, body.tasks)
    minutes = ctx.session.get(Minutes, row.id) or Minutes(study_session_id=row.id, conclusion="", written_at=ctx.at)
    minutes.conclusion = body.conclusion
    minutes.written_by_id, minutes.written_at, minutes.return_reason = ctx.actor.account_id, ctx.at, None
    ctx.session.add(minutes)
    take(ctx, row, SessionAction.MINUTE, tasks=len(body.tasks), pledges=len(body.pledges))
    return _public(ctx, row)


def send_back(ctx: Context, study_session_id: uuid.UUID, reason: str, expected: int | None) -> MinutesPublic:
    """Return the minutes to be written again."""
    row = to_change(ctx, study_session_id, SessionAction.RETURN_MINUTES, expected, Permission.MINUTES_APPROVE)
    ctx.session.get_one(Minutes, row.id).return_reason = reason
    take(ctx, row, SessionAction.RETURN_MINUTES)
    return _public(ctx, row)


def approve(
    ctx: Context, study_session_id: uuid.UUID, approved_in_id: uuid.UUID, expected: int | None
) -> MinutesPublic:
    """Approve the minutes at a later session; from then on nothing of the session changes.

    Raises:
        Forbidden: ``own_minutes`` for whoever wrote or took them.
        Invalid: ``not_a_later_session`` of the same organisation that was held.
    """
    row = to_change(ctx, study_session_id, SessionAction.APPROVE, expected, Permission.MINUTES_APPROVE)
    minutes = ctx.session.get_one(Minutes, row.id)
    writer = ctx.session.get(Account, minutes.written_by_id) if minutes.written_by_id is not None else None
    if not may_approve(
        writer_account=minutes.written_by_id,
        writer_member=writer and writer.member_id,
        minute_taker=row.minute_taker_id,
        approver_account=ctx.actor.account_id,
        approver_member=ctx.actor.member_id,
    ):
        raise Forbidden("own_minutes")
    later = ctx.session.get(StudySession, approved_in_id)
    if (
        later is None
        or later.organisation_id != row.organisation_id
        or later.state not in HELD_STATES
        or (later.held_on, later.id) <= (row.held_on, row.id)
    ):
        raise Invalid.at("/approved_in_id", "not_a_later_session")
    minutes.approved_in_id, minutes.approved_by_id = later.id, ctx.actor.account_id
    minutes.approved_on = ctx.today
    take(ctx, row, SessionAction.APPROVE, approved_in_id=later.id)
    return _public(ctx, row)


def _note_reading(ctx: Context, row: StudySession, found: MinutesPublic) -> None:
    """Put into the read log whose words and tasks are shown to somebody whose right is not the session's own unit's."""
    right = Permission.MINUTES_READ
    at_the_unit = any(
        may(each.role, right) and each.organisation_id == row.organisation_id for each in ctx.actor.rights
    )
    if at_the_unit or ctx.actor.is_system:
        return
    people = [each.member for each in found.opinions] + [each.member for each in found.tasks]
    people += [each.member for each in found.pledges]
    for member_id in sorted({each.id for each in people if each is not None} - {ctx.actor.member_id}):
        events.record_read(ctx, member_id, row.organisation_id, "minutes", row.id, str(right))


def _check_pledges(ctx: Context, row: StudySession, body: MinutesWrite) -> None:
    """Pledges dealt with are those of the organisation, each once, and each publicised or assessed."""
    ids = [each.pledge_id for each in body.pledges]
    here = set(
        ctx.session.execute(
            select(col(Pledge.id)).where(col(Pledge.id).in_(ids), col(Pledge.organisation_id) == row.organisation_id)
        ).scalars()
    )
    errors = [
        FieldError(f"/pledges/{place}/pledge_id", "pledge_not_here")
        for place, each in enumerate(body.pledges)
        if each.pledge_id not in here or each.pledge_id in ids[:place] or not (each.publicised or each.assessed)
    ]
    if errors:
        raise Invalid("invalid", errors=errors[:20])


def _public(ctx: Context, row: StudySession) -> MinutesPublic:
    minutes = ctx.session.get(Minutes, row.id)
    if minutes is None:
        raise NotFound
    accounts = {
        found.id: Named(id=found.id, name=found.display_name)
        for found in ctx.session.execute(
            select(Account).where(col(Account.id).in_([minutes.written_by_id, minutes.approved_by_id]))
        ).scalars()
    }
    return MinutesPublic(
        **minutes.model_dump(exclude={"written_by_id", "approved_by_id"}),
        opinions=_opinions(ctx, row),
        tasks=session_tasks.of_session(ctx, row.id),
        pledges=_pledges(ctx, row.id),
        written_by=accounts.get(minutes.written_by_id) if minutes.written_by_id else None,
        approved_by=accounts.get(minutes.approved_by_id) if minutes.approved_by_id else None,
        version=row.version,
    )


def _opinions(ctx: Context, study_session: StudySession) -> Sequence[OpinionPublic]:
    rows = (
        ctx.session.execute(
            select(Opinion).where(col(Opinion.study_session_id) == study_session.id).order_by(col(Opinion.number))
        )
        .scalars()
        .all()
    )
    speakers = [row.member_id for row in rows if row.member_id is not None]
    names = names_of(ctx.session, speakers)
    unit = ctx.session.get_one(Organisation, study_session.organisation_id)
    withheld = restrictions.withheld_from(ctx, speakers, Permission.MINUTES_READ, unit.path)
    return [
        OpinionPublic(
            number=row.number,
            member=None if row.member_id is None else Named(id=row.member_id, name=names[row.member_id]),
            text=None if row.member_id in withheld else row.text,
        )
        for row in rows
    ]


def _pledges(ctx: Context, study_session_id: uuid.UUID) -> Sequence[SessionPledgePublic]:
    rows = ctx.session.execute(
        select(SessionPledge, col(Member.id), col(Member.full_name))
        .join(Pledge, col(Pledge.id) == col(SessionPledge.pledge_id))
        .join(Member, col(Member.id) == col(Pledge.member_id))
        .where(col(SessionPledge.study_session_id) == study_session_id)
        .order_by(col(Member.name_sort), col(Member.id))
    )
    return [
        SessionPledgePublic(
            pledge_id=row.pledge_id,
            member=Named(id=member_id, name=name),
            publicised=row.publicised,
            assessed=row.assessed,
        )
        for row, member_id, name in rows
    ]
