"""Where along its paths the answer turns, or one more accepts the package named first.

Along each of these paths everything that the answer compares has its breakpoints in closed form;
between two neighbours the answer is constant, so it is asked once in each, outward from today.
Scores are looked at where a package's score by the method hangs on no other package's (TOPSIS and
the weighted sum on anchors); a method whose leads can't be solved for is asked on a grid along
weights.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Final

import numpy as np

from mcda.answer.board import Board, Fixed, fixed, side_by_side
from mcda.answer.change import SLIGHT, What
from mcda.answer.columns import columns_of, only
from mcda.answer.heard import Heard
from mcda.answer.limit_paths import fallback_paths, red_line_paths
from mcda.answer.needed import Least, Needed
from mcda.answer.party import parties_of
from mcda.answer.paths import WHATS, Paths, joined
from mcda.answer.recommendation import Recommendation, judged, marked_references
from mcda.answer.rule import KINDS, Kind, Verdict, decide
from mcda.answer.score_paths import common_score_paths, own_score_paths
from mcda.answer.spot import Spot, by_size
from mcda.answer.walk import Walk, Wanted
from mcda.answer.weight_paths import weight_paths
from mcda.group.acceptance import ACCEPTING, State
from mcda.group.summary import Summary
from mcda.model.arrays import Bools, Floats, Ints
from mcda.model.case import Case
from mcda.sensitivity.tally import Progress

_CELLS: Final = 100_000
"""Paths times packages that are walked side by side: more would fill the memory, not save time."""


@dataclass(frozen=True, eq=False, slots=True)
class _Part:
    """Some paths, who stands still beside them, and whose judgements (m,) are heeded."""

    paths: Paths
    still: Fixed
    heeded: Bools
    now: Ints
    """Today's judgements (1, u) of the package named first by those whom the paths move."""


