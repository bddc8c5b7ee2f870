"""What a reorganisation does to people: memberships that go to a successor, positions and granted roles that end.

It writes the tables of members and of accounts, since a reorganisation is one decision over all of them: a unit must
not end without its people having gone somewhere in the same transaction.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update
from sqlmodel import Session, col

from api.core.clock import FOREVER
from api.core.ids import new_id
from api.models.accounts import Grant
from api.models.base import table_of
from api.models.members import Member, Membership, MembershipKind, Position, Transfer, TransferState
from api.models.pledges import Pledge
from api.rules.dated_trees import Tree
from api.rules.organisations import Interval, Kinds
from api.rules.pledges import PledgeState
from api.rules.reorganisations import CaseFault, Changes, Resettling
from api.schemas.reorganisations import EndedGrant, EndedPosition, PlannedMember, PlannedPledges
from api.services import events, member_today
from api.services.context import Context


@dataclass(frozen=True)
class Held:
    """A membership at an organisation that a case touches, from the effective date on."""

    membership_id: uuid.UUID
    member_id: uuid.UUID
    full_name: str
    kind: MembershipKind
    organisation_id: uuid.UUID
    valid_from: date
    valid_to: date


@dataclass(frozen=True)
class Settlement:
    """Everything a case does to people, and what stands in its way."""

    members: Sequence[PlannedMember]
    pledges: Sequence[PlannedPledges]
    positions: Sequence[EndedPosition]
    grants: Sequence[EndedGrant]
    faults: Sequence[CaseFault]


def plan(session: Session, changes: Changes, after: Tree, kinds: Kinds, day: date) -> Settlement:
    """Look up what a case effective on a day does to people. ``after`` is the tree as the case makes it."""
    sources = {each.source_id: each for each in changes.resettlings}
    closing = {each.organisation_id for each in changes.closings}
    held: defaultdict[uuid.UUID, list[Held]] = defaultdict(list)
    for each in _memberships(session, sources, day):
        held[each.organisation_id].append(each)
    members: list[PlannedMember] = []
    faults: list[CaseFault] = []
    for source_id, resettling in sources.items():
        moves = list(_moves(resettling, held[source_id], leaves_all=source_id in closing))
        faults += _faults(resettling, held[source_id], moves, after, kinds, day)
        members += moves
    faults += _transfer_faults(session, changes)
    faults += _retyping_faults(session, changes, kinds, day)
    positions, later = _positions(session, closing, day)
    faults += [CaseFault("later_fact", _pointer(changes, each), each) for each in later]
    return Settlement(members, _pledges(session, members), positions, _grants(session, closing, day), faults)


def write(ctx: Context, case_id: uuid.UUID, settlement: Settlement, decision_number: str | None, day: date) -> None:
    """Write a plan's effect on people: rows are closed on the day and opened at the successor."""
    moves = [each for each in settlement.members if each.organisation_id_after is not None]
    people = {each.member_id for each in moves}
    ctx.session.execute(  # people before their facts, in one order, as every change of a person does
        select(col(Member.id)).where(col(Member.id).in_(people)).order_by(col(Member.id)).with_for_update()
    ).all()
    _close(ctx.session, Membership, [each.membership_id for each in moves], day)
    rows: list[dict[str, Any]] = [
        {
            "id": new_id(),
            "member_id": each.member_id,
            "organisation_id": each.organisation_id_after,
            "kind": each.kind,
            "valid_from": day,
            "valid_to": each.valid_to or FOREVER,
            "decision_number": decision_number,
            "reorganisation_id": case_id,
        }
        for each in moves
    ]
    if rows:
        ctx.session.execute(insert(Membership), rows)
    _close(ctx.session, Position, [each.position_id for each in settlement.positions], day)
    _close(ctx.session, Grant, [each.grant_id for each in settlement.grants], day)
    for row, move in zip(rows, moves, strict=True):
        events.record(
            ctx,
            "membership.moved",
            row["id"],
            organisation_id=move.organisation_id_after,
            data={
                "member_id": move.member_id,
                "kind": move.kind,
                "from_organisation_id": move.organisation_id,
                "effective_on": day,
                "reorganisation_id": case_id,
            },
        )
    for position in settlement.positions:
        events.record(
            ctx,
            "position.ended",
            position.position_id,
            organisation_id=position.organisation_id,
            data={"member_id": position.member_id, "valid_to": day, "reorganisation_id": case_id},
        )
    for grant in settlement.grants:
        events.record(
            ctx,
            "grant.ended",
            grant.grant_id,
            organisation_id=grant.organisation_id,
            data={"account_id": grant.account_id, "valid_to": day, "reorganisation_id": case_id},
        )
    member_today.facts_changed(ctx, people, day)


