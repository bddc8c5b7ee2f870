"""Merging two records of one person: everything goes to the record that remains, and every step stays on the trail.

The record that is given up keeps its id and points to the other one. What both say of the same time is taken out,
so that nobody counts twice; what closed years were counted from stays where it is.
"""

import uuid
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlmodel import col

from api.core.clock import FOREVER
from api.core.errors import Conflict, Forbidden, Invalid
from api.core.ids import new_id
from api.models.accounts import Account
from api.models.members import (
    ExternalKey,
    KeyLeaderPeriod,
    Member,
    Membership,
    MemberStatusPeriod,
    Position,
    Transfer,
)
from api.models.years import ClosedCell
from api.rules.access import Permission
from api.rules.member_merges import Interval, Settlement, settle
from api.rules.members import DEPARTED
from api.rules.transfers import TransferState
from api.schemas.member_duplicates import MemberMerge, MemberMerged
from api.services import consents, member_belongings, pledge_owners
from api.services.context import Context, check_version
from api.services.events import record
from api.services.member_access import reach, refuse_merged
from api.services.member_profiles import PROFILE, changes_between, columns_of, profile_of
from api.services.member_today import facts_changed

Fact = Membership | MemberStatusPeriod | KeyLeaderPeriod | Position

_SLOTS: dict[type[Fact], tuple[str, Callable[[Any], Any]]] = {
    Membership: ("membership", lambda fact: fact.kind),
    MemberStatusPeriod: ("member_status", lambda _fact: None),
    KeyLeaderPeriod: ("key_leader", lambda _fact: None),
    Position: ("position", lambda fact: (fact.organisation_id, fact.kind)),
}
"""Dated tables: what they are called in the trail, and which facts exclude each other."""


def merge(ctx: Context, member_id: uuid.UUID, request: MemberMerge, expected: int | None) -> MemberMerged:
    """Merge another record into this one.

    Raises:
        NotFound, Forbidden: one of them is out of scope, or ``member:merge`` is missing where it is kept.
        PreconditionMissing, Stale: not based on the present version of the remaining record.
        Invalid: ``merge_with_itself``.
        Conflict: ``member_merged``, ``merge_numbers_differ``, ``merge_pledges_clash`` (both have a pledge in one
            year), ``merge_into_departed`` (merge the other way round), ``merge_both_in_transit``.
    """
    if request.duplicate_id == member_id:
        raise Invalid.at("/duplicate_id", "merge_with_itself")
    kept, duplicate = _both(ctx, member_id, request.duplicate_id)
    check_version(kept, expected)
    _refuse_clashes(ctx, kept, duplicate)

    trace: dict[str, Any] = {"moved": {}, "dropped": {}}
    profile = _take_profile(ctx, kept, duplicate)
    open_from = _open_from(ctx, duplicate.id)
    for table in _SLOTS:
        _settle_table(ctx, table, kept.id, duplicate.id, open_from, trace)
    moved = Counter({noun: len(ids) for noun, ids in trace["moved"].items()})
    moved["pledge"] = pledge_owners.hand_over(ctx, duplicate.id, kept.id)
    moved["consent"] = consents.hand_over(ctx, duplicate.id, kept.id)
    member_belongings.repoint(ctx, ExternalKey, "subject_id", duplicate.id, kept.id)
    member_belongings.repoint(ctx, Member, "merged_into_id", duplicate.id, kept.id)
    if not ctx.session.execute(select(col(Account.id)).where(col(Account.member_id) == kept.id)).first():
        member_belongings.repoint(ctx, Account, "member_id", duplicate.id, kept.id)
    moved += member_belongings.hand_over(ctx, duplicate.id, kept.id)
    duplicate.merged_into_id = kept.id
    duplicate.home_organisation_id = kept.home_organisation_id
    record(
        ctx,
        "member.merged",
        kept.id,
        organisation_id=kept.home_organisation_id,
        data={"duplicate_id": duplicate.id, **trace},
        changes=profile | {"reason": [None, request.reason]},
    )
    record(
        ctx,
        "member.merged_away",
        duplicate.id,
        organisation_id=kept.home_organisation_id,
        data={"merged_into_id": kept.id},
    )
    facts_changed(ctx, [kept.id, duplicate.id], date.min)
    ctx.session.refresh(kept)
    return MemberMerged(
        member_id=kept.id,
        duplicate_id=duplicate.id,
        version=kept.version,
        moved={noun: number for noun, number in moved.items() if number},
        dropped={noun: len(facts) for noun, facts in trace["dropped"].items()},
    )


