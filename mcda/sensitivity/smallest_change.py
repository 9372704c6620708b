"""The nearest weights at which another package leads, and how sure that is.

Distance is Euclidean, over the overall weights of the leaves. For linear methods
the nearest point is exact. For TOPSIS it is found by search and is a fact (the
rival does lead just beyond it), while a certificate says how near none can be.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from mcda.methods.rank import Ranking
from mcda.model.arrays import Bools, Floats, Ints
from mcda.model.ties import TOLERANCE, levels
from mcda.sensitivity.box import middle_form
from mcda.sensitivity.certificate import leads, level_now, safe_radius
from mcda.sensitivity.forms import Form, Linear, Nearness
from mcda.sensitivity.nearest import nearest_beyond, to_simplex
from mcda.sensitivity.one_way import crossovers
from mcda.sensitivity.paths import paths
from mcda.sensitivity.settle import settled

CLOUD: Final = 4000
"""Weights tried all over the simplex, nearer ones more often, to see where a rival is ahead."""

STARTS: Final = 8
"""Of these, the nearest from which a rival's border is approached."""

STEPS: Final = 40
"""Projections on the straightened border; far fewer are usual."""

ROUNDS: Final = 12
"""Times that small steps are tried, each time half as long."""

TRIES: Final = 40
"""Small steps tried for each rival and round."""

HALVINGS: Final = 48
"""After these the place where a way crosses the border is known to rounding."""

LEVEL: Final = 1e-10
"""A lead below this, as a share of the terms it is the difference of, is none."""

SETTLED: Final = 1e-12
"""A projection that moves by less has arrived."""


@dataclass(frozen=True, eq=False)
class WeightChange:
    """At `weights` (n leaves, sum 1) packages `rivals` draw level with the leader.

    `distance` from the present weights is Euclidean. Anywhere nearer than `safe`
    the leader surely stays; the two are equal where the answer is exact. Open scores
    are at their middle; for what holds whatever they are, see `certificate`.
    """

    rivals: tuple[str, ...]
    weights: Floats
    distance: float
    safe: float

    @property
    def exact(self) -> bool:
        return self.safe == self.distance


@dataclass(frozen=True, eq=False)
class Stays:
    """No weights at which another leads are known; nearer than `safe` there surely are none.

    `safe` is infinite where no weights at all can do it.
    """

    safe: float


def smallest_weight_change(ranking: Ranking) -> WeightChange | Stays:
    """Return the nearest weights at which the leader is caught up with.

    Where the first place is shared, that is here and now, at distance 0.
    """
    names = [package.id for package in ranking.packages]
    weights, form = ranking.weights.vector, middle_form(ranking)
    leader = names.index(ranking.leader.id)
    points = catching_up(form, weights, leader)
    distances = np.linalg.norm(points - weights, axis=1)
    safe = safe_radius(form, weights, leader)
    if np.all(np.isnan(distances)):
        return Stays(safe)
    distance = float(np.nanmin(distances))
    rivals = np.flatnonzero(distances <= distance * (1 + TOLERANCE))
    exact = isinstance(form, Linear)
    return WeightChange(
        tuple(names[i] for i in rivals),
        points[rivals[0]],
        distance,
        distance if exact else safe,
    )


def catching_up(form: Form, weights: Floats, leader: int) -> Floats:
    """Return for each package (m x n) the nearest known weights at which it equals the leader.

    NaN for the leader itself, for packages never ahead of it, and where none are
    known; linear forms leave nothing unknown. A package level with the leader now
    is so here.
    """
    if isinstance(form, Linear):
        points = nearest_beyond(weights, form.values - form.values[leader])
    elif isinstance(form, Nearness):
        points = _approached(form, weights, leader)
    else:
        points = _by_crossovers(form, weights, leader)
    points[level_now(form, weights, leader)] = weights
    points[leader] = np.nan
    return points


