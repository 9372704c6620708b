"""A foreign sheet to point at: its parts are tinted, lettered and framed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QItemSelection, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
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

from desktop.kit.menu import Menu
from desktop.kit.roles import Index
from desktop.kit.theme import SMALL_PX, font, mix, theme
from desktop.pages.importing.part_words import KEYS, menu_words
from desktop.pages.importing.sheet_cells import CellRole, SheetModel
from desktop.words import _
from mcda.foreign.point import Part, parts_of
from mcda.grids.grid import Area
from mcda.words.isolate import on_its_own

ROW_PX = 24
COLUMN_PX = 84
MOST_COLUMN_PX = 260
MOST_FITTED = 30
"""So many rows and columns, the first ones, are measured."""
NUMBERS_PX = 56


class SheetGrid(QTableView):
    """The cells of a sheet; a part is pointed at by a click when armed, by a key, or a menu."""

    pointed = Signal(object, int, int)
    """Part, row and column of the sheet."""
    area_chosen = Signal(object)
    """The selected area is to be the table: an `Area`."""
    stopped = Signal()
    """Escape was pressed while a part was armed."""

    def __init__(self, model: SheetModel, *, pointing: bool = True) -> None:
        super().__init__()
        self.cells = model
        self.armed: Part | None = None
        self._pointing = pointing
        self.setModel(model)
        self.setItemDelegate(_CellDelegate(self))
        self.setAccessibleName(_("Cells of the sheet"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        px = theme().px
        self.setHorizontalHeader(_PartHeader(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(_PartHeader(Qt.Orientation.Vertical, self))
        self.verticalHeader().setDefaultSectionSize(px(ROW_PX))
        self.verticalHeader().setFixedWidth(px(NUMBERS_PX))
        self.horizontalHeader().setDefaultSectionSize(px(COLUMN_PX))
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(True)
            header.setHighlightSections(False)
            header.setMinimumSectionSize(px(ROW_PX))
        self.horizontalHeader().sectionClicked.connect(lambda c: self._point_if_armed(0, c))
        self.verticalHeader().sectionClicked.connect(lambda r: self._point_if_armed(r, 0))
        model.modelReset.connect(self._fit_columns)
        if pointing:
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            self.customContextMenuRequested.connect(self._open_menu)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give the first columns the width of their texts, as far as there is room beside them."""
        model, usual = self.model(), theme().px(COLUMN_PX)
        spare = self.viewport().width() - usual * model.columnCount()
        measure = QFontMetrics(font(SMALL_PX, bold=True)).horizontalAdvance
        for column in range(min(model.columnCount(), MOST_FITTED)):
            more = 0
            if spare > 0:
                texts = (
                    str(model.index(row, column).data() or "")[:80]
                    for row in range(min(model.rowCount(), MOST_FITTED))
                )
                wanted = max(map(measure, texts), default=0) + theme().px(14)
                more = max(0, min(wanted - usual, spare, theme().px(MOST_COLUMN_PX) - usual))
                spare -= more
            if usual + more != self.columnWidth(column):
                self.setColumnWidth(column, usual + more)

    def arm(self, part: Part | None) -> None:
        """Let the next click or Enter say where a part stands; None ends that."""
        self.armed = part
        shape = Qt.CursorShape.ArrowCursor if part is None else Qt.CursorShape.CrossCursor
        self.viewport().setCursor(shape)

    def go_to(self, row: int, column: int) -> None:
        """Make a cell of the sheet current and bring it into sight."""
        index = self.cells.index(row - 1, column - 1)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def show_area(self, area: Area) -> None:
        """Bring an area into sight, its beginning if it is larger than the view."""
        top, left, bottom, right = area
        for row, column in ((bottom, right), (max(1, top - 1), max(1, left - 1)), (top, left)):
            self.scrollTo(self.cells.index(row - 1, column - 1))
        self.setCurrentIndex(self.cells.index(top - 1, left - 1))

    def selected_area(self) -> Area | None:
        """Return the area that is selected, None for a single cell."""
        chosen: QItemSelection = self.selectionModel().selection()
        if not chosen.count():
            return None
        block = chosen.first()
        if block.width() * block.height() < 4:
            return None
        return block.top() + 1, block.left() + 1, block.bottom() + 1, block.right() + 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        parts = {KEYS[part]: part for part in self._parts()}
        plain = self._pointing and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        part = parts.get(event.text().upper()) if plain else None
        if event.key() == Qt.Key.Key_Escape and self.armed is not None:
            self.stopped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.armed is not None:
            self._point_if_armed(here.row(), here.column())
        elif part is not None and here.isValid():
            self.pointed.emit(part, here.row() + 1, here.column() + 1)
        elif plain and event.text().upper() == "T" and self.selected_area() is not None:
            self.area_chosen.emit(self.selected_area())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and at.isValid():
            self._point_if_armed(at.row(), at.column())

    def _parts(self) -> tuple[Part, ...]:
        table = self.cells.table
        return parts_of(table.kind) if table is not None else tuple(Part)

    def _point_if_armed(self, row: int, column: int) -> None:
        if self.armed is not None:
            self.pointed.emit(self.armed, row + 1, column + 1)

    def menu_at(self, spot: QPoint) -> Menu | None:
        """Return what can be said of the cell at a spot of the view, None beside the cells."""
        at = self.indexAt(spot)
        if not at.isValid():
            return None
        menu, area, table = Menu(self), self.selected_area(), self.cells.table
        if area is not None:
            words = _("The selected cells are the table")
            chosen = menu.addAction(f"{words}\tT")
            chosen.triggered.connect(lambda: self.area_chosen.emit(area))
            menu.addSeparator()
        for part in self._parts():
            action = menu.addAction(f"{menu_words(part, table)}\t{KEYS[part]}")
            where = partial(self.pointed.emit, part, at.row() + 1, at.column() + 1)
            action.triggered.connect(lambda _on=False, where=where: where())
        return menu

    def _open_menu(self, spot: QPoint) -> None:
        menu = self.menu_at(spot)
        if menu is not None:
            menu.exec(self.viewport().mapToGlobal(spot))
            menu.deleteLater()


