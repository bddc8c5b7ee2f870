"""Undoing an import: everything it wrote is taken back, as long as nobody has built on it."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from api.core.clock import civil_date
from api.core.errors import Conflict
from api.models.imports import ImportBatch, ImportRow
from api.models.pledges import Pledge
from api.rules.imports import WRITES, ImportAction, ImportKind, ImportState, RowAction
from api.rules.members import ENDS_PLEDGE
from api.services import (
    events,
    exemplar_lists,
    member_lists,
    member_restoring,
    organisation_restoring,
    pledge_lists,
    tree,
)
from api.services.context import Context, check_version
from api.services.counted_years import opened_years
from api.services.histories import batches
from api.services.imports.commits import hold_commits
from api.services.imports.registry import get_batch, require_allowed
from api.services.year_holds import hold_open


def undo(ctx: Context, batch_id: uuid.UUID, expected: int | None) -> ImportBatch:
    """Take back what an import did.

    Raises:
        NotFound, Forbidden: as ``registry.get_batch``.
        PreconditionMissing, Stale: not based on the present version.
        Conflict: ``import_state_refused``; ``import_built_upon`` when anything it wrote has changed or is referred to;
            ``reorganisation_built_upon`` when a unit it renamed has been described anew since;
            ``import_not_undoable`` when it ended pledges or noted attendance, which their own steps put right;
            ``year_closed``.
    """
    hold_commits(ctx)
    batch = get_batch(ctx, batch_id, lock=True)
    check_version(batch, expected)
    require_allowed(batch, ImportAction.UNDO)
    tree.lock(ctx.session)
    hold_open(ctx, *opened_years(ctx.session))
    rows = (
        ctx.session.execute(
            select(ImportRow)
            .where(col(ImportRow.batch_id) == batch.id, col(ImportRow.action).in_(WRITES))
            .order_by(col(ImportRow.position))
        )
        .scalars()
        .all()
    )
    _UNDO[batch.kind](ctx, batch, rows)
    batch.state = ImportState.UNDONE
    ctx.session.flush()
    events.record(ctx, "import.undone", batch.id, organisation_id=batch.organisation_id, data={"rows": len(rows)})
    return batch


def _undo_members(ctx: Context, batch: ImportBatch, rows: Sequence[ImportRow]) -> None:
    created, updated = _subjects(rows, RowAction.CREATE), [row for row in rows if row.action is RowAction.UPDATE]
    ids = _subjects(updated, RowAction.UPDATE)
    member_lists.lock(ctx, [*created, *ids])
    _refuse_ended_pledges(ctx, batch, updated)
    present = member_restoring.images(ctx, ids)
    before: dict[uuid.UUID, Any] = {}
    for row in updated:
        assert row.subject_id is not None
        if row.subject_id not in present or member_restoring.digest_of(present[row.subject_id]) != row.after:
            raise Conflict("import_built_upon", allowed=[])
        before[row.subject_id] = row.before
    member_restoring.restore_many(ctx, before)
    assert batch.committed_at is not None
    member_restoring.remove_many(ctx, created, batch.committed_at, batch.system)


def _refuse_ended_pledges(ctx: Context, batch: ImportBatch, rows: Sequence[ImportRow]) -> None:
    """Refuse when a new status may have ended somebody's pledge: reopening that is a step of its own."""
    assert batch.committed_at is not None
    ending = [row.subject_id for row in rows if str((row.changes or {}).get("status", [None, ""])[1]) in ENDS_PLEDGE]
    for some in batches(ending):
        pledges = select(col(Pledge.id)).where(
            col(Pledge.member_id).in_(some), col(Pledge.year) >= civil_date(batch.committed_at).year
        )
        if ctx.session.execute(pledges.limit(1)).first() is not None:
            raise Conflict("import_not_undoable", allowed=[])


def _undo_organisations(ctx: Context, batch: ImportBatch, rows: Sequence[ImportRow]) -> None:
    changes: dict[uuid.UUID, Mapping[str, list[Any]]] = {}
    for row in rows:
        if row.action is RowAction.UPDATE and row.subject_id is not None:
            changes[row.subject_id] = row.changes or {}
    assert batch.committed_at is not None
    organisation_restoring.restore_many(ctx, changes, batch.system, batch.committed_at)
    organisation_restoring.remove_many(ctx, _subjects(rows, RowAction.CREATE))


def _undo_pledges(ctx: Context, batch: ImportBatch, rows: Sequence[ImportRow]) -> None:
    pledge_lists.remove_many(ctx, _subjects(rows, RowAction.CREATE))


def _undo_exemplars(ctx: Context, batch: ImportBatch, rows: Sequence[ImportRow]) -> None:
    assert batch.committed_at is not None
    commended = {row.subject_id: "form" in row.values for row in rows if row.subject_id is not None}
    exemplar_lists.remove_many(ctx, commended, batch.committed_at)


def _refuse_attendance(_ctx: Context, _batch: ImportBatch, _rows: Sequence[ImportRow]) -> None:
    """Attendance is taken anew, never taken back: the trail holds what stood before."""
    raise Conflict("import_not_undoable", allowed=[])


_UNDO: Mapping[ImportKind, Callable[[Context, ImportBatch, Sequence[ImportRow]], None]] = {
    ImportKind.ORGANISATIONS: _undo_organisations,
    ImportKind.MEMBERS: _undo_members,
    ImportKind.PLEDGES: _undo_pledges,
    ImportKind.ATTENDANCE: _refuse_attendance,
    ImportKind.EXEMPLARS: _undo_exemplars,
}


def _subjects(rows: Sequence[ImportRow], action: RowAction) -> list[uuid.UUID]:
    return [row.subject_id for row in rows if row.action is action and row.subject_id is not None]
