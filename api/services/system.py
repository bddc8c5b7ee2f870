"""How the system itself is (tình trạng hệ thống): what an administrator asks before anybody complains."""

from datetime import datetime
from importlib.metadata import version

from sqlalchemy import func, select, text
from sqlmodel import Session, col

from api.models.jobs import Job, JobState
from api.models.notices import MailDigest
from api.models.system import Backup
from api.models.webhooks import DeliveryState, Webhook, WebhookDelivery, WebhookState
from api.rules.access import Permission
from api.rules.notices import DigestState
from api.schemas.system import (
    BackupStanding,
    DatabaseStanding,
    JobsStanding,
    MailFailure,
    MailStanding,
    SystemPublic,
    WebhooksStanding,
)
from api.services import digests, mail, workers
from api.services.access import require_everywhere
from api.services.context import Context

_FAILED_DIGESTS = {DigestState.REFUSED: MailFailure.REFUSED, DigestState.UNCERTAIN: MailFailure.UNCERTAIN}


def get(ctx: Context) -> SystemPublic:
    """Everything at once, as of this instant. For administrators of the whole programme.

    Raises:
        Forbidden: for everybody else.
    """
    require_everywhere(ctx, Permission.SYSTEM_READ)
    return SystemPublic(
        measured_at=ctx.at,
        version=version("neuguong"),
        database=_database(ctx.session),
        backup=_last_backup(ctx.session),
        workers=workers.standing(ctx.session, ctx.at),
        jobs=_jobs(ctx.session, ctx.at),
        webhooks=_webhooks(ctx.session),
        mail=_mail(ctx),
    )


def _database(session: Session) -> DatabaseStanding:
    revision = session.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
    if session.get_bind().dialect.name == "sqlite":
        pages = session.execute(text("PRAGMA page_count")).scalar_one()
        size = pages * session.execute(text("PRAGMA page_size")).scalar_one()
        number = session.execute(text("SELECT sqlite_version()")).scalar_one()
        return DatabaseStanding(kind="sqlite", version=number, revision=revision, size_bytes=size)
    size = session.execute(text("SELECT pg_database_size(current_database())")).scalar_one()
    number = session.execute(text("SHOW server_version")).scalar_one()
    return DatabaseStanding(kind="postgresql", version=number, revision=revision, size_bytes=size)


def _last_backup(session: Session) -> BackupStanding | None:
    last = session.execute(select(Backup).order_by(col(Backup.taken_at).desc()).limit(1)).scalar_one_or_none()
    if last is None:
        return None
    return BackupStanding(taken_at=last.taken_at, name=last.name, size_bytes=last.size, revision=last.revision)


def _jobs(session: Session, at: datetime) -> JobsStanding:
    state, run_at = col(Job.state), col(Job.run_at)
    row = session.execute(
        select(
            func.count().filter(state == JobState.QUEUED),
            func.count().filter(state == JobState.LEASED),
            func.count().filter(state == JobState.FAILED),
            func.min(run_at).filter(state == JobState.QUEUED, run_at <= at),
        ).select_from(Job)
    ).one()
    return JobsStanding(queued=row[0], under_way=row[1], failed=row[2], oldest_due_at=row[3])


def _webhooks(session: Session) -> WebhooksStanding:
    pending = col(WebhookDelivery.state) == DeliveryState.PENDING
    enabled = col(Webhook.state) == WebhookState.ENABLED
    row = session.execute(
        select(
            func.count().filter(pending, enabled),
            func.min(col(WebhookDelivery.created_at)).filter(pending, enabled),
            func.count().filter(pending, ~enabled),
            func.count().filter(~pending),
        )
        .join(Webhook, col(Webhook.id) == col(WebhookDelivery.webhook_id))
        .where(col(WebhookDelivery.state).in_([DeliveryState.PENDING, DeliveryState.FAILED]))
    ).one()
    return WebhooksStanding(waiting=row[0], oldest_waiting_at=row[1], held=row[2], failed=row[3])


def _mail(ctx: Context) -> MailStanding:
    waiting = ctx.session.execute(
        select(func.count(), func.min(col(MailDigest.created_at))).where(
            col(MailDigest.state).in_([DigestState.QUEUED, DigestState.SENDING])
        )
    ).one()
    failures = [
        (at, failure)
        for state, failure in _FAILED_DIGESTS.items()
        if (at := _last_ended(ctx.session, state)) is not None
    ]
    away = _server_away_at(ctx.session)
    if away is not None:
        failures.append((away, MailFailure.UNREACHABLE))
    failed_at, failure = max(failures, default=(None, None))
    return MailStanding(
        configured=mail.configured(ctx.settings),
        waiting=waiting[0],
        oldest_waiting_at=waiting[1],
        last_sent_at=_last_ended(ctx.session, DigestState.SENT),
        last_failed_at=failed_at,
        last_failure=failure,
    )


def _last_ended(session: Session, state: DigestState) -> datetime | None:
    """When the youngest e-mail that ended like this did: ids grow with time, and the index knows them by state."""
    return session.execute(
        select(col(MailDigest.ended_at))
        .where(col(MailDigest.state) == state)
        .order_by(col(MailDigest.id).desc())
        .limit(1)
    ).scalar_one_or_none()


def _server_away_at(session: Session) -> datetime | None:
    """When sending last had to be put off or given up, as long as it has not succeeded since."""
    return session.execute(
        select(func.max(col(Job.updated_at))).where(
            col(Job.kind) == digests.SENDING,
            col(Job.state).in_([JobState.QUEUED, JobState.FAILED]),
            col(Job.error_code).is_not(None),
        )
    ).scalar_one_or_none()
