"""A card of changes: each with what follows from it, and a button that tries it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.kit.card import Card
from desktop.kit.labels import paragraph
from desktop.kit.laid import STRETCH, empty, fill, in_column, in_row
from desktop.words import _


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """One change in words: rich text for the eye, `plain` and `answer` for who listens."""

    said: str
    then: str
    plain: str
    answer: str


class ChangeCard(Card):
    """`tried` gives the number of the change whose button was pressed."""

    tried = Signal(int)

    def __init__(self) -> None:
        super().__init__(" ")
        self.buttons: list[QPushButton] = []
        self._lines: tuple[ChangeWords, ...] = ()
        self._rows = in_column(gap=0)
        self.body.addLayout(self._rows)
        self.note = paragraph("", "small")
        fill(self.body, self.note, STRETCH)

    def show_changes(self, lines: Sequence[ChangeWords], note: str = "") -> None:
        """Show changes, the most useful first, with a note under them."""
        self.note.setText(note)
        self.note.setVisible(bool(note))
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        self.buttons = []
        empty(self._rows)
        for number, line in enumerate(self._lines):
            self._rows.addWidget(self._row(line, self._asks(number)))

    def mark(self, number: int | None) -> None:
        """Mark the change that is tried out, None for none."""
        for at, button in enumerate(self.buttons):
            button.setText(_("Tried") if at == number else _("Try it"))
            button.setEnabled(at != number)

    def _asks(self, number: int) -> Callable[[], None]:
        return lambda: self.tried.emit(number)

    def _row(self, line: ChangeWords, ask: Callable[[], None]) -> QWidget:
        row = QWidget()
        row.setProperty("look", "ruled")
        row.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        said = paragraph(line.said)
        then = paragraph(line.then, "small")
        then.setToolTip(line.answer)
        words = in_column(said, then, gap=1)
        button = QPushButton(_("Try it"))
        button.setAccessibleName(_("Try it: {change}", change=line.plain))
        button.setAccessibleDescription(line.answer)
        button.clicked.connect(ask)
        in_row(
            (words, 1),
            (button, 0, Qt.AlignmentFlag.AlignVCenter),
            of=row,
            gap=8,
            edges=(0, 7, 0, 7),
        )
        self.buttons.append(button)
        return row
