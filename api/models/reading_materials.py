"""Reading materials and sayings (tài liệu, lời dạy của Bác) that are attached to themes and sent before sessions."""

import uuid
from datetime import date

from sqlalchemy import Index, Text
from sqlmodel import Field

from api.core.columns import Identifier
from api.models.base import Record, Table, identifier


class ReadingMaterial(Record, table=True):
    """A text, a book, a saying …: ``kind`` is a code of the catalogue ``material_kind``.

    It is read at ``link`` or in its file, or stands in ``text`` itself (a saying). ``source`` says where it comes
    from. ``ended_on``: no longer offered from that day on; what it was attached to keeps it.
    """

    __tablename__ = "reading_material"
    __table_args__ = (Index("ix_reading_material_organisation_id", "organisation_id"),)

    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    kind: str
    title: str = Field(sa_type=Text)
    text: str | None = Field(default=None, sa_type=Text)
    link: str | None = Field(default=None, sa_type=Text)
    file_id: uuid.UUID | None = identifier(foreign_key="stored_file.id", nullable=True)
    source: str = Field(sa_type=Text)
    ended_on: date | None = None


class ThemeMaterial(Table, table=True):
    """A reading material attached to a theme."""

    __tablename__ = "theme_material"

    theme_id: uuid.UUID = Field(foreign_key="theme.id", primary_key=True, sa_type=Identifier)
    material_id: uuid.UUID = Field(foreign_key="reading_material.id", primary_key=True, sa_type=Identifier, index=True)
