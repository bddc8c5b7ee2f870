"""Inspection and supervision (kiểm tra, giám sát): plans, inspections with their teams, findings and their remedies."""

import uuid
from datetime import date

from sqlalchemy import CheckConstraint, Index, SmallInteger, Text, UniqueConstraint, text
from sqlmodel import Field

from api.core.columns import Identifier
from api.models.base import Record, Table, identifier, word
from api.rules.inspections import (
    ExaminedKind,
    FindingAction,
    FindingKind,
    FindingState,
    InspectionState,
    TeamRole,
)

_HEADS = text("role = 'head'")
_OPEN = text("state = 'open'")


class InspectionPlan(Record, table=True):
    """An organisation's plan of inspections for a year."""

    __tablename__ = "inspection_plan"
    __table_args__ = (UniqueConstraint("organisation_id", "year"),)

    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    year: int = Field(sa_type=SmallInteger)
    title: str = Field(sa_type=Text)
    decision_number: str | None = None
    decided_on: date | None = None


class Inspection(Record, table=True):
    """One inspection by ``organisation_id``, planned or called for.

    ``subject_organisation_id`` is the organisation inspected, or the cell of ``subject_member_id`` when a person is.
    ``kind`` is a code of ``inspection_kind``. The period examined includes both its days. ``own_report`` is the
    subject's own.
    """

    __tablename__ = "inspection"
    __table_args__ = (
        Index("ix_inspection_organisation_id", "organisation_id", "state"),
        Index("ix_inspection_subject_organisation_id", "subject_organisation_id"),
        Index("ix_inspection_subject_member_id", "subject_member_id"),
        CheckConstraint("period_from <= period_to", name="period"),
    )

    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    plan_id: uuid.UUID | None = identifier(foreign_key="inspection_plan.id", nullable=True, index=True)
    kind: str
    subject_organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    subject_member_id: uuid.UUID | None = identifier(foreign_key="member.id", nullable=True)
    title: str = Field(sa_type=Text)
    content: str = Field(sa_type=Text)
    period_from: date
    period_to: date
    planned_for: date
    state: InspectionState = word(InspectionState)
    announced_on: date | None = None
    announcement_number: str | None = None
    report_due_on: date | None = None
    own_report: str | None = Field(default=None, sa_type=Text)
    own_report_on: date | None = None
    begun_on: date | None = None
    concluded_on: date | None = None
    conclusion: str | None = Field(default=None, sa_type=Text)
    conclusion_number: str | None = None
    closed_on: date | None = None
    cancelled_reason: str | None = Field(default=None, sa_type=Text)


class InspectionTeamMember(Table, table=True):
    """Who is on the team of an inspection; one of them is its head."""

    __tablename__ = "inspection_team_member"
    __table_args__ = (
        Index(
            "uq_inspection_team_member_head",
            "inspection_id",
            unique=True,
            sqlite_where=_HEADS,
            postgresql_where=_HEADS,
        ),
    )

    inspection_id: uuid.UUID = Field(foreign_key="inspection.id", primary_key=True, sa_type=Identifier)
    member_id: uuid.UUID = Field(foreign_key="member.id", primary_key=True, sa_type=Identifier, index=True)
    role: TeamRole = word(TeamRole)


class Finding(Record, table=True):
    """What an inspection found, pointing at the exact version of what was examined.

    ``due_on`` is the last day for the remedy of a limitation. ``overdue_since`` is the first day on which the present
    deadline was missed; with each missed one ``held_by_id``, where the finding is seen to, climbs one level and
    ``times_overdue`` grows.
    """

    __tablename__ = "finding"
    __table_args__ = (
        UniqueConstraint("inspection_id", "number"),
        Index("ix_finding_due_on", "due_on", sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index("ix_finding_held_by_id", "held_by_id", "state"),
        CheckConstraint("kind = 'strength' OR (remedy IS NOT NULL AND due_on IS NOT NULL)", name="remedy"),
        CheckConstraint("(kind = 'strength') = (state = 'noted')", name="noted"),
    )

    inspection_id: uuid.UUID = identifier(foreign_key="inspection.id")
    number: int = Field(sa_type=SmallInteger)
    kind: FindingKind = word(FindingKind)
    text: str = Field(sa_type=Text)
    cause: str | None = Field(default=None, sa_type=Text)
    examined_kind: ExaminedKind = word(ExaminedKind)
    examined_id: uuid.UUID | None = identifier(nullable=True)
    examined_version: int | None = None
    examined_label: str | None = Field(default=None, sa_type=Text)
    state: FindingState = word(FindingState)
    remedy: str | None = Field(default=None, sa_type=Text)
    due_on: date | None = None
    closed_on: date | None = None
    overdue_since: date | None = None
    times_overdue: int = Field(default=0, nullable=False)
    held_by_id: uuid.UUID = identifier(foreign_key="organisation.id")


class FindingStep(Record, table=True):
    """One step in the life of a limitation: more time, the remedy, the re-check, a deadline missed. Never changed.

    ``text`` is None where nobody said anything, ``account_id`` where nobody acted.
    """

    __tablename__ = "finding_step"
    __table_args__ = (UniqueConstraint("finding_id", "number"),)

    finding_id: uuid.UUID = identifier(foreign_key="finding.id")
    number: int = Field(sa_type=SmallInteger)
    action: FindingAction = word(FindingAction)
    text: str | None = Field(default=None, sa_type=Text)
    on: date
    due_on: date | None = None
    account_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
