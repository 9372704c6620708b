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
    found: list[Reversal] = []
    for gone, row in enumerate(ranks_without(ranking)):
        kept = np.array([i for i in range(len(ids)) if i != gone], dtype=int)
        before = competition_ranks(ranking.scores[kept])
        pair = _first_reversal(before, row[kept])
        if pair is not None:
            gains, loses = (int(kept[k]) for k in pair)
            leader = bool(np.any((before == 1) != (row[kept] == 1)))
            found.append(Reversal(ids[gone], ids[gains], ids[loses], leader))
    return Steadiness(tuple(found))


def ranks_without(ranking: Ranking) -> Ints:
    """Return ranks (m, m): row i without package i, 0 on the diagonal."""
    m = len(ranking.packages)
    ranks = np.zeros((m, m), dtype=np.int64)
    settings = replace(ranking.case.settings, normalisation=ranking.normalisation)
    for gone in range(m):
        kept = np.arange(m) != gone
        if kept.any():
            prepared = ranking.method.build(
                without(ranking.table, gone), ranking.normalisation, settings
            )
            ranks[gone, kept] = competition_ranks(prepared.scores(ranking.weights.vector))
    return ranks


def without(table: ScoreTable, gone: int) -> ScoreTable:
    """Return the table without one package (its place)."""
    kept = [i for i in range(len(table.packages)) if i != gone]
    # Judgements about it stay, for a method that may need them to tie the others together.
    return replace(
        table,
        packages=tuple(table.packages[i] for i in kept),
        low=table.low[kept],
        high=table.high[kept],
        missing=table.missing[kept],
        likely=None if table.likely is None else table.likely[kept],
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
