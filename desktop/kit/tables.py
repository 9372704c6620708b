"""How a table is set up: what tables that are otherwise unlike have in common."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.kit.blocks import put_block
from desktop.kit.menu import open_actions
from desktop.kit.theme import theme
from desktop.kit.what import offer_on_heads
from desktop.session import remembered
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


def offer_copy(
    table: QTableView, *, key: bool = True, copy: Callable[[], object] | None = None
) -> None:
    """Let a table be copied whole, with its headings: by its menu, and by the `key` for it.

    One that knows more than its cells has a `copy` of its own.
    """
    action = QAction(_("Copy as table"), table)
    if key:
        action.setShortcut(QKeySequence.StandardKey.Copy)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda: copy() if copy else put_block(_cells(table)))
    table.addAction(action)
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


class KeptWidths(QObject):
    """Follows a table's heads; a double click on the edge of one forgets its width."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._dragged = False
        self._known = remembered.widths()
        head = table.horizontalHeader()
        head.viewport().installEventFilter(self)
        head.sectionResized.connect(self._resized)
        head.sectionHandleDoubleClicked.connect(self._forget)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonPress:
            self._dragged = True
        elif event.type() is QEvent.Type.MouseButtonRelease:
            self._dragged = False
        return False

    def _resized(self, section: int, _before: int, now: int) -> None:
        if self._dragged:
            self._known[self._key(section)] = round(now / theme().zoom)
            remembered.remember_width(self._key(section), round(now / theme().zoom))
        elif self._known and (kept := self._known.get(self._key(section))):
            wanted = theme().px(kept)
            if wanted != now:
                self._head().resizeSection(section, wanted)

    def _forget(self, section: int) -> None:
        self._known.pop(self._key(section), None)
        remembered.remember_width(self._key(section), None)

    def _key(self, section: int) -> str:
        head = self._head()
        words = str(head.model().headerData(section, head.orientation()) or "")
        told = f"{self._table.accessibleName()}\n{words}".encode("utf-8", "replace")
        return hashlib.sha256(told).hexdigest()[:16]

    def _head(self) -> QHeaderView:
        return self._table.horizontalHeader()
