"""Transfers (chuyển sinh hoạt đảng): introduced by the old cell, received by the new one, or called off by either.

Until the day of receiving the person belongs to the old cell and is counted there.
"""

import uuid
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.errors import Conflict, FieldError, Forbidden, Invalid, NotFound
from api.core.paging import Page, decode_cursor, page_of
from api.models.members import Member, Membership, MembershipKind, Position, Transfer
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.transfers import TRANSITIONS, TransferAction, TransferState, actions_from
from api.schemas.transfers import Direction, TransferCancel, TransferIntroduce, TransferPublic, TransferReceive
from api.services.access import AFTER_EVERY_PATH, allowed, in_scope, require, scope_condition
from api.services.context import Context
from api.services.events import record
from api.services.member_access import require_member
from api.services.member_facts import overlapping, refuse_closed, require_cell
from api.services.member_today import facts_changed

_Old, _New = aliased(Organisation, name="old_cell"), aliased(Organisation, name="new_cell")

_TRANSFERS: Select[Any] = (
    select(
        *(col(getattr(Transfer, name)) for name in ("id", "version", "member_id", "state", "introduced_on")),
        *(col(getattr(Transfer, name)) for name in ("received_on", "decision_number", "reason")),
        *(col(getattr(Transfer, name)) for name in ("from_organisation_id", "to_organisation_id")),
        col(Member.full_name).label("member_name"),
        col(_Old.name).label("from_organisation_name"),
        col(_New.name).label("to_organisation_name"),
        col(_Old.path).label("old_path"),
        col(_New.path).label("new_path"),
    )
    .join(Member, col(Member.id) == col(Transfer.member_id))
    .join(_Old, col(_Old.id) == col(Transfer.from_organisation_id))
    .join(_New, col(_New.id) == col(Transfer.to_organisation_id))
)


def get(ctx: Context, transfer_id: uuid.UUID) -> TransferPublic:
    """A transfer that leads from or to where the actor has ``member:transfer``, or their own.

    Raises:
        NotFound: missing, or both cells out of scope.
        Forbidden: in scope without the right.
    """
    row = ctx.session.execute(_TRANSFERS.where(col(Transfer.id) == transfer_id)).one_or_none()
    if row is None:
        raise NotFound
    paths = (row.old_path, row.new_path)
    if row.member_id != ctx.actor.member_id:
        if not any(in_scope(ctx.actor, path) for path in paths):
            raise NotFound
        if not any(allowed(ctx.actor, Permission.MEMBER_TRANSFER, path) for path in paths):
            raise Forbidden("forbidden", permission=str(Permission.MEMBER_TRANSFER))
    return _public(ctx, row)


def find(
    ctx: Context,
    organisation_id: uuid.UUID,
    direction: Direction,
    *,
    below: bool,
    state: TransferState | None,
    cursor: str | None,
    limit: int,
) -> Page[TransferPublic]:
    """The transfers into or out of an organisation (and below it), the latest first.

    Raises:
        NotFound, Forbidden: out of scope, or without ``member:transfer``.
        Invalid: a cursor that is not one.
    """
    organisation = require(ctx, Permission.MEMBER_TRANSFER, organisation_id)
    side = _New if direction is Direction.INCOMING else _Old
    statement = _TRANSFERS.order_by(col(Transfer.id).desc()).limit(limit + 1)
    if below:
        path = col(side.path)
        inside = (path >= organisation.path) & (path < organisation.path + AFTER_EVERY_PATH)
        statement = statement.where(inside, scope_condition(ctx.actor, Permission.MEMBER_TRANSFER, path))
    else:
        statement = statement.where(col(side.id) == organisation_id)
    if state is not None:
        statement = statement.where(col(Transfer.state) == state)
    if cursor is not None:
        statement = statement.where(col(Transfer.id) < _id_of(cursor))
    rows = [_public(ctx, row) for row in ctx.session.execute(statement)]
    return page_of(rows, limit, lambda row: [str(row.id)])


