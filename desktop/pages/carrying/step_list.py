"""The steps of an order, to be dragged or moved by keys; each with what it costs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from desktop.kit.theme import theme
from desktop.words import _


class StepList(QListWidget):
    """`moved` gives the step and where it went, counted from 0; Alt and an arrow move it too."""

    moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Steps of the order"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setToolTip(_("Drag a step, or hold Alt and press an arrow key"))
        self.model().rowsMoved.connect(self._rows_moved)

    def show_steps(self, lines: Sequence[str]) -> None:
        """Show the steps; the current one stays current by its place."""
        row = self.currentRow()
        self.clear()
        for line in lines:
            item = QListWidgetItem(line)
            item.setToolTip(line)
            self.addItem(item)
        if lines:
            self.setCurrentRow(min(max(row, 0), len(lines) - 1))
            height = self.sizeHintForRow(0) * len(lines) + 2 * self.frameWidth() + theme().px(4)
            self.setFixedHeight(height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is None or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        self.shift(by)

    def shift(self, by: int) -> None:
        """Move the current step, if there is room for it."""
        row = self.currentRow()
        if 0 <= row + by < self.count():
            self.setCurrentRow(row + by)
            self.moved.emit(row, row + by)

    def _rows_moved(
        self, _parent: QModelIndex, start: int, _end: int, _to: QModelIndex, row: int
    ) -> None:
        self.moved.emit(start, row - 1 if row > start else row)
