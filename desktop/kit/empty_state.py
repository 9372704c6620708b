"""What an empty page shows: one sentence, and the one or two buttons that fill the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.kit.flow import Flow
from desktop.kit.labels import label, paragraph
from desktop.kit.theme import GRID_PX, theme
from mcda.words import figures

STEPS_PX = 520

Action = tuple[str, Callable[[], object]]
"""A button's words (a verb first) and what it does."""


class EmptyState(QWidget):
    """An invitation in the middle of the page; the first action is the usual one.

    Where the page is a piece of work, its `steps` stand in their order under the buttons.
    """

    def __init__(self, sentence: str, *actions: Action, steps: Sequence[str] = ()) -> None:
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
        if steps:
            column.addSpacing(gap)
            column.addLayout(self._numbered(steps))
        column.addStretch()

    def _numbered(self, steps: Sequence[str]) -> QHBoxLayout:
        """Return the steps in the middle, each with its number before it."""
        block = QWidget()
        block.setMaximumWidth(theme().px(STEPS_PX))
        grid = QGridLayout(block)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().px(GRID_PX + 4))
        grid.setVerticalSpacing(theme().px(GRID_PX))
        grid.setColumnStretch(1, 1)
        for row, words in enumerate(steps):
            number = label(figures.whole(row + 1), "strong")
            grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(paragraph(words), row, 1)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(block, 100)
        across.addStretch(1)
        return across

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
        self._sentence.setText(sentence)
