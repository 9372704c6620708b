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

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import pairwise
from typing import Final

import numpy as np

from mcda.model.arrays import Bools, Floats, Ints
from mcda.model.ties import TOLERANCE
from mcda.sensitivity.forms import ROUNDING, Form, Linear, Nearness, Scored, each, ratio_scores
from mcda.sensitivity.paths import Paths
from mcda.sensitivity.search import search

AT_ONCE: Final = 14_000
"""Pairs times paths that are worked out together, in some 2 MB."""

Every = tuple[slice, None]
EVERY: Final[Every] = (slice(None), None)
"""All paths, with an axis for places on each."""

Sides = list[tuple[Floats, Floats]]


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

    def split(self, parts: int, paths: int) -> list[Crossings]:
        """Return those of some of the paths at a time, as many in each part, numbered anew."""
        own = paths // parts
        ends = np.searchsorted(self.path, np.arange(0, paths + 1, own))
        return [
            Crossings(
                self.path[low:high] - number * own,
                self.at[low:high],
                self.above[low:high],
                self.below[low:high],
            )
            for number, (low, high) in enumerate(pairwise(ends))
        ]


def crossovers(forms: Form | Sequence[Form], along: Paths, package: int | None = None) -> Crossings:
    """Return every crossover of every pair of packages on every path, or of one with each other.

    Several stakeholders' forms, of one kind and size, share the paths out in order, as
    many to each; each one's crossovers are the same as if it had been asked alone.
    For a method that is neither linear nor TOPSIS they are searched for, see `search`.
    """
    parts = each(forms)
    size = parts[0].size[0]
    first, second = _pairs(size)
    if package is not None:
        second = np.delete(np.arange(size), package)
        first = np.full(len(second), package)
    if isinstance(parts[0], Linear):
        linear = [form for form in parts if isinstance(form, Linear)]
        path, pair, at, up = _linear_roots(linear, along, first, second)
    elif isinstance(parts[0], Nearness):
        path, pair, at, up = _nearness_roots(parts, parts[0].power, along, first, second)
    else:
        path, pair, at, up = search(partial(path_scores, forms, along), along, first, second)
    # Pairs by who is ahead beyond: each pair as it stands, then each the other way round.
    above, below = np.concatenate([first, second]), np.concatenate([second, first])
    pair += len(first) * ~up
    order = _in_order(path + at, len(along.now))
    path, at, pair = path.take(order), at.take(order), pair.take(order)
    same = path[1:] == path[:-1]
    step = at[1:] - at[:-1]
    near = same & (step <= TOLERANCE)
    several = near.any()
    if several and (step[near] < 0).any():
        # A sum rounds: places as near as that are told apart one by one.
        order = np.lexsort((at, path))
        at, pair = at.take(order), pair.take(order)
        near = same & (at[1:] - at[:-1] <= TOLERANCE)
    found = Crossings(path, at, above.take(pair), below.take(pair))
    if not several:
        return found
    # Those at one place but for rounding stand by their pair.
    place = np.concatenate([[0], np.cumsum(~near)])
    return found.where(np.lexsort((pair % len(first), place)))


def _in_order(key: Floats, end: int) -> Ints:
    """Return the order of numbers from 0 to `end`; equal ones stay in theirs.

    By their first 16 bits they are sorted without comparisons, and what is nearly
    sorted takes few.
    """
    order = np.argsort((key * (0xFFFF / max(1, end))).astype(np.uint16), kind="stable")
    return order.take(np.argsort(key.take(order), kind="stable"))


def path_curves(forms: Form | Sequence[Form], along: Paths, grid: Floats) -> Floats:
    """Return scores (p, g, m) on every path at the values `grid` (g,) of t in 0 to 1."""
    return path_scores(forms, along, EVERY, grid[None, :])


def path_scores(
    forms: Form | Sequence[Form], along: Paths, path: Ints | Every, t: Floats
) -> Floats:
    """Return scores (..., m) at places t on paths `path`, arrays that broadcast together.

    With `EVERY` as path, `t` (p, g) or (1, g) has places on every one.
    """
    one, t = each(forms)[0], t[..., None]
    if isinstance(one, Scored):
        return one.scores(t * along.inside[path] + (1 - t) * along.outside[path])
    power = one.power if isinstance(one, Nearness) else 1
    rise, rest = t**power, (1 - t) ** power
    found = [
        rise * inside[path] + rest * outside[path] for inside, outside in sides_of(forms, along)
    ]
    return found[0] if isinstance(one, Linear) else ratio_scores(found[0], found[1], power)


def sides_of(forms: Form | Sequence[Form], along: Paths) -> Sides:
    """Return what packages (p, m) score inside and outside each path's criteria; for nearness
    twice, their powered distances from the worst and from the best.
    """
    parts = each(forms)
    power = parts[0].power if isinstance(parts[0], Nearness) else 1
    tables = _stacked(parts, ("values",) if isinstance(parts[0], Linear) else ("far", "near"))
    # A product for each form's table, so that no number hangs on how many there are.
    inside, outside = (
        (_shared(weights**power, parts) @ tables.mT).reshape(len(tables), -1, parts[0].size[0])
        for weights in (along.inside, along.outside)
    )
    return list(zip(inside, outside, strict=True))


def _stacked(forms: Sequence[Form], names: Sequence[str]) -> Floats:
    """Return some tables of every form (names x forms x m x n)."""
    tables = [getattr(form, name) for name in names for form in forms]
    return np.concatenate(tables).reshape(len(names), len(forms), *tables[0].shape)


def _shared(weights: Floats, forms: Sequence[Form]) -> Floats:
    """Return weights (p x n) by the form that they are shared out to, (forms x p x n)."""
    return weights.reshape(len(forms), -1, weights.shape[1])


