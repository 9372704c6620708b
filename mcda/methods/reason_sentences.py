"""Why one package stands before another, in words: the method's own split, then value points."""

from __future__ import annotations

from typing import Final

from mcda.methods.rank import Ranking
from mcda.methods.why import Why, additive_rule
from mcda.model.ids import of_id
from mcda.model.naming import label
from mcda.model.ties import falling
from mcda.words import figures
from mcda.words.said import Said, _, together

_MOST: Final = 3


def lead_sentence(ranking: Ranking, found: Why) -> Said:
    """Say who leads whom for whom, and by how much of the method's own score."""
    who = label(of_id(ranking.case.stakeholders, ranking.stakeholder))
    place = {package.id: i for i, package in enumerate(ranking.packages)}
    one, two = place[found.first], place[found.other]
    first, second = ranking.packages[one].name, ranking.packages[two].name
    rank_one, rank_two = int(ranking.ranks[one]), int(ranking.ranks[two])
    if rank_one == rank_two:
        return _(
            "For {who}, {first} and {second} share rank {rank}",
            who=who,
            first=first,
            second=second,
            rank=rank_one,
        )
    leads, trails = (first, second) if rank_one < rank_two else (second, first)
    return _(
        "For {who}, {first} leads {second} by {lead} in {score}",
        who=who,
        first=leads,
        second=trails,
        lead=_lead(found),
        score=ranking.method.score_name,
    )


def _lead(found: Why) -> str:
    text = figures.score(abs(found.lead))
    return text if float(text) else _("less than {least}", least=figures.score(0.001))


def basis_sentence(ranking: Ranking, found: Why) -> Said:
    """Say in one short line what the differences are, and what both are worth in value points."""
    worth: str = ""
    if ranking.values is not None:
        place = {package.id: i for i, package in enumerate(ranking.packages)}
        worth = _(
            "Value points {one} and {other}",
            one=figures.whole(float(ranking.values[place[found.first]])),
            other=figures.whole(float(ranking.values[place[found.other]])),
        )
    if found.own:
        parts = _("Parts of the lead in {score}", score=ranking.method.score_name)
        return together((worth, parts), " \N{MIDDLE DOT} ")
    rule = _(
        "Not {method}'s own reasons but the additive model's ({rule})",
        method=ranking.method.title,
        rule=additive_rule(ranking),
    )
    return together((rule, worth), " \N{MIDDLE DOT} ")


def reasons_sentence(ranking: Ranking, found: Why) -> Said:
    """Say who leads and which criteria count most for it and against it."""
    lead = lead_sentence(ranking, found)
    if not found.own:
        return _(
            "{lead}; {method} can't be split by criterion.",
            lead=lead,
            method=ranking.method.title,
        )
    names = ranking.case.names.criteria
    told = falling(found.reasons, lambda one: abs(one.difference))[:_MOST]
    parts = [
        _(
            "{criterion} {difference}",
            criterion=names[one.criterion],
            difference=figures.signed(one.difference, digits(found)),
        )
        for one in found.reasons
        if one in told and one.difference
    ]
    if not parts:
        return _("{lead}.", lead=lead)
    return _("{lead}: {reasons}.", lead=lead, reasons=together(parts, ", "))


def digits(found: Why) -> int:
    """Return with how many decimals differences are told: one for points, else as scores."""
    return 3 if found.own else 1
