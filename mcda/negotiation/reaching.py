"""Who moves measures, and how far from where a package stands."""

from __future__ import annotations

from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.stopping import floors


def owners_in(deal: Deal) -> tuple[int, ...]:
    """Return the sides that own a measure."""
    return tuple(sorted({owner for one in deal.measures for owner in one.owners}))


def ranges_of(deal: Deal, package: Composition | None = None) -> list[range]:
    """Return the levels of each measure that can come about, from a package or from anywhere.

    What can't be taken back only goes further; a shared measure any of its owners can lower, and
    none can raise alone.
    """
    ranges = []
    for m, (measure, low) in enumerate(zip(deal.measures, floors(deal), strict=True)):
        levels = len(measure.levels)
        if package is None:
            ranges.append(range(levels))
            continue
        now = package[m]
        if not measure.owners:
            ranges.append(range(now, now + 1))
        else:
            ranges.append(range(low[now], levels if len(measure.owners) == 1 else now + 1))
    return ranges
