"""Does the order of the others change when one package is taken away? (Rank reversal.)

On fixed anchors it can't, for methods that compare packages only with the
anchors. Where it can, the ranking carries a badge that says so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from mcda.methods.rank import Ranking
from mcda.methods.ranks import competition_ranks
from mcda.model.arrays import Ints
from mcda.model.table import ScoreTable


@dataclass(frozen=True, slots=True)
class Reversal:
    """Without `removed`, `gains` ranks no longer behind `loses`, or ahead of it instead of level.

    All three are package ids. `leader` says that another package leads.
    """

    removed: str
    gains: str
    loses: str
    leader: bool


@dataclass(frozen=True, slots=True)
class Steadiness:
    """Whether a ranking is the same whichever package is removed; else what changes, in order."""

    reversals: tuple[Reversal, ...]

    @property
    def stable(self) -> bool:
        return not self.reversals

    @property
    def removals(self) -> tuple[str, ...]:
        """The packages whose removal changes the order of the others."""
        return tuple(dict.fromkeys(reversal.removed for reversal in self.reversals))


def can_change(ranking: Ranking) -> bool:
    """Say whether removing a package can change the order of the others at all.

    Not on fixed anchors, for a method that looks at one package at a time.
    """
    return ranking.method.set_dependent or ranking.normalisation != "anchored"


def steadiness(ranking: Ranking) -> Steadiness:
    """Return what `leave_one_out` finds, without trying where nothing can change."""
    return leave_one_out(ranking) if can_change(ranking) else Steadiness(())


def leave_one_out(ranking: Ranking) -> Steadiness:
    """Rank again without each package in turn, and compare the order of the others.

    Of each removal the reversal nearest the top is reported.
    """
    ids = [package.id for package in ranking.packages]
    kept = _others(len(ids))
    before = competition_ranks(ranking.scores[kept])
    after = np.take_along_axis(ranks_without(ranking), kept, axis=1)
    found: list[Reversal] = []
    for gone in np.flatnonzero((before != after).any(axis=1)):
        pair = _first_reversal(before[gone], after[gone])
        if pair is not None:
            gains, loses = (int(kept[gone, k]) for k in pair)
            leader = bool(np.any((before[gone] == 1) != (after[gone] == 1)))
            found.append(Reversal(ids[gone], ids[gains], ids[loses], leader))
    return Steadiness(tuple(found))


def ranks_without(ranking: Ranking) -> Ints:
    """Return ranks (m, m): row i without package i, 0 on the diagonal."""
    m = len(ranking.packages)
    kept, ranks = _others(m), np.zeros((m, m), dtype=np.int64)
    scores = np.empty(kept.shape)
    settings = replace(ranking.case.settings, normalisation=ranking.normalisation)
    for gone in range(m if m > 1 else 0):
        left = _only(ranking.table, kept[gone])
        prepared = ranking.method.build(left, ranking.normalisation, settings)
        scores[gone] = prepared.scores(ranking.weights.vector)
    np.put_along_axis(ranks, kept, competition_ranks(scores), axis=1)
    return ranks


def _others(m: int) -> Ints:
    """Return the places of all packages but one (m, m - 1): row i without i."""
    row = np.arange(m - 1)
    return row + (row >= np.arange(m)[:, None]) if m else np.zeros((0, 0), dtype=np.int64)


def _only(table: ScoreTable, kept: Ints) -> ScoreTable:
    """Return the table with some of the packages (their places) and no other."""
    low = table.low.take(kept, axis=0)
    # Judgements about the others stay, for a method that may need them to tie these together.
    return replace(
        table,
        packages=tuple(table.packages[i] for i in kept.tolist()),
        low=low,
        high=low if table.exact else table.high.take(kept, axis=0),
        missing=table.missing.take(kept, axis=0),
        likely=None if table.likely is None else table.likely.take(kept, axis=0),
    )


def _first_reversal(before: Ints, after: Ints) -> tuple[int, int] | None:
    """Return (who gains, who loses) of the pair nearest the top whose order differs."""
    was = np.sign(before[None, :] - before[:, None])
    now = np.sign(after[None, :] - after[:, None])
    gains, loses = np.nonzero(now > was)
    if not len(gains):
        return None
    nearest = int(np.argmin(before[loses] * len(before) + before[gains]))
    return int(gains[nearest]), int(loses[nearest])
