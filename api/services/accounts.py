"""Accounts (tài khoản): made, found, changed, suspended; what may be done to one depends on where its rights reach."""

import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_, select, true
from sqlmodel import col

from api.core.errors import Conflict, FieldError, Forbidden, Invalid, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.core.text import fold
from api.models.accounts import Account, AccountKind, AccountState, Grant, SessionEnd
from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Permission, Role
from api.rules.accounts import AccountAction, actions_on, folded_login
from api.schemas.accounts import AccountCreate
from api.services import account_scope, events, grants, second_factor, sign_in_sessions
from api.services.access import AFTER_EVERY_PATH, require, require_anywhere
from api.services.account_scope import find_to_act_on, home_of
from api.services.context import Context, check_version
from api.services.last_administrator import require_another
from api.services.rights import grant_in_force


def create(ctx: Context, wanted: AccountCreate) -> Account:
    """Make an account with its first roles. A person's waits for an invitation, a service's for a token.

    Raises:
        Invalid: ``login_invalid``, ``account_without_place``, ``member_unknown`` and what ``grants.add`` finds.
        Forbidden: beyond what the caller may do.
        Conflict: ``login_taken``, ``member_has_account``.
    """
    require_anywhere(ctx, Permission.ACCOUNT_MANAGE)
    if wanted.kind is AccountKind.SERVICE and wanted.member_id is not None:
        raise Invalid.at("/member_id", "service_has_no_member")
    if wanted.member_id is None and not wanted.grants:
        raise Invalid.at("/grants", "account_without_place")
    is_person = wanted.kind is AccountKind.PERSON
    account = Account.model_validate(
        {
            **wanted.model_dump(include={"kind", "login", "display_name", "email", "language"}),
            "state": AccountState.INVITED if is_person else AccountState.ACTIVE,
            "login_folded": _free_login(ctx, wanted.login, None),
            "name_folded": fold(wanted.display_name),
        }
    )
    if wanted.member_id is not None:
        _require_member(ctx, wanted.member_id, account.id)
        account.member_id = wanted.member_id
    ctx.session.add(account)
    ctx.session.flush()
    for number, grant in enumerate(wanted.grants):
        grants.add(ctx, account, grant, f"/grants/{number}")
    account_scope.require_reach(ctx, Permission.ACCOUNT_MANAGE, account)
    events.record(
        ctx,
        "account.created",
        account.id,
        organisation_id=home_of(ctx, account),
        data={"kind": account.kind, "member_id": account.member_id},
        changes={"login": [None, account.login], "display_name": [None, account.display_name]},
    )
    return account


def get(ctx: Context, account_id: uuid.UUID) -> Account:
    """An account in the caller's scope.

    Raises:
        NotFound, Forbidden: see ``account_scope.find``.
    """
    return account_scope.find(ctx, Permission.ACCOUNT_READ, account_id)


def search(
    ctx: Context,
    *,
    text: str | None,
    organisation_id: uuid.UUID | None,
    role: Role | None,
    state: AccountState | None,
    kind: AccountKind | None,
    member_id: uuid.UUID | None,
    limit: int,
    cursor: str | None,
) -> Page[Account]:
    """The accounts that stand where the caller may read accounts, by login name.

    ``text``: words of the name in any order without marks, or the beginning of the login. ``organisation_id``: only
    those that stand there or below. ``role``: only those to whom it is granted today.

    Raises:
        Forbidden: the caller may read accounts nowhere.
        NotFound: the organisation is missing or out of scope.
    """
    require_anywhere(ctx, Permission.ACCOUNT_READ)
    narrower: list[ColumnElement[bool]] = []
    if organisation_id is not None:
        path = require(ctx, Permission.ACCOUNT_READ, organisation_id).path
        narrower = [col(Organisation.path) >= path, col(Organisation.path) < path + AFTER_EVERY_PATH]
    statement = select(Account).where(account_scope.visible_accounts(ctx, Permission.ACCOUNT_READ, *narrower))
    if text is not None:
        statement = statement.where(_matches(text))
    if role is not None:
        held = exists().where(
            col(Grant.account_id) == col(Account.id), col(Grant.role) == role, grant_in_force(ctx.today)
        )
        statement = statement.where(held)
    for column, value in ((Account.state, state), (Account.kind, kind), (Account.member_id, member_id)):
        if value is not None:
            statement = statement.where(col(column) == value)
    if cursor is not None:
        statement = statement.where(col(Account.login_folded) > decode_cursor(cursor, [str])[0])
    rows = ctx.session.execute(statement.order_by(col(Account.login_folded)).limit(limit + 1)).scalars().all()
    return page_of(rows, limit, lambda row: [row.login_folded])


def update(ctx: Context, account_id: uuid.UUID, changes: Mapping[str, Any], expected_version: int | None) -> Account:
    """Change an account's particulars.

    Raises:
        NotFound, Forbidden: see ``account_scope.find_to_act_on``.
        Invalid: ``login_invalid``.
        Conflict: ``login_taken``.
    """
    account = find_to_act_on(ctx, Permission.ACCOUNT_MANAGE, account_id)
    check_version(account, expected_version)
    old = {name: getattr(account, name) for name in changes}
    if "login" in changes:
        account.login_folded = _free_login(ctx, changes["login"], account.id)
    for name, value in changes.items():
        setattr(account, name, value)
    account.name_folded = fold(account.display_name)
    ctx.session.flush()
    events.record(
        ctx,
        "account.updated",
        account.id,
        organisation_id=home_of(ctx, account),
        changes={name: [old[name], value] for name, value in changes.items()},
    )
    return account


