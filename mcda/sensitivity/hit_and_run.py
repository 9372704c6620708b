"""Hit-and-run: random walks to uniform weights in a region that no exact draw reaches.

The last resort. From a point go a uniform length along a random line inside the
region (Smith 1984). Every sample is the end of a walk of its own, so samples are
independent; how long walks must be is tried out on walks from the middle and
from the corners, until nothing tells the two apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from mcda.errors import Place, Problem, RefusedError
from mcda.model.arrays import Floats
from mcda.sensitivity.region import Region
from mcda.words.said import _

_STILL: Final = 1e-24
"""A weight that varies less than this stands still."""

WALKS: Final = 4000
"""Walks from either start when their length is tried out."""

APART: Final = 4.0
"""Standard errors by which means or spreads of the two may differ by chance."""

ROUNDINGS: Final = 4
"""Times the region is stretched to be about as wide in all directions."""

OUT: Final = 0.8
"""How far towards the corners walks begin: far outside of where most of the region lies."""

TOGETHER: Final = 512
"""Walks taken side by side: their arrays stay in the processor's cache."""

MOST_STEPS: Final = 8192


@dataclass(frozen=True, eq=False)
class Walk:
    """Walks in a region: weights are centre + x . moves (d, n), and `steps` are enough."""

    region: Region
    moves: Floats
    steps: int

    def draw(self, generator: np.random.Generator, count: int) -> Floats:
        """Return the ends (count, n) of as many walks from the middle."""
        start = np.zeros((count, len(self.moves)))
        return self.weights(walked(self.region, self.moves, start, self.steps, generator))

    def weights(self, places: Floats) -> Floats:
        """Return the weights (count, n) at places (count, d)."""
        return np.maximum(self.region.centre + places @ self.moves, 0.0)


def walk(found: Region) -> Walk:
    """Stretch the region and find out how long walks have to be.

    Raises RefusedError where walks of `MOST_STEPS` still show where they began.
    """
    generator = np.random.default_rng(0)
    low, high = found.ends()
    moves = found.basis.T * float(np.max(high - low))
    for _time in range(ROUNDINGS):
        ends = walked(found, moves, np.zeros((WALKS, found.dimension)), 64, generator)
        moves = np.linalg.cholesky(np.cov(ends.T).reshape(len(moves), -1)).T @ moves
    corners = _corners(found, moves, generator)
    one = np.zeros((WALKS, found.dimension))
    other = corners[generator.integers(len(corners), size=WALKS)]
    steps = done = 16
    one, other = (walked(found, moves, start, steps, generator) for start in (one, other))
    while not alike(one @ moves, other @ moves):
        if steps >= MOST_STEPS:
            place = Place(field="weight", words=_("statements about weights"))
            raise RefusedError([Problem.of("WEIGHT-DRAWS-UNSETTLED", place, steps=steps)])
        done, steps = steps, 2 * steps
        one, other = (walked(found, moves, at, done, generator) for at in (one, other))
    return Walk(found, moves, steps)


def walked(
    found: Region, moves: Floats, places: Floats, steps: int, generator: np.random.Generator
) -> Floats:
    """Return where walks from `places` (count, d) are after a number of steps."""
    slopes, rest = moves @ found.facets.T, found.facets @ found.centre
    parts = [places[at : at + TOGETHER] for at in range(0, len(places), TOGETHER)]
    return np.vstack([_walked(slopes, rest, part, steps, generator) for part in parts])


def _walked(
    slopes: Floats, rest: Floats, places: Floats, steps: int, generator: np.random.Generator
) -> Floats:
    """Walk where slopes (d, f) and `rest` (f,) say how much room there is to each facet."""
    places = places.copy()
    for _step in range(steps):
        way = generator.standard_normal(places.shape)
        room = np.maximum(rest + places @ slopes, 0.0)
        change = way @ slopes
        with np.errstate(divide="ignore", invalid="ignore"):
            share = change / room
            # Nothing bounds a step along a facet: the shares of both ends are zero.
            share[np.isnan(share)] = 0.0
            ahead = 1 / np.maximum(-share.min(axis=1), 0.0)
            back = 1 / np.maximum(share.max(axis=1), 0.0)
        length = generator.random(len(places)) * (ahead + back) - back
        places += length[:, None] * way
    return places


def alike(one: Floats, other: Floats) -> bool:
    """Say whether two samples (count, n) have the same means and spreads, but for chance."""
    spread = [part.var(axis=0) for part in (one, other)]
    moving = spread[0] + spread[1] > _STILL
    gap = np.abs(one.mean(axis=0) - other.mean(axis=0))[moving]
    error = np.sqrt((spread[0] + spread[1]) / len(one))[moving]
    fourth = [((part - part.mean(axis=0)) ** 4).mean(axis=0) for part in (one, other)]
    noise = np.sqrt(sum(f - s**2 for f, s in zip(fourth, spread, strict=True)) / len(one))[moving]
    wide = np.abs(spread[0] - spread[1])[moving]
    return bool(np.all(gap <= APART * error) and np.all(wide <= APART * noise))


def _corners(found: Region, moves: Floats, generator: np.random.Generator) -> Floats:
    """Return places (k, d) well towards the corners, one for each of many directions."""
    ways = generator.standard_normal((4 * found.dimension, len(found.centre)))
    ends = np.array([found.farthest(way) for way in ways]) - found.centre
    places = ends @ np.linalg.pinv(moves)
    return np.asarray(OUT * places)
