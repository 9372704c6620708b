"""TOPSIS: nearness to the ideal point, farness from the anti-ideal (Hwang & Yoon 1981).

C = D- / (D+ + D-). Distances are taken on the *unweighted* normalised matrix and
the weights applied to the prepared offsets, so that one matrix product answers
for thousands of weight vectors. When D+ + D- = 0 (all packages alike, only one
package without anchors, or no weight on what differs) the closeness is 0.5 for
everyone: a tie, and no evidence either way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from mcda.methods.live import Blocks, Rule, used_weights, weighted
from mcda.methods.method import Columns, Method, Prepared, Scoring, best_ends, worst_ends
from mcda.methods.normalisation import ORIENTED, formulas, normalise
from mcda.methods.peer import Peer
from mcda.methods.peer import normalisation as peer_normalisation
from mcda.methods.working import labels, opening_steps, shares, weights_step
from mcda.model.arrays import Bools, Floats
from mcda.model.settings_names import DISTANCES, NORMALISATIONS, Settings, in_words
from mcda.model.steps import WEIGHTS, Step
from mcda.model.table import ScoreTable
from mcda.words.said import N_, _

if TYPE_CHECKING:
    from mcda.methods.rank import Ranking


PRODUCT: Final = 250_000
"""Multiplications in one matrix product: what it makes stays in the processor's cache, and the
library hands nothing to its threads, whose waking can cost more than the product."""

NEUTRAL: Final = 0.5
"""Closeness of a package at no distance from either point."""


@dataclass(frozen=True, eq=False)
class Points:
    """The normalised matrix (m x n) with its ideal and anti-ideal point (n,), all unweighted."""

    normalised: Floats
    ideal: Floats
    anti_ideal: Floats

    def squares(self) -> tuple[Floats, Floats]:
        """Return P = (v - ideal)^2 and N = (v - anti-ideal)^2, m x n each."""
        return (self.normalised - self.ideal) ** 2, (self.normalised - self.anti_ideal) ** 2

    def gaps(self) -> tuple[Floats, Floats]:
        """Return |v - ideal| and |v - anti-ideal|, m x n each."""
        return np.abs(self.normalised - self.ideal), np.abs(self.normalised - self.anti_ideal)


def points(
    matrix: Floats,
    benefit: Bools,
    normalisation: str,
    worst: Floats | None = None,
    best: Floats | None = None,
) -> Points:
    """Normalise a matrix (m x n) and find the ideal points.

    Under `anchored` they are the anchors (1 and 0), whatever packages there are:
    adding or dropping one never changes the order of the others. Otherwise they
    are the columns' best and worst values, swapped for a cost under the rules
    that keep its values.
    """
    normalised = normalise(matrix, benefit, normalisation, worst, best)
    n = normalised.shape[1]
    if normalisation == "anchored":
        return Points(normalised, np.ones(n), np.zeros(n))
    if not len(normalised):
        return Points(normalised, np.zeros(n), np.zeros(n))
    top, bottom = normalised.max(axis=0), normalised.min(axis=0)
    rising = np.ones(n, dtype=bool) if normalisation in ORIENTED else np.asarray(benefit)
    return Points(normalised, np.where(rising, top, bottom), np.where(rising, bottom, top))


def closeness(
    matrix: Floats,
    weights: Floats,
    benefit: Bools,
    normalisation: str = "vector",
    worst: Floats | None = None,
    best: Floats | None = None,
    distance: str = "euclidean",
) -> Floats:
    """Return the closeness of each package (W..., m), 0 to 1, for weights (W..., n).

    The weights' scale does not matter; they are not below zero. Raises ValueError
    for an unknown rule or distance and for anything not finite.
    """
    found = points(matrix, benefit, normalisation, worst, best)
    weights = np.asarray(weights, dtype=np.float64)
    largest = weights.max(axis=-1, keepdims=True, initial=0.0)
    # Squares of very small weights would vanish, so the largest is brought to one.
    shares = weights / np.where(largest > 0, largest, 1.0)
    return from_distances(*distances(found, shares, distance))


def distances(found: Points, weights: Floats, distance: str = "euclidean") -> tuple[Floats, Floats]:
    """Return the weighted distances D+ to the ideal and D- to the anti-ideal, (W..., m) each."""
    weights = np.asarray(weights, dtype=np.float64)
    if distance == "euclidean":
        return euclidean(weights, *found.squares())
    near, far = found.gaps()
    if distance == "manhattan":
        return np.asarray(weights @ near.T), np.asarray(weights @ far.T)
    if distance == "chebyshev":
        wide = weights[..., None, :]
        return (wide * near).max(axis=-1, initial=0.0), (wide * far).max(axis=-1, initial=0.0)
    raise ValueError(f"unknown distance {distance!r}")


def euclidean(weights: Floats, near: Floats, far: Floats) -> tuple[Floats, Floats]:
    """Return D+ and D- (W..., m) from the squared offsets `near` and `far` (m x n).

    Weights are squared: the weighted distance is sqrt(sum of w^2 (v - p)^2).
    """
    squared = weights * weights
    return np.sqrt(squared @ near.T), np.sqrt(squared @ far.T)


def from_distances(to_ideal: Floats, to_anti_ideal: Floats) -> Floats:
    """Return D- / (D+ + D-), and `NEUTRAL` where both are zero."""
    total = to_ideal + to_anti_ideal
    apart = total > 0
    if apart.all():
        return np.asarray(to_anti_ideal / total)
    return np.where(apart, to_anti_ideal / np.where(apart, total, 1.0), NEUTRAL)


def prepare(table: ScoreTable, how: str, settings: Settings) -> Prepared:
    """Make TOPSIS ready for a table; interval scores bound closeness under `anchored`.

    Closeness rises with every score that is between its anchors, so its bounds
    are reached at the ends of the intervals.
    """
    distance = settings.distance
    if distance not in DISTANCES:
        raise ValueError(f"unknown distance {distance!r}")

    def found(matrix: Floats) -> Points:
        return points(matrix, table.benefit, how, table.worst, table.best)

    middle = found(table.matrix)
    euclid = distance == "euclidean"
    offsets = middle.squares() if euclid else ()
    low = high = None
    if how == "anchored" and not table.exact:
        low = scoring(found(worst_ends(table)), distance)
        high = scoring(found(best_ends(table)), distance)
    return Prepared(
        METHOD.name,
        "closeness" if euclid else "other",
        how,
        scoring(middle, distance, *offsets),
        lambda weights: _working(table, middle, weights, how, distance),
        offsets,
        low=low,
        high=high,
    )


def scoring(found: Points, distance: str, *squares: Floats) -> Scoring:
    """Return the function from weights (W..., n) to closeness (W..., m), offsets prepared."""
    if distance != "euclidean":
        return lambda weights: from_distances(*distances(found, weights, distance))
    near, far = (np.ascontiguousarray(part.T) for part in squares or found.squares())
    n, m = near.shape
    rows = max(1, PRODUCT // max(1, m * n))

    def score(weights: Floats) -> Floats:
        weights = np.asarray(weights, dtype=np.float64)
        flat = weights.reshape(-1, n)
        result = np.empty((len(flat), m))
        for start in range(0, len(flat), rows):
            squared = flat[start : start + rows] ** 2
            apart = np.sqrt(squared @ near), np.sqrt(squared @ far)
            result[start : start + rows] = from_distances(*apart)
        return result.reshape(*weights.shape[:-1], m)

    return score


def _working(
    table: ScoreTable, found: Points, weights: Floats, how: str, distance: str
) -> tuple[Step, ...]:
    packages, criteria = labels(table)
    used = shares(weights)
    ends = np.vstack([found.ideal, found.anti_ideal])
    apart = np.column_stack(distances(found, used, distance))
    note = _("{distance} distances to the ideal and anti-ideal point", distance=in_words(distance))
    return (
        *opening_steps(table, found.normalised, how, METHOD.formula(how)),
        weights_step(table, weights),
        Step(_("Weighted scores"), "V", found.normalised * used, packages, criteria, _("V = w R")),
        Step(_("Ideal points"), "A", ends * used, (_("ideal A+"), _("anti-ideal A-")), criteria),
        Step(_("Distances"), "D", apart, packages, ("D+", "D-"), note),
        Step(_("Closeness"), "C", from_distances(*apart.T), packages, note=_("C = D- / (D+ + D-)")),
    )


def _columns(table: ScoreTable, how: str, settings: Settings) -> Columns | None:
    if settings.distance == "chebyshev":
        return None
    squared = settings.distance == "euclidean"

    def column(scores: Floats, j: int) -> tuple[Floats, ...]:
        benefit, worst, best = table.alike(j, scores.shape[1])
        found = points(scores, benefit, how, worst, best)
        return found.squares() if squared else found.gaps()

    return Columns(column, 2 if squared else 1)


def _live(settings: Settings) -> dict[str, Rule]:
    rules: dict[str, Rule] = {
        WEIGHTS: used_weights,
        "V": weighted("R"),
        "C": _live_closeness,
    }
    return rules | ({"D": _live_distance} if settings.distance == "euclidean" else {})


def _live_distance(b: Blocks, i: int, j: int) -> str:
    return f"=SQRT(SUMXMY2({b['V'].row(i)},{b['A'].row(j)}))"


def _live_closeness(b: Blocks, i: int, _j: int) -> str:
    plus, minus = b["D"].cell(i, 0), b["D"].cell(i, 1)
    return f"=IF({plus}+{minus}=0,{NEUTRAL},{minus}/({plus}+{minus}))"


def _peer(ranking: Ranking) -> Any:
    from pymcdm.methods import TOPSIS

    rule = peer_normalisation(ranking)
    if rule is None or ranking.case.settings.distance != "euclidean":
        return None
    return TOPSIS(normalization_function=rule)


def _unlike(ranking: Ranking) -> str:
    distance = ranking.case.settings.distance
    return (
        ""
        if distance == "euclidean"
        else _("it has no {distance} distance", distance=in_words(distance))
    )


METHOD = Method(
    name="topsis",
    title="TOPSIS",
    citation="Hwang & Yoon (1981), Multiple Attribute Decision Making",
    normalisations=NORMALISATIONS,
    fallback="vector",
    score_name=_("closeness"),
    build=prepare,
    statement=N_(
        "TOPSIS places every package between an ideal and an anti-ideal package: scores are "
        "normalised, multiplied by the weights, and the distances D+ and D− to the two points"
        " give the closeness D− / (D+ + D−), from 0 to 1."
    ),
    line=N_("Closeness to the best and distance from the worst, on all criteria."),
    formulas=formulas(_("a cost keeps its values and the ideal points are swapped")),
    settings={"distance": N_("Distance")},
    columns=_columns,
    live=_live,
    peer=Peer(_peer, unlike=_unlike, with_anchors=True),
    view=_(
        "It compares a package with the ideal and with the anti-ideal, large gaps counting most."
    ),
)
