"""How one stakeholder's column changes along many paths at once.

A path has a parameter t from 0, today, to its reach: a share of a criterion's range, of all
weight, or of 100 value points. Gains, values and margins over a red line are straight lines in
t; the method's scores are lines, or ratios of distances whose squares are parabolas.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

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

    def one(self, rows: Ints, package: Ints, t: Floats) -> Floats:
        """Return the score (B,) of one package at each point."""
        base, slope = self.line.of(rows, package)
        return np.asarray(base + slope * t)

    def lead(self, rows: Ints, one: Ints, other: Ints) -> Floats:
        """Return coefficients (2, K) of the lead of one package over another, lowest first."""
        first, second = self.line.of(rows, one), self.line.of(rows, other)
        return np.stack([first[0] - second[0], first[1] - second[1]])


@dataclass(frozen=True, eq=False)
class NearForm:
    """TOPSIS: squared distances to and from the ideal (P, m, 3), lowest power first."""

    near: Floats
    far: Floats

    def scores(self, rows: Ints, t: Floats) -> Floats:
        powers = np.stack([np.ones_like(t), t, t * t], axis=1)
        near, far = (
            np.maximum(np.einsum("bmd,bd->bm", part[rows], powers), 0.0)
            for part in (self.near, self.far)
        )
        return from_distances(np.sqrt(near), np.sqrt(far))

    def one(self, rows: Ints, package: Ints, t: Floats) -> Floats:
        """Return the score (B,) of one package at each point."""
        powers = np.stack([np.ones_like(t), t, t * t], axis=1)
        near, far = (
            np.maximum((part[rows, package] * powers).sum(axis=1), 0.0)
            for part in (self.near, self.far)
        )
        return from_distances(np.sqrt(near), np.sqrt(far))

    def lead(self, rows: Ints, one: Ints, other: Ints) -> Floats:
        near, far = self.near, self.far
        gain = _times(far[rows, one].T, near[rows, other].T)
        return gain - _times(far[rows, other].T, near[rows, one].T)


@dataclass(frozen=True, eq=False)
class AskedForm:
    """Any other method: scores can be asked for, and nobody knows where leads change."""

    ask: Callable[[Ints, Floats], Floats]

    def scores(self, rows: Ints, t: Floats) -> Floats:
        return self.ask(rows, t)

    def lead(self, rows: Ints, one: Ints, other: Ints) -> Floats:
        return np.ones((1, len(rows)))


Form = LinearForm | NearForm | AskedForm


def parabolas(*powers: Floats) -> Floats:
    """Return parabolas (P, m, 3) from their coefficients (P, m) or (m,), lowest power first."""
    found = np.empty((*powers[-1].shape, len(powers)))
    for power, part in enumerate(powers):
        found[..., power] = part
    return found


def still_form(party: Party, count: int) -> Form:
    """Return the form of scores that stay as they are on some paths (count)."""
    ready = party.ranking.prepared
    if ready.kind == "closeness":
        near, far = (np.zeros((count, *part.shape[:1], 3)) for part in ready.offsets)
        squared = party.ranking.weights.vector**2
        near[:, :, 0], far[:, :, 0] = (part @ squared for part in ready.offsets)
        return NearForm(near, far)
    scores = party.ranking.scores[None]
    return LinearForm(Line(scores, np.zeros_like(scores)))


def _times(one: Floats, other: Floats) -> Floats:
    """Multiply parabolas (3, K) to (5, K)."""
    one, other = np.ascontiguousarray(one), np.ascontiguousarray(other)
    found = np.zeros((5, one.shape[1]))
    for power in range(3):
        found[power : power + 3] += one[power] * other
    return found


@dataclass(frozen=True, eq=False)
class Margin:
    """By how much the better and the worse end of scores keep the red line that a path is about."""

    over: Line
    under: Line


@dataclass(frozen=True, eq=False)
class Scored:
    """What changes about who has the same scores as whom, where a score moves.

    On criterion `leaf` (P,) the `moved` rows (P, m) rise by `rise` t (P,) of its range.
    """

    leaf: Ints
    moved: Bools
    rise: Floats


@dataclass(frozen=True, eq=False)
class Way:
    """One stakeholder's column along P paths, of each path the one of `parties` at `whose` (P,).

    `ends` are the gains low, middle and high. `red` and `possible` (1 or P, m) are the red lines
    that the path isn't about; `scored` is None where no score moves.
    """

    parties: tuple[Party, ...]
    whose: Ints
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

    @property
    def exact(self) -> bool:
        """Say whether the ends of the gains are one line, as where no score is open."""
        return self.ends[0] is self.ends[1] is self.ends[2]

    def party(self, row: int) -> Party:
        """Return whose column it is on one path."""
        return self.parties[int(self.whose[row])]

    @cached_property
    def fallback(self) -> Ints:
        """The place of each path's fallback package (P,), -1 where there is none."""
        places = [-1 if one.fallback is None else one.fallback for one in self.parties]
        return np.array(places, dtype=np.int64)[self.whose]

    @cached_property
    def told(self) -> Bools:
        """Say on which paths (P,) a fallback is told."""
        return np.array([one.own.fallback is not None for one in self.parties])[self.whose]

    @cached_property
    def stated(self) -> Bools:
        """Say on which paths (P,) there is a fallback or a red line."""
        lines = np.array([bool(one.own.red_lines) for one in self.parties], dtype=bool)
        return np.asarray(self.told | lines[self.whose])

    @cached_property
    def valued(self) -> Bools:
        """Say on which paths (P,) packages have values."""
        return np.array([one.valued for one in self.parties])[self.whose]

    def column(self, rows: Ints, t: Floats) -> tuple[NDArray[np.int8], Floats, Floats, Ints]:
        """Return judgements, gains, values and ranks (B, m) at points of some paths."""
        ranks = competition_ranks(self.form.scores(rows, t))
        middle = self.gain.at(rows, t)
        ends = (middle, middle, middle)
        if not self.exact:
            ends = (self.ends[0].at(rows, t), middle, self.ends[2].at(rows, t))
        red, possible = _rows(self.red, rows), _rows(self.possible, rows)
        if self.margin is not None:
            red = red | (self.margin.over.at(rows, t) < 0)
            possible = possible | (self.margin.under.at(rows, t) < 0)
        told = self.told[rows][:, None]
        words = self._words(ranks, rows)
        judged = judge(ends, words, red, possible, fallback=told, stated=True)
        state = np.where(self.stated[rows][:, None], judged.state, np.int8(UNTOLD))
        return state, middle, self.values.at(rows, t), ranks

    def _words(self, ranks: Ints, rows: Ints) -> NDArray[np.int8]:
        at = self.fallback[rows]
        own = ranks[np.arange(len(rows)), at][:, None]
        words = np.sign(own - ranks).astype(np.int8)
        return np.where(at[:, None] < 0, np.int8(NO_WORD), words)

    def alike(self, rows: Ints, t: Floats, first: Ints) -> Bools:
        """Say which packages (B, m) have the same stated scores as one of each state (B,)."""
        whose = self.whose[rows]
        found = np.ones((len(rows), self.ends[0].base.shape[1]), dtype=bool)
        for place in np.unique(whose):
            some = np.flatnonzero(whose == place)
            found[some] = self._alike(self.parties[place], rows[some], t[some], first[some])
        return found

    def _alike(self, party: Party, rows: Ints, t: Floats, first: Ints) -> Bools:
        table = party.ranking.table
        same = table.differing[first] == 0
        if self.scored is None:
            return np.asarray(same)
        moved, leaf = self.scored.moved[rows], self.scored.leaf[rows]
        each = np.arange(len(rows))
        own = moved[each, first][:, None]
        rest = table.differing[first] - table.unlike[leaf, first]
        at = party.exact.T[leaf] + (self.scored.rise[rows] * t)[:, None] * moved
        meets = np.abs(at - at[each, first][:, None]) <= _SAME
        return np.asarray(np.where(moved == own, same, (rest == 0) & meets))


