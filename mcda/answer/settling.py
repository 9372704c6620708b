"""What an open score would have to be for somebody who is open on a package to accept it.

Such a score is missing or an interval: it has no number from which a change could be counted, so
it is told what it has to be at least, or at most. The better a package's score and the worse its
fallback's, the sooner it is accepted, so that there is one such number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from mcda.answer.change import Bound, Change, applied, scored
from mcda.answer.party import Party
from mcda.answer.paths import SHARED, Paths
from mcda.answer.score_paths import Scores, limits_on, paths_of
from mcda.answer.spot import Spot
from mcda.answer.spots import Search
from mcda.group.acceptance import State
from mcda.group.summary import Summary, moved
from mcda.methods.rank import rank_checked
from mcda.model.arrays import Bools
from mcda.model.case import COMMON, Case
from mcda.model.ties import levels
from mcda.model.tree import leaves

_SLACK: Final = 1e-9
"""Points that may be lacking by rounding."""

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
    named: int
    """The package (its place) that it is brought in to."""


def settling(search: Search) -> Iterator[Settled]:
    """Yield for each who is open on what is named the open score that could bring it in."""
    row = search.seen.acceptance[search.named]
    for place, party in enumerate(search.parties):
        if row[party.place].state is State.OPEN and party.split:
            tried = _open_scores(search, place)[:_TRIED]
            found = (_settled(search, place, one) for one in tried)
            yield from [one for one in found if one is not None][:1]


def bound(found: Settled, change: Change) -> Change:
    """Return a change with whether everything beyond its number gives the same answer.

    And is accepted by the same.
    """
    leaf = leaves(found.case)[found.score.leaf]
    if change.to in (leaf.worst, leaf.best) or not change.after.named:
        return replace(change, bound=Bound.EXACTLY)
    after = applied(found.case, change)
    search = Search(after, _moved(found.seen, after, found.score.users), change.after)
    paths = path_of(search, found.score, change.to)
    rising = np.sign(change.to - change.before)
    turns = [] if paths is None else search.differing(paths)
    if paths is not None:
        turns += search.left(paths, found.named)
    turning = [one for one in turns if np.sign(one.move.step) == rising]
    if turning:
        return replace(change, bound=Bound.EXACTLY)
    return replace(change, bound=Bound.LEAST if rising > 0 else Bound.MOST)


def _settled(search: Search, place: int, one: OpenScore) -> Settled | None:
    there = settled(search, one, one.start)
    spots = [] if there is None else there[0].joining(place, there[1], search.state)
    if not spots:
        return None
    who = COMMON if one.who == SHARED else search.parties[one.who].id
    leaf, package = leaves(search.case)[one.leaf], search.case.packages[one.package].id
    case = scored(search.case, who, package, leaf, one.start)
    return Settled(case, _moved(search.seen, case, one.users), one, spots[0], search.named)


def settled(search: Search, one: OpenScore, number: float) -> tuple[Search, Paths] | None:
    """Return a search in which an open score is a number, and its path from there.

    None where it can't move.
    """
    there = copy(search)
    there.parties = tuple(
        party.settled(one.package, one.leaf, number) if place in one.users else party
        for place, party in enumerate(search.parties)
    )
    there.heeded = {}
    paths = path_of(there, one, number)
    if paths is None:
        return None
    there.verdict = there.look(paths, 0.0, search.state).seen
    return there, paths


def _moved(seen: Summary, case: Case, users: Sequence[int]) -> Summary:
    """Return the summary with the scores of some users (places of the ranked) as in a case."""
    ids = [one.id for one in seen.stakeholders if one.id in seen.rankings]
    anew = {ids[j]: rank_checked(case, ids[j], seen.rankings[ids[j]].weights) for j in users}
    return moved(seen, case, anew)


def path_of(search: Search, one: OpenScore, now: float) -> Paths | None:
    """Return the path of a score from a number, None where it can't move."""
    at = Scores(np.array([one.package]), np.array([one.leaf]), np.array([now]), one.users)
    return next(paths_of(search.case, search.parties, one.who, at), None)


