"""What would change the answer: one score, one limit, or a shift of one stakeholder's weight.

Along each of these paths everything that the answer compares has its breakpoints in closed form;
between two neighbours the answer is constant, so it is asked once in each, outward from today.
Scores are looked at where a package's score by the method hangs on no other package's (TOPSIS and
the weighted sum on anchors); a method whose leads can't be solved for is asked on a grid along
weights. Where somebody can't be ranked nothing is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

import numpy as np

from mcda.answer.board import Board, Bools, Ints, columns_of, fixed
from mcda.answer.change import SLIGHT, Change, What, applied, fallen_back, typed
from mcda.answer.limit_paths import fallback_paths, red_line_paths
from mcda.answer.party import Party, parties_of
from mcda.answer.paths import Paths
from mcda.answer.recommendation import Recommendation, recommend, references
from mcda.answer.rule import KINDS, Kind, Verdict, decide
from mcda.answer.score_paths import common_score_paths, own_score_paths
from mcda.answer.walk import Walk
from mcda.answer.weight_paths import weight_paths
from mcda.group.acceptance import ACCEPTING, State
from mcda.group.summary import Summary, moved
from mcda.methods.rank import rank_checked
from mcda.model.case import COMMON, Case, frozen
from mcda.model.ties import levels
from mcda.model.tree import leaves

Progress = Callable[[int, int], None]
"""Called with what is done and what there is to do; to cancel, raise."""

_ORDER = tuple(What)
_MOST = 3
"""Changes told of what breaks an answer."""


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


@dataclass(frozen=True, slots=True)
class _Spot:
    """A point of a path at which what was looked for is seen."""

    walk: Walk
    row: int
    at: float
    improves: bool

    @property
    def paths(self) -> Paths:
        return self.walk.paths

    def same_at(self, t: float) -> bool:
        """Say whether a point further on gives the same answer and the same judgements."""
        if t > self.paths.reach[self.row]:
            return False
        board = self.walk.seen(np.array([self.row, self.row]), np.array([self.at, t]))
        verdict = decide(board)
        found = [verdict.kind, verdict.named, verdict.beside, board.moving.state]
        return all(np.array_equal(one[0], one[1]) for one in found)

    @property
    def order(self) -> tuple[int, int, int, int]:
        paths, row = self.paths, self.row
        kind = _ORDER.index(paths.kind)
        places = paths.package[row], paths.criterion[row], paths.source[row]
        return kind, int(places[0]), int(places[1]), int(places[2])


def changes(case: Case, seen: Summary, progress: Progress | None = None) -> Changes:
    """Return what would bring somebody in, what would break the answer, and what is nearest."""
    today = recommend(case, seen)
    if not today.named or seen.refused:
        return NO_CHANGES
    search = _Search(case, seen, today)
    found = list(search.turning(progress))
    made = _Made(case, seen, today)
    return Changes(
        tuple(made.nearest(found)),
        tuple(made.each(search.bringing())),
        tuple(made.breaking(found)),
        solved=all(party.split for party in search.parties),
    )


class _Search:
    """Walks every path of a case."""

    def __init__(self, case: Case, seen: Summary, today: Recommendation) -> None:
        self.case, self.seen = case, seen
        self.parties = parties_of(seen)
        names = references(case)
        self.references = np.array([one.id in names for one in case.packages], dtype=bool)
        whole = Board(fixed(seen, []), columns_of(seen, list(range(len(self.parties)))),
                      self.references, everyone_ranked=True)  # fmt: skip
        self.refusing = whole.refusing()[0]
        self.verdict = decide(whole)
        self.named = case.packages.index(today.named[0])
        self.boards: dict[tuple[int, ...], Board] = {}

    def board(self, users: tuple[int, ...]) -> Board:
        """Return the board on which some move and everybody else stands still."""
        if users not in self.boards:
            still = [place for place in range(len(self.parties)) if place not in users]
            self.boards[users] = Board(
                fixed(self.seen, still), columns_of(self.seen, list(users)), self.references,
                everyone_ranked=True,
            )  # fmt: skip
        return self.boards[users]

    def turning(self, progress: Progress | None) -> Iterator[_Spot]:
        """Yield the first change of the answer on each path."""
        steps = [*self._families()]
        for done, family in enumerate(steps):
            if progress is not None:
                progress(done, len(steps))
            for paths in family():
                yield from self._spots(paths, self._another)
        if progress is not None:
            progress(len(steps), len(steps))

    def bringing(self) -> Iterator[_Spot]:
        """Yield for each who doesn't accept what is named the least score and fallback to do it."""
        row = self.seen.acceptance[self.named]
        for place, party in enumerate(self.parties):
            if row[party.place].state in (State.ACCEPTS, State.UNSTATED):
                continue
            heed = partial(self._of_named, place)
            moving = (
                *own_score_paths(self.case, self.parties, place, heed),
                *common_score_paths(self.case, self.parties, heed),
            )
            scores = [
                one
                for paths in moving
                for one in self._spots(paths, self._one_more(place), leaders=False)
            ]
            limits = [
                one
                for paths in fallback_paths([party])
                for one in self._spots(paths, self._one_more(place), leaders=False)
            ]
            for found in (scores, limits):
                yield from _rising(self.case, found)[:1]

    def _families(self) -> Iterator[Callable[[], Iterator[Paths]]]:
        for party in self.parties:
            yield partial(weight_paths, [party])
            yield partial(fallback_paths, [party])
            yield partial(red_line_paths, [party])
        given, heed = (self.case, self.parties), self._worth_moving
        for place in range(len(self.parties)):
            yield partial(own_score_paths, *given, place, heed)
        yield partial(common_score_paths, *given, heed)

    def _spots(
        self, paths: Paths, wanted: Callable[[Board, Verdict], Bools], leaders: bool = True
    ) -> Iterator[_Spot]:
        users = tuple(self._place(way.party) for way in paths.ways)
        board = self.board(users)
        if paths.kind is What.FALLBACK:
            board = replace(board, references=self._without_package(paths.stakeholder))
        heeded = np.broadcast_to(self._heeded(board, len(users)), (len(paths), len(self.refusing)))
        walk = Walk(paths, board, self.verdict, heeded, leaders=leaders)
        at = walk.first(wanted)
        if paths.kind is What.FALLBACK and self._on_package(paths.stakeholder):
            # A number in place of a package may be another answer by itself: no move of its own.
            at = np.where(walk.starts(wanted) | (at <= SLIGHT), np.inf, at)
        rows = np.flatnonzero(np.isfinite(at))
        if len(rows):
            improves = self._improves(walk.seen(rows, at[rows]), board)
            for row, better in zip(rows, improves, strict=True):
                yield _Spot(walk, int(row), float(at[row]), bool(better))

    def _on_package(self, stakeholder: str) -> bool:
        stated = self.case.preferences[stakeholder].fallback
        return stated is not None and stated.package is not None

    def _without_package(self, stakeholder: str) -> Bools:
        """Mark the references of the case where a stakeholder falls back on a number."""
        names = references(fallen_back(self.case, stakeholder, 0.0))
        return np.array([one.id in names for one in self.case.packages], dtype=bool)

    def _place(self, party: Party) -> int:
        return next(place for place, one in enumerate(self.parties) if one.id == party.id)

    def _another(self, board: Board, verdict: Verdict) -> Bools:
        return verdict.differs(self.verdict)

    def _improves(self, board: Board, today: Board) -> Bools:
        """Say in which states more accept the package named first, and nobody leaves."""
        now = today.moving.state[:, self.named] >= ACCEPTING
        then = board.moving.state[:, self.named] >= ACCEPTING
        return np.asarray((then >= now).all(axis=1) & (then > now).any(axis=1))

    def _one_more(self, place: int) -> Callable[[Board, Verdict], Bools]:
        """Return what says where one stakeholder accepts what is named, and nobody leaves."""

        def wanted(board: Board, _verdict: Verdict) -> Bools:
            users = next(users for users, one in self.boards.items() if one.still is board.still)
            own = board.moving.state[:, self.named, users.index(place)] >= ACCEPTING
            return np.asarray(own & self._improves(board, self.boards[users]))

        return wanted

    def _of_named(self, place: int, users: tuple[int, ...]) -> Bools:
        """Mark the package named first and the fallback of one who uses its score."""
        marks = np.zeros(len(self.refusing), dtype=bool)
        if place in users:
            fallback = self.parties[place].fallback
            marks[[self.named, self.named if fallback is None else fallback]] = True
        return marks

    def _heeded(self, board: Board, moving: int) -> Bools:
        """Mark the packages (m,) whose judgements may matter while some columns move."""
        if KINDS[self.verdict.kind[0]] is Kind.NO_LIMITS:
            return np.ones(len(self.refusing), dtype=bool)
        still = board.still
        proper = ~self.references
        least = still.refusing[proper].min(initial=len(self.parties))
        found = (still.refusing <= least + moving) & proper
        found |= (still.refusing == 0) | self.references | self.told
        return np.asarray(found | (still.not_worse & still.as_welcome)[:, found].any(axis=1))

    def _worth_moving(self, users: tuple[int, ...]) -> Bools:
        """Mark the packages (m,) of which one score may change the answer."""
        marks = np.zeros(len(self.refusing), dtype=bool)
        for place in users:
            fallback = self.parties[place].fallback
            if fallback is not None:
                marks[fallback] = True
        if KINDS[self.verdict.kind[0]] is Kind.NO_LIMITS:
            return ~marks | marks
        still = self.board(users).still
        marks |= (still.refusing <= self._least_of_others()) | (still.refusing == 0)
        marks |= self.references | self.told
        better = (still.not_worse & still.as_welcome)[:, self.told]
        return np.asarray(marks | better.any(axis=1))

    def _least_of_others(self) -> Ints:
        """Return how many refuse whichever other package fewest refuse, for each package (m,)."""
        most = len(self.parties) + 1
        counts = np.where(self.references, most, self.refusing)
        ordered = np.sort(np.append(counts, most))
        own = counts == ordered[0]
        return np.asarray(np.where(own & (own.sum() == 1), ordered[1], ordered[0]))

    @property
    def told(self) -> Bools:
        return np.asarray((self.verdict.named | self.verdict.beside | self.verdict.instead)[0])


