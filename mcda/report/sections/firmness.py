"""How firm the rankings are: grades, first places over all weights; as annex the curves."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mcda.answer.headline import strength_sentence
from mcda.figures.chart_specs import curves
from mcda.figures.firmness_specs import sampled_words, tornado
from mcda.model.case import Stakeholder
from mcda.model.naming import label
from mcda.model.ties import falling
from mcda.report.blocks import (
    Block,
    Cell,
    Chart,
    Column,
    Heading,
    Paragraph,
    Row,
    Table,
)
from mcda.report.facts import Facts
from mcda.report.listed_crossovers import found_sentence
from mcda.report.sections.section import Section, portions
from mcda.sensitivity.box import Scores
from mcda.sensitivity.meant import ties_sentence
from mcda.sensitivity.plan import Plan
from mcda.sensitivity.probe import REACH
from mcda.sensitivity.probe_sentences import (
    premise_sentence,
)
from mcda.sensitivity.strength import HAIR, NEAR
from mcda.words import figures
from mcda.words.said import _, together

_MOST_BARS: Final = 6
_SIDE_BY_SIDE: Final = 8


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return the grades, and first places over all weights."""
    if not facts.ranked:
        return (Heading(_("How firm the rankings are")), Paragraph(_("Nothing is ranked yet.")))
    graded = strength_sentence(
        facts.ranked, facts.strengths.values(), among=facts.case.stakeholders
    )
    found: list[Block] = [
        Heading(_("How firm the rankings are")),
        Paragraph(
            together(
                (
                    graded,
                    _(
                        "One weight at a time is moved from 0 to 100 %, the others keeping "
                        "their proportions; a crossover is the weight at which two packages swap "
                        "places. Sensitive means that a move of at most {near} points of weight "
                        "changes the leader; undecided, that less than {hair} do, that the first "
                        "place is shared, or that open scores alone could change it; open scores "
                        "in a rival's favour count in both. Points of weight are hundredths "
                        "of all weight; what is proven holds however a shift is spread over the "
                        "criteria.",
                        near=figures.whole(NEAR * 100),
                        hair=figures.whole(HAIR * 100),
                    ),
                    _premise(facts),
                )
            )
        ),
    ]
    found += _crossovers(facts)
    return (*found, *_acceptability(facts))


def charts(facts: Facts) -> tuple[Block, ...]:
    """Return each stakeholder's decisive curves, and what one weight at a time may cost it."""
    found = [block for party in facts.ranked for block in _own(facts, party)]
    return (Heading(_("Annex: how weights move the rankings")), *found) if found else ()


def _premise(facts: Facts) -> str:
    """Return how open scores count, for the rankings of which least is known."""
    found = {facts.one_way[party.id].scores for party in facts.ranked}
    order = (Scores.MIDDLE, Scores.WHOLE, Scores.SINGLE)
    return premise_sentence(next(scores for scores in order if scores in found))


def _own(facts: Facts, party: Stakeholder) -> list[Block]:
    """Return the decisive curves and the bars of one stakeholder, kept with its name."""
    one_way = facts.one_way[party.id]
    if len(one_way.ranking.packages) < 2:
        return []
    found: list[Block] = []
    decisive = facts.strengths[party.id].changes
    if decisive:
        spec = curves(one_way, decisive[0].criterion)
        found.append(Chart(replace(spec, title=f"{label(party)}: {spec.title}")))
    swings = facts.levers[party.id].swings
    if swings and swings[0].width > 0:
        bars = tornado(one_way.ranking, swings, REACH, _MOST_BARS)
        found.append(Chart(replace(bars, title=f"{label(party)}: {bars.title}")))
    return found


def _crossovers(facts: Facts) -> list[Block]:
    """Return how many crossovers there are, and where they are listed."""
    said = found_sentence(facts)
    return [Paragraph(said, "quiet")] if said else []


def _acceptability(facts: Facts) -> list[Block]:
    """Return how often each package is first for each party when weights are drawn at random."""
    parties, case = facts.ranked, facts.case
    if len(case.packages) < 2:
        return []
    shares = [facts.sampled[party.id].rank_acceptability[:, 0] for party in parties]
    most = [max(float(column[i]) for column in shares) for i in range(len(case.packages))]
    order = falling(range(len(case.packages)), lambda i: most[i])[: len(facts.printed_order)]
    first = facts.sampled[parties[0].id]
    plan = Plan(first.samples, first.seed)
    error = max(facts.sampled[party.id].standard_error.max() for party in parties)
    ties = [ties_sentence(facts.sampled[party.id].rank_acceptability) for party in parties]
    note = together(
        (
            _("The largest shares stand here.") if facts.not_printed else "",
            sampled_words(first, plan, float(error)),
            "" if ties[0] else next((said for said in ties if said), ""),
        )
    )
    tables = [
        Table(
            _("Share of first places"),
            (
                Column(_("Package"), grow=float(len(parties) > _SIDE_BY_SIDE)),
                *(Column(label(parties[j]), "center") for j in some),
            ),
            tuple(
                Row((Cell(case.packages[i].name), *(_first(shares[j][i]) for j in some)))
                for i in order
            ),
            note=note if some[-1] == len(parties) - 1 else "",
            dense=True,
        )
        for some in portions(range(len(parties)), _SIDE_BY_SIDE)
    ]
    return [
        Heading(_("First places over all weights"), 2),
        Paragraph(
            _(
                "How often each package is first for a party whose weights are drawn at "
                "random, all weights alike: what could still be argued for before anything "
                "is said about weights."
            )
        ),
        *tables,
    ]


def _first(share: float) -> Cell:
    return Cell(figures.percent(float(share), 0), tint=float(share), value=float(share))


SECTION: Final = Section(
    "firmness",
    _("Firmness"),
    _("grades, and first places over all weights"),
    blocks,
)

CURVES: Final = Section(
    "curves",
    _("Annex: how weights move the rankings"),
    _("the decisive curves of each stakeholder, and what one weight at a time may cost its leader"),
    charts,
    starts_page=True,
    optional=True,
)
