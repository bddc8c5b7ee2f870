"""Rules of members: what may follow what, names as they are searched and ordered, numbers and dates that fit."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.rules.dates import PartialDate, Precision
from api.rules.members import (
    DEPARTED,
    ENDS_PLEDGE,
    FIRST,
    FOLLOWING,
    MemberStatus,
    dates_too_early,
    may_follow,
    name_forms,
    number_fits,
)

S = MemberStatus


@pytest.mark.parametrize(
    ("previous", "status", "allowed"),
    [
        (None, S.PROBATIONARY, True),
        (None, S.OFFICIAL, True),
        (None, S.STAFF, True),
        (None, S.LEFT, False),
        (None, S.DECEASED, False),
        (S.PROBATIONARY, S.OFFICIAL, True),
        (S.OFFICIAL, S.PROBATIONARY, False),
        (S.OFFICIAL, S.OFFICIAL, False),
        (S.OFFICIAL, S.STAFF, False),
        (S.STAFF, S.PROBATIONARY, True),
        (S.STAFF, S.EXPELLED, False),
        (S.EXEMPT, S.OFFICIAL, True),
        (S.SUSPENDED, S.OFFICIAL, True),
        (S.LEFT, S.PROBATIONARY, True),
        (S.LEFT, S.DECEASED, False),
        (S.EXPELLED, S.OFFICIAL, True),
        (S.EXPELLED, S.STAFF, False),
        (S.DECEASED, S.OFFICIAL, False),
    ],
)
def test_what_may_follow(previous: MemberStatus | None, status: MemberStatus, allowed: bool) -> None:
    assert (status in may_follow(previous)) is allowed


def test_the_table_is_whole() -> None:
    assert set(FOLLOWING) == set(MemberStatus)
    assert set(FIRST) == set(MemberStatus) - DEPARTED
    assert DEPARTED < ENDS_PLEDGE
    for previous, following in FOLLOWING.items():
        assert previous not in following
        if previous in DEPARTED:  # nobody goes from gone to gone
            assert not DEPARTED & set(following)
        else:
            assert {S.LEFT, S.DECEASED} <= set(following)


@pytest.mark.parametrize(
    ("name", "folded", "words"),
    [
        ("Nguyễn Thị Ánh Tuyết", "nguyen thi anh tuyet", ("nguyen", "thi", "anh", "tuyet")),
        ("H'Hen Niê", "h hen nie", ("h", "hen", "nie")),
        ("Đặng  Đức   Đức", "dang duc duc", ("dang", "duc")),
        ("NGUYỄN VĂN HOÀ", "nguyen van hoa", ("nguyen", "van", "hoa")),
        ("…", "", ()),
    ],
)
def test_names_as_they_are_searched(name: str, folded: str, words: tuple[str, ...]) -> None:
    forms = name_forms(name)
    assert (forms.folded, forms.words) == (folded, words)


def test_the_order_can_be_overridden() -> None:
    assert name_forms("Y Bhiŏ Niê", "Bhiŏ Niê Y").sort < name_forms("Nguyễn Văn Cao").sort
    assert name_forms("Y Bhiŏ Niê").sort > name_forms("Nguyễn Văn Cao").sort


@given(st.text(max_size=60))
def test_any_text_has_forms_that_can_be_stored(name: str) -> None:
    forms = name_forms(name)
    assert set(forms.words) == set(forms.folded.split())
    forms.sort.encode()
    assert not any(mark in forms.folded for mark in "%_\\")


@pytest.mark.parametrize(
    ("number", "fits"),
    [
        ("001090012345", True),
        ("123456789", True),
        ("12345678", False),
        ("00109001234", False),
        ("00109001234a", False),
        ("٠٠١٠٩٠٠١٢٣٤٥", False),
        ("", False),
    ],
)
def test_numbers(number: str, fits: bool) -> None:
    assert number_fits(number, [12, 9]) is fits


def day(text: str) -> PartialDate:
    parts = [int(part) for part in text.split("-")]
    precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[len(parts) - 1]
    return PartialDate(date(*[*parts, 1, 1][:3]), precision)


@pytest.mark.parametrize(
    ("birth", "joined", "official", "early"),
    [
        ("1950", "1975-04", "1976-04-30", ()),
        ("1950", "1950", None, ()),  # as little as is known, it could be
        ("1950-06", "1950-05-31", None, ("joined_on",)),
        (None, "1975-04-30", "1975-04-29", ("official_on",)),
        (None, "1975-04-30", "1975", ()),
        ("1980", "1975", "1974", ("joined_on", "official_on")),
        ("1980", None, "1979-12", ("official_on",)),
        (None, None, None, ()),
    ],
)
def test_dates_in_their_order(
    birth: str | None, joined: str | None, official: str | None, early: tuple[str, ...]
) -> None:
    found = dates_too_early(*(day(text) if text else None for text in (birth, joined, official)))
    assert found == early
