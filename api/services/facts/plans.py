"""Plans (kế hoạch) as figures: issued, and key tasks whose last day has come."""

from collections.abc import Iterator

from sqlalchemy import and_, or_, select, union_all
from sqlmodel import Session, col

from api.models.plans import Plan, PlanTask
from api.rules.indicators.plans import FAMILY
from api.rules.plans import READABLE_PLANS, TaskState
from api.services.facts.sources import Fact, Moment, Records, Source, numbers_of


def _select(session: Session, moment: Moment) -> Records:
    due_on, done_on = col(PlanTask.due_on), col(PlanTask.done_on)
    done_by_then = and_(done_on.is_not(None), done_on <= moment.base_on)
    issued = select(
        col(Plan.organisation_id).label("organisation_id"),
        col(Plan.id).label("id"),
        col(Plan.issued_on).label("happened_on"),
        col(Plan.title).label("title"),
        *numbers_of(FAMILY, plans_issued=col(Plan.id).is_not(None)),
    ).where(col(Plan.state).in_(READABLE_PLANS), col(Plan.issued_on).between(moment.first_on, moment.base_on))
    due = (
        select(
            col(Plan.organisation_id),
            col(PlanTask.id),
            due_on,
            col(PlanTask.title),
            *numbers_of(
                FAMILY,
                plans_tasks_due=col(PlanTask.id).is_not(None),
                plans_tasks_on_time=and_(done_by_then, done_on <= due_on),
                plans_tasks_overdue=and_(due_on < moment.base_on, or_(done_on.is_(None), done_on > moment.base_on)),
            ),
        )
        .join(Plan, col(Plan.id) == col(PlanTask.plan_id))
        .where(
            col(Plan.state).in_(READABLE_PLANS),
            col(Plan.issued_on) <= moment.base_on,
            col(PlanTask.state) != TaskState.CANCELLED,
            due_on.between(moment.first_on, moment.base_on),
        )
    )
    return union_all(issued, due)


def _recount(session: Session, moment: Moment) -> Iterator[Fact]:
    plans = {plan.id: plan for plan in session.execute(select(Plan)).scalars() if plan.state in READABLE_PLANS}
    for plan in plans.values():
        if moment.has_seen(plan.issued_on):
            yield Fact(plan.organisation_id, {"plans_issued": 1})
    for task in session.execute(select(PlanTask)).scalars():
        of_plan = plans.get(task.plan_id)
        if of_plan is None or of_plan.issued_on is None or of_plan.issued_on > moment.base_on:
            continue
        if task.state is TaskState.CANCELLED or not moment.has_seen(task.due_on):
            continue
        done_on = task.done_on if task.done_on is not None and task.done_on <= moment.base_on else None
        yield Fact(
            of_plan.organisation_id,
            {
                "plans_tasks_due": 1,
                "plans_tasks_on_time": int(done_on is not None and done_on <= task.due_on),
                "plans_tasks_overdue": int(done_on is None and task.due_on < moment.base_on),
            },
        )


SOURCE = Source(FAMILY, _select, _recount)
