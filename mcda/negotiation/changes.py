"""Small changes of a package: what would satisfy a blocker, what trades, and what improves it.

A change sets one measure to another level. Changed packages keep the rules; the answers of the
deal stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

import numpy as np

from mcda.negotiation.deal import Codes, Composition, Deal, Floats
from mcda.negotiation.dominating import dominating
from mcda.negotiation.gains import TOLERANCE, Standing, standing
from mcda.negotiation.rules import keep_all
from mcda.negotiation.steering import ALONE, Steering

SHOWN = 5
"""Sweeteners and trades that are told."""
_MOST = 400_000
"""Changed packages that are looked at; a further number of changes beyond is not."""


@dataclass(frozen=True, eq=False)
class Changed:
    """A package after a few changes, `measures` being those that moved."""

    composition: Composition
    measures: tuple[int, ...]
    difference: Floats
    """What each side gains or loses by the changes, in its own points (sides,)."""
    gains: Floats


@dataclass(frozen=True, eq=False)
class Trade:
    """Two changes by different owners, each of which costs its owner, good for both together."""

    changed: Changed
    owners: tuple[int, int]
    losers: tuple[int, ...]
    """Other sides that are worse off, though still satisfied."""


@dataclass(frozen=True, eq=False)
class Sweetening:
    """What lifts a blocker, fewest changes first; `looked` is how many changes were tried."""

    blocker: int
    shortfall: float
    found: tuple[Changed, ...]
    looked: int


def neighbours(deal: Deal, composition: Composition, count: int) -> Codes:
    """Return the packages that differ in exactly so many measures and keep the rules."""
    return deal.codes(_around(deal, composition, count)) if count else deal.codes([composition])


def _around(deal: Deal, composition: Composition, count: int) -> Iterator[Composition]:
    for measures in combinations(deal.offers, count):
        others = [
            [level for level in range(len(deal.measures[m].levels)) if level != composition[m]]
            for m in measures
        ]
        for levels in product(*others):
            changed = list(composition)
            for measure, level in zip(measures, levels, strict=True):
                changed[measure] = level
            yield tuple(changed)


def _size(deal: Deal, count: int) -> int:
    widths = [len(deal.measures[m].levels) - 1 for m in deal.offers]
    return sum(int(np.prod(some)) for some in combinations(widths, count)) if count else 1


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
    looked = 0
    for count in (1, 2, 3):
        steering.at(count / 4)
        if _size(deal, count) > _MOST:
            break
        looked = count
        codes = neighbours(deal, composition, count)
        codes = codes[keep_all(deal.rules, codes)]
        after = standing(deal, codes)
        fits = np.flatnonzero(~after.fails.any(axis=1))
        if len(fits):
            found = _changes(deal, composition, codes[fits])
            found.sort(key=lambda one: _loss(one, blocker))
            return Sweetening(blocker, shortfall, tuple(found), looked)
    return Sweetening(blocker, shortfall, (), looked)


def _loss(one: Changed, blocker: int) -> tuple[float, float, Composition]:
    losses = np.maximum(-np.delete(one.difference, blocker), 0.0)
    ordered = np.sort(losses)
    return (
        round(float(ordered.max(initial=0.0)), 9),
        round(float(ordered.sum()), 9),
        one.composition,
    )


def _changes(deal: Deal, before: Composition, codes: Codes) -> list[Changed]:
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


def trades(deal: Deal, composition: Composition) -> tuple[Trade, ...]:
    """Return the exchanges at a package, the best for the worse off of the two first.

    Two measures of two different single owners; each change alone costs its owner, together they
    leave both better and nobody unsatisfied who was satisfied.
    """
    owned = [m for m in deal.offers if len(deal.measures[m].owners) == 1]
    alone = {
        one.composition: one
        for one in _changes(deal, composition, neighbours(deal, composition, 1))
    }
    was = standing(deal, deal.codes([composition])).fails[0]
    pairs = [
        tuple(levels)
        for levels in _around(deal, composition, 2)
        if _by_two(deal, composition, levels, owned)
    ]
    codes = deal.codes(pairs)
    codes = codes[keep_all(deal.rules, codes)]
    fails = standing(deal, codes).fails
    found: list[Trade] = []
    for one, now in zip(_changes(deal, composition, codes), fails, strict=True):
        first, second = (deal.measures[m].owners[0] for m in one.measures)
        costs = all(
            _part(alone, composition, one, m)[owner] < -TOLERANCE
            for m, owner in zip(one.measures, (first, second), strict=True)
        )
        better = one.difference[[first, second]] > TOLERANCE
        if costs and better.all() and not (now & ~was).any():
            losers = np.flatnonzero(one.difference < -TOLERANCE)
            found.append(Trade(one, (first, second), tuple(int(i) for i in losers)))
    found.sort(key=lambda t: (-round(_smaller(t), 9), t.changed.composition))
    return tuple(found)


def _smaller(trade: Trade) -> float:
    return float(trade.changed.difference[list(trade.owners)].min())


def _by_two(deal: Deal, before: Composition, after: Composition, owned: list[int]) -> bool:
    moved = [m for m in deal.offers if before[m] != after[m]]
    owners = {deal.measures[m].owners for m in moved}
    return all(m in owned for m in moved) and len(owners) == 2


def _part(
    alone: dict[Composition, Changed], before: Composition, one: Changed, measure: int
) -> Floats:
    """Return what one of two changes brings by itself."""
    single = list(before)
    single[measure] = one.composition[measure]
    return alone[tuple(single)].difference


def improvements(
    deal: Deal, composition: Composition, steering: Steering = ALONE
) -> tuple[Changed, ...]:
    """Return packages that are better for somebody and worse for nobody, fewest changes first.

    Those with one change, else with two, else with three; beyond, the package is asked of the
    efficient set. Red lines that are kept stay kept (post-settlement settlement, Raiffa 1985).
    """
    was = standing(deal, deal.codes([composition])).fails[0]
    for count in (1, 2, 3):
        steering.at(count / 4)
        if _size(deal, count) > _MOST:
            break
        codes = neighbours(deal, composition, count)
        codes = codes[keep_all(deal.rules, codes)]
        found = [
            one
            for one, now in zip(
                _changes(deal, composition, codes), _fails(standing(deal, codes)), strict=True
            )
            if (one.difference > -TOLERANCE).all()
            and (one.difference > TOLERANCE).any()
            and not (now & ~was).any()
        ]
        if found:
            found.sort(key=lambda one: (-round(float(one.difference.sum()), 9), one.composition))
            return tuple(found)
    return ()


def _fails(stands: Standing) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    return np.asarray(stands.fails)


def is_efficient(deal: Deal, composition: Composition, steering: Steering = ALONE) -> bool:
    """Say whether nothing at all is better for somebody and worse for nobody.

    Asked of the joined search with today's gains as floors. Raises TooManyError where that is
    too much to keep.
    """
    return not len(dominating(deal, composition, steering))
