"""Today's tree in the columns of ``organisation``: paths and parents brought up to date, whole subtrees at a time."""

import uuid
from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import bindparam, func, literal, select, update
from sqlmodel import Session, col

from api.models.base import table_of
from api.models.organisations import Organisation, Placement
from api.services.tree import on_day, subtree_now

Places = Mapping[uuid.UUID, tuple[uuid.UUID | None, int]]
"""Organisation → parent on the day, and its own node number."""


def refresh(session: Session, organisation_ids: Collection[uuid.UUID], day: date) -> dict[str, str]:
    """Give organisations, and everything below them, the path that their placement of a day says.

    Gives old path → new path of the subtrees that moved, in the order in which they moved.
    """
    places = _places_above(session, organisation_ids, day)
    paths = {each: path_of(places, each) for each in organisation_ids if each in places}
    present: dict[uuid.UUID, str] = {
        row[0]: row[1]
        for row in session.execute(
            select(col(Organisation.id), col(Organisation.path)).where(col(Organisation.id).in_(paths))
        )
    }
    moved: dict[str, str] = {}
    # From the top of the new tree down: then nothing is ever put under an organisation that still has to move.
    waiting = sorted(paths, key=lambda each: paths[each].count("."))
    for index, organisation_id in enumerate(waiting):
        old, new = present[organisation_id], paths[organisation_id]
        if old == new:
            continue
        _shift(session, old, new)
        moved[old] = new
        for other in waiting[index + 1 :]:
            if present[other].startswith(old):
                present[other] = new + present[other][len(old) :]
    _refresh_parents(session, {each: places[each][0] for each in waiting})
    return moved


def path_of(places: Places, organisation_id: uuid.UUID) -> str:
    """The path from the root down to an organisation. Every organisation above it must be among the places."""
    nodes: list[int] = []
    current: uuid.UUID | None = organisation_id
    while current is not None:
        parent_id, node = places[current]
        nodes.append(node)
        current = parent_id
    return "".join(f"{node}." for node in reversed(nodes))


def _places_above(session: Session, organisation_ids: Collection[uuid.UUID], day: date) -> Places:
    """The placements of organisations and of everything above them on a day, inherited ones included."""
    start = (
        select(col(Placement.organisation_id), col(Placement.parent_id))
        .where(col(Placement.organisation_id).in_(organisation_ids), on_day(Placement, day))
        .cte("above", recursive=True)
    )
    step = (
        select(col(Placement.organisation_id), col(Placement.parent_id))
        .join(start, col(Placement.organisation_id) == start.c.parent_id)
        .where(on_day(Placement, day))
    )
    above = start.union(step)
    rows = session.execute(
        select(above.c.organisation_id, above.c.parent_id, col(Organisation.node)).join(
            Organisation, col(Organisation.id) == above.c.organisation_id
        )
    )
    return {organisation_id: (parent_id, node) for organisation_id, parent_id, node in rows}


def _shift(session: Session, old: str, new: str) -> None:
    session.execute(
        update(Organisation)
        .where(subtree_now(old))
        .values(path=literal(new).concat(func.substr(col(Organisation.path), len(old) + 1)))
        .execution_options(synchronize_session=False)
    )


def _refresh_parents(session: Session, parents: Mapping[uuid.UUID, uuid.UUID | None]) -> None:
    if parents:
        table = table_of(Organisation)
        session.connection().execute(
            update(table)
            .where(table.c.id == bindparam("moved_id"))
            .values(parent_id=bindparam("new_parent_id"), version=table.c.version + 1),
            [{"moved_id": each, "new_parent_id": parent_id} for each, parent_id in parents.items()],
        )
