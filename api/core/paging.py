"""Keyset paging: a page ends with a cursor that names its last row, and the next page starts after it."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

from api.core.errors import Invalid

Row = TypeVar("Row")

DEFAULT_LIMIT = 50
MAXIMUM_LIMIT = 200


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Rows in a stable order, and the cursor of the next page (None when this is the last)."""

    items: Sequence[Row]
    next_cursor: str | None


def encode_cursor(values: Sequence[str | int | None]) -> str:
    """The cursor that stands for a row's sort values, the id last."""
    packed = json.dumps(list(values), ensure_ascii=False, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(packed).rstrip(b"=").decode()


def decode_cursor(cursor: str, types: Sequence[type]) -> list[Any]:
    """The sort values in a cursor, each of the type expected: ``str``, ``int`` or ``UUID``.

    Raises:
        Invalid: ``cursor_invalid`` at ``?cursor`` when it was not made by ``encode_cursor`` for this list.
    """
    try:
        packed = base64.b64decode(cursor.encode() + b"=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        values = json.loads(packed)
    except (ValueError, binascii.Error, RecursionError) as error:
        raise Invalid.at("?cursor", "cursor_invalid") from error
    if not (
        isinstance(values, list)
        and len(values) == len(types)
        and all(type(value) is (str if kind is UUID else kind) for value, kind in zip(values, types, strict=True))
        and all("\x00" not in value for value in values if isinstance(value, str))
        and all(abs(value) < 2**63 for value in values if isinstance(value, int))
    ):
        raise Invalid.at("?cursor", "cursor_invalid")
    try:
        return [UUID(value) if kind is UUID else value for value, kind in zip(values, types, strict=True)]
    except ValueError as error:
        raise Invalid.at("?cursor", "cursor_invalid") from error


def page_of(rows: Sequence[Row], limit: int, key: Callable[[Row], Sequence[str | int | None]]) -> Page[Row]:
    """Make a page of at most ``limit`` rows from a query that asked for ``limit + 1``."""
    if len(rows) <= limit:
        return Page(rows, None)
    kept = rows[:limit]
    return Page(kept, encode_cursor(key(kept[-1])))