class Search:
    """Walks every path of a case."""

    def __init__(self, case: Case, seen: Summary, today: Recommendation) -> None:
        self.case, self.seen, self.today = case, seen, today
        self.parties = parties_of(seen)
        self.references = marked_references(case)
        self.status_quo = np.array([one.status_quo for one in case.packages], dtype=bool)
        whole, self.verdict = judged(seen)
        self.everyone = whole.moving
        self.refusing = whole.refusing[0]
        self.named = case.packages.index(today.named[0])
        self.state = self.everyone.state[0, self.named]
        self.stills: dict[tuple[int, ...], Fixed] = {}
        self.heeded: dict[tuple[int, ...], Bools] = {}

    @property
    def told(self) -> Bools:
        """Mark the packages (m,) that the answer speaks of."""
        return np.asarray((self.verdict.named | self.verdict.beside | self.verdict.instead)[0])

    def still(self, users: tuple[int, ...]) -> Fixed:
        """Return those who stand still while some (places) move."""
        if users not in self.stills:
            others = [place for place in range(len(self.parties)) if place not in users]
            self.stills[users] = fixed(only(self.everyone, self.seen, others), self.references)
        return self.stills[users]

    def turning(self, progress: Progress | None, *, every: bool = False) -> Iterator[Spot]:
        """Yield the first change of the answer on each path, as far as it is near enough to tell.

        On `every` path that has one if that is wanted.
        """
        needed, heard = None if every else Needed(len(self.parties)), Heard(progress)
        for parts in _lots(self._parts(self._families(), heard)):
            yield from self._spots(parts, self._another, needed)
        heard.all()

    def bringing(self, progress: Progress | None = None) -> Iterator[Spot]:
        """Yield for each who doesn't accept what is named the least score and fallback to do it."""
        row = self.seen.acceptance[self.named]
        asked = [
            place
            for place, party in enumerate(self.parties)
            if row[party.place].state not in (State.ACCEPTS, State.UNSTATED)
        ]
        scores: dict[int, list[Spot]] = {place: [] for place in asked}
        limits: dict[int, list[Spot]] = {place: [] for place in asked}
        given = self.case, self.parties
        own = [
            path
            for place in asked
            for path in (
                partial(own_score_paths, *given, place, partial(self._of_named, place)),
                partial(fallback_paths, self.parties, place),
            )
        ]
        count = len(self.parties)
        nearest, heard = Least(count), Heard(progress)
        for parts in _lots(self._parts(own, heard)):
            for spot in self._spots(parts, self._one_more(0), nearest, leaders=False):
                place = spot.move.who
                (limits if spot.move.kind is What.FALLBACK else scores)[place].append(spot)
        for place in asked:
            nearest = Least(count)
            for paths in common_score_paths(*given, partial(self._of_named, place)):
                heard.one()
                scores[place] += self.joining(place, paths, self.state, nearest)
            for found in (scores[place], limits[place]):
                yield from by_size(found)[:1]
        heard.all()

    def joining(
        self, place: int, paths: Paths, today: Ints, nearest: Least | None = None
    ) -> list[Spot]:
        """Return where somebody (place) accepts what is named, and nobody leaves it.

        `today` has everybody's judgements (k,) that count as today's; nothing further than what
        is `nearest` is found where that is given.
        """
        wanted = self._one_more(self._users(paths).index(place))
        part = self._counting(paths, today)
        return list(self._spots([part], wanted, nearest, leaders=False))

    def _counting(self, paths: Paths, today: Ints) -> _Part:
        users = self._users(paths)
        return replace(self._part(paths), now=today[None, list(users)])

    def differing(self, paths: Paths) -> list[Spot]:
        """Return where the answer is first another one on each of some paths."""
        return list(self._spots([self._part(paths)], self._another))

    def left(self, paths: Paths, package: int) -> list[Spot]:
        """Return where somebody who accepts a package (place) leaves it on each of some paths."""
        users = list(self._users(paths))
        part = self._part(paths)
        now = self.everyone.state[:, package, users].astype(np.int64)
        heeded = part.heeded | (np.arange(len(part.heeded)) == package)

        def sought(now: Ints) -> Wanted:
            def wanted(board: Board, _verdict: Verdict) -> Bools:
                then = board.moving.state[:, package]
                return np.asarray(((then < ACCEPTING) & (board.of(now) >= ACCEPTING)).any(axis=1))

            return wanted

        part = replace(part, now=now, heeded=heeded)
        return list(self._spots([part], sought, leaders=False))

    def look(self, paths: Paths, at: float, today: Ints) -> Spot:
        """Return what is seen at a place of a path (P = 1); `today` as in `joining`."""
        walk, now = self._walk([self._counting(paths, today)])
        board = walk.seen(np.zeros(1, dtype=np.int64), np.array([at]))
        verdict = decide(board)
        improves = bool(self._improving(now)(board, verdict)[0])
        return Spot(paths.move(0), at, improves, False, board.moving.state, verdict, 0)

    def turns(self, paths: Paths, today: Ints) -> Iterator[Spot]:
        """Yield what is seen at the beginning of a path, and at each place at which that turns."""
        spot: Spot | None = self.look(paths, 0.0, today)
        search = copy(self)
        while spot is not None:
            yield spot
            search.verdict, search.heeded = spot.seen, {}
            part = search._counting(paths, today)
            spot = next(search._spots([part], search._another, start=spot.at), None)

    def _families(self) -> list[Callable[[], Iterator[Paths]]]:
        given, heed = (self.case, self.parties), self.worth_moving
        places = range(len(self.parties))
        return [
            *(
                partial(family, self.parties, place)
                for place in places
                for family in (fallback_paths, red_line_paths, weight_paths)
            ),
            *(partial(own_score_paths, *given, place, heed) for place in places),
            partial(common_score_paths, *given, heed),
        ]

    def _parts(
        self, families: Sequence[Callable[[], Iterator[Paths]]], heard: Heard
    ) -> Iterator[_Part]:
        for family in families:
            heard.one()
            for paths in family():
                yield self._part(paths)
                heard.one()

    def _part(self, paths: Paths) -> _Part:
        users = self._users(paths)
        still = self.still(users)
        if users not in self.heeded:
            self.heeded[users] = self._heeded(still, len(users))
        if paths.what(0) is What.FALLBACK:
            # Where one falls back on a number, no package is everybody's fallback.
            still = replace(still, references=self.status_quo[None])
        return _Part(paths, still, self.heeded[users], self.state[None, list(users)])

    def _users(self, paths: Paths) -> tuple[int, ...]:
        """Return the places of those whom paths of one stakeholder, or of shared scores, move."""
        ids = [one.id for one in self.parties]
        return tuple(ids.index(way.party(0).id) for way in paths.ways)

    def _spots(
        self,
        parts: Sequence[_Part],
        wanted: Callable[[Ints], Wanted],
        needed: Needed | Least | None = None,
        *,
        leaders: bool = True,
        start: float = 0.0,
    ) -> Iterator[Spot]:
        walk, now = self._walk(parts, leaders=leaders)
        yield from self._walked(walk, wanted(now), self._improving(now), needed, start)

    def _walk(self, parts: Sequence[_Part], *, leaders: bool = True) -> tuple[Walk, Ints]:
        """Return a walk of some paths side by side, and the judgements that are today's on each."""
        paths = joined([one.paths for one in parts])
        counts = [len(one.paths) for one in parts]
        choice = None if len(parts) == 1 else np.repeat(np.arange(len(parts)), counts)
        still = side_by_side([one.still for one in parts])
        board = Board(still, columns_of(self.seen, []), everyone_ranked=True, choice=choice)
        heeded = np.repeat(np.array([one.heeded for one in parts]), counts, axis=0)
        walk = Walk(paths, board, self.verdict, heeded, leaders=leaders)
        return walk, np.concatenate([one.now for one in parts])

    def _walked(
        self,
        walk: Walk,
        wanted: Wanted,
        improving: Wanted,
        needed: Needed | Least | None,
        start: float,
    ) -> Iterator[Spot]:
        paths = walk.paths
        rows = np.arange(len(paths))
        numbers = self._on_package(paths)
        if numbers.any():
            # A number in place of a package may be another answer by itself: no move of its own.
            given = np.flatnonzero(numbers)
            rows = np.setdiff1d(rows, given[walk.starts(wanted, given)])

        def limit(some: Ints) -> Floats:
            if needed is None:
                return np.full(len(some), np.inf)
            return needed.limit(paths.kind[some], paths.who[some])

        for found, at, board, verdict in walk.found(wanted, rows, limit, start):
            improves, keeps = improving(board, verdict), verdict.keeps(self.verdict)
            moves = np.flatnonzero(~(numbers[found] & (at <= SLIGHT)))
            if needed is not None:
                needed.note(paths, found[moves], at[moves], (improves | keeps)[moves])
            for place in moves:
                here = float(at[place]), bool(improves[place]), bool(keeps[place])
                move = paths.move(int(found[place]))
                yield Spot(move, *here, board.moving.state, verdict, int(place))

    def _on_package(self, paths: Paths) -> Bools:
        """Mark the paths (P,) of a fallback as a number that is a package today."""
        package = [
            one.own.fallback is not None and one.own.fallback.package is not None
            for one in self.parties
        ]
        fallback = paths.kind == WHATS.index(What.FALLBACK)
        return np.asarray(fallback & np.array(package)[paths.who])

    def _another(self, _now: Ints) -> Wanted:
        return lambda _board, verdict: verdict.differs(self.verdict)

    def _improving(self, now: Ints) -> Wanted:
        """Return what says where the package named first is more welcome, and less to nobody."""

        def improves(board: Board, _verdict: Verdict) -> Bools:
            today, then = board.of(now), board.moving.state[:, self.named]
            return np.asarray((then >= today).all(axis=1) & (then > today).any(axis=1))

        return improves

    def _one_more(self, slot: int) -> Callable[[Ints], Wanted]:
        """Return what says where one of those who move accepts what is named, and nobody leaves."""

        def sought(now: Ints) -> Wanted:
            def wanted(board: Board, _verdict: Verdict) -> Bools:
                today = board.of(now) >= ACCEPTING
                then = board.moving.state[:, self.named] >= ACCEPTING
                kept = (then >= today).all(axis=1) & (then > today).any(axis=1)
                return np.asarray(kept & then[:, slot])

            return wanted

        return sought

    def _of_named(self, place: int, users: tuple[int, ...]) -> Bools:
        """Mark the package named first and the fallback of one who uses its score."""
        marks = np.zeros(len(self.refusing), dtype=bool)
        if place in users:
            fallback = self.parties[place].fallback
            marks[[self.named, self.named if fallback is None else fallback]] = True
        return marks

    def _heeded(self, still: Fixed, moving: int) -> Bools:
        """Mark the packages (m,) whose judgements may matter while some columns move."""
        if KINDS[self.verdict.kind[0]] is Kind.NO_LIMITS:
            return np.ones(len(self.refusing), dtype=bool)
        proper, refusing = ~self.references, still.refusing[0]
        least = refusing[proper].min(initial=len(self.parties))
        found = (refusing <= least + moving) & proper
        found |= (refusing == 0) | self.references | self.told
        return np.asarray(found | (still.not_worse & still.as_welcome)[0][:, found].any(axis=1))

    def worth_moving(self, users: tuple[int, ...]) -> Bools:
        """Mark the packages (m,) of which one score may change the answer."""
        marks = np.zeros(len(self.refusing), dtype=bool)
        for place in users:
            fallback = self.parties[place].fallback
            if fallback is not None:
                marks[fallback] = True
        if KINDS[self.verdict.kind[0]] is Kind.NO_LIMITS:
            return ~marks | marks
        still = self.still(users)
        refusing = still.refusing[0]
        marks |= (refusing <= self._least_of_others) | (refusing == 0)
        marks |= self.references | self.told
        better = (still.not_worse & still.as_welcome)[0][:, self.told]
        return np.asarray(marks | better.any(axis=1))

    @cached_property
    def _least_of_others(self) -> Ints:
        """Return how many refuse whichever other package fewest refuse, for each package (m,)."""
        most = len(self.parties) + 1
        counts = np.where(self.references, most, self.refusing)
        ordered = np.sort(np.append(counts, most))
        own = counts == ordered[0]
        return np.asarray(np.where(own & (own.sum() == 1), ordered[1], ordered[0]))


def _lots(parts: Iterable[_Part]) -> Iterator[list[_Part]]:
    """Yield parts in lots that can be walked side by side, none much larger than `_CELLS`."""
    waiting: dict[type, list[_Part]] = {}
    for one in parts:
        if one.paths.alone:
            yield [one]
            continue
        lot = waiting.setdefault(type(one.paths.ways[0].form), [])
        lot.append(one)
        if sum(part.paths.cells for part in lot) > _CELLS:
            yield waiting.pop(type(one.paths.ways[0].form))
    yield from waiting.values()
