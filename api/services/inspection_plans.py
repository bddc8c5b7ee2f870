"""Yearly plans of inspections (chương trình kiểm tra, giám sát)."""

import uuid
from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from api.core.errors import Conflict, Invalid, NotFound
from api.models.inspections import Inspection, InspectionPlan
from api.models.organisations import Organisation
from api.rules.access import Permission
from api.rules.inspections import InspectionState
from api.schemas.common import Named
from api.schemas.inspections import InspectionPlanCreate, InspectionPlanPublic, InspectionPlanUpdate
from api.services import events
from api.services.access import require
from api.services.context import Context, check_version


def of_organisation(ctx: Context, organisation_id: uuid.UUID) -> Sequence[InspectionPlanPublic]:
    """An organisation's plans, the latest year first."""
    organisation = require(ctx, Permission.INSPECTION_READ, organisation_id)
    rows = ctx.session.execute(
        select(InspectionPlan)
        .where(col(InspectionPlan.organisation_id) == organisation_id)
        .order_by(col(InspectionPlan.year).desc())
    ).scalars()
    return _public(ctx, list(rows), organisation)


def create(ctx: Context, organisation_id: uuid.UUID, body: InspectionPlanCreate) -> InspectionPlanPublic:
    """Make the plan of a year.

    Raises:
        Conflict: ``inspection_plan_exists``.
        Invalid: ``day_ahead``.
    """
    organisation = require(ctx, Permission.INSPECTION_PLAN, organisation_id)
    if body.decided_on is not None and body.decided_on > ctx.today:
        raise Invalid.at("/decided_on", "day_ahead")
    plan = InspectionPlan(organisation_id=organisation_id, **body.model_dump())
    try:
        with ctx.session.begin_nested():
            ctx.session.add(plan)
    except IntegrityError as error:
        raise Conflict("inspection_plan_exists", allowed=["update"]) from error
    _record(ctx, "inspection_plan.made", plan)
    return _public(ctx, [plan], organisation)[0]


def update(ctx: Context, plan_id: uuid.UUID, body: InspectionPlanUpdate, expected: int | None) -> InspectionPlanPublic:
    """Change a plan's words.

    Raises:
        NotFound: there is none in scope.
        Invalid: ``day_ahead``.
    """
    plan = ctx.session.get(InspectionPlan, plan_id)
    if plan is None:
        raise NotFound
    organisation = require(ctx, Permission.INSPECTION_PLAN, plan.organisation_id)
    check_version(plan, expected)
    for field, value in body.changes().items():
        setattr(plan, field, value)
    if plan.decided_on is not None and plan.decided_on > ctx.today:
        raise Invalid.at("/decided_on", "day_ahead")
    ctx.session.flush()
    _record(ctx, "inspection_plan.updated", plan)
    return _public(ctx, [plan], organisation)[0]


def _record(ctx: Context, kind: str, plan: InspectionPlan) -> None:
    events.record(ctx, kind, plan.id, organisation_id=plan.organisation_id, data={"year": plan.year})


def _public(ctx: Context, plans: Sequence[InspectionPlan], organisation: Organisation) -> list[InspectionPlanPublic]:
    counted: defaultdict[uuid.UUID, dict[InspectionState, int]] = defaultdict(dict)
    for plan_id, state, number in ctx.session.execute(
        select(col(Inspection.plan_id), col(Inspection.state), func.count())
        .where(col(Inspection.plan_id).in_([plan.id for plan in plans]))
        .group_by(col(Inspection.plan_id), col(Inspection.state))
    ):
        counted[plan_id][state] = number
    return [
        InspectionPlanPublic(
            **plan.model_dump(include={"id", "year", "title", "decision_number", "decided_on", "version"}),
            organisation=Named(id=organisation.id, name=organisation.name),
            inspections=counted[plan.id],
        )
        for plan in plans
    ]
