"""What is left while floors move: a filter over packages that were looked at once.

Whoever asks for more leaves fewer packages, and of the efficient ones those that reach the
floors: what dominates a package gives nobody less, so it reaches every floor that the package
reaches. A frame costs a comparison for each package and side.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mcda.model.arrays import Bools, Floats
from mcda.negotiation.core_index import core_index
from mcda.negotiation.deal import Codes, Deal
from mcda.negotiation.enumeration import KEPT, blocks, combinations
from mcda.negotiation.gains import TOLERANCE, standing, stated
from mcda.negotiation.joining import efficient
from mcda.negotiation.rules import keep_all
from mcda.negotiation.steering import ALONE, Steering, TooManyError

Pins = Mapping[int, int]
"""Levels that packages are asked to stand at, by measure, all as positions."""


@dataclass(frozen=True, eq=False)
class Left:
    """What floors and levels asked for leave; None where it was too much to look at."""

    packages: int | None
    efficient: Codes | None
    core: tuple[Floats, ...]


@dataclass(frozen=True, eq=False)
class Looked:
    """Packages that keep the rules and cross no red line, as arrays to be filtered.

    `codes` (n, measures) and `gain` (sides, n) are those of every combination, None where there
    are too many. `efficient` (k, measures) and its `efficient_gain` (sides, k) hold with any
    floors, None where they are not all known.
    """

    deal: Deal
    codes: Codes | None
    gain: Floats
    efficient: Codes | None
    efficient_gain: Floats

    def left(self, floors: Floats, pins: Pins) -> Left:
        """Return what is left; `floors` (sides,) are gains asked for, 0 being the fallback."""
        asked = np.where(stated(self.deal), floors - TOLERANCE, -np.inf)
        packages = None
        if self.codes is not None:
            packages = int(np.count_nonzero(_meets(self.codes, self.gain, asked, pins)))
        if self.efficient is None:
            return Left(packages, None, core_index(self.deal, self.deal.codes([])))
        kept = self.efficient[_meets(self.efficient, self.efficient_gain, asked, pins)]
        return Left(packages, kept, core_index(self.deal, kept))


def looked(deal: Deal, steering: Steering = ALONE) -> Looked:
    """Look at every package once: up to a million, beyond at the efficient ones alone."""
    codes, gain = None, np.zeros((len(deal.sides), 0))
    if combinations(deal) <= KEPT:
        codes, gain = _every(deal, steering)
    try:
        best = efficient(deal, np.full(len(deal.sides), -np.inf), steering=steering)
    except TooManyError:
        return Looked(deal, codes, gain, None, np.zeros((len(deal.sides), 0)))
    return Looked(deal, codes, gain, best, _gains(deal, best)[0])


def _every(deal: Deal, steering: Steering) -> tuple[Codes, Floats]:
    total, done = combinations(deal), 0
    found: list[Codes] = []
    points: list[Floats] = []
    for block in blocks(deal):
        steering.at(done / total)
        done += len(block)
        codes = block[keep_all(deal.rules, block)]
        gain, keeps = _gains(deal, codes)
        found.append(codes[keeps])
        points.append(gain[:, keeps])
    return np.concatenate(found), np.ascontiguousarray(np.concatenate(points, axis=1))


def _gains(deal: Deal, codes: Codes) -> tuple[Floats, Bools]:
    """Return the gains (sides, n), and which packages cross no red line (n,)."""
    nothing = np.full(len(deal.sides), -np.inf)
    stands = standing(deal, codes, nothing)
    keeps: Bools = np.asarray(~stands.fails.any(axis=1))
    return np.ascontiguousarray(stands.gain.T), keeps


def _meets(codes: Codes, gain: Floats, asked: Floats, pins: Pins) -> Bools:
    met = np.ones(len(codes), dtype=np.bool_)
    for side in np.flatnonzero(asked > -np.inf):
        met &= gain[side] >= asked[side]
    for measure, level in pins.items():
        met &= codes[:, measure] == level
    return met
