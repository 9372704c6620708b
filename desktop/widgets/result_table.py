"""A read-only table of results: sorted by its heads, walked by keys, copied as a table."""

from __future__ import annotations

import math

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QFontMetrics,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.charts.canvas import Canvas, Side
from desktop.charts.export import table_data
from desktop.charts.look import colour, screen_look
from desktop.charts.value_cell import ROW, paint_value_cell
from desktop.item_models.results import Entry, ResultModel, ResultRole, Table
from desktop.theme import SMALL_PX, font, theme
from desktop.widgets.labels import label
from mcda.report.chart_text import ChartText

Index = QModelIndex | QPersistentModelIndex

MOST_ROWS = 14
NAMES_PX = (120, 260)
NAMES_SHARE = 0.22
MOST_HEAD_PX = 160
LEAST_COLUMN_PX = 74
LEAST_WIDE_PX = 112


class ResultTable(QTableView):
    """Shows a `Table`; `chosen` gives the ids of the row and column that became current."""

    chosen = Signal(str, str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results = ResultModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.results)
        self._sorted.setSortRole(ResultRole.SORT)
        self._sorted.setDynamicSortFilter(True)
        self._corner = label("", "small", self)
        self._quiet = False
        self.setModel(self._sorted)
        self.setAccessibleName(name)
        self.setItemDelegate(_ResultDelegate(self))
        self._dress()
        self.selectionModel().currentChanged.connect(self._current_changed)
        copy = QAction(self.tr("Copy as table"), self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.triggered.connect(self.copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)

    def set_table(self, table: Table) -> None:
        """Show another table, with the same row still current where it is still there."""
        row, column = self.current_ids()
        same = table.frame == self.results.table.frame
        self._quiet = True
        self.results.set_table(table)
        if not same:
            self._fit()
            self.choose(row, column)
        self._quiet = False
        self.viewport().update()

    def current_ids(self) -> tuple[str, str]:
        """Return the ids of the current row and column, empty where there is none."""
        index = self.currentIndex()
        if not index.isValid():
            return "", ""
        return str(index.data(ResultRole.ROW_ID)), str(index.data(ResultRole.COLUMN_ID))

    def choose(self, row: str, column: str = "") -> None:
        """Make a row current (and a column, else the one it was), without saying so."""
        rows = [r.id for r in self.results.table.rows]
        columns = [c.id for c in self.results.table.columns]
        if not row or row not in rows or self.current_ids() == (row, column):
            return
        at = columns.index(column) if column in columns else max(0, self.currentIndex().column())
        index = self._sorted.mapFromSource(self.results.index(rows.index(row), at))
        before, self._quiet = self._quiet, True
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS
        )
        self._quiet = before

    def copy(self) -> None:
        """Put the whole table, as sorted, on the clipboard."""
        table, order = self.results.table, self._order()
        text = ChartText(
            self.accessibleName(),
            (table.corner, *(column.text for column in table.columns)),
            tuple(
                (table.rows[r].name, *(entry.text for entry in table.rows[r].entries))
                for r in order
            ),
        )
        QGuiApplication.clipboard().setMimeData(table_data(text))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.results.table.rows:
            self.verticalHeader().setDefaultSectionSize(theme().px(ROW))
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_corner()
        self._fit()

    def _order(self) -> list[int]:
        rows = range(self._sorted.rowCount())
        return [self._sorted.mapToSource(self._sorted.index(row, 0)).row() for row in rows]

    def _dress(self) -> None:
        names = _Names(self)
        names.setDefaultSectionSize(theme().px(ROW))
        names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setVerticalHeader(names)
        heads = self.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.setHighlightSections(False)
        heads.setTextElideMode(Qt.TextElideMode.ElideRight)
        heads.setMinimumSectionSize(theme().px(40))
        heads.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _fit(self) -> None:
        """Make room for the names, and for up to `MOST_ROWS` rows."""
        table = self.results.table
        measure = QFontMetrics(font(bold=True))
        widest = max((measure.horizontalAdvance(row.name) for row in table.rows), default=0)
        low, high = (theme().px(end) for end in NAMES_PX)
        high = min(high, max(theme().px(150), round(self.width() * NAMES_SHARE)))
        names = max(low, min(high, widest + theme().px(20)))
        self.verticalHeader().setFixedWidth(names)
        head = self.horizontalHeader().sizeHint().height()
        self._corner.setText(table.corner)
        self._corner.resize(names - theme().px(12), head)
        self._place_corner()
        self._fit_columns()
        rows = min(len(table.rows), MOST_ROWS) * theme().px(ROW)
        wide = sum(self.columnWidth(c) for c in range(len(table.columns)))
        bar = self.horizontalScrollBar().sizeHint().height() if wide > self._room() else 0
        self.setFixedHeight(head + rows + bar + 2 * self.frameWidth())

    def _place_corner(self) -> None:
        margin = theme().px(6)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._corner.move(self.width() - self._corner.width() - margin if rtl else margin, 0)
        self._corner.raise_()

    def _room(self) -> int:
        """Return the width that the columns have."""
        room = self.width() - self.verticalHeader().width() - 2 * self.frameWidth()
        scrolls = len(self.results.table.rows) > MOST_ROWS
        return room - (self.verticalScrollBar().sizeHint().width() if scrolls else 0)

    def _fit_columns(self) -> None:
        """Give each column its width, and what is left to the wide ones."""
        columns = self.results.table.columns
        if not columns:
            return
        measure = QFontMetrics(font(SMALL_PX + 1, bold=True))
        margin = theme().px(22)
        heads = [measure.horizontalAdvance(column.text) + margin for column in columns]
        most = theme().px(MOST_HEAD_PX)
        wanted = [
            max(theme().px(column.width), min(0 if column.short else head, most))
            for column, head in zip(columns, heads, strict=True)
        ]
        left = self._room() - sum(wanted)
        if left < 0:
            least = [LEAST_WIDE_PX if column.wide else LEAST_COLUMN_PX for column in columns]
            wanted = _squeezed(wanted, [theme().px(width) for width in least], -left)
        growing = [i for i, column in enumerate(columns) if column.wide]
        for i in growing:
            wanted[i] += max(0, left) // len(growing)
        for i, width in enumerate(wanted):
            self.setColumnWidth(i, width)
        tight = frozenset(i for i, width in enumerate(wanted) if width < heads[i] - theme().px(8))
        self.results.shorten(tight)

    def _current_changed(self, current: QModelIndex) -> None:
        self.verticalHeader().viewport().update()
        if current.isValid() and not self._quiet:
            self.chosen.emit(*self.current_ids())

    def _menu(self, spot: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(self.actions())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(spot))


