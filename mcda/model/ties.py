"""Which numbers are equal but for rounding: one tolerance for ranks, picks and orders.

Whoever picks a largest or smallest number, or puts things in the order of one, asks here:
numbers that another machine might compute the other way round are tied, and what is
tied stays in the order of entry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mcda.model.arrays import Floats, Ints

Thing = TypeVar("Thing")

TOLERANCE: Final = 1e-9
"""Numbers nearer than this, relative to the larger of the two, are a tie."""

NOISE: Final = 1e-13
"""Differences below this share of the largest number are rounding, near zero too."""

TINY: Final = 1e-300
"""Stands for 0 below a line, where what stands above is 0 too."""


def apart(one: Floats, other: Floats, largest: Floats) -> NDArray[np.bool_]:
    """Say where two numbers differ by more than rounding; `largest` is the size of all of them."""
    limit = np.maximum(TOLERANCE * np.maximum(np.abs(one), np.abs(other)), NOISE * largest)
    return np.asarray(np.abs(one - other) > limit)


def size_of(values: Floats) -> Floats:
    """Return the largest absolute value along the last axis, which is kept; 0 without any."""
    return np.asarray(np.max(np.abs(values), axis=-1, keepdims=True, initial=0.0))


def levels(values: ArrayLike) -> Ints:
    """Return for each finite number (k,) its level, 0 the smallest; chains of ties share one."""
    numbers = np.asarray(values, dtype=np.float64)
    order = np.argsort(numbers, kind="stable")
    ordered = numbers[order]
    higher = apart(ordered[1:], ordered[:-1], size_of(numbers))
    found = np.zeros(len(numbers), dtype=np.int64)
    found[order[1:]] = np.cumsum(higher)
    return found


def all_largest(values: ArrayLike) -> list[int]:
    """Return the places of all numbers (k,) that are tied for the largest, none without numbers."""
    found = levels(values)
    return [int(place) for place in np.flatnonzero(found == found.max(initial=0))]


def top_level(values: Floats, among: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Mark in each row (B, m) all numbers that are tied for the largest of those `among`.

    The same as `all_largest` of these numbers; none where a row has none.
    """
    numbers = np.where(among, values, -np.inf)
    if numbers.shape[1] < 2:
        return among.copy()
    ordered = -np.sort(-numbers, axis=1)
    known = np.where(among, np.abs(values), 0.0)
    higher, lower = ordered[:, :-1], ordered[:, 1:]
    end = np.isinf(lower)
    known_lower = np.where(end, 0.0, lower)
    step = end | apart(np.where(np.isinf(higher), 0.0, higher), known_lower, size_of(known))
    last = np.where(step.any(axis=1), np.argmax(step, axis=1), numbers.shape[1] - 1)
    least = ordered[np.arange(len(ordered)), last]
    return np.asarray(among & (numbers >= least[:, None]))


def largest(values: ArrayLike) -> int:
    """Return the first place of the largest of some numbers (k,); IndexError without any."""
    return all_largest(values)[0]


def smallest(values: ArrayLike) -> int:
    """Return the first place of the smallest of some numbers (k,); IndexError without any."""
    return largest(-np.asarray(values, dtype=np.float64))


def rising(things: Iterable[Thing], size: Callable[[Thing], float]) -> list[Thing]:
    """Return things by size, the smallest first; equal ones keep their order."""
    given = list(things)
    found = levels([size(thing) for thing in given])
    return [given[place] for place in np.argsort(found, kind="stable")]


def falling(things: Iterable[Thing], size: Callable[[Thing], float]) -> list[Thing]:
    """Return things by size, the largest first; equal ones keep their order."""
    return rising(things, lambda thing: -size(thing))
