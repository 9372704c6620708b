"""How far weights can move in any direction with the leader surely staying first.

Linear methods: the distance to the nearest weights at which a rival draws level,
exact. TOPSIS: with w = w0 + h, the leader's lead over a rival
(u . far)(u . near') - (u . far')(u . near), u = w^2, is a polynomial of degree four
in h. Its terms up to h^2 are bounded from below over the ball by their Lagrange
dual, which is tight (Moré & Sorensen 1983); the rest from norms of its matrices.
The radius up to which the bound stays positive is safe: a proof, not a sample.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from mcda.methods.ranks import competition_ranks
from mcda.model.arrays import Bools, Floats, Ints
from mcda.model.ties import TINY
from mcda.sensitivity.box import Scores, least_form, middle_form, scores_of
from mcda.sensitivity.forms import ROUNDING, Form, Linear, Nearness, Scored
from mcda.sensitivity.nearest import nearest_beyond, zero_sum_basis

if TYPE_CHECKING:
    from mcda.methods.rank import Ranking

_HOLDS: Final = 1e-15
"""A bound further out by less than this share is met."""

HALVINGS: Final = 50

NEWTON: Final = 10
"""Steps towards the best multiplier; any other gives a bound too, only a lower one."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """No weights nearer than `radius` (Euclidean) let another package lead, with any `scores`.

    0 where nothing is certified, infinite where no weights at all can do it.
    `at_middle` is the same with open scores at their middle.
    """

    radius: float
    at_middle: float
    scores: Scores

    @property
    def points(self) -> float:
        """The share of all weight that can be shifted, however spread, with the leader staying.

        A shift of s in total is a Euclidean distance of at most s times the root of 2.
        """
        return self.radius / float(np.sqrt(2))

    @property
    def points_at_middle(self) -> float:
        """The same with open scores at their middle."""
        return self.at_middle / float(np.sqrt(2))


def certificate(ranking: Ranking) -> Certificate:
    """Certify a ranking's leader, over the whole of its open scores where they are bounded."""
    weights, scores = ranking.weights.vector, scores_of(ranking)
    leader = [package.id for package in ranking.packages].index(ranking.leader.id)
    at_middle = safe_radius(middle_form(ranking), weights, leader)
    if scores is not Scores.WHOLE:
        return Certificate(at_middle, at_middle, scores)
    radius = safe_radius(least_form(ranking, leader), weights, leader)
    # TOPSIS's bounds are not tight; what holds for all scores holds for the middle ones.
    return Certificate(radius, max(radius, at_middle), scores)


def safe_radius(form: Form, weights: Floats, leader: int) -> float:
    """Return a Euclidean radius around weights (n,) within which nobody else can lead.

    Infinite if no weights of the simplex let another lead; 0 where the leader is
    not first alone, and for methods that are neither linear nor TOPSIS.
    """
    m, n = form.size
    others = np.delete(np.arange(m), leader)
    if not len(others):
        return float("inf")
    ranks = competition_ranks(form.scores(weights))
    if np.any(ranks[others] <= ranks[leader]):
        return 0.0
    if isinstance(form, Linear):
        points = nearest_beyond(weights, form.values[others] - form.values[leader])
        distances = np.linalg.norm(points - weights, axis=1)
        return float(np.nanmin(distances)) if np.any(~np.isnan(distances)) else float("inf")
    if isinstance(form, Scored):
        return 0.0
    tables = leads(form, leader, others)
    # A lead without a negative term holds under any weights.
    doubtful = np.any(tables < 0, axis=(1, 2))
    if not doubtful.any() or n < 2:
        return float("inf")
    return _radius(_bounds(tables[doubtful], weights, form.power), _to_corners(weights))


def leads(form: Nearness, leader: int, rivals: Ints) -> Floats:
    """Return symmetric tables (r, n, n) with u . table . u the leader's lead over each rival."""
    mixed = form.far[leader][:, None] * form.near[rivals][:, None, :]
    mixed = mixed - form.far[rivals][:, :, None] * form.near[leader]
    return np.asarray((mixed + mixed.transpose(0, 2, 1)) / 2)


def level_now(form: Form, weights: Floats, leader: int) -> Bools:
    """Say of each package (m,) whether it shares the leader's place; False for the leader."""
    scores = form.scores(weights)
    level = competition_ranks(scores) == competition_ranks(scores)[leader]
    level[leader] = False
    return np.asarray(level)


