"""Yearbooks (kỷ yếu): the exemplars that an organisation collects in a year, and how it has arranged them."""

import uuid

from sqlalchemy import SmallInteger, Text, UniqueConstraint
from sqlmodel import Field

from api.models.base import Record, identifier


class Yearbook(Record, table=True):
    """A yearbook that somebody has arranged; its version grows whenever its entries or their order change."""

    __tablename__ = "yearbook"
    __table_args__ = (UniqueConstraint("organisation_id", "year"),)

    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    year: int = Field(sa_type=SmallInteger)


class YearbookEntry(Record, table=True):
    """An exemplar stands in an organisation's yearbook of a year, with its story or photo when consented.

    ``position`` orders a book, the id within equal ones: a book that nobody has arranged stands as it was put
    together. ``section`` is the heading it stands under.
    """

    __tablename__ = "yearbook_entry"
    __table_args__ = (UniqueConstraint("organisation_id", "year", "exemplar_id"),)

    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    year: int = Field(sa_type=SmallInteger)
    exemplar_id: uuid.UUID = identifier(foreign_key="exemplar.id", index=True)
    with_story: bool = Field(nullable=False)
    with_photo: bool = Field(nullable=False)
    position: int = Field(default=0, nullable=False)
    section: str | None = Field(default=None, sa_type=Text)
