"""Small changes of a package: what would satisfy a blocker, and what improves it.

A change sets one measure to another level. Changed packages keep the rules; the answers of the
deal stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from mcda.model.arrays import Bools, Floats
from mcda.negotiation.deal import Codes, Composition, Deal, Fallback
from mcda.negotiation.gains import TOLERANCE, Standing, standing
from mcda.negotiation.joining import efficient
from mcda.negotiation.neighbours import around, how_many
from mcda.negotiation.rules import keep_all
from mcda.negotiation.steering import ALONE, Steering

SHOWN = 5
"""Sweeteners and trades that are told."""
LISTED: Final = 1_000
"""Changes that are kept, the best of them; how many there are is counted."""
_MOST: Final = 400_000
"""Changed packages that are looked at; a further number of changes beyond is not."""
_CELLS: Final = 24_000_000
"""Numbers that these may come to: levels of measures, and points of stakeholders."""


@dataclass(frozen=True, eq=False)
class Changed:
    """A package after a few changes, `measures` being those that moved."""

    composition: Composition
    measures: tuple[int, ...]
    difference: Floats
    """What each side gains or loses by the changes, in its own points (sides,)."""
    gains: Floats


@dataclass(frozen=True, eq=False)
class Improved:
    """Packages that are better for somebody and worse for nobody, the best ones of `count`.

    `looked` is with how many changes packages were looked at.
    """

    found: tuple[Changed, ...]
    count: int
    looked: int


@dataclass(frozen=True, eq=False)
class Sweetening:
    """What lifts a blocker, fewest changes first, the best ones of `count`.

    `looked` is with how many changes packages were looked at.
    """

    blocker: int
    shortfall: float
    found: tuple[Changed, ...]
    count: int
    looked: int


def sweeteners(
    deal: Deal, composition: Composition, blocker: int, steering: Steering = ALONE
) -> Sweetening:
    """Return the smallest changes after which a blocker and all others are satisfied.

    One measure, then two, then three; sorted by fewest changes, then the least greatest loss to
    another side, then the least total loss. What is satisfied has its fallback and no red line
    crossed.
    """
    before = standing(deal, deal.codes([composition]))
    shortfall = max(0.0, -float(np.nan_to_num(before.gain[0, blocker])))

    def suits(_difference: Floats, after: Standing) -> Bools:
        return np.asarray(~after.fails.any(axis=1))

    def order(difference: Floats) -> list[Floats]:
        losses = np.sort(np.maximum(-np.delete(difference, blocker, axis=1), 0.0), axis=1)
        return [losses.max(axis=1, initial=0.0), losses.sum(axis=1)]

    found, count, looked = _nearest(deal, composition, suits, order, steering)
    return Sweetening(blocker, shortfall, found, count, looked)


def _nearest(
    deal: Deal,
    composition: Composition,
    fits: Callable[[Floats, Standing], Bools],
    order: Callable[[Floats], list[Floats]],
    steering: Steering,
) -> tuple[tuple[Changed, ...], int, int]:
    """Return the packages with the fewest changes that fit, least first by `order`.

    With how many there are, and with how many changes packages were looked at.
    """
    looked = 0
    width = len(deal.measures) + 8 * (len(deal.sides) + len(deal.red_lines))
    for count in (1, 2, 3):
        steering.at(count / 4)
        if how_many(deal, count) > min(_MOST, _CELLS // width):
            break
        looked = count
        codes = around(deal, composition, count)
        codes = codes[keep_all(deal.rules, codes)]
        difference = deal.worth(codes) - deal.worth_of(composition)
        rows = np.flatnonzero(fits(difference, standing(deal, codes)))
        if len(rows):
            keys = [np.round(key, 9) for key in order(difference[rows])]
            ordered = np.lexsort((*codes[rows].T[::-1], *keys[::-1]))
            best = codes[rows[ordered[:LISTED]]]
            return tuple(changes_of(deal, composition, best)), len(rows), looked
    return (), 0, looked


def changes_of(deal: Deal, before: Composition, codes: Codes) -> list[Changed]:
    """Return packages as changes of one, with what each side gains or loses by them."""
    worth, base = deal.worth(codes), deal.worth_of(before)
    gains = standing(deal, codes).gain
    return [
        Changed(
            composition=tuple(int(level) for level in row),
            measures=tuple(int(m) for m in np.flatnonzero(row != np.array(before))),
            difference=worth[i] - base,
            gains=gains[i],
        )
        for i, row in enumerate(codes)
    ]


def improvements(deal: Deal, composition: Composition, steering: Steering = ALONE) -> Improved:
    """Return packages that are better for somebody and worse for nobody, fewest changes first.

    Those with one change, else with two, else with three; beyond, the package is asked of the
    efficient set. Red lines that are kept stay kept (post-settlement settlement, Raiffa 1985).
    """
    was = standing(deal, deal.codes([composition])).fails[0]

    def better(difference: Floats, after: Standing) -> Bools:
        raised = (difference > -TOLERANCE).all(axis=1) & (difference > TOLERANCE).any(axis=1)
        return np.asarray(raised & ~(after.fails & ~was).any(axis=1))

    def order(difference: Floats) -> list[Floats]:
        return [-difference.sum(axis=1)]

    return Improved(*_nearest(deal, composition, better, order, steering))


def is_efficient(deal: Deal, composition: Composition, steering: Steering = ALONE) -> bool:
    """Say whether nothing at all is better for somebody and worse for nobody.

    Asked of the joined search with today's gains as floors. Raises TooManyError where that is
    too much to keep.
    """
    return not len(dominating(deal, composition, steering))


def dominating(deal: Deal, composition: Composition, steering: Steering = ALONE) -> Codes:
    """Return the efficient packages that are worse for nobody and better for somebody.

    Each side is asked for what the package gives it. Raises TooManyError.
    """
    at = Fallback(composition=composition)
    asked = replace(deal, sides=tuple(replace(side, fallback=at) for side in deal.sides))
    codes = efficient(asked, steering=steering)
    better = deal.worth(codes) - deal.worth_of(composition)
    kept: Codes = codes[(better > TOLERANCE).any(axis=1) & (better > -2 * TOLERANCE).all(axis=1)]
    return kept[np.lexsort(kept.T[::-1])] if len(kept) else kept
