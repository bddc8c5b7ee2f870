"""Accounts, the roles they hold and the tokens of programs, as the wire has them."""

import uuid
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, EmailStr, Field, StringConstraints
from pydantic_core import PydanticCustomError

from api.core.networks import network_of
from api.models.accounts import AccountKind, AccountState
from api.rules.access import Permission, RightSource, Role
from api.rules.accounts import AccountAction
from api.schemas.common import CivilDate, Line, Partial, Public, ShortLine, Strict, omitted

LoginName = Annotated[
    str,
    StringConstraints(min_length=3, max_length=100),
    Field(description="Letters, digits and `. _ - @ +`; compared without case and marks.", examples=["nguyen.van.an"]),
]
Language = Literal["vi", "en"]


def _canonical_network(text: str) -> str:
    network = network_of(text)
    if network is None:
        raise PydanticCustomError("string_pattern_mismatch", "not a network")
    return network


Network = Annotated[str, StringConstraints(max_length=50), AfterValidator(_canonical_network)]
"""An address or a range of addresses, kept in CIDR notation."""


class GrantCreate(Strict):
    """A role to be given."""

    role: Role
    organisation_id: uuid.UUID
    below: bool = Field(description="Whether it reaches everything below the organisation.")
    valid_from: CivilDate | None = Field(default=None, description="First day; today when left out.")
    valid_to: CivilDate | None = Field(default=None, description="First day on which it no longer holds; null: open.")
    reason: Line | None = Field(default=None, examples=["Quyết định số 12-QĐ/ĐU ngày 05/01/2026"])


class GrantPublic(Public):
    """A role given to an account."""

    id: uuid.UUID
    account_id: uuid.UUID
    account_name: str
    role: Role
    organisation_id: uuid.UUID
    organisation_name: str
    below: bool
    valid_from: date
    valid_to: date | None = Field(description="First day on which it no longer holds; null: open.")
    delegated_by_id: uuid.UUID | None = Field(description="The account that lent it; null when it was granted.")
    given_by_id: uuid.UUID | None
    reason: str | None
    ended_at: datetime | None = Field(description="When it was taken back before its time.")


class AccountCreate(Strict):
    """An account to be made. It begins with a member or with a role, so that somebody answers for it."""

    kind: AccountKind = Field(default=AccountKind.PERSON)
    login: LoginName
    display_name: Line = Field(examples=["Nguyễn Văn An"])
    email: EmailStr | None = None
    language: Language = "vi"
    member_id: uuid.UUID | None = Field(default=None, description="The member whose login this is.")
    grants: list[GrantCreate] = Field(default_factory=list, max_length=20)


class AccountUpdate(Partial):
    """A change of an account's particulars."""

    login: LoginName = omitted()
    display_name: Line = omitted()
    email: EmailStr | None = omitted()
    language: Language = omitted()


class MemberLink(Strict):
    """Whose login an account is."""

    member_id: uuid.UUID | None = Field(description="Null unties the account from its member.")


class Suspension(Strict):
    """Why an account is taken out of use."""

    reason: Line = Field(examples=["Chuyển công tác"])


class AccountPublic(Public):
    """An account as its administrators see it."""

    id: uuid.UUID
    kind: AccountKind
    state: AccountState
    login: str
    display_name: str
    email: str | None
    language: Language
    member_id: uuid.UUID | None
    second_factor: bool = Field(description="Whether a second factor is on.")
    must_change_password: bool
    last_seen_on: date | None = Field(description="The last day it was used (Viet Nam); null: never.")
    created_at: datetime
    version: int


class AccountDetail(AccountPublic):
    """An account with what may be done to it now."""

    allowed_actions: list[AccountAction]


class InvitationSlip(Public):
    """What goes on the slip; shown once."""

    login: str
    invitation: str = Field(examples=["7KQ2-9MZT-04AX-PB3H"])
    expires_at: datetime


class PasswordSlip(Public):
    """What goes on the slip; shown once. The password must be changed at the first sign-in."""

    login: str
    temporary_password: str = Field(examples=["7kq2-9mzt-04ax-pb3h"])
    expires_at: datetime


class RightExplained(Public):
    """One reason why an account may do something."""

    role: Role
    organisation_id: uuid.UUID
    organisation_name: str
    organisation_kind: str
    below: bool
    source: RightSource
    source_id: uuid.UUID | None = Field(description="The grant or the post; null for the membership itself.")
    lender_id: uuid.UUID | None
    valid_from: date | None
    valid_to: date | None
    reaches: bool | None = Field(description="Whether it reaches the organisation asked about; null if none was.")
    permissions: list[Permission]


class RightsExplained(Public):
    """Everything an account holds today, within the sight of whoever asks."""

    items: list[RightExplained]


class TokenCreate(Strict):
    """A token for a program."""

    name: ShortLine = Field(examples=["Đồng bộ nhân sự"])
    permissions: list[Permission] = Field(min_length=1, max_length=len(Permission))
    organisation_id: uuid.UUID | None = Field(default=None, description="Held to this organisation and all below it.")
    expires_at: AwareDatetime = Field(examples=["2026-12-31T17:00:00Z"])
    networks: list[Network] = Field(
        default_factory=list,
        max_length=20,
        description="Addresses or ranges it may be used from; empty: anywhere.",
        examples=[["10.20.0.0/16"]],
    )


class TokenRotation(Strict):
    """A new secret for a token."""

    overlap_hours: int = Field(default=24, ge=0, le=720, description="How long the secret before still holds.")
    expires_at: AwareDatetime | None = Field(
        default=None, description="A new end; the token keeps the one it has when left out."
    )


class TokenPublic(Public):
    """A token, without its secret."""

    id: uuid.UUID
    account_id: uuid.UUID
    name: str
    permissions: list[Permission]
    organisation_id: uuid.UUID | None
    expires_at: datetime | None
    networks: list[str] = Field(examples=[["10.20.0.0/16"]])
    previous_until: datetime | None = Field(description="Until when the secret before the last rotation holds.")
    last_used_on: date | None
    created_at: datetime
    revoked_at: datetime | None


class TokenCreated(TokenPublic):
    """A new token with its secret, which is shown once."""

    token: str


class TokenList(Public):
    """The tokens of an account, newest first."""

    items: list[TokenPublic]


class DelegationCreate(Strict):
    """One's own role, to be lent for a time."""

    member_id: uuid.UUID = Field(description="The member who is to act; they must have an account.")
    role: Role
    organisation_id: uuid.UUID
    valid_from: CivilDate | None = Field(default=None, description="First day; today when left out.")
    valid_to: CivilDate = Field(description="First day on which it no longer holds.", examples=["2026-08-15"])
    reason: Line = Field(examples=["Đi công tác từ 01/8 đến 15/8"])


class GrantList(Public):
    """Roles given or lent, newest first."""

    items: list[GrantPublic]
