"""One installation: what a process holds of it, how it is prepared, and how the system itself acts in it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from secrets import token_bytes

from api.core.clock import civil_date, now
from api.core.db import Database
from api.core.ids import new_id
from api.core.passwords import PasswordHasher, hasher_of
from api.core.settings import Settings
from api.core.token_keys import load_or_create_keys
from api.core.tokens import TokenKeys
from api.services import days, directives, events, grading_rules, reference
from api.services.context import SYSTEM, Actor, Context
from api.services.provider_discovery import DiscoveryCache


@dataclass(frozen=True)
class Installation:
    """What one process holds for its whole life."""

    settings: Settings
    database: Database
    keys: TokenKeys
    seal_key: bytes
    hasher: PasswordHasher
    discovery: DiscoveryCache = field(default_factory=DiscoveryCache)


def open_installation(settings: Settings) -> Installation:
    """Open the database and the keys of these settings; keys that do not exist yet are made. Close its database."""
    return Installation(
        settings=settings,
        database=Database(settings),
        keys=load_or_create_keys(settings.data_directory / "keys"),
        seal_key=load_or_create_seal_key(settings),
        hasher=hasher_of(settings),
    )


@contextmanager
def acting(installation: Installation, actor: Actor = SYSTEM, at: datetime | None = None) -> Iterator[Context]:
    """A writing context outside any request, as the system or as somebody a job works for.

    Commits with its events when the block ends; rolls everything back when it raises.
    """
    at = at or now()
    today = civil_date(at)
    days.ensure_turned(installation.database, at, today, installation.settings, installation.seal_key)
    with installation.database.begin() as session:
        ctx = Context(
            session=session,
            actor=actor,
            at=at,
            today=today,
            request_id=str(new_id()),
            settings=installation.settings,
        )
        yield ctx
        events.write_pending(ctx, installation.seal_key)
        events.write_reads(session.connection(), ctx)


def prepare(database: Database, settings: Settings, seal_key: bytes) -> None:
    """Put in place what every installation needs. Doing it again changes nothing."""
    at = now()
    with database.begin() as session:
        events.start_chains(session, seal_key)
        reference.load_defaults(session)
        directives.load_defaults(session)
        grading_rules.load_defaults(session)
    days.ensure_turned(database, at, civil_date(at), settings, seal_key)


def load_or_create_seal_key(settings: Settings) -> bytes:
    """The key that seals the event chains: from the settings, or from a file that only its owner can read."""
    if settings.event_seal_key is not None:
        return settings.event_seal_key.get_secret_value().encode()
    path = Path(settings.data_directory) / "event-seal.key"
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with open(path, "xb", opener=_private) as file:
            file.write(token_bytes(32))
    except FileExistsError:
        pass
    return path.read_bytes()


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
