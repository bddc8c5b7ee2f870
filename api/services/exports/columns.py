"""The columns of lists that go out, and the words in which values of closed lists are written."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from api.rules.exports import ExportKind, ExportProfile
from api.rules.imports import ImportKind
from api.services.imports.columns import columns_of, national_fields
from api.services.reference import read_data

_COMES_IN: Mapping[ExportKind, ImportKind] = {
    ExportKind.ORGANISATIONS: ImportKind.ORGANISATIONS,
    ExportKind.MEMBERS: ImportKind.MEMBERS,
    ExportKind.PLEDGES: ImportKind.PLEDGES,
}
_OF_ONE_CHANGE = frozenset({"valid_from", "decision_number", "decided_on"})
"""Columns that say from when and by which decision a change holds: a list of what is now has none."""

_POSTS = frozenset({"position", "position_at", "position_from", "position_decision"})
"""Columns of a post: somebody may hold several, so a list of people names none."""


def titles_of(kind: ExportKind, profile: ExportProfile, language: str, *, keyed: bool) -> dict[str, str]:
    """Field → title of a list, in order. ``keyed``: with the keys of another system."""
    comes_in = _COMES_IN.get(kind)
    if comes_in is None:
        return {field: titles[language] for field, titles in _data()[kind.value].items()}
    columns = columns_of(comes_in)
    fields = [
        field
        for field, column in columns.items()
        if (column.in_template or field.endswith("_3"))
        and (field not in _OF_ONE_CHANGE or (comes_in is ImportKind.ORGANISATIONS and field == "valid_from"))
        and (keyed or field != "key")
        and field not in _POSTS
    ]
    if profile is ExportProfile.NATIONAL:
        fields = list(national_fields())
    return {field: columns[field].title(language) for field in fields}


def word(name: str, value: str | None, language: str) -> str:
    """A value of a closed list as it is written; empty when there is none."""
    return "" if value is None else str(_data()["words"][name][value][language])


def day(on: date | None) -> str | None:
    """A civil day as it is written; None when there is none."""
    return None if on is None else f"{on:%d/%m/%Y}"


def standing_word(standing: str, language: str) -> str:
    """How somebody stands towards the year's duty, as it is written."""
    return str(_data()["standing"][standing][language])


@cache
def _data() -> Mapping[str, Any]:
    found: Mapping[str, Any] = read_data("export_columns.yaml")
    return found
