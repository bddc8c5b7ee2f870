"""A workbook as committees really send it, at the size of a *Khối*: every seeded fault is found, all else is loaded."""

import io
import random
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import xlsxwriter
from sqlalchemy import select

from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Role
from api.services.counted_years import drift
from tests.make import pledges as make_pledges
from tests.make.accounts import account
from tests.make.imports import commit, rows_of, send
from tests.make.organisations import organisation, small_tree
from tests.world import World

PEOPLE, CELLS = 5_246, 91
FIRST_ROW = 8
"""The number of the first row of people: titles, a blank row, two rows of headings and one of numbers stand above."""

FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Lý", "Giàng", "Sùng")
MIDDLE = ("Văn", "Thị", "Hữu", "Đức", "Minh", "Thu", "Ngọc", "Quang", "A", "Seo")
GIVEN = ("An", "Bình", "Chi", "Dũng", "Hà", "Hoà", "Hùng", "Khánh", "Lan", "Mai", "Oanh", "Quân", "Tâm", "Uyên", "Yến")

FIRST_CARD = "030000000000"
FAULTS: list[tuple[int, object, str]] = [
    (1, "", "missing"),
    (1, "Nguyễn Văn 7", "name_unreadable"),
    (2, FIRST_CARD, "row_repeated"),
    (2, "THẺ MẤT", "card_number_invalid"),
    (3, "00109001234567", "national_id_invalid"),
    (4, "31/02/1970", "date_impossible"),
    (4, "19/05/70", "date_year_incomplete"),
    (5, "trước 1975", "date_unreadable"),
    (5, "03/02/1920", "date_out_of_bounds"),
    (6, "01/01/1960", "date_too_early"),
    (7, "Chi bộ không có thật", "organisation_unknown"),
    (8, "Đang đi học", "choice_invalid"),
]
"""Column from 0, what stands there, and the code it must be given."""

TIMES = [4, 3, 3, 3, 3, 4, 3, 3, 3, 4, 4, 3]
"""How often each fault is seeded: 40 in all."""


@dataclass
class Sheet:
    """The workbook, what its sound rows say in truth by card number, and the faults: row → (column's letter, code)."""

    content: bytes = b""
    people: dict[str, dict[str, Any]] = field(default_factory=dict)
    faults: dict[int, tuple[str, str]] = field(default_factory=dict)


def messy_workbook(cells: list[str]) -> Sheet:
    chance, made, target = random.Random(PEOPLE), Sheet(), io.BytesIO()
    seeded = [fault for fault, times in zip(FAULTS, TIMES, strict=True) for _ in range(times)]
    faulty = dict(zip(chance.sample(range(1, PEOPLE), len(seeded)), seeded, strict=True))
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet("DS ĐẢNG VIÊN")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.merge_range(0, 0, 0, 8, "ĐẢNG BỘ KHỐI CƠ QUAN TỈNH", None)
        sheet.merge_range(1, 0, 1, 8, "DANH SÁCH ĐẢNG VIÊN (tính đến 31/10/2026)", None)
        sheet.write(2, 0, "Đơn vị: người")
        for place, title in {
            0: "STT", 1: "Họ và tên (*)", 2: "Số thẻ ĐV", 3: "Số CCCD/CMND", 4: "Ngày sinh",
            7: "CHI BỘ ĐANG SINH HOẠT", 8: "Trạng thái",
        }.items():  # fmt: skip
            sheet.merge_range(4, place, 5, place, title, None)
        sheet.merge_range(4, 5, 4, 6, "Ngày vào Đảng", None)
        sheet.write_row(5, 5, ["Ngày kết nạp", "Ngày chính thức"])
        sheet.write_row(6, 0, [f"({number})" for number in range(1, 10)])
        for index in range(PEOPLE):
            row, truth = person(chance, index, cells)
            if index in faulty:
                column, wrong, code = faulty[index]
                row[column] = wrong
                made.faults[FIRST_ROW + index] = ("ABCDEFGHI"[column], code)
            else:
                made.people[truth["card_number"]] = truth
            for place, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(FIRST_ROW + index - 1, place, cell, day)
                else:
                    sheet.write(FIRST_ROW + index - 1, place, cell)
        sheet.write(FIRST_ROW + PEOPLE, 0, f"Tổng số: {PEOPLE} đảng viên")
    made.content = target.getvalue()
    return made


