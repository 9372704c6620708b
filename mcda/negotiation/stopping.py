"""What a stakeholder is left with if everybody stops half-way and takes back what can be.

The others take back what is reversible and hurts the stakeholder to lose; it takes back of its
own what it can and wants. A measure falls to its highest level that can't be taken back. A measure
that several own can be taken back by each of them. With joint effects: the worst that the others
can do, and then the stakeholder's best. Values are in points against today.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

import numpy as np

from mcda.negotiation.deal import Additive, Bools, Codes, Composition, Deal, Floats
from mcda.negotiation.gains import TOLERANCE

AT_ONCE: Final = 2**18
"""Compositions, taken back in every way, that are held at one time."""


class Back(StrEnum):
    """What is taken back where things stop."""

    WHAT_CAN_BE = "what can be"
    NOTHING = "nothing"


def floors(deal: Deal) -> tuple[Composition, ...]:
    """Return for each measure, at each level, the level to which it can be taken back."""
    found = []
    for measure in deal.measures:
        lowest, kept = [], 0
        for position, level in enumerate(measure.levels):
            if position and not level.reversible:
                kept = position
            lowest.append(kept)
        found.append(tuple(lowest))
    return tuple(found)


class Stopping:
    """Values where things stop, for the compositions asked about.

    `points` are the deal's at one end of what is known; the middle where none are given. Results
    have shape (compositions, sides).
    """

    def __init__(
        self, deal: Deal, back: Back = Back.WHAT_CAN_BE, points: Additive | None = None
    ) -> None:
        self.deal, self.back = deal, back
        self.points = deal.values.middle if points is None else points
        self.floors = floors(deal)
        spoken = {c.measure for joint in deal.joints for c in joint.when}
        loose = [any(low < i for i, low in enumerate(one)) for one in self.floors]
        self.tied = [m for m in sorted(spoken) if loose[m] and deal.measures[m].owners]
        self.free = [
            m
            for m, one in enumerate(deal.measures)
            if loose[m] and one.owners and m not in self.tied
        ]
        owned = [[side in one.owners for side in range(len(deal.sides))] for one in deal.measures]
        self.own = np.array(owned, dtype=np.bool_).reshape(len(deal.measures), len(deal.sides))
        self.others = np.array(
            [
                [any(o != side for o in one.owners) for side in range(len(deal.sides))]
                for one in deal.measures
            ],
            dtype=np.bool_,
        ).reshape(self.own.shape)

    def kept(self, codes: Codes) -> Floats:
        """Return what each side has against today as long as all is kept."""
        today = self.deal.codes([self.deal.today])
        base = self.points.at(today, self.deal.holds(today))
        return self.points.at(codes, self.deal.holds(codes)) - base

    def stopped(self, codes: Codes) -> Floats:
        """Return what each side has against today once all have stopped."""
        return self._after(codes, self.others)

    def dropped(self, codes: Codes) -> Floats:
        """Return what each side has if it alone takes back of its own what it wants to."""
        return self._after(codes, np.zeros_like(self.others))

    def dropping(self, side: int, composition: Sequence[int]) -> Composition:
        """Return what is left of a composition after a side has dropped what it wants to."""
        _others, own = self._sets(side, composition, others=False)
        return self._lowered(composition, own)

    def taking(self, side: int, composition: Sequence[int]) -> Composition:
        """Return what is left of a composition after the others have hurt a side most."""
        others, _own = self._sets(side, composition, others=True)
        return self._lowered(composition, others)

    def _after(self, codes: Codes, others: Bools) -> Floats:
        if self.back is Back.NOTHING:
            return self.kept(codes)
        rows = max(1, AT_ONCE >> len(self.tied))
        blocks = [
            self._block(codes[start : start + rows], others) for start in range(0, len(codes), rows)
        ]
        return np.concatenate(blocks) if blocks else self.kept(codes)

    def _block(self, codes: Codes, others: Bools) -> Floats:
        """Return the values of some compositions where things stop."""
        worth = self._tied(codes, others)
        for m in self.free:
            points = self.points.by_measure[m]
            here = points[codes[:, m]]
            back = points[np.array(self.floors[m])[codes[:, m]]]
            left = np.where(others[m], np.minimum(here, back), here)
            worth += np.where(self.own[m], np.maximum(left, back), left) - here
        return worth

    def _tied(self, codes: Codes, others: Bools) -> Floats:
        """Return the values when measures of joint effects are taken back, the worst, then best."""
        values = [self.kept(self._without(codes, chosen)) for chosen in range(1 << len(self.tied))]
        worth = np.empty_like(values[0])
        for side in range(len(self.deal.sides)):
            theirs, mine = self._masks(side, others)
            worth[:, side] = np.minimum.reduce(
                [
                    np.maximum.reduce([values[a | b][:, side] for b in _within(mine)])
                    for a in _within(theirs)
                ]
            )
        return worth

    def _sets(
        self, side: int, composition: Sequence[int], *, others: bool
    ) -> tuple[list[int], list[int]]:
        """Return which measures the others and then the side take back, the fewest that count."""
        if self.back is Back.NOTHING:
            return [], []
        theirs: list[int] = []
        mine: list[int] = []
        for m in self.free:
            points = self.points.by_measure[m][:, side]
            change = points[self.floors[m][composition[m]]] - points[composition[m]]
            if others and self.others[m, side] and change < -TOLERANCE:
                theirs.append(m)
            elif self.own[m, side] and change > TOLERANCE:
                mine.append(m)
        allowed = self.others if others else np.zeros_like(self.others)
        first, then = self._tied_sets(side, composition, allowed)
        return [*theirs, *first], [*mine, *then]

    def _tied_sets(
        self, side: int, composition: Sequence[int], others: Bools
    ) -> tuple[list[int], list[int]]:
        codes = self.deal.codes([composition])
        theirs, mine = self._masks(side, others)

        def worth(chosen: int) -> float:
            return round(float(self.kept(self._without(codes, chosen))[0, side]), 9)

        def best(a: int) -> int:
            return max(_within(mine), key=lambda b: (worth(a | b), -b.bit_count()))

        worst = min(_within(theirs), key=lambda a: (worth(a | best(a)), a.bit_count()))
        return self._named(worst), self._named(best(worst))

    def _masks(self, side: int, others: Bools) -> tuple[int, int]:
        """Return which of the tied measures others and the side itself can take back, as bits."""
        theirs = sum(1 << i for i, m in enumerate(self.tied) if others[m, side])
        mine = sum(1 << i for i, m in enumerate(self.tied) if self.own[m, side])
        return theirs, mine

    def _named(self, chosen: int) -> list[int]:
        return [m for i, m in enumerate(self.tied) if chosen >> i & 1]

    def _without(self, codes: Codes, chosen: int) -> Codes:
        lowered = codes.copy()
        for m in self._named(chosen):
            lowered[:, m] = np.array(self.floors[m], dtype=np.int8)[codes[:, m]]
        return lowered

    def _lowered(self, composition: Sequence[int], measures: Sequence[int]) -> Composition:
        lowered = list(composition)
        for m in measures:
            lowered[m] = self.floors[m][lowered[m]]
        return tuple(lowered)


def _within(mask: int) -> Iterator[int]:
    """Yield every subset of a set of bits, the empty one first."""
    subset = 0
    while True:
        yield subset
        if subset == mask:
            return
        subset = (subset - mask) & mask
