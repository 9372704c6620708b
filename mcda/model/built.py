"""Scores of built packages: the status quo's, plus what the levels of their measures change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mcda.model.case import COMMON, Case, Criterion, Package, Score
from mcda.model.ids import known
from mcda.model.measures import Condition, JointEffect, Measure, Role
from mcda.model.tree import leaves, number

Composition = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sum:
    """A score or a change as its two ends and what is likely, in a criterion's unit."""

    low: float = 0.0
    high: float = 0.0
    likely: float = 0.0

    def __add__(self, other: Sum) -> Sum:
        return Sum(self.low + other.low, self.high + other.high, self.likely + other.likely)


@dataclass(frozen=True, slots=True)
class Part:
    """What one level, or one joint effect, changes in a score, and the words it came with."""

    thing: Measure | JointEffect
    level: str
    effect: Score
    change: Sum


def status_quo(case: Case) -> Package | None:
    """Return the package that is how things stand today."""
    return next((one for one in case.packages if one.status_quo), None)


def is_built(package: Package) -> bool:
    """Say whether a package is made of measures; the status quo is what they are said against."""
    return bool(package.composition) and not package.status_quo


def offers(case: Case) -> tuple[Measure, ...]:
    """Return the measures that can be part of a package."""
    return tuple(one for one in case.measures if one.role is Role.OFFER)


def step(measure: Measure, composition: Composition) -> int:
    """Return how far a measure goes; today's level for one not named, or an unknown level."""
    level = composition.get(measure.id, "")
    return next((at for at, one in enumerate(measure.levels) if one.id == level), 0)


def reached(case: Case, condition: Condition, composition: Composition) -> bool:
    """Say whether a measure stands at a level or further; one without level counts from the second.

    A condition on what isn't there never holds.
    """
    for one in case.measures:
        if one.id == condition.measure:
            if not condition.level:
                return step(one, composition) >= 1
            places = [at for at, level in enumerate(one.levels) if level.id == condition.level]
            return bool(places) and step(one, composition) >= places[0]
    return False


def holds(case: Case, joint: JointEffect, composition: Composition) -> bool:
    """Say whether a joint effect holds in a composition."""
    return bool(joint.when) and all(reached(case, one, composition) for one in joint.when)


def effect_of(
    case: Case, stakeholder: str, measure: str, level: str, criterion: str
) -> Score | None:
    """Return a stakeholder's own effect, or else the common one, or None."""
    for whose in dict.fromkeys((stakeholder, COMMON)):
        found = case.effects.get(whose, {}).get(measure, {}).get(level, {}).get(criterion)
        if found is not None:
            return found
    return None


def joint_effect_of(joint: JointEffect, stakeholder: str, criterion: str) -> Score | None:
    """Return what a joint effect changes: the stakeholder's own, or else the common one."""
    own = joint.effects.get(stakeholder, {}).get(criterion)
    return own if own is not None else joint.effects.get(COMMON, {}).get(criterion)


def change(effect: Score | None) -> Sum | None:
    """Return an effect as numbers; None where it is missing or says none."""
    if effect is None or isinstance(effect.low, str) or isinstance(effect.high, str):
        return None
    if effect.low is None or effect.high is None:
        return None
    low, high = float(effect.low), float(effect.high)
    stated = effect.likely if isinstance(effect.likely, float | int) else None
    return Sum(low, high, (low + high) / 2 if stated is None else float(stated))


def parts_of(
    case: Case, stakeholder: str, composition: Composition, criterion: str
) -> Iterator[Part]:
    """Yield what makes up the difference of a built score from today's, measures first."""
    for one in case.measures:
        at = step(one, composition)
        effect = at and effect_of(case, stakeholder, one.id, one.levels[at].id, criterion)
        made = change(effect or None)
        if effect and made is not None:
            yield Part(one, one.levels[at].id, effect, made)
    for joint in case.joint_effects:
        effect = joint_effect_of(joint, stakeholder, criterion)
        made = change(effect)
        if effect is not None and made is not None and holds(case, joint, composition):
            yield Part(joint, "", effect, made)


def today(case: Case, stakeholder: str, criterion: Criterion) -> Sum | None:
    """Return the status quo's score as numbers; None where there is none."""
    package = status_quo(case)
    score = None if package is None else case.stated(stakeholder, package.id, criterion.id)
    if score is None:
        return None
    low, high = number(criterion, score.low), number(criterion, score.high)
    if low is None or high is None:
        return None
    likely = number(criterion, score.likely)
    return Sum(low, high, (low + high) / 2 if likely is None else likely)


def built_sum(
    case: Case, stakeholder: str, composition: Composition, criterion: Criterion
) -> Sum | None:
    """Return a built score as numbers: today's, plus all that the levels change."""
    total = today(case, stakeholder, criterion)
    if total is None:
        return None
    for part in parts_of(case, stakeholder, composition, criterion.id):
        total += part.change
    return total


def own_effects_on(case: Case, stakeholder: str) -> frozenset[str]:
    """Return the leaves whose built scores are a stakeholder's own, not the common ones."""
    rows = [
        *(row for levels in case.effects.get(stakeholder, {}).values() for row in levels.values()),
        *(joint.effects.get(stakeholder, {}) for joint in case.joint_effects),
        *(case.scores.get(stakeholder, {}).get(p.id, {}) for p in case.packages if p.status_quo),
    ]
    return frozenset(key for row in rows for key in row)


def built_score(case: Case, stakeholder: str, package: str, criterion: str) -> Score | None:
    """Return the score that a built package has by its measures; None for any other package."""
    at = case.built.get(package)
    leaf = known(leaves(case), criterion)
    if at is None or leaf is None:
        return None
    total = built_sum(case, stakeholder, at.composition, leaf)
    if total is None:
        return None
    low, high = _clean(total.low), _clean(total.high)
    guessed = any(
        one.effect.estimate for one in parts_of(case, stakeholder, at.composition, criterion)
    )
    likely = None if low == high else _clean(total.likely)
    return Score(low=low, high=high, likely=likely, estimate=guessed)


def _clean(value: float) -> float:
    """Return a sum of a few decimals without the noise of adding them."""
    return round(value, 9)