_ROWS = QItemSelectionModel.SelectionFlag.Rows


class _Names(QHeaderView):
    """The rows' names, which stay in sight while the table scrolls; the current one is bold."""

    def __init__(self, view: ResultTable) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._view = view
        self.setSectionsClickable(True)

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        look, zoom = screen_look(theme(), rtl), theme().zoom
        current = self._view.currentIndex().row() == index
        painter.save()
        painter.fillRect(rect, colour(look.row if current else look.surface))
        painter.scale(zoom, zoom)
        box = _unzoomed(rect, zoom)
        canvas = Canvas(painter, box, look)
        name = self._view.model().headerData(index, Qt.Orientation.Vertical)
        canvas.text(box.adjusted(6, 0, -6, 0), str(name or ""), bold=current)
        canvas.line(box.bottomLeft(), box.bottomRight(), look.line)
        painter.restore()


class _ResultDelegate(QStyledItemDelegate):
    """Paints one entry, through the same canvas as the charts."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry | None = index.data(ResultRole.ENTRY)
        view = self.parent()
        if entry is None or not isinstance(view, ResultTable):
            return
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        look, zoom = screen_look(theme(), rtl), theme().zoom
        rect = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        marked = bool(view.results.table.marked) and (
            index.data(ResultRole.COLUMN_ID) == view.results.table.marked
        )
        painter.save()
        if selected or marked:
            painter.fillRect(rect, colour(look.row))
        painter.scale(zoom, zoom)
        box = _unzoomed(option.rect, zoom)
        canvas = Canvas(painter, box, look)
        if entry.cell is not None:
            paint_value_cell(canvas, box.adjusted(0, 0, -2, 0), entry.cell)
        else:
            self._text(canvas, box, entry, index)
        canvas.line(box.bottomLeft(), box.bottomRight(), look.line)
        if option.state & QStyle.StateFlag.State_HasFocus:
            canvas.frame(box.adjusted(1, 1, -1, -1), look.accent, 1.5)
        painter.restore()

    def _text(self, canvas: Canvas, box: QRectF, entry: Entry, index: Index) -> None:
        look = canvas.look
        ink = {"quiet": look.quiet, "below": look.below}.get(entry.tone, look.ink)
        alignment = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        trailing = bool(alignment & Qt.AlignmentFlag.AlignRight)
        side = Side.TRAILING if trailing else Side.LEADING
        size = look.body if trailing else look.small
        canvas.text(box.adjusted(8, 0, -8, 0), entry.text, ink=ink, side=side, size=size)


def _squeezed(widths: list[int], least: list[int], lacking: int) -> list[int]:
    """Take what is lacking from the columns wider than their least, as far as they go."""
    spare = [max(0, width - low) for width, low in zip(widths, least, strict=True)]
    share = min(1.0, lacking / max(1, sum(spare)))
    return [width - math.ceil(extra * share) for width, extra in zip(widths, spare, strict=True)]


def _unzoomed(rect: QRect, zoom: float) -> QRectF:
    return QRectF(rect.left() / zoom, rect.top() / zoom, rect.width() / zoom, rect.height() / zoom)
