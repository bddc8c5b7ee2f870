"""Plans (kế hoạch) and their key tasks (việc trọng tâm): which step leads from which state to which.

A plan is ``draft → issued → closed``; a task is ``planned → in_progress → done``. Once a plan is issued its tasks are
no longer rewritten: they are done, postponed or cancelled with a reason, and new ones are added.
"""

from datetime import date
from enum import StrEnum


class PlanState(StrEnum):
    """How far a plan has come."""

    DRAFT = "draft"
    ISSUED = "issued"
    CLOSED = "closed"
    DISCARDED = "discarded"


class PlanAction(StrEnum):
    """What can be done to a plan."""

    EDIT = "edit"
    ISSUE = "issue"
    DISCARD = "discard"
    ADD_TASK = "add_task"
    CLOSE = "close"
    REOPEN = "reopen"


class TaskState(StrEnum):
    """How far a task has come."""

    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    CANCELLED = "cancelled"


class TaskAction(StrEnum):
    """What can be done to a task of an issued plan."""

    START = "start"
    COMPLETE = "complete"
    POSTPONE = "postpone"
    CANCEL = "cancel"
    REOPEN = "reopen"


_P, _A = PlanState, PlanAction

PLAN_TRANSITIONS: dict[PlanAction, dict[PlanState, PlanState]] = {
    _A.EDIT: {_P.DRAFT: _P.DRAFT},
    _A.ISSUE: {_P.DRAFT: _P.ISSUED},
    _A.DISCARD: {_P.DRAFT: _P.DISCARDED},
    _A.ADD_TASK: {_P.ISSUED: _P.ISSUED},
    _A.CLOSE: {_P.ISSUED: _P.CLOSED},
    _A.REOPEN: {_P.CLOSED: _P.ISSUED},
}
"""Action → state it may start from → state it leads to. Anything not written here is refused."""

READABLE_PLANS = frozenset({_P.ISSUED, _P.CLOSED})
"""What the subtree sees; a draft is its writers' own."""

_T, _D = TaskState, TaskAction

TASK_TRANSITIONS: dict[TaskAction, dict[TaskState, TaskState]] = {
    _D.START: {_T.PLANNED: _T.IN_PROGRESS},
    _D.COMPLETE: {_T.PLANNED: _T.DONE, _T.IN_PROGRESS: _T.DONE},
    _D.POSTPONE: {_T.PLANNED: _T.PLANNED, _T.IN_PROGRESS: _T.IN_PROGRESS},
    _D.CANCEL: {_T.PLANNED: _T.CANCELLED, _T.IN_PROGRESS: _T.CANCELLED},
    _D.REOPEN: {_T.DONE: _T.IN_PROGRESS, _T.CANCELLED: _T.PLANNED},
}
"""As ``PLAN_TRANSITIONS``, for the tasks of an issued plan."""

OPEN_TASKS = frozenset({_T.PLANNED, _T.IN_PROGRESS})

OWNERS_ACTIONS = frozenset({_D.START, _D.COMPLETE})
"""What the owner of a task may do; everything else is for whoever manages the plan."""


def plan_actions(state: PlanState) -> tuple[PlanAction, ...]:
    """What may be done to a plan in a state by who may manage it."""
    return tuple(action for action, steps in PLAN_TRANSITIONS.items() if state in steps)


def task_actions(plan: PlanState, task: TaskState, *, manages: bool, owns: bool) -> tuple[TaskAction, ...]:
    """What somebody may do to a task: nothing unless its plan is issued."""
    if plan is not PlanState.ISSUED:
        return ()
    possible = (action for action, steps in TASK_TRANSITIONS.items() if task in steps)
    return tuple(action for action in possible if manages or (owns and action in OWNERS_ACTIONS))


def overdue(task: TaskState, due_on: date, today: date) -> bool:
    """Whether a task should have been done by now: its last day has passed."""
    return task in OPEN_TASKS and today > due_on
