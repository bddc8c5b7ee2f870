"""Grading (đánh giá, xếp loại): rule sets, the grades given under them, every step of each, and paper ballots."""

import uuid
from datetime import date

from sqlalchemy import CheckConstraint, Index, SmallInteger, Text, UniqueConstraint, text
from sqlmodel import Field

from api.core.clock import FOREVER
from api.core.columns import Json
from api.models.base import Record, identifier, word
from api.rules.gradings import GradingAction, GradingPeriod, GradingState, GradingSubject, RuleSetState

_IN_FORCE = text(f"state = 'issued' AND valid_to = '{FOREVER}'")
_OF_MEMBER = text("member_id IS NOT NULL")
_OF_ORGANISATION = text("member_id IS NULL")


class GradingRuleSet(Record, table=True):
    """How one kind of subject is graded, in force over ``[valid_from, valid_to)`` once issued; then never changed.

    ``rules`` has the form of ``schemas.grading_rules``.
    """

    __tablename__ = "grading_rule_set"
    __table_args__ = (
        UniqueConstraint("subject", "number"),
        Index(
            "uq_grading_rule_set_in_force", "subject", unique=True, sqlite_where=_IN_FORCE, postgresql_where=_IN_FORCE
        ),
        CheckConstraint("valid_from < valid_to", name="interval"),
    )

    subject: GradingSubject = word(GradingSubject)
    number: int = Field(sa_type=SmallInteger)
    state: RuleSetState = word(RuleSetState)
    title: str = Field(sa_type=Text)
    source: str | None = Field(default=None, sa_type=Text)
    rules: dict[str, object] = Field(sa_type=Json, nullable=False)
    valid_from: date | None = None
    valid_to: date | None = None


class Grading(Record, table=True):
    """One grade: of a member in the unit ``organisation_id``, or (``member_id`` None) of that unit itself.

    ``unit_id`` is where the cap counts and decisions are taken together: the cell of a member, the unit above one that
    is graded itself. The ranks are those of the rule set's levels (1 is the top), None until that step was taken.
    """

    __table_args__ = (
        Index(
            "uq_grading_member",
            "member_id",
            "period",
            "year",
            "number",
            unique=True,
            sqlite_where=_OF_MEMBER,
            postgresql_where=_OF_MEMBER,
        ),
        Index(
            "uq_grading_organisation",
            "organisation_id",
            "period",
            "year",
            "number",
            unique=True,
            sqlite_where=_OF_ORGANISATION,
            postgresql_where=_OF_ORGANISATION,
        ),
        Index("ix_grading_unit_id", "unit_id", "year", "period"),
        Index("ix_grading_organisation_id", "organisation_id", "year", "period"),
    )

    rule_set_id: uuid.UUID = identifier(foreign_key="grading_rule_set.id")
    member_id: uuid.UUID | None = identifier(foreign_key="member.id", nullable=True)
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    unit_id: uuid.UUID = identifier(foreign_key="organisation.id")
    period: GradingPeriod = word(GradingPeriod)
    year: int = Field(sa_type=SmallInteger)
    number: int = Field(sa_type=SmallInteger)
    state: GradingState = word(GradingState)
    self_rank: int | None = Field(default=None, sa_type=SmallInteger)
    appraised_rank: int | None = Field(default=None, sa_type=SmallInteger)
    decided_rank: int | None = Field(default=None, sa_type=SmallInteger)
    decided_on: date | None = None
    decision_number: str | None = None


class GradingStep(Record, table=True):
    """One step of a grade with what was said at it, kept for ever. ``points``: criterion → points, as text."""

    __tablename__ = "grading_step"
    __table_args__ = (UniqueConstraint("grading_id", "number"),)

    grading_id: uuid.UUID = identifier(foreign_key="grading.id")
    number: int = Field(sa_type=SmallInteger)
    action: GradingAction = word(GradingAction)
    on: date
    account_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    rank: int | None = Field(default=None, sa_type=SmallInteger)
    points: dict[str, str] | None = Field(default=None, sa_type=Json)
    text: str | None = Field(default=None, sa_type=Text)


class GradingBallot(Record, table=True):
    """A paper ballot on one proposed grade: how many, never who. ``counting_team``: the names under the minutes."""

    __tablename__ = "grading_ballot"
    __table_args__ = (
        UniqueConstraint("grading_id", "number"),
        CheckConstraint(
            "0 <= in_favour AND in_favour <= valid AND valid <= returned AND returned <= issued "
            "AND issued <= present AND present <= entitled",
            name="counts",
        ),
    )

    grading_id: uuid.UUID = identifier(foreign_key="grading.id")
    number: int = Field(sa_type=SmallInteger)
    held_on: date
    rank: int = Field(sa_type=SmallInteger)
    entitled: int
    present: int
    issued: int
    returned: int
    valid: int
    in_favour: int
    counting_team: list[str] = Field(sa_type=Json, nullable=False)
    recorded_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
