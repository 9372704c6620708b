"""The scores as a spreadsheet: typing edits, Enter goes down, blocks are copied and pasted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from desktop.kit.blocks import copied_texts, put_block
from desktop.kit.column_widths import levelled
from desktop.kit.in_place import KeepsRefused
from desktop.kit.roles import Index
from desktop.kit.scale_words import anchors, arrow
from desktop.kit.score_model import ScoreModel
from desktop.kit.slices import Steps
from desktop.kit.tables import KeptWidths, take_blocks
from desktop.kit.theme import SMALL_PX, font, theme
from desktop.kit.unhurried import Unhurried
from desktop.pages.scores.criteria_header import CriteriaHeader
from desktop.pages.scores.package_header import PackageHeader
from desktop.pages.scores.pasting import Copied
from desktop.pages.scores.score_delegate import PADDING_PX, ScoreDelegate
from desktop.pages.scores.score_edges import EXTENDED, MOVES, edge_of
from desktop.pages.scores.score_fill import FillHandle, ranges_of
from desktop.pages.scores.score_menu import levels_menu, score_menu
from desktop.words import _
from mcda.model.case import Case

ROW_PX = 38
COLUMN_PX = 72
MOST_COLUMN_PX = 160
MOST_MEASURE_PX = 100
NAMES_PX = 160
MOST_NAMES_PX = 300
MEASURED_TOGETHER = 10


EDITING = QAbstractItemView.State.EditingState

_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

_EDIT_STEPS = {
    QAbstractItemDelegate.EndEditHint.EditNextItem: 1,
    QAbstractItemDelegate.EndEditHint.EditPreviousItem: -1,
}


class ScoreGrid(KeepsRefused, QTableView):
    """Packages down, leaf criteria across; the packages' names stay in sight."""

    cell_chosen = Signal(QModelIndex)
    pasted = Signal(object)
    """What was copied (`Copied`), and where it is to go in."""
    note_asked = Signal()
    """Take the keyboard to the reasoning of the current score."""

    def __init__(self, model: ScoreModel) -> None:
        super().__init__()
        self.scores = model
        self.handle = FillHandle(self)
        self.unhurried = Unhurried(self)
        self._header = CriteriaHeader(self)
        self.setHorizontalHeader(self._header)
        self.setModel(model)
        delegate = ScoreDelegate(self.unhurried, self)
        delegate.for_all.connect(self.enter)
        self.setItemDelegate(delegate)
        self._acts = {
            QKeySequence("Ctrl+D"): self.fill_down,
            QKeySequence("Ctrl+R"): self.fill_right,
            QKeySequence("Shift+Space"): self.select_rows,
            QKeySequence("Ctrl+Space"): self.select_columns,
            QKeySequence("Ctrl+Shift+C"): self.copy_with_headings,
            QKeySequence("Shift+F2"): self.note_asked.emit,
            QKeySequence("Alt+Down"): self.choose_level,
        }
        self._needed: list[int] = []
        self._whole: list[int] = []
        self.setShowGrid(True)
        take_blocks(self)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(_("Scores"))
        KeptWidths(self)
        names = PackageHeader(self)
        names.setDefaultSectionSize(theme().px(ROW_PX))
        self.setVerticalHeader(names)
        self._header.setMinimumSectionSize(theme().px(COLUMN_PX))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.selectionModel().currentChanged.connect(
            lambda current, _before: self.cell_chosen.emit(current)
        )

    def pieces(self, case: Case) -> Steps[None]:
        """Fit heads, columns and height to the case, a few columns between two yields."""
        self._header.show_criteria(case, self.scores.criteria)
        metrics = QFontMetrics(font())
        widest = max((metrics.horizontalAdvance(p.name) for p in case.packages), default=0)
        low, high = theme().px(NAMES_PX), theme().px(MOST_NAMES_PX)
        self.verticalHeader().setFixedWidth(max(low, min(high, widest + theme().px(24))))
        yield
        needed = []
        for column in range(self.scores.columnCount()):
            needed.append(self._wanted(column))
            if column % MEASURED_TOGETHER == 0:
                yield
        self._needed = [least for least, _whole in needed]
        self._whole = [whole for _least, whole in needed]
        self._fit_columns()
        head = self._header.sizeHint().height() + self.horizontalScrollBar().sizeHint().height()
        rows = self.verticalHeader().length() + 2
        self.setMinimumHeight(head + min(rows, theme().px(12 * ROW_PX)))
        self.setMaximumHeight(head + rows)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit_columns()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.unhurried.begin()
        super().paintEvent(event)
        self.handle.paint(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, held: Qt.KeyboardModifier
    ) -> QModelIndex:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        at = self.currentIndex()
        far = at.isValid() and held & Qt.KeyboardModifier.ControlModifier
        edge = edge_of(self.scores, at, action, mirrored=mirrored) if far else None
        return super().moveCursor(action, held) if edge is None else edge

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        if isinstance(event, QKeyEvent) and event.key() in MOVES:
            # Qt's own moves with Ctrl leave the selection where it was.
            longer = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            return EXTENDED if longer else QItemSelectionModel.SelectionFlag.ClearAndSelect
        return super().selectionCommand(index, event)

    def select_rows(self) -> None:
        """Select all scores of the packages in which any is selected."""
        rows, _columns = self._sides()
        self._select(rows, range(self.scores.columnCount()))

    def select_columns(self) -> None:
        """Select all scores on the criteria in which any is selected."""
        _rows, columns = self._sides()
        self._select(range(self.scores.rowCount()), columns)

    def _select(self, rows: Sequence[int], columns: Sequence[int]) -> None:
        if rows and columns:
            first = self.scores.index(rows[0], columns[0])
            last = self.scores.index(rows[-1], columns[-1])
            self.selectionModel().select(
                QItemSelection(first, last), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def selectionChanged(self, now: QItemSelection, before: QItemSelection) -> None:
        super().selectionChanged(now, before)
        # The handle stands within the cell that it leaves.
        for selection in (now, before):
            self.viewport().update(self.visualRegionForSelection(selection))
        self.viewport().update(self.handle.spot())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._acts.get(QKeySequence(event.keyCombination()))
        if act is not None:
            act()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.copy()
            self.clear_selected()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_selected()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # While a cell is edited, closing its editor takes the step.
            if self.state() != EDITING:
                self._step_down()
        elif event.key() in _TABS:
            self._tab(event)
        elif event.key() == Qt.Key.Key_Escape and self.state() != EDITING:
            self._leave(1)
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        given_up = hint == QAbstractItemDelegate.EndEditHint.RevertModelCache
        if editor.property("wrong") and not given_up:
            super().closeEditor(editor, hint)
            return
        step = _EDIT_STEPS.get(hint, 0)
        if step and self._at_end(step):
            super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            self._leave(step)
            return
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._step_down()

    def copy(self) -> None:
        """Put the selected block on the clipboard, as a spreadsheet takes it."""
        self._copy(headings=False)

    def copy_with_headings(self) -> None:
        """Put the selected block on the clipboard with its packages and criteria."""
        self._copy(headings=True)

    def _copy(self, *, headings: bool) -> None:
        rows, columns = self._sides()
        if not rows:
            return
        name = self.scores.headerData
        lines = self.scores.plain(rows, columns)
        if headings:
            lines = [
                [str(name(r, Qt.Orientation.Vertical)), *line]
                for r, line in zip(rows, lines, strict=True)
            ]
            lines.insert(0, ["", *(str(name(c, Qt.Orientation.Horizontal)) for c in columns)])
        put_block(lines)

    def selected(self) -> list[QModelIndex]:
        return self.selectionModel().selectedIndexes()

    def _sides(self) -> tuple[list[int], list[int]]:
        """Return the rows and the columns of the selected cells, from its ranges."""
        chosen = ranges_of(self)
        rows = {row for one in chosen for row in range(one.top(), one.bottom() + 1)}
        columns = {column for one in chosen for column in range(one.left(), one.right() + 1)}
        return sorted(rows), sorted(columns)

    def fill_down(self) -> None:
        """Give every selected cell the score at the top of its column; one row, that above it."""
        rows, columns = self._sides()
        top = rows[0] if len(rows) > 1 else rows[0] - 1 if rows else -1
        if top < 0:
            return
        texts = [str(self.scores.index(top, c).data(Qt.ItemDataRole.EditRole)) for c in columns]
        count = rows[-1] - top
        self.scores.paste(top + 1, columns[0], [texts] * count, _("Fill down"))

    def fill_right(self) -> None:
        """Give every selected cell the score at the left of its row; one column, that before it."""
        rows, columns = self._sides()
        first = columns[0] if len(columns) > 1 else columns[0] - 1 if columns else -1
        if first < 0:
            return
        texts = [str(self.scores.index(r, first).data(Qt.ItemDataRole.EditRole)) for r in rows]
        count = columns[-1] - first
        self.scores.paste(rows[0], first + 1, [[t] * count for t in texts], _("Fill right"))

    def enter(self, text: str, column: int = -1) -> None:
        """Give every selected cell the same score, those of one column where one is named."""
        chosen = self.selected() or [self.currentIndex()]
        cells = [index for index in chosen if column in (-1, index.column())]
        self.scores.enter(cells or [self.currentIndex()], text)

    def choose_level(self) -> None:
        """Open the levels of the current criterion under its cell."""
        here = self.currentIndex()
        if here.isValid() and self.scores.criteria[here.column()].levels:
            below = self.visualRect(here).bottomLeft()
            levels_menu(self).popup(self.viewport().mapToGlobal(below))

    def paste(self) -> None:
        """Take the clipboard's block in at the selection's first cell."""
        text, html, own = copied_texts()
        if text.strip() or html.strip():
            self.pasted.emit(Copied(text, html, own, *self._sides()))

    def clear_selected(self) -> None:
        """Take away the scores of the selected cells."""
        self.scores.clear(self.selectionModel().selectedIndexes())

    def _tab(self, event: QKeyEvent) -> None:
        """Go to the next cell; from the last one, or with Ctrl, out of the grid."""
        step = -1 if event.key() == Qt.Key.Key_Backtab else 1
        out = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if out or self._at_end(step):
            self._leave(step)
        else:
            super().keyPressEvent(event)

    def _at_end(self, step: int) -> bool:
        here = self.currentIndex()
        last = (self.scores.rowCount() - 1, self.scores.columnCount() - 1)
        return not here.isValid() or (here.row(), here.column()) == (last if step > 0 else (0, 0))

    def _leave(self, step: int) -> None:
        """Give the keyboard to what stands after (1) or before (-1) the grid."""
        parent = self.parentWidget()
        if parent is not None:
            parent.focusNextPrevChild(step > 0)

    def _step_down(self) -> None:
        here = self.currentIndex()
        below = self.scores.index(here.row() + 1, here.column())
        if below.isValid():
            self.setCurrentIndex(below)

    def _fit_columns(self) -> None:
        """Share the room out; no column is narrower than its scores or a word of its head."""
        count = len(self._needed)
        if not count or count != self.scores.columnCount():
            return
        low, high = theme().px(COLUMN_PX), theme().px(MOST_COLUMN_PX)
        room = self.viewport().width()
        # With what a long unit takes, where all have room for that.
        asked = self._whole if sum(max(low, one) for one in self._whole) <= room else self._needed
        most = high if asked is self._needed else room
        least = [max(low, min(most, needed)) for needed in asked]
        for column, width in enumerate(levelled(least, high, room)):
            if width != self.columnWidth(column):
                self.setColumnWidth(column, width)
        self._header.updateGeometry()

    def _wanted(self, column: int) -> tuple[int, int]:
        """Return the least width that a column can do with, and that for all that it says."""
        plain, bold = QFontMetrics(font()), QFontMetrics(font(bold=True))
        criterion = self.scores.criteria[column]
        words = criterion.name.split()
        small = QFontMetrics(font(SMALL_PX))
        under = (f"{arrow(criterion)} {criterion.unit}".strip(), anchors(criterion))
        measure = max(small.horizontalAdvance(text) for text in under)
        texts = self.scores.texts(column)
        widest = max((plain.horizontalAdvance(text) for text in texts), default=0)
        longest = max((bold.horizontalAdvance(word) for word in words), default=0)
        edges = theme().px(2 * PADDING_PX + 2)
        short = min(measure, theme().px(MOST_MEASURE_PX))
        return max(widest, longest, short) + edges, max(widest, longest, measure) + edges

    def _menu(self, spot: QPoint) -> None:
        score_menu(self).popup(self.viewport().mapToGlobal(spot))
