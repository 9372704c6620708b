"""One change of a case: what is changed, by how much, and the answer after it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from mcda.answer.recommendation import Recommendation
from mcda.answer.rule import Kind
from mcda.model.case import (
    Case,
    Criterion,
    Fallback,
    Preferences,
    RedLine,
    Score,
    WeightWay,
    frozen,
)
from mcda.model.edits.preferences import set_fallback, set_preferences, set_red_line
from mcda.model.edits.scores import set_score
from mcda.model.ids import known, of_id
from mcda.model.tree import leaves

HAIR: Final = 1e-6
"""So much of its range a printed change lies beyond the breakpoint."""


SLIGHT: Final = 2 * HAIR
"""A change no larger is the slightest: whatever is typed beyond today's number is enough."""

_FINE: Final = 6
"""Decimals that a number to be typed has at most."""

_BEYOND: Final = 0.1
"""So much of a change its number lies beyond the breakpoint at most, for fewer decimals."""

_LITTLE: Final = 0.001
"""And no more than this share of the whole range."""


def typed(before: float, to: float, span: float) -> Iterator[float]:
    """Yield numbers a little further than `to`, the shortest first.

    `span` is the whole range; of the slightest change a hundredth of it is little.
    """
    away = math.ceil if to > before else math.floor
    much = min(_BEYOND * abs(to - before), _LITTLE * span)
    if abs(to - before) <= SLIGHT * span:
        much = span / 100
    for digits in range(_FINE + 1):
        number = away(round(to * 10**digits, 4)) / 10**digits
        if number == before:
            number += math.copysign(10**-digits, to - before)
        if abs(number - to) <= much:
            yield round(number, _FINE)


class What(StrEnum):
    """What a change moves."""

    SCORE = "score"
    FALLBACK = "fallback"
    RED_LINE = "red line"
    WEIGHTS = "weights"


class Bound(StrEnum):
    """How the number of a score is meant that is open today."""

    EXACTLY = "exactly"
    LEAST = "at least"
    MOST = "at most"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change and the answer after it.

    `stakeholder` is `COMMON` for the score that all use; `package` and `criterion` are ids, ""
    where they have no part. `before` and `to` are numbers of the scale, value points, or shares of
    all weight; `to` is the number that is printed, and may be typed. `size` is where the answer
    turns, as a share of the criterion's range, of 100 value points, or of all weight.
    Of weights, `criterion` is the one whose share becomes `to`, `source` the one that gives or
    takes what it lacks ("" for all others in proportion), `weights` every leaf's share after it.
    Of a score that is open today, with a `bound`, `before` is the anchor from which it is counted.
    """

    kind: What
    stakeholder: str
    package: str = ""
    criterion: str = ""
    source: str = ""
    before: float
    to: float
    size: float
    weights: Mapping[str, float] = field(default_factory=frozen)
    after: Recommendation
    accepts: frozenset[str]
    """Who accepts the package named first today, after it."""
    bound: Bound | None = None


def only_others(change: Change, today: Recommendation) -> bool:
    """Say whether the answer names the same, accepted by all, and only what else is so changes."""
    accepted = {Kind.ONLY, Kind.AGREED}
    same = change.after.told[1] == today.told[1]
    return same and {change.after.kind, today.kind} <= accepted


def applied(case: Case, change: Change) -> Case:
    """Return the case with a change made."""
    if change.kind is What.FALLBACK:
        return fallen_back(case, change.stakeholder, change.to)
    if change.kind is What.WEIGHTS:
        return weighed(case, change.stakeholder, change.weights)
    leaf = of_id(leaves(case), change.criterion)
    if change.kind is What.RED_LINE:
        return lined(case, change.stakeholder, leaf, change.to)
    return scored(case, change.stakeholder, change.package, leaf, change.to)


def least(case: Case, change: Change, size: float) -> float:
    """Return the number at which a change is of a size; that of the level on a named scale."""
    leaf = known(leaves(case), change.criterion)
    span = 100.0 if change.kind is What.FALLBACK else 1.0
    if leaf is not None and change.kind is not What.WEIGHTS:
        if leaf.levels:
            return change.to
        span = abs((leaf.best or 0.0) - (leaf.worst or 0.0))
    return change.before + math.copysign(size * span, change.to - change.before)


def scored(case: Case, who: str, package: str, leaf: Criterion, to: float) -> Case:
    """Return the case with one score; a number that is a level's is told by its name.

    What was written beside it, and that it is an estimate, stays.
    """
    before = case.scores.get(who, {}).get(package, {}).get(leaf.id) or Score()
    point = _point(leaf, to)
    after = replace(before, low=point, high=point, likely=None)
    return set_score(case, who, package, leaf.id, after)


def fallen_back(case: Case, who: str, to: float) -> Case:
    """Return the case with a stakeholder's fallback as a number of value points, its note kept."""
    before = case.preferences.get(who, Preferences()).fallback or Fallback()
    return set_fallback(case, who, Fallback(value=to, note=before.note))


def lined(case: Case, who: str, leaf: Criterion, to: float) -> Case:
    """Return the case with another limit of a stakeholder's red line, its note kept."""
    own = case.preferences.get(who, Preferences()).red_lines
    line = next(one for one in own if one.criterion == leaf.id)
    moved = RedLine(criterion=leaf.id, limit=_point(leaf, to), note=line.note)
    return set_red_line(case, who, leaf.id, moved)


def weighed(case: Case, who: str, weights: Mapping[str, float]) -> Case:
    """Return the case with a stakeholder's shares of all leaves given at once."""
    own = case.preferences.get(who, Preferences())
    return set_preferences(
        case, who, replace(own, way=WeightWay.SWING, swing=frozen(dict(weights)))
    )


def _point(leaf: Criterion, to: float) -> float | str:
    return next((level.name for level in leaf.levels if level.value == to), to)
