"""Which package the facts speak for, and how far; the rule is fixed and printed.

1. A package that some party values below its fallback, or that crosses one of
   its red lines, is blocked. The status quo, and a package that every party
   falls back on, are what the others are measured against and are never
   recommended.
2. Of the packages that nobody blocks, one stands out when most parties prefer it
   *and* it leaves the worst-off party best placed (by value on fixed anchors,
   else by rank). Where the two point to different packages both are named.
3. When every package is blocked, the one with fewest parties against it is
   named as closest, with who blocks it.
4. Where no party has stated a fallback or red line, the report says who leads
   and that acceptance is not judged.

No mean takes part.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from mcda.model.case import Case, Package, Stakeholder
from mcda.model.ties import all_largest

if TYPE_CHECKING:
    from mcda.group.summary import Summary


class Kind(StrEnum):
    """What can be said; each has its headline."""

    UNRANKED = "unranked"
    ALONE = "alone"
    NO_LIMITS = "no limits"
    ONLY = "only"
    AGREED = "agreed"
    SPLIT = "split"
    LEVEL = "level"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Standing:
    """How one package stands: who ranks it first, who prefers it among the candidates.

    `worst_off` are the parties with the lowest value (else the lowest rank) under it,
    all of equals, none where nobody is ranked; `margins` are value minus fallback by stakeholder
    id, where both are known.
    """

    package: Package
    first: tuple[Stakeholder, ...]
    preferred: tuple[Stakeholder, ...]
    blocked_by: tuple[Stakeholder, ...]
    worst_off: tuple[Stakeholder, ...]
    margins: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The packages to name, most preferred first, and on what ground.

    `best_floor` is the one of `named` or another candidate that leaves the
    worst-off best placed, where exactly one does. `parties` are the ranked ones.
    """

    kind: Kind
    named: tuple[Package, ...]
    candidates: tuple[Package, ...]
    best_floor: Package | None
    parties: tuple[Stakeholder, ...]
    standings: Mapping[str, Standing]

    @property
    def package(self) -> Package | None:
        """The package that the report speaks about first."""
        return self.named[0] if self.named else None

    def standing(self, package: Package) -> Standing:
        return self.standings[package.id]


def recommend(case: Case, summary: Summary) -> Recommendation:
    """Return the recommendation that a summary bears, by the rule above."""
    columns = [j for j, s in enumerate(summary.stakeholders) if s.id in summary.rankings]
    parties = tuple(summary.stakeholders[j] for j in columns)
    if not parties or not summary.packages:
        return Recommendation(Kind.UNRANKED, (), (), None, parties, {})
    ranks = np.asarray(summary.ranks)[:, columns]
    values = np.asarray(summary.values)[:, columns]
    everyone = list(range(len(summary.packages)))
    references = _references(case)
    proper = [i for i in everyone if summary.packages[i].id not in references]
    limited = _limited(case, summary)
    if len(everyone) == 1 or not proper:
        pool, kind = everyone, Kind.ALONE if len(everyone) == 1 else Kind.BLOCKED
    elif not limited:
        pool, kind = everyone, Kind.NO_LIMITS
    else:
        pool = [i for i in proper if not summary.blocked_by[i]]
        kind = Kind.AGREED if pool else Kind.BLOCKED
    standings = _standings(summary, parties, ranks, columns, pool)
    floors = _best_floors(values, ranks, pool)
    named, kind = _named(kind, pool, proper, floors, summary, standings)
    packages = summary.packages
    return Recommendation(
        kind,
        tuple(packages[i] for i in named),
        tuple(packages[i] for i in pool) if kind is not Kind.BLOCKED else (),
        packages[floors[0]] if len(floors) == 1 else None,
        parties,
        standings,
    )


def _named(
    kind: Kind,
    pool: list[int],
    proper: list[int],
    floors: list[int],
    summary: Summary,
    standings: Mapping[str, Standing],
) -> tuple[list[int], Kind]:
    """Return the packages to name and the kind, refined."""
    if kind is Kind.BLOCKED:
        fewest = min((len(summary.blocked_by[i]) for i in proper), default=0)
        return [i for i in proper if len(summary.blocked_by[i]) == fewest], kind
    count = {i: len(standings[summary.packages[i].id].preferred) for i in pool}
    top = [i for i in pool if count[i] == max(count.values())]
    if kind is not Kind.AGREED:
        return top, kind
    if len(pool) == 1:
        return top, Kind.ONLY
    if len(top) > 1:
        # Equally preferred: the one with the better floor is named first.
        return sorted(top, key=lambda i: i not in floors), Kind.LEVEL
    if top[0] in floors:
        return top, Kind.AGREED
    return top + floors[:1], Kind.SPLIT


def _standings(
    summary: Summary,
    parties: tuple[Stakeholder, ...],
    ranks: NDArray[np.int_],
    columns: list[int],
    pool: list[int],
) -> Mapping[str, Standing]:
    best = ranks[pool].min(axis=0) if pool else np.zeros(len(parties), dtype=int)
    by_id = {stakeholder.id: stakeholder for stakeholder in summary.stakeholders}
    found = {}
    for i, package in enumerate(summary.packages):
        lowest = [
            party for party, rank in zip(parties, ranks[i], strict=True) if rank == max(ranks[i])
        ]
        margins = {
            party.id: float(summary.values[i, j] - summary.fallbacks[j])
            for party, j in zip(parties, columns, strict=True)
            if np.isfinite(summary.values[i, j]) and np.isfinite(summary.fallbacks[j])
        }
        found[package.id] = Standing(
            package,
            tuple(p for p, rank in zip(parties, ranks[i], strict=True) if rank == 1),
            tuple(
                p
                for p, rank, least in zip(parties, ranks[i], best, strict=True)
                if i in pool and rank == least
            ),
            tuple(by_id[name] for name in summary.blocked_by[i]),
            summary.worst_off[i] or tuple(lowest),
            margins,
        )
    return found


def _best_floors(
    values: NDArray[np.float64], ranks: NDArray[np.int_], pool: list[int]
) -> list[int]:
    """Return the packages of the pool that leave the worst-off party best placed."""
    if not pool:
        return []
    known = bool(np.all(np.isfinite(values)))
    floor = values.min(axis=1) if known else -ranks.max(axis=1).astype(float)
    return [pool[place] for place in all_largest(floor[pool])]


def _references(case: Case) -> frozenset[str]:
    """Return the ids of the packages that the others are measured against."""
    status_quo = {package.id for package in case.packages if package.status_quo}
    fallbacks = {
        preferences.fallback.package
        for preferences in case.preferences.values()
        if preferences.fallback is not None and preferences.fallback.package is not None
    }
    shared = fallbacks if len(fallbacks) == 1 else set()
    return frozenset(status_quo | {name for name in shared if name})


def _limited(case: Case, summary: Summary) -> bool:
    """Say whether anybody ranked has stated a fallback or a red line."""
    return any(
        preferences.red_lines or preferences.fallback is not None
        for name, preferences in case.preferences.items()
        if name in summary.rankings
    )
