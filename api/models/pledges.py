"""Pledges (bản đăng ký, cam kết): one person's notebook of one year, its deeds and what was said of them.

The pledge row is narrow, since figures are counted from it; every text stands in a table of its own. Where an
account is None, the installation itself wrote the row (an import, the demonstration data).
"""

import uuid
from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, SmallInteger, Text, UniqueConstraint, text
from sqlmodel import Field

from api.core.columns import Identifier, Json, UtcDateTime
from api.models.base import Record, Table, identifier, word
from api.rules.figures import Bucket
from api.rules.pledges import CommentKind, EntryStage, GroundKind, PledgeState, ReasonKind


class Pledge(Record, table=True):
    """The state of a pledge. ``organisation_id`` is the cell of record: the member's cell in that year.

    ``bucket`` and ``key_leader`` say how the person counts in that cell and year (``rules.figures``; no bucket: no
    longer in the base); they follow the dated facts until the year is closed. Stage dates are civil dates;
    ``organisation_since_on`` is the day it came to the present cell. ``rating`` is the rank of a rating level (1 is
    best); None until assessed. ``ended_on``: ended early.
    """

    __table_args__ = (
        UniqueConstraint("member_id", "year"),
        Index("ix_pledge_year", "year", "organisation_id"),
        CheckConstraint("rating BETWEEN 1 AND 5", name="rating"),
    )

    member_id: uuid.UUID = identifier(foreign_key="member.id")
    year: int = Field(sa_type=SmallInteger)
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    organisation_since_on: date
    state: PledgeState = word(PledgeState)
    rating: int | None = Field(default=None, sa_type=SmallInteger)
    bucket: Bucket | None = word(Bucket, nullable=True)
    key_leader: bool
    registered_on: date | None = None
    publicised_on: date | None = None
    self_reported_on: date | None = None
    assessed_on: date | None = None
    closed_on: date | None = None
    ended_on: date | None = None


class PastStage(Table, table=True):
    """A stage a pledge had reached until, on ``valid_to``, it was taken back; ``organisation_id`` is its cell then.

    Together with the dates on the pledge itself this says what had been reached on any day. Where it counted follows
    from the memberships.
    """

    __tablename__ = "pledge_past_stage"
    __table_args__ = (
        CheckConstraint("valid_from < valid_to", name="interval"),
        Index("ix_pledge_past_stage_organisation_id", "organisation_id", "year"),
    )

    pledge_id: uuid.UUID = Field(foreign_key="pledge.id", primary_key=True, sa_type=Identifier)
    stage: PledgeState = word(PledgeState)
    number: int = Field(primary_key=True)
    year: int = Field(sa_type=SmallInteger)
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    rating: int | None = Field(default=None, sa_type=SmallInteger)
    valid_from: date
    valid_to: date


class Deed(Record, table=True):
    """One concrete deed (việc làm theo): what, measured how, by when or how often, out of which duty.

    ``rhythm`` is a code of the catalogue of that name.
    """

    __table_args__ = (UniqueConstraint("pledge_id", "number"),)

    pledge_id: uuid.UUID = identifier(foreign_key="pledge.id")
    number: int
    action: str = Field(sa_type=Text)
    measure: str | None = Field(default=None, sa_type=Text)
    quantity: float | None = None
    unit: str | None = None
    due_on: date | None = None
    rhythm: str | None = None
    duty: str | None = Field(default=None, sa_type=Text)


class DeedGround(Table, table=True):
    """What a deed is grounded in: a theme, a standard's item, a directive or a saying."""

    __tablename__ = "deed_ground"

    deed_id: uuid.UUID = Field(foreign_key="deed.id", primary_key=True, sa_type=Identifier)
    number: int = Field(primary_key=True)
    kind: GroundKind = word(GroundKind)
    theme_id: uuid.UUID | None = identifier(foreign_key="theme.id", nullable=True)
    directive_id: uuid.UUID | None = identifier(foreign_key="directive.id", nullable=True)
    standard_item_id: uuid.UUID | None = identifier(foreign_key="standard_item.id", nullable=True)
    citation: str | None = Field(default=None, sa_type=Text)


