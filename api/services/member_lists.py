"""Members many at a time: whole lists created and changed in a few statements, with the trail of each person.

What may be done, and whether it is right, has been found out by whoever calls (``imports.member_plans``); the people
concerned are locked.
"""

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Table, bindparam, insert, select, update
from sqlmodel import SQLModel

from api.core.bulk import insert_rows
from api.core.clock import FOREVER
from api.core.ids import new_id
from api.models.base import table_of
from api.models.members import Member, Membership, MembershipKind
from api.rules.members import MemberStatus, name_forms
from api.schemas.member_statuses import StatusChange
from api.schemas.positions import PositionOpen
from api.services import counters, events, member_statuses, positions
from api.services.context import Context
from api.services.histories import batches
from api.services.member_moves import Mark, Move, mark_many, move_many
from api.services.member_names import index_names
from api.services.member_profiles import changes_between, columns_of
from api.services.member_today import facts_changed

_MEMBERS: Table = table_of(Member)


@dataclass(frozen=True)
class NewMember:
    """Somebody new: the whole profile, and the cell and status from a day on. ``residence_id``: a cell beside it."""

    profile: Mapping[str, Any]
    organisation_id: uuid.UUID
    status: MemberStatus
    valid_from: date
    decision_number: str | None = None
    key_leader: bool = False
    residence_id: uuid.UUID | None = None
    position: PositionOpen | None = None


@dataclass(frozen=True)
class MemberChange:
    """What changes of somebody, from a day on. None: that stays as it is.

    ``profile`` is the whole profile as it becomes, ``changed`` says which of its fields: name → [old, new].
    ``returns_to_id``: the cell of somebody who had left and comes back by the new status.
    """

    member_id: uuid.UUID
    home_organisation_id: uuid.UUID
    profile: Mapping[str, Any] | None
    changed: Mapping[str, list[Any]]
    valid_from: date
    decision_number: str | None = None
    move_to_id: uuid.UUID | None = None
    returns_to_id: uuid.UUID | None = None
    status: MemberStatus | None = None
    key_leader: bool | None = None
    residence_id: uuid.UUID | None = None
    position: PositionOpen | None = None


def lock(ctx: Context, member_ids: Collection[uuid.UUID]) -> None:
    """Hold people until the transaction ends, in the order in which everybody takes them."""
    for batch in batches(sorted(set(member_ids))):
        ctx.session.execute(
            select(_MEMBERS.c.id).where(_MEMBERS.c.id.in_(batch)).order_by(_MEMBERS.c.id).with_for_update()
        ).all()


def create_many(ctx: Context, rows: Sequence[NewMember]) -> list[uuid.UUID]:
    """Write new people with their first membership and status. Gives their ids, in the order of the rows."""
    ids = [new_id() for _ in rows]
    members, memberships, statuses, leaders = [], [], [], []
    for member_id, row in zip(ids, rows, strict=True):
        here = row.valid_from <= ctx.today
        members.append(
            _record(ctx, member_id)
            | columns_of(row.profile)
            | {
                "organisation_id": row.organisation_id if here else None,
                "home_organisation_id": row.organisation_id,
                "status": row.status,
                "key_leader": row.key_leader and here,
                "merged_into_id": None,
            }
        )
        fact = {"member_id": member_id, "valid_from": row.valid_from, "decision_number": row.decision_number}
        memberships.append(_membership(ctx, fact, row.organisation_id, MembershipKind.OFFICIAL))
        if row.residence_id is not None:
            memberships.append(_membership(ctx, fact, row.residence_id, MembershipKind.RESIDENCE))
        statuses.append(_fact(ctx, fact) | {"status": row.status, "reason": None})
        if row.key_leader:
            leaders.append(_fact(ctx, fact) | {"organisation_id": row.organisation_id})
        events.record(
            ctx,
            "member.created",
            member_id,
            organisation_id=row.organisation_id,
            data={"status": row.status, "valid_from": row.valid_from, "key_leader": row.key_leader},
            changes=changes_between({}, row.profile),
        )
    for table, written in (
        ("member", members),
        ("membership", memberships),
        ("member_status", statuses),
        ("key_leader", leaders),
    ):
        insert_rows(ctx.session, SQLModel.metadata.tables[table], written)
    index_names(ctx.session, [name_forms(row.profile["full_name"], row.profile["name_sort_override"]) for row in rows])
    counters.people_changed(
        ctx, [member_id for member_id, row in zip(ids, rows, strict=True) if row.valid_from <= ctx.today]
    )
    for member_id, row in zip(ids, rows, strict=True):
        if row.position is not None:
            positions.appoint(ctx, member_id, row.position)
    return ids


