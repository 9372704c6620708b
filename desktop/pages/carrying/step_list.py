"""The steps of an order, to be dragged or moved by keys; each with what it costs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from desktop.kit.as_written import AsWritten
from desktop.kit.theme import theme
from desktop.words import _


class StepList(QListWidget):
    """`moved` gives the step and where it went, counted from 0; Alt and an arrow move it too."""

    moved = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Steps of the order"))
        self.setItemDelegate(AsWritten(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self._held: int | None = None
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setToolTip(_("Drag a step, or hold Alt and press an arrow key"))

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            row = self.indexAt(event.position().toPoint()).row()
            self._held = row if row >= 0 else None
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        # No drag and drop of the toolkit: what a step costs is told while it is on its way.
        held, row = self._held, self.indexAt(event.position().toPoint()).row()
        if held is None:
            super().mouseMoveEvent(event)
        elif row >= 0 and row != held:
            self._held = row
            self.setCurrentRow(row)
            self.moved.emit(held, row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
        self.viewport().unsetCursor()
        super().mouseReleaseEvent(event)
