"""Reports to the level above (báo cáo tổng hợp): the report in hand, what was sealed, and what the level above said."""

import uuid
from datetime import date, datetime

from sqlalchemy import Index, LargeBinary, SmallInteger, Text, UniqueConstraint
from sqlmodel import Field

from api.core.columns import Identifier, Json, UtcDateTime
from api.models.base import Record, Table, identifier, word
from api.rules.summary_reports import ReportPeriod, ReportState


class SummaryReport(Record, table=True):
    """An organisation's report of a period. ``to_organisation_id`` None: the level above is not in the system.

    ``issues`` counts what has been sealed; ``submitted_on`` is the day it was first sent, which decides whether it was
    on time; ``restatement_reason`` holds while it is being corrected.
    """

    __tablename__ = "summary_report"
    __table_args__ = (
        UniqueConstraint("organisation_id", "year", "period"),
        Index("ix_summary_report_to_organisation_id", "to_organisation_id", "year"),
    )

    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    to_organisation_id: uuid.UUID | None = identifier(foreign_key="organisation.id", nullable=True)
    year: int = Field(sa_type=SmallInteger)
    period: ReportPeriod = word(ReportPeriod)
    state: ReportState = word(ReportState)
    issues: int = 0
    due_on: date
    submitted_on: date | None = None
    place: str | None = None
    authority: str | None = None
    signatory_title: str | None = None
    signatory_name: str | None = None
    restatement_reason: str | None = Field(default=None, sa_type=Text)


class SummaryReportSection(Table, table=True):
    """One section of the report in hand; ``code`` is an entry of the catalogue ``summary_report_section``."""

    __tablename__ = "summary_report_section"

    report_id: uuid.UUID = Field(foreign_key="summary_report.id", primary_key=True, sa_type=Identifier)
    code: str = Field(primary_key=True)
    text: str = Field(sa_type=Text)


class SummaryReportIssue(Table, table=True):
    """What was sent, sealed: ``digest`` is the hash of ``content`` and of the issue before. Never changed (0002).

    ``restates`` is the number of the accepted issue that this one corrects.
    """

    __tablename__ = "summary_report_issue"
    __table_args__ = (UniqueConstraint("report_id", "number"),)

    id: uuid.UUID = Field(primary_key=True, sa_type=Identifier)
    report_id: uuid.UUID = identifier(foreign_key="summary_report.id")
    number: int = Field(sa_type=SmallInteger)
    restates: int | None = Field(default=None, sa_type=SmallInteger)
    as_of: date
    content: dict[str, object] = Field(sa_type=Json, nullable=False)
    digest: bytes = Field(sa_type=LargeBinary)
    sealed_at: datetime = Field(sa_type=UtcDateTime)
    sealed_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)


class SummaryReportVerdict(Table, table=True):
    """What the level above said of an issue, once. ``reason`` None: accepted. Never changed (0002)."""

    __tablename__ = "summary_report_verdict"

    issue_id: uuid.UUID = Field(foreign_key="summary_report_issue.id", primary_key=True, sa_type=Identifier)
    accepted: bool
    reason: str | None = Field(default=None, sa_type=Text)
    given_at: datetime = Field(sa_type=UtcDateTime)
    given_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
