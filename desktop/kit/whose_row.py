"""Whose view is shown: the chosen stakeholder's, or what holds for everyone without one."""

from __future__ import annotations

from desktop.kit.section_row import SectionRow
from desktop.words import _
from mcda.model.case import Stakeholder
from mcda.model.naming import possessive

OWN, SHARED = "own", "shared"


class WhoseRow(SectionRow):
    """Two buttons: the stakeholder's view, where one is chosen, and the common one."""

    def __init__(self, name: str, common: str, tip: str) -> None:
        super().__init__(name, ((OWN, ""), (SHARED, common)))
        self.buttons[SHARED].setToolTip(tip)

    @property
    def common(self) -> bool:
        """Say whether the common view is chosen."""
        return self.current == SHARED

    def show_common(self, common: bool) -> None:
        """Choose the common view, or the stakeholder's."""
        self.choose(SHARED if common else OWN)

    def show_stakeholder(self, stakeholder: Stakeholder | None) -> None:
        """Name the stakeholder whose view can be chosen; there may be none."""
        name = possessive(stakeholder.name) if stakeholder is not None else ""
        self.retitle(OWN, _("{whose} view", whose=name))
        self.buttons[OWN].setVisible(stakeholder is not None)
