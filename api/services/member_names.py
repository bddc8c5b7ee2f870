"""The index of the words of names, which lets large subtrees be searched fast."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from api.models.base import table_of
from api.models.members import NameWord
from api.rules.members import NameForms

_NAME_WORDS: Table = table_of(NameWord)
_COLUMNS = ("word", "name_sort", "name_folded")
_BATCH = 5_000


def index_names(session: Session, names: Iterable[NameForms]) -> None:
    """Make names findable by their words; those that are already are left alone.

    Words of names that nobody bears any more may stay: what matches is decided by the member's own row.
    """
    # One order for everybody, so that two transactions that add the same words never wait for each other in a ring.
    rows = sorted({(word, name.sort, name.folded) for name in names for word in name.words})
    dialect: Any = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    statement = dialect.insert(_NAME_WORDS).on_conflict_do_nothing()
    for start in range(0, len(rows), _BATCH):
        batch = rows[start : start + _BATCH]
        session.execute(statement, [dict(zip(_COLUMNS, row, strict=True)) for row in batch])