class PledgeRevision(Record, table=True):
    """The text as it stood before an amendment or a return, kept for ever.

    ``state`` is the state it stood in: what was publicised stays readable by those who could read it.
    ``content`` is the deeds as they were, in the form of ``schemas.deeds``.
    """

    __tablename__ = "pledge_revision"
    __table_args__ = (UniqueConstraint("pledge_id", "number"),)

    pledge_id: uuid.UUID = identifier(foreign_key="pledge.id")
    number: int
    state: PledgeState = word(PledgeState)
    content: dict[str, object] = Field(sa_type=Json, nullable=False)
    reason: str | None = Field(default=None, sa_type=Text)
    replaced_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)


class PledgeReason(Record, table=True):
    """Why a step was taken that needs a reason: a return, a reopening, an early end; and every late step.

    ``reason`` None: late where the rule accepts that without a word.
    """

    __tablename__ = "pledge_reason"

    pledge_id: uuid.UUID = identifier(foreign_key="pledge.id", index=True)
    kind: ReasonKind = word(ReasonKind)
    reason: str | None = Field(default=None, sa_type=Text)
    account_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    on: date


class PledgeComment(Record, table=True):
    """A comrade's comment on a publicised pledge, or the note an old cell leaves at a transfer."""

    __tablename__ = "pledge_comment"

    pledge_id: uuid.UUID = identifier(foreign_key="pledge.id", index=True)
    kind: CommentKind = word(CommentKind)
    author_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    text: str = Field(sa_type=Text)
    withdrawn_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class ProgressReport(Record, table=True):
    """An interim report on the deeds, at any time between registration and the year's end."""

    __tablename__ = "progress_report"

    pledge_id: uuid.UUID = identifier(foreign_key="pledge.id", index=True)
    reported_on: date
    text: str = Field(sa_type=Text)
    quantities: dict[str, float] = Field(default_factory=dict, sa_type=Json, nullable=False)


class SelfReport(Record, table=True):
    """The member's own account: done, not done, what next. A later one supersedes and keeps the earlier."""

    __tablename__ = "self_report"
    __table_args__ = (UniqueConstraint("pledge_id", "number"),)

    pledge_id: uuid.UUID = identifier(foreign_key="pledge.id")
    number: int
    reported_on: date
    done: str = Field(sa_type=Text)
    not_done: str = Field(sa_type=Text)
    next: str = Field(sa_type=Text)
    quantities: dict[str, float] = Field(default_factory=dict, sa_type=Json, nullable=False)


class Assessment(Record, table=True):
    """The collective's remark and rating, with who wrote it down. A later one supersedes and keeps the earlier."""

    __table_args__ = (UniqueConstraint("pledge_id", "number"),)

    pledge_id: uuid.UUID = identifier(foreign_key="pledge.id")
    number: int
    assessed_on: date
    rating: int = Field(sa_type=SmallInteger)
    remark: str = Field(sa_type=Text)
    written_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")


class ProxyEntry(Record, table=True):
    """Somebody typed for the member: who, what, and when and how the member confirmed it."""

    __tablename__ = "proxy_entry"

    pledge_id: uuid.UUID = identifier(foreign_key="pledge.id", index=True)
    stage: EntryStage = word(EntryStage)
    typed_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    typed_at: datetime = Field(sa_type=UtcDateTime)
    confirmed_on: date | None = None
    confirmation: str | None = Field(default=None, sa_type=Text)
    confirmed_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)


class PledgeException(Record, table=True):
    """A person excepted from a year's pledge, with the reason; from ``withdrawn_on`` on it counts no longer."""

    __tablename__ = "pledge_exception"
    __table_args__ = (
        Index(
            "uq_pledge_exception_standing",
            "member_id",
            "year",
            unique=True,
            sqlite_where=text("withdrawn_on IS NULL"),
            postgresql_where=text("withdrawn_on IS NULL"),
        ),
        Index("ix_pledge_exception_year", "year", "organisation_id"),
        Index("ix_pledge_exception_member_id", "member_id", "year"),
    )

    member_id: uuid.UUID = identifier(foreign_key="member.id")
    year: int = Field(sa_type=SmallInteger)
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    decided_on: date
    reason: str = Field(sa_type=Text)
    withdrawn_on: date | None = None
