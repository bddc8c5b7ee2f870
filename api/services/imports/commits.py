"""Carrying out exactly the plan that was agreed to, all of it or none, in one transaction."""

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, select, text, update
from sqlmodel import SQLModel, col

from api.core.errors import Conflict
from api.core.legacy_text import Encoding
from api.models.imports import ImportBatch, ImportRow
from api.rules.imports import FAULTY, WRITES, ImportAction, ImportState, RowAction
from api.schemas.imports import ImportCommit
from api.services import events
from api.services.context import Context
from api.services.imports.kinds import KINDS, plan_rows
from api.services.imports.plans import PlannedRow, Source
from api.services.imports.registry import choices_of, get_batch, header_of_batch, require_allowed, scope_of
from api.services.imports.rows import Remark
from api.services.member_restoring import Image, digest_of

_ROWS = SQLModel.metadata.tables["import_row"]
_COMMIT_LOCK = 5_310_177
"""Held by one commit at a time, so that two lists never create the same person twice (PostgreSQL)."""


def commit(ctx: Context, batch_id: uuid.UUID, request: ImportCommit) -> ImportBatch:
    """Carry out a plan.

    The plan is made anew from what the rows say, inside the transaction: only if it comes out the same is it written.

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
    rows = _stored(ctx, batch.id)
    kind = KINDS[batch.kind]
    kind.lock(ctx, rows)
    for row in rows:
        row.subject_id = None  # to be found again
    plan = plan_rows(ctx, source, [row for row in rows if row.number is not None])
    if plan.digest != batch.plan_hash:
        raise _changed()
    faulty = sum(row.action in FAULTY for row in plan.rows)
    if faulty and not request.good_rows_only:
        raise Conflict("import_has_errors", allowed=[ImportAction.MAP, ImportAction.DISCARD], count=faulty)
    writing = [row for row in plan.rows if row.action in WRITES]
    changed = [row.subject_id for row in writing if row.action is RowAction.UPDATE and row.subject_id is not None]
    before = kind.images(ctx, changed)
    if writing:
        kind.commit(ctx, source, writing)
    _keep_images(ctx, batch.id, before, kind.images(ctx, changed))
    _give_receipts(ctx, batch.id, plan.rows)
    batch.state = ImportState.COMMITTED
    batch.good_rows_only = request.good_rows_only
    batch.committed_at, batch.committed_by_id = ctx.at, ctx.actor.account_id
    ctx.session.flush()
    events.record(
        ctx,
        "import.committed",
        batch.id,
        organisation_id=batch.organisation_id,
        data={"kind": batch.kind, "system": batch.system, "plan_hash": batch.plan_hash, "counts": plan.counts},
    )
    return batch


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


def _stored(ctx: Context, batch_id: uuid.UUID) -> list[PlannedRow]:
    """The rows of a plan as they stood before anything was asked of the records."""
    statement = (
        select(
            col(ImportRow.number),
            col(ImportRow.action),
            col(ImportRow.subject_id),
            col(ImportRow.values),
            col(ImportRow.faults),
        )
        .where(col(ImportRow.batch_id) == batch_id)
        .order_by(col(ImportRow.position))
    )
    return [_unplanned(row) for row in ctx.session.execute(statement)]


def _unplanned(row: Any) -> PlannedRow:
    action = RowAction.UNCHANGED
    if row.action is RowAction.IGNORED:
        action = RowAction.IGNORED
    elif row.faults:
        action = RowAction.ERROR
    return PlannedRow(
        number=row.number,
        action=action,
        values=row.values,
        subject_id=row.subject_id,
        faults=[remark_of(fault) for fault in row.faults],
    )


def remark_of(stored: Mapping[str, Any]) -> Remark:
    """A remark as it was stored."""
    return Remark(**stored)


def _give_receipts(ctx: Context, batch_id: uuid.UUID, rows: Sequence[PlannedRow]) -> None:
    """Note on each row that created a record which one it is."""
    created = [
        {"key_position": position, "new_subject_id": row.subject_id}
        for position, row in enumerate(rows, start=1)
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
