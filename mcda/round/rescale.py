"""Answers given on a scale that the case has since changed: what is to become of them.

A 7 on a scale from 0 to 10 is another answer on one from 0 to 100. So such answers are
left out until somebody says that the new scale is the old one in other numbers (they are
converted, worst to worst and best to best) or that they were meant as they stand.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from mcda.model.case import Case, Criterion, Point, frozen
from mcda.model.numbers import format_number
from mcda.round.layout import Part, scale_digest
from mcda.round.machine import Ends, Machine
from mcda.round.notes import Notes, short
from mcda.words.said import _

CHANGED_CODES: Final = frozenset(
    (
        "RETURN-SCALE-CHANGED",
        "RETURN-SCALE-NOT-CONVERTED",
        "RETURN-SCALE-CONVERTED",
        "RETURN-SCALE-AS-IS",
    )
)
"""Problems of a file about which there is something to choose."""


class Rescale(StrEnum):
    """What to do with answers on a scale that was changed after the workbook went out."""

    ASK = "ask"
    """Leave them out, with an error."""
    CONVERT = "convert"
    AS_IS = "as-is"


@dataclass(frozen=True, slots=True)
class Scales:
    """How to read the answers on each criterion of one workbook."""

    left_out: frozenset[str] = frozenset()
    converted: Mapping[str, Ends] = field(default_factory=frozen)
    """The ends on which the answers were given, by criterion."""

    def as_sent(self, criterion: Criterion) -> Criterion:
        """Return a criterion as its answers are to be read."""
        old = self.converted.get(criterion.id)
        return criterion if old is None else replace(criterion, worst=old.worst, best=old.best)

    def on_present(self, criterion: Criterion, point: Point) -> Point:
        """Return an answer on the criterion's present scale; names of levels stay."""
        old = self.converted.get(criterion.id)
        if old is None or isinstance(point, str):
            return point
        assert criterion.worst is not None and criterion.best is not None
        share = (point - old.worst) / (old.best - old.worst)
        # Twelve digits, so that 0.7 of 100 is 70.
        return float(f"{criterion.worst + share * (criterion.best - criterion.worst):.12g}")

    def change_now(self, criterion: Criterion, point: Point) -> Point:
        """Return a difference on the criterion's present scale."""
        old = self.converted.get(criterion.id)
        if old is None or isinstance(point, str):
            return point
        assert criterion.worst is not None and criterion.best is not None
        wider = (criterion.best - criterion.worst) / (old.best - old.worst)
        return float(f"{point * wider:.12g}")


def settle_scales(machine: Machine, case: Case, rescale: Rescale, notes: Notes) -> Scales:
    """Report every scale that has changed since the workbook was written; say how to read it."""
    criteria = {one.id: one for one in case.criteria}
    about = {Part.SCORES, Part.EFFECTS, Part.SWING}
    asked = {key for one in machine.placed if one.block.part in about for key in one.block.rows}
    left_out: set[str] = set()
    converted: dict[str, Ends] = {}
    for key, label in machine.criteria.items():
        now = criteria.get(key)
        if now is None or machine.scales.get(key) == scale_digest(now):
            continue
        facts = {"label": short(label)}
        old = machine.ends.get(key)
        if key not in asked:
            notes.add_sheet("RETURN-SCALE-JUDGED", "", **facts)
        elif rescale is Rescale.AS_IS:
            notes.add_sheet("RETURN-SCALE-AS-IS", "", **facts)
        elif rescale is Rescale.ASK:
            notes.add_sheet("RETURN-SCALE-CHANGED", "", **facts)
            left_out.add(key)
        elif old is not None and convertible(old, now):
            ends = {"before": _words(old.worst, old.best), "now": _words(now.worst, now.best)}
            notes.add_sheet("RETURN-SCALE-CONVERTED", "", **facts, **ends)
            converted[key] = old
        else:
            notes.add_sheet("RETURN-SCALE-NOT-CONVERTED", "", **facts)
            left_out.add(key)
    return Scales(frozenset(left_out), frozen(converted))


def convertible(old: Ends, now: Criterion) -> bool:
    """Say whether one scale can be the other in other numbers: both have two ends, alike in sense.

    Where less was better and more is now, or the other way round, it can't.
    """
    if now.worst is None or now.best is None or now.levels or old.direction != _direction(now):
        return False
    widths = (old.best - old.worst, now.best - now.worst)
    if not all(math.isfinite(width) and width for width in widths):
        return False
    return (widths[0] > 0) == (widths[1] > 0)


def ends_of(criterion: Criterion) -> Ends | None:
    """Return the ends of a scale of numbers, None where it has none."""
    if criterion.levels or criterion.worst is None or criterion.best is None:
        return None
    return Ends(_direction(criterion), float(criterion.worst), float(criterion.best))


def _direction(criterion: Criterion) -> str:
    return criterion.direction.value if criterion.direction is not None else ""


def _words(worst: float | None, best: float | None) -> str:
    low, high = (format_number(end) if end is not None else "?" for end in (worst, best))
    return _("{worst} to {best}", worst=low, best=high)
