"""The tables of the ranking page, made from results: one ranking, one step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from desktop.kit.results import Column, Entry, Row, Table
from desktop.kit.slices import Steps
from desktop.kit.summary_table import TOGETHER
from desktop.words import _, ngettext, text
from mcda.figures.chart_specs import value_bounds, value_column
from mcda.figures.charts import ValueCell, cell_words
from mcda.model.case import Case
from mcda.model.steps import Step
from mcda.words import figures
from mcda.words.said import capital

if TYPE_CHECKING:
    from mcda.group.summary import Summary
    from mcda.methods.rank import Ranking

_LAST = 1e9
"""Sorts what is not known after everything that is."""


def ranking_table(summary: Summary, ranking: Ranking, shown: Sequence[int]) -> Steps[Table]:
    """Return one stakeholder's ranking of some packages: rank, value, score, possible ranks,
    marks; a few packages between two yields.
    """
    name = ranking.method.score_name
    columns = (
        Column(_("Rank"), width=56),
        Column(_("Value"), _("0 to 100 on fixed anchors"), width=132),
        Column(capital(text(name)), text(ranking.method.title), width=112),
        Column(_("Possible ranks"), _("Best and worst rank that open scores allow"), width=124),
        Column(_("Marks"), trailing=False, wide=True),
    )
    j = next(k for k, s in enumerate(summary.stakeholders) if s.id == ranking.stakeholder)
    rows = []
    cells = value_column(summary, j, shown)
    for number, (i, cell) in enumerate(zip(shown, cells, strict=True)):
        package = ranking.packages[i]
        rows.append(Row(package.name, _ranking_entries(ranking, i, cell), package.id))
        if number % TOGETHER == 0:
            yield
    rows.sort(key=lambda row: row.entries[0].sort)
    return Table(_("Package"), columns, tuple(rows))


def _ranking_entries(ranking: Ranking, i: int, cell: ValueCell) -> tuple[Entry, ...]:
    rank, score = int(ranking.ranks[i]), float(ranking.scores[i])
    best, worst = int(ranking.best_ranks[i]), int(ranking.worst_ranks[i])
    possible = str(best) if best == worst else f"{best}\N{EN DASH}{worst}"
    bare = ValueCell(
        value=cell.value,
        fallback=cell.fallback,
        below=cell.below,
        refused=cell.refused,
        sign=cell.sign,
        judged=cell.judged,
        low=cell.low,
        high=cell.high,
        ranked=False,
    )
    value = Entry(
        figures.whole(cell.value), -(cell.value or 0.0), cell=bare, spoken=cell_words(cell)
    )
    if cell.value is None:
        value = Entry(figures.UNKNOWN, _LAST, "quiet", spoken=_("no anchors, so no value"))
    marks = package_marks(ranking, i, cell)
    warn = "below" if cell.refused else "quiet"
    return (
        Entry(str(rank), float(rank)),
        value,
        Entry(figures.score(score), -score),
        Entry(possible, float(worst), "" if best != worst else "quiet"),
        Entry("; ".join(marks), float(-len(marks)), warn),
    )


def package_marks(ranking: Ranking, i: int, cell: ValueCell) -> tuple[str, ...]:
    """Return what must be known beside a package's rank: limits, estimates, open scores."""
    case, package = ranking.case, ranking.packages[i]
    guessed = _estimates(case, ranking.stakeholder, package.id)
    missing = int(ranking.table.missing[i].sum())
    spread = (ranking.table.low[i] != ranking.table.high[i]) & ~ranking.table.missing[i]
    open_ = int(spread.sum())
    marks = (
        cell.judged,
        guessed and ngettext("1 estimate", "{n} estimates", guessed),
        missing and ngettext("1 score missing", "{n} scores missing", missing),
        open_ and ngettext("1 interval", "{n} intervals", open_),
    )
    return tuple(mark for mark in marks if mark)


def _estimates(case: Case, stakeholder: str, package: str) -> int:
    scores = (case.score(stakeholder, package, criterion.id) for criterion in case.criteria)
    return sum(1 for score in scores if score is not None and score.estimate)


def bounds_words(ranking: Ranking, i: int) -> str:
    """Return the least and greatest value that open scores allow, "" where all are exact."""
    bounds = value_bounds(ranking)
    if bounds is None:
        return ""
    low, high = figures.whole(float(bounds[0][i])), figures.whole(float(bounds[1][i]))
    return "" if low == high else f"{low}\N{EN DASH}{high}"


def step_table(step: Step) -> Table:
    values = np.atleast_2d(step.values.T).T if step.values.ndim == 1 else step.values
    heads = step.columns if len(step.columns) == values.shape[1] else ()
    names = heads or tuple(step.columns[:1] or (step.symbol,)) * values.shape[1]
    columns = tuple(Column(name, width=104) for name in names)
    rows = tuple(
        Row(name, tuple(_number_entry(float(value)) for value in values[i]), str(i))
        for i, name in enumerate(step.rows)
    )
    return Table("", columns, rows)


def _number_entry(value: float) -> Entry:
    if not np.isfinite(value):
        return Entry(figures.UNKNOWN, _LAST, "quiet")
    return Entry(figures.working(value), value)
