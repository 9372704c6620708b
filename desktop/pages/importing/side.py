"""Beside the sheet: what the table is, and where its parts stand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QWidget,
)

from desktop.kit.card import Card
from desktop.kit.choosers import offer
from desktop.kit.labels import push
from desktop.kit.laid import STRETCH, fill, in_column, in_row, scrolled
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.importing.part_list import PartList
from desktop.pages.importing.part_words import kind_name
from desktop.words import _
from mcda.foreign.table_map import Kind
from mcda.foreign.taken import Taken
from mcda.grids.grid import Sheet

WIDTH = 316


class ImportSide(QWidget):
    """The panel at the end of the sheet; it changes nothing, it says what was asked."""

    kind_asked = Signal(object)
    turn_asked = Signal()
    use_asked = Signal()
    leave_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        px = theme().px
        self.setFixedWidth(px(WIDTH))
        self.kind = QComboBox()
        self.kind.setAccessibleName(_("What the table holds"))
        offer(self.kind, ((kind, kind_name(kind)) for kind in Kind))
        self.turned = QCheckBox(_("Criteria run down"))
        self.parts = PartList()
        self.use = push(_("Use this table"), lambda: self.use_asked.emit(), look="primary")
        self.leave = push(_("Back"), lambda: self.leave_asked.emit())
        self.leave.setAccessibleName(_("Back, with the table as it was"))
        self._lay_out()
        self.kind.activated.connect(lambda _at: self.kind_asked.emit(Kind(self.kind.currentData())))
        self.turned.clicked.connect(lambda: self.turn_asked.emit())

    def show_taken(self, sheet: Sheet, taken: Taken) -> None:
        """Show what a table is taken for."""
        table = taken.table
        self.kind.setCurrentIndex(self.kind.findData(table.kind))
        self.turned.setChecked(table.turned)
        self.turned.setVisible(table.kind in (Kind.SCORES, Kind.WEIGHTS))
        self.parts.show_table(sheet, table)

    def _lay_out(self) -> None:
        what = Card(_("What is what"))
        fill(what.body, self.kind, self.turned, self.parts)
        inside = QWidget()
        in_column(what, STRETCH, of=inside, gap=GRID_PX, edges=(0, 0, 4, 0))
        scroll = scrolled(inside, across=False)
        in_column((scroll, 1), in_row((self.use, 1), self.leave, gap=GRID_PX), of=self, gap=GRID_PX)
