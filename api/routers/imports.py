"""Imports (nhập danh sách): send a file, see the plan, put the columns right, commit exactly that plan.

Reading and planning happen outside any writing transaction, so a large file holds nobody up.
"""

import uuid
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from fastapi import File, Form, Query, Response, UploadFile
from pydantic import TypeAdapter

from api.core.legacy_text import Encoding
from api.core.paging import DEFAULT_LIMIT, Page
from api.core.text import tidy
from api.dependencies import CallerDependency, Ctx, Cursor, IfMatch, Limit, PathId
from api.models.imports import ImportBatch, ImportRow
from api.problems import documented, sentence
from api.routing import Router
from api.rules.exports import TableFormat
from api.rules.imports import ALLOWED, ImportKind, ImportState, RowAction
from api.schemas.common import PageOf, page_public
from api.schemas.imports import (
    ImportCommit,
    ImportCounts,
    ImportField,
    ImportPublic,
    ImportRemark,
    ImportRowPublic,
    ImportSummary,
    ImportUpdate,
    ProfileName,
    SystemName,
)
from api.services.context import Context
from api.services.imports import background, commits, intake, reading, registry, undoing, workbooks
from api.services.imports.columns import columns_of
from api.services.sheets import MEDIA_TYPES, attachment
from api.transactions import Reply, answer, open_context, translated_errors

router = Router(tags=["imports"])
uploads = Router(
    tags=["imports"],
    form_limits={"max_files": 1, "max_fields": 10, "max_part_size": 4_000},
)
"""What takes files; how large they may be is said in ``main``."""

_IMPORT: TypeAdapter[ImportPublic] = TypeAdapter(ImportPublic)
_XLSX = MEDIA_TYPES[TableFormat.XLSX]
_WORKBOOK: dict[int | str, dict[str, Any]] = {
    200: {"description": "The workbook.", "content": {_XLSX: {"schema": {"type": "string", "format": "binary"}}}}
}


@uploads.post(
    "/imports",
    operation_id="imports_upload",
    status_code=201,
    response_model=ImportPublic,
    summary="Send a list",
    responses=documented(401, 403, 404, 413, 422),
)
def upload(
    caller: CallerDependency,
    file: Annotated[UploadFile, File(description="CSV, XLSX, XLS or ODS; in Unicode, TCVN3, VNI or CP1258.")],
    kind: Annotated[ImportKind, Form(description="What the rows are.")],
    system: Annotated[SystemName, Form()],
    organisation_id: Annotated[
        uuid.UUID | None,
        Form(description="Where it runs: rows reach only this organisation and below. Left out: where you may import."),
    ] = None,
    profile: Annotated[
        ProfileName | None,
        Form(description="Kept columns to read it by; `national`: those of the national member list."),
    ] = None,
    encoding: Annotated[
        Encoding | None, Form(description="How its text is written; left out, it is found out.")
    ] = None,
    effective_on: Annotated[
        date | None,
        Form(description="From when facts hold for which a row names no day; today when left out."),
    ] = None,
) -> Response:
    """Send a list and get the plan of what it would do, row by row. Nothing is changed until it is committed.

    A large file is planned in the background: its state is `planning` until the job named by `job_id` is done.
    """
    sent = reading.Upload(
        kind=kind,
        system=system,
        name=tidy(file.filename or "")[:200] or kind.value,
        content=file.file.read(),
        organisation_id=organisation_id,
        effective_on=effective_on,
        profile=profile,
        encoding=encoding,
    )
    large = len(sent.content) > caller.installation.settings.import_bytes_at_once
    with translated_errors():
        prepared = None
        if not large:
            with open_context(replace(caller, writes=False)) as ctx:
                prepared = reading.prepare(ctx, sent)

        def act(ctx: Context) -> Reply[ImportPublic]:
            batch = background.plan_later(ctx, sent) if prepared is None else intake.keep(ctx, sent, prepared)
            return Reply(public(batch), version=batch.version, location=f"/api/v1/imports/{batch.id}")

        return answer(caller, act, _IMPORT, 201)


