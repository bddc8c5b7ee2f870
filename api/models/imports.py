"""Imports: a file, the plan made of it row by row, and the receipt of what was done."""

import uuid
from datetime import datetime

from sqlalchemy import Text
from sqlmodel import Field

from api.core.columns import Identifier, Json, UtcDateTime
from api.models.base import Record, Table, identifier


class ImportBatch(Record, table=True):
    """One import: what file, what plan, who, and what came of it."""

    __tablename__ = "import_batch"

    account_id: uuid.UUID = identifier(foreign_key="account.id")
    organisation_id: uuid.UUID | None = identifier(foreign_key="organisation.id", nullable=True)
    kind: str
    system: str
    file_id: uuid.UUID | None = identifier(foreign_key="stored_file.id", nullable=True)
    state: str
    mapping: dict[str, str] = Field(default_factory=dict, sa_type=Json, nullable=False)
    counts: dict[str, int] = Field(default_factory=dict, sa_type=Json, nullable=False)
    plan_hash: str | None = None
    note: str | None = Field(default=None, sa_type=Text)
    committed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class ImportRow(Table, table=True):
    """One row of an import: what it means to do and, if it cannot be done, why."""

    __tablename__ = "import_row"

    batch_id: uuid.UUID = Field(foreign_key="import_batch.id", primary_key=True, sa_type=Identifier)
    number: int = Field(primary_key=True)
    action: str
    subject_id: uuid.UUID | None = identifier(nullable=True)
    values: dict[str, object] = Field(sa_type=Json, nullable=False)
    changes: dict[str, object] | None = Field(default=None, sa_type=Json)
    errors: list[dict[str, object]] = Field(default_factory=list, sa_type=Json, nullable=False)
