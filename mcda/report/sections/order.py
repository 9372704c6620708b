"""The order in which tables list packages."""

from __future__ import annotations

from mcda.report.facts import Facts


def reading_order(facts: Facts) -> list[int]:
    """Return packages in reading order: those named, then by who blocks, prefers, ranks them low.

    An order to read in, not a group ranking.
    """
    found, summary = facts.recommendation, facts.summary
    place = {package.id: n for n, package in enumerate(found.named)}

    def key(i: int) -> tuple[float, ...]:
        name = summary.packages[i].id
        standing = found.standings[name]
        lowest = int(summary.ranks[i].max())
        in_name = place.get(name, len(place))
        reference = summary.packages[i].status_quo
        return (in_name, reference, len(standing.blocked_by), -len(standing.preferred), lowest, i)

    return sorted(range(len(summary.packages)), key=key)
