"""One-time codes on paper for whoever has lost the device with the second factor."""

import secrets
from typing import Final

from api.core.secrets import NewSecret, digest_of

_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U to misread
_CHARACTERS: Final = 16  # 80 random bits: more than anybody can try, so a fast digest is enough
_GROUP: Final = 4
_MISREADINGS: Final = str.maketrans({"I": "1", "L": "1", "O": "0", "-": None, " ": None})


def new_recovery_codes(count: int = 10) -> list[NewSecret]:
    """Make codes such as ``7KQ2-9MZT-04AX-PB3H``, each to be used once."""
    codes = ["".join(secrets.choice(_ALPHABET) for _ in range(_CHARACTERS)) for _ in range(count)]
    return [NewSecret(_grouped(code), recovery_code_digest(code)) for code in codes]


def recovery_code_digest(typed: str) -> bytes:
    """Return the 32 stored bytes of a code as typed: any case, spaces, dashes, O for 0, I or L for 1."""
    return digest_of(typed.upper().translate(_MISREADINGS))


def _grouped(code: str) -> str:
    return "-".join(code[start : start + _GROUP] for start in range(0, _CHARACTERS, _GROUP))
