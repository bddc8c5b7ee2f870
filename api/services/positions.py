"""Positions (chức vụ): who holds which post where, over which time. Some posts confer a role (reference data)."""

import uuid
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, select
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.errors import Conflict, Forbidden, Invalid, NotFound
from api.models.members import Member, MemberStatusPeriod, Position
from api.models.organisations import Organisation
from api.models.reference import ReferenceItem
from api.rules.access import Permission
from api.rules.members import DEPARTED
from api.schemas.members import DatedFactEnding
from api.schemas.positions import PositionOpen, PositionPublic
from api.services import reference
from api.services.access import require
from api.services.context import Context, check_version
from api.services.events import record
from api.services.member_access import reach, refuse_merged
from api.services.member_facts import (
    exists_row,
    overlapping,
    require_ahead,
    require_ending,
    require_interval,
    require_organisation,
)


def find(ctx: Context, organisation_id: uuid.UUID, as_of: date | None) -> Sequence[PositionPublic]:
    """Who holds a post at an organisation on a day (None: today), in the order of the catalogue.

    Raises:
        NotFound, Forbidden: out of scope, or without ``member:read``.
    """
    require(ctx, Permission.MEMBER_READ, organisation_id)
    day = as_of or ctx.today
    return _public(
        ctx,
        _POSITIONS.where(
            col(Position.organisation_id) == organisation_id,
            col(Position.valid_from) <= day,
            col(Position.valid_to) > day,
        ).order_by(col(ReferenceItem.rank), col(Member.name_sort), col(Position.id)),
    )


def find_of_member(ctx: Context, member_id: uuid.UUID) -> Sequence[PositionPublic]:
    """A person's posts, the latest first, also those to come.

    Raises:
        NotFound, Forbidden: out of scope, or without ``member:read``.
    """
    reach(ctx, member_id)
    return _public(
        ctx,
        _POSITIONS.where(col(Position.member_id) == member_id).order_by(
            col(Position.valid_from).desc(), col(Position.id).desc()
        ),
    )


def appoint(ctx: Context, member_id: uuid.UUID, request: PositionOpen) -> PositionPublic:
    """Give a person a post over an interval. Nobody gives a post that confers a role to themselves.

    Raises:
        NotFound, Forbidden: out of scope, without ``position:manage`` at the organisation, or ``own_position``.
        Invalid: an empty interval, an unknown kind, an organisation that does not exist then.
        Conflict: ``position_overlaps``, ``position_taken`` for a post with one holder, ``member_departed``,
            ``member_merged``.
    """
    require(ctx, Permission.POSITION_MANAGE, request.organisation_id)
    found = reach(ctx, member_id, lock=True)
    refuse_merged(found.member)
    valid_to = request.valid_to or FOREVER
    require_interval(request.valid_from, valid_to)
    kind = reference.item(ctx.session, "position_kind", request.kind, request.valid_from)
    if kind is None:
        raise Invalid.at("/kind", "choice_invalid")
    if found.own and kind.data.get("role"):
        raise Forbidden("own_position")
    single = bool(kind.data.get("single"))
    require_organisation(ctx, request.organisation_id, request.valid_from, valid_to, alone=single)
    same_post = select(col(Position.id)).where(
        col(Position.organisation_id) == request.organisation_id,
        col(Position.kind) == request.kind,
        overlapping(Position, request.valid_from, valid_to),
    )
    if exists_row(ctx, same_post.where(col(Position.member_id) == member_id)):
        raise Conflict("position_overlaps", allowed=["end"])
    if single and exists_row(ctx, same_post):
        raise Conflict("position_taken", allowed=["end"])
    departed = select(col(MemberStatusPeriod.id)).where(
        col(MemberStatusPeriod.member_id) == member_id,
        col(MemberStatusPeriod.status).in_(DEPARTED),
        overlapping(MemberStatusPeriod, request.valid_from, valid_to),
    )
    if exists_row(ctx, departed):
        raise Conflict("member_departed", allowed=["change_status"])
    position = Position(
        created_at=ctx.at,
        updated_at=ctx.at,
        member_id=member_id,
        organisation_id=request.organisation_id,
        kind=request.kind,
        valid_from=request.valid_from,
        valid_to=valid_to,
        decision_number=request.decision_number,
    )
    ctx.session.add(position)
    ctx.session.flush()
    _record(ctx, "position.opened", position, request.reason)
    return _one(ctx, position)


def end(ctx: Context, position_id: uuid.UUID, request: DatedFactEnding, expected: int | None) -> PositionPublic:
    """End a post on a day; the role it confers ends with it.

    Raises:
        NotFound, Forbidden: out of scope, or without ``position:manage``.
        PreconditionMissing, Stale: not based on the present version.
        Invalid: a day before it has begun.
        Conflict: ``fact_ended``.
    """
    position = _required(ctx, position_id)
    check_version(position, expected)
    require_ending(position, request.valid_to)
    position.valid_to = request.valid_to
    ctx.session.flush()
    _record(ctx, "position.ended", position, request.reason)
    return _one(ctx, position)


def withdraw(ctx: Context, position_id: uuid.UUID) -> None:
    """Take back a post whose day has not come.

    Raises:
        NotFound, Forbidden: out of scope, or without ``position:manage``.
        Conflict: ``fact_in_force``.
    """
    position = _required(ctx, position_id)
    require_ahead(ctx, position)
    ctx.session.delete(position)
    _record(ctx, "position.withdrawn", position, None)


_POSITIONS: Select[Any] = (
    select(
        *(col(getattr(Position, name)) for name in ("id", "version", "member_id", "organisation_id", "kind")),
        *(col(getattr(Position, name)) for name in ("valid_from", "valid_to", "decision_number")),
        col(Member.full_name).label("member_name"),
        col(Organisation.name).label("organisation_name"),
        col(ReferenceItem.name_vi).label("kind_name_vi"),
        col(ReferenceItem.name_en).label("kind_name_en"),
    )
    .join(Member, col(Member.id) == col(Position.member_id))
    .join(Organisation, col(Organisation.id) == col(Position.organisation_id))
    .join(
        ReferenceItem,
        and_(
            col(ReferenceItem.catalogue) == "position_kind",
            col(ReferenceItem.code) == col(Position.kind),
            col(ReferenceItem.valid_from) <= col(Position.valid_from),
            col(ReferenceItem.valid_to) > col(Position.valid_from),
        ),
    )
)
"""Positions with the names people know them by; the post is called as it was when it was given."""


def _required(ctx: Context, position_id: uuid.UUID) -> Position:
    found = ctx.session.get(Position, position_id)
    if found is None:
        raise NotFound
    require(ctx, Permission.POSITION_MANAGE, found.organisation_id)
    position: Position = ctx.session.execute(
        select(Position)
        .where(col(Position.id) == position_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).scalar_one()
    return position


def _record(ctx: Context, kind: str, position: Position, reason: str | None) -> None:
    record(
        ctx,
        kind,
        position.id,
        organisation_id=position.organisation_id,
        data={
            "member_id": position.member_id,
            "kind": position.kind,
            "valid_from": position.valid_from,
            "valid_to": None if position.valid_to == FOREVER else position.valid_to,
            "decision_number": position.decision_number,
        },
        changes={"reason": [None, reason]} if reason else None,
    )


def _one(ctx: Context, position: Position) -> PositionPublic:
    return _public(ctx, _POSITIONS.where(col(Position.id) == position.id))[0]


def _public(ctx: Context, statement: Select[Any]) -> list[PositionPublic]:
    return [PositionPublic.model_validate(dict(row._mapping)) for row in ctx.session.execute(statement)]
