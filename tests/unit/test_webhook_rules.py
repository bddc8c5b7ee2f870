"""When messages come again, and which kinds of event a webhook hears of."""

from datetime import timedelta

import pytest

from api.rules.trail import is_tombstone
from api.rules.webhooks import asks_for, delay_before


@pytest.mark.parametrize(
    ("attempt", "chance", "seconds"), [(1, 0.0, 8), (1, 0.5, 10), (1, 1.0, 12), (2, 0.5, 100), (3, 0.5, None)]
)
def test_delays(attempt: int, chance: float, seconds: float | None) -> None:
    expected = None if seconds is None else timedelta(seconds=seconds)
    assert delay_before(attempt, [10, 100], chance) == expected


@pytest.mark.parametrize(
    ("kinds", "kind", "told"),
    [
        ([], "member.updated", True),
        (["member.updated"], "member.updated", True),
        (["member.updated"], "member.merged", False),
        (["member.*"], "member.merged", True),
        (["member.*"], "member_status.changed", False),
    ],
)
def test_kinds(kinds: list[str], kind: str, told: bool) -> None:
    assert asks_for(kinds, kind) is told


@pytest.mark.parametrize(
    ("kind", "gone"),
    [
        ("membership.moved", True),
        ("membership.expired", True),
        ("member.merged_away", True),
        ("token.revoked", True),
        ("member.removed", True),
        ("organisation.removed", True),
        ("exemplar.removed", True),
        ("member.updated", False),
        ("pledge.withdrawn", False),
        ("membership.begun", False),
    ],
)
def test_tombstones(kind: str, gone: bool) -> None:
    assert is_tombstone(kind) is gone
