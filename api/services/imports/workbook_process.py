"""Run as a process of its own: a workbook on standard input, its first filled sheet as JSON lines on standard output.

Arguments: memory in bytes, processor time in seconds, most rows, most columns. Exit codes: 2 unreadable, 3 too large,
4 locked by a password; killed by a signal when a limit was passed.
"""

import datetime
import io
import json
import resource
import sys
from collections.abc import Sequence

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

UNREADABLE, TOO_LARGE, LOCKED = 2, 3, 4


def main(memory_bytes: int, seconds: int, maximum_rows: int, maximum_columns: int) -> int:
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
            _write(sheet.name, found.to_python(skip_empty_area=False))
            return 0
    except PasswordError:
        return LOCKED
    except (CalamineError, ValueError, OSError, EOFError):
        return UNREADABLE
    _write("", [])
    return 0


def _write(name: str, rows: Sequence[Sequence[object]]) -> None:
    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", errors="replace", write_through=False)
    out.write(json.dumps(name) + "\n")
    for number, cells in enumerate(rows, start=1):
        texts = [_text(cell) for cell in cells]
        if any(texts):
            out.write(json.dumps([number, texts]) + "\n")
    out.flush()


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
    sys.exit(main(*(int(argument) for argument in sys.argv[1:5])))
