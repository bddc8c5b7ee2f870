"""Opaque secrets: sessions, refresh tokens and keys that stand for a caller and mean nothing by themselves.

Only a SHA-256 digest is stored. That is enough because every secret carries 256 random bits: there is nothing
to guess, so a slow hash would only cost time.
"""

import hashlib
import hmac
import re
import secrets
import string
import zlib
from typing import Final, NamedTuple

_ALPHABET: Final = string.digits + string.ascii_uppercase + string.ascii_lowercase
_RANDOM_CHARACTERS: Final = 43  # 62⁴³ > 2²⁵⁶
_CHECK_CHARACTERS: Final = 6  # 62⁶ > 2³²
_PREFIX: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


class NewSecret(NamedTuple):
    """A secret as it is shown once, and what is stored in its place."""

    plain: str
    digest: bytes


def new_secret(prefix: str) -> NewSecret:
    """Make a secret ``<prefix>_<43 random characters><6 check characters>``.

    The prefix lets people and scanners recognise what leaked; the check characters tell a mistyped secret
    from a revoked one without asking the database.

    Raises:
        ValueError: the prefix is not lower-case words joined by underscores.
    """
    if not _PREFIX.fullmatch(prefix):
        raise ValueError("a prefix is lower-case words joined by underscores")
    body = f"{prefix}_" + "".join(secrets.choice(_ALPHABET) for _ in range(_RANDOM_CHARACTERS))
    plain = body + _check_characters(body)
    return NewSecret(plain, digest_of(plain))


def is_well_formed(plain: str, prefix: str) -> bool:
    """Whether a text could be a secret with this prefix: form and check characters, no more."""
    length = len(prefix) + 1 + _RANDOM_CHARACTERS + _CHECK_CHARACTERS
    if len(plain) != length or not plain.isascii() or not plain.startswith(f"{prefix}_"):
        return False
    body, check = plain[:-_CHECK_CHARACTERS], plain[-_CHECK_CHARACTERS:]
    return hmac.compare_digest(check, _check_characters(body))


def digest_of(plain: str) -> bytes:
    """Return the 32 bytes that are stored and searched for; any text has them, Unicode or not."""
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).digest()


def matches(plain: str, digest: bytes) -> bool:
    """Whether a text is the secret behind a stored digest, in constant time."""
    return hmac.compare_digest(digest_of(plain), digest)


def csrf_token(session_secret: str) -> str:
    """Return the token that a page of this session sends along with a change, as 64 hexadecimal digits.

    It follows from the session's secret, so nothing is stored, and it does not give the secret away.
    """
    return hmac.new(session_secret.encode("utf-8", "surrogatepass"), b"csrf", hashlib.sha256).hexdigest()


def csrf_matches(token: str, session_secret: str) -> bool:
    """Whether a token sent along belongs to this session, in constant time."""
    return hmac.compare_digest(token.encode("utf-8", "surrogatepass"), csrf_token(session_secret).encode("ascii"))


def _check_characters(body: str) -> str:
    remainder = zlib.crc32(body.encode("ascii"))
    characters = []
    for _ in range(_CHECK_CHARACTERS):
        remainder, position = divmod(remainder, len(_ALPHABET))
        characters.append(_ALPHABET[position])
    return "".join(characters)
