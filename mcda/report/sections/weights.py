"""The weights: what each stakeholder finds important, over which range, how consistently."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from mcda.methods.rank import Ranking
from mcda.model.case import Stakeholder
from mcda.model.naming import label, possessive
from mcda.model.tree import depth_first, parents
from mcda.report.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    Paragraph,
    Row,
    Table,
)
from mcda.report.facts import Facts
from mcda.report.sections.package_pairs import package_blocks
from mcda.report.sections.section import Section, portions
from mcda.report.sections.written import anchors, indented
from mcda.weighting.given_sentences import consistency_sentence
from mcda.words import figures
from mcda.words.said import _

_SIDE_BY_SIDE: Final = 7


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return the weights side by side with their ranges."""
    if not facts.ranked:
        return (Heading(_("Weights")), Paragraph(_("No stakeholder's weights are complete yet.")))
    return (
        Heading(_("Weights")),
        Paragraph(
            _(
                "A weight says how much the step from the worst to the best anchor of a "
                "criterion counts. Read it with the range beside it: over another range it "
                "would be another weight."
            )
        ),
        *_used(facts),
    )


def given(facts: Facts) -> tuple[Block, ...]:
    """Return the weights as entered, their consistency, and packages compared in pairs."""
    found = (*_entered(facts), *_consistency(facts), *package_blocks(facts))
    if not found:
        found = (Paragraph(_("Nothing was entered that the weights as used do not show.")),)
    return (Heading(_("Annex: weights as entered")), *found)


def _used(facts: Facts) -> list[Block]:
    found: list[Block] = []
    for group in portions(facts.ranked, _SIDE_BY_SIDE):
        note = _("Shares of all weight; a group's weight is the sum of those below it.")
        found.append(_table(facts, group, _("Weights as used"), note, _overall))
    return found


def _entered(facts: Facts) -> list[Block]:
    """Return what was typed where it differs from the shares in use."""
    typed = [p for p in facts.ranked if any(facts.ranking(p).weights.entered.values())]
    found: list[Block] = [Heading(_("As entered"), 2)] if typed else []
    for group in portions(typed, _SIDE_BY_SIDE):
        note = _("Points or ranks as each stakeholder gave them; only their proportions count.")
        found.append(_table(facts, group, _("Weights as entered"), note, _typed))
    return found


def _table(
    facts: Facts,
    group: Sequence[Stakeholder],
    name: str,
    note: str,
    cell: Callable[[Ranking, str], Cell],
) -> Table:
    case = facts.case
    nodes = parents(case)
    heads = (
        Column(_("Criterion"), grow=1),
        Column(_("Worst → best")),
        *(Column(label(party), "end") for party in group),
    )
    rows = []
    for criterion in depth_first(case.criteria):
        inner = criterion.id in nodes
        cells = (cell(facts.ranking(party), criterion.id) for party in group)
        name_cell = Cell(indented(case, criterion), strong=inner)
        rows.append(Row((name_cell, Cell("" if inner else anchors(criterion), quiet=True), *cells)))
    return Table(name, heads, tuple(rows), note=note, dense=True)


def _overall(ranking: Ranking, criterion: str) -> Cell:
    share = ranking.weights.overall.get(criterion)
    return Cell(figures.percent(share), value=share)


def _typed(ranking: Ranking, criterion: str) -> Cell:
    return Cell(ranking.weights.entered.get(criterion, "") or "")


def _consistency(facts: Facts) -> list[Block]:
    names = facts.case.names.criteria
    found: list[Block] = []
    for party in facts.ranked:
        judged = facts.ranking(party).weights.consistency
        lines = tuple(
            consistency_sentence(names.get(node, _("Top criteria")), item)
            for node, item in judged.items()
        )
        if lines:
            found += [
                Heading(_("Consistency of {whose} judgements", whose=possessive(label(party))), 3),
                Bullets(lines),
            ]
    if not found:
        return []
    note = _(
        "The consistency ratio says whether judgements contradict each other, not "
        "whether they are right."
    )
    return [Heading(_("Consistency of pairwise judgements"), 2), Paragraph(note), *found]


SECTION: Final = Section(
    "weights",
    _("Weights"),
    _("weights as used, side by side, with their ranges"),
    blocks,
)

GIVEN: Final = Section(
    "entered",
    _("Annex: weights as entered"),
    _("what was typed and judged, and how consistent the judgements are"),
    given,
    optional=True,
)
