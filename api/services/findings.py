"""Findings (ưu điểm, hạn chế): written while inspecting, put right by those inspected, checked again, and followed up.

An overdue limitation climbs one level: the organisation above the one that saw to it sees to it from then on.
"""

import uuid
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlmodel import col

from api.core.errors import Conflict, Invalid, NotFound
from api.models.inspections import Finding, FindingStep
from api.models.organisations import Organisation
from api.rules.inspections import (
    FINDING_NEEDED,
    FINDING_TRANSITIONS,
    FindingAction,
    FindingKind,
    FindingState,
    InspectionAction,
    InspectionState,
    finding_actions_from,
)
from api.schemas.findings import FindingCreate, FindingExtension, FindingPublic, Recheck, RemedyReport
from api.services import events
from api.services.context import Context, check_version
from api.services.examined import require_examined
from api.services.finding_views import of_inspection
from api.services.inspection_access import Subject, load, may_act, require_action, require_side

_SETS_DEADLINE = frozenset({FindingAction.EXTEND, FindingAction.REJECT})

_AWAITED = (col(Finding.state) == FindingState.OPEN) & col(Finding.overdue_since).is_(None)
"""Not put right yet, and no deadline missed."""

_NUMBER_OF_STEPS = (
    select(func.count())
    .select_from(FindingStep)
    .where(col(FindingStep.finding_id) == col(Finding.id))
    .correlate(Finding)
    .scalar_subquery()
)


def add(ctx: Context, inspection_id: uuid.UUID, body: FindingCreate) -> FindingPublic:
    """Write a finding down while the inspection is under way.

    Raises:
        Invalid: ``remedy_needed``, ``remedy_not_asked``, ``date_in_past``, ``examined_unknown`` and its like.
        Conflict: ``examined_changed``, ``inspection_state_refused``.
    """
    subject = load(ctx, inspection_id, lock=True)
    require_action(ctx, subject, InspectionAction.FIND)
    limitation = body.kind is FindingKind.LIMITATION
    if limitation and (body.remedy is None or body.due_on is None):
        raise Invalid.at("/remedy" if body.remedy is None else "/due_on", "remedy_needed")
    if not limitation and (body.remedy is not None or body.due_on is not None):
        raise Invalid.at("/due_on" if body.remedy is None else "/remedy", "remedy_not_asked")
    if body.due_on is not None and body.due_on < ctx.today:
        raise Invalid.at("/due_on", "date_in_past")
    require_examined(ctx, subject, body.examined)
    last = ctx.session.execute(
        select(func.max(col(Finding.number))).where(col(Finding.inspection_id) == inspection_id)
    ).scalar()
    finding = Finding(
        inspection_id=inspection_id,
        number=(last or 0) + 1,
        **body.model_dump(include={"kind", "text", "cause", "remedy", "due_on"}),
        **{f"examined_{field}": value for field, value in body.examined.model_dump().items()},
        state=FindingState.OPEN if limitation else FindingState.NOTED,
        held_by_id=subject.organisation.id,
    )
    ctx.session.add(finding)
    return _done(ctx, subject, finding, "finding.written")


def remove(ctx: Context, finding_id: uuid.UUID, expected: int | None) -> None:
    """Take a finding back before the inspection is concluded; the trail keeps what it said.

    Raises:
        Conflict: ``inspection_state_refused``.
    """
    finding, subject = _load(ctx, finding_id)
    require_action(ctx, subject, InspectionAction.FIND)
    check_version(finding, expected)
    said = {field: [getattr(finding, field), None] for field in ("kind", "text", "cause", "remedy", "due_on")}
    ctx.session.delete(finding)
    ctx.session.flush()
    _record(ctx, subject, finding, "finding.removed", said)


def extend(ctx: Context, finding_id: uuid.UUID, body: FindingExtension, expected: int | None) -> FindingPublic:
    """Give more time for a remedy, with the reason.

    Raises:
        Invalid: ``deadline_not_later``, ``date_in_past``.
        Conflict: ``finding_state_refused``.
    """
    finding, subject = _begin(ctx, finding_id, FindingAction.EXTEND, expected)
    if finding.due_on is not None and body.due_on <= finding.due_on:
        raise Invalid.at("/due_on", "deadline_not_later", due_on=finding.due_on.strftime("%d/%m/%Y"))
    _set_deadline(ctx, finding, body.due_on)
    return _stepped(ctx, subject, finding, FindingAction.EXTEND, body.reason, "finding.extended")


def report(ctx: Context, finding_id: uuid.UUID, body: RemedyReport, expected: int | None) -> FindingPublic:
    """Those inspected report what they put right.

    Raises:
        Conflict: ``finding_state_refused``.
    """
    finding, subject = _begin(ctx, finding_id, FindingAction.REPORT, expected)
    return _stepped(ctx, subject, finding, FindingAction.REPORT, body.text, "finding.remedied")


