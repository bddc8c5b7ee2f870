"""Once a day: remove what nobody can ask for any more, and write the heads of the event chains into the log."""

from collections.abc import Mapping
from typing import Any

import structlog
from sqlalchemy import delete, select
from sqlmodel import col

from api.models.events import EventChain
from api.models.jobs import StoredFile
from api.services import guesses, idempotency, jobs, outbox, sign_in_sessions, workers
from api.services.work import Task

log = structlog.get_logger("housekeeping")


def tidy(task: Task) -> Mapping[str, Any]:
    """Remove old answers, guesses, sessions, jobs, messages and expired files. Gives nothing of interest.

    The heads in the log, kept where logs are kept, later show whether the trail was taken back to an older state.
    """
    with task.acting() as ctx:
        idempotency.forget_old(ctx)
        guesses.forget_old(ctx.session, ctx.at)
        sign_in_sessions.forget_old(ctx.session, ctx.at)
        jobs.forget_old(ctx.session, ctx.at)
        outbox.forget_old(ctx.session, ctx.at)
        workers.forget_gone(ctx.session, ctx.at)
        ctx.session.execute(delete(StoredFile).where(col(StoredFile.expires_at) < ctx.at))
        heads = ctx.session.execute(
            select(col(EventChain.chain), col(EventChain.length), col(EventChain.digest)).where(
                col(EventChain.length) > 0
            )
        ).all()
        task.finish(ctx, {})
    log.info("event_chain_heads", heads={str(chain): [length, digest.hex()] for chain, length, digest in heads})
    return {}
