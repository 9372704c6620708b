"""Any two states of the case are chosen here, to be laid side by side."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.kit.labels import label, paragraph, push
from desktop.kit.laid import STRETCH, in_column, in_row
from desktop.session.files import Files
from desktop.session.session import Session
from desktop.session.states import NOW, State, file_state, states_of
from desktop.words import _

KEY = Qt.ItemDataRole.UserRole
FILE = "a file"
"""The key of the line that asks for a file."""


class ComparePart(QWidget):
    """Two lists of the same states, the former one and the later one, and what compares them."""

    def __init__(self, session: Session, files: Files) -> None:
        super().__init__()
        self._session, self._files = session, files
        self._chosen_files: list[Path] = []
        self._shown: object = None
        self.former, self.later = States(_("From")), States(_("To"))
        self.compare = push(_("Compare"), self._compare, look="primary")
        self.compare.setAutoDefault(False)
        columns = []
        for one in (self.former, self.later):
            column = QWidget()
            caption = label(one.accessibleName(), "small")
            caption.setBuddy(one)
            in_column(caption, (one, 1), of=column)
            columns.append((column, 1))
            one.itemActivated.connect(lambda _item: self._compare())
            one.currentRowChanged.connect(lambda _row: self._show_button())
        told = paragraph(
            _("What changed from one state to another, and what that did to rankings and answer."),
            "quiet",
        )
        in_column(told, (in_row(*columns), 1), in_row(self.compare, STRETCH), of=self, gap=8)
        session.case_changed.connect(self._follow)
        session.file_changed.connect(self._follow)
        files.backups.kept.connect(self._fill)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def states(self) -> list[State]:
        """Return the states to choose from, with the files that were chosen here."""
        return [*states_of(self._session, self._files), *map(file_state, self._chosen_files)]

    def _follow(self) -> None:
        session = self._session
        if self.isVisible() and self._shown != (session.case.snapshots, session.mark):
            self._fill()

    def _fill(self) -> None:
        session = self._session
        if not session.is_open:
            return
        self._shown = (session.case.snapshots, session.mark)
        states = self.states()
        # What was there before: the last snapshot, else the file, else what is to be chosen.
        before = next((one.key for one in states if one.key != NOW), FILE)
        self.former.fill(states, before)
        self.later.fill(states, NOW)

    def _show_button(self) -> None:
        keys = (self.former.key, self.later.key)
        self.compare.setEnabled(bool(all(keys)) and (keys[0] != keys[1] or FILE in keys))

    def _compare(self) -> None:
        for one in (self.former, self.later):
            if one.key == FILE and not self._choose_file(one):
                return
        by_key = {one.key: one for one in self.states()}
        first, second = by_key.get(self.former.key), by_key.get(self.later.key)
        if first is None or second is None:
            # A file or copy went meanwhile.
            self._fill()
        elif first is not second:
            self._files.versions.compare(first, second)

    def _choose_file(self, where: States) -> bool:
        """Ask for a file and let it be the one that is chosen there; say whether there is one."""
        path = self._files.ask_to_compare()
        if path is None:
            return False
        key = file_state(path).key
        if key not in {one.key for one in self.states()}:
            self._chosen_files.append(path)
        self._fill()
        where.choose(key)
        return True


class States(QListWidget):
    """The states, the last line a file that is still to be chosen."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)

    @property
    def key(self) -> str:
        """The key of the chosen line, empty if there is none."""
        item = self.currentItem()
        return "" if item is None else str(item.data(KEY))

    def fill(self, states: list[State], usual: str) -> None:
        """Show other states, the same one chosen if it is still there, else the usual one."""
        before = self.key
        self.clear()
        for one in states:
            self._add(one.what if one.key == NOW else one.name, one.key)
        self._add(_("A file…"), FILE)
        self.choose(usual)
        self.choose(before)

    def choose(self, key: str) -> None:
        """Choose a line by its key, if it is there."""
        for row in range(self.count()):
            if self.item(row).data(KEY) == key:
                self.setCurrentRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The dialog's own Enter is for its buttons.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem():
            self.itemActivated.emit(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _add(self, words: str, key: str) -> None:
        item = QListWidgetItem(words)
        item.setData(KEY, key)
        item.setToolTip(words)
        self.addItem(item)
