"""What each side gains over its fallback: one difference, so that what is common cancels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mcda.group.acceptance import LEAST_GAIN
from mcda.model.arrays import Bools, Floats
from mcda.negotiation.deal import Additive, Codes, Composition, Deal, Points

TOLERANCE: Final = -LEAST_GAIN
"""Points below a fallback that still count as at it."""


def gains(deal: Deal) -> Points:
    """Return the gain of every side as columns that add up; minus infinity nowhere.

    Against a number it is the value less the number; against a composition only the measures in
    which the two differ count. A side without a fallback is taken against 0: ask `stated`.
    """
    exact = all(_certain(side.fallback) for side in deal.sides) and deal.values.exact
    middle = _gain(deal, 1)
    return (
        Points(middle, middle, middle) if exact else Points(_gain(deal, 0), middle, _gain(deal, 2))
    )


def stated(deal: Deal) -> Bools:
    """Say which sides have stated a fallback (sides,)."""
    return np.array([side.fallback is not None for side in deal.sides], dtype=np.bool_)


def _certain(fallback: object) -> bool:
    low, high = getattr(fallback, "low", 0.0), getattr(fallback, "high", 0.0)
    return bool(low == high)


def _gain(deal: Deal, end: int) -> Additive:
    """Return the gains at the lower end (0), the middle (1) or the upper end (2)."""
    ends = (deal.values.low, deal.values.middle, deal.values.high)
    own, other = ends[end], ends[2 - end]
    constant = own.constant.copy()
    by_measure = [points.copy() for points in own.by_measure]
    by_joint = own.by_joint.copy()
    for column, side in enumerate(deal.sides):
        fallback = side.fallback
        if fallback is None:
            continue
        if fallback.composition is not None:
            constant[column] = 0.0
            _against(deal, fallback.composition, column, other, (constant, by_measure, by_joint))
        else:
            numbers = (fallback.high, (fallback.low + fallback.high) / 2, fallback.low)
            constant[column] -= numbers[end]
    return Additive(constant, tuple(by_measure), by_joint)


def _against(
    deal: Deal,
    fallback: Composition,
    column: int,
    other: Additive,
    found: tuple[Floats, list[Floats], Floats],
) -> None:
    """Turn one column into the difference from a composition, in place."""
    constant, by_measure, by_joint = found
    for points, theirs, level in zip(by_measure, other.by_measure, fallback, strict=True):
        points[:, column] -= theirs[level, column]
        points[level, column] = 0.0
    holds = deal.holds(deal.codes([fallback]))[0]
    for joint in np.flatnonzero(holds):
        # Where it holds in both it cancels, whatever its size.
        constant[column] -= other.by_joint[joint, column]
        by_joint[joint, column] = other.by_joint[joint, column]


@dataclass(frozen=True, eq=False)
class Standing:
    """How packages stand: gains at both ends and the middle, and who is not satisfied.

    All of shape (n, sides). `fails` is by the middle: below the fallback or over a red line.
    """

    gain: Floats
    low: Floats
    high: Floats
    fails: Bools
    fails_surely: Bools
    """Whatever the truth within the intervals."""
    may_fail: Bools
    """For some of the values within the intervals."""
    words: NDArray[np.int8] | None = None
    """The method's word against a fallback package, where it was asked for: -1 puts it behind."""

    def behind(self, row: int) -> list[int]:
        """Return the sides whose fallback the method puts before a package that suits them all."""
        if self.words is None or self.fails[row].any():
            return []
        return [int(side) for side in np.flatnonzero(self.words[row] < 0)]


def standing(deal: Deal, codes: Codes, floors: Floats | None = None) -> Standing:
    """Return how compositions (n, measures) stand; `floors` (sides,) are gains asked for."""
    table, holds, asked = gains(deal), deal.holds(codes), stated(deal)
    ends, lines = _ends(table, codes, holds), _ends(deal.lines, codes, holds)
    least = np.zeros(len(deal.sides)) if floors is None else np.where(np.isnan(floors), 0.0, floors)
    least = np.where(asked, least, -np.inf)
    fails = [
        (gain < least - TOLERANCE) | _crossed(deal, line)
        for gain, line in zip(ends, lines, strict=True)
    ]
    low, middle, high = (np.where(asked, gain, np.nan) for gain in ends)
    return Standing(middle, low, high, fails[1], fails[2], fails[0])


def _ends(points: Points, codes: Codes, holds: Bools) -> tuple[Floats, Floats, Floats]:
    """Return points at the lower end, the middle and the upper end; once where they are one."""
    middle = points.middle.at(codes, holds)
    low = middle if points.low is points.middle else points.low.at(codes, holds)
    return low, middle, middle if points.high is points.middle else points.high.at(codes, holds)


def _crossed(deal: Deal, lines: Floats) -> Bools:
    """Say which sides have a red line crossed, from the room left of each line (n, lines)."""
    crossed = np.zeros((len(lines), len(deal.sides)), dtype=np.bool_)
    for column, line in enumerate(deal.red_lines):
        crossed[:, line.side] |= lines[:, column] < -TOLERANCE
    return crossed


def crossed_at(deal: Deal, codes: Codes) -> Bools:
    """Say whose red line compositions cross at the middle (n, sides)."""
    return _crossed(deal, deal.lines.middle.at(codes, deal.holds(codes)))


def above_noise(numbers: Floats) -> Floats:
    """Return numbers above zero, and exactly 0 where there is no more than the noise of adding."""
    return np.where(numbers > TOLERANCE, numbers, 0.0)
