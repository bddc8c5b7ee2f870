"""I1: a list of members through the import, beside loading the very rows it wrote, already clean, in bulk."""

import csv
import io
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from typing import Any

from psycopg.types.json import Jsonb
from sqlalchemy import select, text
from sqlmodel import col

from api.models.organisations import Organisation
from api.rules.imports import ImportKind
from api.schemas.imports import ImportCommit
from api.services import events
from api.services.imports import commits, intake, reading
from api.services.installation import load_or_create_seal_key
from bench.installations import Installed
from bench.rounds import Measured

PEOPLE = 5_246
SYSTEM = "bench"
TITLES = (
    "Mã đảng viên",
    "Họ và tên",
    "Số thẻ Đảng viên",
    "Ngày sinh",
    "Ngày kết nạp",
    "Chi bộ đang sinh hoạt",
    "Trạng thái",
)
FAMILY, MIDDLE = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Sùng", "Giàng"), ("Văn", "Thị", "Đức", "Minh", "Ngọc")
GIVEN = ("An", "Bình", "Chi", "Dung", "Giang", "Hà", "Hoà", "Khánh", "Lan", "Mai", "Nam", "Phúc", "Quỳnh", "Sơn")

WRITTEN = {
    "member": "id IN (SELECT subject_id FROM external_key WHERE system = 'bench')",
    "membership": "member_id IN (SELECT subject_id FROM external_key WHERE system = 'bench')",
    "member_status": "member_id IN (SELECT subject_id FROM external_key WHERE system = 'bench')",
    "person_year": "member_id IN (SELECT subject_id FROM external_key WHERE system = 'bench')",
    "external_key": "system = 'bench'",
    "event": "subject_id IN (SELECT subject_id FROM external_key WHERE system = 'bench')",
    "event_detail": "event_id IN (SELECT id FROM event WHERE subject_id IN "
    "(SELECT subject_id FROM external_key WHERE system = 'bench'))",
    "import_row": "subject_id IN (SELECT subject_id FROM external_key WHERE system = 'bench') AND action = 'create'",
}
"""The tables an import of members fills → which of their rows are its own."""


def members(installed: Installed) -> Iterator[Measured]:
    """A first import and the same list again, in rows a second, reading and planning included."""
    content = _file(installed)
    first = _import(installed, content)
    again = _import(installed, content)
    clean = _load_clean(installed)
    what = "COPY" if installed.kind == "postgresql" else "executemany"
    for name, taken, target in (("first time", first, "≥ 0.5"), ("the same again", again, "≥ 0.6")):
        ours, theirs = PEOPLE / taken, PEOPLE / clean
        yield Measured(
            "I1",
            f"import of {PEOPLE:,} members, {name}",
            installed.kind,
            f"{what} of the rows it wrote",
            ours,
            theirs,
            "rows/s",
            ours / theirs,
            target,
        )


def _file(installed: Installed) -> bytes:
    with installed.reading() as ctx:
        cells = ctx.session.execute(
            select(col(Organisation.name), col(Organisation.code)).where(
                col(Organisation.valid_to) > ctx.today, col(Organisation.kind).like("%cell")
            )
        ).all()
    names = [row[0] for row in cells]
    places = [row[1] or row[0] for row in cells if row[1] or names.count(row[0]) == 1]
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(TITLES)
    for number in range(PEOPLE):
        name = f"{FAMILY[number % 7]} {MIDDLE[number % 5]} {GIVEN[number % 14]}"
        born = date(1950, 1, 1) + timedelta(days=number * 4)
        joined = born + timedelta(days=6_600)
        writer.writerow(
            (f"B{number}", name, f"9{number:011}", f"{born:%d/%m/%Y}", f"{joined:%d/%m/%Y}",
             places[number % len(places)], "Chính thức")
        )  # fmt: skip
    return target.getvalue().encode()


def _import(installed: Installed, content: bytes) -> float:
    """Seconds from the file to the commit."""
    upload = reading.Upload(ImportKind.MEMBERS, SYSTEM, "danh-sach.csv", content, installed.root_id)
    begun = time.perf_counter()
    with installed.reading() as ctx:
        prepared = reading.prepare(ctx, upload)
    with installed.database.begin() as session:
        batch = intake.keep(installed.context(session), upload, prepared)
    assert batch.counts.get("error", 0) == batch.counts.get("ambiguous", 0) == 0, batch.counts
    assert batch.plan_hash is not None
    with installed.database.begin() as session:
        ctx = installed.context(session)
        commits.commit(ctx, batch.id, ImportCommit(plan_hash=batch.plan_hash))
        events.write_pending(ctx, load_or_create_seal_key(installed.settings))
    return time.perf_counter() - begun


def _load_clean(installed: Installed) -> float:
    """Seconds to load the rows the import wrote into empty tables with the same keys and indexes."""
    taken = 0.0
    with closing(installed.database.writing.raw_connection()) as connection:
        cursor = connection.cursor()
        for table, condition in WRITTEN.items():
            cursor.execute(f"SELECT * FROM {table} WHERE {condition}")
            rows = [tuple(row) for row in cursor.fetchall()]
            _clone(installed, cursor, table)
            connection.commit()
            begun = time.perf_counter()
            if installed.kind == "postgresql":
                with cursor.copy(f"COPY bench_{table} FROM STDIN") as copy:  # type: ignore[attr-defined]  # psycopg has it
                    for row in rows:
                        copy.write_row([Jsonb(value) if isinstance(value, dict | list) else value for value in row])
            else:
                cursor.execute("BEGIN IMMEDIATE")
                marks = ", ".join("?" * len(rows[0]))
                cursor.executemany(f"INSERT INTO bench_{table} VALUES ({marks})", rows)
            connection.commit()
            taken += time.perf_counter() - begun
            cursor.execute(f"DROP TABLE bench_{table}")
            connection.commit()
    return taken


def _clone(installed: Installed, cursor: Any, table: str) -> None:
    if installed.kind == "postgresql":
        cursor.execute(f"CREATE TABLE bench_{table} (LIKE {table} INCLUDING ALL)")
        return
    made = text(
        "SELECT sql FROM sqlite_master WHERE tbl_name = :table AND type <> 'trigger' AND sql IS NOT NULL "
        "ORDER BY type DESC"
    )
    with installed.reading() as ctx:
        statements = ctx.session.execute(made, {"table": table}).scalars().all()
    for statement in statements:
        renamed = statement.replace("INDEX ", "INDEX bench_", 1) if " INDEX " in statement else statement
        cursor.execute(
            renamed.replace(f" {table} (", f" bench_{table} (", 1).replace(f'"{table}"', f"bench_{table}", 1)
        )
