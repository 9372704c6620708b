"""Counting ranks over random weights and random scores at once.

Every tile has one random stream for weights and another for scores, so that open
scores don't change which weights are drawn. Slower than `tally`, which serves
when all scores are single values.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from mcda.model.arrays import Bools, Floats, Ints
from mcda.sensitivity.draws import TILE, Sampler, stream
from mcda.sensitivity.room import Room
from mcda.sensitivity.score_draws import AskedDraws, Filled, ScoreDraws
from mcda.sensitivity.tally import Progress, Tally
from mcda.sensitivity.tile import CHUNK, rank_counts

SCORES, CONFIDENCE = 1, 2
"""Purposes of random streams beside the weights' own."""

_FEW: Final = 4
"""Rivals are looked at one package after another where they are less than one in so many."""


def open_tally(
    drawn: ScoreDraws | AskedDraws,
    sampler: Sampler,
    samples: int,
    seed: int,
    *,
    progress: Progress | None = None,
) -> Tally:
    """Rank under `samples` random weights, each with scores of its own, and count."""
    m, n = drawn.size
    fill, room = drawn.filling(CHUNK), Room()
    total = Tally(0, np.zeros((m, m), np.int64), np.zeros((m, m), np.int64), np.zeros((m, n)))
    for tile in range(-(-samples // TILE)):
        weights = sampler(stream(seed, tile), TILE).astype(np.float64)
        weights /= weights.sum(axis=1, keepdims=True)
        generator = stream(seed, tile, SCORES)
        for start in range(0, min(TILE, samples - tile * TILE), CHUNK):
            many = min(CHUNK, samples - tile * TILE - start)
            part = np.ascontiguousarray(weights[start : start + CHUNK].T)
            merits = drawn.merits(fill(generator).terms, part)
            total = total.plus(counted(merits[:, :many], part[:, :many], room))
            if progress is not None:
                progress(tile * TILE + start + many, samples)
    return total


def counted(merits: Floats, part: Floats, room: Room) -> Tally:
    """Count ranks, wins and first places of merits (m, b) under weights (n, b) as shares."""
    m, many = merits.shape
    ahead = merits[:, None] > merits[None, :]
    behind = ahead.sum(axis=0, dtype=np.uint16)
    first = (behind == 0).astype(np.float64)
    ranks = rank_counts(behind, m, room)
    return Tally(many, ranks, ahead.sum(axis=2), first @ part.T)


def first_share(
    drawn: ScoreDraws | AskedDraws, weights: Floats, packages: Ints, samples: int, seed: int
) -> Floats:
    """Return how often each of `packages` (p,) is first under its own weights (p, n)."""
    fill, times = drawn.filling(CHUNK), np.zeros(len(packages))
    for tile in range(-(-samples // TILE)):
        generator = stream(seed, tile, CONFIDENCE)
        for start in range(0, min(TILE, samples - tile * TILE), CHUNK):
            many = min(CHUNK, samples - tile * TILE - start)
            times += _times_first(drawn, fill(generator), weights, packages)[:, :many].sum(axis=1)
    return np.asarray(times / samples)


def _times_first(
    drawn: ScoreDraws | AskedDraws, filled: Filled, weights: Floats, packages: Ints
) -> Bools:
    """Say in which draws (p, b) each of `packages` is first, looking at those who may be ahead."""
    rivals, terms = drawn.rivals(filled, weights, packages), filled.terms
    if np.count_nonzero(rivals) * _FEW > rivals.size:
        merits = drawn.merits_at(terms, weights)
        own = merits[np.arange(len(packages)), packages]
        return np.asarray(np.all(own[:, None] >= merits, axis=1))
    first = np.ones((len(packages), terms[0].shape[2]), dtype=bool)
    for place in np.flatnonzero(rivals.any(axis=1)):
        some = np.append(packages[place], np.flatnonzero(rivals[place]))
        part = tuple(each[:, some] for each in terms)
        (merits,) = drawn.merits_at(part, weights[[place]])
        first[place] = (merits[0] >= merits).all(axis=0)
    return first
