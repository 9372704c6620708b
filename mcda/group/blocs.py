"""Blocs of stakeholders that rank or weigh alike, as a tree of merges (a dendrogram).

Average linkage (Sokal & Michener 1958) on a distance from 0 (alike) to 1 (opposed).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from mcda.group.agreement import tau_table
from mcda.group.disagreement import Split
from mcda.group.summary import Summary
from mcda.model.arrays import Floats
from mcda.model.ties import largest, smallest

_LEVEL: Final = 1e-12
"""Blocs that differ by less in everything differ in nothing."""


@dataclass(frozen=True, slots=True)
class Merge:
    """Two blocs (ids of stakeholders) that join at `height`, their mean distance.

    `divides` is the criterion and `package` the package on which the means of the
    two blocs differ most: by weight, and by rank. `high` of a split is the bloc's
    first stakeholder, standing for the bloc with the larger mean. None where they
    don't differ.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]
    height: float
    divides: Split | None
    package: Split | None


@dataclass(frozen=True, eq=False)
class Blocs:
    """The dendrogram: `order` of the leaves (ids), merges from the nearest to the last.

    `distances` (k, k) are between `members`, by `basis`.
    """

    basis: Literal["ranking", "weights"]
    members: tuple[str, ...]
    distances: Floats
    merges: tuple[Merge, ...]
    order: tuple[str, ...]

    def at(self, height: float) -> tuple[tuple[str, ...], ...]:
        """Return the blocs that are left when merges above `height` are undone."""
        blocs: dict[str, tuple[str, ...]] = {member: (member,) for member in self.members}
        for merge in self.merges:
            if merge.height <= height:
                joined = merge.left + merge.right
                blocs.update(dict.fromkeys(joined, joined))
        return tuple(dict.fromkeys(blocs.values()))


def blocs(summary: Summary, basis: Literal["ranking", "weights"] = "ranking") -> Blocs:
    """Cluster the stakeholders who have a ranking.

    By `ranking` the distance is (1 - tau_b) / 2, with tau_b = 0 when one of two ties
    everything; by `weights` half the sum of absolute differences of overall weights.
    """
    rankings = list(summary.rankings.values())
    members = tuple(ranking.stakeholder for ranking in rankings)
    if not rankings:
        return Blocs(basis, (), np.zeros((0, 0)), (), ())
    weights = np.array([ranking.weights.vector for ranking in rankings])
    ranks = np.array([ranking.ranks for ranking in rankings], dtype=np.float64)
    if basis == "ranking":
        tau = np.nan_to_num(tau_table(ranks.T), nan=0.0)
        distances = (1 - tau) / 2
        np.fill_diagonal(distances, 0.0)
    else:
        distances = np.abs(weights[:, None, :] - weights[None, :, :]).sum(axis=2) / 2
    criteria = tuple(criterion.id for criterion in rankings[0].table.criteria)
    packages = tuple(package.id for package in summary.packages)
    merges = tuple(
        Merge(
            tuple(members[i] for i in left),
            tuple(members[i] for i in right),
            height,
            _divides(weights, left, right, criteria, members, rank=False),
            _divides(ranks, left, right, packages, members, rank=True),
        )
        for left, right, height in merge_all(distances)
    )
    order = merges[-1].left + merges[-1].right if merges else members
    return Blocs(basis, members, distances, merges, order)


def merge_all(distances: Floats) -> list[tuple[tuple[int, ...], tuple[int, ...], float]]:
    """Return average-linkage merges (left, right, height) of k things, k - 1 of them.

    Equal distances are settled by the smallest places, so the tree is always the same.
    """
    groups: list[tuple[int, ...]] = [(i,) for i in range(len(distances))]
    merges: list[tuple[tuple[int, ...], tuple[int, ...], float]] = []
    while len(groups) > 1:
        between = {
            (a, b): float(distances[np.ix_(groups[a], groups[b])].mean())
            for a in range(len(groups))
            for b in range(a + 1, len(groups))
        }
        a, b = list(between)[smallest(list(between.values()))]
        merges.append((groups[a], groups[b], between[a, b]))
        groups[a] = groups[a] + groups[b]
        del groups[b]
    return merges


def _divides(
    values: Floats,
    left: tuple[int, ...],
    right: tuple[int, ...],
    names: tuple[str, ...],
    members: tuple[str, ...],
    rank: bool,
) -> Split | None:
    if not names:
        return None
    gaps = values[list(left)].mean(axis=0) - values[list(right)].mean(axis=0)
    place = largest(np.abs(gaps))
    if abs(gaps[place]) < _LEVEL:
        return None
    high, low = (left, right) if gaps[place] > 0 else (right, left)
    criterion, package = ("", names[place]) if rank else (names[place], "")
    return Split(criterion, package, members[high[0]], members[low[0]], float(abs(gaps[place])))
