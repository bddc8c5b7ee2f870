"""A file as a table of text cells, whoever made it: CSV, XLSX, XLS or ODS, in Unicode or written before it.

Files are hostile until shown otherwise. Sizes, entries and the furthest cell are checked before anything is parsed, and
workbooks are parsed in a process of their own with little memory and time, so that no file can hurt the service.
"""

import csv
import io
import json
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from api.core.errors import Invalid, TooLarge
from api.core.legacy_text import Encoding, detect, read
from api.core.text import nfc
from api.services.imports.packages import check_package

_LAST_LINE: Final = 1 << 20
"""Where a sheet ends, blank or not; what is longer than that is none."""

_HEAD: Final = 100_000
_DELIMITERS: Final = ",;\t|"
_WORKBOOK_STARTS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_BYTE_ORDER_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True)
class Limits:
    """What a file may hold at most; sizes in bytes, time in seconds of processor."""

    file_bytes: int
    unpacked_bytes: int
    rows: int = 500_000
    columns: int = 200
    cell_characters: int = 20_000
    seconds: int = 30
    memory_bytes: int = 768 * 1024 * 1024


@dataclass(frozen=True)
class TableRow:
    """One row that is not blank: its number in the file, counted from 1, and its cells as NFC text ("" when empty)."""

    number: int
    cells: Sequence[str]


@dataclass(frozen=True)
class Table:
    """The rows of a CSV file, or of the first visible sheet of a workbook that holds any.

    ``encoding``: how the text was written that is now Unicode, as all words of the file together tell.
    """

    sheet: str | None
    rows: Sequence[TableRow]
    encoding: Encoding


def read_table(content: bytes, limits: Limits, encoding: Encoding | None = None) -> Table:
    """Read a file, whatever its name says; its own first bytes decide what it is.

    ``encoding``: how its text is written, by somebody who has seen it; None: it is found out.

    Raises:
        TooLarge: ``file_too_large``, or ``table_too_large`` when it has too many rows or columns.
        Invalid: ``file_empty``, ``file_unreadable``, ``file_encoding_unknown``, ``file_locked`` or ``file_unsafe``, at
            ``/file``.
    """
    if len(content) > limits.file_bytes:
        raise TooLarge("file_too_large", max_bytes=limits.file_bytes)
    if not content.strip():
        raise Invalid.at("/file", "file_empty")
    is_workbook = content.startswith(_WORKBOOK_STARTS)
    sheet, rows, legacy = _workbook(content, limits) if is_workbook else _delimited(content, limits)
    if not rows:
        raise Invalid.at("/file", "file_empty")
    among = [each for each in Encoding if not (legacy and each is Encoding.UNICODE)]
    found = encoding or detect((cell for row in rows for cell in row.cells), among)
    if found is None and not legacy:
        found = Encoding.UNICODE
    if found not in among:
        raise Invalid.at("/file", "file_encoding_unknown")
    if found is not Encoding.UNICODE:
        rows = [TableRow(row.number, [read(cell, found) for cell in row.cells]) for row in rows]
    return Table(sheet, rows, found)


_Read = tuple[str | None, list[TableRow], bool]
"""Name of the sheet, rows, and whether the text is certainly no Unicode."""


def _delimited(content: bytes, limits: Limits) -> _Read:
    text, legacy = _decoded(content)
    dialect_delimiter = _delimiter_of(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=dialect_delimiter, strict=True)
    try:
        return None, _bounded(((reader.line_num, cells) for cells in reader), limits), legacy
    except csv.Error as error:
        raise Invalid.at("/file", "file_unreadable", line=reader.line_num) from error


def _decoded(content: bytes) -> tuple[str, bool]:
    """The text of a delimited file, and whether it is from before Unicode: then each byte is a Western letter."""
    marked = next((name for mark, name in _BYTE_ORDER_MARKS if content.startswith(mark)), None)
    encoding = marked or _unmarked_utf_16(content) or "utf-8"
    try:
        text, legacy = content.decode(encoding), False
    except UnicodeDecodeError as error:
        if marked or b"\x00" in content:
            raise Invalid.at("/file", "file_encoding_unknown") from error
        text, legacy = content.decode("latin-1"), True
    if "\x00" in text:
        raise Invalid.at("/file", "file_unreadable", line=text[: text.index("\x00")].count("\n") + 1)
    return text, legacy


def _unmarked_utf_16(content: bytes) -> str | None:
    """UTF-16 without a mark shows by its zeros: every other byte of Western letters, digits and separators is one."""
    head = content[:2_000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > len(head) // 8 and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even > len(head) // 8 and odd == 0 else None


def _delimiter_of(text: str) -> str:
    """The separator that cuts the first lines most often; a comma when none does."""
    head = "\n".join(text[:_HEAD].splitlines()[:20])
    return max(_DELIMITERS, key=lambda delimiter: (head.count(delimiter), -_DELIMITERS.index(delimiter)))


def _workbook(content: bytes, limits: Limits) -> _Read:
    if content.startswith(_WORKBOOK_STARTS[0]):
        try:
            check_package(content, limits.unpacked_bytes, limits.rows, limits.columns)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            RuntimeError,
            NotImplementedError,
        ) as error:
            raise Invalid.at("/file", "file_unreadable", line=0) from error
    try:
        finished = subprocess.run(
            [
                sys.executable,
                "-m",
                "api.services.imports.workbook_process",
                str(limits.memory_bytes),
                str(limits.seconds),
                str(limits.rows),
                str(limits.columns),
                str(limits.unpacked_bytes),
            ],
            input=content,
            capture_output=True,
            timeout=limits.seconds * 2,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Invalid.at("/file", "file_unsafe") from error
    if finished.returncode == _TABLE_TOO_LARGE:
        raise TooLarge("table_too_large", max_rows=limits.rows, max_columns=limits.columns)
    if finished.returncode == _TOO_LONG:
        raise TooLarge("file_too_large", max_bytes=limits.unpacked_bytes)
    if finished.returncode == _LOCKED:
        raise Invalid.at("/file", "file_locked")
    if finished.returncode != 0:
        raise Invalid.at("/file", "file_unreadable" if finished.returncode > 0 else "file_unsafe", line=0)
    lines = iter(finished.stdout.splitlines())
    sheet = json.loads(next(lines))
    return sheet, _bounded((json.loads(line) for line in lines), limits), False


_TABLE_TOO_LARGE: Final = 3
_LOCKED: Final = 4
_TOO_LONG: Final = 5


def _bounded(rows: Iterator[tuple[int, Sequence[str]]], limits: Limits) -> list[TableRow]:
    kept: list[TableRow] = []
    for number, cells in rows:
        filled = [cell for cell in cells if cell and not cell.isspace()]
        if not filled and number <= _LAST_LINE:
            continue
        if len(kept) >= limits.rows or len(cells) > limits.columns or number > _LAST_LINE:
            raise TooLarge("table_too_large", max_rows=limits.rows, max_columns=limits.columns)
        if max(map(len, filled)) > limits.cell_characters:
            raise Invalid.at("/file", "cell_too_long", row=number, max_length=limits.cell_characters)
        if "\x00" in "".join(filled):  # which PostgreSQL cannot hold
            raise Invalid.at("/file", "file_unreadable", line=number)
        kept.append(TableRow(number, [nfc(cell).strip() if cell else "" for cell in cells]))
    return kept
