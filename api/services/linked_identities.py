"""Which accounts sign in with which person of a provider: linked by an administrator or by the configured claim.

An e-mail address never links anything: whoever may write addresses at a provider would own our accounts.
"""

import uuid
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import Conflict, Invalid, NotFound, Refusal, Unauthenticated
from api.core.settings import Settings
from api.core.sign_in_providers import SignInProvider
from api.core.text import fold
from api.models.accounts import Account, AccountKind, AccountState
from api.models.linked_identities import LinkedIdentity
from api.models.members import Member
from api.rules.access import Permission
from api.schemas.linked_identities import IdentityLink
from api.services import account_scope, events, me
from api.services.context import Context
from api.services.signing_on import Proven


def listed(ctx: Context, account_id: uuid.UUID) -> Sequence[dict[str, Any]]:
    """The identities of an account, oldest first: one's own, or of an account the caller may read.

    Raises:
        NotFound, Forbidden: see ``account_scope.find``.
    """
    if account_id != ctx.actor.account_id or ctx.actor.token_id is not None:
        account_scope.find(ctx, Permission.ACCOUNT_READ, account_id)
    rows = ctx.session.execute(
        select(LinkedIdentity).where(col(LinkedIdentity.account_id) == account_id).order_by(col(LinkedIdentity.id))
    ).scalars()
    return [shown(row, ctx.settings) for row in rows]


def link(ctx: Context, account_id: uuid.UUID, wanted: IdentityLink) -> dict[str, Any]:
    """Let a person of a provider sign in to an account of a person.

    Raises:
        NotFound, Forbidden: see ``account_scope.find_to_act_on``.
        Invalid: ``provider_unknown`` at ``/provider``.
        Conflict: ``identity_linked`` (to some account), ``account_linked`` (to somebody else of this provider),
            ``identity_of_service``.
    """
    account = account_scope.find_to_act_on(ctx, Permission.ACCOUNT_MANAGE, account_id)
    provider = next((each for each in ctx.settings.sign_in_providers if each.code == wanted.provider), None)
    if provider is None:
        raise Invalid.at("/provider", "provider_unknown")
    if account.kind is not AccountKind.PERSON:
        raise Conflict("identity_of_service", allowed=[])
    if _linked(ctx, provider, wanted.subject) is not None:
        raise Conflict("identity_linked", allowed=[])
    if _has_link(ctx, account.id, provider):
        raise Conflict("account_linked", allowed=["unlink"])
    return shown(_link(ctx, account, provider, wanted.subject, by=ctx.actor.account_id), ctx.settings)


def unlink(ctx: Context, account_id: uuid.UUID, identity_id: uuid.UUID) -> None:
    """End that a person of a provider signs in to an account: one's own, or one the caller may manage.

    Raises:
        NotFound, Forbidden: see ``account_scope.find_to_act_on``.
    """
    if account_id == ctx.actor.account_id:
        account = me.own_account(ctx)
    else:
        account = account_scope.find_to_act_on(ctx, Permission.ACCOUNT_MANAGE, account_id)
    row = ctx.session.get(LinkedIdentity, identity_id)
    if row is None or row.account_id != account.id:
        raise NotFound
    ctx.session.delete(row)
    ctx.session.flush()
    _record(ctx, "account.identity_unlinked", account, [row.subject, None], row.issuer)


def account_of(ctx: Context, proven: Proven) -> Account | Refusal:
    """The account that somebody proved to own at a provider, locked; linked now when the configured claim says so.

    An account that was only invited is taken up by this. Refusals: ``sign_on_not_linked``, ``account_inactive``,
    ``second_factor_here``.
    """
    account = _linked(ctx, proven.provider, proven.subject) or _link_by_claim(ctx, proven)
    if account is None:
        return Unauthenticated("sign_on_not_linked", provider=proven.provider.name, subject=proven.subject)
    if account.state is AccountState.SUSPENDED:
        return Unauthenticated("account_inactive")
    if account.second_factor and not proven.provider.second_factor:
        return Unauthenticated("second_factor_here", provider=proven.provider.name)
    if account.state is AccountState.INVITED:
        account.state = AccountState.ACTIVE
        account.invitation_digest = account.invitation_expires_at = None
        events.record(ctx, "account.activated", account.id)
    return account


def shown(row: LinkedIdentity, settings: Settings) -> dict[str, Any]:
    """An identity with the code its provider has now."""
    codes = {provider.issuer: provider.code for provider in settings.sign_in_providers}
    return row.model_dump() | {"provider": codes.get(row.issuer)}


def _linked(ctx: Context, provider: SignInProvider, subject: str) -> Account | None:
    account: Account | None = ctx.session.execute(
        select(Account)
        .join(LinkedIdentity, col(LinkedIdentity.account_id) == col(Account.id))
        .where(col(LinkedIdentity.issuer) == provider.issuer, col(LinkedIdentity.subject) == subject)
        .with_for_update(of=Account)
    ).scalar_one_or_none()
    return account


def _link_by_claim(ctx: Context, proven: Proven) -> Account | None:
    provider = proven.provider
    value = proven.claims.get(provider.link_claim) if provider.link_claim is not None else None
    if not isinstance(value, str) or not value.strip():
        return None
    found = select(Account).where(col(Account.kind) == AccountKind.PERSON).with_for_update(of=Account)
    if provider.link_to == "login":
        found = found.where(col(Account.login_folded) == fold(value))
    else:
        found = found.join(Member, col(Member.id) == col(Account.member_id)).where(col(Member.card_number) == value)
    account: Account | None = ctx.session.execute(found).scalar_one_or_none()
    if account is None or account.state is AccountState.SUSPENDED or _has_link(ctx, account.id, provider):
        return None
    _link(ctx, account, provider, proven.subject, by=None)
    return account


def _has_link(ctx: Context, account_id: uuid.UUID, provider: SignInProvider) -> bool:
    held = select(col(LinkedIdentity.id)).where(
        col(LinkedIdentity.account_id) == account_id, col(LinkedIdentity.issuer) == provider.issuer
    )
    return ctx.session.execute(held).first() is not None


def _link(
    ctx: Context, account: Account, provider: SignInProvider, subject: str, *, by: uuid.UUID | None
) -> LinkedIdentity:
    row = LinkedIdentity.model_validate(
        {"account_id": account.id, "issuer": provider.issuer, "subject": subject, "linked_by_id": by}
    )
    ctx.session.add(row)
    ctx.session.flush()
    _record(ctx, "account.identity_linked", account, [None, subject], provider.issuer)
    return row


def _record(ctx: Context, kind: str, account: Account, subject: list[str | None], issuer: str) -> None:
    home = account_scope.home_of(ctx, account)
    events.record(ctx, kind, account.id, organisation_id=home, data={"issuer": issuer}, changes={"subject": subject})
