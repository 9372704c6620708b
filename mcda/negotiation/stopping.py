"""What a stakeholder is left with if everybody stops half-way and takes back what can be.

The others take back what is reversible and hurts the stakeholder to lose; it takes back of its
own what it can and wants. A measure falls to its highest level that can't be taken back. A measure
that several own can be taken back by each of them. With joint effects: the worst that the others
can do, and then the stakeholder's best. Values are in points against today.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np

from mcda.errors import Problem, RefusedError
from mcda.model.arrays import Bools, Floats
from mcda.negotiation.deal import Additive, Codes, Composition, Deal, reached
from mcda.negotiation.gains import TOLERANCE
from mcda.negotiation.steering import ALONE, Steering
from mcda.words import figures

AT_ONCE: Final = 2**18
"""Compositions, taken back in every way, that are held at one time."""
MOST_LOOKED: Final = 2**25
"""Compositions that are looked at for one answer, each taken back in every way."""
MOST_TIED: Final = 12
"""Measures that one chain of joint effects may tie, if they can be taken back."""


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
        loose = [any(low < i for i, low in enumerate(one)) for one in self.floors]
        able = [m for m, one in enumerate(deal.measures) if loose[m] and one.owners]
        self.knots = tuple(_knots(deal, able))
        tied = {m for knot in self.knots for m in knot.measures}
        self.free = [m for m in able if m not in tied]
        owned = [[side in one.owners for side in range(len(deal.sides))] for one in deal.measures]
        self.own = np.array(owned, dtype=np.bool_).reshape(len(deal.measures), len(deal.sides))
        self.others = np.array(
            [
                [any(o != side for o in one.owners) for side in range(len(deal.sides))]
                for one in deal.measures
            ],
            dtype=np.bool_,
        ).reshape(self.own.shape)

    @property
    def ways(self) -> int:
        """How many ways of taking measures back joint effects leave to be looked at one by one."""
        return sum(1 << len(one.measures) for one in self.knots)

    def kept(self, codes: Codes) -> Floats:
        """Return what each side has against today as long as all is kept."""
        today = self.deal.codes([self.deal.today])
        base = self.points.at(today, self.deal.holds(today))
        return self.points.at(codes, self.deal.holds(codes)) - base

    def stopped(self, codes: Codes, steering: Steering = ALONE) -> Floats:
        """Return what each side has against today once all have stopped."""
        return self._after(codes, self.others, steering)

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

    def _after(self, codes: Codes, others: Bools, steering: Steering = ALONE) -> Floats:
        if self.back is Back.NOTHING:
            return self.kept(codes)
        most = max((1 << len(one.measures) for one in self.knots), default=1)
        _refuse_beyond(self.knots, len(codes) * most)
        rows = max(1, AT_ONCE // most)
        blocks = []
        for start in range(0, len(codes), rows):
            steering.at(0.2 + 0.3 * start / len(codes))
            blocks.append(self._block(codes[start : start + rows], others))
        return np.concatenate(blocks) if blocks else self.kept(codes)

    def _block(self, codes: Codes, others: Bools) -> Floats:
        """Return the values of some compositions where things stop."""
        worth = self.kept(codes)
        for m in self.free:
            points = self.points.by_measure[m]
            here = points[codes[:, m]]
            back = points[np.array(self.floors[m])[codes[:, m]]]
            left = np.where(others[m], np.minimum(here, back), here)
            worth += np.where(self.own[m], np.maximum(left, back), left) - here
        for knot in self.knots:
            changes = self._changes(knot, codes)
            for side in range(len(self.deal.sides)):
                theirs, mine = self._masks(knot, side, others)
                best = _best_after(changes[:, :, side], mine)
                worth[:, side] += best[list(_within(theirs))].min(axis=0)
        return worth

    def _changes(self, knot: _Knot, codes: Codes) -> Floats:
        """Return what taking back each set of a knot's measures changes, (sets, n, sides).

        A set is the number whose bits are its measures.
        """
        single = []
        for m in knot.measures:
            points = self.points.by_measure[m]
            floor = np.array(self.floors[m], dtype=np.int8)[codes[:, m]]
            single.append(points[floor] - points[codes[:, m]])
        found = np.zeros((1 << len(knot.measures), len(codes), len(self.deal.sides)))
        for chosen in range(1, len(found)):
            first = chosen.bit_length() - 1
            found[chosen] = found[chosen ^ (1 << first)] + single[first]
        for chosen in range(1, len(found)):
            lowered = self._without(knot, codes, chosen)
            for joint in knot.joints:
                when = self.deal.joints[joint].when
                lost = reached(when, codes) & ~reached(when, lowered)
                found[chosen] -= np.where(lost[:, None], self.points.by_joint[joint], 0.0)
        return found

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
        for knot in self.knots:
            first, then = self._tied_sets(knot, side, composition, allowed)
            theirs += first
            mine += then
        return theirs, mine

    def _tied_sets(
        self, knot: _Knot, side: int, composition: Sequence[int], others: Bools
    ) -> tuple[list[int], list[int]]:
        _refuse_beyond(self.knots, 1 << len(knot.measures))
        changes = self._changes(knot, self.deal.codes([composition]))[:, 0, side]
        theirs, mine = self._masks(knot, side, others)
        worth = np.round(_best_after(changes[:, None], mine)[:, 0], 9)
        worst = min(_within(theirs), key=lambda a: (worth[a], a.bit_count()))
        alone = np.round(changes, 9)
        best = max(_within(mine), key=lambda b: (alone[worst | b], -b.bit_count()))
        return _named(knot, worst), _named(knot, best)

    def _masks(self, knot: _Knot, side: int, others: Bools) -> tuple[int, int]:
        """Return which of a knot's measures others and the side itself can take back, as bits."""
        theirs = sum(1 << i for i, m in enumerate(knot.measures) if others[m, side])
        mine = sum(1 << i for i, m in enumerate(knot.measures) if self.own[m, side])
        return theirs, mine

    def _without(self, knot: _Knot, codes: Codes, chosen: int) -> Codes:
        lowered = codes.copy()
        for m in _named(knot, chosen):
            lowered[:, m] = np.array(self.floors[m], dtype=np.int8)[codes[:, m]]
        return lowered

    def _lowered(self, composition: Sequence[int], measures: Sequence[int]) -> Composition:
        lowered = list(composition)
        for m in measures:
            lowered[m] = self.floors[m][lowered[m]]
        return tuple(lowered)


