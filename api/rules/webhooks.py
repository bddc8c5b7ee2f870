"""When a message is tried again, and which events a webhook asks for."""

from collections.abc import Sequence
from datetime import timedelta

WHOLE_NOUN = ".*"


def delay_before(attempt: int, delays: Sequence[int], chance: float) -> timedelta | None:
    """How long to wait after a failed attempt; None when that was the last.

    Args:
        attempt: how many attempts have been made, from 1.
        delays: seconds before the second attempt, the third and so on.
        chance: from 0 up to 1; spreads the wait from 80 % to 120 %, so that messages that failed together do not
            come back together.

    Source: Standard Webhooks 1.0.0, "Deliverability and reliability".
    """
    if attempt > len(delays):
        return None
    return timedelta(seconds=delays[attempt - 1] * (0.8 + 0.4 * chance))


def asks_for(kinds: Sequence[str], kind: str) -> bool:
    """Whether a list of kinds names this kind of event; an empty list names all."""
    if not kinds:
        return True
    noun = kind.split(".", 1)[0]
    return kind in kinds or noun + WHOLE_NOUN in kinds
