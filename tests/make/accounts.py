"""Accounts, roles and tokens, written straight to the tables."""

import itertools
import uuid
from collections.abc import Sequence
from datetime import date

from sqlmodel import Session

from api.core.clock import FOREVER, now
from api.core.passwords import Argon2Cost, PasswordHasher
from api.core.secrets import new_secret
from api.core.text import fold
from api.models.accounts import Account, AccountKind, AccountState, ApiToken, Grant
from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Permission, Role
from api.services.authentication import API_TOKEN_PREFIX

LONG_AGO = date(2000, 1, 1)
PASSWORD = "bốn mùa hoa nở trên rẻo cao"

_numbers = itertools.count(1)
_hasher = PasswordHasher(Argon2Cost(memory_kib=64))


def account(
    session: Session,
    role: Role | None = None,
    organisation: Organisation | None = None,
    *,
    below: bool = True,
    member: Member | None = None,
    login: str | None = None,
    display_name: str = "Người dùng",
    password: str | None = None,
    kind: AccountKind = AccountKind.PERSON,
    state: AccountState = AccountState.ACTIVE,
    valid_from: date = LONG_AGO,
    valid_to: date = FOREVER,
) -> Account:
    """An account; with a role on an organisation when both are given, and with a password when one is given."""
    login = login or f"account.{next(_numbers)}"
    made = Account.model_validate(
        {
            "kind": kind,
            "state": state,
            "login": login,
            "login_folded": fold(login),
            "display_name": display_name,
            "name_folded": fold(display_name),
            "member_id": member.id if member else None,
            "password_hash": _hasher.hash(password) if password else None,
            "password_changed_at": now() if password else None,
        }
    )
    session.add(made)
    session.flush()
    if role is not None and organisation is not None:
        grant(session, made, role, organisation, below=below, valid_from=valid_from, valid_to=valid_to)
    return made


def grant(
    session: Session,
    account: Account,
    role: Role,
    organisation: Organisation,
    *,
    below: bool = True,
    valid_from: date = LONG_AGO,
    valid_to: date = FOREVER,
    lent_by: Account | None = None,
) -> Grant:
    """A role on an organisation, lent by an account when one is named."""
    made = Grant.model_validate(
        {
            "account_id": account.id,
            "organisation_id": organisation.id,
            "role": role,
            "below": below,
            "valid_from": valid_from,
            "valid_to": valid_to,
            "delegated_by_id": lent_by.id if lent_by else None,
        }
    )
    session.add(made)
    session.flush()
    return made


def api_token(
    session: Session,
    account: Account,
    permissions: Sequence[Permission] = tuple(Permission),
    *,
    organisation_id: uuid.UUID | None = None,
    name: str | None = None,
) -> str:
    """A token of an account; gives the text a client sends."""
    secret = new_secret(API_TOKEN_PREFIX)
    session.add(
        ApiToken.model_validate(
            {
                "account_id": account.id,
                "name": name or f"token {next(_numbers)}",
                "secret_digest": secret.digest,
                "permissions": [str(permission) for permission in permissions],
                "organisation_id": organisation_id,
            }
        )
    )
    session.flush()
    return secret.plain
