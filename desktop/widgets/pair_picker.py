"""Choosing two packages: "why [this] before [that]"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from desktop.theme import GRID_PX, theme
from desktop.widgets.labels import label
from mcda.model.case import Package


class PairPicker(QWidget):
    """Two combo boxes over the packages; `changed` follows a choice by hand only."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ahead, self.behind = QComboBox(), QComboBox()
        self.ahead.setAccessibleName(self.tr("First package to compare"))
        self.behind.setAccessibleName(self.tr("Second package to compare"))
        swap = QToolButton()
        swap.setText("⇄")
        swap.setToolTip(self.tr("Exchange the two"))
        swap.setAccessibleName(self.tr("Exchange the two packages"))
        swap.clicked.connect(self._exchange)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().px(GRID_PX))
        line.addWidget(label(self.tr("Why"), "quiet"))
        line.addWidget(self.ahead, 1)
        line.addWidget(label(self.tr("against"), "quiet"))
        line.addWidget(self.behind, 1)
        line.addWidget(swap)
        for box in (self.ahead, self.behind):
            box.setMinimumContentsLength(6)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.activated.connect(self.changed)

    @property
    def pair(self) -> tuple[str, str]:
        """The two chosen ids, empty where nothing can be chosen."""
        return str(self.ahead.currentData() or ""), str(self.behind.currentData() or "")

    def offer(self, packages: Sequence[Package], pair: tuple[str, str]) -> None:
        """Offer these packages and choose two of them."""
        for box, chosen in zip((self.ahead, self.behind), pair, strict=True):
            box.blockSignals(True)
            listed = [(package.name, package.id) for package in packages]
            if [(box.itemText(i), box.itemData(i)) for i in range(box.count())] != listed:
                box.clear()
                for name, id_ in listed:
                    box.addItem(name, id_)
            box.setCurrentIndex(box.findData(chosen))
            box.blockSignals(False)

    def _exchange(self) -> None:
        one, two = self.ahead.currentIndex(), self.behind.currentIndex()
        self.ahead.setCurrentIndex(two)
        self.behind.setCurrentIndex(one)
        self.changed.emit()
