"""Roles given to accounts, dated, ending by themselves or taken back; nobody gives more than they may."""

import uuid
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, select
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.errors import Conflict, Forbidden, Invalid, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.models.accounts import Account, AccountKind, Grant
from api.models.organisations import Organisation
from api.rules.access import Permission, Role
from api.rules.accounts import interval_fault
from api.schemas.accounts import GrantCreate
from api.services import account_scope, events
from api.services.access import in_scope, may_hand_out, require, require_anywhere, visible
from api.services.context import Context
from api.services.last_administrator import require_another
from api.services.rights import grant_in_force


def give(ctx: Context, account_id: uuid.UUID, wanted: GrantCreate) -> Grant:
    """Give an account a role.

    Raises:
        NotFound: the account or the organisation is missing or out of scope.
        Forbidden: beyond what the caller may give; ``grant_to_oneself``.
        Invalid: dates that cannot be, or a role that is not for this kind of account.
        Conflict: ``grant_exists``.
    """
    account = account_scope.find(ctx, Permission.GRANT_MANAGE, account_id, locked=True)
    return add(ctx, account, wanted, "")


def add(ctx: Context, account: Account, wanted: GrantCreate, pointer: str) -> Grant:
    """Give a role to an account that the caller may see; ``pointer`` is where the role stands in the body.

    Raises:
        As ``give``.
    """
    if account.id == ctx.actor.account_id:
        raise Forbidden("grant_to_oneself")
    try:
        organisation = require(ctx, Permission.GRANT_MANAGE, wanted.organisation_id)
    except NotFound as error:
        raise Invalid.at(f"{pointer}/organisation_id", "organisation_unknown") from error
    if not may_hand_out(ctx.actor, wanted.role, organisation.path, below=wanted.below):
        raise Forbidden("grant_beyond_own", role=str(wanted.role))
    if wanted.role is Role.SERVICE and account.kind is not AccountKind.SERVICE:
        raise Invalid.at(f"{pointer}/role", "role_for_services_only")
    valid_from, valid_to = wanted.valid_from or ctx.today, wanted.valid_to or FOREVER
    fault = interval_fault(ctx.today, valid_from, valid_to)
    if fault is not None:
        raise Invalid.at(f"{pointer}/{fault[0]}", fault[1])
    if not organisation.valid_from <= valid_from < organisation.valid_to:
        raise Invalid.at(f"{pointer}/organisation_id", "organisation_ended")
    grant = Grant.model_validate(
        {
            "account_id": account.id,
            "organisation_id": organisation.id,
            "role": wanted.role,
            "below": wanted.below,
            "valid_from": valid_from,
            "valid_to": valid_to,
            "reason": wanted.reason,
            "given_by_id": ctx.actor.account_id,
        }
    )
    store(ctx, grant)
    return grant


def store(ctx: Context, grant: Grant) -> None:
    """Write a grant that was checked, unless the same one stands already on one of its days.

    Raises:
        Conflict: ``grant_exists``.
    """
    same = ctx.session.execute(
        select(col(Grant.id)).where(
            col(Grant.account_id) == grant.account_id,
            col(Grant.organisation_id) == grant.organisation_id,
            col(Grant.role) == grant.role,
            col(Grant.below) == grant.below,
            col(Grant.valid_from) < grant.valid_to,
            col(Grant.valid_to) > grant.valid_from,
            col(Grant.ended_at).is_(None),
        )
    ).first()
    if same is not None:
        raise Conflict("grant_exists")
    ctx.session.add(grant)
    ctx.session.flush()
    events.record(ctx, "grant.given", grant.id, organisation_id=grant.organisation_id, data=_facts(grant))


def end(ctx: Context, grant_id: uuid.UUID) -> None:
    """Take a role back at once: who could give it may take it.

    Raises:
        NotFound: missing or out of scope.
        Forbidden: beyond what the caller may give.
        Conflict: ``grant_ended``; ``last_administrator``.
    """
    grant, path = _find(ctx, grant_id)
    if not in_scope(ctx.actor, path):
        raise NotFound
    if not may_hand_out(ctx.actor, grant.role, path, below=grant.below):
        raise Forbidden("grant_beyond_own", role=str(grant.role))
    close(ctx, grant)


