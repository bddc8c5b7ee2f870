"""What standards are in force for an organisation on a day, and which level each item comes from."""

import uuid
from datetime import date

from sqlalchemy import or_, select
from sqlmodel import col

from api.models.organisations import Organisation
from api.models.standards import StandardVersion
from api.rules.access import Permission
from api.rules.standards import effective
from api.schemas.common import Named
from api.schemas.standards import EffectiveItemPublic, EffectiveStandards
from api.services import tree
from api.services.access import require
from api.services.context import Context
from api.services.standard_items import facts_of, items_of


def in_force(ctx: Context, organisation_id: uuid.UUID, day: date) -> EffectiveStandards:
    """What is in force for an organisation on a day: the national list, then each level above, then its own."""
    require(ctx, Permission.STANDARD_READ, organisation_id)
    chain = tree.ancestors(ctx.session, organisation_id, day)
    rows = ctx.session.execute(
        select(StandardVersion, col(Organisation.name))
        .outerjoin(Organisation, col(Organisation.id) == col(StandardVersion.organisation_id))
        .where(
            or_(col(StandardVersion.organisation_id).is_(None), col(StandardVersion.organisation_id).in_(chain)),
            col(StandardVersion.valid_from) <= day,
            col(StandardVersion.valid_to) > day,
        )
    ).all()
    height = {each: place for place, each in enumerate(reversed(chain), start=1)}
    levels = sorted(rows, key=lambda row: height.get(row[0].organisation_id, 0))
    items = items_of(ctx, [version.id for version, _ in levels])
    by_id = {item.id: item for found in items.values() for item in found}
    found = effective([[facts_of(item) for item in items[version.id]] for version, _ in levels])
    return EffectiveStandards(
        organisation_id=organisation_id,
        as_of=day,
        items=[
            EffectiveItemPublic(
                id=each.item.item_id,
                lineage_id=each.item.lineage_id,
                text=each.item.text,
                explanation=by_id[each.item.item_id].explanation,
                issued_by=_named(*levels[each.level]),
                version_id=levels[each.level][0].id,
                in_place_of=[item.text for item in each.in_place_of],
            )
            for each in found
        ],
    )


def _named(version: StandardVersion, name: str | None) -> Named | None:
    return None if version.organisation_id is None else Named(id=version.organisation_id, name=name or "")
