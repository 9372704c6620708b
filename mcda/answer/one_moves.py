"""A column along paths of one score each: only that package's judgement, value and rank move.

What somebody makes of all other packages is found once for each package that moves, however many
points of however many paths are asked for. Where a fallback package moves, all judgements may.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mcda.answer.ways import AskedForm, Line, LinearForm, NearForm, Way
from mcda.group.acceptance import NO_WORD, UNTOLD, judge
from mcda.methods.ranks import competition_ranks
from mcda.model.arrays import Bools, Floats, Ints
from mcda.model.ties import NOISE, TOLERANCE

Column = tuple[NDArray[np.int8], Floats, Floats, Ints]


@dataclass(frozen=True, eq=False)
class Still:
    """What a way's packages come to on paths on which one package moves (`moves`, P).

    In K states, `which` (P,) of them on each path: scores by the method, NaN where the package
    that moves stands, and judgements, gains, values, and ranks without that package (K, m).
    `largest` and `nearest` (K,) are the largest of the scores, and the least by which two differ.
    """

    form: LinearForm | NearForm
    moves: Ints
    which: Ints
    scores: Floats
    state: NDArray[np.int8]
    gain: Floats
    values: Floats
    ranks: Ints
    largest: Floats
    nearest: Floats


def still_of(way: Way) -> Still | None:
    """Return what stands still, None where on some path not just one package moves."""
    scored = way.scored
    if scored is None or isinstance(way.form, AskedForm) or (scored.moved.sum(axis=1) != 1).any():
        return None
    moved: Bools = scored.moved
    moves, size = np.argmax(moved, axis=1), moved.shape[1]
    _known, first, which = np.unique(way.whose * size + moves, return_index=True,
                                     return_inverse=True)  # fmt: skip
    none, each = np.zeros(len(first)), np.arange(len(first))
    scores = way.form.scores(first, none)
    state, gain, values, _ranks = way.column(first, none)
    others = np.ones(scores.shape, dtype=bool)
    others[each, moves[first]] = False
    rest = scores[others].reshape(len(first), -1)
    ranks = np.zeros(scores.shape, dtype=np.int64)
    ranks[others] = competition_ranks(rest).ravel()
    ordered = np.sort(rest, axis=1)
    # Nearer ones than rounding are tied whatever moves.
    gaps = np.diff(ordered, axis=1)
    largest = np.abs(rest).max(axis=1, initial=0.0)
    gaps = np.where(gaps > NOISE * largest[:, None], gaps, np.inf)
    return Still(
        form=way.form,
        moves=moves,
        which=which.ravel(),
        scores=np.where(others, scores, np.nan),
        state=state,
        gain=gain,
        values=values,
        ranks=ranks,
        largest=largest,
        nearest=gaps.min(axis=1, initial=np.inf),
    )


def column(way: Way, still: Still, rows: Ints, t: Floats) -> Column:
    """Return judgements, gains, values and ranks (B, m) at points of some paths."""
    which, at, each = still.which[rows], still.moves[rows], np.arange(len(rows))
    state, gain, values = still.state[which], still.gain[which], still.values[which]
    ranks = _ranked(still, which, at, still.form.one(rows, at, t))
    ends = [_point(line, rows, at, t) for line in ([way.gain] if way.exact else way.ends)]
    gain[each, at] = ends[len(ends) // 2]
    values[each, at] = _point(way.values, rows, at, t)
    state[each, at] = _judged(way, ranks, ends, rows, at, t)
    hang = np.flatnonzero(way.fallback[rows] == at)
    if len(hang):
        state[hang], gain[hang], values[hang], ranks[hang] = way.column(rows[hang], t[hang])
    return state, gain, values, ranks


def _point(line: Line, rows: Ints, at: Ints, t: Floats) -> Floats:
    base, slope = line.of(rows, at)
    return np.asarray(base + slope * t)


def _judged(
    way: Way, ranks: Ints, ends: Sequence[Floats], rows: Ints, at: Ints, t: Floats
) -> NDArray[np.int8]:
    """Return the judgements (B,) of the package that moves."""
    each, base = np.arange(len(rows)), way.fallback[rows]
    word = np.sign(ranks[each, base] - ranks[each, at]).astype(np.int8)
    word = np.where(base < 0, np.int8(NO_WORD), word)
    red, possible = (
        part[0, at] if len(part) == 1 else part[rows, at] for part in (way.red, way.possible)
    )
    if way.margin is not None:
        red = red | (_point(way.margin.over, rows, at, t) < 0)
        possible = possible | (_point(way.margin.under, rows, at, t) < 0)
    gains = ends[0], ends[len(ends) // 2], ends[-1]
    judged = judge(gains, word, red, possible, fallback=way.told[rows], stated=True)
    return np.where(way.stated[rows], judged.state, np.int8(UNTOLD))


def _ranked(still: Still, which: Ints, at: Ints, score: Floats) -> Ints:
    """Return ranks (B, m) where one package has a score (B,), and all others have theirs."""
    each, scores = np.arange(len(which)), still.scores[which]
    lead = scores - score[:, None]
    ahead = lead < 0
    ranks = np.asarray(still.ranks[which] + ahead)
    ranks[each, at] = scores.shape[1] - ahead.sum(axis=1)
    size = np.abs(score)
    near = TOLERANCE * np.maximum(size, still.largest[which])
    level = (np.abs(lead) <= near[:, None]).any(axis=1)
    unclear = np.flatnonzero(level | (NOISE * size >= still.nearest[which]))
    if len(unclear):
        some = scores[unclear]
        some[np.arange(len(some)), at[unclear]] = score[unclear]
        ranks[unclear] = competition_ranks(some)
    return ranks
