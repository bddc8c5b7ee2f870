"""How other systems name our records: remembered when a list comes in, so that the next one finds them."""

import uuid
from collections.abc import Collection, Mapping

from sqlalchemy import delete, select
from sqlmodel import col

from api.core.bulk import insert_rows
from api.models.base import table_of
from api.models.members import ExternalKey
from api.services.context import Context
from api.services.histories import batches


def keys_of(ctx: Context, system: str | None, subject: str, subject_ids: Collection[uuid.UUID]) -> dict[uuid.UUID, str]:
    """Record → its key in a system; none when no system is named."""
    found: dict[uuid.UUID, str] = {}
    for batch in batches(subject_ids if system is not None else ()):
        rows = ctx.session.execute(
            select(col(ExternalKey.subject_id), col(ExternalKey.key)).where(
                col(ExternalKey.system) == system,
                col(ExternalKey.subject) == subject,
                col(ExternalKey.subject_id).in_(batch),
            )
        )
        found |= {row[0]: row[1] for row in rows}
    return found


def subjects_of(ctx: Context, system: str, subject: str, keys: Collection[str]) -> dict[str, uuid.UUID]:
    """Key → the record it names in a system."""
    found: dict[str, uuid.UUID] = {}
    for batch in batches(keys):
        rows = ctx.session.execute(
            select(col(ExternalKey.key), col(ExternalKey.subject_id)).where(
                col(ExternalKey.system) == system,
                col(ExternalKey.subject) == subject,
                col(ExternalKey.key).in_(batch),
            )
        )
        found |= {row[0]: row[1] for row in rows}
    return found


def forget(ctx: Context, system: str, subject: str, subject_ids: Collection[uuid.UUID]) -> None:
    """Let go of the keys of records in a system."""
    for batch in batches(subject_ids):
        ctx.session.execute(
            delete(ExternalKey).where(
                col(ExternalKey.system) == system,
                col(ExternalKey.subject) == subject,
                col(ExternalKey.subject_id).in_(batch),
            )
        )


def remember(ctx: Context, system: str, subject: str, keys: Mapping[uuid.UUID, str]) -> None:
    """Keep the keys of records in a system; a record has one key there, and an older one is forgotten."""
    forget(ctx, system, subject, keys)
    rows = [
        {"system": system, "subject": subject, "key": key, "subject_id": subject_id} for subject_id, key in keys.items()
    ]
    insert_rows(ctx.session, table_of(ExternalKey), rows)
