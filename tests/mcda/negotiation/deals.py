"""Small deals that tests are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from mcda.negotiation.deal import (
    Condition,
    Deal,
    DealLevel,
    DealMeasure,
    DealRule,
    Fallback,
    Joint,
    Points,
    Side,
    additive,
    exactly,
    no_lines,
)

Numbers = Sequence[Sequence[float]]
"""Points of one measure: a row per level, a column per side."""


def deal(
    points: Mapping[str, Numbers],
    fallbacks: Sequence[float | None],
    owners: Mapping[str, tuple[int, ...]] | None = None,
    joints: Sequence[tuple[tuple[Condition, ...], Sequence[float]]] = (),
    rules: Sequence[DealRule] = (),
) -> Deal:
    """Return a deal of sides A, B, C ... with levels 0, 1, 2 ..."""
    sides = tuple(
        Side(name, name, fallback=None if d is None else Fallback(d, d))
        for name, d in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", fallbacks, strict=False)
    )
    measures = tuple(
        DealMeasure(
            name,
            name,
            tuple(DealLevel(str(i), str(i)) for i in range(len(rows))),
            (owners or {}).get(name, ()),
        )
        for name, rows in points.items()
    )
    together = np.array([bonus for _when, bonus in joints], dtype=np.float64)
    return Deal(
        title="Small",
        sides=sides,
        measures=measures,
        values=exactly(
            additive(
                np.zeros(len(sides)),
                (np.array(rows, dtype=np.float64) for rows in points.values()),
                together.reshape(len(joints), len(sides)),
            )
        ),
        lines=no_lines(measures, len(joints)),
        joints=tuple(Joint(f"j{i}", f"joint {i}", when) for i, (when, _b) in enumerate(joints)),
        rules=tuple(rules),
    )


def with_interval(found: Deal, width: float) -> Deal:
    """Return the deal with every contribution uncertain by so much on both sides."""
    middle = found.values.middle
    low = replace(middle, by_measure=tuple(p - width for p in middle.by_measure))
    high = replace(middle, by_measure=tuple(p + width for p in middle.by_measure))
    return replace(found, values=Points(low, middle, high))


def large(measures: int, levels: int, sides: int = 3, fallback: float = 5.0) -> Deal:
    """Return a drawn deal of so many measures, a single owner each, in turn."""
    draw = np.random.default_rng(5)
    rows = {
        f"m{i}": [[0] * sides, *draw.integers(-9, 12, (levels - 1, sides)).tolist()]
        for i in range(measures)
    }
    return deal(rows, [fallback] * sides, {name: (i % sides,) for i, name in enumerate(rows)})
