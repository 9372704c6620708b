"""How one stakeholder's column changes along many paths at once.

A path has a parameter t from 0, today, to its reach: a share of a criterion's range, of all
weight, or of 100 value points. Gains, values and margins over a red line are straight lines in
t; the method's scores are lines, or ratios of distances whose squares are parabolas.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mcda.answer.board import Columns
from mcda.answer.party import Party
from mcda.group.acceptance import NO_WORD, UNTOLD, judge
from mcda.methods.ranks import competition_ranks
from mcda.methods.topsis import from_distances
from mcda.model.arrays import Bools, Floats, Ints


@dataclass(frozen=True, eq=False)
class Line:
    """`base` + `slope` t of every package on P paths, (1 or P, m) each."""

    base: Floats
    slope: Floats

    def at(self, rows: Ints, t: Floats) -> Floats:
        """Return the numbers (B, m) on some paths (B,)."""
        base = self.base if len(self.base) == 1 else self.base[rows]
        slope = self.slope if len(self.slope) == 1 else self.slope[rows]
        return np.asarray(base + slope * t[:, None])

    def of(self, rows: Ints, package: Ints) -> tuple[Floats, Floats]:
        """Return base and slope (K,) of one package on each of some paths."""
        one = rows if len(self.base) > 1 else np.zeros_like(rows)
        other = rows if len(self.slope) > 1 else np.zeros_like(rows)
        return self.base[one, package], self.slope[other, package]


@dataclass(frozen=True, eq=False)
class LinearForm:
    """Scores by the method that are lines."""

    line: Line

    def scores(self, rows: Ints, t: Floats) -> Floats:
        return self.line.at(rows, t)

    def lead(self, rows: Ints, one: Ints, other: Ints) -> Floats:
        """Return coefficients (K, 2) of the lead of one package over another, lowest first."""
        first, second = self.line.of(rows, one), self.line.of(rows, other)
        return np.stack([first[0] - second[0], first[1] - second[1]], axis=1)


@dataclass(frozen=True, eq=False)
class NearForm:
    """TOPSIS: squared distances to and from the ideal (P, m, 3), lowest power first."""

    near: Floats
    far: Floats

    def scores(self, rows: Ints, t: Floats) -> Floats:
        powers = t[:, None] ** np.arange(3)
        near, far = (
            np.maximum(np.einsum("bmd,bd->bm", part[rows], powers), 0.0)
            for part in (self.near, self.far)
        )
        return from_distances(np.sqrt(near), np.sqrt(far))

    def lead(self, rows: Ints, one: Ints, other: Ints) -> Floats:
        gain = _times(self.far[rows, one], self.near[rows, other])
        return gain - _times(self.far[rows, other], self.near[rows, one])


@dataclass(frozen=True, eq=False)
class AskedForm:
    """Any other method: scores can be asked for, and nobody knows where leads change."""

    ask: Callable[[Ints, Floats], Floats]

    def scores(self, rows: Ints, t: Floats) -> Floats:
        return self.ask(rows, t)

    def lead(self, rows: Ints, one: Ints, other: Ints) -> Floats:
        return np.ones((len(rows), 1))


Form = LinearForm | NearForm | AskedForm


def _times(one: Floats, other: Floats) -> Floats:
    """Multiply parabolas (K, 3) to (K, 5)."""
    found = np.zeros((len(one), 5))
    for power in range(3):
        found[:, power : power + 3] += one[:, [power]] * other
    return found


@dataclass(frozen=True, eq=False)
class Margin:
    """By how much the better and the worse end of scores keep the red line that a path is about."""

    over: Line
    under: Line


@dataclass(frozen=True, eq=False)
class Scored:
    """What changes about who has the same scores as whom, where a score moves.

    On criterion `leaf` (P,) the `moved` rows (P, m) are at `at` + `rise` t (P, m).
    """

    leaf: Ints
    moved: Bools
    at: Line


@dataclass(frozen=True, eq=False)
class Way:
    """One stakeholder's column along P paths.

    `ends` are the gains low, middle and high. `red` and `possible` (1 or P, m) are the red lines
    that the path isn't about; `scored` is None where no score moves.
    """

    party: Party
    ends: tuple[Line, Line, Line]
    values: Line
    form: Form
    red: Bools
    possible: Bools
    margin: Margin | None = None
    scored: Scored | None = None

    @property
    def gain(self) -> Line:
        return self.ends[1]

    def column(self, rows: Ints, t: Floats) -> tuple[NDArray[np.int8], Floats, Floats, Ints]:
        """Return judgements, gains, values and ranks (B, m) at points of some paths."""
        ranks = competition_ranks(self.form.scores(rows, t))
        low, middle, high = (end.at(rows, t) for end in self.ends)
        red, possible = _rows(self.red, rows), _rows(self.possible, rows)
        if self.margin is not None:
            red = red | (self.margin.over.at(rows, t) < 0)
            possible = possible | (self.margin.under.at(rows, t) < 0)
        own = self.party.own
        stated = own.fallback is not None or bool(own.red_lines)
        if not stated:
            state = np.full(ranks.shape, UNTOLD, dtype=np.int8)
        else:
            ends = low, middle, high
            words = self._words(ranks)
            told = own.fallback is not None
            state = judge(ends, words, red, possible, fallback=told, stated=True).state
        return np.broadcast_to(state, ranks.shape), middle, self.values.at(rows, t), ranks

    def _words(self, ranks: Ints) -> NDArray[np.int8]:
        at = self.party.fallback
        if at is None:
            return np.full(ranks.shape, NO_WORD, dtype=np.int8)
        return np.asarray(np.sign(ranks[:, [at]] - ranks), dtype=np.int8)

    def alike(self, rows: Ints, t: Floats, first: Ints) -> Bools:
        """Say which packages (B, m) have the same stated scores as one of each state (B,)."""
        same = self.party.ranking.table.differing[first] == 0
        if self.scored is None:
            return np.asarray(same)
        table = self.party.ranking.table
        moved, leaf = self.scored.moved[rows], self.scored.leaf[rows]
        each = np.arange(len(rows))
        own = moved[each, first][:, None]
        rest = table.differing[first] - table.unlike[leaf, first]
        at = self.scored.at.at(rows, t)
        meets = np.abs(at - at[each, first][:, None]) <= _SAME
        return np.asarray(np.where(moved == own, same, (rest == 0) & meets))


def _rows(marks: Bools, rows: Ints) -> Bools:
    return marks if len(marks) == 1 else np.asarray(marks[rows])


_SAME: Final = 1e-12
"""Scores nearer than this share of their range are one."""


def columns(ways: tuple[Way, ...], rows: Ints, t: Floats) -> Columns:
    """Return the columns that move, at points t (B,) of some paths (B,)."""
    parts = [way.column(rows, t) for way in ways]

    def alike(first: Ints) -> Bools:
        found = np.ones((len(first), parts[0][0].shape[1]), dtype=bool)
        for way in ways:
            found &= way.alike(rows, t, first)
        return found

    state, gain, values, ranks = zip(*parts, strict=True)
    return Columns(
        np.stack(state, axis=2), np.stack(gain, axis=2), np.stack(values, axis=2),
        np.stack(ranks, axis=2), np.ones(len(ways), dtype=bool), alike,
    )  # fmt: skip
