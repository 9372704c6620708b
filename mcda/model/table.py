"""What one stakeholder's ranking is computed from: its scores as arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mcda.model.case import Case, Criterion, Direction, Judgement, Package, Preferences
from mcda.model.tree import leaves, number

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class ScoreTable:
    """One stakeholder's scores, alternatives x criteria (m x n), leaves in tree order.

    `low` and `high` bound each score (equal for a single value). A missing score
    spans the anchors and is True in `missing`; without anchors it is NaN.
    `matrix` is the middle of the two, or `likely` where that lies between them.
    `benefit` is True where more is better. `worst` and `best` are the anchors,
    NaN where a criterion has none. `judged` holds, for each criterion or for none,
    the judgements that compare packages there in pairs; methods other than AHP
    don't look at them.
    """

    packages: tuple[Package, ...]
    criteria: tuple[Criterion, ...]
    low: Floats
    high: Floats
    missing: NDArray[np.bool_]
    benefit: NDArray[np.bool_]
    worst: Floats
    best: Floats
    likely: Floats | None = None
    judged: tuple[tuple[Judgement, ...], ...] = ()

    @property
    def matrix(self) -> Floats:
        middle = (self.low + self.high) / 2
        if self.likely is None:
            return middle
        # Where the ends are moved, as by drawn scores, what was likely no longer holds.
        stated = (self.low <= self.likely) & (self.likely <= self.high)
        return np.where(stated, self.likely, middle)

    @property
    def exact(self) -> bool:
        """Say whether every score is a single known value."""
        return bool(np.all(self.low == self.high))

    @property
    def anchored(self) -> bool:
        """Say whether every criterion has both anchors."""
        return bool(np.all(np.isfinite(self.worst) & np.isfinite(self.best)))


def score_table(case: Case, stakeholder: str) -> ScoreTable:
    """Return a stakeholder's scores over the common ones.

    A score that is no point of its scale counts as missing here; `check` names it.
    """
    criteria = leaves(case)
    shape = (len(case.packages), len(criteria))
    low, high, likely = (np.full(shape, np.nan) for _ in range(3))
    missing = np.zeros(shape, dtype=bool)
    worst = np.array([np.nan if c.worst is None else c.worst for c in criteria], dtype=float)
    best = np.array([np.nan if c.best is None else c.best for c in criteria], dtype=float)
    for i, package in enumerate(case.packages):
        for j, criterion in enumerate(criteria):
            score = case.score(stakeholder, package.id, criterion.id)
            bottom = number(criterion, score.low) if score else None
            top = number(criterion, score.high) if score else None
            if bottom is None or top is None:
                missing[i, j] = True
                bottom, top = sorted((worst[j], best[j]))
            elif score is not None and score.likely is not None:
                stated = number(criterion, score.likely)
                likely[i, j] = np.nan if stated is None else stated
            low[i, j], high[i, j] = bottom, top
    benefit = np.array([c.direction is not Direction.COST for c in criteria], dtype=bool)
    own = case.preferences.get(stakeholder, Preferences()).package_judgements
    judged = tuple(own.get(criterion.id, ()) for criterion in criteria)
    return ScoreTable(
        case.packages,
        criteria,
        low,
        high,
        missing,
        benefit,
        worst,
        best,
        likely,
        judged if any(judged) else (),
    )
