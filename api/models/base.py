"""What every table shares: identity, times, the version that is the ETag, and how columns are declared."""

import uuid
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy
from pydantic import ConfigDict
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel

from api.core.clock import FOREVER, now
from api.core.columns import Identifier, UtcDateTime, Word
from api.core.db import NAMING_CONVENTION
from api.core.ids import new_id

SQLModel.metadata.naming_convention = NAMING_CONVENTION


def identifier(*, foreign_key: str | None = None, nullable: bool = False, index: bool = False) -> Any:
    """A column that refers to a row by its id."""
    options: dict[str, Any] = {"sa_type": Identifier, "nullable": nullable, "index": index}
    if foreign_key is not None:
        options["foreign_key"] = foreign_key
    return Field(default=None, **options) if nullable else Field(**options)


def word(words: type[StrEnum], *, nullable: bool = False) -> Any:
    """A column that holds a word of a closed list."""
    kind: Any = Word(words)
    return Field(default=None, sa_type=kind, nullable=True) if nullable else Field(sa_type=kind, nullable=False)


class Table(SQLModel):
    """Base of the tables. Build rows with ``Model.model_validate(...)`` or keyword arguments already validated."""

    model_config = ConfigDict(arbitrary_types_allowed=True)  # type: ignore[assignment]  # SQLModel narrows what Pydantic takes


class Record(Table):
    """A row with an identity of its own, times in UTC and a version that grows with each change (its ETag)."""

    id: uuid.UUID = Field(default_factory=new_id, primary_key=True, sa_type=Identifier)
    created_at: datetime = Field(default_factory=now, sa_type=UtcDateTime, nullable=False)
    updated_at: datetime = Field(
        default_factory=now,
        sa_type=UtcDateTime,
        nullable=False,
        sa_column_kwargs={"onupdate": now},
    )
    version: int = Field(default=1, nullable=False)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805  (SQLAlchemy passes the class)
        """Let SQLAlchemy check and raise the version on every UPDATE."""
        table = getattr(cls, "__table__", None)
        return {"version_id_col": table.c.version} if table is not None else {}


def table_of(model: type[SQLModel]) -> sqlalchemy.Table:
    """The table behind a model, for statements of many rows, which go past the ORM."""
    table: sqlalchemy.Table = model.__table__  # type: ignore[attr-defined]  # SQLAlchemy adds it; SQLModel does not say so
    return table


class Dated(Table):
    """A fact that holds over the half-open interval ``[valid_from, valid_to)`` of civil dates."""

    valid_from: date = Field(nullable=False)
    valid_to: date = Field(default=FOREVER, nullable=False)
