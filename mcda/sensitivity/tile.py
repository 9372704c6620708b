"""Counting one tile of weight vectors: merits, places, ranks, wins.

What packages are compared by is anything that orders them as their scores do:
for TOPSIS D-^2 / D+^2, without a root and with weights of any scale. All large
arrays are written into a `Room` that a worker keeps, because fresh memory costs
more than the arithmetic.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mcda.methods.ranks import competition_ranks
from mcda.model.arrays import Floats
from mcda.sensitivity.bits import (
    WORD,
    Counts,
    Words,
    added,
    digits,
    ones,
    pack,
    value_counts,
    with_digits,
    words_for,
)
from mcda.sensitivity.contest import Contest, Real
from mcda.sensitivity.forms import Linear, Nearness, Scored
from mcda.sensitivity.room import Room
from mcda.sensitivity.way import give_way

CHUNK: Final = 512
"""Weight vectors multiplied at once; tiles are whole multiples of it."""

AT_ONCE: Final = 96
"""Pairs compared before their bits are packed: more would leave the processor's cache."""

FEW: Final = 64
"""Up to this many packages, ranks are counted as bits; beyond, one by one is quicker."""


def merits(found: Contest, weights: Real, room: Room) -> Real:
    """Return what kinds are compared by (kinds, b), more is better, in `room`.

    `weights` (n, b), criteria first, are of any scale.
    """
    many = weights.shape[1]
    if isinstance(found.form, Scored):
        shares = (weights / weights.sum(axis=0)).T.astype(np.float64)
        return np.ascontiguousarray(-competition_ranks(found.form.scores(shares)).T)
    table = found.table
    if isinstance(found.form, Linear) and table.dtype == weights.dtype:
        return product(table, weights, room.take("merits", (len(table), many), table.dtype))
    powered = room.take("powered", weights.shape, table.dtype)
    squared = isinstance(found.form, Nearness) and found.form.power == 2
    np.multiply(weights, weights if squared else 1, out=powered, casting="unsafe")
    result = product(table, powered, room.take("merits", (len(table), many), table.dtype))
    if isinstance(found.form, Linear):
        return result
    near, far = result[: len(found.sizes)], result[len(found.sizes) :]
    # The ideal package is at no distance from itself: its merit is infinite. Only
    # where all packages are alike, and nobody is compared, are both distances zero.
    # Nearly the ideal, it may be more than the short numbers of a tile hold.
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        return np.asarray(np.divide(far, near, out=far))


def product(table: Real, weights: Real, out: Real) -> Real:
    """Return `table @ weights` in `out`, as many small products of `CHUNK` columns.

    Small ones are not handed to the library's own threads, whose waking can take
    thousands of times as long as the product; and a column comes out the same
    whatever its neighbours are.
    """
    np.matmul(table, _chunks(weights), out=_chunks(out))
    return out


@dataclass(frozen=True, eq=False)
class Standing:
    """How m packages of k kinds stood under b weight vectors.

    `ranks` (k x m): how often a kind had so many packages strictly ahead. `wins` (k x k):
    how often a kind was strictly better than another. `first` (k, b): where nobody was ahead.
    """

    ranks: Counts
    wins: Counts
    first: NDArray[np.uint8]


def standing(found: Contest, compared: Real, room: Room) -> Standing:
    """Return how kinds stand that are compared by `compared` (k, b), in `room`.

    Distinct kinds of an exact form are never tied but by chance of rounding, where the
    one listed first counts as better.
    """
    if isinstance(found.form, Scored) or len(found.kind) > FEW:
        wins = np.zeros((len(compared),) * 2, dtype=np.int64)
        behind = places(found, compared, room, wins)
        ranks = rank_counts(behind, len(found.kind), room)
        return Standing(ranks, wins, np.equal(behind, 0).view(np.uint8))
    m, (kinds, many) = len(found.kind), compared.shape
    pairs = _pairs(compared, room)
    # For each kind a row for each package of another, that has bits where it is ahead.
    which, turned = found.rivals
    rows = room.take("rows", (*which.shape, words_for(many)), np.uint64)
    np.take(pairs, which, axis=0, out=rows, mode="clip")
    np.bitwise_xor(rows, turned[..., None], out=rows)
    placed = with_digits(added(rows, room), m, room)
    ranks = value_counts(placed, m)
    # Bits beyond the last sample look as if everyone listed before were ahead.
    listed = np.cumsum(found.sizes) - found.sizes
    ranks[np.arange(kinds), listed] -= WORD * words_for(many) - many
    first = np.unpackbits(placed[0].view(np.uint8), axis=1, count=many)
    return Standing(ranks, _wins(ones(pairs[:-1]), kinds, many), first)