def change_many(ctx: Context, changes: Sequence[MemberChange]) -> None:
    """Carry out changes of people.

    Raises:
        Conflict, Invalid: what only the rules of statuses know, and ``year_closed``.
    """
    _change_profiles(ctx, [each for each in changes if each.profile is not None])
    beside = [each for each in changes if each.residence_id is not None]
    if beside:
        ctx.session.execute(
            insert(Membership),
            [_membership(ctx, _since(each), each.residence_id, MembershipKind.RESIDENCE) for each in beside],
        )
    moves = [
        Move(each.member_id, each.move_to_id, each.valid_from, each.decision_number)
        for each in changes
        if each.move_to_id is not None
    ]
    marks = [
        Mark(each.member_id, each.home_organisation_id, each.key_leader, each.valid_from, each.decision_number)
        for each in changes
        if each.key_leader is not None
    ]
    move_many(ctx, moves)
    mark_many(ctx, marks)
    touched = {(move.on, move.member_id) for move in moves} | {(mark.on, mark.member_id) for mark in marks}
    for day in sorted({day for day, _ in touched}):
        facts_changed(ctx, [member_id for on, member_id in touched if on == day], day)
    for each in changes:
        if each.status is not None:
            request = StatusChange(
                status=each.status,
                valid_from=each.valid_from,
                decision_number=each.decision_number,
                organisation_id=each.returns_to_id,
            )
            member_statuses.change(ctx, each.member_id, request)
        if each.position is not None:
            positions.appoint(ctx, each.member_id, each.position)


def _change_profiles(ctx: Context, changes: Sequence[MemberChange]) -> None:
    if not changes:
        return
    written = [
        {"key_member": each.member_id}
        | {f"new_{name}": value for name, value in columns_of(each.profile or {}).items()}
        for each in changes
    ]
    names = [name.removeprefix("new_") for name in written[0] if name != "key_member"]
    ctx.session.connection().execute(
        update(_MEMBERS)
        .where(_MEMBERS.c.id == bindparam("key_member"))
        .values(
            {name: bindparam(f"new_{name}") for name in names}
            | {"version": _MEMBERS.c.version + 1, "updated_at": ctx.at}
        ),
        written,
    )
    renamed = [each.profile or {} for each in changes if "full_name" in each.changed]
    index_names(ctx.session, [name_forms(profile["full_name"], profile["name_sort_override"]) for profile in renamed])
    for each in changes:
        events.record(
            ctx,
            "member.updated",
            each.member_id,
            organisation_id=each.home_organisation_id,
            data={"fields": sorted(each.changed)},
            changes=dict(each.changed),
        )


def _record(ctx: Context, own: uuid.UUID) -> dict[str, Any]:
    return {"id": own, "created_at": ctx.at, "updated_at": ctx.at, "version": 1}


def _fact(ctx: Context, fact: Mapping[str, Any]) -> dict[str, Any]:
    return _record(ctx, new_id()) | {"valid_to": FOREVER} | dict(fact)


def _membership(
    ctx: Context, fact: Mapping[str, Any], organisation_id: uuid.UUID | None, kind: MembershipKind
) -> dict[str, Any]:
    return _fact(ctx, fact) | {
        "organisation_id": organisation_id,
        "kind": kind,
        "reason": None,
        "reorganisation_id": None,
    }


def _since(change: MemberChange) -> dict[str, Any]:
    return {
        "member_id": change.member_id,
        "valid_from": change.valid_from,
        "decision_number": change.decision_number,
    }
