"""Very many cells are painted over several turns of the loop, a few milliseconds in each.

What a view leaves out it asks to be painted in the next turn; what stands there already
stays. Views of usual size paint everything at once.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView

from desktop.kit import slices

MANY: Final = 400
"""Cells of a table from which on they are painted over several turns."""

LEAST: Final = 16
"""So many cells are painted in a turn, however long others took."""


class Unhurried(QObject):
    """Says of each cell of a view whether it is painted now; the others follow by themselves."""

    def __init__(self, view: QAbstractItemView, many: int = MANY) -> None:
        super().__init__(view)
        self._many = many
        self._view = view
        self._rest = QRegion()
        self._painted = 0
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Begin to paint; called by the view's paintEvent."""
        self._painted = 0
        slices.spent_in_turn()

    def may(self, cell: QRect) -> bool:
        """Say whether a cell is painted in this turn."""
        model = self._view.model()
        if model.rowCount() * model.columnCount() < self._many:
            return True
        self._painted += 1
        if self._painted <= LEAST or slices.spent_in_turn() < slices.SLICE_S:
            return True
        self._rest += cell
        self._again.start()
        return False

    def _go_on(self) -> None:
        rest, self._rest = self._rest, QRegion()
        self._view.viewport().update(rest)
