"""What a departure ends, and what a return opens again: memberships, positions, flags, a transfer under way."""

import uuid
from datetime import date

from sqlalchemy import select
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.errors import Invalid
from api.models.members import KeyLeaderPeriod, Member, Membership, MembershipKind, Position, Transfer
from api.rules.transfers import TransferState
from api.services.context import Context
from api.services.events import record
from api.services.member_facts import require_cell

Fact = Membership | Position | KeyLeaderPeriod


def end_everything(ctx: Context, member: Member, on: date) -> None:
    """End on a day whatever a person still has then; what would only have begun later falls away."""
    for table in (Membership, Position, KeyLeaderPeriod):
        facts = ctx.session.execute(
            select(table).where(col(table.member_id) == member.id, col(table.valid_to) > on)
        ).scalars()
        for fact in facts:
            _end(ctx, fact, on)
    under_way = ctx.session.execute(
        select(Transfer).where(col(Transfer.member_id) == member.id, col(Transfer.state) == TransferState.IN_TRANSIT)
    ).scalar_one_or_none()
    if under_way is not None:
        under_way.state = TransferState.CANCELLED
        _record(ctx, "transfer.cancelled", under_way.id, member.id, under_way.from_organisation_id, on)


def open_again(ctx: Context, member: Member, organisation_id: uuid.UUID | None, on: date) -> None:
    """Give a person who comes back an official membership from a day on.

    A membership that ended on that very day goes on as if it had not; everything else it needs a cell for.

    Raises:
        Invalid: ``missing`` at ``/organisation_id``, or a cell that cannot take members.
    """
    last = ctx.session.execute(
        select(Membership)
        .where(col(Membership.member_id) == member.id, col(Membership.kind) == MembershipKind.OFFICIAL)
        .order_by(col(Membership.valid_from).desc())
        .limit(1)
    ).scalar_one_or_none()
    if last is not None and last.valid_to > on:
        return
    if last is not None and last.valid_to == on and organisation_id in (None, last.organisation_id):
        last.valid_to = FOREVER
        _record(ctx, "membership.reopened", last.id, member.id, last.organisation_id, on)
        return
    if organisation_id is None:
        raise Invalid.at("/organisation_id", "missing")
    require_cell(ctx, organisation_id, on)
    opened = Membership(
        member_id=member.id, organisation_id=organisation_id, kind=MembershipKind.OFFICIAL, valid_from=on
    )
    ctx.session.add(opened)
    _record(ctx, "membership.opened", opened.id, member.id, organisation_id, on)


def _end(ctx: Context, fact: Fact, on: date) -> None:
    noun = {Membership: "membership", Position: "position", KeyLeaderPeriod: "key_leader"}[type(fact)]
    if fact.valid_from >= on:
        ctx.session.delete(fact)
        _record(ctx, f"{noun}.withdrawn", fact.id, fact.member_id, fact.organisation_id, fact.valid_from)
    else:
        fact.valid_to = on
        _record(ctx, f"{noun}.ended", fact.id, fact.member_id, fact.organisation_id, on)


def _record(
    ctx: Context, kind: str, fact_id: uuid.UUID, member_id: uuid.UUID, organisation_id: uuid.UUID, on: date
) -> None:
    record(ctx, kind, fact_id, organisation_id=organisation_id, data={"member_id": member_id, "on": on})