def open_cells(search: Search) -> Iterator[OpenScore]:
    """Yield every open score that may change the answer, raised from the low end of its scale.

    Today's score, to which effects of measures are added, isn't among them.
    """
    heeded: dict[tuple[int, ...], Bools] = {}
    told: set[tuple[int, int]] = set()
    for place, party in enumerate(search.parties):
        for package, leaf in np.argwhere(_open(party)).tolist():
            who, users = _users(search, place, package, leaf)
            if users not in heeded:
                split = all(search.parties[one].split for one in users)
                heeded[users] = search.worth_moving(users) & split & ~_measured(search.case)
            if not heeded[users][package] or (who == SHARED and (package, leaf) in told):
                continue
            if _stated(search, party, package, leaf):
                told |= {(package, leaf)} if who == SHARED else set()
                yield OpenScore(package, leaf, who, users, 0.0, 0.0)


def _measured(case: Case) -> Bools:
    """Mark the packages (m,) to whose scores effects of measures are added."""
    return np.array([one.status_quo and bool(case.measures) for one in case.packages], dtype=bool)


def _users(search: Search, place: int, package: int, leaf: int) -> tuple[int, tuple[int, ...]]:
    """Return whose score somebody's (place) is, and the places of those who use it."""
    criterion, scores = leaves(search.case)[leaf].id, search.case.scores
    id_ = search.case.packages[package].id
    own = [criterion in scores.get(one.id, {}).get(id_, {}) for one in search.parties]
    if own[place]:
        return place, (place,)
    return SHARED, tuple(j for j, has in enumerate(own) if not has)


def _stated(search: Search, party: Party, package: int, leaf: int) -> bool:
    """Say whether an open score is stated or missing, not made by measures, and has a scale."""
    criterion = leaves(search.case)[leaf]
    stated = search.case.stated(party.id, search.case.packages[package].id, criterion.id)
    anchored = criterion.worst is not None and criterion.best is not None
    missing = bool(party.ranking.table.missing[package, leaf])
    return anchored and (stated is not None or missing)


def _open_scores(search: Search, place: int) -> list[OpenScore]:
    """Return a stakeholder's open scores that may bring it in, those with most room first."""
    party = search.parties[place]
    found = [
        one
        for package in dict.fromkeys([search.named, party.fallback])
        if package is not None
        for leaf in np.flatnonzero(_open(party)[package])
        if (one := _open_score(search, party, package, int(leaf))) is not None
    ]
    order = levels([-one.room for one in found])
    return [found[i] for i in sorted(range(len(found)), key=order.__getitem__)]


def _open(party: Party) -> Bools:
    """Mark the scores (m x n) that are open."""
    table = party.ranking.table
    wide = (table.low != table.high) | table.missing
    return np.asarray(wide & (table.worst != table.best))


def _open_score(search: Search, party: Party, package: int, leaf: int) -> OpenScore | None:
    """Return an open score, None where it isn't stated or no number of it is enough by value."""
    if not _stated(search, party, package, leaf):
        return None
    who, users = _users(search, search.parties.index(party), package, leaf)
    room = _room(search, party, package, leaf)
    if room is None:
        return None
    # Its own direction may be another than that of the criterion.
    table = party.ranking.table
    start = (table.worst if package == search.named else table.best)[leaf]
    return OpenScore(package, leaf, who, users, float(start), room)


def _room(search: Search, party: Party, package: int, leaf: int) -> float | None:
    """Return which share of what a score may be is enough by value; None where none is."""
    low, _middle, high = (float(part[package, leaf]) for part in party.cells)
    lack = -search.seen.acceptance[search.named][party.place].low
    worth = 100 * float(party.shares[leaf])
    lack = 0.0 if np.isnan(lack) else max(lack, 0.0)
    if lack > 0 and lack > worth * (1 - low if package == search.named else high) + _SLACK:
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
