"""Keeping files that came in with the plans made of them, each in one short writing transaction."""

import hashlib
import uuid
import zlib
from dataclasses import asdict
from datetime import timedelta

from sqlalchemy import delete
from sqlmodel import col

from api.core.bulk import insert_rows
from api.core.errors import TooLarge
from api.core.legacy_text import Encoding
from api.models.base import table_of
from api.models.imports import ImportBatch, ImportRow
from api.models.jobs import StoredFile
from api.rules.imports import ImportAction, ImportState
from api.services import events
from api.services.context import Context, check_version
from api.services.imports.plans import PlannedRow
from api.services.imports.reading import Prepared, Upload, scope_for
from api.services.imports.registry import get_batch, require_allowed, require_state

_FILE_KEPT_FOR = timedelta(days=30)


def keep(ctx: Context, upload: Upload, prepared: Prepared) -> ImportBatch:
    """Keep a file with its plan.

    Raises:
        NotFound, Forbidden: the right was lost meanwhile.
    """
    batch = keep_unread(ctx, upload)
    _keep_plan(ctx, batch, prepared)
    return batch


def keep_unread(ctx: Context, upload: Upload) -> ImportBatch:
    """Keep a file that is yet to be read.

    Raises:
        NotFound, Forbidden, Invalid: as ``reading.prepare`` says of the organisation.
        TooLarge: ``file_too_large``.
    """
    scope = scope_for(ctx, upload.organisation_id)
    if len(upload.content) > ctx.settings.max_upload_bytes:
        raise TooLarge("file_too_large", max_bytes=ctx.settings.max_upload_bytes)
    file = StoredFile(
        account_id=ctx.actor.account_id,
        name=upload.name,
        media_type="application/octet-stream",
        size=len(upload.content),
        sha256=hashlib.sha256(upload.content).digest(),
        content=zlib.compress(upload.content, 6),
        expires_at=ctx.at + _FILE_KEPT_FOR,
    )
    ctx.session.add(file)
    ctx.session.flush()
    batch = ImportBatch(
        account_id=ctx.actor.account_id,
        organisation_id=scope.organisation_id,
        kind=upload.kind,
        system=upload.system,
        state=ImportState.PLANNING,
        file_id=file.id,
        file_name=upload.name,
        profile=upload.profile,
        encoding=upload.encoding or Encoding.UNICODE,
        encoding_confirmed=upload.encoding is not None,
        effective_on=upload.effective_on or ctx.today,
    )
    ctx.session.add(batch)
    ctx.session.flush()
    events.record(
        ctx,
        "import.uploaded",
        batch.id,
        organisation_id=batch.organisation_id,
        data={"kind": batch.kind, "system": batch.system, "sha256": file.sha256.hex()},
    )
    return batch


def keep_planned(ctx: Context, batch_id: uuid.UUID, prepared: Prepared) -> ImportBatch:
    """Keep the plan of a file that was kept unread.

    Raises:
        NotFound, Forbidden: as ``registry.get_batch``.
        Conflict: ``import_state_refused`` when it was thrown away meanwhile.
    """
    batch = get_batch(ctx, batch_id, lock=True)
    require_state(batch, ImportState.PLANNING)
    _keep_plan(ctx, batch, prepared)
    return batch


def keep_again(
    ctx: Context, batch_id: uuid.UUID, prepared: Prepared, expected: int | None, *, confirmed: bool
) -> ImportBatch:
    """Keep another plan of a file. ``confirmed``: somebody has seen that its text is read rightly.

    Raises:
        NotFound, Forbidden: as ``registry.get_batch``.
        PreconditionMissing, Stale: not based on the present version.
        Conflict: ``import_state_refused``.
    """
    batch = get_batch(ctx, batch_id, lock=True)
    check_version(batch, expected)
    require_allowed(batch, ImportAction.MAP)
    batch.effective_on = prepared.source.effective_on
    batch.choices = {
        str(row): None if chosen is None else str(chosen) for row, chosen in prepared.source.choices.items()
    }
    batch.encoding_confirmed = batch.encoding_confirmed or confirmed
    _keep_plan(ctx, batch, prepared)
    return batch


def _keep_plan(ctx: Context, batch: ImportBatch, prepared: Prepared) -> None:
    plan = prepared.plan
    batch.sheet, batch.header_row, batch.encoding = prepared.sheet, prepared.header.row, prepared.encoding
    batch.columns = [asdict(column) for column in prepared.header.columns]
    batch.state = ImportState.UNMAPPED if plan is None else ImportState.PLANNED
    batch.counts = {} if plan is None else plan.counts
    batch.plan_hash = None if plan is None else plan.digest
    batch.planned_after, batch.planned_standing = prepared.basis.sequence, prepared.basis.standing
    ctx.session.flush()
    ctx.session.execute(delete(ImportRow).where(col(ImportRow.batch_id) == batch.id))
    if plan is not None:
        rows = [row_columns(batch.id, place, row) for place, row in enumerate(plan.rows, start=1)]
        insert_rows(ctx.session, table_of(ImportRow), rows)


def row_columns(batch_id: uuid.UUID, position: int, row: PlannedRow) -> dict[str, object]:
    """A planned row as it is stored."""
    return {
        "batch_id": batch_id,
        "position": position,
        "number": row.number,
        "action": row.action,
        "subject_id": row.subject_id,
        "values": dict(row.values),
        "changes": row.changes,
        "faults": [asdict(fault) for fault in row.faults],
        "errors": [asdict(error) for error in row.errors],
        "notices": [asdict(notice) for notice in row.notices],
    }
