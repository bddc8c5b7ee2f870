"""What is true of members today: the columns that repeat the dated facts, kept when facts change and days turn."""

import uuid
from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import Select, case, exists, func, or_, select, union, update
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from api.models.members import KeyLeaderPeriod, Member, Membership, MembershipKind, MemberStatus, MemberStatusPeriod
from api.rules.members import ENDS_PLEDGE
from api.services import counters, pledges
from api.services.context import Context
from api.services.turning_days import first_day_after

DatedTable = type[Membership] | type[MemberStatusPeriod] | type[KeyLeaderPeriod]

_TURNING: tuple[DatedTable, ...] = (Membership, MemberStatusPeriod, KeyLeaderPeriod)


def facts_changed(ctx: Context, member_ids: Collection[uuid.UUID], since: date) -> None:
    """Let everything that repeats dated facts follow a change that holds from ``since``.

    Nothing follows yet from facts of the future: the turn of their day does it.
    """
    ctx.session.flush()
    if since <= ctx.today:
        refresh(ctx, col(Member.id).in_(member_ids), ctx.today)
        counters.people_changed(ctx, member_ids, since)


def refresh(ctx: Context, which: ColumnElement[bool], day: date) -> None:
    """Write what is true on a day into today's columns of the members that meet a condition.

    Whoever has no official cell keeps the last one as the home of the record, or the one to come. Rows already
    loaded into the session are not touched: read them anew.
    """
    official = _of_member(Membership, col(Membership.organisation_id)).where(
        col(Membership.kind) == MembershipKind.OFFICIAL
    )
    begun = case((col(Membership.valid_from) <= day, 0), else_=1)
    ahead = case((col(Membership.valid_from) > day, col(Membership.valid_from)))
    ctx.session.execute(
        update(Member)
        .where(which)
        .values(
            organisation_id=official.where(_on(Membership, day)).scalar_subquery(),
            home_organisation_id=func.coalesce(
                official.order_by(begun, ahead, col(Membership.valid_from).desc()).limit(1).scalar_subquery(),
                col(Member.home_organisation_id),
            ),
            status=func.coalesce(
                _of_member(MemberStatusPeriod, col(MemberStatusPeriod.status))
                .where(col(MemberStatusPeriod.valid_to) > day)
                .order_by(col(MemberStatusPeriod.valid_from))
                .limit(1)
                .scalar_subquery(),
                col(Member.status),
            ),
            key_leader=exists(_of_member(KeyLeaderPeriod, col(KeyLeaderPeriod.id)).where(_on(KeyLeaderPeriod, day))),
            version=col(Member.version) + 1,
        )
        .execution_options(synchronize_session=False)
    )


def next_turn(ctx: Context, after: date) -> date | None:
    """The first day after a day on which a fact about a person begins or ends."""
    days = (col(end) for table in _TURNING for end in (table.valid_from, table.valid_to))
    return first_day_after(ctx.session, after, *days)


def turn(ctx: Context, day: date) -> None:
    """Bring into force the facts about people that begin or end on a day; the figures follow in a step of their own."""
    refresh(ctx, col(Member.id).in_(_turning_on(day)), day)
    ending = ctx.session.execute(
        select(col(MemberStatusPeriod.member_id), col(MemberStatusPeriod.status), col(MemberStatusPeriod.reason))
        .where(col(MemberStatusPeriod.valid_from) == day, col(MemberStatusPeriod.status).in_(ENDS_PLEDGE))
        .order_by(col(MemberStatusPeriod.member_id))
    ).all()
    for member_id, status, reason in ending:
        end_pledge(ctx, member_id, status, day, reason)


def end_pledge(ctx: Context, member_id: uuid.UUID, status: MemberStatus, on: date, reason: str | None) -> None:
    """End the unfinished pledge of a person whose new status ends it; without a reason the status is the reason."""
    if status in ENDS_PLEDGE:
        pledges.end_early(ctx, member_id, on, reason or status.value)


def _turning_on(day: date) -> Select[Any]:
    begin_or_end = union(
        *(
            select(col(table.member_id)).where(or_(col(table.valid_from) == day, col(table.valid_to) == day))
            for table in _TURNING
        )
    ).subquery()
    return select(begin_or_end.c.member_id)


def _of_member(table: DatedTable, column: Any) -> Select[Any]:
    return select(column).where(col(table.member_id) == col(Member.id)).correlate(Member)


def _on(table: DatedTable, day: date) -> ColumnElement[bool]:
    return (col(table.valid_from) <= day) & (col(table.valid_to) > day)
