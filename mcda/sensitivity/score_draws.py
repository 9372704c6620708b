"""Random scores within their intervals, normalised and ready to be weighed.

Each open score is drawn by itself; whatever the normalisation looks at (the
column's largest, its sum) is found anew in every draw, by the methods' own
functions. Scores that are single values stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from mcda.methods.normalisation import normalise
from mcda.methods.ranks import competition_ranks
from mcda.model.arrays import Bools, Floats, Ints
from mcda.model.table import ScoreTable
from mcda.model.ties import TOLERANCE
from mcda.words.said import N_

if TYPE_CHECKING:
    from mcda.methods.method import Column, Method
    from mcda.methods.rank import Ranking
    from mcda.model.settings_names import Settings

SHAPE_WORDS: Final = {
    "uniform": N_("uniform"),
    "triangular": N_("triangular"),
    "normal": N_("normal"),
}
SHAPES: Final = tuple(SHAPE_WORDS)
"""How scores spread within an interval, the first by default.

`triangular` has its peak at the likely value, in the middle where none is stated.
`normal` has its mean there and takes the interval's width for that of the middle
95 % of the distribution. It may leave the interval, but not the anchors, nor fall
below zero where the interval does not: such draws are made again.
"""

NORMAL_95: Final = 1.959963984540054
"""Standard deviations from the mean to the ends of the middle 95 %."""

Terms = tuple[Floats, ...]
"""Offsets for b draws, (n, m, b) each: (R,) for linear methods, (near, far) for TOPSIS."""


@dataclass(frozen=True, eq=False)
class Filled:
    """Terms of b draws (n, m, b) with the least and the most of each (n, m), as far as known."""

    terms: Terms
    least: Terms = ()
    most: Terms = ()


Source = Callable[[int, int], np.random.Generator]
"""The random stream that a package's score on a criterion (i, j) is drawn from."""


@dataclass(frozen=True, eq=False)
class ScoreDraws:
    """One stakeholder's open scores; `power` is None for linear methods, as in `Nearness` else.

    `apart` says that a score's terms hang on no other score.
    """

    table: ScoreTable
    column: Column
    power: int | None
    shape: str
    apart: bool = False

    @property
    def size(self) -> tuple[int, int]:
        m, n = self.table.low.shape
        return m, n

    def terms(self, generator: np.random.Generator, many: int) -> Terms:
        """Return the terms of `many` draws of all scores."""
        return self.terms_of(drawn_scores(self.table, lambda _i, _j: generator, many, self.shape))

    def filling(self, many: int) -> Callable[[np.random.Generator], Filled]:
        """Return what gives the terms of `many` draws as `terms` does, always in the same arrays.

        What no open score moves is found once.
        """
        table, open_ = self.table, self.table.high > self.table.low
        scores = np.repeat(table.low.T[:, :, None], many, axis=2)
        terms, likely = self.terms_of(scores), table.matrix
        least, most = (tuple(part[:, :, 0].copy() for part in terms) for _end in range(2))
        columns = [(int(j), np.flatnonzero(open_[:, j])) for j in np.flatnonzero(open_.any(axis=0))]

        def fill(generator: np.random.Generator) -> Filled:
            for j, rows in columns:
                drawn = np.stack(
                    [
                        _drawn(table, (int(i), j, likely[i, j]), generator, many, self.shape)
                        for i in rows
                    ]
                )
                scores[j, rows] = drawn
                some = rows if self.apart else slice(None)
                found = self.column(scores[j, some], j)
                for part, low, high, each in zip(terms, least, most, found, strict=True):
                    part[j, some] = each
                    low[j, some], high[j, some] = each.min(axis=1), each.max(axis=1)
            return Filled(terms, least, most)

        return fill

    def rivals(self, filled: Filled, weights: Floats, packages: Ints) -> Bools:
        """Mark which packages (p, m) may be ahead of each of `packages` (p,) under its weights."""
        powered = weights ** (self.power or 1)
        least, most = ([powered @ part for part in ends] for ends in (filled.least, filled.most))
        if self.power is not None:
            # What is near the ideal is good, what is near the other point is not.
            least[0], most[0] = most[0], least[0]
        low, high = self.compared(least), self.compared(most)
        own = np.take_along_axis(low, packages[:, None], axis=1)
        with np.errstate(invalid="ignore"):
            found = ~(high < own - TOLERANCE * np.abs(own))
        found[np.arange(len(packages)), packages] = False
        return np.asarray(found)

    def terms_of(self, scores: Floats) -> Terms:
        """Return the terms of scores already drawn (n, m, b)."""
        columns = [self.column(scores[j], j) for j in range(len(scores))]
        return tuple(np.stack(parts) for parts in zip(*columns, strict=True))

    def merits(self, terms: Terms, weights: Floats) -> Floats:
        """Return what packages are compared by (m, b), for one weight vector (n, b) a draw."""
        powered = weights ** (self.power or 1)
        return self.compared([np.einsum("nb,nmb->mb", powered, part) for part in terms])

    def merits_at(self, terms: Terms, weights: Floats) -> Floats:
        """Return the same for the same few weight vectors (p, n) in every draw: (p, m, b)."""
        powered = weights ** (self.power or 1)
        flat = [powered @ part.reshape(len(part), -1) for part in terms]
        return self.compared([part.reshape(len(weights), *terms[0].shape[1:]) for part in flat])

    def compared(self, parts: list[Floats]) -> Floats:
        """Return what packages are compared by from the weighed sums of their terms."""
        if self.power is None:
            return parts[0]
        near, far = parts
        with np.errstate(divide="ignore", invalid="ignore"):
            ratio = far / near
        # At no distance from either point: between those nearer to each, as closeness 0.5 is.
        ratio[np.isnan(ratio)] = 1.0
        return np.asarray(ratio)


