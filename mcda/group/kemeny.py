"""The Kemeny median: the order that disagrees least with all stakeholders' orders.

(Kemeny 1959; Young & Levenglick 1978.) A disagreement is a pair of packages and a
stakeholder who ranks it the other way round, counted by influence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mcda.group.votes import knots, support

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

EXACT: Final = 16
"""Packages that majorities tie into one knot and that are still ordered exactly."""


@dataclass(frozen=True, slots=True)
class Median:
    """`order` holds places of packages, best first; `disagreements` its count.

    `agreements` counts the pairs it has in common with stakeholders. `unique` says
    that no other strict order disagrees as little. `exact` is False only when more
    than `EXACT` packages beat each other in circles.
    """

    order: tuple[int, ...]
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
    scale = 1e-9 * max(1.0, float(wins.max(initial=0)))
    weak = wins >= wins.T - scale
    np.fill_diagonal(weak, False)
    order: list[int] = []
    unique = exact = True
    for knot in knots(weak):
        if len(knot) <= EXACT:
            places, alone = _by_subsets(wins[np.ix_(knot, knot)], scale)
        else:
            places, alone = _by_descent(wins[np.ix_(knot, knot)]), False
            exact = False
        unique = unique and alone
        order += [knot[place] for place in places]
    agreements = sum(float(wins[a, b]) for i, a in enumerate(order) for b in order[i + 1 :])
    disagreements = sum(float(wins[b, a]) for i, a in enumerate(order) for b in order[i + 1 :])
    return Median(tuple(order), disagreements, agreements, unique, exact)


def _by_subsets(wins: Floats, scale: float) -> tuple[list[int], bool]:
    """Order m packages with the fewest disagreements, and say whether no other order has as few.

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
    last = np.zeros(1 << m, dtype=np.int64)
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
        last[here] = m - 1 - same[:, ::-1].argmax(axis=1)
        for x in range(m):
            ways[here[same[:, x]]] += ways[here[same[:, x]] ^ (1 << x)]
    order: list[int] = []
    left = (1 << m) - 1
    while left:
        order.append(int(last[left]))
        left ^= 1 << order[-1]
    return order[::-1], bool(ways[-1] == 1)


def _by_descent(wins: Floats) -> list[int]:
    """Move one package at a time from the Borda order as long as that helps."""
    margins = wins - wins.T
    order = np.argsort(-margins.sum(axis=1), kind="stable").tolist()
    improved = True
    while improved:
        improved = False
        for package in list(order):
            others = [x for x in order if x != package]
            # Gain of standing at each place, over standing last.
            gains = np.r_[np.cumsum(margins[package, others][::-1])[::-1], 0.0]
            place, now = int(gains.argmax()), order.index(package)
            if gains[place] > gains[now] + 1e-9:
                order = [*others[:place], package, *others[place:]]
                improved = True
    return [int(place) for place in order]