def recheck(ctx: Context, finding_id: uuid.UUID, body: Recheck, expected: int | None) -> FindingPublic:
    """Look again: close the limitation, or open it again with a new deadline.

    Raises:
        Invalid: ``remedy_needed`` without a new deadline, ``remedy_not_asked`` with one to spare, ``date_in_past``.
        Conflict: ``finding_state_refused``.
    """
    action = FindingAction.ACCEPT if body.satisfied else FindingAction.REJECT
    finding, subject = _begin(ctx, finding_id, action, expected)
    if body.satisfied:
        if body.due_on is not None:
            raise Invalid.at("/due_on", "remedy_not_asked")
        finding.closed_on = ctx.today
        return _stepped(ctx, subject, finding, action, body.text, "finding.closed")
    if body.due_on is None:
        raise Invalid.at("/due_on", "remedy_needed")
    _set_deadline(ctx, finding, body.due_on)
    return _stepped(ctx, subject, finding, action, body.text, "finding.reopened")


def next_turn(ctx: Context, after: date) -> date | None:
    """The first day after a day on which a deadline has passed: the day after it, or at once."""
    due = ctx.session.execute(select(func.min(col(Finding.due_on))).where(_AWAITED)).scalar()
    return None if due is None else max(due, after) + timedelta(days=1)


def turn(ctx: Context, day: date) -> None:
    """Lift the limitations whose deadline has passed by a day one level, once for each deadline missed."""
    missed = ctx.session.execute(
        select(Finding, col(Organisation.parent_id), _NUMBER_OF_STEPS)
        .join(Organisation, col(Organisation.id) == col(Finding.held_by_id))
        .where(_AWAITED, col(Finding.due_on) < day)
        .order_by(col(Finding.id))
        .with_for_update(of=Finding)
    ).all()
    for finding, above, steps in missed:
        finding.overdue_since, finding.times_overdue = day, finding.times_overdue + 1
        finding.held_by_id = above or finding.held_by_id
        _add_step(ctx, finding, steps + 1, FindingAction.CLIMB, None, day)
        events.record(
            ctx,
            "finding.climbed",
            finding.id,
            organisation_id=finding.held_by_id,
            data={"inspection_id": finding.inspection_id, "due_on": finding.due_on},
        )
    ctx.session.flush()


def _load(ctx: Context, finding_id: uuid.UUID) -> tuple[Finding, Subject]:
    finding = ctx.session.get(Finding, finding_id)
    if finding is None:
        raise NotFound
    subject = load(ctx, finding.inspection_id, lock=True)
    if not subject.sees_findings:
        raise NotFound
    ctx.session.refresh(finding, with_for_update=True)
    return finding, subject


def _begin(ctx: Context, finding_id: uuid.UUID, action: FindingAction, expected: int | None) -> tuple[Finding, Subject]:
    """Take a finding of a concluded inspection to the state that the action leads to, or refuse."""
    finding, subject = _load(ctx, finding_id)
    require_side(ctx, subject, FINDING_NEEDED[action])
    concluded = subject.inspection.state is InspectionState.CONCLUDED
    state = FINDING_TRANSITIONS[action].get(finding.state) if concluded else None
    if state is None:
        possible = finding_actions_from(finding.state) if concluded else ()
        allowed = [each for each in possible if may_act(ctx, subject, FINDING_NEEDED[each])]
        raise Conflict("finding_state_refused", allowed=allowed, state=str(finding.state))
    check_version(finding, expected)
    finding.state = state
    return finding, subject


def _set_deadline(ctx: Context, finding: Finding, due_on: date) -> None:
    if due_on < ctx.today:
        raise Invalid.at("/due_on", "date_in_past")
    finding.due_on, finding.overdue_since = due_on, None


def _stepped(
    ctx: Context, subject: Subject, finding: Finding, action: FindingAction, text: str, kind: str
) -> FindingPublic:
    steps = ctx.session.execute(select(_NUMBER_OF_STEPS).where(col(Finding.id) == finding.id)).scalar_one()
    _add_step(ctx, finding, steps + 1, action, text, ctx.today)
    return _done(ctx, subject, finding, kind)


def _add_step(ctx: Context, finding: Finding, number: int, action: FindingAction, text: str | None, on: date) -> None:
    ctx.session.add(
        FindingStep(
            finding_id=finding.id,
            number=number,
            action=action,
            text=text,
            on=on,
            due_on=finding.due_on if action in _SETS_DEADLINE else None,
            account_id=ctx.actor.account_id,
        )
    )


def _done(ctx: Context, subject: Subject, finding: Finding, kind: str) -> FindingPublic:
    finding.updated_at = ctx.at
    ctx.session.flush()
    _record(ctx, subject, finding, kind, None)
    return of_inspection(ctx, subject, finding.id)[0]


def _record(ctx: Context, subject: Subject, finding: Finding, kind: str, changes: dict[str, Any] | None) -> None:
    events.record(
        ctx,
        kind,
        finding.id,
        organisation_id=subject.organisation.id,
        data={"inspection_id": finding.inspection_id, "state": finding.state, "due_on": finding.due_on},
        changes=changes,
    )
