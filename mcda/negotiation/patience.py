"""Whether an order holds by itself: how patient each stakeholder has to be to go on.

Patience x is the weight of the next period against this one, chance of breakdown included. After
t of n steps, keeping is worth sum_{j=t}^{n-1} (1 - x) x^(j-t) U(j) + x^(n-t) U(n), stopping
(1 - x) U(t) + x S(t), where S is what stopping leaves. After the last step dropping brings g a
period, and the others' taking back costs c: it holds from x = g / c on (grim trigger, Friedman
1971).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import comb
from typing import Final

from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.gains import TOLERANCE
from mcda.negotiation.order import Walk
from mcda.negotiation.roots import roots_between, value
from mcda.negotiation.stopping import Back, Stopping

_MOST_WAYS: Final = 60_000
"""Measures and ways of taking them back that are looked at for what would turn the verdict."""


@dataclass(frozen=True, eq=False)
class Holding:
    """What would make a side drop something after the last step, and what keeps it.

    Compositions say what is left after it has dropped what it wants to, and after the others have
    then taken back what hurts it. `patience` is None where nothing that the others can take back
    outweighs the gain.
    """

    side: int
    gain: float
    cost: float
    patience: float | None
    dropped: Composition
    answered: Composition


@dataclass(frozen=True, slots=True)
class Turn:
    """Measures whose being reversible, or no longer, would turn the verdict, and for whom."""

    measures: tuple[int, ...]
    reversible: bool
    """What they would become."""
    holds: bool
    patience: tuple[float | None, ...]
    """Of each owner, after the change."""
    mixed: tuple[int, ...] = ()
    """Those of the measures of whose levels some are so today, and some are not."""


@dataclass(frozen=True, slots=True)
class Turns:
    """What would turn the verdict; `looked` is how many measures were changed at a time."""

    found: tuple[Turn, ...]
    looked: int


def going_on(walk: Walk, side: int, after: int) -> tuple[float, ...]:
    """Return keep minus stop after so many steps, divided by x: coefficients from the constant."""
    values = [float(one.values[side]) for one in walk.stands]
    last = len(values) - 1
    found = [0.0] * (last - after + 1)
    for j in range(after + 1, last):
        found[j - after - 1] += values[j]
        found[j - after] -= values[j]
    found[last - after - 1] += values[last]
    found[0] -= float(walk.stands[after].stopped[side])
    return tuple(found)


def least_patience(walk: Walk, side: int, asked: Sequence[bool]) -> float | None:
    """Return the least patience from which on the side goes on at every step; None if none is.

    `asked` says after which steps the side can stop or take back anything at all.
    """
    ways = [going_on(walk, side, t) for t in range(len(walk.stands) - 1) if asked[t]]
    return least_from(ways)


def least_from(ways: Iterable[Sequence[float]]) -> float | None:
    """Return the least x in [0, 1) from which on no polynomial is below zero; None if none is."""
    ways = [way for way in ways if max(map(abs, way), default=0.0) > TOLERANCE]
    ends = sorted({0.0, 1.0, *(root for way in ways for root in roots_between(way))})
    least: float | None = None
    for low, high in zip(ends[-2::-1], ends[:0:-1], strict=True):
        middle = (low + high) / 2
        if any(value(way, middle) < -TOLERANCE for way in ways):
            break
        least = low
    return least


def patiences(deal: Deal, walk: Walk, back: Back) -> dict[int, float | None]:
    """Return each owner's least patience along an order."""
    stopping = Stopping(deal, back)
    steps = [one.measure for one in walk.steps]
    owners = sorted({o for m in steps for o in deal.measures[m].owners})
    found: dict[int, float | None] = {}
    for side in owners:
        asked = [
            any(side in deal.measures[m].owners for m in steps[t:])
            or _can_take_back(stopping, side, one.composition)
            for t, one in enumerate(walk.stands)
        ]
        found[side] = least_patience(walk, side, asked)
    return found


