"""Work that is looked for again and again, in a thread of its own, until the process stops."""

import threading
from collections.abc import Callable

import structlog
from sqlalchemy.exc import DBAPIError

log = structlog.get_logger("rounds")


class Rounds:
    """Calls one function over and over; waits a moment after each round in which there was nothing to do."""

    def __init__(self, name: str, work: Callable[[], bool], idle_seconds: float) -> None:
        """``work`` does what is there to do and says whether there was anything."""
        self.name, self.work, self.idle_seconds = name, work, idle_seconds
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin."""
        self._thread = threading.Thread(target=self._run, name=self.name, daemon=True)
        self._thread.start()

    def stop(self, seconds: float) -> None:
        """Begin no further round, and wait that long at most for the one under way."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(seconds)

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                if not self.work():
                    self._stop.wait(self.idle_seconds)
            except DBAPIError as error:
                log.warning("round_waits_for_database", round=self.name, error=type(error).__name__)
                self._stop.wait(self.idle_seconds * 5)
            except Exception as error:
                log.exception("round_failed", round=self.name, error=type(error).__name__)
                self._stop.wait(self.idle_seconds * 5)
