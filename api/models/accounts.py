"""Accounts, the rights granted to them, and the proofs they sign in with. A login is not a member."""

import uuid
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, Index, LargeBinary, Text
from sqlmodel import Field

from api.core.columns import Identifier, Json, UtcDateTime
from api.models.base import Dated, Record, Table, identifier, word
from api.rules.access import Role


class AccountKind(StrEnum):
    """``service`` accounts belong to systems and hold tokens only."""

    PERSON = "person"
    SERVICE = "service"


class AccountState(StrEnum):
    """``invited`` has no password yet; ``suspended`` loses everything at the next request."""

    INVITED = "invited"
    ACTIVE = "active"
    SUSPENDED = "suspended"


class Account(Record, table=True):
    """A login. ``login_folded`` is what is compared at sign-in. ``member_id`` None: not tied to a member."""

    kind: AccountKind = word(AccountKind)
    state: AccountState = word(AccountState)
    login: str
    login_folded: str = Field(unique=True)
    display_name: str = Field(sa_type=Text)
    email: str | None = None
    language: str = Field(default="vi")
    member_id: uuid.UUID | None = identifier(foreign_key="member.id", nullable=True, index=True)
    password_hash: str | None = Field(default=None, sa_type=Text)
    password_changed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    must_change_password: bool = False
    totp_secret: str | None = None
    totp_confirmed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    totp_last_step: int | None = None
    recovery_hashes: list[str] = Field(default_factory=list, sa_type=Json, nullable=False)
    last_seen_on: date | None = None


class Grant(Record, Dated, table=True):
    """A role on an organisation, and below it when ``below``; ends by itself.

    ``delegated_by_id``: lent by an account.
    """

    __tablename__ = "role_grant"
    __table_args__ = (
        CheckConstraint("valid_from < valid_to", name="interval"),
        Index("ix_role_grant_account_id", "account_id"),
        Index("ix_role_grant_organisation_id", "organisation_id"),
    )

    account_id: uuid.UUID = identifier(foreign_key="account.id")
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    role: Role = word(Role)
    below: bool = Field(nullable=False)
    delegated_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    reason: str | None = Field(default=None, sa_type=Text)


class SignInSession(Record, table=True):
    """A browser's session or a family of rotating refresh tokens. Only the hash of the current secret is kept."""

    __tablename__ = "sign_in_session"

    account_id: uuid.UUID = identifier(foreign_key="account.id", index=True)
    kind: str = Field(description="browser or token")
    secret_digest: bytes = Field(sa_type=LargeBinary, unique=True)
    previous_digest: bytes | None = Field(default=None, sa_type=LargeBinary, index=True)
    user_agent: str | None = Field(default=None, sa_type=Text)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    last_seen_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_reason: str | None = None


class ApiToken(Record, table=True):
    """A service or personal token: shown once, kept as a hash, held to some operations and one subtree."""

    __tablename__ = "api_token"

    account_id: uuid.UUID = identifier(foreign_key="account.id", index=True)
    name: str = Field(sa_type=Text)
    secret_digest: bytes = Field(sa_type=LargeBinary, unique=True)
    permissions: list[str] = Field(sa_type=Json, nullable=False)
    organisation_id: uuid.UUID | None = identifier(foreign_key="organisation.id", nullable=True)
    expires_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    last_used_on: date | None = None
    revoked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class SignInGuess(Table, table=True):
    """How many guesses a key (account, source, or both) has spent in a window; reserved before a password is tried."""

    __tablename__ = "sign_in_guess"

    key: str = Field(primary_key=True)
    window_started_at: datetime = Field(sa_type=UtcDateTime)
    spent: int = 0


class IdempotencyRecord(Table, table=True):
    """The answer once given to a request with an ``Idempotency-Key``; written in the transaction of the change."""

    __tablename__ = "idempotency"
    __table_args__ = (Index("ix_idempotency_created_at", "created_at"),)

    account_id: uuid.UUID = Field(primary_key=True, sa_type=Identifier)
    key: str = Field(primary_key=True)
    request_hash: bytes = Field(sa_type=LargeBinary)
    status: int
    headers: dict[str, str] = Field(sa_type=Json, nullable=False)
    body: bytes = Field(sa_type=LargeBinary)
    created_at: datetime = Field(sa_type=UtcDateTime)
