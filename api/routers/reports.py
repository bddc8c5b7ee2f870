"""A member's reports on their own deeds: interim progress, and the account of the year (tự báo cáo)."""

from api.dependencies import Ctx, IfMatch, PathId
from api.problems import documented
from api.routing import Router
from api.schemas.pledges import PledgeStatus
from api.schemas.reports import ProgressCreate, ProgressPublic, SelfReportCreate
from api.services import reports
from api.transactions import Reply

router = Router(tags=["reports"])

ONE = "/pledges/{pledge_id}"


@router.post(
    ONE + "/progress-reports",
    operation_id="reports_progress",
    status_code=201,
    response_model=ProgressPublic,
    responses=documented(401, 403, 404, 409, 422),
)
def report_progress(ctx: Ctx, pledge_id: PathId, body: ProgressCreate) -> ProgressPublic:
    """Say how the deeds stand between registration and the self-report."""
    return reports.report_progress(ctx, pledge_id, body)


@router.post(
    ONE + "/self-reports",
    operation_id="reports_self_report",
    response_model=PledgeStatus,
    responses=documented(401, 403, 404, 409, 412, 422, 428),
)
def self_report(ctx: Ctx, pledge_id: PathId, body: SelfReportCreate, if_match: IfMatch) -> Reply[PledgeStatus]:
    """Give the account of the year: done, not done, what next."""
    moved = reports.self_report(ctx, pledge_id, body, if_match)
    return Reply(moved, version=moved.version)