@lru_cache(maxsize=32)
def _pairs(m: int) -> tuple[Ints, Ints]:
    first, second = np.triu_indices(m, 1)
    return first, second


def _linear_roots(
    forms: Sequence[Linear], along: Paths, first: Ints, second: Ints
) -> tuple[Ints, Ints, Floats, Bools]:
    (scores,) = sides_of(forms, along)
    (sizes,) = sides_of([Linear(np.abs(form.values)) for form in forms], along)
    top = _difference(scores[0], sizes[0], first, second)
    base = _difference(scores[1], sizes[1], first, second)
    path, pair = np.nonzero(top * base < 0)
    rise, start = top[path, pair], base[path, pair]
    return path, pair, start / (start - rise), rise > 0


def _difference(scores: Floats, sizes: Floats, first: Ints, second: Ints) -> Floats:
    """Return scores[first] - scores[second] per path, with rounding set to zero."""
    gap = scores[:, first] - scores[:, second]
    gap[np.abs(gap) <= ROUNDING * (sizes[:, first] + sizes[:, second])] = 0.0
    return np.asarray(gap)


def _nearness_roots(
    forms: Sequence[Form], power: int, along: Paths, first: Ints, second: Ints
) -> tuple[Ints, Ints, Floats, Bools]:
    paths, m = len(along.now), forms[0].size[0]
    offsets = np.array([_shared(side**power, forms).mT for side in (along.inside, along.outside)])
    tables = _stacked(forms, ("far", "near"))
    # Packages along the first axis: pairs are then picked as whole rows, the quick way.
    sums = np.empty((4, m, paths))
    into = sums.reshape(2, 2, m, len(forms), paths // len(forms))
    np.matmul(tables[:, None], offsets, out=into.swapaxes(2, 3))
    # Some pairs at a time, so that what is worked with stays in the processor's own memory.
    rows = max(1, AT_ONCE // max(1, paths))
    parts: list[tuple[Ints, Floats, Bools]] = []
    with np.errstate(divide="ignore", invalid="ignore"):
        for at in range(0, len(first), rows):
            piece = _pair_roots(sums, first[at : at + rows], second[at : at + rows])
            parts += [(cell + at * paths, s, up) for cell, s, up in piece]
    if not parts:
        return np.empty(0, np.intp), np.empty(0, np.intp), np.empty(0), np.empty(0, bool)
    cell, s, up = parts[0] if len(parts) == 1 else map(np.concatenate, zip(*parts, strict=True))
    # A root too large to tell t from 1 is none; NaN compares as False.
    if len(s) and not (s.min() > 0 and s.max() < 1 / ROUNDING**2):
        some = np.flatnonzero((s > 0) & (s < 1 / ROUNDING**2))
        cell, s, up = cell.take(some), s.take(some), up.take(some)
    ratio = np.sqrt(s) if power == 2 else s
    pair = cell // paths
    return cell - pair * paths, pair, ratio / (1 + ratio), up


def _pair_roots(sums: Floats, first: Ints, second: Ints) -> list[tuple[Ints, Floats, Bools]]:
    """Return cells (pairs x paths) and at which s the sign may change there, and whether it
    rises; what is no positive number is no such s. A cell with two is there twice.
    """
    one, other = sums.take(first, axis=1), sums.take(second, axis=1)
    # Every term of the quadratic is a product of one package's D- and the other's D+.
    plus, more = one[0] * other[3], one[1] * other[2]
    minus, less = other[0] * one[3], other[1] * one[2]
    one[:2] *= other[2:]
    other[:2] *= one[2:]
    np.add(plus, more, out=one[2])
    np.add(minus, less, out=other[2])
    # Only a change of signs among the coefficients leaves room for a positive root.
    above = one[:3] > other[:3]
    kept = ((above[0] != above[1]) | (above[0] != above[2])).ravel().nonzero()[0]
    roots, up, both, others, rise = _roots(
        one[:3].reshape(3, -1).take(kept, axis=1), other[:3].reshape(3, -1).take(kept, axis=1)
    )
    return (
        [(kept, roots, up), (kept.take(both), others, rise)] if len(both) else [(kept, roots, up)]
    )


def _roots(plus: Floats, minus: Floats) -> tuple[Floats, Bools, Ints, Floats, Bools]:
    """Return the last place where a s^2 + b s + c is zero (k,), and whether it rises there; and
    which may have, for what is known, another one before, with that and whether it rises.

    `plus` less `minus` (3 x k) are a, c and b, but for rounding. NaN, or nothing above zero,
    without roots: a discriminant within rounding of zero is a double root, where nothing
    changes sign. The form with q never subtracts nearly equal numbers (Press et al. 1992).
    """
    gap = plus - minus
    size = np.add(plus, minus, out=plus)
    small = np.abs(gap, out=minus) <= ROUNDING * size
    if small.any():
        gap[small] *= 0.0
    a, c, b = gap
    product = 4 * a * c
    q = b * b
    q -= product
    up = a > 0
    # Of two signs, a and c leave one positive root.
    both = (product >= 0).nonzero()[0]
    rise = c.take(both) < 0
    if len(both):
        noise = np.abs(gap.take(both, axis=1))
        sizes = size.take(both, axis=1)
        noise[:2] *= sizes[1::-1]
        limit = ROUNDING * (noise[2] * sizes[2] + 2 * (noise[0] + noise[1]))
        q[both[~(q.take(both) > limit)]] = np.nan
        up[both] |= rise & (a.take(both) == 0)
    np.sqrt(q, out=q)
    np.copysign(q, b, out=q)
    q += b
    q *= -0.5
    by_a, by_q = q / a, c / q
    return np.maximum(by_a, by_q), up, both, np.minimum(by_a.take(both), by_q.take(both)), rise