@dataclass(frozen=True, slots=True)
class _Knot:
    """Measures that can be taken back and that joint effects tie, one by one, to each other."""

    measures: tuple[int, ...]
    joints: tuple[int, ...]


def _knots(deal: Deal, able: Sequence[int]) -> Iterator[_Knot]:
    """Yield the measures that are tied, what no joint effect ties apart."""
    spoken = [{one.measure for one in joint.when}.intersection(able) for joint in deal.joints]
    left = {joint for joint, tied in enumerate(spoken) if tied}
    while left:
        first = min(left)
        joints, tied = {first}, set(spoken[first])
        while more := {joint for joint in left - joints if spoken[joint] & tied}:
            joints |= more
            tied |= set().union(*(spoken[joint] for joint in more))
        left -= joints
        yield _Knot(tuple(sorted(tied)), tuple(sorted(joints)))


def _named(knot: _Knot, chosen: int) -> list[int]:
    return [m for i, m in enumerate(knot.measures) if chosen >> i & 1]


def _best_after(changes: Floats, mine: int) -> Floats:
    """Return the most that a side can have of each set once it takes back what it wants of its own.

    `changes` has shape (sets, n).
    """
    best = changes.copy()
    sets = np.arange(len(best))
    for bit in (1 << i for i in range(mine.bit_length()) if mine >> i & 1):
        best = np.maximum(best, best[sets | bit])
    return best


def _refuse_beyond(knots: Sequence[_Knot], looked: int) -> None:
    """Refuse what would take too long: too many states, or too many measures in one knot."""
    tied = max((len(one.measures) for one in knots), default=0)
    if tied > MOST_TIED or (tied and looked > MOST_LOOKED):
        facts = {"found": tied, "states": figures.count(looked), "most": MOST_TIED}
        raise RefusedError([Problem.of("STOPPING-TIED", **facts)])


def _within(mask: int) -> Iterator[int]:
    """Yield every subset of a set of bits, the empty one first."""
    subset = 0
    while True:
        yield subset
        if subset == mask:
            return
        subset = (subset - mask) & mask
