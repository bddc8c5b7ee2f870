"""Statuses of members over time: probationary, official, exempt, suspended, gone, and back again where rules allow."""

import uuid
from collections.abc import Sequence

from sqlalchemy import select
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.errors import Conflict, NotFound
from api.models.members import Member, Membership, MembershipKind, MemberStatusPeriod
from api.rules.access import Permission
from api.rules.dates import Precision
from api.rules.members import DEPARTED, MemberStatus, may_follow
from api.schemas.member_statuses import StatusChange, StatusPeriod
from api.services import member_departures
from api.services.context import Context
from api.services.events import record
from api.services.member_access import require_history, require_member
from api.services.member_facts import refuse_closed, require_ahead
from api.services.member_today import end_pledge, facts_changed


def find(ctx: Context, member_id: uuid.UUID) -> list[StatusPeriod]:
    """A person's statuses in order of time, also those to come.

    Raises:
        NotFound, Forbidden: out of scope, or neither the person nor with ``member:read_sensitive``.
    """
    require_history(ctx, member_id)
    return [StatusPeriod.model_validate(period) for period in _timeline(ctx, member_id)]


def change(ctx: Context, member_id: uuid.UUID, request: StatusChange) -> StatusPeriod:
    """Let a person have another status from a day on.

    Left, expelled and deceased end the official membership and every position; these and exempt end the pledge of
    the running year. On the day of the last status the new one replaces it, as if that had not been.

    Raises:
        NotFound, Forbidden: out of scope, or without ``member:update``.
        Invalid: a cell is needed and missing, or cannot take members.
        Conflict: ``status_refused`` with the statuses allowed, ``fact_out_of_order``, ``year_closed``,
            ``member_merged``.
    """
    member = require_member(ctx, member_id, Permission.MEMBER_UPDATE)
    timeline = _timeline(ctx, member_id)
    last = timeline[-1]
    if request.valid_from < last.valid_from:
        raise Conflict("fact_out_of_order", allowed=[], on=last.valid_from.isoformat())
    corrected = request.valid_from == last.valid_from
    earlier = timeline[-2] if len(timeline) > 1 else None
    previous = earlier if corrected else last
    _require_step(previous, last, request.status, corrected=corrected)
    refuse_closed(ctx, _cells_from(ctx, member, request), request.valid_from)

    before = last.status
    period = _replace(ctx, previous, last, request) if corrected else _append(ctx, last, request)
    ctx.session.flush()
    if request.status in DEPARTED:
        member_departures.end_everything(ctx, member, request.valid_from)
    elif before in DEPARTED:
        member_departures.open_again(ctx, member, request.organisation_id, request.valid_from)
    if request.status is MemberStatus.OFFICIAL and member.official_on is None:
        member.official_on, member.official_precision = request.valid_from, Precision.DAY
    record(
        ctx,
        "member_status.corrected" if corrected else "member_status.changed",
        period.id,
        organisation_id=member.home_organisation_id,
        data={
            "member_id": member_id,
            "from": before,
            "to": request.status,
            "valid_from": request.valid_from,
            "decision_number": request.decision_number,
        },
        changes={"reason": [None, request.reason]} if request.reason else None,
    )
    facts_changed(ctx, [member_id], request.valid_from)
    if request.valid_from <= ctx.today:
        end_pledge(ctx, member_id, request.status, request.valid_from, request.reason)
    return StatusPeriod.model_validate(period)


def withdraw(ctx: Context, member_id: uuid.UUID, period_id: uuid.UUID) -> None:
    """Take back a status whose day has not come, with what it would have ended or opened.

    Raises:
        NotFound, Forbidden: out of scope, without ``member:update``, or no such status.
        Conflict: ``fact_in_force``, ``fact_out_of_order`` when it is not the last, ``year_closed``.
    """
    member = require_member(ctx, member_id, Permission.MEMBER_UPDATE)
    timeline = _timeline(ctx, member_id)
    period = next((each for each in timeline if each.id == period_id), None)
    if period is None:
        raise NotFound
    require_ahead(ctx, period)
    if period is not timeline[-1] or len(timeline) == 1:
        raise Conflict("fact_out_of_order", allowed=[], on=timeline[-1].valid_from.isoformat())
    refuse_closed(ctx, [member.home_organisation_id], period.valid_from)
    previous = timeline[-2]
    ctx.session.delete(period)
    ctx.session.flush()
    previous.valid_to = FOREVER
    if previous.status in DEPARTED:
        member_departures.end_everything(ctx, member, period.valid_from)
    elif period.status in DEPARTED:
        member_departures.open_again(ctx, member, None, period.valid_from)
    record(
        ctx,
        "member_status.withdrawn",
        period.id,
        organisation_id=member.home_organisation_id,
        data={"member_id": member_id, "status": period.status, "valid_from": period.valid_from},
    )
    facts_changed(ctx, [member_id], period.valid_from)


def _require_step(
    previous: MemberStatusPeriod | None, last: MemberStatusPeriod, status: MemberStatus, *, corrected: bool
) -> None:
    allowed = list(may_follow(previous.status if previous else None))
    if corrected:  # also back to what was before the mistake
        allowed = [each for each in ([previous.status] if previous else []) + allowed if each is not last.status]
    if status not in allowed:
        raise Conflict("status_refused", allowed=allowed, status=status)


def _append(ctx: Context, last: MemberStatusPeriod, request: StatusChange) -> MemberStatusPeriod:
    last.valid_to = request.valid_from
    period = MemberStatusPeriod(
        member_id=last.member_id,
        status=request.status,
        valid_from=request.valid_from,
        decision_number=request.decision_number,
        reason=request.reason,
    )
    ctx.session.add(period)
    return period


def _replace(
    ctx: Context, previous: MemberStatusPeriod | None, last: MemberStatusPeriod, request: StatusChange
) -> MemberStatusPeriod:
    if previous is not None and previous.status is request.status:
        ctx.session.delete(last)
        previous.valid_to = FOREVER
        return previous
    last.status = request.status
    last.decision_number, last.reason = request.decision_number, request.reason
    return last


def _cells_from(ctx: Context, member: Member, request: StatusChange) -> list[uuid.UUID]:
    """The cells whose figures a status from a day on can touch."""
    cells = ctx.session.execute(
        select(col(Membership.organisation_id)).where(
            col(Membership.member_id) == member.id,
            col(Membership.kind) == MembershipKind.OFFICIAL,
            col(Membership.valid_to) >= request.valid_from,
        )
    ).scalars()
    return list({member.home_organisation_id, *cells, *filter(None, [request.organisation_id])})


def _timeline(ctx: Context, member_id: uuid.UUID) -> Sequence[MemberStatusPeriod]:
    return (
        ctx.session.execute(
            select(MemberStatusPeriod)
            .where(col(MemberStatusPeriod.member_id) == member_id)
            .order_by(col(MemberStatusPeriod.valid_from))
        )
        .scalars()
        .all()
    )
