"""Each label alone, exactly, where the efficient set is too large to keep.

Climbing gives a package to beat; the same joining then drops every partial package whose best
completion can't come up to it. What is left holds all packages of that label.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from mcda.model.arrays import Bools, Floats
from mcda.negotiation.climbing import Worth, climbed
from mcda.negotiation.deal import Codes, Deal
from mcda.negotiation.gains import standing, stated
from mcda.negotiation.joining import Bound, efficient
from mcda.negotiation.labels import Label
from mcda.negotiation.nondominated import nondominated
from mcda.negotiation.steering import Steering, TooManyError, Work

_LEAST: Final = 1e-12
"""Stands for a gain of nothing, which has no logarithm."""

_WORK = 2e9
"""Comparisons that all searches together may make, one for each side and each label."""
_NEAR = 1e-6
"""What may be lost of the best without being dropped: more than labels take for a tie."""


@dataclass(frozen=True, eq=False)
class Alone:
    """Packages that hold all of the settled labels; `open` are the labels not settled.

    With every label open they are only the best that climbing met, and none is proven efficient.
    """

    codes: Codes
    open: frozenset[Label]


def each_alone(deal: Deal, floors: Floats | None, steering: Steering) -> Alone:
    """Return the packages of each label and the best of each side, as far as can be proven."""
    sides = [i for i in range(len(deal.sides)) if stated(deal)[i]]
    found: list[Codes] = []
    work = Work(_WORK)
    for side in sides:
        part = _search(deal, floors, _of_side(side), steering, work)
        if part is None:
            return Alone(_met(deal, floors, steering), frozenset(Label))
        found.append(part)
    best = np.zeros(len(deal.sides))
    for side, part in zip(sides, found, strict=True):
        if not len(part):
            return Alone(deal.codes([]), frozenset())
        best[side] = standing(deal, part).gain[:, side].max()
    gaining = [side for side in sides if best[side] > _NEAR]
    unsettled: set[Label] = set()
    influence = np.array([side.influence for side in deal.sides])
    for label in Label:
        part = _search(deal, floors, _of_label(label, gaining, best, influence), steering, work)
        if part is None:
            unsettled.add(label)
        else:
            found.append(part)
    codes = np.unique(np.concatenate(found), axis=0) if found else deal.codes([])
    return Alone(codes, frozenset(unsettled))


def _met(deal: Deal, floors: Floats | None, steering: Steering) -> Codes:
    """Return packages met by climbing, the best of them by each side and in all; none proven."""
    sides = [i for i in range(len(deal.sides)) if stated(deal)[i]]
    influence = np.array([side.influence for side in deal.sides])
    ways = [_of_side(side) for side in sides]
    ways += [_of_label(one, sides, influence, influence) for one in (Label.NASH, Label.UTILITARIAN)]
    met = [climbed(deal, floors, worth, steering) for worth in ways]
    codes = deal.codes(dict.fromkeys(one for one in met if one is not None))
    return codes[nondominated(deal.worth(codes))] if len(codes) else codes


def _search(
    deal: Deal, floors: Floats | None, worth: Worth, steering: Steering, work: Work
) -> Codes | None:
    """Return the efficient packages as good as the best by a worth, or None beyond the limits."""
    start = climbed(deal, floors, worth, steering)
    bound: Bound | None = None
    if start is not None:
        codes = deal.codes([start])
        gains = np.nan_to_num(standing(deal, codes).gain, nan=0.0)
        least = float(worth(gains, deal.worth(codes))[0])
        allowed = least - _NEAR * max(1.0, abs(least))

        def bound(gains: Floats, values: Floats) -> Bools:
            kept: Bools = worth(gains, values) >= allowed
            return kept

    try:
        return efficient(deal, floors, steering=steering, bound=bound, work=work)
    except TooManyError:
        return None


def _of_side(side: int) -> Worth:
    return lambda gains, values: gains[:, side]


def _of_label(label: Label, sides: list[int], best: Floats, influence: Floats) -> Worth:
    """Return what a label makes great; every one of them grows with each gain."""

    def nash(gains: Floats, values: Floats) -> Floats:
        own = np.maximum(gains[:, sides], _LEAST)
        return np.asarray(np.log(own).sum(axis=1))

    def smallest(gains: Floats, values: Floats) -> Floats:
        return np.asarray(gains[:, sides].min(axis=1))

    def shares(gains: Floats, values: Floats) -> Floats:
        return np.asarray((gains[:, sides] / best[sides]).min(axis=1))

    def total(gains: Floats, values: Floats) -> Floats:
        return np.asarray((values * influence).sum(axis=1))

    if label is Label.UTILITARIAN or not sides:
        return total
    return {Label.NASH: nash, Label.EGALITARIAN: smallest}.get(label, shares)
