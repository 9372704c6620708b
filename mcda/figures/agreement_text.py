"""The pictures of an agreement said in words and as tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from mcda.figures.agreement_charts import BeforeAfter, Given, LevelShares, ZoneLines
from mcda.words import figures
from mcda.words.said import _

Table = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]
"""Heads and rows."""


def _zone_lines(spec: ZoneLines) -> Table:
    rows = [(line.name, *line.points, line.note) for line in spec.lines]
    rows.append((_("best"), *(one.best for one in spec.columns), ""))
    if any(one.floor is not None for one in spec.columns):
        rows.append((_("floor"), *(one.floor_words for one in spec.columns), ""))
    names = (column.full_name for column in spec.columns)
    return (_("Package"), *names, _("Note")), tuple(rows)


def _level_shares(spec: LevelShares) -> Table:
    rows = tuple(
        (measure, level, figures.percent(share))
        for measure, levels, shares in zip(spec.measures, spec.levels, spec.shares, strict=True)
        for level, share in zip(levels, shares, strict=True)
    )
    return (_("Measure"), _("Level"), _("Share")), rows


def _given(spec: Given) -> Table:
    rows = [
        (name, *(figures.signed(one) for one in points))
        for name, points in zip(spec.givers, spec.points, strict=True)
    ]
    rows.append((_("together"), *(figures.signed(one) for one in spec.totals)))
    return (_("Measures of"), *spec.receivers), tuple(rows)


def _before_after(spec: BeforeAfter) -> Table:
    rows = tuple(
        (name, figures.signed(before), figures.signed(after), figures.signed(moved(before, after)))
        for name, before, after in zip(spec.sides, spec.before, spec.after, strict=True)
    )
    return (_("Stakeholder"), _("Gain before"), _("Gain after"), _("Change")), rows


def moved(before: float | None, after: float | None) -> float | None:
    """Return by how much a gain moves, None where it is not known."""
    return None if before is None or after is None else after - before


TABLES: Final[dict[type, Callable[[Any], Table]]] = {
    ZoneLines: _zone_lines,
    LevelShares: _level_shares,
    Given: _given,
    BeforeAfter: _before_after,
}
