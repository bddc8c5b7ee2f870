"""Yearly plans of study sessions (kế hoạch sinh hoạt chuyên đề): issuing one plans its sessions in the cells."""

import uuid
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, func, insert, select
from sqlmodel import col

from api.core.errors import Conflict, FieldError, Invalid, NotFound
from api.core.ids import new_id
from api.models.organisations import Organisation
from api.models.study_plans import StudyPlan, StudyPlanItem
from api.models.study_sessions import StudySession
from api.rules.access import Permission
from api.rules.study_plans import TRANSITIONS, StudyPlanAction, StudyPlanState, actions_from
from api.rules.study_sessions import HELD_STATES, SessionState, is_themed
from api.schemas.common import Named
from api.schemas.study_plans import PlanItemIn, PlanItemPublic, StudyPlanCreate, StudyPlanPublic, StudyPlanUpdate
from api.services import events, themes
from api.services.access import allowed, concerns, require
from api.services.context import Context, check_version
from api.services.study_quarters import kinds_with_members
from api.services.tree import subtree_now


def listed(ctx: Context, organisation_id: uuid.UUID, year: int) -> Sequence[StudyPlanPublic]:
    """The plans of an organisation and those from above that reach its cells; drafts for who may manage them."""
    organisation = require(ctx, Permission.STUDY_SESSION_READ, organisation_id)
    rows = ctx.session.execute(
        select(StudyPlan, Organisation)
        .join(Organisation, col(Organisation.id) == col(StudyPlan.organisation_id))
        .where(col(StudyPlan.year) == year)
        .order_by(col(Organisation.path), col(StudyPlan.number))
    ).all()
    reaching = [
        (plan, issuer)
        for plan, issuer in rows
        if issuer.id == organisation_id or (plan.for_cells and organisation.path.startswith(issuer.path))
    ]
    return [
        _public(ctx, plan, issuer)
        for plan, issuer in reaching
        if plan.state is StudyPlanState.ISSUED or allowed(ctx.actor, Permission.STUDY_SESSION_MANAGE, issuer.path)
    ]


def get(ctx: Context, plan_id: uuid.UUID) -> StudyPlanPublic:
    """One plan.

    Raises:
        NotFound: there is none that concerns the actor; a draft concerns those who may manage it.
    """
    return _public(ctx, *_readable(ctx, plan_id))


def create(ctx: Context, body: StudyPlanCreate) -> StudyPlanPublic:
    """Begin a plan.

    Raises:
        Invalid: ``date_outside_year``, ``theme_not_reaching``.
    """
    require(ctx, Permission.STUDY_SESSION_MANAGE, body.organisation_id)
    last = ctx.session.execute(
        select(func.max(col(StudyPlan.number))).where(
            col(StudyPlan.organisation_id) == body.organisation_id, col(StudyPlan.year) == body.year
        )
    ).scalar()
    plan = StudyPlan(**body.model_dump(exclude={"items"}), number=(last or 0) + 1, state=StudyPlanState.DRAFT)
    ctx.session.add(plan)
    ctx.session.flush()
    _replace_items(ctx, plan, body.items)
    events.record(ctx, "study_plan.drafted", plan.id, organisation_id=plan.organisation_id, data={"year": plan.year})
    return get(ctx, plan.id)


def edit(ctx: Context, plan_id: uuid.UUID, body: StudyPlanUpdate, expected: int | None) -> StudyPlanPublic:
    """Change a draft.

    Raises:
        Conflict: ``study_plan_state_refused`` once it is no draft.
    """
    plan = _step(ctx, plan_id, StudyPlanAction.EDIT, expected)
    changes = body.changes()
    items: Sequence[PlanItemIn] | None = changes.pop("items", None)
    for field, value in changes.items():
        setattr(plan, field, value)
    if items is not None:
        _replace_items(ctx, plan, items)
    return _stepped(ctx, plan, "study_plan.edited")


def issue(ctx: Context, plan_id: uuid.UUID, expected: int | None) -> StudyPlanPublic:
    """Issue a plan: each line becomes a planned session of the organisation, or of every cell below it at once.

    Raises:
        Conflict: ``study_plan_empty``, and ``study_plan_no_cells`` when a plan for cells has none to hold it.
    """
    plan = _step(ctx, plan_id, StudyPlanAction.ISSUE, expected)
    items = _items(ctx, plan.id)
    if not items:
        raise Conflict("study_plan_empty", allowed=[StudyPlanAction.EDIT])
    holders = _holders(ctx, plan)
    if not holders:
        raise Conflict("study_plan_no_cells", allowed=[StudyPlanAction.EDIT])
    plan.issued_on = ctx.today
    ctx.session.flush()
    ctx.session.execute(insert(StudySession), [_planned(ctx, item, holder) for holder in holders for item in items])
    return _stepped(ctx, plan, "study_plan.issued", cells=len(holders), sessions=len(holders) * len(items))


def discard(ctx: Context, plan_id: uuid.UUID, expected: int | None) -> StudyPlanPublic:
    """Give up a draft; its number is not used again."""
    plan = _step(ctx, plan_id, StudyPlanAction.DISCARD, expected)
    return _stepped(ctx, plan, "study_plan.discarded")


