"""Offices: who may speak for a cell on a given day, as secretary, deputy or the level directly above."""

import uuid
from dataclasses import replace
from datetime import date

from sqlalchemy import and_, literal, select
from sqlmodel import Session, col

from api.models.accounts import Account, Grant
from api.models.members import Position
from api.models.reference import ReferenceItem
from api.rules.access import Permission, Role, may
from api.services.access import allowed
from api.services.context import Actor, Context
from api.services.rights import grant_in_force, rights_of
from api.services.tree import prefixes_of


def stands_above_officer(ctx: Context, member_id: uuid.UUID, organisation_id: uuid.UUID, path: str) -> bool:
    """Whether the actor assesses at the level directly above a cell, and the member is one of its officers today."""
    return assesses_above(ctx.actor, path) and is_officer(ctx.session, member_id, organisation_id, ctx.today)


def assesses_above(actor: Actor, path: str) -> bool:
    """Whether an actor assesses at the organisation directly above a path."""
    above = prefixes_of(path)[:-1]
    return bool(above) and allowed(actor, Permission.PLEDGE_ASSESS, above[-1])


def is_officer(session: Session, member_id: uuid.UUID, organisation_id: uuid.UUID, day: date) -> bool:
    """Whether a member assesses pledges of a cell on a day, by a position there or by a granted role."""
    by_position = session.execute(
        select(col(ReferenceItem.data))
        .join(
            Position,
            and_(col(ReferenceItem.catalogue) == "position_kind", col(ReferenceItem.code) == col(Position.kind)),
        )
        .where(
            col(Position.member_id) == member_id,
            col(Position.organisation_id) == organisation_id,
            col(Position.valid_from) <= day,
            col(Position.valid_to) > day,
            col(ReferenceItem.valid_from) <= day,
            col(ReferenceItem.valid_to) > day,
        )
    ).scalars()
    if any(data.get("role") and may(Role(str(data["role"])), Permission.PLEDGE_ASSESS) for data in by_position):
        return True
    by_grant = session.execute(
        select(col(Grant.role))
        .join(Account, col(Account.id) == col(Grant.account_id))
        .where(
            col(Account.member_id) == member_id,
            col(Grant.organisation_id) == organisation_id,
            grant_in_force(literal(day)),
        )
    ).scalars()
    return any(may(role, Permission.PLEDGE_ASSESS) for role in by_grant)


def actor_on(ctx: Context, day: date) -> Actor:
    """The actor with the rights held on a day, where those organisations stand in today's tree."""
    if ctx.actor.account_id is None or day == ctx.today:
        return ctx.actor
    return replace(ctx.actor, rights=rights_of(ctx.session, ctx.actor.account_id, day))
