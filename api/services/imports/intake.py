"""A file comes in, or is read differently: parsed and planned outside any writing transaction, kept in a short one.

``prepare…`` only read; ``keep…`` only write.
"""

import hashlib
import uuid
import zlib
from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta

from sqlalchemy import delete, insert, select
from sqlmodel import SQLModel, col

from api.core.errors import FieldError, Invalid, TooLarge
from api.models.imports import ImportBatch, ImportRow
from api.models.jobs import StoredFile
from api.rules.access import Permission, may
from api.rules.imports import ImportAction, ImportKind, ImportState
from api.schemas.imports import ImportUpdate
from api.services import events
from api.services.access import require, require_anywhere
from api.services.context import Context, check_version
from api.services.imports.columns import columns_of
from api.services.imports.fields import cell_rules
from api.services.imports.headers import Header, find_header, header_of, remapped
from api.services.imports.kinds import plan_rows
from api.services.imports.places import Scope
from api.services.imports.plans import Plan, PlannedRow, Source, planned
from api.services.imports.registry import file_of, get_batch, header_of_batch, require_allowed, require_state, scope_of
from api.services.imports.rows import typed_rows
from api.services.imports.tables import Limits, Table, read_table

_FILE_KEPT_FOR = timedelta(days=30)
_REPORTED_ROWS = 1_000
"""After how many rows it is said how far the work has come."""

Report = Callable[[int, int], None]
"""Hears how many rows are done, of how many."""


@dataclass(frozen=True)
class Upload:
    """A file as it came, and how it is meant. ``organisation_id`` None: where the actor may import."""

    kind: ImportKind
    system: str
    name: str
    content: bytes
    organisation_id: uuid.UUID | None = None
    effective_on: date | None = None


@dataclass(frozen=True)
class Prepared:
    """What was found in a file. ``plan`` None: a needed column has not been found."""

    source: Source
    sheet: str | None
    header: Header
    missing: Sequence[str]
    plan: Plan | None


def prepare(ctx: Context, upload: Upload) -> Prepared:
    """Read a file and plan it. Writes nothing.

    Raises:
        NotFound, Forbidden: the organisation is out of scope, or ``import:run`` is missing there.
        Invalid: at ``/organisation_id`` when the actor may import in several places and names none; at ``/file`` as
            ``tables.read_table``.
        TooLarge: as ``tables.read_table``.
    """
    scope = _scope(ctx, upload.organisation_id)
    source = Source(upload.kind, upload.system, scope, upload.effective_on or ctx.today, frozenset())
    return _read(ctx, source, upload.content)


