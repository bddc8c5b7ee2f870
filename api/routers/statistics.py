"""Figures (số liệu): roll-ups, comparison, trend, the people behind a number, and counting again."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Query

from api.core.paging import DEFAULT_LIMIT
from api.dependencies import AsOf, Ctx, Cursor, Limit
from api.problems import documented
from api.routing import Router
from api.rules.figures import Structure
from api.schemas.common import Year
from api.schemas.statistics import (
    MAXIMUM_UNITS,
    ComparisonPublic,
    CountedColumn,
    DistinctPublic,
    FactColumn,
    FactLinesPublic,
    FactsRecountPublic,
    FactsRecountRequest,
    IndicatorCode,
    IndicatorPublic,
    LinesPublic,
    MonthsPublic,
    RecountPublic,
    RecountRequest,
    StatisticsPublic,
    StructureChoice,
    TrendPublic,
)
from api.services import figure_rows, figure_sheets, recount, statistics, trends
from api.services.facts import lines, months, recounts
from api.services.questions import Asking
from api.transactions import SnapshotRoute

router = Router(prefix="/statistics", tags=["statistics"])

counting_again = APIRouter(route_class=SnapshotRoute)

OrganisationId = Annotated[uuid.UUID, Query(description="The organisation the figures are of.")]
FromYear = Annotated[Year, Query(description="The year, or the first of several.")]
ToYear = Annotated[Year | None, Query(description="The last year of several, included.")]
Codes = Annotated[
    list[IndicatorCode] | None,
    Query(max_length=100, description="Indicators to show; repeat it. The headlines when left out."),
]


@router.get(
    "",
    operation_id="statistics_get",
    response_model=StatisticsPublic,
    responses=documented(401, 403, 404, 422),
)
def get(
    ctx: Ctx,
    organisation_id: OrganisationId,
    year: FromYear,
    to_year: ToYear = None,
    as_of: AsOf = None,
    structure: StructureChoice = Structure.AS_OF,
    indicator: Codes = None,
) -> StatisticsPublic:
    """The figures of an organisation itself and by direct child.

    Any year or span of years, as of any day, on the tree of that day or restated on today's.
    """
    return statistics.get(ctx, organisation_id, Asking(year, as_of, structure, to_year), indicator)


@router.get(
    "/comparison",
    operation_id="statistics_compare",
    response_model=ComparisonPublic,
    responses=documented(401, 403, 404, 422),
)
def compare(
    ctx: Ctx,
    organisation_id: Annotated[
        list[uuid.UUID], Query(min_length=1, max_length=MAXIMUM_UNITS, description="Organisations; repeat it.")
    ],
    year: FromYear,
    to_year: ToYear = None,
    as_of: AsOf = None,
    structure: StructureChoice = Structure.AS_OF,
    indicator: Codes = None,
) -> ComparisonPublic:
    """The figures of several organisations side by side."""
    return statistics.compare(ctx, organisation_id, Asking(year, as_of, structure, to_year), indicator)


@router.get(
    "/trend", operation_id="statistics_trend", response_model=TrendPublic, responses=documented(401, 403, 404, 422)
)
def trend(
    ctx: Ctx,
    organisation_id: OrganisationId,
    year: FromYear,
    as_of: AsOf = None,
    structure: StructureChoice = Structure.AS_OF,
) -> TrendPublic:
    """How a year went, week by week."""
    return trends.weeks(ctx, organisation_id, Asking(year, as_of, structure))


@router.get(
    "/people",
    operation_id="statistics_people",
    response_model=DistinctPublic,
    responses=documented(401, 403, 404, 422),
)
def people(
    ctx: Ctx,
    organisation_id: OrganisationId,
    year: FromYear,
    to_year: ToYear = None,
    as_of: AsOf = None,
    structure: StructureChoice = Structure.AS_OF,
) -> DistinctPublic:
    """How many different people stand behind the turns of several years."""
    return trends.people(ctx, organisation_id, Asking(year, as_of, structure, to_year))


@router.get(
    "/rows", operation_id="statistics_rows", response_model=LinesPublic, responses=documented(401, 403, 404, 422)
)
def rows(
    ctx: Ctx,
    organisation_id: OrganisationId,
    year: FromYear,
    column: Annotated[CountedColumn, Query(description="The number to open.")],
    as_of: AsOf = None,
    structure: StructureChoice = Structure.AS_OF,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> LinesPublic:
    """The people behind one number, in the order of cells and names. No texts."""
    return figure_rows.get(ctx, organisation_id, Asking(year, as_of, structure), column, limit, cursor)


@router.get(
    "/months",
    operation_id="statistics_months",
    response_model=MonthsPublic,
    responses=documented(401, 403, 404, 422),
)
def by_month(
    ctx: Ctx,
    organisation_id: OrganisationId,
    year: FromYear,
    indicator: Annotated[
        list[IndicatorCode],
        Query(min_length=1, max_length=100, description="Indicators counted from records; repeat it."),
    ],
    as_of: AsOf = None,
    structure: StructureChoice = Structure.AS_OF,
) -> MonthsPublic:
    """How figures counted from records went: each as it stood at the end of every month of a year."""
    return months.get(ctx, organisation_id, Asking(year, as_of, structure), indicator)


@router.get(
    "/records",
    operation_id="statistics_records",
    response_model=FactLinesPublic,
    responses=documented(401, 403, 404, 422),
)
def records(
    ctx: Ctx,
    organisation_id: OrganisationId,
    year: FromYear,
    column: Annotated[FactColumn, Query(description="The number to open.")],
    as_of: AsOf = None,
    structure: StructureChoice = Structure.AS_OF,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> FactLinesPublic:
    """The records behind one number: versions, sessions, exemplars, … in the order of organisations."""
    return lines.get(ctx, organisation_id, Asking(year, as_of, structure), column, limit, cursor)


@router.get(
    "/indicators",
    operation_id="statistics_indicators",
    response_model=list[IndicatorPublic],
    responses=documented(401),
)
def indicators(ctx: Ctx) -> list[IndicatorPublic]:
    """What every indicator means: numerator, denominator, base rule, unit and source."""
    return figure_sheets.definitions(ctx.session, ctx.today)


@counting_again.post(
    "/recount",
    operation_id="statistics_recount",
    response_model=RecountPublic,
    responses=documented(401, 403, 404, 422),
)
def count_again(ctx: Ctx, body: RecountRequest, limit: Limit = DEFAULT_LIMIT, cursor: Cursor = None) -> RecountPublic:
    """The same figure counted by brute force, one person at a time, beside what the figures say, with its rows."""
    asking = Asking(body.year, body.as_of, body.structure)
    return recount.get(ctx, body.organisation_id, asking, limit, cursor)


@counting_again.post(
    "/records/recount",
    operation_id="statistics_recount_records",
    response_model=FactsRecountPublic,
    responses=documented(401, 403, 404, 422),
)
def count_records_again(ctx: Ctx, body: FactsRecountRequest) -> FactsRecountPublic:
    """The figures of a resource counted by brute force, one record at a time, beside what the figures say."""
    return recounts.get(ctx, body.organisation_id, Asking(body.year, body.as_of, body.structure), body.family)


router.include_router(counting_again)
