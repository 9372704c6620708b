"""Where along its paths the answer turns, or one more accepts the package named first.

Along each of these paths everything that the answer compares has its breakpoints in closed form;
between two neighbours the answer is constant, so it is asked once in each, outward from today.
Scores are looked at where a package's score by the method hangs on no other package's (TOPSIS and
the weighted sum on anchors); a method whose leads can't be solved for is asked on a grid along
weights.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from mcda.answer.board import Board, columns_of, fixed
from mcda.answer.change import SLIGHT, What, fallen_back
from mcda.answer.limit_paths import fallback_paths, red_line_paths
from mcda.answer.party import Party, parties_of
from mcda.answer.paths import Paths
from mcda.answer.recommendation import Recommendation, references
from mcda.answer.rule import KINDS, Kind, Verdict, decide
from mcda.answer.score_paths import common_score_paths, own_score_paths
from mcda.answer.walk import Walk
from mcda.answer.weight_paths import weight_paths
from mcda.group.acceptance import ACCEPTING, State
from mcda.group.summary import Summary
from mcda.model.arrays import Bools, Ints
from mcda.model.case import COMMON, Case
from mcda.model.ties import levels
from mcda.sensitivity.tally import Progress

_ORDER = tuple(What)


@dataclass(frozen=True, slots=True)
class Spot:
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


class Search:
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

    def turning(self, progress: Progress | None) -> Iterator[Spot]:
        """Yield the first change of the answer on each path."""
        steps = [*self._families()]
        for done, family in enumerate(steps):
            if progress is not None:
                progress(done, len(steps))
            for paths in family():
                yield from self._spots(paths, self._another)
        if progress is not None:
            progress(len(steps), len(steps))

    def bringing(self) -> Iterator[Spot]:
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
                yield from by_size(self.case, found)[:1]

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
    ) -> Iterator[Spot]:
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
                yield Spot(walk, int(row), float(at[row]), bool(better))

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


def by_size(case: Case, spots: Sequence[Spot]) -> list[Spot]:
    """Return spots by size, equal ones by what they move, in the order of the case."""
    who = [*(one.id for one in case.stakeholders), COMMON]
    places = levels([one.at for one in spots])
    keys = [
        (int(place), one.order[0], who.index(one.paths.stakeholder), one.order[1:])
        for place, one in zip(places, spots, strict=True)
    ]
    return [spots[i] for i in sorted(range(len(spots)), key=keys.__getitem__)]
