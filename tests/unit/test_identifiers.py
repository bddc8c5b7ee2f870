import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.rules.identifiers import digits_only, mask, matches, repair_leading_zeros


@pytest.mark.parametrize(
    ("text", "length", "most", "repaired"),
    [
        ("001090012345", 12, 2, ("001090012345", False)),
        ("1090012345", 12, 2, ("001090012345", True)),
        ("79090012345", 12, 2, ("079090012345", True)),
        ("1090012345.0", 12, 2, ("001090012345", True)),
        ("001 090 012 345", 12, 2, ("001090012345", False)),
        ("'001090012345", 12, 2, ("001090012345", False)),
        ("012345678", 12, 2, ("012345678", False)),
        ("12345678", 9, 1, ("012345678", True)),
        ("1.234.567", 12, None, ("000001234567", True)),
        ("01.02.03.0004.0005", 14, None, ("01020300040005", False)),
        ("0010900123456", 12, 2, ("0010900123456", False)),
        ("1.09E+09", 12, None, ("1.09E+09", False)),
        ("B1234567", 9, None, ("B1234567", False)),
        ("  ", 12, None, ("", False)),
        ("-", 12, None, ("-", False)),
        ("１０９００１２３４５", 12, 2, ("001090012345", True)),
        ("\ud800", 12, None, ("", False)),
    ],
)
def test_zeros_come_back_and_nothing_is_guessed(
    text: str, length: int, most: int | None, repaired: tuple[str, bool]
) -> None:
    assert repair_leading_zeros(text, length, most=most) == repaired


@given(st.from_regex(r"[0-9]{12}", fullmatch=True))
def test_a_number_survives_the_spreadsheet_that_eats_its_zeros(number: str) -> None:
    assert repair_leading_zeros(str(int(number)), 12) == (number, number.startswith("0"))


@given(st.text(st.characters(), max_size=20))
def test_a_repaired_number_has_its_full_length(text: str) -> None:
    value, repaired = repair_leading_zeros(text, 12)
    assert not repaired or matches(value, "[0-9]{12}")


@pytest.mark.parametrize(("text", "digits"), [("Số 001-090.012", "001090012"), ("٣４", "34"), ("m²", ""), ("", "")])
def test_digits_only(text: str, digits: str) -> None:
    assert digits_only(text) == digits


@pytest.mark.parametrize(
    ("value", "pattern", "fits"),
    [
        ("001090012345", "0[0-9]{11}", True),
        ("101090012345", "0[0-9]{11}", False),
        ("001090012345\n", "0[0-9]{11}", False),
        ("0010900123456", "0[0-9]{11}", False),
    ],
)
def test_a_pattern_is_matched_whole(value: str, pattern: str, fits: bool) -> None:
    assert matches(value, pattern) is fits


@pytest.mark.parametrize(
    ("number", "visible", "shown"),
    [
        ("001090012345", 4, "••••••••2345"),
        ("012345678", 3, "••••••678"),
        ("1234", 4, "••••"),
        ("12", 4, "••"),
        ("012345678", 0, "•••••••••"),
        ("", 4, ""),
    ],
)
def test_mask_hides_the_front(number: str, visible: int, shown: str) -> None:
    assert mask(number, visible=visible) == shown
