"""Which packages the facts speak for, by one fixed rule, for many states of a case at once.

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

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

import numpy as np

from mcda.answer.board import Board
from mcda.answer.standing import LEVEL
from mcda.model.arrays import Bools, Floats, Ints
from mcda.model.ties import top_level


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


KINDS: Final = tuple(Kind)
_PLACE: Final = {kind: place for place, kind in enumerate(KINDS)}
_ACCEPTED: Final = (Kind.ONLY, Kind.AGREED)
_TOLD_ALONE: Final = (Kind.NO_LIMITS, Kind.ALONE, Kind.WAIT)


@dataclass(frozen=True, eq=False)
class Verdict:
    """For B states the place in `KINDS` (B,), and marks of packages (B, m).

    `named` speak for themselves, `beside` are those that leave nobody worse off than one of them
    and somebody better, `pool` are the candidates, `floors` those of them that leave whoever gains
    least best placed, `instead` the packages that waiting is at least as good as. `sought` is the
    kind before waiting took their place or a tie was told.
    """

    kind: Ints
    sought: Ints
    named: Bools
    beside: Bools
    pool: Bools
    floors: Bools
    instead: Bools

    @property
    def chosen(self) -> Bools:
        """What speaks for itself (B, m), before waiting takes its place."""
        some = np.asarray(self.instead.any(axis=1))[:, None]
        return np.where(some, self.instead, self.named)

    def at(self, rows: Ints) -> Verdict:
        """Return only some of the states, in their order."""
        return Verdict(
            self.kind[rows], self.sought[rows], self.named[rows], self.beside[rows],
            self.pool[rows], self.floors[rows], self.instead[rows],
        )  # fmt: skip

    def differs(self, today: Verdict) -> Bools:
        """Say in which states (B,) the answer is another than in one state, B = 1."""
        told = (self.named | self.beside) != (today.named | today.beside)
        return np.asarray((self.kind != today.kind) | told.any(axis=1))

    def keeps(self, today: Verdict) -> Bools:
        """Say in which states (B,) all accept the same packages named as in one state, B = 1."""
        same = (self.named | self.beside) == (today.named | today.beside)
        both = is_one_of(self.kind, *_ACCEPTED) & is_one_of(today.kind, *_ACCEPTED)
        return np.asarray(same.all(axis=1) & both)


def decide(board: Board) -> Verdict:
    """Judge every state of a board by the rule above."""
    pool, kind = _pool(board)
    floors = _best_floors(board, pool)
    named, kind = _named(board, kind, pool, floors)
    sought = kind
    waiting = _at_least_as_good(board, kind, named)
    wait = np.asarray(waiting.any(axis=1))
    instead = named & wait[:, None]
    named = np.where(wait[:, None], waiting, named)
    kind = np.where(wait, _PLACE[Kind.WAIT], kind)
    kind = np.where(_ties(board, named), _PLACE[Kind.TIE], kind)
    return Verdict(kind, sought, named, _beside(board, kind, named), pool, floors, instead)


def is_one_of(kind: Ints, *kinds: Kind) -> Bools:
    """Say which places in `KINDS` are those of some kinds."""
    return np.asarray(_marks(kinds)[kind])


@cache
def _marks(kinds: tuple[Kind, ...]) -> Bools:
    return np.array([kind in kinds for kind in KINDS], dtype=bool)


def _pool(board: Board) -> tuple[Bools, Ints]:
    """Return the packages to choose from, and the kind as far as acceptance decides it."""
    states, m = board.size
    everyone = np.ones((states, m), dtype=bool)
    if m == 1 or board.untold():
        alone = Kind.ALONE if m == 1 else Kind.NO_LIMITS
        return everyone, np.full(states, _PLACE[alone])
    accepted = board.accepted
    pool = accepted & ~board.references
    refused = (board.refusing > 0).all(axis=1)
    kind = np.where(refused, _PLACE[Kind.BLOCKED], _PLACE[Kind.OPEN])
    kind = np.where(accepted.any(axis=1), _PLACE[Kind.WAIT], kind)
    return pool, np.where(pool.any(axis=1), _PLACE[Kind.AGREED], kind)


def _named(board: Board, kind: Ints, pool: Bools, floors: Bools) -> tuple[Bools, Ints]:
    """Return the packages to name and the kind, refined."""
    named = np.zeros(board.size, dtype=bool)
    kind = kind.copy()
    for known, choose in ((Kind.OPEN, _least_open), (Kind.BLOCKED, _nearest)):
        rows = np.flatnonzero(is_one_of(kind, known))
        if len(rows):
            named[rows] = _there(board, rows, choose)
    rows = np.flatnonzero(is_one_of(kind, Kind.WAIT))
    if len(rows):
        named[rows] = board.accepted[rows]
    rows = np.flatnonzero(is_one_of(kind, Kind.AGREED, Kind.NO_LIMITS, Kind.ALONE))
    if len(rows):
        named[rows], kind[rows] = _preferred(board.at(rows), kind[rows], pool[rows], floors[rows])
    return named, kind


def _there(board: Board, rows: Ints, of: Callable[[Board], Bools]) -> Bools:
    """Return what holds in some states: of all, if most are asked, as picking states costs more."""
    most = 2 * len(rows) > board.size[0]
    return of(board)[rows] if most else of(board.at(rows))


def _preferred(board: Board, kind: Ints, pool: Bools, floors: Bools) -> tuple[Bools, Ints]:
    """Return what most prefer of a pool, and what leaves the one who gains least best placed."""
    counts = board.preferred(pool)
    top = pool & (counts == counts.max(axis=1)[:, None])
    several = top.sum(axis=1) > 1
    apart = ~(top & floors).any(axis=1)
    refined = np.where(apart, _PLACE[Kind.SPLIT], _PLACE[Kind.AGREED])
    refined = np.where(several, _PLACE[Kind.LEVEL], refined)
    refined = np.where(pool.sum(axis=1) == 1, _PLACE[Kind.ONLY], refined)
    agreed = is_one_of(kind, Kind.AGREED)
    split = agreed & (refined == _PLACE[Kind.SPLIT])
    first = np.zeros_like(top)
    first[np.arange(len(top)), np.argmax(floors, axis=1)] = True
    return top | (first & floors & split[:, None]), np.where(agreed, refined, kind)


def _least_open(board: Board) -> Bools:
    """Return the packages that fewest leave open; of these those whose least gain is greatest."""
    return _greatest(board.floor, fewest_open(board))


def fewest_open(board: Board) -> Bools:
    """Mark what nobody refuses and fewest leave open (B, m), references if nothing else is so."""
    bearable = board.refusing == 0
    proper = bearable & ~board.references
    among = np.where(np.asarray(proper.any(axis=1))[:, None], proper, bearable)
    return _fewest(board.opening(), among)


def _greatest(gains: Floats, among: Bools) -> Bools:
    """Return those with the greatest gain, all of them where some gain is not known."""
    known = np.asarray((np.isfinite(gains) | ~among).all(axis=1))[:, None]
    best = top_level(_points(np.where(np.isfinite(gains), gains, 0.0)), among)
    return np.where(known, best, among)


def _fewest(counts: Ints, among: Bools) -> Bools:
    most = np.iinfo(np.int64).max
    least = np.where(among, counts, most).min(axis=1, initial=most)
    return np.asarray(among & (counts == least[:, None]))


def _nearest(board: Board) -> Bools:
    """Return those that fewest refuse, then with the least greatest and least sum of shortfalls."""
    found = fewest_refuse(board)
    rows = np.flatnonzero(found.sum(axis=1) > 1)
    if len(rows):
        left = found[rows]
        for sizes in board.at(rows).shortfalls():
            left = top_level(-sizes, left)
        found[rows] = left
    return found


def fewest_refuse(board: Board) -> Bools:
    """Mark the packages (B, m) that fewest refuse, of those measured against the references."""
    proper = np.broadcast_to(~board.references, board.size)
    return _fewest(board.refusing, proper)


def _best_floors(board: Board, pool: Bools) -> Bools:
    """Return the packages of the pool that leave the one who gains least best placed.

    Where nobody's gain is known the worst-off counts, by value or else by rank.
    """
    rows = np.flatnonzero(pool.any(axis=1))
    if 2 * len(rows) < len(pool):
        found = np.zeros_like(pool)
        if len(rows):
            found[rows] = _best_floors(board.at(rows), pool[rows])
        return found
    floor = board.floor
    known = np.asarray((np.isfinite(floor) | ~pool).all(axis=1))
    if not known.all():
        floor = np.where(known[:, None], floor, board.worst())
    return top_level(_points(np.where(pool, floor, 0.0)), pool)


def _points(numbers: Floats) -> Floats:
    """Return points of value, 0 where only rounding is left: it isn't small beside nothing."""
    return np.where(np.abs(numbers) <= LEVEL, 0.0, numbers)