class _PartHeader(QHeaderView):
    """Row numbers or column letters, with the letter of the part that stands there."""

    def __init__(self, orientation: Qt.Orientation, grid: SheetGrid) -> None:
        super().__init__(orientation, grid)
        self._grid = grid

    def sizeHint(self) -> QSize:
        # Both are given; Qt itself would measure hundreds of heads for it.
        across = self.orientation() is Qt.Orientation.Horizontal
        return QSize(0, theme().px(ROW_PX)) if across else QSize(self.minimumWidth(), 0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        look = theme()
        part = self._part(section)
        painter.save()
        ground = tint(part) if part else look.colour("surface")
        painter.fillRect(rect, ground)
        painter.setPen(look.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setFont(font(SMALL_PX, bold=bool(part)))
        painter.setPen(look.colour("ink" if part else "quiet"))
        words = self.model().headerData(section, self.orientation())
        inner = rect.adjusted(look.px(6), 0, -look.px(6), 0)
        align = Qt.AlignmentFlag.AlignVCenter
        if part and part != "out":
            painter.drawText(inner, align | Qt.AlignmentFlag.AlignLeft, KEYS[Part(part)])
            painter.drawText(inner, align | Qt.AlignmentFlag.AlignRight, words)
        else:
            painter.drawText(inner, align | Qt.AlignmentFlag.AlignHCenter, words)
        painter.restore()

    def _part(self, section: int) -> str:
        """Return the part that a whole row or column of the sheet is, "out", or ""."""
        table = self._grid.cells.table
        if table is None:
            return ""
        is_row = (self.orientation() is Qt.Orientation.Vertical) is not table.turned
        line = section + 1
        if not is_row:
            return "labels" if line == table.labels else "out" if line in table.columns_out else ""
        if line == table.head:
            return "head"
        special = table.special.get(line, "")
        return "out" if special == "noted" or line in table.rows_out else special


class _CellDelegate(QStyledItemDelegate):
    """A cell with its part's tint; the body is framed, what is left out is hatched."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        rect: QRect = option.rect
        part = str(index.data(CellRole.PART))
        painter.save()
        painter.fillRect(rect, tint(part))
        if part in ("out", "noted"):
            painter.fillRect(rect, QBrush(look.colour("line"), Qt.BrushStyle.BDiagPattern))
        if index.data(CellRole.MARKED):
            painter.fillRect(
                rect.adjusted(0, 0, look.px(3) - rect.width(), 0), look.colour("error")
            )
        state: QStyle.StateFlag = option.state
        faulty = bool(index.data(CellRole.FAULTY))
        known = part not in ("", "out")
        painter.setPen(look.colour("error" if faulty else "ink" if known else "quiet"))
        painter.setFont(font(SMALL_PX, bold=part in ("head", "labels")))
        inner = rect.adjusted(look.px(6), 0, -look.px(6), 0)
        text = painter.fontMetrics().elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, inner.width()
        )
        # Numbers stand at the far side in either direction of writing.
        painter.drawText(inner, index.data(Qt.ItemDataRole.TextAlignmentRole), on_its_own(text))
        if state & QStyle.StateFlag.State_Selected:
            wide = 2 if state & QStyle.StateFlag.State_HasFocus else 1
            painter.setPen(QPen(look.colour("accent"), wide))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()


def tint(part: str) -> QColor:
    """Return the ground of a cell that is a part of the table, or outside it."""
    look = theme()
    if not part or part == "out":
        return look.colour("page")
    if part == "body":
        return look.colour("surface")
    colours = {
        "head": look.accent,
        "labels": look.accent,
        "weights": look.series[3],
        "directions": look.series[2],
        "units": look.series[5],
        "worst": look.series[1],
        "best": look.series[4],
        "noted": look.quiet,
    }
    return mix(look.surface, colours[part], 0.22)
