"""What every measure of a package brings each stakeholder, and who gives what to whom."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mcda.model.arrays import Floats
from mcda.negotiation.deal import Composition, Deal


@dataclass(frozen=True, eq=False)
class Ledger:
    """The balance of one package against today, in each stakeholder's own points.

    `brings` has shape (measures, sides); its columns sum to the difference in value from today.
    `between` has shape (sides, sides): what the measures of the row's owner bring the column.
    """

    deal: Deal
    composition: Composition
    brings: Floats
    between: Floats
    gives: Floats
    """What each side loses by measures that it owns, alone or with others (sides,)."""
    keeps: Floats
    """What each side gains by measures that it owns (sides,)."""
    receives: Floats
    """What each side gets from measures that it doesn't own (sides,)."""
    unowned: Floats
    """What measures without an owner bring each side (sides,); part of `receives`."""


def ledger(deal: Deal, composition: Composition) -> Ledger:
    """Return what a package brings to whom.

    A joint effect is shared equally by the measures of its conditions, which is their Shapley
    value: each of them is needed, none is worth anything without the others. A measure with
    several owners counts for each of them in equal parts.
    """
    brings = _brings(deal, composition)
    sides = len(deal.sides)
    between = np.zeros((sides, sides))
    gives, keeps, receives, unowned = (np.zeros(sides) for _ in range(4))
    for measure, points in zip(deal.measures, brings, strict=True):
        own = np.isin(np.arange(sides), measure.owners)
        gives -= np.where(own, np.minimum(points, 0), 0)
        keeps += np.where(own, np.maximum(points, 0), 0)
        receives += np.where(own, 0, points)
        if not measure.owners:
            unowned += points
        for owner in measure.owners:
            between[owner] += points / len(measure.owners)
    gives = gives + 0.0
    return Ledger(deal, composition, brings, between, gives, keeps, receives, unowned)


def _brings(deal: Deal, composition: Composition) -> Floats:
    middle = deal.values.middle
    brings = np.array(
        [
            points[now] - points[0]
            for points, now in zip(middle.by_measure, composition, strict=True)
        ]
    ).reshape(len(deal.measures), len(deal.sides))
    holds = deal.holds(deal.codes([deal.today, composition]))
    for joint, points, (before, after) in zip(deal.joints, middle.by_joint, holds.T, strict=True):
        raised = sorted({one.measure for one in joint.when if one.level > 0})
        if after and not before:
            brings[raised] += points / len(raised)
    return brings
