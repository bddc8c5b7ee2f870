"""Interleaved rounds: everything that is compared runs in turn, so that a busy moment hits all alike."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

Work = Callable[[], object]


@dataclass(frozen=True)
class Measured:
    """One line of the table. ``ours`` and ``reference`` in ``unit``; ``ratio`` above 1 is in our favour."""

    code: str
    what: str
    database: str
    reference: str
    ours: float
    theirs: float
    unit: str
    ratio: float
    target: str


def seconds(work: Mapping[str, Work], *, rounds: int = 7, at_least: float = 0.03) -> dict[str, float]:
    """The median time of one call of each piece of work, in seconds.

    Each round repeats a quick piece of work until ``at_least`` seconds have gone by.
    """
    for each in work.values():
        each()
    taken: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(rounds):
        for name, each in work.items():
            calls, begun = 0, time.perf_counter()
            while (passed := time.perf_counter() - begun) < at_least:
                each()
                calls += 1
            taken[name].append(passed / calls)
    return {name: median(times) for name, times in taken.items()}