@dataclass(frozen=True, eq=False)
class AskedDraws:
    """The same for a method that can only be asked: made ready anew for every draw, and slow."""

    table: ScoreTable
    build: Callable[[ScoreTable], Callable[[Floats], Floats]]
    shape: str

    @property
    def size(self) -> tuple[int, int]:
        m, n = self.table.low.shape
        return m, n

    def terms(self, generator: np.random.Generator, many: int) -> Terms:
        """Return `many` draws of the scores themselves (n, m, b)."""
        return (drawn_scores(self.table, lambda _i, _j: generator, many, self.shape),)

    def filling(self, many: int) -> Callable[[np.random.Generator], Filled]:
        """Return what gives `many` draws of the scores themselves."""
        return lambda generator: Filled(self.terms(generator, many))

    def rivals(self, _filled: Filled, _weights: Floats, packages: Ints) -> Bools:
        """Mark all other packages (p, m): which may be ahead of each of some is not known."""
        return np.asarray(np.arange(self.size[0]) != packages[:, None])

    def terms_of(self, scores: Floats) -> Terms:
        """Return scores already drawn (n, m, b) as they are."""
        return (scores,)

    def merits(self, terms: Terms, weights: Floats) -> Floats:
        """Return what packages are compared by (m, b), for one weight vector (n, b) a draw."""
        return np.asarray(self._asked(terms, weights[None])[0])

    def merits_at(self, terms: Terms, weights: Floats) -> Floats:
        """Return the same for the same few weight vectors (p, n) in every draw: (p, m, b)."""
        return self._asked(terms, np.repeat(weights[:, :, None], terms[0].shape[2], axis=2))

    def _asked(self, terms: Terms, weights: Floats) -> Floats:
        (scores,) = terms
        ranks = [
            competition_ranks(self.build(self._fixed(matrix))(each))
            for matrix, each in zip(
                scores.transpose(2, 1, 0), weights.transpose(2, 0, 1), strict=True
            )
        ]
        # Draws first, then weights, then packages; ranks make ties exact.
        return np.asarray(-np.stack(ranks).astype(np.float64).transpose(1, 2, 0))

    def _fixed(self, matrix: Floats) -> ScoreTable:
        return replace(self.table, low=matrix, high=matrix, missing=np.zeros(matrix.shape, bool))


