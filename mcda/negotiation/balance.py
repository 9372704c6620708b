"""How two owners compare on a package: shares of what each could gain, and a ratio of exchange."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mcda.model.arrays import Floats
from mcda.negotiation.deal import Deal
from mcda.negotiation.ledger import Ledger
from mcda.negotiation.zone import Zone


@dataclass(frozen=True, slots=True)
class Ratio:
    """Saaty and Zoffer's ratio of one side against another, or the measure that has no cost."""

    value: float | None
    without_cost: int | None = None


def greatest_gains(deal: Deal, found: Zone) -> Floats:
    """Return the most that each side could gain in a package that suits everyone (sides,).

    NaN where it has no fallback, or nothing suits everyone or could be found.
    """
    gain = found.standing.gain
    if not len(gain) or not found.complete:
        return np.full(len(deal.sides), np.nan)
    best: Floats = gain.max(axis=0)
    return best


def ratio(found: Ledger, one: int, other: int) -> Ratio:
    """Return what the other gives up for one's benefit over what one gives up for the other's.

    The sum over the other's raised measures of own benefit x the other's cost, over the sum over
    own raised measures of own cost x the other's benefit (Saaty & Zoffer 2013). Every raised
    measure must cost its owner; a view of the other side is that side's own effects.
    """
    above = _sum(found, other, one)
    below = _sum(found, one, other)
    for part in (above, below):
        if isinstance(part, Ratio):
            return part
    assert isinstance(above, float) and isinstance(below, float)
    return Ratio(above / below if below > 0 else None)


def _sum(found: Ledger, giver: int, receiver: int) -> float | Ratio:
    total = 0.0
    for m, measure in enumerate(found.deal.measures):
        if giver not in measure.owners or not found.composition[m]:
            continue
        cost, benefit = -found.brings[m, giver], found.brings[m, receiver]
        if cost <= 0:
            return Ratio(None, m)
        total += float(cost * benefit)
    return total
