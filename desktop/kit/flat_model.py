"""The item model of a flat table: so many rows and columns, shown anew when the case changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from desktop.kit.roles import Index


class FlatModel(QAbstractTableModel):
    """Cells without children: what is derived says the `size`, and what stands in each role in a
    cell (`cell_data`), at the head of a column (`head`) and of a row (`row_head`).
    """

    def size(self) -> tuple[int, int]:
        """Return how many rows and columns there are."""
        raise NotImplementedError

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self.size()[0]

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self.size()[1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        there = index.isValid() and index.row() < self.size()[0]
        return self.cell_data(index, role) if there else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        rows, columns = self.size()
        if orientation == Qt.Orientation.Horizontal:
            return self.head(section, role) if section < columns else None
        return self.row_head(section, role) if section < rows else None

    def cell_data(self, index: Index, role: int) -> Any:
        return None

    def head(self, column: int, role: int) -> Any:
        return None

    def row_head(self, row: int, role: int) -> Any:
        return None

    @contextmanager
    def taking(self, *, same: bool) -> Iterator[None]:
        """Let other cells be taken within; the `same` table keeps what is chosen and scrolled to.

        The same it is where each row and column stands for what it stood for.
        """
        if not same:
            self.beginResetModel()
        yield
        rows, columns = self.size()
        if not same:
            self.endResetModel()
        elif rows and columns:
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, columns - 1))
