"""The smallest shift of weight from one criterion to one other that changes the leader; exact.

With weight t taken from criterion i and given to j, a linear lead is linear in t,
and TOPSIS's lead over a rival (D-^2 of the one times D+^2 of the other, less the
other way round) is a quartic, whose roots are the eigenvalues of its companion
matrix. Quartics whose Bernstein coefficients are all above zero have no root on
the way, and are passed over.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from math import comb
from typing import Final

import numpy as np

from mcda.methods.rank import Ranking
from mcda.methods.ranks import competition_ranks
from mcda.model.arrays import Floats, Ints
from mcda.model.ties import TOLERANCE
from mcda.sensitivity.box import Scores, at_middle, least_form, middle_form, scores_of
from mcda.sensitivity.forms import ROUNDING, Form, Linear, Nearness

REAL: Final = 1e-8
"""A root whose imaginary part is below this share of its size counts as real."""


_SAME: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Trade:
    """With `share` of all weight moved from `source` to `target`, `rivals` draw level (ids).

    For `scores` `WHOLE` with open scores in their favour, for `MIDDLE` at their middle.
    """

    source: str
    target: str
    share: float
    rivals: tuple[str, ...]
    scores: Scores = Scores.SINGLE


@lru_cache(maxsize=32)
def smallest_trade(ranking: Ranking) -> Trade | None:
    """Return the smallest shift between two leaves that changes the leader; None without any.

    Open scores are at their middle. None also where the first place is shared now,
    and for methods that are neither linear nor TOPSIS.
    """
    return _smallest(ranking, middle_form(ranking), at_middle(ranking))


@lru_cache(maxsize=32)
def smallest_open_trade(ranking: Ranking) -> Trade | None:
    """Return the smallest shift that could do it with open scores in the rivals' favour.

    None without any, where these scores alone can do it, and where nothing bounds them.
    """
    if scores_of(ranking) is not Scores.WHOLE:
        return None
    return _smallest(ranking, least_form(ranking, _leader(ranking)), Scores.WHOLE)


def nearest_trade(ranking: Ranking) -> Trade | None:
    """Return the smallest shift that changes the leader, or could with open scores' help."""
    return nearer(smallest_open_trade(ranking), smallest_trade(ranking))


def nearer(could: Trade | None, does: Trade | None) -> Trade | None:
    """Return the smaller of two shifts, what surely does it where they are the same."""
    if could is None or (does is not None and could.share >= does.share * (1 - _SAME)):
        return does
    return could


def _leader(ranking: Ranking) -> int:
    return [package.id for package in ranking.packages].index(ranking.leader.id)


def _smallest(ranking: Ranking, form: Form, meant: Scores) -> Trade | None:
    leader, weights = _leader(ranking), ranking.weights.vector
    ranks = competition_ranks(form.scores(weights))
    if len(ranks) < 2 or np.count_nonzero(ranks <= ranks[leader]) > 1:
        return None
    source, target, rival, share = trades(form, weights, leader)
    if not len(share):
        return None
    # Of shifts that differ by rounding only the first is taken, whichever that favours.
    least = share <= share.min() * (1 + TOLERANCE)
    first = int(np.argmax(least))
    level = least & (source == source[first]) & (target == target[first])
    leaves = ranking.table.criteria
    return Trade(
        leaves[source[first]].id,
        leaves[target[first]].id,
        float(share[first]),
        tuple(ranking.packages[i].id for i in np.unique(rival[level])),
        meant,
    )


def trades(form: Form, weights: Floats, leader: int) -> tuple[Ints, Ints, Ints, Floats]:
    """Return sources, targets, rivals and shares (k,) of all shifts that change the leader.

    One for each source, target and rival with which it can be done; `share` is the
    least that does it, at most the source's weight. `weights` (n,) sum to 1.
    """
    n = len(weights)
    source, target = np.nonzero(~np.eye(n, dtype=bool) & (weights[:, None] > 0))
    rivals = np.delete(np.arange(form.size[0]), leader)
    if isinstance(form, Linear):
        lead = _linear(form, weights, leader, rivals, source, target)
    elif isinstance(form, Nearness):
        lead = _quartic(form, weights, leader, rivals, source, target)
    else:
        lead = np.zeros((0, len(rivals), 2))
        source, target = source[:0], target[:0]
    shift, who = np.nonzero(_may_fall(lead, weights[source]))
    share = _first_loss(lead[shift, who], weights[source[shift]])
    found = np.isfinite(share)
    shift, who = shift[found], who[found]
    return source[shift], target[shift], rivals[who], share[found]


