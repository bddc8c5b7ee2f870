"""Moving many people to other cells at once, and marking many as key leaders, without a transfer in between.

For lists that say where people are now. The people are locked, and none has a transfer under way.
"""

import uuid
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Table, bindparam, delete, insert, select, update
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.ids import new_id
from api.models.base import table_of
from api.models.members import KeyLeaderPeriod, Membership, MembershipKind, Position
from api.services import events
from api.services.context import Context
from api.services.histories import batches

_MEMBERSHIPS: Table = table_of(Membership)

DatedTable = type[Membership] | type[Position] | type[KeyLeaderPeriod]


@dataclass(frozen=True)
class Move:
    """Somebody belongs to another cell from a day on."""

    member_id: uuid.UUID
    organisation_id: uuid.UUID
    on: date
    decision_number: str | None = None


@dataclass(frozen=True)
class Mark:
    """Somebody counts as a key leader from a day on, or no longer."""

    member_id: uuid.UUID
    organisation_id: uuid.UUID
    key_leader: bool
    on: date
    decision_number: str | None = None


def move_many(ctx: Context, moves: Sequence[Move]) -> None:
    """End official memberships and begin those at the new cells, as receiving a transfer does.

    A membership that begins on the very day changes cells itself, as if the old one had not been. Posts at the old
    cell end, and so does a membership beside the official one at the new cell.
    """
    by_member = {move.member_id: move for move in moves}
    left: dict[uuid.UUID, uuid.UUID] = {}
    ending: list[tuple[Any, date]] = []
    corrected: list[dict[str, Any]] = []
    opened: list[dict[str, Any]] = []
    for membership in _open(ctx, Membership, by_member):
        move = by_member[membership.member_id]
        if membership.kind is not MembershipKind.OFFICIAL:
            if membership.organisation_id == move.organisation_id:
                ending.append((membership, move.on))
            continue
        left[move.member_id] = membership.organisation_id
        if membership.valid_from == move.on:
            corrected.append({"key_id": membership.id, "new_organisation_id": move.organisation_id})
        else:
            ending.append((membership, move.on))
            opened.append(_membership(ctx, move))
        _record_move(ctx, membership, move)
    _end(ctx, Membership, ending)
    if corrected:
        ctx.session.connection().execute(
            update(_MEMBERSHIPS)
            .where(_MEMBERSHIPS.c.id == bindparam("key_id"))
            .values(organisation_id=bindparam("new_organisation_id"), version=_MEMBERSHIPS.c.version + 1),
            corrected,
        )
    if opened:
        ctx.session.execute(insert(Membership), opened)
    posts = [
        (post, by_member[post.member_id].on)
        for post in _open(ctx, Position, by_member)
        if post.organisation_id == left.get(post.member_id)
    ]
    _end(ctx, Position, posts)


def mark_many(ctx: Context, marks: Sequence[Mark]) -> None:
    """Begin or end the times in which people count as key leaders."""
    by_member = {mark.member_id: mark for mark in marks}
    ending = {mark.member_id for mark in marks if not mark.key_leader}
    periods = [(period, by_member[period.member_id].on) for period in _open(ctx, KeyLeaderPeriod, ending)]
    _end(ctx, KeyLeaderPeriod, periods)
    beginning = [
        _fact(ctx, mark.member_id, mark.organisation_id, mark.on, mark.decision_number)
        for mark in marks
        if mark.key_leader
    ]
    if beginning:
        ctx.session.execute(insert(KeyLeaderPeriod), beginning)
    for mark in marks:
        events.record(
            ctx,
            "key_leader.marked" if mark.key_leader else "key_leader.ended",
            mark.member_id,
            organisation_id=mark.organisation_id,
            data={"member_id": mark.member_id, "on": mark.on, "decision_number": mark.decision_number},
        )


def _open(ctx: Context, table: DatedTable, member_ids: Collection[uuid.UUID]) -> Iterator[Any]:
    """The facts of people that have no end."""
    for batch in batches(member_ids):
        yield from ctx.session.execute(
            select(table_of(table)).where(col(table.member_id).in_(batch), col(table.valid_to) == FOREVER)
        )


def _end(ctx: Context, table: DatedTable, facts: Sequence[tuple[Any, date]]) -> None:
    """End facts on a day each; one that would begin only then falls away."""
    rows: Table = table_of(table)
    ended = [{"key_id": fact.id, "new_valid_to": on} for fact, on in facts if fact.valid_from < on]
    if ended:
        ctx.session.connection().execute(
            update(rows)
            .where(rows.c.id == bindparam("key_id"))
            .values(valid_to=bindparam("new_valid_to"), version=rows.c.version + 1, updated_at=ctx.at),
            ended,
        )
    for batch in batches([fact.id for fact, on in facts if fact.valid_from >= on]):
        ctx.session.execute(delete(table).where(col(table.id).in_(batch)))


def _record_move(ctx: Context, membership: Any, move: Move) -> None:
    events.record(
        ctx,
        "membership.moved",
        membership.id,
        organisation_id=membership.organisation_id,
        data={
            "member_id": move.member_id,
            "from_organisation_id": membership.organisation_id,
            "to_organisation_id": move.organisation_id,
            "on": move.on,
            "decision_number": move.decision_number,
        },
    )
    events.record(ctx, "member.arrived", move.member_id, organisation_id=move.organisation_id, data={"on": move.on})


def _membership(ctx: Context, move: Move) -> dict[str, Any]:
    return _fact(ctx, move.member_id, move.organisation_id, move.on, move.decision_number) | {
        "kind": MembershipKind.OFFICIAL,
        "reason": None,
        "reorganisation_id": None,
    }


def _fact(
    ctx: Context, member_id: uuid.UUID, organisation_id: uuid.UUID, on: date, decision_number: str | None
) -> dict[str, Any]:
    return {
        "id": new_id(),
        "created_at": ctx.at,
        "updated_at": ctx.at,
        "version": 1,
        "member_id": member_id,
        "organisation_id": organisation_id,
        "valid_from": on,
        "valid_to": FOREVER,
        "decision_number": decision_number,
    }
