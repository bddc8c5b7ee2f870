"""The rules of the dated tree and of reorganisations, as tables of cases without a database."""

import uuid
from dataclasses import replace
from datetime import date

import pytest

from api.rules.dated_trees import Placed, Profiled, Unit, faults_of, has_gap, leads_to_itself
from api.rules.organisations import OPEN_END, Interval, KindRule, code_fault, standing_fault
from api.rules.reorganisations import (
    Changes,
    Closing,
    Describing,
    Description,
    Moving,
    Opening,
    Resettling,
    after,
    dissolving,
    merging,
    order_faults,
    splitting,
)

A, B, C, D, E = (uuid.UUID(int=number) for number in range(1, 6))
BEGIN, DAY, LATER = date(2020, 1, 1), date(2025, 7, 1), date(2026, 1, 1)


def kind(code: str, under: set[str], *, root: bool = False, members: bool = False) -> KindRule:
    return KindRule(code, frozenset(under), root, members, False, True)


KINDS = {
    "upper": kind("upper", {"upper"}, root=True),
    "committee": kind("committee", {"upper"}),
    "cell": kind("cell", {"committee"}, members=True),
}


def unit(
    organisation_id: uuid.UUID,
    kind_code: str,
    *parents: tuple[date, date, uuid.UUID | None],
    life: Interval | None = None,
) -> Unit:
    life = life or Interval(parents[0][0], parents[-1][1])
    return Unit(
        organisation_id,
        life,
        tuple(Placed(*each) for each in parents),
        (Profiled(life.valid_from, life.valid_to, kind_code, "Tên", None, None, None),),
    )


def always(parent_id: uuid.UUID | None) -> tuple[date, date, uuid.UUID | None]:
    return BEGIN, OPEN_END, parent_id


TREE = {
    A: unit(A, "upper", always(None)),
    B: unit(B, "committee", always(A)),
    C: unit(C, "cell", always(B)),
    D: unit(D, "committee", always(A)),
}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((1, 5), (5, 9), None),
        ((1, 5), (4, 9), (4, 5)),
        ((1, 9), (3, 4), (3, 4)),
        ((3, 4), (1, 2), None),
    ],
)
def test_overlap(first: tuple[int, int], second: tuple[int, int], expected: tuple[int, int] | None) -> None:
    def interval(days: tuple[int, int]) -> Interval:
        return Interval(date(2025, 1, days[0]), date(2025, 1, days[1]))

    found = interval(first).overlap(interval(second))
    assert found == (interval(expected) if expected else None)
    assert interval(second).overlap(interval(first)) == found


@pytest.mark.parametrize(
    ("own", "above", "expected"),
    [
        ("upper", None, None),
        ("upper", "upper", None),
        ("committee", None, "kind_not_root"),
        ("cell", "upper", "kind_not_under"),
        ("cell", "committee", None),
        ("soviet", "committee", "kind_unknown"),
    ],
)
def test_kind_under_kind(own: str, above: str | None, expected: str | None) -> None:
    assert standing_fault(KINDS, own, above) == expected


@pytest.mark.parametrize(
    ("code", "right"),
    [
        ("30000100000012", True),
        ("00000000000000", True),
        ("3000010000001", False),
        ("3000010000001x", False),
        ("３０００００００００００００", False),
    ],
)
def test_codes(code: str, right: bool) -> None:
    assert (code_fault(code, 14) is None) is right


def test_a_right_tree_has_no_faults() -> None:
    assert [fault for each in TREE for fault in faults_of(TREE, each, KINDS, BEGIN)] == []


@pytest.mark.parametrize(
    ("placements", "gap"),
    [
        ([(BEGIN, DAY, B), (DAY, OPEN_END, D)], False),
        ([(BEGIN, DAY, B), (LATER, OPEN_END, D)], True),
        ([(BEGIN, LATER, B), (DAY, OPEN_END, D)], True),
        ([(BEGIN, DAY, B)], True),
        ([], True),
    ],
)
def test_gaps(placements: list[tuple[date, date, uuid.UUID]], gap: bool) -> None:
    cell = replace(TREE[C], placements=tuple(Placed(*each) for each in placements))
    assert has_gap(cell, BEGIN) is gap