def score_draws(ranking: Ranking, shape: str = SHAPES[0]) -> ScoreDraws | AskedDraws | None:
    """Return how to draw a ranking's scores, None when every score is a single value.

    A missing score is drawn between its anchors. Raises ValueError for a shape not
    in `SHAPES`, and for scores that AHP can't rate because they may fall below zero.
    """
    settings, how = ranking.case.settings, ranking.normalisation
    if ranking.method.read(ranking.table, settings).exact:
        return None
    return table_draws(ranking.table, ranking.method, how, settings, shape)


def table_draws(
    table: ScoreTable, method: Method, how: str, settings: Settings, shape: str = SHAPES[0]
) -> ScoreDraws | AskedDraws:
    """Return the same for a table, whose scores may lie outside their anchors."""
    if shape not in SHAPES:
        raise ValueError(f"unknown shape {shape!r}")
    table = method.read(table, settings)
    columns = method.columns(table, how, settings)
    if columns is not None:
        apart = how == "anchored" and not method.set_dependent
        return ScoreDraws(table, columns.of, columns.power, shape, apart)
    return AskedDraws(table, lambda fixed: method.build(fixed, how, settings).scores, shape)


def drawn_scores(table: ScoreTable, source: Source, many: int, shape: str) -> Floats:
    """Return scores (n, m, b) drawn within their intervals; single values stay."""
    m, n = table.low.shape
    if table.exact:
        return np.broadcast_to(table.low.T[:, :, None], (n, m, many))
    columns = [drawn_column(table, j, source, many, shape) for j in range(n)]
    return np.array(columns, dtype=np.float64).reshape(n, m, many)


def drawn_column(table: ScoreTable, j: int, source: Source, many: int, shape: str) -> Floats:
    """Return the scores (m, b) on criterion j drawn within their intervals."""
    low, likely = table.low[:, j], table.matrix[:, j]
    found = np.repeat(low[:, None], many, axis=1)
    for i in map(int, np.flatnonzero(table.high[:, j] > low)):
        found[i] = _drawn(table, (i, j, likely[i]), source(i, j), many, shape)
    return found


def _drawn(
    table: ScoreTable,
    place: tuple[int, int, float],
    generator: np.random.Generator,
    many: int,
    shape: str,
) -> Floats:
    """Return draws (b,) of one open score: of a package on a criterion, with its likely value."""
    i, j, middle = place
    bottom, top = table.low[i, j], table.high[i, j]
    if shape == "uniform":
        return generator.uniform(bottom, top, many)
    if shape == "triangular":
        return generator.triangular(bottom, middle, top, many)
    spread = (top - bottom) / (2 * NORMAL_95)
    return _normal(generator, middle, spread, _limits(table, j, bottom, top), many)


def _limits(table: ScoreTable, j: int, bottom: float, top: float) -> tuple[float, float]:
    """Return what no score on criterion j goes beyond: its anchors, else zero where that fits."""
    anchors = np.array([table.worst[j], table.best[j]])
    if np.all(np.isfinite(anchors)):
        return min(bottom, anchors.min()), max(top, anchors.max())
    return (0.0 if bottom >= 0 else -np.inf), np.inf


def _normal(
    generator: np.random.Generator,
    mean: float,
    spread: float,
    ends: tuple[float, float],
    many: int,
) -> Floats:
    drawn = generator.normal(mean, spread, many)
    # The interval lies within the ends, so nearly half of all draws and more do.
    while (outside := np.flatnonzero((drawn < ends[0]) | (drawn > ends[1]))).size:
        drawn[outside] = generator.normal(mean, spread, outside.size)
    return drawn


def anchored(table: ScoreTable, j: int, scores: Floats) -> Floats:
    """Return scores (m, b) on criterion j as shares of the way between its anchors."""
    benefit, worst, best = table.alike(j, scores.shape[1])
    return normalise(scores, benefit, "anchored", worst, best)


def weighed(shares: Floats, weights: Floats) -> Floats:
    """Return 0-100 values (m, b) of shares of the way between anchors (n, m, b)."""
    return np.asarray(100 * np.einsum("nb,nmb->mb", weights, shares))
