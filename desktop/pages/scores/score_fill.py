"""The small square at the corner of the selected scores: dragged down, it fills what it passes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionRange, QModelIndex, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView

from desktop.kit.theme import theme

HANDLE_PX = 7
"""Its side; so many pixels around it catch the mouse too."""


def ranges_of(grid: QTableView) -> list[QItemSelectionRange]:
    """Return the blocks of cells that are selected in a grid."""
    chosen = grid.selectionModel().selection()
    return [chosen.at(number) for number in range(chosen.count())]


class FillHandle(QObject):
    """Draws the handle over a grid and follows the mouse on it; `fill_down` does the rest."""

    def __init__(self, grid: QTableView) -> None:
        super().__init__(grid)
        self._grid = grid
        self._from: tuple[int, int, int, int] | None = None
        grid.viewport().installEventFilter(self)
        grid.viewport().setMouseTracking(True)

    def spot(self) -> QRect:
        """Return where the handle stands in the viewport; empty without a selection."""
        last = self._last()
        if not last.isValid():
            return QRect()
        cell, side = self._grid.visualRect(last), theme().px(HANDLE_PX)
        mirrored = self._grid.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = cell.left() if mirrored else cell.right() - side + 1
        return QRect(left, cell.bottom() - side + 1, side, side)

    def paint(self, event: QPaintEvent) -> None:
        """Draw the handle; called after the grid has drawn itself."""
        spot = self.spot()
        if spot.intersects(event.rect()):
            painter = QPainter(self._grid.viewport())
            painter.fillRect(spot, theme().colour("surface"))
            painter.fillRect(spot.adjusted(1, 1, 0, 0), theme().colour("accent"))
            painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        spot = event.position().toPoint()
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and self._caught(spot):
            self._from = self._block()
            return True
        if kind == QEvent.Type.MouseMove:
            return self._moved(spot)
        if kind == QEvent.Type.MouseButtonRelease and self._from is not None:
            self._from = None
            fill = getattr(self._grid, "fill_down", None)
            if fill is not None:
                fill()
            return True
        return False

    def _moved(self, spot: QPoint) -> bool:
        view = self._grid.viewport()
        if self._from is None:
            over = self._caught(spot)
            view.setCursor(Qt.CursorShape.CrossCursor if over else Qt.CursorShape.ArrowCursor)
            return False
        top, left, bottom, right = self._from
        row = self._grid.rowAt(max(0, min(spot.y(), view.height() - 1)))
        model = self._grid.model()
        last = max(bottom, row if row >= 0 else model.rowCount() - 1)
        self._grid.clearSelection()
        self._select(top, left, last, right)
        return True

    def _select(self, top: int, left: int, bottom: int, right: int) -> None:
        from PySide6.QtCore import QItemSelection, QItemSelectionModel

        model = self._grid.model()
        block = QItemSelection(model.index(top, left), model.index(bottom, right))
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._grid.selectionModel().select(block, flag)

    def _caught(self, spot: QPoint) -> bool:
        return self.spot().adjusted(-2, -2, 2, 2).contains(spot)

    def _block(self) -> tuple[int, int, int, int]:
        chosen = ranges_of(self._grid)
        top, left = min(r.top() for r in chosen), min(r.left() for r in chosen)
        return top, left, max(r.bottom() for r in chosen), max(r.right() for r in chosen)

    def _last(self) -> QModelIndex:
        # By its ranges: of a whole grid the single cells take longer than a turn may.
        ends = [(one.bottom(), one.right()) for one in ranges_of(self._grid)]
        return self._grid.model().index(*max(ends)) if ends else QModelIndex()
