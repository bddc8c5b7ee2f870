"""Counters: what each cell counts of its own, per year, never of the cells beneath it.

The key is ``(year, path)``, so a subtree is one range and a roll-up reads it once. They are derived: ``recount``
must give the same numbers from the rows.
"""

import uuid
from datetime import date

from sqlalchemy import Index, SmallInteger, text
from sqlmodel import Field

from api.core.columns import BytewiseText, Identifier
from api.models.base import Table, identifier, word
from api.rules.figures import Bucket


class Tally(Table):
    """The counted columns, once for everybody and once (``leader_…``) for key leaders.

    Every person of a cell is exactly one of ``due`` (must register), ``volunteered`` (need not and registered all
    the same), ``exempt``, ``excepted`` or ``not_required`` (these three without a registered pledge).
    ``registered`` … ``rated_5`` count due persons who reached the stage; ``turns`` counts registered pledges
    whoever made them, also ended ones. ``members`` leaves out staff who are not Party members.
    """

    members: int = 0
    due: int = 0
    exempt: int = 0
    excepted: int = 0
    not_required: int = 0
    registered: int = 0
    publicised: int = 0
    self_reported: int = 0
    assessed: int = 0
    rated_1: int = 0
    rated_2: int = 0
    rated_3: int = 0
    rated_4: int = 0
    rated_5: int = 0
    volunteered: int = 0
    turns: int = 0
    turns_assessed: int = 0
    leader_members: int = 0
    leader_due: int = 0
    leader_exempt: int = 0
    leader_excepted: int = 0
    leader_not_required: int = 0
    leader_registered: int = 0
    leader_publicised: int = 0
    leader_self_reported: int = 0
    leader_assessed: int = 0
    leader_rated_1: int = 0
    leader_rated_2: int = 0
    leader_rated_3: int = 0
    leader_rated_4: int = 0
    leader_rated_5: int = 0
    leader_volunteered: int = 0
    leader_turns: int = 0
    leader_turns_assessed: int = 0


class OrganisationYear(Tally, table=True):
    """One cell's own figures of one year. ``changed_on`` is the civil date of the last change to any of them."""

    __tablename__ = "organisation_year"
    __table_args__ = (
        Index("uq_organisation_year_organisation_id", "organisation_id", "year", unique=True),
        Index(
            "ix_organisation_year_missing",  # a subtree in which everybody has registered answers at once
            "year",
            "path",
            sqlite_where=text("due > registered"),
            postgresql_where=text("due > registered"),
        ),
        {"sqlite_with_rowid": False},
    )

    year: int = Field(primary_key=True, sa_type=SmallInteger)
    path: str = Field(primary_key=True, sa_type=BytewiseText)
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    changed_on: date


class PersonYear(Table, table=True):
    """How a person was last counted in a year, so that a change of their facts takes back exactly what was added.

    Only people of a cell's base have a row; whoever left it has none. Without foreign keys: the rows are derived, and
    building a year must not wait for whoever holds a member or an organisation.
    """

    __tablename__ = "person_year"
    __table_args__ = (
        Index("ix_person_year_organisation_id", "organisation_id", "year"),
        {"sqlite_with_rowid": False},
    )

    member_id: uuid.UUID = Field(primary_key=True, sa_type=Identifier)
    year: int = Field(primary_key=True, sa_type=SmallInteger)
    organisation_id: uuid.UUID = identifier()
    bucket: Bucket = word(Bucket)
    key_leader: bool
    party_member: bool


class ClosedFigure(Tally, table=True):
    """What an organisation and all below it had when a year was closed, with the tree of that day; written once."""

    __tablename__ = "closed_figure"
    __table_args__ = (
        Index("ix_closed_figure_parent_id", "closing_id", "parent_id"),
        Index("ix_closed_figure_organisation_id", "organisation_id", "year"),
    )

    closing_id: uuid.UUID = Field(foreign_key="year_closing.id", primary_key=True, sa_type=Identifier)
    organisation_id: uuid.UUID = Field(foreign_key="organisation.id", primary_key=True, sa_type=Identifier)
    parent_id: uuid.UUID | None = identifier(nullable=True)
    year: int = Field(sa_type=SmallInteger)