def _both(ctx: Context, member_id: uuid.UUID, duplicate_id: uuid.UUID) -> tuple[Member, Member]:
    """Both records, locked in one order whoever is merged into whom, if the actor may merge them."""
    found = {each: reach(ctx, each, lock=True) for each in sorted((member_id, duplicate_id))}
    for each in found.values():
        if not each.allows_at_home(ctx, Permission.MEMBER_MERGE):
            raise Forbidden("forbidden", permission=str(Permission.MEMBER_MERGE))
        refuse_merged(each.member)
    return found[member_id].member, found[duplicate_id].member


def _refuse_clashes(ctx: Context, kept: Member, duplicate: Member) -> None:
    if kept.national_id and duplicate.national_id and kept.national_id != duplicate.national_id:
        raise Conflict("merge_numbers_differ", allowed=["update"])
    if kept.status in DEPARTED and duplicate.status not in DEPARTED:
        raise Conflict("merge_into_departed", allowed=["merge_the_other_way"])
    years = pledge_owners.years_of_both(ctx, kept.id, duplicate.id)
    if years:
        raise Conflict("merge_pledges_clash", allowed=[], years=", ".join(map(str, years)))
    under_way = ctx.session.execute(
        select(func.count()).where(
            col(Transfer.member_id).in_([kept.id, duplicate.id]), col(Transfer.state) == TransferState.IN_TRANSIT
        )
    ).scalar_one()
    if under_way > 1:
        raise Conflict("merge_both_in_transit", allowed=["cancel"])


def _take_profile(ctx: Context, kept: Member, duplicate: Member) -> dict[str, Any]:
    """Fill what the remaining record does not know, and take the numbers from the other one."""
    before, other = profile_of(kept), profile_of(duplicate)
    duplicate.national_id = duplicate.card_number = None
    ctx.session.flush()  # the numbers are free before the other record takes them
    after = {name: other[name] if before[name] is None else before[name] for name in PROFILE}
    for name, value in columns_of(after).items():
        setattr(kept, name, value)
    given_up = {f"duplicate_{name}": [other[name], None] for name in ("national_id", "card_number") if other[name]}
    return changes_between(before, after) | given_up


def _open_from(ctx: Context, member_id: uuid.UUID) -> date:
    """The first day that no closed year of a person's cells reaches."""
    cells = select(col(Membership.organisation_id)).where(col(Membership.member_id) == member_id)
    year = ctx.session.execute(
        select(func.max(col(ClosedCell.year))).where(col(ClosedCell.organisation_id).in_(cells))
    ).scalar()
    return date.min if year is None else date(year + 1, 1, 1)


def _settle_table(
    ctx: Context, table: type[Fact], kept_id: uuid.UUID, duplicate_id: uuid.UUID, open_from: date, trace: dict[str, Any]
) -> None:
    noun, slot = _SLOTS[table]
    own = _facts_of(ctx, table, kept_id)
    for fact in _facts_of(ctx, table, duplicate_id):
        others = [Interval(each.valid_from, each.valid_to) for each in own if slot(each) == slot(fact)]
        settled = settle(Interval(fact.valid_from, fact.valid_to), others, open_from)
        whole = settled.moved == Interval(fact.valid_from, fact.valid_to)
        if settled.moved is not None:
            trace["moved"].setdefault(noun, []).append(fact.id)
        if not whole:
            trace["dropped"].setdefault(noun, []).append(_described(fact))
        _write(ctx, table, fact, kept_id, settled)
    ctx.session.flush()


def _write(ctx: Context, table: type[Fact], fact: Fact, kept_id: uuid.UUID, settled: Settlement) -> None:
    if settled.kept is not None and settled.moved is not None:
        interval = {"valid_from": settled.kept.valid_from, "valid_to": settled.kept.valid_to}
        ctx.session.add(table.model_validate(fact.model_dump() | {"id": new_id(), "version": 1} | interval))
    remaining = settled.moved or settled.kept
    if remaining is None:
        ctx.session.delete(fact)
        return
    fact.valid_from, fact.valid_to = remaining.valid_from, remaining.valid_to
    if settled.moved is not None:
        fact.member_id = kept_id


def _facts_of(ctx: Context, table: type[Fact], member_id: uuid.UUID) -> Sequence[Fact]:
    facts: Sequence[Fact] = (
        ctx.session.execute(select(table).where(col(table.member_id) == member_id).order_by(col(table.valid_from)))
        .scalars()
        .all()
    )
    return facts


def _described(fact: Fact) -> dict[str, Any]:
    """A fact as the trail keeps it: ids, codes and dates."""
    kept = ("id", "organisation_id", "kind", "status", "valid_from", "valid_to", "decision_number")
    described = {name: getattr(fact, name) for name in kept if hasattr(fact, name)}
    return described | {"valid_to": None if fact.valid_to == FOREVER else fact.valid_to}
