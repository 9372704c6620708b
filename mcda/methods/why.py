"""Why one package stands before another: the criteria, sorted by what they contribute."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.polynomial.legendre import leggauss
from numpy.typing import NDArray

from mcda.methods import topsis
from mcda.methods.normalisation import normalise, oriented
from mcda.methods.rank import Ranking
from mcda.model.arrays import Floats
from mcda.model.settings_names import NORMALISATIONS
from mcda.model.ties import apart, falling


@dataclass(frozen=True, slots=True)
class Reason:
    """What one criterion (id) adds to the lead: above 0 for the first package, below for the other.

    `weight` is the criterion's overall weight, `first` and `other` the two
    normalised scores, more is better. `points` is what it adds to the difference of
    the two values (0-100 on the anchors), None without values.
    """

    criterion: str
    difference: float
    weight: float
    first: float
    other: float
    points: float | None


@dataclass(frozen=True, slots=True)
class Why:
    """The reasons why `first` leads `other` (package ids), largest in favour first.

    `lead` is the difference of their scores. Where `own` is True it is the sum of all
    differences: the method adds up criterion by criterion, or they are shares of the lead by its
    own distances. Where `own` is
    False nothing splits the method's lead: the differences are those of the additive
    model, in hundredths of weight times normalised score, and may point the other way.
    """

    first: str
    other: str
    lead: float
    reasons: tuple[Reason, ...]
    own: bool


def why(ranking: Ranking, first: str, other: str) -> Why:
    """Split the difference between two packages (ids) into what each criterion contributes.

    Under linear methods that is w_j (r_aj - r_bj). Under TOPSIS closeness does not
    add up, so each criterion is taken through the mean of its partial derivatives
    along the straight line between the two packages (Aumann & Shapley 1974), which
    adds up to the difference. Other methods, and TOPSIS by another distance, have the
    additive model's differences. Raises KeyError for an unknown package.
    """
    ids = [package.id for package in ranking.packages]
    places = {identity: i for i, identity in enumerate(ids)}
    a, b = places[first], places[other]
    rows, differences = _split(ranking, a, b)
    # A criterion on which both score the same but for rounding is no reason.
    differences = np.where(apart(rows[a], rows[b], np.abs(rows).max(axis=0)), differences, 0.0)
    points = _points(ranking, a, b)
    order = falling(range(len(differences)), lambda j: float(differences[j]))
    reasons = tuple(
        Reason(
            ranking.table.criteria[j].id,
            float(differences[j]),
            float(ranking.weights.vector[j]),
            float(rows[a, j]),
            float(rows[b, j]),
            None if points is None else float(points[j]),
        )
        for j in order
    )
    lead = float(ranking.scores[a] - ranking.scores[b])
    kind = ranking.prepared.kind
    return Why(first, other, lead, reasons, kind in ("linear", "closeness"))


def _split(ranking: Ranking, a: int, b: int) -> tuple[Floats, Floats]:
    """Return normalised scores (m x n), more is better, and the differences (n,)."""
    prepared, table, weights = ranking.prepared, ranking.table, ranking.weights.vector
    if prepared.kind == "linear":
        rows = prepared.offsets[0]
        return rows, weights * (rows[a] - rows[b]) / weights.sum()
    if prepared.kind == "closeness":
        found = topsis.points(
            table.matrix, table.benefit, ranking.normalisation, table.worst, table.best
        )
        rows = _rising(found)
        return rows, _shares(rows[a], rows[b], weights, _ideal(found), _anti_ideal(found))
    rows = _comparable(ranking)
    return rows, 100 * weights * (rows[a] - rows[b]) / weights.sum()


def additive_rule(ranking: Ranking) -> str:
    """Return the normalisation of the additive model for a method that can't be split."""
    if ranking.table.anchored:
        return "anchored"
    return ranking.normalisation if ranking.normalisation in NORMALISATIONS else "max"


def _comparable(ranking: Ranking) -> Floats:
    table, how = ranking.table, additive_rule(ranking)
    scores = normalise(table.matrix, table.benefit, how, table.worst, table.best)
    return oriented(scores, table.benefit, how)


def _points(ranking: Ranking, a: int, b: int) -> Floats | None:
    """Return what each criterion adds to the difference of the values; None without values."""
    table, weights = ranking.table, ranking.weights.vector
    if ranking.values is None:
        return None
    rows = normalise(table.matrix, table.benefit, "anchored", table.worst, table.best)
    return np.asarray(100 * weights * (rows[a] - rows[b]) / weights.sum())


def _rising(found: topsis.Points) -> Floats:
    """Turn kept cost columns round, so that more is better in each."""
    return np.where(_falls(found), -found.normalised, found.normalised)


def _falls(found: topsis.Points) -> NDArray[np.bool_]:
    return np.asarray(found.ideal < found.anti_ideal)


def _ideal(found: topsis.Points) -> Floats:
    return np.where(_falls(found), -found.ideal, found.ideal)


def _anti_ideal(found: topsis.Points) -> Floats:
    return np.where(_falls(found), -found.anti_ideal, found.anti_ideal)


def _shares(
    first: Floats, other: Floats, weights: Floats, ideal: Floats, anti_ideal: Floats
) -> Floats:
    """Return each criterion's share (n,) of C(first) - C(other), by 64-point Gauss-Legendre."""
    nodes, masses = _rule()
    along = (nodes[:, None] + 1) / 2
    path = other + along * (first - other)
    squared = weights**2
    to_ideal, to_anti = path - ideal, path - anti_ideal
    plus = np.sqrt((to_ideal**2) @ squared)[:, None]
    minus = np.sqrt((to_anti**2) @ squared)[:, None]
    safe_plus, safe_minus = np.where(plus > 0, plus, 1.0), np.where(minus > 0, minus, 1.0)
    total = np.where(plus + minus > 0, plus + minus, 1.0)
    slope = squared * (plus * to_anti / safe_minus - minus * to_ideal / safe_plus) / total**2
    shares = (masses[:, None] / 2 * slope).sum(axis=0) * (first - other)
    exact = float(_closeness(first, squared, ideal, anti_ideal)) - float(
        _closeness(other, squared, ideal, anti_ideal)
    )
    # The rule is exact but for kinks at the ideal points; what is left is spread by size.
    size = np.abs(shares).sum()
    return np.asarray(shares + (exact - shares.sum()) * np.abs(shares) / (size if size else 1.0))


@cache
def _rule() -> tuple[Floats, Floats]:
    """Return the 64 points and masses of Gauss-Legendre."""
    nodes, masses = leggauss(64)
    return nodes, masses


def _closeness(row: Floats, squared: Floats, ideal: Floats, anti_ideal: Floats) -> Floats:
    plus, minus = np.sqrt(squared @ (row - ideal) ** 2), np.sqrt(squared @ (row - anti_ideal) ** 2)
    return topsis.from_distances(np.asarray(plus), np.asarray(minus))
