"""Party organisations (tổ chức đảng), where they stood and what they were called on any day.

``placement`` and ``organisation_profile`` are the truth about the past, the present and what is already decided for
the future. The columns of ``organisation`` that repeat them hold what is true *today*; the turn of the day keeps
them so.
"""

import uuid
from datetime import date
from enum import StrEnum

from sqlalchemy import CheckConstraint, Index, Text, text
from sqlmodel import Field

from api.core.clock import FOREVER
from api.core.columns import BytewiseText, Identifier, Json
from api.models.base import Dated, Record, Table, identifier, word

_OPEN = text(f"valid_to = '{FOREVER}'")


class Organisation(Record, table=True):
    """A node of the tree.

    ``node`` is a small number that never changes; ``path`` is made of the nodes from the root down (``1.57.812.``),
    each followed by a dot, in today's tree. A dissolved organisation hangs under the successor that inherits its
    figures.
    """

    node: int = Field(unique=True, nullable=False)
    path: str = Field(sa_type=BytewiseText, unique=True, nullable=False)
    parent_id: uuid.UUID | None = identifier(foreign_key="organisation.id", nullable=True, index=True)
    valid_from: date = Field(nullable=False)
    valid_to: date = Field(default=FOREVER, nullable=False)
    kind: str = Field(nullable=False)
    sector: str | None = None
    name: str = Field(sa_type=Text, nullable=False)
    short_name: str | None = None
    name_folded: str = Field(sa_type=Text, nullable=False)
    code: str | None = Field(default=None, index=True)
    address: str | None = Field(default=None, sa_type=Text)
    telephone: str | None = None
    email: str | None = None
    heir_id: uuid.UUID | None = identifier(foreign_key="organisation.id", nullable=True)


class OrganisationProfile(Dated, table=True):
    """What an organisation was called and what it was, over an interval. The code changes with the parent: no key."""

    __tablename__ = "organisation_profile"
    __table_args__ = (
        CheckConstraint("valid_from < valid_to", name="interval"),
        Index("ix_organisation_profile_code", "code"),
        Index(
            "uq_organisation_profile_open",
            "organisation_id",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
        Index("uq_organisation_profile_code", "code", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
    )

    organisation_id: uuid.UUID = Field(foreign_key="organisation.id", primary_key=True, sa_type=Identifier)
    valid_from: date = Field(primary_key=True)
    kind: str
    sector: str | None = None
    name: str = Field(sa_type=Text)
    name_folded: str = Field(sa_type=Text)
    short_name: str | None = None
    code: str | None = None
    reorganisation_id: uuid.UUID | None = identifier(foreign_key="reorganisation.id", nullable=True)


class Placement(Dated, table=True):
    """Parent of an organisation over an interval (quan hệ trực thuộc).

    ``parent_id`` None is a root. ``inherited`` marks the time after an organisation's end, when it stands under its
    heir only so that figures of the past can be restated; it is then no part of the tree of the day.
    """

    __tablename__ = "placement"
    __table_args__ = (
        CheckConstraint("valid_from < valid_to", name="interval"),
        CheckConstraint("parent_id IS NULL OR parent_id <> organisation_id", name="no_self"),
        Index("ix_placement_parent_id", "parent_id", "valid_from", "valid_to"),
        Index("uq_placement_open", "organisation_id", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
    )

    organisation_id: uuid.UUID = Field(foreign_key="organisation.id", primary_key=True, sa_type=Identifier)
    valid_from: date = Field(primary_key=True)
    parent_id: uuid.UUID | None = identifier(foreign_key="organisation.id", nullable=True)
    inherited: bool = Field(default=False, nullable=False)
    reorganisation_id: uuid.UUID | None = identifier(foreign_key="reorganisation.id", nullable=True)


class ReorganisationKind(StrEnum):
    """The cases of reorganisation (sắp xếp tổ chức)."""

    ESTABLISH = "establish"
    RENAME = "rename"
    CHANGE_KIND = "change_kind"
    MOVE = "move"
    MERGE = "merge"
    SPLIT = "split"
    DISSOLVE = "dissolve"


class ReorganisationState(StrEnum):
    """``scheduled``: decided and written down, in force on its effective date."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    APPLIED = "applied"
    CANCELLED = "cancelled"


class Reorganisation(Record, table=True):
    """One case: decision number and date, effective date, reason, what is asked and the plan that was accepted."""

    __tablename__ = "reorganisation"
    __table_args__ = (Index("ix_reorganisation_organisation_id", "organisation_id"),)

    kind: ReorganisationKind = word(ReorganisationKind)
    state: ReorganisationState = word(ReorganisationState)
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    decision_number: str | None = None
    decided_on: date | None = None
    effective_on: date
    reason: str | None = Field(default=None, sa_type=Text)
    request: dict[str, object] = Field(sa_type=Json, nullable=False)
    plan: dict[str, object] | None = Field(default=None, sa_type=Json)
    plan_hash: str | None = None


class Succession(Table, table=True):
    """Predecessor → successor, from a reorganisation. The heir takes over the predecessor's figures when restating.

    The same two may meet twice: one is split off the other, and takes it over years later.
    """

    __tablename__ = "succession"

    predecessor_id: uuid.UUID = Field(foreign_key="organisation.id", primary_key=True, sa_type=Identifier)
    successor_id: uuid.UUID = Field(foreign_key="organisation.id", primary_key=True, sa_type=Identifier, index=True)
    effective_on: date = Field(primary_key=True)
    heir: bool = Field(default=False, nullable=False)
    reorganisation_id: uuid.UUID | None = identifier(foreign_key="reorganisation.id", nullable=True)
