"""What rules between measures allow, and the extremes that effects can add up to under them.

Here a composition is a list of steps, one for each measure of the case in its order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from mcda.model.built import Composition, step
from mcda.model.case import Case
from mcda.model.measures import Condition, Role, Rule
from mcda.model.rule_kinds import RuleKind, is_kept

Steps = Sequence[int]
Needs = tuple[tuple[int, int], ...]
"""Places of measures, and the step that each has to reach; -1 for one that isn't there."""

ROUNDING: Final = 1e-9
"""A sum of amounts that passes its limit by no more than this, of either, is at the limit."""

MOST_NODES: Final = 60_000
"""How many partial combinations a search looks at before it says that it can't tell."""

DEEPEST: Final = 400
"""How many measures that matter together a search goes through before it says so."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A rule by places and steps; `touches` are the places that it speaks of."""

    rule: Rule
    when: Needs
    then: Needs
    amounts: Mapping[int, tuple[float, ...]]
    touches: frozenset[int]

    def kept(self, steps: Steps) -> bool:
        """Say whether a composition keeps the rule."""
        rule = self.rule
        if rule.kind is RuleKind.SAME_LEVEL:
            return len({steps[at] for at, _needed in self.then if at >= 0}) <= 1
        if rule.kind is RuleKind.BUDGET:
            spent = sum(costs[steps[at]] for at, costs in self.amounts.items())
            return rule.limit is None or spent <= most_of(rule.limit)
        given = all(_reached(steps, one) for one in self.when)
        return is_kept(rule, given, sum(_reached(steps, one) for one in self.then))


def most_of(limit: float) -> float:
    """Return the largest sum of amounts that a limit lets pass: rounding is no overspending."""
    return limit + ROUNDING * max(1.0, abs(limit))


def _reached(steps: Steps, need: tuple[int, int]) -> bool:
    return need[0] >= 0 and steps[need[0]] >= need[1] >= 0


def ties(case: Case) -> tuple[Tie, ...]:
    """Return the rules in force, by places and steps."""
    return tuple(_tie(case, rule) for rule in case.rules if rule.in_force)


def _tie(case: Case, rule: Rule) -> Tie:
    places = {one.id: at for at, one in enumerate(case.measures)}
    amounts = {
        places[key]: tuple(
            float(costs.get(one.id, 0.0)) for one in case.measures[places[key]].levels
        )
        for key, costs in rule.amounts.items()
        if key in places and rule.kind is RuleKind.BUDGET
    }
    when, then = (tuple(need(case, one) for one in some) for some in (rule.when, rule.then))
    touched = {at for at, _needed in (*when, *then) if at >= 0} | amounts.keys()
    return Tie(rule, when, then, amounts, frozenset(touched))


def need(case: Case, condition: Condition) -> tuple[int, int]:
    """Return a condition by place and step: -1 where the measure or its level isn't there."""
    for at, one in enumerate(case.measures):
        if one.id == condition.measure:
            if not condition.level:
                return at, 1
            found = [place for place, level in enumerate(one.levels) if level.id == condition.level]
            return at, found[0] if found else -1
    return -1, -1


def steps_of(case: Case, composition: Composition) -> tuple[int, ...]:
    """Return how far each measure goes."""
    return tuple(step(one, composition) for one in case.measures)


def broken(case: Case, composition: Composition) -> tuple[Rule, ...]:
    """Return the rules in force that a composition doesn't keep."""
    steps = steps_of(case, composition)
    return tuple(tie.rule for tie in ties(case) if not tie.kept(steps))


@dataclass(frozen=True, slots=True)
class Gain:
    """What can be added up: by measure and step, and by what is reached together."""

    single: Mapping[int, tuple[float, ...]]
    joint: tuple[tuple[Needs, float], ...] = ()


