"""The smallest change of one score that takes the first place from the leader.

Each score is moved over its criterion's scale, all else as it is, and whatever
the normalisation looks at is found anew. On fixed anchors a package's result
rises or falls with its score all along, so that the place found is the only one;
elsewhere two changes of leader within one step of the scale may be missed. A scale
is left where the method has no use for a score: a ratio has none for zero or less.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from mcda.errors import RefusedError
from mcda.methods.rank import Ranking
from mcda.methods.ranks import competition_ranks
from mcda.model.arrays import Bools, Floats
from mcda.model.table import ScoreTable
from mcda.model.ties import TOLERANCE, rising
from mcda.sensitivity.box import Scores, at_middle
from mcda.sensitivity.forms import ROUNDING
from mcda.sensitivity.score_draws import AskedDraws, ScoreDraws, table_draws

Ends = tuple[float, float]
"""The least and the greatest value of a scale."""

STEPS: Final = 128
"""Steps from one end of a scale to the other."""

DEPTH: Final = 44
"""Halvings of the step with the change, after which the place is known to rounding."""

AT_ONCE: Final = 4
"""Halvings that are quickest looked at together, where scores are found in one go."""

HAIR: Final = 1e-9
"""As a share of the scale: how near a score comes to a zero that its method refuses."""


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """With `package` scoring `at` on `criterion` instead of `now`, `rivals` draw level (ids).

    `share` is the change as a share of the criterion's scale: its anchors, or, where
    it has none, the range of its scores and as much again on both sides. For `scores`
    `MIDDLE` open scores are at their middle.
    """

    package: str
    criterion: str
    now: float
    at: float
    rivals: tuple[str, ...]
    share: float
    scores: Scores = Scores.SINGLE

    @property
    def change(self) -> float:
        return self.at - self.now


def score_changes(ranking: Ranking) -> tuple[ScoreChange, ...]:
    """Return for each single score the nearest value that changes the leader, smallest first.

    Scores that no value of their scale makes decisive are left out, and those that
    packages compared in pairs stand in for. Other open scores are at their middle, and
    an open one is moved from there. Nothing is decisive where the first place is shared,
    as it is lost by any change at all.
    """
    if len(ranking.packages) < 2 or len(ranking.leaders) > 1:
        return ()
    settings = ranking.case.settings
    table = ranking.method.read(ranking.table, settings)
    in_pairs = [bool(given) for given in ranking.table.judged if ranking.method.reads]

    def taken(matrix: Floats) -> bool:
        """Say whether the method takes these scores."""
        try:
            ranking.method.build(
                replace(table, low=matrix, high=matrix), ranking.normalisation, settings
            )
        except RefusedError:
            return False
        return True

    fixed = replace(table, low=table.matrix, high=table.matrix)
    drawn = table_draws(fixed, ranking.method, ranking.normalisation, settings)
    leader = [p.id for p in ranking.packages].index(ranking.leader.id)
    finely = 1 if isinstance(drawn, AskedDraws) else AT_ONCE
    found = []
    for j in range(len(table.criteria)):
        if in_pairs and in_pairs[j]:
            continue
        ends = _scale(table, j)
        merits = _merits(drawn, fixed.matrix, ranking.weights.vector, j)
        if ends is None:
            continue
        reach = _reach(fixed.matrix, j, ends, taken)
        for i in range(len(ranking.packages)):
            change = _change(ranking, merits, (i, j), (ends, reach), leader, finely)
            if change is not None:
                found.append(change)
    by_name = sorted(found, key=lambda c: (c.package, c.criterion))
    return tuple(rising(by_name, lambda c: c.share))


def _scale(table: ScoreTable, j: int) -> Ends | None:
    """Return the ends of criterion j's scale, None where it is a single point."""
    if np.isfinite(table.worst[j]) and np.isfinite(table.best[j]):
        low, high = sorted((float(table.worst[j]), float(table.best[j])))
    else:
        column = table.matrix[:, j]
        spread = float(column.max() - column.min())
        low, high = float(column.min()) - spread, float(column.max()) + spread
        # A scale that starts at zero, as most without anchors do, is not left.
        low = max(low, 0.0) if column.min() >= 0 else low
    return (low, high) if high > low else None


