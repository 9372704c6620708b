"""What an empty page shows: one sentence, and the one or two buttons that fill the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.kit.flow import Flow
from desktop.kit.labels import paragraph
from desktop.kit.theme import GRID_PX, theme

Action = tuple[str, Callable[[], object]]
"""A button's words (a verb first) and what it does."""


class EmptyState(QWidget):
    """An invitation in the middle of the page; the first action is the usual one."""

    def __init__(self, sentence: str, *actions: Action) -> None:
        super().__init__()
        gap = theme().px(2 * GRID_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, 4 * gap, gap, 4 * gap)
        column.setSpacing(gap)
        self._sentence = paragraph(sentence, "sentence")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._sentence)
        row = Flow(middle=True)
        self.buttons: list[QPushButton] = []
        for words, act in actions:
            button = QPushButton(words)
            button.setAccessibleName(words)
            if not self.buttons:
                button.setProperty("look", "primary")
            button.clicked.connect(lambda _checked=False, act=act: self._do(act))
            row.addWidget(button)
            self.buttons.append(button)
        column.addLayout(row)
        column.addStretch()

    def _do(self, act: Callable[[], object]) -> None:
        act()
        QTimer.singleShot(0, self, self._pass_on)

    def _pass_on(self) -> None:
        """Leave the keyboard in the page that was filled, and not wherever it fell to."""
        page = self.parentWidget()
        while page is not None and not hasattr(page, "take_focus"):
            page = page.parentWidget()
        if page is None or self.isVisible() or not page.isVisible():
            return
        at = page.window().focusWidget()
        if at is None or not page.isAncestorOf(at):
            page.take_focus()

    def set_sentence(self, sentence: str) -> None:
        """Change the sentence."""
        self._sentence.setText(sentence)
