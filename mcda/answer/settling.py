"""What an open score would have to be for somebody who is open on a package to accept it.

Such a score is missing or an interval: it has no number from which a change could be counted, so
it is told what it has to be at least, or at most. The better a package's score and the worse its
fallback's, the sooner it is accepted, so that there is one such number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from mcda.answer.change import Bound, Change, applied, scored
from mcda.answer.party import Party
from mcda.answer.paths import SHARED, Paths
from mcda.answer.score_paths import Scores, limits_on, paths_of
from mcda.answer.spots import Search, Spot
from mcda.group.acceptance import State
from mcda.group.summary import Summary, moved
from mcda.methods.rank import rank_checked
from mcda.model.arrays import Ints
from mcda.model.case import COMMON, Case
from mcda.model.ties import levels
from mcda.model.tree import leaves

_TRIED: Final = 8
"""Open scores of one stakeholder that are tried, those first that leave most room."""


@dataclass(frozen=True, eq=False, slots=True)
class OpenScore:
    """An open score of a package at a place, whose it is, and its end from which it is raised.

    `room` is the share of what it may be that is enough by value, beyond 0 where none is.
    """

    package: int
    leaf: int
    who: int
    users: tuple[int, ...]
    start: float
    room: float


@dataclass(frozen=True, eq=False, slots=True)
class Settled:
    """A case in which one open score is at an end, and where on its path it is enough."""

    case: Case
    seen: Summary
    score: OpenScore
    spot: Spot


def settling(search: Search) -> Iterator[Settled]:
    """Yield for each who is open on what is named the open score that could bring it in."""
    row = search.seen.acceptance[search.named]
    for place, party in enumerate(search.parties):
        if row[party.place].state is State.OPEN and party.split:
            tried = _open_scores(search, place)[:_TRIED]
            found = (_settled(search, place, one) for one in tried)
            yield from [one for one in found if one is not None][:1]


def bound(found: Settled, change: Change) -> Change:
    """Return a change with whether everything beyond its number gives the same answer."""
    leaf = leaves(found.case)[found.score.leaf]
    if change.to in (leaf.worst, leaf.best) or not change.after.named:
        return replace(change, bound=Bound.EXACTLY)
    after = applied(found.case, change)
    search = Search(after, _moved(found.seen, after, found.score.users), change.after)
    paths = _paths(search, found.score, change.to)
    rising = np.sign(change.to - change.before)
    turning = [one for one in search.differing(paths) if np.sign(one.move.step) == rising]
    if turning:
        return replace(change, bound=Bound.EXACTLY)
    return replace(change, bound=Bound.LEAST if rising > 0 else Bound.MOST)


def _settled(search: Search, place: int, one: OpenScore) -> Settled | None:
    leaf = leaves(search.case)[one.leaf]
    who = COMMON if one.who == SHARED else search.parties[one.who].id
    package = search.case.packages[one.package].id
    case = scored(search.case, who, package, leaf, one.start)
    seen = _moved(search.seen, case, one.users)
    there = Search(case, seen, search.today)
    spots = there.joining(place, _paths(there, one, one.start), search.state)
    return Settled(case, seen, one, spots[0]) if spots else None


def _moved(seen: Summary, case: Case, users: Sequence[int]) -> Summary:
    """Return the summary with the scores of some users (places of the ranked) as in a case."""
    ids = [one.id for one in seen.stakeholders if one.id in seen.rankings]
    anew = {ids[j]: rank_checked(case, ids[j], seen.rankings[ids[j]].weights) for j in users}
    return moved(seen, case, anew)


def _paths(search: Search, one: OpenScore, now: float) -> Paths:
    at = Scores(np.array([one.package]), np.array([one.leaf]), np.array([now]), one.users)
    return next(paths_of(search.case, search.parties, one.who, at))


def _open_scores(search: Search, place: int) -> list[OpenScore]:
    """Return a stakeholder's open scores that may bring it in, those with most room first."""
    party = search.parties[place]
    found = [
        one
        for package in dict.fromkeys([search.named, party.fallback])
        if package is not None
        for leaf in np.flatnonzero(_open(party, package))
        if (one := _open_score(search, party, package, int(leaf))) is not None
    ]
    order = levels([-one.room for one in found])
    return [found[i] for i in sorted(range(len(found)), key=order.__getitem__)]


def _open(party: Party, package: int) -> Ints:
    table = party.ranking.table
    wide = (table.low != table.high) | table.missing
    return np.asarray(wide[package] & (table.worst != table.best))


def _open_score(search: Search, party: Party, package: int, leaf: int) -> OpenScore | None:
    """Return an open score, None where it isn't stated or no number of it is enough by value."""
    case, criterion = search.case, leaves(search.case)[leaf]
    of_named = package == search.named
    stated = case.stated(party.id, case.packages[package].id, criterion.id)
    if criterion.worst is None or criterion.best is None:
        return None
    if stated is None and not party.ranking.table.missing[package, leaf]:
        return None
    own = criterion.id in case.scores.get(party.id, {}).get(case.packages[package].id, {})
    users = (search.parties.index(party),) if own else _sharing(search, package, criterion.id)
    room = _room(search, party, package, leaf)
    start = criterion.worst if of_named else criterion.best
    if room is None:
        return None
    return OpenScore(package, leaf, users[0] if own else SHARED, users, start, room)


def _sharing(search: Search, package: int, criterion: str) -> tuple[int, ...]:
    """Return the places of those who have no score of their own there."""
    id_ = search.case.packages[package].id
    scores = search.case.scores
    return tuple(
        j
        for j, one in enumerate(search.parties)
        if criterion not in scores.get(one.id, {}).get(id_, {})
    )


def _room(search: Search, party: Party, package: int, leaf: int) -> float | None:
    """Return which share of what a score may be is enough by value; None where none is."""
    low, _middle, high = (float(part[package, leaf]) for part in party.cells)
    lack = -search.seen.acceptance[search.named][party.place].low
    worth = 100 * float(party.shares[leaf])
    lack = 0.0 if np.isnan(lack) else max(lack, 0.0)
    if lack > 0 and lack > worth * (1 - low if package == search.named else high) + 1e-9:
        return None
    needed = lack / worth if lack > 0 else 0.0
    if package != search.named:
        return (high - needed - low) / (high - low)
    least = max(low + needed, _limit(party, leaf))
    return (high - least) / (high - low)


def _limit(party: Party, leaf: int) -> float:
    """Return where a red line on a leaf lies between its anchors, 0 to 1; 0 without one."""
    limit, table = limits_on(party, leaf), party.ranking.table
    if limit is None:
        return 0.0
    worst, best = float(table.worst[leaf]), float(table.best[leaf])
    return (limit - worst) / (best - worst)
