"""Sign-in providers and the people of theirs that own accounts, as the wire has them."""

import uuid
from datetime import datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from api.schemas.common import Public, Strict

ProviderCode = Annotated[str, StringConstraints(max_length=40), Field(examples=["so-noi-vu"])]


class ProviderPublic(Public):
    """A provider to sign in with."""

    code: ProviderCode
    name: str = Field(description="What the button says.", examples=["Cổng đăng nhập của tỉnh"])


class ProviderList(Public):
    """Every provider, in the order of the settings."""

    items: list[ProviderPublic]


class SignOnStarted(Public):
    """Where the browser goes to sign in."""

    authorization_url: str = Field(examples=["https://id.example.vn/authorize?client_id=neuguong"])


class SignOnReturn(Strict):
    """What the provider sent back through the browser."""

    code: str = Field(min_length=1, max_length=4000, description="The authorisation code.")
    state: str = Field(min_length=1, max_length=200)
    iss: str | None = Field(
        default=None, max_length=500, description="The issuer, if the provider names itself (RFC 9207)."
    )


class IdentityLink(Strict):
    """A person of a provider who shall own an account."""

    provider: ProviderCode
    subject: str = Field(
        min_length=1,
        max_length=255,
        description="The provider's lasting identifier of the person (claim `sub`), exactly as it is there.",
        examples=["248289761001"],
    )


class IdentityPublic(Public):
    """A person of a provider who owns an account."""

    id: uuid.UUID
    account_id: uuid.UUID
    provider: str | None = Field(description="Code of the provider; null when it is no longer in the settings.")
    issuer: str = Field(examples=["https://id.example.vn"])
    subject: str
    linked_by_id: uuid.UUID | None = Field(description="Who linked it; null: the configured claim.")
    created_at: datetime


class IdentityList(Public):
    """The identities of an account, oldest first."""

    items: list[IdentityPublic]
