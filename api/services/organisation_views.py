"""Reading organisations as they are, were or will be on a day: lists, one, its subtree, its counts.

Rights use today's tree, whatever day is asked about. Today's state is read from ``organisation`` alone; any other
day from the dated facts.
"""

import uuid
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from sqlalchemy import Select, and_, func, select, tuple_
from sqlmodel import col

from api.core.errors import NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.core.text import fold
from api.models.organisations import Organisation, OrganisationProfile, Placement
from api.rules.access import Permission
from api.schemas.organisations import (
    KindCount,
    OrganisationName,
    OrganisationPublic,
    OrganisationRow,
    SectorCount,
    Subtree,
    SubtreeCounts,
    SubtreeNode,
)
from api.services import organisation_checks as checks
from api.services import tree
from api.services.access import allowed, require, visible
from api.services.context import Context
from api.services.reorganisation_requests import parent_path

Sort = Literal["tree", "name"]


@dataclass(frozen=True)
class Filter:
    """What a list is narrowed to. ``text`` matches the name without marks; empty collections narrow nothing."""

    text: str | None = None
    kinds: Collection[str] = ()
    sectors: Collection[str] = ()
    code: str | None = None
    below: uuid.UUID | None = None
    parent_id: uuid.UUID | None = None


_TODAY = select(
    col(Organisation.id),
    col(Organisation.parent_id),
    col(Organisation.kind),
    col(Organisation.sector),
    col(Organisation.name),
    col(Organisation.short_name),
    col(Organisation.code),
    col(Organisation.valid_from),
    col(Organisation.valid_to),
    col(Organisation.path),
    col(Organisation.name_folded),
)
"""The columns of a list of today."""

_ON_A_DAY = (
    select(
        col(Organisation.id),
        col(Placement.parent_id),
        col(OrganisationProfile.kind),
        col(OrganisationProfile.sector),
        col(OrganisationProfile.name),
        col(OrganisationProfile.short_name),
        col(OrganisationProfile.code),
        col(Organisation.valid_from),
        col(Organisation.valid_to),
        col(Organisation.path),
        col(OrganisationProfile.name_folded),
    )
    .select_from(Organisation)
    .join(OrganisationProfile, col(OrganisationProfile.organisation_id) == col(Organisation.id))
    .join(
        Placement,
        and_(col(Placement.organisation_id) == col(Organisation.id), col(Placement.inherited).is_(False)),
    )
)
"""The same columns from the dated facts; still to be narrowed to a day."""


def search(
    ctx: Context, asked: Filter, *, as_of: date | None, sort: Sort, limit: int, cursor: str | None
) -> Page[OrganisationRow]:
    """The living organisations of a day that the actor may see, in the order of today's tree or by name."""
    day = as_of or ctx.today
    statement, facts = _living(ctx, day)
    if asked.below is not None:
        top = require(ctx, Permission.ORGANISATION_READ, asked.below)
        if day == ctx.today:
            statement = statement.where(tree.subtree_now(top.path))
        else:
            below = tree.descendants(top.id, day)
            statement = statement.where(col(Organisation.id).in_(select(below.c.organisation_id)))
    if asked.parent_id is not None:
        require(ctx, Permission.ORGANISATION_READ, asked.parent_id)
        statement = statement.where(facts["parent_id"] == asked.parent_id)
    if asked.text:
        statement = statement.where(facts["name_folded"].contains(fold(asked.text), autoescape=True))
    if asked.code is not None:
        statement = statement.where(facts["code"] == asked.code)
    for name, wanted in (("kind", asked.kinds), ("sector", asked.sectors)):
        if wanted:
            statement = statement.where(facts[name].in_(wanted))
    if sort == "tree":
        keys: tuple[Any, ...] = (facts["path"],)
    else:
        keys = (facts["name_folded"], facts["path"])
    if cursor is not None:
        statement = statement.where(tuple_(*keys) > tuple_(*decode_cursor(cursor, [str] * len(keys))))
    rows = ctx.session.execute(statement.order_by(*keys).limit(limit + 1)).all()
    page = page_of(rows, limit, lambda row: (row.path,) if sort == "tree" else (row.name_folded, row.path))
    names = _parent_names(ctx, page.items, day)
    items = [
        OrganisationRow.model_validate({**row._mapping, "parent_name": names.get(row.parent_id)}) for row in page.items
    ]
    return Page(items, page.next_cursor)


