"""Retention (thời hạn lưu trữ): a run removes what is kept no longer, or as a trial counts it, and leaves a report.

For how many days each kind is kept is the dated setting ``retention_days``. Adopted records are not touched.
"""

import uuid
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, func, or_, select, update
from sqlmodel import col

from api.core.clock import CIVIL_ZONE
from api.core.paging import Page, decode_cursor, page_of
from api.models.consents import Consent
from api.models.events import Event, EventDetail
from api.models.members import Member, MemberStatusPeriod
from api.models.privacy import PrivacyRequest, RetentionRun
from api.rules.access import Permission
from api.rules.members import DEPARTED
from api.schemas.privacy import RetentionRunCreate, RetentionRunPublic
from api.services import events, jobs, reference
from api.services.access import require_everywhere
from api.services.context import Context
from api.services.work import Task

KIND = "retention"

Rule = Callable[[Context, date, bool], int]
"""Removes what is older than a day unless it is a trial; gives how many rows that is."""


def ask(ctx: Context, body: RetentionRunCreate) -> RetentionRunPublic:
    """Queue a run; the worker does it with the rights of whoever asked.

    Raises:
        Forbidden: ``privacy:manage`` does not reach the whole installation.
    """
    require_everywhere(ctx, Permission.PRIVACY_MANAGE)
    run = RetentionRun(trial=body.trial, asked_by_id=ctx.actor.account_id)
    ctx.session.add(run)
    ctx.session.flush()
    jobs.enqueue(ctx, KIND, {"run_id": run.id})
    events.record(ctx, "retention.asked", run.id, data={"trial": run.trial})
    return RetentionRunPublic.model_validate(run)


def search(ctx: Context, limit: int, cursor: str | None) -> Page[RetentionRunPublic]:
    """All runs with their reports, newest first.

    Raises:
        Forbidden: as ``ask``.
    """
    require_everywhere(ctx, Permission.PRIVACY_MANAGE)
    statement = select(RetentionRun)
    if cursor is not None:  # ids grow with time
        statement = statement.where(col(RetentionRun.id) < decode_cursor(cursor, [uuid.UUID])[0])
    rows = ctx.session.execute(statement.order_by(col(RetentionRun.id).desc()).limit(limit + 1)).scalars().all()
    page = page_of(rows, limit, lambda run: [str(run.id)])
    return Page([RetentionRunPublic.model_validate(run) for run in page.items], page.next_cursor)


def carry_out(task: Task) -> Mapping[str, Any]:
    """The job: every rule in one transaction, and the report with it."""
    with task.acting() as ctx:
        require_everywhere(ctx, Permission.PRIVACY_MANAGE)
        run = ctx.session.get_one(RetentionRun, uuid.UUID(str(task.arguments["run_id"])))
        days = reference.setting(ctx.session, "retention_days", ctx.today)
        results: list[dict[str, object]] = []
        for name, rule in RULES.items():
            kept_since = ctx.today - timedelta(days=days[name])
            rows = rule(ctx, kept_since, run.trial)
            results.append({"rule": name, "days": days[name], "kept_since": str(kept_since), "rows": rows})
        run.results, run.finished_at = results, ctx.at
        ctx.session.flush()
        events.record(ctx, "retention.finished", run.id, data={"trial": run.trial, "results": results})
        report = {"run_id": str(run.id), "results": results}
        task.finish(ctx, report)
    return report


def _departed_contact(ctx: Context, kept_since: date, trial: bool) -> int:
    """Telephone and e-mail of people who left, were expelled or died before a day."""
    left = select(col(MemberStatusPeriod.member_id)).where(
        col(MemberStatusPeriod.status).in_(DEPARTED),
        col(MemberStatusPeriod.valid_from) < kept_since,
        col(MemberStatusPeriod.valid_to) > ctx.today,
    )
    reachable = or_(col(Member.telephone).is_not(None), col(Member.email).is_not(None))
    condition = and_(col(Member.id).in_(left), reachable)
    count = _count(ctx, Member, condition)
    if not trial:
        ctx.session.execute(
            update(Member)
            .where(condition)
            .values(telephone=None, email=None, version=Member.version + 1, updated_at=ctx.at)
            .execution_options(synchronize_session=False)
        )
    return count


def _request_texts(ctx: Context, kept_since: date, trial: bool) -> int:
    """What people wrote in requests that were decided before a day, and what was answered."""
    written = or_(col(PrivacyRequest.text).is_not(None), col(PrivacyRequest.answer).is_not(None))
    condition = and_(col(PrivacyRequest.decided_on) < kept_since, written)
    count = _count(ctx, PrivacyRequest, condition)
    if not trial:
        ctx.session.execute(
            update(PrivacyRequest)
            .where(condition)
            .values(text=None, answer=None, version=PrivacyRequest.version + 1, updated_at=ctx.at)
            .execution_options(synchronize_session=False)
        )
    return count


def _withdrawn_consents(ctx: Context, kept_since: date, trial: bool) -> int:
    """Consents taken back before a day; the trail still says that they were given and when they ended."""
    condition = col(Consent.withdrawn_on) < kept_since
    count = _count(ctx, Consent, condition)
    if not trial:
        ctx.session.execute(delete(Consent).where(condition).execution_options(synchronize_session=False))
    return count


def _trail_details(ctx: Context, kept_since: date, trial: bool) -> int:
    """Old and new values in the trail from before a day; the trail itself stays and still verifies."""
    before = datetime.combine(kept_since, time.min, CIVIL_ZONE)
    condition = col(EventDetail.event_id).in_(select(col(Event.id)).where(col(Event.at) < before))
    count = _count(ctx, EventDetail, condition)
    if not trial:
        ctx.session.execute(delete(EventDetail).where(condition).execution_options(synchronize_session=False))
    return count


RULES: Mapping[str, Rule] = {
    "departed_contact": _departed_contact,
    "request_texts": _request_texts,
    "withdrawn_consents": _withdrawn_consents,
    "trail_details": _trail_details,
}
"""Key of ``retention_days`` → what it removes."""


def _count(ctx: Context, table: type, condition: ColumnElement[bool]) -> int:
    count: int = ctx.session.execute(select(func.count()).select_from(table).where(condition)).scalar_one()
    return count
