"""Inspection and supervision (kiểm tra, giám sát): planned, announced, begun, concluded, closed."""

import uuid
from typing import Any

from sqlalchemy import delete, func, select
from sqlmodel import col

from api.core.errors import Conflict, FieldError, Invalid
from api.models.inspections import Finding, Inspection, InspectionPlan, InspectionTeamMember
from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.inspections import UNFINISHED, InspectionAction, InspectionState, TeamRole
from api.schemas.inspections import (
    InspectionAnnouncement,
    InspectionCancellation,
    InspectionConclusion,
    InspectionCreate,
    InspectionPublic,
    InspectionUpdate,
    OwnReport,
    TeamWrite,
)
from api.services import events, reference
from api.services.access import require
from api.services.context import Context, check_version
from api.services.inspection_access import Subject, load, require_action
from api.services.inspection_views import of_subject


def create(ctx: Context, body: InspectionCreate) -> InspectionPublic:
    """Plan an inspection of an organisation below, or of a person.

    Raises:
        Invalid: ``inspection_subject_one``, ``inspection_subject_outside``, ``inspection_plan_unknown``,
            ``choice_invalid``, ``interval_empty``.
    """
    organisation = require(ctx, Permission.INSPECTION_PLAN, body.organisation_id)
    place = _place(ctx, organisation, body)
    if body.plan_id is not None:
        plan = ctx.session.get(InspectionPlan, body.plan_id)
        if plan is None or plan.organisation_id != organisation.id:
            raise Invalid.at("/plan_id", "inspection_plan_unknown")
    reference.require_word(ctx.session, "inspection_kind", body.kind, ctx.today, "/kind")
    inspection = Inspection(
        **body.model_dump(exclude={"subject_organisation_id"}),
        subject_organisation_id=place.id,
        state=InspectionState.PLANNED,
    )
    _require_period(inspection)
    ctx.session.add(inspection)
    ctx.session.flush()
    return _done(ctx, load(ctx, inspection.id), "inspection.planned")


def edit(ctx: Context, inspection_id: uuid.UUID, body: InspectionUpdate, expected: int | None) -> InspectionPublic:
    """Change an inspection that has not begun.

    Raises:
        Invalid: ``interval_empty``.
        Conflict: ``inspection_state_refused``.
    """
    subject = _begin(ctx, inspection_id, InspectionAction.EDIT, expected)
    changes = {
        field: [getattr(subject.inspection, field), value]
        for field, value in body.changes().items()
        if getattr(subject.inspection, field) != value
    }
    for field, (_, value) in changes.items():
        setattr(subject.inspection, field, value)
    _require_period(subject.inspection)
    return _done(ctx, subject, "inspection.edited", changes)


def set_team(ctx: Context, inspection_id: uuid.UUID, body: TeamWrite, expected: int | None) -> InspectionPublic:
    """Name the whole team of an inspection that has not begun.

    Raises:
        Invalid: ``team_head_one``, ``team_member_twice``, ``team_of_subject``, ``member_unknown``.
    """
    subject = _begin(ctx, inspection_id, InspectionAction.EDIT, expected)
    _require_team(ctx, subject, body)
    table = InspectionTeamMember
    ctx.session.execute(delete(table).where(col(table.inspection_id) == inspection_id))
    ctx.session.add_all(table(inspection_id=inspection_id, **line.model_dump()) for line in body.members)
    return _done(ctx, subject, "inspection.team_named")


def announce(
    ctx: Context, inspection_id: uuid.UUID, body: InspectionAnnouncement, expected: int | None
) -> InspectionPublic:
    """Tell those inspected, who from now on see the inspection and may send their own report.

    Raises:
        Invalid: ``date_in_past``.
        Conflict: ``team_missing``, ``inspection_state_refused``.
    """
    subject = _begin(ctx, inspection_id, InspectionAction.ANNOUNCE, expected)
    if body.report_due_on < ctx.today:
        raise Invalid.at("/report_due_on", "date_in_past")
    team = select(col(InspectionTeamMember.member_id)).where(col(InspectionTeamMember.inspection_id) == inspection_id)
    if ctx.session.execute(team.limit(1)).first() is None:
        raise Conflict("team_missing", allowed=[InspectionAction.EDIT])
    subject.inspection.announced_on = ctx.today
    subject.inspection.announcement_number = body.announcement_number
    subject.inspection.report_due_on = body.report_due_on
    return _done(ctx, subject, "inspection.announced")


def answer(ctx: Context, inspection_id: uuid.UUID, body: OwnReport, expected: int | None) -> InspectionPublic:
    """Take the subject's own report; the trail keeps the one before it.

    Raises:
        Forbidden: the actor does not speak for those inspected.
        Conflict: ``inspection_state_refused``.
    """
    subject = _begin(ctx, inspection_id, InspectionAction.ANSWER, expected)
    before = subject.inspection.own_report
    subject.inspection.own_report, subject.inspection.own_report_on = body.text, ctx.today
    return _done(ctx, subject, "inspection.answered", {"own_report": [before, body.text]})


def begin(ctx: Context, inspection_id: uuid.UUID, expected: int | None) -> InspectionPublic:
    """Begin an announced inspection, whether the subject's own report has come or not."""
    subject = _begin(ctx, inspection_id, InspectionAction.BEGIN, expected)
    subject.inspection.begun_on = ctx.today
    return _done(ctx, subject, "inspection.begun")


