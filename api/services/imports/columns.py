"""The columns that lists have: what they are called, how their cells are read. Defined in ``data/import_columns.yaml``.

The same definitions give the columns of exports and templates, so that what goes out comes in again.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from api.core.text import fold
from api.rules.imports import ImportKind
from api.services.reference import read_data

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NOT_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Column:
    """A column: the field it fills, how its cells are read (``kind``), and the titles by which it is known.

    ``needed``: no row is taken without it. ``in_template``: offered in templates and exports.
    """

    field: str
    kind: str
    title_vi: str
    title_en: str
    example: str
    needed: bool
    in_template: bool
    titles: frozenset[str]

    def title(self, language: str) -> str:
        """The title in a language (vi, en)."""
        return self.title_en if language == "en" else self.title_vi


@cache
def columns_of(kind: ImportKind) -> Mapping[str, Column]:
    """The columns of a kind of list by field, in the order in which they are shown."""
    return {
        field: Column(
            field=field,
            kind=row["kind"],
            title_vi=row["vi"],
            title_en=row["en"],
            example=row["example"],
            needed=row.get("needed", False),
            in_template=row.get("template", True),
            titles=frozenset(title_form(title) for title in (row["vi"], row["en"], field, *row.get("also", ()))),
        )
        for field, row in read_data("import_columns.yaml")[kind.value].items()
    }


@cache
def fields_by_title(kind: ImportKind) -> Mapping[str, str]:
    """Title as ``title_form`` gives it → field."""
    return {title: column.field for column in columns_of(kind).values() for title in column.titles}


@cache
def national_fields() -> tuple[str, ...]:
    """The fields of the national member list, in its order."""
    return tuple(read_data("export_columns.yaml")["national"])


@cache
def words_of(name: str) -> Mapping[str, str]:
    """Folded word of a closed list (``data/import_words.yaml``) → the value it stands for."""
    rows: Mapping[str, list[str]] = read_data("import_words.yaml")[name]
    return {fold(word): value for value, words in rows.items() for word in (*words, value)}


def title_form(title: str) -> str:
    """A title as it is compared: folded words, without what stands in brackets, stars and punctuation."""
    return " ".join(_NOT_WORDS.sub(" ", _BRACKETS.sub(" ", fold(title))).split())