def _at_least_as_good(board: Board, kind: Ints, named: Bools) -> Bools:
    """Return what the others are measured by, where it is as good for everyone as those named.

    By value and by the method, and where nobody would sooner refuse it.
    """
    found = np.zeros(board.size, dtype=bool)
    asked = ~is_one_of(kind, *_TOLD_ALONE) & (named & ~board.references).any(axis=1)
    rows = np.flatnonzero(asked)
    if len(rows):
        measures = board.references if len(board.references) == 1 else board.references[rows]
        for r in np.flatnonzero(measures.any(axis=0)):
            good = _there(board, rows, lambda part, r=int(r): part.as_good(r))  # type: ignore[misc]
            found[rows, r] = (good | ~named[rows]).all(axis=1) & measures[:, r]
    return found


def _ties(board: Board, named: Bools) -> Bools:
    """Say in which states (B,) several are named that nobody can tell apart."""
    found = np.zeros(len(named), dtype=bool)
    rows = np.flatnonzero(named.sum(axis=1) > 1)
    if len(rows):
        first = np.argmax(named[rows], axis=1)
        found[rows] = (board.at(rows).the_same(first) | ~named[rows]).all(axis=1)
    return found


def _beside(board: Board, kind: Ints, named: Bools) -> Bools:
    """Return what leaves nobody worse off than a package named, and somebody better."""
    found = np.zeros(board.size, dtype=bool)
    left = named & ~is_one_of(kind, *_TOLD_ALONE)[:, None]
    while (rows := np.flatnonzero(left.any(axis=1))).size:
        first = np.argmax(left, axis=1)
        some = len(rows) * 2 <= len(left)
        better = board.at(rows).bettered(first[rows]) if some else board.bettered(first)[rows]
        found[rows] |= better
        left[rows, first[rows]] = False
    return np.asarray(found & ~named)
