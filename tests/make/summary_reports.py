"""Reports to the level above, written straight to the tables."""

from typing import Any

from sqlmodel import Session

from api.core.clock import now
from api.core.ids import new_id
from api.models.organisations import Organisation
from api.models.summary_reports import SummaryReport, SummaryReportIssue
from api.rules.summary_reports import ReportPeriod, ReportState, last_day
from api.services.summary_report_content import digest_of

WRITTEN: dict[str, Any] = {
    "sections": {
        "results": "Toàn chi bộ đã đăng ký và thực hiện.",
        "limitations": "Một số việc còn chung chung.",
        "plan": "Tiếp tục thực hiện chuyên đề năm sau.",
    },
    "place": "Lào Cai",
    "authority": "T/M CHI BỘ",
    "signatory_title": "Bí thư",
    "signatory_name": "Trần Thị Bình",
}
"""Everything people write in a report of a year, as a client sends it."""


def report(
    session: Session,
    organisation: Organisation,
    year: int,
    period: ReportPeriod = ReportPeriod.YEAR,
    *,
    state: ReportState = ReportState.DRAFT,
) -> SummaryReport:
    """A report in hand, with nothing written yet."""
    made = SummaryReport(
        organisation_id=organisation.id,
        to_organisation_id=organisation.parent_id,
        year=year,
        period=period,
        state=state,
        due_on=last_day(year, period),
    )
    session.add(made)
    session.flush()
    return made


def sealed(session: Session, of: SummaryReport) -> SummaryReportIssue:
    """Its first issue, sent today; without any figures."""
    name = {"id": str(of.organisation_id), "name": "Chi bộ"}
    content: dict[str, Any] = {
        "organisation": name,
        "to_organisation": None,
        "year": of.year,
        "period": of.period.value,
        "number": 1,
        "restates": None,
        "restatement_reason": None,
        "as_of": str(now().date()),
        "base_on": str(now().date()),
        "figures": [],
        "sections": [],
        "signature": {"place": "Lào Cai", "authority": "T/M", "title": "Bí thư", "name": "Trần Thị Bình"},
        "below": [],
        "exception": None,
        "rules": [],
    }
    issue = SummaryReportIssue(
        id=new_id(),
        report_id=of.id,
        number=1,
        as_of=now().date(),
        content=content,
        digest=digest_of(None, content),
        sealed_at=now(),
    )
    of.state, of.issues, of.submitted_on = ReportState.SUBMITTED, 1, now().date()
    session.add(issue)
    session.flush()
    return issue
