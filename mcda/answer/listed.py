"""What can be agreed among the packages as they are listed, where there are no measures."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mcda.group.acceptance import LEAST_GAIN, State
from mcda.group.summary import Summary
from mcda.model.arrays import Bools, Floats
from mcda.model.case import Preferences
from mcda.negotiation.labels import Labels, labels, leximin_best
from mcda.negotiation.nondominated import nondominated


@dataclass(frozen=True)
class LoneBlocker:
    """A stakeholder that alone stands against some packages; `side` is a place of `sides`."""

    side: int
    count: int
    best: int
    """Of these the one that leaves the others best: leximin of their gains."""


@dataclass(frozen=True, eq=False)
class ListedZone:
    """Listed packages that can be compared, by value on fixed anchors, whatever method ranks.

    `sides` (k) are positions of stakeholders with values that can be held against their
    fallback. `values`, `gains` (at the middle of intervals), `low` and `high` are (m, k) over all
    packages, gains NaN without a fallback; `suits`, `surely` and `possibly` (m,) are over
    everyone who has stated a fallback or a red line, and hold of all where there are no sides.
    `efficient` are packages that suit everyone and that no other such package betters for
    somebody at no one's cost; `labels` speak of them by place.
    """

    sides: tuple[int, ...]
    values: Floats
    gains: Floats
    low: Floats
    high: Floats
    suits: Bools
    surely: Bools
    possibly: Bools
    alone: tuple[LoneBlocker, ...]
    efficient: tuple[int, ...]
    labels: Labels


def listed_zone(summary: Summary) -> ListedZone:
    """Return what can be agreed among all listed packages, and between whom."""
    count = len(summary.stakeholders)
    sides = tuple(j for j in range(count) if _comparable(summary, j))
    judged = [[row[j] for j in sides] for row in summary.acceptance]
    shape = (len(summary.packages), len(sides))

    def table(field: str) -> Floats:
        found = [[getattr(one, field) for one in row] for row in judged]
        return np.array(found, dtype=np.float64).reshape(shape)

    low, gains, high = table("low"), table("middle"), table("high")
    red = table("crosses").astype(np.bool_)
    stated = np.array([[one.state is not State.UNSTATED for one in row] for row in judged])
    stated = stated.astype(np.bool_).reshape(shape)
    may_cross = red | summary.red_possible[:, sides]
    fails = stated & (red | (gains < LEAST_GAIN))
    values = summary.values[:, sides]
    suits = _nobody(fails)
    rows = np.flatnonzero(suits)
    # Rounding noise betters nobody.
    efficient = rows[nondominated(np.round(values[rows], 9))]
    influence = np.array([_own(summary, j).influence for j in sides])
    return ListedZone(
        sides=sides,
        values=values,
        gains=gains,
        low=low,
        high=high,
        suits=suits,
        surely=_nobody(stated & (may_cross | (low < LEAST_GAIN))),
        possibly=_nobody(stated & (red | (high < LEAST_GAIN))),
        alone=_alone(fails, gains),
        efficient=tuple(int(row) for row in efficient),
        labels=labels(gains[efficient], values[efficient], influence),
    )


def _nobody(objects: Bools) -> Bools:
    return np.asarray(~objects.any(axis=1))


def _own(summary: Summary, side: int) -> Preferences:
    return summary.case.preferences.get(summary.stakeholders[side].id, Preferences())


def _comparable(summary: Summary, side: int) -> bool:
    gains = [row[side].middle for row in summary.acceptance]
    told = _own(summary, side).fallback is None or bool(np.isfinite(gains).all())
    return told and bool(np.isfinite(summary.values[:, side]).all())


def _alone(fails: Bools, gains: Floats) -> tuple[LoneBlocker, ...]:
    one = fails.sum(axis=1) == 1
    found: list[LoneBlocker] = []
    for side in range(fails.shape[1]):
        rows = np.flatnonzero(one & fails[:, side])
        if len(rows):
            others = np.delete(gains[rows], side, axis=1)
            others = others[:, ~np.isnan(others).any(axis=0)]
            best = leximin_best(others) if others.shape[1] else 0
            found.append(LoneBlocker(side, len(rows), int(rows[best])))
    return tuple(found)
