"""No tree is left without anybody who can appoint others: its last administrator cannot be removed."""

import uuid

from sqlalchemy import ColumnElement, and_, exists, not_, select
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.errors import Conflict
from api.models.accounts import Account, AccountKind, AccountState, Grant
from api.models.organisations import Organisation
from api.rules.access import Role
from api.services.context import Context


def require_another(ctx: Context, *, account_id: uuid.UUID, grant_id: uuid.UUID | None = None) -> None:
    """Refuse to take away an account's administration (or one grant of it) where nobody else would be left.

    The root is locked, so that two administrators cannot remove each other at the same moment.

    Raises:
        Conflict: ``last_administrator``.
    """
    theirs = col(Grant.account_id) == account_id if grant_id is None else col(Grant.id) == grant_id
    roots = ctx.session.execute(
        select(col(Organisation.id))
        .where(
            col(Organisation.parent_id).is_(None),
            exists().where(col(Grant.organisation_id) == col(Organisation.id), theirs, _administers(ctx)),
        )
        .order_by(col(Organisation.id))
        .with_for_update(key_share=True)
    ).scalars()
    for root_id in roots.all():
        others = select(col(Grant.id)).where(col(Grant.organisation_id) == root_id, _administers(ctx))
        if ctx.session.execute(others.where(not_(theirs)).limit(1)).first() is None:
            raise Conflict("last_administrator")


def _administers(ctx: Context) -> ColumnElement[bool]:
    """An open administration of a whole tree by a person who can sign in."""
    can_sign_in = exists().where(
        col(Account.id) == col(Grant.account_id),
        col(Account.kind) == AccountKind.PERSON,
        col(Account.state) == AccountState.ACTIVE,
        col(Account.password_hash).is_not(None),
    )
    return and_(
        col(Grant.role) == Role.ADMINISTRATOR,
        col(Grant.below).is_(True),
        col(Grant.valid_from) <= ctx.today,
        col(Grant.valid_to) == FOREVER,
        col(Grant.ended_at).is_(None),
        col(Grant.delegated_by_id).is_(None),
        can_sign_in,
    )
