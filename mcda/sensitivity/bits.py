"""Counting over many samples as bits: eight samples a byte, sixty-four an operation.

Rows are packed to whole 64-bit words, zeros standing in for samples that are not there.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mcda.sensitivity.room import Room

Words = NDArray[np.uint64]
Counts = NDArray[np.int64]

WORD: Final = 64

_ONES: Final = np.array([bin(byte).count("1") for byte in range(256)], dtype=np.uint8)


def words_for(many: int) -> int:
    """Return how many words hold that many bits."""
    return -(-many // WORD)


def pack(rows: NDArray[Any], out: Words) -> Words:
    """Pack rows (k, b), bits where they are not zero, into `out` (k, words)."""
    packed = np.packbits(rows, axis=1)
    room = out.view(np.uint8)
    room[:, : packed.shape[1]] = packed
    room[:, packed.shape[1] :] = 0
    return out


def ones(words: Words) -> Counts:
    """Return how many bits of each row (k, words) are set."""
    # Before numpy 2 there is a table only.
    new = hasattr(np, "bitwise_count")
    found = np.bitwise_count(words) if new else _ONES[words.view(np.uint8)]
    return np.asarray(found.sum(axis=1, dtype=np.uint32), dtype=np.int64)


def value_counts(rows: NDArray[np.unsignedinteger[Any]], values: int, room: Room) -> Counts:
    """Return how often each row (k, b) holds each of 0 to `values` - 1 (k x values).

    One word holds a binary digit of 64 numbers; numbers with the same digits are
    found by joining the digits, or what they are not, by "and".
    """
    k, many = rows.shape
    digits = max(1, (values - 1).bit_length())
    planes = room.take("planes", (digits, k, words_for(many)), np.uint64)
    digit = room.take("digit", rows.shape, rows.dtype)
    for place in range(digits):
        pack(np.bitwise_and(rows, rows.dtype.type(1 << place), out=digit), planes[place])
    low = _joined(planes[: (digits + 1) // 2])
    high = _joined(planes[(digits + 1) // 2 :])
    both = room.take("both", (values, k, words_for(many)), np.uint64)
    for value in range(values):
        upper, lower = divmod(value, len(low))
        np.bitwise_and(low[lower], high[upper] if high else low[lower], out=both[value])
    counts = ones(both.reshape(values * k, -1)).reshape(values, k).T.copy()
    # Bits beyond the last sample look like the number 0.
    counts[:, 0] -= WORD * words_for(many) - many
    return counts


def _joined(planes: Words) -> list[Words]:
    """Return the bits of those with each combination of digits, lowest digit first."""
    joined: list[Words] = []
    for plane in planes:
        without = ~plane
        joined = [one & without for one in joined] + [one & plane for one in joined]
        joined = joined or [without, plane]
    return joined
