"""Which package the facts speak for, and how far; the rule is fixed and printed.

1. The status quo, and a package that every party falls back on, are what the others
   are measured against. Of the other packages that everyone with stated limits
   accepts, one stands out when most parties prefer it *and* it leaves the one who
   gains least best placed (by gain over the fallback, else by value or rank). Where
   the two point to different packages both are named.
2. Where everyone accepts only what the others are measured against, or where that is
   at least as good for everyone as the package named, waiting is the answer.
3. Where nobody accepts all, but nobody refuses all either, the packages that fewest
   leave open are named.
4. Where every package is refused, the one that fewest refuse is named, then the one
   with the least greatest shortfall, then the least sum of shortfalls; it comes close
   within `CLOSE` points.
5. A package that another one leaves nobody worse off and somebody better by value is
   named together with that other. Packages that nobody can tell apart are told as such.
6. Where no party has stated a fallback or red line, the report says who leads and
   that acceptance is not judged.

Influence and means take no part.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from mcda.group.acceptance import State
from mcda.model.case import Case, Package, Stakeholder
from mcda.model.ties import all_largest

if TYPE_CHECKING:
    from mcda.group.summary import Summary

CLOSE: Final = 10.0
"""A refused package comes close if nobody is further below its fallback than so many points."""

LEVEL: Final = 1e-9
"""Value points nearer than this are the same."""


class Kind(StrEnum):
    """What can be said; each has its headline."""

    UNRANKED = "unranked"
    ALONE = "alone"
    NO_LIMITS = "no limits"
    ONLY = "only"
    AGREED = "agreed"
    SPLIT = "split"
    LEVEL = "level"
    OPEN = "open"
    WAIT = "wait"
    TIE = "tie"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Standing:
    """How one package stands: who ranks it first, who prefers it among the candidates.

    `worst_off` are the parties with the lowest value (else the lowest rank) under it,
    all of equals, none where nobody is ranked; `margins` are value minus fallback by stakeholder
    id, where both are known. `open_for` are those who leave it open, `shortfall` is how far
    the one furthest below its fallback refuses it (0 where nobody is).
    """

    package: Package
    first: tuple[Stakeholder, ...]
    preferred: tuple[Stakeholder, ...]
    blocked_by: tuple[Stakeholder, ...]
    worst_off: tuple[Stakeholder, ...]
    margins: Mapping[str, float]
    open_for: tuple[Stakeholder, ...] = ()
    shortfall: float = 0.0
    shortest: tuple[Stakeholder, ...] = ()


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The packages to name, most preferred first, and on what ground.

    `best_floor` is the one of `named` or another candidate that leaves the
    worst-off best placed, where exactly one does. `parties` are the ranked ones.
    `beside` leave nobody worse off than a named package and somebody better. `bearable`
    are the packages that nobody refuses, other than those that the rest is measured by.
    """

    kind: Kind
    named: tuple[Package, ...]
    candidates: tuple[Package, ...]
    best_floor: Package | None
    parties: tuple[Stakeholder, ...]
    standings: Mapping[str, Standing]
    beside: tuple[Package, ...] = ()
    bearable: tuple[Package, ...] = ()

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
    pool, kind = _pool(case, summary)
    standings = _standings(summary, parties, ranks, columns, pool)
    floors = _best_floors(summary, values, ranks, pool)
    references = _references(case)
    proper = [i for i, p in enumerate(summary.packages) if p.id not in references]
    named, kind = _named(kind, pool, proper, floors, summary, standings)
    named, kind = _compared(named, kind, pool, proper, values, ranks)
    if len(named) > 1 and _the_same(named, summary):
        kind = Kind.TIE
    packages = summary.packages
    beside = [
        q
        for q in range(len(packages))
        if q not in named and any(_better(q, p, values) for p in named)
    ]
    told = kind in (Kind.NO_LIMITS, Kind.ALONE, Kind.WAIT)
    return Recommendation(
        kind,
        tuple(packages[i] for i in named),
        tuple(packages[i] for i in pool),
        packages[floors[0]] if len(floors) == 1 else None,
        parties,
        standings,
        () if told else tuple(packages[q] for q in beside),
        tuple(packages[i] for i in proper if not summary.blocked_by[i]),
    )


def _pool(case: Case, summary: Summary) -> tuple[list[int], Kind]:
    """Return the packages to choose from, and the kind as far as acceptance decides it."""
    everyone, references = list(range(len(summary.packages))), _references(case)
    if len(everyone) == 1:
        return everyone, Kind.ALONE
    stands = summary.acceptance
    if all(one.state is State.UNSTATED for row in stands for one in row):
        return everyone, Kind.NO_LIMITS
    accepting = (State.ACCEPTS, State.UNSTATED)
    accepted = [i for i in everyone if all(one.state in accepting for one in stands[i])]
    pool = [i for i in accepted if summary.packages[i].id not in references]
    if pool:
        return pool, Kind.AGREED
    if accepted:
        return [], Kind.WAIT
    return [], Kind.BLOCKED if all(summary.blocked_by) else Kind.OPEN


