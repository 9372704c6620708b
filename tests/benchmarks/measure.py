"""Times two things in turn in one run, so that a ratio holds when the machine's speed drifts."""

from __future__ import annotations

import gc
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Ratio:
    """Median seconds of two callables and the median of their pairwise ratios.

    `best_over_best` compares the shortest times, which other work on the machine
    disturbs least.
    """

    ours: float
    peer: float
    ours_over_peer: float
    best_over_best: float

    @property
    def times_faster(self) -> float:
        return 1 / self.ours_over_peer

    @property
    def best_times_faster(self) -> float:
        return 1 / self.best_over_best


def ratio(ours: Callable[[], object], peer: Callable[[], object], rounds: int = 5) -> Ratio:
    """Time both in turn, `rounds` times after one unmeasured round of each."""
    ours(), peer()
    pairs = []
    for _ in range(rounds):
        pairs.append((seconds(ours), seconds(peer)))
    return Ratio(
        median(a for a, _ in pairs),
        median(b for _, b in pairs),
        median(a / b for a, b in pairs),
        min(a for a, _ in pairs) / min(b for _, b in pairs),
    )


def several(work: Callable[[], object], times: int) -> Callable[[], object]:
    """Return what does `work` several times over, for work too short for the clock."""
    return lambda: [work() for _ in range(times)]


def seconds(work: Callable[[], object]) -> float:
    """Return how long a callable takes, once, without a collection in between."""
    gc.collect()
    gc.disable()
    try:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start
    finally:
        gc.enable()


def tell(title: str, *lines: str) -> None:
    """Print a benchmark's result for `run.py bench -s`, under its title."""
    print(f"\n{title} (Python {platform.python_version()})")  # noqa: T201
    for line in lines:
        print(f"  {line}")  # noqa: T201
