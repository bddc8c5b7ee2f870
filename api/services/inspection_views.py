"""Inspections as people read them: one with its team and findings, and lists of either side."""

import uuid
from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import aliased
from sqlmodel import col

from api.core.paging import Page, decode_cursor, page_of
from api.models.inspections import Inspection, InspectionTeamMember
from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.inspections import SEEN_BY_INSPECTED, InspectionState, Side
from api.schemas.common import Named
from api.schemas.inspections import InspectionLine, InspectionPublic, TeamMemberPublic
from api.services import finding_views
from api.services.access import require, visible
from api.services.context import Context
from api.services.inspection_access import Subject, allowed_actions, load

_PLACE = aliased(Organisation)


def get(ctx: Context, inspection_id: uuid.UUID) -> InspectionPublic:
    """An inspection for whoever it concerns; those inspected read the findings from the conclusion on."""
    return of_subject(ctx, load(ctx, inspection_id))


def of_subject(ctx: Context, subject: Subject) -> InspectionPublic:
    """An inspection that the actor has been let come to."""
    inspection = subject.inspection
    member = None if inspection.subject_member_id is None else ctx.session.get(Member, inspection.subject_member_id)
    shown = subject.sees_findings
    return InspectionPublic(
        **inspection.model_dump(include=_LINE_FIELDS | _PLAIN_FIELDS),
        organisation=Named(id=subject.organisation.id, name=subject.organisation.name),
        subject_organisation=Named(id=subject.place.id, name=subject.place.name),
        subject_member=None if member is None else Named(id=member.id, name=member.full_name),
        team=_team(ctx, inspection.id),
        findings=finding_views.of_inspection(ctx, subject) if shown else [],
        allowed_actions=allowed_actions(ctx, subject),
    )


def listed(
    ctx: Context,
    organisation_id: uuid.UUID,
    side: Side,
    states: Collection[InspectionState],
    plan_id: uuid.UUID | None,
    limit: int,
    cursor: str | None,
) -> Page[InspectionLine]:
    """The inspections that the organisations of a subtree carry out, or that are carried out there; newest first.

    On the inspected side those are shown that have been announced.
    """
    inspecting = side is Side.INSPECTING
    permission = Permission.INSPECTION_READ if inspecting else Permission.INSPECTION_ANSWER
    organisation = require(ctx, permission, organisation_id)
    path = col(Organisation.path) if inspecting else col(_PLACE.path)
    statement = (
        select(Inspection, col(Organisation.name), col(_PLACE.name), col(Member.full_name))
        .join(Organisation, col(Organisation.id) == col(Inspection.organisation_id))
        .join(_PLACE, col(_PLACE.id) == col(Inspection.subject_organisation_id))
        .outerjoin(Member, col(Member.id) == col(Inspection.subject_member_id))
        .where(path.startswith(organisation.path, autoescape=True))
        .order_by(col(Inspection.id).desc())
        .limit(limit + 1)
    )
    statement = visible(ctx, statement, permission, path)
    if not inspecting:  # a person's inspection is theirs, not their cell's
        statement = statement.where(
            col(Inspection.state).in_(SEEN_BY_INSPECTED), col(Inspection.subject_member_id).is_(None)
        )
    if states:
        statement = statement.where(col(Inspection.state).in_(states))
    if plan_id is not None:
        statement = statement.where(col(Inspection.plan_id) == plan_id)
    if cursor is not None:
        statement = statement.where(col(Inspection.id) < decode_cursor(cursor, (uuid.UUID,))[0])
    lines = [_line(*row) for row in ctx.session.execute(statement)]
    return page_of(lines, limit, lambda line: (str(line.id),))


def _line(inspection: Inspection, organisation: str, place: str, member: str | None) -> InspectionLine:
    person = inspection.subject_member_id
    return InspectionLine(
        **inspection.model_dump(include=_LINE_FIELDS),
        organisation=Named(id=inspection.organisation_id, name=organisation),
        subject_organisation=Named(id=inspection.subject_organisation_id, name=place),
        subject_member=None if person is None else Named(id=person, name=member or ""),
    )


def _team(ctx: Context, inspection_id: uuid.UUID) -> Sequence[TeamMemberPublic]:
    rows = ctx.session.execute(
        select(InspectionTeamMember, col(Member.full_name))
        .join(Member, col(Member.id) == col(InspectionTeamMember.member_id))
        .where(col(InspectionTeamMember.inspection_id) == inspection_id)
        .order_by(col(InspectionTeamMember.role), col(Member.name_sort), col(Member.id))
    )
    return [TeamMemberPublic(member=Named(id=row.member_id, name=name), role=row.role) for row, name in rows]


_LINE_FIELDS = {"id", "plan_id", "kind", "title", "state", "planned_for", "version"}

_PLAIN_FIELDS = {
    "content",
    "period_from",
    "period_to",
    "announced_on",
    "announcement_number",
    "report_due_on",
    "own_report",
    "own_report_on",
    "begun_on",
    "concluded_on",
    "conclusion",
    "conclusion_number",
    "closed_on",
    "cancelled_reason",
}
