"""Which accounts an administrator sees and may act on.

An account stands where it has or had a role, where its member's cell is, and where SCIM placed it. Acting on it takes
the right everywhere its own rights reach: who resets the password of somebody greater would gain what they have.
"""

import uuid
from collections.abc import Sequence

from sqlalchemy import ColumnElement, exists, or_, select
from sqlmodel import col

from api.core.errors import Forbidden, NotFound
from api.models.accounts import Account, Grant
from api.models.members import Member
from api.models.organisations import Organisation
from api.models.provisioning import ProvisionedAccount
from api.rules.access import Permission
from api.services.access import allowed, in_scope, may_act_on, scope_condition
from api.services.context import Context, Right
from api.services.rights import rights_of


def visible_accounts(ctx: Context, permission: Permission, *narrower: ColumnElement[bool]) -> ColumnElement[bool]:
    """The SQL condition that an account stands where the caller has a permission (and where ``narrower`` holds)."""
    reached = scope_condition(ctx.actor, permission, col(Organisation.path))
    by_grant = exists().where(
        col(Grant.account_id) == col(Account.id), col(Organisation.id) == col(Grant.organisation_id), reached, *narrower
    )
    by_member = exists().where(
        col(Member.id) == col(Account.member_id),
        col(Organisation.id) == col(Member.organisation_id),
        reached,
        *narrower,
    )
    by_place = exists().where(
        col(ProvisionedAccount.account_id) == col(Account.id),
        col(Organisation.id) == col(ProvisionedAccount.organisation_id),
        reached,
        *narrower,
    )
    return or_(by_grant, by_member, by_place)


def find(ctx: Context, permission: Permission, account_id: uuid.UUID, *, locked: bool = False) -> Account:
    """An account that stands where the caller has the permission.

    Raises:
        NotFound: missing or outside the caller's scope.
        Forbidden: in scope without the right.
    """
    account = ctx.session.get(Account, account_id, with_for_update=locked or None)
    paths = [] if account is None else _paths(ctx, account)
    if account is None or not (ctx.actor.is_system or any(in_scope(ctx.actor, path) for path in paths)):
        raise NotFound
    if not (ctx.actor.is_system or any(allowed(ctx.actor, permission, path) for path in paths)):
        raise Forbidden("forbidden", permission=str(permission))
    return account


def find_to_act_on(ctx: Context, permission: Permission, account_id: uuid.UUID) -> Account:
    """An account, locked, that the caller may change.

    Raises:
        NotFound: missing or outside the caller's scope.
        Forbidden: without the right there; ``account_reaches_further`` when the account has rights where the caller
            has not.
    """
    account = find(ctx, permission, account_id, locked=True)
    require_reach(ctx, permission, account)
    return account


def require_reach(ctx: Context, permission: Permission, account: Account) -> None:
    """Refuse to act on an account whose rights, present or to come, go beyond where the caller has the permission.

    Raises:
        Forbidden: ``account_reaches_further``.
    """
    held = [*rights_of(ctx.session, account.id, ctx.today), *_given(ctx, account.id)]
    if not may_act_on(ctx.actor, permission, held):
        raise Forbidden("account_reaches_further")


def home_of(ctx: Context, account: Account) -> uuid.UUID | None:
    """The organisation under which events of an account are kept: its member's cell, or where it has had a role."""
    cell: uuid.UUID | None = ctx.session.execute(
        select(col(Member.organisation_id)).where(col(Member.id) == account.member_id)
    ).scalar()
    if cell is not None:
        return cell
    first: uuid.UUID | None = ctx.session.execute(
        select(col(Grant.organisation_id)).where(col(Grant.account_id) == account.id).order_by(col(Grant.id)).limit(1)
    ).scalar()
    if first is not None:
        return first
    placed: uuid.UUID | None = ctx.session.execute(
        select(col(ProvisionedAccount.organisation_id)).where(col(ProvisionedAccount.account_id) == account.id)
    ).scalar()
    return placed


def _paths(ctx: Context, account: Account) -> Sequence[str]:
    granted = (
        select(col(Organisation.path))
        .join(Grant, col(Grant.organisation_id) == col(Organisation.id))
        .where(col(Grant.account_id) == account.id)
    )
    own = (
        select(col(Organisation.path))
        .join(Member, col(Member.organisation_id) == col(Organisation.id))
        .where(col(Member.id) == account.member_id)
    )
    placed = (
        select(col(Organisation.path))
        .join(ProvisionedAccount, col(ProvisionedAccount.organisation_id) == col(Organisation.id))
        .where(col(ProvisionedAccount.account_id) == account.id)
    )
    return ctx.session.execute(granted.union(own, placed)).scalars().all()


def _given(ctx: Context, account_id: uuid.UUID) -> list[Right]:
    rows = ctx.session.execute(
        select(col(Grant.role), col(Organisation.id), col(Organisation.path), col(Grant.below))
        .join(Organisation, col(Organisation.id) == col(Grant.organisation_id))
        .where(col(Grant.account_id) == account_id, col(Grant.valid_to) > ctx.today, col(Grant.ended_at).is_(None))
    )
    return [Right(*row) for row in rows]
