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
_OVERLAP: Final = 512
_KNOWN_COMPRESSION: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_WORKSHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_CELL: Final = re.compile(
    rb"""<(?:\w{1,20}:)?c\s[^<>]{0,200}?\br=["']([A-Z]{1,7})([0-9]{1,10})["'][^<>]{0,200}?(?<!/)>""", re.IGNORECASE
)
"""A cell that holds something. Without content it only has a look: whole columns do in lists that people painted."""
_REPEATED: Final = re.compile(rb"""number-(?:rows|columns)-repeated=["']([0-9]{1,12})["']""")
_FORBIDDEN: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_MACROS: Final = re.compile(r"(?:^|/)vbaProject\.bin$", re.IGNORECASE)


def check_package(content: bytes, maximum_bytes: int, maximum_rows: int, maximum_columns: int) -> None:
    """Read an archive through once.

    Raises:
        Invalid: ``file_unsafe`` for too many entries, doubled names, macros or XML with a document type;
            ``file_locked``; ``file_unreadable`` when it is packed as no workbook is.
        TooLarge: ``file_too_large`` unpacked, or ``table_too_large`` by its furthest filled cell.
        zipfile.BadZipFile, zlib.error, ValueError: it is no sound archive.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = archive.infolist()
        names = [entry.filename for entry in entries]
        if any(entry.compress_type not in _KNOWN_COMPRESSION for entry in entries):
            raise Invalid.at("/file", "file_unreadable", line=0)
        if len(entries) > MAXIMUM_ENTRIES or len(set(names)) != len(names):
            raise Invalid.at("/file", "file_unsafe")
        if any(entry.flag_bits & 0x1 for entry in entries):
            raise Invalid.at("/file", "file_locked")
        if any(_MACROS.search(name) for name in names):
            raise Invalid.at("/file", "file_unsafe")
        unpacked = 0
        for entry in entries:
            unpacked = _check_entry(archive, entry, unpacked, maximum_bytes, maximum_rows, maximum_columns)


def _check_entry(
    archive: zipfile.ZipFile,
    entry: zipfile.ZipInfo,
    unpacked: int,
    maximum_bytes: int,
    maximum_rows: int,
    maximum_columns: int,
) -> int:
    """Read one entry through, whatever size it claims; gives how many bytes are unpacked with it."""
    markup = entry.filename.lower().endswith((".xml", ".rels"))
    sheet = bool(_WORKSHEET.fullmatch(entry.filename))
    tail = b""
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            unpacked += len(chunk)
            if unpacked > maximum_bytes:
                raise TooLarge("file_too_large", max_bytes=maximum_bytes)
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
    return unpacked


def _check_reach(markup: bytes, maximum_rows: int, maximum_columns: int) -> None:
    for letters, digits in _CELL.findall(markup):
        if _column_number(letters) > maximum_columns or int(digits) > maximum_rows:
            raise TooLarge("table_too_large", max_rows=maximum_rows, max_columns=maximum_columns)


def _check_repetition(markup: bytes, maximum_rows: int) -> None:
    """An OpenDocument sheet pads itself with repeated empty cells up to the last row (2²⁰); more is no honest sheet."""
    for digits in _REPEATED.findall(markup):
        if int(digits) > max(maximum_rows, 1 << 20):
            raise Invalid.at("/file", "file_unsafe")


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