def _pairs(compared: Real, room: Room) -> Words:
    """Return where kinds are strictly better than each listed before (pairs + 1, words).

    Pairs go as in `np.triu_indices`; the last row has no bits.
    """
    kinds, many = compared.shape
    pairs = room.take("pairs", (kinds * (kinds - 1) // 2 + 1, words_for(many)), np.uint64)
    pairs[-1] = 0
    ahead = room.take("ahead", (max(AT_ONCE, kinds), many), np.bool_)
    packed = filled = 0
    for i in range(kinds - 1):
        give_way()
        more = filled + kinds - 1 - i
        np.greater(compared[i + 1 :], compared[i], out=ahead[filled:more])
        filled = more
        if i == kinds - 2 or filled + kinds - 2 - i > len(ahead):
            pack(ahead[:filled], pairs[packed : packed + filled])
            packed, filled = packed + filled, 0
    return pairs


def _wins(later: Counts, kinds: int, many: int) -> Counts:
    """Return how often each beats each other (kinds x kinds), from how often the later did."""
    wins = np.zeros((kinds, kinds), dtype=np.int64)
    upper, lower = np.triu_indices(kinds, 1)
    wins[lower, upper] = later
    wins[upper, lower] = many - later
    return wins


def places(
    found: Contest, compared: Real, room: Room, wins: Counts
) -> NDArray[np.unsignedinteger[Any]]:
    """Return how many packages are strictly better than each kind (kinds, b): 0 is first.

    How often each kind is strictly better than each other is written into `wins`
    (kinds x kinds).
    """
    kinds, many = compared.shape
    sizes = found.sizes
    packed = np.uint8 if sizes.sum() < 256 else np.uint16
    result = room.take("places", (kinds, many), packed)
    beats = room.take("beats", (kinds, many), np.bool_)
    if isinstance(found.form, Scored):
        result[:] = 0
        for i, row in enumerate(compared):
            give_way()
            result += np.less(compared, row, out=beats)
            wins[i] = np.count_nonzero(beats, axis=1)
        return result
    alone = bool(np.all(sizes == 1))
    weight = sizes.astype(packed)[:, None]
    kept = room.take("wins", (kinds * (kinds - 1) // 2, words_for(many)), np.uint64)
    done = 0
    # Start as if everyone listed before is better, then put right each pair that is not.
    result[:] = (np.cumsum(sizes) - sizes).astype(packed)[:, None]
    for i in range(kinds - 1):
        give_way()
        ahead = np.greater(compared[i + 1 :], compared[i], out=beats[i + 1 :])
        pack(ahead, kept[done : done + len(ahead)])
        done += len(ahead)
        better = ahead.view(np.uint8)
        over = better if alone else better * weight[i + 1 :]
        result[i] += np.add.reduce(over, axis=0, dtype=packed)
        result[i + 1 :] -= better if alone else better * weight[i]
    wins[:] = _wins(ones(kept), kinds, many)
    return result


def rank_counts(found: NDArray[Any], m: int, room: Room) -> Counts:
    """Return how often each row of `found` (kinds, b) holds each of 0 to m - 1 (kinds x m)."""
    if m <= FEW:
        counts = value_counts(with_digits(digits(found, m, room), m, room), m)
        # Bits beyond the last sample look like the number 0.
        counts[:, 0] -= WORD * words_for(found.shape[1]) - found.shape[1]
        return counts
    code = found.astype(np.intp)
    code += m * np.arange(len(found))[:, None]
    return np.bincount(code.ravel(), minlength=found.shape[0] * m).reshape(-1, m)


def sums(chosen: NDArray[np.uint8], part: Real, room: Room) -> Floats:
    """Return the sum of the columns of `part` (n, b) chosen by the 1s of each row (kinds, <= b)."""
    picked = room.take("picked", (len(chosen), part.shape[1]), part.dtype)
    picked[:, : chosen.shape[1]] = chosen
    picked[:, chosen.shape[1] :] = 0
    # The few criteria on the left: the library's product is quicker that way round.
    blocks = np.matmul(_chunks(part), _chunks(picked).transpose(0, 2, 1))
    return np.asarray(blocks.sum(axis=0, dtype=np.float64).T)


def _chunks(array: Real) -> Real:
    return np.asarray(array.reshape(len(array), -1, CHUNK).transpose(1, 0, 2))
