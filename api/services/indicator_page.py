"""The page that explains every indicator, written from the entries: ``python -m api.services.indicator_page``."""

from collections.abc import Iterator

from api.rules.indicators import INDICATORS, Indicator, Unit

_UNITS = {
    Unit.PERSON: "người / people",
    Unit.TURN: "lượt / turns",
    Unit.RECORD: "bản ghi / records",
    Unit.ORGANISATION: "tổ chức / organisations",
}


def page() -> str:
    """The page in Markdown, Vietnamese and English side by side."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Indicators (chỉ tiêu số liệu)"
    yield ""
    yield "Generated from `api/rules/indicators/` (`python -m api.services.indicator_page > docs/indicators.md`)."
    yield "Every percentage is shown with its numerator, its denominator, the base date and one of these base rules. It"
    yield "has two decimals, each rounded half up, is never 100 unless complete nor 0 unless none; there is"
    yield "none where nothing was due. Numerators add up to the denominator; rounded percentages to 100 within a few"
    yield "hundredths. The base date of a year is the day asked about, 31 December of the year at the latest."
    yield ""
    yield "Over several years what happened is added up: who was due in two years is counted twice, and the columns of"
    yield "people become people a year each (lượt người). Different people are told apart by `/statistics/people`. What"
    yield "stands on a base date, such as standards in force, is that of the last year."
    yield ""
    yield "## Base rules"
    yield ""
    yield "| base rule | tiếng Việt | English |"
    yield "|---|---|---|"
    for base in dict.fromkeys(indicator.base for indicator in INDICATORS.values()):
        yield f"| `{base.code}` | {base.text_vi} | {base.text_en} |"
    yield ""
    yield "## Indicators"
    yield ""
    yield "| code | tiếng Việt | English | numerator | denominator | unit | base rule | source |"
    yield "|---|---|---|---|---|---|---|---|"
    for indicator in INDICATORS.values():
        yield _row(indicator)


def _row(indicator: Indicator) -> str:
    name_vi = indicator.name_vi.format(level=f"mức {indicator.rank}")
    name_en = indicator.name_en.format(level=f"level {indicator.rank}")
    denominator = "–" if indicator.denominator is None else f"`{indicator.denominator}`"
    return (
        f"| `{indicator.code}` | {name_vi} | {name_en} | `{indicator.numerator}` | {denominator} | "
        f"{_UNITS[indicator.unit]} | `{indicator.base.code}` | {indicator.source} |"
    )


if __name__ == "__main__":
    print(page(), end="")
