"""Signing in, sessions, passwords and the second factor, as the wire has them."""

import uuid
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from api.models.accounts import SignInSessionKind
from api.rules.access import RightSource, Role
from api.schemas.common import Public, Strict

Login = Annotated[
    str,
    StringConstraints(min_length=1, max_length=100),
    Field(description="Login name; case and marks do not matter.", examples=["nguyen.van.an"]),
]
Password = Annotated[
    str,
    StringConstraints(min_length=1, max_length=1024),
    Field(description="As typed; any Unicode form.", examples=["bốn mùa hoa nở trên rẻo cao"]),
]
NewPassword = Annotated[
    str,
    StringConstraints(min_length=1, max_length=1024),
    Field(description="At least 12 characters and not easily guessed.", examples=["suối nguồn chảy mãi về xuôi"]),
]
Code = Annotated[
    str,
    StringConstraints(min_length=1, max_length=40),
    Field(description="The six digits of the moment.", examples=["123456"]),
]


class SignIn(Strict):
    """Proof of who signs in."""

    login: Login
    password: Password
    code: Code | None = Field(
        default=None, description="The six digits of the moment, or a recovery code; asked for after the password."
    )


class RefreshTokenSent(Strict):
    """The latest refresh token of a family."""

    refresh_token: str = Field(max_length=300)


class PasswordChange(Strict):
    """A new password, with the present one as proof."""

    current_password: Password
    new_password: NewPassword


class InvitationTaken(Strict):
    """An invitation slip, and the password its owner chooses."""

    invitation: str = Field(min_length=1, max_length=40, examples=["7KQ2-9MZT-04AX-PB3H"])
    password: NewPassword


class PasswordProof(Strict):
    """The present password, asked again before something that matters."""

    password: Password


class CodeSent(Strict):
    """A code of the authenticator app."""

    code: Code


class PasswordAndCode(Strict):
    """Both factors, asked again before something that matters."""

    password: Password
    code: Code


class Unfinished(StrEnum):
    """What an account must do before it may do anything else."""

    CHANGE_PASSWORD = "change_password"
    SET_UP_SECOND_FACTOR = "set_up_second_factor"


class RightPublic(Public):
    """A role held today, and why."""

    role: Role
    organisation_id: uuid.UUID
    organisation_name: str
    organisation_kind: str
    below: bool = Field(description="Whether it reaches everything below the organisation.")
    source: RightSource = Field(description="Granted, lent by another, following from a post, or from the cell itself.")


class SignedInAccount(Public):
    """The account behind a session."""

    id: uuid.UUID
    login: str
    display_name: str
    language: Literal["vi", "en"]
    member_id: uuid.UUID | None = Field(description="The member whose login this is; null when it is nobody's own.")


class CurrentSession(Public):
    """Who is signed in, with which rights, and what must be sent along with changes."""

    account: SignedInAccount
    rights: list[RightPublic]
    unfinished: list[Unfinished] = Field(description="What must be done first; until then everything else is refused.")
    second_factor: bool = Field(description="Whether a second factor is on.")
    recovery_codes_left: int
    csrf_token: str | None = Field(
        description="To be sent as `X-CSRF-Token` with every change; null when signed in by bearer token."
    )
    expires_at: datetime | None = Field(description="When the session ends at the latest; null for an API token.")


class TokenPair(Public):
    """A short-lived access token and the refresh token for the next one."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"
    expires_in: int = Field(description="Seconds the access token holds.", examples=[900])
    refresh_token: str = Field(description="Good for one exchange; a second use ends the whole family.")
    refresh_expires_at: datetime


class SessionPublic(Public):
    """One place where the account is signed in."""

    id: uuid.UUID
    kind: SignInSessionKind
    user_agent: str | None
    created_at: datetime
    last_seen_at: datetime = Field(description="To within some minutes.")
    expires_at: datetime
    current: bool = Field(description="Whether it is the session that asks.")


class SessionList(Public):
    """All places where the account is signed in, latest used first."""

    items: list[SessionPublic]


class EnrolmentPublic(Public):
    """What an authenticator app needs; shown once."""

    secret: str = Field(description="To be typed into the app.")
    uri: str = Field(description="To be shown as a QR code.")


class RecoveryCodes(Public):
    """Codes for whoever has lost the app; each works once, and they are shown once."""

    codes: list[str]
