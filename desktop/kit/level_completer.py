"""Offers the named levels of a criterion while one of them is typed; Enter never only closes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit

from mcda.model.case import Level


class LevelCompleter(QCompleter):
    """Enter takes the one level that begins as typed; of several it leaves the text as it is."""

    def __init__(self, levels: Iterable[Level], field: QLineEdit) -> None:
        super().__init__([level.name for level in levels], field)
        self._field = field
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field.setCompleter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        )
        popup = self.popup()
        if not enter or watched is not popup or popup.currentIndex().isValid():
            return super().eventFilter(watched, event)
        popup.hide()
        if self.completionCount() == 1:
            self.activated.emit(self.currentCompletion())
        assert isinstance(event, QKeyEvent)
        press = QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers(), event.text())
        QApplication.sendEvent(self._field, press)
        return True
