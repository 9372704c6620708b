"""Group rankings that use only each stakeholder's order: Borda, Copeland, Condorcet.

Arrays of ranks are m packages x k stakeholders, 1 first, ties equal; a stakeholder
without ranking has 0 throughout and is left out. `influence` (k,) weighs stakeholders.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mcda.model.arrays import Floats, Ints
from mcda.model.ties import TOLERANCE


def support(ranks: Ints, influence: Floats | None = None) -> Floats:
    """Return S (m, m): the influence of those who rank i before j."""
    ranks, influence = known(ranks, influence)
    before = ranks[:, None, :] < ranks[None, :, :]
    return np.asarray(before @ influence)


def borda(ranks: Ints, influence: Floats | None = None) -> Floats:
    """Return Borda points (m,): how many others a package stands before, ties half (Borda 1781).

    Points are summed over stakeholders by influence; m - 1 from each who puts it first.
    """
    wins = support(ranks, influence)
    _, weights = known(ranks, influence)
    ties = weights.sum() - wins - wins.T
    np.fill_diagonal(ties, 0.0)
    return np.asarray(wins.sum(axis=1) + ties.sum(axis=1) / 2)


def copeland(ranks: Ints, influence: Floats | None = None) -> Floats:
    """Return pairwise majorities won less those lost (m,) (Copeland 1951)."""
    return np.asarray(np.sign(_margins(ranks, influence)).sum(axis=1))


def condorcet_winner(ranks: Ints, influence: Floats | None = None) -> int | None:
    """Return the place of the package that a majority prefers to every other, or None."""
    margins = _margins(ranks, influence)
    winners = np.flatnonzero((margins > 0).sum(axis=1) == len(margins) - 1)
    return int(winners[0]) if len(winners) else None


def condorcet_cycles(ranks: Ints, influence: Floats | None = None) -> tuple[tuple[int, ...], ...]:
    """Return one shortest cycle of majorities for each knot of packages that beat each other round.

    (a, b, c) means that majorities put a before b, b before c and c before a. Empty
    when majorities are in order.
    """
    beats = _margins(ranks, influence) > 0
    cycles: list[tuple[int, ...]] = []
    for knot in knots(beats):
        if len(knot) > 1:
            cycles.append(_shortest_cycle(beats, knot))
    return tuple(cycles)


def knots(edges: NDArray[np.bool_]) -> tuple[tuple[int, ...], ...]:
    """Return the strongly connected parts of a relation (m, m), those before others first."""
    reach = edges | np.eye(len(edges), dtype=bool)
    for _ in range(max(1, len(edges).bit_length())):
        reach = (reach.astype(np.int64) @ reach.astype(np.int64)) > 0
    mutual = reach & reach.T
    parts = {tuple(np.flatnonzero(row).tolist()) for row in mutual}
    # Who reaches more stands before; the smallest place settles what is level.
    return tuple(sorted(parts, key=lambda part: (-int(reach[part[0]].sum()), part)))


def known(ranks: Ints, influence: Floats | None = None) -> tuple[Ints, Floats]:
    """Return the ranks and influence of the stakeholders who have a ranking.

    Without influence everyone counts 1. Raises ValueError for influence below zero.
    """
    ranks = np.asarray(ranks, dtype=np.int64)
    weights = np.ones(ranks.shape[1]) if influence is None else np.asarray(influence, dtype=float)
    if not np.all(np.isfinite(weights)) or np.any(weights < 0):
        raise ValueError("influence is a number of at least zero")
    there = (ranks > 0).all(axis=0)
    return ranks[:, there], weights[there]


def _margins(ranks: Ints, influence: Floats | None) -> Floats:
    wins = support(ranks, influence)
    margins = wins - wins.T
    # Sums of fractions of influence that are equal are a tie.
    return np.where(
        np.abs(margins) > TOLERANCE * max(1.0, float(wins.max(initial=0))), margins, 0.0
    )


def _shortest_cycle(beats: NDArray[np.bool_], knot: tuple[int, ...]) -> tuple[int, ...]:
    best: tuple[int, ...] = ()
    for start in knot:
        paths: list[tuple[int, ...]] = [(start,)]
        seen = {start}
        while paths and (not best or len(paths[0]) < len(best)):
            longer: list[tuple[int, ...]] = []
            for path in paths:
                if beats[path[-1], start]:
                    best = path
                    longer = []
                    break
                for there in knot:
                    if beats[path[-1], there] and there not in seen:
                        seen.add(there)
                        longer.append((*path, there))
            paths = longer
    return best
