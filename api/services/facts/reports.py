"""Reports to the level above as figures: every organisation below another, with its report of the year."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Date, and_, false, func, literal, not_, select, true
from sqlmodel import Session, col

from api.models.organisations import Organisation, Placement
from api.models.summary_reports import SummaryReport
from api.rules.histories import Interval
from api.rules.indicators.reports import FAMILY
from api.rules.summary_reports import ReportPeriod
from api.services.facts.sources import Fact, Moment, Records, Source, numbers_of


def _last_day(moment: Moment) -> date:
    return date(moment.year, 12, 31)


def _select(session: Session, moment: Moment) -> Records:
    report, day = SummaryReport, _last_day(moment)
    sent = and_(col(report.submitted_on).is_not(None), col(report.submitted_on) <= moment.as_of)
    return (
        select(
            col(Organisation.id).label("organisation_id"),
            col(Organisation.id).label("id"),
            func.coalesce(col(report.submitted_on), literal(day, type_=Date())).label("happened_on"),
            col(Organisation.name).label("title"),
            *numbers_of(
                FAMILY,
                reports_expected=true(),
                reports_submitted=sent,
                reports_on_time=and_(sent, col(report.submitted_on) <= col(report.due_on)),
                reports_missing=not_(sent),
            ),
        )
        .join(Placement, col(Placement.organisation_id) == col(Organisation.id))
        .outerjoin(
            report,
            and_(
                col(report.organisation_id) == col(Organisation.id),
                col(report.year) == moment.year,
                col(report.period) == ReportPeriod.YEAR,
            ),
        )
        .where(
            true() if moment.base_on == day else false(),
            col(Organisation.valid_from) <= day,
            col(Organisation.valid_to) > day,
            col(Placement.parent_id).is_not(None),
            col(Placement.valid_from) <= day,
            col(Placement.valid_to) > day,
        )
    )


def _recount(session: Session, moment: Moment) -> Iterator[Fact]:
    day = _last_day(moment)
    if moment.as_of < day:
        return
    reports = {
        report.organisation_id: report
        for report in session.execute(select(SummaryReport)).scalars()
        if (report.year, report.period) == (moment.year, ReportPeriod.YEAR)
    }
    below = {
        placement.organisation_id
        for placement in session.execute(select(Placement)).scalars()
        if placement.parent_id is not None and Interval(placement.valid_from, placement.valid_to).holds_on(day)
    }
    for organisation in session.execute(select(Organisation)).scalars():
        if organisation.id not in below or not Interval(organisation.valid_from, organisation.valid_to).holds_on(day):
            continue
        report = reports.get(organisation.id)
        sent = None if report is None else report.submitted_on
        submitted = sent is not None and sent <= moment.as_of
        on_time = report is not None and sent is not None and submitted and sent <= report.due_on
        yield Fact(
            organisation.id,
            {
                "reports_expected": 1,
                "reports_submitted": int(submitted),
                "reports_on_time": int(on_time),
                "reports_missing": int(not submitted),
            },
        )


SOURCE = Source(FAMILY, _select, _recount)
