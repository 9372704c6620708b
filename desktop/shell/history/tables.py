"""A plain table whose rows may be edited in some columns; what was typed is handed on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from desktop.kit.in_place import KeepsRefused
from desktop.kit.lengths import too_long
from desktop.kit.roles import Index
from desktop.kit.tables import offer_copy
from desktop.kit.wrapped import Wrapped

NO_TIPS: Final[Mapping[tuple[int, int], str]] = MappingProxyType({})

LAID_OUT = 300
"""So many rows are as high as their texts ask for."""


class EditTable(KeepsRefused, QTableWidget):
    """Rows of texts; `typed` gives row, column and the new text of a cell that was edited."""

    typed = Signal(int, int, str)

    def __init__(
        self, name: str, heads: Sequence[str], editable: Sequence[int], names: Sequence[int] = ()
    ) -> None:
        """What is typed in the columns of `names` is a thing's name."""
        super().__init__(0, len(heads))
        self._names = set(names)
        self._editable = set(editable)
        self._filling = False
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(heads))
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setItemDelegate(Wrapped(self))
        offer_copy(self)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        # Columns that share the width get theirs after the rows were filled in.
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._fit_rows)
        head.sectionResized.connect(lambda *_sizes: self._settled.start())
        self.itemChanged.connect(self._changed)

    def key_of(self, index: Index) -> str:
        """Return what a cell is about: by what can't be edited in its row, as when it was."""
        fixed = (c for c in range(self.columnCount()) if c not in self._editable)
        texts = (item.text() for c in fixed if (item := self.item(index.row(), c)) is not None)
        return "\n".join((*texts, str(index.column())))

    def why_not(self, index: Index, text: str) -> str:
        """Return why a text can't stand in a cell; empty where it can."""
        return too_long(text.strip()) if index.column() in self._names else ""

    def stretch(self, *columns: int) -> None:
        """Let some columns share the width that the others leave."""
        for column in columns:
            mode = QHeaderView.ResizeMode.Stretch
            self.horizontalHeader().setSectionResizeMode(column, mode)

    def fill(
        self, rows: Sequence[Sequence[str]], tips: Mapping[tuple[int, int], str] = NO_TIPS
    ) -> None:
        """Show other rows, the same one current as far as there is one; `tips` say more of a
        cell, by row and column, than its text.
        """
        at = self.currentRow()
        chosen = sorted({index.row() for index in self.selectedIndexes()})
        self._filling = True
        self.setRowCount(len(rows))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(tips.get((row, column), text))
                if column not in self._editable:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
                self.setItem(row, column, item)
        self._filling = False
        self.setWordWrap(len(rows) <= LAID_OUT)
        self._fit_rows()
        if len(chosen) < 2 and 0 <= at < len(rows):
            # Whatever key is held meanwhile: Qt's own way of selecting a row asks for it.
            flags = QItemSelectionModel.SelectionFlag
            index = self.model().index(at, max(0, self.currentColumn()))
            chosen_row = flags.ClearAndSelect | flags.Rows
            self.selectionModel().setCurrentIndex(index, chosen_row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        if self.rowCount() <= LAID_OUT:
            self.resizeRowsToContents()

    def chosen_rows(self) -> list[int]:
        """Return the rows that are selected, from the top."""
        return sorted({index.row() for index in self.selectedIndexes()})

    def _changed(self, item: QTableWidgetItem) -> None:
        if not self._filling:
            self.typed.emit(item.row(), item.column(), item.text())
