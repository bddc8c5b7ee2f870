"""The arithmetic of guesses: a bound that holds against everybody and locks out nobody who is known."""

from collections import defaultdict
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.core.throttle import Allowance, Reservation, ThrottleLimits, allowances_of, give_back, reserve

START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
LIMITS = ThrottleLimits()
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


class Records:
    """What a caller keeps, as the protocol asks."""

    def __init__(self) -> None:
        self.guesses: dict[tuple[str, ...], tuple[datetime, ...]] = defaultdict(tuple)

    def guess(self, account: str, source: str, at: datetime, *, is_trusted: bool = False) -> Reservation:
        keys = {
            Allowance.ACCOUNT: ("account", account),
            Allowance.ACCOUNT_AND_SOURCE: ("account and source", account, source),
            Allowance.SOURCE: ("source", source),
            Allowance.ACCOUNT_TRUSTED: ("trusted", account),
        }
        drawn = allowances_of(is_trusted=is_trusted)
        reservation = reserve(LIMITS, at, {allowance: self.guesses[keys[allowance]] for allowance in drawn})
        if reservation.allowed:
            for allowance, instants in reservation.guesses.items():
                self.guesses[keys[allowance]] = instants
        return reservation

    def succeed(self, at: datetime) -> None:
        for key, instants in self.guesses.items():
            self.guesses[key] = give_back(instants, at)


def test_the_defaults_keep_the_promise() -> None:
    assert LIMITS.window == 15 * MINUTE
    assert LIMITS.most_per_account <= 10
    assert LIMITS.account_and_source < LIMITS.account


def test_sixty_at_once_from_one_source() -> None:
    records = Records()
    allowed = [records.guess("an", "source", START).allowed for _ in range(60)]
    assert sum(allowed) == LIMITS.account_and_source


def test_sixty_at_once_from_sixty_forged_addresses() -> None:
    records = Records()
    allowed = [records.guess("an", f"source {number}", START).allowed for number in range(60)]
    assert sum(allowed) == LIMITS.account


def test_one_stranger_leaves_room_for_another_source() -> None:
    records = Records()
    while records.guess("an", "stranger", START).allowed:
        pass
    assert records.guess("an", "home", START).allowed


def test_no_number_of_strangers_locks_out_a_trusted_source() -> None:
    records = Records()
    for number in range(200):
        records.guess("an", f"stranger {number}", START)
    assert not records.guess("an", "home", START).allowed
    assert records.guess("an", "home", START, is_trusted=True).allowed


def test_a_stolen_cookie_does_not_open_the_gate_either() -> None:
    records = Records()
    allowed = [records.guess("an", "thief", START, is_trusted=True).allowed for _ in range(60)]
    assert sum(allowed) == LIMITS.account_trusted


def test_one_source_cannot_go_through_all_accounts() -> None:
    records = Records()
    allowed = [records.guess(f"account {number}", "source", START).allowed for number in range(300)]
    assert sum(allowed) == LIMITS.source


def test_retry_after_is_exactly_when_the_next_guess_fits() -> None:
    records = Records()
    for minute in range(LIMITS.account_and_source):
        assert records.guess("an", "source", START + minute * MINUTE).allowed
    refused = records.guess("an", "source", START + 10 * MINUTE)
    assert not refused.allowed
    assert refused.retry_after == 5 * MINUTE
    assert not records.guess("an", "source", START + 15 * MINUTE - SECOND).allowed
    assert records.guess("an", "source", START + 15 * MINUTE).allowed
    assert not records.guess("an", "source", START + 15 * MINUTE).allowed


def test_retry_after_is_the_longest_wait_of_all() -> None:
    crowded = {
        Allowance.ACCOUNT: [START] * LIMITS.account,
        Allowance.ACCOUNT_AND_SOURCE: [START + MINUTE] * LIMITS.account_and_source,
        Allowance.SOURCE: [],
    }
    assert reserve(LIMITS, START + 2 * MINUTE, crowded).retry_after == 14 * MINUTE


def test_after_the_limits_are_lowered_enough_guesses_must_leave_first() -> None:
    recorded = [START + minute * MINUTE for minute in range(6)]
    reservation = reserve(ThrottleLimits(account_trusted=2), START + 6 * MINUTE, {Allowance.ACCOUNT_TRUSTED: recorded})
    assert reservation.retry_after == 4 * MINUTE + 15 * MINUTE - 6 * MINUTE


def test_a_refused_guess_does_not_prolong_the_wait() -> None:
    records = Records()
    for second in range(900):
        records.guess("an", "source", START + second * SECOND)
    assert records.guess("an", "source", START + 15 * MINUTE).allowed


def test_a_right_guess_is_given_back_and_wrong_ones_stay() -> None:
    records = Records()
    for second in range(3):
        records.guess("an", "home", START + second * SECOND)
    for second in range(3, 40):
        at = START + second * SECOND
        assert records.guess("an", "home", at).allowed
        records.succeed(at)
    assert records.guess("an", "home", START + MINUTE).allowed
    assert not records.guess("an", "home", START + MINUTE).allowed


def test_giving_back_takes_one_guess_only() -> None:
    assert give_back((START, START, START + SECOND), START) == (START, START + SECOND)
    assert give_back((START,), START + SECOND) == (START,)


def test_a_record_forgets_what_has_left_the_window() -> None:
    old = [START - 16 * MINUTE, START - 15 * MINUTE, START - 14 * MINUTE]
    reservation = reserve(LIMITS, START, {Allowance.ACCOUNT_TRUSTED: old})
    assert reservation.guesses == {Allowance.ACCOUNT_TRUSTED: (START - 14 * MINUTE, START)}


def test_another_servers_clock_ahead_counts_too() -> None:
    ahead = [START + SECOND] * LIMITS.account_trusted
    reservation = reserve(LIMITS, START, {Allowance.ACCOUNT_TRUSTED: ahead})
    assert not reservation.allowed
    assert reservation.retry_after == 15 * MINUTE + SECOND


@pytest.mark.parametrize("name", ["account", "account_and_source", "source", "account_trusted"])
def test_limits_that_let_nobody_in_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        ThrottleLimits(**{name: 0})  # type: ignore[arg-type]  # the name is a field
    with pytest.raises(ValueError, match="window"):
        ThrottleLimits(window=timedelta())


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.integers(0, 400), st.integers(0, 5), st.booleans(), st.booleans()),
        min_size=12,
        max_size=60,
    )
)
def test_no_order_of_guesses_beats_the_bound(attempts: list[tuple[int, int, bool, bool]]) -> None:
    records = Records()
    at = START
    wrong: list[datetime] = []
    for seconds, source, is_trusted, is_right in attempts:
        at += seconds * SECOND + timedelta(microseconds=1)
        if records.guess("an", f"source {source}", at, is_trusted=is_trusted).allowed:
            if is_right:
                records.succeed(at)
            else:
                wrong.append(at)
    for first in wrong:
        assert sum(first <= other < first + LIMITS.window for other in wrong) <= LIMITS.most_per_account
