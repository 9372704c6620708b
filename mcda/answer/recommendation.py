"""Which package the facts speak for, and how far; the rule is fixed and printed.

1. The status quo, and a package that every party falls back on, are what the others
   are measured against. Of the other packages that everyone with stated limits
   accepts, one stands out when most parties prefer it *and* it leaves the one who
   gains least best placed (by gain over the fallback, else by value or rank). Where
   the two point to different packages both are named.
2. Where everyone accepts only what the others are measured against, or where that is
   at least as good for everyone as each package named, waiting is the answer.
3. Where nobody accepts all, but nobody refuses all either, the packages that fewest
   leave open are named.
4. Where every package is refused, the one that fewest refuse is named, then the one
   with the least greatest shortfall, then the least sum of shortfalls.
5. A package that another one leaves nobody worse off and somebody better by value, and
   that nobody would sooner refuse, is named together with that other. Packages that nobody
   can tell apart are told as such.
6. Where no party has stated a fallback or red line, the report says who leads and
   that acceptance is not judged.

Influence and means take no part.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from mcda.answer.standing import LEVEL, Standing, shortfalls, standings_of
from mcda.group.acceptance import Acceptance, State
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
    OPEN = "open"
    WAIT = "wait"
    TIE = "tie"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The packages to name, most preferred first, and on what ground.

    `best_floor` is the one of `named` or another candidate that leaves the
    worst-off best placed, where exactly one does. `parties` are the ranked ones.
    `bettered` are for a named package (by id) those that leave nobody worse off and somebody
    better by value. `accepted` are all packages that everyone with stated limits accepts,
    `unrefused` all that nobody refuses, `references` what the others are measured by. `instead_of`
    are the packages that waiting is at least as good as. `preferred_alone` says that each
    stakeholder surely prefers the first named to its fallback, and that no other package can be
    preferred by all; `middle` that scores are open, so that ranks and gains are at their middle.
    """

    kind: Kind
    named: tuple[Package, ...]
    candidates: tuple[Package, ...]
    best_floor: Package | None
    parties: tuple[Stakeholder, ...]
    standings: Mapping[str, Standing]
    bettered: Mapping[str, tuple[Package, ...]] = field(default_factory=dict)
    accepted: tuple[Package, ...] = ()
    unrefused: tuple[Package, ...] = ()
    references: tuple[Package, ...] = ()
    instead_of: tuple[Package, ...] = ()
    unstated: tuple[Stakeholder, ...] = ()
    everyone: tuple[Stakeholder, ...] = ()
    preferred_alone: bool = False
    middle: bool = False

    @property
    def beside(self) -> tuple[Package, ...]:
        """The packages that leave nobody worse off than a named one and somebody better."""
        return tuple({q.id: q for others in self.bettered.values() for q in others}.values())

    @property
    def package(self) -> Package | None:
        """The package that the report speaks about first."""
        return self.named[0] if self.named else None

    @property
    def told(self) -> tuple[Kind, frozenset[str]]:
        """What makes two answers the same: the kind, and the ids of the packages named."""
        return self.kind, frozenset(p.id for p in (*self.named, *self.beside))

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
    standings = standings_of(summary, parties, ranks, columns, pool)
    floors = _best_floors(summary, values, ranks, pool)
    references = _references(case)
    proper = [i for i, p in enumerate(summary.packages) if p.id not in references]
    named, kind = _named(kind, pool, proper, floors, summary, standings)
    waiting = _at_least_as_good(named, kind, proper, summary, values, ranks)
    instead_of = named if waiting else []
    named, kind = (waiting, Kind.WAIT) if waiting else (named, kind)
    if len(named) > 1 and _the_same(named, summary):
        kind = Kind.TIE
    packages = summary.packages
    told = kind in (Kind.NO_LIMITS, Kind.ALONE, Kind.WAIT)
    return Recommendation(
        kind,
        tuple(packages[i] for i in named),
        tuple(packages[i] for i in pool),
        packages[floors[0]] if len(floors) == 1 else None,
        parties,
        standings,
        {} if told else _bettered(named, summary, values),
        accepted=tuple(packages[i] for i in _accepted(summary)),
        unrefused=tuple(p for p, by in zip(packages, summary.blocked_by, strict=True) if not by),
        references=tuple(p for p in packages if p.id in references),
        instead_of=tuple(packages[i] for i in instead_of),
        unstated=_unstated(summary),
        everyone=summary.stakeholders,
        preferred_alone=bool(named) and _preferred_alone(named[0], summary),
        middle=_any_open(summary),
    )


