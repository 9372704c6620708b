"""The tables of the ranking page, made from results: side by side, one ranking, one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from desktop.kit.results import Column, Entry, Row, Table
from desktop.words import _, text
from mcda.figures.chart_specs import blocked_words, value_bounds, value_cells, value_column
from mcda.figures.chart_text import cell_words
from mcda.figures.charts import ValueCell
from mcda.model.case import Case
from mcda.model.naming import label
from mcda.model.steps import Step
from mcda.words import figures
from mcda.words.said import capital

if TYPE_CHECKING:
    from mcda.group.summary import Summary
    from mcda.methods.rank import Ranking

MEAN = "mean"
WORST = "worst"
BLOCKED = "blocked"
MOST_ACROSS = 12
"""With more stakeholders than that what holds for all of them stands first."""
MOST_NAMED = 4
_LAST = 1e9
"""Sorts what is not known after everything that is."""


def summary_table(summary: Summary, stakeholder: str, shown: Sequence[int]) -> Table:
    """Return packages x stakeholders; the mean never without the worst-off beside it.

    Packages (places in the summary) stand in the order in which they are `shown`.
    """
    cells = value_cells(summary, shown)
    columns = [
        Column(s.name, s.name, s.id, short=label(s), width=112 if _wide(summary) else 104)
        for s in summary.stakeholders
    ]
    several = len(summary.stakeholders) > 1
    together = []
    if several:
        mean = Column(_("Mean"), _("Mean value over the stakeholders"), MEAN, width=52)
        together.append(replace(mean, short=mean.text))
        together.append(
            Column(_("Worst off"), _("Who gets least from it"), WORST, trailing=False, width=92)
        )
    tip = _("Below fallback with it, or a red line crossed")
    together.append(Column(_("Blocked by"), tip, BLOCKED, trailing=False, wide=True))
    # Beside so many stakeholders what answers would be scrolled out of sight.
    first = len(summary.stakeholders) > MOST_ACROSS
    rows = []
    for i, line in zip(shown, cells, strict=True):
        package = summary.packages[i]
        entries = [_value_entry(cell) for cell in line]
        ends = [_mean_entry(summary, i), _worst_entry(summary, i)] if several else []
        ends.append(_blocked_entry(summary, i))
        entries = [*ends, *entries] if first else [*entries, *ends]
        rows.append(Row(package.name, tuple(entries), package.id))
    columns = [*together, *columns] if first else [*columns, *together]
    return Table(_("Package"), tuple(columns), tuple(rows), stakeholder)


def _wide(summary: Summary) -> bool:
    return len(summary.stakeholders) <= 4


def _value_entry(cell: ValueCell) -> Entry:
    value = cell.figure if cell.value is None else figures.whole(cell.value)
    text = f"{cell.rank} ({value})" if cell.rank else figures.UNKNOWN
    return Entry(text, float(cell.rank or _LAST), cell=cell, spoken=cell_words(cell))


def _mean_entry(summary: Summary, i: int) -> Entry:
    mean = float(summary.mean_values[i])
    if not np.isfinite(mean):
        mean_rank = float(summary.mean_ranks[i])
        text = f"{mean_rank:.1f}" if np.isfinite(mean_rank) else figures.UNKNOWN
        spoken = _("mean rank {rank}", rank=text)
        return Entry(text, mean_rank if np.isfinite(mean_rank) else _LAST, "quiet", spoken=spoken)
    # Best first when sorted upwards, as ranks are.
    return Entry(figures.whole(mean), -mean, "quiet")


def _worst_entry(summary: Summary, i: int) -> Entry:
    who = summary.worst_off[i]
    if not who:
        return Entry(figures.UNKNOWN, _LAST, "quiet")
    value = float(summary.worst_values[i])
    columns = [summary.stakeholders.index(party) for party in who]
    tone = "below" if summary.below[i, columns].any() else "quiet"
    spoken = f"{', '.join(party.name for party in who)}, {figures.whole(value)}"
    names = ", ".join(label(party) for party in who)
    return Entry(f"{figures.whole(value)} {names}", -value, tone, spoken=spoken)


def _blocked_entry(summary: Summary, i: int) -> Entry:
    count = len(summary.blocked_by[i])
    possible = [
        label(s)
        for j, s in enumerate(summary.stakeholders)
        if summary.red_possible[i, j] and s.id not in summary.blocked_by[i]
    ]
    spoken = text = blocked_words(summary, i)
    if count > MOST_NAMED:
        text = _("{n} of {all}", n=count, all=len(summary.stakeholders))
    if possible:
        doubt = _("open scores may cross a red line of {who}", who=", ".join(possible))
        spoken = f"{text}; {doubt}"
        text = f"{text} (?)"
    return Entry(text, float(count), "below" if count else "quiet", spoken=spoken)


def ranking_table(summary: Summary, ranking: Ranking, shown: Sequence[int]) -> Table:
    """Return one stakeholder's ranking of some packages: rank, value, score, possible ranks,
    marks.
    """
    name = ranking.method.score_name
    columns = (
        Column(_("Rank"), width=56),
        Column(_("Value"), _("0 to 100 on fixed anchors"), width=132),
        Column(capital(text(name)), ranking.method.title, width=112),
        Column(_("Possible ranks"), _("Best and worst rank that open scores allow"), width=124),
        Column(_("Marks"), trailing=False, wide=True),
    )
    j = next(k for k, s in enumerate(summary.stakeholders) if s.id == ranking.stakeholder)
    rows = [
        Row(ranking.packages[i].name, _ranking_entries(ranking, i, cell), ranking.packages[i].id)
        for i, cell in zip(shown, value_column(summary, j, shown), strict=True)
    ]
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
    marks = []
    if cell.judged:
        marks.append(cell.judged)
    guessed = _estimates(case, ranking.stakeholder, package.id)
    missing = int(ranking.table.missing[i].sum())
    spread = (ranking.table.low[i] != ranking.table.high[i]) & ~ranking.table.missing[i]
    for count, one, many in (
        (guessed, _("1 estimate"), _("{n} estimates")),
        (missing, _("1 score missing"), _("{n} scores missing")),
        (int(spread.sum()), _("1 interval"), _("{n} intervals")),
    ):
        if count:
            marks.append(one if count == 1 else many.format(n=count))
    return tuple(marks)


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
    """Return one step of the working with four decimals."""
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
    text = f"{value:.4f}".replace("-", "\N{MINUS SIGN}")
    return Entry(text, value)
