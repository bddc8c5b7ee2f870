"""What stood where on a day. The only module that knows how the dated tree is stored.

Today's tree is in ``organisation.path``; any other day is read from ``placement``.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import CTE, ColumnElement, Select, and_, func, literal, select, true
from sqlmodel import Session, col

from api.core.columns import Identifier
from api.models.organisations import Organisation, OrganisationProfile, Placement
from api.services.access import AFTER_EVERY_PATH


@dataclass(frozen=True)
class Node:
    """An organisation in the tree of a day. ``depth`` counts from 0 at the organisation asked about."""

    organisation_id: uuid.UUID
    parent_id: uuid.UUID | None
    depth: int


def on_day(table: type[Placement] | type[OrganisationProfile], day: date) -> ColumnElement[bool]:
    """The SQL condition that a dated row holds on a day."""
    return and_(col(table.valid_from) <= day, col(table.valid_to) > day)


def descendants(root_id: uuid.UUID, day: date, *, with_inherited: bool = False) -> CTE:
    """The subtree of an organisation on a day, itself included: columns ``organisation_id``, ``parent_id``, ``depth``.

    ``with_inherited`` also follows the dissolved organisations that hang under their heirs, so that what was
    counted there is found. A tree has no cycle on any day, so the recursion ends.
    """
    start = select(
        literal(root_id, type_=Identifier()).label("organisation_id"),
        literal(None, type_=Identifier()).label("parent_id"),
        literal(0).label("depth"),
    ).cte("subtree", recursive=True)
    step = (
        select(col(Placement.organisation_id), col(Placement.parent_id), start.c.depth + 1)
        .join(start, col(Placement.parent_id) == start.c.organisation_id)
        .where(on_day(Placement, day), true() if with_inherited else col(Placement.inherited).is_(False))
    )
    return start.union_all(step)


def ancestors(session: Session, organisation_id: uuid.UUID, day: date) -> list[uuid.UUID]:
    """The organisation and everything above it on a day, from itself up to the root."""
    start = (
        select(col(Placement.organisation_id), col(Placement.parent_id), literal(0).label("height"))
        .where(col(Placement.organisation_id) == organisation_id, on_day(Placement, day))
        .cte("chain", recursive=True)
    )
    step = (
        select(col(Placement.organisation_id), col(Placement.parent_id), start.c.height + 1)
        .join(start, col(Placement.organisation_id) == start.c.parent_id)
        .where(on_day(Placement, day))
    )
    chain = start.union_all(step)
    return list(session.execute(select(chain.c.organisation_id).order_by(chain.c.height)).scalars())


def parent_on(session: Session, organisation_id: uuid.UUID, day: date) -> uuid.UUID | None:
    """The parent on a day. None for a root, and for an organisation that did not exist."""
    placement: Placement | None = session.execute(
        select(Placement).where(col(Placement.organisation_id) == organisation_id, on_day(Placement, day))
    ).scalar_one_or_none()
    return None if placement is None else placement.parent_id


def children_on(parent_id: uuid.UUID, day: date) -> Select[uuid.UUID]:
    """The organisations directly under one on a day."""
    return select(col(Placement.organisation_id)).where(
        col(Placement.parent_id) == parent_id, col(Placement.inherited).is_(False), on_day(Placement, day)
    )


def subtree_now(path: str) -> ColumnElement[bool]:
    """The SQL condition that an organisation stands at or below a path of today's tree."""
    return and_(col(Organisation.path) >= path, col(Organisation.path) < path + AFTER_EVERY_PATH)


def prefixes_of(path: str) -> list[str]:
    """The paths from the root down to a path of today's tree, itself included."""
    return [path[: place + 1] for place, char in enumerate(path) if char == "."]


def next_node(session: Session) -> int:
    """The number for a new organisation. Call it with the tree locked."""
    return (session.execute(select(func.max(col(Organisation.node)))).scalar() or 0) + 1


def paths_on(session: Session, day: date) -> dict[uuid.UUID, str]:
    """The path of every organisation in the tree of a day, inherited placements included."""
    rows = session.execute(
        select(col(Placement.organisation_id), col(Placement.parent_id), col(Organisation.node))
        .join(Organisation, col(Organisation.id) == Placement.organisation_id)
        .where(on_day(Placement, day))
    ).all()
    return build_paths((row[0], row[1], row[2]) for row in rows)


def build_paths(rows: Iterable[tuple[uuid.UUID, uuid.UUID | None, int]]) -> dict[uuid.UUID, str]:
    """Paths from (organisation, parent, node) rows of one day. Rows that hang on nothing are left out."""
    below: defaultdict[uuid.UUID | None, list[tuple[uuid.UUID, int]]] = defaultdict(list)
    for organisation_id, parent_id, node in rows:
        below[parent_id].append((organisation_id, node))
    paths: dict[uuid.UUID, str] = {}
    waiting: list[tuple[uuid.UUID | None, str]] = [(None, "")]
    while waiting:
        parent_id, prefix = waiting.pop()
        for organisation_id, node in below[parent_id]:
            paths[organisation_id] = f"{prefix}{node}."
            waiting.append((organisation_id, paths[organisation_id]))
    return paths
