"""Titles are found wherever lists put them, and cells are read as Vietnamese lists write them."""

import unicodedata
from collections.abc import Sequence
from datetime import date

import pytest

from api.core.text import fold, nfc
from api.rules.imports import ImportKind
from api.services.imports.columns import columns_of, fields_by_title, title_form
from api.services.imports.fields import CellRefused, CellRules, read_cell
from api.services.imports.headers import find_header, header_of, numbers_columns, remapped
from api.services.imports.rows import typed_rows
from api.services.imports.tables import TableRow

RULES = CellRules(
    today=date(2026, 3, 1),
    card_number_length=12,
    national_id_lengths=(12, 9),
    organisation_code_length=14,
    catalogues={
        "sector": {fold("Doanh nghiệp"): "enterprise", "enterprise": "enterprise"},
        "organisation_kind": {fold("Chi bộ trực thuộc"): "cell"},
    },
)


KNOWN = fields_by_title(ImportKind.MEMBERS)


def table(*rows: Sequence[str]) -> list[TableRow]:
    """Rows as the reader gives them: NFC, blank rows left out, numbers kept."""
    kept = enumerate(rows, start=1)
    return [TableRow(number, [nfc(cell).strip() for cell in row]) for number, row in kept if any(row)]


NATIONAL = ["STT", "Họ và tên (*)", "Số thẻ Đảng viên", "Số CCCD (*)", "Ngày sinh", "Ngày kết nạp",
            "Chi bộ đang sinh hoạt", "Chi bộ nơi cư trú", "Trạng thái"]  # fmt: skip
NATIONAL_FIELDS = {
    "full_name", "card_number", "national_id", "birth_date", "joined_on", "organisation", "residence", "status",
}  # fmt: skip

HEADERS = [
    ("in the first row", [NATIONAL], 1, NATIONAL_FIELDS),
    (
        "below merged titles",
        [["ĐẢNG BỘ KHỐI CƠ QUAN TỈNH"], [], ["DANH SÁCH ĐẢNG VIÊN", "", "", "Năm 2026"], [], NATIONAL],
        5,
        NATIONAL_FIELDS,
    ),
    ("without marks", [[fold(title) for title in NATIONAL]], 1, NATIONAL_FIELDS),
    ("in capitals", [[title.upper() for title in NATIONAL]], 1, NATIONAL_FIELDS),
    ("decomposed", [[unicodedata.normalize("NFD", title) for title in NATIONAL]], 1, NATIONAL_FIELDS),
    ("in another order", [NATIONAL[::-1]], 1, NATIONAL_FIELDS),
    ("with forms in brackets", [["Họ tên", "Ngày sinh\n(dd/mm/yyyy)", "Chi bộ:"]], 1,
     {"full_name", "birth_date", "organisation"}),
    ("other words", [["Họ và tên đảng viên", "CMND/CCCD", "Năm sinh", "Ngày vào Đảng", "Nơi sinh hoạt"]], 1,
     {"full_name", "national_id", "birth_date", "joined_on", "organisation"}),
    (
        "over two rows",
        [
            ["STT", "Họ và tên", "Ngày sinh", "", "Chi bộ"],
            ["", "", "Nam", "Nữ", ""],
            ["1", "Nguyễn Văn An", "19/05/1970", "", "Chi bộ 1"],
        ],
        2,
        {"full_name", "born_male", "born_female", "organisation"},
    ),
    (
        "over two rows, merged downwards",
        [["Họ và tên", "Năm sinh", "", "Chi bộ"], ["Họ và tên", "Nam", "Nữ", "Chi bộ"]],
        2,
        {"full_name", "born_male", "born_female", "organisation"},
    ),
    ("a row of data is no second title", [["Họ và tên", "Trạng thái"], ["Trần An", "Chính thức"]], 1,
     {"full_name", "status"}),
    ("nothing known", [["a", "b"], ["1", "2"]], 1, set()),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "number", "fields"), [case[1:] for case in HEADERS], ids=[case[0] for case in HEADERS]
)
def test_header_found(rows: list[list[str]], number: int, fields: set[str]) -> None:
    header = find_header(table(*rows), KNOWN)
    assert (header.row, set(header.fields)) == (number, fields)


def test_a_title_means_one_field_only() -> None:
    for kind in ImportKind:
        titles = [title for column in columns_of(kind).values() for title in column.titles]
        assert len(titles) == len(set(titles)), kind
        for column in columns_of(kind).values():
            assert title_form(f"{column.title_vi.upper()} (*)") in column.titles


def test_of_two_columns_for_one_field_the_first_is_read_until_the_other_is_chosen() -> None:
    header = header_of(1, ["Họ tên", "Họ và tên"], KNOWN)
    assert [column.field for column in header.columns] == ["full_name", None]
    assert [column.field for column in remapped(header, {2: "full_name"}).columns] == [None, "full_name"]


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (["1", "2", "3"], True), (["(1)", "(2)", "", "(4)"], True), (["A", "B", "1"], False), (["A", "B"], True),
        (["1", "Nguyễn Văn An"], False), (["3", "2"], False), (["1"], False),
    ],
)  # fmt: skip
def test_row_of_column_numbers(cells: list[str], numbers: bool) -> None:
    assert numbers_columns(cells) is numbers


