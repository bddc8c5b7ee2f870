"""Plans: what may be done in which state, by whom."""

from datetime import date

import pytest

from api.rules.plans import (
    PLAN_TRANSITIONS,
    TASK_TRANSITIONS,
    PlanAction,
    PlanState,
    TaskAction,
    TaskState,
    overdue,
    plan_actions,
    task_actions,
)

P, T = PlanState, TaskState


@pytest.mark.parametrize(
    ("state", "actions"),
    [
        (P.DRAFT, {PlanAction.EDIT, PlanAction.ISSUE, PlanAction.DISCARD}),
        (P.ISSUED, {PlanAction.ADD_TASK, PlanAction.CLOSE}),
        (P.CLOSED, {PlanAction.REOPEN}),
        (P.DISCARDED, set()),
    ],
)
def test_a_plan(state: PlanState, actions: set[PlanAction]) -> None:
    assert set(plan_actions(state)) == actions


@pytest.mark.parametrize(
    ("state", "manager", "owner"),
    [
        (T.PLANNED, {"start", "complete", "postpone", "cancel"}, {"start", "complete"}),
        (T.IN_PROGRESS, {"complete", "postpone", "cancel"}, {"complete"}),
        (T.DONE, {"reopen"}, set()),
        (T.CANCELLED, {"reopen"}, set()),
    ],
)
def test_a_task_of_an_issued_plan(state: TaskState, manager: set[str], owner: set[str]) -> None:
    assert {str(action) for action in task_actions(P.ISSUED, state, manages=True, owns=False)} == manager
    assert {str(action) for action in task_actions(P.ISSUED, state, manages=False, owns=True)} == owner
    assert task_actions(P.ISSUED, state, manages=False, owns=False) == ()
    for plan in (P.DRAFT, P.CLOSED, P.DISCARDED):
        assert task_actions(plan, state, manages=True, owns=True) == ()


def test_the_tables_name_every_action_and_lead_to_states_of_their_own() -> None:
    assert set(PLAN_TRANSITIONS) == set(PlanAction)
    assert set(TASK_TRANSITIONS) == set(TaskAction)


@pytest.mark.parametrize(
    ("state", "today", "expected"),
    [
        (T.PLANNED, date(2026, 9, 30), False),
        (T.PLANNED, date(2026, 10, 1), True),
        (T.IN_PROGRESS, date(2026, 10, 1), True),
        (T.DONE, date(2026, 10, 1), False),
        (T.CANCELLED, date(2026, 10, 1), False),
    ],
)
def test_overdue_from_the_day_after_the_last(state: TaskState, today: date, expected: bool) -> None:
    assert overdue(state, date(2026, 9, 30), today) is expected
