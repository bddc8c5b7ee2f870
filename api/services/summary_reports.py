"""Reports to the level above (báo cáo tổng hợp): written, sealed and sent, accepted or returned, restated."""

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import delete, insert, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased
from sqlmodel import col

from api.core.errors import Conflict, FieldError, Invalid
from api.core.ids import new_id
from api.core.paging import Page, decode_cursor, page_of
from api.models.organisations import Organisation
from api.models.summary_reports import SummaryReport, SummaryReportIssue, SummaryReportSection, SummaryReportVerdict
from api.rules.access import Permission
from api.rules.summary_reports import ReportAction, ReportPeriod, ReportState, due_on, first_day, last_day
from api.schemas.common import Named
from api.schemas.summary_reports import (
    ReportsBelow,
    Signature,
    SummaryReportCreate,
    SummaryReportPreview,
    SummaryReportPublic,
    SummaryReportReason,
    SummaryReportRow,
    SummaryReportSubmission,
    SummaryReportUpdate,
)
from api.services import events, reference, summary_report_content, years
from api.services.access import allowed, require, scope_condition
from api.services.context import Context, check_version
from api.services.summary_report_access import Seen, require_step, see
from api.services.summary_report_issues import last_accepted, last_digest
from api.services.tree import parent_on, subtree_now

_SIGNATURE = {"place": "place", "authority": "authority", "title": "signatory_title", "name": "signatory_name"}
_Writer, _Receiver = aliased(Organisation), aliased(Organisation)

_ROWS = (
    select(SummaryReport, col(_Writer.name), col(_Receiver.name))
    .join(_Writer, col(_Writer.id) == col(SummaryReport.organisation_id))
    .outerjoin(_Receiver, col(_Receiver.id) == col(SummaryReport.to_organisation_id))
)
"""Reports with the names of who writes and who receives them; still to be narrowed."""


def create(ctx: Context, body: SummaryReportCreate) -> SummaryReportPublic:
    """Begin an organisation's report of a period that has begun.

    Raises:
        NotFound, Forbidden: out of scope, or without ``summary_report:write``.
        Invalid: ``year_not_opened``, ``period_ahead``.
        Conflict: ``summary_report_exists``.
    """
    organisation = require(ctx, Permission.SUMMARY_REPORT_WRITE, body.organisation_id)
    years.require_opened(ctx.session, body.year, "/year")
    if first_day(body.year, body.period) > ctx.today:
        raise Invalid.at("/period", "period_ahead")
    report = SummaryReport(
        organisation_id=organisation.id,
        to_organisation_id=parent_on(ctx.session, organisation.id, ctx.today),
        year=body.year,
        period=body.period,
        state=ReportState.DRAFT,
        due_on=_due_on(ctx, body.year, body.period),
    )
    try:
        with ctx.session.begin_nested():
            ctx.session.add(report)
    except IntegrityError as error:  # one report an organisation and period
        raise Conflict("summary_report_exists", allowed=["edit"]) from error
    _record(ctx, "summary_report.drafted", report)
    return get(ctx, report.id)


def get(ctx: Context, report_id: uuid.UUID) -> SummaryReportPublic:
    """A report in hand, for the organisation that writes it and the level above.

    Raises:
        NotFound, Forbidden: as ``summary_report_access.see``.
    """
    return _public(ctx, see(ctx, report_id))


def search(
    ctx: Context,
    organisation_id: uuid.UUID | None,
    year: int | None,
    period: ReportPeriod | None,
    limit: int,
    cursor: str | None,
) -> Page[SummaryReportRow]:
    """Reports that the actor may read, newest first; of an organisation and below when one is named."""
    read = Permission.SUMMARY_REPORT_READ
    statement = _ROWS.where(
        or_(scope_condition(ctx.actor, read, _Writer.path), scope_condition(ctx.actor, read, _Receiver.path))
    )
    if organisation_id is not None:
        top = require(ctx, read, organisation_id)
        below = select(col(Organisation.id)).where(subtree_now(top.path))
        statement = statement.where(col(SummaryReport.organisation_id).in_(below))
    if year is not None:
        statement = statement.where(col(SummaryReport.year) == year)
    if period is not None:
        statement = statement.where(col(SummaryReport.period) == period)
    if cursor is not None:  # ids grow with time
        statement = statement.where(col(SummaryReport.id) < decode_cursor(cursor, [uuid.UUID])[0])
    rows = ctx.session.execute(statement.order_by(col(SummaryReport.id).desc()).limit(limit + 1)).all()
    page = page_of(rows, limit, lambda row: [str(row[0].id)])
    return Page([SummaryReportRow(**_row(*row)) for row in page.items], page.next_cursor)


