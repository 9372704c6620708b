"""What one stakeholder's ranking is computed from: its scores as arrays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from mcda.model.arrays import Floats
from mcda.model.built import change, holds, is_built, step
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
from mcda.model.measures import JointEffect
from mcda.model.ties import levels
from mcda.model.tree import leaves, number


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

    @cached_property
    def exact(self) -> bool:
        """Say whether every score is a single known value."""
        return bool(np.all(self.low == self.high))

    @cached_property
    def unlike(self) -> NDArray[np.bool_]:
        """Say for each criterion of which pairs of packages scores may differ (n x m x m).

        Scores that are open may turn out different, however equal their intervals, and
        those that are equal but for rounding do not.
        """
        m, missing = len(self.packages), self.missing.T
        ends = np.nan_to_num(np.concatenate([self.low, self.high])).T
        place = np.array([levels(column) for column in ends], np.int64).reshape(-1, 2 * m)
        low, high = place[:, :m], place[:, m:]
        same = (low[:, :, None] == high[:, None, :]) & (high[:, :, None] == low[:, None, :])
        return np.asarray(~same | missing[:, :, None] | missing[:, None, :])

    @cached_property
    def differing(self) -> NDArray[np.int64]:
        """Count for pairs of packages (m x m) the criteria on which their scores may differ."""
        return np.asarray(self.unlike.sum(axis=0))

    @property
    def anchored(self) -> bool:
        """Say whether every criterion has both anchors."""
        return bool(np.all(np.isfinite(self.worst) & np.isfinite(self.best)))

    def alike(self, j: int, many: int) -> tuple[NDArray[np.bool_], Floats, Floats]:
        """Return direction and anchors of criterion j, once for each of many columns."""
        benefit = np.full(many, self.benefit[j])
        return benefit, np.full(many, self.worst[j]), np.full(many, self.best[j])


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
        found, scored = Cells(self.low.copy(), self.high.copy(), self.likely.copy()), leaves(case)
        for i, package in enumerate(case.packages):
            row = own.get(package.id)
            if not row:
                continue
            at = [j for j, criterion in enumerate(scored) if criterion.id in row]
            if at:
                stated = np.array([_stated(scored[j], row[scored[j].id]) for j in at])
                found.low[i, at], found.high[i, at], found.likely[i, at] = stated.T
        return found

    def with_built(self, case: Case, stakeholder: str) -> Cells:
        """Return the same with the scores that packages have by their measures, where none is."""
        made = [i for i, package in enumerate(case.packages) if is_built(package)]
        base = next((i for i, package in enumerate(case.packages) if package.status_quo), None)
        if not made or base is None or not leaves(case):
            return self
        today = np.array([self.low[base], self.high[base], self.likely[base]])
        today[2] = np.where(np.isnan(today[2]), (today[0] + today[1]) / 2, today[2])
        found = Cells(self.low.copy(), self.high.copy(), self.likely.copy())
        changes = changes_of(case, stakeholder)
        for i in made:
            low, high, likely = np.round(today + changes.total(case.packages[i].composition), 9)
            open_ = np.isnan(found.low[i])
            found.low[i] = np.where(open_, low, found.low[i])
            found.high[i] = np.where(open_, high, found.high[i])
            stated = np.where(low == high, np.nan, likely)
            found.likely[i] = np.where(open_, stated, found.likely[i])
        return found


@dataclass(frozen=True, eq=False)
class Changes:
    """What measures change for one stakeholder, as low, high, likely x leaves (3 x n)."""

    case: Case
    single: Mapping[tuple[str, str], Floats]
    joint: tuple[tuple[JointEffect, Floats], ...]

    def total(self, composition: Mapping[str, str]) -> Floats:
        """Return what a composition changes against today."""
        sums = np.zeros((3, len(leaves(self.case))))
        for measure in self.case.measures:
            at = step(measure, composition)
            found = self.single.get((measure.id, measure.levels[at].id)) if at else None
            sums = sums if found is None else sums + found
        for together, found in self.joint:
            if holds(self.case, together, composition):
                sums = sums + found
        return sums


def changes_of(case: Case, stakeholder: str) -> Changes:
    """Return what each level and each joint effect changes for a stakeholder."""
    places = {criterion.id: at for at, criterion in enumerate(leaves(case))}

    def row(common: Mapping[str, Score], own: Mapping[str, Score]) -> Floats:
        sums = np.zeros((3, len(places)))
        for key, effect in {**common, **own}.items():
            made = change(effect)
            if made is not None and key in places:
                sums[:, places[key]] = made.low, made.high, made.likely
        return sums

    single: dict[tuple[str, str], Floats] = {}
    shared, mine = (case.effects.get(whose, {}) for whose in (COMMON, stakeholder))
    for measure in case.measures:
        levels = [rows.get(measure.id, {}) for rows in (shared, mine)]
        for level in {**levels[0], **levels[1]}:
            single[measure.id, level] = row(*(some.get(level, {}) for some in levels))
    joint = tuple(
        (one, row(one.effects.get(COMMON, {}), one.effects.get(stakeholder, {})))
        for one in case.joint_effects
    )
    return Changes(case, single, joint)


def score_table(case: Case, stakeholder: str) -> ScoreTable:
    """Return a stakeholder's scores over the common ones, and built ones where none is given.

    Criteria are as the stakeholder sees them. A score that is no point of its scale
    counts as missing here; `check` names it.
    """
    criteria = tuple(criterion.seen_by(stakeholder) for criterion in leaves(case))
    cells = case.common.with_own(case, stakeholder).with_built(case, stakeholder)
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
    if type(score.low) is float and type(score.high) is float and score.likely is None:
        return score.low, score.high, np.nan
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
    built = [package.id for package in case.packages if case.measures and is_built(package)]

    def lacking(row: Mapping[str, Score]) -> int:
        return sum(1 for id_ in leaf if (score := row.get(id_)) is None or score.missing)

    shared = case.scores.get(COMMON, {})
    common = {package.id: lacking(shared.get(package.id, {})) for package in case.packages}
    total = 0
    for stakeholder in case.stakeholders:
        own = case.scores.get(stakeholder.id, {})
        for package, count in common.items():
            row = own.get(package)
            if package in built:
                scores = [case.score(stakeholder.id, package, key) for key in leaf]
                total += sum(1 for score in scores if score is None or score.missing)
                continue
            total += lacking({**shared.get(package, {}), **row}) if row else count
    return total
