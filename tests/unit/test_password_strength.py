"""Which new passwords are refused, and that the question is never slow."""

import sys
import time
import unicodedata
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from api.core.password_strength import PasswordFault, PasswordPolicy, find_fault

POLICY = PasswordPolicy()


@pytest.mark.parametrize(
    ("password", "fault"),
    [
        ("", PasswordFault.TOO_SHORT),
        ("x7#Kq9!vR2m", PasswordFault.TOO_SHORT),
        ("x7#Kq9!vR2mB", None),
        ("ệọổữậẫẵềởợỷ", PasswordFault.TOO_SHORT),
        ("a" * 1025, PasswordFault.TOO_LONG),
        ("ệ" * 342, PasswordFault.TOO_LONG),
        ("x7#Kq9!vR2mB\ud800", PasswordFault.NOT_TEXT),
        ("aaaaaaaaaaaa", PasswordFault.GUESSABLE),
        ("password1234", PasswordFault.GUESSABLE),
        ("P@ssw0rd1234!", PasswordFault.GUESSABLE),
        ("qwertyuiop12", PasswordFault.GUESSABLE),
        ("123456789012", PasswordFault.GUESSABLE),
        ("02/09/1945 1", PasswordFault.GUESSABLE),
        ("matkhau123456", PasswordFault.GUESSABLE),
        ("mậtkhẩu123456", PasswordFault.GUESSABLE),
        ("sáng ra bờ suối tối vào hang", None),
        ("correct horse battery staple", None),
    ],
)
def test_faults(password: str, fault: PasswordFault | None) -> None:
    assert find_fault(password, POLICY) == fault


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_letters_are_counted_composed(form: str) -> None:
    eleven = unicodedata.normalize(form, "ệ" * 11)  # type: ignore[arg-type]  # the form is one of four words
    assert find_fault(eleven, POLICY) == PasswordFault.TOO_SHORT
    assert find_fault(eleven, PasswordPolicy(minimum_characters=11, minimum_score=0)) is None


@pytest.mark.parametrize(
    ("password", "personal"),
    [
        ("Nguyễn Thị Mỹ Hạnh 1985", ["Nguyễn Thị Mỹ Hạnh", "1985"]),
        ("nguyenthimyhanh1985", ["Nguyễn Thị Mỹ Hạnh", "1985"]),
        ("hanh.nguyen@thixa.vn", ["hanh.nguyen@thixa.vn"]),
        ("NêuGương-2026", ["Nêu Gương"]),
    ],
)
def test_what_everybody_knows_of_a_person_is_no_password(password: str, personal: list[str]) -> None:
    assert find_fault(password, POLICY) is None
    assert find_fault(password, POLICY, personal) == PasswordFault.GUESSABLE


@pytest.fixture
def hasty_threads() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hasty_threads")
def test_the_words_of_one_call_never_count_in_another() -> None:
    def ask(number: int) -> PasswordFault | None:
        return find_fault("Thuỷ Tiên Ngọc Bích", POLICY, ["Thuỷ Tiên Ngọc Bích"] if number % 2 else [])

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(40)))
    assert answers[::2] == [None] * 20
    assert answers[1::2] == [PasswordFault.GUESSABLE] * 20


@pytest.mark.parametrize(
    "password",
    [
        "4@8({[<369!10|57$2%+" * 50,
        "({[<1!|74@69$5+" * 60,
        "4@8({[<369" * 100,
        "1990" * 250,
        "qwerty" * 170,
        "ab" * 500,
        "password" * 120,
        "ệ" * 340,
        "1-1-" * 250,
    ],
)
def test_no_password_takes_long_to_assess(password: str) -> None:
    start = time.thread_time()
    find_fault(password, POLICY)
    assert time.thread_time() - start < 0.5


def test_the_policy_decides() -> None:
    assert find_fault("password", PasswordPolicy(minimum_characters=8, minimum_score=0)) is None
    assert find_fault("x7#Kq9!vR2mB", PasswordPolicy(minimum_characters=13)) == PasswordFault.TOO_SHORT
