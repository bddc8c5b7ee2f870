"""Reports to the level above (báo cáo tổng hợp): written, sealed and sent, accepted or returned, restated."""

import io
from typing import Annotated, Any

from fastapi import Path, Query, Response

from api.core.text import fold
from api.dependencies import DEFAULT_LIMIT, AsOf, Ctx, Cursor, IfMatch, Limit, PathId
from api.problems import documented
from api.routing import Router
from api.rules.exports import TableFormat
from api.schemas.common import PageOf, Year, page_public
from api.schemas.summary_reports import (
    DifferencesPublic,
    IssuePublic,
    Period,
    ReportsBelow,
    SummaryReportCreate,
    SummaryReportPreview,
    SummaryReportPublic,
    SummaryReportReason,
    SummaryReportRow,
    SummaryReportSubmission,
    SummaryReportUpdate,
)
from api.services import summary_report_issues, summary_reports
from api.services.sheets import MEDIA_TYPES, attachment, write_table
from api.transactions import Reply

router = Router(tags=["summary reports"])

Number = Annotated[int, Path(ge=1, le=1000, description="The number of the issue; the first is 1.")]


@router.get(
    "/summary-reports",
    operation_id="summary_reports_search",
    response_model=PageOf[SummaryReportRow],
    responses=documented(401, 403, 404, 422),
)
def search(
    ctx: Ctx,
    organisation_id: Annotated[PathId | None, Query(description="Only of this organisation and below.")] = None,
    year: Annotated[Year | None, Query(description="Only of this year.")] = None,
    period: Annotated[Period | None, Query(description="Only of this part of the year.")] = None,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> dict[str, Any]:
    """Reports that you write, receive or may look at, the newest first."""
    return page_public(summary_reports.search(ctx, organisation_id, year, period, limit, cursor))


@router.post(
    "/summary-reports",
    operation_id="summary_reports_create",
    response_model=SummaryReportPublic,
    status_code=201,
    responses=documented(401, 403, 404, 409, 422),
)
def create(ctx: Ctx, body: SummaryReportCreate) -> Reply[SummaryReportPublic]:
    """Begin an organisation's report of a period."""
    made = summary_reports.create(ctx, body)
    return Reply(made, version=made.version, location=f"/api/v1/summary-reports/{made.id}")


@router.get(
    "/organisations/{organisation_id}/summary-reports-below",
    operation_id="summary_reports_below",
    response_model=ReportsBelow,
    responses=documented(401, 403, 404, 422),
)
def from_below(
    ctx: Ctx,
    organisation_id: PathId,
    year: Annotated[Year, Query(description="Of which year.")],
    period: Annotated[Period, Query(description="Of which part of the year.")],
) -> ReportsBelow:
    """The reports of the organisations directly below: expected, in, and on time."""
    return summary_reports.from_below(ctx, organisation_id, year, period)


@router.get(
    "/summary-reports/{report_id}",
    operation_id="summary_reports_get",
    response_model=SummaryReportPublic,
    responses=documented(401, 403, 404),
)
def get(ctx: Ctx, report_id: PathId) -> Reply[SummaryReportPublic]:
    """A report in hand: what is written, and what is missing before it can be sent."""
    return _reply(summary_reports.get(ctx, report_id))


@router.patch(
    "/summary-reports/{report_id}",
    operation_id="summary_reports_edit",
    response_model=SummaryReportPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def edit(ctx: Ctx, report_id: PathId, body: SummaryReportUpdate, if_match: IfMatch) -> Reply[SummaryReportPublic]:
    """Change what people write. Figures are never typed."""
    return _reply(summary_reports.edit(ctx, report_id, body, if_match))


@router.get(
    "/summary-reports/{report_id}/preview",
    operation_id="summary_reports_preview",
    response_model=SummaryReportPreview,
    responses=documented(401, 403, 404, 422),
)
def preview(ctx: Ctx, report_id: PathId, as_of: AsOf = None) -> SummaryReportPreview:
    """The figures as they would be sealed now, and where the reports from below stand."""
    return summary_reports.preview(ctx, report_id, as_of)


@router.post(
    "/summary-reports/{report_id}/submission",
    operation_id="summary_reports_submit",
    response_model=SummaryReportPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def submit(ctx: Ctx, report_id: PathId, body: SummaryReportSubmission, if_match: IfMatch) -> Reply[SummaryReportPublic]:
    """Seal the report with the figures of a day and send it to the level above."""
    return _reply(summary_reports.submit(ctx, report_id, body, if_match))


@router.post(
    "/summary-reports/{report_id}/acceptance",
    operation_id="summary_reports_accept",
    response_model=SummaryReportPublic,
    responses=documented(401, 403, 404, 409, 412, 428),
)
def accept(ctx: Ctx, report_id: PathId, if_match: IfMatch) -> Reply[SummaryReportPublic]:
    """Accept what was sent; from then on it is corrected by restatements only."""
    return _reply(summary_reports.accept(ctx, report_id, if_match))


@router.post(
    "/summary-reports/{report_id}/return",
    operation_id="summary_reports_return",
    response_model=SummaryReportPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def give_back(ctx: Ctx, report_id: PathId, body: SummaryReportReason, if_match: IfMatch) -> Reply[SummaryReportPublic]:
    """Return what was sent, with the reason."""
    return _reply(summary_reports.give_back(ctx, report_id, body, if_match))


@router.post(
    "/summary-reports/{report_id}/restatement",
    operation_id="summary_reports_restate",
    response_model=SummaryReportPublic,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def restate(ctx: Ctx, report_id: PathId, body: SummaryReportReason, if_match: IfMatch) -> Reply[SummaryReportPublic]:
    """Begin to correct an accepted report; sending it again makes the next numbered issue."""
    return _reply(summary_reports.restate(ctx, report_id, body, if_match))


@router.get(
    "/summary-reports/{report_id}/issues",
    operation_id="summary_reports_issues",
    response_model=list[IssuePublic],
    responses=documented(401, 403, 404),
)
def issues(ctx: Ctx, report_id: PathId) -> list[IssuePublic]:
    """Everything that was sent, sealed: figures, sections, rules, the day, the hash, and the verdict on each."""
    return summary_report_issues.listed(ctx, report_id)


@router.get(
    "/summary-reports/{report_id}/issues/{number}",
    operation_id="summary_reports_issue",
    response_model=IssuePublic,
    responses=documented(401, 403, 404, 422),
)
def issue(ctx: Ctx, report_id: PathId, number: Number) -> IssuePublic:
    """One sealed issue, complete enough to be printed."""
    return summary_report_issues.get(ctx, report_id, number)


@router.get(
    "/summary-reports/{report_id}/issues/{number}/annex",
    operation_id="summary_reports_annex",
    response_model=None,
    response_class=Response,
    responses={
        200: {
            "description": "The annex of figures as a workbook.",
            "content": {MEDIA_TYPES[TableFormat.XLSX]: {"schema": {"type": "string", "format": "binary"}}},
        },
        **documented(401, 403, 404, 422),
    },
)
def annex(ctx: Ctx, report_id: PathId, number: Number) -> Response:
    """The annex of figures of a sealed issue, as a workbook."""
    content = summary_report_issues.get(ctx, report_id, number).content
    target = io.BytesIO()
    columns = summary_report_issues.ANNEX_COLUMNS
    write_table(target, TableFormat.XLSX, "Phụ lục số liệu", columns, summary_report_issues.annex(content))
    name = f"{fold(content.organisation.name)} {content.year} {content.period} {number}"
    return Response(
        target.getvalue(),
        media_type=MEDIA_TYPES[TableFormat.XLSX],
        headers={"Content-Disposition": attachment(name, TableFormat.XLSX.value)},
    )


@router.get(
    "/summary-reports/{report_id}/differences",
    operation_id="summary_reports_differences",
    response_model=DifferencesPublic,
    responses=documented(401, 403, 404, 422),
)
def differences(
    ctx: Ctx,
    report_id: PathId,
    before: Annotated[int, Query(ge=1, le=1000, description="The earlier issue.")],
    after: Annotated[
        int | None,
        Query(ge=1, le=1000, description="The later issue; left out: the rows as they are now, for the same day."),
    ] = None,
) -> DifferencesPublic:
    """What one issue changed against another, or what a restatement would change now."""
    return summary_report_issues.differences(ctx, report_id, before, after)


def _reply(report: SummaryReportPublic) -> Reply[SummaryReportPublic]:
    return Reply(report, version=report.version)
