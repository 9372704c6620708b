"""The row of buttons for the way in which weights are given, or packages in pairs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.kit.flow import Flow
from desktop.kit.labels import toggle
from desktop.kit.theme import GRID_PX
from desktop.pages.weights.ways import WAYS
from desktop.words import _, text
from mcda.model.case import WeightWay


class WaysRow(QWidget):
    """One button a way, the one in use pressed; `chosen` tells the way that was asked for."""

    chosen = Signal(object)
    packages_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        line = Flow(self, GRID_PX // 2)
        group = QButtonGroup(self)
        self.buttons = {way: toggle(text(words)) for way, words in WAYS.items()}
        self.in_pairs = toggle(_("Packages"))
        self.in_pairs.setToolTip(
            _("Compare packages in pairs on a criterion; AHP takes that in place of scores")
        )
        for button in (*self.buttons.values(), self.in_pairs):
            if button is self.in_pairs:
                line.spring()
            button.setAutoExclusive(True)
            # A click or its letter leads on to what is to be judged; Tab and arrows stop here.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            group.addButton(button)
            line.addWidget(button)
        for way, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, way=way: self.chosen.emit(way))
        self.in_pairs.clicked.connect(self.packages_chosen)

    def show_way(self, way: WeightWay, *, packages: bool, pairs: bool) -> None:
        """Press the way in use, or `packages`, which are offered where there are `pairs`."""
        self.in_pairs.setVisible(pairs)
        (self.in_pairs if packages else self.buttons[way]).setChecked(True)
