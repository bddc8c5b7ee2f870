"""Who may see and change a person's record.

A person is known to the cell that keeps the record, to the cells of their other memberships today, and to a cell
that a transfer under way leads to. Changes are for whoever has the right at the cell that keeps the record.
"""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Date, Select, bindparam, cast, select, union_all
from sqlmodel import col

from api.core.columns import Identifier
from api.core.errors import Conflict, Forbidden, NotFound
from api.core.prepared import Prepared
from api.models.base import table_of
from api.models.members import Member, Membership, Transfer
from api.models.organisations import Organisation
from api.rules.access import Permission, may
from api.rules.transfers import TransferState
from api.services.access import allowed, in_scope
from api.services.context import Context
from api.services.events import record_read
from api.services.rights import covers


@dataclass(frozen=True)
class Reach:
    """A person's record as the actor reaches it: today's paths of the cells that know the person, home first.

    ``member``: the entity when it was locked, else its columns, which can only be read. ``own``: the actor is that
    person.
    """

    member: Member
    home_path: str
    paths: tuple[str, ...]
    own: bool

    def allows(self, ctx: Context, permission: Permission) -> bool:
        """Whether the actor has a permission at any cell that knows the person."""
        return any(allowed(ctx.actor, permission, path) for path in self.paths)

    def allows_at_home(self, ctx: Context, permission: Permission) -> bool:
        """Whether the actor has a permission at the cell that keeps the record."""
        return allowed(ctx.actor, permission, self.home_path)

    def sensitive(self, ctx: Context) -> bool:
        """Whether numbers, dates and contact may be shown."""
        return self.own or self.allows(ctx, Permission.MEMBER_READ_SENSITIVE)


def reach(ctx: Context, member_id: uuid.UUID, *, lock: bool = False) -> Reach:
    """The record of a person, if the actor may read it. ``lock`` holds the row until the transaction ends.

    Raises:
        NotFound: missing, or known only outside the actor's scope.
        Forbidden: in scope without ``member:read``.
    """
    member = _locked(ctx, member_id) if lock else _RECORD.first(ctx.session, {"member": member_id})
    if member is None:
        raise NotFound
    own = ctx.actor.member_id == member.id
    home_path, *others = _paths(ctx, member)
    found = Reach(member, home_path, (home_path, *others), own)
    if own:
        return found
    if not any(in_scope(ctx.actor, path) for path in found.paths):
        raise NotFound
    if not found.allows(ctx, Permission.MEMBER_READ):
        raise Forbidden("forbidden", permission=str(Permission.MEMBER_READ))
    return found


def require_member(ctx: Context, member_id: uuid.UUID, permission: Permission) -> Member:
    """The locked record of a person whom the actor may change.

    Raises:
        NotFound: missing, or known only outside the actor's scope.
        Forbidden: readable, without the right at the cell that keeps the record.
        Conflict: ``member_merged`` when the record has been merged into another.
    """
    found = reach(ctx, member_id, lock=True)
    if not found.allows_at_home(ctx, permission):
        raise Forbidden("forbidden", permission=str(permission))
    refuse_merged(found.member)
    return found.member


def refuse_merged(member: Member) -> None:
    """Refuse to change a record that lives on in another.

    Raises:
        Conflict: ``member_merged``.
    """
    if member.merged_into_id is not None:
        raise Conflict("member_merged", allowed=[])


def require_history(ctx: Context, member_id: uuid.UUID) -> Reach:
    """The record of a person whose dated facts the actor may read: their own, or by ``member:read_sensitive``.

    Raises:
        NotFound: missing, or known only outside the actor's scope.
        Forbidden: in scope without the right.
    """
    found = reach(ctx, member_id)
    if not found.sensitive(ctx):
        raise Forbidden("forbidden", permission=str(Permission.MEMBER_READ_SENSITIVE))
    note_reading(ctx, found)
    return found


def note_reading(ctx: Context, found: Reach) -> None:
    """Put the reading of sensitive facts into the read log, unless by the person or an officer of a cell of theirs."""
    permission = Permission.MEMBER_READ_SENSITIVE
    at_the_cell = any(
        may(right.role, permission) and right.path in found.paths and covers(right, right.path)
        for right in ctx.actor.rights
    )
    if not (found.own or at_the_cell or ctx.actor.is_system):
        member = found.member
        record_read(ctx, member.id, member.home_organisation_id, "member", member.id, str(permission))


def _locked(ctx: Context, member_id: uuid.UUID) -> Member | None:
    statement = select(Member).where(col(Member.id) == member_id)
    locking = statement.with_for_update().execution_options(populate_existing=True)
    return ctx.session.execute(locking).scalar_one_or_none()


def _paths(ctx: Context, member: Member) -> list[str]:
    """Today's paths of the cells that know a person, home first. A merged record is known where the other one is."""
    if member.merged_into_id is not None:
        kept = _RECORD.first(ctx.session, {"member": member.merged_into_id})
        if kept is not None:
            return _paths(ctx, kept)
    places = _PLACES.all(ctx.session, {"member": member.id, "home": member.home_organisation_id, "today": ctx.today})
    paths = {place.id: place.path for place in places}
    return [paths.pop(member.home_organisation_id), *paths.values()]


def _places() -> Select[Any]:
    """Home, the organisations of today's memberships, and where a transfer under way leads."""
    member: ColumnElement[uuid.UUID] = bindparam("member", type_=Identifier())
    today: ColumnElement[date] = bindparam("today", type_=Date())
    elsewhere = union_all(
        select(col(Membership.organisation_id)).where(
            col(Membership.member_id) == member, col(Membership.valid_from) <= today, col(Membership.valid_to) > today
        ),
        select(col(Transfer.to_organisation_id)).where(
            col(Transfer.member_id) == member, col(Transfer.state) == TransferState.IN_TRANSIT
        ),
        select(cast(bindparam("home", type_=Identifier()), Identifier())),
    )
    columns: tuple[Any, ...] = (col(Organisation.id), col(Organisation.path))
    return select(*columns).where(col(Organisation.id).in_(elsewhere))


_PLACES = Prepared(_places())
_RECORD = Prepared(select(*table_of(Member).columns).where(col(Member.id) == bindparam("member", type_=Identifier())))
