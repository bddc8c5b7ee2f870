"""What the programme's own rows say of a subject in a period: shown beside the form, never written into it."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlmodel import col

from api.models.gradings import Grading
from api.models.organisations import Organisation
from api.models.pledges import Pledge
from api.models.statistics import OrganisationYear
from api.models.study_sessions import Attendance, StudySession
from api.models.years import ProgrammeYear
from api.rules.duties import DutySubject
from api.rules.study_sessions import HELD_STATES, Mark
from api.schemas.gradings import AttendanceEvidence, DutyEvidence, GradingEvidence, PledgeEvidence, UnitEvidence
from api.services import duties, ratings, reference
from api.services.access import AFTER_EVERY_PATH
from api.services.context import Context
from api.services.duties import Duty


def of(ctx: Context, grading: Grading, organisation: Organisation, first: date, last: date) -> GradingEvidence:
    """The evidence for a grade whose period begins and ends on these days."""
    of_member = grading.member_id is not None
    return GradingEvidence(
        pledges=_pledges(ctx, grading, first.year, last.year) if of_member else [],
        attendance=_attendance(ctx, grading, first, last) if of_member else None,
        duties=_duties(ctx, grading, organisation, first, last),
        unit=None if of_member else _unit(ctx, organisation, first.year, last.year),
    )


def _pledges(ctx: Context, grading: Grading, first: int, last: int) -> list[PledgeEvidence]:
    rows = ctx.session.execute(
        select(Pledge)
        .where(
            col(Pledge.member_id) == grading.member_id,
            col(Pledge.year).between(first, last),
            col(Pledge.registered_on).is_not(None),
        )
        .order_by(col(Pledge.year))
    ).scalars()
    return [
        PledgeEvidence(
            pledge_id=row.id,
            year=row.year,
            state=row.state,
            rating=ratings.code_of(ctx.session, row.rating, row.assessed_on),
            registered_on=row.registered_on,
            assessed_on=row.assessed_on,
        )
        for row in rows
    ]


def _attendance(ctx: Context, grading: Grading, first: date, last: date) -> AttendanceEvidence:
    rows = ctx.session.execute(
        select(col(Attendance.mark), func.count())
        .join(StudySession, col(StudySession.id) == col(Attendance.study_session_id))
        .where(
            col(Attendance.member_id) == grading.member_id,
            col(Attendance.expected),
            col(StudySession.state).in_(HELD_STATES),
            col(StudySession.held_on).between(first, last),
        )
        .group_by(col(Attendance.mark))
    ).all()
    found: dict[Mark, int] = {row[0]: row[1] for row in rows}
    marks = {mark.value: found.get(mark, 0) for mark in Mark}
    return AttendanceEvidence(expected=sum(marks.values()), **marks)


def _duties(ctx: Context, grading: Grading, organisation: Organisation, first: date, last: date) -> DutyEvidence:
    opened = ctx.session.execute(
        select(ProgrammeYear).where(col(ProgrammeYear.year).between(first.year, last.year))
    ).scalars()
    found = {"done_on_time": 0, "done_late": 0, "late": 0}
    for year in opened:
        for duty in duties.of_year(ctx.session, year):
            which = _asked_of(duty, grading, organisation)
            if which is None:
                continue
            counted = ctx.session.execute(
                select(*_sums(duty, ctx.today)).where(which, duty.lines.c.due_on.between(first, last))
            ).one()
            for name, count in counted._mapping.items():
                found[name] += count or 0
    return DutyEvidence(**found)


def _asked_of(duty: Duty, grading: Grading, organisation: Organisation) -> ColumnElement[bool] | None:
    """The SQL condition for the lines of the subject; None when the duty is of the other kind of subject."""
    lines = duty.lines.c
    if grading.member_id is not None:
        own: ColumnElement[bool] = lines.subject_id == grading.member_id
        return own if duty.kind.subject is DutySubject.MEMBER else None
    below = and_(lines.path >= organisation.path, lines.path < organisation.path + AFTER_EVERY_PATH)
    return below if duty.kind.subject is DutySubject.ORGANISATION else None


def _sums(duty: Duty, today: date) -> list[ColumnElement[Any]]:
    lines = duty.lines.c
    done = and_(~lines.excused, lines.done_on.is_not(None))
    conditions = {
        "done_on_time": and_(done, lines.done_on <= lines.due_on),
        "done_late": and_(done, lines.done_on > lines.due_on),
        "late": and_(duty.undone(), lines.due_on < today),
    }
    return [func.sum(case((condition, 1), else_=0)).label(name) for name, condition in conditions.items()]


def _unit(ctx: Context, organisation: Organisation, first: int, last: int) -> UnitEvidence:
    levels = reference.items(ctx.session, ratings.CATALOGUE, ctx.today)
    good = [col(getattr(OrganisationYear, f"rated_{level.rank}")) for level in levels if level.data.get("good")]
    columns = [col(OrganisationYear.due), col(OrganisationYear.registered), col(OrganisationYear.assessed), sum(good)]
    row = ctx.session.execute(
        select(*(func.coalesce(func.sum(column), 0) for column in columns)).where(
            col(OrganisationYear.year).between(first, last),
            col(OrganisationYear.path) >= organisation.path,
            col(OrganisationYear.path) < organisation.path + AFTER_EVERY_PATH,
        )
    ).one()
    return UnitEvidence(due=row[0], registered=row[1], assessed=row[2], rated_good=row[3])
