"""How a table is set up: what tables that are otherwise unlike have in common."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView

from desktop.kit.kept_widths import KeptWidths
from desktop.kit.what import offer_on_heads

TYPED_OVER: Final = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.AnyKeyPressed
)
"""A cell is edited by a double click, by F2, and by typing over it."""


def set_up(table: QTableView, name: str) -> None:
    """Name a table, let Tab leave it, scroll it by pixels, cut heads that are too long,
    explain them, and keep the widths that are dragged.
    """
    table.setAccessibleName(name)
    table.setWordWrap(False)
    table.setCornerButtonEnabled(False)
    table.setTabKeyNavigation(False)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
    offer_on_heads(table.horizontalHeader())
    KeptWidths(table)


def take_blocks(table: QTableView) -> None:
    """Let cells be typed over and blocks of them be selected, as in a spreadsheet."""
    table.setEditTriggers(TYPED_OVER)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
