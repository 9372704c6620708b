"""What a table will bring into a case: names, directions, weights, and scores or judgements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Qt

from desktop.kit.flat_model import FlatModel
from desktop.kit.roles import Index
from desktop.words import _
from mcda.foreign.table_map import Kind
from mcda.foreign.taken import Taken
from mcda.model.case import COMMON, Case, Direction, Score
from mcda.model.numbers import format_fraction, format_number, point_text
from mcda.model.tree import leaves
from mcda.words import figures

CRITERION_ROLE = Qt.ItemDataRole.UserRole
"""The criterion's name, on the cells whose direction can be changed by a click."""

DECIMALS = 6


@dataclass(frozen=True, slots=True)
class Preview:
    """Names down, names across, and what stands between them."""

    down: tuple[str, ...] = ()
    across: tuple[str, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()
    directions: int | None = None
    """The row of directions, which can be changed."""


def preview(taken: Taken) -> Preview:
    """Return what comes in, as it will be shown."""
    case = taken.case
    if taken.table.kind.in_pairs:
        return _judgements(taken)
    if taken.table.kind is Kind.WEIGHTS:
        return _weights(case)
    criteria = leaves(case)
    across = tuple(criterion.name for criterion in criteria)
    own = next(iter(case.preferences.values()), None)
    down = [_("Direction")]
    cells = [tuple(direction_words(criterion.direction) for criterion in criteria)]
    if taken.table.weights is not None and own is not None:
        down.append(_("Weight"))
        cells.append(_shares([own.direct.get(c.id) for c in criteria]))
    if any(criterion.unit for criterion in criteria):
        down.append(_("Unit"))
        cells.append(tuple(criterion.unit for criterion in criteria))
    names, told = case.names.stakeholders, dict[object, str]()

    def words(score: Score | None) -> str:
        """Write each score once: of a large table they repeat."""
        ends = score and (score.low, score.high)
        if ends not in told:
            told[ends] = score_words(score)
        return told[ends]

    for layer in case.scores or (COMMON,):
        for package in case.packages:
            whose = names.get(layer, "")
            down.append(f"{whose} · {package.name}" if whose else package.name)
            scores = [case.score(layer, package.id, c.id) for c in criteria]
            cells.append(tuple(words(score) for score in scores))
    return Preview(tuple(down), across, tuple(cells), 0)


def direction_words(direction: Direction | None) -> str:
    """Return a direction as the heads of columns show it."""
    words = {
        Direction.BENEFIT: _("↑ more is better"),
        Direction.COST: _("↓ less is better"),
        None: _("? click to say"),
    }
    return words[direction]


def score_words(score: Score | None) -> str:
    """Return a score as it comes in, a dash for a missing one."""
    if score is None or score.low is None or score.high is None:
        return "–"
    ends = [point_text(end, DECIMALS) for end in (score.low, score.high)]
    return ends[0] if score.low == score.high else " – ".join(ends)


def _shares(weights: list[float | None]) -> tuple[str, ...]:
    total = sum(weight for weight in weights if weight is not None)
    return tuple(
        "–"
        if weight is None
        else f"{format_number(weight, 4)} ({figures.percent(weight / total)})"
        if total > 0
        else format_number(weight, 4)
        for weight in weights
    )


def _weights(case: Case) -> Preview:
    criteria = leaves(case)
    across = tuple(criterion.name for criterion in criteria)
    rows = [
        _shares([case.preferences[s.id].direct.get(c.id) for c in criteria])
        for s in case.stakeholders
    ]
    directions = tuple(direction_words(criterion.direction) for criterion in criteria)
    down = (
        _("Direction"),
        *(s.name for s in case.stakeholders),
    )
    return Preview(down, across, (directions, *rows), 0)


def _judgements(taken: Taken) -> Preview:
    matrix = taken.matrix
    if matrix is None or not taken.elements:
        return Preview()
    from mcda.workbook.findings import ratio_of

    rows = [
        ["" if np.isnan(value) else format_fraction(ratio_of(float(value))) for value in row]
        for row in matrix
    ]
    across = taken.elements
    if not np.isnan(matrix).any():
        from mcda.weighting.pairwise import eigenvector

        shares, _rest = eigenvector(matrix)
        across = (*across, _("Priority"))
        for row, share in zip(rows, shares, strict=True):
            row.append(figures.percent(float(share)))
    return Preview(taken.elements, across, tuple(tuple(row) for row in rows))


class PreviewModel(FlatModel):
    """A preview as a table; the directions carry their criterion under `CRITERION_ROLE`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown = Preview()

    def show(self, shown: Preview) -> None:
        """Show another preview; the same shape keeps what is chosen and scrolled to."""
        same = (shown.down, shown.across) == (self.shown.down, self.shown.across)
        with self.taking(same=same):
            self.shown = shown

    def size(self) -> tuple[int, int]:
        return len(self.shown.down), len(self.shown.across)

    def cell_data(self, index: Index, role: int) -> Any:
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.shown.cells[row][column]
            case Qt.ItemDataRole.AccessibleTextRole:
                names = self.shown.down[row], self.shown.across[column]
                return f"{names[0]}, {names[1]}: {self.shown.cells[row][column]}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _ if role == CRITERION_ROLE and row == self.shown.directions:
                return self.shown.across[column]
        return None

    def head(self, column: int, role: int) -> Any:
        return self.shown.across[column] if role == Qt.ItemDataRole.DisplayRole else None

    def row_head(self, row: int, role: int) -> Any:
        return self.shown.down[row] if role == Qt.ItemDataRole.DisplayRole else None
