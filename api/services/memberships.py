"""Memberships (sinh hoạt đảng): which cell a person belongs to, officially or beside it, over which time."""

import uuid
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.errors import Conflict, NotFound
from api.models.members import Membership, MembershipKind, MemberStatusPeriod
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.members import DEPARTED
from api.schemas.members import DatedFactEnding
from api.schemas.memberships import MembershipOpen, MembershipPublic
from api.services.access import require
from api.services.context import Context, check_version
from api.services.events import record
from api.services.member_access import require_history, require_member
from api.services.member_facts import (
    exists_row,
    overlapping,
    refuse_closed,
    require_ahead,
    require_cell,
    require_ending,
    require_interval,
)
from api.services.member_today import facts_changed


def find(ctx: Context, member_id: uuid.UUID) -> list[MembershipPublic]:
    """A person's memberships, the latest first, also those to come.

    Raises:
        NotFound, Forbidden: out of scope, or neither the person nor with ``member:read_sensitive``.
    """
    require_history(ctx, member_id)
    rows = ctx.session.execute(
        select(Membership, col(Organisation.name))
        .join(Organisation, col(Organisation.id) == col(Membership.organisation_id))
        .where(col(Membership.member_id) == member_id)
        .order_by(col(Membership.valid_from).desc(), col(Membership.id).desc())
    ).all()
    return [_public(membership, name) for membership, name in rows]


def open_membership(ctx: Context, member_id: uuid.UUID, request: MembershipOpen) -> MembershipPublic:
    """Let a person belong to a cell over an interval.

    Memberships of one kind follow each other and never overlap. An official one puts the person into the figures of
    the cell and is therefore for whoever may create members there; it cannot replace one that holds.

    Raises:
        NotFound, Forbidden: out of scope, or without the right.
        Invalid: an empty interval, or an organisation that holds no members then.
        Conflict: ``membership_overlaps``, ``membership_same_cell``, ``member_departed``, ``year_closed``,
            ``member_merged``.
    """
    official = request.kind is MembershipKind.OFFICIAL
    if official:
        require(ctx, Permission.MEMBER_CREATE, request.organisation_id)
    member = require_member(ctx, member_id, Permission.MEMBER_TRANSFER)
    valid_to = request.valid_to or FOREVER
    require_interval(request.valid_from, valid_to)
    cell = require_cell(ctx, request.organisation_id, request.valid_from, valid_to)
    during = (col(Membership.member_id) == member_id, overlapping(Membership, request.valid_from, valid_to))
    mine = select(col(Membership.id)).where(*during)
    if exists_row(ctx, mine.where(col(Membership.kind) == request.kind)):
        raise Conflict("membership_overlaps", allowed=["introduce"] if official else ["end"])
    if exists_row(ctx, mine.where(col(Membership.organisation_id) == request.organisation_id)):
        raise Conflict("membership_same_cell", allowed=[])
    departed = select(col(MemberStatusPeriod.id)).where(
        col(MemberStatusPeriod.member_id) == member_id,
        col(MemberStatusPeriod.status).in_(DEPARTED),
        overlapping(MemberStatusPeriod, request.valid_from, valid_to),
    )
    if exists_row(ctx, departed):
        raise Conflict("member_departed", allowed=["change_status"])
    if official:
        refuse_closed(ctx, [request.organisation_id], request.valid_from, valid_to)
    membership = Membership.model_validate(
        request.model_dump() | {"member_id": member_id, "valid_to": valid_to},
    )
    ctx.session.add(membership)
    _record(ctx, "membership.opened", membership, request.reason)
    if official:
        facts_changed(ctx, [member.id], request.valid_from)
    ctx.session.flush()
    return _public(membership, cell.name)


def end(ctx: Context, membership_id: uuid.UUID, request: DatedFactEnding, expected: int | None) -> MembershipPublic:
    """End a temporary or residence membership on a day.

    Raises:
        NotFound, Forbidden: out of scope, or without ``member:transfer``.
        PreconditionMissing, Stale: not based on the present version.
        Invalid: a day before it has begun.
        Conflict: ``membership_official``: that one ends by a transfer or a status; ``fact_ended``.
    """
    membership, name = _required(ctx, membership_id)
    _refuse_official(membership)
    check_version(membership, expected)
    require_ending(membership, request.valid_to)
    membership.valid_to = request.valid_to
    ctx.session.flush()
    _record(ctx, "membership.ended", membership, request.reason)
    return _public(membership, name)


def withdraw(ctx: Context, membership_id: uuid.UUID) -> None:
    """Take back a temporary or residence membership whose day has not come.

    Raises:
        NotFound, Forbidden: out of scope, or without ``member:transfer``.
        Conflict: ``membership_official``, ``fact_in_force``.
    """
    membership, _name = _required(ctx, membership_id)
    _refuse_official(membership)
    require_ahead(ctx, membership)
    ctx.session.delete(membership)
    _record(ctx, "membership.withdrawn", membership, None)


def _required(ctx: Context, membership_id: uuid.UUID) -> tuple[Membership, str]:
    """A membership of a person whom the actor may transfer, with the name of its cell."""
    membership = ctx.session.get(Membership, membership_id)
    if membership is None:
        raise NotFound
    require_member(ctx, membership.member_id, Permission.MEMBER_TRANSFER)
    ctx.session.refresh(membership)  # as it stands now that the person is locked
    return membership, ctx.session.get_one(Organisation, membership.organisation_id).name


def _refuse_official(membership: Membership) -> None:
    if membership.kind is MembershipKind.OFFICIAL:
        raise Conflict("membership_official", allowed=["introduce", "change_status"])


def _record(ctx: Context, kind: str, membership: Membership, reason: str | None) -> None:
    data: dict[str, Any] = {
        "member_id": membership.member_id,
        "kind": membership.kind,
        "valid_from": membership.valid_from,
        "valid_to": None if membership.valid_to == FOREVER else membership.valid_to,
        "decision_number": membership.decision_number,
    }
    changes = {"reason": [None, reason]} if reason else None
    record(ctx, kind, membership.id, organisation_id=membership.organisation_id, data=data, changes=changes)


def _public(membership: Membership, organisation_name: str) -> MembershipPublic:
    return MembershipPublic.model_validate(membership.model_dump() | {"organisation_name": organisation_name})