def introduce(ctx: Context, request: TransferIntroduce) -> TransferPublic:
    """Introduce a person from their official cell to another one.

    Raises:
        NotFound, Forbidden: out of scope, or without ``member:transfer`` at the person's cell.
        Invalid: a day before the membership began, or an organisation that cannot take members.
        Conflict: ``transfer_in_transit``, ``no_official_membership``, ``member_merged``.
    """
    member = require_member(ctx, request.member_id, Permission.MEMBER_TRANSFER)
    membership = _official_from(ctx, member.id, request)
    if membership.organisation_id == request.organisation_id:
        raise Invalid.at("/organisation_id", "transfer_same_cell")
    require_cell(ctx, request.organisation_id, request.introduced_on)
    transfer = Transfer(
        member_id=member.id,
        from_organisation_id=membership.organisation_id,
        to_organisation_id=request.organisation_id,
        state=TransferState.IN_TRANSIT,
        introduced_on=request.introduced_on,
        decision_number=request.decision_number,
        reason=request.reason,
    )
    ctx.session.add(transfer)
    try:
        ctx.session.flush()
    except IntegrityError as error:  # one transfer under way a person: uq_transfer_in_transit
        raise Conflict("transfer_in_transit", allowed=[*actions_from(TransferState.IN_TRANSIT)]) from error
    _record(ctx, "transfer.introduced", transfer, request.reason)
    return get(ctx, transfer.id)


def receive(ctx: Context, transfer_id: uuid.UUID, request: TransferReceive) -> TransferPublic:
    """Receive a person: the official membership changes cells on that day, posts at the old cell end.

    Raises:
        NotFound, Forbidden: out of scope, or without ``member:transfer`` at the new cell.
        Invalid: a day before the introduction, or not after the beginning of the old membership.
        Conflict: ``transfer_state_refused`` with what is possible, ``no_official_membership``,
            ``cell_cannot_receive``, ``year_closed``.
    """
    transfer = _held(ctx, transfer_id, TransferAction.RECEIVE)
    if request.received_on < transfer.introduced_on:
        raise Invalid.at("/received_on", "before_introduction", on=transfer.introduced_on.isoformat())
    old = _official_until(ctx, transfer.member_id)
    if request.received_on <= old.valid_from:
        raise Invalid.at("/received_on", "before_beginning", on=old.valid_from.isoformat())
    try:
        require_cell(ctx, transfer.to_organisation_id, request.received_on)
    except Invalid as error:  # the cell was not named in this request
        code = error.errors[0].code
        raise Conflict("cell_cannot_receive", allowed=[TransferAction.CANCEL], cause=code) from error
    refuse_closed(ctx, [old.organisation_id, transfer.to_organisation_id], request.received_on)
    transfer.state = TRANSITIONS[TransferAction.RECEIVE][transfer.state]
    transfer.received_on = request.received_on
    left = old.organisation_id
    old.valid_to = request.received_on
    ctx.session.flush()  # the old one ends before the new one begins: one official membership is open at a time
    new = Membership(
        member_id=transfer.member_id,
        organisation_id=transfer.to_organisation_id,
        kind=MembershipKind.OFFICIAL,
        valid_from=request.received_on,
        decision_number=transfer.decision_number,
    )
    ctx.session.add(new)
    _end_beside(ctx, transfer, left)
    _record(ctx, "transfer.received", transfer, None, membership_id=new.id, received_on=request.received_on)
    arrival = {"on": request.received_on, "membership_id": new.id}
    record(ctx, "member.arrived", transfer.member_id, organisation_id=transfer.to_organisation_id, data=arrival)
    facts_changed(ctx, [transfer.member_id], request.received_on)
    return get(ctx, transfer.id)


def cancel(ctx: Context, transfer_id: uuid.UUID, request: TransferCancel) -> TransferPublic:
    """Call a transfer off; the person stays where they are. Either cell may.

    Raises:
        NotFound, Forbidden: out of scope, or without ``member:transfer`` at either cell.
        Conflict: ``transfer_state_refused`` with what is possible.
    """
    transfer = _held(ctx, transfer_id, TransferAction.CANCEL)
    transfer.state = TRANSITIONS[TransferAction.CANCEL][transfer.state]
    ctx.session.flush()
    _record(ctx, "transfer.cancelled", transfer, request.reason)
    return get(ctx, transfer.id)


