"""Consent (sự đồng ý) of a member, an organisation or a person outside to something being published of them."""

import uuid
from datetime import date

from sqlalchemy import CheckConstraint, Index, Text, text
from sqlmodel import Field

from api.core.columns import Identifier
from api.models.base import Record, identifier
from api.rules.consents import ConsentSubject


def _once(name: str, *columns: str, where: str) -> Index:
    """At most one standing consent of a subject for a purpose and a thing."""
    standing = text(f"withdrawn_on IS NULL AND {where}")
    return Index(name, *columns, unique=True, sqlite_where=standing, postgresql_where=standing)


class Consent(Record, table=True):
    """A consent for a purpose (a code of the catalogue ``consent_purpose``).

    It is a member's (``member_id``), or an organisation's (``organisation_id``; ``given_by``: who spoke for it), or
    that of a person outside by ``person_name``, whose paper the organisation keeps. ``about_id`` limits it to one
    thing, such as an exemplar; None: everything of that purpose. It holds from ``given_on`` and no longer on
    ``withdrawn_on``. ``evidence`` says where it can be seen that it was given; None: a member gave it in the system.
    """

    __table_args__ = (
        CheckConstraint("withdrawn_on IS NULL OR withdrawn_on >= given_on", name="interval"),
        CheckConstraint("(member_id IS NULL) <> (organisation_id IS NULL)", name="subject"),
        CheckConstraint(
            "(given_by IS NOT NULL) = (organisation_id IS NOT NULL AND person_name IS NULL)", name="spokesperson"
        ),
        CheckConstraint(
            "person_name IS NULL OR (organisation_id IS NOT NULL AND about_id IS NOT NULL)", name="person_outside"
        ),
        _once("uq_consent_for_everything", "member_id", "purpose", where="about_id IS NULL"),
        _once("uq_consent_for_one_thing", "member_id", "purpose", "about_id", where="about_id IS NOT NULL"),
        _once(
            "uq_consent_of_organisation_for_everything",
            "organisation_id",
            "purpose",
            where="about_id IS NULL",
        ),
        _once(
            "uq_consent_of_organisation_for_one_thing",
            "organisation_id",
            "purpose",
            "about_id",
            where="about_id IS NOT NULL AND person_name IS NULL",
        ),
        _once(
            "uq_consent_of_person_outside",
            "organisation_id",
            "person_name",
            "purpose",
            "about_id",
            where="person_name IS NOT NULL",
        ),
        Index("ix_consent_member_id", "member_id"),
        Index("ix_consent_organisation_id", "organisation_id"),
        Index("ix_consent_about_id", "about_id"),
    )

    member_id: uuid.UUID | None = identifier(foreign_key="member.id", nullable=True)
    organisation_id: uuid.UUID | None = identifier(foreign_key="organisation.id", nullable=True)
    person_name: str | None = Field(default=None, sa_type=Text)
    given_by: str | None = Field(default=None, sa_type=Text)
    purpose: str
    about_id: uuid.UUID | None = Field(default=None, sa_type=Identifier, nullable=True)
    given_on: date
    evidence: str | None = Field(default=None, sa_type=Text)
    recorded_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    withdrawn_on: date | None = None
    withdrawal: str | None = Field(default=None, sa_type=Text)
    withdrawal_recorded_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)

    @property
    def subject(self) -> ConsentSubject:
        """Whose consent it is."""
        if self.member_id is not None:
            return ConsentSubject.MEMBER
        return ConsentSubject.ORGANISATION if self.person_name is None else ConsentSubject.PERSON_OUTSIDE
