"""A row of buttons that choose one section of a page; arrow keys walk along it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from desktop.kit.flow import Flow, flow
from desktop.kit.labels import question_button, toggle
from desktop.kit.laid import in_column
from desktop.kit.meanings import meaning_of
from desktop.kit.slices import Steps, at_once
from desktop.kit.theme import GRID_PX
from desktop.kit.told_as import GROUP
from desktop.kit.what import tell
from desktop.words import _


class SectionRow(QWidget):
    """Sections by key and title, one of them chosen; `chosen` follows a change."""

    told_as = GROUP
    chosen = Signal(str)

    def __init__(self, name: str, sections: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        line = Flow(self, GRID_PX // 2)
        group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        for key, title in sections:
            button = toggle()
            button.toggled.connect(lambda on, key=key: self.chosen.emit(key) if on else None)
            button.setAutoExclusive(True)
            button.setAutoDefault(False)
            group.addButton(button)
            line.addWidget(button)
            self.buttons[key] = button
            self.retitle(key, title)
        self.question = question_button(name, self._explain)
        line.addWidget(self.question)
        self.chosen.connect(lambda _key: self._offer_question())
        next(iter(self.buttons.values())).setChecked(True)

    @property
    def current(self) -> str:
        """The key of the chosen section."""
        return next(key for key, button in self.buttons.items() if button.isChecked())

    def _offer_question(self) -> None:
        """Offer to explain the chosen section where the glossary has a word for it."""
        title = self.buttons[self.current].text()
        self.question.setVisible(meaning_of(title) is not None)
        self.question.setAccessibleName(_("What is this: {name}", name=title))

    def _explain(self) -> None:
        found = meaning_of(self.buttons[self.current].text())
        if found is not None:
            tell(found, self.buttons[self.current])

    def choose(self, key: str) -> None:
        """Choose a section by its key."""
        self.buttons[key].setChecked(True)

    def retitle(self, key: str, title: str) -> None:
        """Call a section something else."""
        self.buttons[key].setText(title)
        self.buttons[key].setAccessibleName(title)

    def line(self, *beside: QWidget) -> Flow:
        """Return the line of the row, with what stands at its end."""
        return flow(self, at_end=beside)

    def over(self, parts: Mapping[str, QWidget], *beside: QWidget) -> QWidget:
        """Return the row, with what stands beside it, over the part of the chosen section."""
        return at_once(self.laid_over(parts, *beside))

    def laid_over(
        self, parts: Mapping[str, QWidget], *beside: QWidget, within: QWidget | None = None
    ) -> Steps[QWidget]:
        """Lay the same, a part between two yields; moving the whole elsewhere than `within` the
        widget where it will stand takes as long as laying it.
        """
        whole = QWidget(within)
        column = in_column(self.line(*beside), of=whole, gap=2 * GRID_PX)
        for part in parts.values():
            part.hide()
            column.addWidget(part)
            yield

        def turn(chosen: str) -> None:
            for key, part in parts.items():
                part.setVisible(key == chosen)

        self.chosen.connect(turn)
        turn(self.current)
        return whole
