"""One login per role, in places where there is something to see."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import insert, literal, select
from sqlmodel import col

from api.core.ids import new_id
from api.core.passwords import Argon2Cost, PasswordHasher
from api.core.text import fold
from api.models.accounts import Account, AccountKind, AccountState, Grant, SetUp
from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Role
from api.services.context import Context

ROLES: Mapping[str, Role] = {
    "quantri": Role.ADMINISTRATOR,
    "canbo": Role.COMMITTEE_STAFF,
    "kiemtra": Role.INSPECTOR,
    "giamsat": Role.AUDITOR,
    "bithu": Role.SECRETARY,
    "phobithu": Role.DEPUTY,
    "dangvien": Role.MEMBER,
}
"""Login → role. Officers and the member have theirs from the cell, the others by grant."""


@dataclass(frozen=True)
class DemoLogin:
    """A login of the demonstration: who it is and where, for the list that is printed."""

    login: str
    role: Role
    name: str
    place: str


@dataclass(frozen=True)
class DemoPlaces:
    """Where the logins stand: the root, a committee under it, and one cell with its officers."""

    root: tuple[uuid.UUID, str]
    committee: tuple[uuid.UUID, str]
    cell: tuple[uuid.UUID, str]
    secretary_id: uuid.UUID
    deputy_id: uuid.UUID
    member_id: uuid.UUID


def add_logins(ctx: Context, places: DemoPlaces, password: str) -> list[DemoLogin]:
    """Make the accounts; officers have their rights from their positions, the others by grant."""
    wanted: list[tuple[str, str, uuid.UUID | None, tuple[uuid.UUID, str]]] = [
        ("quantri", "Quản trị hệ thống", None, places.root),
        ("canbo", "Cán bộ Ban Tuyên giáo và Dân vận", None, places.committee),
        ("kiemtra", "Cán bộ Uỷ ban Kiểm tra", None, places.committee),
        ("giamsat", "Giám sát hệ thống", None, places.root),
        ("bithu", "", places.secretary_id, places.cell),
        ("phobithu", "", places.deputy_id, places.cell),
        ("dangvien", "", places.member_id, places.cell),
    ]
    hashed = PasswordHasher(Argon2Cost(memory_kib=ctx.settings.password_memory_kib)).hash(password)
    logins = []
    for login, title, own_id, place in wanted:
        role, name = ROLES[login], title
        if own_id is not None:
            name = ctx.session.execute(select(col(Member.full_name)).where(col(Member.id) == own_id)).scalar_one()
        account_id = new_id()
        ctx.session.execute(
            insert(Account).values(
                id=account_id,
                created_at=ctx.at,
                updated_at=ctx.at,
                version=1,
                kind=AccountKind.PERSON,
                state=AccountState.ACTIVE,
                login=login,
                login_folded=fold(login),
                display_name=name,
                name_folded=fold(name),
                language="vi",
                member_id=own_id,
                password_hash=hashed,
                password_changed_at=ctx.at,
                must_change_password=False,
                recovery_hashes=[],
            )
        )
        if own_id is None:
            ctx.session.add(
                Grant(
                    account_id=account_id,
                    organisation_id=place[0],
                    role=role,
                    below=True,
                    valid_from=min(ctx.today, date(ctx.today.year, 1, 1)),
                )
            )
        if role is Role.ADMINISTRATOR:
            ctx.session.add(SetUp(account_id=account_id, at=ctx.at))
        logins.append(DemoLogin(login, role, name, place[1]))
    ctx.session.flush()
    return logins


def present_logins(ctx: Context) -> list[DemoLogin]:
    """The logins of a demonstration that was loaded earlier, as they are now."""
    granted = (
        select(col(Account.login), col(Grant.role), col(Account.display_name), col(Organisation.name))
        .join(Grant, col(Grant.account_id) == col(Account.id))
        .join(Organisation, col(Organisation.id) == col(Grant.organisation_id))
    )
    own = (
        select(col(Account.login), literal(Role.MEMBER.value), col(Account.display_name), col(Organisation.name))
        .join(Member, col(Member.id) == col(Account.member_id))
        .join(Organisation, col(Organisation.id) == col(Member.organisation_id))
    )
    rows = [*ctx.session.execute(granted), *ctx.session.execute(own)]
    return [DemoLogin(login, ROLES.get(login, Role(role)), name, place) for login, role, name, place in rows]
