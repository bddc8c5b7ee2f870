"""Key leaders (cán bộ lãnh đạo chủ chốt): a flag set for a person and a time by whoever answers for the record."""

import uuid

from sqlalchemy import select
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.errors import Conflict, NotFound
from api.models.members import KeyLeaderPeriod
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.schemas.key_leaders import KeyLeaderMark, KeyLeaderPublic
from api.schemas.members import DatedFactEnding
from api.services.context import Context, check_version
from api.services.events import record
from api.services.member_access import require_history, require_member
from api.services.member_facts import (
    exists_row,
    overlapping,
    refuse_closed,
    require_ahead,
    require_ending,
    require_interval,
)
from api.services.member_today import facts_changed


def find(ctx: Context, member_id: uuid.UUID) -> list[KeyLeaderPublic]:
    """The times in which a person counts as a key leader, the latest first.

    Raises:
        NotFound, Forbidden: out of scope, or neither the person nor with ``member:read_sensitive``.
    """
    require_history(ctx, member_id)
    rows = ctx.session.execute(
        select(KeyLeaderPeriod, col(Organisation.name))
        .join(Organisation, col(Organisation.id) == col(KeyLeaderPeriod.organisation_id))
        .where(col(KeyLeaderPeriod.member_id) == member_id)
        .order_by(col(KeyLeaderPeriod.valid_from).desc())
    ).all()
    return [_public(period, name) for period, name in rows]


def mark(ctx: Context, member_id: uuid.UUID, request: KeyLeaderMark) -> KeyLeaderPublic:
    """Count a person as a key leader over an interval.

    Raises:
        NotFound, Forbidden: out of scope, or without ``member:update``.
        Invalid: an empty interval.
        Conflict: ``key_leader_overlaps``, ``member_departed``, ``year_closed``, ``member_merged``.
    """
    member = require_member(ctx, member_id, Permission.MEMBER_UPDATE)
    valid_to = request.valid_to or FOREVER
    require_interval(request.valid_from, valid_to)
    marked = select(col(KeyLeaderPeriod.id)).where(
        col(KeyLeaderPeriod.member_id) == member_id, overlapping(KeyLeaderPeriod, request.valid_from, valid_to)
    )
    if exists_row(ctx, marked):
        raise Conflict("key_leader_overlaps", allowed=["end"])
    if member.organisation_id is None and request.valid_from <= ctx.today:
        raise Conflict("member_departed", allowed=["change_status"])
    refuse_closed(ctx, [member.home_organisation_id], request.valid_from, valid_to)
    period = KeyLeaderPeriod(
        member_id=member_id,
        organisation_id=member.home_organisation_id,
        valid_from=request.valid_from,
        valid_to=valid_to,
        decision_number=request.decision_number,
    )
    ctx.session.add(period)
    _record(ctx, "key_leader.marked", period, request.reason)
    facts_changed(ctx, [member_id], request.valid_from)
    return _public(period, _name(ctx, period))


def end(ctx: Context, period_id: uuid.UUID, request: DatedFactEnding, expected: int | None) -> KeyLeaderPublic:
    """Count a person as a key leader no longer, from a day on.

    Raises:
        NotFound, Forbidden: out of scope, or without ``member:update``.
        PreconditionMissing, Stale: not based on the present version.
        Invalid: a day before it has begun.
        Conflict: ``fact_ended``, ``year_closed``.
    """
    period = _required(ctx, period_id)
    check_version(period, expected)
    require_ending(period, request.valid_to)
    refuse_closed(ctx, [period.organisation_id], request.valid_to, period.valid_to)
    period.valid_to = request.valid_to
    _record(ctx, "key_leader.ended", period, request.reason)
    facts_changed(ctx, [period.member_id], request.valid_to)
    return _public(period, _name(ctx, period))


def withdraw(ctx: Context, period_id: uuid.UUID) -> None:
    """Take back a flag whose day has not come.

    Raises:
        NotFound, Forbidden: out of scope, or without ``member:update``.
        Conflict: ``fact_in_force``.
    """
    period = _required(ctx, period_id)
    require_ahead(ctx, period)
    ctx.session.delete(period)
    _record(ctx, "key_leader.withdrawn", period, None)


def _required(ctx: Context, period_id: uuid.UUID) -> KeyLeaderPeriod:
    period = ctx.session.get(KeyLeaderPeriod, period_id)
    if period is None:
        raise NotFound
    require_member(ctx, period.member_id, Permission.MEMBER_UPDATE)
    ctx.session.refresh(period)  # as it stands now that the person is locked
    return period


def _record(ctx: Context, kind: str, period: KeyLeaderPeriod, reason: str | None) -> None:
    record(
        ctx,
        kind,
        period.id,
        organisation_id=period.organisation_id,
        data={
            "member_id": period.member_id,
            "valid_from": period.valid_from,
            "valid_to": None if period.valid_to == FOREVER else period.valid_to,
            "decision_number": period.decision_number,
        },
        changes={"reason": [None, reason]} if reason else None,
    )


def _name(ctx: Context, period: KeyLeaderPeriod) -> str:
    return ctx.session.get_one(Organisation, period.organisation_id).name


def _public(period: KeyLeaderPeriod, organisation_name: str) -> KeyLeaderPublic:
    return KeyLeaderPublic.model_validate(period.model_dump() | {"organisation_name": organisation_name})
