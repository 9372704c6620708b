"""Crossovers of a method that can only be asked: stepping along the path, then halving.

Two crossovers of one pair between two neighbouring steps cancel out and are
missed; whoever shows these results says that they were searched for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from mcda.model.arrays import Bools, Floats, Ints
from mcda.sensitivity.paths import Paths

STEPS: Final = 400
"""Steps from 0 to 1; closer pairs of crossovers may be missed."""

HALVINGS: Final = 44
"""After these a step of 1/400 is narrower than the rounding of t."""

TIED: Final = 1e-9
"""Scores nearer than this, relative to the larger, are a tie as in the ranks."""


def search(
    scores: Callable[[Ints, Floats], Floats], along: Paths, first: Ints, second: Ints
) -> tuple[Ints, Ints, Floats, Bools]:
    """Return path, pair, place and direction (True: `first` is ahead above) of each crossover.

    `scores` takes paths and places t to scores (..., m). A pair that
    ties over a stretch between its two orders crosses where the tie begins.
    """
    grid = np.linspace(0, 1, STEPS + 1)
    table = scores(np.arange(len(along.now))[:, None], grid[None, :])
    path, pair, low, high, sign = _changes(_signs(table[..., first], table[..., second]), grid)
    for _ in range(HALVINGS):
        if not len(path):
            break
        middle = (low + high) / 2
        here = scores(path, middle)
        row = np.arange(len(path))
        side = _signs(here[row, first[pair]], here[row, second[pair]])
        stays = side == sign
        low, high = np.where(stays, middle, low), np.where(stays, high, middle)
    return path, pair, (low + high) / 2, sign < 0


def _signs(one: Floats, other: Floats) -> Ints:
    gap = one - other
    tie = np.abs(gap) <= TIED * np.maximum(np.abs(one), np.abs(other))
    return np.where(tie, 0, np.sign(gap)).astype(np.intp)


def _changes(signs: Ints, grid: Floats) -> tuple[Ints, Ints, Floats, Floats, Ints]:
    """Return path, pair, the two places and the first sign of each change of sign.

    `signs` is paths x places x pairs; zeros take the last sign before them.
    """
    place = np.where(signs != 0, np.arange(len(grid))[None, :, None], 0)
    last = np.maximum.accumulate(place, axis=1)
    filled = np.take_along_axis(signs, last, axis=1)
    path, step, pair = np.nonzero(filled[:, :-1] * filled[:, 1:] < 0)
    return path, pair, grid[last[path, step, pair]], grid[step + 1], filled[path, step, pair]