def prepare_kept(ctx: Context, batch_id: uuid.UUID, report: Report) -> Prepared:
    """Read a file that was kept unread, and plan it. Writes nothing itself; ``report`` hears of rows done, of how many.

    Raises:
        NotFound, Forbidden: as ``registry.get_batch``.
        Conflict: ``import_state_refused``, ``file_gone``.
        Invalid, TooLarge: as ``tables.read_table``.
    """
    batch = get_batch(ctx, batch_id)
    require_state(batch, ImportState.PLANNING)
    source = Source(batch.kind, batch.system, scope_of(ctx, batch), batch.effective_on, frozenset())
    return _read(ctx, source, file_of(ctx, batch), report)


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
        NotFound, Forbidden, Invalid: as ``prepare`` says of the organisation.
        TooLarge: ``file_too_large``.
    """
    scope = _scope(ctx, upload.organisation_id)
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


def prepare_again(ctx: Context, batch_id: uuid.UUID, request: ImportUpdate) -> Prepared:
    """Read a kept file as the request says, and plan it anew. Writes nothing.

    Raises:
        NotFound, Forbidden: as ``registry.get_batch``.
        Conflict: ``import_state_refused``; ``file_gone`` when the file is no longer kept.
        Invalid: columns or fields that are not there.
    """
    batch = get_batch(ctx, batch_id)
    require_allowed(batch, ImportAction.MAP)
    table = read_table(file_of(ctx, batch), limits_of(ctx))
    header = header_of_batch(batch)
    if request.header_row is not None and request.header_row != header.row:
        titles = next((row.cells for row in table.rows if row.number == request.header_row), None)
        if titles is None:
            raise Invalid.at("/header_row", "row_unknown")
        header = header_of(request.header_row, titles, batch.kind)
    if request.columns is not None:
        header = _chosen(batch.kind, header, request)
    source = Source(
        batch.kind, batch.system, scope_of(ctx, batch), request.effective_on or batch.effective_on, header.fields
    )
    return _planned(ctx, source, table, header)


def keep_again(ctx: Context, batch_id: uuid.UUID, prepared: Prepared, expected: int | None) -> ImportBatch:
    """Keep another plan of a file.

    Raises:
        NotFound, Forbidden: as ``registry.get_batch``.
        PreconditionMissing, Stale: not based on the present version.
        Conflict: ``import_state_refused``.
    """
    batch = get_batch(ctx, batch_id, lock=True)
    check_version(batch, expected)
    require_allowed(batch, ImportAction.MAP)
    batch.effective_on = prepared.source.effective_on
    _keep_plan(ctx, batch, prepared)
    return batch


def limits_of(ctx: Context) -> Limits:
    """What a file may hold in this installation."""
    settings = ctx.settings
    return Limits(
        file_bytes=settings.max_upload_bytes,
        unpacked_bytes=settings.max_unpacked_bytes,
        rows=settings.max_import_rows,
        seconds=settings.max_parse_seconds,
        memory_bytes=settings.max_parse_bytes,
    )


def _scope(ctx: Context, organisation_id: uuid.UUID | None) -> Scope:
    """Where the import runs: the organisation named, or the only one at which the actor may import."""
    if organisation_id is None and ctx.actor.is_system:
        return Scope(None, None)
    if organisation_id is None:
        require_anywhere(ctx, Permission.IMPORT_RUN)
        tops = _tops(
            {right.path: right.organisation_id for right in ctx.actor.rights if may(right.role, Permission.IMPORT_RUN)}
        )
        if len(tops) != 1:
            raise Invalid.at("/organisation_id", "missing")
        organisation_id = tops[0]
    organisation = require(ctx, Permission.IMPORT_RUN, organisation_id)
    return Scope(organisation.id, organisation.path)


def _tops(rights: dict[str, uuid.UUID]) -> list[uuid.UUID]:
    """The organisations that stand beneath none of the others."""
    return [
        organisation_id
        for path, organisation_id in rights.items()
        if not any(path != other and path.startswith(other) for other in rights)
    ]


def _read(ctx: Context, source: Source, content: bytes, report: Report | None = None) -> Prepared:
    table = read_table(content, limits_of(ctx))
    header = _remembered(ctx, source, table) or find_header(table.rows, source.kind)
    return _planned(ctx, replace(source, fields=header.fields), table, header, report)


def _remembered(ctx: Context, source: Source, table: Table) -> Header | None:
    """The columns as this source's last list with the same titles was read, here; None when there was none."""
    last = (
        ctx.session.execute(
            select(ImportBatch)
            .where(
                col(ImportBatch.system) == source.system,
                col(ImportBatch.kind) == source.kind,
                col(ImportBatch.organisation_id) == source.scope.organisation_id,
                col(ImportBatch.state) == ImportState.COMMITTED,
            )
            .order_by(col(ImportBatch.committed_at).desc())
            .limit(1)
        )
        .scalars()
        .first()
    )
    if last is None:
        return None
    known = header_of_batch(last)
    here = next((row for row in table.rows if row.number == known.row), None)
    titles = [column.title for column in known.columns]
    return known if here is not None and list(here.cells) == titles else None


def _chosen(kind: ImportKind, header: Header, request: ImportUpdate) -> Header:
    fields, numbers = columns_of(kind), {column.number for column in header.columns}
    errors: list[FieldError] = []
    chosen: dict[int, str | None] = {}
    for place, choice in enumerate(request.columns):
        if choice.number not in numbers:
            errors.append(FieldError(f"/columns/{place}/number", "column_unknown"))
        if choice.field is not None and choice.field not in fields:
            errors.append(FieldError(f"/columns/{place}/field", "choice_invalid"))
        if choice.number in chosen or (choice.field is not None and choice.field in chosen.values()):
            errors.append(FieldError(f"/columns/{place}", "column_repeated"))
        chosen[choice.number] = choice.field
    if errors:
        raise Invalid("invalid", errors=errors)
    return remapped(header, chosen)


def _planned(ctx: Context, source: Source, table: Table, header: Header, report: Report | None = None) -> Prepared:
    missing = _missing(source.kind, header.fields)
    if missing:
        return Prepared(source, table.sheet, header, missing, None)
    rules = cell_rules(ctx.session, ctx.today)
    rows: list[PlannedRow] = []
    for row in typed_rows(table.rows, header, source.kind, rules):
        rows.append(planned(row))
        if report is not None and len(rows) % _REPORTED_ROWS == 0:
            report(len(rows), len(table.rows))
    return Prepared(source, table.sheet, header, (), plan_rows(ctx, source, rows))


def _missing(kind: ImportKind, fields: Collection[str]) -> list[str]:
    """The needed fields that no column fills."""
    return [column.field for column in columns_of(kind).values() if column.needed and column.field not in fields]


def _keep_plan(ctx: Context, batch: ImportBatch, prepared: Prepared) -> None:
    plan = prepared.plan
    batch.sheet, batch.header_row = prepared.sheet, prepared.header.row
    batch.columns = [asdict(column) for column in prepared.header.columns]
    batch.state = ImportState.UNMAPPED if plan is None else ImportState.PLANNED
    batch.counts = {} if plan is None else plan.counts
    batch.plan_hash = None if plan is None else plan.digest
    ctx.session.flush()
    ctx.session.execute(delete(ImportRow).where(col(ImportRow.batch_id) == batch.id))
    if plan is not None and plan.rows:
        rows = [row_columns(batch.id, place, row) for place, row in enumerate(plan.rows, start=1)]
        ctx.session.execute(insert(SQLModel.metadata.tables["import_row"]), rows)


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
