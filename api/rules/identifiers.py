"""Numbers that name a person or an organisation (số căn cước, số CMND, số thẻ đảng viên, mã tổ chức đảng).

They are text, since their leading zeros matter, and spreadsheets eat those. How long a number is and how
it is built comes from the settings with every call: the rules of the issuing offices change.
"""

import re
import unicodedata

from api.core.text import tidy

_SEPARATORS = re.compile(r"[\s.\-'’/]")

_SPREADSHEET_DECIMALS = re.compile(r"(?<=[0-9])\.0+$")
"""What becomes of a number cell that was turned into text (``1090012345.0``)."""

_HIDDEN = "•"


def digits_only(text: str) -> str:
    """The digits of a text as 0–9 (full-width ones too), without anything else; empty when there are none."""
    if text.isascii() and text.isdecimal():
        return text
    return "".join(str(unicodedata.decimal(char)) for char in text if char.isdecimal())


def repair_leading_zeros(text: str, length: int, *, most: int | None = None) -> tuple[str, bool]:
    """The number with the zeros that a spreadsheet took from its front, and whether any had to be given back.

    Spaces, dots, dashes, slashes and the apostrophe of text cells are taken out. ``length`` is the full
    length in digits, ``most`` how many zeros may be missing (None: any number; a citizen number, for one,
    starts with a province of 001 or more and so loses two at most). A text with letters, empty, too long
    or too short comes back tidied but not repaired: ``matches`` will refuse it, and nothing is guessed.
    """
    if text.isascii() and text.isdecimal():
        return _with_zeros(text, length, most)
    typed = tidy(text)
    number = _SEPARATORS.sub("", _SPREADSHEET_DECIMALS.sub("", typed))
    if not number.isdecimal():
        return typed, False
    return _with_zeros(digits_only(number), length, most)


def _with_zeros(number: str, length: int, most: int | None) -> tuple[str, bool]:
    missing = length - len(number)
    if missing <= 0 or (most is not None and missing > most):
        return number, False
    return number.zfill(length), True


def matches(value: str, pattern: str) -> bool:
    r"""Whether the whole value fits the pattern of its kind, for example ``0[0-9]{11}``."""
    return re.fullmatch(pattern, value) is not None


def mask(national_id: str, *, visible: int = 4) -> str:
    """The number as it is shown to people who need not know it: a dot for all but the last ``visible`` digits.

    The front of a citizen number tells province, sex and year of birth, so it is the front that is hidden.
    A number no longer than ``visible`` is hidden whole.
    """
    hidden = len(national_id) if len(national_id) <= visible else len(national_id) - visible
    return _HIDDEN * hidden + national_id[hidden:]
