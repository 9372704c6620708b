"""What would change the answer: one score, one limit, or a shift of one stakeholder's weight.

Each change is confirmed by making it. Where somebody can't be ranked nothing is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from mcda.answer.change import Bound, Change, What, applied, typed
from mcda.answer.heard import within
from mcda.answer.needed import MOST
from mcda.answer.opening import opening
from mcda.answer.paths import Move
from mcda.answer.recommendation import Recommendation, recommend
from mcda.answer.settling import bound, settling
from mcda.answer.spot import Spot, by_size
from mcda.answer.spots import Search
from mcda.group.acceptance import WELCOME, State
from mcda.group.summary import Summary, moved
from mcda.methods.rank import Ranking, rank_checked, reweighed
from mcda.model.case import Case, frozen
from mcda.model.ids import known
from mcda.model.tree import leaves
from mcda.sensitivity.tally import Progress


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes worth telling, each confirmed by making it.

    `nearest` has the nearest change of the answer of each kind, `brings_in` the least ones with
    which one more accepts the package named first, `breaks` the nearest ones that end in another
    answer without bringing anybody in, different stakeholders first. `solved` says that scores were
    looked at.
    """

    nearest: tuple[Change, ...] = ()
    brings_in: tuple[Change, ...] = ()
    breaks: tuple[Change, ...] = ()
    solved: bool = True


NO_CHANGES: Final = Changes()

_TURNED: Final = 0.45
"""The share of the work that looking for what breaks the answer takes; the rest brings in."""


def changes(
    case: Case,
    seen: Summary,
    progress: Progress | None = None,
    today: Recommendation | None = None,
) -> Changes:
    """Return what would bring somebody in, what would break the answer, and what is nearest.

    `today` is the recommendation of the case if known; `progress` may raise to cancel.
    """
    today = today or recommend(case, seen)
    if not today.named or seen.refused:
        return NO_CHANGES
    search, made = Search(case, seen, today), _Made(case, seen, today)
    first = within(progress, 0.0, _TURNED)
    found, open_ = list(search.turning(first)), list(opening(search))
    nearest, breaks = tuple(made.nearest(found)), tuple(made.breaking([*found, *open_]))
    if made.failed:
        again = within(progress, _TURNED, _TURNED)
        found = list(search.turning(again, every=True))
        nearest, breaks = tuple(made.nearest(found)), tuple(made.breaking([*found, *open_]))
    return Changes(
        nearest,
        tuple(_joining(search, made, within(progress, _TURNED, 1.0))),
        breaks,
        solved=all(party.split for party in search.parties),
    )


def _joining(search: Search, made: _Made, progress: Progress | None) -> Iterator[Change]:
    """Yield what would bring each one in: an open score, another score, its fallback."""
    for one in settling(search):
        change = _Made(one.case, one.seen, search.today).make(one.spot)
        yield bound(one, change)
    yield from map(made.make, search.bringing(progress))


