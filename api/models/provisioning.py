"""What an identity system keeps here by SCIM: accounts it has made itself, and groups of them."""

import uuid

from sqlalchemy import Index, Text, UniqueConstraint
from sqlmodel import Field

from api.core.columns import Identifier, Json
from api.models.base import Record, Table, identifier


class ProvisionedAccount(Record, table=True):
    """An account made by SCIM, and what the client says of it beyond the account itself.

    ``client_id`` is the service account that made it: to every other client it does not exist. It stands at
    ``organisation_id`` until a member or a role gives it a place. ``organisation_code`` and ``position`` are kept as
    sent; they give no right. ``active``: what the client last said; None: nothing.
    """

    __tablename__ = "provisioned_account"
    __table_args__ = (
        UniqueConstraint("client_id", "external_id"),
        Index("ix_provisioned_account_organisation_id", "organisation_id"),
    )

    account_id: uuid.UUID = Field(foreign_key="account.id", unique=True, sa_type=Identifier)
    client_id: uuid.UUID = identifier(foreign_key="account.id")
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    external_id: str | None = Field(default=None, sa_type=Text)
    display_name: str | None = Field(default=None, sa_type=Text)
    active: bool | None = None
    emails: list[dict[str, object]] = Field(default_factory=list, sa_type=Json, nullable=False)
    organisation_code: str | None = Field(default=None, sa_type=Text)
    position: str | None = Field(default=None, sa_type=Text)


class ProvisionedGroup(Record, table=True):
    """A group of a client's accounts. It gives no right."""

    __tablename__ = "provisioned_group"
    __table_args__ = (UniqueConstraint("client_id", "external_id"),)

    client_id: uuid.UUID = identifier(foreign_key="account.id", index=True)
    external_id: str | None = Field(default=None, sa_type=Text)
    display_name: str = Field(sa_type=Text)


class ProvisionedGroupMember(Table, table=True):
    """An account in a group."""

    __tablename__ = "provisioned_group_member"

    group_id: uuid.UUID = Field(foreign_key="provisioned_group.id", primary_key=True, sa_type=Identifier)
    account_id: uuid.UUID = Field(foreign_key="account.id", primary_key=True, sa_type=Identifier, index=True)