def _rising(case: Case, spots: Sequence[_Spot]) -> list[_Spot]:
    """Return spots by size, equal ones by what they move, in the order of the case."""
    who = [*(one.id for one in case.stakeholders), COMMON]
    places = levels([one.at for one in spots])
    keys = [
        (int(place), one.order[0], who.index(one.paths.stakeholder), one.order[1:])
        for place, one in zip(places, spots, strict=True)
    ]
    return [spots[i] for i in sorted(range(len(spots)), key=keys.__getitem__)]


class _Made:
    """Turns spots into changes, confirmed by making them."""

    def __init__(self, case: Case, seen: Summary, today: Recommendation) -> None:
        self.case, self.seen, self.today = case, seen, today
        self.leaves = leaves(case)

    def nearest(self, found: list[_Spot]) -> Iterator[Change]:
        """Yield the nearest change of each kind, by size; those on named scales by their levels."""
        groups: dict[tuple[What, int], list[_Spot]] = {}
        for spot in found:
            groups.setdefault((spot.paths.kind, self._levels(spot)), []).append(spot)
        chosen = []
        for spots in groups.values():
            for spot in _rising(self.case, spots):
                made = self.make(spot)
                if made.after.told != self.today.told:
                    chosen.append((spot, made))
                    break
        order = _rising(self.case, [spot for spot, _made in chosen])
        yield from (made for spot in order for one, made in chosen if one is spot)

    def _levels(self, spot: _Spot) -> int:
        """Return by how many levels a spot moves, up to two; 0 on a scale of numbers."""
        stops = spot.paths.stops
        return 0 if stops is None else min(2, int((stops[spot.row] <= spot.at).sum()))

    def breaking(self, found: list[_Spot]) -> Iterator[Change]:
        """Yield the nearest changes that end in another answer, different stakeholders first."""
        worse = _rising(self.case, [spot for spot in found if not spot.improves])
        first: list[_Spot] = []
        rest: list[_Spot] = []
        for spot in worse:
            known = {one.paths.stakeholder for one in first}
            (rest if spot.paths.stakeholder in known else first).append(spot)
        told = 0
        for spot in (*first, *rest):
            if told == _MOST:
                return
            made = self.make(spot)
            if made.after.told != self.today.told:
                told += 1
                yield made

    def each(self, spots: Iterator[_Spot]) -> Iterator[Change]:
        """Yield a change for every spot."""
        return (self.make(spot) for spot in spots)

    def make(self, spot: _Spot) -> Change:
        """Return a spot as a change to a number that can be typed, with the answer after it."""
        paths, row = spot.paths, spot.row
        before, step = float(paths.before[row]), float(paths.step[row])
        to, t = self._to(paths, row, before + step * spot.at), spot.at
        if paths.stops is None:
            scale, origin = _scale(paths, row)
            for number in typed(origin, origin + scale * (to - before), abs(scale * step)):
                beyond = abs(number - origin) / abs(scale * step)
                if spot.same_at(beyond):
                    to, t = before + (number - origin) / scale, beyond
                    to = number if (scale, origin) == (1.0, before) else to
                    break
        place = paths.criterion[row]
        shares = {}
        if paths.direction is not None:
            weights = np.maximum(paths.ways[0].party.shares + t * paths.direction[row], 0.0)
            shares = {leaf.id: float(w) for leaf, w in zip(self.leaves, weights, strict=True)}
        package, source = int(paths.package[row]), int(paths.source[row])
        bare = Change(
            kind=paths.kind,
            stakeholder=paths.stakeholder,
            package=self.case.packages[package].id if package >= 0 else "",
            criterion=self.leaves[place].id if place >= 0 else "",
            source=self.leaves[source].id if source >= 0 else "",
            before=before,
            to=to,
            size=spot.at,
            weights=frozen(shares),
            after=self.today,
            accepts=frozenset(),
        )
        return self.confirmed(bare, tuple(way.party.id for way in paths.ways))

    def _to(self, paths: Paths, row: int, to: float) -> float:
        """Return a number, that of the level where it is one."""
        if paths.stops is None:
            return to
        points = [level.value for level in self.leaves[paths.criterion[row]].levels]
        return float(min(points, key=lambda point: abs(point - to)))

    def confirmed(self, bare: Change, users: tuple[str, ...]) -> Change:
        """Return a change with the answer that making it gives."""
        after = applied(self.case, bare)
        now = self.seen.rankings
        given = bare.kind is not What.WEIGHTS
        anew = {id_: rank_checked(after, id_, now[id_].weights if given else None) for id_ in users}
        seen = moved(self.seen, after, anew)
        at = self.case.packages.index(self.today.named[0])
        stands = zip(seen.stakeholders, seen.acceptance[at], strict=True)
        return Change(
            kind=bare.kind, stakeholder=bare.stakeholder, package=bare.package,
            criterion=bare.criterion, source=bare.source, before=bare.before, to=bare.to,
            size=bare.size, weights=bare.weights, after=recommend(after, seen),
            accepts=frozenset(s.id for s, one in stands if one.state is State.ACCEPTS),
        )  # fmt: skip


def _scale(paths: Paths, row: int) -> tuple[float, float]:
    """Return by how much what moves is printed larger, and from where: weights in percent."""
    if paths.kind is not What.WEIGHTS:
        return 1.0, float(paths.before[row])
    return 100.0, 0.0 if paths.source[row] >= 0 else 100 * float(paths.before[row])
