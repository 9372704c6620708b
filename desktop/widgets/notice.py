"""A quiet line under the header that says what just happened, with at most two things to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.theme import theme
from desktop.widgets.labels import paragraph

STAYS_MS = 12_000
Offer = tuple[str, Callable[[], object]]


class Notice(QWidget):
    """Hidden until there is something to say; goes by itself unless told to stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        px = theme().px
        self._row.setContentsMargins(px(24), px(6), px(12), px(6))
        self._text = paragraph()
        self._row.addWidget(self._text, 1)
        self.buttons: list[QPushButton] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What is being said."""
        return self._text.text()

    def say(self, text: str, *offers: Offer, stay: bool = False) -> None:
        """Show a sentence and the buttons that answer it."""
        for old in self.buttons:
            old.hide()
            old.deleteLater()
        self.buttons = []
        for words, act in (*offers, (self.tr("Close"), self.hide)):
            button = QPushButton(words)
            button.setProperty("look", "link")
            button.setAccessibleName(words)
            button.clicked.connect(lambda _checked=False, act=act: self._answer(act))
            self._row.addWidget(button)
            self.buttons.append(button)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        if stay:
            self._timer.stop()
        else:
            self._timer.start(STAYS_MS)

    def _answer(self, act: Callable[[], object]) -> None:
        self.hide()
        act()
