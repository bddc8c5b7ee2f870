"""Which accounts sign in with which provider."""

import uuid

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from api.core.columns import BytewiseText
from api.models.base import Record, identifier


class LinkedIdentity(Record, table=True):
    """That a person of a sign-in provider owns an account. ``linked_by_id`` None: linked by the configured claim.

    The issuer is kept, not the provider's code: a code that an operator gives to another issuer links nobody.
    """

    __tablename__ = "linked_identity"
    __table_args__ = (UniqueConstraint("issuer", "subject"), UniqueConstraint("account_id", "issuer"))

    account_id: uuid.UUID = identifier(foreign_key="account.id")
    issuer: str = Field(sa_type=BytewiseText)
    subject: str = Field(sa_type=BytewiseText)
    linked_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
