"""The life of an exemplar as a table: every action from every state, who judges, and what the gate lets through."""

from datetime import date
from uuid import UUID

import pytest

from api.rules.exemplars import (
    NEEDED,
    PUBLISHED,
    TRANSITIONS,
    ExemplarAction,
    ExemplarPart,
    ExemplarState,
    Obstacle,
    ObstacleKind,
    actions_from,
    discipline_weighs_from,
    furthest,
    gate_is_shut,
    judges_own,
    lacking_consent,
    target,
)

S, A = ExemplarState, ExemplarAction

# Where each action leads from each state; what is not written is refused.
TABLE = {
    S.PROPOSED: {
        A.EDIT: S.PROPOSED,
        A.TELL: S.PROPOSED,
        A.VERIFY: S.VERIFIED,
        A.DECLINE: S.DECLINED,
        A.WITHDRAW: S.WITHDRAWN,
    },
    S.VERIFIED: {
        A.TELL: S.VERIFIED,
        A.RETURN: S.PROPOSED,
        A.RECOGNISE: S.RECOGNISED,
        A.DECLINE: S.DECLINED,
        A.WITHDRAW: S.WITHDRAWN,
    },
    S.RECOGNISED: {
        A.TELL: S.RECOGNISED,
        A.COMMEND: S.COMMENDED,
        A.PUBLICISE: S.SPREADING,
        A.REPLICATE: S.REPLICATED,
        A.WITHDRAW: S.WITHDRAWN,
    },
    S.COMMENDED: {
        A.TELL: S.COMMENDED,
        A.COMMEND: S.COMMENDED,
        A.PUBLICISE: S.SPREADING,
        A.REPLICATE: S.REPLICATED,
        A.WITHDRAW: S.WITHDRAWN,
    },
    S.SPREADING: {
        A.TELL: S.SPREADING,
        A.COMMEND: S.SPREADING,
        A.PUBLICISE: S.SPREADING,
        A.REPLICATE: S.REPLICATED,
        A.WITHDRAW: S.WITHDRAWN,
    },
    S.REPLICATED: {
        A.TELL: S.REPLICATED,
        A.COMMEND: S.REPLICATED,
        A.PUBLICISE: S.REPLICATED,
        A.REPLICATE: S.REPLICATED,
        A.WITHDRAW: S.WITHDRAWN,
    },
    S.DECLINED: {},
    S.WITHDRAWN: {},
}


@pytest.mark.parametrize("state", S)
def test_every_action_from_every_state(state: ExemplarState) -> None:
    assert {action: target(action, state) for action in A} == dict.fromkeys(A) | TABLE[state]
    assert set(actions_from(state)) == set(TABLE[state])


def test_every_action_says_who_may_take_it() -> None:
    assert set(NEEDED) == set(TRANSITIONS) == set(A)


@pytest.mark.parametrize("commended", [False, True])
@pytest.mark.parametrize("publicised", [False, True])
@pytest.mark.parametrize("replicated", [False, True])
def test_the_state_is_the_furthest_in_whatever_order_it_was_reached(
    commended: bool, publicised: bool, replicated: bool
) -> None:
    steps = [
        action
        for action, taken in ((A.REPLICATE, replicated), (A.PUBLICISE, publicised), (A.COMMEND, commended))
        if taken
    ]
    for order in (steps, steps[::-1]):
        state = S.RECOGNISED
        for action in order:
            reached = target(action, state)
            assert reached in PUBLISHED
            state = reached
        assert state is furthest(commended=commended, publicised=publicised, replicated=replicated)


@pytest.mark.parametrize(
    ("action", "is_exemplar", "is_proposer", "own"),
    [
        (A.VERIFY, False, True, True),
        (A.VERIFY, True, False, True),
        (A.VERIFY, False, False, False),
        (A.RECOGNISE, True, False, True),
        (A.RECOGNISE, False, True, False),
        (A.COMMEND, True, False, True),
        (A.TELL, True, True, False),
        (A.WITHDRAW, True, True, False),
    ],
)
def test_nobody_judges_their_own_case(action: ExemplarAction, is_exemplar: bool, is_proposer: bool, own: bool) -> None:
    assert judges_own(action, is_exemplar=is_exemplar, is_proposer=is_proposer) is own


def test_the_gate_opens_by_a_reason() -> None:
    one = Obstacle(ObstacleKind.DISCIPLINE, UUID(int=1), date(2026, 1, 1))
    assert [gate_is_shut(found, reason) for found in ([], [one]) for reason in (None, "Đã khắc phục")] == [
        False,
        False,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("day", "months", "since"),
    [
        (date(2026, 6, 15), 12, date(2025, 6, 15)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2026, 1, 1), 1, date(2025, 12, 1)),
        (date(2026, 1, 1), 0, date(2026, 1, 1)),
    ],
)
def test_how_long_discipline_weighs(day: date, months: int, since: date) -> None:
    assert discipline_weighs_from(day, months) == since


def test_what_lacks_consent() -> None:
    both = (ExemplarPart.STORY, ExemplarPart.PHOTO)
    assert lacking_consent(both, {ExemplarPart.STORY}) == (ExemplarPart.PHOTO,)
    assert lacking_consent((), ()) == ()
