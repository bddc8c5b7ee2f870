"""The timeline of one organisation: what it was called, where it stood, what it came from and became, by which case."""

import uuid
from typing import Any

from sqlalchemy import and_, case, null, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from api.models.organisations import (
    Organisation,
    OrganisationProfile,
    Placement,
    Reorganisation,
    ReorganisationState,
    Succession,
)
from api.rules.access import Permission
from api.schemas.organisations import CaseLine, OrganisationTimeline, PlacementSpan, ProfileSpan, SuccessionLink
from api.services.access import require, scope_condition
from api.services.context import Context


def get(ctx: Context, organisation_id: uuid.UUID) -> OrganisationTimeline:
    """Everything dated about one organisation, in order of time.

    Raises:
        NotFound: missing or out of scope.
    """
    organisation = require(ctx, Permission.ORGANISATION_READ, organisation_id)
    profiles = ctx.session.execute(
        select(OrganisationProfile)
        .where(col(OrganisationProfile.organisation_id) == organisation_id)
        .order_by(col(OrganisationProfile.valid_from))
    ).scalars()
    predecessor, successor = col(Succession.predecessor_id), col(Succession.successor_id)
    return OrganisationTimeline(
        id=organisation.id,
        valid_from=organisation.valid_from,
        valid_to=organisation.valid_to,
        profiles=[ProfileSpan.model_validate(each) for each in profiles],
        placements=_placements(ctx, organisation_id),
        predecessors=_successions(ctx, predecessor, successor == organisation_id),
        successors=_successions(ctx, successor, predecessor == organisation_id),
        cases=_cases(ctx, organisation_id),
    )


def _placements(ctx: Context, organisation_id: uuid.UUID) -> list[PlacementSpan]:
    parent = aliased(Organisation)
    visible = scope_condition(ctx.actor, Permission.ORGANISATION_READ, col(parent.path))
    rows = ctx.session.execute(
        select(
            col(Placement.valid_from),
            col(Placement.valid_to),
            col(Placement.parent_id),
            case((visible, col(OrganisationProfile.name)), else_=null()).label("parent_name"),
            col(Placement.inherited),
            col(Placement.reorganisation_id),
        )
        .outerjoin(parent, col(parent.id) == col(Placement.parent_id))
        .outerjoin(
            OrganisationProfile,
            and_(
                col(OrganisationProfile.organisation_id) == col(parent.id),
                col(OrganisationProfile.valid_from) <= col(Placement.valid_from),
                col(OrganisationProfile.valid_to) > col(Placement.valid_from),
            ),
        )
        .where(col(Placement.organisation_id) == organisation_id)
        .order_by(col(Placement.valid_from))
    )
    return [PlacementSpan.model_validate(row) for row in rows]


def _successions(ctx: Context, other: Any, mine: Any) -> list[SuccessionLink]:
    visible = scope_condition(ctx.actor, Permission.ORGANISATION_READ, col(Organisation.path))
    rows = ctx.session.execute(
        select(
            other.label("organisation_id"),
            case((visible, col(Organisation.name)), else_=null()).label("name"),
            col(Succession.effective_on),
            col(Succession.heir),
            col(Succession.reorganisation_id),
        )
        .join(Organisation, col(Organisation.id) == other)
        .where(mine)
        .order_by(col(Succession.effective_on), other)
    )
    return [SuccessionLink.model_validate(row) for row in rows]


def _cases(ctx: Context, organisation_id: uuid.UUID) -> list[CaseLine]:
    """The decided cases that left a fact about the organisation, or are filed under it."""
    traces = [
        col(Reorganisation.id).in_(
            select(col(table.reorganisation_id)).where(col(table.organisation_id) == organisation_id)
        )
        for table in (Placement, OrganisationProfile)
    ]
    links = select(col(Succession.reorganisation_id)).where(
        or_(
            col(Succession.predecessor_id) == organisation_id,
            col(Succession.successor_id) == organisation_id,
        )
    )
    rows = ctx.session.execute(
        select(
            col(Reorganisation.id),
            col(Reorganisation.kind),
            col(Reorganisation.state),
            col(Reorganisation.decision_number),
            col(Reorganisation.decided_on),
            col(Reorganisation.effective_on),
        )
        .where(
            col(Reorganisation.state).in_((ReorganisationState.SCHEDULED, ReorganisationState.APPLIED)),
            or_(*traces, col(Reorganisation.id).in_(links)),
        )
        .order_by(col(Reorganisation.effective_on), col(Reorganisation.id))
    )
    return [CaseLine.model_validate(row) for row in rows]
