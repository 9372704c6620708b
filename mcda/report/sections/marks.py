"""How a package's rank and value for one stakeholder stand in a cell: tint and marks."""

from __future__ import annotations

import numpy as np

from mcda.answer.acceptance_words import legend as signs_told
from mcda.answer.acceptance_words import sign, sign_words
from mcda.group.acceptance import State
from mcda.report.blocks import Cell
from mcda.report.facts import Facts
from mcda.words import figures
from mcda.words.said import _


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