def edit(ctx: Context, report_id: uuid.UUID, body: SummaryReportUpdate, expected: int | None) -> SummaryReportPublic:
    """Change what people write in a report.

    Raises:
        Conflict: ``summary_report_state_refused`` while it is with the level above.
        Invalid: ``choice_invalid`` for a section that the template does not have.
    """
    seen = _step(ctx, report_id, ReportAction.EDIT, expected)
    changes = body.changes()
    texts: Mapping[str, str] | None = changes.pop("sections", None)
    for field, value in changes.items():
        setattr(seen.report, field, value)
    seen.report.updated_at = ctx.at
    if texts is not None:
        _write_sections(ctx, seen.report, texts)
    ctx.session.flush()
    _record(ctx, "summary_report.edited", seen.report)
    return _public(ctx, seen)


def preview(ctx: Context, report_id: uuid.UUID, as_of: date | None) -> SummaryReportPreview:
    """The figures as they would be sealed now, and where the reports from below stand.

    Raises:
        Invalid: ``date_in_future``, or ``before_beginning`` of the period.
    """
    report = see(ctx, report_id).report
    day = _as_of(ctx, report, as_of, "?as_of")
    return SummaryReportPreview(
        as_of=day,
        figures=summary_report_content.figures(ctx, report.organisation_id, report.year, day),
        below=summary_report_content.below(ctx.session, report.organisation_id, report.year, report.period, day),
    )


def submit(
    ctx: Context, report_id: uuid.UUID, body: SummaryReportSubmission, expected: int | None
) -> SummaryReportPublic:
    """Seal a report with the figures of a day and send it to the level above.

    Raises:
        Conflict: ``summary_report_incomplete`` naming each section and part of the signature still empty;
            ``summary_report_below_missing`` without an exception while reports from below are not in.
        Invalid: ``date_in_future``, or ``before_beginning`` of the period.
    """
    seen = _step(ctx, report_id, ReportAction.SUBMIT, expected)
    report = seen.report
    as_of = _as_of(ctx, report, body.as_of, "/as_of")
    signature = _require_complete(ctx, report, as_of)
    restates = last_accepted(ctx.session, report.id)
    sealed = summary_report_content.content(ctx, report, as_of, signature, body.exception, restates)
    waiting = [each.organisation.name for each in sealed.below if not each.is_in]
    if waiting and body.exception is None:
        raise Conflict("summary_report_below_missing", allowed=["exception"], organisations=", ".join(waiting))
    content = sealed.model_dump(mode="json")
    issue = SummaryReportIssue(
        id=new_id(),
        report_id=report.id,
        number=sealed.number,
        restates=restates,
        as_of=as_of,
        content=content,
        digest=summary_report_content.digest_of(last_digest(ctx.session, report), content),
        sealed_at=ctx.at,
        sealed_by_id=ctx.actor.account_id,
    )
    ctx.session.add(issue)
    report.issues = sealed.number
    report.submitted_on = report.submitted_on or ctx.today
    ctx.session.flush()
    _record(ctx, "summary_report.submitted", report, number=issue.number, as_of=as_of, digest=issue.digest.hex())
    return get(ctx, report_id)


def accept(ctx: Context, report_id: uuid.UUID, expected: int | None) -> SummaryReportPublic:
    """Accept what was sent; from then on it is corrected by restatements only."""
    seen = _step(ctx, report_id, ReportAction.ACCEPT, expected)
    seen.report.restatement_reason = None
    return _judged(ctx, seen, "summary_report.accepted", None)


def give_back(
    ctx: Context, report_id: uuid.UUID, body: SummaryReportReason, expected: int | None
) -> SummaryReportPublic:
    """Return what was sent, with the reason. What was sealed stays readable."""
    seen = _step(ctx, report_id, ReportAction.RETURN, expected)
    return _judged(ctx, seen, "summary_report.returned", body.reason)


def restate(ctx: Context, report_id: uuid.UUID, body: SummaryReportReason, expected: int | None) -> SummaryReportPublic:
    """Begin to correct an accepted report; what was accepted stands until the correction is accepted too."""
    seen = _step(ctx, report_id, ReportAction.RESTATE, expected)
    seen.report.restatement_reason = body.reason
    ctx.session.flush()
    _record(ctx, "summary_report.restated", seen.report, changes={"reason": [None, body.reason]})
    return _public(ctx, seen)


def from_below(ctx: Context, organisation_id: uuid.UUID, year: int, period: ReportPeriod) -> ReportsBelow:
    """The reports expected of the organisations directly below: which are in, and which were on time.

    Raises:
        NotFound, Forbidden: out of scope, or without ``summary_report:read``.
    """
    organisation = require(ctx, Permission.SUMMARY_REPORT_READ, organisation_id)
    items = summary_report_content.below(ctx.session, organisation_id, year, period, ctx.today)
    own = ctx.session.execute(
        _ROWS.where(
            col(SummaryReport.organisation_id) == organisation_id,
            col(SummaryReport.year) == year,
            col(SummaryReport.period) == period,
        )
    ).one_or_none()
    begun = first_day(year, period) <= ctx.today
    return ReportsBelow(
        organisation_id=organisation_id,
        year=year,
        period=period,
        due_on=_due_on(ctx, year, period),
        own=None if own is None else SummaryReportRow(**_row(*own)),
        may_begin=own is None and begun and allowed(ctx.actor, Permission.SUMMARY_REPORT_WRITE, organisation.path),
        expected=len(items),
        submitted=sum(each.is_in for each in items),
        on_time=sum(each.on_time is True for each in items),
        items=items,
    )


