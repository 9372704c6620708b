"""Counting ranks over random weights and random scores at once.

Every tile has one random stream for weights and another for scores, so that open
scores don't change which weights are drawn. Slower than `tally`, which serves
when all scores are single values.
"""

from __future__ import annotations

import numpy as np

from mcda.model.arrays import Floats, Ints
from mcda.sensitivity.draws import TILE, Sampler, stream
from mcda.sensitivity.score_draws import AskedDraws, ScoreDraws
from mcda.sensitivity.tally import Progress, Tally
from mcda.sensitivity.tile import CHUNK, rank_counts

SCORES, CONFIDENCE = 1, 2
"""Purposes of random streams beside the weights' own."""


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
    filled = drawn.filling(CHUNK)
    total = Tally(0, np.zeros((m, m), np.int64), np.zeros((m, m), np.int64), np.zeros((m, n)))
    for tile in range(-(-samples // TILE)):
        weights = sampler(stream(seed, tile), TILE).astype(np.float64)
        weights /= weights.sum(axis=1, keepdims=True)
        generator = stream(seed, tile, SCORES)
        for start in range(0, min(TILE, samples - tile * TILE), CHUNK):
            many = min(CHUNK, samples - tile * TILE - start)
            part = np.ascontiguousarray(weights[start : start + CHUNK].T)
            merits = drawn.merits(filled(generator), part)
            total = total.plus(counted(merits[:, :many], part[:, :many]))
            if progress is not None:
                progress(tile * TILE + start + many, samples)
    return total


def counted(merits: Floats, part: Floats) -> Tally:
    """Count ranks, wins and first places of merits (m, b) under weights (n, b) as shares."""
    m, many = merits.shape
    ahead = merits[:, None] > merits[None, :]
    behind = ahead.sum(axis=0, dtype=np.uint16)
    first = (behind == 0).astype(np.float64)
    ranks = rank_counts(behind, m)
    return Tally(many, ranks, ahead.sum(axis=2), first @ part.T)


def first_share(
    drawn: ScoreDraws | AskedDraws, weights: Floats, packages: Ints, samples: int, seed: int
) -> Floats:
    """Return how often each of `packages` (p,) is first under its own weights (p, n)."""
    filled, times = drawn.filling(CHUNK), np.zeros(len(packages))
    for tile in range(-(-samples // TILE)):
        generator = stream(seed, tile, CONFIDENCE)
        for start in range(0, min(TILE, samples - tile * TILE), CHUNK):
            many = min(CHUNK, samples - tile * TILE - start)
            merits = drawn.merits_at(filled(generator), weights)[:, :, :many]
            own = merits[np.arange(len(packages)), packages]
            times += np.all(own[:, None] >= merits, axis=1).sum(axis=1)
    return np.asarray(times / samples)
