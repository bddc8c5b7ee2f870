"""Imports as they are kept: who may see them, their rows, their file, and throwing one away."""

import uuid
import zlib
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import delete, select
from sqlmodel import col

from api.core.errors import Conflict, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.models.imports import ImportBatch, ImportRow
from api.models.jobs import StoredFile
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.imports import ALLOWED, ImportAction, ImportKind, ImportState, RowAction
from api.services import events
from api.services.access import require, visible
from api.services.context import Context, check_version
from api.services.imports.columns import columns_of
from api.services.imports.headers import Header, HeaderColumn
from api.services.imports.places import Scope


def get_batch(ctx: Context, batch_id: uuid.UUID, *, lock: bool = False) -> ImportBatch:
    """An import, for whoever may import where it runs. ``lock`` holds it until the transaction ends.

    Raises:
        NotFound: missing, or run where the actor does not reach.
        Forbidden: there in scope, without ``import:run``.
    """
    statement = select(ImportBatch).where(col(ImportBatch.id) == batch_id)
    if lock:
        statement = statement.with_for_update().execution_options(populate_existing=True)
    batch: ImportBatch | None = ctx.session.execute(statement).scalar_one_or_none()
    if batch is None or (batch.organisation_id is None and not ctx.actor.is_system):
        raise NotFound
    if batch.organisation_id is not None:
        require(ctx, Permission.IMPORT_RUN, batch.organisation_id)
    return batch


def find(
    ctx: Context, kind: ImportKind | None, states: Collection[ImportState], limit: int, cursor: str | None
) -> Page[ImportBatch]:
    """The imports of where the actor may import, the newest first."""
    statement = select(ImportBatch).outerjoin(Organisation, col(Organisation.id) == col(ImportBatch.organisation_id))
    statement = visible(ctx, statement, Permission.IMPORT_RUN, col(Organisation.path))
    if kind is not None:
        statement = statement.where(col(ImportBatch.kind) == kind)
    if states:
        statement = statement.where(col(ImportBatch.state).in_(states))
    if cursor is not None:
        statement = statement.where(col(ImportBatch.id) < decode_cursor(cursor, [uuid.UUID])[0])
    rows = ctx.session.execute(statement.order_by(col(ImportBatch.id).desc()).limit(limit + 1)).scalars().all()
    return page_of(rows, limit, lambda batch: [str(batch.id)])


def find_rows(
    ctx: Context, batch: ImportBatch, actions: Collection[RowAction], limit: int, cursor: str | None
) -> Page[ImportRow]:
    """The rows of an import in the order of the file, those who vanished last."""
    statement = select(ImportRow).where(col(ImportRow.batch_id) == batch.id)
    if actions:
        statement = statement.where(col(ImportRow.action).in_(actions))
    if cursor is not None:
        statement = statement.where(col(ImportRow.position) > decode_cursor(cursor, [int])[0])
    rows = ctx.session.execute(statement.order_by(col(ImportRow.position)).limit(limit + 1)).scalars().all()
    return page_of(rows, limit, lambda row: [row.position])


def discard(ctx: Context, batch_id: uuid.UUID, expected: int | None) -> None:
    """Throw an import away that was not committed: its rows and its file go, its line stays.

    Raises:
        NotFound, Forbidden: as ``get_batch``.
        PreconditionMissing, Stale: not based on the present version.
        Conflict: ``import_state_refused``.
    """
    batch = get_batch(ctx, batch_id, lock=True)
    check_version(batch, expected)
    require_allowed(batch, ImportAction.DISCARD)
    file_id, batch.file_id = batch.file_id, None
    batch.state, batch.plan_hash = ImportState.DISCARDED, None
    ctx.session.flush()
    ctx.session.execute(delete(ImportRow).where(col(ImportRow.batch_id) == batch.id))
    ctx.session.execute(delete(StoredFile).where(col(StoredFile.id) == file_id))
    events.record(ctx, "import.discarded", batch.id, organisation_id=batch.organisation_id)


def require_allowed(batch: ImportBatch, action: ImportAction) -> None:
    """Refuse what an import's state does not allow.

    Raises:
        Conflict: ``import_state_refused`` with what is allowed.
    """
    if action not in ALLOWED[batch.state]:
        raise Conflict("import_state_refused", allowed=ALLOWED[batch.state], state=batch.state.value)


def require_state(batch: ImportBatch, state: ImportState) -> None:
    """Refuse background work on an import that has gone on without it.

    Raises:
        Conflict: ``import_state_refused``.
    """
    if batch.state is not state:
        raise Conflict("import_state_refused", allowed=ALLOWED[batch.state], state=batch.state.value)


def scope_of(ctx: Context, batch: ImportBatch) -> Scope:
    """Where an import's rows may reach, where that stands in today's tree."""
    if batch.organisation_id is None:
        return Scope(None, None)
    return Scope(batch.organisation_id, ctx.session.get_one(Organisation, batch.organisation_id).path)


def file_of(ctx: Context, batch: ImportBatch) -> bytes:
    """The file of an import as it came.

    Raises:
        Conflict: ``file_gone`` when it is no longer kept.
    """
    file = None if batch.file_id is None else ctx.session.get(StoredFile, batch.file_id)
    if file is None or (file.expires_at is not None and file.expires_at <= ctx.at):
        raise Conflict("file_gone", allowed=[ImportAction.DISCARD])
    return zlib.decompress(file.content)


def choices_of(batch: ImportBatch) -> Mapping[int, uuid.UUID | None]:
    """Whom somebody chose for the rows that may mean several people, by number of the row; None: somebody new."""
    return {int(row): None if chosen is None else uuid.UUID(chosen) for row, chosen in batch.choices.items()}


def header_of_batch(batch: ImportBatch) -> Header:
    """The titles of an import's file with the fields they fill."""
    columns: list[Mapping[str, Any]] = list(batch.columns)
    return Header(
        batch.header_row,
        tuple(HeaderColumn(column["number"], column["title"], column["field"]) for column in columns),
    )


def missing_fields(batch: ImportBatch) -> list[str]:
    """The needed fields that no column of an import fills."""
    filled = header_of_batch(batch).fields
    return [column.field for column in columns_of(batch.kind).values() if column.needed and column.field not in filled]
