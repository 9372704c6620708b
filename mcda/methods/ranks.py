"""From scores to ranks: 1 is best, ties share the smallest rank."""

from __future__ import annotations

from typing import Final

import numpy as np

from mcda.model.arrays import Floats, Ints
from mcda.model.ties import TOLERANCE, apart, size_of

_FEW: Final = 16
"""Up to so many scores, comparing each with each of a state is quicker than sorting them."""

_MANY: Final = 8
"""From so many states on."""


def competition_ranks(scores: Floats) -> Ints:
    """Return the rank of each score along the last axis (W..., m).

    Ties share the smallest rank and the next rank is skipped (1, 2, 2, 4). Scores
    that differ by less than `ties.TOLERANCE` of the larger are tied, and so are chains
    of them. Scores must be finite.
    """
    worth = np.asarray(scores, dtype=np.float64)
    if worth.shape[-1] == 0:
        return np.zeros(worth.shape, dtype=np.int64)
    if worth.ndim == 2 and worth.shape[1] <= _FEW and len(worth) >= _MANY:
        return _counted(worth)
    return _sorted(worth)


def _counted(worth: Floats) -> Ints:
    """Return ranks (B, m) by how many scores are above each; near ties are sorted out apart."""
    scores = np.ascontiguousarray(worth.T)
    above = scores[:, None] > scores
    clearly = scores[:, None] > scores + TOLERANCE * np.abs(scores).max(axis=0)
    ranks = above.view(np.int8).sum(axis=0, dtype=np.int8).T + np.int64(1)
    unclear = above != clearly
    if unclear.any():
        near = np.flatnonzero(unclear.any(axis=(0, 1)))
        ranks[near] = _sorted(worth[near])
    return np.asarray(ranks)


def _sorted(worth: Floats) -> Ints:
    """Return ranks (W..., m) of scores put in order."""
    # In which order equal scores stand does not matter: they share a rank.
    order = np.argsort(-worth, axis=-1)
    ordered = np.take_along_axis(worth, order, axis=-1)
    position = np.arange(1, worth.shape[-1] + 1)
    starts = np.ones(worth.shape, dtype=bool)
    starts[..., 1:] = apart(ordered[..., :-1], ordered[..., 1:], size_of(worth))
    ranks = np.maximum.accumulate(np.where(starts, position, 1), axis=-1)
    result = np.empty(worth.shape, dtype=np.int64)
    np.put_along_axis(result, order, ranks, axis=-1)
    return result


def rank_bounds(low: Floats, high: Floats) -> tuple[Ints, Ints]:
    """Return the best and the worst rank of each package (m,) whose score has bounds.

    A package surely lies behind those whose low end is above its high end, and
    may lie behind those whose high end is above its low end.
    """
    scale = np.maximum(size_of(low), size_of(high))
    above = (low[None, :] > high[:, None]) & apart(low[None, :], high[:, None], scale)
    maybe = (high[None, :] > low[:, None]) & apart(high[None, :], low[:, None], scale)
    np.fill_diagonal(maybe, False)
    return 1 + above.sum(axis=1), 1 + maybe.sum(axis=1)


def rank_bounds_of_leads(least: Floats, largest: float) -> tuple[Ints, Ints]:
    """Return the same from the least lead of each package over each other (m x m).

    `largest` is the largest score, which says what is a tie. As rivals need not be
    at their ends all at once, a bound may be wider than what can be, never narrower.
    """
    told = np.abs(least) > TOLERANCE * largest
    above = ((least > 0) & told).sum(axis=0)
    maybe = ((least < 0) & told).sum(axis=1)
    return 1 + above, 1 + maybe
