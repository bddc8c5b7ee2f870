"""Ethical standards (chuẩn mực đạo đức): versions, their items, and what was said of a draft."""

import uuid
from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, SmallInteger, Text, UniqueConstraint, text
from sqlmodel import Field

from api.core.clock import FOREVER
from api.core.columns import Identifier, UtcDateTime
from api.models.base import Record, Table, identifier, word
from api.rules.standards import StandardState

_OPEN = text("state IN ('draft', 'consultation')")
_NATIONAL = text("organisation_id IS NULL")
_IN_FORCE = text(f"state = 'issued' AND valid_to = '{FOREVER}'")


class StandardVersion(Record, table=True):
    """One version of an organisation's standards; ``organisation_id`` None is the national list.

    In force over ``[valid_from, valid_to)`` once issued; both are None before. ``consultation_closes_on`` is the last
    day for comments.
    """

    __tablename__ = "standard_version"
    __table_args__ = (
        UniqueConstraint("organisation_id", "number"),
        Index(
            "uq_standard_version_national", "number", unique=True, sqlite_where=_NATIONAL, postgresql_where=_NATIONAL
        ),
        Index("uq_standard_version_open", "organisation_id", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index(
            "uq_standard_version_in_force",
            "organisation_id",
            unique=True,
            sqlite_where=_IN_FORCE,
            postgresql_where=_IN_FORCE,
        ),
        CheckConstraint("valid_from < valid_to", name="interval"),
    )

    organisation_id: uuid.UUID | None = identifier(foreign_key="organisation.id", nullable=True)
    number: int = Field(sa_type=SmallInteger)
    state: StandardState = word(StandardState)
    title: str = Field(sa_type=Text)
    preamble: str | None = Field(default=None, sa_type=Text)
    consultation_closes_on: date | None = None
    decision_number: str | None = None
    issued_on: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    review_by: date | None = None


class StandardItem(Table, table=True):
    """One item; ``lineage_id`` carries it on from version to version, ``adapts_id`` is the lineage it stands in for."""

    __tablename__ = "standard_item"
    __table_args__ = (
        UniqueConstraint("version_id", "number"),
        UniqueConstraint("version_id", "lineage_id"),
        Index("ix_standard_item_lineage_id", "lineage_id"),
    )

    id: uuid.UUID = Field(primary_key=True, sa_type=Identifier)
    version_id: uuid.UUID = identifier(foreign_key="standard_version.id")
    number: int = Field(sa_type=SmallInteger)
    lineage_id: uuid.UUID = Field(sa_type=Identifier)
    text: str = Field(sa_type=Text)
    explanation: str | None = Field(default=None, sa_type=Text)
    adapts_id: uuid.UUID | None = identifier(nullable=True)


class StandardMapping(Table, table=True):
    """A local item answers to an item of the national list."""

    __tablename__ = "standard_mapping"

    item_id: uuid.UUID = Field(foreign_key="standard_item.id", primary_key=True, sa_type=Identifier)
    national_item_id: uuid.UUID = Field(
        foreign_key="standard_item.id", primary_key=True, sa_type=Identifier, index=True
    )


class StandardComment(Record, table=True):
    """What a member said of a draft, or of one item of it, and what was answered."""

    __tablename__ = "standard_comment"

    version_id: uuid.UUID = identifier(foreign_key="standard_version.id", index=True)
    lineage_id: uuid.UUID | None = identifier(nullable=True)
    author_id: uuid.UUID = identifier(foreign_key="account.id")
    text: str = Field(sa_type=Text)
    answer: str | None = Field(default=None, sa_type=Text)
    answered_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