def _step(ctx: Context, report_id: uuid.UUID, action: ReportAction, expected: int | None) -> Seen:
    """The locked report, moved to where a step leads."""
    seen = see(ctx, report_id, lock=True)
    reached = require_step(ctx, seen, action)
    check_version(seen.report, expected)
    seen.report.state = reached
    return seen


def _judged(ctx: Context, seen: Seen, kind: str, reason: str | None) -> SummaryReportPublic:
    issue_id = ctx.session.execute(
        select(col(SummaryReportIssue.id)).where(
            col(SummaryReportIssue.report_id) == seen.report.id,
            col(SummaryReportIssue.number) == seen.report.issues,
        )
    ).scalar_one()
    ctx.session.add(
        SummaryReportVerdict(
            issue_id=issue_id,
            accepted=reason is None,
            reason=reason,
            given_at=ctx.at,
            given_by_id=ctx.actor.account_id,
        )
    )
    ctx.session.flush()
    changes = None if reason is None else {"reason": [None, reason]}
    _record(ctx, kind, seen.report, number=seen.report.issues, changes=changes)
    return _public(ctx, seen)


def _write_sections(ctx: Context, report: SummaryReport, texts: Mapping[str, str]) -> None:
    day = min(ctx.today, last_day(report.year, report.period))
    known = {item.code for item in summary_report_content.template(ctx.session, report.period, day)}
    wrong = [FieldError(f"/sections/{code}", "choice_invalid") for code in texts if code not in known]
    if wrong:
        raise Invalid("invalid", errors=wrong)
    ctx.session.execute(delete(SummaryReportSection).where(col(SummaryReportSection.report_id) == report.id))
    if texts:
        rows = [{"report_id": report.id, "code": code, "text": text} for code, text in texts.items()]
        ctx.session.execute(insert(SummaryReportSection), rows)


def _require_complete(ctx: Context, report: SummaryReport, day: date) -> Signature:
    empty = [
        FieldError(f"/sections/{each.code}", "missing")
        for each in summary_report_content.sections(ctx.session, report, day)
        if each.required and each.text is None
    ]
    empty += [FieldError(f"/{field}", "missing") for field in _SIGNATURE.values() if not getattr(report, field)]
    if empty:
        raise Conflict("summary_report_incomplete", errors=empty, allowed=[ReportAction.EDIT])
    return Signature(**{name: getattr(report, field) for name, field in _SIGNATURE.items()})


def _as_of(ctx: Context, report: SummaryReport, asked: date | None, pointer: str) -> date:
    day = asked or min(ctx.today, last_day(report.year, report.period))
    if day > ctx.today:
        raise Invalid.at(pointer, "date_in_future")
    begins = first_day(report.year, report.period)
    if day < begins:
        raise Invalid.at(pointer, "before_beginning", on=f"{begins:%d/%m/%Y}")
    return day


def _due_on(ctx: Context, year: int, period: ReportPeriod) -> date:
    day = min(ctx.today, last_day(year, period))
    return due_on(year, period, reference.setting(ctx.session, "summary_report_due_days", day))


def _public(ctx: Context, seen: Seen) -> SummaryReportPublic:
    report = seen.report
    day = min(ctx.today, last_day(report.year, report.period))
    standing = summary_report_content.below(ctx.session, report.organisation_id, report.year, report.period, day)
    receiver = None if report.to_organisation_id is None else seen.receives.name
    return SummaryReportPublic(
        **_row(report, seen.writes.name, receiver),
        sections=summary_report_content.sections(ctx.session, report, day),
        **{field: getattr(report, field) for field in (*_SIGNATURE.values(), "restatement_reason")},
        missing_below=[each.organisation for each in standing if not each.is_in],
        allowed_actions=seen.allowed_actions(ctx),
    )


def _row(report: SummaryReport, writer: str, receiver: str | None) -> dict[str, Any]:
    to = None
    if report.to_organisation_id is not None and receiver is not None:
        to = Named(id=report.to_organisation_id, name=receiver)
    sent = report.submitted_on
    return {
        **report.model_dump(include=_ROW_FIELDS),
        "organisation": Named(id=report.organisation_id, name=writer),
        "to_organisation": to,
        "on_time": None if sent is None else sent <= report.due_on,
    }


_ROW_FIELDS = {"id", "year", "period", "state", "issues", "due_on", "submitted_on", "version"}


def _record(
    ctx: Context, kind: str, report: SummaryReport, *, changes: dict[str, Any] | None = None, **data: object
) -> None:
    known = {"year": report.year, "period": report.period, "state": report.state}
    events.record(ctx, kind, report.id, organisation_id=report.organisation_id, data={**known, **data}, changes=changes)