@router.get(
    "/imports",
    operation_id="imports_list",
    response_model=PageOf[ImportSummary],
    summary="Imports",
    responses=documented(401, 403),
)
def listed(
    ctx: Ctx,
    kind: Annotated[ImportKind | None, Query(description="Only lists of this kind.")] = None,
    state: Annotated[list[ImportState] | None, Query(max_length=10, description="Only in these states.")] = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, Any]:
    """The imports of where you may import, the newest first."""
    page = registry.find(ctx, kind, state or (), limit, cursor)
    return page_public(Page([ImportSummary(**_summary(batch)) for batch in page.items], page.next_cursor))


@router.get(
    "/imports/templates/{kind}.xlsx",
    operation_id="imports_template",
    response_model=None,
    response_class=Response,
    summary="An empty list to fill in",
    responses={**_WORKBOOK, **documented(401, 404, 422)},
)
def template(ctx: Ctx, kind: ImportKind) -> Response:
    """A workbook with the titles of a kind of list and one row as an example."""
    return _attachment(workbooks.template(kind, ctx.language), kind.value)


@router.get(
    "/imports/{import_id}",
    operation_id="imports_get",
    response_model=ImportPublic,
    summary="One import",
    responses=documented(401, 403, 404),
)
def get(ctx: Ctx, import_id: PathId) -> Reply[ImportPublic]:
    """An import with how its file is read, how many rows do what, and the hash of its plan."""
    batch = registry.get_batch(ctx, import_id)
    return Reply(public(batch), version=batch.version)


@router.get(
    "/imports/{import_id}/rows",
    operation_id="imports_rows",
    response_model=PageOf[ImportRowPublic],
    summary="Rows of an import",
    responses=documented(401, 403, 404),
)
def rows(
    ctx: Ctx,
    import_id: PathId,
    state: Annotated[list[RowAction] | None, Query(max_length=10, description="Only rows of these kinds.")] = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, Any]:
    """What each row says and becomes, in the order of the file; people who vanished from the list come last."""
    batch = registry.get_batch(ctx, import_id)
    titles = {column.number: column.title for column in registry.header_of_batch(batch).columns}
    numbers = {column.field: column.number for column in registry.header_of_batch(batch).columns if column.field}
    page = registry.find_rows(ctx, batch, state or (), limit, cursor)
    return page_public(Page([_row(row, numbers, titles) for row in page.items], page.next_cursor))


@router.get(
    "/imports/{import_id}/faulty-rows.xlsx",
    operation_id="imports_faulty_rows",
    response_model=None,
    response_class=Response,
    summary="Faulty rows to put right",
    responses={**_WORKBOOK, **documented(401, 403, 404, 409)},
)
def faulty_rows(ctx: Ctx, import_id: PathId) -> Response:
    """The faulty rows as they came, each with what is wrong; put them right and send the workbook as a new list."""
    batch = registry.get_batch(ctx, import_id)
    return _attachment(workbooks.faulty_rows(ctx, batch, sentence), f"{batch.kind.value} faulty")


