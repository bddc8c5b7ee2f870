"""Carrying out exactly the plan that was agreed to, all of it or none, in one transaction."""

import uuid
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, select, text, update
from sqlmodel import SQLModel

from api.core.db import read_columns
from api.core.errors import Conflict
from api.core.legacy_text import Encoding
from api.models.imports import ImportBatch
from api.rules.imports import FAULTY, WRITES, ImportAction, ImportState, RowAction
from api.schemas.imports import ImportCommit
from api.services import events
from api.services.context import Context
from api.services.histories import batches
from api.services.imports.basis import Basis, still_holds
from api.services.imports.kinds import KINDS, KindOfList, plan_rows
from api.services.imports.plans import Plan, PlannedRow, Source, agreed
from api.services.imports.registry import choices_of, get_batch, header_of_batch, require_allowed, scope_of
from api.services.imports.rows import Remark
from api.services.member_restoring import Image, digest_of

_ROWS = SQLModel.metadata.tables["import_row"]
_COMMIT_LOCK = 5_310_177
"""Held by one commit at a time, so that two lists never create the same person twice (PostgreSQL)."""

_ROWS_AT_A_TIME = 500
"""After as many rows it is told how far the work has come."""

Progress = Callable[[int, int], None]
"""Takes how many rows are written, of how many."""


def commit(
    ctx: Context, batch_id: uuid.UUID, request: ImportCommit, progress: Progress = lambda _done, _total: None
) -> ImportBatch:
    """Carry out a plan. All its rows become visible together, when the transaction ends.

    What the rows mean to write is planned anew inside the transaction, all rows where something may have changed: only
    if it comes out the same is it written.

    Raises:
        NotFound, Forbidden: as ``registry.get_batch``.
        Conflict: ``import_state_refused``; ``import_plan_changed`` when it is not the plan named, or the data changed
            meanwhile; ``import_encoding_unconfirmed`` when nobody has seen that old text is read rightly;
            ``import_has_errors`` unless only the good rows are asked for; what a record refuses.
    """
    hold_commits(ctx)
    batch = get_batch(ctx, batch_id, lock=True)
    require_allowed(batch, ImportAction.COMMIT)
    require_plan(batch, request)
    if batch.encoding is not Encoding.UNICODE and not batch.encoding_confirmed:
        raise Conflict("import_encoding_unconfirmed", allowed=[ImportAction.MAP, ImportAction.DISCARD])
    source = Source(
        kind=batch.kind,
        system=batch.system,
        scope=scope_of(ctx, batch),
        effective_on=batch.effective_on,
        fields=header_of_batch(batch).fields,
        choices=choices_of(batch),
    )
    kind = KINDS[batch.kind]
    writing = _stored(ctx, batch.id, WRITES)
    kind.lock(ctx, writing)
    if kind.apart and still_holds(ctx, Basis(batch.planned_after, batch.planned_standing)):
        _require_same(ctx, source, writing)
    else:
        writing = _all_planned_again(ctx, batch, source)
    faulty = sum(batch.counts.get(action, 0) for action in FAULTY)
    if faulty and not request.good_rows_only:
        raise Conflict("import_has_errors", allowed=[ImportAction.MAP, ImportAction.DISCARD], count=faulty)
    changed = [row.subject_id for row in writing if row.action is RowAction.UPDATE and row.subject_id is not None]
    before = kind.images(ctx, changed)
    done = 0
    for some in _portions(kind, writing):
        progress(done, len(writing))
        kind.commit(ctx, source, some)
        done += len(some)
    progress(done, len(writing))
    _keep_images(ctx, batch.id, before, kind.images(ctx, changed))
    _give_receipts(ctx, batch.id, writing)
    batch.state = ImportState.COMMITTED
    batch.good_rows_only = request.good_rows_only
    batch.committed_at, batch.committed_by_id = ctx.at, ctx.actor.account_id
    ctx.session.flush()
    events.record(
        ctx,
        "import.committed",
        batch.id,
        organisation_id=batch.organisation_id,
        data={"kind": batch.kind, "system": batch.system, "plan_hash": batch.plan_hash, "counts": batch.counts},
    )
    return batch


def _portions(kind: KindOfList, rows: Sequence[PlannedRow]) -> Iterable[Sequence[PlannedRow]]:
    """The rows as they are carried out one portion after another: at once where one row may rest on a later one."""
    return batches(rows, _ROWS_AT_A_TIME if kind.apart else max(1, len(rows)))


