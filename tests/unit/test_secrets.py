"""Opaque secrets, recovery codes and CSRF tokens."""

import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.core.recovery_codes import new_recovery_codes, recovery_code_digest
from api.core.secrets import csrf_matches, csrf_token, digest_of, is_well_formed, matches, new_secret


def test_a_secret_has_its_prefix_256_random_bits_and_a_check() -> None:
    plain, digest = new_secret("ng_personal")
    assert re.fullmatch(r"ng_personal_[0-9A-Za-z]{49}", plain)
    assert digest == hashlib.sha256(plain.encode()).digest()
    assert is_well_formed(plain, "ng_personal")
    assert matches(plain, digest)


def test_no_two_secrets_are_alike() -> None:
    assert len({new_secret("ng_session").plain for _ in range(1000)}) == 1000


@pytest.mark.parametrize("prefix", ["", "NG", "ng_", "_ng", "ng__a", "ng-a", "đảng", "9", "ng\n"])
def test_a_prefix_is_plain_words(prefix: str) -> None:
    with pytest.raises(ValueError, match="prefix"):
        new_secret(prefix)


def test_every_single_slip_of_the_pen_is_seen() -> None:
    plain, digest = new_secret("ng_api")
    for position in range(len(plain)):
        for letter in "aZ0_ ":
            if letter != plain[position]:
                slip = plain[:position] + letter + plain[position + 1 :]
                assert not is_well_formed(slip, "ng_api")
                assert not matches(slip, digest)


@given(st.text(alphabet=st.characters(), max_size=80))
def test_any_text_is_answered(text: str) -> None:
    assert not is_well_formed(text, "ng_api")
    assert not matches(text, digest_of("something else entirely, longer than any of these texts, " * 2))
    assert not csrf_matches(text, "session")


@pytest.mark.parametrize("text", ["\ud800", "ng_api_" + "đ" * 49, "ng_api_" + "\ud800" * 49])
def test_text_that_is_not_unicode_is_answered(text: str) -> None:
    assert len(digest_of(text)) == 32
    assert not is_well_formed(text, "ng_api")
    assert not csrf_matches(text, "session")


def test_a_secret_is_not_one_of_another_kind() -> None:
    plain, _ = new_secret("ng_api")
    assert not is_well_formed(plain, "ng")
    assert not is_well_formed(plain, "ng_web")


def test_a_csrf_token_belongs_to_one_session_and_does_not_give_it_away() -> None:
    session, other = new_secret("ng_session"), new_secret("ng_session")
    token = csrf_token(session.plain)
    assert token == csrf_token(session.plain)
    assert csrf_matches(token, session.plain)
    assert not csrf_matches(token, other.plain)
    assert not csrf_matches("", session.plain)
    assert session.plain not in token
    assert bytes.fromhex(token) != session.digest


def test_ten_recovery_codes_that_can_be_written_down() -> None:
    codes = new_recovery_codes()
    assert len({code.plain for code in codes}) == len({code.digest for code in codes}) == 10
    for plain, digest in codes:
        assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}", plain)
        assert recovery_code_digest(plain) == digest


@pytest.mark.parametrize(
    "typed",
    [
        "7K12-9M0T-04AX-PB3H",
        "7k12-9m0t-04ax-pb3h",
        "7K129M0T04AXPB3H",
        " 7K12 9M0T  04AX PB3H ",
        "7Kl2-9MoT-O4AX-PB3H",
        "7KI2-9MOT-04AX-PB3H",
    ],
)
def test_a_recovery_code_is_read_as_people_write_it(typed: str) -> None:
    assert recovery_code_digest(typed) == recovery_code_digest("7K12-9M0T-04AX-PB3H")


def test_another_recovery_code_is_another() -> None:
    assert recovery_code_digest("7K12-9M0T-04AX-PB3J") != recovery_code_digest("7K12-9M0T-04AX-PB3H")
    assert len(recovery_code_digest("\ud800")) == 32
