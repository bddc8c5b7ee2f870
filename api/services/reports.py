"""Reports of a member on their own deeds: interim progress at any time, and the account of the year (tự báo cáo)."""

import uuid
from collections.abc import Sequence

from sqlalchemy import func, insert, select
from sqlmodel import col

from api.core.ids import new_id
from api.models.pledges import ProgressReport, SelfReport
from api.rules.periods import Window
from api.rules.pledges import Action, EntryStage, ReasonKind
from api.schemas.pledges import PledgeStatus
from api.schemas.reports import ProgressCreate, ProgressPublic, SelfReportCreate, SelfReportPublic
from api.services import deeds, events, proxies
from api.services.context import Context
from api.services.pledge_access import load, require_action, status
from api.services.pledge_moves import give_reason, move
from api.services.pledges import check_window
from api.services.year_holds import hold_open


def report_progress(ctx: Context, pledge_id: uuid.UUID, body: ProgressCreate) -> ProgressPublic:
    """Say how the deeds stand between registration and self-report. Changes no figure."""
    subject = load(ctx, pledge_id)
    require_action(ctx, subject, Action.REPORT_PROGRESS)
    hold_open(ctx, subject.row.year)
    quantities = deeds.check_quantities(ctx.session, pledge_id, body.quantities)
    report = ProgressReport(
        pledge_id=pledge_id, reported_on=ctx.today, text=body.text, quantities=quantities, created_at=ctx.at
    )
    ctx.session.add(report)
    ctx.session.flush()
    events.record(
        ctx,
        "pledge.progress_reported",
        pledge_id,
        organisation_id=subject.row.organisation_id,
        data={"report_id": report.id},
    )
    return ProgressPublic.model_validate(report)


def self_report(
    ctx: Context, pledge_id: uuid.UUID, body: SelfReportCreate, expected: int | None = None
) -> PledgeStatus:
    """Give the account of the year: done, not done, what next. A later one supersedes and keeps the earlier.

    Raises:
        Conflict: ``report_not_open``, or ``report_closed`` where the rule refuses lateness; or as every step.
    """
    subject = load(ctx, pledge_id)
    require_action(ctx, subject, Action.SELF_REPORT, expected)
    late = check_window(ctx, subject, Window.REPORT, body.late_reason)
    quantities = deeds.check_quantities(ctx.session, pledge_id, body.quantities)
    if subject.own:
        proxies.refuse_own_confirmation(body.confirmed)
    moved = move(ctx, subject, Action.SELF_REPORT, expected=expected)
    number = ctx.session.execute(
        select(func.coalesce(func.max(col(SelfReport.number)), 0) + 1).where(col(SelfReport.pledge_id) == pledge_id)
    ).scalar_one()
    ctx.session.execute(
        insert(SelfReport).values(
            id=new_id(),
            created_at=ctx.at,
            updated_at=ctx.at,
            version=1,
            pledge_id=pledge_id,
            number=number,
            reported_on=ctx.today,
            done=body.done,
            not_done=body.not_done,
            next=body.next,
            quantities=quantities,
        )
    )
    if not subject.own:
        proxies.note(ctx, pledge_id, subject.row.organisation_id, EntryStage.SELF_REPORT, body.confirmed)
    if late:
        give_reason(ctx, pledge_id, ReasonKind.LATE_REPORT, body.late_reason)
    return status(ctx, moved)


def progress_of(ctx: Context, pledge_id: uuid.UUID) -> Sequence[ProgressPublic]:
    """The interim reports on a pledge, newest first, for whoever has been let see it."""
    rows = ctx.session.execute(
        select(ProgressReport)
        .where(col(ProgressReport.pledge_id) == pledge_id)
        .order_by(col(ProgressReport.reported_on).desc(), col(ProgressReport.id).desc())
    ).scalars()
    return [ProgressPublic.model_validate(row) for row in rows]


def self_reports_of(ctx: Context, pledge_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[SelfReportPublic]]:
    """The self-reports on pledges, newest first, for whoever has been let see them."""
    found: dict[uuid.UUID, list[SelfReportPublic]] = {pledge_id: [] for pledge_id in pledge_ids}
    for row in ctx.session.execute(
        select(SelfReport).where(col(SelfReport.pledge_id).in_(pledge_ids)).order_by(col(SelfReport.number).desc())
    ).scalars():
        found[row.pledge_id].append(
            SelfReportPublic(
                id=row.id,
                number=row.number,
                reported_on=row.reported_on,
                done=row.done,
                not_done=row.not_done,
                next=row.next,
                quantities={uuid.UUID(deed_id): number for deed_id, number in row.quantities.items()},
                written_at=row.created_at,
            )
        )
    return found
