"""Long lists that go out: made as background jobs, fetched later by whoever asked, as long as they have the right."""

import hashlib
import tempfile
import uuid
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from api.core.errors import Conflict, NotFound
from api.models.jobs import Job, JobState, StoredFile
from api.schemas.exports import ExportCreate
from api.services import jobs
from api.services.context import Context
from api.services.exports.asked import Asked
from api.services.exports.lists import ListOut, open_list, record_export, require_list
from api.services.sheets import MEDIA_TYPES, Cell, write_table
from api.services.work import Task

MAKE = "export.make"
"""The kind of work."""

_KEPT_FOR = timedelta(days=3)
_REPORTED_ROWS = 2_000
"""After how many rows it is said how far the work has come."""


def make_later(ctx: Context, request: ExportCreate) -> Job:
    """Let a list be made in the background, with the rights the actor has then.

    Raises:
        NotFound, Forbidden, Invalid: as ``lists.require_list``.
    """
    require_list(ctx, request.kind, asked_by(request))
    return jobs.enqueue(ctx, MAKE, request.model_dump() | {"language": ctx.language})


def find_file(ctx: Context, job_id: uuid.UUID) -> StoredFile:
    """The file of a list the actor asked for, as long as they may still have that list.

    Raises:
        NotFound, Forbidden: no list of theirs, or out of scope by now, or without the rights it needs.
        Conflict: ``export_not_ready``; ``file_gone`` when it is no longer kept.
    """
    job = jobs.get(ctx, job_id)
    if job.kind != MAKE:
        raise NotFound
    request = _request_of(job.arguments)
    require_list(ctx, request.kind, asked_by(request))
    if job.state is not JobState.DONE or job.result is None:
        raise Conflict("export_not_ready", allowed=[])
    file = ctx.session.get(StoredFile, uuid.UUID(str(job.result["file_id"])))
    if file is None or file.expires_at is None or file.expires_at <= ctx.at:
        raise Conflict("file_gone", allowed=[])
    return file


def make(task: Task) -> Mapping[str, Any]:
    """Write a list as it is at one moment, and keep the file for a few days."""
    request = _request_of(task.arguments)
    asked, language = asked_by(request), str(task.arguments["language"])
    with tempfile.TemporaryFile() as file:
        with task.reading(snapshot=True) as snapshot:
            reading = replace(snapshot, language=language)
            listed = open_list(reading, request.kind, asked)
            rows = _reported(task, listed)
            count = write_table(
                file, request.format, request.kind.value, listed.columns, rows, delimiter=request.delimiter
            )
        file.seek(0)
        content = file.read()
    with task.acting() as ctx:
        stored = StoredFile(
            account_id=ctx.actor.account_id,
            name=f"{listed.name}.{request.format.value}",
            media_type=MEDIA_TYPES[request.format],
            size=len(content),
            sha256=hashlib.sha256(content).digest(),
            content=zlib.compress(content, 1),
            expires_at=ctx.at + _KEPT_FOR,
        )
        ctx.session.add(stored)
        ctx.session.flush()
        ctx.reads.extend(reading.reads)
        record_export(ctx, request.kind, asked, count)
        result = {"file_id": stored.id, "rows": count}
        task.finish(ctx, result)
    return result


def asked_by(request: ExportCreate) -> Asked:
    """The list a request asks for."""
    return Asked(request.organisation_id, request.year, request.profile, request.system)


def _request_of(arguments: Mapping[str, Any]) -> ExportCreate:
    return ExportCreate.model_validate({name: value for name, value in arguments.items() if name != "language"})


def _reported(task: Task, listed: ListOut) -> Iterator[list[Cell]]:
    for count, row in enumerate(listed.rows, start=1):
        if count % _REPORTED_ROWS == 0:
            task.progress(count)
        yield row
