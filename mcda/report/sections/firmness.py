"""How firm each ranking is: stability intervals, crossovers in words, the decisive curves."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mcda.answer.headline import strength_sentence
from mcda.figures.chart_specs import curves, what_happens
from mcda.figures.firmness_specs import sampled_words, tornado
from mcda.model.case import Stakeholder
from mcda.model.naming import capital, counted, label, names, possessive
from mcda.model.ties import falling, rising
from mcda.model.tree import parents
from mcda.report.blocks import (
    Block,
    Bullets,
    Cell,
    Chart,
    Column,
    Heading,
    Paragraph,
    Row,
    Table,
)
from mcda.report.facts import Facts
from mcda.report.sections.section import Section
from mcda.report.sections.written import indented
from mcda.sensitivity.box import Scores
from mcda.sensitivity.change_sentences import crossover_sentence, firmness_sentence
from mcda.sensitivity.firmness import OneWay
from mcda.sensitivity.meant import ties_sentence
from mcda.sensitivity.plan import Plan
from mcda.sensitivity.probe import REACH
from mcda.sensitivity.probe_sentences import (
    certificate_sentence,
    criterion_removal_sentence,
    package_removal_sentence,
    premise_sentence,
    score_change_sentence,
    shift_sentence,
)
from mcda.sensitivity.strength import HAIR, NEAR
from mcda.words import figures
from mcda.words.said import _, together

_NEAREST: Final = 5
_MOST_BARS: Final = 6


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return the grades, then for each stakeholder its intervals, crossovers and curves."""
    if not facts.ranked:
        return (Heading(_("How firm the rankings are")), Paragraph(_("Nothing is ranked yet.")))
    graded = strength_sentence(facts.ranked, facts.strengths.values())
    found: list[Block] = [
        Heading(_("How firm the rankings are")),
        Paragraph(
            together(
                (
                    graded,
                    _(
                        "One weight at a time is moved from 0 to 100 %, the others keeping "
                        "their proportions; a crossover is the weight at which two packages swap "
                        "places. Sensitive means that a move of at most {near} percentage points "
                        "changes the leader; undecided, that less than {hair} do, that the first "
                        "place is shared, or that open scores alone could change it; open scores "
                        "in a rival's favour count in both. Points are percentage points of all "
                        "weight; what is proven holds however a shift is spread over the criteria.",
                        near=f"{NEAR * 100:.0f}",
                        hair=f"{HAIR * 100:.0f}",
                    ),
                    _premise(facts),
                )
            )
        ),
    ]
    for party in facts.ranked:
        found += _own(facts, party)
    found += _acceptability(facts)
    return tuple(found)


def _premise(facts: Facts) -> str:
    """Return how open scores count, for the rankings of which least is known."""
    found = {facts.one_way[party.id].scores for party in facts.ranked}
    order = (Scores.MIDDLE, Scores.WHOLE, Scores.SINGLE)
    return premise_sentence(next(scores for scores in order if scores in found))


def _own(facts: Facts, party: Stakeholder) -> list[Block]:
    one_way = facts.one_way[party.id]
    if len(one_way.ranking.packages) < 2:
        return []
    found: list[Block] = [
        Heading(party.name, 2),
        Paragraph(firmness_sentence(facts.strengths[party.id], facts.case)),
        _intervals(facts, party, one_way),
    ]
    moves = _moves(facts, party)
    if moves:
        found += [Heading(_("What would change the leader"), 3), Bullets(moves)]
    lines, left = _sentences(facts, party, one_way)
    if lines:
        found += [Heading(_("Nearest crossovers"), 3), Bullets(lines)]
    if left:
        more = counted(left, _("further crossover"), _("further crossovers"))
        found.append(
            Paragraph(_("{more}, all in the results workbook.", more=capital(more)), "quiet")
        )
    decisive = facts.strengths[party.id].changes
    if decisive:
        spec = curves(one_way, decisive[0].criterion)
        found.append(Chart(replace(spec, title=f"{label(party)}: {spec.title}")))
    swings = facts.levers[party.id].swings
    if swings and swings[0].width > 0:
        bars = tornado(one_way.ranking, swings, REACH, _MOST_BARS)
        found.append(Chart(replace(bars, title=f"{label(party)}: {bars.title}")))
    return found


