"""A box for a whole number: what is typed is read as everywhere, or stays, framed."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator
from PySide6.QtWidgets import QSpinBox, QToolTip

from desktop.kit.live_fields import mark_wrong
from desktop.kit.number_form import typed
from desktop.kit.theme import theme
from desktop.words import _
from mcda.model.numbers import parse_whole
from mcda.words.figures import count

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WholeBox(QSpinBox):
    """Takes any text while it is typed; one that is no number of the range changes nothing.

    What is typed takes the place of a word that stands for no number, wherever the cursor is.
    """

    def __init__(self) -> None:
        super().__init__()
        # The style sheet's padding does not reach into it.
        self.lineEdit().setTextMargins(theme().px(6), 0, theme().px(2), 0)
        self.lineEdit().textEdited.connect(lambda _text: mark_wrong(self, False))

    def textFromValue(self, value: int) -> str:
        return str(value)

    def valueFromText(self, text: str) -> int:
        value = self._read(text)
        return self.value() if value is None else value

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        taken = self._read(text) is not None
        state = QValidator.State.Acceptable if taken else QValidator.State.Intermediate
        return state, text, at

    def setValue(self, value: int) -> None:
        super().setValue(value)
        mark_wrong(self, False)

    def stepBy(self, steps: int) -> None:
        super().stepBy(steps)
        mark_wrong(self, False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        word = self.specialValueText()
        if word and self.text() == word and event.text().isdigit():
            self.selectAll()
        if event.key() in _ENTER and self._refuses():
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), self.toolTip(), self)
        elif event.key() == Qt.Key.Key_Escape and self.property("wrong"):
            self.setValue(self.value())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        text, refused = self.lineEdit().text(), self._refuses()
        super().focusOutEvent(event)
        if refused:
            # Qt has put the number back that holds.
            with QSignalBlocker(self.lineEdit()):
                self.lineEdit().setText(text)

    def _refuses(self) -> bool:
        """Say whether what stands there can't be taken; then it is framed, with the reason."""
        refused = self._read(self.lineEdit().text()) is None
        low, high = count(self.minimum()), count(self.maximum())
        why = _("Expected a whole number from {low} to {high}", low=low, high=high)
        mark_wrong(self, refused, why if refused else "")
        return refused

    def _read(self, text: str) -> int | None:
        """Return the number of the range that a text says, None for none."""
        if self.specialValueText() and text == self.specialValueText():
            return self.minimum()
        # What is pasted may bring the unit along, beside which the box has its own.
        bare = text.replace(self.suffix().strip() or " ", "")
        value = parse_whole(typed(bare))
        return value if value is not None and self.minimum() <= value <= self.maximum() else None
