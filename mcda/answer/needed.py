"""How far paths are worth walking, as what is found on some of them says of the others."""

from __future__ import annotations

from typing import Final

import numpy as np

from mcda.answer.change import HAIR
from mcda.answer.paths import WHATS, Paths
from mcda.model.arrays import Bools, Floats, Ints

MOST: Final = 3
"""Changes told of what breaks an answer, of different stakeholders first."""

_BESIDE: Final = 10 * HAIR
"""What lies no further beyond a limit is walked to, so that ties are seen."""


class Least:
    """Keeps the nearest point of each kind and stakeholder: nothing further away is told."""

    def __init__(self, parties: int) -> None:
        self.nearest = np.full((len(WHATS), parties + 1), np.inf)

    def note(self, paths: Paths, rows: Ints, at: Floats, _improves: Bools) -> None:
        """Take in points found."""
        np.minimum.at(self.nearest, (paths.kind[rows], paths.who[rows]), at)

    def limit(self, kind: Ints, who: Ints) -> Floats:
        """Return how far paths of some kinds and stakeholders (B,) are worth walking."""
        return np.asarray(self.nearest[kind, who] + _BESIDE)


class Needed:
    """Keeps the nearest change of each kind, and the nearest worse one of each stakeholder.

    Nothing further away is told: of each kind the nearest is, and of the worse ones the `MOST`
    nearest of as many stakeholders.
    """

    def __init__(self, parties: int) -> None:
        self.nearest = np.full(len(WHATS), np.inf)
        self.worse = np.full(parties + 1, np.inf)

    def note(self, paths: Paths, rows: Ints, at: Floats, improves: Bools) -> None:
        """Take in points found; on a named scale the nearest is told by levels, not by size."""
        if paths.stops is None:
            np.minimum.at(self.nearest, paths.kind[rows], at)
        np.minimum.at(self.worse, paths.who[rows][~improves], at[~improves])

    def limit(self, kind: Ints, who: Ints) -> Floats:
        """Return how far paths of some kinds and stakeholders (B,) are worth walking."""
        worst = np.sort(self.worse)[MOST - 1 : MOST].max(initial=0.0)
        told = np.inf if not len(self.worse) >= MOST else worst
        worse = np.minimum(self.worse[who], told) if np.isfinite(told) else told
        return np.asarray(np.maximum(self.nearest[kind], worse) + _BESIDE)
