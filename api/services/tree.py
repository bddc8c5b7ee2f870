"""What stood where on a day. The only module that knows how the dated tree is stored.

Today's tree is in ``organisation.path``; any other day is read from ``placement``.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import CTE, ColumnElement, Select, and_, case, func, literal, select, text, true
from sqlmodel import Session, col

from api.core.columns import Identifier
from api.models.organisations import Organisation, OrganisationProfile, Placement
from api.rules.dated_trees import Placed, Profiled, Unit
from api.rules.organisations import Interval
from api.services.access import AFTER_EVERY_PATH

_TREE_LOCK = 1_945_090_2
"""The number of the advisory lock under which the shape of the tree is changed on PostgreSQL."""


@dataclass(frozen=True)
class Node:
    """An organisation in the tree of a day. ``depth`` counts from 0 at the organisation asked about."""

    organisation_id: uuid.UUID
    parent_id: uuid.UUID | None
    depth: int


def on_day(table: type[Placement] | type[OrganisationProfile], day: date) -> ColumnElement[bool]:
    """The SQL condition that a dated row holds on a day."""
    return and_(col(table.valid_from) <= day, col(table.valid_to) > day)


def descendants(root_id: uuid.UUID, day: date, *, with_inherited: bool = False, depth: int | None = None) -> CTE:
    """The subtree of an organisation on a day, itself included: columns ``organisation_id``, ``parent_id``, ``depth``.

    ``with_inherited`` also follows the dissolved organisations that hang under their heirs, so that what was
    counted there is found. ``depth`` None: all the way down. A tree has no cycle on any day, so the recursion ends.
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
    if depth is not None:
        step = step.where(start.c.depth < depth)
    return start.union_all(step)


def branches(root_id: uuid.UUID, day: date) -> CTE:
    """The subtree of an organisation on a day by its direct children: columns ``organisation_id``, ``branch_id``.

    ``branch_id`` is the child below which an organisation stands; the root stands for itself and for dissolved
    organisations whose figures it has inherited directly. Other inherited ones are in the branch of their heir.
    """
    own = select(
        literal(root_id, type_=Identifier()).label("organisation_id"),
        literal(root_id, type_=Identifier()).label("branch_id"),
        literal(0).label("depth"),
    )
    start = own.cte("branches", recursive=True)
    branch = case(
        (and_(start.c.depth == 0, col(Placement.inherited).is_(False)), col(Placement.organisation_id)),
        else_=start.c.branch_id,
    )
    return start.union_all(_below(start, day, branch))


def subtrees(root_ids: Collection[uuid.UUID], day: date) -> CTE:
    """The subtrees of several organisations on a day, inherited ones included: as ``branches``, one branch each."""
    start = (
        select(
            col(Organisation.id).label("organisation_id"),
            col(Organisation.id).label("branch_id"),
            literal(0).label("depth"),
        )
        .where(col(Organisation.id).in_(root_ids))
        .cte("branches", recursive=True)
    )
    return start.union_all(_below(start, day, start.c.branch_id))


def _below(start: CTE, day: date, branch: ColumnElement[uuid.UUID]) -> Select[Any]:
    return (
        select(col(Placement.organisation_id), branch, start.c.depth + 1)
        .join(start, col(Placement.parent_id) == start.c.organisation_id)
        .where(on_day(Placement, day))
    )


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


def lock(session: Session) -> None:
    """Wait until nobody else changes the shape of the tree, and keep others waiting until the transaction ends.

    Read what the change is based on afterwards. On SQLite a writing transaction already is alone.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _TREE_LOCK})


def children_since(
    session: Session, parent_ids: Collection[uuid.UUID], since: date
) -> dict[uuid.UUID, list[uuid.UUID]]:
    """Parent → the organisations that stand directly under it on some day from ``since`` on."""
    found: defaultdict[uuid.UUID, list[uuid.UUID]] = defaultdict(list)
    for parent_id, child_id in session.execute(
        select(col(Placement.parent_id), col(Placement.organisation_id))
        .where(
            col(Placement.parent_id).in_(parent_ids),
            col(Placement.inherited).is_(False),
            col(Placement.valid_to) > since,
        )
        .distinct()
        .order_by(col(Placement.organisation_id))
    ):
        found[parent_id].append(child_id)
    return dict(found)


def units_since(session: Session, organisation_ids: Collection[uuid.UUID], since: date) -> dict[uuid.UUID, Unit]:
    """Organisations, and all that are above them on some day from ``since`` on, with their facts from then on."""
    involved = (
        select(col(Organisation.id).label("organisation_id"))
        .where(col(Organisation.id).in_(organisation_ids))
        .cte("involved", recursive=True)
    )
    step = (
        select(col(Placement.parent_id))
        .join(involved, col(Placement.organisation_id) == involved.c.organisation_id)
        .where(
            col(Placement.valid_to) > since,
            col(Placement.inherited).is_(False),
            col(Placement.parent_id).is_not(None),
        )
    )
    everyone = select(involved.union(step).c.organisation_id)
    lives = session.execute(
        select(col(Organisation.id), col(Organisation.valid_from), col(Organisation.valid_to)).where(
            col(Organisation.id).in_(everyone)
        )
    ).all()
    placements: defaultdict[uuid.UUID, list[Placed]] = defaultdict(list)
    for row in session.execute(
        select(
            col(Placement.organisation_id),
            col(Placement.valid_from),
            col(Placement.valid_to),
            col(Placement.parent_id),
        )
        .where(
            col(Placement.organisation_id).in_(everyone),
            col(Placement.inherited).is_(False),
            col(Placement.valid_to) > since,
        )
        .order_by(col(Placement.valid_from))
    ):
        placements[row[0]].append(Placed(*row[1:]))
    profiles: defaultdict[uuid.UUID, list[Profiled]] = defaultdict(list)
    for row in session.execute(
        select(
            col(OrganisationProfile.organisation_id),
            col(OrganisationProfile.valid_from),
            col(OrganisationProfile.valid_to),
            col(OrganisationProfile.kind),
            col(OrganisationProfile.name),
            col(OrganisationProfile.short_name),
            col(OrganisationProfile.sector),
            col(OrganisationProfile.code),
        )
        .where(col(OrganisationProfile.organisation_id).in_(everyone), col(OrganisationProfile.valid_to) > since)
        .order_by(col(OrganisationProfile.valid_from))
    ):
        profiles[row[0]].append(Profiled(*row[1:]))
    return {
        organisation_id: Unit(
            organisation_id,
            Interval(valid_from, valid_to),
            tuple(placements[organisation_id]),
            tuple(profiles[organisation_id]),
        )
        for organisation_id, valid_from, valid_to in lives
    }
