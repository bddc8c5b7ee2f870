"""Argon2id over passwords, in bounded memory, with the same work for known and unknown accounts."""

import base64
import secrets
import threading
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from pwdlib.hashers.argon2 import Argon2Hasher

from api.core.settings import Settings

MAXIMUM_BYTES: Final = 1024  # beyond any passphrase, below anything that costs time
_SALT_BYTES: Final = 16
_DIGEST_BYTES: Final = 32


@dataclass(frozen=True)
class Argon2Cost:
    """What one hash costs.

    Attributes:
        memory_kib: memory, in KiB.
        passes: how often the memory is run over.
        lanes: parallel lanes.
    """

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4


class UnusablePassword(ValueError):
    """No account can have this password."""


class PasswordTooLong(UnusablePassword):
    """More than ``MAXIMUM_BYTES`` characters as typed, or bytes once composed."""


class PasswordNotText(UnusablePassword):
    """Not Unicode text: it holds a lone surrogate, which JSON can smuggle in."""


class HashingBusy(Exception):
    """No slot for a hash came free in time: answer "try again", as for any overload."""


class PasswordHasher:
    """Argon2id at one cost, never more than a few at once in this process.

    Args:
        cost: what a new hash costs.
        concurrent: how many hashes may run at once; each takes its full memory.
        patience_seconds: how long a caller waits for a slot.
    """

    def __init__(self, cost: Argon2Cost | None = None, *, concurrent: int = 2, patience_seconds: float = 5.0) -> None:
        cost = cost or Argon2Cost()
        self._hasher = Argon2Hasher(
            time_cost=cost.passes,
            memory_cost=cost.memory_kib,
            parallelism=cost.lanes,
            hash_len=_DIGEST_BYTES,
            salt_len=_SALT_BYTES,
        )
        self._slots = threading.BoundedSemaphore(concurrent)
        self._patience_seconds = patience_seconds
        self._nobody = _hash_of_nothing(cost)

    def hash(self, password: str) -> str:
        """Return the encoded hash, salt and cost included, of a password in any Unicode form.

        Raises:
            UnusablePassword: see there.
            HashingBusy: see there.
        """
        content = as_bytes(password)
        with self._slot():
            return self._hasher.hash(content)

    def verify(self, password: str, stored: str | None) -> bool:
        """Whether the password is the one behind a stored hash.

        The same work is done when there is no such account (`stored` is None) or its hash is not one, such as
        the mark of a closed account: the time taken does not tell. Only a password that no account can have
        is refused without work.

        Raises:
            HashingBusy: see there.
        """
        try:
            content = as_bytes(password)
        except UnusablePassword:
            return False
        encoded = stored if stored is not None and self._hasher.identify(stored) else self._nobody
        with self._slot():
            return self._hasher.verify(content, encoded)

    def needs_rehash(self, stored: str) -> bool:
        """Whether a hash was made at another cost; ask after a successful :meth:`verify`, then hash again."""
        return self._hasher.check_needs_rehash(stored)

    @contextmanager
    def _slot(self) -> Iterator[None]:
        if not self._slots.acquire(timeout=self._patience_seconds):
            raise HashingBusy
        try:
            yield
        finally:
            self._slots.release()


def hasher_of(settings: Settings) -> PasswordHasher:
    """The hasher of a process, at the cost and with the bound that the operator set."""
    cost = Argon2Cost(memory_kib=settings.password_memory_kib)
    return PasswordHasher(cost, concurrent=settings.password_hashes_at_once)


def as_bytes(password: str) -> bytes:
    """Return the one byte string of a password, however its letters were composed: NFC, UTF-8.

    Vietnamese input methods differ in the form they produce, so the same keys give different code points.

    Raises:
        UnusablePassword: see there.
    """
    # Before NFC: composing takes time that grows with the square of a run of marks.
    if len(password) > MAXIMUM_BYTES:
        raise PasswordTooLong
    try:
        content = unicodedata.normalize("NFC", password).encode("utf-8")
    except UnicodeEncodeError:
        raise PasswordNotText from None
    if len(content) > MAXIMUM_BYTES:
        raise PasswordTooLong
    return content


def _hash_of_nothing(cost: Argon2Cost) -> str:
    """Encode a hash of this cost that no known password has: a random digest costs nothing to make."""
    salt, digest = (
        base64.b64encode(secrets.token_bytes(length)).rstrip(b"=").decode("ascii")
        for length in (_SALT_BYTES, _DIGEST_BYTES)
    )
    return f"$argon2id$v=19$m={cost.memory_kib},t={cost.passes},p={cost.lanes}${salt}${digest}"
