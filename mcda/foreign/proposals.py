"""What a criterion's name, and what was scored on it, propose of its direction, scale and unit.

A proposal is shown and never put into a case unasked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from mcda.foreign.legend import scale_in
from mcda.foreign.words import proposed, unit_in
from mcda.model.case import Case, Criterion, Direction
from mcda.model.tree import leaves

SCALES: Final = ((1.0, 5.0), (0.0, 5.0), (1.0, 10.0), (0.0, 10.0))
"""Usual scales of points, the narrowest that fits first."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Fields of a criterion that may be meant; None or "" where nothing speaks for any."""

    direction: Direction | None = None
    worst: float | None = None
    best: float | None = None
    unit: str = ""


def proposals(case: Case) -> dict[str, Proposal]:
    """Return what is proposed for each leaf criterion, by its id.

    Ends of a scale are proposed where the name gives them, or all numbers of the case are whole
    points of one usual scale that reaches from its second lowest to its highest point; the worst
    end follows from the direction.
    """
    ends = _common_scale(case)
    found: dict[str, Proposal] = {}
    for leaf in leaves(case):
        guess = _by_ends(leaf) or proposed(leaf.name)
        direction = leaf.direction or guess
        reach = scale_in(leaf.name, _points(case, [leaf])) or ends
        low, high = reach if reach and direction and not leaf.levels else (None, None)
        if direction is Direction.COST:
            low, high = high, low
        found[leaf.id] = Proposal(guess, low, high, unit_in(leaf.name))
    return found


def open_fields(criterion: Criterion) -> tuple[str, ...]:
    """Return the fields of a criterion that nothing has been said of."""
    said: dict[str, object] = {"direction": criterion.direction, "unit": criterion.unit or None}
    if not criterion.levels:
        said |= {"worst": criterion.worst, "best": criterion.best}
    return tuple(name for name, value in said.items() if value is None)


def _by_ends(criterion: Criterion) -> Direction | None:
    """Return the direction that known ends of a scale say."""
    worst, best = criterion.worst, criterion.best
    if worst is None or best is None or worst == best:
        return None
    return Direction.COST if best < worst else Direction.BENEFIT


def _common_scale(case: Case) -> tuple[float, float] | None:
    points = list(_points(case, [leaf for leaf in leaves(case) if not leaf.levels]))
    if not points or any(one != int(one) for one in points):
        return None
    low, high = min(points), max(points)
    return next((s for s in SCALES if s[0] <= low <= s[0] + 1 and high == s[1]), None)


def _points(case: Case, criteria: Sequence[Criterion]) -> Iterable[float]:
    for rows in case.scores.values():
        for row in rows.values():
            scores = (row[one.id] for one in criteria if one.id in row)
            for end in (end for score in scores for end in (score.low, score.high)):
                if isinstance(end, float | int):
                    yield float(end)
