"""Study sessions (sinh hoạt chuyên đề): who was called together, who came, what was said, concluded and asked for."""

import uuid
from datetime import date, datetime

from sqlalchemy import Index, SmallInteger, Text, UniqueConstraint
from sqlmodel import Field

from api.core.columns import Identifier, UtcDateTime
from api.models.base import Record, Table, identifier, word
from api.rules.study_sessions import Mark, SessionState, StudySessionKind


class StudySession(Record, table=True):
    """One session of an organisation. ``themed`` says whether it counts as a themed one (``rules.study_sessions``).

    ``held_on`` is the day it is planned for, and once held the day it took place;
    ``begins_at`` is hour and minute (08:00). ``plan_item_id``: the line of a yearly plan it comes from.
    """

    __tablename__ = "study_session"
    __table_args__ = (
        Index("ix_study_session_organisation_id", "organisation_id", "held_on"),
        Index("ix_study_session_held_on", "held_on"),
    )

    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    kind: StudySessionKind = word(StudySessionKind)
    state: SessionState = word(SessionState)
    themed: bool
    title: str = Field(sa_type=Text)
    theme_id: uuid.UUID | None = identifier(foreign_key="theme.id", nullable=True)
    plan_item_id: uuid.UUID | None = identifier(foreign_key="study_plan_item.id", nullable=True, index=True)
    held_on: date
    begins_at: str | None = None
    place: str | None = Field(default=None, sa_type=Text)
    site: str | None = Field(default=None, sa_type=Text)
    agenda: str | None = Field(default=None, sa_type=Text)
    chair_id: uuid.UUID | None = identifier(foreign_key="member.id", nullable=True)
    presenter_id: uuid.UUID | None = identifier(foreign_key="member.id", nullable=True)
    presenter_name: str | None = Field(default=None, sa_type=Text)
    minute_taker_id: uuid.UUID | None = identifier(foreign_key="member.id", nullable=True)
    convened_on: date | None = None
    cancellation_reason: str | None = Field(default=None, sa_type=Text)


class StudySessionMaterial(Table, table=True):
    """A reading material sent to those invited, on ``sent_on``."""

    __tablename__ = "study_session_material"

    study_session_id: uuid.UUID = Field(foreign_key="study_session.id", primary_key=True, sa_type=Identifier)
    material_id: uuid.UUID = Field(foreign_key="reading_material.id", primary_key=True, sa_type=Identifier, index=True)
    sent_on: date


class StudySessionInvitation(Table, table=True):
    """Somebody called to a session; ``excuse`` is the reason given in advance for not coming."""

    __tablename__ = "study_session_invitation"

    study_session_id: uuid.UUID = Field(foreign_key="study_session.id", primary_key=True, sa_type=Identifier)
    member_id: uuid.UUID = Field(foreign_key="member.id", primary_key=True, sa_type=Identifier, index=True)
    excuse: str | None = Field(default=None, sa_type=Text)
    excused_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Attendance(Table, table=True):
    """What was noted of one person (điểm danh). ``expected``: of the base on the day; others came of their own will."""

    __tablename__ = "attendance"

    study_session_id: uuid.UUID = Field(foreign_key="study_session.id", primary_key=True, sa_type=Identifier)
    member_id: uuid.UUID = Field(foreign_key="member.id", primary_key=True, sa_type=Identifier, index=True)
    mark: Mark = word(Mark)
    expected: bool
    reason: str | None = Field(default=None, sa_type=Text)


class Minutes(Table, table=True):
    """The minutes of a session (biên bản), and how they were approved: at which session, by whom, when."""

    __tablename__ = "minutes"

    study_session_id: uuid.UUID = Field(foreign_key="study_session.id", primary_key=True, sa_type=Identifier)
    conclusion: str = Field(sa_type=Text)
    written_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    written_at: datetime = Field(sa_type=UtcDateTime, nullable=False)
    return_reason: str | None = Field(default=None, sa_type=Text)
    approved_in_id: uuid.UUID | None = identifier(foreign_key="study_session.id", nullable=True)
    approved_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    approved_on: date | None = None


class Opinion(Table, table=True):
    """What somebody said in a session (ý kiến); ``member_id`` None: the session as a whole."""

    __tablename__ = "opinion"

    study_session_id: uuid.UUID = Field(foreign_key="study_session.id", primary_key=True, sa_type=Identifier)
    number: int = Field(primary_key=True, sa_type=SmallInteger)
    member_id: uuid.UUID | None = identifier(foreign_key="member.id", nullable=True)
    text: str = Field(sa_type=Text)


class SessionTask(Record, table=True):
    """A task given in a session (nhiệm vụ giao), with its deadline and what became of it."""

    __tablename__ = "session_task"
    __table_args__ = (UniqueConstraint("study_session_id", "number"), Index("ix_session_task_member_id", "member_id"))

    study_session_id: uuid.UUID = identifier(foreign_key="study_session.id")
    number: int = Field(sa_type=SmallInteger)
    text: str = Field(sa_type=Text)
    member_id: uuid.UUID | None = identifier(foreign_key="member.id", nullable=True)
    due_on: date
    done_on: date | None = None
    result: str | None = Field(default=None, sa_type=Text)


class SessionPledge(Table, table=True):
    """A pledge that was publicised or assessed in a session."""

    __tablename__ = "session_pledge"

    study_session_id: uuid.UUID = Field(foreign_key="study_session.id", primary_key=True, sa_type=Identifier)
    pledge_id: uuid.UUID = Field(foreign_key="pledge.id", primary_key=True, sa_type=Identifier, index=True)
    publicised: bool = Field(nullable=False)
    assessed: bool = Field(nullable=False)
