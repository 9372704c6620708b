"""Drawn scores, and what comes of them, made once for all stakeholders who share them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from mcda.model.arrays import Floats, Ints
from mcda.model.table import ScoreTable
from mcda.sensitivity.room import Room

Keys = tuple[bytes, ...]
"""What the draws of each column of scores (n) hang on; equal ones give the same draws."""

Columns = tuple[Floats, ...]
"""What stands beside one another for the same scores, as distances to two points."""


def keys_of(table: ScoreTable, owner: Ints) -> Keys:
    """Return the keys of a table's columns; `owner` (m x n) says whose each score is."""
    whose = owner * (table.low != table.high)
    parts = (table.low, table.high, table.matrix, whose)
    ends = zip(table.benefit.tolist(), table.worst.tolist(), table.best.tolist(), strict=True)
    return tuple(
        b"".join([*(part[:, j].tobytes() for part in parts), repr(end).encode()])
        for j, end in enumerate(ends)
    )


class SharedColumns:
    """Arrays (n, m, b) for one stakeholder after another, in one chunk of draws.

    They hold what was made for whoever asked last: a column that the next one shares with it stays.
    """

    def __init__(self, room: Room) -> None:
        self.room = room
        self.held: dict[str, list[bytes]] = {}
        self.arrays: dict[str, list[Floats]] = {}

    def of(
        self, name: str, keys: Keys, shape: tuple[int, int, int], make: Callable[[int], Columns]
    ) -> Columns:
        """Return the arrays of a name; `make` gives what stands in each at a column (m, b)."""
        held, arrays = self.held.setdefault(name, []), self.arrays.setdefault(name, [])
        held += [b""] * (len(keys) - len(held))
        for j, key in enumerate(keys):
            if held[j] == key:
                continue
            made = make(j)
            while len(arrays) < len(made):
                arrays.append(self.room.take(f"{name} {len(arrays)}", shape, np.float64))
            for array, column in zip(arrays, made, strict=True):
                array[j] = column
            held[j] = key
        return tuple(arrays)
