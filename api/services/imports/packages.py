"""Looking into a zipped workbook before it is parsed: sizes, entries, and how far away its furthest cell stands.

One cell at the end of a sheet would make a reader allocate the whole rectangle before it; a small archive can unpack to
gigabytes. Both are refused here while the archive is still only being read through.
"""

import io
import re
import zipfile
from typing import Final

from api.core.errors import Invalid, TooLarge

MAXIMUM_ENTRIES: Final = 2_000
_CHUNK: Final = 1 << 20
_OVERLAP: Final = 64
_WORKSHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_CELL: Final = re.compile(rb"""\br=["']([A-Z]{1,7})([0-9]{1,10})["']""")
_ROW: Final = re.compile(rb"""<(?:\w+:)?row\b[^>]{0,200}?\br=["']([0-9]{1,12})["']""")
_REPEATED: Final = re.compile(rb"""number-(?:rows|columns)-repeated=["']([0-9]{1,12})["']""")
_FORBIDDEN: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_MACROS: Final = re.compile(r"(?:^|/)vbaProject\.bin$", re.IGNORECASE)


def check_package(content: bytes, maximum_bytes: int, maximum_rows: int, maximum_columns: int) -> None:
    """Read an archive through once.

    Raises:
        Invalid: ``file_unsafe`` for too many entries, doubled names, macros or XML with a document type.
        TooLarge: ``file_too_large`` unpacked, or ``table_too_large`` by its furthest cell.
        zipfile.BadZipFile, ValueError: it is no sound archive.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = archive.infolist()
        names = [entry.filename for entry in entries]
        if len(entries) > MAXIMUM_ENTRIES or len(set(names)) != len(names):
            raise Invalid.at("/file", "file_unsafe")
        if any(entry.flag_bits & 0x1 for entry in entries):
            raise Invalid.at("/file", "file_locked")
        if any(_MACROS.search(name) for name in names):
            raise Invalid.at("/file", "file_unsafe")
        remaining = maximum_bytes
        for entry in entries:
            remaining = _check_entry(archive, entry, remaining, maximum_rows, maximum_columns)


def _check_entry(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, remaining: int, maximum_rows: int, maximum_columns: int
) -> int:
    """Read one entry through, whatever size it claims; gives how many unpacked bytes are left to the others."""
    markup = entry.filename.lower().endswith((".xml", ".rels"))
    sheet = bool(_WORKSHEET.fullmatch(entry.filename))
    tail = b""
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            remaining -= len(chunk)
            if remaining < 0:
                raise TooLarge("file_too_large", max_bytes=remaining)
            if not markup:
                continue
            window = tail + chunk
            if _FORBIDDEN.search(window) or (window.startswith((b"\xff\xfe", b"\xfe\xff")) and tail == b""):
                raise Invalid.at("/file", "file_unsafe")
            if sheet:
                _check_reach(window, maximum_rows, maximum_columns)
            elif entry.filename == "content.xml":
                _check_repetition(window, maximum_rows)
            tail = window[-_OVERLAP:]
    return remaining


def _check_reach(markup: bytes, maximum_rows: int, maximum_columns: int) -> None:
    for letters, digits in _CELL.findall(markup):
        if _column_number(letters) > maximum_columns or int(digits) > maximum_rows:
            raise TooLarge("table_too_large", max_rows=maximum_rows, max_columns=maximum_columns)
    for digits in _ROW.findall(markup):
        if int(digits) > maximum_rows:
            raise TooLarge("table_too_large", max_rows=maximum_rows, max_columns=maximum_columns)


def _check_repetition(markup: bytes, maximum_rows: int) -> None:
    """An OpenDocument sheet pads itself with repeated empty cells up to the last row (2²⁰); more is no honest sheet."""
    for digits in _REPEATED.findall(markup):
        if int(digits) > max(maximum_rows, 1 << 20):
            raise Invalid.at("/file", "file_unsafe")


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
