"""The caller's own account: what anybody may see and change of themselves."""

import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import Forbidden
from api.core.text import fold
from api.models.accounts import Account, SignInSession
from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Permission, permissions_of
from api.services import events, reference
from api.services.authentication import needs_second_factor
from api.services.context import Context, check_version
from api.services.rights import Holding, holdings_of


def own_account(ctx: Context, *, locked: bool = False) -> Account:
    """The account of whoever is signed in.

    Raises:
        Forbidden: ``not_with_api_token``: a token stands for some work, not for its owner.
    """
    if ctx.actor.token_id is not None or ctx.actor.account_id is None:
        raise Forbidden("not_with_api_token")
    return ctx.session.get_one(Account, ctx.actor.account_id, with_for_update=locked or None)


def own_session(ctx: Context) -> SignInSession | None:
    """The session this request belongs to; None for an API token."""
    return None if ctx.actor.session_id is None else ctx.session.get_one(SignInSession, ctx.actor.session_id)


def own_rights(ctx: Context, account_id: uuid.UUID) -> list[dict[str, Any]]:
    """The roles an account holds today with the names of their organisations, widest first."""
    return [shown for _, shown in described(ctx, holdings_of(ctx.session, account_id, ctx.today))]


def described(ctx: Context, holdings: Iterable[Holding]) -> list[tuple[Holding, dict[str, Any]]]:
    """Holdings, widest first, each with how it is shown: names and kinds of organisations for their ids."""
    ordered = sorted(holdings, key=lambda held: (len(held.right.path), held.right.path, held.right.role, held.source))
    places = _places(ctx, {held.right.organisation_id for held in ordered})
    return [
        (
            held,
            {
                "role": held.right.role,
                "organisation_id": held.right.organisation_id,
                "organisation_name": places[held.right.organisation_id][0],
                "organisation_kind": places[held.right.organisation_id][1],
                "below": held.right.below,
                "source": held.source,
            },
        )
        for held in ordered
    ]


def permissions_somewhere(ctx: Context) -> list[Permission]:
    """Every permission the caller has on some organisation: what an interface need not hide."""
    held: set[Permission] = set()
    for right in ctx.actor.rights:
        held |= permissions_of(right.role)
    if ctx.actor.permissions is not None:
        held &= ctx.actor.permissions
    return sorted(held)


def unfinished(ctx: Context, account: Account) -> list[str]:
    """What must be done before anything else is allowed; see ``authentication``."""
    steps = ["change_password"] if account.must_change_password else []
    if not account.second_factor:
        demanding = reference.setting(ctx.session, "totp_required_roles", ctx.today)
        if needs_second_factor(account.kind, ctx.actor.rights, demanding):
            steps.append("set_up_second_factor")
    return steps


def own_cell(ctx: Context, account: Account) -> tuple[uuid.UUID, str] | None:
    """Id and name of the official cell of the account's member; None when there is none today."""
    row = ctx.session.execute(
        select(col(Organisation.id), col(Organisation.name))
        .join(Member, col(Member.organisation_id) == col(Organisation.id))
        .where(col(Member.id) == account.member_id)
    ).first()
    return None if row is None else (row[0], row[1])


def update(ctx: Context, changes: Mapping[str, Any], expected_version: int | None) -> Account:
    """Change how the account is shown and in which language it is addressed."""
    account = own_account(ctx)
    check_version(account, expected_version)
    before = {name: getattr(account, name) for name in changes}
    for name, value in changes.items():
        setattr(account, name, value)
    if "display_name" in changes:
        account.name_folded = fold(account.display_name)
    ctx.session.flush()
    events.record(
        ctx, "account.updated", account.id, changes={name: [old, changes[name]] for name, old in before.items()}
    )
    return account


def _places(ctx: Context, ids: set[uuid.UUID]) -> dict[uuid.UUID, tuple[str, str]]:
    rows = ctx.session.execute(
        select(col(Organisation.id), col(Organisation.name), col(Organisation.kind)).where(
            col(Organisation.id).in_(ids)
        )
    )
    return {row[0]: (row[1], row[2]) for row in rows}
