"""What was sealed of reports to the level above: read back, checked, compared, written as an annex."""

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from api.core.canonical import CHAIN_START
from api.core.errors import NotFound
from api.models.accounts import Account
from api.models.summary_reports import SummaryReport, SummaryReportIssue, SummaryReportVerdict
from api.rules.summary_reports import Figure, FigureKey, figure_changes, text_changes
from api.schemas.summary_reports import (
    DifferencesPublic,
    FigureDifference,
    IssuePublic,
    ReportedUnit,
    SealedContent,
    TextDifference,
    VerdictPublic,
)
from api.services import summary_report_content
from api.services.context import Context
from api.services.proxies import named
from api.services.sheets import Cell
from api.services.summary_report_access import see

_Sealer, _Judge = aliased(Account), aliased(Account)
_COLUMNS: tuple[Any, ...] = (
    SummaryReportIssue,
    SummaryReportVerdict,
    col(_Sealer.display_name).label("sealer"),
    col(_Judge.display_name).label("judge"),
)
_ISSUES: Select[Any] = (
    select(*_COLUMNS)
    .outerjoin(SummaryReportVerdict, col(SummaryReportVerdict.issue_id) == col(SummaryReportIssue.id))
    .outerjoin(_Sealer, col(_Sealer.id) == col(SummaryReportIssue.sealed_by_id))
    .outerjoin(_Judge, col(_Judge.id) == col(SummaryReportVerdict.given_by_id))
    .order_by(col(SummaryReportIssue.number))
)

ANNEX_COLUMNS: Mapping[str, str] = {
    "unit": "Đơn vị",
    "indicator": "Chỉ tiêu",
    "numerator": "Số lượng",
    "denominator": "Trên tổng số",
    "percent": "Tỷ lệ %",
    "base_rule": "Cơ sở tính",
}
"""Field → title of the annex of figures (phụ lục số liệu), which goes with the paper."""


def listed(ctx: Context, report_id: uuid.UUID) -> list[IssuePublic]:
    """Everything that was sent, the first issue first, each with what the level above said.

    Raises:
        NotFound, Forbidden: as ``summary_report_access.see``.
    """
    see(ctx, report_id)
    previous: bytes | None = CHAIN_START
    issues = []
    for issue, verdict, sealer, judge in ctx.session.execute(
        _ISSUES.where(col(SummaryReportIssue.report_id) == report_id)
    ):
        intact = summary_report_content.digest_of(previous, issue.content) == issue.digest
        previous = issue.digest
        issues.append(
            IssuePublic(
                **issue.model_dump(include={"id", "number", "restates", "as_of", "sealed_at"}),
                sealed_by=named(issue.sealed_by_id, sealer),
                digest=issue.digest.hex(),
                intact=intact,
                verdict=None if verdict is None else _verdict(verdict, judge),
                content=SealedContent.model_validate(issue.content),
            )
        )
    return issues


def get(ctx: Context, report_id: uuid.UUID, number: int) -> IssuePublic:
    """One issue by its number (the first is 1).

    Raises:
        NotFound: there is none.
    """
    for issue in listed(ctx, report_id):
        if issue.number == number:
            return issue
    raise NotFound


def differences(ctx: Context, report_id: uuid.UUID, before: int, after: int | None) -> DifferencesPublic:
    """What one issue changed against another; ``after`` None: against the rows as they are now, for the same day.

    Raises:
        NotFound: one of the issues is not there.
    """
    old = get(ctx, report_id, before).content
    if after is None:
        report = see(ctx, report_id).report
        figures: Sequence[ReportedUnit] = summary_report_content.figures(
            ctx, report.organisation_id, report.year, old.as_of
        )
        texts = {each.code: each.text for each in old.sections}
    else:
        new = get(ctx, report_id, after).content
        figures, texts = new.figures, {each.code: each.text for each in new.sections}
    names = {_unit(each): each.organisation.name for each in (*old.figures, *figures) if each.organisation}
    return DifferencesPublic(
        before=before,
        after=after,
        figures=[
            FigureDifference(
                unit=change.key[0],
                unit_name=names.get(change.key[0]),
                code=change.key[1],
                before_numerator=None if change.before is None else change.before.numerator,
                before_denominator=None if change.before is None else change.before.denominator,
                after_numerator=None if change.after is None else change.after.numerator,
                after_denominator=None if change.after is None else change.after.denominator,
            )
            for change in figure_changes(_figures(old.figures), _figures(figures))
        ],
        texts=[
            TextDifference(code=change.code, before=change.before, after=change.after)
            for change in text_changes({each.code: each.text for each in old.sections}, texts)
        ],
    )


def annex(content: SealedContent) -> Iterator[Sequence[Cell]]:
    """The rows of the annex of figures, in the order of ``ANNEX_COLUMNS``."""
    for unit in content.figures:
        name = unit.organisation.name if unit.organisation else unit.relation
        for each in unit.indicators:
            percent = None if each.percent is None else f"{each.percent:.2f}".replace(".", ",")
            yield [name, each.name, each.numerator, each.denominator, percent, each.base_rule]


def last_accepted(session: Session, report_id: uuid.UUID) -> int | None:
    """The number of the last issue that was accepted; None when none was."""
    number: int | None = session.execute(
        select(col(SummaryReportIssue.number))
        .join(SummaryReportVerdict, col(SummaryReportVerdict.issue_id) == col(SummaryReportIssue.id))
        .where(col(SummaryReportIssue.report_id) == report_id, col(SummaryReportVerdict.accepted).is_(True))
        .order_by(col(SummaryReportIssue.number).desc())
        .limit(1)
    ).scalar_one_or_none()
    return number


def last_digest(session: Session, report: SummaryReport) -> bytes | None:
    """The digest of what was sealed last; None when nothing was."""
    digest: bytes | None = session.execute(
        select(col(SummaryReportIssue.digest)).where(
            col(SummaryReportIssue.report_id) == report.id, col(SummaryReportIssue.number) == report.issues
        )
    ).scalar_one_or_none()
    return digest


def _figures(units: Iterable[ReportedUnit]) -> dict[FigureKey, Figure]:
    return {
        (_unit(unit), each.code): Figure(each.numerator, each.denominator) for unit in units for each in unit.indicators
    }


def _unit(unit: ReportedUnit) -> str:
    """An organisation directly below by its id; the rest by the relation, for the organisation stands there twice."""
    if unit.relation == "child" and unit.organisation is not None:
        return str(unit.organisation.id)
    return unit.relation


def _verdict(verdict: SummaryReportVerdict, judge: Any) -> VerdictPublic:
    return VerdictPublic(
        accepted=verdict.accepted,
        reason=verdict.reason,
        given_at=verdict.given_at,
        given_by=named(verdict.given_by_id, judge),
    )
