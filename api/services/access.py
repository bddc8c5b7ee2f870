"""May this actor do that here? Rights are read once per request; the table is ``rules.access``.

Outside the actor's scope a thing does not exist (404), inside it without the right is refused (403).
"""

import uuid
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Select, and_, false, or_, select, true
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import Session, col

from api.core.errors import Forbidden, NotFound
from api.models.accounts import Account, Grant
from api.models.members import Member, Position
from api.models.organisations import Organisation
from api.models.reference import ReferenceItem
from api.rules.access import Permission, Role, may
from api.services.context import Actor, Context, Right

Statement = TypeVar("Statement", bound=Select[Any])

AFTER_EVERY_PATH = "~"
"""Sorts after every character of a path: ``[path, path + AFTER_EVERY_PATH)`` is a subtree."""


def rights_of(session: Session, account: Account, today: date) -> tuple[Right, ...]:
    """The roles an account holds today: granted, following from a position, or from the member's own cell.

    An organisation that has ended gives no right.
    """
    alive = and_(col(Organisation.valid_from) <= today, col(Organisation.valid_to) > today)
    granted = session.execute(
        select(col(Grant.role), col(Organisation.id), col(Organisation.path), col(Grant.below))
        .join(Organisation, col(Organisation.id) == col(Grant.organisation_id))
        .where(
            col(Grant.account_id) == account.id,
            col(Grant.valid_from) <= today,
            col(Grant.valid_to) > today,
            alive,
        )
    ).all()
    rights = [Right(*row) for row in granted]
    if account.member_id is None:
        return tuple(rights)
    held = session.execute(
        select(col(ReferenceItem.data), col(Organisation.id), col(Organisation.path))
        .select_from(Position)
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
        .where(
            col(Position.member_id) == account.member_id,
            col(Position.valid_from) <= today,
            col(Position.valid_to) > today,
            alive,
        )
    ).all()
    for data, organisation_id, path in held:
        if data.get("role"):
            rights.append(Right(Role(str(data["role"])), organisation_id, path, bool(data.get("below"))))
    own = session.execute(
        select(col(Organisation.id), col(Organisation.path))
        .join(Member, col(Member.organisation_id) == Organisation.id)
        .where(col(Member.id) == account.member_id, alive)
    ).first()
    if own is not None:
        rights.append(Right(Role.MEMBER, own[0], own[1], below=False))
    return tuple(rights)


def covers(right: Right, path: str) -> bool:
    """Whether a right reaches the organisation at a path of today's tree."""
    return path == right.path or (right.below and path.startswith(right.path))


def allowed(actor: Actor, permission: Permission, path: str) -> bool:
    """Whether the actor has a permission at the organisation with this path."""
    if actor.is_system:
        return True
    if actor.permissions is not None and permission not in actor.permissions:
        return False
    return any(may(right.role, permission) and covers(right, path) for right in actor.rights)


def in_scope(actor: Actor, path: str) -> bool:
    """Whether the organisation exists for the actor at all."""
    return actor.is_system or any(covers(right, path) for right in actor.rights)


def anywhere(actor: Actor, permission: Permission) -> bool:
    """Whether the actor has a permission on any organisation."""
    if actor.is_system:
        return True
    if actor.permissions is not None and permission not in actor.permissions:
        return False
    return any(may(right.role, permission) for right in actor.rights)


def require(ctx: Context, permission: Permission, organisation_id: uuid.UUID) -> Organisation:
    """The organisation, if the actor may do this there.

    Raises:
        NotFound: missing or outside the actor's scope.
        Forbidden: in scope without the right.
    """
    organisation = ctx.session.get(Organisation, organisation_id)
    if organisation is None or not in_scope(ctx.actor, organisation.path):
        raise NotFound
    if not allowed(ctx.actor, permission, organisation.path):
        raise Forbidden("forbidden", permission=str(permission))
    return organisation


def require_anywhere(ctx: Context, permission: Permission) -> None:
    """Refuse an actor who has the permission nowhere.

    Raises:
        Forbidden: when no right of the actor carries the permission.
    """
    if not anywhere(ctx.actor, permission):
        raise Forbidden("forbidden", permission=str(permission))


def scope_condition(actor: Actor, permission: Permission, path: Any) -> ColumnElement[bool]:
    """The SQL condition that a path column lies where the actor has a permission; lists start from it."""
    if actor.is_system:
        return true()
    if actor.permissions is not None and permission not in actor.permissions:
        return false()
    reaches = [
        and_(path >= right.path, path < right.path + AFTER_EVERY_PATH) if right.below else path == right.path
        for right in _widest(actor, permission)
    ]
    return or_(*reaches) if reaches else false()


def visible(ctx: Context, statement: Statement, permission: Permission, path: Any) -> Statement:
    """Narrow a select to the rows whose organisation path lies where the actor has the permission."""
    return statement.where(scope_condition(ctx.actor, permission, path))


def _widest(actor: Actor, permission: Permission) -> list[Right]:
    """The rights that carry a permission, without those another one already covers."""
    carrying = [right for right in actor.rights if may(right.role, permission)]
    kept: list[Right] = []
    for right in sorted(carrying, key=lambda right: (len(right.path), not right.below)):
        if not any(covers(wider, right.path) and (wider.below or not right.below) for wider in kept):
            kept.append(right)
    return kept
