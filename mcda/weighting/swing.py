"""Swing weights: what each criterion's step from worst to best is worth.

All criteria stand at their worst; the one that would be brought to its best first gets
most points (customarily 100), the others theirs in proportion (von Winterfeldt &
Edwards 1986). The points hold for the ranges asked about, so the range is
printed beside each weight; importance without ranges misleads (Fischer 1995).
"""

from __future__ import annotations

from mcda.model.arrays import Floats
from mcda.model.case import Criterion
from mcda.weighting.direct import shares
from mcda.words import figures
from mcda.words.said import Said, _, together


def weights(points: Floats) -> Floats:
    """Return swing points (W..., n leaves) as weights summing to 1; as `direct.shares`."""
    return shares(points)


def swing_range(criterion: Criterion) -> Said:
    """Return the swing that points are for, such as "10 to 90 %"; empty without anchors."""
    if criterion.worst is None or criterion.best is None:
        return together([])
    worst, best = (_end(criterion, value) for value in (criterion.worst, criterion.best))
    return together([_("{worst} to {best}", worst=worst, best=best), criterion.unit])


def _end(criterion: Criterion, value: float) -> str:
    level = next((level.name for level in criterion.levels if level.value == value), "")
    return level or figures.significant(value, 6)
