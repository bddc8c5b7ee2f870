"""Older texts of a pledge: kept before every amendment and return, and readable for whoever could read them then."""

import uuid
from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlmodel import col

from api.models.accounts import Account
from api.models.pledges import PledgeRevision
from api.rules.pledges import PledgeState, View
from api.schemas.deeds import DeedPublic
from api.schemas.pledges import RevisionPublic
from api.services import deeds
from api.services.context import Context
from api.services.pledge_access import Row, Subject, load, require_view
from api.services.proxies import named


def keep(ctx: Context, row: Row, reason: str) -> None:
    """Keep the deeds as they stand, before they change."""
    number = ctx.session.execute(
        select(func.coalesce(func.max(col(PledgeRevision.number)), 0)).where(col(PledgeRevision.pledge_id) == row.id)
    ).scalar_one()
    content: dict[str, Any] = {
        "deeds": [deed.model_dump(mode="json") for deed in deeds.of_pledges(ctx.session, [row.id])[row.id]]
    }
    ctx.session.add(
        PledgeRevision(
            pledge_id=row.id,
            number=number + 1,
            state=row.state,
            content=content,
            reason=reason,
            replaced_by_id=ctx.actor.account_id,
            created_at=ctx.at,
        )
    )
    ctx.session.flush()


def exist(ctx: Context, subject: Subject) -> bool:
    """Whether there are older texts that the actor may read."""
    statement = select(col(PledgeRevision.id)).where(col(PledgeRevision.pledge_id) == subject.row.id).limit(1)
    if subject.view is View.PUBLIC:
        statement = statement.where(col(PledgeRevision.state) == PledgeState.PUBLICISED)
    return ctx.session.execute(statement).first() is not None


def listed(ctx: Context, pledge_id: uuid.UUID) -> Sequence[RevisionPublic]:
    """The older texts of a pledge, newest first; comrades read those that had been publicised."""
    subject = load(ctx, pledge_id)
    view = require_view(ctx, subject)
    rows = ctx.session.execute(
        select(PledgeRevision, col(Account.display_name))
        .outerjoin(Account, col(Account.id) == col(PledgeRevision.replaced_by_id))
        .where(col(PledgeRevision.pledge_id) == pledge_id)
        .order_by(col(PledgeRevision.number).desc())
    )
    return [
        RevisionPublic(
            number=revision.number,
            state=revision.state,
            replaced_at=revision.created_at,
            replaced_by=named(revision.replaced_by_id, name),
            reason=revision.reason,
            deeds=[DeedPublic.model_validate(deed) for deed in revision.content["deeds"]],
        )
        for revision, name in rows
        if view is not View.PUBLIC or revision.state is PledgeState.PUBLICISED
    ]
