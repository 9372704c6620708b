"""The moves between states that are given by options: who can change what, and which way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mcda.model.arrays import Bools, Floats, Ints
from mcda.negotiation.graph import MOST_MOVES, StateGraph

AT_ONCE: Final = 1_000_000
"""Pairs of states that are looked at in one go."""

Codes = NDArray[np.int8]


class TooManyMovesError(Exception):
    """There are more moves than are kept in memory."""


def option_graph(
    owners: Sequence[str], payoffs: Floats, codes: Codes, ways: Sequence[Sequence[Bools | None]]
) -> StateGraph:
    """Return the graph of states given by options.

    `codes` has shape (states, options): the position of each option's level. `ways[owner][option]`
    says by [from, to] which changes of an option a move of the owner may come with; None stands
    for none at all. All options change at once, between states that are listed. Raises
    TooManyMovesError.
    """
    starts: list[Ints] = []
    targets: list[Ints] = []
    room, count = MOST_MOVES, len(codes)
    for way in ways:
        # A move is one number, which sorts in its place: there may be tens of millions.
        pairs = [np.zeros(0, dtype=np.int64)]
        for origin, target in _pairs(codes, way):
            room -= len(origin)
            if room < 0:
                raise TooManyMovesError
            pairs.append(origin * count + target)
        moves = np.concatenate(pairs)
        moves.sort()
        starts.append(np.searchsorted(moves, np.arange(count + 1) * count))
        moves %= count
        targets.append(moves)
    return StateGraph(tuple(owners), payoffs, tuple(starts), tuple(targets))


def _pairs(codes: Codes, way: Sequence[Bools | None]) -> Iterator[tuple[Ints, Ints]]:
    """Yield moves as states from and to, those alike in all that the owner can't change together.

    Groups of one size are worked on at once.
    """
    fixed = [option for option, one in enumerate(way) if one is None]
    free = [option for option, one in enumerate(way) if one is not None]
    if not free:
        return
    _alike, group = np.unique(codes[:, fixed], axis=0, return_inverse=True)
    groups: Ints = group.reshape(-1)
    ordered = np.argsort(groups, kind="stable")
    sizes = np.bincount(groups)
    ends = np.cumsum(sizes)
    for size in np.unique(sizes[sizes > 1]):
        firsts = (ends - sizes)[sizes == size]
        step = max(1, AT_ONCE // int(size * size))
        for start in range(0, len(firsts), step):
            rows = ordered[firsts[start : start + step, None] + np.arange(size)]
            yield from _within(codes, way, free, rows)


def _within(
    codes: Codes, way: Sequence[Bools | None], free: Sequence[int], rows: Ints
) -> Iterator[tuple[Ints, Ints]]:
    """Yield the moves within groups of states, (groups, size) of their numbers."""
    step = max(1, AT_ONCE // rows.size)
    for start in range(0, rows.shape[1], step):
        sources = rows[:, start : start + step]
        can = sources[:, :, None] != rows[:, None, :]
        for option in free:
            changes = way[option]
            if changes is not None:
                levels = codes[:, option]
                can &= changes[levels[sources][:, :, None], levels[rows][:, None, :]]
        group, origin, target = np.nonzero(can)
        yield sources[group, origin], rows[group, target]
