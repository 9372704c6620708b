"""Packages x stakeholders as a table of results, in which what holds for all stays in sight."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from desktop.kit.results import Column, Entry, Row, Table
from desktop.kit.slices import Steps, at_once
from desktop.words import _, few
from mcda.figures.chart_specs import blocked_words, value_column
from mcda.figures.charts import ValueCell
from mcda.model.naming import label
from mcda.words import figures
from mcda.words.apart import apart

if TYPE_CHECKING:
    from mcda.group.summary import Summary

MEAN = "mean"
WORST = "worst"
BLOCKED = "blocked"
MOST_ACROSS = 12
"""So many stakeholders a table of the page's whole width shows beside what holds for all."""
MOST_NAMED = 4
MOST_SIGNS = 18
"""Of a stakeholder's name in a cell or head, where there are many stakeholders."""
MOST_SIGNS_OF_FEW = 36
COLUMNS_TOGETHER = 4
TOGETHER = 20
"""So many packages are laid down between two yields."""
_LAST = 1e9
"""Sorts what is not known after everything that is."""


def summary_table(
    summary: Summary, stakeholder: str, shown: Sequence[int], most_across: int = MOST_ACROSS
) -> Table:
    """Return packages x stakeholders; the mean never without the worst-off beside it.

    Packages (places in the summary) stand in the order in which they are `shown`. With more
    than `most_across` stakeholders what holds for all of them stands first.
    """
    return at_once(summed_up(summary, stakeholder, shown, most_across))


def summed_up(
    summary: Summary, stakeholder: str, shown: Sequence[int], most_across: int = MOST_ACROSS
) -> Steps[Table]:
    """Return the same, a few stakeholders or packages between two yields."""
    seen = []
    for j in range(len(summary.stakeholders)):
        seen.append(value_column(summary, j, shown))
        if j % COLUMNS_TOGETHER == 0:
            yield
    # Beside so many stakeholders what answers would be scrolled out of sight.
    first = len(summary.stakeholders) > most_across
    brief = briefly(summary)
    columns = [
        Column(
            s.name,
            s.name,
            s.id,
            short=brief[label(s)] if first else label(s),
            width=112 if _wide(summary) else 104,
        )
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
    rows = []
    for number, i in enumerate(shown):
        package = summary.packages[i]
        entries = [_value_entry(column[number]) for column in seen]
        ends = [_mean_entry(summary, i), _worst_entry(summary, i, brief)] if several else []
        ends.append(_blocked_entry(summary, i, brief))
        entries = [*ends, *entries] if first else [*entries, *ends]
        rows.append(Row(package.name, tuple(entries), package.id))
        if number % TOGETHER == 0:
            yield
    columns = [*together, *columns] if first else [*columns, *together]
    kept = len(together) if first else 0
    return Table(_("Package"), tuple(columns), tuple(rows), stakeholder, kept)


def briefly(summary: Summary) -> dict[str, str]:
    """Return what the stakeholders go by in a cell: long names cut, and still distinct."""
    whole = tuple(map(label, summary.stakeholders))
    most = MOST_SIGNS if len(whole) > MOST_ACROSS else MOST_SIGNS_OF_FEW
    return dict(zip(whole, apart(whole, lambda name: len(name) <= most), strict=True))


def _wide(summary: Summary) -> bool:
    return len(summary.stakeholders) <= 4


def _value_entry(cell: ValueCell) -> Entry:
    value = cell.figure if cell.value is None else figures.whole(cell.value)
    text = f"{cell.rank} ({value})" if cell.rank else figures.UNKNOWN
    return Entry(text, float(cell.rank or _LAST), cell=cell)


def _mean_entry(summary: Summary, i: int) -> Entry:
    mean = float(summary.mean_values[i])
    if not np.isfinite(mean):
        mean_rank = float(summary.mean_ranks[i])
        text = figures.decimals(mean_rank, 1)
        spoken = _("mean rank {rank}", rank=text)
        return Entry(text, mean_rank if np.isfinite(mean_rank) else _LAST, "quiet", spoken=spoken)
    # Best first when sorted upwards, as ranks are.
    return Entry(figures.whole(mean), -mean, "quiet")


def _worst_entry(summary: Summary, i: int, briefly: Mapping[str, str]) -> Entry:
    who = summary.worst_off[i]
    if not who:
        return Entry(figures.UNKNOWN, _LAST, "quiet")
    value = float(summary.worst_values[i])
    columns = [summary.stakeholders.index(party) for party in who]
    tone = "below" if summary.below[i, columns].any() else "quiet"
    spoken = f"{', '.join(party.name for party in who)}, {figures.whole(value)}"
    names = ", ".join(briefly[label(party)] for party in who)
    return Entry(f"{figures.whole(value)} {names}", -value, tone, spoken=spoken)


def _blocked_entry(summary: Summary, i: int, briefly: Mapping[str, str]) -> Entry:
    count = len(summary.blocked_by[i])
    possible = [
        label(s)
        for j, s in enumerate(summary.stakeholders)
        if summary.red_possible[i, j] and s.id not in summary.blocked_by[i]
    ]
    spoken, text = blocked_words(summary, i), blocked_words(summary, i, briefly)
    if count > MOST_NAMED:
        text = _("{n} of {all}", n=count, all=len(summary.stakeholders))
    if possible:
        doubt = _("open scores may cross a red line of {who}", who=few(possible))
        spoken = _("{blocked}; {doubt}", blocked=text, doubt=doubt)
        text = f"{text} (?)"
    return Entry(text, float(count), "below" if count else "quiet", spoken=spoken)
