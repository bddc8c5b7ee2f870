"""Deciding on the grades of a unit together, within the cap; what the cap allows before; locking what is decided."""

import uuid
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from api.core.errors import Conflict, FieldError, Forbidden, Invalid, NotFound
from api.models.gradings import Grading, GradingRuleSet, GradingStep
from api.models.members import Member
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.gradings import (
    GradingAction,
    GradingState,
    GradingSubject,
    ceiling,
    may_give,
    rank_for,
    total,
)
from api.schemas.common import Named
from api.schemas.grading_rules import GradingRules
from api.schemas.gradings import CapAdvice, CappedGrade, GradingAsked, GradingDecision
from api.services import events, grading_rules
from api.services.access import allowed, in_scope
from api.services.context import Context
from api.services.grading_access import Loaded, place, rank_of, step
from api.services.grading_subjects import of_period
from api.services.grading_views import points_of

TOP = 1
_LAST_WORD = {GradingAction.SELF_GRADE: 0, GradingAction.APPRAISE: 1}
"""The steps that give points; an appraisal weighs more than the subject's own view."""


@dataclass(frozen=True)
class _Unit:
    """The grades of one unit and period under one rule set."""

    organisation: Organisation
    rules: GradingRules
    rows: Sequence[Grading]


def advise(ctx: Context, organisation_id: uuid.UUID, asked: GradingAsked) -> CapAdvice:
    """What the cap allows in a unit, counting what is decided, else proposed, else what people say of themselves.

    Raises:
        NotFound: the unit is out of scope, or has no grades of that period.
    """
    unit = _unit(ctx, organisation_id, asked, Permission.GRADING_READ, locked=False)
    rules, points = unit.rules, _points(ctx, unit.rows)
    standing = {row.id: row.decided_rank or row.appraised_rank or row.self_rank for row in unit.rows}
    ranks = [rank for rank in standing.values() if rank is not None]
    base, most = (len(ranks), None) if rules.limit is None else ceiling(rules.limit, ranks)
    names = _names(ctx, unit)
    top = sorted(
        (row for row in unit.rows if standing[row.id] == TOP),
        key=lambda row: (-points.get(row.id, Decimal(0)), names[row.id].name),
    )
    counted = Counter(ranks)
    return CapAdvice(
        levels={level.code: counted[rank] for rank, level in enumerate(rules.levels, start=1)},
        share_percent=None if rules.cap is None else rules.cap.share_percent,
        base=base,
        rounding=None if rules.cap is None else rules.cap.rounding,
        ceiling=most,
        binding=rules.cap is not None and rules.cap.binding,
        top=[
            CappedGrade(
                grading_id=row.id,
                subject=names[row.id],
                points=points.get(row.id, Decimal(0)),
                decided=row.decided_rank is not None,
                over=most is not None and place_ >= most,
            )
            for place_, row in enumerate(top)
        ],
        over=0 if most is None else max(0, len(top) - most),
    )


def decide(ctx: Context, organisation_id: uuid.UUID, body: GradingDecision) -> CapAdvice:
    """Decide on grades of a unit by one decision; the unit's grades are held meanwhile, so that the cap is kept.

    Raises:
        Forbidden: ``own_grading`` when one of them is the actor's own.
        Invalid: ``grading_unknown``, ``choice_invalid`` or ``grading_level_above_points`` at the grade; ``day_ahead``.
        Conflict: ``grading_state_refused`` or ``grading_locked`` when one is not appraised, ``grading_cap_exceeded``.
    """
    unit = _unit(ctx, organisation_id, body, Permission.GRADING_DECIDE, locked=True)
    decided_on = body.decided_on or ctx.today
    if decided_on > ctx.today:
        raise Invalid.at("/decided_on", "day_ahead")
    chosen = _chosen(ctx, unit, body)
    _check_cap(unit, chosen, body.above_cap_reason)
    for row in unit.rows:
        rank = chosen.get(row.id)
        if rank is None:
            continue
        row.decided_rank, row.decided_on, row.decision_number = rank, decided_on, body.decision_number
        own_unit = ctx.session.get_one(Organisation, row.organisation_id)
        graded = Loaded(row, own_unit, unit.rules, own=False)
        step(ctx, graded, GradingAction.DECIDE, rank=rank, text=body.above_cap_reason)
    data = {"decided": len(chosen), "year": body.year, "period": body.period, "number": body.number}
    events.record(ctx, "grading.decided", organisation_id, organisation_id=organisation_id, data=data)
    return advise(ctx, organisation_id, body)


def lock(ctx: Context, organisation_id: uuid.UUID, asked: GradingAsked) -> int:
    """Lock the grades of a unit once all are decided. Gives how many were not locked yet.

    Raises:
        Conflict: ``grading_undecided``.
    """
    unit = _unit(ctx, organisation_id, asked, Permission.GRADING_LOCK, locked=True)
    finished = {GradingState.DECIDED, GradingState.LOCKED}
    undecided = sum(row.state not in finished for row in unit.rows)
    if undecided:
        raise Conflict("grading_undecided", allowed=[GradingAction.DECIDE], count=undecided)
    ready = [row for row in unit.rows if row.state is GradingState.DECIDED]
    for row in ready:
        own_unit = ctx.session.get_one(Organisation, row.organisation_id)
        step(ctx, Loaded(row, own_unit, unit.rules, own=False), GradingAction.LOCK, rank=row.decided_rank)
    if ready:
        data = {"locked": len(ready), "year": asked.year, "period": asked.period, "number": asked.number}
        events.record(ctx, "grading.locked", organisation_id, organisation_id=organisation_id, data=data)
    return len(ready)


