"""Figures on the wire. The parts of which an answer holds hundreds are typed dictionaries: they cost the least."""

import uuid
from datetime import date
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from api.rules.figures import Bucket, FigureSource, Standing, Structure
from api.rules.indicators import COUNTED, FACT_COLUMNS, FAMILIES, INDICATORS, PLEDGES, Group, Unit
from api.schemas.common import PageOf, Public, Strict, Year

MAXIMUM_YEARS = 20
MAXIMUM_UNITS = 20

CountedColumn = Annotated[str, Field(json_schema_extra={"enum": list(COUNTED)}, examples=["missing"])]
"""A column of people that can be opened into its rows."""

FactColumn = Annotated[str, Field(json_schema_extra={"enum": list(FACT_COLUMNS)}, examples=[next(iter(FACT_COLUMNS))])]
"""A column of records that can be opened into its rows."""

AnyColumn = Annotated[
    str, Field(json_schema_extra={"enum": list(dict.fromkeys([*COUNTED, *FACT_COLUMNS]))}, examples=["missing"])
]
"""Any counted column: of people under the family `pledges`, of records under every other one."""

FamilyCode = Annotated[str, Field(json_schema_extra={"enum": list(FAMILIES)}, examples=[next(iter(FAMILIES))])]
"""Figures of one resource that are counted from its records."""

IndicatorCode = Annotated[str, Field(json_schema_extra={"enum": list(INDICATORS)}, examples=["registered"])]
"""The code of an indicator."""

StructureChoice = Annotated[
    Structure,
    Field(description="Add up on the tree of the day asked about (`as_of`) or restate on today's (`today`)."),
]


class Counts(TypedDict):
    """How many of each. `due` to `rated_5` count people of the base; `turns` counts pledges whoever made them."""

    members: Annotated[int, Field(description="Đảng viên of the base; staff who are not members are left out.")]
    people: Annotated[int, Field(description="Everybody of the base.")]
    due: Annotated[int, Field(description="People who must register (người phải đăng ký).")]
    registered: Annotated[int, Field(description="Due and registered.")]
    missing: Annotated[int, Field(description="Due without a registered pledge (chưa đăng ký).")]
    exempt: Annotated[int, Field(description="Exempt (được miễn), without a pledge.")]
    excepted: Annotated[int, Field(description="Excepted with a reason, without a pledge.")]
    not_required: Annotated[int, Field(description="Not required, without a pledge.")]
    volunteered: Annotated[int, Field(description="Registered without having to.")]
    publicised: Annotated[int, Field(description="Due and publicised before the cell.")]
    self_reported: Annotated[int, Field(description="Due and self-reported.")]
    assessed: Annotated[int, Field(description="Due and assessed by the collective.")]
    rated_good: Annotated[int, Field(description="Assessed as good or better, by the rating levels in force.")]
    rated_1: Annotated[int, Field(description="Assessed with the best level.")]
    rated_2: int
    rated_3: int
    rated_4: int
    rated_5: int
    turns: Annotated[int, Field(description="Registered pledges (lượt), also of people no longer in the base.")]
    turns_assessed: Annotated[int, Field(description="Assessed pledges, likewise.")]


class IndicatorValue(TypedDict):
    """One indicator: numerator, denominator and percent (0–100, two decimals; never 100 unless complete)."""

    code: IndicatorCode
    numerator: int
    denominator: Annotated[int | None, Field(description="Null where the indicator is a plain count.")]
    percent: Annotated[float | None, Field(description="Null where nothing was due.")]


class Figures(TypedDict):
    """The numbers of one unit over one year, or over all years asked about."""

    everybody: Counts
    key_leaders: Counts
    indicators: list[IndicatorValue]


class YearFigures(Figures):
    """The numbers of one unit in one year."""

    year: int


class UnitNamed(TypedDict):
    """An organisation as it was called on the structure's day."""

    id: uuid.UUID
    name: str
    kind: str


class UnitFigures(TypedDict):
    """The numbers of one unit, everything below it included.

    `itself`: the organisation asked about, whole. `own`: what belongs to no child, such as people of its own or what
    it inherited. `child`: a direct child. `elsewhere`: children of that day that lie outside your scope today.
    """

    relation: Annotated[str, Field(json_schema_extra={"enum": ["itself", "own", "child", "elsewhere"]})]
    organisation: UnitNamed | None
    years: list[YearFigures]
    span: Annotated[
        Figures | None,
        Field(
            description="All years added up, people once for each year; what stands on a base date, such as standards "
            "in force, is that of the last year. How many different people: `/statistics/people`. "
            "Null when one year was asked for."
        ),
    ]


class YearBase(TypedDict):
    """What a year's numbers stand on."""

    year: int
    base_on: Annotated[date, Field(description="The base date: the day asked about, 31 December at the latest.")]
    source: Annotated[FigureSource, Field(description="Where the numbers were read; all sources agree.")]


class BaseRulePublic(TypedDict):
    """Who belongs to a denominator."""

    code: str
    text_vi: str
    text_en: str


