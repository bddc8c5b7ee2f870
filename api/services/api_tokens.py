"""Service and personal tokens: for programs, shown once, held to some permissions and one subtree, dated.

People make their own; administrators make those of service accounts, never a person's: it would act with what that
person may.
"""

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import Conflict, Forbidden, Invalid, NotFound
from api.core.secrets import new_secret
from api.models.accounts import Account, AccountKind, ApiToken
from api.models.organisations import Organisation
from api.rules.access import Permission, permissions_of
from api.schemas.accounts import TokenCreate, TokenRotation
from api.services import account_scope, events, me, reference
from api.services.access import in_scope
from api.services.authentication import API_TOKEN_PREFIX, narrowed
from api.services.context import Context
from api.services.rights import rights_of


class CreatedToken(NamedTuple):
    """A token and the text that is shown once."""

    row: ApiToken
    plain: str


def create(ctx: Context, account_id: uuid.UUID, wanted: TokenCreate) -> CreatedToken:
    """Make a token.

    Raises:
        NotFound, Forbidden: see ``account_scope.find_to_act_on``; ``token_of_person``; ``not_with_api_token``.
        Invalid: ``permission_not_held``, ``organisation_unknown``, or a time that cannot be.
        Conflict: ``token_name_taken``.
    """
    account = _account(ctx, account_id)
    _require_end(ctx, wanted.expires_at)
    rights = rights_of(ctx.session, account.id, ctx.today)
    if wanted.organisation_id is not None:
        organisation = ctx.session.get(Organisation, wanted.organisation_id)
        if organisation is None or not in_scope(ctx.actor, organisation.path):
            raise Invalid.at("/organisation_id", "organisation_unknown")
        rights = narrowed(rights, organisation.id, organisation.path)
    held = frozenset().union(*(permissions_of(right.role) for right in rights))
    for number, permission in enumerate(wanted.permissions):
        if permission not in held:
            raise Invalid.at(f"/permissions/{number}", "permission_not_held")
    named = select(col(ApiToken.id)).where(
        col(ApiToken.account_id) == account.id, col(ApiToken.name) == wanted.name, col(ApiToken.revoked_at).is_(None)
    )
    if ctx.session.execute(named).first() is not None:
        raise Conflict("token_name_taken")
    secret = new_secret(API_TOKEN_PREFIX)
    row = ApiToken.model_validate(
        {
            "account_id": account.id,
            "name": wanted.name,
            "secret_digest": secret.digest,
            "permissions": sorted(set(wanted.permissions)),
            "organisation_id": wanted.organisation_id,
            "expires_at": wanted.expires_at,
            "networks": list(dict.fromkeys(wanted.networks)),
        }
    )
    ctx.session.add(row)
    ctx.session.flush()
    _record(ctx, "token.created", row, account)
    return CreatedToken(row, secret.plain)


def listed(ctx: Context, account_id: uuid.UUID) -> Sequence[ApiToken]:
    """The tokens of an account, newest first, revoked ones included.

    Raises:
        NotFound, Forbidden: see ``account_scope.find``.
    """
    if account_id != ctx.actor.account_id or ctx.actor.token_id is not None:
        account_scope.find(ctx, Permission.ACCOUNT_READ, account_id)
    return (
        ctx.session.execute(
            select(ApiToken).where(col(ApiToken.account_id) == account_id).order_by(col(ApiToken.id).desc())
        )
        .scalars()
        .all()
    )


def revoke(ctx: Context, token_id: uuid.UUID) -> None:
    """End a token at once: one's own, or of any account the caller may manage tokens of.

    Raises:
        NotFound, Forbidden: see ``account_scope.find_to_act_on``.
        Conflict: ``token_revoked``.
    """
    row = ctx.session.get(ApiToken, token_id, with_for_update=True)
    if row is None:
        raise NotFound
    if row.account_id == ctx.actor.account_id:
        account = me.own_account(ctx)
    else:
        account = account_scope.find_to_act_on(ctx, Permission.TOKEN_MANAGE, row.account_id)
    if row.revoked_at is not None:
        raise Conflict("token_revoked", allowed=[])
    row.revoked_at = ctx.at
    ctx.session.flush()
    _record(ctx, "token.revoked", row, account)


def rotate(ctx: Context, token_id: uuid.UUID, wanted: TokenRotation) -> CreatedToken:
    """Give a token a new secret. The one before holds for some hours, so that no program stands still.

    What the token may do stays as it is. Only the two latest secrets hold.

    Raises:
        NotFound, Forbidden: see ``create``.
        Invalid: an end that cannot be.
        Conflict: ``token_revoked``.
    """
    row = ctx.session.get(ApiToken, token_id, with_for_update=True)
    if row is None:
        raise NotFound
    account = _account(ctx, row.account_id)
    if row.revoked_at is not None:
        raise Conflict("token_revoked", allowed=[])
    if wanted.expires_at is not None:
        _require_end(ctx, wanted.expires_at)
        row.expires_at = wanted.expires_at
    secret = new_secret(API_TOKEN_PREFIX)
    row.previous_digest, row.previous_until = row.secret_digest, ctx.at + timedelta(hours=wanted.overlap_hours)
    row.secret_digest = secret.digest
    ctx.session.flush()
    _record(ctx, "token.rotated", row, account)
    return CreatedToken(row, secret.plain)


def _require_end(ctx: Context, expires_at: datetime) -> None:
    longest = int(reference.setting(ctx.session, "api_token_maximum_days", ctx.today))
    if not ctx.at < expires_at <= ctx.at + timedelta(days=longest):
        raise Invalid.at("/expires_at", "token_interval", maximum=longest)


def _account(ctx: Context, account_id: uuid.UUID) -> Account:
    own = me.own_account(ctx, locked=account_id == ctx.actor.account_id)
    if account_id == own.id:
        return own
    account = account_scope.find_to_act_on(ctx, Permission.TOKEN_MANAGE, account_id)
    if account.kind is not AccountKind.SERVICE:
        raise Forbidden("token_of_person")
    return account


def _record(ctx: Context, kind: str, row: ApiToken, account: Account) -> None:
    events.record(
        ctx,
        kind,
        row.id,
        organisation_id=row.organisation_id or account_scope.home_of(ctx, account),
        data={"account_id": row.account_id, "permissions": row.permissions, "expires_at": row.expires_at},
    )