def latest_points(ctx: Context, grading_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, dict[str, Decimal]]:
    """Grade → the points of its last appraisal, else of its last self-grading; one without either reads as missing."""
    rows = ctx.session.execute(
        select(GradingStep)
        .where(col(GradingStep.grading_id).in_(grading_ids), col(GradingStep.action).in_(_LAST_WORD))
        .order_by(col(GradingStep.number))
    ).scalars()
    found: dict[uuid.UUID, GradingStep] = {}
    for each in rows:
        earlier = found.get(each.grading_id)
        if earlier is None or _LAST_WORD[each.action] >= _LAST_WORD[earlier.action]:
            found[each.grading_id] = each
    return {grading_id: points_of(each) for grading_id, each in found.items()}


def _unit(
    ctx: Context, organisation_id: uuid.UUID, asked: GradingAsked, permission: Permission, *, locked: bool
) -> _Unit:
    """The grades of a unit, for whoever has the permission where they are decided (or, to read, in the unit itself)."""
    organisation = ctx.session.get(Organisation, organisation_id)
    if organisation is None:
        raise NotFound
    statement = select(Grading).where(col(Grading.unit_id) == organisation_id, *of_period(asked))
    ordered: Any = statement.order_by(col(Grading.id))
    if locked:
        ordered = ordered.with_for_update().execution_options(populate_existing=True)
    rows = ctx.session.execute(ordered).scalars().all()
    rule_set = None if not rows else ctx.session.get_one(GradingRuleSet, rows[0].rule_set_id)
    rules = None if rule_set is None else grading_rules.rules_of(rule_set)
    deciding = organisation.path
    if rules is not None and asked.subject is GradingSubject.MEMBER:
        deciding = place(rules.decided_by, organisation.path)
    reads = permission is Permission.GRADING_READ and allowed(ctx.actor, permission, organisation.path)
    wanted = Permission.GRADING_DECIDE if permission is Permission.GRADING_READ else permission
    if not (reads or allowed(ctx.actor, wanted, deciding)):
        if in_scope(ctx.actor, organisation.path):
            raise Forbidden("forbidden", permission=str(permission))
        raise NotFound
    if rules is None:
        raise NotFound
    return _Unit(organisation, rules, [row for row in rows if row.rule_set_id == rows[0].rule_set_id])


def _chosen(ctx: Context, unit: _Unit, body: GradingDecision) -> dict[uuid.UUID, int]:
    """Grade → the rank decided, each looked through; the first that cannot be stops the whole decision."""
    by_id = {row.id: row for row in unit.rows}
    points = latest_points(ctx, [grade.grading_id for grade in body.grades])
    chosen: dict[uuid.UUID, int] = {}
    faults = []
    for number, grade in enumerate(body.grades):
        row = by_id.get(grade.grading_id)
        if row is None:
            faults.append(FieldError(f"/grades/{number}/grading_id", "grading_unknown"))
            continue
        if row.id in chosen:
            faults.append(FieldError(f"/grades/{number}/grading_id", "repeated"))
        if row.member_id is not None and row.member_id == ctx.actor.member_id:
            raise Forbidden("own_grading")
        rank = rank_of(unit.rules, grade.level, f"/grades/{number}/level")
        reached = rank_for(unit.rules.thresholds, total(points.get(row.id, {})))
        if row.state is GradingState.APPRAISED and not may_give(rank, reached):
            level = unit.rules.code_of(reached)
            faults.append(FieldError(f"/grades/{number}/level", "grading_level_above_points", {"level": level}))
        chosen[row.id] = rank
    if faults:
        raise Invalid("invalid", errors=faults)
    return chosen


def _check_cap(unit: _Unit, chosen: dict[uuid.UUID, int], reason: str | None) -> None:
    """Refuse more than the ceiling, which lower grades bring down; what is undecided counts in the base as proposed."""
    limit, cap = unit.rules.limit, unit.rules.cap
    if limit is None or cap is None:
        return
    decided = {row.id: chosen.get(row.id, row.decided_rank) for row in unit.rows}
    ranks = [decided[row.id] or row.appraised_rank or row.self_rank for row in unit.rows]
    base, most = ceiling(limit, [rank for rank in ranks if rank is not None])
    top = sum(rank == TOP for rank in decided.values())
    if top > most and (cap.binding or reason is None):
        raise Conflict("grading_cap_exceeded", allowed=[GradingAction.REOPEN], top=top, ceiling=most, base=base)


def _points(ctx: Context, rows: Sequence[Grading]) -> dict[uuid.UUID, Decimal]:
    return {key: total(points) for key, points in latest_points(ctx, [row.id for row in rows]).items()}


def _names(ctx: Context, unit: _Unit) -> dict[uuid.UUID, Named]:
    """Grade → the person or unit graded."""
    found = ctx.session.execute(
        select(
            col(Grading.id),
            col(Grading.member_id),
            col(Member.full_name),
            col(Organisation.id),
            col(Organisation.name),
        )
        .join(Organisation, col(Organisation.id) == col(Grading.organisation_id))
        .outerjoin(Member, col(Member.id) == col(Grading.member_id))
        .where(col(Grading.id).in_([row.id for row in unit.rows]))
    )
    return {
        grading_id: Named(id=member_id or organisation_id, name=full_name or name)
        for grading_id, member_id, full_name, organisation_id, name in found
    }
