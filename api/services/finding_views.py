"""Findings as people read them: those of an inspection with their steps, and the limitations still to be settled."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import aliased
from sqlmodel import col

from api.core.paging import Page, decode_cursor, page_of
from api.models.inspections import Finding, FindingStep, Inspection
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.inspections import (
    FINDING_NEEDED,
    FindingKind,
    FindingState,
    InspectionState,
    finding_actions_from,
    is_overdue,
)
from api.schemas.common import Named
from api.schemas.findings import ExaminedPublic, FindingLine, FindingPublic, FindingStepPublic
from api.services.access import require, visible
from api.services.context import Context
from api.services.examined import present_versions
from api.services.inspection_access import Subject, may_act
from api.services.tree import subtree_now

_PLACE = aliased(Organisation)


def of_inspection(ctx: Context, subject: Subject, finding_id: uuid.UUID | None = None) -> Sequence[FindingPublic]:
    """The findings of an inspection in their order; with ``finding_id`` that one."""
    statement = (
        select(Finding, col(Organisation.name))
        .join(Organisation, col(Organisation.id) == col(Finding.held_by_id))
        .where(col(Finding.inspection_id) == subject.inspection.id)
        .order_by(col(Finding.number))
    )
    if finding_id is not None:
        statement = statement.where(col(Finding.id) == finding_id)
    rows = ctx.session.execute(statement).all()
    steps: defaultdict[uuid.UUID, list[FindingStepPublic]] = defaultdict(list)
    for step in ctx.session.execute(
        select(FindingStep)
        .where(col(FindingStep.finding_id).in_([finding.id for finding, _ in rows]))
        .order_by(col(FindingStep.number))
    ).scalars():
        steps[step.finding_id].append(FindingStepPublic.model_validate(step))
    present = present_versions(ctx, [finding for finding, _ in rows])
    return [
        FindingPublic(
            **finding.model_dump(include=_PLAIN_FIELDS),
            examined=ExaminedPublic(
                kind=finding.examined_kind,
                id=finding.examined_id,
                version=finding.examined_version,
                label=finding.examined_label,
                unchanged=None
                if finding.examined_id is None
                else present.get(finding.examined_id) == finding.examined_version,
            ),
            overdue=is_overdue(finding.state, finding.due_on, ctx.today),
            held_by=Named(id=finding.held_by_id, name=holder),
            steps=steps[finding.id],
            allowed_actions=[
                action
                for action in finding_actions_from(finding.state)
                if subject.inspection.state is InspectionState.CONCLUDED
                and may_act(ctx, subject, FINDING_NEEDED[action])
            ],
        )
        for finding, holder in rows
    ]


def limitations(
    ctx: Context,
    organisation_id: uuid.UUID,
    states: Collection[FindingState],
    overdue: bool | None,
    limit: int,
    cursor: str | None,
) -> Page[FindingLine]:
    """The limitations that an organisation and those below it see to, newest first; overdue ones have climbed to it.

    ``overdue``: only those past their deadline, or only the others; None: both.
    """
    organisation = require(ctx, Permission.INSPECTION_READ, organisation_id)
    statement = (
        select(
            Finding,
            col(Inspection.title),
            col(Inspection.subject_organisation_id),
            col(_PLACE.name),
            col(Organisation.name),
        )
        .join(Inspection, col(Inspection.id) == col(Finding.inspection_id))
        .join(_PLACE, col(_PLACE.id) == col(Inspection.subject_organisation_id))
        .join(Organisation, col(Organisation.id) == col(Finding.held_by_id))
        .where(subtree_now(organisation.path), col(Finding.kind) == FindingKind.LIMITATION)
        .order_by(col(Finding.id).desc())
        .limit(limit + 1)
    )
    statement = visible(ctx, statement, Permission.INSPECTION_READ, col(Organisation.path))
    if states:
        statement = statement.where(col(Finding.state).in_(states))
    if overdue is not None:
        late = (col(Finding.state) == FindingState.OPEN) & (col(Finding.due_on) < ctx.today)
        statement = statement.where(late if overdue else ~late)
    if cursor is not None:
        statement = statement.where(col(Finding.id) < decode_cursor(cursor, (uuid.UUID,))[0])
    lines = [
        FindingLine(
            **finding.model_dump(include={"id", "inspection_id", "text", "state", "due_on", "times_overdue"}),
            inspection_title=title,
            subject=Named(id=place_id, name=place),
            overdue=is_overdue(finding.state, finding.due_on, ctx.today),
            held_by=Named(id=finding.held_by_id, name=holder),
        )
        for finding, title, place_id, place, holder in ctx.session.execute(statement)
    ]
    return page_of(lines, limit, lambda line: (str(line.id),))


_PLAIN_FIELDS = {
    "id",
    "inspection_id",
    "number",
    "kind",
    "text",
    "cause",
    "state",
    "remedy",
    "due_on",
    "times_overdue",
    "closed_on",
    "version",
}
