"""What happened: one event per change, written in the change's own transaction and chained by hash.

Services call ``record``; the edge calls ``write_pending`` just before it commits, so that the heads of the chains are
locked for the shortest time and always in the same order. There are several chains, so that writers in different
cells do not wait for each other.
"""

import hashlib
import hmac
import json
import secrets
import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, insert, select, update
from sqlmodel import Session, col

from api.core.bulk import insert_rows
from api.core.canonical import CHAIN_START, canonical_json, chain_hash
from api.core.ids import new_id
from api.core.prepared import Prepared
from api.models.base import table_of
from api.models.events import Event, EventChain, EventDetail, ReadLogEntry
from api.services.context import Context, PendingEvent, PendingRead

CHAINS = 64
"""How many chains there are; an event's organisation chooses its chain."""

_NUMBERING = 0x6E67_6665_6564
"""PostgreSQL's advisory lock around giving events their sequence: shared by writers, whole for ``settled``."""


def record(
    ctx: Context,
    kind: str,
    subject_id: uuid.UUID,
    *,
    organisation_id: uuid.UUID | None = None,
    data: dict[str, Any] | None = None,
    changes: dict[str, Any] | None = None,
) -> None:
    """Note a change: ``kind`` reads ``<noun>.<past participle>``.

    ``data`` holds ids, codes, states and dates only. ``changes`` (field → [old, new]) may hold personal data; it is
    kept apart so that it can be erased while the chain still verifies.
    """
    subject = kind.split(".", 1)[0]
    ctx.events.append(PendingEvent(kind, subject, subject_id, organisation_id, data or {}, changes))


def record_read(
    ctx: Context,
    member_id: uuid.UUID,
    organisation_id: uuid.UUID | None,
    subject: str,
    subject_id: uuid.UUID,
    right: str,
) -> None:
    """Note that a person's sensitive text is about to be shown by a right that is not their own cell's."""
    ctx.reads.append(PendingRead(member_id, organisation_id, subject, subject_id, right))


def write_pending(ctx: Context, seal_key: bytes) -> None:
    """Write the noted events to their chains, in this transaction."""
    if not ctx.events:
        return
    ctx.session.flush()  # everything else is written before the heads are locked
    if ctx.session.get_bind().dialect.name == "postgresql":
        _HOLD_NUMBERING.all(ctx.session, {})
    by_chain: dict[int, list[PendingEvent]] = {}
    for pending in ctx.events:
        by_chain.setdefault(chain_of(pending.organisation_id), []).append(pending)
    rows: list[dict[str, Any]] = []
    details: list[dict[str, Any]] = []
    for chain in sorted(by_chain):
        head = _locked_head(ctx.session, chain)
        position, digest = head.length, head.digest
        for pending in by_chain[chain]:
            position += 1
            row, detail = _row_of(ctx, pending, chain, position)
            digest = chain_hash(digest, hashed_part(row))
            rows.append(row | {"digest": digest})
            if detail is not None:
                details.append(detail)
        seal = seal_of(seal_key, chain, position, digest)
        _NEW_HEAD.run(ctx.session, [{"head": chain, "new_length": position, "new_digest": digest, "new_seal": seal}])
    insert_rows(ctx.session, table_of(Event), rows)
    insert_rows(ctx.session, table_of(EventDetail), details)
    ctx.events.clear()


def settled(session: Session) -> int:
    """The sequence up to which no event can appear any more; 0 before the first.

    Sequences are given before the commit, so a lower one may become visible after a higher one. Whoever follows the
    trail therefore reads up to here only. On PostgreSQL this waits for the transactions that are writing events at
    this instant; SQLite has one writer. Expects a session whose statements each see their own moment.
    """
    highest = select(func.max(col(Event.sequence)))
    if session.get_bind().dialect.name != "postgresql":
        return session.execute(highest).scalar() or 0
    session.execute(select(func.pg_advisory_lock(_NUMBERING)))
    try:
        return session.execute(highest).scalar() or 0
    finally:
        session.execute(select(func.pg_advisory_unlock(_NUMBERING)))