def get(ctx: Context, organisation_id: uuid.UUID, as_of: date | None) -> tuple[OrganisationPublic, int]:
    """One organisation as it was on a day, and its version. Without a day: today, or its last or first day.

    Raises:
        NotFound: out of scope; ``organisation_not_on_day`` when it did not exist on the day asked about.
    """
    organisation = require(ctx, Permission.ORGANISATION_READ, organisation_id)
    day = as_of or _nearest_day(organisation, ctx.today)
    row = ctx.session.execute(
        _ON_A_DAY.where(
            col(Organisation.id) == organisation_id,
            tree.on_day(OrganisationProfile, day),
            tree.on_day(Placement, day),
        )
    ).one_or_none()
    if row is None:
        raise NotFound("organisation_not_on_day")
    public = OrganisationPublic.model_validate(
        {
            **row._mapping,
            "parent_name": _parent_names(ctx, [row], day).get(row.parent_id),
            "as_of": day,
            "address": organisation.address,
            "telephone": organisation.telephone,
            "email": organisation.email,
            "heir_id": organisation.heir_id,
            "ancestors": _ancestors(ctx, organisation_id, day),
            "children_count": _children_counts(ctx, [organisation_id], day)[organisation_id],
            "allowed_actions": _allowed_actions(ctx, organisation),
        }
    )
    return public, organisation.version


def subtree(ctx: Context, organisation_id: uuid.UUID, *, as_of: date | None, depth: int) -> Subtree:
    """An organisation and what stood below it on a day, down to a depth, as far as the actor may see it."""
    require(ctx, Permission.ORGANISATION_READ, organisation_id)
    day = as_of or ctx.today
    below = tree.descendants(organisation_id, day, depth=depth)
    statement = (
        _ON_A_DAY.add_columns(below.c.depth)
        .join(below, below.c.organisation_id == col(Organisation.id))
        .where(tree.on_day(OrganisationProfile, day), tree.on_day(Placement, day))
        .order_by(below.c.depth, col(OrganisationProfile.name_folded), col(Organisation.node))
    )
    rows = ctx.session.execute(visible(ctx, statement, Permission.ORGANISATION_READ, col(Organisation.path))).all()
    if not rows:
        raise NotFound("organisation_not_on_day")
    counts = _children_counts(ctx, [row.id for row in rows], day)
    names = _parent_names(ctx, rows, day)
    nodes = [
        SubtreeNode.model_validate(
            {**row._mapping, "parent_name": names.get(row.parent_id), "children_count": counts[row.id]}
        )
        for row in rows
    ]
    return Subtree(as_of=day, nodes=_parents_first(nodes, organisation_id))


def count(ctx: Context, organisation_id: uuid.UUID, as_of: date | None) -> SubtreeCounts:
    """How many organisations of each kind and sector stood below one on a day, as far as the actor may see them."""
    require(ctx, Permission.ORGANISATION_READ, organisation_id)
    day = as_of or ctx.today
    below = tree.descendants(organisation_id, day)
    statement = (
        select(col(OrganisationProfile.kind), col(OrganisationProfile.sector), func.count())
        .select_from(below)
        .join(Organisation, col(Organisation.id) == below.c.organisation_id)
        .join(OrganisationProfile, col(OrganisationProfile.organisation_id) == below.c.organisation_id)
        .where(tree.on_day(OrganisationProfile, day), below.c.depth > 0)
        .group_by(col(OrganisationProfile.kind), col(OrganisationProfile.sector))
    )
    rows = ctx.session.execute(visible(ctx, statement, Permission.ORGANISATION_READ, col(Organisation.path))).all()
    kinds = checks.kinds_on(ctx.session, day)
    by_kind: Counter[str] = Counter()
    by_sector: Counter[str | None] = Counter()
    for kind, sector, number in rows:
        by_kind[kind] += number
        if kinds[kind].grassroots:
            by_sector[sector] += number
    order = {code: rank for rank, code in enumerate(kinds)}
    return SubtreeCounts(
        as_of=day,
        total=by_kind.total(),
        by_kind=[
            KindCount(kind=kind, grassroots=kinds[kind].grassroots, count=by_kind[kind])
            for kind in sorted(by_kind, key=lambda kind: order[kind])
        ],
        grassroots_total=by_sector.total(),
        grassroots_by_sector=[
            SectorCount(sector=sector, count=by_sector[sector])
            for sector in sorted(by_sector, key=lambda sector: (sector is None, sector))
        ],
    )


