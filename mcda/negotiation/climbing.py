"""A package to beat, by climbing: good ones quickly, with no claim that they are the best."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from mcda.model.arrays import Floats
from mcda.model.ties import largest
from mcda.negotiation.deal import Codes, Composition, Deal
from mcda.negotiation.gains import TOLERANCE, Standing, standing
from mcda.negotiation.neighbours import around
from mcda.negotiation.rules import keeps
from mcda.negotiation.steering import Steering

Worth = Callable[[Floats, Floats], Floats]
"""From gains and values (n, sides) each to what is to be made great (n,)."""

_STEPS = 60
_MOST = 60_000
"""Packages looked at in one step."""
_CELLS = 2e7
"""Levels looked at in all, a package having one for each measure; then the best met is taken."""


def climbed(
    deal: Deal, floors: Floats | None, worth: Worth, steering: Steering
) -> Composition | None:
    """Return a package that suits everyone, from several starts; None where none was met."""
    best: tuple[tuple[float, ...], Composition] | None = None
    left = _CELLS / max(1, len(deal.measures))
    for begin in _starts(deal):
        steering.at(0.0)
        found, seen = _climb(deal, floors, worth, begin, left)
        left -= seen
        if found[0][:2] == (0.0, 0.0) and (best is None or found[0] > best[0]):
            best = found
    return None if best is None else best[1]


def _starts(deal: Deal) -> list[Composition]:
    points = deal.values.middle.by_measure
    spread = np.sum([np.ptp(one, axis=0) for one in points], axis=0)
    scale = np.where(spread > 0, spread, 1.0)
    kinds = [*np.eye(len(deal.sides)), np.ones(len(deal.sides))]
    starts = [deal.today]
    for weights in kinds:
        levels = list(deal.today)
        for m in deal.offers:
            levels[m] = largest((points[m] / scale) @ weights)
        starts.append(tuple(levels))
    return list(dict.fromkeys(starts))


def _climb(
    deal: Deal, floors: Floats | None, worth: Worth, begin: Composition, most: float
) -> tuple[tuple[tuple[float, ...], Composition], int]:
    """Return where the way up from a package ends, and how many packages were looked at."""
    at, score = begin, _scores(deal, floors, worth, deal.codes([begin]))[0]
    seen = 0
    for _step in range(_STEPS):
        better = None
        for count in (1, 2) if seen < most else ():
            codes = around(deal, at, count, _MOST)
            seen += len(codes)
            scores = _scores(deal, floors, worth, codes)
            order = np.lexsort(scores.T[::-1])
            if tuple(scores[order[-1]]) > tuple(score):
                better = order[-1]
                break
        if better is None:
            break
        at, score = tuple(int(level) for level in codes[better]), scores[better]
    return (tuple(float(part) for part in score), at), seen


def _scores(deal: Deal, floors: Floats | None, worth: Worth, codes: Codes) -> Floats:
    """Return rules broken and points short, both from 0 downwards, and then the worth."""
    broken = np.zeros(len(codes))
    for rule in deal.rules:
        broken -= ~keeps(rule, codes)
    stands = standing(deal, codes, floors)
    short = -_short(deal, stands, floors)
    gains = np.nan_to_num(stands.gain, nan=0.0)
    return np.column_stack([broken, short, worth(gains, deal.worth(codes))])


def _short(deal: Deal, stands: Standing, floors: Floats | None) -> Floats:
    least = np.zeros(len(deal.sides)) if floors is None else np.maximum(floors, -1e12)
    lacking = np.nan_to_num(np.maximum(least - stands.gain, 0.0), nan=0.0)
    lacking = np.where(lacking > TOLERANCE, lacking, 0.0)
    crossed = stands.fails & (lacking == 0)
    short: Floats = lacking.sum(axis=1) + crossed.sum(axis=1)
    return short
