"""Inspections and findings in any state, written straight to the tables."""

import itertools
from datetime import date, timedelta

from sqlmodel import Session

from api.core.clock import civil_date, now
from api.models.inspections import Finding, Inspection, InspectionPlan, InspectionTeamMember
from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.inspections import ExaminedKind, FindingKind, FindingState, InspectionState, TeamRole

_numbers = itertools.count(1)
_BEGUN = (InspectionState.IN_PROGRESS, InspectionState.CONCLUDED, InspectionState.CLOSED)


def plan(session: Session, organisation: Organisation, year: int | None = None) -> InspectionPlan:
    """A plan of this year, or of another."""
    made = InspectionPlan(
        organisation_id=organisation.id, year=year or civil_date(now()).year, title="Chương trình kiểm tra"
    )
    session.add(made)
    session.flush()
    return made


def inspection(
    session: Session,
    organisation: Organisation,
    subject: Organisation | Member,
    state: InspectionState = InspectionState.PLANNED,
    *,
    head: Member | None = None,
    on: date | None = None,
    plan: InspectionPlan | None = None,
) -> Inspection:
    """An inspection of an organisation or a person; what has happened to it happened ``on`` one day (today)."""
    on = on or civil_date(now())
    person = subject if isinstance(subject, Member) else None
    made = Inspection(
        organisation_id=organisation.id,
        plan_id=plan.id if plan else None,
        kind="inspection",
        subject_organisation_id=person.home_organisation_id if person else subject.id,
        subject_member_id=person.id if person else None,
        title=f"Kiểm tra {next(_numbers)}",
        content="Đăng ký và tự báo cáo",
        period_from=date(on.year, 1, 1),
        period_to=on,
        planned_for=on,
        state=state,
        announced_on=None if state is InspectionState.PLANNED else on,
        begun_on=on if state in _BEGUN else None,
        concluded_on=on if state in _BEGUN[1:] else None,
        closed_on=on if state is InspectionState.CLOSED else None,
    )
    session.add(made)
    session.flush()
    if head is not None:
        session.add(InspectionTeamMember(inspection_id=made.id, member_id=head.id, role=TeamRole.HEAD))
        session.flush()
    return made


def limitation(
    session: Session,
    found_by: Inspection,
    state: FindingState = FindingState.OPEN,
    *,
    due_on: date | None = None,
    number: int = 1,
    closed_on: date | None = None,
) -> Finding:
    """A limitation, due in ten days unless a day says otherwise."""
    today = civil_date(now())
    made = Finding(
        inspection_id=found_by.id,
        number=number,
        kind=FindingKind.LIMITATION,
        text="Còn chung chung",
        examined_kind=ExaminedKind.DOCUMENT,
        examined_label="Sổ nghị quyết",
        state=state,
        remedy="Bổ sung mốc thời gian",
        due_on=due_on or today + timedelta(days=10),
        closed_on=closed_on or (today if state is FindingState.CLOSED else None),
        held_by_id=found_by.organisation_id,
    )
    session.add(made)
    session.flush()
    return made
