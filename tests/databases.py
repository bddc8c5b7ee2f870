"""Databases of worlds over engines that are used again: what SQLAlchemy compiled for one world serves the next."""

from collections import defaultdict
from copy import copy
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import event, make_url

from api.core.db import Database
from api.core.settings import Settings


class _Engines:
    """The engines of one database at a time. Worlds differ in their address only, not in how engines are set up."""

    def __init__(self, settings: Settings) -> None:
        self.database = Database(settings)
        self.address = make_url(settings.sqlalchemy_url)
        for engine in (self.database.writing, self.database.reading):
            event.listen(engine, "do_connect", self._connect)

    def _connect(self, dialect: Any, _record: Any, arguments: list[Any], options: dict[str, Any]) -> None:
        """Connect to the database that is served now instead of the one the engine was made for."""
        arguments[:], now = dialect.create_connect_args(self.address)
        options.update(now)


_idle: dict[str, list[_Engines]] = defaultdict(list)
_used: WeakKeyDictionary[Database, _Engines] = WeakKeyDictionary()


def open_database(settings: Settings) -> Database:
    """A database object of its own over engines that nobody uses at the moment."""
    address = make_url(settings.sqlalchemy_url)
    idle = _idle[address.get_backend_name()]
    engines = idle.pop() if idle else _Engines(settings)
    engines.address = address
    database = copy(engines.database)
    _used[database] = engines
    return database


def close_database(database: Database) -> None:
    """Close its connections and give its engines back."""
    database.close()
    engines = _used.pop(database, None)
    if engines is not None:
        _idle[database.dialect].append(engines)