def _moves(facts: Facts, party: Stakeholder) -> tuple[str, ...]:
    """Return the smallest shift with its certificate, the smallest score, and what is left out."""
    levers, case = facts.levers[party.id], facts.case
    scores = [score_change_sentence(change, case) for change in levers.scores[:1]]
    sentences = (
        shift_sentence(levers),
        certificate_sentence(levers),
        *scores,
        criterion_removal_sentence(levers.criteria, case),
        package_removal_sentence(levers.packages, case),
    )
    return tuple(sentence for sentence in sentences if sentence)


def _acceptability(facts: Facts) -> list[Block]:
    """Return how often each package is first for each party when weights are drawn at random."""
    parties, case = facts.ranked, facts.case
    if len(case.packages) < 2:
        return []
    shares = [facts.sampled[party.id].rank_acceptability[:, 0] for party in parties]
    most = [max(float(column[i]) for column in shares) for i in range(len(case.packages))]
    order = falling(range(len(case.packages)), lambda i: most[i])
    rows = tuple(
        Row(
            (
                Cell(case.packages[i].name),
                *(
                    Cell(figures.percent(share, 0), tint=share, value=share)
                    for share in (float(column[i]) for column in shares)
                ),
            )
        )
        for i in order
    )
    first = facts.sampled[parties[0].id]
    plan = Plan(first.samples, first.seed)
    error = max(facts.sampled[party.id].standard_error.max() for party in parties)
    ties = [ties_sentence(facts.sampled[party.id].rank_acceptability) for party in parties]
    note = sampled_words(facts.sampled[parties[0].id], plan, float(error))
    note += "" if ties[0] else next((f" {said}" for said in ties if said), "")
    heads = (Column(_("Package")), *(Column(label(party), "center") for party in parties))
    return [
        Heading(_("First places over all weights"), 2),
        Paragraph(
            _(
                "How often each package is first for a party whose weights are drawn at "
                "random, all weights alike: what could still be argued for before anything "
                "is said about weights."
            )
        ),
        Table(_("Share of first places"), heads, rows, note=note, dense=True),
    ]


def _intervals(facts: Facts, party: Stakeholder, one_way: OneWay) -> Table:
    case = facts.case
    by_id = {criterion.id: criterion for criterion in case.criteria}
    nodes = parents(case)
    surely = {item.criterion: item for item in one_way.surely}
    rows = []
    for item in one_way.stability:
        sure = surely.get(item.criterion)
        cells = (
            Cell(indented(case, by_id[item.criterion]), strong=item.criterion in nodes),
            Cell(figures.percent(item.weight), value=item.weight),
            Cell(_span(item.low, item.high)),
            *((Cell(_span(sure.low, sure.high)),) if sure is not None else ()),
            Cell(what_happens(item, case)),
        )
        rows.append(Row(cells))
    heads = (
        Column(_("Criterion")),
        Column(_("Weight"), "end"),
        Column(_("Leader stays within"), "end"),
        *((Column(_("Surely leads within"), "end"),) if surely else ()),
        Column(_("Who leads beyond"), grow=1),
    )
    leaders = one_way.ranking.leaders
    exact = "" if one_way.exact else _(" Crossovers were searched for on a grid.")
    first = _("The leader is") if len(leaders) == 1 else _("The first place is shared by")
    sure_words = _(" Surely: whatever the open scores are; else they are at their middle.")
    note = f"{first} {names(leaders)}.{exact}{sure_words if surely else ''}"
    return Table(
        _("Stability of {whose} ranking", whose=possessive(party.name)),
        heads,
        tuple(rows),
        note=note,
        dense=True,
    )


def _span(low: float, high: float) -> str:
    return f"{figures.share_figure(low)} – {figures.percent(high)}"


def _sentences(facts: Facts, party: Stakeholder, one_way: OneWay) -> tuple[tuple[str, ...], int]:
    """Return the nearest crossovers, those of the first place before others; how many are left."""
    nearest = rising(one_way.crossovers, lambda c: abs(c.at - c.now))
    shown = sorted(nearest, key=lambda c: not c.leader)[:_NEAREST]
    lines = tuple(crossover_sentence(c, facts.case, party.id) for c in shown)
    return lines, len(one_way.crossovers) - len(shown)


SECTION: Final = Section(
    "firmness",
    _("Firmness"),
    _("stability intervals, crossovers in words and the decisive curves"),
    blocks,
)
