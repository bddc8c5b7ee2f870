"""What anybody may see and change of their own account."""

import uuid
from typing import Literal

from pydantic import Field

from api.rules.access import Permission, Role
from api.schemas.auth import RightPublic, SignedInAccount, Unfinished
from api.schemas.common import Line, Partial, Public, omitted


class Place(Public):
    """An organisation by its name."""

    id: uuid.UUID
    name: str


class MePublic(Public):
    """The caller's own account, what it may do and where to begin."""

    account: SignedInAccount
    email: str | None
    second_factor: bool
    unfinished: list[Unfinished]
    cell: Place | None = Field(description="The official cell of the caller's member; null when there is none today.")
    home: Place | None = Field(description="Where to begin: the widest organisation of a right, or the own cell.")
    rights: list[RightPublic]
    roles: list[Role] = Field(description="The roles held anywhere: which parts of the interface make sense.")
    permissions: list[Permission] = Field(description="What the caller may do on at least one organisation.")
    version: int


class MeUpdate(Partial):
    """How the account is shown and addressed."""

    display_name: Line = omitted()
    language: Literal["vi", "en"] = omitted()