def _held(ctx: Context, transfer_id: uuid.UUID, action: TransferAction) -> Transfer:
    """The transfer, held with its person, if the actor may do this and its state allows it."""
    seen = get(ctx, transfer_id)
    # Everything about a person is changed under the lock of the person's row, always taken first.
    ctx.session.execute(select(col(Member.id)).where(col(Member.id) == seen.member_id).with_for_update())
    transfer: Transfer = ctx.session.execute(
        select(Transfer)
        .where(col(Transfer.id) == transfer_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).scalar_one()
    ends = {transfer.to_organisation_id}
    if action is TransferAction.CANCEL:
        ends.add(transfer.from_organisation_id)
    paths = ctx.session.execute(select(col(Organisation.path)).where(col(Organisation.id).in_(ends))).scalars()
    if not any(allowed(ctx.actor, Permission.MEMBER_TRANSFER, path) for path in paths):
        raise Forbidden("forbidden", permission=str(Permission.MEMBER_TRANSFER))
    if transfer.state not in TRANSITIONS[action]:
        raise Conflict("transfer_state_refused", allowed=[*actions_from(transfer.state)], state=transfer.state)
    return transfer


def _official_until(ctx: Context, member_id: uuid.UUID) -> Membership:
    """The person's open official membership."""
    found: Membership | None = ctx.session.execute(
        select(Membership).where(
            col(Membership.member_id) == member_id,
            col(Membership.kind) == MembershipKind.OFFICIAL,
            col(Membership.valid_to) == FOREVER,
        )
    ).scalar_one_or_none()
    if found is None:
        raise Conflict("no_official_membership", allowed=["change_status"])
    return found


def _official_from(ctx: Context, member_id: uuid.UUID, request: TransferIntroduce) -> Membership:
    membership = _official_until(ctx, member_id)
    if request.introduced_on < membership.valid_from:
        error = FieldError("/introduced_on", "before_beginning", {"on": membership.valid_from.isoformat()})
        raise Invalid("invalid", errors=[error])
    return membership


def _end_beside(ctx: Context, transfer: Transfer, left: uuid.UUID) -> None:
    """End the posts at the cell that was left, and a membership beside the official one at the cell that was joined."""
    on = transfer.received_on or transfer.introduced_on
    posts = select(Position).where(
        col(Position.member_id) == transfer.member_id,
        col(Position.organisation_id) == left,
        overlapping(Position, on, FOREVER),
    )
    beside = select(Membership).where(
        col(Membership.member_id) == transfer.member_id,
        col(Membership.organisation_id) == transfer.to_organisation_id,
        col(Membership.kind) != MembershipKind.OFFICIAL,
        overlapping(Membership, on, FOREVER),
    )
    for fact in [*ctx.session.execute(posts).scalars(), *ctx.session.execute(beside).scalars()]:
        noun = "position" if isinstance(fact, Position) else "membership"
        data = {"member_id": fact.member_id, "on": on, "transfer_id": transfer.id}
        if fact.valid_from < on:
            fact.valid_to = on
            record(ctx, f"{noun}.ended", fact.id, organisation_id=fact.organisation_id, data=data)
        else:
            ctx.session.delete(fact)
            record(ctx, f"{noun}.withdrawn", fact.id, organisation_id=fact.organisation_id, data=data)


def _record(ctx: Context, kind: str, transfer: Transfer, reason: str | None, **data: Any) -> None:
    data |= {
        "member_id": transfer.member_id,
        "from_organisation_id": transfer.from_organisation_id,
        "to_organisation_id": transfer.to_organisation_id,
        "introduced_on": transfer.introduced_on,
        "decision_number": transfer.decision_number,
    }
    changes = {"reason": [None, reason]} if reason else None
    record(ctx, kind, transfer.id, organisation_id=transfer.from_organisation_id, data=data, changes=changes)


def _public(ctx: Context, row: Any) -> TransferPublic:
    fields = dict(row._mapping)
    old_path, new_path = fields.pop("old_path"), fields.pop("new_path")
    may_old = allowed(ctx.actor, Permission.MEMBER_TRANSFER, old_path)
    may_new = allowed(ctx.actor, Permission.MEMBER_TRANSFER, new_path)
    mine = {TransferAction.RECEIVE: may_new, TransferAction.CANCEL: may_old or may_new}
    fields["allowed_actions"] = [action for action in actions_from(fields["state"]) if mine[action]]
    return TransferPublic.model_validate(fields)


def _id_of(cursor: str) -> uuid.UUID:
    try:
        return uuid.UUID(decode_cursor(cursor, (str,))[0])
    except ValueError as error:
        raise Invalid.at("?cursor", "cursor_invalid") from error
