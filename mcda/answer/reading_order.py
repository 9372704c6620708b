"""The order in which tables list packages, in the window and in the report."""

from __future__ import annotations

from mcda.answer.recommendation import Recommendation
from mcda.group.summary import Summary


def packages_to_read(found: Recommendation, summary: Summary) -> list[int]:
    """Return packages in reading order: those named, then by who blocks, prefers, ranks them low.

    An order to read in, not a group ranking; that of the case where nobody is ranked.
    """
    place = {package.id: n for n, package in enumerate(found.named)}
    everyone = range(len(summary.packages))
    if not found.standings:
        return list(everyone)

    def key(i: int) -> tuple[float, ...]:
        name = summary.packages[i].id
        standing = found.standings[name]
        lowest = int(summary.ranks[i].max())
        in_name = place.get(name, len(place))
        reference = summary.packages[i].status_quo
        return (in_name, reference, len(standing.blocked_by), -len(standing.preferred), lowest, i)

    return sorted(everyone, key=key)
