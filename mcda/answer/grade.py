"""How firm the answer is, in one of three words with its reason; the thresholds are printed.

- **undecided**: open judgements alone decide it (if a stakeholder who leaves a package open
  accepted or refused it, the answer would be another), or open scores do (with one package as good
  as they allow and all others as bad, or the other way round), or it is a tie.
- **sensitive**: one score moved by at most `NEAR_SCORE` of its range or one level, one
  fallback or red line by at most `NEAR_FALLBACK` points or `NEAR_SCORE` of its range, or weight
  moved by at most `NEAR_WEIGHT` of all, changes it; or the method doesn't let it be said which
  score would.
- **firm**: neither. It says nothing about several things that change at once.

One package, or one stakeholder, is never graded: there is nothing to compare. Nor is an answer
for which somebody isn't ranked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import product
from typing import Final

import numpy as np

from mcda.answer.board import Board
from mcda.answer.change import Change, What, only_others
from mcda.answer.columns import Columns
from mcda.answer.recommendation import Recommendation, judged
from mcda.answer.rule import Kind, Verdict, decide
from mcda.group.acceptance import ACCEPTING, OPENING, REFUSING, cells
from mcda.group.summary import Summary
from mcda.methods.ranks import competition_ranks
from mcda.model.arrays import Floats, Ints
from mcda.model.case import Case, Stakeholder
from mcda.model.ids import of_id
from mcda.model.tree import leaves
from mcda.sensitivity.strength import Word

NEAR_SCORE: Final = 0.10
NEAR_FALLBACK: Final = 5.0
NEAR_WEIGHT: Final = 0.10

_AT_ONCE: Final = 32
"""Open judgements settled in one go."""

_UNGRADED: Final = (Kind.UNRANKED, Kind.ALONE)


class Ground(StrEnum):
    """Why an answer has its grade."""

    OPEN = "open"
    TIE = "tie"
    EVEN = "even"
    CHANGE = "change"
    NOTHING = "nothing"
    UNSOLVED = "unsolved"


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade with its ground.

    `parties` are those whose open judgement decides an undecided answer, `elsewhere` those of them
    who leave only packages open that it doesn't name; `only_others` says that the change alters
    what else all accept, and not what is named; `change` is the nearest
    change of the answer, which makes it sensitive or is what is nearest to a firm one, None where
    none was found. `open_scores` says that there are some: only exact ones were moved.
    """

    word: Word
    ground: Ground
    parties: tuple[Stakeholder, ...] = ()
    elsewhere: tuple[Stakeholder, ...] = ()
    change: Change | None = None
    open_scores: bool = False
    only_others: bool = False


def grade(
    case: Case,
    summary: Summary,
    found: Recommendation,
    changes: Iterable[Change],
    *,
    solved: bool = True,
) -> Grade | None:
    """Return how firm an answer is, None for one that isn't graded.

    `changes` are the nearest ones of each kind; `solved` says that scores were among those looked
    at, as they can't be under every method.
    """
    if found.kind in _UNGRADED or len(found.everyone) < 2 or summary.refused:
        return None
    if found.kind in (Kind.TIE, Kind.LEVEL):
        return Grade(Word.UNDECIDED, Ground.TIE if found.kind is Kind.TIE else Ground.EVEN)
    parties = deciding(summary)
    open_ = parties or found.kind is Kind.OPEN
    if open_ or (found.middle and open_scores_decide(summary)):
        here = {one.id for package in found.named for one in found.standing(package).open_for}
        elsewhere = tuple(one for one in parties if one.id not in here)
        return Grade(Word.UNDECIDED, Ground.OPEN, parties, elsewhere)
    known = list(changes)
    near = [one for one in known if is_near(case, one)]
    if near:
        others = only_others(near[0], found)
        return Grade(Word.SENSITIVE, Ground.CHANGE, change=near[0], only_others=others)
    if not solved:
        return Grade(Word.SENSITIVE, Ground.UNSOLVED)
    nearest = known[0] if known else None
    return Grade(Word.FIRM, Ground.NOTHING, change=nearest, open_scores=found.middle)


