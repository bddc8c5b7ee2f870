"""What list is asked for, and the cells it is read from."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import aliased
from sqlmodel import col

from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.exports import ExportProfile
from api.services.access import in_scope, visible
from api.services.context import Context
from api.services.histories import batches
from api.services.tree import subtree_now

CELLS_AT_ONCE = 100
"""How many cells are read in one statement."""

_Parent = aliased(Organisation, name="parent")


@dataclass(frozen=True)
class Asked:
    """Which list: of what an organisation has, itself and below.

    ``year`` for lists of a year; ``system``: with the keys by which that system names the rows.
    """

    organisation_id: uuid.UUID
    year: int | None = None
    profile: ExportProfile = ExportProfile.FULL
    system: str | None = None


@dataclass(frozen=True)
class Unit:
    """An organisation of the list. ``parent`` is empty where the actor may not see it."""

    id: uuid.UUID
    path: str
    row: Any
    parent: str


def units_of(ctx: Context, asked: Asked, permission: Permission = Permission.EXPORT_RUN) -> list[Unit]:
    """The organisations of the list that stand today and where the actor has a permission, in the order of the tree."""
    top = ctx.session.get_one(Organisation, asked.organisation_id)
    statement = (
        select(
            *(
                col(getattr(Organisation, name))
                for name in ("id", "path", "name", "short_name", "kind", "sector", "code", "valid_from")
            ),
            *(col(getattr(Organisation, name)) for name in ("address", "telephone", "email")),
            col(_Parent.name).label("parent_name"),
            col(_Parent.path).label("parent_path"),
        )
        .outerjoin(_Parent, col(_Parent.id) == col(Organisation.parent_id))
        .where(subtree_now(top.path), col(Organisation.valid_to) > ctx.today)
    )
    rows = ctx.session.execute(visible(ctx, statement, permission, col(Organisation.path))).all()
    found = [
        Unit(
            id=row.id,
            path=row.path,
            row=row,
            parent=row.parent_name if row.parent_path and in_scope(ctx.actor, row.parent_path) else "",
        )
        for row in rows
    ]
    return sorted(found, key=lambda unit: [int(node) for node in unit.path.rstrip(".").split(".")])


def cells_at_once(units: Sequence[Unit]) -> Iterator[dict[uuid.UUID, Unit]]:
    """The organisations by id, as many as are read in one statement."""
    for batch in batches(units, CELLS_AT_ONCE):
        yield {unit.id: unit for unit in batch}
