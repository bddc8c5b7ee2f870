"""What stands against an exemplar when it is proposed or recognised: discipline, and open findings."""

import uuid
from collections.abc import Sequence
from typing import Any

from sqlalchemy import and_, select
from sqlmodel import col

from api.core.errors import Conflict, Invalid
from api.models.inspections import Finding, Inspection
from api.models.members import Member, MemberStatusPeriod
from api.rules.access import Permission
from api.rules.exemplars import Obstacle, ObstacleKind, discipline_weighs_from, gate_is_shut
from api.rules.inspections import UNFINISHED
from api.schemas.exemplars import ObstaclePublic
from api.services import reference
from api.services.access import require
from api.services.context import Context


def listed(ctx: Context, organisation_id: uuid.UUID, member_id: uuid.UUID | None) -> Sequence[ObstaclePublic]:
    """What would stand against a unit, or a member of it, if it were proposed today.

    Raises:
        Invalid: ``member_not_in_cell``.
    """
    require(ctx, Permission.EXEMPLAR_PROPOSE, organisation_id)
    if member_id is not None:
        require_member_of(ctx, member_id, organisation_id, "?member_id")
    return public(against(ctx, organisation_id, member_id))


def against(ctx: Context, organisation_id: uuid.UUID, member_id: uuid.UUID | None) -> list[Obstacle]:
    """What stands against a person of a unit, or against the unit itself, oldest first."""
    found = [] if member_id is None else _discipline(ctx, member_id)
    found += _open_findings(ctx, organisation_id, member_id)
    return sorted(found, key=lambda each: (each.since, each.subject_id))


def require_open_gate(obstacles: Sequence[Obstacle], reason: str | None) -> None:
    """Refuse to go on past what stands against an exemplar without a word.

    Raises:
        Conflict: ``exemplar_obstacles``.
    """
    if gate_is_shut(obstacles, reason):
        raise Conflict("exemplar_obstacles", allowed=["override_reason"], count=len(obstacles))


def require_member_of(ctx: Context, member_id: uuid.UUID, organisation_id: uuid.UUID, pointer: str) -> Member:
    """A member whose official cell today is this unit.

    Raises:
        Invalid: ``member_not_in_cell``, also when there is no such person.
    """
    member = ctx.session.get(Member, member_id)
    if member is None or member.organisation_id != organisation_id:
        raise Invalid.at(pointer, "member_not_in_cell")
    return member


def public(obstacles: Sequence[Obstacle]) -> list[ObstaclePublic]:
    """Obstacles as the wire has them."""
    return [ObstaclePublic(kind=each.kind, subject_id=each.subject_id, since=each.since) for each in obstacles]


def _open_findings(ctx: Context, organisation_id: uuid.UUID, member_id: uuid.UUID | None) -> list[Obstacle]:
    """The limitations of concluded inspections still to be settled: the person's own, or else the unit's."""
    whose = col(Inspection.subject_member_id)
    rows = ctx.session.execute(
        select(col(Finding.id), col(Inspection.concluded_on))
        .join(Inspection, col(Inspection.id) == col(Finding.inspection_id))
        .where(
            col(Finding.state).in_(UNFINISHED),
            col(Inspection.concluded_on).is_not(None),
            and_(whose.is_(None), col(Inspection.subject_organisation_id) == organisation_id)
            if member_id is None
            else whose == member_id,
        )
    )
    return [Obstacle(ObstacleKind.OPEN_FINDING, row.id, row.concluded_on) for row in rows]


def _discipline(ctx: Context, member_id: uuid.UUID) -> list[Obstacle]:
    rule: Any = reference.setting(ctx.session, "discipline_statuses", ctx.today)
    periods = ctx.session.execute(
        select(MemberStatusPeriod).where(
            col(MemberStatusPeriod.member_id) == member_id,
            col(MemberStatusPeriod.status).in_(rule["statuses"]),
            col(MemberStatusPeriod.valid_from) <= ctx.today,
            col(MemberStatusPeriod.valid_to) > discipline_weighs_from(ctx.today, rule["months"]),
        )
    ).scalars()
    return [Obstacle(ObstacleKind.DISCIPLINE, period.id, period.valid_from) for period in periods]
