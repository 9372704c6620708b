"""The history of the case, in a window of its own that stays open beside the pages."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.kit.dialog_room import Aside, give_room
from desktop.kit.laid import in_column
from desktop.kit.section_row import SectionRow
from desktop.session.files import Files
from desktop.session.session import Session
from desktop.shell.history.changes import ChangesPart
from desktop.shell.history.compare import ComparePart
from desktop.shell.history.snapshots import SnapshotsPart
from desktop.shell.history.steps import StepsPart
from desktop.words import _


class HistoryWindow(Aside):
    """Four sections: snapshots, two states side by side, the log of changes, and undo's steps."""

    def __init__(self, session: Session, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(_("History of the case"), parent)
        give_room(self, 860, 520)
        self.snapshots = SnapshotsPart(session)
        self.compare = ComparePart(session, files)
        self.changes = ChangesPart(session)
        self.steps = StepsPart(session)
        self.sections = SectionRow(
            _("Sections"),
            (
                ("snapshots", _("Snapshots")),
                ("compare", _("Compare")),
                ("changes", _("Log of changes")),
                ("steps", _("Steps")),
            ),
        )
        self.stack = QStackedWidget()
        self._parts: dict[str, QWidget] = {
            "snapshots": self.snapshots,
            "compare": self.compare,
            "changes": self.changes,
            "steps": self.steps,
        }
        for part in self._parts.values():
            self.stack.addWidget(part)
        in_column(self.sections, (self.stack, 1), of=self, gap=12, edges=(20, 16, 20, 16))
        self.sections.chosen.connect(self._choose)
        self.snapshots.compare.connect(files.versions.compare)
        session.case_opened.connect(self.close)

    def choose(self, key: str) -> None:
        """Show one of the sections by its key, the keyboard where work on it begins."""
        self.sections.choose(key)
        if key == "snapshots":
            self.snapshots.name.setFocus()
        elif key == "compare":
            self.compare.former.setFocus()
        elif key == "steps":
            self.steps.list.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.steps.show_case()

    def _choose(self, key: str) -> None:
        self.stack.setCurrentWidget(self._parts[key])
        self.steps.show_case()
