"""Small cases for tests of what is said of an answer; criteria go from 0 to 10, more is better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Direction,
    Fallback,
    Package,
    Preferences,
    RedLine,
    Score,
    Stakeholder,
    WeightWay,
    frozen,
)
from mcda.model.settings_names import Settings

Cell = float | tuple[float, float] | None
"""A score, an interval of one, or None for a missing one."""


@dataclass(frozen=True)
class Side:
    """A stakeholder: weights, a fallback (a package's number or a value), and a red line."""

    name: str
    weights: Sequence[float] = ()
    value: float | None = None
    package: int | None = None
    red: tuple[int, float] | None = None

    def preferences(self) -> Preferences:
        fallback = None
        if self.value is not None or self.package is not None:
            package = None if self.package is None else f"p{self.package}"
            fallback = Fallback(value=self.value, package=package)
        lines = (
            () if self.red is None else (RedLine(criterion=f"c{self.red[0]}", limit=self.red[1]),)
        )
        swing = {f"c{i}": float(weight) for i, weight in enumerate(self.weights)}
        return Preferences(
            way=WeightWay.SWING, swing=frozen(swing), fallback=fallback, red_lines=lines
        )


def small(
    packages: Sequence[str],
    scores: Sequence[Sequence[Cell]],
    *sides: Side,
    status_quo: int | None = None,
    method: str = "topsis",
) -> Case:
    """Return a case of packages (rows of `scores`) and stakeholders."""
    criteria = tuple(
        Criterion(id=f"c{i}", name=name, direction=Direction.BENEFIT, worst=0, best=10)
        for i, name in enumerate(_criteria(len(scores[0])))
    )
    return Case(
        id="small",
        stakeholders=tuple(Stakeholder(id=f"s{i}", name=one.name) for i, one in enumerate(sides)),
        criteria=criteria,
        packages=tuple(
            Package(id=f"p{i}", name=name, status_quo=i == status_quo)
            for i, name in enumerate(packages)
        ),
        scores=frozen({COMMON: frozen({f"p{i}": _row(row) for i, row in enumerate(scores)})}),
        preferences=frozen({f"s{i}": one.preferences() for i, one in enumerate(sides)}),
        settings=Settings(method=method),
    )


def _criteria(count: int) -> list[str]:
    known = ["Cost", "Speed", "Safety"]
    return [*known, *(f"Criterion {i}" for i in range(3, count))][:count]


def _row(row: Sequence[Cell]) -> dict[str, Score]:
    return frozen(  # type: ignore[return-value]
        {
            f"c{i}": Score(low=cell[0], high=cell[1]) if isinstance(cell, tuple) else Score.of(cell)
            for i, cell in enumerate(row)
            if cell is not None
        }
    )


def half(effects: Any) -> Any:
    """Return effects of measures, or a part of them, as intervals that reach down to their half."""
    if not isinstance(effects, Score):
        return frozen({key: half(one) for key, one in effects.items()})
    if not isinstance(effects.low, (int, float)):
        return effects
    low, high = sorted((effects.low / 2, effects.low))
    return replace(effects, low=low, high=high)
