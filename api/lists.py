"""The commands that take lists in and out, as the installation itself, which may do everything everywhere."""

import uuid
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import select
from sqlmodel import col

from api.core.clock import civil_date, now
from api.core.errors import NotFound
from api.core.ids import new_id
from api.core.legacy_text import Encoding
from api.models.organisations import Organisation
from api.problems import sentence
from api.rules.exports import ExportKind, ExportProfile, TableFormat
from api.rules.imports import FAULTY, ImportKind
from api.schemas.imports import ImportCommit
from api.services.context import SYSTEM, Context
from api.services.exports.asked import Asked
from api.services.exports.lists import open_list, record_export
from api.services.imports import commits, intake, reading
from api.services.imports.reading import Prepared, Upload
from api.services.installation import Installation, acting
from api.services.sheets import write_table
from api.terminal import fail, opened, say

commands = typer.Typer()

_FORMATS = {f".{each.value}": each for each in TableFormat}


@commands.command("import")
def import_list(
    kind: Annotated[ImportKind, typer.Argument(help="What the rows are.")],
    path: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="CSV, XLSX, XLS or ODS.")],
    system: Annotated[str, typer.Option(help="Name of the source, under which its keys are remembered.")],
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="From when it holds where a row names no day.")
    ] = None,
    profile: Annotated[
        str | None, typer.Option(help="`national`: read only the columns of the national member list.")
    ] = None,
    encoding: Annotated[
        Encoding | None, typer.Option(help="How its text is written; needed to commit what is older than Unicode.")
    ] = None,
    commit: Annotated[bool, typer.Option("--commit/--dry-run", help="Carry the plan out, or only show it.")] = False,
    good_rows_only: Annotated[bool, typer.Option(help="Carry the good rows out although others are faulty.")] = False,
) -> None:
    """Plan a list, say what is wrong in it, and carry the plan out if asked: all of it or nothing."""
    upload = Upload(
        kind, system, path.name, path.read_bytes(), None, since.date() if since else None, profile, encoding
    )
    with opened() as installation:
        prepared = _prepared(installation, upload)
        for line in _faults(prepared):
            typer.echo(line)
        if prepared.plan is None:
            missing = ", ".join(prepared.missing)
            raise fail(f"Không tìm thấy các cột: {missing}", f"These columns were not found: {missing}")
        if prepared.encoding is not Encoding.UNICODE:
            example = next((row.values.get("full_name") for row in prepared.plan.rows if row.values), None)
            typer.echo(f"encoding: {prepared.encoding.value} ({example or ''})")
        for action, count in prepared.plan.counts.items():
            typer.echo(f"{action}: {count}")
        faulty = any(row.action in FAULTY for row in prepared.plan.rows)
        if not commit:
            raise typer.Exit(int(faulty))
        with acting(installation) as ctx:
            batch = intake.keep(ctx, upload, prepared)
            request = ImportCommit(plan_hash=prepared.plan.digest, good_rows_only=good_rows_only)
            commits.commit(ctx, batch.id, request)
        say("Đã nhập xong.", "Imported.")


@commands.command("export")
def export_list(
    kind: Annotated[ExportKind, typer.Argument(help="Which list.")],
    path: Annotated[Path, typer.Argument(dir_okay=False, help="Where to: .xlsx, .csv or .ndjson.")],
    organisation: Annotated[str | None, typer.Option(help="Code of the organisation; the root when left out.")] = None,
    year: Annotated[int | None, typer.Option(min=1930, max=2200, help="Needed for lists of a year.")] = None,
    national: Annotated[bool, typer.Option(help="Only the columns of the national member list.")] = False,
    system: Annotated[str | None, typer.Option(help="Add the keys by which this system names the rows.")] = None,
    delimiter: Annotated[str, typer.Option(help="Between the cells of a CSV file.")] = ",",
    english: Annotated[bool, typer.Option(help="Titles in English.")] = False,
) -> None:
    """Write a list to a file, in the columns in which lists come in."""
    file_format = _FORMATS.get(path.suffix.lower())
    if file_format is None:
        raise typer.BadParameter(" ".join(_FORMATS), param_hint="PATH")
    profile = ExportProfile.NATIONAL if national else ExportProfile.FULL
    with opened() as installation:
        at = now()
        with installation.database.snapshot() as session:
            language = "en" if english else "vi"
            ctx = Context(session, SYSTEM, at, civil_date(at), str(new_id()), installation.settings, language)
            asked = Asked(_organisation(ctx, organisation), year, profile, system)
            listed = open_list(ctx, kind, asked)
            with path.open("wb") as file:
                count = write_table(file, file_format, kind.value, listed.columns, listed.rows, delimiter=delimiter)
        with acting(installation) as ctx:
            record_export(ctx, kind, asked, count)
    say(f"Đã ghi {count} dòng vào {path}.", f"Wrote {count} rows to {path}.")


def _prepared(installation: Installation, upload: Upload) -> Prepared:
    at = now()
    with installation.database.read() as session:
        ctx = Context(session, SYSTEM, at, civil_date(at), str(new_id()), installation.settings)
        return reading.prepare(ctx, upload)


def _faults(prepared: Prepared) -> Iterator[str]:
    """What is wrong, a line a fault: row, title of the column, what stands there, why in both languages."""
    titles = {column.field: column.title for column in prepared.header.columns if column.field}
    for row in prepared.plan.rows if prepared.plan else ():
        for remark in (*row.faults, *row.errors):
            shown = "" if remark.value is None else f" “{remark.value}”"
            reasons = " · ".join(sentence(remark.code, language, remark.params) for language in ("vi", "en"))
            yield f"{row.number}: {titles.get(remark.field or '', remark.field or '')}{shown}: {reasons}"


def _organisation(ctx: Context, code: str | None) -> uuid.UUID:
    """The organisation with a code that stands today; None: the only root.

    Raises:
        NotFound: there is none, or several.
    """
    condition = col(Organisation.parent_id).is_(None) if code is None else col(Organisation.code) == code
    statement = select(col(Organisation.id)).where(condition, col(Organisation.valid_to) > ctx.today)
    found: list[uuid.UUID] = list(ctx.session.execute(statement).scalars())
    if len(found) != 1:
        raise NotFound
    return found[0]
