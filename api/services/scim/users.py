"""Users of SCIM: the accounts a client has made. They hold no right until somebody here gives them one."""

import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from scim2_models import InvalidValueException, Meta, NotFoundException, UniquenessException
from sqlalchemy import select
from sqlmodel import col

from api.core.text import fold, tidy
from api.models.accounts import Account, AccountKind, AccountState, SessionEnd
from api.models.organisations import Organisation
from api.models.provisioning import ProvisionedAccount, ProvisionedGroup, ProvisionedGroupMember
from api.rules.access import Permission
from api.rules.accounts import folded_login
from api.services import events, sign_in_sessions
from api.services.access import scope_condition
from api.services.context import Context
from api.services.last_administrator import require_another
from api.services.scim.resources import Email, GroupOfUser, Party, User
from api.services.scim.versions import version_of

_FREED = "scim-removed-"


def find(ctx: Context, user_id: str) -> tuple[ProvisionedAccount, Account]:
    """One of the client's own users.

    Raises:
        NotFoundException: there is none; another client's, and accounts made here, are as good as none.
    """
    try:
        wanted = uuid.UUID(user_id)
    except ValueError:
        raise NotFoundException(detail=f"User {user_id!r} not found") from None
    found = ctx.session.execute(_own(ctx).where(col(Account.id) == wanted)).one_or_none()
    if found is None:
        raise NotFoundException(detail=f"User {user_id!r} not found")
    return found[0], found[1]


def listed(ctx: Context, user_name: str | None = None) -> list[User[Party]]:
    """The client's users; only the one of this name when it is given."""
    statement = _own(ctx)
    if user_name is not None:
        statement = statement.where(col(Account.login_folded) == fold(user_name))
    return shown(ctx, [(row[0], row[1]) for row in ctx.session.execute(statement.order_by(col(Account.id)))])


def shown(ctx: Context, rows: Sequence[tuple[ProvisionedAccount, Account]]) -> list[User[Party]]:
    """Users as clients see them, with their groups, in one question for all."""
    groups: dict[uuid.UUID, list[GroupOfUser]] = {}
    for account_id, group_id, name in ctx.session.execute(
        select(col(ProvisionedGroupMember.account_id), col(ProvisionedGroup.id), col(ProvisionedGroup.display_name))
        .join(ProvisionedGroup, col(ProvisionedGroup.id) == col(ProvisionedGroupMember.group_id))
        .where(col(ProvisionedGroup.client_id) == ctx.actor.account_id)
        .order_by(col(ProvisionedGroup.id))
    ):
        group = GroupOfUser.model_validate({"value": str(group_id), "$ref": f"Groups/{group_id}", "display": name})
        groups.setdefault(account_id, []).append(group)
    return [_user(row, account, groups.get(account.id)) for row, account in rows]


def create(ctx: Context, user: User[Party]) -> User[Party]:
    """Make an account that waits for an invitation or a sign-in through a provider.

    Raises:
        UniquenessException: the name, or the client's own id, is taken. Nothing is ever linked by itself.
        InvalidValueException: the name is none.
    """
    login = user.user_name or ""
    account = Account(
        kind=AccountKind.PERSON,
        state=AccountState.INVITED,
        login=login,
        login_folded=_free_login(ctx, login, None),
        display_name=login,
        name_folded=fold(login),
    )
    ctx.session.add(account)
    ctx.session.flush()
    assert ctx.actor.account_id is not None
    row = ProvisionedAccount(account_id=account.id, client_id=ctx.actor.account_id, organisation_id=_place(ctx, None))
    _take_over(ctx, row, account, user)
    ctx.session.add(row)
    ctx.session.flush()
    changes = {"login": [None, account.login], "display_name": [None, account.display_name]}
    _record(ctx, "account.created", row, {"kind": account.kind}, changes)
    if user.active is False:
        _suspend(ctx, row, account)
    return shown(ctx, [(row, account)])[0]


def update(ctx: Context, user: User[Party], row: ProvisionedAccount, account: Account) -> User[Party]:
    """Bring an account to what the client says; ``active`` false takes it out of use at once.

    Raises:
        UniquenessException, InvalidValueException: see ``create``.
        Conflict: ``last_administrator``.
    """
    before = {"login": account.login, "display_name": account.display_name, "email": account.email}
    account.login_folded = _free_login(ctx, user.user_name or "", account.id)
    account.login = user.user_name or ""
    _take_over(ctx, row, account, user)
    row.updated_at = ctx.at  # also when only the account itself or its state changes: the version moves on
    ctx.session.flush()
    changed = {name: [old, getattr(account, name)] for name, old in before.items() if old != getattr(account, name)}
    if changed:
        _record(ctx, "account.updated", row, {}, changed)
    if user.active is False and account.state is not AccountState.SUSPENDED:
        _suspend(ctx, row, account)
    if user.active is not False and account.state is AccountState.SUSPENDED:
        account.state = AccountState.INVITED if account.password_hash is None else AccountState.ACTIVE
        ctx.session.flush()
        _record(ctx, "account.reactivated", row, {})
    return shown(ctx, [(row, account)])[0]


