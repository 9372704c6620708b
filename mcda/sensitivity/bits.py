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


def digits(rows: NDArray[np.unsignedinteger[Any]], values: int, room: Room) -> Words:
    """Return the binary digits (d, k, words), lowest first, of numbers (k, b) below `values`."""
    count = max(1, (values - 1).bit_length())
    planes = room.take("planes", (count, len(rows), words_for(rows.shape[1])), np.uint64)
    digit = room.take("digit", rows.shape, rows.dtype)
    for place, plane in enumerate(planes):
        pack(np.bitwise_and(rows, rows.dtype.type(1 << place), out=digit), plane)
    return planes


def added(rows: Words, room: Room) -> Words:
    """Return the binary digits (d, k, words), lowest first, of how many of the rows are set.

    `rows` (r, k, words) are written over. Three bits of one value make one of it and
    one of twice the value, for many threes at once (Wallace 1964).
    """
    planes = room.take("planes", (len(rows).bit_length(), *rows.shape[1:]), np.uint64)
    for value, plane in enumerate(planes):
        carried = room.take(f"carried-{value}", (len(rows) // 2, *rows.shape[1:]), np.uint64)
        done = 0
        while len(rows) > 1:
            some = max(1, len(rows) // 3)
            if len(rows) == 2:
                np.bitwise_and(rows[0], rows[1], out=carried[done])
                np.bitwise_xor(rows[0], rows[1], out=rows[1])
                rows = rows[1:]
            else:
                a, b, c = rows[:some], rows[some : 2 * some], rows[2 * some : 3 * some]
                carry = np.bitwise_and(a, b, out=carried[done : done + some])
                np.bitwise_xor(a, b, out=a)
                np.bitwise_and(a, c, out=b)
                np.bitwise_or(carry, b, out=carry)
                np.bitwise_xor(a, c, out=c)
                rows = rows[2 * some :]
            done += some
        plane[:] = rows[0]
        rows = carried
    return planes


def with_digits(planes: Words, values: int, room: Room) -> Words:
    """Return where numbers with these digits (d, k, words) are each of 0 to `values` - 1.

    The answer (at least `values`, k, words) joins the digits, or what they are not, by "and".
    """
    half = (len(planes) + 1) // 2
    low = _joined(planes[:half], "low", room)
    if half == len(planes):
        return low
    high = _joined(planes[half:], "high", room)[: -(-values // len(low))]
    both = room.take("both", (len(high), *low.shape), np.uint64)
    np.bitwise_and(low, high[:, None], out=both)
    return both.reshape(-1, *low.shape[1:])


def value_counts(placed: Words, values: int) -> Counts:
    """Return how often numbers are each of 0 to `values` - 1 (k x values), from `with_digits`.

    Bits beyond the last sample are counted too.
    """
    counts = ones(placed.reshape(-1, placed.shape[2])).reshape(len(placed), -1)
    return np.ascontiguousarray(counts[:values].T)


def _joined(planes: Words, name: str, room: Room) -> Words:
    """Return the bits of those with each combination of digits, lowest digit first."""
    joined = room.take(name, (1 << len(planes), *planes.shape[1:]), np.uint64)
    np.invert(planes[0], out=joined[0])
    joined[1] = planes[0]
    for place, plane in enumerate(planes[1:], start=1):
        without, with_it = joined[: 1 << place], joined[1 << place : 2 << place]
        np.bitwise_and(without, plane, out=with_it)
        np.bitwise_xor(without, with_it, out=without)
    return joined
