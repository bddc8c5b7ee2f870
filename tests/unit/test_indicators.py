"""Indicators: every entry is whole, every figure is a known column, and a percentage never flatters."""

import string
from pathlib import Path

import pytest

from api.rules.figures import ALL_COLUMNS
from api.rules.indicators import (
    COUNTED,
    FACT_COLUMNS,
    FAMILIES,
    FAMILY_OF,
    HEADLINES,
    INDICATORS,
    PLEDGES,
    Family,
    Group,
    Unit,
    extended,
    percent,
)
from api.services.facts import SOURCES
from api.services.indicator_page import page

COLUMNS = {*COUNTED, *FACT_COLUMNS}


@pytest.mark.parametrize("code", INDICATORS)
def test_an_entry_is_whole(code: str) -> None:
    entry = INDICATORS[code]
    assert entry.numerator in COLUMNS
    assert entry.denominator is None or entry.denominator in COLUMNS
    assert entry.source.startswith("S")
    fields = {field for _, field, _, _ in string.Formatter().parse(entry.name_vi + entry.name_en) if field}
    assert fields == ({"level"} if entry.rank else set())
    assert entry.base.text_vi
    assert entry.base.text_en
    assert (entry.group is Group.KEY_LEADERS) == ("leader" in code)
    if FAMILY_OF[code] == PLEDGES:
        assert (entry.unit is Unit.TURN) == ("turns" in entry.numerator)


@pytest.mark.parametrize("family", FAMILIES.values(), ids=lambda family: family.code)
def test_a_family_is_whole(family: Family) -> None:
    assert SOURCES[family.code].family is family
    own = {column.code for column in family.columns}
    assert all(code.startswith(f"{family.code}_") for code in own)
    assert not own & {*COUNTED}
    for entry in family.indicators:
        assert {entry.numerator, entry.denominator} - {None} <= own, entry.code
        assert FAMILY_OF[entry.code] == FAMILY_OF[entry.numerator] == family.code
    assert len(INDICATORS) == len(FAMILY_OF.keys() & INDICATORS.keys())
    assert {*SOURCES} == {*FAMILIES}


def test_each_stage_rating_and_state_has_an_indicator_for_everybody_and_for_key_leaders() -> None:
    counted = {entry.numerator for entry in INDICATORS.values() if FAMILY_OF[entry.code] == PLEDGES}
    expected = {column for column in ALL_COLUMNS if column not in {"members", "due", "leader_members", "leader_due"}}
    assert expected | {"missing", "rated_good", "leader_missing", "leader_rated_good"} == counted
    assert "registered" in HEADLINES


@pytest.mark.parametrize(
    ("numerator", "denominator", "expected"),
    [
        (0, 0, None),
        (3, 0, None),
        (0, 7, 0.0),
        (7, 7, 100.0),
        (3481, 3481, 100.0),
        (3480, 3481, 99.97),
        (99_999, 100_000, 99.99),
        (1, 1_000_000, 0.01),
        (1, 3, 33.33),
        (2, 3, 66.67),
        (1, 8, 12.5),
        (5, 1_000, 0.5),
        (12_345, 100_000, 12.35),
        (98, 100, 98.0),
        (3_508, 33_622, 10.43),
    ],
)
def test_a_percentage_is_true(numerator: int, denominator: int, expected: float | None) -> None:
    assert percent(numerator, denominator) == expected


def test_derived_columns_are_sums_of_counted_ones() -> None:
    tally = {column: place for place, column in enumerate(ALL_COLUMNS, start=1)}
    columns = extended(tally, {1, 2})
    assert columns["missing"] == tally["due"] - tally["registered"]
    assert columns["rated_good"] == tally["rated_1"] + tally["rated_2"]
    assert columns["leader_rated_good"] == tally["leader_rated_1"] + tally["leader_rated_2"]
    assert columns["people"] == sum(
        tally[name] for name in ("due", "volunteered", "exempt", "excepted", "not_required")
    )


def test_the_page_says_what_the_entries_say(repository: Path) -> None:
    written = (repository / "docs" / "indicators.md").read_text(encoding="utf-8")
    assert written == page(), "run: python -m api.services.indicator_page > docs/indicators.md"
