"""The person and the unit of an exemplar as they were on the day of recognition."""

import uuid
from datetime import date

from sqlalchemy import select
from sqlmodel import col

from api.models.exemplars import Exemplar
from api.models.members import Member, Position
from api.models.organisations import Organisation, OrganisationProfile
from api.models.reference import ReferenceItem
from api.schemas.exemplars import ExemplarSnapshot
from api.services import tree
from api.services.context import Context


def taken(ctx: Context, exemplar: Exemplar, day: date) -> ExemplarSnapshot:
    """What is to be kept of an exemplar recognised on a day."""
    name, kind = _described(ctx, exemplar.organisation_id, day)
    above = tree.parent_on(ctx.session, exemplar.organisation_id, day)
    member = None if exemplar.member_id is None else ctx.session.get(Member, exemplar.member_id)
    return ExemplarSnapshot(
        person_name=exemplar.person_name if member is None else member.full_name,
        positions=[] if member is None else _positions(ctx, member.id, day),
        unit_name=name,
        unit_kind=kind,
        above_name=None if above is None else _described(ctx, above, day)[0],
    )


def _described(ctx: Context, organisation_id: uuid.UUID, day: date) -> tuple[str, str]:
    """Name and kind on a day; of today when the organisation had not begun."""
    found = ctx.session.execute(
        select(col(OrganisationProfile.name), col(OrganisationProfile.kind)).where(
            col(OrganisationProfile.organisation_id) == organisation_id, tree.on_day(OrganisationProfile, day)
        )
    ).first()
    if found is None:
        found = ctx.session.execute(
            select(col(Organisation.name), col(Organisation.kind)).where(col(Organisation.id) == organisation_id)
        ).one()
    return found[0], found[1]


def _positions(ctx: Context, member_id: uuid.UUID, day: date) -> list[str]:
    return list(
        ctx.session.execute(
            select(col(ReferenceItem.name_vi))
            .join(Position, col(Position.kind) == col(ReferenceItem.code))
            .where(
                col(ReferenceItem.catalogue) == "position_kind",
                col(ReferenceItem.valid_from) <= day,
                col(ReferenceItem.valid_to) > day,
                col(Position.member_id) == member_id,
                col(Position.valid_from) <= day,
                col(Position.valid_to) > day,
            )
            .order_by(col(ReferenceItem.rank))
        ).scalars()
    )
