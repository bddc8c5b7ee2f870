"""Telling the trail when a dated fact begins or ends, for whoever follows it and keeps copies.

A fact that is dated ahead is written at once, with an event of that moment. When its day comes nothing is written, so
nobody who only follows the trail would notice: the turn of the day says it here, as ``<noun>.begun`` and
``<noun>.expired``. What begins or ends on the very day it is written has its own event already.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Select, select
from sqlmodel import col

from api.models.accounts import Grant
from api.models.directives import Theme
from api.models.members import KeyLeaderPeriod, Member, Membership, MemberStatusPeriod, Position
from api.models.organisations import Placement
from api.models.standards import StandardVersion
from api.services import events
from api.services.context import Context
from api.services.turning_days import first_day_after

AnySelect = Select[*tuple[Any, ...]]


class _Kind(NamedTuple):
    noun: str
    facts: AnySelect
    valid_from: Any
    valid_to: Any


def _about(noun: str, model: Any, **named: Any) -> _Kind:
    """A kind of dated fact with the id of its organisation and of whatever else it concerns."""
    columns = {"organisation_id": model.organisation_id, **named}
    statement = select(col(model.id), *(col(column).label(name) for name, column in columns.items()))
    return _Kind(noun, statement, col(model.valid_from), col(model.valid_to))


_STATUSES: AnySelect = (
    select(
        col(MemberStatusPeriod.id),
        col(Member.organisation_id),
        col(MemberStatusPeriod.member_id),
        col(MemberStatusPeriod.status),
    )
    .select_from(MemberStatusPeriod)
    .join(Member, col(Member.id) == col(MemberStatusPeriod.member_id))
)
_PLACES: AnySelect = select(
    col(Placement.organisation_id).label("id"), col(Placement.organisation_id), col(Placement.parent_id)
).where(col(Placement.inherited).is_(False))

_KINDS: Sequence[_Kind] = (
    _Kind("placement", _PLACES, col(Placement.valid_from), col(Placement.valid_to)),
    _about("membership", Membership, member_id=Membership.member_id, kind=Membership.kind),
    _Kind("member_status", _STATUSES, col(MemberStatusPeriod.valid_from), col(MemberStatusPeriod.valid_to)),
    _about("key_leader", KeyLeaderPeriod, member_id=KeyLeaderPeriod.member_id),
    _about("position", Position, member_id=Position.member_id, kind=Position.kind),
    _about("grant", Grant, account_id=Grant.account_id, role=Grant.role),
    _about("theme", Theme),
    _about("standard", StandardVersion, number=StandardVersion.number),
)
"""What the trail tells beginnings and ends of. An organisation's own is that of its place in the tree."""


def next_turn(ctx: Context, after: date) -> date | None:
    """The first day after a day on which a fact begins or ends."""
    return first_day_after(ctx.session, after, *(end for kind in _KINDS for end in (kind.valid_from, kind.valid_to)))


def turn(ctx: Context, day: date) -> None:
    """Record what begins and what ends with this day. All of it was written on earlier days."""
    for kind in _KINDS:
        for verb, column in (("expired", kind.valid_to), ("begun", kind.valid_from)):
            for row in ctx.session.execute(kind.facts.where(column == day)):
                data = dict(row._mapping)
                subject_id, organisation_id = data.pop("id"), data.pop("organisation_id")
                events.record(
                    ctx,
                    f"{kind.noun}.{verb}",
                    subject_id,
                    organisation_id=organisation_id,
                    data={**data, "on": day},
                )