def _living(ctx: Context, day: date) -> tuple[Select[*tuple[Any, ...]], dict[str, Any]]:
    """The select of a day's living organisations in scope, and its columns by name."""
    if day == ctx.today:
        statement: Select[*tuple[Any, ...]] = _TODAY.where(
            col(Organisation.valid_from) <= day, col(Organisation.valid_to) > day
        )
    else:
        statement = _ON_A_DAY.where(tree.on_day(OrganisationProfile, day), tree.on_day(Placement, day))
    facts = dict(statement.selected_columns.items())
    return visible(ctx, statement, Permission.ORGANISATION_READ, col(Organisation.path)), facts


def _nearest_day(organisation: Organisation, today: date) -> date:
    """Today, or for an organisation that has ended its last day, or for one that has not begun its first."""
    if organisation.valid_to <= today:
        return organisation.valid_to - timedelta(days=1)
    return max(organisation.valid_from, today)


def _ancestors(ctx: Context, organisation_id: uuid.UUID, day: date) -> list[OrganisationName]:
    """What stood above an organisation on a day and is in the actor's scope, from the root down."""
    above = tree.ancestors(ctx.session, organisation_id, day)[1:]
    if not above:
        return []
    statement = (
        select(col(Organisation.id), col(OrganisationProfile.kind), col(OrganisationProfile.name))
        .join(OrganisationProfile, col(OrganisationProfile.organisation_id) == col(Organisation.id))
        .where(col(Organisation.id).in_(above), tree.on_day(OrganisationProfile, day))
    )
    rows = ctx.session.execute(visible(ctx, statement, Permission.ORGANISATION_READ, col(Organisation.path)))
    found = {row.id: OrganisationName.model_validate(row) for row in rows}
    return [found[each] for each in reversed(above) if each in found]


def _parent_names(ctx: Context, rows: Sequence[Any], day: date) -> dict[uuid.UUID, str]:
    """The names that the parents of rows had on a day, of those in the actor's scope; by one statement."""
    parent_ids = {row.parent_id for row in rows if row.parent_id is not None}
    if not parent_ids:
        return {}
    statement = (
        select(col(Organisation.id), col(OrganisationProfile.name))
        .join(OrganisationProfile, col(OrganisationProfile.organisation_id) == col(Organisation.id))
        .where(col(Organisation.id).in_(parent_ids), tree.on_day(OrganisationProfile, day))
    )
    found = ctx.session.execute(visible(ctx, statement, Permission.ORGANISATION_READ, col(Organisation.path)))
    return {row.id: row.name for row in found}


def _children_counts(ctx: Context, parent_ids: Collection[uuid.UUID], day: date) -> Counter[uuid.UUID]:
    statement = (
        select(col(Placement.parent_id), func.count())
        .join(Organisation, col(Organisation.id) == col(Placement.organisation_id))
        .where(
            col(Placement.parent_id).in_(parent_ids), col(Placement.inherited).is_(False), tree.on_day(Placement, day)
        )
        .group_by(col(Placement.parent_id))
    )
    rows = ctx.session.execute(visible(ctx, statement, Permission.ORGANISATION_READ, col(Organisation.path)))
    return Counter({row[0]: row[1] for row in rows})


def _allowed_actions(ctx: Context, organisation: Organisation) -> list[str]:
    """What the actor may do with an organisation that has not ended."""
    if organisation.valid_to <= ctx.today:
        return []
    path, actor = organisation.path, ctx.actor
    possible = {
        "update": allowed(actor, Permission.ORGANISATION_UPDATE, path),
        "reorganise": allowed(actor, Permission.ORGANISATION_REORGANISE, parent_path(path)),
        "establish": allowed(actor, Permission.ORGANISATION_REORGANISE, path),
    }
    return [action for action, may in possible.items() if may]


def _parents_first(nodes: Sequence[SubtreeNode], top_id: uuid.UUID) -> list[SubtreeNode]:
    """Nodes sorted by depth in the order of the tree: each after its parent, siblings as they come.

    A node whose parent the actor may not see follows at the end.
    """
    present = {node.id for node in nodes}
    below: dict[uuid.UUID | None, list[SubtreeNode]] = {}
    for node in reversed(nodes):
        hangs = node.id != top_id and node.parent_id in present
        below.setdefault(node.parent_id if hangs else None, []).append(node)
    ordered: list[SubtreeNode] = []
    waiting = below.get(None, [])
    while waiting:
        node = waiting.pop()
        ordered.append(node)
        waiting.extend(below.get(node.id, []))
    return ordered
