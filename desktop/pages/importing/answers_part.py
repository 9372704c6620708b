"""Where all that is open of the criteria is asked once, and answered as in a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHeaderView,
    QPushButton,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.kit.as_written import AsWritten
from desktop.kit.blocks import copied_rows, put_block
from desktop.kit.in_place import KeepsRefused
from desktop.kit.labels import paragraph, tell_plainly
from desktop.kit.laid import in_column, in_row
from desktop.kit.roles import Index
from desktop.kit.tables import set_up, take_blocks
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.importing.answers import AnswerRole, AnswersModel
from desktop.words import _
from mcda.model.case import Case

ROW_PX = 26


class AnswersPart(QWidget):
    """The table of answers with what answers many of them at once; it only tells what was said."""

    said = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.model = AnswersModel(self)
        self.table = AnswersTable(self.model)
        self.all_more = QPushButton(_("All: more is better"))
        self.all_more.setToolTip(_("For every criterion that has no direction yet"))
        self.proposals = QPushButton(_("Take all proposals"))
        self._hint = paragraph("", "small")
        self._left = paragraph("", "error")
        self._left.hide()
        line = in_row(self.all_more, self.proposals, (self._hint, 1), gap=GRID_PX)
        in_column(line, self._left, (self.table, 1), of=self, gap=4, edges=(0, 4, 0, 0))
        self.model.said.connect(self.said)
        self.model.not_taken.connect(self._say_left)
        self.all_more.clicked.connect(lambda: self.said.emit(self.model.all_more()))
        self.proposals.clicked.connect(lambda: self.said.emit(self.model.proposed()))

    def show_case(self, case: Case) -> None:
        """Show what is known, proposed and open of a case's criteria."""
        self.model.show(case)
        self.all_more.setEnabled(bool(self.model.all_more()))
        self.proposals.setEnabled(bool(self.model.proposed()))
        self._hint.setText(_("What is not answered stays open; Space turns a direction round."))
        self.table.fit()

    def _say_left(self, left: list[tuple[str, str]]) -> None:
        lines = [
            _("“{text}” was not taken: expected {expected}.", text=typed, expected=expected)
            for typed, expected in left[:3]
        ]
        tell_plainly(self._left, "\n".join(lines))


class AnswersTable(KeepsRefused, QTableView):
    """Typing edits, Delete takes back, blocks are pasted, Tab leaves."""

    def __init__(self, model: AnswersModel) -> None:
        super().__init__()
        self.answers = model
        self.setModel(model)
        set_up(self, _("Directions, anchors and units"))
        take_blocks(self)
        self.setProperty("look", "card")
        self.setItemDelegate(_AnswerDelegate(self))
        self.verticalHeader().setDefaultSectionSize(theme().px(ROW_PX))
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.verticalHeader().setMaximumWidth(theme().px(260))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setStretchLastSection(True)

    def fit(self) -> None:
        """Let the columns be as wide as what proposals need."""
        for column, width in enumerate((190, 120, 120)):
            self.setColumnWidth(column, theme().px(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Paste) and here.isValid():
            self.answers.paste(here.row(), here.column(), copied_rows())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear()
        elif event.key() == Qt.Key.Key_Space and here.isValid() and here.column() == 0:
            self.answers.turn(here.row())
        else:
            super().keyPressEvent(event)

    def _block(self) -> tuple[range, range]:
        chosen = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        rows, columns = [i.row() for i in chosen], [i.column() for i in chosen]
        return range(min(rows), max(rows) + 1), range(min(columns), max(columns) + 1)

    def _copy(self) -> None:
        rows, columns = self._block()
        put_block([[self.answers.plain(r, c) for c in columns] for r in rows])

    def _clear(self) -> None:
        rows, columns = self._block()
        self.answers.take(rows.start, columns.start, [[""] * len(columns) for _row in rows])


class _AnswerDelegate(AsWritten):
    """Proposals lean and are quiet; what has to be said is in the colour of what is missing."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        palette = option.palette
        if index.data(AnswerRole.PROPOSED):
            leaning = QFont(option.font)
            leaning.setItalic(True)
            option.font = leaning
            palette.setColor(palette.ColorRole.Text, theme().colour("quiet"))
        elif index.data(AnswerRole.OPEN):
            palette.setColor(palette.ColorRole.Text, theme().colour("error"))
        option.palette = palette
