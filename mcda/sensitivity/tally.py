"""Counting, over random weights, who takes which rank.

Tiles of samples are counted on several cores where there are any. Counts are
whole numbers and weights are added up tile by tile in order, so that the result
for a seed is the same however the work was shared out.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TypeVar, cast

import numpy as np

from mcda.model.arrays import Floats
from mcda.sensitivity.bits import Counts
from mcda.sensitivity.contest import Contest, Real
from mcda.sensitivity.draws import TILE, Sampler, stream
from mcda.sensitivity.room import Room
from mcda.sensitivity.tile import merits, standing, sums
from mcda.sensitivity.way import give_way

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Called with what is done, such as samples, and what there is to do; to cancel, raise."""


@dataclass(frozen=True, eq=False)
class Tally:
    """What was counted over `samples` weight vectors, for m packages and n criteria.

    `ranks[i, r]`: how often package i had r packages strictly ahead of it.
    `wins[i, l]`: how often i was strictly ahead of l. `first_weights` (m x n): the sum
    of the weights, as shares, with which i was first.
    """

    samples: int
    ranks: Counts
    wins: Counts
    first_weights: Floats

    def plus(self, other: Tally) -> Tally:
        """Return the counts of both."""
        return Tally(
            self.samples + other.samples,
            self.ranks + other.ranks,
            self.wins + other.wins,
            self.first_weights + other.first_weights,
        )


def tally(
    contests: Sequence[Contest],
    sampler: Sampler,
    samples: int,
    seed: int,
    *,
    progress: Progress | None = None,
    workers: int | None = None,
) -> tuple[Tally, ...]:
    """Rank under `samples` random weights and count, with the same weights for every contest.

    The result depends on `seed` and `samples` alone, not on `workers` (all cores
    up to four by default). More samples of a seed begin with the same ones.
    """
    count = partial(_count_tile, contests, sampler, samples, seed, threading.local())
    totals: list[Tally] = []
    for done, found in enumerate(in_order(count, -(-samples // TILE), workers), start=1):
        totals = [a.plus(b) for a, b in zip(totals, found, strict=True)] if totals else found
        if progress is not None:
            progress(min(done * TILE, samples), samples)
    return tuple(totals)


def in_order(count: Callable[[int], T], tiles: int, workers: int | None = None) -> Iterator[T]:
    """Yield what `count` finds in each tile in order, a few ahead being counted by other threads.

    `workers` is all cores up to four by default.
    """
    crew = min(workers or min(os.cpu_count() or 1, 4), tiles)
    if crew < 2:
        yield from map(count, range(tiles))
        return
    with ThreadPoolExecutor(crew) as pool:
        todo = iter(range(tiles))

        def submit(tile: int) -> Future[T]:
            # The other threads give way as this one does.
            return pool.submit(copy_context().run, count, tile)

        waiting = [submit(tile) for tile in islice(todo, 2 * crew)]
        try:
            while waiting:
                yield waiting.pop(0).result()
                waiting += [submit(tile) for tile in islice(todo, 1)]
        finally:
            for one in waiting:
                one.cancel()


def _count_tile(
    contests: Sequence[Contest],
    sampler: Sampler,
    samples: int,
    seed: int,
    own: threading.local,
    tile: int,
) -> list[Tally]:
    """Count one tile for every contest."""
    give_way()
    room, many = _room(own), min(TILE, samples - tile * TILE)
    weights = _weights(sampler, seed, tile, room)
    part = room.take("part", weights.shape, weights.dtype)
    np.divide(weights, np.add.reduce(weights, axis=0), out=part)
    # Samples beyond those asked for stand last in the tile and count for nobody.
    part[:, many:] = 0
    return [_count(contest, weights, part, many, room) for contest in contests]


def _room(own: threading.local) -> Room:
    """Return the arrays of this thread."""
    if not hasattr(own, "room"):
        own.room = Room()
    return cast(Room, own.room)


def _weights(sampler: Sampler, seed: int, tile: int, room: Room) -> Real:
    """Return a whole tile's weights (n, b), criteria first."""
    drawn = sampler(stream(seed, tile), TILE)
    weights = room.take("weights", drawn.shape[::-1], drawn.dtype)
    weights[:] = drawn.T
    return weights


def _compared(contest: Contest, weights: Real, many: int, room: Room) -> Real:
    compared = merits(contest, weights, room)
    return compared if many == weights.shape[1] else np.ascontiguousarray(compared[:, :many])


def _count(contest: Contest, weights: Real, part: Real, many: int, room: Room) -> Tally:
    kind = contest.kind
    found = standing(contest, _compared(contest, weights, many, room), room)
    first = sums(found.first, part, room)
    return Tally(many, found.ranks[kind], found.wins[np.ix_(kind, kind)], first[kind])
