"""Yearly plans of study sessions (kế hoạch sinh hoạt chuyên đề năm), for one organisation or for many cells at once."""

import uuid
from datetime import date

from sqlalchemy import SmallInteger, Text, UniqueConstraint
from sqlmodel import Field

from api.models.base import Record, identifier, word
from api.rules.study_plans import StudyPlanState
from api.rules.study_sessions import StudySessionKind


class StudyPlan(Record, table=True):
    """The plan of an organisation for a year; ``for_cells``: its lines are held by every cell of its subtree."""

    __tablename__ = "study_plan"
    __table_args__ = (UniqueConstraint("organisation_id", "year", "number"),)

    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    year: int = Field(sa_type=SmallInteger)
    number: int = Field(sa_type=SmallInteger)
    state: StudyPlanState = word(StudyPlanState)
    title: str = Field(sa_type=Text)
    document_number: str | None = None
    for_cells: bool
    issued_on: date | None = None


class StudyPlanItem(Record, table=True):
    """One line of a plan: what is held by when."""

    __tablename__ = "study_plan_item"
    __table_args__ = (UniqueConstraint("plan_id", "number"),)

    plan_id: uuid.UUID = identifier(foreign_key="study_plan.id")
    number: int = Field(sa_type=SmallInteger)
    kind: StudySessionKind = word(StudySessionKind)
    themed_part: bool
    title: str = Field(sa_type=Text)
    theme_id: uuid.UUID | None = identifier(foreign_key="theme.id", nullable=True)
    held_on: date
    site: str | None = Field(default=None, sa_type=Text)
