"""A row of buttons that choose one section of a page; arrow keys walk along it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop.kit.theme import GRID_PX, theme


class SectionRow(QWidget):
    """Sections by key and title, one of them chosen; `chosen` follows a change."""

    chosen = Signal(str)

    def __init__(
        self, name: str, sections: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().px(GRID_PX // 2))
        group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        for key, title in sections:
            button = QPushButton(title)
            button.setCheckable(True)
            button.setAccessibleName(title)
            button.toggled.connect(lambda on, key=key: self.chosen.emit(key) if on else None)
            group.addButton(button)
            line.addWidget(button)
            self.buttons[key] = button
        line.addStretch()
        next(iter(self.buttons.values())).setChecked(True)

    @property
    def current(self) -> str:
        """The key of the chosen section."""
        return next(key for key, button in self.buttons.items() if button.isChecked())

    def choose(self, key: str) -> None:
        """Choose a section by its key."""
        self.buttons[key].setChecked(True)
