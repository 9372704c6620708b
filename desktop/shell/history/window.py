"""The history of the case, in a window of its own that stays open beside the pages."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.kit.dialog_room import Aside, give_room
from desktop.kit.laid import in_column
from desktop.kit.section_row import SectionRow
from desktop.session.session import Session
from desktop.shell.history.changes import ChangesPart
from desktop.shell.history.snapshots import SnapshotsPart
from desktop.shell.history.steps import StepsPart
from desktop.words import _


class HistoryWindow(Aside):
    """Three sections: snapshots, the log of changes, and the steps that undo knows."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(_("History of the case"), parent)
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
        in_column(self.sections, (self.stack, 1), of=self, gap=12, edges=(20, 16, 20, 16))
        self.sections.chosen.connect(self._choose)
        session.case_opened.connect(self.close)

    def choose(self, key: str) -> None:
        """Show one of the sections by its key, the keyboard where work on it begins."""
        self.sections.choose(key)
        if key == "snapshots":
            self.snapshots.name.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.steps.show_case()

    def _choose(self, key: str) -> None:
        parts = {"snapshots": self.snapshots, "changes": self.changes, "steps": self.steps}
        self.stack.setCurrentWidget(parts[key])
        self.steps.show_case()