@dataclass(slots=True)
class Search:
    """Greatest sums under the rules, branch by branch; `left` counts down to giving up."""

    case: Case
    left: int = MOST_NODES
    ties: tuple[Tie, ...] = ()
    _nothing: Gain = field(default_factory=lambda: Gain({}))

    def __post_init__(self) -> None:
        self.ties = ties(self.case)

    def feasible(self) -> bool | None:
        """Say whether any combination keeps the rules; None where it can't be told."""
        tied = frozenset(at for tie in self.ties for at in tie.touches)
        found = self.greatest(self._nothing, -1.0, tied)
        return None if self.left < 0 else found is not None

    def greatest(
        self, gain: Gain, above: float, also: frozenset[int] = frozenset()
    ) -> tuple[float, tuple[int, ...]] | None:
        """Return the greatest sum above a bound, and a combination that has it; None if none is."""
        order = self._order(gain, also)
        if len(order) > DEEPEST:
            self.left = -1
            return None
        branch = _Branch(self, gain, order, _rests(gain, order, len(self.case.measures)), above)
        branch.down(0, [0] * len(self.case.measures), 0.0)
        return branch.best

    def _order(self, gain: Gain, also: frozenset[int]) -> tuple[int, ...]:
        """Return the places that matter, those with the largest effects first."""
        places = set(also) | {at for at, sums in gain.single.items() if any(sums)}
        places |= {at for needs, _worth in gain.joint for at, _needed in needs}
        while True:
            more = {at for tie in self.ties if tie.touches & places for at in tie.touches} - places
            if not more:
                break
            places |= more
        span = {at: max(gain.single.get(at, (0.0,)), key=abs) for at in places}
        return tuple(sorted(places, key=lambda at: (-abs(span[at]), at)))

    def levels(self, at: int) -> int:
        """Return how many steps a measure can be at: today's only for an answer."""
        measure = self.case.measures[at]
        return len(measure.levels) if measure.role is Role.OFFER else min(1, len(measure.levels))


def _rests(gain: Gain, order: Steps, count: int) -> list[float]:
    """Return the most that can still be added from each depth on."""
    rests = [sum(max(0.0, worth) for _needs, worth in gain.joint)]
    for at in reversed(order):
        rests.insert(0, rests[0] + max(0.0, *gain.single.get(at, (0.0,))))
    return rests


@dataclass(slots=True)
class _Branch:
    search: Search
    gain: Gain
    order: tuple[int, ...]
    rests: list[float]
    above: float
    best: tuple[float, tuple[int, ...]] | None = None

    def down(self, depth: int, steps: list[int], total: float) -> None:
        if self.search.left < 0 or total + self.rests[depth] <= self.above:
            return
        self.search.left -= 1
        done = frozenset(self.order[:depth])
        last = {self.order[depth - 1]} if depth else set()
        for tie in self.search.ties:
            complete = tie.touches <= done and (not depth or tie.touches & last)
            if complete and not tie.kept(steps):
                return
        if depth == len(self.order):
            whole = total + sum(
                worth for needs, worth in self.gain.joint if all(_reached(steps, n) for n in needs)
            )
            if whole > self.above:
                self.above, self.best = whole, (whole, tuple(steps))
            return
        at = self.order[depth]
        sums = self.gain.single.get(at, ())
        choices = range(self.search.levels(at))
        for one in sorted(choices, key=lambda s: -(sums[s] if s < len(sums) else 0.0)):
            steps[at] = one
            self.down(depth + 1, steps, total + (sums[one] if one < len(sums) else 0.0))
        steps[at] = 0


def cycle(case: Case) -> tuple[int, ...] | None:
    """Return the places of measures that rules on what comes first send round, or None."""
    after: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for tie in ties(case):
        if tie.rule.kind.told.ordered:
            for first in tie.then:
                after.setdefault(first, set()).update(one for one in tie.when if one[0] >= 0)
    points = set(after) | {one for some in after.values() for one in some}
    for at, needed in points:
        further = {one for one in points if one[0] == at and one[1] > needed}
        after.setdefault((at, needed), set()).update(further)
    for start in sorted(points):
        found = _way_back(start, lambda one: sorted(after.get(one, ())))
        if found:
            return tuple(dict.fromkeys(at for at, _needed in found))
    return None


def _way_back(
    start: tuple[int, int], onward: Callable[[tuple[int, int]], list[tuple[int, int]]]
) -> list[tuple[int, int]]:
    ways = [[start]]
    seen: set[tuple[int, int]] = set()
    while ways:
        way = ways.pop()
        for one in onward(way[-1]):
            if one == start:
                return way
            if one not in seen:
                seen.add(one)
                ways.append([*way, one])
    return []


def combinations(case: Case) -> Iterator[int]:
    """Yield how many levels each measure of a package can stand at."""
    for one in case.measures:
        if one.role is Role.OFFER:
            yield max(1, len(one.levels))
