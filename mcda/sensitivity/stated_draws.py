"""Random weights for which given statements hold: uniform on what is left of the simplex.

Exact wherever that can be: a region that is a simplex (complete orders, chains of
ratios, lower bounds) is drawn from directly, partial orders by sorting, and the
rest by drawing from something simple around it and dropping what falls outside.
Only where next to nothing would be kept do random walks serve.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np

from mcda.model.arrays import Bools, Floats, Ints
from mcda.model.ties import largest
from mcda.sensitivity.draws import Sampler, pieces
from mcda.sensitivity.hit_and_run import walk
from mcda.sensitivity.linear_orders import Drawn, ordered
from mcda.sensitivity.region import Region, region

LEAST: Final = 0.005
"""Where a smaller share of draws would be kept, random walks are quicker."""

PILOT: Final = 8192
"""Draws from which the share kept is told."""

AMONG: Final = 64
"""Weights drawn to see which packages none of them tells apart."""

SAME: Final = 1e-9
"""Weights nearer than this are one."""

Draw = Callable[[np.random.Generator, int], Floats]


@dataclass(frozen=True, eq=False)
class Stated:
    """How weights are drawn: `exact`, or as the ends of random walks long enough.

    `active` (n,) is False for leaves that never have any weight. `among` (k, n) are
    some of the weights.
    """

    sampler: Sampler
    exact: bool
    active: Bools
    among: Floats


@dataclass(frozen=True, eq=False)
class Parts:
    """The weights that move, those always equal to each other as one part.

    `part` (n,) numbers each leaf's part, -1 for a weight that is always `fixed` (n,);
    `sizes` counts a part's leaves and `total` is what all parts have together.
    """

    part: Ints
    sizes: Ints
    fixed: Floats

    @property
    def total(self) -> float:
        return 1.0 - float(self.fixed.sum())

    def weights(self, shares: Floats) -> Floats:
        """Return the weights (count, n) from what each part has (count, g), its leaves alike."""
        each = shares / self.sizes
        return np.where(self.part >= 0, each[:, self.part], self.fixed)

    def of(self, weights: Floats) -> Floats:
        """Return what each part (g,) has at weights (n,)."""
        moving = self.part >= 0
        found = np.bincount(self.part[moving], weights[moving], len(self.sizes))
        return np.asarray(found, dtype=np.float64)


def stated(found: Region) -> Stated:
    """Return how to draw weights uniformly from a region."""
    draw, exact = _draw(found)
    among = draw(np.random.default_rng(0), AMONG)
    return Stated(draw, exact, found.ends()[1] > SAME, among)


def _draw(found: Region) -> tuple[Draw, bool]:
    corners = found.simplex()
    if corners is not None:
        return partial(_from_corners, corners), True
    tried = [
        (float(found.holds(draw(np.random.default_rng(0), PILOT)).mean()), draw)
        for draw in _candidates(found)
    ]
    share, draw = max(tried, key=lambda one: one[0], default=(0.0, None))
    if draw is not None and share >= LEAST:
        return partial(_kept, found, draw, share), True
    return walk(found).draw, False


def parts(found: Region) -> Parts:
    """Tell which weights of a region move, and which of them always together."""
    rows = np.hstack([found.centre[:, None], found.basis])
    part = np.full(len(rows), -1, dtype=np.intp)
    count = 0
    for i, row in enumerate(rows):
        if part[i] < 0 and np.max(np.abs(row[1:]), initial=0.0) > SAME:
            part[np.max(np.abs(rows - row), axis=1) <= SAME] = count
            count += 1
    fixed = np.where(part < 0, found.centre, 0.0)
    return Parts(part, np.bincount(part[part >= 0], minlength=count), fixed)


def _candidates(found: Region) -> list[Draw]:
    """Return draws, each uniform on something simple that the region is a part of."""
    split = parts(found)
    differences = [row for row in found.facets if _is_difference(row)]
    simple: list[Draw] = []
    if differences:
        corners = region(np.array(differences))
        whole = corners.simplex() if corners is not None else None
        if whole is not None and found.dimension == len(found.centre) - 1:
            simple.append(partial(_from_corners, whole))
    if found.dimension != len(split.sizes) - 1:
        return simple
    low, high = (split.of(end) for end in found.ends())
    simple.append(partial(_above, split, low))
    simple.append(partial(_below, split, high))
    simple.append(partial(_boxed, split, low, high))
    order = _order(differences, split)
    if order is not None:
        simple.append(partial(_in_order, split, order))
    return simple


def _is_difference(row: Floats) -> bool:
    """Say whether a condition only puts one leaf before another."""
    at = np.flatnonzero(np.abs(row) > SAME)
    return len(at) == 2 and bool(abs(row[at].sum()) <= SAME)


def _order(differences: list[Floats], split: Parts) -> Drawn | None:
    """Return what sorts the parts as the differences say; None where they are not alike."""
    if not differences or np.any(split.sizes > 1):
        return None
    above = np.zeros((len(split.sizes), len(split.sizes)), dtype=bool)
    for row in differences:
        first, second = (split.part[int(np.argmax(one > SAME))] for one in (row, -row))
        if min(first, second) >= 0:
            above[first, second] = True
    return ordered(above)


def _from_corners(corners: Floats, generator: np.random.Generator, count: int) -> Floats:
    shares = generator.standard_exponential((count, len(corners)))
    return np.asarray(shares @ corners / shares.sum(axis=1, keepdims=True))


def _above(split: Parts, low: Floats, generator: np.random.Generator, count: int) -> Floats:
    """Draw what is left beyond the least each part has."""
    free = _shares(generator, count, len(low))
    return split.weights(low + max(0.0, split.total - low.sum()) * free)


def _below(split: Parts, high: Floats, generator: np.random.Generator, count: int) -> Floats:
    """Draw what is missing from the most each part has; some may fall below zero."""
    free = _shares(generator, count, len(high))
    return split.weights(high - max(0.0, high.sum() - split.total) * free)


def _boxed(
    split: Parts, low: Floats, high: Floats, generator: np.random.Generator, count: int
) -> Floats:
    """Draw each part between its ends; the one that may move most takes what is left."""
    drawn = low + (high - low) * generator.random((count, len(low)))
    last = largest(high - low)
    drawn[:, last] += split.total - drawn.sum(axis=1)
    return split.weights(drawn)


def _in_order(split: Parts, order: Drawn, generator: np.random.Generator, count: int) -> Floats:
    free = _shares(generator, count, len(split.sizes))
    return split.weights(split.total * order(generator, free))


def _shares(generator: np.random.Generator, count: int, many: int) -> Floats:
    drawn = np.empty((count, many))
    for some in pieces(drawn):
        generator.standard_exponential(out=some)
    return np.asarray(drawn / drawn.sum(axis=1, keepdims=True))


def _kept(
    found: Region, draw: Draw, share: float, generator: np.random.Generator, count: int
) -> Floats:
    """Draw until as many are kept as asked for."""
    kept: list[Floats] = []
    wanted = count
    while wanted > 0:
        drawn = draw(generator, min(4 * PILOT, int(wanted / share * 1.05) + 16))
        inside = drawn[found.holds(drawn)]
        kept.append(inside)
        wanted -= len(inside)
    return np.vstack(kept)[:count]
