"""Members (đảng viên) and non-member staff who take part, and every dated fact about them.

As little as possible is kept: religion, ethnicity, family and the confidential dossier stay out.
"""

import uuid
from datetime import date
from enum import StrEnum

from sqlalchemy import CheckConstraint, Index, SmallInteger, Text, UniqueConstraint, text
from sqlmodel import Field

from api.core.clock import FOREVER
from api.core.columns import BytewiseText, Identifier
from api.models.base import Dated, Record, Table, identifier, word
from api.rules.dates import Precision
from api.rules.members import MembershipKind, MemberStatus
from api.rules.transfers import TransferState

__all__ = [
    "ExternalKey",
    "KeyLeaderPeriod",
    "Member",
    "MemberStatus",
    "MemberStatusPeriod",
    "Membership",
    "MembershipKind",
    "NameWord",
    "Position",
    "Precision",
    "Sex",
    "Transfer",
    "TransferState",
]


class Sex(StrEnum):
    """As in the member's file."""

    MALE = "male"
    FEMALE = "female"


class Member(Record, table=True):
    """One person. ``organisation_id``, ``status`` and ``key_leader`` repeat what the dated facts say *today*.

    ``organisation_id`` is the official cell; None when there is none today. ``home_organisation_id`` is the cell that
    keeps the record: the official one, else the last one, else the one to come. ``merged_into_id`` marks a duplicate.
    ``name_folded`` holds the words of the name as they are searched, ``name_sort`` the key whose byte order is the
    order of lists (``rules.members``).
    """

    __table_args__ = (
        Index("ix_member_organisation_id", "organisation_id", "name_sort", "id"),
        Index("ix_member_name_sort", "name_sort", "id"),
        Index(
            "ix_member_former",
            "name_sort",
            "id",
            sqlite_where=text("organisation_id IS NULL"),
            postgresql_where=text("organisation_id IS NULL"),
        ),
        Index("ix_member_name_folded", "name_folded", "birth_year"),
    )

    full_name: str = Field(sa_type=Text, nullable=False)
    name_folded: str = Field(sa_type=Text, nullable=False)
    name_sort: str = Field(sa_type=BytewiseText, nullable=False)
    name_sort_override: str | None = Field(default=None, sa_type=Text)
    card_number: str | None = Field(default=None, unique=True)
    national_id: str | None = Field(default=None, unique=True)
    birth_date: date | None = None
    birth_precision: Precision | None = word(Precision, nullable=True)
    birth_year: int | None = Field(default=None, sa_type=SmallInteger)
    sex: Sex | None = word(Sex, nullable=True)
    joined_on: date | None = None
    joined_precision: Precision | None = word(Precision, nullable=True)
    official_on: date | None = None
    official_precision: Precision | None = word(Precision, nullable=True)
    telephone: str | None = None
    email: str | None = None
    organisation_id: uuid.UUID | None = identifier(foreign_key="organisation.id", nullable=True)
    home_organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    status: MemberStatus = word(MemberStatus)
    key_leader: bool = Field(default=False, nullable=False)
    merged_into_id: uuid.UUID | None = identifier(foreign_key="member.id", nullable=True)


class NameWord(Table, table=True):
    """The words that occur in names, each with the names it occurs in: their sort keys and folded words.

    It only makes searching large subtrees fast; what matches is decided by ``member.name_folded``.
    """

    __tablename__ = "name_word"
    __table_args__ = ({"sqlite_with_rowid": False},)

    word: str = Field(primary_key=True, sa_type=BytewiseText)
    name_sort: str = Field(primary_key=True, sa_type=BytewiseText)
    name_folded: str = Field(primary_key=True, sa_type=BytewiseText)


class Membership(Record, Dated, table=True):
    """Member ↔ cell over an interval (sinh hoạt đảng)."""

    __tablename__ = "membership"
    __table_args__ = (
        CheckConstraint("valid_from < valid_to", name="interval"),
        UniqueConstraint("member_id", "kind", "valid_from"),
        Index(
            "uq_membership_open",
            "member_id",
            "kind",
            unique=True,
            sqlite_where=text(f"valid_to = '{FOREVER}' AND kind = 'official'"),
            postgresql_where=text(f"valid_to = '{FOREVER}' AND kind = 'official'"),
        ),
        Index("ix_membership_organisation_id", "organisation_id", "valid_from", "valid_to"),
    )

    member_id: uuid.UUID = identifier(foreign_key="member.id")
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    kind: MembershipKind = word(MembershipKind)
    decision_number: str | None = None
    reason: str | None = Field(default=None, sa_type=Text)
    reorganisation_id: uuid.UUID | None = identifier(foreign_key="reorganisation.id", nullable=True)


class MemberStatusPeriod(Record, Dated, table=True):
    """A person's status over an interval, with the decision that gave it."""

    __tablename__ = "member_status"
    __table_args__ = (
        CheckConstraint("valid_from < valid_to", name="interval"),
        UniqueConstraint("member_id", "valid_from"),
    )

    member_id: uuid.UUID = identifier(foreign_key="member.id")
    status: MemberStatus = word(MemberStatus)
    decision_number: str | None = None
    reason: str | None = Field(default=None, sa_type=Text)


class KeyLeaderPeriod(Record, Dated, table=True):
    """A person counted as a key leader (cán bộ lãnh đạo chủ chốt): a flag the organisation sets, never computed."""

    __tablename__ = "key_leader"
    __table_args__ = (
        CheckConstraint("valid_from < valid_to", name="interval"),
        UniqueConstraint("member_id", "valid_from"),
    )

    member_id: uuid.UUID = identifier(foreign_key="member.id")
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    decision_number: str | None = None


class Position(Record, Dated, table=True):
    """A post held at an organisation over an interval (chức vụ). ``kind`` is reference data and may confer a role."""

    __tablename__ = "position"
    __table_args__ = (
        CheckConstraint("valid_from < valid_to", name="interval"),
        UniqueConstraint("member_id", "organisation_id", "kind", "valid_from"),
        Index("ix_position_organisation_id", "organisation_id", "kind"),
    )

    member_id: uuid.UUID = identifier(foreign_key="member.id")
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    kind: str
    decision_number: str | None = None


class Transfer(Record, table=True):
    """A change of cell with its state in between (chuyển sinh hoạt đảng)."""

    __tablename__ = "transfer"
    __table_args__ = (
        Index(
            "uq_transfer_in_transit",
            "member_id",
            unique=True,
            sqlite_where=text("state = 'in_transit'"),
            postgresql_where=text("state = 'in_transit'"),
        ),
        Index("ix_transfer_to_organisation_id", "to_organisation_id", "state"),
        Index("ix_transfer_from_organisation_id", "from_organisation_id", "state"),
    )

    member_id: uuid.UUID = identifier(foreign_key="member.id", index=True)
    from_organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    to_organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    state: TransferState = word(TransferState)
    introduced_on: date
    received_on: date | None = None
    decision_number: str | None = None
    reason: str | None = Field(default=None, sa_type=Text)


class ExternalKey(Table, table=True):
    """How another system names one of our rows: what makes an import repeatable."""

    __tablename__ = "external_key"
    __table_args__ = (Index("ix_external_key_subject_id", "subject_id"),)

    system: str = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    subject_id: uuid.UUID = Field(sa_type=Identifier, nullable=False)
