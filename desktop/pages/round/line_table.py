"""A list with several columns, edited in place: ticks by Space or click, choices by one click."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.kit.folded import draw_folded
from desktop.kit.in_place import InPlace, KeepsRefused
from desktop.kit.line import Line
from desktop.kit.roles import Index
from desktop.kit.tables import offer_copy, set_up
from desktop.kit.theme import BODY_PX, font, mix, theme
from desktop.pages.round.lines import LineCell, LineColumn, LineRole, LinesModel
from mcda.words.isolate import on_its_own

ROW_PX = 32
MARK_PX = 14
CHEVRON_PX = 14
EDGE_PX = 8
MOST_MEASURED = 400
SHARE = 0.48
"""Of the window's height, for the lines of a list that has more."""

_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class LineTable(KeepsRefused, QTableView):
    """Shows a `LinesModel`; `chosen` gives the id of the line that became current.

    Keys: Space ticks, F2 or Enter edits, Delete asks to remove, Insert to add, Alt with
    an arrow to move.
    """

    chosen = Signal(str)
    remove_asked = Signal(str)
    add_asked = Signal()
    move_asked = Signal(str, int)
    key_typed = Signal(str, str)
    """A letter typed on a line, for pages that give letters a meaning."""

    def __init__(
        self, name: str, model: LinesModel, *, most_rows: int = 14, nothing: str = ""
    ) -> None:
        """`nothing` is what the table says while it is empty."""
        super().__init__()
        self.lines = model
        self._nothing = nothing
        self._most_rows = most_rows
        self._quiet = False
        self.setModel(model)
        set_up(self, name)
        offer_copy(self)
        self.setItemDelegate(_LineDelegate(self))
        self._dress()
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self._kept = ("", 0)
        self._wanted: list[int] | None = None
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.clicked.connect(self._clicked)
        self._fit()

    def current_id(self) -> str:
        """Return the id of the current line, "" for none."""
        return str(self.currentIndex().data(LineRole.ID) or "")

    def choose(self, id_: str, *, edit: str = "") -> None:
        """Make a line current; `edit` opens the cell of that column for typing."""
        row = self.lines.row_of(id_)
        if row < 0:
            return
        column = self.lines.column_of(edit) if edit else max(0, self.currentIndex().column())
        index = self.lines.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        if edit:
            self.setFocus()
            self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.AltModifier
        id_, index = self.current_id(), self.currentIndex()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key == Qt.Key.Key_Delete and id_:
            self.remove_asked.emit(id_)
        elif key == Qt.Key.Key_Insert:
            self.add_asked.emit()
        elif alt and key in steps and id_:
            self.move_asked.emit(id_, steps[key])
        elif key in _OPENS and self._editable(index):
            self.edit(index)
        elif event.text().isalpha() and id_ and not event.modifiers():
            self.key_typed.emit(id_, event.text().casefold())
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Insert)
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() in keys
        ):
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._wanted = None
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.window() and event.type() is QEvent.Type.Resize and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._nothing and not self.lines.lines:
            painter = QPainter(self.viewport())
            painter.setPen(theme().colour("quiet"))
            room = self.viewport().rect().adjusted(8, 8, -8, -8)
            painter.drawText(room, Qt.AlignmentFlag.AlignTop, on_its_own(self._nothing))
            painter.end()

    def _dress(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setMinimumSectionSize(theme().px(24))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)

    def _fit(self) -> None:
        """Make room for the lines, and share the width among the columns."""
        self.verticalHeader().setDefaultSectionSize(theme().px(ROW_PX))
        columns = self.lines.columns
        # A high window shows more lines, with what stands above and below them.
        most = max(self._most_rows, int(self.window().height() * SHARE / theme().px(ROW_PX)))
        scrolls = len(self.lines.lines) > most
        bar = self.verticalScrollBar().sizeHint().width() if scrolls else 0
        room = self.width() - 2 * self.frameWidth() - bar
        widths = [theme().px(column.width) for column in columns]
        needs = self._needs()
        if any(need > wide for need, wide in zip(needs, widths, strict=True)):
            widths = [min(need, wide) for need, wide in zip(needs, widths, strict=True)]
            lacks = [need - wide for need, wide in zip(needs, widths, strict=True)]
            some, whole = max(0, room - sum(widths)), max(1, sum(lacks))
            widths = [
                wide + min(lack, lack * some // whole)
                for wide, lack in zip(widths, lacks, strict=True)
            ]
        shares = sum(column.share for column in columns)
        left = max(0, room - sum(widths))
        for i, column in enumerate(columns):
            self.setColumnWidth(i, widths[i] + (left * column.share // shares if shares else 0))
        rows = min(max(len(self.lines.lines), 2), most)
        head = self.horizontalHeader().sizeHint().height()
        wide = self.horizontalScrollBar().sizeHint().height() if sum(widths) > room else 0
        self.setFixedHeight(head + rows * theme().px(ROW_PX) + wide + 2 * self.frameWidth())

    def _needs(self) -> list[int]:
        """Return how wide each column's texts and its head are."""
        if self._wanted is None:
            measure = QFontMetrics(self.horizontalHeader().font()).horizontalAdvance
            edge = theme().px(2 * EDGE_PX)
            self._wanted = [
                max(self._text_width(i), measure(column.text) + edge)
                for i, column in enumerate(self.lines.columns)
            ]
        return self._wanted

    def _text_width(self, column: int) -> int:
        """Return how wide a column's texts are, those of its first lines."""
        cells = [line.cells[column] for line in self.lines.lines[:MOST_MEASURED]]
        widest = 0
        for strong in (False, True):
            measure = QFontMetrics(font(BODY_PX, bold=strong))
            texts = {cell.text for cell in cells if cell.strong is strong}
            widest = max([widest, *map(measure.horizontalAdvance, texts)])
        marks = MARK_PX + EDGE_PX if any(cell.ticked is not None for cell in cells) else 0
        marks += CHEVRON_PX if any(cell.choices for cell in cells) else 0
        return widest + theme().px(2 * EDGE_PX + marks) + 2

    def _editable(self, index: Index) -> bool:
        editing = self.state() is QAbstractItemView.State.EditingState
        return index.isValid() and self.lines.cell(index).edited and not editing

    def _clicked(self, index: QModelIndex) -> None:
        if self.lines.cell(index).choices:
            self.edit(index)

    def _remember(self) -> None:
        self._kept = (self.current_id(), max(0, self.currentIndex().column()))
        self._quiet = True

    def _restore(self) -> None:
        id_, column = self._kept
        row = self.lines.row_of(id_)
        if row >= 0:
            self.setCurrentIndex(self.lines.index(row, column))
        self._quiet = False
        self._wanted = None
        self._fit()

    def _current_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.chosen.emit(self.current_id())


class _LineDelegate(InPlace):
    """Paints a cell; edits words with a line and choices with a combo box."""

    def __init__(self, view: LineTable) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme().px(60), theme().px(ROW_PX))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        cell: LineCell = index.data(LineRole.CELL)
        name = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        if not cell.choices:
            line = Line(parent=parent)
            line.setAccessibleName(name)
            return line
        combo = QComboBox(parent)
        combo.setAccessibleName(name)
        for value, words in cell.choices:
            combo.addItem(words, value)
        combo.activated.connect(lambda _i: self._done(combo))
        return combo

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole))))
            editor.showPopup()
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        cell: LineCell | None = index.data(LineRole.CELL)
        if cell is not None and cell.ticked is not None:
            released = event.type() == QEvent.Type.MouseButtonRelease
            space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
            if released or (space and event.type() == QEvent.Type.KeyPress):
                return model.setData(index, None, Qt.ItemDataRole.CheckStateRole)
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: LineCell | None = index.data(LineRole.CELL)
        if cell is None:
            return
        look, rect = theme(), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.colour("accent_soft"))
        painter.setPen(look.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(look.px(EDGE_PX), 0, -look.px(EDGE_PX), 0)
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        if cell.ticked is not None:
            self._tick(painter, inner, cell.ticked, rtl)
            taken = look.px(MARK_PX + EDGE_PX)
            inner = inner.adjusted(0, 0, -taken, 0) if rtl else inner.adjusted(taken, 0, 0, 0)
        if cell.choices:
            self._chevron(painter, inner, rtl)
            taken = look.px(CHEVRON_PX)
            inner = inner.adjusted(taken, 0, 0, 0) if rtl else inner.adjusted(0, 0, -taken, 0)
        self._text(painter, inner, cell, self._view.lines.columns[index.column()])
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 3, 3)
        painter.restore()

    def _text(self, painter: QPainter, room: QRect, cell: LineCell, column: LineColumn) -> None:
        tokens = {"quiet": "quiet", "below": "below"}
        painter.setPen(theme().colour(tokens.get(cell.tone, "ink")))
        # The painter mirrors left and right by itself where the layout runs from the right.
        side = Qt.AlignmentFlag.AlignRight if column.trailing else Qt.AlignmentFlag.AlignLeft
        cut = Qt.TextElideMode.ElideMiddle if column.middle else Qt.TextElideMode.ElideRight
        draw_folded(painter, room, side, cell.text, bold=cell.strong, cut=cut)

    def _tick(self, painter: QPainter, room: QRect, ticked: bool, rtl: bool) -> None:
        look = theme()
        size = look.px(MARK_PX)
        left = room.right() - size if rtl else room.left()
        box = QRect(left, room.center().y() - size // 2, size, size)
        painter.setPen(QPen(look.colour("accent" if ticked else "quiet"), 1))
        painter.setBrush(look.colour("accent" if ticked else "surface"))
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            painter.setPen(QPen(look.colour("on_accent"), 1.6 * look.zoom))
            s = size / 14
            corners = [(3.2, 7.2), (6.0, 10.0), (10.8, 4.2)]
            painter.drawPolyline(
                QPolygonF([QPointF(box.left() + x * s, box.top() + y * s) for x, y in corners])
            )

    def _chevron(self, painter: QPainter, room: QRect, rtl: bool) -> None:
        look = theme()
        x = room.left() + look.px(4) if rtl else room.right() - look.px(4)
        y, half = room.center().y() + 1, 3.2 * look.zoom
        painter.setPen(QPen(mix(look.quiet, look.surface, 0.25), 1.4 * look.zoom))
        corners = [(x - half, y - half / 2), (x, y + half / 2), (x + half, y - half / 2)]
        painter.drawPolyline(QPolygonF([QPointF(*corner) for corner in corners]))

    def _done(self, combo: QComboBox) -> None:
        self.commitData.emit(combo)
        self.closeEditor.emit(combo)