class IndicatorPublic(TypedDict):
    """What an indicator means."""

    code: IndicatorCode
    family: Annotated[str, Field(json_schema_extra={"enum": [PLEDGES, *FAMILIES]}, description="Whose figures.")]
    name_vi: str
    name_en: str
    numerator: AnyColumn
    denominator: AnyColumn | None
    unit: Unit
    group: Group
    base_rule: BaseRulePublic
    source: Annotated[str, Field(description="The document it comes from.")]


class Asked(Public):
    """The question as it was understood: every answer says it."""

    as_of: date
    structure: Structure
    structure_on: Annotated[date, Field(description="The day of the tree on which it was added up.")]
    bases: list[YearBase]


class StatisticsPublic(Asked):
    """The figures of an organisation itself and by direct child."""

    organisation: UnitNamed
    indicators: list[IndicatorPublic]
    units: list[UnitFigures]


class ComparisonPublic(Asked):
    """The figures of several organisations side by side, in the order asked for."""

    indicators: list[IndicatorPublic]
    units: list[UnitFigures]


class PeoplePublic(TypedDict):
    """How many different people stand behind the turns of several years."""

    due: Annotated[int, Field(description="People who were due in at least one of the years.")]
    registered: Annotated[int, Field(description="People who were due and registered in at least one of them.")]
    with_pledge: Annotated[int, Field(description="People with a registered pledge in at least one, due or not.")]
    turns: Annotated[int, Field(description="Their registered pledges.")]


class DistinctPublic(Asked):
    """Turns and people of an organisation over several years, counted apart."""

    organisation: UnitNamed
    everybody: PeoplePublic
    key_leaders: PeoplePublic


class Week(TypedDict):
    """One week, named by its Monday: people due who reached a stage in it, and in all by its end."""

    starts_on: date
    registered: int
    publicised: int
    self_reported: int
    assessed: int
    registered_in_all: int
    publicised_in_all: int
    self_reported_in_all: int
    assessed_in_all: int


class TrendPublic(Asked):
    """How a year went, week by week, up to the day asked about."""

    organisation: UnitNamed
    due: int
    weeks: list[Week]


class LinePublic(TypedDict):
    """One person behind a number. No texts."""

    member_id: uuid.UUID
    full_name: str
    organisation: UnitNamed
    standing: Annotated[Standing | None, Field(description="Null: no longer in the base; the pledge counts as a turn.")]
    bucket: Bucket | None
    key_leader: bool
    pledge_id: uuid.UUID | None
    registered_on: date | None
    publicised_on: date | None
    self_reported_on: date | None
    assessed_on: date | None
    rating: int | None


class LinesPublic(Asked, PageOf[LinePublic]):
    """The rows of one number, page by page."""

    column: CountedColumn
    total: Annotated[int, Field(description="The number whose rows these are.")]
    openable: Annotated[int, Field(description="How many of them you may open.")]


class RecountedLine(TypedDict):
    """One person counted one by one: the columns they add to."""

    member_id: uuid.UUID
    organisation_id: uuid.UUID
    bucket: Bucket | None
    stages: Annotated[int, Field(description="Stages behind the pledge, 0–4.")]
    rating: int | None
    key_leader: bool


class RecountRequest(Strict):
    """Which figure to count again, one person at a time."""

    organisation_id: uuid.UUID
    year: Year
    as_of: date | None = None
    structure: StructureChoice = Structure.AS_OF


class RecountPublic(Asked, PageOf[RecountedLine]):
    """The same figure counted one person at a time, beside what the figures say."""

    organisation: UnitNamed
    counted: Figures
    stated: Figures
    equal: bool
    people: Annotated[int, Field(description="How many rows were counted.")]


class MonthFigures(TypedDict):
    """Indicators as they stood at the end of one month, or on the day asked about."""

    on: date
    indicators: list[IndicatorValue]


class MonthsPublic(Asked):
    """How figures counted from records went through a year, month by month."""

    organisation: UnitNamed
    indicators: list[IndicatorPublic]
    months: list[MonthFigures]


class FactLine(TypedDict):
    """One record behind a number; ``number`` is what it adds."""

    id: uuid.UUID
    organisation: UnitNamed
    happened_on: date
    title: str | None
    number: int


class FactLinesPublic(Asked, PageOf[FactLine]):
    """The records of one number, page by page."""

    column: FactColumn
    total: Annotated[int, Field(description="The number whose records these are.")]
    openable: Annotated[int, Field(description="How much of it lies where you may open records.")]


class FactsRecountRequest(Strict):
    """Which figures to count again, one record at a time."""

    family: FamilyCode
    organisation_id: uuid.UUID
    year: Year
    as_of: date | None = None
    structure: StructureChoice = Structure.AS_OF


class RecountedColumn(TypedDict):
    """One number counted again, beside what the figures say."""

    column: FactColumn
    counted: int
    stated: int


class FactsRecountPublic(Asked):
    """The numbers of one family counted one record at a time, beside what the figures say."""

    organisation: UnitNamed
    family: FamilyCode
    columns: list[RecountedColumn]
    equal: bool
