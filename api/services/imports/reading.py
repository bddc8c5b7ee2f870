"""Reading files that come in, and planning what they would do. Writes nothing, outside any writing transaction."""

import uuid
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import FieldError, Invalid
from api.core.legacy_text import Encoding
from api.models.imports import ImportBatch
from api.rules.access import Permission, may
from api.rules.imports import ImportAction, ImportKind, ImportState
from api.schemas.imports import ImportUpdate
from api.services.access import require, require_anywhere
from api.services.context import Context
from api.services.imports import profiles
from api.services.imports.basis import Basis, basis_of
from api.services.imports.columns import columns_of, fields_by_title
from api.services.imports.fields import cell_rules
from api.services.imports.headers import Header, find_header, header_of, remapped
from api.services.imports.kinds import plan_rows
from api.services.imports.places import Scope
from api.services.imports.plans import Plan, PlannedRow, Source, planned
from api.services.imports.registry import (
    choices_of,
    file_of,
    get_batch,
    header_of_batch,
    require_allowed,
    require_state,
    scope_of,
)
from api.services.imports.rows import typed_rows
from api.services.imports.tables import Limits, Table, read_table

_REPORTED_ROWS = 1_000
"""After how many rows it is said how far the work has come."""

Report = Callable[[int, int], None]
"""Hears how many rows are done, of how many."""


@dataclass(frozen=True)
class Upload:
    """A file as it came, and how it is meant.

    ``organisation_id`` None: where the actor may import. ``profile``: the name under which it is kept which columns
    fill which fields. ``encoding``: how its text is written, by somebody who has seen it; None: it is found out.
    """

    kind: ImportKind
    system: str
    name: str
    content: bytes
    organisation_id: uuid.UUID | None = None
    effective_on: date | None = None
    profile: str | None = None
    encoding: Encoding | None = None


@dataclass(frozen=True)
class Prepared:
    """What was found in a file. ``plan`` None: a needed column has not been found."""

    source: Source
    sheet: str | None
    encoding: Encoding
    header: Header
    missing: Sequence[str]
    plan: Plan | None
    basis: Basis


def prepare(ctx: Context, upload: Upload) -> Prepared:
    """Read a file and plan it.

    Raises:
        NotFound, Forbidden: the organisation is out of scope, or ``import:run`` is missing there.
        Invalid: at ``/organisation_id`` when the actor may import in several places and names none; at ``/profile``
            when there is none of that name; at ``/file`` as ``tables.read_table``.
        TooLarge: as ``tables.read_table``.
    """
    scope = scope_for(ctx, upload.organisation_id)
    source = Source(upload.kind, upload.system, scope, upload.effective_on or ctx.today, frozenset())
    known = profiles.known_titles(ctx, source, upload.profile)
    return _read(ctx, source, read_table(upload.content, limits_of(ctx), upload.encoding), known)


def prepare_kept(ctx: Context, batch_id: uuid.UUID, report: Report) -> Prepared:
    """Read a file that was kept unread, and plan it. ``report`` hears of rows done, of how many.

    Raises:
        NotFound, Forbidden: as ``registry.get_batch``.
        Conflict: ``import_state_refused``, ``file_gone``.
        Invalid, TooLarge: as ``prepare``.
    """
    batch = get_batch(ctx, batch_id)
    require_state(batch, ImportState.PLANNING)
    source = Source(batch.kind, batch.system, scope_of(ctx, batch), batch.effective_on, frozenset())
    known = profiles.known_titles(ctx, source, batch.profile)
    encoding = batch.encoding if batch.encoding_confirmed else None
    return _read(ctx, source, read_table(file_of(ctx, batch), limits_of(ctx), encoding), known, report)


def prepare_again(ctx: Context, batch_id: uuid.UUID, request: ImportUpdate) -> Prepared:
    """Read a kept file as the request says, and plan it anew.

    Raises:
        NotFound, Forbidden: as ``registry.get_batch``.
        Conflict: ``import_state_refused``; ``file_gone`` when the file is no longer kept.
        Invalid: columns, fields or rows that are not there.
    """
    batch = get_batch(ctx, batch_id)
    require_allowed(batch, ImportAction.MAP)
    table = read_table(file_of(ctx, batch), limits_of(ctx), request.encoding or batch.encoding)
    header = header_of_batch(batch)
    if request.header_row is not None and request.header_row != header.row:
        titles = next((row.cells for row in table.rows if row.number == request.header_row), None)
        if titles is None:
            raise Invalid.at("/header_row", "row_unknown")
        header = header_of(request.header_row, titles, fields_by_title(batch.kind))
    elif request.encoding not in {None, batch.encoding}:
        header = find_header(table.rows, fields_by_title(batch.kind))
    if request.columns is not None:
        header = _chosen(batch.kind, header, request)
    source = Source(
        kind=batch.kind,
        system=batch.system,
        scope=scope_of(ctx, batch),
        effective_on=request.effective_on or batch.effective_on,
        fields=header.fields,
        choices={**choices_of(batch), **{choice.row: choice.subject_id for choice in request.choices or ()}},
    )
    return _planned(ctx, source, table, header)


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


def scope_for(ctx: Context, organisation_id: uuid.UUID | None) -> Scope:
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


def _read(
    ctx: Context, source: Source, table: Table, known: Mapping[str, str] | None, report: Report | None = None
) -> Prepared:
    """Plan a table whose titles are found by a profile's (``known``), as last time, or by all that are usual."""
    header = find_header(table.rows, known) if known is not None else _remembered(ctx, source, table)
    if header is None:
        header = find_header(table.rows, fields_by_title(source.kind))
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
    for place, choice in enumerate(request.columns or ()):
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
    basis = basis_of(ctx)
    missing = _missing(source.kind, header.fields)
    if missing:
        return Prepared(source, table.sheet, table.encoding, header, missing, None, basis)
    rules = cell_rules(ctx.session, ctx.today)
    rows: list[PlannedRow] = []
    for row in typed_rows(table.rows, header, source.kind, rules):
        rows.append(planned(row))
        if report is not None and len(rows) % _REPORTED_ROWS == 0:
            report(len(rows), len(table.rows))
    return Prepared(source, table.sheet, table.encoding, header, (), plan_rows(ctx, source, rows), basis)


def _missing(kind: ImportKind, fields: Collection[str]) -> list[str]:
    """The needed fields that no column fills."""
    return [column.field for column in columns_of(kind).values() if column.needed and column.field not in fields]
