"""Grading: the life of a grade, points and levels, the cap's ceiling and rounding, ballots, trials."""

from decimal import Decimal as D  # noqa: N817  (read in every table below)

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from api.rules.gradings import (
    TRANSITIONS,
    Ballot,
    Cap,
    Criterion,
    GradingAction,
    GradingPeriod,
    GradingState,
    Rounding,
    actions_from,
    carried_over,
    ceiling,
    first_impossible,
    has_quorum,
    is_carried,
    may_give,
    period_bounds,
    rank_for,
    wrong_points,
)
from api.schemas.grading_rules import GradingRules
from api.services.reference import read_data

S, A = GradingState, GradingAction
SCALE = [D(90), D(70), D(50), D(0)]


@pytest.mark.parametrize(
    ("state", "actions"),
    [
        (S.OPENED, {A.SELF_GRADE}),
        (S.SELF_GRADED, {A.SELF_GRADE, A.RETURN, A.APPRAISE}),
        (S.APPRAISED, {A.RETURN, A.APPRAISE, A.DECIDE}),
        (S.DECIDED, {A.LOCK, A.REOPEN}),
        (S.LOCKED, {A.REOPEN}),
    ],
)
def test_the_life_of_a_grade(state: GradingState, actions: set[GradingAction]) -> None:
    assert set(actions_from(state)) == actions
    assert set(TRANSITIONS) == set(A)


@pytest.mark.parametrize(
    ("points", "rank"),
    [(D(100), 1), (D(90), 1), (D("89.99"), 2), (D(70), 2), (D("69.5"), 3), (D(50), 3), (D("49.99"), 4), (D(0), 4)],
)
def test_the_level_that_points_reach(points: D, rank: int) -> None:
    assert rank_for(SCALE, points) == rank


def test_a_lower_level_may_be_given_and_a_higher_one_may_not() -> None:
    assert [may_give(rank, 2) for rank in (1, 2, 3, 4)] == [False, True, True, True]


def test_points_are_asked_for_every_criterion_and_no_other() -> None:
    criteria = [Criterion("task", D(40)), Criterion("example", D(25))]
    assert wrong_points(criteria, {"task": D(40), "example": D(0)}) == {}
    assert wrong_points(criteria, {"task": D("40.5"), "study": D(1)}) == {
        "example": "missing",
        "task": "points_outside",
        "study": "criterion_unknown",
    }


@pytest.mark.parametrize(
    ("share", "base_level", "rounding", "ranks", "expected"),
    [
        (D(20), 2, Rounding.DOWN, [1] * 5 + [2] * 9 + [3] * 6, (14, 2)),
        (D(20), 2, Rounding.NEAREST, [1] * 5 + [2] * 9 + [3] * 6, (14, 3)),
        (D(20), 2, Rounding.UP, [1] * 5 + [2] * 9 + [3] * 6, (14, 3)),
        (D(20), None, Rounding.DOWN, [1] * 5 + [2] * 9 + [3] * 6, (20, 4)),
        (D(20), None, Rounding.NEAREST, [2, 2, 2], (3, 1)),
        (D(20), None, Rounding.DOWN, [2, 2, 2, 2], (4, 0)),
        (D("33.33"), None, Rounding.UP, [], (0, 0)),
        (D(50), None, Rounding.NEAREST, [1, 1, 1], (3, 2)),
    ],
)
def test_the_ceiling_of_the_cap(
    share: D, base_level: int | None, rounding: Rounding, ranks: list[int], expected: tuple[int, int]
) -> None:
    assert ceiling(Cap(share, base_level, rounding), ranks) == expected


@given(
    st.lists(st.integers(1, 4)),
    st.decimals(0, 100, places=2),
    st.sampled_from([None, 1, 2, 3]),
    st.sampled_from(Rounding),
)
def test_the_ceiling_is_the_share_to_the_nearest_whole_number(
    ranks: list[int], share: D, base_level: int | None, rounding: Rounding
) -> None:
    base, most = ceiling(Cap(share, base_level, rounding), ranks)
    assert 0 <= most <= base <= len(ranks)
    assert abs(base * share / 100 - most) < 1


BALLOT = Ballot(entitled=21, present=19, issued=19, returned=19, valid=18, in_favour=16)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({}, None),
        ({"present": 22}, "present"),
        ({"issued": 20}, "issued"),
        ({"returned": 20}, "returned"),
        ({"valid": 20}, "valid"),
        ({"in_favour": 19}, "in_favour"),
    ],
)
def test_a_count_that_cannot_be(wrong: dict[str, int], field: str | None) -> None:
    assert first_impossible(Ballot(**{**BALLOT.__dict__, **wrong})) == field


@pytest.mark.parametrize(
    ("present", "issued", "in_favour", "quorum", "carried"),
    [(14, 14, 8, True, True), (14, 14, 7, True, False), (13, 13, 13, False, False)],
)
def test_quorum_of_two_thirds_and_more_than_half(
    present: int, issued: int, in_favour: int, quorum: bool, carried: bool
) -> None:
    ballot = Ballot(21, present, issued, issued, issued, in_favour)
    assert has_quorum(ballot, D("66.66")) is quorum
    assert is_carried(ballot, D("66.66"), D(50)) is carried


def test_points_are_carried_over_criterion_by_criterion() -> None:
    before = [Criterion("task", D(40)), Criterion("example", D(20))]
    after = [Criterion("task", D(60)), Criterion("study", D(40))]
    assert carried_over(before, after, {"task": D(30), "example": D(20)}) == (D("75.00"), ("study",))
    assert carried_over(before, before, {"task": D(30), "example": D(20)}) == (D("50.00"), ())
    assert carried_over(before, after, {}) == (D(0), ("task", "study"))


@pytest.mark.parametrize(
    ("period", "number", "first", "last"),
    [
        (GradingPeriod.QUARTER, 3, "2026-07-01", "2026-09-30"),
        (GradingPeriod.YEAR, 1, "2026-01-01", "2026-12-31"),
        (GradingPeriod.TERM, 1, "2026-01-01", "2030-12-31"),
    ],
)
def test_periods(period: GradingPeriod, number: int, first: str, last: str) -> None:
    assert [str(day) for day in period_bounds(period, 2026, number, 5)] == [first, last]


def test_the_rule_sets_that_come_with_the_software_hang_together() -> None:
    for row in read_data("grading.yaml"):
        rules = GradingRules.model_validate(row["rules"])
        assert sum(criterion.points for criterion in rules.criteria) == 100
        assert GradingRules.model_validate(rules.model_dump(mode="json")) == rules


@pytest.mark.parametrize(
    "wrong",
    [
        {"levels": [{"minimum": 50}, {"minimum": 70}]},
        {"levels": [{"minimum": 90}, {"minimum": 10}]},
        {"levels": [{"minimum": 101}, {"minimum": 0}]},
        {"levels": [{"minimum": 90, "code": "same"}, {"minimum": 0, "code": "same"}]},
        {"cap": {"share_percent": 20, "base_level": "unheard_of", "rounding": "down", "binding": True}},
    ],
)
def test_a_rule_set_that_does_not_hang_together(wrong: dict[str, object]) -> None:
    rules = read_data("grading.yaml")[0]["rules"] | wrong
    for number, level in enumerate(rules["levels"]):
        rules["levels"][number] = {"code": f"level_{number}", "name_vi": "Mức", "name_en": "Level"} | level
    rules["cap"] = wrong.get("cap") or {"share_percent": 20, "base_level": None, "rounding": "down", "binding": True}
    with pytest.raises(ValidationError):
        GradingRules.model_validate(rules)