def write_reads(connection: Connection, ctx: Context) -> None:
    """Write the noted readings to the read log."""
    if ctx.reads and ctx.actor.account_id is not None:
        _NEW_READ.run(
            connection,
            [
                {
                    "id": new_id(),
                    "at": ctx.at,
                    "account_id": ctx.actor.account_id,
                    "member_id": pending.member_id,
                    "organisation_id": pending.organisation_id,
                    "subject": pending.subject,
                    "subject_id": pending.subject_id,
                    "right": pending.right,
                    "request_id": ctx.request_id,
                }
                for pending in ctx.reads
            ],
        )
    ctx.reads.clear()


def start_chains(session: Session, seal_key: bytes) -> None:
    """Make the heads of the chains in an empty installation."""
    if session.execute(select(col(EventChain.chain)).limit(1)).first() is None:
        session.execute(
            insert(EventChain),
            [
                {
                    "chain": chain,
                    "length": 0,
                    "digest": CHAIN_START,
                    "seal": seal_of(seal_key, chain, 0, CHAIN_START),
                }
                for chain in range(CHAINS)
            ],
        )


def chain_of(organisation_id: uuid.UUID | None) -> int:
    """The chain of an organisation's events (0 for those of no organisation)."""
    return 0 if organisation_id is None else organisation_id.int % CHAINS


def hashed_part(row: Mapping[Any, Any]) -> dict[str, Any]:
    """What of an event is hashed: everything but its place in the feed and the digest itself."""
    part = {key: row[key] for key in _HASHED}
    part["detail_digest"] = None if row["detail_digest"] is None else row["detail_digest"].hex()
    return part


def seal_of(seal_key: bytes, chain: int, length: int, digest: bytes) -> bytes:
    """The seal over a chain's head: whoever cuts the end off cannot make it without the installation's key."""
    return hmac.new(seal_key, canonical_json([chain, length, digest.hex()]), hashlib.sha256).digest()


_HASHED = (
    "id",
    "at",
    "kind",
    "subject",
    "subject_id",
    "organisation_id",
    "actor_id",
    "request_id",
    "data",
    "detail_digest",
    "chain",
    "position",
)


_NEW_READ = Prepared(insert(table_of(ReadLogEntry)).inline())
_CHAINS: Table = table_of(EventChain)
_HEAD = Prepared(
    select(_CHAINS.c.length, _CHAINS.c.digest).where(_CHAINS.c.chain == bindparam("chain")).with_for_update()
)
_NEW_HEAD = Prepared(
    update(_CHAINS)
    .where(_CHAINS.c.chain == bindparam("head"))
    .values({name: bindparam(f"new_{name}") for name in ("length", "digest", "seal")})
)
_HOLD_NUMBERING = Prepared(select(func.pg_advisory_xact_lock_shared(_NUMBERING)))


def _locked_head(session: Session, chain: int) -> Any:
    head = _HEAD.first(session, {"chain": chain})
    if head is None:
        message = f"event chain {chain} is missing"
        raise RuntimeError(message)
    return head


def _row_of(
    ctx: Context, pending: PendingEvent, chain: int, position: int
) -> tuple[dict[str, Any], dict[str, Any] | None]:
    event_id = new_id()
    detail = None
    detail_digest = None
    if pending.changes:
        salt = secrets.token_bytes(32)
        changes = jsonable(pending.changes)
        detail = {"event_id": event_id, "salt": salt, "changes": changes}
        detail_digest = chain_hash(salt, changes)
    row = {
        "id": event_id,
        "at": ctx.at,
        "kind": pending.kind,
        "subject": pending.subject,
        "subject_id": pending.subject_id,
        "organisation_id": pending.organisation_id,
        "actor_id": ctx.actor.account_id,
        "request_id": ctx.request_id,
        "data": jsonable(pending.data),
        "detail_digest": detail_digest,
        "chain": chain,
        "position": position,
    }
    return row, detail


def jsonable(value: Any) -> Any:
    """A value as JSON keeps it: dates and ids as text, words as their value."""
    return json.loads(canonical_json(value))
