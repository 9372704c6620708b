"""In which order a package can be carried out, so that stopping half-way exposes and tempts least.

Exposure: what a stakeholder would have lost against today if everyone else stopped here.
Temptation: what a stakeholder with steps left would gain by stopping here instead of finishing
(Sandholm & Lesser 1995). The best order has the least greatest exposure, among those the least
greatest temptation, then the least sum of exposures, then the fewest changes of hand; found by
dynamic programming over all states, so it is exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import numpy as np

from mcda.errors import Place, Problem, RefusedError
from mcda.model.arrays import Bools, Floats, Ints
from mcda.negotiation.deal import Additive, Composition, Deal
from mcda.negotiation.gains import TOLERANCE, above_noise
from mcda.negotiation.lattice import (
    MOST_STATES,
    NEVER,
    Lattice,
    Pair,
    cheapest,
    pairs_of,
    refuse_beyond,
    to_go,
    whole,
)
from mcda.negotiation.rules import keeps
from mcda.negotiation.steering import ALONE, Steering
from mcda.negotiation.stopping import Back, Stopping

MOST_BYTES: Final = 512 * 2**20
"""What all states may take in memory: steps, and points of all sides five times over."""
AT_ONCE: Final = 60_000
"""States that are looked at at once, without making anybody wait."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the best order is to be best in."""

    back: Back = Back.WHAT_CAN_BE
    temptation_first: bool = False
    owners_only: bool = False
    """Only owners' exposure counts."""
    limits: Mapping[int, float] = field(default_factory=dict)
    """The most exposure, in points, that a side would bear."""


@dataclass(frozen=True, eq=False)
class Stand:
    """How all stand in one state of an order; points against today, a number per side.

    `measure` and `level` are what was done last, -1 for today.
    """

    composition: Composition
    values: Floats
    stopped: Floats
    exposure: Floats
    temptation: Floats
    measure: int = -1
    level: int = 0


@dataclass(frozen=True, eq=False)
class Walk:
    """An order step by step, today first, and what it comes to."""

    columns: tuple[int, ...]
    stands: tuple[Stand, ...]
    greatest_exposure: float
    """Over the sides that count."""
    greatest_temptation: float
    broken: tuple[str, ...] = ()
    """Rules on what comes before what that this order breaks."""

    @property
    def steps(self) -> tuple[Stand, ...]:
        return self.stands[1:]


