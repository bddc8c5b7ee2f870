"""Entries of contests and workshops (hội thi, hội thảo): who took part with what, its score and prize."""

import uuid

from sqlalchemy import CheckConstraint, SmallInteger, Text, UniqueConstraint
from sqlmodel import Field

from api.models.base import Record, identifier


class ContestEntry(Record, table=True):
    """One entry: by a member, by an organisation, or by a team that has only a name."""

    __tablename__ = "contest_entry"
    __table_args__ = (
        UniqueConstraint("study_session_id", "number"),
        CheckConstraint("score >= 0", name="score"),
    )

    study_session_id: uuid.UUID = identifier(foreign_key="study_session.id")
    number: int = Field(sa_type=SmallInteger)
    title: str = Field(sa_type=Text)
    member_id: uuid.UUID | None = identifier(foreign_key="member.id", nullable=True)
    organisation_id: uuid.UUID | None = identifier(foreign_key="organisation.id", nullable=True)
    team: str | None = Field(default=None, sa_type=Text)
    score: float | None = None
    prize: str | None = None
