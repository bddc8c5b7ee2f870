"""Exports (xuất danh sách): lists of what an organisation has, as files.

A list is read from one moment of the data and written to a temporary file; only then is it sent, so that a slow
reader holds no connection to the database.
"""

import tempfile
import uuid
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import IO, Annotated, Any

from fastapi import Query, Response
from fastapi.responses import StreamingResponse

from api.dependencies import CallerDependency, Ctx, PathId
from api.problems import documented
from api.routing import Router
from api.rules.exports import ExportKind, ExportProfile, TableFormat
from api.schemas.common import Year
from api.schemas.exports import Delimiter, ExportCreate
from api.schemas.imports import SystemName
from api.schemas.jobs import JobPublic
from api.services import jobs
from api.services.exports import background
from api.services.exports.asked import Asked
from api.services.exports.lists import open_list, record_export
from api.services.sheets import MEDIA_TYPES, attachment, write_table
from api.transactions import Reply, open_context, translated_errors

router = Router(tags=["exports"])

_CHUNK = 1 << 16
_FILES: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The file.",
        "content": {
            media_type: {"schema": {"type": "string", "format": "binary"}} for media_type in MEDIA_TYPES.values()
        },
    }
}


@router.get(
    "/exports/{kind}",
    operation_id="exports_download",
    response_model=None,
    response_class=StreamingResponse,
    summary="A list as a file",
    responses={**_FILES, **documented(401, 403, 404, 413, 422)},
)
def download(
    caller: CallerDependency,
    kind: ExportKind,
    organisation_id: Annotated[uuid.UUID, Query(description="Whose list: of this organisation and below.")],
    file_format: Annotated[TableFormat, Query(alias="format", description="How it is written.")] = TableFormat.XLSX,
    year: Annotated[Year | None, Query(description="Needed for lists of a year.")] = None,
    profile: Annotated[
        ExportProfile, Query(description="`national`: the columns of the national member list.")
    ] = ExportProfile.FULL,
    system: Annotated[SystemName | None, Query(description="Add the keys by which this system names the rows.")] = None,
    delimiter: Annotated[Delimiter, Query()] = ",",
) -> StreamingResponse:
    """Take the list of what an organisation has, itself and below. The columns are those in which lists come in.

    Long lists are asked for in the background, see `exports_create`.
    """
    asked = Asked(organisation_id, year, profile, system)
    file = tempfile.TemporaryFile()  # noqa: SIM115  (closed when it has been sent)
    try:
        with translated_errors():
            with open_context(caller, snapshot=True) as ctx:
                listed = open_list(ctx, kind, asked, ctx.settings.export_rows_at_once)
                count = write_table(file, file_format, kind.value, listed.columns, listed.rows, delimiter=delimiter)
            with open_context(replace(caller, writes=True)) as ctx:
                record_export(ctx, kind, asked, count)
    except BaseException:
        file.close()
        raise
    return StreamingResponse(
        _chunks(file),
        media_type=MEDIA_TYPES[file_format],
        headers={"Content-Disposition": attachment(listed.name, file_format.value)},
    )


@router.post(
    "/exports",
    operation_id="exports_create",
    status_code=202,
    response_model=JobPublic,
    summary="Ask for a long list",
    responses=documented(401, 403, 404, 422),
)
def create(ctx: Ctx, body: ExportCreate) -> Reply[JobPublic]:
    """Let a list be made in the background; when its job is done, take the file from `/exports/files/{job_id}`."""
    job = background.make_later(ctx, body)
    return Reply(jobs.public(ctx, job), location=f"/api/v1/jobs/{job.id}")


@router.get(
    "/exports/files/{job_id}",
    operation_id="exports_file",
    response_model=None,
    response_class=Response,
    summary="A list made in the background",
    responses={**_FILES, **documented(401, 403, 404, 409)},
)
def fetch(ctx: Ctx, job_id: PathId) -> Response:
    """Take the file of a list you asked for, within three days, and only as long as you may still have that list."""
    file = background.find_file(ctx, job_id)
    name, _, ending = file.name.rpartition(".")
    headers = {"Content-Disposition": attachment(name, ending)}
    return Response(zlib.decompress(file.content), media_type=file.media_type, headers=headers)


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        file.seek(0)
        while chunk := file.read(_CHUNK):
            yield chunk
