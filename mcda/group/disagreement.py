"""Where stakeholders differ most: on which criterion, for which package, which two of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from mcda.group.summary import Summary
from mcda.methods.normalisation import normalise
from mcda.methods.rank import Ranking
from mcda.model.arrays import Floats
from mcda.model.ties import falling, largest, smallest

NO_GAP: Final = 1e-12
"""What stakeholders are apart by less is rounding."""


@dataclass(frozen=True, slots=True)
class Split:
    """Two stakeholders (ids) furthest apart on something: `high` above `low` by `gap`.

    `package` is empty for a split over a weight. Score gaps are shares of the
    anchors' range, 0 to 1; weight gaps differences of overall weights.
    """

    criterion: str
    package: str
    high: str
    low: str
    gap: float


@dataclass(frozen=True, eq=False)
class Disagreement:
    """How far stakeholders are apart, by cell and by criterion.

    `members` are the stakeholders (ids) compared. `scores` (m, n) is the largest gap
    between two of them in the anchored score of each package and criterion, NaN
    without anchors; `weights` (n,) the largest gap in the criterion's overall
    weight; `worth` (m, n) the largest gap in weight times anchored score: what both
    together mean for the value, in shares of 1. `splits` lists the gaps of scores,
    `weight_splits` those of weights, largest first, none of zero.
    """

    members: tuple[str, ...]
    packages: tuple[str, ...]
    criteria: tuple[str, ...]
    scores: Floats
    weights: Floats
    worth: Floats
    splits: tuple[Split, ...]
    weight_splits: tuple[Split, ...]


def disagreement(summary: Summary) -> Disagreement:
    """Map the disagreement among all stakeholders who have a ranking."""
    rankings = list(summary.rankings.values())
    members = tuple(ranking.stakeholder for ranking in rankings)
    packages = tuple(package.id for package in summary.packages)
    criteria = tuple(c.id for c in rankings[0].table.criteria) if rankings else ()
    shape = (len(packages), len(criteria))
    scores = np.array([_anchored(r) for r in rankings]).reshape(len(members), *shape)
    weights = np.array([r.weights.vector for r in rankings]).reshape(len(members), shape[1])
    cells = [
        _split(scores[:, i, j], members, criteria[j], packages[i])
        for i in range(shape[0])
        for j in range(shape[1])
        if len(members) > 1 and np.all(np.isfinite(scores[:, i, j]))
    ]
    columns = [
        _split(weights[:, j], members, criteria[j], "") for j in range(shape[1]) if len(members) > 1
    ]
    return Disagreement(
        members=members,
        packages=packages,
        criteria=criteria,
        scores=_gaps(scores, shape),
        weights=_gaps(weights, (shape[1],)),
        worth=_gaps(scores * weights[:, None, :], shape),
        splits=_largest(cells),
        weight_splits=_largest(columns),
    )


def _anchored(ranking: Ranking) -> Floats:
    table = ranking.table
    if not table.anchored:
        return np.full(table.low.shape, np.nan)
    return normalise(table.matrix, table.benefit, "anchored", table.worst, table.best)


def _gaps(values: Floats, shape: tuple[int, ...]) -> Floats:
    if not len(values):
        return np.full(shape, np.nan)
    return np.asarray(values.max(axis=0) - values.min(axis=0))


def _split(values: Floats, members: tuple[str, ...], criterion: str, package: str) -> Split:
    high, low = largest(values), smallest(values)
    gap = float(values[high] - values[low])
    return Split(criterion, package, members[high], members[low], gap)


def _largest(splits: list[Split]) -> tuple[Split, ...]:
    return tuple(falling((s for s in splits if s.gap > NO_GAP), lambda split: split.gap))
