"""The item model of a flat table: so many rows and columns, shown anew when the case changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractTableModel, QModelIndex

from desktop.kit.roles import Index


class FlatModel(QAbstractTableModel):
    """Cells without children: what is derived says the `size` and what each cell shows."""

    def size(self) -> tuple[int, int]:
        """Return how many rows and columns there are."""
        raise NotImplementedError

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self.size()[0]

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self.size()[1]

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
