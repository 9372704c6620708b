"""What a pasted block leaves open, asked over the page, and what of it was not taken.

It lies over the page's head and takes no room of its own, so that nothing on the page moves
when it comes or goes; where that would cover the chosen cell it lies over the page's foot.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
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

    Escape anywhere on the page gives the last answer, which changes nothing. `cell` tells
    where on the page the cell is that must stay in sight.
    """

    told_as = ALERT

    def __init__(self, page: QWidget, cell: Callable[[], QRect]) -> None:
        super().__init__(page)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page, self._cell = page, cell
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), page, self.leave)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.setEnabled(False)
        self.words = paragraph("", "strong")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons: list[QPushButton] = []
        self._asks = False
        edges = (3 * GRID_PX, GRID_PX, 3 * GRID_PX, GRID_PX)
        self._line = in_row((self.words, 1), of=self, gap=GRID_PX, edges=edges)
        page.installEventFilter(self)
        self.hide()

    def ask(self, words: str, answers: Answers) -> None:
        """Show a question; the first answer has the keyboard."""
        self.setAccessibleName(_("Question about what is pasted"))
        self._say(words, answers)
        self._asks = True
        self.buttons[0].setFocus()

    def tell(self, words: str) -> None:
        """Show what is only to be read, without words nothing; the keyboard stays where it is."""
        if words:
            self.setAccessibleName(_("Not taken"))
            self._say(words, [(_("Close"), self.settle)])
        elif not self._asks:
            self.settle()

    def leave(self) -> None:
        """Give the last answer."""
        if self.buttons:
            self.buttons[-1].click()

    def settle(self) -> None:
        """Take the question away."""
        self._asks = False
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        self._escape.setEnabled(False)
        self.hide()

    def place(self) -> None:
        """Lie where the chosen cell is not."""
        if self.isHidden():
            return
        room = self._page.rect()
        height = min(self._line.heightForWidth(room.width()), room.height())
        head = QRect(room.left(), room.top(), room.width(), height)
        foot = QRect(head)
        foot.moveBottom(room.bottom())
        self.setGeometry(foot if head.intersects(self._cell()) else head)
        self.raise_()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.place()
        return False

    def _say(self, words: str, answers: Answers) -> None:
        self.settle()
        self.words.setText(words)
        for text, act in answers:
            button = push(text, lambda _on=False, act=act: act())
            # The question may be asked anew while its button is still being pressed.
            self._line.addWidget(button)
            self.buttons.append(button)
        self._escape.setEnabled(True)
        self.show()
        self.place()
