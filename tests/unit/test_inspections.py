"""The lives of an inspection and of a limitation as tables: every action from every state, and what is overdue."""

from datetime import date

import pytest

from api.rules.inspections import (
    FINDING_NEEDED,
    FINDING_TRANSITIONS,
    NEEDED,
    TRANSITIONS,
    UNFINISHED,
    FindingAction,
    FindingState,
    InspectionAction,
    InspectionState,
    Side,
    actions_from,
    finding_actions_from,
    is_overdue,
)

S, A = InspectionState, InspectionAction
FS, FA = FindingState, FindingAction

# Where each action leads from each state; what is not written is refused.
TABLE = {
    S.PLANNED: {A.EDIT: S.PLANNED, A.ANNOUNCE: S.ANNOUNCED, A.CANCEL: S.CANCELLED},
    S.ANNOUNCED: {A.EDIT: S.ANNOUNCED, A.ANSWER: S.ANNOUNCED, A.BEGIN: S.IN_PROGRESS, A.CANCEL: S.CANCELLED},
    S.IN_PROGRESS: {A.ANSWER: S.IN_PROGRESS, A.FIND: S.IN_PROGRESS, A.CONCLUDE: S.CONCLUDED},
    S.CONCLUDED: {A.CLOSE: S.CLOSED},
    S.CLOSED: {},
    S.CANCELLED: {},
}
FINDINGS = {
    FS.NOTED: {},
    FS.OPEN: {FA.EXTEND: FS.OPEN, FA.REPORT: FS.REMEDIED, FA.CLIMB: FS.OPEN},
    FS.REMEDIED: {FA.ACCEPT: FS.CLOSED, FA.REJECT: FS.OPEN},
    FS.CLOSED: {},
}


@pytest.mark.parametrize("state", S)
def test_every_action_from_every_state(state: InspectionState) -> None:
    assert {action: TRANSITIONS[action].get(state) for action in A} == dict.fromkeys(A) | TABLE[state]
    assert set(actions_from(state)) == set(TABLE[state])


@pytest.mark.parametrize("state", FS)
def test_every_step_of_a_finding(state: FindingState) -> None:
    assert {action: FINDING_TRANSITIONS[action].get(state) for action in FA} == dict.fromkeys(FA) | FINDINGS[state]
    assert set(finding_actions_from(state)) == set(FINDINGS[state]) - {FA.CLIMB}, "nobody asks a deadline to pass"


def test_every_action_says_who_may_take_it() -> None:
    assert set(NEEDED) == set(TRANSITIONS) == set(A)
    assert {*FINDING_NEEDED, FA.CLIMB} == set(FINDING_TRANSITIONS) == set(FA)
    assert [action for action, needed in NEEDED.items() if needed.side is Side.INSPECTED] == [A.ANSWER]
    assert [action for action, needed in FINDING_NEEDED.items() if needed.side is Side.INSPECTED] == [FA.REPORT]


def test_what_is_unfinished_can_go_on_and_nothing_else() -> None:
    assert {state for state in FS if finding_actions_from(state)} == set(UNFINISHED)


@pytest.mark.parametrize(
    ("state", "due_on", "overdue"),
    [
        (FS.OPEN, date(2026, 5, 9), True),
        (FS.OPEN, date(2026, 5, 10), False),
        (FS.REMEDIED, date(2026, 5, 9), False),
        (FS.CLOSED, date(2026, 5, 9), False),
        (FS.NOTED, None, False),
    ],
)
def test_the_last_day_still_counts(state: FindingState, due_on: date | None, overdue: bool) -> None:
    assert is_overdue(state, due_on, date(2026, 5, 10)) is overdue
