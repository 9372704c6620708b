"""A point on a path at which what was looked for is seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mcda.answer.change import Bound
from mcda.answer.paths import SHARED, WHATS, Move
from mcda.answer.rule import KINDS, Kind, Verdict
from mcda.model.arrays import Bools
from mcda.model.ties import levels


@dataclass(frozen=True, eq=False, slots=True)
class Spot:
    """A point on a path at which what was looked for is seen: the `place` of `judged` (B, m, u).

    It `improves` what is named rather than breaks it, or `keeps` it, accepted by all as before.
    """

    move: Move
    at: float
    improves: bool
    keeps: bool
    judged: NDArray[np.int8]
    verdict: Verdict
    place: int
    away: float | None = None
    bound: Bound | None = None
    """Of a score that is open today: how far from what is reckoned with, and what is told of it."""

    @property
    def size(self) -> float:
        """By how much what moves is another than today."""
        return self.at if self.away is None else self.away

    @property
    def seen(self) -> Verdict:
        """What is said there, in one state."""
        return self.verdict.at(np.array([self.place]))

    @property
    def told(self) -> Bools:
        """Mark the packages (m,) that the answer names there."""
        return np.asarray(self.verdict.named[self.place] | self.verdict.beside[self.place])

    @property
    def answer(self) -> Kind:
        """The kind of answer there."""
        return KINDS[int(self.verdict.kind[self.place])]

    @property
    def states(self) -> list[list[int]]:
        """The judgements there, places in `WELCOME`, of all packages by each whom it moves."""
        return [list(map(int, one)) for one in self.judged[self.place].T]


def by_size(spots: Sequence[Spot]) -> list[Spot]:
    """Return spots by size, equal ones by what they move, in the order of the case."""
    places = levels([one.size for one in spots])
    keys = [(int(place), *_order(one)) for place, one in zip(places, spots, strict=True)]
    return [spots[i] for i in sorted(range(len(spots)), key=keys.__getitem__)]


def _order(spot: Spot) -> tuple[int, ...]:
    move = spot.move
    places = move.who, move.package, move.criterion, move.source
    return WHATS.index(move.kind), int(move.who == SHARED), *places
