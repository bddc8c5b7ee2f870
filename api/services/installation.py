"""Preparing an installation whose tables exist: chains of events, reference data, the first day."""

import os
from pathlib import Path
from secrets import token_bytes

from api.core.clock import civil_date, now
from api.core.db import Database
from api.core.settings import Settings
from api.services import days, events, reference


def prepare(database: Database, settings: Settings, seal_key: bytes) -> None:
    """Put in place what every installation needs. Doing it again changes nothing."""
    at = now()
    with database.begin() as session:
        events.start_chains(session, seal_key)
        reference.load_defaults(session)
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
