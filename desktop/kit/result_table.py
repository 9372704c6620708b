"""A read-only table of results: sorted by its heads, walked by keys, copied as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop.kit import clipboard
from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.export import table_data
from desktop.kit.charts.look import blend, colour
from desktop.kit.charts.painted import canvas_on, look_of, rule
from desktop.kit.charts.value_cell import ROW, paint_value_cell
from desktop.kit.column_widths import fitted, names_width
from desktop.kit.frozen import Frozen
from desktop.kit.labels import label
from desktop.kit.result_cells import height_of, swatch, write
from desktop.kit.result_copy import copied
from desktop.kit.result_widths import Widths, measured, shortened, widths_of
from desktop.kit.results import Entry, ResultModel, ResultRole, Table
from desktop.kit.roles import Index
from desktop.kit.slices import Steps
from desktop.kit.tables import offer_copy, set_up
from desktop.kit.theme import theme
from desktop.kit.unhurried import Unhurried

MOST_ROWS = 14
NAMES_SHARE = 0.19
PICTURED_PX, SHARE_OF_BARS = 150, 0.75
"""So wide columns with bars become where there is room, and so much of it they take."""


class ResultTable(QTableView):
    """Shows a `Table`; `chosen` gives the ids of the row and column that became current."""

    chosen = Signal(str, str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.results = ResultModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.results)
        self._sorted.setSortRole(ResultRole.SORT)
        self._sorted.setDynamicSortFilter(True)
        self._sorted.layoutChanged.connect(self._fit_rows)
        self._corner = label("", "quiet", self)
        self._corner.setObjectName("table_corner")
        self._corner.setIndent(0)
        self._quiet = False
        self._narrowest = 0
        self._uneven = False
        self._frozen: Frozen | None = None
        self._widths = widths_of(self.results.table)
        self.unhurried = Unhurried(self)
        self.setModel(self._sorted)
        set_up(self, name)
        self.setItemDelegate(_ResultDelegate(self))
        self._dress()
        self.selectionModel().currentChanged.connect(self._current_changed)
        offer_copy(self, copy=self.copy)

    def set_table(self, table: Table, *, live: bool = False) -> None:
        """Show another table, with the same row still current where it is still there.

        While a slider moves (`live`) the columns keep their widths.
        """
        self._put(table, live=live)

    def filled(self, table: Table) -> Steps[None]:
        """Show another table, its texts measured a little between two yields."""
        same = table.frame == self.results.table.frame
        widths = None if same else (yield from measured(table))
        if table.kept:
            self._freeze()
            yield
        self._put(table, widths=widths)

    def _put(self, table: Table, *, live: bool = False, widths: Widths | None = None) -> None:
        row, column = self.current_ids()
        before = self.results.table
        same, fits = table.frame == before.frame, live and table.columns == before.columns
        self._quiet = True
        self._widths = widths or self._widths
        self.results.set_table(table)
        if not same:
            (self._fit_height if fits and before.rows else self._fit)()
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

    def least_width(self) -> int:
        """Return the width in which no column has to be scrolled to."""
        asked = self._asked()
        scrolls = len(self.results.table.rows) > MOST_ROWS
        bar = self.verticalScrollBar().sizeHint().width() if scrolls else 0
        return sum(asked.least) + asked.folded_names + bar + 2 * self.frameWidth()

    def copy(self) -> None:
        """Put the whole table, as sorted, on the clipboard."""
        table, order = self.results.table, self._order()
        clipboard.put(table_data(copied(self.accessibleName(), table, order)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.results.table.rows:
            self.verticalHeader().setDefaultSectionSize(theme().px(ROW))
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.unhurried.begin()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_corner()
        if self._frozen is not None:
            self._frozen.place()
        if event.oldSize().width() != event.size().width():
            self._fit()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        super().scrollTo(index, hint)
        if self._frozen is not None:
            self._frozen.uncover(index)

    @property
    def narrowest(self) -> int:
        """The width of the narrowest column of values: all their bars are at its scale."""
        return self._narrowest

    def covers(self, column: int) -> bool:
        """Say whether a column stays in sight, so that it need not be painted below that."""
        frozen = self._frozen
        return frozen is not None and not frozen.isHidden() and not frozen.isColumnHidden(column)

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
        heads.setMinimumSectionSize(theme().px(24))
        heads.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def _fit(self) -> None:
        """Give names and columns the widths that their texts ask for."""
        table = self.results.table
        head = self.horizontalHeader().sizeHint().height()
        asked = self._asked()
        wanted, least = asked.wanted, asked.least
        whole, folded = asked.names, asked.folded_names
        names = names_width(self._total(), whole, folded, NAMES_SHARE, sum(wanted), sum(least))
        self.verticalHeader().setFixedWidth(names)
        self._corner.setText(table.corner)
        self._corner.resize(names, head)
        self._place_corner()
        self._fit_columns(wanted, least)
        self._fit_height()

    def _asked(self) -> Widths:
        """Return the widths that the texts ask for, measured once for a table in a size."""
        if not self._widths.hold_for(self.results.table):
            self._widths = widths_of(self.results.table)
        return self._widths

    def _fit_height(self) -> None:
        """Make room for up to `MOST_ROWS` rows."""
        table = self.results.table
        head = self.horizontalHeader().sizeHint().height()
        rows = sum(self.rowHeight(row) for row in range(min(len(table.rows), MOST_ROWS)))
        wide = sum(self.columnWidth(c) for c in range(len(table.columns)))
        bar = self.horizontalScrollBar().sizeHint().height() if wide > self._room() else 0
        self.setFixedHeight(head + rows + bar + 2 * self.frameWidth())

    def _place_corner(self) -> None:
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._corner.move(self.width() - self._corner.width() if rtl else 0, 0)
        self._corner.raise_()

    def _total(self) -> int:
        """Return the width that names and columns share."""
        scrolls = len(self.results.table.rows) > MOST_ROWS
        bar = self.verticalScrollBar().sizeHint().width() if scrolls else 0
        return self.width() - 2 * self.frameWidth() - bar

    def _room(self) -> int:
        """Return the width that the columns have."""
        return self._total() - self.verticalHeader().width()

    def _fit_columns(self, wanted: Sequence[int], least: Sequence[int]) -> None:
        """Give each column its width, and what is left to the wide ones."""
        columns = self.results.table.columns
        if not columns:
            return
        numbers = {i for i, column in enumerate(columns) if column.trailing}
        widths = fitted(wanted, least, numbers, self._room())
        left = max(0, self._room() - sum(widths))
        first = [one for row in self.results.table.rows[:1] for one in row.entries]
        pictured = [i for i, one in enumerate(first) if one.cell is not None]
        for i in pictured:
            # Before others: in a bar that is longer more is seen.
            more = min(
                theme().px(PICTURED_PX) - widths[i], round(SHARE_OF_BARS * left) // len(pictured)
            )
            widths[i] += max(0, more)
        left = max(0, self._room() - sum(widths))
        growing = [i for i, column in enumerate(columns) if column.wide]
        for i in growing:
            widths[i] += left // len(growing)
        for i, width in enumerate(widths):
            self.setColumnWidth(i, width)
        self._narrowest = min((widths[i] for i in pictured), default=0)
        self.results.shorten(shortened(columns, widths, self._asked().heads))
        self._keep_in_sight()
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Let rows of a short table be as high as their texts, so that none of these is cut."""
        table, look = self.results.table, look_of(self)
        short = len(table.rows) <= MOST_ROWS and not table.kept
        if not (short or self._uneven):
            return
        heads, plain = self.verticalHeader(), theme().px(ROW)
        texts = [i for i, column in enumerate(table.columns) if short and not column.trailing]
        for at, row in enumerate(self._order()):
            rooms = ((i, self.columnWidth(i) / look.zoom - 12) for i in texts)
            needed = (height_of(table.rows[row].entries[i].text, room, look) for i, room in rooms)
            high = max(plain, round(max(needed, default=0.0) * look.zoom))
            if heads.sectionSize(at) != high:
                heads.resizeSection(at, high)
        self._uneven = short

    def _keep_in_sight(self) -> None:
        if self.results.table.kept:
            self._freeze()
        if self._frozen is not None:
            self._frozen.keep(self.results.table.kept)
            self._corner.raise_()

    def _freeze(self) -> None:
        """Make what keeps the first columns in sight."""
        self._frozen = self._frozen or Frozen(self)

    def _current_changed(self, current: QModelIndex) -> None:
        self.verticalHeader().viewport().update()
        if current.isValid() and not self._quiet:
            self.chosen.emit(*self.current_ids())


