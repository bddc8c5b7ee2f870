"""What happened: one event per change, hash-chained, append-only; and who read which sensitive text."""

import uuid
from datetime import datetime

from sqlalchemy import Index, LargeBinary, Text
from sqlmodel import Field

from api.core.columns import BigSerial, Identifier, Json, UtcDateTime
from api.models.base import Table, identifier


class Event(Table, table=True):
    """One change. ``digest`` is the hash of the row and of the one before it in its chain.

    Events hold ids, codes, states and dates and no personal text; what a reader needs beyond that stands in
    ``event_detail``, of which ``detail_digest`` is the salted hash, so a detail can be erased and the chain still
    verifies.
    """

    __table_args__ = (
        Index("uq_event_chain", "chain", "position", unique=True),
        Index("ix_event_subject_id", "subject_id"),
        Index("ix_event_organisation_id", "organisation_id", "sequence"),
        Index("ix_event_actor_id", "actor_id"),
    )

    sequence: int | None = Field(default=None, primary_key=True, sa_type=BigSerial)
    id: uuid.UUID = Field(unique=True, sa_type=Identifier)
    at: datetime = Field(sa_type=UtcDateTime)
    kind: str
    subject: str
    subject_id: uuid.UUID = Field(sa_type=Identifier)
    organisation_id: uuid.UUID | None = identifier(nullable=True)
    actor_id: uuid.UUID | None = identifier(nullable=True)
    request_id: str
    data: dict[str, object] = Field(sa_type=Json, nullable=False)
    detail_digest: bytes | None = Field(default=None, sa_type=LargeBinary)
    chain: int
    position: int
    digest: bytes = Field(sa_type=LargeBinary)


class EventDetail(Table, table=True):
    """What changed, field by field, old → new: may hold personal data and may therefore be erased."""

    __tablename__ = "event_detail"

    event_id: uuid.UUID = Field(primary_key=True, sa_type=Identifier)
    salt: bytes = Field(sa_type=LargeBinary)
    changes: dict[str, object] = Field(sa_type=Json, nullable=False)


class EventChain(Table, table=True):
    """The head of a chain: how long it is, its last digest, and a seal over both made with the installation's key."""

    __tablename__ = "event_chain"

    chain: int = Field(primary_key=True)
    length: int
    digest: bytes = Field(sa_type=LargeBinary)
    seal: bytes = Field(sa_type=LargeBinary)


class ReadLogEntry(Table, table=True):
    """Somebody opened sensitive texts of a person: who, whose, what, when and by which right."""

    __tablename__ = "read_log"
    __table_args__ = (
        Index("ix_read_log_member_id", "member_id", "at"),
        Index("ix_read_log_account_id", "account_id", "at"),
    )

    id: uuid.UUID = Field(primary_key=True, sa_type=Identifier)
    at: datetime = Field(sa_type=UtcDateTime)
    account_id: uuid.UUID = identifier(foreign_key="account.id")
    member_id: uuid.UUID = identifier(foreign_key="member.id")
    organisation_id: uuid.UUID | None = identifier(nullable=True)
    subject: str
    subject_id: uuid.UUID = Field(sa_type=Identifier)
    right: str
    request_id: str = Field(sa_type=Text)
