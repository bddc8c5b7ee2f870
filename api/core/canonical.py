"""One byte string per value, and the hash that chains each record to the one before it.

The form survives storage: a value read back from a JSON column, in which dates are text and 2.0 has become 2,
gives the same bytes as the value that was written.
"""

import hashlib
import json
import math
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, Final
from uuid import UUID

CHAIN_START: Final = bytes(32)
"""What stands for "the one before" in the first link."""

_LARGEST_EXACT: Final = 2**53  # up to here a float holds every whole number

_ENCODE: Final = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode

_PLAIN_TYPES: Final = frozenset({str, int, bool, type(None)})
"""Exactly these types stand for themselves; enumerations that are text too do not."""


def canonical_json(value: object) -> bytes:
    """Return the canonical JSON of a value: names sorted, no white space, UTF-8.

    Takes None, bool, int, float, str, UUID, enums of these, date (``2026-03-01``), aware datetime (in UTC
    with six decimals), and lists, tuples and mappings with text names of such values.

    Raises:
        TypeError: another type, or a name that is not text.
        ValueError: NaN, an infinity, a whole float beyond ±2⁵³, a naive datetime, or text that is not
            Unicode.
    """
    return _ENCODE(_plain(value)).encode("utf-8")


def chain_hash(previous: bytes, payload: object) -> bytes:
    """Return the SHA-256 of the previous link's 32 bytes followed by the payload's canonical JSON.

    Raises:
        TypeError, ValueError: as :func:`canonical_json`; or `previous` is not 32 bytes.
    """
    if len(previous) != len(CHAIN_START):
        raise ValueError("the previous hash is not 32 bytes")
    return hashlib.sha256(previous + canonical_json(payload)).digest()


def _plain(value: object) -> Any:
    if type(value) in _PLAIN_TYPES:
        return value
    match value:
        case Enum():
            return _plain(value.value)
        case int() | str():
            return value
        case float():
            return _plain_float(value)
        case UUID():
            return str(value)
        case datetime():
            if value.tzinfo is None:
                raise ValueError("the instant has no time zone")
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case date():
            return value.isoformat()
        case list() | tuple():
            return [item if type(item) in _PLAIN_TYPES else _plain(item) for item in value]
        case dict() | Mapping():
            return {_name(name): item if type(item) in _PLAIN_TYPES else _plain(item) for name, item in value.items()}
        case _:
            raise TypeError(f"{type(value).__name__} has no canonical form")


def _name(name: object) -> Any:
    if type(name) is str:
        return name
    if not isinstance(name, str):
        raise TypeError("a name is not text")
    return _plain(name)


def _plain_float(value: float) -> float | int:
    if not math.isfinite(value):
        raise ValueError("not a finite number")
    if not value.is_integer():
        return value
    if abs(value) > _LARGEST_EXACT:
        raise ValueError("a whole number this large is not exact as a float")
    return int(value)
