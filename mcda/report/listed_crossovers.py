"""Which crossovers the workbook of the results lists: all, or of very many the nearest."""

from __future__ import annotations

from typing import Final

from mcda.model.case import Stakeholder
from mcda.report.facts import Facts
from mcda.sensitivity.firmness import Crossover
from mcda.words.figures import count
from mcda.words.said import ngettext

MOST: Final = 20_000
"""So many are listed whole; more nobody reads, and a sheet has no room for a million."""


def crossovers_found(facts: Facts) -> int:
    """Return how many crossovers all rankings have."""
    return sum(len(facts.one_way[party.id].found) for party in facts.ranked)


def nearest_of_each(facts: Facts) -> int | None:
    """Return how many of each weight are listed beside those that change the leader; None: all."""
    if crossovers_found(facts) <= MOST:
        return None
    ways = sum(len(facts.one_way[party.id].stability) for party in facts.ranked)
    return max(1, MOST // ways)


def listed_crossovers(facts: Facts) -> list[tuple[Stakeholder, tuple[Crossover, ...]]]:
    """Return each ranked stakeholder's crossovers that are listed, in the order of its weights."""
    most = nearest_of_each(facts)
    if most is None:
        return [(party, facts.one_way[party.id].crossovers) for party in facts.ranked]
    found = []
    for party in facts.ranked:
        one_way = facts.one_way[party.id]
        near = (one_way.nearest_on(one.criterion, most) for one in one_way.stability)
        found.append((party, tuple(item for some in near for item in some)))
    return found


def found_sentence(facts: Facts) -> str:
    """Say how many crossovers there are, and which of them the workbook lists; "" without any."""
    total, most = crossovers_found(facts), nearest_of_each(facts)
    if not total:
        return ""
    if most is None:
        return ngettext(
            "{n} crossover of two packages was found; it stands in the results workbook.",
            "{n} crossovers of two packages were found; each stands in the results workbook.",
            total,
        )
    return ngettext(
        "{all} crossovers of two packages were found; the results workbook has those that change "
        "the leader and, of each weight, the nearest.",
        "{all} crossovers of two packages were found; the results workbook has those that change "
        "the leader and, of each weight, the {n} nearest.",
        most,
        all=count(total),
    )
