"""Directives and regulations (chỉ thị, quy định), and the themes (chuyên đề) issued for a subtree."""

import uuid
from datetime import date
from enum import StrEnum

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from api.models.base import Dated, Record, identifier, word


class ThemeTerm(StrEnum):
    """A theme of the whole term (toàn khoá) or of one year."""

    TERM = "term"
    YEAR = "year"


class Directive(Record, Dated, table=True):
    """A paper that members follow. ``replaces_id`` is its lineage; a replaced one keeps its row and ends."""

    __table_args__ = (
        CheckConstraint("valid_from < valid_to", name="interval"),
        UniqueConstraint("number", "issuer"),
    )

    number: str
    kind: str
    title: str = Field(sa_type=Text)
    issuer: str = Field(sa_type=Text)
    issued_on: date
    summary: str | None = Field(default=None, sa_type=Text)
    link: str | None = Field(default=None, sa_type=Text)
    replaces_id: uuid.UUID | None = identifier(foreign_key="directive.id", nullable=True)


class Theme(Record, Dated, table=True):
    """What an organisation asks its whole subtree to study and follow, for a term or a year."""

    __table_args__ = (
        CheckConstraint("valid_from < valid_to", name="interval"),
        Index("ix_theme_organisation_id", "organisation_id", "valid_from"),
    )

    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    directive_id: uuid.UUID | None = identifier(foreign_key="directive.id", nullable=True)
    term: ThemeTerm = word(ThemeTerm)
    title: str = Field(sa_type=Text)
    content: str | None = Field(default=None, sa_type=Text)
    document_number: str | None = None
