"""The Kemeny median: the order that disagrees least with all stakeholders' orders.

(Kemeny 1959; Young & Levenglick 1978.) A disagreement is a pair of packages and a
stakeholder who ranks it the other way round, counted by influence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from mcda.group.votes import knots, support
from mcda.model.arrays import Bools, Floats, Ints
from mcda.model.ties import TOLERANCE, falling, largest

EXACT: Final = 16
"""Packages that majorities tie into one knot and that are still ordered exactly."""


@dataclass(frozen=True, slots=True)
class Median:
    """`order` holds places of packages, best first; `disagreements` its count.

    `best` and `worst` are the first and the last rank of each package over all orders
    that disagree as little, 1 for the first. `agreements` counts the pairs the
    order has in common with stakeholders. `unique` says that no other strict order
    disagrees as little. `exact` is False only when more than `EXACT` packages beat each
    other in circles: the ranks are then those of one order that was found.
    """

    order: tuple[int, ...]
    best: tuple[int, ...]
    worst: tuple[int, ...]
    disagreements: float
    agreements: float
    unique: bool
    exact: bool


def kemeny(ranks: Ints, influence: Floats | None = None) -> Median:
    """Return the Kemeny median of ranks (m x k), by influence (k,).

    The packages fall into knots, within which majorities run in circles or tie; a
    median keeps the knots in order (the extended Condorcet criterion, Truchon
    1998), so that each is solved by itself: exactly by dynamic programming over
    its subsets, or by descent from the Borda order if it is too large.
    """
    wins = support(ranks, influence)
    scale = TOLERANCE * max(1.0, float(wins.max(initial=0)))
    weak = wins >= wins.T - scale
    np.fill_diagonal(weak, False)
    order: list[int] = []
    best, worst = np.zeros(len(wins), dtype=np.int64), np.zeros(len(wins), dtype=np.int64)
    unique = exact = True
    for knot in knots(weak):
        within, ahead = wins[np.ix_(knot, knot)], len(order)
        if len(knot) <= EXACT:
            places, alone, ranks_within = _by_subsets(within, scale)
        else:
            places, alone, exact = _by_descent(within), False, False
            found = np.argsort(places, kind="stable") + 1
            ranks_within = (found, found)
        unique = unique and alone
        order += [knot[place] for place in places]
        best[list(knot)], worst[list(knot)] = (ahead + ranks for ranks in ranks_within)
    agreements = sum(float(wins[a, b]) for i, a in enumerate(order) for b in order[i + 1 :])
    disagreements = sum(float(wins[b, a]) for i, a in enumerate(order) for b in order[i + 1 :])
    return Median(
        tuple(order),
        tuple(best.tolist()),
        tuple(worst.tolist()),
        disagreements,
        agreements,
        unique,
        exact,
    )


def _by_subsets(wins: Floats, scale: float) -> tuple[list[int], bool, tuple[Ints, Ints]]:
    """Order m packages with the fewest disagreements, and say whether no other order has as few.

    Also returns the first and the last rank of each (m,) over all orders that have as few.

    cost[S] is the least number of disagreements within the set S standing first;
    the last of S then disagrees with those who put it before others of S.
    """
    m = len(wins)
    sets = np.arange(1 << m)
    within = (sets[:, None] >> np.arange(m)) & 1
    # against[S, x]: the influence of those who put x before members of S.
    against = within @ wins.T
    cost = np.full(1 << m, np.inf)
    cost[0] = 0.0
    ways = np.zeros(1 << m)
    ways[0] = 1
    ends = np.zeros((1 << m, m), dtype=bool)
    size = within.sum(axis=1)
    for count in range(1, m + 1):
        here = np.flatnonzero(size == count)
        tried = np.full((len(here), m), np.inf)
        for x in range(m):
            has = within[here, x] == 1
            rest = here[has] ^ (1 << x)
            tried[has, x] = cost[rest] + against[rest, x]
        least = tried.min(axis=1)
        same = tried <= least[:, None] + scale
        cost[here] = least
        ends[here] = same
        for x in range(m):
            ways[here[same[:, x]]] += ways[here[same[:, x]] ^ (1 << x)]
    order: list[int] = []
    left = (1 << m) - 1
    while left:
        # Of several that may stand last it is the one entered last.
        order.append(int(np.flatnonzero(ends[left])[-1]))
        left ^= 1 << order[-1]
    return order[::-1], bool(ways[-1] == 1), _rank_ends(ends, size)


def _rank_ends(ends: Bools, size: Ints) -> tuple[Ints, Ints]:
    """Return the first and last rank of each package (m,) over all best orders.

    `ends` (2^m, m) says who may stand last in each set on the way of a best order of that
    set, `size` (2^m,) how many a set has.
    """
    m = ends.shape[1]
    met = np.zeros(len(ends), dtype=bool)
    met[-1] = True
    best, worst = np.full(m, m + 1), np.zeros(m, dtype=np.int64)
    for count in range(m, 0, -1):
        here = np.flatnonzero(met & (size == count))
        for x in np.flatnonzero(ends[here].any(axis=0)).tolist():
            best[x] = count
            worst[x] = max(int(worst[x]), count)
            met[here[ends[here, x]] ^ (1 << x)] = True
    return best, worst


def _by_descent(wins: Floats) -> list[int]:
    """Move one package at a time from the Borda order as long as that helps."""
    margins = wins - wins.T
    lead = margins.sum(axis=1)
    order = falling(range(len(lead)), lambda package: float(lead[package]))
    improved = True
    while improved:
        improved = False
        for package in list(order):
            others = [x for x in order if x != package]
            # Gain of standing at each place, over standing last.
            gains = np.r_[np.cumsum(margins[package, others][::-1])[::-1], 0.0]
            place, now = largest(gains), order.index(package)
            if gains[place] > gains[now] + TOLERANCE:
                order = [*others[:place], package, *others[place:]]
                improved = True
    return order
