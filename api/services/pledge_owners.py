"""Pledges of a record that turns out to be somebody else's double: they go to the record that remains."""

import uuid

from sqlalchemy import select, update
from sqlalchemy.orm import aliased
from sqlmodel import col

from api.models.pledges import Pledge, PledgeException
from api.rules.pledges import PledgeState
from api.services.context import Context


def years_of_both(ctx: Context, one_id: uuid.UUID, other_id: uuid.UUID) -> list[int]:
    """The years in which both people have a pledge that is more than a draft."""
    other = aliased(Pledge)
    return list(
        ctx.session.execute(
            select(col(Pledge.year))
            .join(other, col(other.year) == col(Pledge.year))
            .where(
                col(Pledge.member_id) == one_id,
                col(other.member_id) == other_id,
                col(Pledge.state) != PledgeState.DRAFT,
                col(other.state) != PledgeState.DRAFT,
            )
            .order_by(col(Pledge.year))
        ).scalars()
    )


def hand_over(ctx: Context, from_id: uuid.UUID, to_id: uuid.UUID) -> int:
    """Give a person's pledges and exceptions to another record; gives the number of pledges.

    Of two pledges of one year the one that is more than a draft goes to the remaining record; the draft ends and
    stays behind. Call it only when ``years_of_both`` is empty.
    """
    mine = {pledge.year: pledge for pledge in _locked(ctx, to_id)}
    moved = 0
    for pledge in _locked(ctx, from_id):
        own = mine.get(pledge.year)
        if own is None:
            pledge.member_id = to_id
        elif pledge.state is PledgeState.DRAFT:
            _end(ctx, pledge)
            continue
        else:
            _exchange(ctx, pledge, own)
        moved += 1
    ctx.session.flush()
    taken = select(col(PledgeException.year)).where(col(PledgeException.member_id) == to_id)
    ctx.session.execute(
        update(PledgeException)
        .where(col(PledgeException.member_id) == from_id, col(PledgeException.year).not_in(taken))
        .values(member_id=to_id, version=col(PledgeException.version) + 1)
        .execution_options(synchronize_session=False)
    )
    return moved


def _locked(ctx: Context, member_id: uuid.UUID) -> list[Pledge]:
    return list(
        ctx.session.execute(
            select(Pledge)
            .where(col(Pledge.member_id) == member_id)
            .order_by(col(Pledge.id))
            .with_for_update()
            .execution_options(populate_existing=True)
        ).scalars()
    )


def _exchange(ctx: Context, pledge: Pledge, draft: Pledge) -> None:
    """Let a pledge and the draft of the same year change owners, and end the draft."""
    giver, taker, year = pledge.member_id, draft.member_id, pledge.year
    draft.year = -year  # one pledge a person and year, at every moment
    ctx.session.flush()
    pledge.member_id = taker
    ctx.session.flush()
    draft.member_id, draft.year = giver, year
    _end(ctx, draft)


def _end(ctx: Context, draft: Pledge) -> None:
    draft.state, draft.ended_on = PledgeState.ENDED, ctx.today