def holdings(deal: Deal, target: Composition, back: Back = Back.WHAT_CAN_BE) -> tuple[Holding, ...]:
    """Return for each owner what it would gain by dropping, and what the others can take back."""
    stopping = Stopping(deal, back)
    codes = deal.codes([target])
    kept, dropped, stopped = (
        ask(codes)[0] for ask in (stopping.kept, stopping.dropped, stopping.stopped)
    )
    found = []
    for side in owners_of(deal, target):
        gain = _quiet(float(dropped[side] - kept[side]))
        cost = _quiet(float(dropped[side] - stopped[side]))
        left = stopping.dropping(side, target)
        answered = stopping.taking(side, left)
        found.append(Holding(side, gain, cost, _from(gain, cost), left, answered))
    return tuple(found)


def owners_of(deal: Deal, target: Composition) -> list[int]:
    """Return the sides that own a measure of a package."""
    used = (deal.measures[m].owners for m, level in enumerate(target) if level)
    return sorted({owner for owners in used for owner in owners})


def turns(deal: Deal, target: Composition, back: Back = Back.WHAT_CAN_BE) -> Turns:
    """Return the fewest measures, one or two, whose reversibility turns whether it holds."""
    now = _holds(holdings(deal, target, back))
    used = [m for m, level in enumerate(target) if level and deal.measures[m].owners]
    each = len(deal.measures) + Stopping(deal, back).ways
    found: list[Turn] = []
    looked = 0
    for size in (1, 2):
        if 2 * comb(len(used), size) * each > _MOST_WAYS:
            break
        looked = size
        for chosen in combinations(used, size):
            for reversible in (True, False):
                today = {m: reversibility(deal, target, m) for m in chosen}
                if {reversible} in today.values():
                    continue
                other = holdings(with_reversible(deal, target, chosen, reversible), target, back)
                if _holds(other) is not now:
                    patience = tuple(one.patience for one in other)
                    mixed = tuple(m for m in chosen if len(today[m]) > 1)
                    found.append(Turn(chosen, reversible, not now, patience, mixed))
        if found:
            break
    return Turns(tuple(found), looked)


def with_reversible(
    deal: Deal, target: Composition, measures: Iterable[int], reversible: bool
) -> Deal:
    """Return the deal with the levels of some measures up to the package's made so."""
    changed = list(deal.measures)
    for m in measures:
        levels = tuple(
            replace(level, reversible=reversible) if 0 < i <= target[m] else level
            for i, level in enumerate(changed[m].levels)
        )
        changed[m] = replace(changed[m], levels=levels)
    return replace(deal, measures=tuple(changed))


def guaranteed_from(walk: Walk, patience: dict[int, float]) -> int | None:
    """Return the number of steps after which nobody's stop pays any more; None if it always may."""
    last = len(walk.stands) - 1
    for t in range(last - 1, -1, -1):
        if any(value(going_on(walk, side, t), x) < -TOLERANCE for side, x in patience.items()):
            return t + 1 if t + 1 < last else None
    return 0


def _from(gain: float, cost: float) -> float | None:
    if gain <= 0:
        return 0.0
    return gain / cost if cost > gain else None


def _quiet(points: float) -> float:
    return 0.0 if abs(points) < TOLERANCE else points


def _holds(found: Sequence[Holding]) -> bool:
    return all(one.patience is not None for one in found)


def reversibility(deal: Deal, target: Composition, measure: int) -> set[bool]:
    """Return whether a measure's levels up to a package's can be taken back: both of some."""
    return {level.reversible for level in deal.measures[measure].levels[1 : target[measure] + 1]}


def _can_take_back(stopping: Stopping, side: int, composition: Composition) -> bool:
    return any(
        stopping.own[m, side] and stopping.floors[m][level] < level
        for m, level in enumerate(composition)
    )
