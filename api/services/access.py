"""May this actor do that here? Rights are read once per request; the table is ``rules.access``.

Outside the actor's scope a thing does not exist (404), inside it without the right is refused (403).
"""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Select, and_, bindparam, false, or_, select, true
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import col

from api.core.columns import Identifier
from api.core.errors import Forbidden, NotFound
from api.core.prepared import Prepared
from api.models.organisations import Organisation
from api.rules.access import Permission, Role, may, may_give, permissions_of
from api.services.context import Actor, Context, Right
from api.services.rights import covers, reaches

Statement = TypeVar("Statement", bound=Select[*tuple[Any, ...]])

AFTER_EVERY_PATH = "~"
"""Sorts after every character of a path: ``[path, path + AFTER_EVERY_PATH)`` is a subtree."""


def allowed(actor: Actor, permission: Permission, path: str) -> bool:
    """Whether the actor has a permission at the organisation with this path."""
    return reaches_with(actor, permission, path, below=False)


def reaches_with(actor: Actor, permission: Permission, path: str, *, below: bool) -> bool:
    """Whether the actor has a permission at a path, and on everything below it when ``below``."""
    if actor.is_system:
        return True
    if _is_narrowed_from(actor, permission):
        return False
    return any(may(right.role, permission) and reaches(right, path, below=below) for right in actor.rights)


def in_scope(actor: Actor, path: str) -> bool:
    """Whether the organisation exists for the actor at all."""
    return actor.is_system or any(covers(right, path) for right in actor.rights)


def concerns(actor: Actor, permission: Permission, path: str) -> bool:
    """Whether what an organisation issues for its subtree concerns the actor.

    It does for who has the permission at it, below it, or from above down to it.
    """
    if actor.is_system:
        return True
    if _is_narrowed_from(actor, permission):
        return False
    return any(
        may(right.role, permission) and (right.path.startswith(path) or covers(right, path)) for right in actor.rights
    )


def anywhere(actor: Actor, permission: Permission) -> bool:
    """Whether the actor has a permission on any organisation."""
    if actor.is_system:
        return True
    if _is_narrowed_from(actor, permission):
        return False
    return any(may(right.role, permission) for right in actor.rights)


def require(ctx: Context, permission: Permission, organisation_id: uuid.UUID) -> Organisation:
    """The organisation, if the actor may do this there.

    Raises:
        NotFound: missing or outside the actor's scope.
        Forbidden: in scope without the right.
    """
    organisation = ctx.session.get(Organisation, organisation_id)
    if organisation is None:
        raise NotFound
    _require_at(ctx.actor, permission, organisation.path)
    return organisation


@dataclass(frozen=True)
class Place:
    """An organisation as reading needs it: where it stands today, and since when it has."""

    id: uuid.UUID
    path: str
    valid_from: date


def require_place(ctx: Context, permission: Permission, organisation_id: uuid.UUID) -> Place:
    """What ``require`` gives, without the entity: for what only reads. Raises the same."""
    found = _PLACE.first(ctx.session, {"organisation": organisation_id})
    if found is None:
        raise NotFound
    _require_at(ctx.actor, permission, found.path)
    return Place(*found)


def _require_at(actor: Actor, permission: Permission, path: str) -> None:
    if not in_scope(actor, path):
        raise NotFound
    if not allowed(actor, permission, path):
        raise Forbidden("forbidden", permission=str(permission))


def may_hand_out(actor: Actor, role: Role, path: str, *, below: bool) -> bool:
    """Whether the actor may give a role over this part of the tree.

    Nobody gives more than one right of theirs allows, in what (``rules.access.GIVES``) and in how far; a narrowed
    actor (an API token) nothing that it could not do itself.
    """
    if actor.is_system:
        return True
    if actor.permissions is not None and not permissions_of(role) <= actor.permissions:
        return False
    return not _is_narrowed_from(actor, Permission.GRANT_MANAGE) and any(
        may_give(right.role, role) and reaches(right, path, below=below) for right in actor.rights
    )


def may_act_on(actor: Actor, permission: Permission, rights: Iterable[Right]) -> bool:
    """Whether the actor has a permission everywhere these rights reach, so that acting on their holder gains nothing.

    A narrowed actor (an API token) must also have every permission that these rights carry.
    """
    return all(
        reaches_with(actor, permission, right.path, below=right.below)
        and (actor.permissions is None or permissions_of(right.role) <= actor.permissions)
        for right in rights
    )


def require_anywhere(ctx: Context, permission: Permission) -> None:
    """Refuse an actor who has the permission nowhere.

    Raises:
        Forbidden: when no right of the actor carries the permission.
    """
    if not anywhere(ctx.actor, permission):
        raise Forbidden("forbidden", permission=str(permission))


def require_everywhere(ctx: Context, permission: Permission) -> None:
    """Refuse an actor whose permission does not reach a whole tree: for what concerns the entire programme.

    Raises:
        Forbidden: when no right of the actor carries the permission from a root downwards.
    """
    if ctx.actor.is_system:
        return
    if anywhere(ctx.actor, permission) and any(
        right.below and may(right.role, permission) and right.path.count(".") == 1 for right in ctx.actor.rights
    ):
        return
    raise Forbidden("forbidden", permission=str(permission))


def scope_condition(actor: Actor, permission: Permission, path: Any) -> ColumnElement[bool]:
    """The SQL condition that a path column lies where the actor has a permission; lists start from it."""
    if actor.is_system:
        return true()
    if _is_narrowed_from(actor, permission):
        return false()
    reaches = [
        and_(path >= right.path, path < right.path + AFTER_EVERY_PATH) if right.below else path == right.path
        for right in _widest(actor, permission)
    ]
    return or_(*reaches) if reaches else false()


def visible(ctx: Context, statement: Statement, permission: Permission, path: Any) -> Statement:
    """Narrow a select to the rows whose organisation path lies where the actor has the permission."""
    return statement.where(scope_condition(ctx.actor, permission, path))


_PLACE = Prepared(
    select(col(Organisation.id), col(Organisation.path), col(Organisation.valid_from)).where(
        col(Organisation.id) == bindparam("organisation", type_=Identifier())
    )
)


def _is_narrowed_from(actor: Actor, permission: Permission) -> bool:
    return actor.permissions is not None and permission not in actor.permissions


def _widest(actor: Actor, permission: Permission) -> list[Right]:
    """The rights that carry a permission, without those another one already covers."""
    carrying = [right for right in actor.rights if may(right.role, permission)]
    kept: list[Right] = []
    for right in sorted(carrying, key=lambda right: (len(right.path), not right.below)):
        if not any(covers(wider, right.path) and (wider.below or not right.below) for wider in kept):
            kept.append(right)
    return kept
