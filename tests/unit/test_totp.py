"""The second factor against the vectors of its standard, and against the same code twice."""

import base64
from datetime import UTC, datetime, timedelta, timezone
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from api.core.totp import matching_step, new_totp_secret, provisioning_uri

# RFC 6238 appendix B, SHA-1; six digits are the last six of its eight
SECRET = base64.b32encode(b"12345678901234567890").decode()
VECTORS = [
    (59, "287082"),
    (1111111109, "081804"),
    (1111111111, "050471"),
    (1234567890, "005924"),
    (2000000000, "279037"),
    (20000000000, "353130"),
]


def instant(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


@pytest.mark.parametrize(("seconds", "code"), VECTORS)
def test_the_vectors_of_the_standard(seconds: int, code: str) -> None:
    assert matching_step(SECRET, code, instant(seconds), None) == seconds // 30


@pytest.mark.parametrize(
    ("offset", "holds"),
    [(-61, False), (-31, False), (-30, True), (0, True), (29, True), (59, True), (60, False)],
)
def test_a_code_holds_one_step_before_and_after_its_own(offset: int, holds: bool) -> None:
    step = 1111111110 // 30
    assert matching_step(SECRET, "050471", instant(1111111110 + offset), None) == (step if holds else None)


def test_a_code_holds_once() -> None:
    at = instant(1111111111)
    step = matching_step(SECRET, "050471", at, None)
    assert step is not None
    assert matching_step(SECRET, "050471", at, step) is None
    assert matching_step(SECRET, "050471", at, step + 1) is None
    assert matching_step(SECRET, "050471", at, step - 1) == step


def test_an_earlier_code_does_not_hold_after_a_later_one() -> None:
    assert matching_step(SECRET, "081804", instant(1111111111), 1111111111 // 30) is None


@pytest.mark.parametrize("typed", ["050 471", " 050471\n", "０５０４７１", "050\u00a0471"])
def test_a_code_is_read_as_people_type_it(typed: str) -> None:
    assert matching_step(SECRET, typed, instant(1111111111), None) is not None


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "0",
        "50471",
        "0050471",
        "050472",
        "05047١",
        "mật mã",
        "\ud800",
        "-050471",
        "050471" * 10,
        "9" * 10**6,
    ],
)
def test_anything_else_does_not_hold(typed: str) -> None:
    assert matching_step(SECRET, typed, instant(1111111111), None) is None


def test_the_time_zone_of_the_instant_does_not_matter() -> None:
    at = instant(1111111111).astimezone(timezone(timedelta(hours=7)))
    assert matching_step(SECRET, "050471", at, None) == 1111111111 // 30
    with pytest.raises(ValueError, match="time zone"):
        matching_step(SECRET, "050471", at.replace(tzinfo=None), None)


def test_the_first_instant_there_is() -> None:
    assert matching_step(SECRET, "755224", instant(0), None) == 0


def test_a_new_secret_has_160_random_bits() -> None:
    secrets = {new_totp_secret() for _ in range(50)}
    assert len(secrets) == 50
    assert {len(base64.b32decode(secret)) for secret in secrets} == {20}


def test_the_address_for_the_app() -> None:
    address = urlsplit(provisioning_uri(SECRET, account="bí.thư@chi-bộ", issuer="Nêu Gương"))
    assert (address.scheme, address.netloc) == ("otpauth", "totp")
    assert unquote(address.path) == "/Nêu Gương:bí.thư@chi-bộ"
    query = parse_qs(address.query)
    assert query["issuer"] == ["Nêu Gương"]
    assert query["secret"] == [SECRET]
