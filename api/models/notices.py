"""Notices in the application, the e-mails that gather them, and who takes which."""

import uuid
from datetime import date, datetime

from sqlalchemy import Index, SmallInteger, UniqueConstraint, text
from sqlmodel import Field

from api.core.columns import Identifier, Json, UtcDateTime
from api.models.base import Record, Table, identifier, word
from api.rules.notices import DigestState, NoticeKind


class Notice(Record, table=True):
    """Somebody was told of a duty of theirs, or of a unit they answer for. ``undone``: how many had not done it then.

    ``step`` tells the reminders of one duty apart, so that each is written once; ``own``: the duty of the person
    themselves; else ``organisation_id`` is the unit they answer for. ``digest_id``: the e-mail it went into.
    """

    __table_args__ = (
        UniqueConstraint("account_id", "kind", "duty", "year", "number", "step", "organisation_id"),
        Index("ix_notice_duty", "duty", "year", "number"),
        Index("ix_notice_digest_id", "digest_id"),
        Index(
            "ix_notice_unmailed",
            "account_id",
            sqlite_where=text("digest_id IS NULL"),
            postgresql_where=text("digest_id IS NULL"),
        ),
    )

    account_id: uuid.UUID = identifier(foreign_key="account.id")
    kind: NoticeKind = word(NoticeKind)
    duty: str
    year: int = Field(sa_type=SmallInteger)
    number: int = Field(sa_type=SmallInteger)
    step: int
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    own: bool
    due_on: date
    undone: int
    read_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    digest_id: uuid.UUID | None = identifier(foreign_key="mail_digest.id", nullable=True)


class MailDigest(Record, table=True):
    """One e-mail to one account: all it is told on a day, at most one a day."""

    __tablename__ = "mail_digest"
    __table_args__ = (UniqueConstraint("account_id", "day"), Index("ix_mail_digest_state", "state", "id"))

    account_id: uuid.UUID = identifier(foreign_key="account.id")
    day: date
    state: DigestState = word(DigestState)
    claimed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class NoticePreference(Table, table=True):
    """Which e-mails an account takes; without a row: all. ``refused`` holds codes of duties."""

    __tablename__ = "notice_preference"

    account_id: uuid.UUID = Field(foreign_key="account.id", primary_key=True, sa_type=Identifier)
    email: bool = True
    refused: list[str] = Field(default_factory=list, sa_type=Json, nullable=False)
