"""How a table is set up: what tables that are otherwise unlike have in common."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView

from desktop.kit.blocks import put_block
from desktop.kit.kept_widths import KeptWidths
from desktop.kit.menu import open_actions
from desktop.kit.what import offer_on_heads
from desktop.words import _

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


def offer_copy(table: QTableView, *, key: bool = True) -> None:
    """Let a table be copied whole, with its headings: by its menu, and by the `key` for it."""
    copy = QAction(_("Copy as table"), table)
    if key:
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    copy.triggered.connect(lambda: put_block(_cells(table)))
    table.addAction(copy)
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    table.customContextMenuRequested.connect(
        lambda spot: open_actions(table, table.viewport().mapToGlobal(spot))
    )


def _cells(table: QTableView) -> list[list[str]]:
    model, across = table.model(), Qt.Orientation.Horizontal
    columns = range(model.columnCount())
    heads = [str(model.headerData(column, across) or "").replace("\n", " ") for column in columns]
    rows = range(model.rowCount())
    return [heads, *([str(model.index(r, c).data() or "") for c in columns] for r in rows)]


def take_blocks(table: QTableView) -> None:
    """Let cells be typed over and blocks of them be selected, as in a spreadsheet."""
    table.setEditTriggers(TYPED_OVER)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
