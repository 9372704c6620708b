"""Red lines, looked at before anything compensates: marked and named, nothing is dropped."""

from __future__ import annotations

from dataclasses import dataclass

from mcda.model.case import Case, Direction, Point, Preferences, Score
from mcda.model.ties import TOLERANCE
from mcda.model.tree import leaves, number


@dataclass(frozen=True, slots=True)
class Crossing:
    """A package whose score is worse than a stakeholder's red line, or may be.

    `surely` is False where only an end of an interval, or a missing score, is
    beyond the limit. `score` is the one that counts, None when nobody gave any.
    """

    package: str
    stakeholder: str
    criterion: str
    limit: Point
    score: Score | None
    surely: bool


def screen(case: Case) -> tuple[Crossing, ...]:
    """Return every red line that a package crosses or may cross, package by package.

    A score on the line itself is accepted. Lines on criteria that the case does not
    have are left out here; `check` names them.
    """
    criteria = {leaf.id: leaf for leaf in leaves(case)}
    lines = [
        (stakeholder.id, leaf, line.limit, limit)
        for stakeholder in case.stakeholders
        for line in case.preferences.get(stakeholder.id, Preferences()).red_lines
        if (leaf := criteria.get(line.criterion)) is not None
        and (limit := number(leaf, line.limit)) is not None
    ]
    crossings: list[Crossing] = []
    for package in case.packages:
        for who, leaf, stated, limit in lines:
            score = case.score(who, package.id, leaf.id)
            low = number(leaf, score.low) if score else None
            high = number(leaf, score.high) if score else None
            falls = leaf.seen_by(who).direction is Direction.COST
            beyond = _beyond(low, high, limit, falls)
            if beyond is not None:
                crossings.append(Crossing(package.id, who, leaf.id, stated, score, beyond))
    return tuple(crossings)


def _beyond(low: float | None, high: float | None, limit: float, falls: bool) -> bool | None:
    """Say whether a score is surely beyond the limit (True), maybe (False), or not (None)."""
    if low is None or high is None:
        return False
    slack = TOLERANCE * max(1.0, abs(limit))
    worse, better = (-high, -low) if falls else (low, high)
    line = (-limit if falls else limit) - slack
    if better < line:
        return True
    return False if worse < line else None
