"""What differs between the case here and another version of it; it stays open beside the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.kit.labels import paragraph
from desktop.kit.theme import theme
from desktop.words import _
from mcda.model.case import Case
from mcda.model.version_words import differences

MOST = 2_000


class Differences(QDialog):
    """One line for each entry that differs: what it is, what the other version says, and this."""

    def __init__(self, other: Case, here: Case, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("What differs"))
        px = theme().px
        self.resize(px(860), px(420))
        found = differences(other, here)
        if not found:
            words = _("Both versions say the same.")
        elif len(found) == 1:
            words = _("One entry differs.")
        else:
            words = _("{n} entries differ.", n=len(found))
        self.table = QTableWidget(min(len(found), MOST), 3)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setHorizontalHeaderLabels([_("Entry"), name, _("Here")])
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for row, one in enumerate(found[:MOST]):
            for column, text in enumerate((one.what, one.first, one.second)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
        down = QVBoxLayout(self)
        down.addWidget(paragraph(words, "strong"))
        down.addWidget(self.table, 1)