def hold_commits(ctx: Context) -> None:
    """Let nobody else carry out or undo a list until the transaction ends."""
    if ctx.session.get_bind().dialect.name == "postgresql":  # on SQLite whoever writes is alone
        ctx.session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _COMMIT_LOCK})


def require_plan(batch: ImportBatch, request: ImportCommit) -> None:
    """Refuse a consent to another plan than the one there is.

    Raises:
        Conflict: ``import_plan_changed``.
    """
    if batch.plan_hash != request.plan_hash:
        raise _changed()


def is_large(ctx: Context, batch_id: uuid.UUID) -> bool:
    """Whether an import has more rows than are carried out while somebody waits.

    Raises:
        NotFound, Forbidden: as ``registry.get_batch``.
    """
    return sum(get_batch(ctx, batch_id).counts.values()) > ctx.settings.import_rows_at_once


def _changed() -> Conflict:
    return Conflict("import_plan_changed", allowed=[ImportAction.MAP, ImportAction.DISCARD])


def _require_same(ctx: Context, source: Source, writing: Sequence[PlannedRow]) -> None:
    """Plan the rows that write, so that each knows what it carries out. Nothing else about the plan has changed.

    Raises:
        Conflict: ``import_plan_changed`` when one of them would come out otherwise now.
    """
    before = [agreed(row) for row in writing]
    _plan_again(ctx, replace(source, fields=frozenset()), writing)  # without its columns nobody is missed in a list
    if [agreed(row) for row in writing] != before:
        raise _changed()


def _all_planned_again(ctx: Context, batch: ImportBatch, source: Source) -> list[PlannedRow]:
    """The rows that write, where something may have changed: all are planned, and the whole plan is compared.

    Raises:
        Conflict: ``import_plan_changed`` when it comes out otherwise.
    """
    rows = [row for row in _stored(ctx, batch.id) if row.number is not None]
    if _plan_again(ctx, source, rows).digest != batch.plan_hash:
        raise _changed()
    return [row for row in rows if row.action in WRITES]


def _plan_again(ctx: Context, source: Source, rows: Sequence[PlannedRow]) -> Plan:
    """Plan rows anew from what their cells say."""
    for row in rows:
        row.subject_id, row.changes = None, None  # to be found again
        if row.action is not RowAction.IGNORED:
            row.action = RowAction.ERROR if row.faults else RowAction.UNCHANGED
    return plan_rows(ctx, source, rows)


def _stored(ctx: Context, batch_id: uuid.UUID, actions: Collection[RowAction] = tuple(RowAction)) -> list[PlannedRow]:
    """The rows of a plan that mean to do one of these."""
    columns = ("position", "number", "action", "subject_id", "values", "changes", "faults")
    statement = (
        select(*(_ROWS.c[name] for name in columns))
        .where(_ROWS.c.batch_id == batch_id, _ROWS.c.action.in_(actions))
        .order_by(_ROWS.c.position)
    )
    return [
        PlannedRow(**{**row._mapping, "faults": [remark_of(fault) for fault in row.faults]})
        for row in read_columns(ctx.session, statement)
    ]


def remark_of(stored: Mapping[str, Any]) -> Remark:
    """A remark as it was stored."""
    return Remark(**stored)


def _give_receipts(ctx: Context, batch_id: uuid.UUID, rows: Sequence[PlannedRow]) -> None:
    """Note on each row that created a record which one it is."""
    created = [
        {"key_position": row.position, "new_subject_id": row.subject_id}
        for row in rows
        if row.action is RowAction.CREATE
    ]
    if created:
        ctx.session.connection().execute(
            update(_ROWS)
            .where(_ROWS.c.batch_id == batch_id, _ROWS.c.position == bindparam("key_position"))
            .values(subject_id=bindparam("new_subject_id")),
            created,
        )


def _keep_images(
    ctx: Context, batch_id: uuid.UUID, before: Mapping[uuid.UUID, Image], after: Mapping[uuid.UUID, Image]
) -> None:
    """Note on each row that changed somebody how they were, and what they have become."""
    kept = [
        {"key_subject": subject, "old": image, "new": digest_of(after[subject])} for subject, image in before.items()
    ]
    if kept:
        ctx.session.connection().execute(
            update(_ROWS)
            .where(_ROWS.c.batch_id == batch_id, _ROWS.c.subject_id == bindparam("key_subject"))
            .values(before=bindparam("old"), after=bindparam("new")),
            kept,
        )
