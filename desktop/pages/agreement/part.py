"""What the tabs of the page have in common: one question each, about the package chosen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.pages.page import Details
from desktop.session.session import Session
from mcda.errors import Place


class Part(QWidget):
    """Base of the tabs. `show_case` follows the case, the stakeholder and the package chosen.

    What a tab tries out stays in it; it changes the case through `session.apply` only.
    """

    changed = Signal()
    """Its sentence or its details are others than before."""
    package_asked = Signal(str)
    """Asks the page to speak of another package; "" for the one that the answer names."""
    go_elsewhere = Signal(str, Place)
    sample_asked = Signal(str)
    picks = True
    """Whether it speaks of the package chosen above it; else it has a choice of its own."""
    said = Signal(str)
    """A quiet notice of what just happened."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session

    def show_case(self, package: str) -> None:
        """Show the case as it now is, with a package (id, "" where there is none) chosen."""
        raise NotImplementedError

    def sentence(self) -> str:
        """Return the tab's answer in one sentence; rich text allowed."""
        return ""

    def details(self) -> Details:
        """Return what the details pane shows beside the tab."""
        return []

    def held(self) -> dict[str, Any]:
        """Return what is chosen or tried in the tab and stands nowhere else; no widgets."""
        return {}

    def take_up(self, held: dict[str, Any]) -> None:
        """Go on with what the tab held before it was made anew."""