def _approached(form: Nearness, weights: Floats, leader: int) -> Floats:
    """Return the nearest border point known of each package (m x n), NaN without any.

    Projections first; then small random steps about the best, because the border
    seems flat in the direction of a weight that is zero there; then projections, which
    end near the nearest point, and Newton's method from there to the point itself.
    """
    others = np.delete(np.arange(form.size[0]), leader)
    others = others[np.any(leads(form, leader, others) < 0, axis=(1, 2))]
    found = _projected(form, weights, leader, *_starts(form, weights, leader, others))
    rng = np.random.default_rng(1)
    for reach in 0.5 ** np.arange(2, 2 + ROUNDS):
        rivals = np.flatnonzero(~np.isnan(found[:, 0]))
        if not len(rivals):
            break
        best = np.repeat(found[rivals], TRIES, axis=0)
        length = np.linalg.norm(best - weights, axis=1, keepdims=True)
        points = to_simplex(best + reach * length * rng.standard_normal(best.shape))
        points, rivals = np.vstack([found[rivals], points]), np.append(rivals, rivals.repeat(TRIES))
        border, true = _back_to_border(form, weights, points, leader, rivals)
        found = _nearest(border[true], rivals[true], weights, form.size[0])
    rivals = np.flatnonzero(~np.isnan(found[:, 0]))
    found = _projected(form, weights, leader, found[rivals], rivals)
    for rival in rivals:
        exact = settled(form, weights, found[rival], leader, np.array([rival]))
        if exact is not None:
            found[rival] = exact.point
    return found


def _projected(
    form: Nearness, weights: Floats, leader: int, points: Floats, rivals: Ints
) -> Floats:
    """Project on the border, made straight where the last projection met it, over and over.

    Return for each package (m x n) the nearest border point met on the way.
    """
    met, whose = points[:0], rivals[:0]
    for _ in range(STEPS):
        border, true = _back_to_border(form, weights, points, leader, rivals)
        met, whose = np.vstack([met, border[true]]), np.concatenate([whose, rivals[true]])
        ahead, slope = lead(form, border, leader, rivals)
        # The border near a point, as a plane: ahead + slope . (w - point) = 0. Weights
        # sum to 1, so its constant part goes into every coefficient.
        constant = ahead - np.sum(slope * border, axis=1)
        fresh = nearest_beyond(weights, -(slope + constant[:, None]))
        moving = np.max(np.abs(fresh - points), axis=1, initial=0.0) > SETTLED
        points, rivals = fresh[moving], rivals[moving]
        if not len(points):
            break
    return _nearest(met, whose, weights, form.size[0])


def _back_to_border(
    form: Nearness, weights: Floats, points: Floats, leader: int, rivals: Ints
) -> tuple[Floats, Bools]:
    """Return where the way from `weights` to each point (r, n) crosses the border, if it does.

    A point before the border stays where it is; the second array (r,) says which
    do lie on the border.
    """
    ahead, _ = lead(form, points, leader, rivals)
    beyond = np.flatnonzero(ahead < -LEVEL)
    way = points[beyond] - weights
    share = _crossing(_along(form, weights, way, leader, rivals[beyond]))
    border = points.copy()
    border[beyond] = weights + share[:, None] * way
    return border, ahead <= LEVEL


def _along(form: Nearness, weights: Floats, ways: Floats, leader: int, rivals: Ints) -> Floats:
    """Return the lead over rivals (r,) as polynomials (r, degree + 1) of the share of each way.

    The coefficients come with the highest power first.
    """
    if form.power == 1:
        parts = [ways, np.broadcast_to(weights, ways.shape)]
    else:
        parts = [ways**2, 2 * weights * ways, np.broadcast_to(weights**2, ways.shape)]
    own_far = np.stack([part @ form.far[leader] for part in parts], axis=1)
    own_near = np.stack([part @ form.near[leader] for part in parts], axis=1)
    far = np.stack([np.sum(part * form.far[rivals], axis=1) for part in parts], axis=1)
    near = np.stack([np.sum(part * form.near[rivals], axis=1) for part in parts], axis=1)
    degree = len(parts)
    found = np.zeros((len(ways), 2 * degree - 1))
    for i in range(degree):
        found[:, i : i + degree] += own_far[:, i, None] * near - far[:, i, None] * own_near
    return found