def take_back(
    ctx: Context,
    case_id: uuid.UUID,
    members: Sequence[PlannedMember],
    positions: Sequence[EndedPosition],
    grants: Sequence[EndedGrant],
) -> None:
    """Undo what a scheduled case wrote about people, before its day has come."""
    table = table_of(Membership)
    ctx.session.execute(table.delete().where(table.c.reorganisation_id == case_id))
    _reopen(ctx.session, Membership, {each.membership_id: each.valid_to for each in members})
    _reopen(ctx.session, Position, {each.position_id: each.valid_to for each in positions})
    _reopen(ctx.session, Grant, {each.grant_id: each.valid_to for each in grants})


def _memberships(session: Session, source_ids: Collection[uuid.UUID], day: date) -> Iterator[Held]:
    for row in session.execute(
        select(
            col(Membership.id),
            col(Membership.member_id),
            col(Member.full_name),
            col(Membership.kind),
            col(Membership.organisation_id),
            col(Membership.valid_from),
            col(Membership.valid_to),
        )
        .join(Member, col(Member.id) == col(Membership.member_id))
        .where(col(Membership.organisation_id).in_(source_ids), col(Membership.valid_to) > day)
        .order_by(col(Membership.organisation_id), col(Member.name_sort), col(Membership.id))
    ):
        yield Held(*row)


def _moves(resettling: Resettling, held: Sequence[Held], *, leaves_all: bool) -> Iterator[PlannedMember]:
    for each in held:
        to = resettling.by_member.get(each.member_id, resettling.rest_to)
        if to is not None or leaves_all:
            yield PlannedMember(
                membership_id=each.membership_id,
                member_id=each.member_id,
                full_name=each.full_name,
                kind=each.kind,
                organisation_id=each.organisation_id,
                organisation_id_after=to,
                valid_to=each.valid_to,
            )


def _faults(
    resettling: Resettling,
    held: Sequence[Held],
    moves: Sequence[PlannedMember],
    after: Tree,
    kinds: Kinds,
    day: date,
) -> Iterator[CaseFault]:
    source_id = resettling.source_id
    here = {each.member_id for each in held}
    for number, member_id in enumerate(resettling.by_member):
        if member_id not in here:
            yield CaseFault("member_not_here", f"/members/{number}/member_id", source_id)
    if any(each.valid_from >= day for each in held):
        yield CaseFault("later_fact", resettling.pointer, source_id)
    homeless = sum(each.organisation_id_after is None for each in moves)
    if homeless:
        yield CaseFault("members_remain", resettling.pointer, source_id, {"count": homeless})
    lasting: dict[uuid.UUID, date] = {}
    for each in moves:
        if each.organisation_id_after is not None:
            last = lasting.get(each.organisation_id_after, day)
            lasting[each.organisation_id_after] = max(last, each.valid_to or FOREVER)
    for destination_id, valid_to in lasting.items():
        unit = after[destination_id]
        if not unit.life.contains(Interval(day, valid_to)):
            yield CaseFault("successor_ends", resettling.pointer, destination_id)
        elif not all(kinds[each.kind].holds_members for each in unit.profiles if each.overlap(Interval(day, valid_to))):
            yield CaseFault("kind_holds_no_members", resettling.pointer, destination_id)


def _transfer_faults(session: Session, changes: Changes) -> Iterator[CaseFault]:
    closing = [each.organisation_id for each in changes.closings]
    if not closing:
        return
    for column in (col(Transfer.from_organisation_id), col(Transfer.to_organisation_id)):
        for organisation_id, count in session.execute(
            select(column, func.count())
            .where(column.in_(closing), col(Transfer.state) == TransferState.IN_TRANSIT)
            .group_by(column)
        ):
            pointer = _pointer(changes, organisation_id)
            yield CaseFault("transfers_in_transit", pointer, organisation_id, {"count": count})