def _holders(ctx: Context, plan: StudyPlan) -> Sequence[uuid.UUID]:
    if not plan.for_cells:
        return [plan.organisation_id]
    issuer = ctx.session.get_one(Organisation, plan.organisation_id)
    return (
        ctx.session.execute(
            select(col(Organisation.id))
            .where(
                subtree_now(issuer.path),
                col(Organisation.valid_from) <= ctx.today,
                col(Organisation.valid_to) > ctx.today,
                col(Organisation.kind).in_(kinds_with_members(ctx.session, ctx.today)),
            )
            .order_by(col(Organisation.path))
        )
        .scalars()
        .all()
    )


def _planned(ctx: Context, item: StudyPlanItem, holder: uuid.UUID) -> dict[str, Any]:
    return {
        "id": new_id(),
        "created_at": ctx.at,
        "updated_at": ctx.at,
        "version": 1,
        "organisation_id": holder,
        "kind": item.kind,
        "state": SessionState.PLANNED,
        "themed": is_themed(item.kind, themed_part=item.themed_part),
        "title": item.title,
        "theme_id": item.theme_id,
        "plan_item_id": item.id,
        "held_on": item.held_on,
        "site": item.site,
    }


def _replace_items(ctx: Context, plan: StudyPlan, items: Sequence[PlanItemIn]) -> None:
    known = {theme.id for theme in themes.reaching_in_year(ctx.session, plan.organisation_id, plan.year, ctx.today)}
    errors = []
    for place, item in enumerate(items):
        if item.held_on.year != plan.year:
            errors.append(FieldError(f"/items/{place}/held_on", "date_outside_year", {"year": plan.year}))
        if item.theme_id is not None and item.theme_id not in known:
            errors.append(FieldError(f"/items/{place}/theme_id", "theme_not_reaching"))
    if errors:
        raise Invalid("invalid", errors=errors[:20])
    ctx.session.execute(delete(StudyPlanItem).where(col(StudyPlanItem.plan_id) == plan.id))
    for number, item in enumerate(sorted(items, key=lambda item: item.held_on), start=1):
        ctx.session.add(StudyPlanItem(plan_id=plan.id, number=number, **item.model_dump()))


def _readable(ctx: Context, plan_id: uuid.UUID) -> tuple[StudyPlan, Organisation]:
    plan = ctx.session.get(StudyPlan, plan_id)
    if plan is None:
        raise NotFound
    issuer = ctx.session.get_one(Organisation, plan.organisation_id)
    if not concerns(ctx.actor, Permission.STUDY_SESSION_READ, issuer.path):
        raise NotFound
    if plan.state is not StudyPlanState.ISSUED and not allowed(ctx.actor, Permission.STUDY_SESSION_MANAGE, issuer.path):
        raise NotFound
    return plan, issuer


def _step(ctx: Context, plan_id: uuid.UUID, action: StudyPlanAction, expected: int | None) -> StudyPlan:
    plan, issuer = _readable(ctx, plan_id)
    require(ctx, Permission.STUDY_SESSION_MANAGE, issuer.id)
    check_version(plan, expected)
    reached = TRANSITIONS[action].get(plan.state)
    if reached is None:
        raise Conflict("study_plan_state_refused", allowed=actions_from(plan.state), state=str(plan.state))
    plan.state = reached
    plan.updated_at = ctx.at
    return plan


def _stepped(ctx: Context, plan: StudyPlan, kind: str, **data: Any) -> StudyPlanPublic:
    ctx.session.flush()
    events.record(ctx, kind, plan.id, organisation_id=plan.organisation_id, data={"state": plan.state, **data})
    return _public(ctx, plan, ctx.session.get_one(Organisation, plan.organisation_id))


def _items(ctx: Context, plan_id: uuid.UUID) -> Sequence[StudyPlanItem]:
    return (
        ctx.session.execute(
            select(StudyPlanItem).where(col(StudyPlanItem.plan_id) == plan_id).order_by(col(StudyPlanItem.number))
        )
        .scalars()
        .all()
    )


def _public(ctx: Context, plan: StudyPlan, issuer: Organisation) -> StudyPlanPublic:
    items = _items(ctx, plan.id)
    counted: defaultdict[uuid.UUID, defaultdict[SessionState, int]] = defaultdict(lambda: defaultdict(int))
    for item_id, state, number in ctx.session.execute(
        select(col(StudySession.plan_item_id), col(StudySession.state), func.count())
        .where(col(StudySession.plan_item_id).in_([item.id for item in items]))
        .group_by(col(StudySession.plan_item_id), col(StudySession.state))
    ):
        counted[item_id][state] += number
    manages = allowed(ctx.actor, Permission.STUDY_SESSION_MANAGE, issuer.path)
    return StudyPlanPublic(
        **plan.model_dump(exclude={"organisation_id", "created_at", "updated_at"}),
        organisation=Named(id=issuer.id, name=issuer.name),
        items=[
            PlanItemPublic(
                **item.model_dump(exclude={"plan_id"}),
                sessions=sum(counted[item.id].values()),
                held=sum(number for state, number in counted[item.id].items() if state in HELD_STATES),
                cancelled=counted[item.id][SessionState.CANCELLED],
            )
            for item in items
        ],
        allowed_actions=actions_from(plan.state) if manages else (),
    )
