"""The list and the tree of the case page, and what of them is unfolded."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QTreeView

from desktop.kit.in_place import KeepsRefused
from desktop.kit.theme import theme
from mcda.words.isolate import on_its_own


class ListView(KeepsRefused, QListView):
    def __init__(self, nothing: str) -> None:
        super().__init__()
        self._nothing = nothing
        self.setUniformItemSizes(True)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _say_nothing(self, self._nothing)


class TreeView(KeepsRefused, QTreeView):
    def __init__(self, nothing: str) -> None:
        super().__init__()
        self._nothing = nothing
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(theme().px(16))
        self.setExpandsOnDoubleClick(False)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._expand_all)
            self._expand_all()

    def _expand_all(self) -> None:
        """Unfold every item; told of each, the panel would fit itself as often."""
        with QSignalBlocker(self):
            self.expandAll()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _say_nothing(self, self._nothing)


def rows_of(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    """Yield every row below an item, from above to below."""
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield index
        yield from rows_of(model, index)


def shown_rows(view: QAbstractItemView, parent: QModelIndex) -> int:
    """Return how many rows a view shows below an item, folded ones left out."""
    model = view.model()
    count = model.rowCount(parent)
    if not isinstance(view, QTreeView):
        return count
    rows = (model.index(row, 0, parent) for row in range(count))
    opened = (row for row in rows if model.rowCount(row) and view.isExpanded(row))
    return count + sum(shown_rows(view, row) for row in opened)


def _say_nothing(view: QAbstractItemView, nothing: str) -> None:
    """Write what an empty view would hold, in quiet ink."""
    model = view.model()
    if model is None or model.rowCount() > 0:
        return
    painter = QPainter(view.viewport())
    if view.hasFocus():
        painter.setPen(theme().colour("accent"))
        painter.drawRoundedRect(view.viewport().rect().adjusted(0, 0, -1, -1), 4, 4)
    painter.setPen(theme().colour("quiet"))
    room = view.viewport().rect().adjusted(8, 8, -8, -8)
    flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(room, flags, on_its_own(nothing))
    painter.end()
