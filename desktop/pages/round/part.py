"""What the sections of the round page have in common."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.kit.laid import in_column
from desktop.kit.theme import GRID_PX
from desktop.pages.page import Details
from desktop.pages.round.state import RoundState
from desktop.session.session import Session


class RoundPart(QWidget):
    """A section: `show_case` brings it up to date while it is seen."""

    said = Signal(str)
    details_changed = Signal()

    def __init__(self, session: Session, state: RoundState) -> None:
        super().__init__()
        self.session = session
        self.state = state
        self.column = in_column(of=self, gap=2 * GRID_PX)

    def show_case(self) -> None:
        """Show the case as it now is."""

    def details(self) -> Details:
        """Return what the details pane shows for this section."""
        return []


def today() -> str:
    """Return the day in ISO 8601."""
    return date.today().isoformat()
