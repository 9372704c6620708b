"""A row over a long table: what is looked for, how many rows are shown, and of how many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.kit.choosers import offer
from desktop.kit.flow import flow
from desktop.kit.labels import label
from desktop.kit.line import Line
from desktop.kit.theme import theme
from desktop.words import _
from mcda.model.texts import name_key

MOST = 30
"""So many rows are shown without asking."""

STEPS = (20, 50)


class Narrow(QWidget):
    """Hidden while there are few rows; `changed` when others are to be shown."""

    changed = Signal()

    def __init__(self, looked_for: str) -> None:
        """`looked_for` stands in the empty field ("Find a package")."""
        super().__init__()
        self.field = Line()
        self.field.setPlaceholderText(looked_for)
        self.field.setAccessibleName(looked_for)
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(theme().px(260))
        self.most = QComboBox()
        self.most.setAccessibleName(_("How many are shown"))
        self.said = label("", "small")
        self.part = ""
        """Which part of the rows is shown, "" for all of them."""
        self.setLayout(flow(self.field, self.most, self.said))
        self.field.textChanged.connect(lambda _text: self.changed.emit())
        self.most.activated.connect(lambda _at: self.changed.emit())
        self.hide()

    def shown(self, names: Sequence[str]) -> list[int]:
        """Return which of the names, best first, are shown, and say how many those are."""
        self.setVisible(len(names) > MOST)
        self.part = ""
        if len(names) <= MOST:
            return list(range(len(names)))
        self._offer(len(names))
        wanted = name_key(self.field.text())
        found = [i for i, name in enumerate(names) if wanted in name_key(name)]
        rows = found[: self.most.currentData()]
        self.said.setText(_("{n} of {all} are shown", n=len(rows), all=len(names)))
        if len(rows) < len(names):
            self.part = self._part(len(rows), len(names))
        return rows

    def _part(self, n: int, every: int) -> str:
        """Return which part is shown, for a table that leaves the window."""
        wanted = self.field.text().strip()
        if wanted:
            return _("{n} of {all} rows are shown: {wanted}", n=n, all=every, wanted=wanted)
        return _("The first {n} of {all} rows are shown", n=n, all=every)

    def _offer(self, count: int) -> None:
        if self.most.count() and self.most.itemData(self.most.count() - 1) == count:
            return
        at = max(0, self.most.currentIndex())
        steps = [(step, _("the first {n}", n=step)) for step in STEPS if step < count]
        steps.append((count, _("all {n}", n=count)))
        offer(self.most, steps, steps[min(at, len(steps) - 1)][0])