def is_near(case: Case, change: Change) -> bool:
    """Say whether a change is small enough to make the answer sensitive."""
    if change.kind is What.FALLBACK:
        return change.size <= NEAR_FALLBACK / 100
    if change.kind is What.WEIGHTS:
        return change.size <= NEAR_WEIGHT
    return change.size <= NEAR_SCORE or _one_level(case, change)


def _one_level(case: Case, change: Change) -> bool:
    leaf = of_id(leaves(case), change.criterion)
    low, high = sorted((change.before, change.to))
    return bool(leaf.levels) and not any(low < level.value < high for level in leaf.levels)


def deciding(summary: Summary) -> tuple[Stakeholder, ...]:
    """Return whose open judgements decide the answer, each alone or else all together."""
    board, today = judged(summary)
    state = board.moving.state[0]
    cells = np.argwhere(state == OPENING)
    if not len(cells):
        return ()
    who = {
        int(j) for (_i, j), turns in zip(cells, _alone(board, today, cells), strict=True) if turns
    }
    if not who and bool(_settled(board, [cells]).differs(today).any()):
        who = {int(j) for _i, j in cells}
    return tuple(party for j, party in enumerate(summary.stakeholders) if j in who)


def open_scores_decide(summary: Summary) -> bool:
    """Say whether another answer follows if one package does as well as open scores allow.

    Or as badly, and all others the other way round. Judgements stay as they are.
    """
    board, today = judged(summary)
    one, m = board.moving, len(summary.packages)
    best = np.concatenate([np.eye(m, dtype=bool), ~np.eye(m, dtype=bool)])[:, :, None]
    tables = [summary.rankings[s.id] for s in summary.stakeholders]
    scores = np.where(
        best, *(_beside([getattr(r, end) for r in tables]) for end in ("high", "low"))
    )
    low = high = one.values[0]
    if all(r.values is not None for r in tables):
        shares = [r.weights.vector / r.weights.vector.sum() for r in tables]
        worth = list(zip([cells(r.table) for r in tables], shares, strict=True))
        low, high = (_beside([100 * (ends[at] @ w) for ends, w in worth]) for at in (0, 2))
    stands = summary.acceptance
    gains = [np.array([[getattr(cell, end) for cell in row] for row in stands]) for end in
             ("high", "low")]  # fmt: skip
    moving = Columns(
        np.repeat(one.state, 2 * m, axis=0),
        np.where(best, *gains),
        np.where(best, high, low),
        competition_ranks(scores.transpose(0, 2, 1)).transpose(0, 2, 1),
        one.ranked,
        one.alike,
    )
    return bool(decide(replace(board, moving=moving)).differs(today).any())


def _beside(columns: list[Floats]) -> Floats:
    return np.stack(columns, axis=1)


def _alone(board: Board, today: Verdict, cells: Ints) -> Iterator[bool]:
    """Say of each open judgement whether the answer is another if it is settled one way."""
    for start in range(0, len(cells), _AT_ONCE):
        some = [cells[place : place + 1] for place in range(start, start + _AT_ONCE)]
        some = [one for one in some if len(one)]
        turns = _settled(board, some).differs(today).reshape(len(some), -1)
        yield from (bool(one) for one in np.asarray(turns.any(axis=1)))


def _settled(board: Board, groups: list[Ints]) -> Verdict:
    """Judge the board with each group of judgements settled, refused first and then accepted."""
    ways = (REFUSING, ACCEPTING)
    one, count = board.moving, len(groups) * len(ways)
    state = np.repeat(one.state, count, axis=0)
    for row, (some, to) in enumerate(product(groups, ways)):
        state[row, some[:, 0], some[:, 1]] = to
    rows = np.zeros(count, dtype=np.int64)
    many = board.at(rows)
    one = many.moving
    settled = Columns(state, one.gain, one.values, one.ranks, one.ranked, one.alike)
    return decide(replace(many, moving=settled))
