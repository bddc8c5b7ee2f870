"""One login per role, in places where there is something to see."""

import uuid
from dataclasses import dataclass
from datetime import date

from sqlalchemy import insert, select
from sqlmodel import col

from api.core.ids import new_id
from api.core.passwords import Argon2Cost, PasswordHasher
from api.core.text import fold
from api.models.accounts import Account, AccountKind, AccountState, Grant, SetUp
from api.models.members import Member
from api.rules.access import Role
from api.services.context import Context


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


def add_logins(ctx: Context, places: DemoPlaces, password: str) -> list[DemoLogin]:
    """Make the accounts; officers have their rights from their positions, the others by grant."""
    member_id = _ordinary_member(ctx, places)
    wanted: list[tuple[str, Role, str, uuid.UUID | None, tuple[uuid.UUID, str], bool]] = [
        ("quantri", Role.ADMINISTRATOR, "Quản trị hệ thống", None, places.root, True),
        ("canbo", Role.COMMITTEE_STAFF, "Cán bộ Ban Tuyên giáo và Dân vận", None, places.committee, True),
        ("kiemtra", Role.INSPECTOR, "Cán bộ Uỷ ban Kiểm tra", None, places.committee, True),
        ("giamsat", Role.AUDITOR, "Giám sát hệ thống", None, places.root, True),
        ("bithu", Role.SECRETARY, "", places.secretary_id, places.cell, False),
        ("phobithu", Role.DEPUTY, "", places.deputy_id, places.cell, False),
        ("dangvien", Role.MEMBER, "", member_id, places.cell, False),
    ]
    hashed = PasswordHasher(Argon2Cost(memory_kib=ctx.settings.password_memory_kib)).hash(password)
    logins = []
    for login, role, title, own_id, place, by_grant in wanted:
        name = title
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
        if by_grant:
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


def _ordinary_member(ctx: Context, places: DemoPlaces) -> uuid.UUID:
    """Somebody of the cell who is not one of its officers."""
    found: uuid.UUID = ctx.session.execute(
        select(col(Member.id))
        .where(
            col(Member.organisation_id) == places.cell[0],
            col(Member.id).not_in([places.secretary_id, places.deputy_id]),
            col(Member.joined_on).is_not(None),
        )
        .order_by(col(Member.name_sort), col(Member.id))
        .limit(1)
    ).scalar_one()
    return found
