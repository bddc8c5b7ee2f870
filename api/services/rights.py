"""What an account holds on a day, and why: granted, lent by another, following from a post, or from its own cell.

Read once per request, in one statement.
"""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Date,
    Select,
    String,
    and_,
    bindparam,
    cast,
    literal,
    null,
    or_,
    select,
    type_coerce,
    union,
    union_all,
)
from sqlmodel import Session, col

from api.core.columns import Identifier
from api.core.prepared import Prepared
from api.models.accounts import Account, AccountState, Grant
from api.models.members import Member, Position
from api.models.organisations import Organisation
from api.models.reference import ReferenceItem
from api.rules.access import RightSource, Role
from api.services.context import Right


@dataclass(frozen=True)
class Holding:
    """A role held on a day with its reason.

    ``source_id`` is the grant or the position (None for the membership itself); ``lender_id`` the account that lent
    the role. ``valid_from`` and ``valid_to`` are those of the source; None for the membership.
    """

    right: Right
    source: RightSource
    source_id: uuid.UUID | None
    lender_id: uuid.UUID | None
    valid_from: date | None
    valid_to: date | None


def rights_of(session: Session, account_id: uuid.UUID, today: date) -> tuple[Right, ...]:
    """The roles an account holds today. An organisation that has ended gives no right."""
    return tuple(dict.fromkeys(holding.right for holding in holdings_of(session, account_id, today)))


def holdings_of(session: Session, account_id: uuid.UUID, today: date) -> list[Holding]:
    """The roles an account holds today, each with its reason.

    A lent role counts while its lender is active and holds the same role there by themselves.
    """
    own: list[Holding] = []
    of_lenders: dict[uuid.UUID, list[Right]] = {}
    for row in _HELD.all(session, {"account": account_id, "today": today}):
        if row.role not in _ROLES:
            continue  # a post that confers a role this version does not know
        right = Right(Role(row.role), row.organisation_id, row.path, bool(row.below))
        if row.account_id == account_id:
            source = RightSource.DELEGATION if row.lender_id else RightSource(row.source)
            own.append(Holding(right, source, row.source_id, row.lender_id, row.valid_from, row.valid_to))
        else:
            of_lenders.setdefault(row.account_id, []).append(right)
    return [
        holding
        for holding in own
        if holding.lender_id is None
        or any(includes(right, holding.right) for right in of_lenders.get(holding.lender_id, ()))
    ]


def covers(right: Right, path: str) -> bool:
    """Whether a right reaches the organisation at a path of today's tree."""
    return path == right.path or (right.below and path.startswith(right.path))


def includes(wide: Right, narrow: Right) -> bool:
    """Whether one right is the same role over at least as much of the tree as another."""
    return wide.role is narrow.role and reaches(wide, narrow.path, below=narrow.below)


def reaches(right: Right, path: str, *, below: bool) -> bool:
    """Whether a right reaches the organisation at a path, and all below it when ``below``."""
    return covers(right, path) and (right.below or not below)


def grant_in_force(day: ColumnElement[date] | date) -> ColumnElement[bool]:
    """The SQL condition that a grant holds on a day and was not ended by hand."""
    return and_(col(Grant.valid_from) <= day, col(Grant.valid_to) > day, col(Grant.ended_at).is_(None))


_ROLES = frozenset(str(role) for role in Role)


def _held() -> Any:
    """The statement: roles of the account itself, and of those who lend it one."""
    account: ColumnElement[uuid.UUID] = bindparam("account", type_=Identifier())
    today: ColumnElement[date] = bindparam("today", type_=Date())
    itself = select(col(Account.id), col(Account.member_id)).where(col(Account.id) == account)
    lenders = (
        select(col(Account.id), col(Account.member_id))
        .join(Grant, col(Grant.delegated_by_id) == col(Account.id))
        .where(col(Grant.account_id) == account, grant_in_force(today), col(Account.state) == AccountState.ACTIVE)
    )
    holder = union(itself, lenders).cte("holder")
    place: tuple[Any, ...] = (col(Organisation.id).label("organisation_id"), col(Organisation.path).label("path"))
    alive = and_(col(Organisation.valid_from) <= today, col(Organisation.valid_to) > today)
    nobody = cast(null(), Identifier())

    granted: Select[Any] = (
        select(
            holder.c.id.label("account_id"),
            literal(str(RightSource.GRANT), String()).label("source"),
            col(Grant.id).label("source_id"),
            type_coerce(col(Grant.role), String()).label("role"),
            *place,
            col(Grant.below).label("below"),
            col(Grant.delegated_by_id).label("lender_id"),
            col(Grant.valid_from).label("valid_from"),
            col(Grant.valid_to).label("valid_to"),
        )
        .join_from(holder, Grant, col(Grant.account_id) == holder.c.id)
        .join(Organisation, col(Organisation.id) == col(Grant.organisation_id))
        .where(grant_in_force(today), alive, or_(holder.c.id == account, col(Grant.delegated_by_id).is_(None)))
    )
    role = col(ReferenceItem.data)["role"].as_string()
    by_position: Select[Any] = (
        select(
            holder.c.id,
            literal(str(RightSource.POSITION), String()),
            col(Position.id),
            role,
            *place,
            col(ReferenceItem.data)["below"].as_boolean(),
            nobody,
            col(Position.valid_from),
            col(Position.valid_to),
        )
        .join_from(holder, Position, col(Position.member_id) == holder.c.member_id)
        .join(Organisation, col(Organisation.id) == col(Position.organisation_id))
        .join(
            ReferenceItem,
            and_(
                col(ReferenceItem.catalogue) == "position_kind",
                col(ReferenceItem.code) == col(Position.kind),
                col(ReferenceItem.valid_from) <= today,
                col(ReferenceItem.valid_to) > today,
            ),
        )
        .where(col(Position.valid_from) <= today, col(Position.valid_to) > today, alive, role.is_not(None))
    )
    by_membership: Select[Any] = (
        select(
            holder.c.id,
            literal(str(RightSource.MEMBERSHIP), String()),
            nobody,
            literal(str(Role.MEMBER), String()),
            *place,
            literal(value=False, type_=Boolean()),
            nobody,
            cast(null(), Date()),
            cast(null(), Date()),
        )
        .join_from(holder, Member, col(Member.id) == holder.c.member_id)
        .join(Organisation, col(Organisation.id) == col(Member.organisation_id))
        .where(alive)
    )
    return union_all(granted, by_position, by_membership)


_HELD = Prepared(_held())