def link_member(
    ctx: Context, account_id: uuid.UUID, member_id: uuid.UUID | None, expected_version: int | None
) -> Account:
    """Say whose login an account is; the rights of that member's posts follow.

    Raises:
        NotFound, Forbidden: see ``account_scope.find_to_act_on``; also when the member's posts reach further than the
            caller.
        Invalid: ``member_unknown``, ``service_has_no_member``, ``account_without_place``.
        Conflict: ``member_has_account``.
    """
    account = find_to_act_on(ctx, Permission.ACCOUNT_MANAGE, account_id)
    check_version(account, expected_version)
    if account.id == ctx.actor.account_id:
        raise Forbidden("not_for_oneself")
    if member_id is not None:
        if account.kind is AccountKind.SERVICE:
            raise Invalid.at("/member_id", "service_has_no_member")
        _require_member(ctx, member_id, account.id)
    elif ctx.session.execute(select(exists().where(col(Grant.account_id) == account.id))).scalar() is False:
        raise Invalid.at("/member_id", "account_without_place")
    old, account.member_id = account.member_id, member_id
    ctx.session.flush()
    account_scope.require_reach(ctx, Permission.ACCOUNT_MANAGE, account)
    events.record(
        ctx,
        "account.linked",
        account.id,
        organisation_id=home_of(ctx, account),
        data={"member_id": member_id, "before": old},
    )
    return account


def suspend(ctx: Context, account_id: uuid.UUID, reason: str) -> Account:
    """Take an account out of use: it loses everything at its next request, also what it has lent.

    Raises:
        NotFound, Forbidden: see ``find_for``.
        Conflict: in this state; ``last_administrator``.
    """
    account = find_for(ctx, account_id, AccountAction.SUSPEND)
    require_another(ctx, account_id=account.id)
    account.state = AccountState.SUSPENDED
    account.invitation_digest = account.invitation_expires_at = None
    sign_in_sessions.end_all(ctx, account.id, SessionEnd.ACCOUNT_SUSPENDED)
    _record(ctx, "account.suspended", account, changes={"reason": [None, reason]})
    return account


def reactivate(ctx: Context, account_id: uuid.UUID) -> Account:
    """Take a suspended account into use again; one that never had a password waits for an invitation.

    Raises:
        NotFound, Forbidden: see ``find_for``.
        Conflict: in this state.
    """
    account = find_for(ctx, account_id, AccountAction.REACTIVATE)
    is_ready = account.kind is AccountKind.SERVICE or account.password_hash is not None
    account.state = AccountState.ACTIVE if is_ready else AccountState.INVITED
    _record(ctx, "account.reactivated", account)
    return account


def remove_second_factor(ctx: Context, account_id: uuid.UUID) -> Account:
    """Turn off the second factor of somebody who has lost it, recovery codes included.

    Raises:
        NotFound, Forbidden: see ``find_for``.
        Conflict: in this state.
    """
    account = find_for(ctx, account_id, AccountAction.REMOVE_SECOND_FACTOR)
    second_factor.remove(ctx, account)
    ctx.session.flush()
    return account


def find_for(ctx: Context, account_id: uuid.UUID, action: AccountAction) -> Account:
    """An account, locked, on which the caller may carry out this action, and which is in a state for it.

    Raises:
        NotFound, Forbidden: see ``account_scope.find_to_act_on``; ``not_for_oneself``.
        Conflict: ``account_state_refused`` with what is possible instead.
    """
    account = find_to_act_on(ctx, Permission.ACCOUNT_MANAGE, account_id)
    if account.id == ctx.actor.account_id:
        raise Forbidden("not_for_oneself")
    possible = allowed_actions(account)
    if action not in possible:
        raise Conflict("account_state_refused", allowed=possible, action=str(action), state=str(account.state))
    return account


def allowed_actions(account: Account) -> list[AccountAction]:
    """What may be done to an account in its state."""
    return actions_on(account.kind, account.state, second_factor=account.second_factor)


def _free_login(ctx: Context, login: str, own_id: uuid.UUID | None) -> str:
    folded = folded_login(login)
    if folded is None:
        raise Invalid.at("/login", "login_invalid")
    taken = ctx.session.execute(select(col(Account.id)).where(col(Account.login_folded) == folded)).scalar()
    if taken is not None and taken != own_id:
        raise Conflict("login_taken", errors=[FieldError("/login", "login_taken")])
    return folded


def _require_member(ctx: Context, member_id: uuid.UUID, account_id: uuid.UUID) -> None:
    member = ctx.session.get(Member, member_id)
    if member is None or member.organisation_id is None or member.merged_into_id is not None:
        raise Invalid.at("/member_id", "member_unknown")
    try:
        require(ctx, Permission.ACCOUNT_MANAGE, member.organisation_id)
    except NotFound as error:
        raise Invalid.at("/member_id", "member_unknown") from error
    other = ctx.session.execute(select(col(Account.id)).where(col(Account.member_id) == member_id)).scalar()
    if other is not None and other != account_id:
        raise Conflict("member_has_account", errors=[FieldError("/member_id", "member_has_account")])


def _matches(text: str) -> ColumnElement[bool]:
    folded = fold(text)
    words = [col(Account.name_folded).contains(word, autoescape=True) for word in folded.split()]
    return or_(col(Account.login_folded).startswith(folded, autoescape=True), and_(true(), *words))


def _record(ctx: Context, kind: str, account: Account, changes: dict[str, Any] | None = None) -> None:
    ctx.session.flush()
    events.record(ctx, kind, account.id, organisation_id=home_of(ctx, account), changes=changes)
