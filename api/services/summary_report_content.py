"""What a report to the level above holds: figures asked of the statistics, sections, the reports below, the rules.

No figure is ever typed: each is read from the indicators for a day, on the tree of that day.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import and_, select
from sqlmodel import Session, col

from api.core.canonical import CHAIN_START, chain_hash
from api.models.organisations import Organisation
from api.models.reference import DatedSetting, ReferenceItem
from api.models.summary_reports import SummaryReport, SummaryReportIssue, SummaryReportSection
from api.rules.figures import Structure, base_date
from api.rules.summary_reports import IN, ReportPeriod, last_day
from api.schemas.common import Named
from api.schemas.statistics import IndicatorPublic
from api.schemas.summary_reports import (
    BelowPublic,
    ReportedIndicator,
    ReportedUnit,
    RuleVersion,
    SealedContent,
    SealedSection,
    SectionPublic,
    Signature,
)
from api.services import reference, statistics
from api.services.context import Context
from api.services.questions import Asking
from api.services.tree import children_on

_RULE_SETTINGS = ("status_requirements", "summary_report_indicators")
_RULE_CATALOGUES = ("rating_level", "summary_report_section")


def figures(ctx: Context, organisation_id: uuid.UUID, year: int, as_of: date) -> list[ReportedUnit]:
    """The indicators that reports ask for, of the organisation and by direct child.

    Raises:
        NotFound, Forbidden, Invalid: as ``statistics.get``.
    """
    codes = reference.setting(ctx.session, "summary_report_indicators", as_of)
    found = statistics.get(ctx, organisation_id, Asking(year, as_of, Structure.AS_OF), codes)
    meanings = {each["code"]: each for each in found.indicators}
    return [
        ReportedUnit(
            relation=unit["relation"],
            organisation=None if unit["organisation"] is None else Named.model_validate(dict(unit["organisation"])),
            indicators=[reported(dict(value), meanings) for value in unit["years"][0]["indicators"]],
        )
        for unit in found.units
    ]


def sections(session: Session, report: SummaryReport, day: date) -> list[SectionPublic]:
    """The template in force on a day with what has been written, in the template's order."""
    texts: dict[str, str] = {
        row[0]: row[1]
        for row in session.execute(
            select(col(SummaryReportSection.code), col(SummaryReportSection.text)).where(
                col(SummaryReportSection.report_id) == report.id
            )
        )
    }
    return [
        SectionPublic(
            code=item.code, title=item.name_vi, required=bool(item.data.get("required")), text=texts.get(item.code)
        )
        for item in template(session, report.period, day)
    ]


def template(session: Session, period: ReportPeriod, day: date) -> list[ReferenceItem]:
    """The sections that a report of a period has by the catalogue in force on a day."""
    found = reference.items(session, "summary_report_section", day)
    return [item for item in found if period.value in _periods(item)]


def below(
    session: Session, organisation_id: uuid.UUID, year: int, period: ReportPeriod, day: date
) -> list[BelowPublic]:
    """Where the reports of the organisations stand that were directly below on a day, by name."""
    rows = session.execute(
        select(
            col(Organisation.id),
            col(Organisation.name),
            col(SummaryReport.id),
            col(SummaryReport.state),
            col(SummaryReport.submitted_on),
            col(SummaryReport.due_on),
            col(SummaryReportIssue.digest),
        )
        .outerjoin(
            SummaryReport,
            and_(
                col(SummaryReport.organisation_id) == col(Organisation.id),
                col(SummaryReport.year) == year,
                col(SummaryReport.period) == period,
            ),
        )
        .outerjoin(
            SummaryReportIssue,
            and_(
                col(SummaryReportIssue.report_id) == col(SummaryReport.id),
                col(SummaryReportIssue.number) == col(SummaryReport.issues),
            ),
        )
        .where(col(Organisation.id).in_(children_on(organisation_id, min(day, last_day(year, period)))))
        .order_by(col(Organisation.name_folded), col(Organisation.id))
    )
    return [
        BelowPublic(
            organisation=Named(id=child_id, name=name),
            report_id=report_id,
            state=state,
            is_in=state in IN,
            on_time=None if submitted_on is None else submitted_on <= due_on,
            digest=None if digest is None else digest.hex(),
        )
        for child_id, name, report_id, state, submitted_on, due_on, digest in rows
    ]


def rule_versions(session: Session, day: date) -> list[RuleVersion]:
    """The dated rules that figures and sections rest on, as they stand on a day."""
    settings = session.execute(
        select(DatedSetting)
        .where(
            col(DatedSetting.key).in_(_RULE_SETTINGS),
            col(DatedSetting.valid_from) <= day,
            col(DatedSetting.valid_to) > day,
        )
        .order_by(col(DatedSetting.key))
    ).scalars()
    versions = [_version("setting", each.key, each.valid_from, each.value) for each in settings]
    for catalogue in _RULE_CATALOGUES:
        versions += [
            _version(catalogue, item.code, item.valid_from, {"name_vi": item.name_vi, "data": item.data})
            for item in reference.items(session, catalogue, day)
        ]
    return versions


def content(
    ctx: Context, report: SummaryReport, as_of: date, signature: Signature, exception: str | None, restates: int | None
) -> SealedContent:
    """Everything that is sealed when a report is sent with the figures of a day."""
    names = _names(ctx.session, [report.organisation_id, report.to_organisation_id])
    return SealedContent(
        organisation=names[report.organisation_id],
        to_organisation=None if report.to_organisation_id is None else names[report.to_organisation_id],
        year=report.year,
        period=report.period,
        number=report.issues + 1,
        restates=restates,
        restatement_reason=report.restatement_reason,
        as_of=as_of,
        base_on=base_date(report.year, as_of),
        figures=figures(ctx, report.organisation_id, report.year, as_of),
        sections=[
            SealedSection(code=each.code, title=each.title, text=each.text)
            for each in sections(ctx.session, report, as_of)
            if each.text is not None
        ],
        signature=signature,
        below=below(ctx.session, report.organisation_id, report.year, report.period, as_of),
        exception=exception,
        rules=rule_versions(ctx.session, as_of),
    )


def digest_of(previous: bytes | None, sealed: Mapping[str, Any]) -> bytes:
    """The hash of an issue's content, chained to the issue before it (None: it is the first)."""
    return chain_hash(previous or CHAIN_START, sealed)


def reported(value: Mapping[str, Any], meanings: Mapping[str, IndicatorPublic]) -> ReportedIndicator:
    """A figure of an answer as a report holds it: with the name and the base rule that it has now."""
    meaning = meanings[value["code"]]
    return ReportedIndicator(**value, name=meaning["name_vi"], base_rule=meaning["base_rule"]["code"])


def _periods(item: ReferenceItem) -> Sequence[object]:
    periods = item.data.get("periods")
    return periods if isinstance(periods, list) else ()


def _version(kind: str, key: str, valid_from: date, value: object) -> RuleVersion:
    return RuleVersion(kind=kind, key=key, valid_from=valid_from, digest=chain_hash(CHAIN_START, value).hex())


def _names(session: Session, organisation_ids: Iterable[uuid.UUID | None]) -> dict[uuid.UUID, Named]:
    rows = session.execute(
        select(col(Organisation.id), col(Organisation.name)).where(
            col(Organisation.id).in_([each for each in organisation_ids if each is not None])
        )
    )
    return {row[0]: Named(id=row[0], name=row[1]) for row in rows}
