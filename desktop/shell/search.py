"""Search or go to: one box that finds pages, the things of the case, notes and commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QWidget

from desktop.kit.laid import fill
from desktop.kit.line import Line
from desktop.kit.name_delegate import NameDelegate
from desktop.kit.popover import Popover
from desktop.kit.roles import END_ROLE
from desktop.kit.theme import theme
from desktop.words import _

WIDTH = 640
"""Notes that are found stand after their place; a narrow window has less."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something that can be gone to: its name, its kind in a word, and how."""

    name: str
    kind: str
    go: Callable[[], object]


def matching(targets: Iterable[Target], typed: str) -> list[Target]:
    """Return the targets in which every typed word occurs; those that begin with it first."""
    words = typed.casefold().split()
    found = [t for t in targets if all(w in f"{t.name} {t.kind}".casefold() for w in words)]
    whole = typed.strip().casefold()
    return sorted(found, key=lambda t: not t.name.casefold().startswith(whole)) if whole else found


class Search(Popover):
    """Type to narrow, arrows to choose, Enter to go, Escape to leave."""

    def __init__(self, targets: list[Target], parent: QWidget) -> None:
        super().__init__(parent)
        self._targets = targets
        self._found: list[Target] = []
        self.setFixedWidth(min(theme().px(WIDTH), parent.window().width() - theme().px(32)))
        self.setAccessibleName(_("Search or go to"))
        self.edit = Line()
        self.edit.setPlaceholderText(_("A page, package, criterion, stakeholder or command"))
        self.edit.setAccessibleName(_("Search or go to"))
        self.list = QListView()
        self.list.setAccessibleName(_("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setFixedHeight(theme().px(280))
        self.model = QStandardItemModel(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(NameDelegate(self.list))
        fill(self.body, self.edit, self.list)
        self.edit.textChanged.connect(self._narrow)
        self.edit.returnPressed.connect(self._go)
        self.edit.installEventFilter(self)
        self.list.clicked.connect(self._go)
        self._narrow("")
        self.edit.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None and self._found:
                row = (self.list.currentIndex().row() + step) % len(self._found)
                self.list.setCurrentIndex(self.model.index(row, 0))
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        self._found = matching(self._targets, typed)
        self.model.clear()
        for target in self._found:
            item = QStandardItem(target.name)
            item.setData([target.kind], END_ROLE)
            item.setAccessibleText(f"{target.name}, {target.kind}")
            self.model.appendRow(item)
        if self._found:
            self.list.setCurrentIndex(self.model.index(0, 0))

    def _go(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._found):
            target = self._found[row]
            self.close()
            target.go()
