"""Imports too large for a request: planned and committed as background jobs, with the rights held at that moment.

A job that dies leaves nothing: planning only reads until it keeps the plan, a commit is one transaction, and either is
taken up again.
"""

import uuid
from collections.abc import Mapping
from typing import Any

from api.models.imports import ImportBatch
from api.rules.imports import ImportAction
from api.schemas.imports import ImportCommit
from api.services import jobs
from api.services.context import Context
from api.services.imports import commits, intake, reading
from api.services.imports.reading import Upload
from api.services.imports.registry import get_batch, require_allowed
from api.services.work import Task

PLAN, COMMIT = "import.plan", "import.commit"
"""The kinds of work."""


def plan_later(ctx: Context, upload: Upload) -> ImportBatch:
    """Keep a file, and let it be read and planned in the background.

    Raises:
        NotFound, Forbidden, Invalid, TooLarge: as ``intake.keep_unread``.
    """
    batch = intake.keep_unread(ctx, upload)
    batch.job_id = jobs.enqueue(ctx, PLAN, {"import_id": batch.id}).id
    ctx.session.flush()
    return batch


def commit_later(ctx: Context, batch_id: uuid.UUID, request: ImportCommit) -> ImportBatch:
    """Let a plan be carried out in the background.

    Raises:
        NotFound, Forbidden: as ``registry.get_batch``.
        Conflict: ``import_state_refused``; ``import_plan_changed`` when it is not the plan named.
    """
    batch = get_batch(ctx, batch_id, lock=True)
    require_allowed(batch, ImportAction.COMMIT)
    commits.require_plan(batch, request)
    batch.job_id = jobs.enqueue(ctx, COMMIT, {"import_id": batch.id, "request": request.model_dump()}).id
    ctx.session.flush()
    return batch


def plan(task: Task) -> Mapping[str, Any]:
    """Read and plan a kept file."""
    batch_id = uuid.UUID(task.arguments["import_id"])
    with task.reading() as ctx:
        prepared = reading.prepare_kept(ctx, batch_id, task.progress)
    with task.acting() as ctx:
        batch = intake.keep_planned(ctx, batch_id, prepared)
        return _finished(task, ctx, batch)


def commit(task: Task) -> Mapping[str, Any]:
    """Carry a plan out."""
    request = ImportCommit.model_validate(task.arguments["request"])
    with task.acting() as ctx:
        batch = commits.commit(ctx, uuid.UUID(task.arguments["import_id"]), request, task.progress_meanwhile)
        return _finished(task, ctx, batch)


def _finished(task: Task, ctx: Context, batch: ImportBatch) -> Mapping[str, Any]:
    """Note the end of the work in its own transaction."""
    result = {"import_id": batch.id, "counts": batch.counts}
    task.finish(ctx, result)
    return result
