"""How far work has come that is one long writing transaction, told without being part of it.

PostgreSQL tells it on another connection. SQLite has one writer, which is that very transaction: there it stands in a
small file of the data directory, which every process of the installation can read, and a kill leaves nothing but that.
"""

import json
import os
import uuid
from pathlib import Path

from api.core.settings import Settings
from api.models.jobs import Job


def tell(settings: Settings, job: Job, done: int, total: int) -> None:
    """Say how many steps of how many are done, beside the database."""
    path = _path(settings, job.id)
    path.parent.mkdir(parents=True, exist_ok=True)
    written = path.with_suffix(".new")
    written.write_text(json.dumps([job.attempts, done, total]))
    os.replace(written, path)  # a reader finds the old or the new, never half of it


def told(settings: Settings, job: Job) -> tuple[int, int] | None:
    """Steps done and in all, as said beside the database in the present attempt; None when nothing was."""
    try:
        attempt, done, total = json.loads(_path(settings, job.id).read_text())
    except FileNotFoundError:
        return None
    return (done, total) if attempt == job.attempts else None


def forget(settings: Settings, job: Job) -> None:
    """Remove what was said about a job whose attempt is over."""
    _path(settings, job.id).unlink(missing_ok=True)


def _path(settings: Settings, job_id: uuid.UUID) -> Path:
    return settings.data_directory / "progress" / f"{job_id}.json"
