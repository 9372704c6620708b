"""What a package is worth if not all of it is delivered, and the chance to end below a fallback.

A promised level is delivered in full, in part, or not at all, independently as long as its carrier
goes along; if a carrier does not, nothing that it carries is delivered. Expected values are exact:
linear in every chance, so that the ends of intervals of chances suffice; the chance to end below a
fallback is exact over all outcomes up to a million, and drawn with a seed above.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import Final

import numpy as np

from mcda.errors import Problem, RefusedError
from mcda.model.arrays import Bools, Floats
from mcda.negotiation.deal import Codes, Composition, Condition, Deal, Ends, Joint, reached
from mcda.negotiation.gains import TOLERANCE
from mcda.words import figures

MOST_OUTCOMES: Final = 1_000_000
MOST_LOOKED: Final = 16_000_000
"""Outcomes, once for each way in which carriers may stay away, up to which chances are exact."""
_CELLS: Final = 2_000_000
DRAWS: Final = 200_000
SEED: Final = 1
SURE: Final = 1e-12
"""A chance nearer to 1 than this is 1."""
MOST_ENDS: Final = 12
"""Chances known as intervals, of which every combination of ends is tried."""


@dataclass(frozen=True, slots=True)
class Chances:
    """The chances of a package's delivery as numbers: per measure in full and in part, per carrier.

    `full` and `part` have an entry per measure of the deal, `along` one per stakeholder.
    """

    full: tuple[float, ...]
    part: tuple[float, ...]
    along: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Below:
    """The chance of each side to end below its fallback, NaN where it has none.

    `draws` is 0 where the chances are exact; else `error` is the greatest standard error.
    """

    chance: tuple[float, ...]
    draws: int = 0
    error: float = 0.0


class Delivery:
    """The outcomes of one package under given chances."""

    def __init__(self, deal: Deal, package: Composition, chances: Chances | None = None) -> None:
        self.deal, self.package = deal, tuple(package)
        self.chances = chances or chances_at(deal, self.package, _middle)
        self.promised = [m for m, level in enumerate(self.package) if level]
        if not self.promised:
            raise RefusedError([Problem.of("DELIVERY-NOTHING-PROMISED")])

    def changed(
        self,
        *,
        measures: Sequence[int] = (),
        carriers: Sequence[int] = (),
        to: float,
    ) -> Delivery:
        """Return the same with some measures' chances, or carriers' chance to go along, at `to`.

        Of a measure that may come in part, full and part stay in proportion.
        """
        full, part, along = (list(one) for one in self._lists())
        for m in measures:
            share = self._share(m)
            full[m], part[m] = to * share, to * (1 - share)
        for side in carriers:
            along[side] = to
        return Delivery(self.deal, self.package, Chances(tuple(full), tuple(part), tuple(along)))

    def _lists(self) -> tuple[tuple[float, ...], ...]:
        return self.chances.full, self.chances.part, self.chances.along

    def _share(self, measure: int) -> float:
        """Return how much of a measure's chance to be delivered is to be delivered in full."""
        full, part = self.chances.full[measure], self.chances.part[measure]
        return full / (full + part) if full + part > 0 else 1.0

    def carriers(self, measure: int) -> tuple[int, ...]:
        """Return who has to carry a measure out."""
        one = self.deal.measures[measure]
        return one.carriers or one.owners

    @cached_property
    def unsure(self) -> list[int]:
        """The carriers of the package that may not go along."""
        needed = {side for m in self.promised for side in self.carriers(m)}
        return [side for side in sorted(needed) if self.chances.along[side] < 1]

    def turnouts(self) -> Iterator[tuple[float, frozenset[int]]]:
        """Yield who does not go along, with the chance of it."""
        for stays in product((True, False), repeat=len(self.unsure)):
            chance = 1.0
            for side, goes in zip(self.unsure, stays, strict=True):
                along = self.chances.along[side]
                chance *= along if goes else 1 - along
            out = {side for side, goes in zip(self.unsure, stays, strict=True) if not goes}
            yield chance, frozenset(out)

    def levels(self, measure: int, out: frozenset[int] = frozenset()) -> list[tuple[int, float]]:
        """Return the levels that a measure may end at, each with its chance."""
        target, low = self.package[measure], self.deal.measures[measure].levels
        if not target:
            return [(0, 1.0)]
        full, part = self.chances.full[measure], self.chances.part[measure]
        if out.intersection(self.carriers(measure)):
            return [(0, 1.0)]
        found = [(0, max(0.0, 1 - full - part)), (target, full)]
        if part:
            found.append((low[target].part_level, part))
        return found

    def expected(self) -> Floats:
        """Return the expected value of each side; each measure and joint effect is asked once."""
        points = self.deal.values.middle
        worth = points.constant.copy()
        for m, by_level in enumerate(points.by_measure):
            here = self._along({m} if self.package[m] else set())
            for level, chance in self.levels(m):
                worth = worth + here * chance * by_level[level]
            worth = worth + (1 - here) * by_level[0]
        for joint, bonus in zip(self.deal.joints, points.by_joint, strict=True):
            worth = worth + self._reaching({c.measure: c.level for c in _hardest(joint)}) * bonus
        return worth

    def _along(self, measures: Iterable[int]) -> float:
        """Return the chance that all who have to carry out some measures go along."""
        needed = {side for m in measures for side in self.carriers(m)}
        return math.prod(self.chances.along[side] for side in sorted(needed))

    def _reaching(self, least: dict[int, int]) -> float:
        """Return the chance that measures get at least so far, all of them."""
        chance = self._along(m for m, level in least.items() if level and self.package[m])
        for m, level in sorted(least.items()):
            chance *= sum(p for at, p in self.levels(m) if at >= level)
        return chance

    def outcomes(self) -> int:
        """Return how many outcomes there are, carriers aside."""
        count = 1
        for m in self.promised:
            count *= len(self._possible(m))
        return count

    def below(self, fallbacks: Floats) -> Below:
        """Return the chance of each side to end below its fallback."""
        turnouts = 2 ** len(self.unsure)
        if self.outcomes() > MOST_OUTCOMES or self.outcomes() * turnouts > MOST_LOOKED:
            return self._drawn(fallbacks)
        under = self._under(fallbacks)
        chances = np.zeros(len(self.deal.sides))
        for weight, out in self.turnouts():
            chances += weight * (self._chance_of_each(out) @ under)
        # Chances that add up to all, but for rounding, are certain.
        chances = np.where(chances > 1 - SURE, 1.0, chances)
        told = np.where(np.isnan(fallbacks), np.nan, chances)
        return Below(tuple(told.tolist()))

    def _under(self, fallbacks: Floats) -> Bools:
        """Say of every outcome which side it leaves below its fallback, (outcomes, sides)."""
        codes = self._codes()
        rows = max(1, _CELLS // (len(self.deal.sides) + len(self.deal.joints) + 1))
        parts = [
            self.deal.worth(codes[start : start + rows]) < fallbacks - TOLERANCE
            for start in range(0, len(codes), rows)
        ]
        return np.concatenate(parts)

    def _possible(self, measure: int) -> list[int]:
        """Return the levels that a measure can end at, whoever goes along."""
        found = {level for level, chance in self.levels(measure) if chance > 0}
        if set(self.unsure).intersection(self.carriers(measure)):
            found.add(0)
        return sorted(found)

    def _codes(self) -> Codes:
        """Return every outcome as a composition, the last measure fastest."""
        grids = np.meshgrid(*map(self._possible, self.promised), indexing="ij")
        codes = np.zeros((self.outcomes(), len(self.package)), dtype=np.int8)
        for m, grid in zip(self.promised, grids, strict=True):
            codes[:, m] = grid.reshape(-1)
        return codes

    def _chance_of_each(self, out: frozenset[int]) -> Floats:
        """Return the chance of every outcome, in the order of `_codes`."""
        found = np.ones(1)
        for m in self.promised:
            chances = dict.fromkeys(self._possible(m), 0.0)
            for level, chance in self.levels(m, out):
                if chance > 0:
                    chances[level] += chance
            found = np.outer(found, list(chances.values())).reshape(-1)
        return found

    def _drawn(self, fallbacks: Floats) -> Below:
        """Draw outcomes, with a seed of its own."""
        draw = np.random.default_rng(SEED)
        goes = {side: draw.random(DRAWS) < self.chances.along[side] for side in self.unsure}
        codes = np.zeros((DRAWS, len(self.package)), dtype=np.int8)
        for m in self.promised:
            levels, chances = zip(*self.levels(m), strict=True)
            ends = np.cumsum(chances)
            picked = np.minimum(np.searchsorted(ends, draw.random(DRAWS), "right"), len(ends) - 1)
            there = np.ones(DRAWS, dtype=np.bool_)
            for side in set(self.carriers(m)).intersection(goes):
                there &= goes[side]
            codes[:, m] = np.where(there, np.array(levels, dtype=np.int8)[picked], 0)
        under = (self.deal.worth(codes) < fallbacks - TOLERANCE).mean(axis=0)
        told = np.where(np.isnan(fallbacks), np.nan, under)
        error = float(np.sqrt(under * (1 - under) / DRAWS).max())
        return Below(tuple(told.tolist()), DRAWS, error)


def _hardest(joint: Joint) -> Iterator[Condition]:
    """Yield the condition of a joint effect that is hardest to meet, of each measure."""
    for m in sorted({one.measure for one in joint.when}):
        yield Condition(m, max(one.level for one in joint.when if one.measure == m))


def falls_short(expected: float, fallback: float) -> bool:
    """Say whether what is to be expected is not worth it against a fallback, if there is one."""
    return expected - fallback < -TOLERANCE


def chances_at(deal: Deal, package: Composition, end: Callable[[Ends], float]) -> Chances:
    """Return the chances of a package at an end, or at the middle, of what is known of them.

    Raises RefusedError where a chance is no chance, or where in full and in part come to above 1.
    """
    full, part = [], []
    wrong = []
    for m, level in enumerate(package):
        one = deal.measures[m].levels[level]
        ends = (*one.chance, *one.part)
        if level and not (all(0 <= x <= 1 for x in ends) and one.chance[0] + one.part[0] <= 1):
            facts = {
                "measure": deal.measures[m].name,
                "chances": ", ".join(map(figures.plain, ends)),
            }
            wrong.append(Problem.of("DELIVERY-CHANCES", **facts))
        full.append(end(one.chance) if level else 0.0)
        part.append(min(end(one.part), 1 - full[-1]) if level else 0.0)
    along = [1.0] * len(deal.sides)
    codes = deal.codes([package])
    for said in deal.goes_along:
        pressed = said.condition is not None and bool(reached((said.condition,), codes)[0])
        goes = said.chance_then if pressed else said.chance
        if not all(0 <= x <= 1 for x in goes):
            facts = {"measure": deal.sides[said.carrier].name, "chances": figures.plain(goes[0])}
            wrong.append(Problem.of("DELIVERY-CHANCES", **facts))
        along[said.carrier] = end(goes)
    if wrong:
        raise RefusedError(wrong)
    return Chances(tuple(full), tuple(part), tuple(along))


def spread(deal: Deal, package: Composition) -> tuple[Floats, Floats]:
    """Return lower and upper end of each side's expected value over the intervals of chances.

    Every combination of ends where there are few; with many, all lower and all upper ends.
    """
    unsure = _unsure(deal, package)
    middle = chances_at(deal, package, _middle)
    if len(unsure) > MOST_ENDS:
        ends = [chances_at(deal, package, end) for end in (min, max)]
    else:
        ends = [
            _with(middle, zip(unsure, chosen, strict=True))
            for chosen in product(*(one[2] for one in unsure))
        ]
    worth = np.array([Delivery(deal, package, one).expected() for one in ends])
    return worth.min(axis=0), worth.max(axis=0)


Unsure = tuple[str, int, Ends]
"""Which list of `Chances`, which entry of it, and its ends."""


def _unsure(deal: Deal, package: Composition) -> list[Unsure]:
    """Return the chances of a package that are known as intervals."""
    low, high = (chances_at(deal, package, end) for end in (min, max))
    found: list[Unsure] = []
    for name in ("full", "part", "along"):
        pairs = zip(getattr(low, name), getattr(high, name), strict=True)
        found += [(name, i, (a, b)) for i, (a, b) in enumerate(pairs) if a != b]
    return found


def _with(middle: Chances, chosen: Iterable[tuple[Unsure, float]]) -> Chances:
    lists = {name: list(getattr(middle, name)) for name in ("full", "part", "along")}
    for (name, i, _ends), value in chosen:
        lists[name][i] = value
    part = [min(p, 1 - f) for p, f in zip(lists["part"], lists["full"], strict=True)]
    return Chances(tuple(lists["full"]), tuple(part), tuple(lists["along"]))


def _middle(ends: Ends) -> float:
    return (ends[0] + ends[1]) / 2
