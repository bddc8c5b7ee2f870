"""Where in a sheet the titles of the columns stand, and which field each column fills.

Lists begin with merged titles of the whole sheet, mark needed columns "(*)", put the columns in any order, spread
titles over two rows ("Ngày sinh" above "Nam" and "Nữ") and number the columns beneath ("1", "2", "3").
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from api.services.imports.columns import title_form
from api.services.imports.tables import TableRow

_SEARCHED_ROWS = 60
_COLUMN_NUMBER = re.compile(r"[(\[]?([0-9]{1,3}|[a-zA-Z])[)\]]?")


@dataclass(frozen=True)
class HeaderColumn:
    """A column of a file: its number from 1, its title, and the field it fills (None: it is not read)."""

    number: int
    title: str
    field: str | None


@dataclass(frozen=True)
class Header:
    """The titles of a sheet. ``row`` is the number of the row they stand in, the last one when they fill two."""

    row: int
    columns: tuple[HeaderColumn, ...]

    @property
    def fields(self) -> frozenset[str]:
        """The fields that some column fills."""
        return frozenset(column.field for column in self.columns if column.field is not None)


def find_header(rows: Sequence[TableRow], known: Mapping[str, str]) -> Header:
    """The row, or pair of rows, whose titles name most fields; the first among equals.

    ``known``: title as ``columns.title_form`` gives it → field. Where no title is known, the first row with several
    filled cells is taken, with no column filling any field.
    """
    searched = rows[:_SEARCHED_ROWS]
    single = [header_of(row.number, row.cells, known) for row in searched]
    double = [
        header_of(below.number, titles, known)
        for above, below in pairwise(searched)
        if (titles := _joined(above.cells, below.cells, known)) is not None
    ]
    best = max((*single, *double), key=lambda header: len(header.fields))
    if best.fields:
        return best
    return next((header for header in single if sum(bool(column.title) for column in header.columns) > 1), single[0])


def header_of(row: int, titles: Sequence[str], known: Mapping[str, str]) -> Header:
    """The header that these titles make. Of two columns for one field the first is taken."""
    taken: set[str] = set()
    columns: list[HeaderColumn] = []
    for number, title in enumerate(titles, start=1):
        field = known.get(title_form(title))
        if field in taken:
            field = None
        if field is not None:
            taken.add(field)
        columns.append(HeaderColumn(number, title, field))
    return Header(row, tuple(columns))


def remapped(header: Header, fields: Mapping[int, str | None]) -> Header:
    """The header with some columns filling other fields; a column that filled one of them before fills none."""
    given = {field for field in fields.values() if field is not None}
    return Header(
        header.row,
        tuple(
            HeaderColumn(
                column.number,
                column.title,
                fields.get(column.number, None if column.field in given else column.field),
            )
            for column in header.columns
        ),
    )


def numbers_columns(cells: Iterable[str]) -> bool:
    """Whether a row only numbers the columns: (1) (2) (3), or A B C."""
    texts: list[str] = []
    for cell in cells:
        match = _COLUMN_NUMBER.fullmatch(cell)
        if match is not None:
            texts.append(match[1].lower())
        elif cell:
            return False
    if len(texts) < 2:
        return False
    numbers = [int(text) if text.isdigit() else ord(text) - ord("a") + 1 for text in texts]
    return all(later > earlier for earlier, later in pairwise(numbers))


def _joined(above: Sequence[str], below: Sequence[str], known: Mapping[str, str]) -> list[str] | None:
    """The titles of two rows as one; None when the lower row does not divide groups of the upper one.

    In a group the lower title stands alone where it says enough by itself ("Ngày kết nạp" below "Ngày vào Đảng").
    """
    width = max(len(above), len(below))
    upper = [*above, *[""] * (width - len(above))]
    lower = [*below, *[""] * (width - len(below))]
    titles: list[str] = []
    group, divides = "", False
    for place, (top, bottom) in enumerate(zip(upper, lower, strict=True)):
        heads_group = bool(top) and place + 1 < width and not upper[place + 1] and bool(lower[place + 1])
        if top:
            group = top if heads_group else ""
        if bottom and bottom != top and not group and top:
            return None
        divides = divides or bool(group and bottom)
        titles.append(_title(group, top, bottom, known))
    return titles if divides else None


def _title(group: str, top: str, bottom: str, known: Mapping[str, str]) -> str:
    if not (group and bottom):
        return top or bottom
    both = f"{group} {bottom}"
    return bottom if title_form(both) not in known and title_form(bottom) in known else both
