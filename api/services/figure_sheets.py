"""Turns tallies into what is shown: counts of everybody and of key leaders, and indicators with their meaning."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Any, NamedTuple, cast

from sqlalchemy import BindParameter, Date, bindparam, select
from sqlmodel import Session, col

from api.core.db import read_columns
from api.core.errors import Invalid
from api.core.prepared import Prepared
from api.models.reference import ReferenceItem
from api.rules.figures import base_date
from api.rules.indicators import (
    COUNTED,
    EXTENDED_COLUMNS,
    FACT_COLUMNS,
    FAMILIES,
    FAMILY_OF,
    HEADLINES,
    INDICATORS,
    Indicator,
    extended,
    percent,
)
from api.schemas.statistics import (
    Counts,
    Figures,
    IndicatorPublic,
    IndicatorValue,
    UnitFigures,
    UnitNamed,
    YearFigures,
)
from api.services.roll_ups import Tally

_RATING_LEVELS = Prepared(
    select(
        col(ReferenceItem.rank), col(ReferenceItem.data), col(ReferenceItem.valid_from), col(ReferenceItem.valid_to)
    ).where(col(ReferenceItem.catalogue) == "rating_level")
)

RankedWord = tuple[str, int]
"""A catalogue and a rank in it."""


class Word(NamedTuple):
    """What a rank is called."""

    name_vi: str
    name_en: str


_everybody = itemgetter(*EXTENDED_COLUMNS)
_key_leaders = itemgetter(*(f"leader_{column}" for column in EXTENDED_COLUMNS))


@dataclass(frozen=True)
class Sheet:
    """What is shown: which indicators, for which years, the ranks that are good in each, and what ranks are called."""

    indicators: Sequence[Indicator]
    years: Sequence[int]
    good_ranks: Mapping[int, frozenset[int]]
    words: Mapping[RankedWord, Word]

    @property
    def families(self) -> list[str]:
        """The families counted from records of which an indicator is shown."""
        return [code for code in FAMILIES if any(FAMILY_OF[indicator.code] == code for indicator in self.indicators)]

    def unit(
        self,
        relation: str,
        named: UnitNamed | None,
        tallies: Mapping[int, Tally],
        facts: Mapping[int, Mapping[str, int]],
    ) -> UnitFigures:
        """One unit's figures; ``tallies`` has every year, ``facts`` what was counted from records in each."""
        by_year = {year: {**extended(tallies[year], self.good_ranks[year]), **facts[year]} for year in self.years}
        years: list[YearFigures] = [{**self.figures(by_year[year]), "year": year} for year in self.years]
        span = self.figures(self._span(by_year)) if len(years) > 1 else None
        return {"relation": relation, "organisation": named, "years": years, "span": span}

    def _span(self, by_year: Mapping[int, Mapping[str, int]]) -> dict[str, int]:
        """All years together: what happened is added up, what stands on a base date is that of the last year."""
        last = by_year[self.years[-1]]
        columns = {column: sum(each[column] for each in by_year.values()) for column in COUNTED}
        for code, column in FACT_COLUMNS.items():
            columns[code] = last.get(code, 0) if column.stock else sum(each.get(code, 0) for each in by_year.values())
        return columns

    def figures(self, columns: Mapping[str, int]) -> Figures:
        """Counts and indicators from a tally with its derived columns."""
        return {
            "everybody": cast("Counts", dict(zip(EXTENDED_COLUMNS, _everybody(columns), strict=True))),
            "key_leaders": cast("Counts", dict(zip(EXTENDED_COLUMNS, _key_leaders(columns), strict=True))),
            "indicators": self.values(columns),
        }

    def values(self, columns: Mapping[str, int]) -> list[IndicatorValue]:
        """The indicators alone; a column counted from records that is not there is 0."""
        return [_value(indicator, columns) for indicator in self.indicators]

    def definitions(self) -> list[IndicatorPublic]:
        """What the indicators shown mean; what is ranked by the names of the last year."""
        return [_public(indicator, self.words.get(_ranked(indicator))) for indicator in self.indicators]


def sheet_for(session: Session, codes: Sequence[str] | None, years: Sequence[int], as_of: date) -> Sheet:
    """The sheet for indicator codes (None: the headlines), years and a day.

    Raises:
        Invalid: ``choice_invalid`` for a code that is no indicator.
    """
    shown = HEADLINES if codes is None else codes
    if any(code not in INDICATORS for code in shown):
        raise Invalid.at("?indicator", "choice_invalid")
    return Sheet(
        indicators=[INDICATORS[code] for code in dict.fromkeys(shown)],
        years=years,
        good_ranks=_good_ranks(session, {year: base_date(year, as_of) for year in years}),
        words=_words(session, base_date(years[-1], as_of)),
    )


def definitions(session: Session, day: date) -> list[IndicatorPublic]:
    """Every indicator that has a meaning on a day: ranks only as far as their catalogue goes."""
    words = _words(session, day)
    return [
        _public(indicator, words.get(_ranked(indicator)))
        for indicator in INDICATORS.values()
        if indicator.rank is None or _ranked(indicator) in words
    ]


def _ranked(indicator: Indicator) -> RankedWord:
    return indicator.catalogue, indicator.rank or 0


_DAY: BindParameter[date] = bindparam("day", type_=Date())
_WORDS = select(
    col(ReferenceItem.catalogue), col(ReferenceItem.rank), col(ReferenceItem.name_vi), col(ReferenceItem.name_en)
).where(
    col(ReferenceItem.catalogue).in_({indicator.catalogue for indicator in INDICATORS.values()}),
    col(ReferenceItem.valid_from) <= _DAY,
    col(ReferenceItem.valid_to) > _DAY,
)


def _words(session: Session, day: date) -> Mapping[RankedWord, Word]:
    """What the ranks of indicators are called on a day."""
    rows = read_columns(session, _WORDS, {"day": day})
    return {(row.catalogue, row.rank): Word(row.name_vi, row.name_en) for row in rows}


def _good_ranks(session: Session, days: Mapping[int, date]) -> dict[int, frozenset[int]]:
    levels = _RATING_LEVELS.all(session, {})
    return {
        year: good_ranks(level for level in levels if level.valid_from <= day < level.valid_to)
        for year, day in days.items()
    }


def good_ranks(levels: Iterable[Any]) -> frozenset[int]:
    """The ranks, of rating levels, that count as good or better."""
    return frozenset(level.rank for level in levels if level.data.get("good"))


def _value(indicator: Indicator, columns: Mapping[str, int]) -> IndicatorValue:
    numerator = columns.get(indicator.numerator, 0)
    denominator = None if indicator.denominator is None else columns.get(indicator.denominator, 0)
    return {
        "code": indicator.code,
        "numerator": numerator,
        "denominator": denominator,
        "percent": None if denominator is None else percent(numerator, denominator),
    }


def _public(indicator: Indicator, level: Word | None) -> IndicatorPublic:
    rank = indicator.rank
    return {
        "code": indicator.code,
        "family": FAMILY_OF[indicator.code],
        "name_vi": indicator.name_vi.format(level=level.name_vi if level else f"mức {rank}"),
        "name_en": indicator.name_en.format(level=level.name_en if level else f"level {rank}"),
        "numerator": indicator.numerator,
        "denominator": indicator.denominator,
        "unit": indicator.unit,
        "group": indicator.group,
        "base_rule": {
            "code": indicator.base.code,
            "text_vi": indicator.base.text_vi,
            "text_en": indicator.base.text_en,
        },
        "source": indicator.source,
    }
