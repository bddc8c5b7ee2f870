"""Inspections (kiểm tra, giám sát) as figures, at the organisation that inspects."""

import uuid
from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select, union_all
from sqlmodel import Session, col

from api.models.inspections import Finding, FindingStep, Inspection
from api.rules.indicators.inspections import FAMILY
from api.rules.inspections import FindingAction, FindingKind
from api.services.facts.sources import Fact, Moment, Records, Source, numbers_of

_SETTLES = (FindingAction.REPORT, FindingAction.EXTEND, FindingAction.REJECT)
"""After these a missed deadline is not what a limitation waits for any more."""


def _select(session: Session, moment: Moment) -> Records:
    announced, concluded = col(Inspection.announced_on), col(Inspection.concluded_on)
    closed, missed = col(Finding.closed_on), col(FindingStep.on)

    def happened(day: Any) -> ColumnElement[bool]:
        seen: ColumnElement[bool] = day.between(moment.first_on, moment.base_on)
        return seen

    inspections = _row(
        Inspection.id,
        announced,
        Inspection.title,
        inspections_announced=happened(announced),
        inspections_concluded=happened(concluded),
    ).where(or_(happened(announced), happened(concluded)))
    standing = and_(concluded <= moment.base_on, or_(closed.is_(None), closed > moment.base_on))
    findings = (
        _row(
            Finding.id,
            concluded,
            Finding.text,
            inspections_limitations=happened(concluded),
            inspections_settled=happened(closed),
            inspections_open=standing,
            inspections_overdue=and_(standing, _last_step(moment) == FindingAction.CLIMB),
        )
        .join(Finding, col(Finding.inspection_id) == col(Inspection.id))
        .where(col(Finding.kind) == FindingKind.LIMITATION, or_(happened(concluded), happened(closed), standing))
    )
    deadlines = (
        _row(FindingStep.id, missed, Finding.text, inspections_missed=missed.is_not(None))
        .join(Finding, col(Finding.inspection_id) == col(Inspection.id))
        .join(FindingStep, col(FindingStep.finding_id) == col(Finding.id))
        .where(col(FindingStep.action) == FindingAction.CLIMB, happened(missed))
    )
    return union_all(inspections, findings, deadlines)


def _last_step(moment: Moment) -> ColumnElement[Any]:
    """The last step of a finding by the base date that says whether it is overdue; NULL when there was none."""
    step = FindingStep
    last: ColumnElement[Any] = (
        select(col(step.action))
        .where(
            col(step.finding_id) == col(Finding.id),
            col(step.on) <= moment.base_on,
            col(step.action).in_((FindingAction.CLIMB, *_SETTLES)),
        )
        .order_by(col(step.number).desc())
        .limit(1)
        .correlate(Finding)
        .scalar_subquery()
    )
    return last


def _row(record_id: Any, day: Any, title: Any, **numbers: ColumnElement[Any]) -> Select[Any]:
    return select(
        col(Inspection.organisation_id).label("organisation_id"),
        col(record_id).label("id"),
        day.label("happened_on"),
        col(title).label("title"),
        *numbers_of(FAMILY, **numbers),
    ).select_from(Inspection)


def _recount(session: Session, moment: Moment) -> Iterator[Fact]:
    inspections = {each.id: each for each in session.execute(select(Inspection)).scalars()}
    findings = {each.id: each for each in session.execute(select(Finding)).scalars()}
    for inspection in inspections.values():
        if moment.has_seen(inspection.announced_on):
            yield Fact(inspection.organisation_id, {"inspections_announced": 1})
        if moment.has_seen(inspection.concluded_on):
            yield Fact(inspection.organisation_id, {"inspections_concluded": 1})
    steps = session.execute(select(FindingStep).order_by(col(FindingStep.number))).scalars().all()
    overdue: dict[uuid.UUID, bool] = {}
    for step in steps:
        if step.on <= moment.base_on and (step.action is FindingAction.CLIMB or step.action in _SETTLES):
            overdue[step.finding_id] = step.action is FindingAction.CLIMB
    for finding in findings.values():
        inspection = inspections[finding.inspection_id]
        concluded_on, closed_on = inspection.concluded_on, finding.closed_on
        if finding.kind is not FindingKind.LIMITATION or concluded_on is None:
            continue
        standing = concluded_on <= moment.base_on and (closed_on is None or closed_on > moment.base_on)
        numbers = {
            "inspections_limitations": int(moment.has_seen(concluded_on)),
            "inspections_settled": int(moment.has_seen(closed_on)),
            "inspections_open": int(standing),
            "inspections_overdue": int(standing and overdue.get(finding.id, False)),
        }
        yield Fact(inspection.organisation_id, numbers)
    for step in steps:
        if step.action is FindingAction.CLIMB and moment.has_seen(step.on):
            place = inspections[findings[step.finding_id].inspection_id].organisation_id
            yield Fact(place, {"inspections_missed": 1})


SOURCE = Source(FAMILY, _select, _recount)