def _retyping_faults(session: Session, changes: Changes, kinds: Kinds, day: date) -> Iterator[CaseFault]:
    """Members must be gone before an organisation is given a kind that holds none."""
    retyped = {
        each.organisation_id
        for each in changes.describings
        if (kind := kinds.get(each.fields.get("kind") or "")) is not None and not kind.holds_members
    }
    for organisation_id, count in session.execute(
        select(col(Membership.organisation_id), func.count())
        .where(col(Membership.organisation_id).in_(retyped), col(Membership.valid_to) > day)
        .group_by(col(Membership.organisation_id))
    ):
        yield CaseFault("members_remain", "/new_kind", organisation_id, {"count": count})


def _positions(
    session: Session, closing: Collection[uuid.UUID], day: date
) -> tuple[list[EndedPosition], list[uuid.UUID]]:
    """The positions that end, and the organisations with positions that would begin only then or later."""
    rows = session.execute(
        select(Position)
        .where(col(Position.organisation_id).in_(closing), col(Position.valid_to) > day)
        .order_by(col(Position.id))
    ).scalars()
    ended: list[EndedPosition] = []
    later: list[uuid.UUID] = []
    for row in rows:
        if row.valid_from >= day:
            later.append(row.organisation_id)
            continue
        ended.append(
            EndedPosition(
                position_id=row.id,
                member_id=row.member_id,
                organisation_id=row.organisation_id,
                kind=row.kind,
                valid_to=row.valid_to,
            )
        )
    return ended, list(dict.fromkeys(later))


def _grants(session: Session, closing: Collection[uuid.UUID], day: date) -> list[EndedGrant]:
    """The granted roles that end. One that would begin only then or later gives no right at a unit that has ended."""
    rows = session.execute(
        select(Grant)
        .where(
            col(Grant.organisation_id).in_(closing),
            col(Grant.valid_from) < day,
            col(Grant.valid_to) > day,
            col(Grant.ended_at).is_(None),
        )
        .order_by(col(Grant.id))
    ).scalars()
    return [
        EndedGrant(
            grant_id=row.id,
            account_id=row.account_id,
            organisation_id=row.organisation_id,
            role=row.role,
            below=row.below,
            valid_to=row.valid_to,
        )
        for row in rows
    ]


def _pledges(session: Session, members: Sequence[PlannedMember]) -> list[PlannedPledges]:
    """The open pledges of members who change their official cell."""
    people = [each.member_id for each in members if each.kind == MembershipKind.OFFICIAL]
    if not people:
        return []
    count = func.count().label("count")
    rows = session.execute(
        select(col(Pledge.organisation_id), col(Pledge.year), col(Pledge.state), count)
        .where(col(Pledge.member_id).in_(people), col(Pledge.state).not_in((PledgeState.CLOSED, PledgeState.ENDED)))
        .group_by(col(Pledge.organisation_id), col(Pledge.year), col(Pledge.state))
        .order_by(col(Pledge.year), col(Pledge.organisation_id), col(Pledge.state))
    )
    return [PlannedPledges.model_validate(dict(row._mapping)) for row in rows]


def _close(
    session: Session,
    table: type[Membership] | type[Position] | type[Grant],
    ids: Collection[uuid.UUID],
    day: date,
) -> None:
    if ids:
        session.execute(
            update(table)
            .where(col(table.id).in_(ids))
            .values(valid_to=day, version=table.version + 1)
            .execution_options(synchronize_session=False)
        )


def _reopen(
    session: Session,
    model: type[Membership] | type[Position] | type[Grant],
    ends: dict[uuid.UUID, date | None],
) -> None:
    if ends:
        table = table_of(model)
        session.connection().execute(
            update(table)
            .where(table.c.id == bindparam("row_id"))
            .values(valid_to=bindparam("former_end"), version=table.c.version + 1),
            [{"row_id": row_id, "former_end": end or FOREVER} for row_id, end in ends.items()],
        )


def _pointer(changes: Changes, organisation_id: uuid.UUID) -> str:
    return next(each.pointer for each in changes.everything() if each.organisation_id == organisation_id)
