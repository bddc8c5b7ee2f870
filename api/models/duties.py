"""What is decided about duties: units excused from one. Everything else about duties is derived."""

import uuid
from datetime import date

from sqlalchemy import Index, SmallInteger, Text, text
from sqlmodel import Field

from api.models.base import Record, identifier

_STANDING = text("withdrawn_on IS NULL")


class DutyExcuse(Record, table=True):
    """A unit excused from a duty of one period, with the reason; from ``withdrawn_on`` on it counts no longer."""

    __tablename__ = "duty_excuse"
    __table_args__ = (
        Index(
            "uq_duty_excuse_standing",
            "organisation_id",
            "duty",
            "year",
            "number",
            unique=True,
            sqlite_where=_STANDING,
            postgresql_where=_STANDING,
        ),
        Index("ix_duty_excuse_duty", "duty", "year", "number"),
    )

    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    duty: str
    year: int = Field(sa_type=SmallInteger)
    number: int = Field(sa_type=SmallInteger)
    decided_on: date
    reason: str = Field(sa_type=Text)
    withdrawn_on: date | None = None
