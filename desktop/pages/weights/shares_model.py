"""Shares of weights as the items of a table: criteria down, stakeholders and their mean across."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt

from desktop.kit import number_form
from desktop.kit.flat_model import FlatModel
from desktop.kit.roles import Index
from mcda.words import figures

SHARE = Qt.ItemDataRole.UserRole
"""The share itself, None where it isn't known."""


@dataclass(frozen=True, slots=True)
class Shares:
    """What the table shows: criteria down, then columns with heads, tips and shares."""

    criteria: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    tips: tuple[str, ...] = ()
    columns: tuple[tuple[float | None, ...], ...] = ()


class SharesModel(FlatModel):
    """Criteria, then a column of shares a stakeholder, and their mean."""

    shown = Shares()

    def show(self, shares: Shares) -> None:
        if shares == self.shown:
            return
        before = self.shown
        same = (before.criteria, before.heads) == (shares.criteria, shares.heads)
        with self.taking(same=same):
            self.shown = shares

    def size(self) -> tuple[int, int]:
        return len(self.shown.criteria), len(self.shown.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if column == 0:
            named = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            return self.shown.criteria[row] if named else None
        share = self.shown.columns[column - 1][row]
        if role == Qt.ItemDataRole.DisplayRole:
            return "–" if share is None else number_form.shown(figures.percent(share))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return share if role == SHARE else None

    def head(self, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return self.shown.heads[column]
        return self.shown.tips[column] if role == Qt.ItemDataRole.ToolTipRole else None
