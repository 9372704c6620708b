"""What a pasted block leaves open, asked on the page itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.kit.labels import paragraph, push
from desktop.kit.laid import in_row
from desktop.kit.theme import GRID_PX
from desktop.kit.told_as import ALERT
from desktop.pages.scores.pasting import Answers
from desktop.words import _


class PasteQuestion(QWidget):
    """A sentence and its answers; hidden while nothing is asked.

    Escape anywhere on the page gives the last answer, which changes nothing.
    """

    told_as = ALERT

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), page, self.leave)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.setEnabled(False)
        self.setAccessibleName(_("Question about what is pasted"))
        self.words = paragraph("", "strong")
        self.buttons: list[QPushButton] = []
        self._line = in_row((self.words, 1), of=self, gap=GRID_PX)
        self.hide()

    def ask(self, words: str, answers: Answers) -> None:
        """Show a question; the first answer has the keyboard."""
        self.settle()
        self.words.setText(words)
        for text, act in answers:
            button = push(text, lambda _on=False, act=act: act())
            # The question may be asked anew while its button is still being pressed.
            self._line.addWidget(button)
            self.buttons.append(button)
        self._escape.setEnabled(True)
        self.show()
        self.buttons[0].setFocus()

    def leave(self) -> None:
        """Give the last answer."""
        if self.buttons:
            self.buttons[-1].click()

    def settle(self) -> None:
        """Take the question away."""
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        self._escape.setEnabled(False)
        self.hide()
