"""Is the trail of events whole? Recomputes every chain and names each place where it was bent.

A chain is whole when its positions run from 1 to the length in its head without a gap, every digest follows from the
row and the digest before it, the last digest is the head's, and the head carries the installation's seal. Heads that
were written down elsewhere earlier (``Verdict.heads``) also show a chain that was taken back together with its head.
"""

import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, exists, select
from sqlmodel import Session, col

from api.core.canonical import CHAIN_START, chain_hash
from api.models.events import Event, EventChain, EventDetail
from api.services.events import hashed_part, seal_of

NO_CHAIN = -1
"""The chain of a fault that belongs to none: a detail whose event is gone."""

_ROWS_AT_ONCE = 2_000
_COLUMNS = (
    col(Event.id),
    col(Event.at),
    col(Event.kind),
    col(Event.subject),
    col(Event.subject_id),
    col(Event.organisation_id),
    col(Event.actor_id),
    col(Event.request_id),
    col(Event.data),
    col(Event.detail_digest),
    col(Event.chain),
    col(Event.position),
    col(Event.digest),
)


class FaultKind(StrEnum):
    """How a chain was bent."""

    CHANGED = "changed"  # the row does not give its digest: it, or the digest before it, was changed
    MISSING = "missing"  # no row at this position
    UNEXPECTED = "unexpected"  # a row where none can be: beyond the head, at a position twice, in no chain
    HEAD_CHANGED = "head_changed"  # the head is not the last row's digest
    SEAL_BROKEN = "seal_broken"  # the head was not written by this installation
    HEAD_MISSING = "head_missing"  # the chain has no head
    DETAIL_CHANGED = "detail_changed"  # what stands beside the event is not what was written with it
    TAKEN_BACK = "taken_back"  # a head written down earlier is no longer part of its chain


@dataclass(frozen=True)
class Fault:
    """One place where the trail was bent: ``count`` positions in a row, from ``position`` on."""

    chain: int
    position: int
    kind: FaultKind
    count: int = 1


@dataclass(frozen=True)
class Head:
    """How long a chain is, and the digest of its last row."""

    length: int
    digest: bytes


@dataclass(frozen=True)
class Verdict:
    """What verification found. ``erased`` counts the events whose details were removed, which breaks nothing."""

    events: int
    erased: int
    heads: Mapping[int, Head]
    faults: tuple[Fault, ...]


def verify(session: Session, seal_key: bytes, known_heads: Mapping[int, Head] | None = None) -> Verdict:
    """Recompute the whole trail. The session must see one moment (``Database.snapshot``).

    ``known_heads``: heads of an earlier verification, kept outside the database.
    """
    heads = {head.chain: head for head in session.execute(select(EventChain)).scalars()}
    faults = [
        Fault(head.chain, head.length, FaultKind.SEAL_BROKEN) for head in heads.values() if not _sealed(head, seal_key)
    ]
    walk = _Walk(heads, known_heads or {}, faults)
    rows = session.execute(
        select(*_COLUMNS, col(EventDetail.salt), col(EventDetail.changes))
        .join(EventDetail, col(EventDetail.event_id) == col(Event.id), isouter=True)
        .order_by(col(Event.chain), col(Event.position), col(Event.sequence)),
        execution_options={"yield_per": _ROWS_AT_ONCE},
    )
    walk.over(rows)
    orphans = select(col(EventDetail.event_id)).where(~exists().where(col(Event.id) == col(EventDetail.event_id)))
    faults += [Fault(NO_CHAIN, 0, FaultKind.UNEXPECTED) for _ in session.execute(orphans)]
    faults.sort(key=lambda fault: (fault.chain == NO_CHAIN, fault.chain, fault.position))
    return Verdict(
        walk.events, walk.erased, {n: Head(head.length, head.digest) for n, head in heads.items()}, tuple(faults)
    )


class _Walk:
    """One pass over all rows, chain by chain."""

    def __init__(self, heads: Mapping[int, EventChain], known: Mapping[int, Head], faults: list[Fault]) -> None:
        self.heads, self.known, self.faults = heads, known, faults
        self.events = self.erased = 0

    def over(self, rows: Iterable[Row[Any]]) -> None:
        """Go over the rows in the order of chain and position."""
        seen: set[int] = set()
        chain, position, digest = -1, 0, CHAIN_START
        for row in rows:
            self.events += 1
            if row.chain != chain:
                if chain >= 0:
                    self._end(chain, position, digest)
                chain, position, digest = row.chain, 0, CHAIN_START
                seen.add(chain)
            head = self.heads.get(chain)
            if row.position <= position or (head is not None and row.position > head.length):
                self._fault(chain, row.position, FaultKind.UNEXPECTED)
                continue
            whole = row.position == position + 1
            if not whole:
                self._fault(chain, position + 1, FaultKind.MISSING, row.position - position - 1)
            if whole and chain_hash(digest, hashed_part(row._mapping)) != row.digest:
                self._fault(chain, row.position, FaultKind.CHANGED)
            self._check_detail(row)
            position, digest = row.position, row.digest
            if (known := self.known.get(chain)) and known.length == position and known.digest != digest:
                self._fault(chain, position, FaultKind.TAKEN_BACK)
        if chain >= 0:
            self._end(chain, position, digest)
        for number in (self.heads.keys() | self.known.keys()) - seen:
            self._end(number, 0, CHAIN_START)

    def _end(self, chain: int, position: int, digest: bytes) -> None:
        head = self.heads.get(chain)
        known = self.known.get(chain)
        if known is not None and known.length > position:
            self._fault(chain, position + 1, FaultKind.TAKEN_BACK)
        if head is None:
            self._fault(chain, 0, FaultKind.HEAD_MISSING)
            return
        if position < head.length:
            self._fault(chain, position + 1, FaultKind.MISSING, head.length - position)
        elif digest != head.digest:
            self._fault(chain, position, FaultKind.HEAD_CHANGED)

    def _check_detail(self, row: Row[Any]) -> None:
        if row.salt is None:
            self.erased += row.detail_digest is not None
        elif row.detail_digest is None or chain_hash(row.salt, row.changes) != row.detail_digest:
            self._fault(row.chain, row.position, FaultKind.DETAIL_CHANGED)

    def _fault(self, chain: int, position: int, kind: FaultKind, count: int = 1) -> None:
        self.faults.append(Fault(chain, position, kind, count))


def _sealed(head: EventChain, seal_key: bytes) -> bool:
    return hmac.compare_digest(head.seal, seal_of(seal_key, head.chain, head.length, head.digest))
