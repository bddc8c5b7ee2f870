"""Accounts, the rights granted to them, and the proofs they sign in with. A login is not a member."""

import uuid
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, Index, LargeBinary, Text, text
from sqlmodel import Field

from api.core.columns import BytewiseText, Identifier, Json, UtcDateTime
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


class SignInSessionKind(StrEnum):
    """``browser`` is a cookie; ``token`` a family of refresh tokens, each good for one exchange."""

    BROWSER = "browser"
    TOKEN = "token"


class SessionEnd(StrEnum):
    """Why a session ended before its time."""

    SIGNED_OUT = "signed_out"
    ENDED_BY_OWNER = "ended_by_owner"
    PASSWORD_CHANGED = "password_changed"
    PASSWORD_RESET = "password_reset"
    ACCOUNT_SUSPENDED = "account_suspended"
    REFRESH_REPLAYED = "refresh_replayed"
    REPLACED = "replaced"


class Account(Record, table=True):
    """A login. ``login_folded`` is what is compared at sign-in. ``member_id`` None: not tied to a member.

    ``password_expires_at``: a password that an administrator handed out holds until then. Of an invitation only the
    digest is kept. ``totp_last_step`` is the last time step whose code was accepted: a code holds once.
    """

    __table_args__ = (
        Index(
            "uq_account_member_id",
            "member_id",
            unique=True,
            sqlite_where=text("member_id IS NOT NULL"),
            postgresql_where=text("member_id IS NOT NULL"),
        ),
    )

    kind: AccountKind = word(AccountKind)
    state: AccountState = word(AccountState)
    login: str
    login_folded: str = Field(unique=True, sa_type=BytewiseText)
    display_name: str = Field(sa_type=Text)
    name_folded: str = Field(sa_type=Text)
    email: str | None = None
    language: str = Field(default="vi")
    member_id: uuid.UUID | None = identifier(foreign_key="member.id", nullable=True)
    password_hash: str | None = Field(default=None, sa_type=Text)
    password_changed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    password_expires_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    must_change_password: bool = False
    invitation_digest: bytes | None = Field(default=None, sa_type=LargeBinary, unique=True)
    invitation_expires_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    totp_secret: str | None = None
    totp_confirmed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    totp_last_step: int | None = None
    recovery_hashes: list[str] = Field(default_factory=list, sa_type=Json, nullable=False)
    last_seen_on: date | None = None

    @property
    def second_factor(self) -> bool:
        """Whether a second factor is on."""
        return self.totp_confirmed_at is not None


class Grant(Record, Dated, table=True):
    """A role on an organisation, and below it when ``below``; ends by itself, or by hand at ``ended_at``.

    ``delegated_by_id``: lent by that account, and worth something only while the lender holds the role itself.
    """

    __tablename__ = "role_grant"
    __table_args__ = (
        CheckConstraint("valid_from < valid_to", name="interval"),
        Index("ix_role_grant_account_id", "account_id"),
        Index("ix_role_grant_organisation_id", "organisation_id"),
        Index("ix_role_grant_delegated_by_id", "delegated_by_id"),
    )

    account_id: uuid.UUID = identifier(foreign_key="account.id")
    organisation_id: uuid.UUID = identifier(foreign_key="organisation.id")
    role: Role = word(Role)
    below: bool = Field(nullable=False)
    delegated_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    given_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    reason: str | None = Field(default=None, sa_type=Text)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)


class SignInSession(Record, table=True):
    """A browser's session or a family of rotating refresh tokens. Only digests of secrets are kept.

    ``family_digest`` stands for the part that all refresh tokens of a family share: who shows it with another
    secret than the present one once held a token that has been exchanged since.
    """

    __tablename__ = "sign_in_session"

    account_id: uuid.UUID = identifier(foreign_key="account.id", index=True)
    kind: SignInSessionKind = word(SignInSessionKind)
    secret_digest: bytes = Field(sa_type=LargeBinary, unique=True)
    family_digest: bytes | None = Field(default=None, sa_type=LargeBinary, unique=True)
    user_agent: str | None = Field(default=None, sa_type=Text)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    last_seen_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_reason: SessionEnd | None = word(SessionEnd, nullable=True)


class ApiToken(Record, table=True):
    """A service or personal token: shown once, kept as a hash, held to some operations, one subtree and networks.

    ``networks``: CIDR ranges it may be used from; empty: anywhere. After a rotation the secret before holds until
    ``previous_until``.
    """

    __tablename__ = "api_token"
    __table_args__ = (
        Index(
            "uq_api_token_name",
            "account_id",
            "name",
            unique=True,
            sqlite_where=text("revoked_at IS NULL"),
            postgresql_where=text("revoked_at IS NULL"),
        ),
    )

    account_id: uuid.UUID = identifier(foreign_key="account.id")
    name: str = Field(sa_type=Text)
    secret_digest: bytes = Field(sa_type=LargeBinary, unique=True)
    permissions: list[str] = Field(sa_type=Json, nullable=False)
    organisation_id: uuid.UUID | None = identifier(foreign_key="organisation.id", nullable=True)
    expires_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    networks: list[str] = Field(default_factory=list, sa_type=Json, nullable=False)
    previous_digest: bytes | None = Field(default=None, sa_type=LargeBinary, unique=True)
    previous_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    last_used_on: date | None = None
    revoked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class SignInGuess(Table, table=True):
    """The instants of the guesses drawn on one allowance, reserved before a password is tried.

    ``key`` is a keyed hash of the login name as typed, of the source, or of both: no name can be read from it.
    """

    __tablename__ = "sign_in_guess"

    key: str = Field(primary_key=True)
    guesses: list[str] = Field(sa_type=Json, nullable=False)
    latest_at: datetime = Field(sa_type=UtcDateTime, index=True)


class SetUp(Table, table=True):
    """That the installation was set up, and when. Its key lets there be one row: whoever comes second fails."""

    __tablename__ = "set_up"
    __table_args__ = (CheckConstraint("id = 1", name="one"),)

    id: int = Field(default=1, primary_key=True)
    account_id: uuid.UUID = identifier(foreign_key="account.id")
    at: datetime = Field(sa_type=UtcDateTime)


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
