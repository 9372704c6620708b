"""Columns of stakeholders as they are looked at: those of one bloc, or a column for each bloc."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import numpy as np

from desktop.kit.bloc_row import part_words, whole_words
from desktop.kit.results import Column, Entry, Row, Table
from desktop.session.looked_at import LookedAt
from desktop.words import _, few, text
from mcda.answer.acceptance_words import STATE_SIGNS
from mcda.group.acceptance import State
from mcda.model.naming import labels
from mcda.words import figures

if TYPE_CHECKING:
    from mcda.group.summary import Summary
    from mcda.model.case import Stakeholder

_LAST = 1e9
"""Sorts what is not known after everything that is."""

By = Literal["value", "rank"]


def in_blocs(table: Table, looked_at: LookedAt, summary: Summary, by: By = "value") -> Table:
    """Return a table of packages with its columns of stakeholders as they are looked at.

    What holds for all stakeholders stays as it is. A folded column has the least and the
    greatest value (or rank) of its bloc, and in how many cases it refuses.
    """
    if looked_at.bloc is None and not looked_at.folded:
        return table
    places = {one.id: j for j, one in enumerate(summary.stakeholders)}
    old = {column.id: at for at, column in enumerate(table.columns)}
    groups = [(name, ids) for name, ids in looked_at.groups if all(id_ in old for id_ in ids)]
    among = [at for at, column in enumerate(table.columns) if column.id in places]
    first = among[0] if among else len(table.columns)
    before = [at for at in range(first) if at not in among]
    after = [at for at in range(first, len(table.columns)) if at not in among]
    columns = [
        _head(name, [summary.stakeholders[places[id_]] for id_ in ids], by)
        if name
        else table.columns[old[ids[0]]]
        for name, ids in groups
    ]
    packages = {package.id: i for i, package in enumerate(summary.packages)}
    rows = []
    for row in table.rows:
        entries = [
            _folded(summary, packages[row.id], name, [places[id_] for id_ in ids], by)
            if name
            else row.entries[old[ids[0]]]
            for name, ids in groups
        ]
        around = [[row.entries[at] for at in some] for some in (before, after)]
        rows.append(Row(row.name, (*around[0], *entries, *around[1]), row.id))
    kept = [[table.columns[at] for at in some] for some in (before, after)]
    part = part_words(looked_at)
    if part and (before or after):
        part = whole_words(part, looked_at.count)
    part = "; ".join(filter(None, (part, table.part)))
    return replace(table, columns=(*kept[0], *columns, *kept[1]), rows=tuple(rows), part=part)


def gains_in_blocs(table: Table, looked_at: LookedAt) -> Table:
    """Return a table whose columns of stakeholders each hold a number (what it is sorted by).

    A folded column has the least and the greatest of its bloc, and looks as its least does.
    """
    if looked_at.bloc is None and not looked_at.folded:
        return table
    at = {column.id: number for number, column in enumerate(table.columns)}
    every = {one.id for bloc in looked_at.blocs for one in looked_at.of(bloc)}
    groups = [(name, ids) for name, ids in looked_at.groups if all(id_ in at for id_ in ids)]
    before = [n for n in range(len(table.columns)) if table.columns[n].id not in every]
    first = min((n for id_, n in at.items() if id_ in every), default=len(table.columns))
    names = {id_: table.columns[number].tip for id_, number in at.items()}
    columns = [
        Column(
            _("{bloc} ({n})", bloc=name, n=len(ids)),
            _(
                "{bloc}: least and greatest gain of {who}",
                bloc=name,
                who=few(names[i] for i in ids),
            ),
            f"bloc:{name}",
            width=96,
        )
        if name
        else table.columns[at[ids[0]]]
        for name, ids in groups
    ]
    rows = []
    for row in table.rows:
        made = [_ends([row.entries[at[id_]] for id_ in ids]) for _name, ids in groups]
        kept = [[row.entries[n] for n in before if (n < first) is left] for left in (True, False)]
        rows.append(Row(row.name, (*kept[0], *made, *kept[1]), row.id))
    around = [[table.columns[n] for n in before if (n < first) is left] for left in (True, False)]
    part = part_words(looked_at)
    if part:
        part = whole_words(part, looked_at.count)
    return replace(table, columns=(*around[0], *columns, *around[1]), rows=tuple(rows), part=part)


def _ends(entries: Sequence[Entry]) -> Entry:
    """Return the least and the greatest of some entries as one."""
    order = sorted(entries, key=lambda one: one.sort)
    low, high = order[0], order[-1]
    if low.text == high.text:
        return low
    said = _("{low} to {high}", low=low.text, high=high.text)
    return replace(low, text=said, spoken=said)


def _head(name: str, members: Sequence[Stakeholder], by: By) -> Column:
    words = _("{bloc} ({n})", bloc=name, n=len(members))
    who = text(labels(members))
    tip = (
        _("{bloc}: least and greatest value of {who}", bloc=name, who=who)
        if by == "value"
        else _("{bloc}: best and worst rank of {who}", bloc=name, who=who)
    )
    return Column(words, tip, f"bloc:{name}", width=112, short=words)


def _folded(summary: Summary, i: int, name: str, columns: Sequence[int], by: By) -> Entry:
    values, ranks = summary.values[i, columns], summary.ranks[i, columns]
    values, ranks = values[np.isfinite(values)], ranks[ranks > 0]
    by_value = by == "value" and values.size > 0
    if not by_value and not ranks.size:
        ends, sort = [str(figures.UNKNOWN)], _LAST
    elif by_value:
        low, high = float(values.min()), float(values.max())
        ends, sort = [figures.whole(low), figures.whole(high)], -low
    else:
        ends, sort = [str(int(ranks.min())), str(int(ranks.max()))], float(ranks.max())
    shown = "\N{EN DASH}".join(dict.fromkeys(ends))
    against = [
        summary.stakeholders[j] for j in columns if summary.acceptance[i][j].state is State.REFUSES
    ]
    said = (
        _("{bloc}: values {ends}", bloc=name, ends=shown)
        if by_value
        else _("{bloc}: ranks {ends}", bloc=name, ends=shown)
    )
    if against:
        refused = _("refused by {who}", who=text(labels(against)))
        said = _("{said}; {refused}", said=said, refused=refused)
        shown = f"{shown} {STATE_SIGNS[State.REFUSES]}{len(against)}"
    return Entry(shown, sort, "below" if against else "", spoken=said)
