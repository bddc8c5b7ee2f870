"""Who may see a report to the level above, and who may take which step with it.

It is known where it is written and where it is sent. Where the level above is not in the system, the organisation
itself notes what was said there; nobody accepts or returns what they sealed themselves.
"""

import uuid
from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import Conflict, Forbidden, NotFound
from api.models.organisations import Organisation
from api.models.summary_reports import SummaryReport, SummaryReportIssue
from api.rules.access import Permission
from api.rules.summary_reports import SENDS, TRANSITIONS, ReportAction, ReportState, actions_from
from api.services.access import allowed, require
from api.services.context import Context

_NEEDED = {
    ReportAction.EDIT: Permission.SUMMARY_REPORT_WRITE,
    ReportAction.SUBMIT: Permission.SUMMARY_REPORT_SUBMIT,
    ReportAction.RESTATE: Permission.SUMMARY_REPORT_SUBMIT,
    ReportAction.ACCEPT: Permission.SUMMARY_REPORT_ACCEPT,
    ReportAction.RETURN: Permission.SUMMARY_REPORT_ACCEPT,
}


@dataclass(frozen=True)
class Seen:
    """A report with the organisations that write and receive it (the same one where nobody above is in the system)."""

    report: SummaryReport
    writes: Organisation
    receives: Organisation
    sealed_by_id: uuid.UUID | None

    def may(self, ctx: Context, action: ReportAction) -> bool:
        """Whether the actor may take a step, whatever the state."""
        place = self.writes if action in SENDS else self.receives
        if action not in SENDS and not ctx.actor.is_system and self.sealed_by_id == ctx.actor.account_id:
            return False
        return allowed(ctx.actor, _NEEDED[action], place.path)

    def allowed_actions(self, ctx: Context) -> tuple[ReportAction, ...]:
        """What the actor may do now."""
        return tuple(action for action in actions_from(self.report.state) if self.may(ctx, action))


def see(ctx: Context, report_id: uuid.UUID, *, lock: bool = False) -> Seen:
    """A report that the actor may read. ``lock`` holds it until the transaction ends.

    Raises:
        NotFound: there is none where the actor may look.
        Forbidden: it is in scope without ``summary_report:read``.
    """
    statement = select(SummaryReport).where(col(SummaryReport.id) == report_id)
    if lock:
        statement = statement.with_for_update().execution_options(populate_existing=True)
    report = ctx.session.execute(statement).scalar_one_or_none()
    if report is None:
        raise NotFound
    writes = ctx.session.get_one(Organisation, report.organisation_id)
    receives = writes
    if report.to_organisation_id is not None:
        receives = ctx.session.get_one(Organisation, report.to_organisation_id)
    if not allowed(ctx.actor, Permission.SUMMARY_REPORT_READ, receives.path):
        require(ctx, Permission.SUMMARY_REPORT_READ, writes.id)
    sealed_by = ctx.session.execute(
        select(col(SummaryReportIssue.sealed_by_id)).where(
            col(SummaryReportIssue.report_id) == report.id, col(SummaryReportIssue.number) == report.issues
        )
    ).scalar_one_or_none()
    return Seen(report, writes, receives, sealed_by)


def require_step(ctx: Context, seen: Seen, action: ReportAction) -> ReportState:
    """The state a step leads to, when the actor may take it now.

    Raises:
        Forbidden: without the right, or ``own_summary_report`` for what they sealed themselves.
        Conflict: ``summary_report_state_refused`` with what is allowed.
    """
    if not seen.may(ctx, action):
        own = action not in SENDS and allowed(ctx.actor, _NEEDED[action], seen.receives.path)
        raise Forbidden("own_summary_report" if own else "forbidden", permission=str(_NEEDED[action]))
    reached = TRANSITIONS[action].get(seen.report.state)
    if reached is None:
        raise Conflict("summary_report_state_refused", allowed=seen.allowed_actions(ctx), state=str(seen.report.state))
    return reached
