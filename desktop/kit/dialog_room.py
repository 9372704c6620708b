"""A dialog beside the window, and how large one opens: never beyond the screen it is on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QDialogButtonBox, QWidget

from desktop.kit.theme import theme
from desktop.words import _

SHARE = 0.95
"""Of the screen at most, so that its frame is seen, too."""


def give_room(dialog: QDialog, width: float, height: float) -> None:
    """Size a dialog, in pixels before zoom, within the room that the screen has."""
    parent = dialog.parentWidget()
    room = (parent or dialog).screen().availableSize() * SHARE
    dialog.resize(QSize(theme().px(width), theme().px(height)).boundedTo(room))


class Aside(QDialog):
    """A dialog that blocks nothing, and is gone when it is closed."""

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the keyboard, whatever else is the usual one."""
        now = self.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(now, QAbstractButton) and now.isEnabled():
            now.click()
        else:
            super().keyPressEvent(event)

    def closing(self) -> QDialogButtonBox:
        """Return the buttons at its foot, of which the one that closes it is there."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(_("Close"))
        buttons.rejected.connect(self.close)
        return buttons
