"""How migrations run: with our tables' metadata, one process at a time, and safely on SQLite."""

from typing import Any, Literal

import sqlalchemy as sa
from alembic import context
from sqlmodel import AutoString, SQLModel

import api.models  # noqa: F401  (registers the tables)
from api.core.columns import Identifier, UtcDateTime, Word
from api.core.db import Database
from api.core.settings import Settings

_MIGRATION_LOCK = 7_281_931


def render_item(kind: str, item: Any, autogen_context: Any) -> str | Literal[False]:
    """Write our column types by their names, so that both databases get their own."""
    if kind != "type":
        return False
    if isinstance(item, Word):
        return "sa.String(40)"
    if isinstance(item, Identifier | UtcDateTime):
        name = f"{type(item).__name__}()"
    elif isinstance(item, sa.JSON):
        name = "Json"
    elif isinstance(item, sa.Text | sa.BigInteger) and "postgresql" in (item._variant_mapping or ()):
        name = "BytewiseText"
    elif isinstance(item, sa.BigInteger) and "sqlite" in (item._variant_mapping or ()):
        name = "BigSerial"
    elif isinstance(item, AutoString):
        return "sa.String()"
    else:
        return False
    autogen_context.imports.add("from api.core import columns")
    return f"columns.{name}"


def run() -> None:
    """Migrate the database of the settings the caller put into the configuration, or of the environment."""
    settings = context.config.attributes.get("settings") or Settings()
    database = Database(settings)
    sqlite = database.dialect == "sqlite"
    with database.writing.connect() as connection:
        if sqlite:  # rebuilding a parent table must not cascade into its children
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _MIGRATION_LOCK})
        context.configure(
            connection=connection,
            target_metadata=SQLModel.metadata,
            render_as_batch=True,
            render_item=render_item,
            compare_server_default=not sqlite,
        )
        with context.begin_transaction():
            context.run_migrations()
        if sqlite:
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                message = f"the migration left rows without their parent: {broken[:5]}"
                raise RuntimeError(message)
        connection.commit()
    database.close()


run()
