"""Files become tables of text, and hostile files become refusals."""

import io
import struct
import zipfile
from collections.abc import Callable
from datetime import date

import pytest
import xlsxwriter

from api.core.errors import Refusal
from api.services.imports.tables import Limits, read_table

LIMITS = Limits(file_bytes=2_000_000, unpacked_bytes=20_000_000, rows=5_000, columns=50)


def workbook(fill: Callable[[xlsxwriter.Workbook], None]) -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        fill(book)
    return target.getvalue()


def rezipped(
    content: bytes, name: str, change: Callable[[bytes], bytes], compression: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """A workbook with one entry changed."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(target, "w", compression) as sink,
    ):
        for entry in source.infolist():
            data = source.read(entry)
            sink.writestr(entry.filename, change(data) if entry.filename == name else data)
    return target.getvalue()


def sample(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet("Đảng viên")
    sheet.write_row(0, 0, ["DANH SÁCH ĐẢNG VIÊN"])
    sheet.write_row(2, 0, ["Họ và tên", "Số thẻ", "Ngày sinh"])
    sheet.write(3, 0, "Nguyễn Văn A")
    sheet.write_number(3, 1, 12345678)
    sheet.write_datetime(3, 2, date(1960, 3, 5), book.add_format({"num_format": "dd/mm/yyyy"}))


SHEET = "xl/worksheets/sheet1.xml"

GOOD = [
    ("utf-8", "tên,tuổi\nHoà,70\n".encode(), [(1, ["tên", "tuổi"]), (2, ["Hoà", "70"])]),
    ("byte order mark", b"\xef\xbb\xbf" + "tên;x\n1;2\n".encode(), [(1, ["tên", "x"]), (2, ["1", "2"])]),
    ("utf-16", "tên\tx\n1\t2\n".encode("utf-16"), [(1, ["tên", "x"]), (2, ["1", "2"])]),
    ("decomposed marks", "Hoà".encode(), [(1, ["Hoà"])]),
    ("blank rows keep the numbers", b"a,b\n\n,\n1,2\n", [(1, ["a", "b"]), (4, ["1", "2"])]),
    ("quoted line break", b'a,b\n"x\ny",2\n', [(1, ["a", "b"]), (3, ["x\ny", "2"])]),
]


@pytest.mark.parametrize(("content", "rows"), [case[1:] for case in GOOD], ids=[case[0] for case in GOOD])
def test_delimited(content: bytes, rows: list[tuple[int, list[str]]]) -> None:
    assert [(row.number, list(row.cells)) for row in read_table(content, LIMITS).rows] == rows


def test_workbook_cells_read_as_people_read_them() -> None:
    table = read_table(workbook(sample), LIMITS)
    assert table.sheet == "Đảng viên"
    assert [(row.number, list(row.cells)) for row in table.rows] == [
        (1, ["DANH SÁCH ĐẢNG VIÊN", "", ""]),
        (3, ["Họ và tên", "Số thẻ", "Ngày sinh"]),
        (4, ["Nguyễn Văn A", "12345678", "05/03/1960"]),
    ]


def ods(*rows: list[tuple[str, str]]) -> bytes:
    """An OpenDocument sheet of cells: type of the value, and the value."""
    cells = {
        "string": '<table:table-cell office:value-type="string"><text:p>{0}</text:p></table:table-cell>',
        "float": '<table:table-cell office:value-type="float" office:value="{0}"/>',
        "date": '<table:table-cell office:value-type="date" office:date-value="{0}"/>',
    }
    markup = "".join(
        "<table:table-row>" + "".join(cells[kind].format(value) for kind, value in row) + "</table:table-row>"
        for row in rows
    )
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="Đảng viên">{markup}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", content)
    return target.getvalue()


def test_open_document_sheets() -> None:
    titles = [("string", title) for title in ("Họ và tên", "Số thẻ", "Ngày sinh")]
    table = read_table(ods(titles, [("string", "Nguyễn Văn A"), ("float", "12345678"), ("date", "1960-03-05")]), LIMITS)
    assert (table.sheet, table.encoding) == ("Đảng viên", "unicode")
    assert [list(row.cells) for row in table.rows] == [
        ["Họ và tên", "Số thẻ", "Ngày sinh"],
        ["Nguyễn Văn A", "12345678", "05/03/1960"],
    ]


def painted(book: xlsxwriter.Workbook) -> None:
    """A list whose rows and columns somebody painted far beyond its end."""
    sheet, colour = book.add_worksheet(), book.add_format({"bg_color": "yellow"})
    sheet.write_row(0, 0, ["Họ và tên", "Số thẻ"])
    sheet.write_row(1, 0, ["Nguyễn Văn A", "1"])
    sheet.write_blank(0, 100, None, colour)
    for row in range(2, 7_000):
        sheet.set_row(row, 15, colour)
        sheet.write_blank(row, 0, None, colour)


def test_what_is_only_painted_is_no_row() -> None:
    rows = read_table(workbook(painted), LIMITS).rows
    assert [(row.number, list(row.cells)) for row in rows] == [
        (1, ["Họ và tên", "Số thẻ"]),
        (2, ["Nguyễn Văn A", "1"]),
    ]


def far_cell(book: xlsxwriter.Workbook) -> None:
    book.add_worksheet().write(1_048_575, 16_383, "x")


def doctype(data: bytes) -> bytes:
    return data.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a "b">]>', 1)


def one_text_in_many_cells(book: xlsxwriter.Workbook) -> None:
    sheet, text = book.add_worksheet(), "ấ" * 19_000
    for row in range(600):
        sheet.write(row, 0, text)


def shredded(content: bytes) -> bytes:
    """An archive whose first entry cannot be unpacked."""
    start = 30 + sum(struct.unpack("<HH", content[26:30]))
    return content[:start] + b"\xff" * 20 + content[start + 20 :]


HOSTILE = [
    ("nothing", b"", "file_empty"),
    ("only blanks", b" \n , \n", "file_empty"),
    ("cp1252 bytes", "tên,tuổi\n".encode("cp1258", "replace") + b"\xd0\xff", "file_encoding_unknown"),
    ("zero byte", b"a,b\n1,\x002\n", "file_unreadable"),
    ("enormous field", b"a\n" + b"x" * 200_000 + b"\n", "file_unreadable"),
    ("too many rows", b"a\n" * 6_000, "table_too_large"),
    ("too many columns", b",".join([b"a"] * 60), "table_too_large"),
    ("too large", b"a\n" * 1_500_000, "file_too_large"),
    ("no archive", b"PK\x03\x04" + b"\x00" * 50, "file_unreadable"),
    ("cut archive", workbook(sample)[:-200], "file_unreadable"),
    ("one far cell", workbook(far_cell), "table_too_large"),
    ("document type", rezipped(workbook(sample), SHEET, doctype), "file_unsafe"),
    ("bomb", rezipped(workbook(sample), SHEET, lambda _: b"<a>" + b" " * 30_000_000), "file_too_large"),
    (
        "broken sheet",
        rezipped(workbook(sample), SHEET, lambda data: data[: len(data) // 2]),
        "file_unreadable",
    ),
    ("shredded archive", shredded(workbook(sample)), "file_unreadable"),
    ("rare compression", rezipped(workbook(sample), "", bytes, zipfile.ZIP_LZMA), "file_unreadable"),
    ("one text in many cells", workbook(one_text_in_many_cells), "file_too_large"),
    (
        "zero character",
        rezipped(workbook(sample), "xl/sharedStrings.xml", lambda data: data.replace(b"Nguy", b"_x0000_")),
        "file_unreadable",
    ),
    ("a quotation that never ends", 'tên,x\n"An,1\nBình,2\n'.encode(), "file_unreadable"),
    ("a quotation within another", 'tên,x\n"An "Ba" Bình",2\n'.encode(), "file_unreadable"),
    ("blank lines beyond any sheet", b"a,b\n" + b"\n" * 1_100_000 + b"1,2\n", "table_too_large"),
    ("old format of nonsense", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x55" * 5_000, "file_unreadable"),
]


@pytest.mark.parametrize(("content", "code"), [case[1:] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
def test_hostile_files_are_refused(content: bytes, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_table(content, LIMITS)
    assert code in {refused.value.code, *(error.code for error in refused.value.errors)}
