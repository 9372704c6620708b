"""The steps that undo knows, the first one at the top; a click goes to one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.kit.as_written import AsWritten
from desktop.kit.labels import paragraph
from desktop.kit.laid import in_column
from desktop.session.commands import ReplaceCase
from desktop.session.session import Session
from desktop.words import _, text
from mcda.model.change_log import what_words
from mcda.model.history import without_history
from mcda.model.version_words import differences

TOLD = 200
"""So many of the latest steps say what they changed."""


class StepsPart(QWidget):
    """Each step with what it changed; the one that the case stands at is the current one."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._told: dict[tuple[int, int], str] = {}
        self.list = QListWidget()
        self.list.setItemDelegate(AsWritten(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(_("Steps"))
        self.list.setWordWrap(True)
        in_column(
            paragraph(
                _("A click goes back, or forward again, to how the case stood then."), "quiet"
            ),
            (self.list, 1),
            of=self,
            gap=8,
        )
        self.list.itemClicked.connect(self._go)
        self.list.itemActivated.connect(self._go)
        session.undo_changed.connect(self.show_case)
        self.show_case()

    def show_case(self) -> None:
        """List the steps as they now are."""
        stack = self._session.undo_stack
        if self.isVisible() or not self.list.count():
            self._fill([_("As it was opened"), *(self._words(at) for at in range(stack.count()))])

    def _fill(self, lines: list[str]) -> None:
        now = self._session.undo_stack.index()
        self.list.clear()
        for at, words in enumerate(lines):
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, at)
            font = item.font()
            font.setBold(at == now)
            item.setFont(font)
            if at > now:
                item.setForeground(self.palette().placeholderText())
                item.setToolTip(_("Taken back; a click does it again"))
            self.list.addItem(item)
        self.list.setCurrentRow(now)

    def _words(self, at: int) -> str:
        """Return what a step is called, and what it changed."""
        stack = self._session.undo_stack
        step, name = stack.command(at), stack.text(at)
        if not isinstance(step, ReplaceCase) or at < stack.count() - TOLD:
            return name
        key = (id(step.before), id(step.after))
        if key not in self._told:
            found = differences(without_history(step.before), without_history(step.after))
            self._told[key] = text(what_words(found)) if found else ""
        return f"{name} – {self._told[key]}" if self._told[key] else name

    def _go(self, item: QListWidgetItem) -> None:
        self._session.go_to_step(int(item.data(Qt.ItemDataRole.UserRole)))
