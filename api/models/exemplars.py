"""Exemplars (điển hình, mô hình, gương): rounds, proposals with their deeds, and all that follows recognition."""

import uuid
from datetime import date

from sqlalchemy import CheckConstraint, Index, SmallInteger, Text, UniqueConstraint
from sqlmodel import Field

from api.core.columns import Identifier, Json
from api.models.base import Record, Table, identifier, word
from api.rules.exemplars import ExemplarKind, ExemplarState


class ExemplarRound(Record, table=True):
    """A round (đợt) of an organisation for its subtree: proposals are taken from ``opens_on`` to ``closes_on``."""

    __tablename__ = "exemplar_round"
    __table_args__ = (CheckConstraint("opens_on <= closes_on", name="window"),)

    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id", index=True)
    title: str = Field(sa_type=Text)
    guidance: str | None = Field(default=None, sa_type=Text)
    opens_on: date
    closes_on: date


class Exemplar(Record, table=True):
    """One exemplar from its proposal on.

    ``organisation_id`` is its unit; ``member_id`` and ``person_name`` say who an individual is, by record or by name.
    ``field`` is a code of ``exemplar_field``. ``obstacles`` is what stood against it when it was proposed;
    ``snapshot`` the person and the unit as they were on the day of recognition. ``found_by`` holds the folded words of
    its published parts, ``story_words`` those of the story, by which it is found while consent to it stands.
    ``ended_on`` is the day it was declined or withdrawn.
    """

    __tablename__ = "exemplar"
    __table_args__ = (
        Index("ix_exemplar_organisation_id", "organisation_id", "state"),
        Index("ix_exemplar_recognised_on", "recognised_on", "id"),
        Index("ix_exemplar_member_id", "member_id"),
        CheckConstraint("kind = 'individual' OR (member_id IS NULL AND person_name IS NULL)", name="person"),
    )

    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    round_id: uuid.UUID | None = identifier(foreign_key="exemplar_round.id", nullable=True, index=True)
    kind: ExemplarKind = word(ExemplarKind)
    member_id: uuid.UUID | None = identifier(foreign_key="member.id", nullable=True)
    person_name: str | None = Field(default=None, sa_type=Text)
    title: str = Field(sa_type=Text)
    field: str
    place: str = Field(sa_type=Text)
    place_folded: str = Field(sa_type=Text)
    summary: str = Field(sa_type=Text)
    story: str | None = Field(default=None, sa_type=Text)
    photo_link: str | None = Field(default=None, sa_type=Text)
    state: ExemplarState = word(ExemplarState)
    proposed_on: date
    proposed_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    obstacles: list[dict[str, object]] = Field(default_factory=list, sa_type=Json, nullable=False)
    override_reason: str | None = Field(default=None, sa_type=Text)
    verified_on: date | None = None
    verification: str | None = Field(default=None, sa_type=Text)
    recognised_on: date | None = None
    recognised_by_id: uuid.UUID | None = identifier(foreign_key="organisation.id", nullable=True, index=True)
    decision_number: str | None = None
    snapshot: dict[str, object] | None = Field(default=None, sa_type=Json)
    ended_on: date | None = None
    ended_reason: str | None = Field(default=None, sa_type=Text)
    ended_decision: str | None = None
    found_by: str = Field(default="", sa_type=Text, nullable=False)
    story_words: str = Field(default="", sa_type=Text, nullable=False)


class ExemplarDeed(Table, table=True):
    """What the exemplar has done, and what came of it."""

    __tablename__ = "exemplar_deed"

    exemplar_id: uuid.UUID = Field(foreign_key="exemplar.id", primary_key=True, sa_type=Identifier)
    number: int = Field(primary_key=True, sa_type=SmallInteger)
    text: str = Field(sa_type=Text)
    result: str | None = Field(default=None, sa_type=Text)


class FormerAward(Table, table=True):
    """An award from before the proposal. ``form`` and ``level`` are codes as with commendations."""

    __tablename__ = "former_award"

    exemplar_id: uuid.UUID = Field(foreign_key="exemplar.id", primary_key=True, sa_type=Identifier)
    number: int = Field(primary_key=True, sa_type=SmallInteger)
    form: str
    level: str
    decision_number: str | None = None
    awarded_on: date


class Commendation(Record, table=True):
    """An exemplar was commended (biểu dương, khen thưởng) by a decision of some level."""

    __tablename__ = "commendation"
    __table_args__ = (UniqueConstraint("exemplar_id", "decision_number", "form"),)

    exemplar_id: uuid.UUID = identifier(foreign_key="exemplar.id")
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id", index=True)
    level: str
    form: str
    decision_number: str
    decided_on: date


class Publicity(Record, table=True):
    """An exemplar was made known through a channel, ``count`` times by ``published_on``."""

    __tablename__ = "publicity"
    __table_args__ = (CheckConstraint("count > 0", name="count"),)

    exemplar_id: uuid.UUID = identifier(foreign_key="exemplar.id", index=True)
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id", index=True)
    channel: str
    title: str | None = Field(default=None, sa_type=Text)
    link: str | None = Field(default=None, sa_type=Text)
    count: int
    published_on: date


class Replication(Record, table=True):
    """Another organisation took the exemplar up (nhân rộng), with evidence."""

    __tablename__ = "replication"
    __table_args__ = (UniqueConstraint("exemplar_id", "organisation_id"),)

    exemplar_id: uuid.UUID = identifier(foreign_key="exemplar.id")
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id", index=True)
    started_on: date
    evidence: str = Field(sa_type=Text)
    link: str | None = Field(default=None, sa_type=Text)