_ROWS = QItemSelectionModel.SelectionFlag.Rows


class _Names(QHeaderView):
    """The rows' names, which stay in sight while the table scrolls; the current one is bold."""

    def __init__(self, view: ResultTable) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._view = view
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:
        # The table gives its width; Qt itself would measure every row for it.
        return QSize(self.minimumWidth(), 0)

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        look = look_of(self)
        current = self._view.currentIndex().row() == index
        painter.save()
        painter.fillRect(rect, colour(look.row if current else look.surface))
        canvas = canvas_on(painter, rect, look)
        name = self._view.model().headerData(index, Qt.Orientation.Vertical)
        inner = canvas.bounds.adjusted(6, 0, -6, 0)
        write(canvas, inner, str(name or ""), size=look.body, bold=current)
        rule(canvas)
        painter.restore()


class _ResultDelegate(QStyledItemDelegate):
    """Paints one entry, through the same canvas as the charts."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry | None = index.data(ResultRole.ENTRY)
        view = self.parent()
        if entry is None or not isinstance(view, ResultTable):
            return
        if option.widget is view and view.covers(index.column()):
            return
        if not getattr(option.widget, "unhurried", view.unhurried).may(option.rect):
            return
        look = look_of(view)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        marked = bool(view.results.table.marked) and (
            index.data(ResultRole.COLUMN_ID) == view.results.table.marked
        )
        painter.save()
        if selected or marked:
            painter.fillRect(option.rect, colour(look.row))
        canvas = canvas_on(painter, option.rect, look)
        box = canvas.bounds
        if entry.cell is not None:
            room = view.narrowest / look.zoom - 2
            paint_value_cell(canvas, box.adjusted(0, 0, -2, 0), entry.cell, room)
        elif entry.line is not None:
            swatch(canvas, box, entry.line, faded=entry.tone == "quiet")
        else:
            self._text(canvas, box, entry, index)
        rule(canvas)
        if view.hasFocus() and index == view.currentIndex():
            canvas.frame(box.adjusted(1, 1, -1, -1), look.accent, 1.5)
        painter.restore()

    def _text(self, canvas: Canvas, box: QRectF, entry: Entry, index: Index) -> None:
        look = canvas.look
        inks = {"quiet": look.quiet, "below": look.below, "short": look.below}
        ink = inks.get(entry.tone, look.ink)
        if entry.tone == "short":
            ground = box.adjusted(2, 5, -2, -5)
            canvas.bar(ground, look.below_ground)
            canvas.hatch(ground, blend(look.below_ground, look.below_fill, 0.6), 2.0, 7.0)
        alignment = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        trailing = bool(alignment & Qt.AlignmentFlag.AlignRight)
        inner = box.adjusted(6, 0, -6, 0)
        if trailing:
            canvas.text(inner, str(index.data()), ink=ink, side=Side.TRAILING)
        else:
            write(canvas, inner, entry.text, size=look.small, ink=ink)
