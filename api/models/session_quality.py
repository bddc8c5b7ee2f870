"""Points of study sessions in the groups of the quality score."""

import uuid

from sqlalchemy import CheckConstraint, Text
from sqlmodel import Field

from api.core.columns import Identifier
from api.models.base import Table


class SessionScore(Table, table=True):
    """Points of a session in one group (dated setting ``session_quality``)."""

    __tablename__ = "session_score"
    __table_args__ = (CheckConstraint("points >= 0", name="points"),)

    study_session_id: uuid.UUID = Field(foreign_key="study_session.id", primary_key=True, sa_type=Identifier)
    group_code: str = Field(primary_key=True)
    points: float
    note: str | None = Field(default=None, sa_type=Text)