def person(chance: random.Random, index: int, cells: list[str]) -> tuple[list[object], dict[str, Any]]:
    """A row as somebody typed it, and what it means."""
    name = " ".join(chance.choice(part) for part in (FAMILY, MIDDLE, GIVEN))
    card, national_id = f"03{index:010}", f"0{10 + index % 80:02}{index:09}"
    born = date(chance.randint(1940, 2000), chance.randint(1, 12), chance.randint(1, 28))
    joined, official = date(2019, 2, 3), date(2020, 2, 3)
    only_year = index % 4 == 0
    cell = cells[index % len(cells)]
    status = "probationary" if index % 50 == 0 else "official"
    typed_name = [name, name.upper(), unicodedata.normalize("NFD", name), f"  {name} "][index % 4]
    row: list[object] = [
        index + 1,
        typed_name,
        int(card) if index % 3 == 0 else card,
        int(national_id) if index % 5 == 0 else national_id,
        born.year if only_year else born if index % 2 else f"{born.day}/{born.month}/{born.year}",
        joined if index % 2 else "02/2019",
        f"{official:%d.%m.%Y}",
        cell.upper() if index % 7 == 0 else cell,
        "Dự bị" if status == "probationary" else ["Chính thức", "ĐẢNG VIÊN CHÍNH THỨC", ""][index % 3],
    ]
    truth = {
        "full_name": name,
        "card_number": card,
        "national_id": national_id,
        "birth_date": date(born.year, 1, 1) if only_year else born,
        "birth_precision": "year" if only_year else "day",
        "joined_on": joined if index % 2 else date(2019, 2, 1),
        "joined_precision": "day" if index % 2 else "month",
        "official_on": official,
        "cell": cell,
        "status": status,
    }
    return row, truth


def test_everything_sound_is_loaded_and_every_fault_named(world: World) -> None:
    with world.session() as session:
        tree = small_tree(session)
        make_pledges.year(session)
        cells = [organisation(session, f"Chi bộ số {number}", parent=tree.committee).name for number in range(CELLS)]
        clerk = account(session, Role.COMMITTEE_STAFF, tree.committee)
    client, sheet = world.client(clerk), messy_workbook(cells)
    assert len(sheet.faults) == 40
    batch = send(client, sheet.content, name="Danh sách đảng viên.xlsx").json()
    found = {row["number"]: row["errors"] for row in rows_of(client, batch, "error", "ambiguous")}
    assert {number: (errors[0]["letter"], errors[0]["code"]) for number, errors in found.items()} == sheet.faults
    assert Counter(len(errors) for errors in found.values()) == {1: 40}
    assert (batch["counts"]["create"], batch["counts"]["ignored"]) == (PEOPLE - 40, 2)
    assert commit(client, batch).json()["code"] == "import_has_errors"
    answer = commit(client, batch, good_rows_only=True)
    assert answer.status_code == 200, answer.text
    with world.database.read() as session:
        cell_names = {each.id: each.name for each in session.execute(select(Organisation)).scalars()}
        loaded = {}
        for member in session.execute(select(Member)).scalars():
            assert member.card_number is not None
            names = sheet.people[member.card_number].keys() - {"cell"}
            said: dict[str, Any] = {name: getattr(member, name) for name in names}
            loaded[member.card_number] = said | {"cell": cell_names[member.organisation_id]}
        assert loaded == sheet.people
        assert drift(session, world.today.year, world.today) == []
    again = send(client, sheet.content, name="Danh sách đảng viên.xlsx").json()
    assert (again["counts"]["unchanged"], again["counts"]["create"], again["counts"]["update"]) == (PEOPLE - 40, 0, 0)