def _crossing(leads: Floats) -> Floats:
    """Return for polynomials (r, d) the place in 0 to 1 where each falls to zero, by halving."""
    low, high = np.zeros(len(leads)), np.ones(len(leads))
    for _ in range(HALVINGS if len(leads) else 0):
        middle = (low + high) / 2
        value = leads[:, 0]
        for column in leads.T[1:]:
            value = value * middle + column
        still = value > 0
        low, high = np.where(still, middle, low), np.where(still, high, middle)
    return high


def lead(form: Nearness, points: Floats, leader: int, rivals: Ints) -> tuple[Floats, Floats]:
    """Return how far the leader is ahead of rivals (r,) at points (r, n), and the slope (r, n).

    "Ahead" is D-^2 of the leader times D+^2 of the rival less the other way round,
    over the sum of the two: positive where the leader is closer.
    """
    p = form.power
    powered, slope = points**p, p * points ** (p - 1)
    own_far, own_near = powered @ form.far[leader], powered @ form.near[leader]
    far = np.sum(powered * form.far[rivals], axis=1)
    near = np.sum(powered * form.near[rivals], axis=1)
    size = own_far * near + far * own_near
    size = np.where(size > 0, size, 1.0)
    ahead = own_far * near - far * own_near
    change = (
        form.far[leader] * near[:, None]
        + own_far[:, None] * form.near[rivals]
        - form.far[rivals] * own_near[:, None]
        - far[:, None] * form.near[leader]
    )
    return ahead / size, change * slope / size[:, None]


def _by_crossovers(form: Form, weights: Floats, leader: int) -> Floats:
    """Return for each package (m x n) its nearest crossover with the leader, one weight moved."""
    along = paths(weights)
    crossed = crossovers(form, along)
    mine = (crossed.above == leader) | (crossed.below == leader)
    rivals = np.where(crossed.above == leader, crossed.below, crossed.above)[mine]
    path, t = crossed.path[mine], crossed.at[mine][:, None]
    points = t * along.inside[path] + (1 - t) * along.outside[path]
    return _nearest(points, rivals, weights, form.size[0])


def _starts(form: Nearness, weights: Floats, leader: int, others: Ints) -> tuple[Floats, Ints]:
    """Return places to start from (r, n) and their rivals (r,).

    Of a cloud of weights the nearest few where a rival is ahead, its nearest
    crossover with one weight moved, and the weights themselves.
    """
    n = len(weights)
    rng = np.random.default_rng(0)
    cloud = rng.dirichlet(np.ones(n), CLOUD)
    cloud = weights + rng.random((CLOUD, 1)) ** 0.5 * (cloud - weights)
    cloud = cloud[np.argsort(np.linalg.norm(cloud - weights, axis=1), kind="stable")]
    scores = form.scores(cloud)
    crossed = _by_crossovers(form, weights, leader)
    points, rivals = [weights[None]] * len(others), list(others[:, None])
    for rival in others:
        ahead = np.flatnonzero(scores[:, rival] > scores[:, leader])[:STARTS]
        own = np.vstack([cloud[ahead], crossed[[rival]]])
        own = own[~np.isnan(own[:, 0])]
        points.append(own)
        rivals.append(np.full(len(own), rival))
    if not len(others):
        return np.empty((0, n)), np.empty(0, dtype=np.intp)
    return np.vstack(points), np.concatenate(rivals)


def _nearest(points: Floats, rivals: Ints, weights: Floats, m: int) -> Floats:
    """Return for each of m packages (m x n) the nearest of its points, NaN without any."""
    order = np.argsort(-levels(np.linalg.norm(points - weights, axis=1)), kind="stable")
    found = np.full((m, len(weights)), np.nan)
    found[rivals[order]] = points[order]
    return found
