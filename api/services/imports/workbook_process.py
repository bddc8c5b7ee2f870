"""Run as a process of its own: a workbook on standard input, its first filled sheet as JSON lines on standard output.

Arguments: memory in bytes, processor time in seconds, most rows, most columns, most bytes to write. Exit codes:
2 unreadable, 3 too many rows or columns, 4 locked by a password, 5 too many bytes; killed by a signal when another
limit was passed.
"""

import datetime
import io
import json
import resource
import sys
from collections.abc import Sequence

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

UNREADABLE, TOO_LARGE, LOCKED, TOO_LONG = 2, 3, 4, 5


def main(memory_bytes: int, seconds: int, maximum_rows: int, maximum_columns: int, maximum_bytes: int) -> int:
    """Read standard input, write standard output, give the exit code."""
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(sys.stdin.buffer.read()))
        for sheet in workbook.sheets_metadata:
            if sheet.typ is not SheetTypeEnum.WorkSheet or sheet.visible is not SheetVisibleEnum.Visible:
                continue
            found = workbook.get_sheet_by_name(sheet.name)
            if found.height == 0:
                continue
            if found.total_height > maximum_rows or found.total_width > maximum_columns:
                return TOO_LARGE
            return _write(sheet.name, found.to_python(skip_empty_area=False), maximum_bytes)
    except PasswordError:
        return LOCKED
    except (CalamineError, ValueError, OSError, EOFError):
        return UNREADABLE
    return _write("", [], maximum_bytes)


def _write(name: str, rows: Sequence[Sequence[object]], maximum_bytes: int) -> int:
    """Write the rows. A text that a workbook holds once can stand in all its cells: what comes out is counted."""
    out = sys.stdout.buffer
    out.write(json.dumps(name).encode() + b"\n")
    written = 0
    for number, cells in enumerate(rows, start=1):
        texts = ["" if cell == "" else _text(cell) for cell in cells]
        if not any(texts):
            continue
        line = json.dumps([number, texts], ensure_ascii=False).encode("utf-8", "replace") + b"\n"
        written += len(line)
        if written > maximum_bytes:
            return TOO_LONG
        out.write(line)
    out.flush()
    return 0


def _text(cell: object) -> str:
    """A cell as a person would read it: whole numbers without a point, dates as dd/mm/yyyy."""
    match cell:
        case bool():
            return "TRUE" if cell else "FALSE"
        case float() if cell.is_integer() and abs(cell) < 1e15:
            return str(int(cell))
        case datetime.datetime() | datetime.date():
            return f"{cell.day:02}/{cell.month:02}/{cell.year:04}"
        case _:
            return str(cell)


if __name__ == "__main__":
    sys.exit(main(*(int(argument) for argument in sys.argv[1:6])))
