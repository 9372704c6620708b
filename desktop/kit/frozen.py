"""The first columns of a wide table stay in sight while the others are scrolled under them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from desktop.kit.roles import Index
from desktop.kit.theme import theme
from desktop.kit.unhurried import Unhurried
from desktop.kit.what import offer_on_heads

MOST_SHARE = 0.6
"""Of the columns' room; of what would take more the first columns stay."""


class Frozen(QTableView):
    """Lies over a table; what is chosen, sorted and painted in it is the table's own."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._count = self._staying = 0
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.place)
        self.setModel(table.model())
        self.unhurried = Unhurried(self)
        self.setSelectionModel(table.selectionModel())
        self.setItemDelegate(table.itemDelegate())
        self.setSelectionBehavior(table.selectionBehavior())
        self.setSelectionMode(table.selectionMode())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(table.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        for put in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            put(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(table.verticalScrollMode())
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self._dress_heads()
        own, its = self.verticalScrollBar(), table.verticalScrollBar()
        its.valueChanged.connect(own.setValue)
        own.valueChanged.connect(its.setValue)
        self.clicked.connect(lambda _index: table.setFocus())
        self.hide()

    def keep(self, count: int) -> None:
        """Keep the first `count` columns in sight where the table is wider than its room."""
        self._count = count
        self.place()

    def place(self) -> None:
        """Lie where the table's first columns stand when nothing is scrolled."""
        table, count = self._table, self._count
        total = self.model().columnCount()
        widths = [table.columnWidth(column) for column in range(total)]
        room = table.viewport().width()
        while count and sum(widths[:count]) > MOST_SHARE * room:
            count -= 1
        self._staying, kept = count, sum(widths[:count])
        there = kept > 0 and sum(widths) > room
        self.setVisible(there)
        if not there:
            return
        for column, width in enumerate(widths):
            self.setColumnHidden(column, column >= count)
            if column < count:
                self.setColumnWidth(column, width)
        self.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        head = table.horizontalHeader().height()
        self.horizontalHeader().setFixedHeight(head)
        view = table.viewport().geometry()
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = view.right() + 1 - kept if rtl else view.left()
        self.setGeometry(left, view.top() - head, kept, view.height() + head)
        self.raise_()
        self.verticalScrollBar().setValue(table.verticalScrollBar().value())

    def uncover(self, index: Index) -> None:
        """Scroll the table so that a cell does not lie under what stays in sight."""
        if self.isHidden() or index.column() < self._staying:
            return
        cell, bar = self._table.visualRect(index), self._table.horizontalScrollBar()
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge = self._table.viewport().width() - self.width()
        covered = cell.right() - edge if rtl else self.width() - cell.left()
        if covered > 0:
            bar.setValue(bar.value() - covered)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.unhurried.begin()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 0 if rtl else self.viewport().width() - 1
        painter.setPen(theme().colour("quiet"))
        painter.drawLine(x, 0, x, self.viewport().height())
        painter.end()

    def _dress_heads(self) -> None:
        heads, its = self.horizontalHeader(), self._table.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setTextElideMode(its.textElideMode())
        heads.setSortIndicatorShown(True)
        heads.setSortIndicator(its.sortIndicatorSection(), its.sortIndicatorOrder())
        heads.sectionClicked.connect(self._sort)
        its.sortIndicatorChanged.connect(
            lambda *shown: self.horizontalHeader().setSortIndicator(*shown)
        )
        its.sectionResized.connect(lambda *_sizes: self._soon.start())
        offer_on_heads(heads)

    def _sort(self, column: int) -> None:
        """Sort the table by a column, the other way round where it is sorted by it."""
        its = self._table.horizontalHeader()
        up = Qt.SortOrder.AscendingOrder
        again = its.sortIndicatorSection() == column and its.sortIndicatorOrder() is up
        its.setSortIndicator(column, Qt.SortOrder.DescendingOrder if again else up)
