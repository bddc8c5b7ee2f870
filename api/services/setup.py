"""Setting up an empty installation: its first administrator and the root of its tree.

Whoever does it must know a code that only the person at the server sees: a stranger on the network cannot take an
installation that was just started.
"""

import contextlib
import hmac
import os
import uuid
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sqlalchemy import exists, select
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from api.core.clock import FOREVER
from api.core.errors import Conflict, FieldError, Forbidden, Invalid
from api.core.ids import new_id
from api.core.recovery_codes import new_recovery_codes, recovery_code_digest
from api.core.settings import Settings
from api.core.text import fold
from api.models.accounts import Account, AccountKind, AccountState, Grant, SetUp
from api.models.organisations import Organisation
from api.rules.access import Role
from api.rules.accounts import folded_login
from api.rules.reorganisations import Description
from api.schemas.setup import FirstOrganisation, SetUpRequest
from api.services import events, grants, invitations, organisations, passwords
from api.services.context import Actor, Context
from api.services.organisation_facts import NewOrganisation

_CODE_FILE = "setup-code"


def is_needed(session: Session) -> bool:
    """Whether nobody has an account yet."""
    return not session.execute(select(exists().where(col(Account.id).is_not(None)))).scalar()


def has_tree(session: Session) -> bool:
    """Whether there is any organisation."""
    return bool(session.execute(select(exists().where(col(Organisation.id).is_not(None)))).scalar())


def setup_code(settings: Settings) -> str:
    """The code of this installation, made when it is first asked for; only its owner can read the file."""
    path = _code_path(settings)
    path.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        draft = path.with_name(f".{path.name}-{new_id()}")
        with open(draft, "x", encoding="ascii", opener=_private) as file:
            file.write(new_recovery_codes(1)[0].plain)
        try:
            os.link(draft, path)  # appears at once, whole, and never over another process's code
        finally:
            draft.unlink()
    return path.read_text(encoding="ascii")


def _known_code(settings: Settings) -> str | None:
    """The code as the person at the server saw it; None while nobody has asked for one, or when it was used."""
    try:
        return _code_path(settings).read_text(encoding="ascii")
    except FileNotFoundError:
        return None


def forget_code(settings: Settings) -> None:
    """Throw the code away once it was used."""
    _code_path(settings).unlink(missing_ok=True)


def check(session: Session, settings: Settings, request: SetUpRequest) -> None:
    """Find out everything that speaks against a request before the password is hashed.

    Raises:
        Conflict: ``already_set_up``.
        Forbidden: ``setup_code_wrong``.
        Invalid: a login or password that cannot be, an organisation missing or not wanted.
    """
    code = _known_code(settings)  # before the session looks: whoever is quicker forgets it after their commit
    if not is_needed(session):
        raise Conflict("already_set_up", allowed=[])
    if code is None or not hmac.compare_digest(recovery_code_digest(request.code), recovery_code_digest(code)):
        raise Forbidden("setup_code_wrong")
    if folded_login(request.administrator.login) is None:
        raise Invalid.at("/administrator/login", "login_invalid")
    passwords.check_new(request.administrator.password, _account(request), "/administrator/password")
    if request.organisation is None and not has_tree(session):
        raise Invalid.at("/organisation", "missing")
    if request.organisation is not None and has_tree(session):
        raise Invalid.at("/organisation", "tree_exists")


def set_up(ctx: Context, request: SetUpRequest, password_hash: str) -> Account:
    """Make the first administrator, and the root of the tree unless it was loaded before.

    Raises:
        Conflict: ``already_set_up``, also for the slower of two at once.
        Invalid: an organisation that cannot be, at ``/organisation/<field>``.
    """
    account = _account(request)
    account.password_hash, account.password_changed_at = password_hash, ctx.at
    if not is_needed(ctx.session):
        raise Conflict("already_set_up", allowed=[])
    ctx.session.add(account)
    try:
        ctx.session.flush()
        ctx.session.add(SetUp(account_id=account.id, at=ctx.at))
        ctx.session.flush()
    except IntegrityError as error:
        raise Conflict("already_set_up", allowed=[]) from error
    acting = replace(ctx, actor=Actor(account_id=account.id))
    if request.organisation is not None:
        _establish(acting, request.organisation)
    _give_roots(acting, account)
    events.record(acting, "account.created", account.id, data={"kind": account.kind, "first": True})
    return account


def appoint(ctx: Context, login: str, display_name: str) -> str:
    """Make one more administrator of every root, for whoever sits at the server; gives an invitation code.

    Raises:
        Invalid: ``login_invalid``.
        Conflict: ``login_taken``; ``no_tree``.
    """
    folded = folded_login(login)
    if folded is None:
        raise Invalid.at("/login", "login_invalid")
    if ctx.session.execute(select(exists().where(col(Account.login_folded) == folded))).scalar():
        raise Conflict("login_taken")
    if not _roots(ctx):
        raise Conflict("no_tree")
    account = _person(login, folded, display_name, "vi", AccountState.INVITED)
    ctx.session.add(account)
    ctx.session.flush()
    _give_roots(ctx, account)
    events.record(ctx, "account.created", account.id, data={"kind": account.kind})
    return invitations.invite(ctx, account)


def _establish(ctx: Context, wanted: FirstOrganisation) -> None:
    if wanted.valid_from > ctx.today:
        raise Invalid.at("/organisation/valid_from", "first_day_ahead")
    described = Description(wanted.kind, wanted.name, wanted.short_name, wanted.sector, wanted.code)
    try:
        organisations.create_many(ctx, [NewOrganisation(new_id(), None, described, wanted.valid_from)])
    except Invalid as refusal:
        errors = [
            FieldError(f"/organisation{error.pointer.removeprefix('/0')}", error.code, error.params)
            for error in refusal.errors
        ]
        raise Invalid(refusal.code, errors=errors) from refusal


def _give_roots(ctx: Context, account: Account) -> None:
    for root_id in _roots(ctx):
        grants.store(
            ctx,
            Grant(
                account_id=account.id,
                organisation_id=root_id,
                role=Role.ADMINISTRATOR,
                below=True,
                valid_from=ctx.today,
                valid_to=FOREVER,
            ),
        )


def _roots(ctx: Context) -> Sequence[uuid.UUID]:
    return (
        ctx.session.execute(
            select(col(Organisation.id)).where(
                col(Organisation.parent_id).is_(None),
                col(Organisation.valid_from) <= ctx.today,
                col(Organisation.valid_to) > ctx.today,
            )
        )
        .scalars()
        .all()
    )


def _account(request: SetUpRequest) -> Account:
    wanted = request.administrator
    folded = folded_login(wanted.login) or ""
    return _person(wanted.login, folded, wanted.display_name, wanted.language, AccountState.ACTIVE)


def _person(login: str, folded: str, display_name: str, language: str, state: AccountState) -> Account:
    return Account.model_validate(
        {
            "kind": AccountKind.PERSON,
            "state": state,
            "login": login,
            "login_folded": folded,
            "display_name": display_name,
            "name_folded": fold(display_name),
            "language": language,
        }
    )


def _code_path(settings: Settings) -> Path:
    return settings.data_directory / _CODE_FILE


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
