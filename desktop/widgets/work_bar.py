"""A quiet bar for slow work: what is being done, how far it is, and a way out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from desktop.theme import GRID_PX, theme
from desktop.widgets.labels import label

_STEPS = 1000


class WorkBar(QWidget):
    """Hidden while nothing is being done; `cancelled` follows its button."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label("", "small")
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAccessibleName(self.tr("Cancel"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().px(GRID_PX))
        line.addWidget(self._words)
        line.addWidget(self._bar, 1)
        line.addWidget(self.cancel)
        self.cancel.clicked.connect(lambda: self.cancelled.emit())
        self.hide()

    @property
    def share(self) -> float:
        """How much is done, 0 to 1."""
        return self._bar.value() / _STEPS

    def begin(self, words: str) -> None:
        """Show that work has begun."""
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setValue(0)
        self.show()

    def show_progress(self, share: float, words: str = "") -> None:
        """Show how far the work is, 0 to 1, and what it is about."""
        self._bar.setValue(round(share * _STEPS))
        if words:
            self._words.setText(words)

    def end(self) -> None:
        """The work is over."""
        self.hide()
