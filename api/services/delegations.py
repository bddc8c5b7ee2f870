"""Delegation (uỷ quyền): an officer lends their own role for a time; it ends by itself, or with what was lent."""

import uuid
from collections.abc import Sequence
from typing import Any

from sqlalchemy import or_, select
from sqlmodel import col

from api.core.errors import Conflict, Forbidden, Invalid, NotFound
from api.models.accounts import Account, AccountState, Grant
from api.models.members import Member
from api.rules.access import Permission, may
from api.rules.accounts import interval_fault
from api.schemas.accounts import DelegationCreate
from api.services import grants, me, reference
from api.services.access import require
from api.services.context import Context, Right
from api.services.rights import holdings_of, includes


def lend(ctx: Context, wanted: DelegationCreate) -> Grant:
    """Lend a role that the caller holds by themselves on this very organisation.

    Raises:
        NotFound: the organisation is missing or out of scope.
        Forbidden: the caller may not lend there, or does not hold the role by themselves (``delegation_of_own``).
        Invalid: dates that cannot be; ``member_unknown``; ``delegation_to_oneself``.
        Conflict: ``member_without_account``; ``grant_exists``.
    """
    account = me.own_account(ctx)
    organisation = require(ctx, Permission.GRANT_DELEGATE, wanted.organisation_id)
    right = Right(wanted.role, organisation.id, organisation.path, below=False)
    own = [held.right for held in holdings_of(ctx.session, account.id, ctx.today) if held.lender_id is None]
    if not may(wanted.role, Permission.GRANT_DELEGATE) or not any(includes(held, right) for held in own):
        raise Forbidden("delegation_of_own", role=str(wanted.role))
    valid_from = wanted.valid_from or ctx.today
    longest = int(reference.setting(ctx.session, "delegation_maximum_days", ctx.today))
    fault = interval_fault(ctx.today, valid_from, wanted.valid_to, longest)
    if fault is not None:
        raise Invalid.at(f"/{fault[0]}", fault[1], maximum=longest)
    borrower = _account_of(ctx, wanted.member_id)
    if borrower.id == account.id:
        raise Invalid.at("/member_id", "delegation_to_oneself")
    grant = Grant.model_validate(
        {
            "account_id": borrower.id,
            "organisation_id": organisation.id,
            "role": wanted.role,
            "below": any(
                includes(held, Right(right.role, right.organisation_id, right.path, below=True)) for held in own
            ),
            "valid_from": valid_from,
            "valid_to": wanted.valid_to,
            "delegated_by_id": account.id,
            "given_by_id": account.id,
            "reason": wanted.reason,
        }
    )
    grants.store(ctx, grant)
    return grant


def own_delegations(ctx: Context) -> Sequence[dict[str, Any]]:
    """What the caller has lent and borrowed, newest first."""
    account_id = me.own_account(ctx).id
    rows = ctx.session.execute(
        grants.shown()
        .where(
            or_(col(Grant.delegated_by_id) == account_id, col(Grant.account_id) == account_id),
            col(Grant.delegated_by_id).is_not(None),
        )
        .order_by(col(Grant.id).desc())
        .limit(200)
    ).all()
    return [grants.as_public(row) for row in rows]


def end(ctx: Context, grant_id: uuid.UUID) -> None:
    """Take back what one has lent, or give back what one has borrowed.

    Raises:
        NotFound: it is neither.
        Conflict: ``grant_ended``.
    """
    account_id = me.own_account(ctx).id
    grant = ctx.session.get(Grant, grant_id, with_for_update=True)
    if grant is None or grant.delegated_by_id is None or account_id not in (grant.delegated_by_id, grant.account_id):
        raise NotFound
    grants.close(ctx, grant)


def _account_of(ctx: Context, member_id: uuid.UUID) -> Account:
    member = ctx.session.get(Member, member_id)
    if member is None or member.organisation_id is None:
        raise Invalid.at("/member_id", "member_unknown")
    try:
        require(ctx, Permission.MEMBER_READ, member.organisation_id)
    except NotFound as error:
        raise Invalid.at("/member_id", "member_unknown") from error
    account: Account | None = ctx.session.execute(
        select(Account)
        .where(col(Account.member_id) == member_id, col(Account.state) == AccountState.ACTIVE)
        .with_for_update()  # or the same role is lent twice at the same moment
    ).scalar_one_or_none()
    if account is None:
        raise Conflict("member_without_account")
    return account
