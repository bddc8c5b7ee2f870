"""The privacy desk: people's requests, incidents, and runs that remove what is no longer needed."""

import uuid
from datetime import date, datetime

from sqlalchemy import Index, Text
from sqlmodel import Field

from api.core.columns import Json, UtcDateTime
from api.models.base import Record, identifier, word
from api.rules.privacy_incidents import IncidentState
from api.rules.privacy_requests import RequestKind, RequestState


class PrivacyRequest(Record, table=True):
    """What a person asks about their own data, with the last days for acknowledging and answering it.

    ``organisation_id`` keeps the record when it is received. ``text`` and ``answer`` are removed some years after.
    """

    __tablename__ = "privacy_request"
    __table_args__ = (
        Index("ix_privacy_request_member_id", "member_id"),
        Index("ix_privacy_request_organisation_id", "organisation_id", "state"),
    )

    member_id: uuid.UUID = identifier(foreign_key="member.id")
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    kind: RequestKind = word(RequestKind)
    state: RequestState = word(RequestState)
    text: str | None = Field(default=None, sa_type=Text)
    received_on: date
    acknowledge_by: date
    due_by: date
    recorded_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    acknowledged_on: date | None = None
    decided_on: date | None = None
    answer: str | None = Field(default=None, sa_type=Text)
    decided_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)


class PrivacyIncident(Record, table=True):
    """The file of an incident. ``people_affected`` None: not known yet; ``late_reason``: why it was notified late."""

    __tablename__ = "privacy_incident"
    __table_args__ = (Index("ix_privacy_incident_organisation_id", "organisation_id"),)

    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    state: IncidentState = word(IncidentState)
    title: str = Field(sa_type=Text)
    description: str = Field(sa_type=Text)
    measures: str | None = Field(default=None, sa_type=Text)
    people_affected: int | None = None
    discovered_at: datetime = Field(sa_type=UtcDateTime)
    notify_by: datetime = Field(sa_type=UtcDateTime)
    notified_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    notified_to: str | None = Field(default=None, sa_type=Text)
    late_reason: str | None = Field(default=None, sa_type=Text)
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    closing_note: str | None = Field(default=None, sa_type=Text)


class RetentionRun(Record, table=True):
    """One run that removed, or with ``trial`` only counted, what is kept no longer. ``results``: rule → what was found.

    ``finished_at`` None: still to be done by the worker.
    """

    __tablename__ = "retention_run"

    trial: bool = Field(nullable=False)
    asked_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    finished_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    results: list[dict[str, object]] = Field(default_factory=list, sa_type=Json, nullable=False)