def conclude(
    ctx: Context, inspection_id: uuid.UUID, body: InspectionConclusion, expected: int | None
) -> InspectionPublic:
    """Conclude an inspection; from now on its findings stand, and those inspected read them and put them right."""
    subject = _begin(ctx, inspection_id, InspectionAction.CONCLUDE, expected)
    subject.inspection.concluded_on = ctx.today
    subject.inspection.conclusion, subject.inspection.conclusion_number = body.conclusion, body.conclusion_number
    return _done(ctx, subject, "inspection.concluded")


def close(ctx: Context, inspection_id: uuid.UUID, expected: int | None) -> InspectionPublic:
    """Close an inspection whose limitations are all put right and checked again.

    Raises:
        Conflict: ``findings_unfinished``, ``inspection_state_refused``.
    """
    subject = _begin(ctx, inspection_id, InspectionAction.CLOSE, expected)
    unfinished = ctx.session.execute(
        select(func.count()).where(col(Finding.inspection_id) == inspection_id, col(Finding.state).in_(UNFINISHED))
    ).scalar_one()
    if unfinished:
        raise Conflict("findings_unfinished", allowed=[], count=unfinished)
    subject.inspection.closed_on = ctx.today
    return _done(ctx, subject, "inspection.closed")


def cancel(
    ctx: Context, inspection_id: uuid.UUID, body: InspectionCancellation, expected: int | None
) -> InspectionPublic:
    """Give up an inspection that has not begun, with the reason."""
    subject = _begin(ctx, inspection_id, InspectionAction.CANCEL, expected)
    subject.inspection.cancelled_reason = body.reason
    return _done(ctx, subject, "inspection.cancelled", {"reason": [None, body.reason]})


def _begin(ctx: Context, inspection_id: uuid.UUID, action: InspectionAction, expected: int | None) -> Subject:
    """Take the inspection to the state that the action leads to, or refuse."""
    subject = load(ctx, inspection_id, lock=True)
    state = require_action(ctx, subject, action)
    check_version(subject.inspection, expected)
    subject.inspection.state = state
    return subject


def _done(ctx: Context, subject: Subject, kind: str, changes: dict[str, Any] | None = None) -> InspectionPublic:
    inspection = subject.inspection
    inspection.updated_at = ctx.at
    ctx.session.flush()
    events.record(
        ctx,
        kind,
        inspection.id,
        organisation_id=inspection.organisation_id,
        data={"state": inspection.state, "subject_organisation_id": inspection.subject_organisation_id},
        changes=changes,
    )
    return of_subject(ctx, subject)


def _place(ctx: Context, organisation: Organisation, body: InspectionCreate) -> Organisation:
    """The organisation inspected, or the home of the person inspected."""
    if (body.subject_organisation_id is None) == (body.subject_member_id is None):
        raise Invalid.at("/subject_organisation_id", "inspection_subject_one")
    if body.subject_organisation_id is not None:
        place = ctx.session.get(Organisation, body.subject_organisation_id)
        if place is None or place.id == organisation.id or not place.path.startswith(organisation.path):
            raise Invalid.at("/subject_organisation_id", "inspection_subject_outside")
        return place
    member = ctx.session.get(Member, body.subject_member_id)
    home = None if member is None else ctx.session.get(Organisation, member.home_organisation_id)
    if home is None or not home.path.startswith(organisation.path):
        raise Invalid.at("/subject_member_id", "inspection_subject_outside")
    if ctx.actor.member_id is not None and ctx.actor.member_id == body.subject_member_id:
        raise Invalid.at("/subject_member_id", "team_of_subject")
    return home


def _require_period(inspection: Inspection) -> None:
    if inspection.period_to < inspection.period_from:
        raise Invalid.at("/period_to", "interval_empty")


def _require_team(ctx: Context, subject: Subject, body: TeamWrite) -> None:
    """Refuse a team without one head, with somebody twice, or with those who are inspected."""
    if [line.role for line in body.members].count(TeamRole.HEAD) != 1:
        raise Invalid.at("/members", "team_head_one")
    homes: dict[uuid.UUID, uuid.UUID] = {
        row.id: row.home_organisation_id
        for row in ctx.session.execute(
            select(col(Member.id), col(Member.home_organisation_id)).where(
                col(Member.id).in_([line.member_id for line in body.members])
            )
        )
    }
    faults: list[FieldError] = []
    seen: set[uuid.UUID] = set()
    for place, line in enumerate(body.members):
        pointer = f"/members/{place}/member_id"
        if line.member_id not in homes:
            faults.append(FieldError(pointer, "member_unknown"))
        elif line.member_id in seen:
            faults.append(FieldError(pointer, "team_member_twice"))
        elif _is_inspected(subject.inspection, line.member_id, homes[line.member_id]):
            faults.append(FieldError(pointer, "team_of_subject"))
        seen.add(line.member_id)
    if faults:
        raise Invalid("invalid", errors=faults)


def _is_inspected(inspection: Inspection, member_id: uuid.UUID, home_id: uuid.UUID) -> bool:
    """Whether somebody is the person inspected, or belongs to the very cell that is."""
    if inspection.subject_member_id is not None:
        return member_id == inspection.subject_member_id
    return home_id == inspection.subject_organisation_id
