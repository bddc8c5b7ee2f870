"""Identifiers of rows: UUID version 7, which sort by the time they were made.

The instant inside only spreads and sorts identifiers; it is never read as a date of anything.

Source: RFC 9562 §5.7 and §6.2 (method 1, a counter of fixed length).
"""

import os
import secrets
import threading
import time
from collections.abc import Callable
from typing import Final
from uuid import UUID

_COUNTER_BITS: Final = 42
_TAIL_BITS: Final = 32


class IdSequence:
    """Identifiers of one process, each greater than the one before, also when the clock steps back.

    Args:
        milliseconds: the clock, in milliseconds since 1970.
    """

    def __init__(self, milliseconds: Callable[[], int]) -> None:
        self._milliseconds = milliseconds
        self.restart()

    def restart(self) -> None:
        """Forget what was given out: a forked child must not go on where its parent does."""
        self._lock = threading.Lock()
        self._instant = -1
        self._counter = 0

    def next(self) -> UUID:
        """Return the next identifier."""
        with self._lock:
            now = self._milliseconds()
            if now > self._instant:
                self._start_millisecond(now)
            else:
                self._counter += 1
                if self._counter >> _COUNTER_BITS:
                    self._start_millisecond(self._instant + 1)
            instant, counter = self._instant, self._counter
        high, low = divmod(counter, 1 << 30)
        value = instant << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low << _TAIL_BITS
        return UUID(int=value | secrets.randbits(_TAIL_BITS))

    def _start_millisecond(self, instant: int) -> None:
        self._instant = instant
        # The highest bit stays free, so that the counter has room to rise within the millisecond.
        self._counter = secrets.randbits(_COUNTER_BITS - 1)


_sequence = IdSequence(lambda: time.time_ns() // 1_000_000)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_sequence.restart)


def new_id() -> UUID:
    """Return a new identifier; within a process each is greater than the one before."""
    return _sequence.next()