READ = [
    ("name", "NGUYỄN VĂN  AN", "Nguyễn Văn An", "name_capitals"),
    ("name", unicodedata.normalize("NFD", "Hoà Thị Ánh"), "Hoà Thị Ánh", None),
    ("name", "Y Bhiŏ Niê", "Y Bhiŏ Niê", None),
    ("national_id", "1090012345", "001090012345", "zeros_restored"),
    ("national_id", "001090012345", "001090012345", None),
    ("national_id", "001 090 012 345", "001090012345", None),
    ("national_id", "12345678", "012345678", "zeros_restored"),
    ("national_id", "123456789", "123456789", None),
    ("card_number", "30099004321", "030099004321", "zeros_restored"),
    ("card_number", "'030099004321", "030099004321", None),
    ("birth_date", "19/5/1970", "1970-05-19", None),
    ("birth_date", "5/1970", "1970-05", None),
    ("birth_date", "1970", "1970", None),
    ("birth_date", "ngày 19 tháng 5 năm 1970", "1970-05-19", None),
    ("party_date", "03.02.1995", "1995-02-03", None),
    ("day", "01/07/2025", "2025-07-01", None),
    ("sex", "nữ", "female", None),
    ("status", "ĐẢNG VIÊN DỰ BỊ", "probationary", None),
    ("yes_no", "x", True, None),
    ("yes_no", "Không", False, None),
    ("year", "2026", 2026, None),
    ("sector", "doanh nghiep", "enterprise", None),
    ("organisation_kind", "CHI BỘ TRỰC THUỘC", "cell", None),
    ("organisation_code", "120000000000", "00120000000000", "zeros_restored"),
    ("email", "An.NV@Example.vn", "An.NV@example.vn", None),
    ("telephone", "0912 345 678", "0912 345 678", None),
]


@pytest.mark.parametrize(("kind", "text", "value", "notice"), READ)
def test_cells_read(kind: str, text: str, value: object, notice: str | None) -> None:
    reading = read_cell(kind, text, RULES)
    assert (reading.value, reading.notice) == (value, notice)


REFUSED = [
    ("name", "???", "name_unreadable"),
    ("name", "Nguyễn Văn 3", "name_unreadable"),
    ("name", "A" * 301, "text_too_long"),
    ("national_id", "00109001234X", "national_id_invalid"),
    ("national_id", "1234567", "national_id_invalid"),
    ("national_id", "0010900123456", "national_id_invalid"),
    ("national_id", "1.09E+09", "national_id_invalid"),
    ("card_number", "0300990043210", "card_number_invalid"),
    ("birth_date", "31/02/1970", "date_impossible"),
    ("birth_date", "12/25/1970", "date_impossible"),
    ("birth_date", "19/05/70", "date_year_incomplete"),
    ("birth_date", "25707", "date_unreadable"),
    ("birth_date", "01/01/2030", "date_out_of_bounds"),
    ("party_date", "01/01/1929", "date_out_of_bounds"),
    ("day", "2025", "date_day_needed"),
    ("sex", "khác", "choice_invalid"),
    ("status", "?", "choice_invalid"),
    ("sector", "không có", "choice_invalid"),
    ("year", "26", "year_unreadable"),
    ("telephone", "gọi sau", "telephone_invalid"),
    ("email", "an@", "email_invalid"),
    ("short_line", "x" * 101, "text_too_long"),
]


@pytest.mark.parametrize(("kind", "text", "code"), REFUSED)
def test_cells_refused(kind: str, text: str, code: str) -> None:
    with pytest.raises(CellRefused) as refused:
        read_cell(kind, text, RULES)
    assert refused.value.code == code


def test_rows_say_what_is_wrong_by_column_and_headings_between_them_are_left_out() -> None:
    rows = table(
        ["STT", "Họ và tên", "Ngày sinh", "Chi bộ"],
        ["(1)", "(2)", "(3)", "(4)"],
        ["Chi bộ Văn phòng", "", "", ""],
        ["1", "TRẦN THỊ BÌNH", "31/02/1970", "Chi bộ Văn phòng"],
        ["2", "", "1970", "'=Chi bộ"],
        ["Mục II", "Mục II", "Mục II", "Mục II"],
    )
    header = find_header(rows, KNOWN)
    read = list(typed_rows(rows, header, ImportKind.MEMBERS, RULES))
    assert [(row.number, row.ignored) for row in read] == [(2, True), (3, True), (4, False), (5, False), (6, True)]
    first, second = read[2], read[3]
    assert first.values == {"full_name": "Trần Thị Bình", "organisation": "Chi bộ Văn phòng"}
    assert [(fault.code, fault.field, fault.column, fault.value) for fault in first.faults] == [
        ("date_impossible", "birth_date", 3, "31/02/1970")
    ]
    assert [(notice.code, notice.value, notice.read) for notice in first.notices] == [
        ("name_capitals", "TRẦN THỊ BÌNH", "Trần Thị Bình")
    ]
    assert [(fault.code, fault.column) for fault in second.faults] == [("missing", 2)]
    assert second.values == {"birth_date": "1970", "organisation": "=Chi bộ"}