def _accepted(summary: Summary) -> list[int]:
    """Return the packages that everyone who has stated limits accepts."""
    accepting = (State.ACCEPTS, State.UNSTATED)
    rows = enumerate(summary.acceptance)
    return [i for i, row in rows if all(one.state in accepting for one in row)]


def _unstated(summary: Summary) -> tuple[Stakeholder, ...]:
    columns = zip(*summary.acceptance, strict=True)
    return tuple(
        party
        for party, column in zip(summary.stakeholders, columns, strict=True)
        if all(one.state is State.UNSTATED for one in column)
    )


def _preferred_alone(i: int, summary: Summary) -> bool:
    """Say whether all surely prefer a package to their fallbacks, and can't all prefer another."""

    def surely(one: Acceptance) -> bool:
        return one.low > LEVEL and one.word in (None, 1) and one.state is State.ACCEPTS

    others = (row for q, row in enumerate(summary.acceptance) if q != i)
    return all(map(surely, summary.acceptance[i])) and not any(
        all(one.high > LEVEL for one in row) for row in others
    )


def _any_open(summary: Summary) -> bool:
    """Say whether any score of those ranked is an interval or missing."""
    tables = [ranking.table for ranking in summary.rankings.values() if hasattr(ranking, "table")]
    return any(bool(np.any(one.missing | (one.low != one.high))) for one in tables)


def _pool(case: Case, summary: Summary) -> tuple[list[int], Kind]:
    """Return the packages to choose from, and the kind as far as acceptance decides it."""
    everyone, references = list(range(len(summary.packages))), _references(case)
    if len(everyone) == 1:
        return everyone, Kind.ALONE
    stands = summary.acceptance
    if all(one.state is State.UNSTATED for row in stands for one in row):
        return everyone, Kind.NO_LIMITS
    accepted = _accepted(summary)
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
        return _accepted(summary), kind
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
        sizes = [-measure(shortfalls(summary, i).values()) for i in left]
        left = [left[at] for at in all_largest(sizes)]
    return left


def _greatest(sizes: Iterable[float]) -> float:
    return max(sizes, default=0.0)


def _at_least_as_good(
    named: list[int],
    kind: Kind,
    proper: list[int],
    summary: Summary,
    values: NDArray[np.float64],
    ranks: NDArray[np.int_],
) -> list[int]:
    """Return what the others are measured by, where it is as good for everyone as those named.

    By value and by the method, and where nobody would sooner refuse it.
    """
    if kind in (Kind.NO_LIMITS, Kind.ALONE, Kind.WAIT) or not set(named) & set(proper):
        return []
    known = bool(np.all(np.isfinite(values)))

    def good(r: int, i: int) -> bool:
        by_value = not known or bool(np.all(values[r] >= values[i] - LEVEL))
        return by_value and bool(np.all(ranks[r] <= ranks[i])) and _as_welcome(r, i, summary)

    rest = [r for r in range(len(values)) if r not in proper]
    return [r for r in rest if all(good(r, i) for i in named)]


def _as_welcome(q: int, p: int, summary: Summary) -> bool:
    """Say whether everyone is ranked and nobody refuses q, or leaves it open, sooner than p."""
    order = (State.REFUSES, State.OPEN, State.ACCEPTS, State.UNSTATED)
    pairs = zip(summary.acceptance[q], summary.acceptance[p], strict=True)
    welcome = all(order.index(one.state) >= order.index(other.state) for one, other in pairs)
    return welcome and not summary.refused


def _bettered(
    named: list[int], summary: Summary, values: NDArray[np.float64]
) -> dict[str, tuple[Package, ...]]:
    """Return for each package named those that are better for somebody and worse for nobody."""
    packages = summary.packages
    found = {
        packages[p].id: tuple(
            packages[q]
            for q in range(len(packages))
            if q not in named and _better(q, p, values) and _as_welcome(q, p, summary)
        )
        for p in named
    }
    return {name: others for name, others in found.items() if others}


def _better(q: int, p: int, values: NDArray[np.float64]) -> bool:
    """Say whether q leaves nobody worse off than p and somebody better, by value."""
    gaps = values[q] - values[p]
    return bool(np.all(gaps >= -LEVEL) and np.any(gaps > LEVEL))


def _the_same(named: list[int], summary: Summary) -> bool:
    """Say whether nobody can tell packages apart: equal scores, ranks and judgements.

    Scores that are open may turn out different, however equal their intervals.
    """
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
            np.array_equal(table.low[i], table.high[first])
            and np.array_equal(table.high[i], table.low[first])
            and not np.any(table.missing[[i, first]])
            for table in tables
        )
        for i in named[1:]
    )


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
