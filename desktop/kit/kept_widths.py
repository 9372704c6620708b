"""Widths of columns that somebody dragged: they hold at once, after every fit and next time.

A column is known by its table's name and its heading, of which only a digest is kept: no
word of a case leaves it.
"""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.kit.theme import theme
from desktop.session import remembered


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