def _reach(matrix: Floats, j: int, ends: Ends, taken: Callable[[Floats], bool]) -> Ends:
    """Return how far scores on criterion j can go by a method that may refuse zero and less.

    A lower end that is refused gives way to zero, and zero to a hair above it.
    """
    low, high = ends

    def fits(value: float) -> bool:
        changed = matrix.copy()
        changed[0, j] = value
        return taken(changed)

    if low > 0 or fits(low):
        return ends
    return (0.0 if low < 0 and fits(0.0) else HAIR * (high - low)), high


def _merits(
    drawn: ScoreDraws | AskedDraws, matrix: Floats, weights: Floats, j: int
) -> Callable[[Floats], Floats]:
    """Return the function from b variants of column j (m, b) to what packages compare by (m, b)."""
    m, n = matrix.shape
    if isinstance(drawn, AskedDraws):

        def asked(column: Floats) -> Floats:
            many = column.shape[1]
            scores = np.repeat(matrix.T[:, :, None], many, axis=2)
            scores[j] = column
            return drawn.merits((scores,), np.repeat(weights[:, None], many, axis=1))

        return asked
    terms = [drawn.column(matrix[:, [k]], k) for k in range(n)]
    powered = weights ** (drawn.power or 1)
    others = [
        sum((powered[k] * terms[k][part] for k in range(n) if k != j), start=np.zeros((m, 1)))
        for part in range(len(terms[0]))
    ]

    def merits(column: Floats) -> Floats:
        own = drawn.column(column, j)
        return drawn.compared(
            [rest + powered[j] * part for rest, part in zip(others, own, strict=True)]
        )

    return merits


def _level_with(column: Floats, now: float, place: float) -> float:
    """Return a place, or the score beside it that is equal to it within the tolerance of ties.

    A place beside the score `now` itself stays, for it is a change.
    """
    near = 2 * TOLERANCE * np.maximum(np.abs(column), abs(place))
    if np.any((column == now) & (abs(place - now) <= near)):
        return place
    beside = np.abs(column - place) <= near
    return float(column[beside][0]) if beside.any() else place


def _change(
    ranking: Ranking,
    merits: Callable[[Floats], Floats],
    cell: tuple[int, int],
    scale: tuple[Ends, Ends],
    leader: int,
    finely: int,
) -> ScoreChange | None:
    i, j = cell
    ends, reach = scale
    column = ranking.table.matrix[:, j]
    now = float(column[i])

    def beaten(values: Floats) -> tuple[Bools, Floats]:
        """Say whether the leader is behind somebody with score i at each of `values` (b,)."""
        variants = np.repeat(column[:, None], len(values), axis=1)
        variants[i] = values
        found = merits(variants)
        rivals = np.delete(found, leader, axis=0).max(axis=0)
        limit = ROUNDING * np.abs(found).max(axis=0)
        return np.asarray(rivals - found[leader] > limit), found

    nearest: float | None = None
    for end in reach:
        grid = np.linspace(now, end, STEPS + 1)
        lost = np.flatnonzero(beaten(grid)[0])
        if not len(lost) or end == now:
            continue
        kept, gone = grid[max(lost[0] - 1, 0)], grid[lost[0]]
        for _ in range(DEPTH // finely):
            cuts = np.linspace(kept, gone, 2**finely + 1)
            behind: Bools = beaten(cuts[1:-1])[0]
            cut = 1 + int(np.argmax(np.append(behind, True)))
            kept, gone = cuts[cut - 1], cuts[cut]
        if nearest is None or abs(gone - now) < abs(nearest - now) * (1 - TOLERANCE):
            nearest = float(gone)
    if nearest is None:
        return None
    rivals = np.delete(np.arange(len(column)), leader)
    place = _level_with(column, now, nearest)
    # Past all scores that are tied with the one that counts.
    further = 4 * TOLERANCE * abs(place) * float(np.sign(place - now))
    past = nearest if place == nearest else place + further
    ahead = competition_ranks(beaten(np.array([past]))[1][rivals, 0]) == 1
    return ScoreChange(
        ranking.packages[i].id,
        ranking.table.criteria[j].id,
        now,
        place,
        tuple(ranking.packages[i].id for i in rivals[ahead]),
        abs(place - now) / (ends[1] - ends[0]),
        at_middle(ranking),
    )
