"""Writing tables for people: XLSX and CSV, streamed, with nothing in them that a spreadsheet would carry out."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import BinaryIO
from urllib.parse import quote

import xlsxwriter

from api.core.text import fold
from api.rules.exports import TableFormat

Cell = str | int | None

_CARRIED_OUT = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell begins with when a spreadsheet takes it for a formula."""

_NOT_IN_NAMES = re.compile(r"[^a-z0-9._-]+")
_NOT_SAID = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
"""What no system takes in the name of a file."""

_WIDTHS = (10, 60)
_TITLE_ROWS = 1


MEDIA_TYPES: Mapping[TableFormat, str] = {
    TableFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    TableFormat.CSV: "text/csv",
    TableFormat.NDJSON: "application/x-ndjson",
}


def harmless(text: str) -> str:
    """A text as a cell may hold it: with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{text}" if text.startswith(_CARRIED_OUT) else text


def as_typed(text: str) -> str:
    """A cell without the apostrophe that ``harmless`` put before it."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_CARRIED_OUT) else text


def write_table(
    target: BinaryIO,
    kind: TableFormat,
    name: str,
    columns: Mapping[str, str],
    rows: Iterable[Sequence[Cell]],
    *,
    delimiter: str = ",",
) -> int:
    """Write a table of columns (field → title), row by row as they come. Gives how many rows were written.

    Numbers of people and organisations come as text and stay text, with their zeros.
    """
    counted = Counted(rows)
    if kind is TableFormat.XLSX:
        _write_xlsx(target, name, list(columns.values()), counted)
    elif kind is TableFormat.CSV:
        _write_csv(target, list(columns.values()), counted, delimiter)
    else:
        _write_ndjson(target, list(columns), counted)
    return counted.count


class Counted:
    """Rows that are counted while they are taken."""

    def __init__(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Take rows that nobody has taken yet."""
        self._rows = rows
        self.count = 0

    def __iter__(self) -> Iterator[Sequence[Cell]]:
        """Give each row once."""
        for row in self._rows:
            self.count += 1
            yield row


def _write_xlsx(target: BinaryIO, name: str, titles: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(target, options) as book:
        sheet = book.add_worksheet(name[:31])
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
        text = book.add_format({"num_format": "@"})
        sheet.freeze_panes(_TITLE_ROWS, 0)
        for place, title in enumerate(titles):
            sheet.set_column(place, place, min(max(len(title) + 4, _WIDTHS[0]), _WIDTHS[1]), text)
            sheet.write_string(0, place, harmless(title), bold)
        for number, row in enumerate(rows, start=_TITLE_ROWS):
            for place, cell in enumerate(row):
                if isinstance(cell, int):
                    sheet.write_number(number, place, cell)
                elif cell:
                    sheet.write_string(number, place, harmless(cell), text)


def _write_csv(target: BinaryIO, titles: Sequence[str], rows: Iterable[Sequence[Cell]], delimiter: str) -> None:
    out = io.TextIOWrapper(target, encoding="utf-8-sig", errors="replace", newline="", write_through=False)
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow([harmless(title) for title in titles])
    for row in rows:
        writer.writerow(["" if cell is None else harmless(cell) if isinstance(cell, str) else cell for cell in row])
    out.flush()
    out.detach()


def _write_ndjson(target: BinaryIO, fields: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    for row in rows:
        line = json.dumps(dict(zip(fields, row, strict=True)), ensure_ascii=False)
        target.write(line.encode("utf-8", "replace") + b"\n")


def attachment(name: str, ending: str) -> str:
    """The value of ``Content-Disposition`` for a file of this name (RFC 6266): plain letters, and the name itself."""
    plain = _NOT_IN_NAMES.sub("-", fold(name)).strip("-.")[:100] or "file"
    encoded = quote(f"{_NOT_SAID.sub('-', name)[:100]}.{ending}".encode("utf-8", "replace"), safe="")
    return f"attachment; filename=\"{plain}.{ending}\"; filename*=UTF-8''{encoded}"
