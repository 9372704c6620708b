"""The rankings: all stakeholders side by side, then each one's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np

from mcda.answer.headline import ranking_sentence
from mcda.figures.chart_specs import differences, rank_lines, value_bounds
from mcda.figures.charts import Differences
from mcda.group.group_sentences import red_line_sentences
from mcda.group.opinion_sentences import steadiness_sentences
from mcda.methods.leave_one_out import steadiness
from mcda.methods.rank import Ranking
from mcda.model.case import Stakeholder
from mcda.model.naming import label, spelled
from mcda.model.ties import falling
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
from mcda.report.sections.marks import BELOW, RED_LINE, legend, rank_cell
from mcda.report.sections.order import reading_order
from mcda.report.sections.section import Section, portions
from mcda.sensitivity.change_sentences import firmness_sentence
from mcda.words import figures
from mcda.words.figures import fixed
from mcda.words.said import _

_SIDE_BY_SIDE: Final = 8
_MOST_LINES: Final = 14
_MOST_BARS: Final = 7


def blocks(facts: Facts) -> tuple[Block, ...]:
    """Return the rankings of everyone who is ranked, and why the others are not."""
    found: list[Block] = [Heading(_("Rankings")), Paragraph(ranking_sentence(facts.summary))]
    if facts.ranked and facts.summary.packages:
        found += _side_by_side(facts)
        found += _standings(facts)
        for party in facts.ranked:
            found += _own(facts, party)
    found += _refused(facts)
    return tuple(found)


def _side_by_side(facts: Facts) -> list[Block]:
    summary = facts.summary
    found: list[Block] = [Heading(_("Side by side"), 2)]
    for columns in portions(range(len(summary.stakeholders)), _SIDE_BY_SIDE):
        heads = (
            Column(_("Package")),
            *(Column(label(summary.stakeholders[j]), "center") for j in columns),
        )
        rows = tuple(
            Row(
                (
                    Cell(summary.packages[i].name),
                    *(rank_cell(facts, i, j, with_value=True) for j in columns),
                )
            )
            for i in reading_order(facts)
        )
        note = f"Rank · value from 0 to 100; {legend(facts)}."
        found.append(Table(_("Rank and value by party"), heads, rows, note=note))
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
    for i in reading_order(facts):
        package = summary.packages[i]
        worst = ", ".join(label(party) for party in summary.worst_off[i])
        blocked = ", ".join(label(s) for s in found.standings[package.id].blocked_by)
        rows.append(
            Row(
                (
                    Cell(package.name),
                    _number(summary.mean_values[i], figures.whole),
                    _number(summary.mean_ranks[i], lambda x: fixed(x, 1)),
                    _number(summary.worst_values[i], figures.whole),
                    Cell(worst or figures.UNKNOWN),
                    Cell(blocked or "nobody"),
                )
            )
        )
    heads = (
        Column(_("Package")),
        Column(_("Mean value"), "end"),
        Column(_("Mean rank"), "end"),
        Column(_("Lowest value"), "end"),
        Column(_("Worst-off")),
        Column(_("Blocked by"), grow=1),
    )
    note = _(
        "Means weigh every ranked stakeholder alike. A mean says nothing about who "
        "bears the cost: read it with the lowest value and with who blocks."
    )
    title = _("Means, and whom they leave behind")
    return [Heading(title, 2), Table(title, heads, tuple(rows), note=note)]


def _own(facts: Facts, party: Stakeholder) -> list[Block]:
    ranking = facts.ranking(party)
    found: list[Block] = [
        Heading(party.name, 2),
        Paragraph(firmness_sentence(facts.strengths[party.id], facts.case)),
        _table(facts, party, ranking),
    ]
    steady = steadiness_sentences(ranking, steadiness(ranking))
    if steady:
        found.append(Paragraph(" ".join(steady), "quiet"))
    if len(ranking.packages) > 1:
        order = ranking.order
        found.append(Chart(_largest(differences(ranking, order[0].id, order[1].id))))
    if ranking.problems:
        found.append(Bullets(tuple(dict.fromkeys(f"{p.found}." for p in ranking.problems))))
    return found


def _largest(spec: Differences) -> Differences:
    """Keep the largest differences where there are many, in their order."""
    count = len(spec.criteria)
    if count <= _MOST_BARS:
        return spec
    by_size = falling(range(count), lambda i: abs(spec.differences[i]))
    kept = sorted(by_size[:_MOST_BARS])
    shown = _(
        "the {most_bars} largest of {count}", most_bars=spelled(_MOST_BARS), count=spelled(count)
    )
    return replace(
        spec,
        criteria=tuple(spec.criteria[i] for i in kept),
        differences=tuple(spec.differences[i] for i in kept),
        points=tuple(spec.points[i] for i in kept if spec.points),
        subtitle=f"{spec.subtitle}, {shown}",
    )


def _table(facts: Facts, party: Stakeholder, ranking: Ranking) -> Table:
    summary = facts.summary
    j = [s.id for s in summary.stakeholders].index(party.id)
    bounds = value_bounds(ranking)
    open_ranks = bool(np.any(ranking.best_ranks != ranking.worst_ranks))
    fallback = float(summary.fallbacks[j])
    heads = [
        Column(_("Rank"), "end"),
        Column(_("Package"), grow=1),
        Column(ranking.method.score_name.capitalize(), "end"),
    ]
    heads += [Column(_("Value"), "end")] if ranking.values is not None else []
    heads += [Column(_("Against fallback"), "end")] if np.isfinite(fallback) else []
    heads += [Column(_("Value may be"), "end")] if bounds else []
    heads += [Column(_("Rank may be"), "end")] if open_ranks else []
    rows = []
    for i in np.argsort(ranking.ranks, kind="stable").tolist():
        cells = [
            Cell(str(ranking.ranks[i]), value=float(ranking.ranks[i])),
            Cell(ranking.packages[i].name, strong=bool(ranking.ranks[i] == 1)),
            Cell(figures.score(float(ranking.scores[i])), value=float(ranking.scores[i])),
        ]
        if ranking.values is not None:
            cells.append(_number(ranking.values[i], figures.whole))
        if np.isfinite(fallback):
            cells.append(_margin(facts, i, j, float(summary.values[i, j]) - fallback))
        if bounds:
            cells.append(Cell(_span(figures.whole(bounds[0][i]), figures.whole(bounds[1][i]))))
        if open_ranks:
            cells.append(Cell(_span(str(ranking.best_ranks[i]), str(ranking.worst_ranks[i]))))
        rows.append(Row(tuple(cells)))
    note = (
        _("Fallback {fallback}.", fallback=figures.whole(fallback)) if np.isfinite(fallback) else ""
    )
    return Table(
        _("Ranking of {party}", party=party.name), tuple(heads), tuple(rows), note=note, dense=True
    )


def _margin(facts: Facts, i: int, j: int, margin: float) -> Cell:
    below, red = bool(facts.summary.below[i, j]), bool(facts.summary.red[i, j])
    mark = (BELOW if below else "") + (RED_LINE if red else "")
    words = [w for w, on in ((_("below fallback"), below), (_("crosses a red line"), red)) if on]
    return Cell(figures.signed(margin, 0), value=margin, mark=mark, mark_words=" and ".join(words))


def _span(low: str, high: str) -> str:
    return low if low == high else f"{low} – {high}"


def _number(value: float, written: Callable[[float], str]) -> Cell:
    number = float(value)
    known = bool(np.isfinite(number))
    return Cell(written(number) if known else figures.UNKNOWN, value=number if known else None)


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
    _("every stakeholder's ranking, side by side and one by one"),
    blocks,
    starts_page=True,
)
