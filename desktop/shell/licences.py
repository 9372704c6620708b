"""The licences of everything that Parley uses and ships, in full."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.kit.dialog_room import give_room
from desktop.kit.labels import paragraph
from desktop.kit.theme import theme
from desktop.shell.licence_texts import parts
from desktop.words import _

LIST_PX = 260


class Licences(QDialog):
    """Names on one side, the text of the chosen one on the other; it blocks nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Licences"))
        px = theme().px
        give_room(self, 900, 640)
        self._parts = parts()
        self.list = QListWidget()
        self.list.setAccessibleName(_("What Parley uses"))
        self.list.setFixedWidth(px(LIST_PX))
        self.list.addItems([part.name for part in self._parts])
        self.licence = paragraph("", "strong")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(_("Licence"))
        self.text.setTabChangesFocus(True)
        side = QVBoxLayout()
        side.addWidget(self.licence)
        side.addWidget(self.text, 1)
        across = QHBoxLayout()
        across.setSpacing(px(16))
        across.addWidget(self.list)
        across.addLayout(side, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(_("Close"))
        buttons.rejected.connect(self.close)
        down = QVBoxLayout(self)
        down.setContentsMargins(px(20), px(16), px(20), px(16))
        down.setSpacing(px(12))
        down.addLayout(across, 1)
        down.addWidget(buttons)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        part = self._parts[row]
        self.licence.setText("  ·  ".join(filter(None, (part.name, part.licence))))
        self.text.setPlainText(part.text)
