"""Consent (sự đồng ý) of a person to something being published of them."""

import uuid
from datetime import date

from sqlalchemy import CheckConstraint, Index, Text, text
from sqlmodel import Field

from api.core.columns import Identifier
from api.models.base import Record, identifier

_FOR_EVERYTHING = text("withdrawn_on IS NULL AND about_id IS NULL")
_FOR_ONE_THING = text("withdrawn_on IS NULL AND about_id IS NOT NULL")


class Consent(Record, table=True):
    """A person's consent for a purpose (a code of the catalogue ``consent_purpose``).

    ``about_id`` limits it to one thing, such as an exemplar; None: everything of that purpose. It holds from
    ``given_on`` and no longer on ``withdrawn_on``. ``evidence`` says where it can be seen that it was given; None: the
    person gave it in the system.
    """

    __table_args__ = (
        CheckConstraint("withdrawn_on IS NULL OR withdrawn_on >= given_on", name="interval"),
        Index(
            "uq_consent_for_everything",
            "member_id",
            "purpose",
            unique=True,
            sqlite_where=_FOR_EVERYTHING,
            postgresql_where=_FOR_EVERYTHING,
        ),
        Index(
            "uq_consent_for_one_thing",
            "member_id",
            "purpose",
            "about_id",
            unique=True,
            sqlite_where=_FOR_ONE_THING,
            postgresql_where=_FOR_ONE_THING,
        ),
        Index("ix_consent_member_id", "member_id"),
    )

    member_id: uuid.UUID = identifier(foreign_key="member.id")
    purpose: str
    about_id: uuid.UUID | None = Field(default=None, sa_type=Identifier, nullable=True)
    given_on: date
    evidence: str | None = Field(default=None, sa_type=Text)
    recorded_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    withdrawn_on: date | None = None
    withdrawal: str | None = Field(default=None, sa_type=Text)
    withdrawal_recorded_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
