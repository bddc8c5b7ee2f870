"""The items of a version of standards: read, copied to the next draft, and replaced while it is one."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, insert, or_, select
from sqlmodel import Session, col

from api.core.errors import FieldError, Invalid
from api.core.ids import new_id
from api.models.standards import StandardItem, StandardMapping, StandardVersion
from api.rules.standards import ItemFacts, StandardState
from api.schemas.standards import StandardItemIn
from api.services import tree
from api.services.context import Context

PUBLISHED = (StandardState.ISSUED, StandardState.SUPERSEDED)
"""Versions that were issued once; their items can be cited for ever."""


def owned_by(organisation_id: uuid.UUID | None) -> ColumnElement[bool]:
    """The SQL condition that a version is an organisation's, or of the national list when it is None."""
    owner = col(StandardVersion.organisation_id)
    return owner.is_(None) if organisation_id is None else owner == organisation_id


def items_of(ctx: Context, version_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[StandardItem]]:
    """The items of some versions, in their order; a version without any reads as empty."""
    rows = ctx.session.execute(
        select(StandardItem).where(col(StandardItem.version_id).in_(version_ids)).order_by(col(StandardItem.number))
    ).scalars()
    items: defaultdict[uuid.UUID, list[StandardItem]] = defaultdict(list)
    for item in rows:
        items[item.version_id].append(item)
    return items


def citable(
    session: Session, item_ids: Collection[uuid.UUID], organisation_id: uuid.UUID, first: date, last: date, day: date
) -> set[uuid.UUID]:
    """Those of the items that an organisation may cite: of a version that is in force for it between two days.

    Whose standards reach it is asked of the tree of ``day``.
    """
    if not item_ids:
        return set()
    chain = tree.ancestors(session, organisation_id, day)
    owner = col(StandardVersion.organisation_id)
    return set(
        session.execute(
            select(col(StandardItem.id))
            .join(StandardVersion, col(StandardVersion.id) == col(StandardItem.version_id))
            .where(
                col(StandardItem.id).in_(item_ids),
                or_(owner.is_(None), owner.in_(chain)),
                col(StandardVersion.valid_from) <= last,
                col(StandardVersion.valid_to) > first,
            )
        ).scalars()
    )


def mappings_of(ctx: Context, item_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, list[uuid.UUID]]:
    """The national items that some items answer to; an item without any reads as empty."""
    mapped: defaultdict[uuid.UUID, list[uuid.UUID]] = defaultdict(list)
    for mapping in ctx.session.execute(
        select(StandardMapping)
        .where(col(StandardMapping.item_id).in_(item_ids))
        .order_by(col(StandardMapping.national_item_id))
    ).scalars():
        mapped[mapping.item_id].append(mapping.national_item_id)
    return mapped


def facts_of(item: StandardItem) -> ItemFacts:
    """What the rules need of an item."""
    return ItemFacts(item.id, item.lineage_id, item.text, item.adapts_id)


def copy_items(ctx: Context, source_id: uuid.UUID, target_id: uuid.UUID) -> None:
    """Begin a draft with the items of another version, carried on by their lineage."""
    items = items_of(ctx, [source_id])[source_id]
    copies = {item.id: new_id() for item in items}
    if not items:
        return
    ctx.session.execute(
        insert(StandardItem),
        [
            {
                **item.model_dump(exclude={"id", "version_id"}),
                "id": copies[item.id],
                "version_id": target_id,
            }
            for item in items
        ],
    )
    rows = [
        {"item_id": copies[item_id], "national_item_id": national}
        for item_id, found in mappings_of(ctx, list(copies)).items()
        for national in found
    ]
    if rows:
        ctx.session.execute(insert(StandardMapping), rows)


def replace_items(ctx: Context, draft: StandardVersion, items: Sequence[StandardItemIn]) -> None:
    """Give a draft these items instead of its present ones.

    Raises:
        Invalid: an item names a lineage, an upper item or a national item that there is not.
    """
    _check_references(ctx, draft, items)
    own = select(col(StandardItem.id)).where(col(StandardItem.version_id) == draft.id)
    ctx.session.execute(delete(StandardMapping).where(col(StandardMapping.item_id).in_(own)))
    ctx.session.execute(delete(StandardItem).where(col(StandardItem.version_id) == draft.id))
    ids = [new_id() for _ in items]
    if items:
        ctx.session.execute(
            insert(StandardItem),
            [
                {
                    "id": own_id,
                    "version_id": draft.id,
                    "number": number,
                    "lineage_id": item.lineage_id or new_id(),
                    "text": item.text,
                    "explanation": item.explanation,
                    "adapts_id": item.adapts_id,
                }
                for number, (own_id, item) in enumerate(zip(ids, items, strict=True), start=1)
            ],
        )
    mappings = [
        {"item_id": own_id, "national_item_id": national}
        for own_id, item in zip(ids, items, strict=True)
        for national in dict.fromkeys(item.national_item_ids)
    ]
    if mappings:
        ctx.session.execute(insert(StandardMapping), mappings)


def _check_references(ctx: Context, draft: StandardVersion, items: Sequence[StandardItemIn]) -> None:
    """Refuse lineages that are not this organisation's, upper items that are not above, and unknown national items."""
    owner = col(StandardVersion.organisation_id)
    lineages = _ids(ctx, StandardItem.lineage_id, owned_by(draft.organisation_id))
    above: set[uuid.UUID] = set()
    if draft.organisation_id is not None:
        upper = tree.ancestors(ctx.session, draft.organisation_id, ctx.today)[1:]
        above = _ids(ctx, StandardItem.lineage_id, or_(owner.is_(None), owner.in_(upper)))
    published = col(StandardVersion.state).in_(PUBLISHED)
    national = _ids(ctx, StandardItem.id, and_(owner.is_(None), published))
    faults: list[FieldError] = []
    seen: set[uuid.UUID] = set()
    for place, item in enumerate(items):
        if item.lineage_id is not None and (item.lineage_id not in lineages or item.lineage_id in seen):
            faults.append(FieldError(f"/items/{place}/lineage_id", "standard_lineage_unknown"))
        if item.lineage_id is not None:
            seen.add(item.lineage_id)
        if item.adapts_id is not None and item.adapts_id not in above:
            faults.append(FieldError(f"/items/{place}/adapts_id", "standard_item_not_above"))
        for index, each in enumerate(item.national_item_ids):
            if each not in national:
                faults.append(FieldError(f"/items/{place}/national_item_ids/{index}", "standard_item_unknown"))
    if faults:
        raise Invalid("invalid", errors=faults)


def _ids(ctx: Context, column: Any, owned: ColumnElement[bool]) -> set[uuid.UUID]:
    return set(
        ctx.session.execute(
            select(col(column))
            .join(StandardVersion, col(StandardVersion.id) == col(StandardItem.version_id))
            .where(owned)
        ).scalars()
    )
