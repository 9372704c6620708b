"""Random small cases for the law of the answer: everything that an answer may hang on occurs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Direction,
    Fallback,
    Level,
    Package,
    Preferences,
    RedLine,
    Score,
    Stakeholder,
    WeightWay,
    frozen,
)
from mcda.model.settings_names import Settings

LEVELS = (Level("none", 0.0), Level("some", 3.0), Level("most", 7.0), Level("all", 10.0))
METHODS = ("topsis", "weighted-sum", "topsis", "weighted-sum", "ahp", "promethee")


@dataclass
class Drawing:
    """Draws the parts of one case; whole numbers, if `coarse`, make ties."""

    rng: np.random.Generator
    coarse: bool
    intervals: bool
    gaps: bool

    def chance(self, share: float) -> bool:
        return bool(self.rng.random() < share)

    def number(self) -> float:
        drawn = self.rng.random() * 10
        return float(round(drawn)) if self.coarse else float(round(drawn, 3))

    def criterion(self, place: int) -> Criterion:
        falls = self.chance(0.3)
        return Criterion(
            id=f"c{place}",
            name=f"C{place}",
            direction=Direction.COST if falls else Direction.BENEFIT,
            worst=10.0 if falls else 0.0,
            best=0.0 if falls else 10.0,
            levels=LEVELS if self.chance(0.2) else (),
        )

    def score(self, criterion: Criterion) -> Score:
        if self.gaps and self.chance(0.12):
            return Score()
        ends = 2 if self.intervals and self.chance(0.3) else 1
        if criterion.levels:
            names = [LEVELS[place].name for place in sorted(self.rng.integers(0, 4, ends))]
            return Score(low=names[0], high=names[-1])
        numbers = sorted(self.number() for _end in range(ends))
        return Score(low=numbers[0], high=numbers[-1])

    def table(
        self, packages: tuple[Package, ...], criteria: tuple[Criterion, ...], share: float
    ) -> dict[str, object]:
        return {
            package.id: frozen({c.id: self.score(c) for c in criteria if self.chance(share)})
            for package in packages
        }

    def fallback(self, count: int, shared: bool) -> Fallback | None:
        if shared:
            return Fallback(package="p0")
        drawn = self.rng.random()
        if drawn < 0.45:
            return Fallback(value=float(self.rng.integers(20, 65)))
        return Fallback(package=f"p{self.rng.integers(0, count)}") if drawn < 0.85 else None

    def red_lines(self, criteria: tuple[Criterion, ...]) -> tuple[RedLine, ...]:
        if not self.chance(0.3):
            return ()
        criterion = criteria[self.rng.integers(0, len(criteria))]
        point: float | str = float(self.rng.integers(1, 9))
        if criterion.levels:
            point = LEVELS[self.rng.integers(0, 4)].name
        return (RedLine(criterion=criterion.id, limit=point),)

    def preferences(self, criteria: tuple[Criterion, ...], count: int, shared: bool) -> Preferences:
        least = [0 if place and self.chance(0.2) else 5 for place in range(len(criteria))]
        return Preferences(
            way=WeightWay.SWING,
            swing=frozen(
                {
                    c.id: float(self.rng.integers(low, 100))
                    for c, low in zip(criteria, least, strict=True)
                }
            ),
            fallback=self.fallback(count, shared),
            red_lines=self.red_lines(criteria),
        )


def drawn_case(seed: int, methods: tuple[str, ...] = METHODS) -> Case:
    """Draw a case of 2 to 5 packages, 1 to 4 stakeholders and 1 to 4 criteria."""
    rng = np.random.default_rng(seed)
    count, parties, size = (int(rng.integers(*ends)) for ends in ((2, 6), (1, 5), (1, 5)))
    draw = Drawing(rng, *(bool(rng.random() < 0.5) for _kind in range(3)))
    standing = draw.chance(0.5)
    packages = tuple(
        Package(id=f"p{i}", name=f"P{i}", status_quo=standing and i == 0) for i in range(count)
    )
    criteria = tuple(draw.criterion(place) for place in range(size))
    people = tuple(Stakeholder(id=f"s{i}", name=f"S{i}") for i in range(parties))
    scores = {COMMON: frozen(draw.table(packages, criteria, 1.0))}
    for one in people:
        if draw.chance(0.5):
            scores[one.id] = frozen(draw.table(packages, criteria, 0.5))
    shared = draw.chance(0.15)
    return Case(
        id="drawn",
        stakeholders=people,
        criteria=criteria,
        packages=packages,
        scores=frozen(scores),  # type: ignore[arg-type]
        preferences=frozen({one.id: draw.preferences(criteria, count, shared) for one in people}),
        settings=Settings(method=methods[seed % len(methods)]),
    )
