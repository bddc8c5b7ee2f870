"""A year of the programme: when one may register, report and assess, and which cells have closed it."""

import uuid
from datetime import date, datetime

from sqlalchemy import Index, Text
from sqlmodel import Field

from api.core.columns import Identifier, UtcDateTime
from api.models.base import Record, Table, identifier


class ProgrammeYear(Record, table=True):
    """A year that has been opened. Figures and pledges exist only for opened years."""

    __tablename__ = "programme_year"

    year: int = Field(unique=True)
    registration_opens_on: date
    registration_closes_on: date
    report_opens_on: date
    report_closes_on: date
    assessment_closes_on: date


class YearWindow(Record, table=True):
    """An organisation's own dates for its subtree; the nearest one up the tree holds. None: as above."""

    __tablename__ = "year_window"
    __table_args__ = (Index("uq_year_window", "year", "organisation_id", unique=True),)

    year: int = Field(foreign_key="programme_year.year")
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    registration_opens_on: date | None = None
    registration_closes_on: date | None = None
    report_opens_on: date | None = None
    report_closes_on: date | None = None
    assessment_closes_on: date | None = None


class YearClosing(Record, table=True):
    """A year closed for a subtree as it stood on a day; reopening ends it and keeps it.

    ``reason`` is needed where something was still open. ``closed_by_id`` None: the installation itself.
    """

    __tablename__ = "year_closing"
    __table_args__ = (Index("ix_year_closing_year", "year", "organisation_id"),)

    year: int = Field(foreign_key="programme_year.year")
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    closed_at: datetime = Field(sa_type=UtcDateTime)
    closed_on: date
    closed_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    reason: str | None = Field(default=None, sa_type=Text)
    reopened_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reopened_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    reopening_reason: str | None = Field(default=None, sa_type=Text)


class ClosedCell(Table, table=True):
    """A cell whose year is closed now: its pledges and the facts its figures stand on refuse changes."""

    __tablename__ = "closed_cell"

    year: int = Field(primary_key=True)
    organisation_id: uuid.UUID = Field(foreign_key="organisation.id", primary_key=True, sa_type=Identifier)
    closing_id: uuid.UUID = identifier(foreign_key="year_closing.id", index=True)
