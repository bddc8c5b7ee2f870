"""Whether a new password is good enough: length, and an offline estimate of the guesses it would take.

The estimate knows the most common leaked passwords, names, keyboard walks, dates and repeats (zxcvbn);
nothing is sent anywhere.
"""

import threading
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from zxcvbn import zxcvbn

from api.core.passwords import PasswordNotText, PasswordTooLong, as_bytes

# zxcvbn takes seconds over long input and over many kinds of symbol at once (it tries every reading of
# "4@8({["), so it sees only a beginning: if that is strong the whole is.
_ASSESSED_CHARACTERS: Final = 40
_ASSESSED_SYMBOLS: Final = 10
_MAXIMUM_PERSONAL_WORDS: Final = 50

# zxcvbn keeps the personal words of a call in a table shared by all threads.
_one_at_a_time = threading.Lock()


class PasswordFault(StrEnum):
    """Why a password is refused."""

    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    NOT_TEXT = "not_text"
    GUESSABLE = "guessable"


@dataclass(frozen=True)
class PasswordPolicy:
    """What is asked of a new password.

    Attributes:
        minimum_characters: counted after composition (NFC), so an accented letter is one.
        minimum_score: zxcvbn score 0–4; 3 means at least 10⁸ guesses, 4 at least 10¹⁰.
    """

    minimum_characters: int = 12
    minimum_score: int = 3


def find_fault(password: str, policy: PasswordPolicy, personal: Iterable[str] = ()) -> PasswordFault | None:
    """Return the first reason to refuse a new password; None if it is good.

    Args:
        password: as typed, in any Unicode form.
        policy: what is asked.
        personal: texts an attacker would try first, such as names, the login name, the product; the first 50
            words count.
    """
    try:
        composed = as_bytes(password).decode("utf-8")
    except PasswordTooLong:
        return PasswordFault.TOO_LONG
    except PasswordNotText:
        return PasswordFault.NOT_TEXT
    if len(composed) < policy.minimum_characters:
        return PasswordFault.TOO_SHORT
    beginning = _beginning(_plain(composed))
    words = list(dict.fromkeys(_plain(word) for text in personal for word in (text, *text.split())))
    with _one_at_a_time:
        score: int = zxcvbn(beginning, user_inputs=words[:_MAXIMUM_PERSONAL_WORDS])["score"]
    return PasswordFault.GUESSABLE if score < policy.minimum_score else None


def _beginning(text: str) -> str:
    symbols: set[str] = set()
    for position, character in enumerate(text[:_ASSESSED_CHARACTERS]):
        if not character.isalpha():
            symbols.add(character)
        if len(symbols) > _ASSESSED_SYMBOLS:
            return text[:position]
    return text[:_ASSESSED_CHARACTERS]


def _plain(text: str) -> str:
    """Take away what is no protection: "Mật Khẩu" is guessed as fast as "matkhau", which lists know."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in decomposed if not unicodedata.combining(c) and not c.isspace())
