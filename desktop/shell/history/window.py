"""The history of the case, in a window of its own that stays open beside the pages."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from desktop.kit.dialog_room import give_room
from desktop.kit.section_row import SectionRow
from desktop.kit.theme import theme
from desktop.session.session import Session
from desktop.shell.history.changes import ChangesPart
from desktop.shell.history.snapshots import SnapshotsPart
from desktop.shell.history.steps import StepsPart
from desktop.words import _


class HistoryWindow(QDialog):
    """Three sections: snapshots, the log of changes, and the steps that undo knows."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("History of the case"))
        px = theme().px
        give_room(self, 860, 520)
        self.snapshots = SnapshotsPart(session)
        self.changes = ChangesPart(session)
        self.steps = StepsPart(session)
        self.sections = SectionRow(
            _("Sections"),
            (
                ("snapshots", _("Snapshots")),
                ("changes", _("Log of changes")),
                ("steps", _("Steps")),
            ),
        )
        self.stack = QStackedWidget()
        for part in (self.snapshots, self.changes, self.steps):
            self.stack.addWidget(part)
        down = QVBoxLayout(self)
        down.setContentsMargins(px(20), px(16), px(20), px(16))
        down.setSpacing(px(12))
        down.addWidget(self.sections)
        down.addWidget(self.stack, 1)
        self.sections.chosen.connect(self._choose)
        session.case_opened.connect(self.close)

    def choose(self, key: str) -> None:
        """Show one of the sections by its key."""
        self.sections.choose(key)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.steps.show_case()

    def _choose(self, key: str) -> None:
        parts = {"snapshots": self.snapshots, "changes": self.changes, "steps": self.steps}
        self.stack.setCurrentWidget(parts[key])
        self.steps.show_case()
