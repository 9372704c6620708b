"""One weight at a time: curves, and every crossover exactly, for all pairs and paths at once.

Along a path a package's score depends on two numbers per package, `top` (from
`inside`, t = 1) and `base` (from `outside`, t = 0):

- linear: V = t top + (1 - t) base. Two packages swap where the difference,
  linear in t, changes its sign (Triantaphyllou & Sanchez 1997).
- TOPSIS: D-^2 = t^2 top- + (1 - t)^2 base-, D+^2 likewise. With
  s = (t / (1 - t))^2, "i is closer than l" is alpha s^2 + beta s + gamma > 0,
  alpha = top-_i top+_l - top-_l top+_i, gamma the same of base, and
  beta = top-_i base+_l + base-_i top+_l - top-_l base+_i - base-_l top+_i:
  at most two crossovers a pair. For Manhattan distances s = t / (1 - t).

A crossover is a point strictly between 0 and 1 where the difference changes its
sign. Packages that touch without swapping, that tie along the whole path, or
that only meet at an end, do not cross.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import product

import numpy as np

from mcda.model.arrays import Bools, Floats, Ints
from mcda.model.ties import TOLERANCE
from mcda.sensitivity.forms import ROUNDING, Form, Linear, Nearness, Scored, ratio_scores
from mcda.sensitivity.paths import Paths
from mcda.sensitivity.search import search


@dataclass(frozen=True, eq=False)
class Crossings:
    """Crossovers of several paths, sorted by path and place: arrays of equal length.

    At `at` on path number `path`, package `above` overtakes package `below`: it
    is ahead for larger weights, `below` for smaller ones.
    """

    path: Ints
    at: Floats
    above: Ints
    below: Ints

    def __len__(self) -> int:
        return len(self.at)

    def where(self, kept: Bools | Ints) -> Crossings:
        """Return only some of the crossovers, still sorted, or all by their places in an order."""
        return Crossings(self.path[kept], self.at[kept], self.above[kept], self.below[kept])


def crossovers(form: Form, along: Paths, package: int | None = None) -> Crossings:
    """Return every crossover of every pair of packages on every path, or of one with each other.

    For a method that is neither linear nor TOPSIS they are searched for, see `search`.
    """
    first, second = _pairs(form.size[0])
    if package is not None:
        second = np.delete(np.arange(form.size[0]), package)
        first = np.full(len(second), package)
    if isinstance(form, Linear):
        path, pair, at, up = _linear_roots(form, along, first, second)
    elif isinstance(form, Nearness):
        path, pair, at, up = _nearness_roots(form, along, first, second)
    else:
        path, pair, at, up = search(partial(path_scores, form, along), along, first, second)
    ahead, behind = first[pair], second[pair]
    above, below = np.where(up, ahead, behind), np.where(up, behind, ahead)
    # Places are below 1, so one number holds path and place.
    order = np.argsort(path + at)
    found = Crossings(path[order], at[order], above[order], below[order])
    new = found.path[1:] != found.path[:-1]
    new |= found.at[1:] - found.at[:-1] > TOLERANCE
    if new.all():
        return found
    # Those at one place but for rounding stand by their pair.
    place = np.concatenate([[0], np.cumsum(new)])[: len(order)]
    return found.where(np.lexsort((behind[order], ahead[order], place)))


def path_curves(form: Form, along: Paths, grid: Floats) -> Floats:
    """Return scores (p, g, m) on every path at the values `grid` (g,) of t in 0 to 1."""
    return path_scores(form, along, np.arange(len(along.now))[:, None], grid[None, :])


def path_scores(form: Form, along: Paths, path: Ints, t: Floats) -> Floats:
    """Return scores (..., m) at places t on paths `path`, arrays that broadcast together."""
    t = t[..., None]
    if isinstance(form, Scored):
        return form.scores(t * along.inside[path] + (1 - t) * along.outside[path])
    if isinstance(form, Linear):
        top, base = along.inside @ form.values.T, along.outside @ form.values.T
        return np.asarray(t * top[path] + (1 - t) * base[path])
    rise, rest = t**form.power, (1 - t) ** form.power
    inside, outside = along.inside**form.power, along.outside**form.power
    far = rise * (inside @ form.far.T)[path] + rest * (outside @ form.far.T)[path]
    near = rise * (inside @ form.near.T)[path] + rest * (outside @ form.near.T)[path]
    return ratio_scores(far, near, form.power)


@lru_cache(maxsize=32)
def _pairs(m: int) -> tuple[Ints, Ints]:
    first, second = np.triu_indices(m, 1)
    return first, second


def _linear_roots(
    form: Linear, along: Paths, first: Ints, second: Ints
) -> tuple[Ints, Ints, Floats, Bools]:
    sizes = np.abs(form.values).T
    top = _difference(along.inside @ form.values.T, along.inside @ sizes, first, second)
    base = _difference(along.outside @ form.values.T, along.outside @ sizes, first, second)
    path, pair = np.nonzero(top * base < 0)
    rise, start = top[path, pair], base[path, pair]
    return path, pair, start / (start - rise), rise > 0


def _difference(scores: Floats, sizes: Floats, first: Ints, second: Ints) -> Floats:
    """Return scores[first] - scores[second] per path, with rounding set to zero."""
    gap = scores[:, first] - scores[:, second]
    gap[np.abs(gap) <= ROUNDING * (sizes[:, first] + sizes[:, second])] = 0.0
    return np.asarray(gap)


def _nearness_roots(
    form: Nearness, along: Paths, first: Ints, second: Ints
) -> tuple[Ints, Ints, Floats, Bools]:
    # Packages along the first axis: pairs are then picked as whole rows, the quick way.
    inside, outside = (along.inside**form.power).T, (along.outside**form.power).T
    sums = np.empty((4, len(form.far), inside.shape[1]))
    for into, (offsets, ends) in enumerate(product((inside, outside), (form.far, form.near))):
        np.matmul(ends, offsets, out=sums[into])
    one, other = sums.take(first, axis=1), sums.take(second, axis=1)
    # Every term of the quadratic is a product of one package's D- and the other's D+.
    plus, minus = np.empty((3, *one.shape[1:])), np.empty((3, *one.shape[1:]))
    np.multiply(one[::2], other[1::2], out=plus[::2])
    np.multiply(other[::2], one[1::2], out=minus[::2])
    np.add(one[0] * other[3], one[2] * other[1], out=plus[1])
    np.add(other[0] * one[3], other[2] * one[1], out=minus[1])
    size = plus + minus
    gap = np.subtract(plus, minus, out=plus)
    gap.reshape(-1)[np.flatnonzero(np.abs(gap) <= ROUNDING * size)] *= 0.0
    # Only a change of signs among the coefficients leaves room for a positive root.
    lowest = np.minimum(np.minimum(gap[0], gap[1]), gap[2])
    highest = np.maximum(np.maximum(gap[0], gap[1]), gap[2])
    kept = np.flatnonzero((lowest < 0) & (highest > 0))
    a, b, c = gap.reshape(3, -1).take(kept, axis=1)
    a_size, b_size, c_size = size.reshape(3, -1).take(kept, axis=1)
    noise = np.abs(b) * b_size
    noise += 2 * (np.abs(a) * c_size + np.abs(c) * a_size)
    real, s = _roots(a, b, c, ROUNDING * noise)
    # NaN compares as False; a root too large to tell t from 1 is none.
    some = np.flatnonzero((s > 0) & (s < 1 / ROUNDING**2))
    ratio = np.sqrt(s[some]) if form.power == 2 else s[some]
    up = some < len(real)
    pair, path = np.divmod(kept[real[np.where(up, some, some - len(real))]], gap.shape[2])
    return path, pair, ratio / (1 + ratio), up


def _roots(a: Floats, b: Floats, c: Floats, noise: Floats) -> tuple[Ints, Floats]:
    """Return which of a s^2 + b s + c have roots (k,), and (2k,) where they rise, then fall.

    A discriminant within `noise` of zero is a double root, where nothing changes
    sign. The form with q never subtracts nearly equal numbers (Press et al. 1992).
    """
    discriminant = b * b - 4 * a * c
    real = np.flatnonzero(discriminant > noise)
    a, b, c = a[real], b[real], c[real]
    with np.errstate(divide="ignore", invalid="ignore"):
        q = -(b + np.copysign(np.sqrt(discriminant[real]), b)) / 2
        by_a, by_q = q / a, c / q
    up = np.signbit(b)
    return real, np.concatenate([np.where(up, by_a, by_q), np.where(up, by_q, by_a)])
