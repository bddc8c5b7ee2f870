"""Canonical JSON and the chain of hashes: one form, stable through storage, in which every change shows."""

import hashlib
import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import IntEnum, StrEnum
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.core.canonical import CHAIN_START, canonical_json, chain_hash


class Colour(StrEnum):
    RED = "đỏ"


class Rank(IntEnum):
    FIRST = 1


HANOI = timezone(timedelta(hours=7))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"),
        (True, "true"),
        (0, "0"),
        (10**30, "1000000000000000000000000000000"),
        (2.0, "2"),
        (-0.0, "0"),
        (0.1, "0.1"),
        ("Đảng bộ", '"Đảng bộ"'),
        ('"\\\n', '"\\"\\\\\\n"'),
        ({"b": 1, "a": {"đ": 2, "d": 1}}, '{"a":{"d":1,"đ":2},"b":1}'),
        ([1, (2, 3), []], "[1,[2,3],[]]"),
        (date(2026, 3, 2), '"2026-03-02"'),
        (datetime(2026, 3, 2, 7, 30, tzinfo=HANOI), '"2026-03-02T00:30:00.000000+00:00"'),
        (UUID(int=1), '"00000000-0000-0000-0000-000000000001"'),
        (Colour.RED, '"đỏ"'),
        (Rank.FIRST, "1"),
        ({Colour.RED: Rank.FIRST}, '{"đỏ":1}'),
    ],
)
def test_the_form(value: object, text: str) -> None:
    assert canonical_json(value) == text.encode()


@pytest.mark.parametrize(
    ("value", "error"),
    [
        (float("nan"), ValueError),
        (float("inf"), ValueError),
        ({"a": [float("-inf")]}, ValueError),
        (1e300, ValueError),
        (datetime(2026, 3, 2), ValueError),  # noqa: DTZ001  (without a zone on purpose)
        ("\ud800", ValueError),
        ({1: "a"}, TypeError),
        ({None: "a"}, TypeError),
        ({"a"}, TypeError),
        (b"a", TypeError),
        (Decimal("1.0"), TypeError),
        (object(), TypeError),
    ],
)
def test_what_has_no_form_is_refused(value: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        canonical_json(value)


instants = st.datetimes(timezones=st.sampled_from([UTC, HANOI]), min_value=datetime(1900, 1, 1))  # noqa: DTZ001  (without a zone on purpose)
floats = st.floats(min_value=-(2**53), max_value=2**53)
scalars = st.none() | st.booleans() | st.integers() | floats | st.text() | st.dates() | instants | st.uuids()
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=60)
@given(values)
def test_the_form_survives_storage(value: object) -> None:
    written = canonical_json(value)
    assert canonical_json(json.loads(written)) == written


@settings(max_examples=30)
@given(st.dictionaries(st.text(), scalars, min_size=2))
def test_the_order_of_names_does_not_matter(value: dict[str, object]) -> None:
    assert canonical_json(dict(reversed(value.items()))) == canonical_json(value)


def test_a_link_is_the_hash_of_the_one_before_and_the_payload() -> None:
    first = chain_hash(CHAIN_START, {"b": 1, "a": "ệ"})
    assert first == hashlib.sha256(bytes(32) + '{"a":"ệ","b":1}'.encode()).digest()
    assert chain_hash(first, {}) == hashlib.sha256(first + b"{}").digest()


@pytest.mark.parametrize("previous", [b"", bytes(31), bytes(33), bytes(64)])
def test_only_a_hash_can_come_before(previous: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        chain_hash(previous, {})


def links(payloads: list[object]) -> list[bytes]:
    chain, previous = [], CHAIN_START
    for payload in payloads:
        previous = chain_hash(previous, payload)
        chain.append(previous)
    return chain


def test_a_bent_row_shows_from_there_to_the_end() -> None:
    rows: list[object] = [{"row": number} for number in range(100)]
    genuine = links(rows)
    bent = {
        "changed": (40, [*rows[:40], {"row": -1}, *rows[41:]]),
        "taken out": (40, [*rows[:40], *rows[41:]]),
        "put in": (40, [*rows[:40], {"row": -1}, *rows[40:]]),
        "swapped": (40, [*rows[:40], rows[41], rows[40], *rows[42:]]),
    }
    for place, changed in bent.values():
        forged = links(changed)
        assert forged[:place] == genuine[:place]
        assert not set(forged[place:]) & set(genuine[place:])
