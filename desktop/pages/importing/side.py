"""Beside the sheet: what the table is, where its parts stand, and where it goes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.kit.card import Card
from desktop.kit.labels import paragraph
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.importing.part_list import PartList
from desktop.pages.importing.part_words import kind_name
from desktop.pages.importing.scale_values import ScaleValues
from desktop.pages.importing.target import ImportTarget
from desktop.session.session import Session
from desktop.words import _
from mcda.foreign.table_map import Kind
from mcda.foreign.taken import Taken
from mcda.grids.grid import Sheet

WIDTH = 316


class ImportSide(QWidget):
    """The panel at the end of the import page; it changes nothing, it says what was asked."""

    kind_asked = Signal(object)
    turn_asked = Signal()
    take_asked = Signal()
    leave_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().px
        self.setFixedWidth(px(WIDTH))
        self.kind = QComboBox()
        self.kind.setAccessibleName(_("What the table holds"))
        for kind in Kind:
            self.kind.addItem(kind_name(kind), kind)
        self.turned = QCheckBox(_("Criteria run down"))
        self.parts = PartList()
        self.scales = ScaleValues()
        self.target = ImportTarget(session)
        self.take = QPushButton()
        self.take.setProperty("look", "primary")
        self.leave = QPushButton(_("Cancel"))
        self.leave.setAccessibleName(_("Cancel the import"))
        self.hint = paragraph("", "small")
        self._lay_out()
        self.kind.activated.connect(lambda _at: self.kind_asked.emit(Kind(self.kind.currentData())))
        self.turned.clicked.connect(lambda: self.turn_asked.emit())
        self.take.clicked.connect(lambda: self.take_asked.emit())
        self.leave.clicked.connect(lambda: self.leave_asked.emit())

    def show_taken(self, sheet: Sheet, taken: Taken) -> None:
        """Show a table and where it may go."""
        table = taken.table
        self.kind.setCurrentIndex(self.kind.findData(table.kind))
        self.turned.setChecked(table.turned)
        self.turned.setVisible(table.kind in (Kind.SCORES, Kind.WEIGHTS))
        self.parts.show_table(sheet, table)
        self.scales.show_scales(taken.verbal, dict(table.scales))
        self.target.show_table(table)

    def show_readiness(self, words: str, hint: str, *, ready: bool) -> None:
        """Say on the button what will be taken in, and under it what will not."""
        self.take.setText(words)
        self.take.setAccessibleName(words)
        self.take.setEnabled(ready)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def _lay_out(self) -> None:
        px = theme().px
        what = Card(_("What is what"))
        what.body.addWidget(self.kind)
        what.body.addWidget(self.turned)
        what.body.addWidget(self.parts)
        where = Card(_("Where it goes"))
        where.body.addWidget(self.target)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(4), 0)
        column.setSpacing(px(GRID_PX))
        for widget in (where, self.scales, what):
            column.addWidget(widget)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(GRID_PX))
        buttons.addWidget(self.take, 1)
        buttons.addWidget(self.leave)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(GRID_PX))
        whole.addWidget(scroll, 1)
        whole.addWidget(self.hint)
        whole.addLayout(buttons)
