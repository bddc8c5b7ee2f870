"""Imports on the wire: the batch with its columns and counts, its rows, and what may be done with it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from api.core.legacy_text import Encoding
from api.rules.imports import ImportAction, ImportKind, ImportState, RowAction
from api.schemas.common import Id, Partial, Public, ShortLine, Strict, omitted

SystemName = Annotated[
    str,
    StringConstraints(min_length=1, max_length=60, pattern=r"^[a-z0-9][a-z0-9._-]*$"),
    Field(
        description="Name of the source, under which its keys are remembered: the same source always the same name.",
        examples=["danh-sach-trung-uong"],
    ),
]


class ImportColumn(Public):
    """A column of the file and the field it fills."""

    number: int = Field(description="From 1.")
    title: str
    field: str | None = Field(description="Null: the column is not read.", examples=["full_name"])


class ImportField(Public):
    """A field that a column of this kind of list may fill."""

    field: str = Field(examples=["full_name"])
    title_vi: str = Field(examples=["Họ và tên"])
    title_en: str = Field(examples=["Full name"])
    needed: bool = Field(description="Whether no row is taken without it.")


class ColumnChoice(Strict):
    """Which field a column shall fill."""

    number: int = Field(ge=1, le=500)
    field: str | None = Field(max_length=60, description="Null: do not read the column.", examples=["full_name"])


class RowChoice(Strict):
    """Whom a row means that may mean several people."""

    row: int = Field(ge=1, description="Number of the row in the file.", examples=[12])
    subject_id: Id | None = Field(description="One of the candidates; null: none of them, but somebody new.")


class ImportUpdate(Partial):
    """How the file shall be read instead; the plan is made anew."""

    header_row: Annotated[int, Field(ge=1, le=1_000_000, description="Row of the titles.")] = omitted()
    columns: Annotated[list[ColumnChoice], Field(max_length=500)] = omitted()
    effective_on: date = omitted()
    encoding: Annotated[
        Encoding, Field(description="How its text is written; given, it is confirmed, which old text needs.")
    ] = omitted()
    choices: Annotated[list[RowChoice], Field(max_length=1_000)] = omitted()


ProfileName = Annotated[
    ShortLine,
    Field(description="What it is called.", examples=["Danh sách quý của Sở Nội vụ"]),
]


class ProfileCreate(Strict):
    """Keep which columns of an import fill which fields."""

    import_id: Id = Field(description="The import whose columns are right.")
    name: ProfileName


class ProfileColumn(Public):
    """A title and the field its column fills."""

    title: str
    field: str | None = Field(description="Null: the column is not read.", examples=["full_name"])


class ProfilePublic(Public):
    """Which columns of a source's lists fill which fields."""

    id: Id
    version: int = Field(description="Its ETag.")
    organisation_id: Id
    kind: ImportKind
    system: str
    name: str
    columns: Sequence[ProfileColumn]


class ImportCommit(Strict):
    """Consent to exactly one plan."""

    plan_hash: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] = Field(
        examples=["0d6e4079e36703ebd37c00722f5891d28b0e2811dc114b129215123adcce3605"]
    )
    good_rows_only: bool = Field(
        default=False, description="Carry out the good rows although others are faulty; otherwise all or nothing."
    )


class ImportCounts(Public):
    """How many rows of each kind."""

    create: int = 0
    update: int = 0
    unchanged: int = 0
    error: int = 0
    ambiguous: int = 0
    vanished: int = Field(default=0, description="People whom this source listed before and lists no more.")
    ignored: int = Field(default=0, description="Headings, totals and signatures between the rows.")


class ImportSummary(Public):
    """An import in a list."""

    id: Id
    version: int = Field(description="Its ETag.")
    kind: ImportKind
    system: str
    state: ImportState
    organisation_id: Id | None = Field(description="Where it runs; null: anywhere, by the installation itself.")
    file_name: str
    counts: ImportCounts
    created_at: datetime
    committed_at: datetime | None


class ImportPublic(ImportSummary):
    """An import with how its file is read and what it means to do."""

    sheet: str | None
    encoding: Encoding = Field(description="How the text of the file is written.")
    encoding_confirmed: bool = Field(
        description="Somebody has seen that it is read rightly; old text is not committed before."
    )
    profile: str | None = Field(description="The name of the kept columns it is read by.")
    header_row: int
    columns: Sequence[ImportColumn]
    fields: Sequence[ImportField] = Field(description="What its columns may fill, in the order of the template.")
    missing_fields: Sequence[str] = Field(description="Needed fields that no column fills.")
    effective_on: date = Field(description="From when facts hold for which a row names no day.")
    plan_hash: str | None = Field(description="Send it back to commit exactly this plan; null: there is none.")
    good_rows_only: bool
    job_id: Id | None = Field(description="The background job that plans or commits it; null: none was needed.")
    allowed_actions: Sequence[ImportAction]


class ImportRemark(Public):
    """A fault of a cell, or something that was put right in it."""

    column: int | None = Field(description="From 1; null: the row as a whole.")
    letter: str | None = Field(description="The column as spreadsheets call it.", examples=["C"])
    field: str | None
    title: str | None = Field(description="The title of the column in the file.")
    code: str = Field(examples=["date_impossible"])
    reason_vi: str
    reason_en: str
    value: str | None = Field(description="What stands in the cell.")
    candidates: Sequence[Id] = Field(description="People whom the row may mean; choose one by PATCH.")
    read: Any = Field(description="What it was taken for, where something was put right.")


class ImportRowPublic(Public):
    """A row: what it says and what becomes of it."""

    number: int | None = Field(description="Its number in the file; null for somebody who vanished from it.")
    action: RowAction
    subject_id: Id | None = Field(description="The record it concerns; null until it is created.")
    values: Mapping[str, Any]
    changes: Mapping[str, Sequence[Any]] | None = Field(description="Field → [old, new]; null: nothing changes.")
    errors: Sequence[ImportRemark]
    notices: Sequence[ImportRemark]
