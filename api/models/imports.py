"""Imports (nhập danh sách): a file, the plan made of it row by row, and the receipt of what was done."""

import uuid
from datetime import date, datetime

from sqlalchemy import BigInteger, Index, Text
from sqlmodel import Field

from api.core.columns import Identifier, Json, UtcDateTime
from api.core.legacy_text import Encoding
from api.models.base import Record, Table, identifier, word
from api.rules.imports import ImportKind, ImportState, RowAction


class ImportBatch(Record, table=True):
    """One import: what file, what plan, who, and what came of it.

    ``organisation_id`` is where it runs: rows reach only what stands at or below it (None: anywhere, by the
    installation itself). ``account_id`` None: the installation itself. ``columns`` are the titles found, each with the
    field it fills, in the form of ``schemas.imports``; ``profile`` names the kept columns it is read by.
    ``effective_on`` is the day from which facts hold for which a row names no day of its own. ``choices``: number of a
    row that may mean several people → whom somebody chose, None for somebody new. ``job_id``: the background work it
    waits for, or last waited for. ``planned_after`` and ``planned_standing`` are what the plan rests on
    (``services.imports.basis``).
    """

    __tablename__ = "import_batch"
    __table_args__ = (Index("ix_import_batch_organisation_id", "organisation_id", "created_at"),)

    account_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)
    organisation_id: uuid.UUID | None = identifier(foreign_key="organisation.id", nullable=True)
    kind: ImportKind = word(ImportKind)
    system: str
    state: ImportState = word(ImportState)
    file_id: uuid.UUID | None = Field(
        default=None, foreign_key="stored_file.id", ondelete="SET NULL", sa_type=Identifier, nullable=True
    )
    file_name: str = Field(sa_type=Text)
    sheet: str | None = Field(default=None, sa_type=Text)
    header_row: int = 1
    profile: str | None = None
    encoding: Encoding = word(Encoding)
    encoding_confirmed: bool = False
    choices: dict[str, str | None] = Field(default_factory=dict, sa_type=Json, nullable=False)
    columns: list[dict[str, object]] = Field(default_factory=list, sa_type=Json, nullable=False)
    effective_on: date
    counts: dict[str, int] = Field(default_factory=dict, sa_type=Json, nullable=False)
    plan_hash: str | None = None
    planned_after: int = Field(default=0, sa_type=BigInteger)
    planned_standing: str | None = None
    good_rows_only: bool = False
    job_id: uuid.UUID | None = identifier(nullable=True)
    committed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    committed_by_id: uuid.UUID | None = identifier(foreign_key="account.id", nullable=True)


class ImportProfile(Record, table=True):
    """Which columns of a source's lists fill which fields, under a name. ``columns``: title and field, null unread."""

    __tablename__ = "import_profile"
    __table_args__ = (Index("uq_import_profile_name", "organisation_id", "kind", "system", "name", unique=True),)

    organisation_id: uuid.UUID = Field(foreign_key="organisation.id", sa_type=Identifier)
    kind: ImportKind = word(ImportKind)
    system: str
    name: str = Field(sa_type=Text)
    columns: list[dict[str, str | None]] = Field(sa_type=Json, nullable=False)


class ImportRow(Table, table=True):
    """One row of an import: what it says, what it means to do, why it cannot, and once committed whom it concerns.

    ``number`` is the row's number in the file; None for somebody who vanished from it. ``faults`` were found in the
    cells alone, ``errors`` by asking the records. For undoing it, ``before`` is all that was recorded about somebody
    whom it changed, and ``after`` a hash of what it made of that.
    """

    __tablename__ = "import_row"
    __table_args__ = (Index("ix_import_row_action", "batch_id", "action", "position"),)

    batch_id: uuid.UUID = Field(foreign_key="import_batch.id", primary_key=True, sa_type=Identifier)
    position: int = Field(primary_key=True)
    number: int | None = None
    action: RowAction = word(RowAction)
    subject_id: uuid.UUID | None = identifier(nullable=True)
    values: dict[str, object] = Field(sa_type=Json, nullable=False)
    changes: dict[str, list[object]] | None = Field(default=None, sa_type=Json)
    before: dict[str, list[dict[str, object]]] | None = Field(default=None, sa_type=Json)
    after: str | None = None
    faults: list[dict[str, object]] = Field(default_factory=list, sa_type=Json, nullable=False)
    errors: list[dict[str, object]] = Field(default_factory=list, sa_type=Json, nullable=False)
    notices: list[dict[str, object]] = Field(default_factory=list, sa_type=Json, nullable=False)
