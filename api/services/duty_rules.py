"""Who has done a duty: one rule a kind of duty, each a select over the programme's own rows.

A rule gives one row for everybody of whom the duty is asked: ``subject_id``, ``label`` and ``sort`` (its place in lists
within its unit), ``organisation_id`` and ``path`` (the unit that answers for it), ``done_on`` (None: not done) and
``excused``. A new kind of duty is a row of the catalogue ``duty_kind`` and, if no rule here fits, one more rule.
"""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, false, func, literal, null, or_, select
from sqlmodel import Session, col

from api.models.members import Member
from api.models.organisations import Organisation
from api.models.pledges import Pledge
from api.models.statistics import OrganisationYear, PersonYear
from api.models.study_sessions import StudySession
from api.models.summary_reports import SummaryReport
from api.rules.duties import DutyPeriod, DutyRule, bounds
from api.rules.figures import Bucket
from api.rules.pledges import PledgeState
from api.rules.study_sessions import HELD_STATES
from api.rules.summary_reports import ReportPeriod
from api.services.study_quarters import expected_in, kinds_with_members

Rule = Callable[[Session, int, int], Select[Any]]
"""Session, year and number of the period → the select."""

_SOMEBODYS_PLEDGE = and_(col(Pledge.member_id) == col(PersonYear.member_id), col(Pledge.year) == col(PersonYear.year))
_EXCUSED = or_(col(PersonYear.bucket) != Bucket.DUE, func.coalesce(col(Pledge.state) == PledgeState.ENDED, false()))


def _people(year: int, done_on: Any) -> Select[Any]:
    """The people of a year's base whose status asks something of them."""
    return (
        select(
            col(PersonYear.member_id).label("subject_id"),
            col(Member.full_name).label("label"),
            col(Member.name_sort).label("sort"),
            col(Organisation.id).label("organisation_id"),
            col(Organisation.path).label("path"),
            done_on.label("done_on"),
            _EXCUSED.label("excused"),
        )
        .select_from(PersonYear)
        .join(Member, col(Member.id) == col(PersonYear.member_id))
        .join(Organisation, col(Organisation.id) == col(PersonYear.organisation_id))
        .outerjoin(Pledge, _SOMEBODYS_PLEDGE)
        .where(col(PersonYear.year) == year, col(PersonYear.bucket) != Bucket.NOT_REQUIRED)
    )


def pledge_registered(_session: Session, year: int, _number: int) -> Select[Any]:
    """Everybody who must register has registered a pledge."""
    return _people(year, col(Pledge.registered_on))


def pledge_self_reported(_session: Session, year: int, _number: int) -> Select[Any]:
    """Everybody who registered has given their account of the year."""
    return _people(year, col(Pledge.self_reported_on)).where(col(Pledge.registered_on).is_not(None))


def pledges_assessed(_session: Session, year: int, _number: int) -> Select[Any]:
    """Every cell with registered pledges has assessed them all; it is done with the last one."""
    last: ColumnElement[Any] = (
        select(func.max(col(Pledge.assessed_on)))
        .where(col(Pledge.organisation_id) == col(OrganisationYear.organisation_id), col(Pledge.year) == year)
        .correlate(OrganisationYear)
        .scalar_subquery()
    )
    done_on = case((col(OrganisationYear.assessed) >= col(OrganisationYear.registered), last), else_=null())
    return (
        _units(done_on)
        .join(OrganisationYear, col(OrganisationYear.organisation_id) == col(Organisation.id))
        .where(col(OrganisationYear.year) == year, col(OrganisationYear.registered) > 0)
    )


def themed_session_held(session: Session, year: int, number: int) -> Select[Any]:
    """Every cell has held as many themed sessions as the quarter expects; it is done with the last of them."""
    first, last = bounds(DutyPeriod.QUARTER, year, number)
    day_of_the_last: ColumnElement[Any] = (
        select(col(StudySession.held_on))
        .where(
            col(StudySession.organisation_id) == col(Organisation.id),
            col(StudySession.themed),
            col(StudySession.state).in_(HELD_STATES),
            col(StudySession.held_on).between(first, last),
        )
        .order_by(col(StudySession.held_on))
        .limit(1)
        .offset(max(expected_in(session, last), 1) - 1)
        .correlate(Organisation)
        .scalar_subquery()
    )
    return _units(day_of_the_last).where(
        col(Organisation.kind).in_(kinds_with_members(session, last)),
        col(Organisation.valid_from) <= first,
        col(Organisation.valid_to) > last,
    )


def report_submitted(_session: Session, year: int, _number: int) -> Select[Any]:
    """Every organisation below another has sent the report of the year to it."""
    of_year = and_(
        col(SummaryReport.organisation_id) == col(Organisation.id),
        col(SummaryReport.year) == year,
        col(SummaryReport.period) == ReportPeriod.YEAR,
    )
    _, last = bounds(DutyPeriod.YEAR, year, 1)
    return (
        _units(col(SummaryReport.submitted_on))
        .outerjoin(SummaryReport, of_year)
        .where(
            col(Organisation.parent_id).is_not(None),
            col(Organisation.valid_from) <= last,
            col(Organisation.valid_to) > last,
        )
    )


def _units(done_on: Any) -> Select[Any]:
    """Organisations, each answering for itself."""
    return select(
        col(Organisation.id).label("subject_id"),
        col(Organisation.name).label("label"),
        literal("").label("sort"),
        col(Organisation.id).label("organisation_id"),
        col(Organisation.path).label("path"),
        done_on.label("done_on"),
        false().label("excused"),
    ).select_from(Organisation)


RULES: Mapping[DutyRule, Rule] = {
    DutyRule.PLEDGE_REGISTERED: pledge_registered,
    DutyRule.PLEDGE_SELF_REPORTED: pledge_self_reported,
    DutyRule.PLEDGES_ASSESSED: pledges_assessed,
    DutyRule.THEMED_SESSION_HELD: themed_session_held,
    DutyRule.REPORT_SUBMITTED: report_submitted,
}
"""The word that a row of the catalogue uses → its select."""
