"""Who accepts what: one judgement of a stakeholder on a package, with its reasons.

A package is held against the stakeholder's fallback by value on fixed anchors over
the whole of its open scores, by the method in force at their middle, and against
the red lines. What is neither surely acceptable nor surely refused is open.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from mcda.methods.normalisation import normalise, oriented
from mcda.model.arrays import Bools, Floats
from mcda.model.case import Case, Fallback, Preferences

if TYPE_CHECKING:
    from mcda.methods.rank import Ranking
    from mcda.model.table import ScoreTable


LEAST_GAIN: Final = -1e-9
"""A gain, in value points, that is not below this is acceptable: rounding is no loss."""


class State(StrEnum):
    """What a stakeholder does with a package; `UNSTATED` where it has told no limits."""

    ACCEPTS = "accepts"
    REFUSES = "refuses"
    OPEN = "open"
    UNSTATED = "unstated"


class Reason(StrEnum):
    """Why a judgement is open: the scores, a red line perhaps crossed, the method's other word."""

    SCORES = "scores"
    RED_LINE = "red line"
    METHOD = "method"


@dataclass(frozen=True, slots=True)
class Acceptance:
    """One stakeholder on one package.

    `low`, `middle` and `high` are the gain: value points above the fallback as the open
    scores allow, NaN where there is no value or no fallback. `word` is the method's: 1
    where it puts the package before the fallback package, -1 behind, 0 level, None
    where there is nothing to ask. `below` says that the value and the method refuse it,
    `crosses` that a red line is surely crossed.
    """

    state: State
    low: float
    middle: float
    high: float
    word: int | None = None
    reasons: tuple[Reason, ...] = ()
    below: bool = False
    crosses: bool = False


@dataclass(frozen=True, slots=True)
class Gains:
    """Gains of all packages (m,) at the ends and the middle, and the method's words, if any."""

    low: Floats
    middle: Floats
    high: Floats
    words: tuple[int | None, ...]

    @classmethod
    def unknown(cls, count: int) -> Gains:
        """Return what is known where nobody is ranked or no fallback is told."""
        nothing = np.full(count, np.nan)
        return cls(nothing, nothing, nothing, (None,) * count)


@dataclass(frozen=True, eq=False)
class Judged:
    """What many judgements come to, arrays of one shape: places in `WELCOME`, and why."""

    state: NDArray[np.int8]
    scores: Bools
    red_line: Bools
    method: Bools
    below: Bools


WELCOME: Final = (State.REFUSES, State.OPEN, State.ACCEPTS, State.UNSTATED)
"""States by how welcome a package is, the least first."""

REFUSING, OPENING, ACCEPTING, UNTOLD = range(4)
NO_WORD: Final = 9
"""Stands where the method has no word, because the fallback is no package."""

_BEHIND, _BEFORE = np.int8(-1), np.int8(1)


def judge(
    gain: tuple[Floats, Floats, Floats],
    word: NDArray[np.int8],
    crosses: Bools,
    may_cross: Bools,
    *,
    fallback: Bools | bool,
    stated: bool,
) -> Judged:
    """Judge by gains (low, middle, high), the method's words and the red lines.

    Without a value the word alone decides; where even that is missing, though a
    fallback is told, the scores leave it open.
    """
    low, middle, high = gain
    if not stated:
        nothing = np.zeros(np.shape(middle), dtype=bool)
        told = np.full(np.shape(middle), UNTOLD, dtype=np.int8)
        return Judged(told, nothing, nothing, nothing, nothing)
    good = middle >= LEAST_GAIN
    enough, short = low >= LEAST_GAIN, high < LEAST_GAIN
    valued = np.isfinite(middle)
    if not valued.all():
        enough = np.where(valued, enough, (word != NO_WORD) | np.logical_not(fallback))
        short = np.where(valued, short, word == -1)
    below = short & (word != 1)
    refuses = crosses | below
    scores = ~(enough | short | refuses)
    red_line = may_cross & ~refuses
    method = valued & ~refuses & (word == np.where(good, _BEHIND, _BEFORE))
    open_ = scores | red_line | method
    state = ACCEPTING - open_.view(np.int8) - (ACCEPTING - REFUSING) * refuses.view(np.int8)
    return Judged(state, scores, red_line, method, below)