def test_cycles_on_any_date() -> None:
    """B under D until 2026 and D under B from then on is a tree on every day; one day of both is not."""
    first = TREE | {
        B: unit(B, "committee", (BEGIN, LATER, D), (LATER, OPEN_END, A)),
        D: unit(D, "committee", (BEGIN, LATER, A), (LATER, OPEN_END, B)),
    }
    assert not any(leads_to_itself(first, each) for each in first)
    overlapping = first | {D: unit(D, "committee", (BEGIN, DAY, A), (DAY, OPEN_END, B))}
    assert leads_to_itself(overlapping, B)
    assert leads_to_itself(overlapping, D)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({B: unit(B, "committee", (BEGIN, DAY, A))}, {"parent_ends"}),
        ({B: unit(B, "committee", (DAY, OPEN_END, A))}, {"parent_ends"}),
        ({B: unit(B, "upper", always(A))}, {"kind_not_under"}),
        ({B: unit(B, "committee", always(C))}, {"tree_cycle"}),
    ],
)
def test_what_is_wrong_with_a_child(changed: dict[uuid.UUID, Unit], expected: set[str]) -> None:
    assert {fault.code for fault in faults_of(TREE | changed, C, KINDS, BEGIN)} == expected


@pytest.mark.parametrize(
    ("change", "day", "expected"),
    [
        (Moving(C, "/", D), DAY, None),
        (Moving(C, "/", B), DAY, "nothing_changes"),
        (Moving(C, "/", D), BEGIN, "later_fact"),
        (Moving(C, "/", D), date(2019, 1, 1), "organisation_not_on_day"),
        (Moving(E, "/", D), DAY, "organisation_ends"),
        (Moving(E, "/", D), LATER, "organisation_not_on_day"),
        (Describing(C, "/", {"name": "Mới"}), DAY, None),
        (Describing(C, "/", {"name": "Tên"}), DAY, "nothing_changes"),
        (Closing(C, "/", B), DAY, None),
        (Closing(C, "/", C), DAY, "heir_ends"),
        (Closing(C, "/", E), LATER, "heir_ends"),
    ],
)
def test_when_a_change_may_come(change: Moving | Describing | Closing, day: date, expected: str | None) -> None:
    tree = TREE | {E: unit(E, "cell", (BEGIN, LATER, B))}
    changes = Changes(
        movings=[change] if isinstance(change, Moving) else [],
        describings=[change] if isinstance(change, Describing) else [],
        closings=[change] if isinstance(change, Closing) else [],
    )
    assert [fault.code for fault in order_faults(tree, changes, day)] == ([expected] if expected else [])


def test_merging() -> None:
    opening = Opening(E, "/unit", A, Description("committee", "Mới"))
    changes = merging([B, D], E, opening, {B: [C]}, {C: "1"})
    made = after(TREE, changes, DAY)
    assert made[B].life == made[D].life == Interval(BEGIN, DAY)
    assert made[C].placements == (Placed(BEGIN, DAY, B), Placed(DAY, OPEN_END, E))
    assert made[C].profiled_on(DAY) == replace(TREE[C].profiles[0], valid_from=DAY, code="1")
    assert made[E].life == Interval(DAY, OPEN_END)
    assert [(each.predecessor_id, each.successor_id, each.heir) for each in changes.successions] == [
        (B, E, True),
        (D, E, True),
    ]
    assert [fault for each in (C, E) for fault in faults_of(made, each, KINDS, DAY)] == []
    assert TREE[B].life.is_open  # facts in, facts out: nothing is changed in place


def test_merging_a_child_into_its_parent_s_successor() -> None:
    changes = merging([B], D, None, {B: [C]}, {})
    assert [(each.organisation_id, each.parent_id) for each in changes.movings] == [(C, D)]


def test_splitting_and_dissolving() -> None:
    units = [Opening(each, f"/units/{number}", B, Description("cell", "Mới")) for number, each in enumerate((D, E))]
    goes_on = splitting(C, units, None, [], {}, Resettling(C))
    assert (list(goes_on.closings), [each.heir for each in goes_on.successions]) == ([], [False, False])
    ends = splitting(C, units, E, [], {}, Resettling(C))
    assert [each.heir_id for each in ends.closings] == [E]
    gone = dissolving(C, B, [], {}, Resettling(C, {A: D}, rest_to=E))
    assert [(each.successor_id, each.heir) for each in gone.successions] == [(D, False), (B, True), (E, False)]
