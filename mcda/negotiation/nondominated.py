"""The rows that no other row dominates; equal rows are all kept.

`moocore` does it where it is installed; the filter here gives the same rows. It compares ranks
within each column, in whole numbers of two bytes where these suffice, best sums first, so that a
row is met by what most probably dominates it.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module, util
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mcda.model.arrays import Bools, Floats
from mcda.negotiation.steering import Work

_BLOCK: Final = 256
_FIRST: Final = 64
_AHEAD: Final = 2048
"""Rows that a block is held against at once: few at first, for the best sums beat most."""
_QUICKER: Final = 8
"""How many comparisons of ours take the time of one pair in a library."""
_FEW: Final = 64
"""Rows below which the call of a library costs more than the work."""


def nondominated(rows: Floats, work: Work | None = None) -> Bools:
    """Say which rows (n, columns; more is better) no other row dominates.

    Raises TooManyError where that takes more than the `work` that is left.
    """
    if len(rows) < 2:
        return np.ones(len(rows), dtype=np.bool_)
    library = _library()
    if library is not None and len(rows) >= _FEW:
        kept: Bools = library.is_nondominated(rows, maximise=True, keep_weakly=True)
        if work is not None:
            work.spend(float(len(rows)) * float(kept.sum()) / _QUICKER)
        return kept
    return own_filter(rows, work)


@cache
def _library() -> Any:
    return import_module("moocore") if util.find_spec("moocore") else None


def own_filter(rows: Floats, work: Work | None = None) -> Bools:
    """Do it in numpy alone."""
    if rows.shape[1] == 0:
        return np.ones(len(rows), dtype=np.bool_)
    ranks = _ranks(rows)
    total = ranks.sum(axis=1, dtype=np.int64)
    order = np.lexsort((*ranks.T, -total))
    ranks = ranks[order]
    fresh = np.ones(len(rows), dtype=np.bool_)
    fresh[1:] = (ranks[1:] != ranks[:-1]).any(axis=1)
    kept_fresh = _filter(np.ascontiguousarray(ranks[fresh].T), work)
    kept = np.empty(len(rows), dtype=np.bool_)
    kept[order] = kept_fresh[np.cumsum(fresh) - 1]
    return kept


def _ranks(rows: Floats) -> NDArray[np.signedinteger[Any]]:
    kind = np.int16 if len(rows) < 32_000 else np.int32
    columns = [np.unique(column, return_inverse=True)[1].astype(kind) for column in rows.T]
    return np.column_stack(columns)


def _filter(ranks: NDArray[np.signedinteger[Any]], work: Work | None) -> Bools:
    """Say which of the columns (ranks, n), all different and best sums first, stay."""
    width, count = ranks.shape
    kept = np.empty_like(ranks)
    found, stays = 0, np.zeros(count, dtype=np.bool_)
    for start in range(0, count, _BLOCK):
        ahead = np.arange(start, min(start + _BLOCK, count))
        first, size = 0, _FIRST
        while first < found and len(ahead):
            size = min(size, found - first)
            if work is not None:
                work.spend(float(len(ahead)) * size * width)
            ahead = ahead[~_beaten(kept[:, first : first + size], ranks[:, ahead], width)]
            first, size = first + size, min(4 * size, _AHEAD)
        if len(ahead):
            block = ranks[:, ahead]
            # Each is nowhere behind itself.
            ahead = ahead[_at_least(block, block, width).sum(axis=0) == 1]
            kept[:, found : found + len(ahead)] = ranks[:, ahead]
            found += len(ahead)
            stays[ahead] = True
    return stays


def _beaten(
    best: NDArray[np.signedinteger[Any]], rows: NDArray[np.signedinteger[Any]], width: int
) -> Bools:
    return np.asarray(_at_least(best, rows, width).any(axis=0))


def _at_least(
    best: NDArray[np.signedinteger[Any]], rows: NDArray[np.signedinteger[Any]], width: int
) -> Bools:
    """Say which of `best` (down) is nowhere behind which of `rows` (across)."""
    found: Bools = np.greater_equal(best[0][:, None], rows[0][None, :])
    part = np.empty_like(found)
    for column in range(1, width):
        np.greater_equal(best[column][:, None], rows[column][None, :], out=part)
        np.logical_and(found, part, out=found)
    return found