def acceptances(
    case: Case, stakeholder: str, ranking: Ranking | None, red: Bools, possible: Bools
) -> tuple[Acceptance, ...]:
    """Judge every package for a stakeholder; `red` and `possible` (m,) are its red lines."""
    own = case.preferences.get(stakeholder, Preferences())
    gains = Gains.unknown(len(case.packages))
    if ranking is not None and own.fallback is not None:
        gains = gains_of(ranking, own.fallback)
    return judgements(
        gains,
        red,
        possible,
        fallback=own.fallback is not None,
        stated=own.fallback is not None or bool(own.red_lines),
    )


def judgements(
    gains: Gains, red: Bools, possible: Bools, *, fallback: bool, stated: bool
) -> tuple[Acceptance, ...]:
    """Judge every package (m,) by its gains, the method's words and the red lines."""
    ends = gains.low, gains.middle, gains.high
    words = np.array([NO_WORD if one is None else one for one in gains.words], dtype=np.int8)
    found = judge(ends, words, red, possible, fallback=fallback, stated=stated)
    reasons = zip(found.scores, found.red_line, found.method, strict=True)
    crossing = red & (found.state != UNTOLD)
    rows = zip(found.state, *ends, gains.words, reasons, found.below, crossing, strict=True)
    return tuple(
        Acceptance(
            WELCOME[state], float(low), float(middle), float(high), word,
            tuple(reason for reason, holds in zip(Reason, why, strict=True) if holds),
            below=bool(below), crosses=bool(crosses),
        )
        for state, low, middle, high, word, why, below, crosses in rows
    )  # fmt: skip


def gains_of(ranking: Ranking, fallback: Fallback) -> Gains:
    """Return the gains over a fallback; what a package has in common with it cancels."""
    ids = [package.id for package in ranking.packages]
    at = ids.index(fallback.package) if fallback.package in ids else None
    if fallback.value is None and at is None:
        return Gains.unknown(len(ids))
    words: tuple[int | None, ...] = (None,) * len(ids)
    if at is not None and fallback.value is None:
        words = tuple(int(np.sign(ranking.ranks[at] - rank)) for rank in ranking.ranks)
    if ranking.values is None:
        nothing = np.full(len(ids), np.nan)
        return Gains(nothing, nothing, nothing, words)
    return Gains(*value_gains(ranking.table, ranking.weights.vector, fallback), words)


def value_gains(
    table: ScoreTable, weights: Floats, fallback: Fallback
) -> tuple[Floats, Floats, Floats]:
    """Return the gains (m,) at their low end, middle and high end, on fixed anchors.

    What a package has in common with a fallback package cancels.
    """
    shares = weights / weights.sum()
    at = None
    if fallback.value is None:
        at = [package.id for package in table.packages].index(fallback.package or "")
    ends = [100 * (part @ shares) - (fallback.value or 0.0) for part in gain_parts(table, at)]
    return ends[0], ends[1], ends[2]


def gain_parts(table: ScoreTable, fallback: int | None) -> tuple[Floats, Floats, Floats]:
    """Return what each score adds to a gain (m x n) per share of weight: low, middle, high.

    Over the fallback package (its place), or over nothing where it is a number.
    """
    low, middle, high = cells(table)
    if fallback is None:
        return low, middle, high
    same = _same(table, fallback)
    if low is middle is high:
        return (np.where(same, 0.0, middle - middle[fallback]),) * 3
    parts = (low - high[fallback], middle - middle[fallback], high - low[fallback])
    worse, between, better = (np.where(same, 0.0, part) for part in parts)
    return worse, between, better


@lru_cache(maxsize=64)
def cells(table: ScoreTable) -> tuple[Floats, Floats, Floats]:
    """Return each score's value 0-1 on its anchors (m x n): at its worse end, middle, better."""

    def rows(matrix: Floats) -> Floats:
        found = normalise(matrix, table.benefit, "anchored", table.worst, table.best)
        return oriented(found, table.benefit, "anchored")

    if table.exact:
        return (rows(table.low),) * 3
    ends = rows(table.low), rows(table.high)
    return np.minimum(*ends), rows(table.matrix), np.maximum(*ends)


def _same(table: ScoreTable, at: int) -> Bools:
    """Mark the scores (m x n) that are stated as the fallback's; a missing one may be anything."""
    stated = ~table.missing & ~table.missing[at]
    equal = (table.low == table.low[at]) & (table.high == table.high[at])
    same = np.asarray(stated & equal & (table.matrix == table.matrix[at]))
    same[at] = True
    return same
