"""Watches the event loop: how long its turns are, and where the long ones were."""

from __future__ import annotations

import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QAbstractEventDispatcher

Act = Callable[[], object]


@dataclass(frozen=True)
class Until:
    """What an act returns where a step goes on beside the window: it ends when `over` says so."""

    over: Callable[[], object]


FELT = 9.7
"""Units of work: a longer turn is felt."""

UNIT_LOOPS = 120_000
LOOKS_S = 0.004


def unit() -> float:
    """Return the seconds of the window's thread that a fixed piece of work takes."""
    taken = []
    for _ in range(5):
        start = time.thread_time()
        total = 0
        for number in range(UNIT_LOOPS):
            total += number % 7
        taken.append(time.thread_time() - start)
    return sorted(taken)[len(taken) // 2]


@dataclass
class Turns:
    """Watches the loop: the seconds of work of every turn since the last look."""

    lengths: list[float] = field(default_factory=list)
    begun: float = 0.0

    def watch(self) -> None:
        """Begin to watch the loop of this thread."""
        loop = QAbstractEventDispatcher.instance()
        loop.awake.connect(self._turned)
        loop.aboutToBlock.connect(self._turned)
        self.begun = time.thread_time()

    def taken(self) -> list[float]:
        """Return the turns since the last look, and begin anew: what was done since is no turn."""
        found, self.lengths = self.lengths, []
        self.begun = time.thread_time()
        return found

    def _turned(self) -> None:
        now = time.thread_time()
        self.lengths.append(now - self.begun)
        self.begun = now


class Why:
    """Looks again and again where the window's thread is; `seen` counts it for the step."""

    def __init__(self, turns: Turns, long: float) -> None:
        self._turns, self._long = turns, long
        self.seen: Counter[str] = Counter()

    def start(self) -> None:
        """Begin to look, whenever so much processor time has passed."""
        signal.signal(signal.SIGPROF, self._look)
        signal.setitimer(signal.ITIMER_PROF, LOOKS_S, LOOKS_S)

    def _look(self, _signal: int, frame: FrameType | None) -> None:
        if time.thread_time() - self._turns.begun > self._long / 2:
            self.seen.update(set(_lines(frame)))


def _lines(frame: FrameType | None) -> Iterator[str]:
    while frame is not None:
        name = frame.f_code.co_filename
        if "/desktop/" in name or "/mcda/" in name:
            short = "/".join(Path(name).parts[-3:])
            yield f"{short}:{frame.f_lineno} {frame.f_code.co_name}"
        frame = frame.f_back


def tell(name: str, lengths: list[float], seen: Counter[str]) -> None:
    """Print a step's longest turns, and the lines at which those that are felt were met."""
    over = sum(length > FELT for length in lengths)
    longest = " ".join(f"{length:6.1f}" for length in lengths[:3])
    sys.stdout.write(f"{'*' if over else ' '} {name:34} {longest}   over {over}\n")
    for line, count in seen.most_common(14) if over else ():
        sys.stdout.write(f"        {count:4} {line}\n")
    sys.stdout.flush()
