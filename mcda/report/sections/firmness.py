"""How firm each ranking is: stability intervals, crossovers in words, the decisive curves."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mcda.model.case import Stakeholder
from mcda.model.tree import parents
from mcda.report import figures
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
from mcda.report.chart_specs import curves, what_happens
from mcda.report.facts import Facts
from mcda.report.sections.section import Section
from mcda.report.sections.written import indented
from mcda.report.sentences import (
    capital,
    counted,
    crossover_sentence,
    firmness_sentence,
    label,
    strength_sentence,
)
from mcda.report.strength import HAIR, NEAR
from mcda.sensitivity.firmness import Crossover, OneWay

_NEAREST: Final = 5


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return the grades, then for each stakeholder its intervals, crossovers and curves."""
    if not facts.ranked:
        return (Heading("How firm the rankings are"), Paragraph("Nothing is ranked yet."))
    graded = strength_sentence(facts.ranked, facts.strengths.values())
    found: list[Block] = [
        Heading("How firm the rankings are"),
        Paragraph(
            f"{graded} One weight at a time is moved from 0 to 100 %, the others keeping their "
            "proportions; a crossover is the weight at which two packages swap places. "
            f"Sensitive means that a move of at most {NEAR * 100:.0f} percentage points changes "
            f"the leader; undecided, that less than {HAIR * 100:.0f} do, that the first place "
            "is shared, or that open scores alone could change it."
        ),
    ]
    for party in facts.ranked:
        found += _own(facts, party)
    return tuple(found)


def _own(facts: Facts, party: Stakeholder) -> list[Block]:
    one_way = facts.one_way[party.id]
    if len(one_way.ranking.packages) < 2:
        return []
    found: list[Block] = [
        Heading(party.name, 2),
        Paragraph(firmness_sentence(facts.strengths[party.id], facts.case)),
        _intervals(facts, party, one_way),
    ]
    lines, left = _sentences(facts, party, one_way)
    if lines:
        found += [Heading("Nearest crossovers", 3), Bullets(lines)]
    if left:
        more = counted(left, "further crossover", "further crossovers")
        found.append(Paragraph(f"{capital(more)}, all in the results workbook.", "quiet"))
    decisive = facts.strengths[party.id].changes
    if decisive:
        spec = curves(one_way, decisive[0].criterion)
        found.append(Chart(replace(spec, title=f"{label(party)}: {spec.title}")))
    return found


def _intervals(facts: Facts, party: Stakeholder, one_way: OneWay) -> Table:
    case = facts.case
    by_id = {criterion.id: criterion for criterion in case.criteria}
    nodes = parents(case)
    rows = tuple(
        Row(
            (
                Cell(indented(case, by_id[item.criterion]), strong=item.criterion in nodes),
                Cell(figures.percent(item.weight), value=item.weight),
                Cell(_span(item.low, item.high)),
                Cell(what_happens(item, case)),
            )
        )
        for item in one_way.stability
    )
    heads = (
        Column("Criterion"),
        Column("Weight", "end"),
        Column("Leader stays within", "end"),
        Column("Who leads beyond", grow=1),
    )
    leader = one_way.ranking.leader.name
    exact = "" if one_way.exact else " Crossovers were searched for on a grid."
    note = f"The leader is {leader}.{exact}"
    return Table(f"Stability of {party.name}'s ranking", heads, rows, note=note, dense=True)


def _span(low: float, high: float) -> str:
    return f"{figures.share_figure(low)} – {figures.percent(high)}"


def _sentences(facts: Facts, party: Stakeholder, one_way: OneWay) -> tuple[tuple[str, ...], int]:
    """Return the nearest crossovers, those of the first place before others; how many are left."""

    def nearness(crossover: Crossover) -> tuple[bool, float]:
        return not crossover.leader, abs(crossover.at - crossover.now)

    shown = sorted(one_way.crossovers, key=nearness)[:_NEAREST]
    lines = tuple(crossover_sentence(c, facts.case, party.id) for c in shown)
    return lines, len(one_way.crossovers) - len(shown)


SECTION: Final = Section(
    "firmness",
    "Firmness",
    "stability intervals, crossovers in words and the decisive curves",
    blocks,
)