def joined_ways(ways: Sequence[Way], counts: Sequence[int]) -> Way:
    """Return ways of one form along some paths each (counts) as one along all of them."""
    offset = np.cumsum([0, *(len(one.parties) for one in ways[:-1])])
    size = ways[0].ends[0].base.shape[1]
    margins = [one.margin or still_margin(size) for one in ways]
    scored = [one.scored or _unscored(count, size) for one, count in zip(ways, counts, strict=True)]
    return Way(
        tuple(party for one in ways for party in one.parties),
        np.concatenate([one.whose + off for one, off in zip(ways, offset, strict=True)]),
        _joined_ends(ways, counts),
        _joined_lines([one.values for one in ways], counts),
        _joined_forms([one.form for one in ways], counts),
        whole([one.red for one in ways], counts),
        whole([one.possible for one in ways], counts),
        Margin(
            _joined_lines([one.over for one in margins], counts),
            _joined_lines([one.under for one in margins], counts),
        )
        if any(one.margin is not None for one in ways)
        else None,
        Scored(
            np.concatenate([one.leaf for one in scored]),
            np.concatenate([one.moved for one in scored]),
            np.concatenate([one.rise for one in scored]),
        )
        if any(one.scored is not None for one in ways)
        else None,
    )


def whole(parts: Sequence[NDArray[Any]], counts: Sequence[int]) -> NDArray[Any]:
    """Return arrays (1 or P, ...) of some paths each (counts) as one of all paths."""
    return np.concatenate(
        [one if len(one) == n else one.repeat(n, 0) for one, n in zip(parts, counts, strict=True)]
    )


def _joined_lines(lines: Sequence[Line], counts: Sequence[int]) -> Line:
    return Line(
        whole([one.base for one in lines], counts), whole([one.slope for one in lines], counts)
    )


def _joined_ends(ways: Sequence[Way], counts: Sequence[int]) -> tuple[Line, Line, Line]:
    middle = _joined_lines([one.gain for one in ways], counts)
    if all(one.exact for one in ways):
        return middle, middle, middle
    low, high = (_joined_lines([one.ends[end] for one in ways], counts) for end in (0, 2))
    return low, middle, high


def _joined_forms(forms: Sequence[Form], counts: Sequence[int]) -> Form:
    near = [one for one in forms if isinstance(one, NearForm)]
    if near:
        return NearForm(
            whole([one.near for one in near], counts), whole([one.far for one in near], counts)
        )
    lines = [one.line for one in forms if isinstance(one, LinearForm)]
    return LinearForm(_joined_lines(lines, counts))


def still_margin(size: int) -> Margin:
    """Return margins (1, size) that are kept whatever moves."""
    kept = Line(np.full((1, size), np.inf), np.zeros((1, size)))
    return Margin(kept, kept)


def _unscored(count: int, size: int) -> Scored:
    still = np.zeros((count, size), dtype=bool)
    return Scored(np.zeros(count, dtype=np.int64), still, np.zeros(count))


def _rows(marks: Bools, rows: Ints) -> Bools:
    return marks if len(marks) == 1 else np.asarray(marks[rows])


_SAME: Final = 1e-12
"""Scores nearer than this share of their range are one."""
