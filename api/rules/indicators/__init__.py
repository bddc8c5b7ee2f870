"""What every figure means: one entry an indicator, read by the API, the interface, the reports and the documents.

A percentage is never stored: it is a numerator over a denominator, with the base rule that says who or what belongs
to the denominator. None where nothing was due. The figures of pledges are kept in counters (``rules.figures``); those
of every other resource are counted from its records when they are asked for.

To give a resource figures, write two modules under the resource's name and one line for each:

1. ``rules/indicators/<noun>.py`` with its ``FAMILY`` — the columns counted and the indicators made of them — and
   the family's line in ``FAMILIES`` below.
2. ``services/facts/<noun>.py`` with its ``SOURCE`` — the same records as one SELECT and, for the recount, one by one
   in Python — and its line in ``SOURCES`` of ``services/facts/__init__.py``.

Roll-up by child, any past day, both structures, comparison, months, rows and recount follow from these.
"""

from collections.abc import Mapping

from api.rules.indicators import (
    exemplars,
    gradings,
    inspections,
    plans,
    pledges,
    reports,
    standards,
    study_sessions,
)
from api.rules.indicators.entries import BaseRule, Column, Family, Group, Indicator, Unit, percent
from api.rules.indicators.pledges import COUNTED, EXTENDED_COLUMNS, extended

__all__ = [
    "COUNTED",
    "EXTENDED_COLUMNS",
    "FACT_COLUMNS",
    "FAMILIES",
    "FAMILY_OF",
    "HEADLINES",
    "INDICATORS",
    "PLEDGES",
    "BaseRule",
    "Column",
    "Family",
    "Group",
    "Indicator",
    "Unit",
    "extended",
    "percent",
]

PLEDGES = "pledges"
"""The family of the figures that counters hold."""

FAMILIES: Mapping[str, Family] = {
    family.code: family
    for family in (
        standards.FAMILY,
        study_sessions.FAMILY,
        plans.FAMILY,
        gradings.FAMILY,
        exemplars.FAMILY,
        inspections.FAMILY,
        reports.FAMILY,
    )
}  # fmt: skip
"""Code → the figures of a resource whose records are counted when asked for."""

INDICATORS: Mapping[str, Indicator] = {
    entry.code: entry
    for entries in (pledges.INDICATORS, *(family.indicators for family in FAMILIES.values()))
    for entry in entries
}
"""Code → indicator, in the order in which they are shown."""

HEADLINES: tuple[str, ...] = tuple(code for code, entry in INDICATORS.items() if entry.headline)

FACT_COLUMNS: Mapping[str, Column] = {column.code: column for family in FAMILIES.values() for column in family.columns}
"""Every number counted from records, by its code."""

FAMILY_OF: Mapping[str, str] = {
    **{entry.code: PLEDGES for entry in pledges.INDICATORS},
    **{entry.code: family.code for family in FAMILIES.values() for entry in family.indicators},
    **{column.code: family.code for family in FAMILIES.values() for column in family.columns},
}
"""The family of an indicator, and of a column counted from records. The two go by one name only within a family."""
