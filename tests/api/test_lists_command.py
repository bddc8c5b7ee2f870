"""`neuguong import` and `neuguong export`: every fault is named, a commit is whole, what goes out comes in again."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import structlog
from click.testing import Result
from sqlalchemy import func, select
from typer.testing import CliRunner

from api.cli import app
from api.models.directives import Directive
from api.models.members import Member
from api.models.organisations import Organisation
from tests.make import pledges as make_pledges
from tests.make.imports import csv_file, xlsx_file
from tests.make.organisations import small_tree
from tests.world import SEAL_KEY, World

Run = Callable[..., Result]

PEOPLE = ["Mã đảng viên", "Họ và tên", "Số thẻ", "Ngày sinh", "Chi bộ"]
AN = ["DV1", "NGUYỄN VĂN AN", "30099004321", "19/05/1970", "Chi bộ Văn phòng"]
WRONG = ["DV2", "Trần Thị Bình", "030099004322", "31/02/1970", "Chi bộ Văn phòng"]


@pytest.fixture
def run(world: World, tmp_path: Path) -> Iterator[Run]:
    """The command, on the test's own installation. What it logs to is closed with it: the suite's own comes back."""
    environment = {
        "NEUGUONG_DATABASE_URL": world.installation.settings.database_url,
        "NEUGUONG_DATA_DIRECTORY": str(tmp_path),
        "NEUGUONG_EVENT_SEAL_KEY": SEAL_KEY.decode(),
        "NEUGUONG_ENVIRONMENT": "test",
    }
    with world.session() as session:
        small_tree(session)
        make_pledges.year(session)
    handlers, level, configuration = logging.root.handlers[:], logging.root.level, structlog.get_config()
    yield lambda *arguments: CliRunner(env=environment).invoke(app, [str(argument) for argument in arguments])
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)
    structlog.configure(**configuration)


def people(world: World) -> int:
    with world.database.read() as session:
        return session.execute(select(func.count()).select_from(Member)).scalar_one()


def test_a_list_is_tried_then_committed_then_unchanged(world: World, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "danh-sach.xlsx"
    path.write_bytes(xlsx_file(["DANH SÁCH"], PEOPLE, AN))
    tried = run("import", "members", path, "--system", "hrm")
    assert (tried.exit_code, people(world)) == (0, 0), tried.stderr
    assert "create: 1" in tried.stdout
    done = run("import", "members", path, "--system", "hrm", "--commit")
    assert (done.exit_code, people(world)) == (0, 1), done.stderr
    again = run("import", "members", path, "--system", "hrm", "--commit")
    assert (again.exit_code, people(world)) == (0, 1)
    assert "unchanged: 1" in again.stdout
    with world.database.read() as session:
        assert session.execute(select(Member)).scalar_one().card_number == "030099004321"


def test_every_fault_is_named_and_nothing_is_written(world: World, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "danh-sach.csv"
    path.write_bytes(csv_file(PEOPLE, AN, WRONG))
    for options in ((), ("--commit",)):
        refused = run("import", "members", path, "--system", "hrm", *options)
        assert (refused.exit_code, people(world)) == (1, 0)
        assert "3: Ngày sinh “31/02/1970”" in refused.stdout
    good = run("import", "members", path, "--system", "hrm", "--commit", "--good-rows-only")
    assert (good.exit_code, people(world)) == (0, 1), good.stderr


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_lists_go_out_and_come_in_again(world: World, run: Run, tmp_path: Path, ending: str) -> None:
    lists = {
        "organisations": [
            ["Tên", "Loại hình", "Trực thuộc"],
            ["Chi bộ Kế toán", "Chi bộ trực thuộc", "Đảng bộ Sở Nội vụ"],
        ],
        "members": [PEOPLE, AN],
        "pledges": [["Mã đảng viên", "Việc làm theo 1"], ["DV1", "Mỗi tuần giúp dân làm thủ tục"]],
    }
    for kind, rows in lists.items():
        path, taken = tmp_path / f"vào {kind}.csv", tmp_path / f"ra-{kind}.{ending}"
        path.write_bytes(csv_file(*rows))
        loaded = run("import", kind, path, "--system", "hrm", "--commit")
        assert loaded.exit_code == 0, loaded.stdout + loaded.stderr
        out = run("export", kind, taken, "--system", "hrm", "--year", str(world.today.year))
        assert out.exit_code == 0, out.stderr
        back = run("import", kind, taken, "--system", "hrm", "--commit")
        assert back.exit_code == 0, back.stdout + back.stderr
        assert "create" not in back.stdout
    with world.database.read() as session:
        names = set(session.execute(select(Organisation.name)).scalars())
        assert "Chi bộ Kế toán" in names


def test_what_cannot_be_is_said_in_both_languages(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "trống.csv"
    path.write_bytes(b" ")
    empty = run("import", "members", path, "--system", "hrm")
    assert empty.exit_code == 1
    assert "/file: " in empty.stderr
    untitled = tmp_path / "la.csv"
    untitled.write_bytes(csv_file(["a", "b"], ["1", "2"]))
    unmapped = run("import", "members", untitled, "--system", "hrm")
    assert (unmapped.exit_code, "full_name" in unmapped.stderr) == (1, True)
    assert run("export", "members", tmp_path / "x.pdf").exit_code == 2


def test_a_file_of_directives(world: World, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "directives.yaml"
    line = "{number: 05-CT/TW, kind: directive, title: Tên mới, issuer: Bộ Chính trị, issued_on: 2016-05-15}"
    new = "{number: 99-CT/TW, kind: directive, title: Chỉ thị mới, issuer: Bộ Chính trị, issued_on: 2026-07-01}"
    file.write_text(f"- {line}\n- {new}\n", encoding="utf-8")
    told = run("directives", file)
    assert told.exit_code == 0, told.output
    assert "Added 1, corrected 1" in told.output
    file.write_text("- {number: 05-CT/TW, kind: poem, title: x, issuer: Bộ Chính trị, issued_on: 2016-05-15}\n")
    refused = run("directives", file)
    assert (refused.exit_code, "/directives/0/kind" in refused.output) == (1, True)
    file.write_text("- {number: 05-CT/TW}\n", encoding="utf-8")
    assert (run("directives", file).exit_code, run("directives", tmp_path / "none").exit_code) == (1, 2)
    with world.session() as session:
        titles = session.execute(select(Directive.number, Directive.title)).all()  # type: ignore[call-overload]  # SQLModel types attributes by their values
    assert ("05-CT/TW", "Tên mới") in [tuple(row) for row in titles]
