"""How far each weight can move the leader's margin: the bars of a tornado chart, widest first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from mcda.methods.rank import Ranking
from mcda.model.arrays import Floats
from mcda.model.ties import apart, falling, largest, size_of, smallest
from mcda.sensitivity.firmness import movable
from mcda.sensitivity.forms import Linear, form_of
from mcda.sensitivity.one_way import crossovers, path_scores
from mcda.sensitivity.paths import paths

STEPS: Final = 64
"""Places on each path at which a margin that bends is looked at, beside its crossovers."""


@dataclass(frozen=True, slots=True)
class Swing:
    """The leader's margin while a criterion's weight goes from `low` to `high`, the rest in step.

    The margin is its score less the best rival's, below zero where it has lost the
    first place. `least` and `most` are its extremes, `at_least` and `at_most` the
    weights that give them; `now` is the margin at the present `weight`.
    """

    criterion: str
    weight: float
    low: float
    high: float
    now: float
    least: float
    most: float
    at_least: float
    at_most: float

    @property
    def width(self) -> float:
        return self.most - self.least


def tornado(
    ranking: Ranking,
    reach: float | None = None,
    progress: Callable[[float], object] | None = None,
) -> tuple[Swing, ...]:
    """Return how far each leaf and node can move the leader's margin, the widest first.

    Weights go from 0 to 1, or by `reach` (a share of all weight) to either side.
    Between crossovers a linear margin is straight, and its extremes are exact; TOPSIS's
    is looked at in steps besides. Empty with fewer than two packages. `progress` hears
    the share that is done.
    """
    if len(ranking.packages) < 2:
        return ()
    ids, masks = movable(ranking.case)
    vector = ranking.weights.vector
    form = form_of(ranking.prepared, (len(ranking.packages), len(vector)))
    along = paths(vector, masks)
    found = crossovers(form, along)
    leader = [p.id for p in ranking.packages].index(ranking.leader.id)
    steps = 1 if isinstance(form, Linear) else STEPS
    swings = []
    for p, criterion in enumerate(ids):
        if progress is not None:
            progress(p / len(ids))
        now = float(along.now[p])
        low = 0.0 if reach is None else max(0.0, now - reach)
        high = 1.0 if reach is None else min(1.0, now + reach)
        inner = found.at[(found.path == p) & (found.at > low) & (found.at < high)]
        places = np.concatenate([[now], np.linspace(low, high, steps + 1), inner])
        margins = _margins(path_scores(form, along, np.array(p), places), leader)
        least, most = smallest(margins), largest(margins)
        swings.append(
            Swing(
                criterion,
                now,
                low,
                high,
                float(margins[0]),
                float(margins[least]),
                float(margins[most]),
                float(places[least]),
                float(places[most]),
            )
        )
    return tuple(falling(swings, lambda swing: swing.width))


def lead_with(ranking: Ranking, vector: Floats) -> float:
    """Return the leader's margin with other weights (n,), below zero where it is not first."""
    leader = [p.id for p in ranking.packages].index(ranking.leader.id)
    return float(_margins(ranking.prepared.scores(vector)[None], leader)[0])


def _margins(scores: Floats, leader: int) -> Floats:
    """Return by how much the leader is ahead (B,), nothing where rounding alone tells it."""
    own, rival = scores[:, leader], np.delete(scores, leader, axis=1).max(axis=1)
    return np.where(apart(own, rival, size_of(scores)[:, 0]), own - rival, 0.0)
