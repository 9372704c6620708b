"""How far work is, part by part, where nobody knows beforehand how many parts there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mcda.sensitivity.tally import Progress

_FINE: Final = 1000

_MANY: Final = 80
"""So many parts are taken for half of the work."""


def within(progress: Progress | None, begins: float, ends: float) -> Progress | None:
    """Return what tells of one stage of the work, which goes from one share of it to another."""
    if progress is None:
        return None

    def tell(done: int, of: int) -> None:
        share = begins + (ends - begins) * done / max(1, of)
        progress(round(_FINE * share), _FINE)

    return tell


@dataclass
class Heard:
    """Tells of each part that is met: it comes nearer to the end, which the last one reaches."""

    progress: Progress | None
    met: int = 0

    def one(self) -> None:
        """Tell of one more part."""
        if self.progress is not None:
            self.progress(self.met, self.met + _MANY)
        self.met += 1

    def all(self) -> None:
        """Tell that there are no more."""
        if self.progress is not None:
            self.progress(1, 1)
