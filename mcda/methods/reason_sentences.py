"""Why one package stands before another, in words: the method's own split, then value points."""

from __future__ import annotations

from typing import Final

from mcda.methods.rank import Ranking
from mcda.methods.why import Why, additive_rule
from mcda.model.ties import falling
from mcda.words import figures

_MOST: Final = 3


def lead_sentence(ranking: Ranking, found: Why) -> str:
    """Say who leads whom for whom, and by how much of the method's own score."""
    who = next(s.name for s in ranking.case.stakeholders if s.id == ranking.stakeholder)
    place = {package.id: i for i, package in enumerate(ranking.packages)}
    one, two = place[found.first], place[found.other]
    first, second = ranking.packages[one].name, ranking.packages[two].name
    rank_one, rank_two = int(ranking.ranks[one]), int(ranking.ranks[two])
    if rank_one == rank_two:
        return f"For {who}, {first} and {second} share rank {rank_one}"
    leads, trails = (first, second) if rank_one < rank_two else (second, first)
    return f"For {who}, {leads} leads {trails} by {_lead(found)} in {ranking.method.score_name}"


def _lead(found: Why) -> str:
    text = figures.score(abs(found.lead))
    return text if float(text) else "less than 0.001"


def basis_sentence(ranking: Ranking, found: Why) -> str:
    """Say in one short line what the differences are, and what both are worth in value points."""
    name, title = ranking.method.score_name, ranking.method.title
    worth = ""
    if ranking.values is not None:
        place = {package.id: i for i, package in enumerate(ranking.packages)}
        values = (ranking.values[place[found.first]], ranking.values[place[found.other]])
        worth = f"value points {' and '.join(figures.whole(float(value)) for value in values)}"
    if not found.own:
        rule = f"not {title}'s own reasons but the additive model's ({additive_rule(ranking)})"
        return " \N{MIDDLE DOT} ".join(filter(None, (rule, worth)))
    return " \N{MIDDLE DOT} ".join(filter(None, (worth, f"parts of the lead in {name}")))


def reasons_sentence(ranking: Ranking, found: Why) -> str:
    """Say who leads and which criteria count most for it and against it."""
    if not found.own:
        return (
            f"{lead_sentence(ranking, found)}; {ranking.method.title} can't be split by criterion."
        )
    names = {criterion.id: criterion.name for criterion in ranking.table.criteria}
    told = falling(found.reasons, lambda one: abs(one.difference))[:_MOST]
    parts = [
        f"{names[one.criterion]} {figures.signed(one.difference, digits(found))}"
        for one in found.reasons
        if one in told and one.difference
    ]
    listed = f": {', '.join(parts)}" if parts else ""
    return f"{lead_sentence(ranking, found)}{listed}."


def digits(found: Why) -> int:
    """Return with how many decimals differences are told: one for points, else as scores."""
    return 3 if found.own else 1
