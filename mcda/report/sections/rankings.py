"""The rankings of all stakeholders side by side, and what a mean of them hides."""

from __future__ import annotations

from typing import Final

import numpy as np

from mcda.answer.acceptance_words import legend as signs_told
from mcda.answer.acceptance_words import sign, sign_words
from mcda.answer.headline import ranking_sentence
from mcda.figures.chart_specs import rank_lines
from mcda.group.acceptance import State
from mcda.group.opinion_sentences import badges_sentence
from mcda.group.screening_sentences import red_line_sentences
from mcda.methods.leave_one_out import steadiness
from mcda.model.naming import label
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
from mcda.report.sections.section import Section, portions
from mcda.report.sections.written import number_cell
from mcda.words import figures
from mcda.words.said import _

_SIDE_BY_SIDE: Final = 8
_MOST_LINES: Final = 14
_LARGE: Final = 12
"""Rows that a table in the size of the text has at most; of more it is set smaller."""
_MOST_NAMED: Final = 4
"""Stakeholders that block a package and are named; of more their number is told."""


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return the ranks of everyone who is ranked, and why the others have none."""
    found: list[Block] = [Heading(_("Rankings")), Paragraph(ranking_sentence(facts.summary))]
    found += [Paragraph(facts.not_printed, "quiet")] if facts.not_printed else []
    if facts.ranked and facts.summary.packages:
        found += _side_by_side(facts)
        found += _standings(facts)
        found += _removals(facts)
    found += _refused(facts)
    return tuple(found)


def _side_by_side(facts: Facts) -> list[Block]:
    summary = facts.summary
    found: list[Block] = [Heading(_("Side by side"), 2)]
    for columns in portions(range(len(summary.stakeholders)), _SIDE_BY_SIDE):
        heads = (
            Column(_("Package"), grow=float(len(summary.stakeholders) > _SIDE_BY_SIDE)),
            *(Column(label(summary.stakeholders[j]), "center") for j in columns),
        )
        rows = tuple(
            Row(
                (
                    Cell(summary.packages[i].name),
                    *(rank_cell(facts, i, j, with_value=True) for j in columns),
                )
            )
            for i in facts.printed_order
        )
        note = _("Rank · value from 0 to 100; {legend}.", legend=legend(facts))
        dense = len(rows) > _LARGE or len(summary.stakeholders) > _SIDE_BY_SIDE
        found.append(Table(_("Rank and value by party"), heads, rows, note=note, dense=dense))
    crossed = red_line_sentences(facts.case)
    if crossed:
        found += [Heading(_("Red lines"), 3), Bullets(crossed)]
    if len(facts.ranked) > 1 and 1 < len(summary.packages) <= _MOST_LINES:
        named = [package.id for package in facts.recommendation.named]
        found.append(Chart(rank_lines(summary, named[:2])))
    return found


def _standings(facts: Facts) -> list[Block]:
    """Return means beside what they hide: who is worst off, and who blocks."""
    summary, found = facts.summary, facts.recommendation
    if len(facts.ranked) < 2:
        return []
    rows = []
    for i in facts.printed_order:
        package = summary.packages[i]
        worst = ", ".join(label(party) for party in summary.worst_off[i])
        blockers = found.standings[package.id].blocked_by
        blocked = ", ".join(map(label, blockers))
        if len(blockers) > _MOST_NAMED:
            blocked = _("{n} of {all}", n=len(blockers), all=len(summary.stakeholders))
        rows.append(
            Row(
                (
                    Cell(package.name),
                    number_cell(summary.mean_values[i], figures.whole),
                    number_cell(summary.mean_ranks[i], lambda x: figures.decimals(x, 1)),
                    number_cell(summary.worst_values[i], figures.whole),
                    Cell(worst or figures.UNKNOWN),
                    Cell(blocked or _("nobody")),
                )
            )
        )
    heads = (
        Column(_("Package")),
        Column(_("Mean value"), "end"),
        Column(_("Mean rank"), "end"),
        Column(_("Lowest value"), "end"),
        Column(_("Worst off")),
        Column(_("Blocked by"), grow=1),
    )
    note = _(
        "Means weigh every ranked stakeholder alike. A mean says nothing about who "
        "bears the cost: read it with the lowest value and with who blocks."
    )
    title = _("Means, and whom they leave behind")
    return [Heading(title, 2), Table(title, heads, tuple(rows), note=note, dense=True)]


def _removals(facts: Facts) -> list[Block]:
    """Return what removing a package does to each stakeholder's order of the others."""
    rankings = {party.id: facts.ranking(party) for party in facts.ranked}
    steady = {name: steadiness(ranking) for name, ranking in rankings.items()}
    said = badges_sentence(facts.summary, steady)
    return [Paragraph(said, "quiet")] if said else []


def _refused(facts: Facts) -> list[Block]:
    found: list[Block] = []
    for party in facts.case.stakeholders:
        problems = facts.summary.refused.get(party.id)
        if problems:
            found += [
                Heading(_("{party}: not ranked", party=party.name), 2),
                Bullets(tuple(dict.fromkeys(f"{p.place}: {p.sentence}" for p in problems))),
            ]
    return found


SECTION: Final = Section(
    "rankings",
    _("Rankings"),
    _("every package for every stakeholder, side by side, and what means hide"),
    blocks,
    starts_page=True,
)


def rank_cell(facts: Facts, i: int, j: int, *, with_value: bool = False) -> Cell:
    """Return package i as stakeholder j sees it; darker is more valued."""
    summary = facts.summary
    rank = int(summary.ranks[i, j])
    judged = summary.acceptance[i][j]
    signs, told, refused = sign(judged), sign_words(judged), judged.state is State.REFUSES
    if not rank:
        return Cell(figures.UNKNOWN, quiet=True, mark=signs, mark_words=told, alert=refused)
    value = float(summary.values[i, j])
    known = bool(np.isfinite(value))
    text = f"{rank} · {figures.whole(value)}" if with_value and known else str(rank)
    return Cell(
        text,
        tint=None if refused else _share(value, rank, len(summary.packages)),
        mark=signs,
        mark_words=told,
        alert=refused,
        value=float(rank),
    )


def legend(facts: Facts) -> str:
    """Return what tint and marks mean, naming only the marks that occur."""
    summary = facts.summary
    shade = _("darker is more valued")
    parts = [shade if np.isfinite(summary.values).any() else _("darker is ranked higher")]
    parts += signs_told(one for row in summary.acceptance for one in row)
    return "; ".join(parts)


def _share(value: float, rank: int, count: int) -> float:
    if np.isfinite(value):
        return value / 100
    return (count - rank) / max(1, count - 1)
