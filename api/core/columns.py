"""Column types that mean the same thing on SQLite and on PostgreSQL."""

import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    Dialect,
    Integer,
    LargeBinary,
    String,
    Text,
    TypeDecorator,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeEngine


class Identifier(TypeDecorator[uuid.UUID]):
    """A UUID: native on PostgreSQL, 16 bytes on SQLite."""

    impl = LargeBinary(16)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the native type where there is one."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.UUID(as_uuid=True))
        return dialect.type_descriptor(LargeBinary(16))

    def bind_processor(self, dialect: Dialect) -> Callable[[uuid.UUID | None], bytes | None] | None:
        """Hand the driver what it stores; that of PostgreSQL takes a UUID."""
        if dialect.name == "postgresql":
            return None
        return lambda value: None if value is None else value.bytes

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], uuid.UUID | None] | None:
        """Give back a UUID; the driver of PostgreSQL does so itself."""
        if dialect.name == "postgresql":
            return None
        return lambda value: None if value is None else uuid.UUID(bytes=value)


class UtcDateTime(TypeDecorator[datetime]):
    """An instant in UTC that keeps its offset on SQLite too. Refuses a datetime without a time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store in UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = "an instant needs a time zone"
            raise ValueError(message)
        if value.tzinfo is not UTC:
            value = value.astimezone(UTC)
        return value if dialect.name == "postgresql" else value.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back UTC."""
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


class Word(TypeDecorator[StrEnum]):
    """A word of a closed list, stored as its text."""

    impl = String(40)
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        """Take the enumeration whose values may be stored."""
        super().__init__()
        self.words = words

    def process_bind_param(self, value: StrEnum | str | None, dialect: Dialect) -> str | None:
        """Store the value, refusing words outside the list."""
        return None if value is None else str(self.words(value))

    def bind_processor(self, dialect: Dialect) -> Callable[[StrEnum | str | None], str | None]:
        """Store the value, refusing words outside the list; the words themselves are only looked up."""
        known = {str(word): str(word) for word in self.words}
        return lambda value: None if value is None else known.get(value) or str(self.words(value))

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], StrEnum | None]:
        """Give back the member of the enumeration."""
        known: dict[str | None, StrEnum | None] = {None: None, **{str(word): word for word in self.words}}
        return known.__getitem__


BigSerial = BigInteger().with_variant(Integer(), "sqlite")
"""A growing 64-bit key; SQLite grows only a key declared INTEGER."""

BytewiseText = Text().with_variant(Text(collation="C"), "postgresql")
"""Text compared byte by byte on both databases: paths and sort keys."""

Json = JSON().with_variant(postgresql.JSONB(), "postgresql")
"""A JSON value."""