def _to_corners(weights: Floats) -> float:
    """Return the distance to the farthest corner of the simplex: no weights are farther."""
    return float(np.sqrt(np.max(np.sum(weights**2) - 2 * weights + 1)))


@dataclass(frozen=True, eq=False)
class _Bounds:
    """Per rival (r,): lead >= start + slope . y + curve . y^2 - cubic |h|^3 - quartic |h|^4.

    `slope` and `curve` (r, n - 1) are in the coordinates y in which the terms of
    second degree have no mixed ones; |y| = |h|. `noise` is what rounding may hide.
    """

    start: Floats
    slope: Floats
    curve: Floats
    cubic: Floats
    quartic: Floats
    noise: Floats

    def least(self, radius: Floats) -> Floats:
        """Return a lower bound (r,) of the lead within each rival's radius (r,).

        Where terms are too large for it, it is no number, which proves nothing.
        """
        with np.errstate(over="ignore", invalid="ignore"):
            return self._least(radius)

    def _least(self, radius: Floats) -> Floats:
        # Dual of the ball: -sum slope^2 / (2 (2 curve + mu)) - mu radius^2 / 2 is a
        # lower bound for every mu that keeps 2 curve + mu above zero.
        steep, reach = np.abs(self.slope), np.maximum(radius, TINY)
        double = np.where(steep > 0, 2 * self.curve, np.inf)
        low = np.maximum(0.0, -2 * self.curve.min(axis=1))
        low = np.maximum(low, np.max(steep / reach[:, None] - double, axis=1))
        # Newton's method on 1 / length, which comes from below and never passes the best mu.
        for _ in range(NEWTON):
            spread = double + low[:, None]
            each = steep / np.where(spread > 0, spread, TINY)
            squares = each * each
            total = np.add.reduce(squares, axis=1)
            further = np.sqrt(total) / reach - 1
            if np.all(further <= _HOLDS):
                break
            slower = np.add.reduce(squares / spread, axis=1)
            low = low + np.maximum(total * further / np.where(slower > 0, slower, np.inf), 0.0)
        spread = double + low[:, None]
        least = np.add.reduce(steep * (steep / np.where(spread > 0, spread, TINY)), axis=1)
        second = -least / 2 - low * radius**2 / 2
        rest = self.cubic * radius**3 + self.quartic * radius**4
        return np.asarray(self.start + second - rest - self.noise)


def _bounds(tables: Floats, weights: Floats, power: int) -> _Bounds:
    """Expand u . table . u, u = (weights + h)^power, in h with sum 0, for each table (r, n, n)."""
    n = len(weights)
    basis = zero_sum_basis(n)
    powered = weights**power
    applied = tables @ powered
    start = applied @ powered
    size = powered @ np.abs(tables) @ powered
    if power == 1:
        slope, second = 2 * applied, tables
        cubic = quartic = np.zeros(len(tables))
    else:
        slope = 4 * weights * applied
        second = 4 * weights[:, None] * tables * weights
        second = second + 2 * applied[:, :, None] * np.eye(n)
        # |h^2| <= kappa |h|^2 for h with sum 0: the largest kurtosis of n numbers.
        kappa = np.sqrt((n * n - 3 * n + 3) / (n * (n - 1)))
        cubic = 4 * kappa * np.linalg.norm(weights[:, None] * tables, ord=2, axis=(1, 2))
        quartic = kappa**2 * np.maximum(0.0, -np.linalg.eigvalsh(tables)[:, 0])
    curve, axes = np.linalg.eigh(basis.T @ second @ basis)
    turned = np.einsum("rij,ri->rj", axes, slope @ basis)
    return _Bounds(start, turned, curve, cubic, quartic, ROUNDING * n * size)


def _radius(bounds: _Bounds, farthest: float) -> float:
    """Return the largest radius whose bound is positive for every rival, infinite beyond all."""
    count = len(bounds.start)
    high = np.full(count, farthest)
    sure = bounds.least(high) > 0
    low = np.zeros(count)
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        holds = bounds.least(middle) > 0
        low, high = np.where(holds, middle, low), np.where(holds, high, middle)
    return float(np.min(np.where(sure, np.inf, low)))
