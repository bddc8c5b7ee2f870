"""The same request twice is once: the first answer is kept with its key, in the transaction of the change itself."""

import hashlib
import uuid
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, insert, select, text
from sqlmodel import col

from api.core.errors import Conflict, Invalid
from api.models.accounts import IdempotencyRecord
from api.services.context import Context

KEPT_FOR = timedelta(days=2)
"""How long an answer can be asked for again."""

_SYSTEM = uuid.UUID(int=0)
_KEPT_HEADERS = frozenset({"content-type", "etag", "location", "link"})


@dataclass(frozen=True)
class StoredAnswer:
    """An answer as it was sent."""

    status: int
    headers: dict[str, str]
    body: bytes


def find(ctx: Context, key: str | None, request_hash: bytes) -> StoredAnswer | None:
    """The answer once given to this key; None when this is the first time or no key was sent.

    Raises:
        Invalid: ``idempotency_key_reused`` when the key came with another request before.
        Conflict: ``still_running`` when the first request has not ended (PostgreSQL; SQLite waits its turn).
    """
    if key is None:
        return None
    account_id = ctx.actor.account_id or _SYSTEM
    if ctx.session.get_bind().dialect.name == "postgresql":
        lock = int.from_bytes(hashlib.sha256(account_id.bytes + key.encode()).digest()[:8], "big", signed=True)
        if not ctx.session.execute(text("SELECT pg_try_advisory_xact_lock(:lock)"), {"lock": lock}).scalar():
            raise Conflict("still_running", retry_after=1)
    found = ctx.session.execute(
        select(IdempotencyRecord).where(
            col(IdempotencyRecord.account_id) == account_id, col(IdempotencyRecord.key) == key
        )
    ).scalar_one_or_none()
    if found is None:
        return None
    if found.request_hash != request_hash:
        raise Invalid.at("?Idempotency-Key", "idempotency_key_reused")
    return StoredAnswer(found.status, dict(found.headers), found.body)


def store(ctx: Context, key: str | None, request_hash: bytes, answer: StoredAnswer) -> None:
    """Keep an answer under its key; only the headers that belong to the answer itself."""
    if key is None:
        return
    ctx.session.execute(
        insert(IdempotencyRecord).values(
            account_id=ctx.actor.account_id or _SYSTEM,
            key=key,
            request_hash=request_hash,
            status=answer.status,
            headers={name: value for name, value in answer.headers.items() if name in _KEPT_HEADERS},
            body=answer.body,
            created_at=ctx.at,
        )
    )


def forget_old(ctx: Context) -> None:
    """Remove the answers nobody can ask for any more."""
    ctx.session.execute(delete(IdempotencyRecord).where(col(IdempotencyRecord.created_at) < ctx.at - KEPT_FOR))
