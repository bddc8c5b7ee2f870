"""Rows of a table as typed rows of a kind, each with what is wrong in it by column."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from api.rules.imports import ImportKind
from api.services.imports.columns import columns_of
from api.services.imports.fields import CellRefused, CellRules, read_cell
from api.services.imports.headers import Header, numbers_columns
from api.services.imports.tables import TableRow
from api.services.sheets import as_typed


@dataclass(frozen=True)
class Remark:
    """Something said of a cell: a fault or something that was put right. ``column`` None: of the row as a whole.

    ``value`` is what stands in the cell; ``read`` what it was taken for, where something was put right.
    """

    code: str
    field: str | None = None
    column: int | None = None
    value: str | None = None
    read: Any = None
    params: Mapping[str, Any] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True)
class TypedRow:
    """A row as it was read: its number in the file, its values by field (only those filled), and the remarks.

    ``ignored``: a heading, a total or a row of column numbers, with nothing in it to read.
    """

    number: int
    values: Mapping[str, Any]
    faults: Sequence[Remark] = ()
    notices: Sequence[Remark] = ()
    ignored: bool = False


def typed_rows(rows: Sequence[TableRow], header: Header, kind: ImportKind, rules: CellRules) -> Iterator[TypedRow]:
    """The rows beneath the header, read."""
    read_columns = [
        (column.number, columns_of(kind)[column.field]) for column in header.columns if column.field is not None
    ]
    needed = [column for column in columns_of(kind).values() if column.needed]
    number_of = {column.field: number for number, column in read_columns}
    for row in rows:
        if row.number <= header.row:
            continue
        values: dict[str, Any] = {}
        faults: list[Remark] = []
        notices: list[Remark] = []
        cells = {
            column.field: as_typed(row.cells[number - 1]) for number, column in read_columns if number <= len(row.cells)
        }
        if _says_nothing(row.cells, cells):
            yield TypedRow(row.number, {}, ignored=True)
            continue
        for number, column in read_columns:
            text = cells.get(column.field, "")
            if not text:
                continue
            try:
                reading = read_cell(column.kind, text, rules)
            except CellRefused as refused:
                faults.append(Remark(refused.code, column.field, number, text, params=refused.params))
                continue
            values[column.field] = reading.value
            if reading.notice is not None:
                notices.append(Remark(reading.notice, column.field, number, text, reading.value))
        faults += [
            Remark("missing", column.field, number_of.get(column.field), "")
            for column in needed
            if not cells.get(column.field)
        ]
        yield TypedRow(row.number, values, faults, notices)


def _says_nothing(cells: Sequence[str], read: Mapping[str, str]) -> bool:
    """Whether no read cell is filled, the row numbers the columns, or one text (a section's title) fills several."""
    filled = [cell for cell in cells if cell]
    return not any(read.values()) or numbers_columns(cells) or (len(filled) > 1 and len(set(filled)) == 1)
