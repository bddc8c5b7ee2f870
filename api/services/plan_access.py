"""Who may see and work on a plan, and the steps of its life."""

import uuid

from api.core.errors import Conflict, Forbidden, NotFound
from api.models.organisations import Organisation
from api.models.plans import Plan
from api.rules.access import Permission
from api.rules.plans import PLAN_TRANSITIONS, READABLE_PLANS, PlanAction, plan_actions
from api.services.access import allowed, concerns
from api.services.context import Context


def readable(ctx: Context, plan_id: uuid.UUID) -> tuple[Plan, Organisation]:
    """A plan that the actor may see, with its organisation.

    Raises:
        NotFound: there is none.
    """
    plan = ctx.session.get(Plan, plan_id)
    organisation = None if plan is None else ctx.session.get(Organisation, plan.organisation_id)
    if plan is None or organisation is None or not concerns(ctx.actor, Permission.PLAN_READ, organisation.path):
        raise NotFound
    if plan.state not in READABLE_PLANS and not allowed(ctx.actor, Permission.PLAN_MANAGE, organisation.path):
        raise NotFound
    return plan, organisation


def managed(ctx: Context, plan_id: uuid.UUID) -> tuple[Plan, Organisation]:
    """A plan that the actor may work on, with its organisation.

    Raises:
        NotFound: there is none to see.
        Forbidden: it may be seen only.
    """
    plan, organisation = readable(ctx, plan_id)
    if not allowed(ctx.actor, Permission.PLAN_MANAGE, organisation.path):
        raise Forbidden("forbidden", permission=str(Permission.PLAN_MANAGE))
    return plan, organisation


def step(plan: Plan, action: PlanAction) -> None:
    """Take a step of a plan's life.

    Raises:
        Conflict: ``plan_state_refused``.
    """
    reached = PLAN_TRANSITIONS[action].get(plan.state)
    if reached is None:
        raise Conflict("plan_state_refused", allowed=plan_actions(plan.state))
    plan.state = reached
