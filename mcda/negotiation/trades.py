"""Exchanges of two measures by two owners, each of which alone would cost its owner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mcda.model.arrays import Floats
from mcda.negotiation.changes import LISTED, Changed, changes_of
from mcda.negotiation.deal import Codes, Composition, Condition, Deal
from mcda.negotiation.gains import TOLERANCE, standing
from mcda.negotiation.rules import keep_all

_KEPT: Final = 100_000
"""Exchanges, the best of them, of which it is seen whether rules and the others allow them."""


@dataclass(frozen=True, eq=False)
class Trade:
    """Two changes by different owners, each of which costs its owner, good for both together."""

    changed: Changed
    owners: tuple[int, int]
    losers: tuple[int, ...]
    """Other sides that are worse off, though still satisfied."""


def trades(deal: Deal, composition: Composition) -> tuple[Trade, ...]:
    """Return the exchanges at a package, the best for the worse off of the two first.

    Two measures of two different single owners; each change alone costs its owner, together they
    leave both better and nobody unsatisfied who was satisfied. The best thousand where there are
    more.
    """
    was = standing(deal, deal.codes([composition])).fails[0]
    codes = _candidates(deal, composition)
    codes = codes[keep_all(deal.rules, codes)]
    codes = codes[~(standing(deal, codes).fails & ~was).any(axis=1)]
    smaller = _smaller(deal, composition, codes)
    ordered = np.lexsort((*codes.T[::-1], -smaller))[:LISTED]
    return tuple(_trade(deal, one) for one in changes_of(deal, composition, codes[ordered]))


def _trade(deal: Deal, one: Changed) -> Trade:
    first, second = (deal.measures[m].owners[0] for m in one.measures)
    losers = np.flatnonzero(one.difference < -TOLERANCE)
    return Trade(one, (first, second), tuple(int(i) for i in losers))


def _smaller(deal: Deal, before: Composition, codes: Codes) -> Floats:
    """Return what the one of the two owners gains that gains less."""
    owners = np.array([one.owners[0] if one.owners else 0 for one in deal.measures])
    difference = deal.worth(codes) - deal.worth_of(before)
    moved = codes != np.array(before, dtype=np.int8)
    rows = np.arange(len(codes))
    own = [difference[rows, owners[moved.argmax(axis=1)]]]
    own.append(difference[rows, owners[moved.shape[1] - 1 - moved[:, ::-1].argmax(axis=1)]])
    least: Floats = np.round(np.minimum(*own), 9)
    return least


def _candidates(deal: Deal, composition: Composition) -> Codes:
    """Return the exchanges that serve both owners, whatever rules and others say of them."""
    found, count = [deal.codes([])], 0
    for codes in _of_each_pair(deal, composition):
        found.append(codes)
        count += len(codes)
        if count > 2 * _KEPT:
            found, count = [_best(deal, composition, np.concatenate(found))], _KEPT
    codes = np.concatenate(found)
    return _best(deal, composition, codes) if len(codes) > _KEPT else codes


def _best(deal: Deal, composition: Composition, codes: Codes) -> Codes:
    return codes[np.argsort(-_smaller(deal, composition, codes), kind="stable")[:_KEPT]]


def _of_each_pair(deal: Deal, composition: Composition) -> Iterator[Codes]:
    """Yield the exchanges of each two measures of two owners that each cost one and serve both."""
    owned = [m for m in deal.offers if len(deal.measures[m].owners) == 1]
    levels, alone = {}, {}
    for m in owned:
        codes = _set(deal, composition, {m: np.arange(len(deal.measures[m].levels))})
        difference = deal.worth(codes) - deal.worth_of(composition)
        costs = np.flatnonzero(difference[:, deal.measures[m].owners[0]] < -TOLERANCE)
        levels[m], alone[m] = costs, difference[costs]
    tied = {pair for one in deal.joints for pair in combinations(_spoken(one.when), 2)}
    for a, b in combinations(owned, 2):
        both = [deal.measures[m].owners[0] for m in (a, b)]
        if both[0] == both[1] or not len(levels[a]) or not len(levels[b]):
            continue
        rows = [np.repeat(np.arange(len(levels[a])), len(levels[b]))]
        rows.append(np.tile(np.arange(len(levels[b])), len(levels[a])))
        if (a, b) not in tied:
            # What each brings alone adds up, so that most are seen to serve nobody at once.
            sums = alone[a][:, both][rows[0]] + alone[b][:, both][rows[1]]
            served = (sums > TOLERANCE / 2).all(axis=1)
            rows = [one[served] for one in rows]
        codes = _set(deal, composition, {a: levels[a][rows[0]], b: levels[b][rows[1]]})
        difference = (deal.worth(codes) - deal.worth_of(composition))[:, both]
        yield codes[(difference > TOLERANCE).all(axis=1)]


def _spoken(when: tuple[Condition, ...]) -> list[int]:
    return sorted({one.measure for one in when})


def _set(deal: Deal, composition: Composition, levels: dict[int, NDArray[np.intp]]) -> Codes:
    """Return the package with measures set to each of some levels in turn."""
    count = len(next(iter(levels.values())))
    codes = np.repeat(deal.codes([composition]), count, axis=0)
    for measure, column in levels.items():
        codes[:, measure] = column
    return codes
