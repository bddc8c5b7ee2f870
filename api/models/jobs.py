"""Background jobs: queued in the transaction that asks for them, leased by a worker, repeated when the worker dies."""

import uuid
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Index, LargeBinary, Text
from sqlmodel import Field

from api.core.columns import Json, UtcDateTime
from api.models.base import Record, Table, identifier, word


class JobState(StrEnum):
    """``leased``: a worker has it until its lease runs out."""

    QUEUED = "queued"
    LEASED = "leased"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Job(Record, table=True):
    """One piece of background work. ``progress`` counts up to ``total`` (None: not known yet).

    It is done with the rights that ``account_id`` has at that moment, narrowed to those of ``token_id`` when it was
    asked for with a token; None: by the system itself. ``begun_at``: the last time somebody began it; ``attempts`` also
    tells one lease from the next.
    """

    __table_args__ = (Index("ix_job_state", "state", "run_at"),)

    kind: str
    state: JobState = word(JobState)
    arguments: dict[str, object] = Field(sa_type=Json, nullable=False)
    run_at: datetime = Field(sa_type=UtcDateTime)
    lease_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    begun_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    attempts: int = 0
    account_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True, index=True)
    token_id: uuid.UUID | None = identifier(foreign_key="api_token.id", nullable=True)
    progress: int = 0
    total: int | None = None
    result: dict[str, object] | None = Field(default=None, sa_type=Json)
    error_code: str | None = None


class StoredFile(Record, table=True):
    """A file a person sent or asked for (``account_id`` None: the installation itself).

    ``content`` is compressed; it is removed after ``expires_at``.
    """

    __tablename__ = "stored_file"

    account_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True, index=True)
    name: str = Field(sa_type=Text)
    media_type: str
    size: int
    sha256: bytes = Field(sa_type=LargeBinary)
    content: bytes = Field(sa_type=LargeBinary)
    expires_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class DayTurn(Table, table=True):
    """The civil date for which the columns that repeat today's truth have been brought up to date."""

    __tablename__ = "day_turn"

    id: int = Field(primary_key=True)
    day: date
    turned_at: datetime = Field(sa_type=UtcDateTime)
