"""What every service is handed: the session, who asks, when, and with which settings."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol

from sqlmodel import Session

from api.core.errors import PreconditionMissing, Stale
from api.core.settings import Settings
from api.rules.access import Permission, Role


@dataclass(frozen=True)
class Right:
    """A role on one organisation of today's tree, and everything below it when ``below``."""

    role: Role
    organisation_id: uuid.UUID
    path: str
    below: bool


@dataclass(frozen=True)
class Actor:
    """Who asks: an account with its rights of this moment, or the system itself (``account_id`` None).

    ``permissions`` narrows what the rights give (an API token's scope); None means all of it.
    """

    account_id: uuid.UUID | None
    member_id: uuid.UUID | None = None
    rights: Sequence[Right] = ()
    permissions: frozenset[Permission] | None = None
    session_id: uuid.UUID | None = None
    token_id: uuid.UUID | None = None

    @property
    def is_system(self) -> bool:
        """Whether the installation itself acts (command line, jobs without an owner): it may do everything."""
        return self.account_id is None


SYSTEM = Actor(account_id=None)


@dataclass(frozen=True)
class PendingEvent:
    """A change that will be written to the trail just before the transaction commits."""

    kind: str
    subject: str
    subject_id: uuid.UUID
    organisation_id: uuid.UUID | None
    data: dict[str, Any]
    changes: dict[str, Any] | None


@dataclass(frozen=True)
class PendingRead:
    """A sensitive text about to be shown; the edge writes it to the read log before the answer leaves."""

    member_id: uuid.UUID
    organisation_id: uuid.UUID | None
    subject: str
    subject_id: uuid.UUID
    right: str


@dataclass(frozen=True)
class Context:
    """One request's bundle. ``at`` is its one instant (UTC) and ``today`` the civil date of it in Viet Nam."""

    session: Session
    actor: Actor
    at: datetime
    today: date
    request_id: str
    settings: Settings
    language: str = "vi"
    events: list[PendingEvent] = field(default_factory=list)
    reads: list[PendingRead] = field(default_factory=list)


class Versioned(Protocol):
    """A row whose version is its ETag."""

    version: int


def check_version(row: Versioned, expected: int | None) -> None:
    """Refuse a write that is not based on the present version of a row.

    Raises:
        PreconditionMissing: the client named no version.
        Stale: the row has changed since.
    """
    if expected is None:
        raise PreconditionMissing("if_match_missing")
    if row.version != expected:
        raise Stale("changed_meanwhile")
