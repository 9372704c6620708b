"""Times two things in turn in one run, so that a ratio holds when the machine's speed drifts."""

from __future__ import annotations

import gc
import platform
import time
from collections.abc import Callable, Sequence
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


@dataclass(frozen=True, slots=True)
class Promise:
    """What was promised of a benchmark and what was measured; `ceiling` if less is better."""

    title: str
    measured: float
    promised: float
    ceiling: bool

    @property
    def kept(self) -> bool:
        """Say whether the full promise was kept."""
        return self.measured <= self.promised if self.ceiling else self.measured >= self.promised

    @property
    def words(self) -> str:
        """Return the promise beside what was measured, on one line."""
        bound = "at most" if self.ceiling else "at least"
        verdict = "kept" if self.kept else "FALLS SHORT"
        return (
            f"{verdict:<12}{self.measured:,.2f} (promised {bound} {self.promised:,g})  {self.title}"
        )


_PROMISES: list[Promise] = []


def at_least(title: str, measured: float, promised: float) -> None:
    """Note what was measured of something of which more is better."""
    _PROMISES.append(Promise(title, measured, promised, ceiling=False))


def at_most(title: str, measured: float, promised: float) -> None:
    """Note what was measured of something of which less is better."""
    _PROMISES.append(Promise(title, measured, promised, ceiling=True))


def verdicts(promises: Sequence[Promise] = _PROMISES) -> list[str]:
    """Return a line for each promise and one for all: how many fall short, and which."""
    short = [one.title for one in promises if not one.kept]
    told = f": {'; '.join(short)}" if short else ""
    return [
        *(one.words for one in promises),
        f"{len(short)} of {len(promises)} promises fall short on this machine{told}",
    ]


def tell(title: str, *lines: str) -> None:
    """Print a benchmark's result for `run.py bench`, under its title."""
    print(f"\n{title} (Python {platform.python_version()})")  # noqa: T201
    for line in lines:
        print(f"  {line}")  # noqa: T201