@dataclass(frozen=True, slots=True)
class FirstMove:
    """The best that can be had if this owner moves first: its step, and what it costs all."""

    owner: int
    measure: int
    level: int
    exposure: float
    price: float
    exposed: tuple[int, ...]
    """Who is exposed by that much in the best order after that step."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """The best order if two owners may take a step at the same time."""

    third_party: bool
    exposure: float
    saves: float
    pairs: tuple[tuple[int, int], ...]
    """The measures that go at the same time, as few pairs as it takes."""


class OrderSearch:
    """Every state between today and a package, valued once; then any order can be asked for.

    Raises RefusedError for a package without steps, of fewer than two owners, with too many
    states, or that no order reaches without breaking a rule.
    """

    def __init__(
        self,
        deal: Deal,
        target: Composition,
        wishes: Wishes | None = None,
        steering: Steering = ALONE,
    ) -> None:
        self.deal, self.target = deal, tuple(target)
        self.steering = steering
        self.wishes = wishes or Wishes()
        self.lattice = Lattice(deal, self.target)
        _refuse(self.lattice)
        self.stopping = Stopping(deal, self.wishes.back)
        self.owners = sorted({o for group in self.lattice.owner_groups for o in group})
        self.count = self.lattice.count
        steering.at(0.0)
        if self._best_of(self.exposure_cost, self.open_) >= NEVER:
            raise RefusedError([self._no_way()])

    @cached_property
    def values(self) -> Floats:
        """Value of every state against today, (states, sides)."""
        self.steering.at(0.1)
        return self.stopping.kept(self.lattice.codes)

    @cached_property
    def stopped(self) -> Floats:
        """What each side has against today if all stop in a state, (states, sides)."""
        self.steering.at(0.2)
        return self.stopping.stopped(self.lattice.codes, self.steering)

    @cached_property
    def exposure(self) -> Floats:
        return above_noise(-self.stopped)

    @cached_property
    def temptation(self) -> Floats:
        more = above_noise(self.stopped - self.values[-1])
        return np.where(self.steps_left, more, 0.0)

    @cached_property
    def steps_left(self) -> Bools:
        """Which side has a step left in which state, (states, sides)."""
        left = np.zeros((self.count, len(self.deal.sides)), dtype=np.bool_)
        undone = self.lattice.onward < self.count
        for column, owners in enumerate(self.lattice.owner_groups):
            left[:, list(owners)] |= undone[:, [column]]
        return left

    @cached_property
    def counted(self) -> list[int]:
        """The sides whose exposure counts."""
        return self.owners if self.wishes.owners_only else list(range(len(self.deal.sides)))

    @cached_property
    def exposure_cost(self) -> Ints:
        return _worst(self.exposure[:, self.counted])

    @cached_property
    def temptation_cost(self) -> Ints:
        return _worst(self.temptation)

    @cached_property
    def open_(self) -> Bools:
        """The states that keep the rules and the limits."""
        found = self.lattice.allowed.copy()
        for side, most in self.wishes.limits.items():
            found &= whole(self.exposure[:, side]) <= round(most * 1_000_000)
        return found

    def best(self, first: int | None = None) -> Walk:
        """Return the best order, with the first step given to an owner if one is named."""
        costs = [self.exposure_cost, self.temptation_cost]
        return self._best_by(reversed(costs) if self.wishes.temptation_first else costs, first)

    def _best_by(self, costs: Iterable[Ints], first: int | None) -> Walk:
        """Return the order that is best by one cost after the other."""
        columns = None if first is None else self._of_owner(first)
        open_ = self.open_
        for cost in costs:
            least = self._best_of(cost, open_, columns)
            if least >= NEVER:
                raise RefusedError([self._cannot_begin(first)])
            open_ = open_ & (cost <= least)
        sums = whole(self.exposure[:, self.counted]).sum(axis=1)
        order = cheapest(self.lattice, sums, open_, columns)
        assert order is not None
        return self.walk(order)

    def walk(self, columns: Sequence[int]) -> Walk:
        """Return any order step by step; a column for each step."""
        states = self.lattice.states_of(columns)
        stands = [self._stand(states[0])]
        done = dict.fromkeys(columns, 0)
        for column, state in zip(columns, states[1:], strict=True):
            done[column] += 1
            level = self.lattice.level(column, done[column])
            stands.append(self._stand(state, self.lattice.measures[column], level))
        return Walk(
            tuple(columns),
            tuple(stands),
            float(self.exposure[states][:, self.counted].max()),
            float(self.temptation[states].max()),
            tuple(self._broken(states)),
        )

    def front(self) -> tuple[tuple[float, float], ...]:
        """Return the greatest exposures and temptations that no other order undercuts in both."""
        found: list[tuple[float, float]] = []
        open_ = self.open_
        while (least := self._best_of(self.exposure_cost, open_)) < NEVER:
            within = open_ & (self.exposure_cost <= least)
            tempted = self._best_of(self.temptation_cost, within)
            found.append((self._exposed_by(least), self._tempted_by(tempted)))
            open_ = open_ & (self.temptation_cost < tempted)
        return tuple(found)

    def first_moves(self) -> tuple[FirstMove, ...]:
        """Return what it costs in exposure if each owner moves first; who can't is left out."""
        after = to_go(self.lattice, self.exposure_cost, self.open_)
        least = int(after[0])
        found = []
        for owner in self.owners:
            columns = self._of_owner(owner)
            costs = [int(after[self.lattice.onward[0, column]]) for column in columns]
            if not costs or min(costs) >= NEVER:
                continue
            walk = self._best_by([self.exposure_cost, self.temptation_cost], owner)
            worst = max(0, min(costs))
            exposed = self._exposed(walk, worst) if worst else ()
            step = walk.steps[0]
            most = self._exposed_by(worst)
            price = most - self._exposed_by(least)
            found.append(FirstMove(owner, step.measure, step.level, most, price, exposed))
        return tuple(found)

    def together(self, *, third_party: bool) -> Exchange:
        """Return what steps of two owners at the same time would save."""
        inside = None if third_party else self.exposure
        pairs = list(pairs_of(self.lattice, inside))
        alone = self._best_of(self.exposure_cost, self.open_)
        joint = int(to_go(self.lattice, self.exposure_cost, self.open_, pairs)[0])
        used = self._fewest(pairs, joint) if joint < alone else ()
        return Exchange(third_party, joint / 1e6, (alone - joint) / 1e6, used)

    def _exposed_by(self, cost: int) -> float:
        """Return the exposure, unrounded, behind a cost in whole parts; `_tempted_by` likewise."""
        return float(self.exposure[:, self.counted].max(axis=1)[self.exposure_cost == cost].max())

    def _tempted_by(self, cost: int) -> float:
        return float(self.temptation.max(axis=1)[self.temptation_cost == cost].max())

    def last_card(self, walk: Walk) -> tuple[int, float] | None:
        """Return the step of an order that keeps the others in, and by how much; None if none does.

        The one whose move to the front raises the greatest temptation most.
        """
        best: tuple[int, float] | None = None
        for number in range(1, len(walk.columns)):
            column = walk.columns[number]
            if column in walk.columns[:number]:
                # A further level can't go before the one that it climbs from.
                continue
            rest = [*walk.columns[:number], *walk.columns[number + 1 :]]
            moved = self.walk((column, *rest))
            raised = moved.greatest_temptation - walk.greatest_temptation
            if (
                not moved.broken
                and raised > TOLERANCE
                and (best is None or raised > best[1] - TOLERANCE)
            ):
                best = (number, raised)
        return best

    def worst_exposure(self, walk: Walk) -> Floats:
        """Return exposures along an order at the worst end of what is known, (states, sides)."""
        points: Additive = self.deal.values.low
        codes = self.deal.codes([one.composition for one in walk.stands])
        return above_noise(-Stopping(self.deal, self.wishes.back, points).stopped(codes))

    def _stand(self, state: int, measure: int = -1, level: int = 0) -> Stand:
        composition = tuple(int(code) for code in self.lattice.codes[state])
        return Stand(
            composition,
            values=self.values[state],
            stopped=self.stopped[state],
            exposure=self.exposure[state],
            temptation=self.temptation[state],
            measure=measure,
            level=level,
        )

    def _of_owner(self, owner: int) -> list[int]:
        return [i for i, owners in enumerate(self.lattice.owner_groups) if owner in owners]

    def _best_of(self, cost: Ints, open_: Bools, first: Sequence[int] | None = None) -> int:
        """Return the least greatest cost of a way through open states."""
        self.steering.at(0.5)
        found = to_go(self.lattice, cost, open_)
        if first is None:
            return int(found[0])
        onward = [int(found[self.lattice.onward[0, column]]) for column in first]
        return max(int(cost[0]), min(onward, default=NEVER))

    def _exposed(self, walk: Walk, worst: int) -> tuple[int, ...]:
        most = np.array([one.exposure for one in walk.stands]).max(axis=0)
        return tuple(side for side in self.counted if whole(most)[side] >= worst)

    def _fewest(self, pairs: Sequence[Pair], most: int) -> tuple[tuple[int, int], ...]:
        """Return the measures of the fewest pairs that keep the exposure within a bound."""
        open_ = self.open_ & (self.exposure_cost <= most)
        usable = [(pair, pair.inside <= most) for pair in pairs]
        rest = np.full(self.count + 1, NEVER, dtype=np.int64)
        if open_[-1]:
            rest[self.count - 1] = 0
        for states in reversed(self.lattice.layers[:-1]):
            best = rest[self.lattice.onward[states]].min(axis=1)
            for pair, fits in usable:
                onward = np.where(fits[states], rest[pair.after[states]] + 1, NEVER)
                best = np.minimum(best, onward)
            rest[states] = np.where(open_[states], np.minimum(best, NEVER), NEVER)
        return self._pairs_on_the_way(usable, rest)

    def _pairs_on_the_way(
        self, usable: Sequence[tuple[Pair, Bools]], rest: Ints
    ) -> tuple[tuple[int, int], ...]:
        state, found = 0, []
        while state != self.count - 1:
            onward = self.lattice.onward[state]
            alone = int(onward[np.argmin(rest[onward])])
            if rest[alone] == rest[state]:
                state = alone
                continue
            pair = next(
                pair
                for pair, fits in usable
                if fits[state] and rest[pair.after[state]] + 1 == rest[state]
            )
            a, b = (self.lattice.measures[column] for column in pair.columns)
            found.append((a, b))
            state = int(pair.after[state])
        return tuple(found)

    def _broken(self, states: Sequence[int]) -> Iterable[str]:
        codes = self.lattice.codes[list(states)]
        for rule in self.deal.rules:
            if rule.kind.told.ordered and not keeps(rule, codes).all():
                yield rule.name or rule.id

    def _no_way(self) -> Problem:
        kept = self._best_of(self.exposure_cost, self.lattice.allowed)
        return Problem.of("ORDER-RULES" if kept >= NEVER else "ORDER-LIMITS")

    def _cannot_begin(self, first: int | None) -> Problem:
        name = "" if first is None else self.deal.sides[first].name
        return Problem.of("ORDER-FIRST", Place(words="--first"), stakeholder=name)


def _worst(points: Floats) -> Ints:
    """Return the greatest of each state's points, in millionths."""
    worst: Ints = whole(points).max(axis=1)
    return worst


def _refuse(lattice: Lattice) -> None:
    owners = {o for group in lattice.owner_groups for o in group}
    if not lattice.measures:
        raise RefusedError([Problem.of("ORDER-NO-STEPS", Place(words="--package"))])
    if len(owners) < 2:
        names = ", ".join(lattice.deal.sides[o].name for o in sorted(owners)) or "–"
        raise RefusedError([Problem.of("ORDER-ONE-OWNER", owner=names)])
    width = 10 * len(lattice.measures) + 40 * len(lattice.deal.sides) + 64
    refuse_beyond(lattice.count, min(MOST_STATES, MOST_BYTES // width))


def refuse_slow(deal: Deal, target: Composition) -> None:
    """Refuse a package whose order would make somebody wait who didn't ask for it."""
    refuse_beyond(Lattice(deal, target).count, AT_ONCE)
