"""Choosing two packages: "why [this] before [that]"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QToolButton, QWidget

from desktop.kit.choosers import offer
from desktop.kit.labels import label
from desktop.kit.theme import GRID_PX, theme
from desktop.words import _
from mcda.model.case import Package


class PairPicker(QWidget):
    """Two combo boxes over the packages; `changed` follows a choice by hand only."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ahead, self.behind = QComboBox(), QComboBox()
        self.ahead.setAccessibleName(_("First package to compare"))
        self.behind.setAccessibleName(_("Second package to compare"))
        swap = QToolButton()
        swap.setText("⇄")
        swap.setToolTip(_("Exchange the two"))
        swap.setAccessibleName(_("Exchange the two packages"))
        swap.clicked.connect(self._exchange)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme().px(GRID_PX))
        grid.setColumnStretch(1, 1)
        for row, (words, box) in enumerate(((_("Why"), self.ahead), (_("against"), self.behind))):
            grid.addWidget(label(words, "quiet"), row, 0)
            grid.addWidget(box, row, 1)
        grid.addWidget(swap, 0, 2, 2, 1)
        for box in (self.ahead, self.behind):
            box.setMinimumContentsLength(6)
            # Asked how wide it would like to be, it would measure every package's name.
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            box.setSizeAdjustPolicy(policy)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.activated.connect(self.changed)

    @property
    def pair(self) -> tuple[str, str]:
        """The two chosen ids, empty where nothing can be chosen."""
        return str(self.ahead.currentData() or ""), str(self.behind.currentData() or "")

    def offer(self, packages: Sequence[Package], pair: tuple[str, str]) -> None:
        """Offer these packages and choose two of them."""
        for box, chosen in zip((self.ahead, self.behind), pair, strict=True):
            offer(box, ((package.id, package.name) for package in packages), chosen)

    def _exchange(self) -> None:
        one, two = self.ahead.currentIndex(), self.behind.currentIndex()
        self.ahead.setCurrentIndex(two)
        self.behind.setCurrentIndex(one)
        self.changed.emit()