def close(ctx: Context, grant: Grant) -> None:
    """Let a grant end now; the caller was found to be allowed it.

    Raises:
        Conflict: ``grant_ended``; ``last_administrator``.
    """
    if grant.ended_at is not None or grant.valid_to <= ctx.today:
        raise Conflict("grant_ended", allowed=[])
    require_another(ctx, account_id=grant.account_id, grant_id=grant.id)
    grant.ended_at, grant.ended_by_id = ctx.at, ctx.actor.account_id
    ctx.session.flush()
    events.record(ctx, "grant.ended", grant.id, organisation_id=grant.organisation_id, data=_facts(grant))


def get(ctx: Context, grant_id: uuid.UUID) -> dict[str, Any]:
    """A grant as it is shown; the caller was found to be allowed it."""
    row = ctx.session.execute(shown().where(col(Grant.id) == grant_id)).one()
    return as_public(row)


def search(
    ctx: Context,
    *,
    account_id: uuid.UUID | None,
    organisation_id: uuid.UUID | None,
    role: Role | None,
    in_force: bool,
    limit: int,
    cursor: str | None,
) -> Page[dict[str, Any]]:
    """The grants where the caller may read them, newest first.

    Raises:
        Forbidden: the caller may read grants nowhere.
        NotFound: the account or organisation asked about is missing or out of scope.
    """
    require_anywhere(ctx, Permission.GRANT_READ)
    statement = visible(ctx, shown(), Permission.GRANT_READ, col(Organisation.path))
    if account_id is not None:
        account_scope.find(ctx, Permission.GRANT_READ, account_id)
        statement = statement.where(col(Grant.account_id) == account_id)
    if organisation_id is not None:
        require(ctx, Permission.GRANT_READ, organisation_id)
        statement = statement.where(col(Grant.organisation_id) == organisation_id)
    if role is not None:
        statement = statement.where(col(Grant.role) == role)
    if in_force:
        statement = statement.where(grant_in_force(ctx.today))
    if cursor is not None:
        statement = statement.where(col(Grant.id) < decode_cursor(cursor, [uuid.UUID])[0])
    rows = ctx.session.execute(statement.order_by(col(Grant.id).desc()).limit(limit + 1)).all()
    return page_of([as_public(row) for row in rows], limit, lambda row: [row["id"]])


def shown() -> Select[Any]:
    """Grants with the names people read."""
    columns: Sequence[Any] = (
        col(Grant.id),
        col(Grant.account_id),
        col(Account.display_name).label("account_name"),
        col(Grant.role),
        col(Grant.organisation_id),
        col(Organisation.name).label("organisation_name"),
        col(Grant.below),
        col(Grant.valid_from),
        col(Grant.valid_to),
        col(Grant.delegated_by_id),
        col(Grant.given_by_id),
        col(Grant.reason),
        col(Grant.ended_at),
    )
    return (
        select(*columns)
        .join(Account, col(Account.id) == col(Grant.account_id))
        .join(Organisation, col(Organisation.id) == col(Grant.organisation_id))
    )


def as_public(row: Any) -> dict[str, Any]:
    """A row of ``shown`` as the wire has it."""
    fields = dict(row._mapping)
    fields["valid_to"] = None if row.valid_to == FOREVER else row.valid_to
    return fields


def _find(ctx: Context, grant_id: uuid.UUID) -> tuple[Grant, str]:
    row = ctx.session.execute(
        select(Grant, col(Organisation.path))
        .join(Organisation, col(Organisation.id) == col(Grant.organisation_id))
        .where(col(Grant.id) == grant_id)
        .with_for_update(of=Grant)
    ).first()
    if row is None:
        raise NotFound
    return row[0], row[1]


def _facts(grant: Grant) -> dict[str, Any]:
    return {
        "account_id": grant.account_id,
        "role": grant.role,
        "below": grant.below,
        "valid_from": grant.valid_from,
        "valid_to": grant.valid_to,
        "delegated_by_id": grant.delegated_by_id,
    }
