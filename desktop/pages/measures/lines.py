"""A table of things of the case, one a row, edited in place by keys as on Scores."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.kit.as_written import AsWritten
from desktop.kit.blocks import copied_rows, put_block
from desktop.kit.column_widths import fitted
from desktop.kit.in_place import KeepsRefused
from desktop.kit.tables import offer_copy, set_up, take_blocks
from desktop.kit.tall_heads import TallHeads
from desktop.kit.theme import theme
from desktop.pages.measures.lines_model import LinesModel
from desktop.words import _

MOST_PX, MOST_FIRST_PX, SHORT_PX = 260, 460, 120


class LinesTable(KeepsRefused, QTableView):
    """Shows lines; keys as on Scores: typing edits, Delete clears, Ctrl+C and Ctrl+V blocks."""

    row_chosen = Signal(int, int)
    add_asked = Signal()

    def __init__(self, model: LinesModel, name: str) -> None:
        super().__init__()
        self.lines = model
        self.heads = TallHeads(self)
        self.setHorizontalHeader(self.heads)
        self.setModel(model)
        set_up(self, name)
        take_blocks(self)
        for words, act in (
            (_("Copy") + "\tCtrl+C", self.copy),
            (_("Paste") + "\tCtrl+V", self.paste),
            (_("Clear") + "\tDel", self._clear),
        ):
            action = QAction(words, self)
            action.triggered.connect(act)
            self.addAction(action)
        offer_copy(self, key=False)
        self.setItemDelegate(AsWritten(self))
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.selectionModel().currentChanged.connect(
            lambda now, _before: self.row_chosen.emit(now.row(), now.column())
        )

    def fit(self) -> None:
        """Let columns be as wide as their texts, within reason, and the table as high."""
        measure = QFontMetrics(self.font())
        widths: list[int] = []
        for column in range(self.lines.columnCount()):
            # What names the line, or says it in a sentence, is whole if any column is.
            most = theme().px(MOST_FIRST_PX if column == 0 else MOST_PX)
            texts = {self.lines.text(row, column) for row in range(self.lines.rowCount())}
            widest = max((measure.horizontalAdvance(text) for text in texts), default=0)
            widths.append(max(min(most, widest + theme().px(24)), self._head(column)))
        for column, width in enumerate(self._within(widths)):
            self.setColumnWidth(column, width)
        if self.lines.rowCount():
            self.verticalHeader().setDefaultSectionSize(self.sizeHintForRow(0))
        head = self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar().sizeHint().height()
        rows = min(self.verticalHeader().length(), theme().px(640))
        self.setFixedHeight(head + max(rows, theme().px(32)) + bar + 4)

    def _within(self, widths: list[int]) -> list[int]:
        """Return widths of which the wide give way where the whole table then fits."""
        room, short = self.viewport().width(), theme().px(SHORT_PX)
        least = [
            width if column == 0 else max(min(width, short), self._head(column))
            for column, width in enumerate(widths)
        ]
        return fitted(widths, least, set(), room) if sum(least) <= room else widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def _head(self, column: int) -> int:
        """Return the least width of a head, which is never cut; those of figures fold."""
        return self.heads.needed(column, folded=self.lines.fields[column].numeric)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_Insert:
            self.add_asked.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the selected block on the clipboard, as a spreadsheet takes it."""
        chosen = sorted((i.row(), i.column()) for i in self.selectionModel().selectedIndexes())
        if not chosen:
            return
        rows = range(chosen[0][0], chosen[-1][0] + 1)
        columns = range(min(c for _r, c in chosen), max(c for _r, c in chosen) + 1)
        put_block([[str(self.lines.index(r, c).data() or "") for c in columns] for r in rows])

    def paste(self) -> None:
        """Take a block from the clipboard at the current cell."""
        at, rows = self.currentIndex(), copied_rows()
        if at.isValid() and rows:
            self.lines.take(at.row(), at.column(), rows)

    def paste_new(self) -> None:
        """Add a line for each row of the clipboard."""
        if rows := copied_rows():
            self.lines.take(self.lines.rowCount(), 0, rows)

    def _clear(self) -> None:
        chosen = [(i.row(), i.column()) for i in self.selectionModel().selectedIndexes()]
        if chosen:
            top, left = min(r for r, _c in chosen), min(c for _r, c in chosen)
            bottom, right = max(r for r, _c in chosen), max(c for _r, c in chosen)
            self.lines.take(top, left, [[""] * (right - left + 1)] * (bottom - top + 1))