@router.patch(
    "/imports/{import_id}",
    operation_id="imports_update",
    response_model=ImportPublic,
    summary="Read the file differently",
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def update(caller: CallerDependency, import_id: PathId, body: ImportUpdate, if_match: IfMatch) -> Response:
    """Say which row holds the titles, which column fills which field, how the text is written, whom unclear rows mean.

    The plan is made anew, by `{}` too.
    """
    with translated_errors():
        with open_context(replace(caller, writes=False)) as ctx:
            prepared = reading.prepare_again(ctx, import_id, body)

        def act(ctx: Context) -> Reply[ImportPublic]:
            batch = intake.keep_again(ctx, import_id, prepared, if_match, confirmed=body.encoding is not None)
            return Reply(public(batch), version=batch.version)

        return answer(caller, act, _IMPORT)


@router.post(
    "/imports/{import_id}/commit",
    operation_id="imports_commit",
    response_model=ImportPublic,
    summary="Commit a plan",
    responses=documented(401, 403, 404, 409, 422),
)
def commit(ctx: Ctx, import_id: PathId, body: ImportCommit) -> Reply[ImportPublic]:
    """Carry out exactly the plan of this hash: all of it or nothing. Refused when the data has changed meanwhile.

    A large plan is carried out in the background: the import stays `planned` until the job named by `job_id` is done.
    """
    large = commits.is_large(ctx, import_id)
    batch = background.commit_later(ctx, import_id, body) if large else commits.commit(ctx, import_id, body)
    return Reply(public(batch), version=batch.version)


@router.post(
    "/imports/{import_id}/reversal",
    operation_id="imports_undo",
    response_model=ImportPublic,
    summary="Undo an import",
    responses=documented(401, 403, 404, 409, 412, 428),
)
def undo(ctx: Ctx, import_id: PathId, if_match: IfMatch) -> Reply[ImportPublic]:
    """Take back everything an import wrote, as long as nobody has built on it: all of it or nothing."""
    batch = undoing.undo(ctx, import_id, if_match)
    return Reply(public(batch), version=batch.version)


@router.delete(
    "/imports/{import_id}",
    operation_id="imports_discard",
    status_code=204,
    response_model=None,
    summary="Throw an import away",
    responses=documented(401, 403, 404, 409, 412, 428),
)
def discard(ctx: Ctx, import_id: PathId, if_match: IfMatch) -> None:
    """Throw an import away that was not committed, with its rows and its file."""
    registry.discard(ctx, import_id, if_match)


def public(batch: ImportBatch) -> ImportPublic:
    """An import as the wire has it."""
    return ImportPublic(
        **_summary(batch),
        sheet=batch.sheet,
        encoding=batch.encoding,
        encoding_confirmed=batch.encoding_confirmed,
        profile=batch.profile,
        header_row=batch.header_row,
        columns=[vars(column) for column in registry.header_of_batch(batch).columns],
        fields=[
            ImportField(
                field=column.field, title_vi=column.title("vi"), title_en=column.title("en"), needed=column.needed
            )
            for column in columns_of(batch.kind).values()
        ],
        missing_fields=registry.missing_fields(batch),
        effective_on=batch.effective_on,
        plan_hash=batch.plan_hash,
        good_rows_only=batch.good_rows_only,
        job_id=batch.job_id,
        allowed_actions=ALLOWED[batch.state],
    )


def _summary(batch: ImportBatch) -> dict[str, Any]:
    names = ("id", "version", "kind", "system", "state", "organisation_id", "file_name", "created_at", "committed_at")
    return {name: getattr(batch, name) for name in names} | {"counts": ImportCounts(**batch.counts)}


def _row(row: ImportRow, numbers: Mapping[str, int], titles: Mapping[int, str]) -> ImportRowPublic:
    return ImportRowPublic(
        number=row.number,
        action=row.action,
        subject_id=row.subject_id,
        values=row.values,
        changes=row.changes,
        errors=[_remark(remark, numbers, titles) for remark in (*row.faults, *row.errors)],
        notices=[_remark(remark, numbers, titles) for remark in row.notices],
    )


def _remark(remark: Mapping[str, Any], numbers: Mapping[str, int], titles: Mapping[int, str]) -> ImportRemark:
    column = remark["column"] or numbers.get(remark["field"] or "")
    return ImportRemark(
        column=column,
        letter=None if column is None else column_letters(column),
        field=remark["field"],
        title=None if column is None else titles.get(column),
        code=remark["code"],
        reason_vi=sentence(remark["code"], "vi", remark["params"]),
        reason_en=sentence(remark["code"], "en", remark["params"]),
        value=remark["value"],
        candidates=remark["params"].get("candidates", []),
        read=remark["read"],
    )


def column_letters(number: int) -> str:
    """A column as spreadsheets call it: 1 → A, 27 → AA."""
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters


def _attachment(content: bytes, name: str) -> Response:
    return Response(content, media_type=_XLSX, headers={"Content-Disposition": attachment(name, "xlsx")})