def remove(ctx: Context, row: ProvisionedAccount, account: Account) -> None:
    """Take an account away from the client: it is suspended and gives its name free; the trail keeps it.

    Raises:
        Conflict: ``last_administrator``.
    """
    if account.state is not AccountState.SUSPENDED:
        _suspend(ctx, row, account)
    account.login = account.login_folded = f"{_FREED}{account.id}"
    account.email = None
    for member in ctx.session.execute(
        select(ProvisionedGroupMember).where(col(ProvisionedGroupMember.account_id) == account.id)
    ).scalars():
        ctx.session.delete(member)
    _record(ctx, "account.updated", row, {"provisioned": False})
    ctx.session.delete(row)
    ctx.session.flush()


def own_ids(ctx: Context, values: Iterable[str]) -> list[uuid.UUID]:
    """The ids of the client's own users among these values.

    Raises:
        InvalidValueException: one of them is none of the client's users.
    """
    return [find_member(ctx, value).id for value in dict.fromkeys(values)]


def find_member(ctx: Context, value: str) -> Account:
    """A user to be put into a group.

    Raises:
        InvalidValueException: there is no such user.
    """
    try:
        return find(ctx, value)[1]
    except NotFoundException:
        raise InvalidValueException(detail=f"User {value!r} not found") from None


def _own(ctx: Context) -> Any:
    return (
        select(ProvisionedAccount, Account)
        .join(Account, col(Account.id) == col(ProvisionedAccount.account_id))
        .where(col(ProvisionedAccount.client_id) == ctx.actor.account_id)
    )


def _user(row: ProvisionedAccount, account: Account, groups: list[GroupOfUser] | None) -> User[Party]:
    suspended = account.state is AccountState.SUSPENDED
    user = User[Party](
        id=str(account.id),
        external_id=row.external_id,
        user_name=account.login,
        display_name=row.display_name,
        active=None if row.active is None and not suspended else not suspended,
        emails=[Email.model_validate(email) for email in row.emails] or None,
        groups=groups,
        meta=Meta(
            resource_type="User",
            created=row.created_at,
            last_modified=max(row.updated_at, account.updated_at),
            version=version_of(row.version, account.version, *((group.value, group.display) for group in groups or ())),
        ),
    )
    if row.organisation_code is not None or row.position is not None:
        user[Party] = Party(organisation_code=row.organisation_code, position=row.position)
    return user


def _take_over(ctx: Context, row: ProvisionedAccount, account: Account, user: User[Party]) -> None:
    party = user[Party]
    row.external_id, row.display_name, row.active = user.external_id, user.display_name, user.active
    row.emails = [email.model_dump(exclude_none=True) for email in user.emails or ()]
    row.organisation_code = None if party is None else party.organisation_code
    row.position = None if party is None else party.position
    row.organisation_id = _place(ctx, row.organisation_code)
    primary = next((email for email in user.emails or () if email.primary), next(iter(user.emails or ()), None))
    account.email = None if primary is None else primary.value
    account.display_name = tidy(user.display_name or user.user_name or "")
    account.name_folded = fold(account.display_name)
    taken = select(col(ProvisionedAccount.id)).where(
        col(ProvisionedAccount.client_id) == row.client_id,
        col(ProvisionedAccount.external_id) == row.external_id,
        col(ProvisionedAccount.id) != row.id,
    )
    if row.external_id is not None and ctx.session.execute(taken).first() is not None:
        raise UniquenessException(detail="externalId is taken")


def _place(ctx: Context, code: str | None) -> uuid.UUID:
    """The organisation of this code within the client's reach; without one, where the client itself stands."""
    reach = scope_condition(ctx.actor, Permission.SCIM_PROVISION, col(Organisation.path))
    if code is not None:
        named = select(col(Organisation.id)).where(col(Organisation.code) == code, reach)
        found: uuid.UUID | None = ctx.session.execute(named.limit(1)).scalar()
        if found is not None:
            return found
    return min(ctx.actor.rights, key=lambda right: right.path.count(".")).organisation_id


def _free_login(ctx: Context, login: str, own_id: uuid.UUID | None) -> str:
    folded = folded_login(login)
    if folded is None:
        raise InvalidValueException(detail="userName takes 3 to 100 letters, digits and . _ - @ +")
    taken = ctx.session.execute(select(col(Account.id)).where(col(Account.login_folded) == folded)).scalar()
    if taken is not None and taken != own_id:
        raise UniquenessException(detail="userName is taken")
    return folded


def _suspend(ctx: Context, row: ProvisionedAccount, account: Account) -> None:
    require_another(ctx, account_id=account.id)
    account.state = AccountState.SUSPENDED
    account.invitation_digest = account.invitation_expires_at = None
    sign_in_sessions.end_all(ctx, account.id, SessionEnd.ACCOUNT_SUSPENDED)
    ctx.session.flush()
    _record(ctx, "account.suspended", row, {})


def _record(
    ctx: Context, kind: str, row: ProvisionedAccount, data: dict[str, Any], changes: dict[str, Any] | None = None
) -> None:
    data = {**data, "by": "scim"}
    events.record(ctx, kind, row.account_id, organisation_id=row.organisation_id, data=data, changes=changes)
