"""A case with other last bits: what another machine, or another way of typing, might have made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle

from mcda.model.case import Case, Point, Preferences, Score, frozen

UP, DOWN = 1 + 2.0**-50, 1 - 2.0**-50


def noisy(case: Case, bits: tuple[float, ...]) -> Case:
    """Return the case with its scores and points multiplied by factors near 1, in turn.

    A single score stays single, and a score at an anchor stays there: beyond it, it
    would be another score, not the same one in other bits.
    """
    ends = {leaf.id: (leaf.worst, leaf.best) for leaf in case.criteria}
    factors = cycle(bits)
    scores = {
        owner: frozen(
            {
                package: frozen({c: _score(s, ends[c], factors) for c, s in row.items()})
                for package, row in rows.items()
            }
        )
        for owner, rows in case.scores.items()
    }
    points = {who: _points(given, factors) for who, given in case.preferences.items()}
    return replace(case, scores=frozen(scores), preferences=frozen(points))


def _score(score: Score, ends: tuple[float | None, ...], factors: Iterator[float]) -> Score:
    factor = next(factors)

    def near(point: Point | None) -> Point | None:
        return point if point is None or isinstance(point, str) or point in ends else point * factor

    return replace(score, low=near(score.low), high=near(score.high))


def _points(given: Preferences, factors: Iterator[float]) -> Preferences:
    direct = {c: value * next(factors) for c, value in given.direct.items()}
    swing = {c: value * next(factors) for c, value in given.swing.items()}
    return replace(given, direct=frozen(direct), swing=frozen(swing))
