"""What one stakeholder's ranking is computed from: its scores as arrays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Direction,
    Judgement,
    Package,
    Preferences,
    Score,
)
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


@dataclass(frozen=True, eq=False)
class Cells:
    """Scores as they are stated (m x n each), NaN in all three where one is missing."""

    low: Floats
    high: Floats
    likely: Floats

    @classmethod
    def common(cls, case: Case) -> Cells:
        """Return the common scores; they are the same for every stakeholder of a case."""
        shape = (len(case.packages), len(leaves(case)))
        nothing = cls(*(np.full(shape, np.nan) for _ in range(3)))
        return nothing.with_own(case, COMMON)

    def with_own(self, case: Case, stakeholder: str) -> Cells:
        """Return the same with a stakeholder's own scores over them."""
        own = case.scores.get(stakeholder, {})
        found = Cells(self.low.copy(), self.high.copy(), self.likely.copy())
        for i, package in enumerate(case.packages):
            row = own.get(package.id)
            if not row:
                continue
            for j, criterion in enumerate(leaves(case)):
                score = row.get(criterion.id)
                if score is not None:
                    found.low[i, j], found.high[i, j], found.likely[i, j] = _stated(
                        criterion, score
                    )
        return found


def score_table(case: Case, stakeholder: str) -> ScoreTable:
    """Return a stakeholder's scores over the common ones.

    A score that is no point of its scale counts as missing here; `check` names it.
    """
    criteria = leaves(case)
    cells = case.common.with_own(case, stakeholder)
    worst, best = _anchors(criteria)
    missing = np.isnan(cells.low)
    bottom, top = np.minimum(worst, best), np.maximum(worst, best)
    low, high = np.where(missing, bottom, cells.low), np.where(missing, top, cells.high)
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
        cells.likely,
        judged if any(judged) else (),
    )


def _stated(criterion: Criterion, score: Score) -> tuple[float, float, float]:
    """Return a score's ends and what is likely; NaN where it isn't on its scale."""
    low, high = number(criterion, score.low), number(criterion, score.high)
    if low is None or high is None:
        return np.nan, np.nan, np.nan
    likely = None if score.likely is None else number(criterion, score.likely)
    return low, high, np.nan if likely is None else likely


def _anchors(criteria: tuple[Criterion, ...]) -> tuple[Floats, Floats]:
    worst = np.array([np.nan if c.worst is None else c.worst for c in criteria], dtype=float)
    best = np.array([np.nan if c.best is None else c.best for c in criteria], dtype=float)
    return worst, best


def count_missing(case: Case) -> int:
    """Return how many scores are missing, counted for each stakeholder."""
    leaf = [criterion.id for criterion in leaves(case)]

    def lacking(row: Mapping[str, Score]) -> int:
        return sum(1 for id_ in leaf if (score := row.get(id_)) is None or score.missing)

    shared = case.scores.get(COMMON, {})
    common = {package.id: lacking(shared.get(package.id, {})) for package in case.packages}
    total = 0
    for stakeholder in case.stakeholders:
        own = case.scores.get(stakeholder.id, {})
        for package, count in common.items():
            row = own.get(package)
            total += lacking({**shared.get(package, {}), **row}) if row else count
    return total