def _named(
    kind: Kind,
    pool: list[int],
    proper: list[int],
    floors: list[int],
    summary: Summary,
    standings: Mapping[str, Standing],
) -> tuple[list[int], Kind]:
    """Return the packages to name and the kind, refined."""
    if kind is Kind.WAIT:
        accepting = (State.ACCEPTS, State.UNSTATED)
        rows = enumerate(summary.acceptance)
        return [i for i, row in rows if all(one.state in accepting for one in row)], kind
    if kind is Kind.OPEN:
        bearable = [i for i in range(len(summary.packages)) if not summary.blocked_by[i]]
        return _least_open([i for i in bearable if i in proper] or bearable, summary), kind
    if kind is Kind.BLOCKED:
        return _nearest(proper, summary), kind
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


def _least_open(among: list[int], summary: Summary) -> list[int]:
    """Return the packages that fewest leave open; of these those whose least gain is greatest."""
    counts = {i: sum(one.state is State.OPEN for one in summary.acceptance[i]) for i in among}
    fewest = [i for i in among if counts[i] == min(counts.values())]
    least = _least_gains(summary)[fewest]
    return [fewest[at] for at in all_largest(least)] if np.all(np.isfinite(least)) else fewest


def _nearest(proper: list[int], summary: Summary) -> list[int]:
    """Return those that fewest refuse, then with the least greatest and least sum of shortfalls."""
    fewest = min((len(summary.blocked_by[i]) for i in proper), default=0)
    left = [i for i in proper if len(summary.blocked_by[i]) == fewest]
    for measure in (_greatest, sum):
        sizes = [-measure(_shortfalls(summary, i).values()) for i in left]
        left = [left[at] for at in all_largest(sizes)]
    return left


def _greatest(sizes: Iterable[float]) -> float:
    return max(sizes, default=0.0)


def _shortfalls(summary: Summary, i: int) -> dict[str, float]:
    """Return how far each one who refuses a package is below its fallback with it."""
    return {
        party.id: max(0.0, -one.middle)
        for party, one in zip(summary.stakeholders, summary.acceptance[i], strict=True)
        if one.state is State.REFUSES and np.isfinite(one.middle)
    }


def _compared(
    named: list[int],
    kind: Kind,
    pool: list[int],
    proper: list[int],
    values: NDArray[np.float64],
    ranks: NDArray[np.int_],
) -> tuple[list[int], Kind]:
    """Name instead what the others are measured by, where it is at least as good for everyone."""
    if kind in (Kind.NO_LIMITS, Kind.ALONE, Kind.WAIT) or not named:
        return named, kind
    known = bool(np.all(np.isfinite(values)))
    size = values if known else -ranks.astype(float)
    others = [
        r
        for r in range(len(values))
        if r not in proper and all(np.all(size[r] >= size[i] - LEVEL) for i in named)
    ]
    return (others, Kind.WAIT) if others else (named, kind)


def _better(q: int, p: int, values: NDArray[np.float64]) -> bool:
    """Say whether q leaves nobody worse off than p and somebody better, by value."""
    gaps = values[q] - values[p]
    return bool(np.all(gaps >= -LEVEL) and np.any(gaps > LEVEL))


def _the_same(named: list[int], summary: Summary) -> bool:
    """Say whether nobody can tell packages apart: equal scores, ranks and judgements."""
    first = named[0]
    tables = [ranking.table for ranking in summary.rankings.values() if hasattr(ranking, "table")]
    return all(
        np.array_equal(summary.ranks[i], summary.ranks[first])
        and np.allclose(
            summary.values[i], summary.values[first], rtol=0, atol=LEVEL, equal_nan=True
        )
        and [one.state for one in summary.acceptance[i]]
        == [one.state for one in summary.acceptance[first]]
        and all(
            np.array_equal(ends[i], ends[first], equal_nan=True)
            for table in tables
            for ends in (table.low, table.high)
        )
        for i in named[1:]
    )


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
        stands = summary.acceptance[i]
        margins = {
            party.id: stands[j].middle
            for party, j in zip(parties, columns, strict=True)
            if np.isfinite(stands[j].middle)
        }
        short = _shortfalls(summary, i)
        most = max(short.values(), default=0.0)
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
            tuple(
                party
                for party, one in zip(summary.stakeholders, stands, strict=True)
                if one.state is State.OPEN
            ),
            most,
            tuple(by_id[name] for name, size in short.items() if size >= most - LEVEL and most > 0),
        )
    return found


def _best_floors(
    summary: Summary, values: NDArray[np.float64], ranks: NDArray[np.int_], pool: list[int]
) -> list[int]:
    """Return the packages of the pool that leave the one who gains least best placed.

    Where nobody's gain is known the worst-off counts, by value or else by rank.
    """
    if not pool:
        return []
    floor = _least_gains(summary)
    if not np.all(np.isfinite(floor[pool])):
        known = bool(np.all(np.isfinite(values)))
        floor = values.min(axis=1) if known else -ranks.max(axis=1).astype(float)
    return [pool[place] for place in all_largest(floor[pool])]


def _least_gains(summary: Summary) -> NDArray[np.float64]:
    """Return the smallest gain of each package (m,) among those who have one, else NaN."""
    gains = np.array([[one.middle for one in row] for row in summary.acceptance], dtype=float)
    known = np.isfinite(gains)
    return np.where(
        known.any(axis=1), np.where(known, gains, np.inf).min(axis=1, initial=np.inf), np.nan
    )


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