class _Made:
    """Turns spots into changes, confirmed by making them; `failed` where one wasn't confirmed."""

    def __init__(self, case: Case, seen: Summary, today: Recommendation) -> None:
        self.case, self.seen, self.today = case, seen, today
        self.leaves = leaves(case)
        self.failed = False
        self.known: dict[Spot, Change] = {}

    def nearest(self, found: list[Spot]) -> Iterator[Change]:
        """Yield the nearest change of each kind, by size; those on named scales by their levels."""
        groups: dict[tuple[What, int], list[Spot]] = {}
        for spot in found:
            groups.setdefault((spot.move.kind, self._levels(spot)), []).append(spot)
        chosen = []
        for spots in groups.values():
            for spot in by_size(spots):
                made = self.make(spot)
                if made.after.told != self.today.told:
                    chosen.append((spot, made))
                    break
                self.failed = True
        order = by_size([spot for spot, _made in chosen])
        yield from (made for spot in order for one, made in chosen if one is spot)

    def _levels(self, spot: Spot) -> int:
        """Return by how many levels a spot moves, up to two; 0 on a scale of numbers."""
        stops = spot.move.stops
        return 0 if stops is None else min(2, int((stops <= spot.at).sum()))

    def breaking(self, found: list[Spot]) -> Iterator[Change]:
        """Yield the nearest changes that end in another answer, different stakeholders first."""
        ending = [spot for spot in found if not spot.improves]
        # Where nothing nearer takes the package's place, what else all accept is told.
        worse = by_size([spot for spot in ending if not spot.keeps] or ending)
        first: list[Spot] = []
        rest: list[Spot] = []
        for spot in worse:
            known = {one.move.stakeholder for one in first}
            (rest if spot.move.stakeholder in known else first).append(spot)
        told: set[tuple[object, ...]] = set()
        for spot in (*first, *rest):
            if len(told) == MOST:
                return
            made = self.make(spot)
            if made.after.told == self.today.told:
                self.failed |= spot.bound is None
            # The same score moved for one, and then for all, is told once.
            elif _where(made) not in told:
                told.add(_where(made))
                yield made

    def make(self, spot: Spot) -> Change:
        """Return a spot as a change to a number that can be typed, with the answer after it."""
        if spot not in self.known:
            self.known[spot] = self._made(spot)
        return self.known[spot]

    def _made(self, spot: Spot) -> Change:
        move = spot.move
        bare = Change(
            kind=move.kind,
            stakeholder=move.stakeholder,
            package=self.case.packages[move.package].id if move.package >= 0 else "",
            criterion=self.leaves[move.criterion].id if move.criterion >= 0 else "",
            source=self.leaves[move.source].id if move.source >= 0 else "",
            before=move.before,
            to=move.before,
            size=spot.at,
            after=self.today,
            accepts=frozenset(),
            bound=spot.bound,
        )
        for to, t in self._numbers(spot):
            moved = replace(bare, to=to, weights=frozen(self._weights(spot, t)))
            change, same = self._confirmed(moved, spot)
            if same:
                break
        return self._at_an_end(change)

    def _at_an_end(self, change: Change) -> Change:
        """Return a change with nothing beyond it, where it goes to the very end of a scale."""
        leaf = known(self.leaves, change.criterion)
        if change.bound is None or leaf is None or change.to not in (leaf.worst, leaf.best):
            return change
        return replace(change, bound=Bound.EXACTLY)

    def _numbers(self, spot: Spot) -> Iterator[tuple[float, float]]:
        """Yield what a spot's number may become, and where on its path that is.

        A level's on a named scale, else the shortest numbers beyond the spot, at last the spot.
        """
        move = spot.move
        before, step = move.before, move.step
        to = before + step * spot.at
        if move.stops is not None:
            points = [level.value for level in self.leaves[move.criterion].levels]
            yield float(min(points, key=lambda point: abs(point - to))), spot.at
            return
        scale, origin = _printed(move)
        span = abs(scale * step)
        for number in typed(origin, origin + scale * (to - before), span):
            t = abs(number - origin) / span
            if t <= move.reach:
                as_typed = move.kind is not What.WEIGHTS
                yield number if as_typed else before + (number - origin) / scale, t
        yield to, spot.at

    def _weights(self, spot: Spot, t: float) -> dict[str, float]:
        """Return every leaf's share at a place on a spot's path; nothing where no weight moves."""
        direction = spot.move.direction
        if direction is None:
            return {}
        shares = np.maximum(spot.move.parties[0].shares + t * direction, 0.0)
        return {leaf.id: float(share) for leaf, share in zip(self.leaves, shares, strict=True)}

    def _confirmed(self, bare: Change, spot: Spot) -> tuple[Change, bool]:
        """Return a change with the answer that making it gives, and whether that is the spot's.

        With the same judgements by all whom it moves.
        """
        after = applied(self.case, bare)
        anew = {one.id: self._ranked(after, bare.kind, one.id) for one in spot.move.parties}
        seen = moved(self.seen, after, anew)
        at = self.case.packages.index(self.today.named[0])
        stands = zip(seen.stakeholders, seen.acceptance[at], strict=True)
        accepts = frozenset(s.id for s, one in stands if one.state is State.ACCEPTS)
        found = recommend(after, seen)
        told = frozenset(seen.packages[i].id for i in np.flatnonzero(spot.told))
        places = [place for place, s in enumerate(seen.stakeholders) if s.id in anew]
        states = [[WELCOME.index(row[j].state) for row in seen.acceptance] for j in places]
        same = found.told == (spot.answer, told) and states == spot.states
        return replace(bare, after=found, accepts=accepts), same

    def _ranked(self, after: Case, kind: What, stakeholder: str) -> Ranking:
        """Rank anew what a change moves; limits move no ranking."""
        now = self.seen.rankings[stakeholder]
        if kind is What.SCORE:
            return rank_checked(after, stakeholder, now.weights)
        return reweighed(now, after) if kind is What.WEIGHTS else now


def _where(made: Change) -> tuple[object, ...]:
    """Return which score a change moves to what, or all of the change where it moves no score."""
    if made.kind is not What.SCORE:
        return made.kind, made.stakeholder, made.criterion, made.source, made.to
    return made.kind, made.package, made.criterion, made.to, made.after.told


def _printed(move: Move) -> tuple[float, float]:
    """Return by how much what moves is printed larger, and from where: weights in percent.

    A shift between two weights is printed as the points that move, so from 0.
    """
    if move.kind is not What.WEIGHTS:
        return 1.0, move.before
    return 100.0, 0.0 if move.source >= 0 else 100 * move.before
