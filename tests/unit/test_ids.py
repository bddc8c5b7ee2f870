"""Identifiers: well-formed, rising within a process, apart between processes."""

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from uuid import RFC_4122, UUID

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from api.core import ids
from api.core.ids import IdSequence, new_id

INSTANT = 1_772_438_400_000


def test_an_id_is_a_uuid_of_version_7_with_the_clock_in_front() -> None:
    with time_machine.travel(datetime(2100, 3, 2, 8, 0, tzinfo=UTC), tick=False):
        identifier = IdSequence(lambda: int(datetime.now(UTC).timestamp() * 1000)).next()
    assert identifier.version == 7
    assert identifier.variant == RFC_4122
    assert identifier.int >> 80 == 4107657600000


def test_ids_of_several_threads_never_meet() -> None:
    with ThreadPoolExecutor(8) as pool:
        batches = list(pool.map(lambda _: [new_id() for _ in range(500)], range(8)))
    assert len({identifier for batch in batches for identifier in batch}) == 4000
    assert all(batch == sorted(batch) for batch in batches)


@given(st.lists(st.integers(min_value=-5000, max_value=5000), max_size=60))
def test_ids_rise_whatever_the_clock_does(steps: list[int]) -> None:
    readings = iter([INSTANT + step for step in steps])
    sequence = IdSequence(lambda: next(readings))
    identifiers = [sequence.next() for _ in steps]
    assert identifiers == sorted(set(identifiers))
    assert {identifier.version for identifier in identifiers} <= {7}


def test_a_full_millisecond_borrows_from_the_next() -> None:
    sequence = IdSequence(lambda: INSTANT)
    first = sequence.next()
    sequence._counter = (1 << 42) - 2
    last, beyond = sequence.next(), sequence.next()
    assert first < last < beyond
    assert (last.int >> 80, beyond.int >> 80) == (INSTANT, INSTANT + 1)
    assert (beyond.version, beyond.variant) == (7, RFC_4122)


def test_nothing_but_the_order_can_be_told_from_an_id() -> None:
    sequence = IdSequence(lambda: INSTANT)
    tails = [sequence.next().int & 0xFFFFFFFF for _ in range(2000)]
    assert len(set(tails)) > 1990


def test_a_forked_child_goes_its_own_way(monkeypatch: pytest.MonkeyPatch) -> None:
    now = new_id().int >> 80
    monkeypatch.setattr(ids._sequence, "_milliseconds", lambda: now)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writer, b"".join(new_id().bytes for _ in range(100)))
        os._exit(0)
    os.close(writer)
    ours = {new_id() for _ in range(100)}
    with os.fdopen(reader, "rb") as pipe:
        content = pipe.read()
    os.waitpid(child, 0)
    theirs = {UUID(bytes=content[start : start + 16]) for start in range(0, 1600, 16)}
    assert len(theirs) == 100
    assert not {identifier.int >> 32 for identifier in ours} & {identifier.int >> 32 for identifier in theirs}
