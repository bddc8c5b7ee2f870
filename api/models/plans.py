"""Plans (kế hoạch) of organisations and their key tasks."""

import uuid
from datetime import date

from sqlalchemy import Index, SmallInteger, Text, UniqueConstraint
from sqlmodel import Field

from api.models.base import Record, identifier, word
from api.rules.plans import PlanState, TaskState


class Plan(Record, table=True):
    """What an organisation means to do in a year; ``basis`` is the paper it carries out."""

    __table_args__ = (Index("ix_plan_organisation_id", "organisation_id", "year"),)

    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    year: int = Field(sa_type=SmallInteger)
    state: PlanState = word(PlanState)
    title: str = Field(sa_type=Text)
    basis: str | None = Field(default=None, sa_type=Text)
    number: str | None = None
    issued_on: date | None = None
    closed_on: date | None = None


class PlanTask(Record, table=True):
    """One key task. ``owner_id`` is the unit that answers for it, ``owner_member_id`` the person there, if named.

    ``due_on`` is its last day. ``reason``: why it was last postponed, cancelled or taken up again.
    """

    __tablename__ = "plan_task"
    __table_args__ = (
        UniqueConstraint("plan_id", "number"),
        Index("ix_plan_task_owner_id", "owner_id"),
        Index("ix_plan_task_owner_member_id", "owner_member_id"),
    )

    plan_id: uuid.UUID = identifier(foreign_key="plan.id")
    number: int = Field(sa_type=SmallInteger)
    state: TaskState = word(TaskState)
    title: str = Field(sa_type=Text)
    owner_id: uuid.UUID = identifier(foreign_key="organisation.id")
    owner_member_id: uuid.UUID | None = identifier(foreign_key="member.id", nullable=True)
    due_on: date
    done_on: date | None = None
    result: str | None = Field(default=None, sa_type=Text)
    reason: str | None = Field(default=None, sa_type=Text)
