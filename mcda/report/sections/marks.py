"""How a package's rank and value for one stakeholder stand in a cell: tint and marks."""

from __future__ import annotations

from typing import Final

import numpy as np

from mcda.report.blocks import Cell
from mcda.report.facts import Facts
from mcda.words import figures
from mcda.words.said import _

BELOW: Final = "▼"
RED_LINE: Final = "✕"


def rank_cell(facts: Facts, i: int, j: int, *, with_value: bool = False) -> Cell:
    """Return package i as stakeholder j sees it; darker is more valued."""
    summary = facts.summary
    rank = int(summary.ranks[i, j])
    if not rank:
        return Cell(figures.UNKNOWN, quiet=True)
    value = float(summary.values[i, j])
    known = bool(np.isfinite(value))
    below, red = bool(summary.below[i, j]), bool(summary.red[i, j])
    words = [w for w, on in ((_("below fallback"), below), (_("crosses a red line"), red)) if on]
    text = f"{rank} · {figures.whole(value)}" if with_value and known else str(rank)
    return Cell(
        text,
        tint=None if below or red else _share(value, rank, len(summary.packages)),
        mark=(BELOW if below else "") + (RED_LINE if red else ""),
        mark_words=" and ".join(words),
        alert=below or red,
        value=float(rank),
    )


def legend(facts: Facts) -> str:
    """Return what tint and marks mean, naming only the marks that occur."""
    summary = facts.summary
    shade = _("darker is more valued")
    parts = [shade if np.isfinite(summary.values).any() else _("darker is ranked higher")]
    if summary.below.any():
        parts.append(_("{below} below the party's fallback", below=BELOW))
    if summary.red.any():
        parts.append(_("{red_line} crosses one of its red lines", red_line=RED_LINE))
    return "; ".join(parts)


def _share(value: float, rank: int, count: int) -> float:
    if np.isfinite(value):
        return value / 100
    return (count - rank) / max(1, count - 1)