def _linear(
    form: Linear, weights: Floats, leader: int, rivals: Ints, source: Ints, target: Ints
) -> Floats:
    """Return coefficients (k shifts, r rivals, 2) of the lead in t, lowest power first."""
    ahead = form.values[leader] - form.values[rivals]
    now = np.broadcast_to(ahead @ weights, (len(source), len(rivals)))
    return np.stack([now, (ahead[:, target] - ahead[:, source]).T], axis=-1)


def _quartic(
    form: Nearness, weights: Floats, leader: int, rivals: Ints, source: Ints, target: Ints
) -> Floats:
    """Return coefficients (k, r, 2 power + 1) of the lead in t, lowest power first."""
    far = _distances(form.far, form.power, weights, source, target)
    near = _distances(form.near, form.power, weights, source, target)
    own, others = far[:, [leader]], far[:, rivals]
    gain = _product(own, near[:, rivals])
    return gain - _product(others, near[:, [leader]])


def _distances(offsets: Floats, power: int, weights: Floats, source: Ints, target: Ints) -> Floats:
    """Return coefficients (k, m, power + 1) of each package's powered distance in t."""
    give, take = offsets[:, source].T, offsets[:, target].T
    now = np.broadcast_to(offsets @ weights**power, give.shape)
    if power == 1:
        return np.stack([now, take - give], axis=-1)
    first = 2 * (weights[target, None] * take - weights[source, None] * give)
    return np.stack([now, first, take + give], axis=-1)


def _product(one: Floats, other: Floats) -> Floats:
    """Multiply polynomials (..., p), lowest power first."""
    one, other = np.broadcast_arrays(one, other)
    p = one.shape[-1]
    found = np.zeros((*one.shape[:-1], 2 * p - 1))
    for i in range(p):
        found[..., i : i + p] += one[..., i : i + 1] * other
    return found


def _may_fall(lead: Floats, reach: Floats) -> Floats:
    """Say of each polynomial (k, r, d + 1) whether it may fall below zero on 0 to reach (k,)."""
    degree = lead.shape[-1] - 1
    scaled = lead * (reach[:, None] ** np.arange(degree + 1))[:, None, :]
    return np.asarray(np.any(scaled @ _bernstein(degree).T < 0, axis=-1))


@cache
def _bernstein(degree: int) -> Floats:
    """Return what turns powers into Bernstein's polynomials, (degree + 1, degree + 1)."""
    made = np.array(
        [
            [comb(i, j) / comb(degree, j) if j <= i else 0.0 for j in range(degree + 1)]
            for i in range(degree + 1)
        ]
    )
    made.setflags(write=False)
    return made


def _first_loss(lead: Floats, reach: Floats) -> Floats:
    """Return the least t in 0 to reach (k,) beyond which each polynomial (k, d + 1) is negative.

    Infinite without any. Polynomials are above zero at 0: their roots are the
    reciprocals of the eigenvalues of the companion matrix read backwards, which
    stands a highest coefficient of zero.
    """
    count, terms = lead.shape
    if count == 0:
        return np.zeros(0)
    companion = np.zeros((count, terms - 1, terms - 1))
    companion[:, 0] = -lead[:, 1:] / lead[:, :1]
    companion[:, np.arange(1, terms - 1), np.arange(terms - 2)] = 1.0
    inverse = np.linalg.eigvals(companion)
    real = np.abs(inverse.imag) <= REAL * np.abs(inverse)
    with np.errstate(divide="ignore"):
        roots = np.where(real & (inverse.real > 0), 1 / inverse.real, np.inf)
    roots = np.sort(np.minimum(roots, reach[:, None]), axis=1)
    # Between neighbouring roots the sign stays; a root that only touches is passed over.
    ends = np.hstack([roots, reach[:, None]])
    middles = (ends[:, :-1] + ends[:, 1:]) / 2
    powers = middles[..., None] ** np.arange(terms)
    value = np.sum(powers * lead[:, None, :], axis=-1)
    size = np.sum(powers * np.abs(lead[:, None, :]), axis=-1)
    below = (value < -ROUNDING * size) & (ends[:, 1:] > ends[:, :-1])
    first = np.argmax(below, axis=1)
    at = roots[np.arange(count), first]
    return np.where(below.any(axis=1), at, np.inf)
